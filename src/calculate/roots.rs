//! Roots of an output along an input, from the points of a grid: crossed, touched, or two that are one.

use super::Watch;
use crate::describe::{Given, Quantity};
use crate::error::Error;
use std::collections::BTreeMap;

/// A curve that moves by less than this share of its distance from the value, between three points, does not come there. Ours.
const LEVEL: f64 = 1e-3;

/// A point at which the output was computed: input, output minus the value asked for.
pub(super) type Point = (f64, f64);

/// Which value of which input is looked for, the others held; and how far the search is.
pub(super) struct Problem<'a> {
    pub(super) quantity: &'a Quantity,
    pub(super) given: BTreeMap<String, Given>,
    pub(super) output: usize,
    pub(super) input: &'static str,
    pub(super) value: f64,
    pub(super) refused: Option<Error>,
    /// The smallest and the largest output so far, each behind the input that gives it.
    pub(super) reach: Option<[(f64, f64); 2]>,
    pub(super) watch: Watch<'a>,
    pub(super) done: usize,
    pub(super) all: usize,
    pub(super) ended: bool,
}

impl Problem<'_> {
    /// Output minus the value asked for; `None` where the inputs are refused.
    pub(super) fn distance(&mut self, x: Given) -> Option<f64> {
        // once it was ended nothing more is computed, and every search comes to its end by itself
        self.ended = self.ended || !(self.watch)(self.done, self.all);
        if self.ended {
            return None;
        }
        let place = if let Given::Number(x) = x { Some(x) } else { None };
        self.given.insert(self.input.to_owned(), x);
        match self.quantity.evaluate(&self.given) {
            Ok(outputs) => {
                let found = outputs.get(self.output)?.1;
                if let Some(x) = place {
                    let [least, most] = self.reach.get_or_insert([(x, found); 2]);
                    if found < least.1 {
                        *least = (x, found);
                    }
                    if found > most.1 {
                        *most = (x, found);
                    }
                }
                Some(found - self.value)
            }
            Err(error) => {
                self.refused.get_or_insert(error);
                None
            }
        }
    }

    pub(super) fn at(&mut self, x: f64) -> Option<f64> {
        self.distance(Given::Number(x))
    }

    /// Whether a distance is none within rounding.
    pub(super) fn vanishes(&self, distance: f64) -> bool {
        distance.abs() <= 4.0 * f64::EPSILON * self.value.abs()
    }
}

/// All roots that the points enclose, in rising order.
pub(super) fn roots(problem: &mut Problem<'_>, points: &[Option<Point>]) -> Vec<f64> {
    let mut found: Vec<f64> = Vec::new();
    for (k, point) in points.iter().enumerate() {
        let Some(here) = *point else { continue };
        if problem.vanishes(here.1) {
            found.push(here.0);
            continue;
        }
        let next = points.get(k + 1).copied().flatten().filter(|next| !problem.vanishes(next.1));
        if let Some(next) = next
            && here.1.signum() != next.1.signum()
        {
            found.extend(enclosed(problem, here, next));
        }
        // a curve that only touches the value, or crosses it twice between two points of the grid
        let last = k.checked_sub(1).and_then(|k| points[k]).filter(|last| !problem.vanishes(last.1));
        // at an end of the range, too, between it and its one neighbour
        let (Some(before), Some(after)) = (last.or(next), next.or(last)) else { continue };
        if [before, after].iter().all(|beside| beside.1.signum() == here.1.signum() && here.1.abs() <= beside.1.abs()) {
            found.extend(touched(problem, last.unwrap_or(here), here, next.unwrap_or(here)));
        }
    }
    found.sort_by(f64::total_cmp);
    found.dedup_by(|a, b| (*a - *b).abs() <= 1e-9 * a.abs().max(b.abs()));
    let ends = points.iter().flatten().map(|point| point.0);
    let reach = ends.clone().fold(f64::MIN, f64::max) - ends.fold(f64::MAX, f64::min);
    merged(problem, &found, reach)
}

/// One root instead of two between which the output does not leave its value: a curve that only touches it, within rounding.
fn merged(problem: &mut Problem<'_>, found: &[f64], reach: f64) -> Vec<f64> {
    let mut apart: Vec<f64> = Vec::new();
    for root in found {
        let between = apart.last().map(|last| last + 0.5 * (root - last)).filter(|middle| root - middle < 1e-6 * reach);
        match between.filter(|middle| problem.at(*middle).is_some_and(|d| d.abs() <= 1e-13 * problem.value.abs())) {
            Some(middle) => {
                apart.pop();
                apart.push(middle);
            }
            None => apart.push(*root),
        }
    }
    apart
}

/// The root between two points of different sign; `None` across a pole or a jump.
fn enclosed(problem: &mut Problem<'_>, from: Point, to: Point) -> Option<f64> {
    let ends = from.1.abs().min(to.1.abs());
    let (mut a, mut b) = (from, to);
    let mut best = if a.1.abs() < b.1.abs() { a } else { b };
    let mut weights = (1.0, 1.0);
    for step in 0..200 {
        let secant = (a.0 * b.1 * weights.1 - b.0 * a.1 * weights.0) / (b.1 * weights.1 - a.1 * weights.0);
        let middle = a.0 + 0.5 * (b.0 - a.0);
        let inside = secant > a.0.min(b.0) && secant < a.0.max(b.0);
        // the secant is quick near the root, the middle is sure far from it
        let x = if inside && step % 3 != 2 { secant } else { middle };
        if x == a.0 || x == b.0 {
            break;
        }
        let d = problem.at(x)?;
        if d.abs() < best.1.abs() {
            best = (x, d);
        }
        if d == 0.0 {
            break;
        }
        if d.signum() == a.1.signum() {
            (a, weights) = ((x, d), (1.0, 0.5 * weights.1));
        } else {
            (b, weights) = ((x, d), (0.5 * weights.0, 1.0));
        }
    }
    let small = 1e-6 * problem.value.abs().max(ends);
    (best.1.abs() <= small).then_some(best.0)
}

/// The roots between two points on one side of the value, between which the curve comes nearest to it.
fn touched(problem: &mut Problem<'_>, from: Point, nearest: Point, to: Point) -> Vec<f64> {
    let golden = 0.5 * (3.0 - 5.0_f64.sqrt());
    let (mut low, mut best, mut high) = (from, nearest, to);
    for _ in 0..90 {
        if low.1.abs().max(high.1.abs()) - best.1.abs() <= LEVEL * best.1.abs() {
            return Vec::new();
        }
        let x = if high.0 - best.0 > best.0 - low.0 { best.0 + golden * (high.0 - best.0) } else { best.0 - golden * (best.0 - low.0) };
        if x == best.0 || x == low.0 || x == high.0 {
            break;
        }
        let Some(d) = problem.at(x) else { return Vec::new() };
        if d == 0.0 {
            return vec![x];
        }
        if d.signum() != best.1.signum() {
            return [enclosed(problem, low, (x, d)), enclosed(problem, (x, d), high)].into_iter().flatten().collect();
        }
        if d.abs() < best.1.abs() {
            if x > best.0 {
                low = best;
            } else {
                high = best;
            }
            best = (x, d);
        } else if x > best.0 {
            high = (x, d);
        } else {
            low = (x, d);
        }
    }
    let spread = from.1.abs().max(to.1.abs());
    // at the end of the range itself a curve may also go on beyond it towards the value
    let near = if best.0 == from.0 || best.0 == to.0 { 1e-13 } else { 1e-10 };
    if best.1.abs() <= near * problem.value.abs().max(spread) { vec![best.0] } else { Vec::new() }
}
