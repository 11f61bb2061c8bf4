//! Cold glasses side by side: heat conductivity and excess heat capacity against closed forms and values by hand.

use crate::common::{at, close, curve, picture, readout};
use std::f64::consts::PI;
use vitreous::catalogue::THEORIES;
use vitreous::picture::{Item, Picture};

#[test]
fn without_walls_and_shortest_path_both_lines_are_one() {
    let bare = picture("compare.conductivity", &[("ripplons", "0"), ("shortest_path", "0")]);
    let (mosaic, standard) = (curve(&bare, "mosaic"), curve(&bare, "standard"));
    assert!(mosaic.iter().zip(&standard).all(|(a, b)| (a.1 / b.1 - 1.0).abs() < 1e-12));
    // cold, resonant systems alone: ∫ x Ein(x) coth(x/2) dx with l = λ Q, so κ = k_B³T²/(6π²ħ²) Σ 1/v · 2πQ · J; relaxation slows it a little
    let j: f64 = (1..400_000)
        .map(|k| 1e-4 * f64::from(k))
        .map(|x| {
            let half = 0.5 * x;
            1e-4 * x * (half / half.sinh()).powi(2) / half.tanh()
        })
        .sum();
    let (k, hbar) = (1.380_649e-23_f64, 1.054_571_817e-34_f64);
    let expected = k.powi(3) * 0.01 / (6.0 * PI * PI * hbar * hbar) * (1.0 / 5800.0 + 2.0 / 3800.0) * 2.0 * PI * 150.0 * j;
    let cold = at(&standard, 0.1);
    assert!(cold < expected && cold > 0.7 * expected, "{cold} {expected}");
    // walls take heat away near ten kelvin and not in the cold
    let full = picture("compare.conductivity", &[("shortest_path", "0")]);
    assert!(readout(&full, "mosaic: κ at 10 K") < 0.3 * readout(&full, "standard tunnelling model: κ at 10 K"));
    close("cold", at(&curve(&full, "mosaic"), 0.1), cold, 0.05);
}

#[test]
fn it_is_the_line_that_the_theory_draws_at_home() {
    for (glass, preset) in [("silica", "silica_in_si"), ("arsenic_selenide", "arsenic_selenide_in_si"), ("polybutadiene", "polybutadiene_in_si")] {
        let rfot = THEORIES.iter().find(|theory| theory.id == "rfot").unwrap();
        let preset = rfot.presets().find(|p| p.id.ends_with(preset)).unwrap();
        let of = |id: &str| {
            let figure = vitreous::catalogue::figure(id).unwrap();
            preset.values.iter().filter(|v| figure.params.iter().any(|p| p.name == v.name)).map(|v| (v.name, v.value)).collect::<Vec<_>>()
        };
        let home = picture("rfot.glass_conductivity", &of("rfot.glass_conductivity"));
        close(glass, readout(&picture("compare.conductivity", &[("glass", glass)]), "mosaic: κ at 10 K"), readout(&home, "κ at 10 K"), 1e-9);
        let mut given = of("rfot.glass_heat_capacity");
        given.push(("two_level_count", "one_per_domain"));
        let home = curve(&picture("rfot.glass_heat_capacity", &given), "sum");
        let here = picture("compare.excess_heat_capacity", &[("glass", glass)]);
        for t in [1.0, 10.0] {
            close(glass, at(&curve(&here, "mosaic: with wall"), t) + at(&curve(&here, "phonons"), t), at(&home, t), 0.03);
        }
    }
}

#[test]
fn the_excess_is_that_of_the_papers() {
    let excess = picture("compare.excess_heat_capacity", &[]);
    // one system in each domain: (π²/6) k_B T/(T_g ξ³ ρ), silica at 0.5 K, in µJ/(g K)
    let xi = 5.7579 * 0.3566e-9_f64;
    let expected = PI * PI / 6.0 * 1.380_649e-23 * 0.5 / 1473.0 / xi.powi(3) / 2.2e6 * 1e6;
    close("two-level", readout(&excess, "mosaic: two-level C"), expected, 2e-3);
    // Debye in the cold: (12π⁴/5) k_B/(a³ ρ T_D³), three branches, in µJ/(g K⁴)
    let debye = 12.0 * PI.powi(4) / 5.0 * 1.380_649e-23 / 0.3566e-9_f64.powi(3) / 2.2e6 / 342.0_f64.powi(3) * 1e6;
    close("phonons", at(&curve(&excess, "phonons"), 0.3), debye, 1e-3);
    // the other figure of cold glass has the same anomalous systems
    let other = picture("compare.heat_capacity", &[]);
    let line = curve(&other, "three-well: anomalous");
    close("three-well", readout(&excess, "three-well: C at 0.5 K, no field"), at(&line, 0.5), 0.02);
    assert!(readout(&excess, "three-well: C at 0.5 K in") < readout(&excess, "three-well: C at 0.5 K, no"));
}

