//! Tables over inputs, and errors that follow from those of the inputs.

use super::calculate::given;
use std::collections::BTreeMap;
use vitreous::calculate::{Method, Span, Spread, scan, uncertainties};
use vitreous::catalogue;
use vitreous::describe::Given;
use vitreous::error::{Error, ErrorKind};

#[test]
fn a_scan_has_a_row_a_point_and_refused_points_say_why() {
    let quantity = catalogue::quantity("rfot.mosaic").unwrap();
    let mut rows = Vec::new();
    let span = Span::read("s_c", "-0.5..1:4").unwrap();
    scan(quantity, &BTreeMap::new(), &[("s_c".into(), span)], |row| -> Result<(), Error> {
        rows.push(row);
        Ok(())
    })
    .unwrap();
    assert_eq!(rows.iter().map(|row| row.inputs[0]).collect::<Vec<_>>(), [-0.5, 0.0, 0.5, 1.0]);
    assert!(rows[0].outputs.as_ref().is_err_and(|error| error.input == "s_c"));
    assert_eq!(rows[3].outputs.as_ref().unwrap(), &quantity.evaluate(&given(&[("s_c", 1.0)])).unwrap());

    let mut pairs = Vec::new();
    let spans = [("s_c".into(), Span::read("s_c", "0.5..1:2").unwrap()), ("stiffness".into(), Span::read("stiffness", "10..1000:3:log").unwrap())];
    scan(quantity, &BTreeMap::new(), &spans, |row| -> Result<(), Error> {
        pairs.push((row.inputs[0], row.inputs[1].round()));
        Ok(())
    })
    .unwrap();
    assert_eq!(pairs, [(0.5, 10.0), (0.5, 100.0), (0.5, 1000.0), (1.0, 10.0), (1.0, 100.0), (1.0, 1000.0)]);
    let vague = BTreeMap::from([("stiffness".to_owned(), Given::Text("100(4)".to_owned()))]);
    let lost = scan(quantity, &vague, &spans[..1], |_| -> Result<(), Error> { Ok(()) }).unwrap_err();
    assert!(lost.input == "stiffness" && lost.message.contains("without an uncertainty"), "{lost}");
    // the ends are the numbers that were typed, and a refusal says the range as it was typed
    let thirds = Span::read("s_c", "1/3..4/3:3").unwrap();
    let mut ends = Vec::new();
    scan(quantity, &BTreeMap::new(), &[("s_c".into(), thirds)], |row| -> Result<(), Error> {
        ends.push(row.inputs[0]);
        Ok(())
    })
    .unwrap();
    assert_eq!((ends[0], ends[2]), (1.0 / 3.0, 4.0 / 3.0));
    assert!(Span::read("s_c", "0..1:5:log").unwrap_err().message.starts_with("s_c=0..1:5:log: "));
    for text in ["1..2", "1..2:1", "1..2:x", "1..1:5", "0..1:5:log", "1..2:5:cubic", "1..2:9000000"] {
        assert_eq!(Span::read("s_c", text).map_err(|error| error.kind), Err(ErrorKind::Unreadable), "{text}");
    }
}

/// The relative error of a power law is the exponent times that of its input; shares are as the squares.
#[test]
fn errors_of_power_laws_are_those_of_the_textbook() {
    // the cooperative size goes as the square of the logarithm of the time: N* = f(log10_time_ratio)^2
    let quantity = catalogue::quantity("rfot.mosaic").unwrap();
    let base = given(&[("s_c", 0.72), ("stiffness", 100.0)]);
    let value = |name: &str, at: &BTreeMap<String, Given>| quantity.evaluate(at).unwrap().iter().find(|(other, _)| *other == name).unwrap().1;
    // exponents by doubling each input
    let power = |input: &str, x: f64| {
        (value("barrier", &{
            let mut at = base.clone();
            at.insert(input.into(), Given::Number(2.0 * x));
            at
        }) / value("barrier", &base))
        .log2()
    };
    let (a, b) = (power("s_c", 0.72), power("stiffness", 100.0));
    let errors = uncertainties(quantity, &base, &[("s_c", Spread::Normal(0.0072)), ("stiffness", Spread::Normal(2.0))], &mut |_, _| true).unwrap();
    let barrier = &errors.iter().find(|(name, _)| *name == "barrier").unwrap().1;
    let expected = value("barrier", &base) * (0.01 * a).hypot(0.02 * b);
    assert_eq!(barrier.method, Method::Linear);
    assert!((barrier.error / expected - 1.0).abs() < 1e-6, "{} for {expected}", barrier.error);
    let share = (0.01 * a).powi(2) / ((0.01 * a).powi(2) + (0.02 * b).powi(2));
    assert!((barrier.shares["s_c"] - share).abs() < 1e-6);
    assert!((barrier.shares.values().sum::<f64>() - 1.0).abs() < 1e-12);
}

/// For a normal x the mean of x^-1 bends: its deviation is that of many draws, which the ordinary series gives too.
#[test]
fn where_the_formula_bends_it_is_sampled() {
    let quantity = catalogue::quantity("rfot.mosaic").unwrap();
    let base = given(&[("s_c", 0.72), ("stiffness", 100.0)]);
    let relative = 0.2;
    let errors = uncertainties(quantity, &base, &[("s_c", Spread::Normal(0.72 * relative))], &mut |_, _| true).unwrap();
    let barrier = &errors.iter().find(|(name, _)| *name == "barrier").unwrap().1;
    assert_eq!(barrier.method, Method::Sampled);
    // the barrier goes as 1/s_c; by midpoints over the normal distribution cut at four deviations
    let value = quantity.evaluate(&base).unwrap().iter().find(|(name, _)| *name == "barrier").unwrap().1;
    let (mut weight, mut mean, mut square) = (0.0, 0.0, 0.0);
    for k in 0..8000 {
        let z = -4.0 + 8.0 * (f64::from(k) + 0.5) / 8000.0;
        let (w, y) = ((-0.5 * z * z).exp(), value / (1.0 + relative * z));
        weight += w;
        mean += w * y;
        square += w * y * y;
    }
    let deviation = (square / weight - (mean / weight).powi(2)).sqrt();
    assert!((barrier.error / deviation - 1.0).abs() < 0.05, "{} for {deviation}", barrier.error);
    // one deviation below and above in s_c, turned round by the inverse
    let ends = [value / (1.0 + relative), value / (1.0 - relative)];
    for (found, end) in barrier.interval.iter().zip(ends) {
        assert!((found / end - 1.0).abs() < 0.01, "{found} for {end}");
    }
}
