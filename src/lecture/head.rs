//! The first line of a quote that is a block of a lecture: `[!question number value=40 unit=K]`.

use super::link::brief;
use super::model::{Ask, From, Question};
use super::source::Source;
use pulldown_cmark::{Event, Tag};

/// What a block may be.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Word {
    Question,
    Reveal,
    Notes,
    Hint,
    Answer,
}

/// The words that begin a block.
const WORDS: [(&str, Word); 5] =
    [("question", Word::Question), ("reveal", Word::Reveal), ("notes", Word::Notes), ("hint", Word::Hint), ("answer", Word::Answer)];

/// How a question may be answered.
const ASKS: [(&str, Ask); 5] = [("free", Ask::Free), ("choice", Ask::Choice), ("number", Ask::Number), ("point", Ask::Point), ("curve", Ask::Curve)];

/// The first line of a block.
pub(super) struct Head {
    pub(super) word: Word,
    /// Where it begins in the file.
    pub(super) start: usize,
    /// Where the text of the block begins.
    pub(super) cut: usize,
    /// What follows the word.
    rest: Vec<String>,
}

impl Source<'_> {
    /// The first line of a quote, where it begins a block.
    pub(super) fn head(&mut self, quote: usize) -> Option<Head> {
        let (event, range) = self.events.get(quote + 1)?;
        let start = range.start;
        if !matches!(event, Event::Start(Tag::Paragraph)) {
            return None;
        }
        let after = self.text.get(start..)?;
        let line = after.lines().next()?;
        let inside = line.strip_prefix("[!")?;
        let Some((words, length)) = words(inside) else {
            self.problem(start, "the first line of a block ends with ]");
            return None;
        };
        let closed = start + 2 + length;
        let text = self.text.get(closed..start + line.len()).unwrap_or_default();
        // text may follow on the same line; otherwise it begins with the next
        let blank = text.len() - text.trim_start().len();
        let cut = if text.trim().is_empty() { after.find('\n').map_or(self.text.len(), |length| start + length + 1) } else { closed + blank };
        let first = words.first().map(|word| word.to_ascii_lowercase()).unwrap_or_default();
        let Some((_, word)) = WORDS.iter().find(|(name, _)| *name == first) else {
            let known: Vec<String> = WORDS.iter().map(|(name, _)| format!("[!{name}]")).collect();
            self.problem(start, &format!("there is no block [!{}]; there are {}", brief(&first), known.join(", ")));
            return None;
        };
        let head = Head { word: *word, start, cut, rest: words.into_iter().skip(1).collect() };
        if head.word != Word::Question && !head.rest.is_empty() {
            self.problem(start, &format!("[!{first}] takes nothing more"));
        }
        Some(head)
    }
}

/// The words up to the closing bracket, and how many bytes they take with it; a value in quotation marks may hold spaces.
fn words(text: &str) -> Option<(Vec<String>, usize)> {
    let (mut words, mut word, mut quoted) = (Vec::new(), String::new(), false);
    for (at, c) in text.char_indices() {
        match c {
            '"' => quoted = !quoted,
            ']' if !quoted => {
                words.extend((!word.is_empty()).then_some(word));
                return Some((words, at + 1));
            }
            c if c.is_whitespace() && !quoted => {
                if !word.is_empty() {
                    words.push(std::mem::take(&mut word));
                }
            }
            c => word.push(c),
        }
    }
    None
}

/// A share such as `5%`, or a number.
enum Tolerance {
    Share(f64),
    Number(f64),
}

