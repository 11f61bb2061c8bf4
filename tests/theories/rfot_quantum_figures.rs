//! The figures of the quantum relics, the Yu-Leggett bound and the edge of stability against values from elsewhere:
//! an independent implementation, the paper's printed numbers, or closed forms.

use crate::common::{at, close, curve, picture, readout};
use vitreous::picture::Item;

#[test]
fn levels_split_as_the_independent_implementation_has_it() {
    // ε = 1 K, Δ = 0.5 K, g = 1 eV, strain 1e-5: E = 1.329679157; the prefactor without barrier is Δ
    let picture = picture("rfot.tls_levels", &[("prefactor", "0.5"), ("barrier", "0"), ("strain", "10")]);
    close("E", readout(&picture, "splitting"), 1.329_679_157, 1e-9);
    let drawn = (curve(&picture, "upper level")[0].1, curve(&picture, "lower level")[0].1);
    close("levels in the drawing", drawn.0 - drawn.1, 1.329_679_157, 1e-9);
    let upper: Vec<_> = curve(&picture, "the system");
    close("upper minus lower", upper[0].1 - upper[1].1, 1.329_679_157, 1e-9);
    // the drawn barrier is the stated one, and no level lies below the wells
    for (barrier, prefactor, asymmetry) in [("0", "100", "0"), ("0", "0.1", "10"), ("300", "100", "10"), ("40", "10", "1")] {
        let picture = crate::common::picture("rfot.tls_levels", &[("barrier", barrier), ("prefactor", prefactor), ("asymmetry", asymmetry), ("strain", "0")]);
        let potential = curve(&picture, "potential");
        let bottom = potential.iter().map(|p| p.1).fold(f64::INFINITY, f64::min);
        assert!(curve(&picture, "lower level")[0].1 > bottom, "barrier {barrier}");
        close("barrier", at(&potential, 0.0), barrier.parse().unwrap(), 1e-12);
    }
}

#[test]
fn bounds_are_those_of_the_independent_implementation() {
    let picture = picture("rfot.yu_leggett", &[]);
    close("1/J", curve(&picture, "1/J")[0].1, 2.882_776_229e48, 1e-9);
    close("with the logarithm at 1 K", readout(&picture, "with the logarithm"), 4.945_622_104e47, 1e-9);
    // PY spheres of packing 0.5432: S(0) = 0.0100025 at long wavelengths
    let suppressed = curve(&picture, "S(q)/J");
    close("S(0)", suppressed[0].1 / 2.882_776_229e48, 0.010_002_516, 1e-3);
    let top = suppressed.iter().map(|p| p.1).fold(0.0, f64::max) / 2.882_776_229e48;
    assert!(top > 2.81, "the first peak, at least S(6.9) = 2.8105: {top}");
    close("mosaic", curve(&picture, "mosaic")[0].1, 5.680_205e45, 1e-6);
    // q = 2π/r: the first peak, qa = 7 for touching spheres, lies at (7/2π)³ J/a³, near the energy of the closest pairs
    let highest = suppressed.iter().fold((0.0, 0.0), |best, p| if p.1 > best.1 { *p } else { best });
    close("peak", highest.0 / readout(&picture, "energy of two defects"), (7.0 / std::f64::consts::TAU).powi(3), 0.1);
    // J = (1 eV)²/74 GPa is 25.13 K nm³, by hand; a = 0.3566 nm
    close("J/a³", readout(&picture, "energy of two defects"), 25.13 / 0.3566_f64.powi(3), 1e-3);
    // q = 1/r leaves the bound at its lowest up to the largest energy
    let other = curve(&crate::common::picture("rfot.yu_leggett", &[("wavevector", "one_over_r")]), "S(q)/J");
    close("1/r at 340 K", at(&other, 340.0) / other[0].1, 1.0, 0.1);
}

