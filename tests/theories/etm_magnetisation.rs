//! The magnetisation of many three-well systems, and the maps of two approximations, against sums done here, another way.

use crate::common::{at, close, curve, picture, readout};
use std::f64::consts::TAU;
use vitreous::picture::{Heat, Item, Picture};

/// Levels of (6): the cosines of the cubic E³ − pE − q = 0, lowest first.
fn levels(asymmetry: f64, angle: f64, hop: f64, phase: f64) -> [f64; 3] {
    let wells = [0.0, 1.0, 2.0].map(|k| asymmetry * (2.0_f64 / 3.0).sqrt() * (angle + TAU * k / 3.0).cos());
    let p = 3.0 * hop * hop + 0.5 * asymmetry * asymmetry;
    let q = 2.0 * hop.powi(3) * phase.cos() + wells.iter().product::<f64>();
    let radius = (p / 3.0).sqrt();
    let third = (q / (2.0 * radius.powi(3))).clamp(-1.0, 1.0).acos() / 3.0;
    let mut levels = [0.0, 1.0, 2.0].map(|k| 2.0 * radius * (third + TAU * k / 3.0).cos());
    levels.sort_by(f64::total_cmp);
    levels
}

/// Heat capacity over k_B of these levels.
fn heat(levels: &[f64], temperature: f64) -> f64 {
    let weights: Vec<f64> = levels.iter().map(|level| (-(level - levels[0]) / temperature).exp()).collect();
    let mean = |power: i32| weights.iter().zip(levels).map(|(w, level)| w * (level - levels[0]).powi(power)).sum::<f64>() / weights.iter().sum::<f64>();
    (mean(2) - mean(1).powi(2)) / (temperature * temperature)
}

const RATIO: f64 = 6.478;
const GAPS: f64 = 15.0;
const SMALLEST: f64 = 3.0;

/// Mean over D, D₀, the angle of the asymmetry and the direction of the field: of the levels, and of D and D₀φ rescaled.
fn mean(field: f64, of: impl Fn([f64; 3], f64, f64) -> f64) -> f64 {
    let middle = |k: u32, count: u32| (f64::from(k) + 0.5) / f64::from(count);
    let mut sum = 0.0;
    for a in 0..24 {
        let asymmetry = 0.49 * GAPS.powf(middle(a, 24));
        for h in 0..16 {
            let hop = SMALLEST * RATIO.powf(middle(h, 16));
            for c in 0..40 {
                let phase = 1.519_267_447_878_6e-5 * 47_700.0 / SMALLEST * field * middle(c, 40);
                for t in 0..6 {
                    let found = levels(1.5_f64.sqrt() * asymmetry, 0.5 * TAU * middle(t, 6), 0.75_f64.sqrt() * hop, phase);
                    sum += of(found, asymmetry, hop * phase);
                }
            }
        }
    }
    sum / f64::from(24 * 16 * 40 * 6)
}

#[test]
fn the_moment_is_the_slope_of_the_free_energy() {
    let temperature = 3.0;
    let given = [("tunnelling_min", "3"), ("temperature", "3"), ("ats_density", "1e17")];
    let drawn = picture("etm.magnetisation_exact", &given);
    let field = curve(&drawn, "three levels").last().unwrap().0;
    let free = |field: f64| mean(field, |e, _, _| e[0] - temperature * e.iter().map(|level| (-(level - e[0]) / temperature).exp()).sum::<f64>().ln());
    let slope = (free(field - 0.01) - free(field + 0.01)) / 0.02;
    // K/T per system, in A m²/kg
    let unit = TAU * 1.380_649e-23 * 1e17 * 1e3 * RATIO.ln() * GAPS.ln();
    close("three levels", readout(&drawn, "three levels"), unit * slope, 5e-3);
    // two levels: F = −T ln 2 cosh(E/2T)
    let two = |field: f64| mean(field, |_, d, flux| -temperature * (2.0 * (0.5 * d.hypot(flux) / temperature).cosh()).ln());
    close("two levels", readout(&drawn, "two levels"), unit * (two(field - 0.01) - two(field + 0.01)) / 0.02, 5e-3);
    // Curie: N g² μ_B² J(J + 1)/(3 k_B T), J = 2 and 5/2, in a weak field
    let curie = 4.0 * 9.274_010_078_3e-24_f64.powi(2) * (1.06e17 * 6.0 + 5e16 * 8.75) / (3.0 * 1.380_649e-23 * 3.0) * 1e6;
    close("iron", at(&curve(&drawn, "M/B, iron"), 3.0), curie, 2e-3);
}

