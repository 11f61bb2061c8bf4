//! The levels of four wells on a tetrahedron against closed forms.

use crate::common::{close, curve, picture, readout};
use vitreous::picture::Item;

#[test]
fn four_wells_have_their_closed_forms_along_an_axis_and_in_a_weak_field() {
    let equal = [("energy_1", "0"), ("energy_2", "0"), ("energy_3", "0"), ("energy_4", "0"), ("tunnelling", "0.7")];
    let drawn = |more: &[(&str, &str)]| picture("etm.tetrahedron", &[&equal[..], more].concat());
    // along an axis, with χ = φ/(2√3): D₀(1 ± 2cos χ) and D₀(−1 ± 2sin χ)
    let along = drawn(&[("polar", "0"), ("face_phase", "2")]);
    let levels = ["lowest", "second", "third", "highest"].map(|name| curve(&along, name));
    for k in [3, 40, 90, 120] {
        let chi = levels[0][k].0 / (2.0 * 3.0_f64.sqrt());
        let mut expected = [1.0 + 2.0 * chi.cos(), 1.0 - 2.0 * chi.cos(), -1.0 + 2.0 * chi.sin(), -1.0 - 2.0 * chi.sin()];
        expected.sort_by(f64::total_cmp);
        for (level, wanted) in levels.iter().zip(expected) {
            assert!((level[k].1 - 0.7 * wanted).abs() < 1e-9, "{k}: {} for {}", level[k].1, 0.7 * wanted);
        }
    }
    // a weak field opens the same gap in every direction
    for (polar, azimuth) in [("0", "0"), ("0.9", "0.3"), ("2.1", "4")] {
        let weak = drawn(&[("polar", polar), ("azimuth", azimuth), ("face_phase", "0.001")]);
        close("gap", readout(&weak, "gap at φ"), 0.7 * 0.001 / 3.0_f64.sqrt(), 1e-3);
        close("dashed line", curve(&weak, "weak field").last().map(|p| p.1 / p.0).unwrap(), 0.7 / 3.0_f64.sqrt(), 1e-9);
    }
    // a line only where it holds; one raised well leaves the gap of the other three
    let tilted = picture("etm.tetrahedron", &[]);
    assert!(!tilted.panels[1].items.iter().any(|item| matches!(item, Item::Curve(curve) if curve.name.starts_with("weak"))));
    assert!(readout(&tilted, "gap without") > 0.0);
}