impl Head {
    /// The question that this line describes, still without its text.
    pub(super) fn question(&self, source: &mut Source<'_>) -> Question {
        let mut question = Question::default();
        let mut words = self.rest.as_slice();
        if let [first, others @ ..] = words
            && !first.contains('=')
        {
            match ASKS.iter().find(|(name, _)| name.eq_ignore_ascii_case(first)) {
                Some((_, ask)) => question.ask = *ask,
                None => source.problem(self.start, &format!("a question is free, choice, number, point or curve, not {:?}", brief(first))),
            }
            words = others;
        }
        let mut inputs = Vec::new();
        let (mut quantity, mut output) = (None, None);
        let computed = words.iter().any(|word| word.starts_with("from="));
        for word in words {
            let Some((key, value)) = word.split_once('=') else {
                source.problem(self.start, &format!("{:?} is not of the form name=value", brief(word)));
                continue;
            };
            match (question.ask, key) {
                (Ask::Number, "value") => {
                    question.value = self.number(key, value, source);
                    value.clone_into(&mut question.stated);
                }
                (Ask::Number, "unit") => value.clone_into(&mut question.unit),
                (Ask::Number, "from") => quantity = Some(value.to_owned()),
                (Ask::Number, "output") if computed => output = Some(value.to_owned()),
                (Ask::Point, "x") => question.x = self.number(key, value, source),
                (Ask::Point, "y") => question.y = self.number(key, value, source),
                (Ask::Point | Ask::Curve, "curve") => value.clone_into(&mut question.curve),
                (Ask::Number | Ask::Point | Ask::Curve, "tolerance") => match self.tolerance(value, source) {
                    Some(Tolerance::Share(share)) => question.relative = Some(share),
                    Some(Tolerance::Number(number)) => question.tolerance = Some(number),
                    None => {}
                },
                (Ask::Number, input) if computed => inputs.push((input.to_owned(), value.to_owned())),
                _ => source.problem(self.start, &format!("{} says nothing to this kind of question", brief(key))),
            }
        }
        if let Some(quantity) = quantity {
            question.from = Some(From { quantity, output: output.unwrap_or_default(), inputs });
        }
        if let (Some(value), Some(share)) = (question.value, question.relative) {
            question.tolerance = Some(share * value.abs());
        }
        question
    }

    fn number(&self, key: &str, text: &str, source: &mut Source<'_>) -> Option<f64> {
        let read = crate::calculate::read(text)
            .and_then(|typed| if typed.spread.is_some() { Err("a number without an uncertainty is wanted".to_owned()) } else { Ok(typed.value) });
        read.map_err(|why| source.problem(self.start, &format!("{key}: {why}"))).ok()
    }

    fn tolerance(&self, text: &str, source: &mut Source<'_>) -> Option<Tolerance> {
        let (number, share) = text.strip_suffix('%').map_or((text, false), |number| (number, true));
        let value = self.number("tolerance", number, source)?;
        if value < 0.0 || (share && value > 100.0) {
            source.problem(self.start, &format!("tolerance = {text}: a number of at least 0, or a share up to 100%, is wanted"));
            return None;
        }
        Some(if share { Tolerance::Share(0.01 * value) } else { Tolerance::Number(value) })
    }

    /// Notes what a question lacks, now that it was read whole.
    pub(super) fn whole(&self, question: &Question, source: &mut Source<'_>) {
        use super::model::Kind;
        let has_figure = question.blocks.iter().any(|block| matches!(block.is, Kind::Figure(_)));
        let judged = question.tolerance.is_some() || question.relative.is_some();
        let placed = question.x.is_some() && question.y.is_some();
        let mut lacks = |condition: bool, message: &str| {
            if condition {
                source.problem(self.start, message);
            }
        };
        match question.ask {
            Ask::Free => {}
            Ask::Choice => {
                lacks(question.choices.is_empty(), "a question to choose needs a list of answers, each with [ ] or [x]");
                lacks(!question.choices.is_empty() && !question.choices.iter().any(|choice| choice.right), "no answer is marked as right, with [x]");
            }
            Ask::Number => {
                lacks(question.value.is_none() && question.from.is_none(), "a question for a number needs value=NUMBER or from=QUANTITY");
                lacks(question.from.as_ref().is_some_and(|from| from.output.is_empty()), "from=QUANTITY needs output=NAME");
                lacks(!judged, "a question for a number needs tolerance=NUMBER or tolerance=SHARE%");
            }
            Ask::Point => {
                lacks(!placed && question.curve.is_empty(), "a question for a point needs x=NUMBER and y=NUMBER, or curve=NAME");
                lacks(placed && question.relative.is_none(), "the tolerance of a point is a share of the axes, as tolerance=5%");
                lacks(!placed && !judged, "a question for a point needs tolerance=SHARE%");
                lacks(!has_figure, "a question for a point needs a figure in its quote");
            }
            Ask::Curve => {
                lacks(question.curve.is_empty(), "a question for a curve needs curve=NAME");
                lacks(!judged, "a question for a curve needs tolerance=NUMBER or tolerance=SHARE%");
                lacks(!has_figure, "a question for a curve needs a figure in its quote");
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::words;

    #[test]
    fn words_end_with_the_bracket() {
        assert_eq!(
            words("question number unit=\"kJ / mol]\" x=1] rest"),
            Some((["question", "number", "unit=kJ / mol]", "x=1"].map(str::to_owned).to_vec(), 37))
        );
        assert_eq!(words("question \"open]"), None);
    }
}
