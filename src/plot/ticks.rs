//! Where ticks stand and what is written at them.

use super::scale::Span;
use crate::numerics::order::sorted_by;
use crate::picture::AxisScale;

/// The ticks of one axis.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Ticks {
    /// Share of the axis and label (with markup).
    pub(super) major: Vec<(f64, String)>,
    /// Shares of the axis.
    pub(super) minor: Vec<f64>,
    /// What must be added to the labels to get the values: "+ 10^{15}"; mostly empty.
    pub(super) offset: String,
}

/// Whether ticks (shares and labels) leave each other room.
pub(super) type Fits<'a> = dyn Fn(&[(f64, String)]) -> bool + 'a;

/// At most this many labelled ticks, whatever the range.
const MOST: usize = 24;

/// Ticks such that `fits` accepts them: it is given shares and labels and says whether they leave each other room.
pub(super) fn ticks(span: Span, wanted: usize, fits: &Fits<'_>) -> Ticks {
    let wanted = wanted.clamp(1, MOST);
    let first = match span.scale {
        AxisScale::Linear => linear(span, wanted, fits),
        AxisScale::Log => logarithmic(span, wanted, fits),
    };
    first.unwrap_or_default()
}

/// Own ticks of the picture, without those outside.
pub(super) fn own(span: Span, given: &[(f64, String)], fits: &Fits<'_>) -> Ticks {
    let shown = given.iter().filter(|(value, _)| span.holds(*value)).take(200).map(|(value, label)| (span.share(*value).clamp(0.0, 1.0), label.clone()));
    let mut major: Vec<(f64, String)> = sorted_by(shown.collect(), |tick| tick.0);
    let all = major.clone();
    let mut every = 1;
    while major.len() > 1 && !fits(&major) {
        every += 1;
        major = all.iter().step_by(every).cloned().collect();
    }
    let minor = all.iter().map(|tick| tick.0).filter(|share| major.iter().all(|tick| tick.0 != *share)).collect();
    Ticks { major, minor, offset: String::new() }
}

fn linear(span: Span, wanted: usize, fits: &Fits<'_>) -> Option<Ticks> {
    let (low, high) = (span.from.min(span.to), span.from.max(span.to));
    let width = high / wanted as f64 - low / wanted as f64;
    if width.is_nan() || width <= 0.0 || width.is_infinite() {
        return None;
    }
    let mut size = width.log10().floor() as i32 - 1;
    let mut last = None;
    for _ in 0..6 {
        for (factor, parts) in [(1.0, 5), (2.0, 4), (2.5, 5), (5.0, 5)] {
            let Some(values) = steps(low, high, factor, size, wanted) else { continue };
            let (labels, offset) = labels(&values, factor, size);
            let major: Vec<_> = values.iter().map(|v| span.share(*v).clamp(0.0, 1.0)).zip(labels).collect();
            if major.is_empty() {
                return last;
            }
            let good = fits(&major);
            let few = major.len() < 2;
            let minor = minor(span, low, high, factor, size, parts);
            let found = Ticks { major, minor, offset };
            if good && !few {
                return Some(found);
            }
            if good || last.is_none() {
                last = Some(found);
            }
            if few && good {
                return last;
            }
        }
        size += 1;
    }
    last
}

/// Multiples of factor·10^size between `low` and `high`; `None` where they are more than `most`.
fn steps(low: f64, high: f64, factor: f64, size: i32, most: usize) -> Option<Vec<f64>> {
    let step = factor * power(size);
    if !(step > 0.0 && step.is_finite()) {
        return None;
    }
    let (first, last) = ((low / step - 1e-9).ceil(), (high / step + 1e-9).floor());
    if last - first >= (most + 1) as f64 || !first.is_finite() || !last.is_finite() || first.abs() > 9e15 {
        return None;
    }
    let count = (last - first).max(-1.0) as i64 + 1;
    Some((0..count).map(|k| multiple(first + k as f64, factor, size)).collect())
}

/// n·factor·10^size, rounded once where that can be had.
fn multiple(n: f64, factor: f64, size: i32) -> f64 {
    let value = if (-22..0).contains(&size) { n * factor / 10_f64.powi(-size) } else { n * (factor * power(size)) };
    value + 0.0
}

fn power(size: i32) -> f64 {
    if size < -300 { 10_f64.powi(-300) * 10_f64.powi(size + 300) } else { 10_f64.powi(size) }
}

fn minor(span: Span, low: f64, high: f64, factor: f64, size: i32, parts: u32) -> Vec<f64> {
    let fine = factor / f64::from(parts);
    let values = steps(low, high, fine, size, 6 * MOST).unwrap_or_default();
    values.into_iter().map(|v| span.share(v)).filter(|s| (0.0..=1.0).contains(s)).collect()
}

