//! The figures of exact levels and of loss against sums, traces and relations done here, another way.

use crate::common::{close, curve, picture, readout};
use std::collections::BTreeMap;
use std::f64::consts::{PI, TAU};
use vitreous::catalogue::evaluate;
use vitreous::describe::Given;

/// Heat capacity over k_B of the levels E³ − pE − q = 0 of (6), from the cubic's cosines.
fn three_level(asymmetry: f64, angle: f64, hop: f64, phase: f64, temperature: f64) -> f64 {
    let wells = [0.0, 1.0, 2.0].map(|k| asymmetry * (2.0_f64 / 3.0).sqrt() * (angle + TAU * k / 3.0).cos());
    let p = 3.0 * hop * hop + 0.5 * asymmetry * asymmetry;
    let q = 2.0 * hop.powi(3) * phase.cos() + wells.iter().product::<f64>();
    let radius = (p / 3.0).sqrt();
    let third = (q / (2.0 * radius.powi(3))).clamp(-1.0, 1.0).acos() / 3.0;
    let levels = [0.0, 1.0, 2.0].map(|k| 2.0 * radius * (third + TAU * k / 3.0).cos());
    let lowest = levels.into_iter().fold(f64::INFINITY, f64::min);
    let weights = levels.map(|level| (-(level - lowest) / temperature).exp());
    let mean = |power: i32| (0..3).map(|k| weights[k] * (levels[k] - lowest).powi(power)).sum::<f64>() / weights.iter().sum::<f64>();
    (mean(2) - mean(1).powi(2)) / (temperature * temperature)
}

#[test]
fn the_ensemble_is_the_sum_done_here() {
    let (field, temperature, smallest) = (4.0, 3.0, 3.0);
    let given = [("second_field", "4"), ("tunnelling_min", "3"), ("ats_density", "1e17")];
    let drawn = curve(&picture("etm.heat_capacity_exact", &given), "4 T, three levels");
    let top = drawn.last().copied().unwrap();
    assert!((top.0 - temperature).abs() < 1e-9);
    // midpoints over the logarithms of D and D₀, the angle of the asymmetry and the direction of the field
    let middle = |k: u32, count: u32| (f64::from(k) + 0.5) / f64::from(count);
    let (ratio, gaps) = (6.478_f64, 15.0_f64);
    let mut sum = 0.0;
    for a in 0..24 {
        let asymmetry = 1.5_f64.sqrt() * 0.49 * gaps.powf(middle(a, 24));
        for h in 0..16 {
            let hop = 0.75_f64.sqrt() * smallest * ratio.powf(middle(h, 16));
            for c in 0..60 {
                let phase = 1.519_267_447_878_6e-5 * 47_700.0 / smallest * field * middle(c, 60);
                sum += (0..12).map(|t| three_level(asymmetry, TAU * middle(t, 12), hop, phase, temperature)).sum::<f64>() / 12.0;
            }
        }
    }
    let mean = sum / f64::from(24 * 16 * 60) * ratio.ln() * gaps.ln();
    close("heat capacity, µJ/(g K)", top.1, TAU * 1.380_649e-17 * 1e17 * mean, 5e-3);
}

#[test]
fn two_levels_are_good_where_phases_are_small() {
    let error = |smallest: &str| readout(&picture("etm.heat_capacity_exact", &[("tunnelling_min", smallest)]), "largest error").abs();
    let (small, large) = (error("100"), error("2"));
    assert!(small < 0.05 && large > 20.0 * small, "{small} % and {large} %");
}

#[test]
fn loss_and_dispersion_belong_together() {
    // one relaxation time each: ∫ ωτ/(1 + ω²τ²) d ln ω = π/2, so the step of the real part is 2/π times the area of the loss
    let drawn = picture("etm.loss", &[("temperature", "0.1")]);
    for panel in [("no field", 0), ("0.1 T", 1)] {
        let of =
            |k: usize| match drawn.panels[k].items.iter().filter_map(|i| if let vitreous::picture::Item::Curve(c) = i { Some(c) } else { None }).nth(panel.1) {
                Some(curve) => curve.runs.concat(),
                None => panic!("no curve {}", panel.0),
            };
        let (loss, real) = (of(0), of(1));
        let area: f64 = loss.windows(2).map(|w| 0.5 * (w[0].1 + w[1].1) * (w[1].0 / w[0].0).ln()).sum();
        close(panel.0, real[0].1 - real[real.len() - 1].1, 2.0 / PI * area, 0.03);
    }
}

