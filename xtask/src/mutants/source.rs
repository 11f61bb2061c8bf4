//! A source text, and the pieces that are put between its letters.

use std::ops::Range;

/// Where a change stands and what it is.
#[derive(Clone)]
pub(super) struct Place {
    pub(super) line: usize,
    pub(super) column: usize,
    pub(super) function: String,
    pub(super) what: String,
}

/// A piece of text before the letter `at`, with the parts of it that belong to one change each.
struct Piece {
    at: usize,
    text: String,
    parts: Vec<(u32, Range<usize>)>,
}

pub(super) struct Source<'a> {
    pub(super) text: &'a str,
    /// Answers with the number of a change that is to be written, by its place in the order of this source.
    id: &'a dyn Fn(usize) -> Option<u32>,
    pub(super) places: Vec<Place>,
    pieces: Vec<Piece>,
    /// Whole expressions that hold a choice: what they begin and end with, by pieces, and the changes.
    open: Vec<(usize, Vec<u32>)>,
    wholes: Vec<(usize, usize, Vec<u32>)>,
}

/// A text with switches, and which bytes of it belong to which change.
pub(super) struct Written {
    pub(super) text: String,
    /// The code of a change alone.
    own: Vec<(Range<usize>, u32)>,
    /// The whole expression around changes.
    around: Vec<(Range<usize>, Vec<u32>)>,
}

impl<'a> Source<'a> {
    pub(super) fn new(text: &'a str, id: &'a dyn Fn(usize) -> Option<u32>) -> Self {
        Self { text, id, places: Vec::new(), pieces: Vec::new(), open: Vec::new(), wholes: Vec::new() }
    }

    /// The number of the next change, where it is to be written.
    pub(super) fn number(&mut self, place: Place) -> Option<u32> {
        self.places.push(place);
        (self.id)(self.places.len() - 1)
    }

    /// `begin`, one `if` for each change, and what stands before the code as it was.
    pub(super) fn open(&mut self, at: usize, begin: &str, changes: Vec<(u32, String)>, end: &str) {
        let (mut text, mut parts) = (begin.to_owned(), Vec::new());
        for (k, (id, code)) in changes.iter().enumerate() {
            text.push_str(if k > 0 { " else " } else { "" });
            let from = text.len();
            text.push_str(&format!("if crate::mutant::on({id}) {{ {code} }}"));
            parts.push((*id, from..text.len()));
        }
        text.push_str(end);
        self.pieces.push(Piece { at, text, parts });
        if !end.is_empty() {
            self.open.push((self.pieces.len() - 1, changes.into_iter().map(|(id, _)| id).collect()));
        }
    }

    pub(super) fn close(&mut self, at: usize, text: &str) {
        self.pieces.push(Piece { at, text: text.to_owned(), parts: Vec::new() });
        if let Some((first, ids)) = self.open.pop() {
            self.wholes.push((first, self.pieces.len() - 1, ids));
        }
    }

    /// An arm of a `match` that is passed by.
    pub(super) fn guard(&mut self, at: usize, id: u32) {
        let text = format!(" if !crate::mutant::on({id})");
        let part = 0..text.len();
        self.pieces.push(Piece { at, text, parts: vec![(id, part)] });
    }

    pub(super) fn written(&self) -> Written {
        let mut order: Vec<usize> = (0..self.pieces.len()).collect();
        order.sort_by_key(|k| self.pieces[*k].at);
        let (mut text, mut own, mut from) = (String::new(), Vec::new(), 0);
        let mut spans = vec![0..0; self.pieces.len()];
        for k in order {
            let piece = &self.pieces[k];
            text.push_str(&self.text[from..piece.at]);
            from = piece.at;
            let start = text.len();
            text.push_str(&piece.text);
            spans[k] = start..text.len();
            own.extend(piece.parts.iter().map(|(id, part)| (start + part.start..start + part.end, *id)));
        }
        text.push_str(&self.text[from..]);
        let around = self.wholes.iter().map(|(first, last, ids)| (spans[*first].start..spans[*last].end, ids.clone())).collect();
        Written { text, own, around }
    }
}

impl Written {
    /// The changes that a fault in these bytes is due to: the one whose code it is, else those of the smallest expression around.
    pub(super) fn blamed(&self, at: Range<usize>) -> Vec<u32> {
        let holds = |range: &Range<usize>| range.start <= at.start && at.end <= range.end;
        if let Some((_, id)) = self.own.iter().find(|(range, _)| holds(range)) {
            return vec![*id];
        }
        self.around.iter().filter(|(range, _)| holds(range)).min_by_key(|(range, _)| range.len()).map(|(_, ids)| ids.clone()).unwrap_or_default()
    }
}