/// Labels of multiples of factor·10^size, and what must be added to them.
fn labels(values: &[f64], factor: f64, size: i32) -> (Vec<String>, String) {
    let largest = values.iter().fold(0.0_f64, |m, v| m.max(v.abs()));
    // Digits after the point that tell neighbours apart.
    let digits = (-size + i32::from(factor == 2.5)).max(0);
    let top = if largest > 0.0 { largest.log10().floor() as i32 } else { size };
    if top - size > 6 {
        // Far from zero and close together: the distance to the first one.
        let base = values.first().copied().unwrap_or(0.0);
        let offsets: Vec<f64> = values.iter().map(|v| v - base).collect();
        let (labels, _) = labels(&offsets, factor, size);
        let base = if base.abs() < 1e21 && base.fract() == 0.0 { fixed(base, 0) } else { scientific(base, 15) };
        return (labels, if base.starts_with('−') { base } else { format!("+ {base}") });
    }
    if largest > 0.0 && !(-3..5).contains(&top) {
        let mantissa_digits = usize::try_from((top - size).max(0) + i32::from(factor == 2.5)).unwrap_or(0);
        return (values.iter().map(|v| with_power(*v, top, mantissa_digits)).collect(), String::new());
    }
    let digits = usize::try_from(digits).unwrap_or(0);
    (values.iter().map(|v| fixed(*v, digits)).collect(), String::new())
}

/// A number with a true minus sign and no trailing zeros.
fn fixed(value: f64, digits: usize) -> String {
    let text = format!("{value:.digits$}");
    let text = if text.contains('.') { text.trim_end_matches('0').trim_end_matches('.') } else { &text };
    if text.is_empty() || text == "-0" { "0".into() } else { text.replace('-', "−") }
}

/// mantissa×10^{top}
fn with_power(value: f64, top: i32, digits: usize) -> String {
    if value == 0.0 {
        return "0".into();
    }
    let mantissa = fixed(value / power(top), digits.min(12));
    let exponent = top.to_string().replace('-', "−");
    match mantissa.as_str() {
        "1" => format!("10^{{{exponent}}}"),
        "−1" => format!("−10^{{{exponent}}}"),
        _ => format!("{mantissa}×10^{{{exponent}}}"),
    }
}

fn scientific(value: f64, digits: usize) -> String {
    let top = if value == 0.0 { 0 } else { value.abs().log10().floor() as i32 };
    with_power(value, top, digits)
}

/// Powers of ten; where they are fewer than three, other round values between.
fn logarithmic(span: Span, wanted: usize, fits: &Fits<'_>) -> Option<Ticks> {
    let (low, high) = (span.from.min(span.to), span.from.max(span.to));
    let (first, last) = ((low.log10() - 1e-9).ceil() as i32, (high.log10() + 1e-9).floor() as i32);
    let decades = last - first + 1;
    let share = |v: f64| span.share(v).clamp(0.0, 1.0);
    if decades >= 2 || (decades == 1 && (high / low).log10() > 1.2) {
        // Plain numbers from 0.1 to 1000, powers elsewhere.
        let plain = first >= -1 && last <= 3;
        let name = |m: f64, k: i32| if plain { fixed(m * power(k), 3) } else { with_power(m * power(k), k, 0) };
        if decades <= 3 {
            for factors in [&[1.0, 2.0, 5.0][..], &[1.0, 3.0][..]] {
                let major: Vec<_> = (first - 1..=last)
                    .flat_map(|k| factors.iter().map(move |m| (*m, k)))
                    .filter(|(m, k)| span.holds(m * power(*k)))
                    .map(|(m, k)| (share(m * power(k)), name(m, k)))
                    .collect();
                if major.len() <= wanted && fits(&major) {
                    return Some(Ticks { major, minor: between(span, first, last), offset: String::new() });
                }
            }
        }
        for every in (1..=6).chain([10, 20, 25, 50, 100, 200, 500]) {
            let kept = (first..=last).filter(|k| k.rem_euclid(every) == 0);
            if kept.clone().count() > wanted.max(2) {
                continue;
            }
            let major: Vec<_> = kept.map(|k| (share(power(k)), name(1.0, k))).collect();
            if fits(&major) || major.len() < 2 {
                let minor = if every == 1 && decades <= 12 {
                    between(span, first, last)
                } else if decades <= 60 {
                    (first..=last).map(|k| share(power(k))).collect()
                } else {
                    Vec::new()
                };
                return Some(Ticks { major, minor, offset: String::new() });
            }
        }
        return None;
    }
    let mut found = linear(span, wanted, fits)?;
    found.minor.clear();
    Some(found)
}

/// 2 to 9 times each power of ten.
fn between(span: Span, first: i32, last: i32) -> Vec<f64> {
    (first - 1..=last).flat_map(|k| (2..=9).map(move |m| f64::from(m) * power(k))).filter(|v| span.holds(*v)).map(|v| span.share(v).clamp(0.0, 1.0)).collect()
}

#[cfg(test)]
mod tests {
    use super::{Ticks, own, ticks};
    use crate::picture::AxisScale::{self, Linear, Log};
    use crate::plot::scale::Span;

    fn of(from: f64, to: f64, scale: AxisScale, wanted: usize) -> Ticks {
        ticks(Span { from, to, scale }, wanted, &|_| true)
    }