/// Free energy of the levels of (6) from the cubic's cosines, K, for wells that add up to zero.
fn free_energy(wells: [f64; 3], hop: f64, phase: f64, temperature: f64) -> f64 {
    let p = 3.0 * hop * hop + 0.5 * wells.iter().map(|e| e * e).sum::<f64>();
    let q = 2.0 * hop.powi(3) * phase.cos() + wells.iter().product::<f64>();
    let radius = (p / 3.0).sqrt();
    let third = (q / (2.0 * radius.powi(3))).clamp(-1.0, 1.0).acos() / 3.0;
    let levels = [0.0, 1.0, 2.0].map(|k| 2.0 * radius * (third + TAU * k / 3.0).cos());
    let lowest = levels.into_iter().fold(f64::INFINITY, f64::min);
    lowest - temperature * levels.map(|level| (-(level - lowest) / temperature).exp()).iter().sum::<f64>().ln()
}

#[test]
fn the_dielectric_change_is_the_curvature_of_the_free_energy() {
    // phases up to 7.4, so that levels come close again inside the average
    let (field, temperature, smallest, gap, gaps, ratio, amplitude) = (4.0, 0.2, 2.0, 0.06, 4.0_f64, 1.25_f64, 8.9e-6);
    let inputs = [
        ("field", field),
        ("temperature", temperature),
        ("tunnelling_min", smallest),
        ("gap_min", gap),
        ("gap_ratio", gaps),
        ("tunnel_area_min", 2.44e5),
        ("tunnel_area_ratio", ratio),
        ("amplitude", amplitude),
    ];
    let inputs = inputs.map(|(name, value)| (name.to_owned(), Given::Number(value))).into();
    let found: BTreeMap<_, _> = evaluate("etm.dielectric_change_exact", &inputs).unwrap().into_iter().collect();
    // −d²F/dh² with dipoles of one at 120°, along both directions of the plane
    let response = |wells: [f64; 3], hop: f64, phase: f64| -> f64 {
        let h = 0.04 * temperature;
        let along = |quarter: f64| {
            let at = |h: f64| free_energy([0, 1, 2].map(|k| wells[k] - h * (TAU * (k as f64 / 3.0 - quarter)).cos()), hop, phase, temperature);
            (16.0 * (at(h) + at(-h)) - at(2.0 * h) - at(-2.0 * h) - 30.0 * at(0.0)) / (-12.0 * h * h)
        };
        along(0.0) + along(0.25)
    };
    let middle = |k: u32, count: u32| (f64::from(k) + 0.5) / f64::from(count);
    let mut sum = 0.0;
    for a in 0..8 {
        let asymmetry = 1.5_f64.sqrt() * gap * gaps.powf(middle(a, 8));
        for t in 0..4 {
            // a sixth of the circle stands for the whole
            let angle = PI / 3.0 * middle(t, 4);
            let wells = [0.0, 1.0, 2.0].map(|k| asymmetry * (2.0_f64 / 3.0).sqrt() * (angle - TAU * k / 3.0).cos());
            for d in 0..3 {
                let hop = 0.75_f64.sqrt() * smallest * ratio.powf(middle(d, 3));
                let still = response(wells, hop, 0.0);
                for c in 0..600 {
                    let phase = 1.519_267_447_878_6e-5 * 2.44e5 / smallest * field * middle(c, 600);
                    sum += response(wells, hop, phase) - still;
                }
            }
        }
    }
    let expected = amplitude * sum / f64::from(8 * 4 * 3 * 600) * ratio.ln() * gaps.ln();
    close("both parts", found["resonant"] + found["relaxational"], expected, 5e-3);
    let two = found["resonant_two_level"] + found["relaxational_two_level"];
    assert!((two / expected - 1.0).abs() > 0.02, "two levels do not give it: {two} {expected}");
}