/// The band of this name: T, least and most.
fn band(picture: &Picture, name: &str) -> Vec<(f64, f64, f64)> {
    let found = picture.panels.iter().flat_map(|panel| &panel.items).find_map(|item| match item {
        Item::Band(band) if band.name == name => Some(band.runs.concat()),
        _ => None,
    });
    found.unwrap_or_else(|| panic!("no band {name}"))
}

#[test]
fn the_measured_band_is_that_of_the_summary() {
    // 7 to 50 erg/(g K²) and 1.2 to 3 times Debye's phonons, up to 2 K
    let excess = picture("compare.excess_heat_capacity", &[]);
    let debye = at(&curve(&excess, "phonons"), 0.3);
    let drawn = band(&excess, "measured, fourteen glasses");
    assert!(drawn.iter().all(|(t, ..)| *t <= 2.0) && drawn.len() > 15);
    for (t, low, high) in drawn {
        close("least", low, 0.7 / t.powi(2) + 0.2 * debye, 2e-2);
        close("most", high, 5.0 / t.powi(2) + 2.0 * debye, 2e-2);
    }
    // the figure of one glass has its phonons with it; the frame cuts the band
    let glass = picture("rfot.glass_heat_capacity", &[]);
    let phonons = curve(&glass, "phonons");
    let inside: Vec<_> = band(&glass, "measured, fourteen glasses").into_iter().filter(|(t, ..)| *t > 0.5).collect();
    assert!(inside.len() > 5);
    for (t, low, high) in inside {
        close("least", low, 0.7 / t.powi(2) + 1.2 * at(&phonons, t), 1e-3);
        close("most", high, 5.0 / t.powi(2) + 3.0 * at(&phonons, t), 1e-3);
    }
}

#[test]
fn predictions_are_those_of_the_theories_and_a_third_is_needed() {
    let table = picture("compare.predictions", &[]);
    let decades = |what: &str| readout(&table, &format!("decades apart: {what}"));
    // silica, m = 20.4, η_0 = 0.01 Pa s: ξ/a = 10⁷; the mosaic's domain has ξ/a = 5.75764
    close("length", decades("length"), 7.0 - 5.757_64_f64.log10(), 1e-5);
    // the mosaic's excess heat capacity is Δc_p T_g/T, so its ratio is 2; the melting one is (η/η_0)^{−3/2}, with T_0/T_g = 1 − 14/20.4
    let (d, t0) = (14.0 * 14.0 / 6.4, 1.0 - 14.0 / 20.4);
    let melting = -1.5 * (14.0 - d * t0 / (2.0 - t0));
    close("heat", decades("excess heat"), 2_f64.log10() - melting, 1e-3);
    // 1.0701 THz and 51.6 K/8, as in the figure of the boson peak
    close("peak", decades("boson"), (1.070_1_f64 / (51.6 / 8.0 * 0.020_836_619)).log10(), 1e-3);
    // a Debye peak is 1/2 high; one of β = 0.6 by its distribution of times
    use vitreous::theories::gauge_lps::spectrum::log_density;
    let rates: Vec<(f64, f64)> = (-300..900).map(|k| (0.05 * f64::from(k)).exp()).map(|u| (u, 0.05 * log_density(u, 0.6).unwrap())).collect();
    let loss = |w: f64| rates.iter().map(|(u, share)| share * (w / u) / (1.0 + (w / u).powi(2))).sum::<f64>();
    let highest = (-100..50).map(|k| loss((0.02 * f64::from(k)).exp())).fold(0.0, f64::max);
    close("loss", decades("highest loss"), (0.5 / highest).log10(), 1e-3);
    let (apart, needed) = (curve(&table, "how far apart"), curve(&table, "exactness needed"));
    assert!(apart.len() == 7 && apart.iter().zip(&needed).all(|(a, n)| (a.0 / n.0 - 3.0).abs() < 1e-12 && a.1 == n.1));
    // the other figure has the same rises of the glass temperature
    let changes = picture("compare.changes", &[]);
    let (one, two) = (readout(&changes, "mosaic, constant modulus: rise"), readout(&changes, "three-well, a common glass: rise"));
    close("rise", decades("rise"), (one / two).log10().abs(), 1e-9);
}
