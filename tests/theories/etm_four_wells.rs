//! What many four-well systems hold and how they answer to fields, against sums done here without any level: from the traces of
//! exp(−H/T).

use crate::common::{at, close, curve, picture, readout};
use nalgebra::{Complex, Matrix3, Matrix4, Rotation3, Vector3};
use std::collections::BTreeMap;
use std::f64::consts::TAU;
use vitreous::describe::Given;
use vitreous::picture::{Heat, Item};

/// e^{−(H − base)/T} by squaring, H − base, and the base.
fn boltzmann(h: Matrix4<Complex<f64>>, temperature: f64) -> (Matrix4<Complex<f64>>, Matrix4<Complex<f64>>, f64) {
    // the lowest levels lie near minus the amplitude: counted from there, no factor runs away
    let base = -h.norm() / 12.0_f64.sqrt();
    let counted = h - Matrix4::from_diagonal_element(Complex::from(base));
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
    (weight, counted, base)
}

/// Heat capacity over k_B from Tr(e^{−H/T}), Tr(He^{−H/T}) and Tr(H²e^{−H/T}).
fn heat(h: Matrix4<Complex<f64>>, temperature: f64) -> f64 {
    let (weight, counted, _) = boltzmann(h, temperature);
    let trace = |m: Matrix4<Complex<f64>>| m.trace().re / weight.trace().re;
    (trace(counted * counted * weight) - trace(counted * weight).powi(2)) / (temperature * temperature)
}

/// Free energy −T ln Tr e^{−H/T}, K.
fn free(h: Matrix4<Complex<f64>>, temperature: f64) -> f64 {
    let (weight, _, base) = boltzmann(h, temperature);
    base - temperature * weight.trace().re.ln()
}

const GAPS: f64 = 15.0;
const RATIO: f64 = 6.478;

/// A turned tetrahedron: its matrix for a phase, and for energies added to the wells.
struct Turned {
    corners: [Vector3<f64>; 4],
    energies: [f64; 4],
    hop: f64,
}

impl Turned {
    fn matrix(&self, phase: f64, added: impl Fn(Vector3<f64>) -> f64) -> Matrix4<Complex<f64>> {
        Matrix4::from_fn(|i, j| {
            if i == j {
                return Complex::new(self.energies[i] + added(self.corners[i]), 0.0);
            }
            Complex::from_polar(self.hop, phase * self.corners[i].cross(&self.corners[j]).z / (4.0 * 3.0_f64.sqrt()))
        })
    }
}

/// Mean over all systems: the field stays along one axis, and the tetrahedron turns.
fn mean((gap_min, smallest, ratio): (f64, f64, f64), count: u32, of: impl Fn(&Turned) -> f64) -> f64 {
    // places by steps that never repeat: powers of the root of x^8 = x + 1
    let root = (0..60).fold(1.1_f64, |x, _| (1.0 + x).powf(0.125));
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
        let size = 1.5_f64.sqrt() * gap_min * GAPS.powf(place(4));
        let uneven = sphere(place(6), place(7));
        let energies = corners.map(|corner| 0.5 * size * corner.dot(&uneven));
        sum += of(&Turned { corners, energies, hop: 0.75_f64.sqrt() * smallest * ratio.powf(place(5)) });
    }
    GAPS.ln() * ratio.ln() * sum / f64::from(count)
}

/// 2π k_B n P* in J/(g K), for 10¹⁷ systems in a gram.
const UNIT: f64 = TAU * 1.380_649e-23 * 1e17;
const PER_FIELD: f64 = 1.519_267_447_878_6e-5 * 47_700.0;

fn eval(id: &str, given: &[(&str, f64)]) -> Vec<f64> {
    let inputs: BTreeMap<String, Given> = given.iter().map(|(name, value)| ((*name).to_owned(), Given::Number(*value))).collect();
    vitreous::catalogue::evaluate(id, &inputs).unwrap().into_iter().map(|(_, value)| value).collect()
}

#[test]
fn turned_tetrahedra_give_the_same_without_any_level() {
    let drawn = picture("etm.four_wells", &[("tunnelling_min", "3"), ("ats_density", "1e17"), ("second_field", "3")]);
    for (field, temperature) in [(0.5, 0.4), (0.5, 3.0), (3.0, 1.0), (3.0, 3.0)] {
        let found = at(&curve(&drawn, &format!("{field} T, four wells")), temperature);
        let expected = 1e6 * UNIT * mean((0.49, 3.0, RATIO), 20_000, |system| heat(system.matrix(PER_FIELD / 3.0 * field, |_| 0.0), temperature));
        close(&format!("{field} T, {temperature} K"), found, expected, 0.01);
    }
}