#[test]
fn qualities_cross_just_above_three_dimensions() {
    let picture = picture("rfot.dimension", &[]);
    let bound = curve(&picture, "bound, (21)");
    close("d = 4", at(&bound, 4.0), 178.0, 2e-3);
    close("d = 10", at(&bound, 10.0), 1111.0, 2e-4);
    let mosaic = curve(&picture, "mosaic");
    close("d = 3", mosaic[0].1, 190.868_33, 1e-6);
    // the sign of the difference changes where the read-out says
    let cross = readout(&picture, "bound and mosaic cross");
    close("crossing", cross, 3.526, 2e-4);
    let difference = |d: f64| at(&bound, d).ln() - at(&mosaic, d).ln();
    assert!(difference(3.5) < 0.0 && difference(4.0) > 0.0);
    let divided = curve(&picture, "bound divided by");
    let down = divided.iter().find(|p| p.0 > 12.0 && p.1 < 1.0).map(|p| p.0).unwrap_or(0.0);
    close("unity of the bound divided by G", down, 25.72, 0.02);
}

#[test]
fn ladder_has_its_factor() {
    let picture = picture("rfot.quality_ladder", &[]);
    // rows from the bottom: bound, mosaic, silica, measured
    let (quality, inverse) = (curve(&picture, "phonon quality"), curve(&picture, "1/C"));
    close("silica, 1/C", inverse[2].0, 3_331.610_84, 1e-7);
    close("silica, quality", quality[2].0, 168.8, 1e-3);
    close("N*", inverse[1].0, 190.868_33, 1e-7);
    close("with the factor", quality[1].0, 9.67, 1e-3);
    close("measured", quality[3].0, 150.0, 1e-12);
}

#[test]
fn sites_of_the_profile_hold_their_particles() {
    let picture = picture("rfot.density_profile", &[("alpha", "100")]);
    // (α/π)^{1/2} at a site: 5.6419; the rms displacement 0.1225 a
    close("top", at(&curve(&picture, "sum of Gaussians"), 0.0), (100.0 / std::f64::consts::PI).sqrt(), 1e-6);
    close("rms in three directions", readout(&picture, "rms displacement in three"), 0.122_5, 1e-3);
    // along one direction: the second moment of the drawn peak
    let peak: Vec<(f64, f64)> = curve(&picture, "sum of Gaussians").into_iter().filter(|p| p.0.abs() <= 0.5).collect();
    let second: f64 = peak.windows(2).map(|p| 0.5 * (p[0].0.powi(2) * p[0].1 + p[1].0.powi(2) * p[1].1) * (p[1].0 - p[0].0)).sum();
    close("rms along the row", readout(&picture, "rms displacement along"), second.sqrt(), 1e-2);
    // the mean of the map is one particle a site: sites stand one to a unit square
    for alpha in ["0.5", "5", "100"] {
        let picture = crate::common::picture("rfot.density_profile", &[("alpha", alpha)]);
        let mean = picture.panels[0].items.iter().find_map(|item| match item {
            Item::Heat(heat) => Some(heat.z.iter().sum::<f64>() / heat.z.len() as f64),
            _ => None,
        });
        close("mean density", mean.unwrap_or(0.0), 1.0, 0.1);
    }
}

#[test]
fn ladder_of_ripplons_is_that_of_the_independent_implementation() {
    let picture = picture("rfot.ripplons", &[("xi_over_a", "5.76"), ("debye_temperature", "342")]);
    close("l = 2", curve(&picture, "below the Debye")[1].1, 0.150_167_757, 1e-8);
    close("in THz", picture.readouts[1].value, 1.070_114_019, 1e-9);
    close("modes", readout(&picture, "modes in all"), 96.0, 1e-12);
    // the damped lines hold the modes: the area under the curve is at most their number
    let lines = curve(&picture, "wall modes with friction");
    let area: f64 = lines.windows(2).map(|p| 0.5 * (p[0].1 + p[1].1) * (p[1].0 - p[0].0)).sum();
    assert!((70.0..96.0).contains(&area), "{area}");
}

