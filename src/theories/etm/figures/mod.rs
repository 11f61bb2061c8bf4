//! The figures of this theory: descriptions and how they are put together.

mod cells;
mod cooling;
mod dielectric;
mod dielectric_exact;
mod echo;
mod echo_in_time;
mod exact;
mod four_wells;
mod four_wells_fields;
mod levels;
mod loss;
mod loss_along;
mod magnetisation;
mod moment;
mod one_density;
mod packing;
mod reduction_map;
mod reduction_map_four;
mod relaxation;
mod rivals;
mod sequence;
mod states;
mod susceptibility;
mod tetrahedron;
mod thermal;
mod thermal_rows;
mod wells;

use super::sources::JUG;
use crate::describe::{Provenance, Standing};
use crate::numerics::sampling;

crate::describe::figure_groups! { etm: wells, levels, tetrahedron, states, thermal, thermal_rows, moment, exact, magnetisation, reduction_map, reduction_map_four, dielectric, dielectric_exact, loss, loss_along, relaxation, echo, echo_in_time, rivals, sequence, one_density, cooling, cells, packing, four_wells, four_wells_fields, susceptibility }

const fn ours(place: &'static str, why: &'static str) -> Provenance {
    Provenance { source: &JUG, place, standing: Standing::OurClosure { why } }
}

/// Fields from zero to `highest`, denser where they are weak.
fn fields(highest: f64, count: usize) -> Vec<f64> {
    let last = count.saturating_sub(1).max(1) as f64;
    (0..count).map(|k| highest * (k as f64 / last).powi(2)).collect()
}

/// A number as a caption wants it: few digits, no trailing zeros, powers of ten written out.
fn shown(value: f64) -> String {
    crate::picture::digits(value, 4)
}

/// Ticks of a phase at the multiples of π, as many on each side of zero.
fn turns(ends: i32) -> Vec<(f64, String)> {
    let name = |k: i32| match k {
        0 => "0".to_owned(),
        1 => "π".into(),
        -1 => "−π".into(),
        k if k < 0 => format!("−{}π", -k),
        k => format!("{k}π"),
    };
    (-ends..=ends).map(|k| (f64::from(k) * std::f64::consts::PI, name(k))).collect()
}

/// Where the parabola through three heights at equal steps is highest, in steps from the middle one; there where it has no top.
fn summit(low: f64, mid: f64, high: f64) -> f64 {
    let bend = low - 2.0 * mid + high;
    if bend < 0.0 && mid >= low.max(high) { 0.5 * (low - high) / bend } else { 0.0 }
}

/// Place and height of the maximum: of the parabola, against the logarithm of the abscissa, through the highest point and its
/// neighbours.
fn largest(run: &[(f64, f64)]) -> (f64, f64) {
    let Some(top) = (1..run.len().saturating_sub(1)).max_by(|&i, &j| run[i].1.total_cmp(&run[j].1)) else { return (0.0, 0.0) };
    let [(x, low), (_, mid), (_, high)] = [run[top - 1], run[top], run[top + 1]];
    let shift = summit(low, mid, high);
    (run[top].0 * (run[top].0 / x).powf(shift), mid - 0.25 * (low - high) * shift)
}

/// Parts into which [`denser`] cuts each step.
const PARTS: usize = 4;

/// Samples at equal steps of some coordinate, and more between them, on cubic curves through the samples.
fn denser(samples: &[f64]) -> Vec<f64> {
    sampling::denser(samples, PARTS)
}

#[cfg(test)]
mod tests {
    use super::largest;

    #[test]
    fn the_top_lies_between_the_points() {
        let hill: Vec<(f64, f64)> = (0..9).map(|k| 0.5 * f64::from(k)).map(|u| (u.exp(), 7.0 - (u - 1.7).powi(2))).collect();
        let (x, y) = largest(&hill);
        assert!((x.ln() - 1.7).abs() < 1e-12 && (y - 7.0).abs() < 1e-12);
    }
}
