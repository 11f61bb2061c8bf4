//! The figures of everyday laws against another way of computing them.

use crate::common::{curve, picture, readout};

/// The textbook's sum over the steps of a scan, with the fictive temperature of the step before: fictive temperatures where the
/// cooling ends and along the heating.
fn by_the_sum(scan: &Scan, step: f64) -> (f64, Vec<(f64, f64)>) {
    let down = ((scan.start - scan.end) / step).round() as usize;
    let (mut fictive, mut temperature) = (scan.start, scan.start);
    // of each step: the change of temperature, and the reduced time since
    let mut past: Vec<(f64, f64)> = Vec::new();
    let (mut frozen, mut heating) = (0.0, Vec::new());
    for k in 0..2 * down {
        let (change, rate) = if k < down { (-step, scan.cooling) } else { (step, scan.heating) };
        temperature += change;
        past.push((change, 0.0));
        let log_time = scan.log_prefactor + scan.x * scan.activation / temperature + (1.0 - scan.x) * scan.activation / fictive;
        let passed = step / (rate / 60.0) / log_time.exp();
        for (_, since) in &mut past {
            *since += passed;
        }
        fictive = scan.start + past.iter().map(|(change, since)| change * (1.0 - (-since.powf(scan.exponent)).exp())).sum::<f64>();
        if k + 1 == down {
            frozen = fictive;
        }
        if k >= down {
            heating.push((temperature, fictive));
        }
    }
    (frozen, heating)
}

struct Scan {
    x: f64,
    exponent: f64,
    log_prefactor: f64,
    activation: f64,
    start: f64,
    end: f64,
    cooling: f64,
    heating: f64,
}

/// What an example sets, and the defaults of the figure where it sets nothing.
fn example(id: &str) -> (Vec<(&'static str, &'static str)>, Scan) {
    let set: Vec<(&str, &str)> = vitreous::catalogue::THEORIES
        .iter()
        .flat_map(|theory| theory.presets())
        .find(|preset| preset.id == id)
        .map_or_else(Vec::new, |preset| preset.values.iter().map(|v| (v.name, v.value)).collect());
    let given = set.iter().map(|(name, value)| ((*name).to_owned(), vitreous::describe::Given::Number(value.parse().unwrap()))).collect();
    let inputs = vitreous::catalogue::figure("forms.scan").unwrap().resolve(&given).unwrap();
    let number = |name: &str| inputs.number(name).unwrap();
    let scan = Scan {
        x: number("nonlinearity"),
        exponent: number("exponent"),
        log_prefactor: number("log_prefactor"),
        activation: number("activation_temperature"),
        start: number("start_temperature"),
        end: number("end_temperature"),
        cooling: number("cooling_rate"),
        heating: number("heating_rate"),
    };
    (set, scan)
}

#[test]
fn a_scan_of_any_four_parameters_is_that_of_the_textbooks_sum() {
    // As2Se3 by default, and two other glasses; the width of a transition is T²/H
    for (id, glass, step) in [("", 455.0, 0.25), ("boron_oxide_scan", 557.0, 0.25), ("vinyl_acetate_scan", 308.0, 0.05)] {
        let (given, scan) = example(id);
        assert!(id.is_empty() || !given.is_empty(), "there is no example {id}");
        let width = glass * glass / scan.activation;
        let (frozen, heating) = by_the_sum(&scan, step);
        let drawn = picture("forms.scan", &given);
        let found = readout(&drawn, "frozen fictive temperature");
        assert!((found - frozen).abs() < 0.05 * width, "{id}: {found} {frozen}");
        // the glass forms where it is asked to, and the heat capacity overshoots there
        assert!((found - glass).abs() < 5.0 * width, "{id}: {found}");
        let slopes: Vec<(f64, f64)> = heating.windows(2).map(|w| (0.5 * (w[0].0 + w[1].0), (w[1].1 - w[0].1) / (w[1].0 - w[0].0))).collect();
        let top = slopes.iter().copied().fold((0.0, 0.0), |top, p| if p.1 > top.1 { p } else { top });
        let (highest, there) = (readout(&drawn, "highest heat capacity on heating"), readout(&drawn, "there, temperature"));
        assert!((highest / top.1 - 1.0).abs() < 0.02 && highest > 1.2, "{id}: {highest} {}", top.1);
        assert!((there - top.0).abs() < 0.5 * width, "{id}: {there} {}", top.0);
        assert!((there - glass).abs() < 0.05 * glass);
        // both ends of the transition are on the axis: a glass holds still, a liquid follows
        let slope = curve(&drawn, "slope on heating");
        assert!(slope[0].1.abs() < 0.05 && (slope[slope.len() - 1].1 - 1.0).abs() < 0.05, "{id}: {:?}", slope.last());
    }
}
