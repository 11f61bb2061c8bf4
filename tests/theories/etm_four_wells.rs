//! The heat capacity of many four-well systems against a sum done here without any level: from the traces of exp(−H/T).

use crate::common::{at, close, curve, picture, readout};
use nalgebra::{Complex, Matrix4, Rotation3, Vector3};
use std::f64::consts::TAU;

/// Heat capacity over k_B from Tr(e^{−H/T}), Tr(He^{−H/T}) and Tr(H²e^{−H/T}), the exponential by squaring.
fn heat(h: Matrix4<Complex<f64>>, temperature: f64) -> f64 {
    // the lowest levels lie near minus the amplitude: counted from there, no factor runs away
    let base = h.norm() / 12.0_f64.sqrt();
    let counted = h + Matrix4::from_diagonal_element(Complex::from(base));
    let squarings = ((counted.norm() / temperature).log2().ceil().max(0.0) + 4.0) as i32;
    let step = counted * Complex::from(-1.0 / temperature / 2.0_f64.powi(squarings));
    let mut power: Matrix4<Complex<f64>> = Matrix4::identity();
    let mut weight = power;
    for k in 1..12 {
        power = power * step * Complex::from(1.0 / f64::from(k));
        weight += power;
    }
    for _ in 0..squarings {
        weight = weight * weight;
    }
    let trace = |m: Matrix4<Complex<f64>>| m.trace().re / weight.trace().re;
    (trace(counted * counted * weight) - trace(counted * weight).powi(2)) / (temperature * temperature)
}

const GAPS: f64 = 15.0;
const RATIO: f64 = 6.478;

/// Mean over all systems: the field stays along one axis, and the tetrahedron turns.
fn mean(smallest: f64, field: f64, temperature: f64, count: u32) -> f64 {
    // places by steps that never repeat: powers of the root of x^8 = x + 1
    let root = (0..60).fold(1.1_f64, |x, _| (1.0 + x).powf(0.125));
    let phase = 1.519_267_447_878_6e-5 * 47_700.0 / smallest * field;
    let mut sum = 0.0;
    for point in 0..count {
        let place = |k: i32| (0.5 + f64::from(point + 1) * root.powi(-k)).fract();
        let sphere = |height: f64, turn: f64| {
            let (height, across) = (2.0 * height - 1.0, (1.0 - (2.0 * height - 1.0).powi(2)).sqrt());
            Vector3::new(across * (TAU * turn).cos(), across * (TAU * turn).sin(), height)
        };
        // any direction of one axis, then any turn about it
        let axis = sphere(place(1), place(2));
        let turn = Rotation3::rotation_between(&Vector3::z(), &axis).unwrap_or_else(Rotation3::identity)
            * Rotation3::from_axis_angle(&Vector3::z_axis(), TAU * place(3));
        let corners = [[1.0, 1.0, 1.0], [1.0, -1.0, -1.0], [-1.0, 1.0, -1.0], [-1.0, -1.0, 1.0]].map(|corner| turn * Vector3::from(corner));
        let size = 1.5_f64.sqrt() * 0.49 * GAPS.powf(place(4));
        let hop = 0.75_f64.sqrt() * smallest * RATIO.powf(place(5));
        let uneven = sphere(place(6), place(7));
        let h = Matrix4::from_fn(|i, j| {
            if i == j {
                return Complex::from(0.5 * size * corners[i].dot(&uneven));
            }
            Complex::from_polar(hop, phase * corners[i].cross(&corners[j]).z / (4.0 * 3.0_f64.sqrt()))
        });
        sum += heat(h, temperature);
    }
    TAU * 1.380_649e-17 * 1e17 * GAPS.ln() * RATIO.ln() * sum / f64::from(count)
}

#[test]
fn turned_tetrahedra_give_the_same_without_any_level() {
    let drawn = picture("etm.four_wells", &[("tunnelling_min", "3"), ("ats_density", "1e17"), ("second_field", "3")]);
    for (field, temperature) in [(0.5, 0.4), (0.5, 3.0), (3.0, 1.0), (3.0, 3.0)] {
        let found = at(&curve(&drawn, &format!("{field} T, four wells")), temperature);
        close(&format!("{field} T, {temperature} K"), found, mean(3.0, field, temperature, 20_000), 0.01);
    }
}

#[test]
fn three_wells_keep_more_in_a_strong_field_and_less_in_the_cold() {
    let drawn = picture("etm.four_wells", &[]);
    let three = |what: &str| readout(&drawn, &format!("three wells at 0.6 K, {what}"));
    let four = |what: &str| readout(&drawn, &format!("four wells at 0.6 K, {what}"));
    assert!(four("without") > 1.3 * three("without") && four("in 8 T") < 0.7 * three("in 8 T"));
    let still = picture("etm.four_wells", &[("field", "0")]);
    let cold = |wells: &str| curve(&still, &format!("0 T, {wells} wells"))[0].1;
    assert!(cold("four") > 3.0 * cold("three"));
    // the dashed line is that of the other figure
    let exact = picture("etm.heat_capacity_exact", &[("tunnelling_min", "10")]);
    let same = |x: f64| (at(&curve(&drawn, "0.5 T, three wells"), x), at(&curve(&exact, "0.5 T, three levels"), x));
    for x in [0.15, 0.7, 2.0] {
        close("three wells", same(x).0, same(x).1, 1e-12);
    }
}