#[test]
fn a_moment_in_a_strong_field_falls_below_that_of_two_levels() {
    let drawn = picture("etm.magnetisation_exact", &[("tunnelling_min", "2")]);
    assert!(readout(&drawn, "three levels") < 0.6 * readout(&drawn, "two levels"));
    // with large amplitudes nothing is left of the third level
    let far = picture("etm.magnetisation_exact", &[("tunnelling_min", "100"), ("temperature", "0.3")]);
    close("far", readout(&far, "three levels"), readout(&far, "two levels"), 0.02);
}

#[test]
fn the_susceptibility_is_the_bend_of_the_free_energy() {
    for (field, temperature) in [("1", 3.0), ("4", 0.8)] {
        let t = temperature.to_string();
        let drawn = picture("etm.susceptibility_exact", &[("tunnelling_min", "3"), ("temperature", &t), ("field", field), ("ats_density", "1e17")]);
        let (b, step) = (field.parse::<f64>().unwrap(), 0.02);
        let bend = |free: &dyn Fn(f64) -> f64| -(free(b + step) - 2.0 * free(b) + free(b - step)) / (step * step);
        // K/T² per system, in A m²/(kg T)
        let unit = TAU * 1.380_649e-23 * 1e17 * 1e3 * RATIO.ln() * GAPS.ln();
        let size = readout(&drawn, "van Vleck's part").abs().max(readout(&drawn, "Curie's part").abs());
        let three = |b: f64| mean(b, |e, _, _| e[0] - temperature * e.iter().map(|level| (-(level - e[0]) / temperature).exp()).sum::<f64>().ln());
        let two = |b: f64| mean(b, |_, d, flux| -temperature * (2.0 * (0.5 * d.hypot(flux) / temperature).cosh()).ln());
        for (name, expected) in [("three levels", unit * bend(&three)), ("two levels", unit * bend(&two))] {
            let found = readout(&drawn, name);
            assert!((found - expected).abs() < 0.01 * size, "{name} in {field} T: {found} for {expected}, parts up to {size}");
        }
        close("both parts", readout(&drawn, "van Vleck's part") + readout(&drawn, "Curie's part"), readout(&drawn, "three levels"), 1e-12);
    }
}

#[test]
fn the_susceptibility_is_zero_where_the_magnetisation_is_largest() {
    let given = [("tunnelling_min", "2"), ("temperature", "0.6")];
    let drawn = picture("etm.susceptibility_exact", &given);
    let moments = curve(&picture("etm.magnetisation_exact", &given), "three levels");
    let top = moments.iter().copied().fold((0.0, 0.0), |top, p| if p.1 > top.1 { p } else { top });
    close("field of the largest magnetisation", readout(&drawn, "the magnetisation is largest"), top.0, 0.03);
    // from no field to the last one, the line holds the whole magnetisation
    let line = curve(&drawn, "three levels");
    let area: f64 = line.windows(2).map(|w| 0.5 * (w[0].1 + w[1].1) * (w[1].0 - w[0].0)).sum();
    close("area", area, moments.last().unwrap().1, 3e-3);
    // iron in a weak field follows the law of Curie
    let curie = 4.0 * 9.274_010_078_3e-24_f64.powi(2) * (1.06e17 * 6.0 + 5e16 * 8.75) / (3.0 * 1.380_649e-23 * 0.6) * 1e6;
    close("iron", curve(&drawn, "iron")[0].1, curie, 1e-6);
}

fn maps(picture: &Picture) -> Vec<&Heat> {
    picture.panels.iter().flat_map(|p| &p.items).filter_map(|item| if let Item::Heat(heat) = item { Some(heat) } else { None }).collect()
}

#[test]
fn the_maps_show_both_errors_of_the_same_sum() {
    let drawn = picture("etm.reduction_map", &[]);
    let found = maps(&drawn);
    // computed places; between them the maps are interpolated
    for (row, column) in [(13, 17), (11, 15), (13, 0)].map(|(row, column)| (4 * row, 4 * column)) {
        let (field, temperature) = (found[0].x[column], found[0].y[row]);
        let exact = mean(field, |e, _, _| heat(&e, temperature));
        let gap = mean(field, |e, _, _| heat(&e[..2], temperature));
        let weak = mean(field, |_, d, flux| heat(&[0.0, d.hypot(flux)], temperature));
        let cell = |k: usize| found[k].z[row * found[k].x.len() + column];
        assert!((cell(0) - 100.0 * (gap - exact) / exact).abs() < 0.3, "{field} T, {temperature} K: {} {}", cell(0), 100.0 * (gap / exact - 1.0));
        assert!((cell(1) - 100.0 * (weak - gap) / exact).abs() < 0.3, "{field} T, {temperature} K: {} {}", cell(1), 100.0 * (weak - gap) / exact);
    }
    // large amplitudes: the phases are small and the third level is far
    let far = picture("etm.reduction_map", &[("tunnelling_min", "100")]);
    assert!(maps(&far).iter().all(|map| map.z.iter().all(|z| z.abs() < 0.1)));
}