#[test]
fn undamped_bump_is_that_of_the_independent_implementation() {
    let picture = picture("rfot.heat_capacity", &[("friction", "0")]);
    close("bump at 0.038", at(&curve(&picture, "all"), 0.038), 1.935_257_829, 1e-7);
    // a tenth of the golden-rule width: 0.0329 and 1.965 at 4.4
    let damped = crate::common::picture("rfot.heat_capacity", &[("friction", "0.1")]);
    close("height", readout(&damped, "its height"), 1.965, 2e-3);
    close("position", readout(&damped, "bump at"), 0.032_9, 0.05);
    let least = curve(&damped, "2.5");
    let peak = least.iter().filter(|p| p.0 > 0.02).map(|p| p.1).fold(0.0, f64::max);
    close("height at 2.5", peak, 1.954, 2e-3);
    // at the full width the bump is washed out
    let washed = crate::common::picture("rfot.heat_capacity", &[("friction", "1")]);
    assert!(washed.readouts.iter().all(|r| !r.label.starts_with("bump at")));
    // at the default friction the four curves can be told apart: they differ by a tenth between their least and their bump
    let own = crate::common::picture("rfot.heat_capacity", &[]);
    let (low, high) = (at(&curve(&own, "2.5"), 0.01), at(&curve(&own, "4.4"), 0.01));
    assert!(high > 1.1 * low, "{low} {high}");
}

#[test]
fn plateau_is_that_of_the_independent_implementation() {
    let inputs = [("friction", "0.1")];
    let fine = picture("rfot.conductivity", &inputs);
    close("κ(0.05)", at(&curve(&fine, "with undamped"), 0.05), 5.366_826_065, 1e-5);
    // the quick picture follows within half a percent
    let figure = vitreous::catalogue::figure("rfot.conductivity").unwrap();
    let quick = (figure.compute)(&figure.resolve(&std::collections::BTreeMap::new()).unwrap()).unwrap();
    for name in ["two-level", "with undamped", "with damped"] {
        let (a, b) = (curve(&quick, name), curve(&fine, name));
        for t in [0.002, 0.05, 0.3] {
            close(name, at(&a, t), at(&b, t), 5e-3);
        }
    }
    // cold: π² of resonant scattering, l = Qλ coth
    let cold = curve(&fine, "two-level")[0];
    close("resonant", cold.1, 2.0 * std::f64::consts::PI.powi(3) * 150.0 * cold.0 * cold.0, 1e-6);
}

#[test]
fn measured_points_stand_where_their_sources_have_them() {
    let picture = picture("rfot.conductivity_data", &[("sound_speed", "4100"), ("quality", "150")]);
    close("epoxy at 1.02 K", at(&curve(&picture, "Stycast"), 1.02), 0.031_9, 1e-12);
    close("law at 1 K", readout(&picture, "law at 1 K"), 0.019_876_107_3, 1e-9);
    // the law is T²: drawn over one decade it rises hundredfold
    let law = curve(&picture, "constant quality");
    let (first, last) = (law[0], law[law.len() - 1]);
    close("T²", (last.1 / first.1).ln() / (last.0 / first.0).ln(), 2.0, 1e-9);
}

#[test]
fn heat_capacity_in_time_is_that_of_the_independent_implementation() {
    let picture = picture("rfot.tls_dynamics", &[("temperature", "1"), ("exponent", "0.043")]);
    close("C", at(&curve(&picture, "heat capacity"), 12.0), 35.693_285_2, 1e-6);
    // slope 0.061 at ln Γt = 20, c/2 = 0.0215 only far beyond
    close("slope", at(&curve(&picture, "local slope"), 20.0 / 10_f64.ln()), 0.061, 0.15);
    let steep = crate::common::picture("rfot.tls_dynamics", &[("temperature", "1"), ("exponent", "0.2")]);
    let slopes = curve(&steep, "local slope");
    close("asymptote", slopes[slopes.len() - 1].1, 0.1, 1e-4);
}

#[test]
fn hard_spheres_arrest_where_the_independent_implementation_has_it() {
    let picture = picture("rfot.hard_spheres", &[]);
    close("φ_g", readout(&picture, "packing at arrest"), 0.566_97, 1e-5);
    close("N*", readout(&picture, "cooperative size"), 170.9, 1e-3);
    close("liquid at 0.567", 1.0 / at(&curve(&picture, "liquid"), 0.567), 21.016_841_757, 2e-3);
    let glass = curve(&picture, "this glass, 10");
    // at 0.567 itself it is 0.661412
    close("φ_J", glass[glass.len() - 1].0, 0.661_41, 5e-5);
    let ideal = curve(&picture, "ideal glass");
    close("glass close packing", ideal[ideal.len() - 1].0, 0.682_2, 1e-4);
}

