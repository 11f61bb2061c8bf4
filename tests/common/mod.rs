//! What the tests of figures share: a picture by id, its curves by name.

#![allow(dead_code, clippy::unwrap_used, clippy::panic)]

pub mod drawing;
pub mod faults;
pub mod fitting;
pub mod lecture;
pub mod safety;

use std::collections::BTreeMap;
use vitreous::describe::Given;
use vitreous::picture::{Item, Picture};

/// The picture of a figure with some parameters given: words that read as numbers are numbers.
pub fn picture(id: &str, given: &[(&str, &str)]) -> Picture {
    let given: BTreeMap<String, Given> =
        given.iter().map(|(name, value)| ((*name).to_owned(), value.parse().map_or_else(|_| Given::Text((*value).to_owned()), Given::Number))).collect();
    let figure = vitreous::catalogue::figure(id).unwrap();
    let inputs = figure.resolve(&given).unwrap_or_else(|e| panic!("{id}: {e}"));
    figure.finest(&inputs).unwrap_or_else(|e| panic!("{id}: {e}"))
}

/// All points of the first curve whose name starts so.
pub fn curve(picture: &Picture, name: &str) -> Vec<(f64, f64)> {
    let found = picture.panels.iter().flat_map(|p| &p.items).find_map(|item| match item {
        Item::Curve(curve) if curve.name.starts_with(name) => Some(curve.runs.concat()),
        Item::Points(points) if points.name.starts_with(name) => Some(points.points.iter().map(|p| (p.x, p.y)).collect()),
        _ => None,
    });
    found.unwrap_or_else(|| panic!("no curve named {name}"))
}

/// Linear interpolation on a curve.
pub fn at(points: &[(f64, f64)], x: f64) -> f64 {
    let pair = points.windows(2).find(|w| (w[0].0.min(w[1].0)..=w[0].0.max(w[1].0)).contains(&x)).unwrap_or_else(|| panic!("{x} is off the curve"));
    let ((x0, y0), (x1, y1)) = (pair[0], pair[1]);
    y0 + (y1 - y0) * (x - x0) / (x1 - x0)
}

/// The read-out whose label starts so.
pub fn readout(picture: &Picture, label: &str) -> f64 {
    picture.readouts.iter().find(|r| r.label.starts_with(label)).unwrap_or_else(|| panic!("no read-out {label}")).value
}

/// Fails unless `got` is within a relative `tolerance` of `expected`.
pub fn close(what: &str, got: f64, expected: f64, tolerance: f64) {
    assert!((got - expected).abs() <= tolerance * expected.abs(), "{what}: {got} for {expected}");
}

/// Normal deviates by Box and Muller from a linear congruence.
#[allow(dead_code)] // of several tests that take this file, some need it
pub struct Noise(pub u64);

#[allow(dead_code)]
impl Noise {
    /// Between zero and one.
    pub fn uniform(&mut self) -> f64 {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        ((self.0 >> 11) as f64 + 0.5) / (1_u64 << 53) as f64
    }

    /// Of mean zero and variance one.
    pub fn normal(&mut self) -> f64 {
        (-2.0 * self.uniform().ln()).sqrt() * (std::f64::consts::TAU * self.uniform()).cos()
    }
}