    fn texts(t: &Ticks) -> Vec<&str> {
        t.major.iter().map(|tick| tick.1.as_str()).collect()
    }

    #[test]
    fn linear_tables() {
        assert_eq!(texts(&of(0.0, 10.0, Linear, 6)), ["0", "2", "4", "6", "8", "10"]);
        assert_eq!(texts(&of(-1.0, 1.0, Linear, 5)), ["−1", "−0.5", "0", "0.5", "1"]);
        assert_eq!(texts(&of(0.0, 1.0, Linear, 5)), ["0", "0.2", "0.4", "0.6", "0.8", "1"]);
        assert_eq!(texts(&of(0.0, 0.3, Linear, 4)), ["0", "0.1", "0.2", "0.3"]);
        assert_eq!(texts(&of(273.2, 301.0, Linear, 6)), ["275", "280", "285", "290", "295", "300"]);
        assert_eq!(texts(&of(0.0, 2e6, Linear, 5)), ["0", "0.5×10^{6}", "10^{6}", "1.5×10^{6}", "2×10^{6}"]);
        assert_eq!(texts(&of(0.0, 3e-7, Linear, 4)), ["0", "10^{−7}", "2×10^{−7}", "3×10^{−7}"]);
        // A reversed axis has the same labels at mirrored places.
        let t = of(10.0, 0.0, Linear, 6);
        assert_eq!(t.major.first(), Some(&(1.0, "0".to_owned())));
    }

    #[test]
    fn logarithmic_tables() {
        assert_eq!(texts(&of(1e-3, 1e3, Log, 8)), ["10^{−3}", "10^{−2}", "10^{−1}", "10^{0}", "10^{1}", "10^{2}", "10^{3}"]);
        assert_eq!(texts(&of(1.0, 100.0, Log, 4)), ["1", "10", "100"]);
        assert_eq!(texts(&of(1.0, 100.0, Log, 8)), ["1", "2", "5", "10", "20", "50", "100"]);
        let t = of(1.0, 1000.0, Log, 4);
        assert_eq!(t.minor.len(), 24);
        assert!((t.minor[0] - 2_f64.log10() / 3.0).abs() < 1e-12);
        assert_eq!(texts(&of(2.0, 4.0, Log, 5)), ["2", "2.5", "3", "3.5", "4"]);
        assert!(of(1e-300, 1e300, Log, 8).major.len() >= 4);
    }

    #[test]
    fn strange_ranges_end_and_have_distinct_labels() {
        for (from, to, scale) in [
            (1e15, 1e15 + 1.0, Linear),
            (-1e308, 1e308, Linear),
            (1e-300, 1e300, Log),
            (1e-310, 2e-310, Linear),
            (1.0, 1.0 + 1e-12, Linear),
            (1e299, 1.0001e299, Log),
            (-1e-9, 1e9, Linear),
            (123_456.0, 123_457.0, Linear),
        ] {
            let t = of(from, to, scale, 8);
            let mut names = texts(&t);
            assert!(names.len() <= 24 && t.minor.len() < 400, "{from} {to}");
            assert!(t.major.iter().all(|tick| (0.0..=1.0).contains(&tick.0)));
            names.sort_unstable();
            names.dedup();
            assert_eq!(names.len(), t.major.len(), "{from} {to} {:?}", t.major);
        }
        assert_eq!(of(1e15, 1e15 + 1.0, Linear, 4).offset, "+ 1000000000000000");
    }

    #[test]
    fn one_tick_far_from_zero_is_labelled_too() {
        let (labels, offset) = super::labels(&[1.000_000_000_01e-9], 1.0, -21);
        assert_eq!((labels.len(), offset.starts_with('+')), (1, true));
    }

    #[test]
    fn ticks_sit_where_they_say() {
        for (from, to) in [(0.0, 7.3), (-12.0, 900.0), (0.001, 0.0042), (-0.3, -0.1)] {
            let span = Span { from, to, scale: Linear };
            let t = ticks(span, 7, &|_| true);
            assert!(t.major.len() >= 2);
            for (share, label) in &t.major {
                let value: f64 = label.replace('−', "-").parse().unwrap();
                assert!((span.share(value) - share).abs() < 1e-9, "{label}");
            }
        }
    }

    #[test]
    fn thinned_until_they_fit() {
        let span = Span { from: 0.0, to: 100.0, scale: Linear };
        assert!(ticks(span, 10, &|t| t.len() <= 3).major.len() <= 3);
        let log = Span { from: 1e-9, to: 1e9, scale: Log };
        let t = ticks(log, 20, &|t| t.len() <= 5);
        assert!(t.major.len() <= 5 && !t.major.is_empty());
        let given: Vec<_> = (0..20).map(|k| (f64::from(k), format!("tick {k}"))).collect();
        let t = own(Span { from: 0.0, to: 9.5, scale: Linear }, &given, &|t| t.len() <= 4);
        assert_eq!(t.major.len() + t.minor.len(), 10);
        assert!(t.major.len() <= 4);
    }
}