#[test]
fn cage_buckles_at_the_ratio_of_the_closed_form() {
    // 13^{1/14} for the twelfth power
    let critical = 13_f64.powf(1.0 / 14.0);
    let before = picture("rfot.cage", &[("axis_ratio", "1.2")]);
    close("critical", readout(&before, "critical ratio"), critical, 1e-12);
    assert!(before.readouts.iter().all(|r| !r.label.starts_with("places of least")));
    let after = picture("rfot.cage", &[("axis_ratio", "1.21")]);
    let y = readout(&after, "places of least");
    // close to the fork y² grows as R − R_c
    let further = readout(&picture("rfot.cage", &[("axis_ratio", "1.22")]), "places of least");
    close("fork", (further / y).powi(2), (1.22 - critical) / (1.21 - critical), 0.1);
}

#[test]
fn mosaic_is_drawn_to_scale() {
    let picture = picture("rfot.mosaic_picture", &[("cooperative_size", "190.9")]);
    close("ξ/a", readout(&picture, "ξ/a"), 5.757_96, 1e-5);
    let beads = curve(&picture, "beads");
    // one bead to a unit of area, twelve domains of ξ²
    close("beads in the window", beads.len() as f64, 12.0 * 5.757_96 * 5.757_96, 0.1);
    let again = crate::common::picture("rfot.mosaic_picture", &[("cooperative_size", "190.9")]);
    assert_eq!(beads, curve(&again, "beads"));
    let other = crate::common::picture("rfot.mosaic_picture", &[("cooperative_size", "190.9"), ("seed", "2")]);
    assert_ne!(beads, curve(&other, "beads"));
}

#[test]
fn figures_draw_at_the_ends_of_their_ranges() {
    use vitreous::describe::{Given, Kind};
    for figure in vitreous::catalogue::theory("rfot").unwrap().figures() {
        let ends: Vec<(&str, f64, f64)> = figure
            .params
            .iter()
            .filter_map(|p| match p.kind {
                Kind::Number { min, max, .. } => Some((p.name, min, max)),
                _ => None,
            })
            .collect();
        let mut settings: Vec<Vec<(&str, f64)>> = vec![ends.iter().map(|e| (e.0, e.1)).collect(), ends.iter().map(|e| (e.0, e.2)).collect()];
        settings.extend(ends.iter().flat_map(|e| [vec![(e.0, e.1)], vec![(e.0, e.2)]]));
        if figure.refinement.is_none() {
            // of the corners of many parameters, a few from everywhere
            let all = 1_usize << ends.len();
            let corners = (0..all)
                .step_by(all.div_ceil(24))
                .map(|corner| ends.iter().enumerate().map(|(k, e)| (e.0, if corner >> k & 1 == 0 { e.1 } else { e.2 })).collect());
            settings.extend(corners);
        }
        for setting in settings {
            let given = setting.iter().map(|(name, value)| ((*name).to_owned(), Given::Number(*value))).collect();
            // a rule between parameters may refuse a corner; a figure itself may not
            let Ok(inputs) = figure.resolve(&given) else { continue };
            let started = std::time::Instant::now();
            let picture = (figure.compute)(&inputs).unwrap_or_else(|e| panic!("{} at {setting:?}: {e}", figure.id));
            assert!(started.elapsed().as_millis() < 500, "{} at {setting:?} took {:?}", figure.id, started.elapsed());
            for item in picture.panels.iter().flat_map(|p| &p.items) {
                if let Item::Curve(curve) = item {
                    assert!(curve.runs.iter().flatten().all(|p| p.0.is_finite() && p.1.is_finite()), "{} at {setting:?}: {}", figure.id, curve.name);
                }
            }
            assert!(picture.readouts.iter().all(|r| r.value.is_finite()), "{} at {setting:?}", figure.id);
        }
    }
}
