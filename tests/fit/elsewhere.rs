//! Models that take milliseconds a point, fitted to what other programs computed with other parameters.

use std::collections::BTreeMap;
use vitreous::describe::Given;
use vitreous::fit::{Answer, Loss, Points, fit, model};

/// Field in T and heat capacity in µJ/(g K) at 0.6 K of four wells, by NumPy's levels of 131,072 systems at Sobol's points: smallest
/// asymmetry 0.4 K, 7·10¹⁶ systems in a gram, smallest amplitude times area 30,000 K Å², the rest as by default.
const FOUR_WELLS_BY_NUMPY: [(f64, f64); 9] = [
    (0.0, 11.175_83),
    (0.3, 11.818_98),
    (0.7, 13.127_90),
    (1.2, 13.460_31),
    (2.0, 12.156_01),
    (3.0, 9.798_23),
    (4.5, 6.776_47),
    (6.0, 4.664_02),
    (8.0, 2.854_74),
];

/// Field in T, magnetisation in A m²/kg and heat capacity in µJ/(g K) at 0.6 K of three wells, by NumPy's levels over Gauss-Legendre
/// points: smallest asymmetry 0.3 K, smallest amplitude times area 60,000 K Å², 8·10¹⁶ systems in a gram, the rest as by default.
const THREE_WELLS_BY_NUMPY: [(f64, f64, f64); 9] = [
    (0.05, 0.001_554_471_9, 8.587_922_8),
    (0.1, 0.003_069_018_3, 8.724_570_8),
    (0.2, 0.005_856_254_7, 9.136_208_1),
    (0.35, 0.009_247_375_8, 9.670_653_8),
    (0.6, 0.013_058_586_7, 9.818_907_0),
    (1.0, 0.016_410_289_4, 9.049_422_9),
    (1.6, 0.018_779_612_2, 7.532_507_9),
    (2.5, 0.020_228_675_4, 5.665_819_3),
    (4.0, 0.020_917_416_6, 3.778_884_8),
];

fn fitted(name: &str, points: impl IntoIterator<Item = (f64, f64)>, sigma: impl Fn(f64) -> f64, held: &[(&str, f64)]) -> Answer {
    let (x, y): (Vec<f64>, Vec<f64>) = points.into_iter().unzip();
    let points = Points { sigma: Some(y.iter().map(|y| sigma(*y)).collect()), x, y };
    let held = held.iter().map(|(name, value)| ((*name).to_owned(), Given::Number(*value))).collect::<BTreeMap<_, _>>();
    fit(model(name).unwrap(), &points, None, &held, Loss::Squares).unwrap()
}

fn found(answer: &Answer, within: f64, truth: &[(&str, f64)]) {
    assert_eq!(answer.free.len(), truth.len());
    for (name, truth) in truth {
        let value = answer.free[*name].value;
        assert!((value / truth - 1.0).abs() < within, "{name}: {value} for {truth}");
    }
}

#[test]
fn four_wells_are_found_in_what_another_program_computed() {
    let answer = fitted("etm.heat_capacity_four_wells", FOUR_WELLS_BY_NUMPY, |y| 0.01 * y, &[]);
    found(&answer, 0.01, &[("gap_min", 0.4), ("tunnel_area_min", 30_000.0), ("ats_density", 7e16)]);
}

#[test]
fn three_wells_are_found_in_magnetisation_and_heat_capacity() {
    let truth = [("gap_min", 0.3), ("tunnel_area_min", 60_000.0), ("ats_density", 8e16)];
    let [moments, heats] = [THREE_WELLS_BY_NUMPY.map(|(b, m, _)| (b, m)), THREE_WELLS_BY_NUMPY.map(|(b, _, c)| (b, c))];
    found(&fitted("etm.magnetisation_exact", moments, |y| 0.01 * y, &[]), 0.01, &truth);
    found(&fitted("etm.heat_capacity_exact", heats, |y| 0.01 * y, &[]), 0.01, &truth);
}

/// Maxwell's loss with one time, exp[D T₀/(T − T₀)]/ω_s: 6 GPa, D = 15, at 200 K with T₀ = 130 K and 0.45 rad/ps.
#[test]
fn modulus_and_strength_are_found_in_a_loss_modulus() {
    let time = (15.0_f64 * 130.0 / 70.0).exp() / 0.45e12;
    let points = (-6..=8).map(|k| {
        let x = f64::from(k) * 0.5 - 1.0;
        let turns = 10_f64.powf(x) * time;
        (x, (6.0 * turns / (1.0 + turns * turns)).log10())
    });
    found(&fitted("melting_rg.shear_response", points, |_| 0.05, &[]), 1e-6, &[("shear_modulus", 6.0), ("strength", 15.0)]);
}
