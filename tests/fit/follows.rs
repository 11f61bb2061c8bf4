//! Numbers that follow from a fit.

use crate::common::Noise;
use crate::common::fitting::{Scratch, json, told, viscosity};

#[test]
fn the_cubic_term_is_told_as_a_debye_temperature() {
    let mut noise = Noise(8);
    let rows = (1..25).map(|k| {
        let t = 0.2 * f64::from(k);
        format!("{t},{},{}\n", (1.2 * t + 1.8 * t.powi(3)) * (1.0 + 0.01 * noise.normal()), 0.01 * (1.2 * t + 1.8 * t.powi(3)))
    });
    let file = Scratch::new("cold.csv", &format!("T (K),C (uJ/(g K)),sigma\n{}", rows.collect::<String>()));
    let found = json(&["forms.cold_heat_capacity", file.path(), "atoms_per_formula=5", "molar_mass=100"]);
    let number = |list: &str, name: &str, key: &str| found[list][name][key].as_f64().unwrap_or_else(|| panic!("{list} {name}: {found}"));
    let (c1, c3) = (number("free", "linear", "value"), number("free", "cubic", "value"));
    let (e1, e3, r) = (
        number("free", "linear", "error") / c1,
        number("free", "cubic", "error") / c3,
        found["correlation"]["cubic,linear"].as_f64().or(found["correlation"]["linear,cubic"].as_f64()).unwrap(),
    );
    // by hand: theta^3 = 12 pi^4 R n/(5 M c3), so that its relative error is a third of that of c3
    let theta = (12.0 * std::f64::consts::PI.powi(4) * 8.314_462_618 * 5.0 / (5.0 * 100.0 * c3 * 1e-6)).cbrt();
    let near = |a: f64, b: f64| assert!((a / b - 1.0).abs() < 1e-6, "{a} for {b}");
    near(number("derived", "debye_temperature", "value"), theta);
    near(number("derived", "debye_temperature", "error"), theta * e3 / 3.0);
    let crossover = (c1 / c3).sqrt();
    near(number("derived", "crossover_temperature", "value"), crossover);
    near(number("derived", "crossover_temperature", "error"), 0.5 * crossover * (e1 * e1 + e3 * e3 - 2.0 * r * e1 * e3).sqrt());
    assert!(!told(&found, "warnings", "debye_temperature"));
    // without the formula it is that of the default, silica, and that is said
    assert!(told(&json(&["forms.cold_heat_capacity", file.path()]), "warnings", "debye_temperature is that of"), "{found}");
}

#[test]
fn the_length_and_the_time_are_told_where_the_points_begin() {
    let file = Scratch::new("length.csv", &viscosity([-4.0, 520.0, 60.0], 540.0, 11));
    let found = json(&["melting_rg.transport", file.path()]);
    let number = |list: &str, name: &str| found[list][name]["value"].as_f64().unwrap_or_else(|| panic!("{list} {name}: {found}"));
    // eta = eta_0 (xi/a)^2, and tau = (xi/a)^2/omega_s: of the Vogel-Fulcher law at the first point, 540 K
    let (t0, strength) = (number("free", "divergence_temperature"), number("free", "strength"));
    let rise = strength * t0 / (540.0 - t0) / 10_f64.ln();
    assert!((number("derived", "log10_time_ratio_at_coldest") - rise).abs() < 1e-9);
    assert!((number("derived", "log10_correlation_length_at_coldest") - 0.5 * rise).abs() < 1e-9);
    // the error goes along: the viscosity there is known about as well as its points are
    assert!(found["derived"]["log10_time_ratio_at_coldest"]["error"].as_f64().unwrap() > 0.0);
}

#[test]
fn the_linear_term_of_a_mosaic_is_told() {
    let rows: String =
        (1..16).map(|k| 0.15 * f64::from(k)).map(|t| format!("{t},{}\n", (1.2 * t + 1.8 * t.powi(3)) * (1.0 + 0.01 * (40.0 * t).sin()))).collect();
    let file = Scratch::new("linear.csv", &format!("T (K),C (uJ/(g K))\n{rows}"));
    let found = json(&["rfot.heat_capacity_si", file.path(), "two_level_count=one_per_domain", "free=xi_over_a", "quality=150", "debye_temperature=342"]);
    let held = |name: &str| found["fixed"][name].as_f64().unwrap_or_else(|| panic!("{name}: {found}"));
    // pi^2/6 k_B/(T_g xi^3) over the density, one system in each domain: 1 K is far below the glass temperature
    let domain = (found["free"]["xi_over_a"]["value"].as_f64().unwrap() * held("bead_size") * 1e-9).powi(3);
    let expected = std::f64::consts::PI.powi(2) / 6.0 * 1.380_649e-23 / (held("glass_temperature") * domain) / held("density") * 1e3;
    let c1 = &found["derived"]["two_level_over_temperature_at_1_K"];
    assert!((c1["value"].as_f64().unwrap() / expected - 1.0).abs() < 0.005, "{c1} {expected}");
    // it falls as the cube of the length
    let share = 3.0 * found["free"]["xi_over_a"]["error"].as_f64().unwrap() / found["free"]["xi_over_a"]["value"].as_f64().unwrap();
    assert!((c1["error"].as_f64().unwrap() / c1["value"].as_f64().unwrap() / share - 1.0).abs() < 1e-3, "{c1} {share}");
}
