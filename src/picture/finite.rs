//! The one place that keeps numbers which cannot be drawn out of pictures.

use super::{Axis, Item, MarkAt, Panel, Picture};

/// Largest size of a number in a picture: spans and squares of spans of the drawing must stay finite.
const LARGEST: f64 = 1e150;

/// What is said where something was left out.
const NOTE: &str = "Values too large for a number, or without a value, are left out: the curves end there.";

fn fine(value: f64) -> bool {
    value.abs() <= LARGEST
}

/// Runs without the points that cannot be drawn: a run ends at such a point, and another begins after it.
fn unbroken<T: Copy>(runs: &mut Vec<Vec<T>>, fit: impl Fn(&T) -> bool) -> bool {
    if runs.iter().flatten().all(&fit) {
        return false;
    }
    let pieces = runs.iter().flat_map(|run| run.split(|point| !fit(point))).filter(|piece| !piece.is_empty());
    *runs = pieces.map(<[T]>::to_vec).collect();
    true
}

fn kept<T>(list: &mut Vec<T>, fit: impl FnMut(&T) -> bool) -> bool {
    let before = list.len();
    list.retain(fit);
    list.len() < before
}

/// Takes out of an item what cannot be drawn. Whether something was taken, and whether anything is left.
fn mend(item: &mut Item) -> (bool, bool) {
    match item {
        Item::Curve(c) => (unbroken(&mut c.runs, |(x, y)| fine(*x) && fine(*y)), !c.runs.is_empty()),
        Item::Band(b) => (unbroken(&mut b.runs, |(x, low, high)| fine(*x) && fine(*low) && fine(*high)), !b.runs.is_empty()),
        Item::Points(p) => {
            let taken = kept(&mut p.points, |p| [p.x, p.y].into_iter().all(fine));
            for bar in p.points.iter_mut().flat_map(|p| [&mut p.dx, &mut p.dy]) {
                *bar = if fine(*bar) { *bar } else { 0.0 };
            }
            (taken, !p.points.is_empty())
        }
        Item::Heat(h) => {
            let mut taken = false;
            for z in h.z.iter_mut().filter(|z| !z.is_nan() && !fine(**z)) {
                (*z, taken) = (f64::NAN, true);
            }
            h.contours.retain(|level| fine(*level));
            let drawable = h.x.iter().chain(&h.y).copied().all(fine) && fine(h.range.0) && fine(h.range.1) && h.range.0 < h.range.1;
            (taken || !drawable, drawable)
        }
        Item::Polygon(p) => whole(p.outline.iter().all(|(x, y)| fine(*x) && fine(*y))),
        Item::Arrow(a) => whole([a.from.0, a.from.1, a.to.0, a.to.1].into_iter().all(fine)),
        Item::Label(l) => whole(fine(l.x) && fine(l.y)),
        Item::Mark(m) => whole(match m.at {
            MarkAt::Point { x, y } => fine(x) && fine(y),
            MarkAt::X { x: at } | MarkAt::Y { y: at } => fine(at),
            MarkAt::SpanX { from, to } | MarkAt::SpanY { from, to } => fine(from) && fine(to),
        }),
    }
}

/// Something that is drawn whole or not at all.
fn whole(fit: bool) -> (bool, bool) {
    (!fit, fit)
}

/// Whether an item is what a figure is about, rather than a note on it.
fn carries(item: &Item) -> bool {
    !matches!(item, Item::Mark(_) | Item::Label(_))
}

fn range(axis: &mut Axis) {
    let usable = axis.range.is_some_and(|(from, to)| fine(from) && fine(to) && from != to);
    axis.range = axis.range.filter(|_| usable);
}

fn panel(panel: &mut Panel) -> bool {
    range(&mut panel.x);
    range(&mut panel.y);
    panel.handles.retain(|handle| fine(handle.x) && fine(handle.y));
    let mut any = false;
    panel.items.retain_mut(|item| {
        let (taken, left) = mend(item);
        // what was empty from the start stays, for the legend
        any |= taken;
        left || !taken
    });
    any
}

/// Whether a text tells a number that there is not.
fn lacks_value(text: &str) -> bool {
    text.split(|c: char| !c.is_ascii_alphabetic()).any(|word| word == "NaN" || word == "inf")
}

impl Picture {
    /// Without what cannot be drawn: curves end where their values do, marks and read-outs without a value go.
    ///
    /// `None` where nothing that the figure is about is left, although there was something.
    pub(crate) fn finite(mut self) -> Option<Self> {
        let was = self.panels.iter().flat_map(|panel| &panel.items).any(carries);
        let mut taken = false;
        for each in &mut self.panels {
            taken |= panel(each);
        }
        for cell in self.tables.iter_mut().flat_map(|table| &mut table.rows).flatten() {
            if lacks_value(cell) {
                "–".clone_into(cell);
                taken = true;
            }
        }
        taken |= kept(&mut self.notes, |note| !lacks_value(note));
        taken |= kept(&mut self.readouts, |readout| readout.value.is_finite());
        if was && !self.panels.iter().flat_map(|panel| &panel.items).any(carries) {
            return None;
        }
        if taken {
            self.notes.push(NOTE.into());
        }
        Some(self)
    }
}

#[cfg(test)]
mod tests {
    use crate::picture::{Axis, Badge, Curve, Heat, Item, Mark, MarkAt, Panel, Picture, Tone};

    fn drawn(points: &[(f64, f64)]) -> Picture {
        let curve = Curve::new("a curve", vec![points.to_vec()], Tone::Data(0), Badge::AsPrinted);
        Panel::new(Axis::new("x", "").ranged(0.0, f64::INFINITY), Axis::new("y", "")).with(curve).into()
    }

    #[test]
    fn a_curve_ends_at_what_has_no_value_and_goes_on_after_it() {
        let picture = drawn(&[(0.0, 1.0), (1.0, f64::NAN), (2.0, 3.0), (3.0, 1e200)]).finite().unwrap();
        let Item::Curve(curve) = &picture.panels[0].items[0] else { panic!("not a curve") };
        assert_eq!(curve.runs, vec![vec![(0.0, 1.0)], vec![(2.0, 3.0)]]);
        assert_eq!(picture.panels[0].x.range, None);
        assert_eq!(picture.notes.len(), 1);
    }

    #[test]
    fn what_is_finite_is_left_as_it_is() {
        let picture = drawn(&[(0.0, 1.0), (1.0, 2.0)]).finite().unwrap();
        assert!(picture.notes.is_empty() && picture.panels[0].items.len() == 1);
    }

    #[test]
    fn a_picture_of_nothing_is_none() {
        let mut picture = drawn(&[(0.0, f64::INFINITY)]);
        picture.panels[0].push(Mark::new(MarkAt::X { x: 1.0 }, "a mark", Badge::AsPrinted));
        assert!(picture.finite().is_none());
    }

    #[test]
    fn a_map_without_a_range_of_colours_is_taken_out_and_told() {
        let map = |range| Heat {
            name: "a map".into(),
            unit: String::new(),
            x: vec![0.0, 1.0],
            y: vec![0.0, 1.0],
            z: vec![1.0; 4],
            range,
            diverging: false,
            smooth: true,
            contours: vec![],
            badge: Badge::AsPrinted,
        };
        let picture = |range| Picture::from(Panel::new(Axis::new("x", ""), Axis::new("y", "")).with(map(range)));
        assert!(picture((1.0, 1.0)).finite().is_none());
        assert!(picture((1.0, 2.0)).finite().is_some());
    }
}