#[test]
fn the_maps_of_four_wells_show_both_errors_of_the_same_sum() {
    let drawn = picture("etm.reduction_map_four_wells", &[]);
    let maps: Vec<&Heat> = drawn.panels.iter().flat_map(|p| &p.items).filter_map(|item| if let Item::Heat(heat) = item { Some(heat) } else { None }).collect();
    let two = |gap: f64, temperature: f64| (0.5 * gap / temperature / (0.5 * gap / temperature).cosh()).powi(2);
    // computed places; between them the maps are interpolated
    for (row, column) in [(13, 17), (8, 9), (6, 0)].map(|(row, column)| (4 * row, 4 * column)) {
        let (field, temperature) = (maps[0].x[column], maps[0].y[row]);
        let phase = PER_FIELD / 3.0 * field;
        let over_all = |of: &dyn Fn(&Turned) -> f64| mean((0.49, 3.0, RATIO), 20_000, of);
        let exact = over_all(&|system| heat(system.matrix(phase, |_| 0.0), temperature));
        let lowest = |mut levels: Vec<f64>| {
            levels.sort_by(f64::total_cmp);
            levels[1] - levels[0]
        };
        let gap = over_all(&|system| two(lowest(system.matrix(phase, |_| 0.0).symmetric_eigenvalues().iter().copied().collect()), temperature));
        // the matrix between the three states of lowest energy, r_ia/2 in each well, with e^{iA} to first order
        let weak = over_all(&|system| {
            let tied = |i: usize, j: usize| {
                if i == j {
                    return Complex::new(system.energies[i], 0.0);
                }
                Complex::new(system.hop, system.hop * phase * system.corners[i].cross(&system.corners[j]).z / (4.0 * 3.0_f64.sqrt()))
            };
            let state = |a: usize, i: usize| 0.5 * system.corners[i][a];
            let between = Matrix3::from_fn(|a, b| {
                (0..4).flat_map(|i| (0..4).map(move |j| (i, j))).map(|(i, j)| tied(i, j) * state(a, i) * state(b, j)).sum::<Complex<f64>>()
            });
            two(lowest(between.symmetric_eigenvalues().iter().copied().collect()), temperature)
        });
        for (k, expected) in [100.0 * (gap - exact) / exact, 100.0 * (weak - gap) / exact].into_iter().enumerate() {
            let found = maps[k].z[row * maps[k].x.len() + column];
            assert!((found - expected).abs() < 0.6, "{field} T, {temperature} K: {found} {expected}");
        }
    }
    // the weak-field form is of first order in the asymmetry over the amplitude: ten times the amplitude, a tenth of the error
    let worst = |smallest: &str| readout(&picture("etm.reduction_map_four_wells", &[("tunnelling_min", smallest)]), "largest change, weak-field form").abs();
    let (near, far) = (worst("10"), worst("100"));
    assert!(far > 0.02 * near && far < 0.2 * near, "{near} {far}");
}

#[test]
fn the_moment_is_the_slope_of_the_free_energy_and_the_susceptibility_its_bend() {
    for (field, temperature) in [(0.5, 0.4), (3.0, 0.6), (8.0, 3.0)] {
        let [moment, slope, ..] =
            eval("etm.magnetism_four_wells", &[("field", field), ("temperature", temperature), ("tunnelling_min", 3.0), ("ats_density", 1e17)])[..]
        else {
            panic!("four numbers");
        };
        let step = 0.05 * temperature.min(field);
        let mean_free = |field: f64| mean((0.49, 3.0, RATIO), 20_000, |system| free(system.matrix(PER_FIELD / 3.0 * field, |_| 0.0), temperature));
        let [before, here, after] = [field - step, field, field + step].map(mean_free);
        // J/(g K) times K/T in A m²/kg
        let unit = 1e3 * UNIT;
        close(&format!("M, {field} T"), moment, unit * (before - after) / (2.0 * step), 0.01);
        let still = eval("etm.magnetism_four_wells", &[("field", 0.0), ("temperature", temperature), ("tunnelling_min", 3.0), ("ats_density", 1e17)])[1];
        let bend = -unit * (before - 2.0 * here + after) / (step * step);
        assert!((slope - bend).abs() < 0.01 * still, "{field} T: {slope} {bend} of {still}");
    }
}

#[test]
fn the_dielectric_change_is_that_of_the_bend_with_an_electric_field() {
    let (gap_min, smallest, ratio, temperature) = (0.05, 3.0, 3.0, 0.15);
    for field in [0.1, 2.0] {
        let given = [("field", field), ("temperature", temperature), ("gap_min", gap_min), ("tunnelling_min", smallest), ("tunnel_area_min", 47_700.0)];
        let found: f64 = eval("etm.dielectric_change_four_wells", &[&given[..], &[("tunnel_area_ratio", ratio), ("amplitude", 1.0)]].concat()).iter().sum();
        let expected = mean((gap_min, smallest, ratio), 4000, |system| {
            let bend = |phase: f64| -> f64 {
                let (step, axes) = (0.1 * temperature, [Vector3::x(), Vector3::y(), Vector3::z()]);
                let here = free(system.matrix(phase, |_| 0.0), temperature);
                let off = |axis: Vector3<f64>, h: f64| free(system.matrix(phase, |corner| -h * corner.dot(&axis) / 3.0_f64.sqrt()), temperature);
                axes.map(|axis| (2.0 * here - off(axis, step) - off(axis, -step)) / (step * step)).iter().sum()
            };
            bend(PER_FIELD / smallest * field) - bend(0.0)
        });
        close(&format!("{field} T"), found, expected, 0.02);
    }
}

#[test]
fn the_drawn_lines_are_those_of_the_quantities() {
    let drawn = picture("etm.four_wells_magnetism", &[]);
    let [moment, slope, ..] = eval("etm.magnetism_four_wells", &[("field", 8.0), ("tunnelling_min", 2.0)])[..] else { panic!("four numbers") };
    close("M", 1e3 * moment, curve(&drawn, "four wells").last().unwrap().1, 1e-12);
    close("M", moment, readout(&drawn, "four wells, magnetisation in 8 T"), 1e-12);
    let three = picture("etm.susceptibility_exact", &[]);
    let expected = curve(&three, "three levels")[0].1;
    close("three wells", 1e3 * readout(&drawn, "three wells, susceptibility"), expected, 1e-12);
    assert!(slope.is_finite());
    let drawn = picture("etm.four_wells_dielectric", &[("tunnelling_min", "10")]);
    let [_, relaxational] = eval("etm.dielectric_change_four_wells", &[("field", 8.0)])[..] else { panic!("two numbers") };
    close("relaxational", 1e6 * relaxational, curve(&drawn, "relaxational, four wells").last().unwrap().1, 1e-12);
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
