//! The figures of a named glass in the units of the laboratory, against an independent implementation and closed forms.

use crate::common::{close, curve, picture, readout};
use std::f64::consts::PI;
use vitreous::picture::Item;

const BOLTZMANN: f64 = 1.380_649e-23;
const REDUCED_PLANCK: f64 = 1.054_571_817e-34;

/// The drawn point at an abscissa that the grid holds.
fn drawn(points: &[(f64, f64)], x: f64) -> f64 {
    points.iter().find(|p| (p.0 / x - 1.0).abs() < 1e-9).unwrap_or_else(|| panic!("{x} is not on the grid")).1
}

#[test]
fn conductivity_is_that_of_the_independent_implementation() {
    let shown = picture("rfot.glass_conductivity", &[]);
    let glass = curve(&shown, "this glass");
    for (t, kappa) in [(0.1, 0.000_259_773_844_251_879_4), (1.0, 0.025_270_788_996_392_853), (10.0, 0.245_399_243_426_923_24)] {
        close("κ", drawn(&glass, t), kappa, 1e-6);
    }
    close("read-out", readout(&shown, "κ at 10 K"), 0.245_399_243_426_923_24, 1e-6);
    let without = picture("rfot.glass_conductivity", &[("ripplons", "0")]);
    close("without ripplons", readout(&without, "κ at 10 K"), 2.220_555_151_270_356_7, 1e-6);
}

#[test]
fn the_dashed_line_is_the_closed_form() {
    let shown = picture("rfot.glass_conductivity", &[("quality", "90"), ("transverse_speed", "2000")]);
    let law = curve(&shown, "resonant");
    let speeds = 1.0 / 5800.0 + 2.0 / 2000.0;
    let (t, kappa) = law[0];
    close("κ", kappa, PI * 90.0 * BOLTZMANN * (BOLTZMANN * t / REDUCED_PLANCK).powi(2) * speeds / 3.0, 1e-8);
}

#[test]
fn measured_points_are_those_of_the_chosen_samples_inside_the_axis() {
    let shown = picture("rfot.glass_conductivity", &[("samples", "stycast_1266")]);
    assert!(curve(&shown, "Stycast").contains(&(1.02, 0.0319)));
    let groups = shown.panels[0].items.iter().filter(|item| matches!(item, Item::Points(_))).count();
    assert_eq!(groups, 1);
    assert!(curve(&shown, "Stycast").iter().all(|p| (0.1..=100.0).contains(&p.0)));
}

#[test]
fn heat_capacity_is_that_of_the_independent_implementation() {
    let shown = picture("rfot.glass_heat_capacity", &[]);
    let sum = curve(&shown, "sum");
    // µJ/(g K) over T³
    close("0.1 K", drawn(&sum, 0.1), 0.078_505_641_851_845 / 1e-3, 1e-6);
    close("1 K", drawn(&sum, 1.0), 2.098_371_839_275_138, 1e-6);
    close("100 K", drawn(&sum, 100.0), 294_114.579_697_230_13 / 1e6, 1e-6);
    close("two-level systems", drawn(&curve(&shown, "two-level"), 1.0), 1.035_941_971_069_391_6, 1e-6);
    close("ripplons", drawn(&curve(&shown, "ripplons"), 1.0), 0.253_615_235_600_781_8, 1e-6);
    // Debye: C/T³ = 12π⁴k_B/(5 ρ a³ T_D³) in the cold
    let debye = 2.4 * PI.powi(4) * BOLTZMANN / (2200.0 * 0.3566e-9_f64.powi(3) * 342.0_f64.powi(3)) * 1e3;
    close("phonons", drawn(&curve(&shown, "phonons"), 0.1), debye, 1e-6);
}

#[test]
fn the_bump_scales_with_the_debye_temperature() {
    // walls and phonons depend on T/T_D alone: half the Debye temperature halves the place of the bump, to a step of the grid
    let place = |debye: &str| readout(&picture("rfot.glass_heat_capacity", &[("debye_temperature", debye)]), "the bump");
    let ratio = place("342") / place("171");
    assert!((ratio / 2.0 - 1.0).abs() < 0.2, "{ratio}");
}

#[test]
fn what_follows_a_slider_is_close_to_the_finer_picture() {
    for (id, name) in [("rfot.glass_conductivity", "this glass"), ("rfot.glass_heat_capacity", "sum")] {
        let figure = vitreous::catalogue::figure(id).unwrap();
        let inputs = figure.resolve(&std::collections::BTreeMap::new()).unwrap();
        let begun = std::time::Instant::now();
        let quick = curve(&figure.picture(&inputs).unwrap(), name);
        println!("{id}: {:?}", begun.elapsed());
        let fine = curve(&figure.finest(&inputs).unwrap(), name);
        let worst = quick.iter().map(|p| (p.1 / drawn(&fine, p.0)).ln().abs()).fold(0.0, f64::max);
        assert!(worst < 0.15, "{id}: {worst}");
    }
}
