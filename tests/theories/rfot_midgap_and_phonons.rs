//! Midgap states, scattering and colloids of the mosaic theory, and the equivalent particles of another: by routes of their own.

use crate::common::{at, close, curve, picture, readout};
use std::collections::BTreeMap;
use vitreous::picture::Item;

fn output(id: &str, name: &str, given: &[(&str, f64)]) -> f64 {
    let given: BTreeMap<_, _> = given.iter().map(|(name, value)| ((*name).to_owned(), vitreous::describe::Given::Number(*value))).collect();
    vitreous::catalogue::evaluate(id, &given).unwrap().into_iter().find(|(output, _)| *output == name).unwrap().1
}

#[test]
fn the_extent_is_a_geometric_series_and_the_levels_close_on_the_gap() {
    let picture = picture("rfot.midgap_chain", &[("dimers", "80"), ("dimerisation", "0.2")]);
    // weights fall by x² every two sites, x = (1 − δ)/(1 + δ)
    let x2 = (0.8_f64 / 1.2).powi(2);
    let centre = (1.0 - x2) / (1.0 + x2);
    close("two weak bonds", readout(&picture, "atoms over which"), (1.0 - x2 * x2) / (1.0 + x2 * x2) / centre.powi(2), 1e-9);
    // only odd distances on both sides, ψ₁² = (1 − x²)/2
    let fourth = 2.0 * (0.5 * (1.0 - x2)).powi(2) / (1.0 - x2 * x2);
    close("two strong bonds", readout(&picture, "the same, two strong"), fourth.recip(), 1e-9);
    // a long wave beside the gap: E² = (2tδ)² + (2t)²(1 − δ²) sin²(k), k about π over the length
    let above = curve(&picture, "next level above");
    let (pairs, level) = above[above.len() - 1];
    assert!(level > 1.0 && level < 1.02 && pairs == 80.0, "the edge of the gap is 2·2.5·0.2 eV: {level}");
    assert!(above.windows(2).all(|pair| pair[1].1 < pair[0].1));
    assert!(curve(&picture, "level in the gap").iter().all(|p| p.1.abs() < 1e-9));
}

#[test]
fn charge_and_spin_stand_in_a_table() {
    let picture = picture("rfot.midgap", &[("centre_energy", "0.5")]);
    let table = picture.tables.iter().find(|table| table.title == "Charge and spin").unwrap();
    let cells: Vec<[&str; 3]> = table.rows.iter().map(|row| [row[0].as_str(), row[1].as_str(), row[2].as_str()]).collect();
    assert_eq!(cells, [["0", "1", "0"], ["1", "0", "1/2"], ["2", "-1", "0"]]);
    // one electron more is one charge less, wherever it sits: the faulty atom takes the weight of the state there
    let own: Vec<f64> = table.rows.iter().map(|row| row[3].parse().unwrap()).collect();
    let weight = readout(&picture, "weight on the faulty atom");
    assert!((own[0] - own[1] - weight).abs() < 2e-3 && (own[1] - own[2] - weight).abs() < 2e-3, "{own:?} {weight}");
}

#[test]
fn domains_in_a_cubic_centimetre_by_hand() {
    let picture = picture("rfot.midgap_density", &[]);
    // N* = 16/100 (15 ln 10)² beads of 0.35 nm
    let expected = 1e21 / (0.35_f64.powi(3) * 0.16 * (15.0 * 10.0_f64.ln()).powi(2));
    close("domains", readout(&picture, "domains in a cubic"), expected, 1e-12);
    close("over the measured", readout(&picture, "over the measured"), expected / 1e20, 1e-12);
    let line = curve(&picture, "this quench");
    close("cube of the bead", at(&line, 0.3) / at(&line, 0.6), 8.0, 0.02);
}

#[test]
fn parts_and_exponent_are_those_of_the_calculator() {
    let picture = picture("rfot.scattering", &[]);
    // 1 K and 10 K lie on the grid of the exponent
    for t in [1.0, 10.0] {
        let exact = output("rfot.conductivity_slope", "exponent", &[("temperature", t)]);
        assert!((at(&curve(&picture, "this glass"), t) - exact).abs() < 0.01, "{t} K: {} {exact}", at(&curve(&picture, "this glass"), t));
        for (name, part) in [("resonant systems", "resonant"), ("relaxing systems", "relaxing"), ("ripplons", "ripplon")] {
            let drawn = curve(&picture, name);
            // a part that is next to nothing is not drawn
            if drawn[0].0 > t {
                continue;
            }
            close(name, at(&drawn, t), output("rfot.conductivity_si", part, &[("temperature", t)]), 0.02);
        }
    }
    // a mean free path of so many wavelengths carries T², far below the Debye temperature
    assert!((at(&curve(&picture, "resonant systems alone"), 0.2) - 2.0).abs() < 1e-3);
    // without walls the phonons stay waves at all temperatures drawn
    let bare = self::picture("rfot.scattering", &[("ripplons", "0")]);
    assert!(curve(&bare, "sum").iter().all(|p| p.1 < 1.0));
}

#[test]
fn particles_of_a_colloid_by_the_friction_of_stokes() {
    let picture = picture("rfot.colloids", &[("diameter", "1"), ("log10_time", "5")]);
    // 3πηd³/k_BT in water at 298 K
    let attempt = 3.0 * std::f64::consts::PI * 1e-3 * 1e-18 / (1.380_649e-23 * 298.0);
    let size = |tau_0: f64| 0.16 * (1e5 / tau_0).ln().powi(2);
    close("colloid", readout(&picture, "particles that move"), size(attempt), 1e-9);
    close("molecules", readout(&picture, "beads of a molecular"), size(1e-12), 1e-9);
    close("half the diameter", at(&curve(&picture, "colloid"), 0.5), size(attempt / 8.0), 1e-3);
}

#[test]
fn a_soft_matrix_appears_as_often_as_it_disappears_at_one_step() {
    let picture = picture("two_electron.equivalent_particles", &[]);
    // (10) with N = 200 and 5/8, and 344 K over 51.6 K
    close("step", readout(&picture, "step at which"), 200.0_f64.powf(-0.625), 1e-9);
    close("particles", readout(&picture, "equivalent particles"), 20.0 / 3.0, 1e-4);
    let (falls, level) = (curve(&picture, "disappears"), curve(&picture, "appears")[0].1);
    assert!(at(&falls, 0.03) < level && at(&falls, 0.045) > level);
    let whole: Vec<f64> = picture.panels[1]
        .items
        .iter()
        .filter_map(|item| match item {
            Item::Mark(mark) => match mark.at {
                vitreous::picture::MarkAt::Y { y } => Some(y),
                _ => None,
            },
            _ => None,
        })
        .collect();
    assert_eq!(whole, [7.0, 6.0]);
}
