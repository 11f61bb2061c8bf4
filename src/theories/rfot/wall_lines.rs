//! Averages over the damped lines of the wall vibrations, for functions of the frequency that are smooth over k_BT/ħ.

use super::ripplons::ladder;
use crate::error::{Error, positive};
use crate::numerics::order::sorted_by;
use crate::numerics::quadrature::gauss_8;
use std::f64::consts::PI;
use std::sync::OnceLock;

/// ħΩ/k_BT beyond which no thermal function is felt.
pub const REACH: f64 = 84.0;
/// Length of the cells, in ħΩ/k_BT, in which a thermal function is a polynomial.
const CELL: f64 = 2.0;
const CELLS: usize = 42;
/// Points of the rule in a cell.
const POINTS: usize = 8;
/// Distance from the centre of a line beyond which a cell is short for it.
const WIDE: f64 = 2.0 * CELL;

/// The wall vibrations of one domain: frequencies in ω_D with their numbers, and their relative width.
#[derive(Clone, Debug)]
pub struct Walls {
    lines: Vec<(f64, f64)>,
    width: f64,
}

/// y = ħΩ/k_BT with its weight.
pub type Nodes = Vec<(f64, f64)>;

impl Walls {
    /// `xi_over_a` is ξ/a, > 0; `highest_order` l_max, a whole number from 2 to 40; `width` ζ = Γ_l/ω_l, ≥ 0.
    ///
    /// # Errors
    /// [`ErrorKind::OutOfDomain`](crate::error::ErrorKind::OutOfDomain) naming the first argument outside its domain.
    pub fn new(xi_over_a: f64, highest_order: f64, width: f64) -> Result<Self, Error> {
        let xi_over_a = positive("xi_over_a", xi_over_a, "1")?;
        if !((2.0..=40.0).contains(&highest_order) && highest_order.fract() == 0.0) {
            return Err(Error::out_of_domain("highest_order", highest_order, "l_max", "a whole number from 2 to 40"));
        }
        if !(width.is_finite() && width >= 0.0) {
            return Err(Error::out_of_domain("damping", width, "Gamma_l/omega_l", "≥ 0"));
        }
        // narrower than this, no function of the temperature tells a line from a sharp one
        let width = if width < 1e-12 { 0.0 } else { width };
        Ok(Self { lines: ladder(xi_over_a, highest_order)?.iter().map(|m| (m.frequency, m.degeneracy)).collect(), width })
    }

    /// Whether the lines are sharp.
    pub fn sharp(&self) -> bool {
        self.width == 0.0
    }

    /// Nodes over all lines at t = T/T_D: sums of weight · f(y) are Σ(2l+1)⟨f⟩ less what lies beyond [`REACH`], for an f
    /// that is analytic within |Im y| < π. Sharp lines are one node each, wherever they lie.
    pub fn nodes(&self, temperature: f64) -> Nodes {
        if self.sharp() {
            return self.lines.iter().map(|&(frequency, number)| (frequency / temperature, number)).collect();
        }
        let mut nodes = Nodes::new();
        for &(frequency, number) in &self.lines {
            let centre = frequency / temperature;
            let density = self.density(centre, number);
            let edges = self.edges(centre);
            for pair in edges.windows(2) {
                nodes.extend(gauss_8().mapped(pair[0], pair[1]).map(|(y, weight)| (y, weight * density(y))));
            }
        }
        nodes
    }

    /// As [`Walls::nodes`] of damped lines, on the same few points at every temperature: right for an f that is nearly a
    /// polynomial in each cell. Also Σ(2l+1)⟨f⟩ itself, for an f that is none near zero but for a factor 1/y.
    pub fn gathered(&self, temperature: f64, f: impl Fn(f64) -> f64) -> (Nodes, f64) {
        let rule = Cell::get();
        let (mut own, mut shared) = ([[0.0; POINTS]; CELLS], [[0.0; POINTS]; CELLS]);
        let mut whole = 0.0;
        for &(frequency, number) in &self.lines {
            let centre = frequency / temperature;
            let density = self.density(centre, number);
            let turns = sorted_by(self.turns(centre), |edge| *edge);
            let mut rest = turns.iter().copied().peekable();
            for (cell, (own, shared)) in own.iter_mut().zip(&mut shared).enumerate() {
                let (mut from, end) = (CELL * cell as f64, CELL * (cell + 1) as f64);
                let start = from;
                if rest.peek().is_none_or(|edge| *edge >= end) {
                    for ((sum, place), weight) in own.iter_mut().zip(&rule.places).zip(&rule.weights) {
                        *sum += weight * density(start + place);
                    }
                    continue;
                }
                while from < end {
                    let to = rest.next_if(|edge| *edge < end).unwrap_or(end);
                    for (y, weight) in gauss_8().mapped(from, to) {
                        let weight = weight * density(y);
                        whole += weight * f(y);
                        shared.iter_mut().zip(rule.shares(y - start)).for_each(|(sum, share)| *sum += weight * share);
                    }
                    from = to;
                }
            }
        }
        let mut nodes = Nodes::new();
        for (cell, (own, shared)) in own.iter().zip(&shared).enumerate() {
            for ((own, shared), place) in own.iter().zip(shared).zip(&rule.places) {
                let y = CELL * cell as f64 + place;
                if *own != 0.0 {
                    whole += own * f(y);
                }
                if own + shared != 0.0 {
                    nodes.push((y, own + shared));
                }
            }
        }
        (nodes, whole)
    }

    /// The weight of a line at ħΩ/k_BT: (2/π) ζu²/((u² − 1)² + ζ²u²) over its centre, free of overflow.
    fn density(&self, centre: f64, number: f64) -> impl Fn(f64) -> f64 {
        let (width, top) = (self.width, number * 2.0 / (PI * self.width * centre));
        move |y| {
            let u = y / centre;
            let detuning = (u - u.recip()) / width;
            top / (1.0 + detuning * detuning)
        }
    }

    /// Panels of one line up to [`REACH`]: those where it turns, and cells.
    fn edges(&self, centre: f64) -> Vec<f64> {
        let mut edges: Vec<f64> = (0..=CELLS).map(|k| CELL * k as f64).collect();
        edges.extend(self.turns(centre));
        let mut edges = sorted_by(edges, |edge| *edge);
        edges.dedup();
        edges
    }

    /// Edges where a line turns within a cell or two: doubling in the distance from its centre or, where it is overdamped,
    /// in the frequency.
    fn turns(&self, centre: f64) -> Vec<f64> {
        let mut edges = Vec::new();
        if self.width < 1.0 {
            let mut step = 0.5 * self.width;
            if centre * step < WIDE {
                edges.push(centre);
            }
            while centre * step < WIDE {
                if step < 1.0 {
                    edges.push(centre * (1.0 - step));
                }
                edges.push(centre * (1.0 + step));
                step *= 2.0;
            }
        } else {
            let turns = (2.0 * (self.width.log2() + 8.0)).min(600.0) as i32;
            edges.extend((-turns..=turns).map(|k| centre * (0.5 * f64::from(k)).exp2()).filter(|edge| *edge < WIDE));
        }
        edges.retain(|edge| *edge > 0.0 && *edge < REACH);
        edges
    }
}

/// The points of the rule in one cell, their weights, and what makes a polynomial one at its own point.
struct Cell {
    places: [f64; POINTS],
    weights: [f64; POINTS],
    inverse: [f64; POINTS],
}

impl Cell {
    fn get() -> &'static Self {
        static RULE: OnceLock<Cell> = OnceLock::new();
        RULE.get_or_init(|| {
            let (mut places, mut weights) = ([0.0; POINTS], [0.0; POINTS]);
            for (k, (place, weight)) in gauss_8().mapped(0.0, CELL).enumerate() {
                (places[k], weights[k]) = (place, weight);
            }
            let inverse = std::array::from_fn(|k| places.iter().filter(|place| **place != places[k]).map(|place| (places[k] - place).recip()).product());
            Self { places, weights, inverse }
        })
    }

    /// The shares of the points in a value at `place`.
    fn shares(&self, place: f64) -> [f64; POINTS] {
        let mut shares = self.inverse;
        let (mut below, mut above) = (1.0, 1.0);
        for k in 0..POINTS {
            let last = POINTS - 1 - k;
            shares[k] *= below;
            shares[last] *= above;
            below *= place - self.places[k];
            above *= place - self.places[last];
        }
        shares
    }
}

#[cfg(test)]
mod tests {
    use super::Walls;
    use std::f64::consts::PI;

    /// Σ(2l+1)⟨f⟩ by the midpoint rule in the logarithm of τ = Ω/ω_l.
    fn direct(walls: &Walls, t: f64, f: impl Fn(f64) -> f64) -> f64 {
        let n = 400_000;
        let step = 40.0 / f64::from(n);
        walls
            .lines
            .iter()
            .map(|&(frequency, number)| {
                let sum: f64 = (0..n)
                    .map(|k| (-20.0 + (f64::from(k) + 0.5) * step).exp())
                    .map(|tau| f(frequency / t * tau) * tau * walls.width * tau * tau / ((tau * tau - 1.0).powi(2) + (walls.width * tau).powi(2)))
                    .sum();
                number * sum * step * 2.0 / PI
            })
            .sum()
    }

    #[test]
    fn averages_against_the_midpoint_rule() {
        for width in [1e-3, 0.05, 0.3, 0.99, 1.0, 2.0, 30.0] {
            let walls = Walls::new(5.7579, 4.0, width).unwrap();
            for t in [0.001, 0.01, 0.1, 1.0] {
                let f = |y: f64| 1.0 / (1.0 + (y - 5.0).exp());
                let expected = direct(&walls, t, f);
                let nodes = walls.nodes(t);
                let got: f64 = nodes.iter().map(|(y, w)| w * f(*y)).sum();
                assert!((got - expected).abs() < 2e-6 * expected, "{width} {t}: {got} for {expected}");
                let (few, own) = walls.gathered(t, f);
                let coarse: f64 = few.iter().map(|(y, w)| w * f(*y)).sum();
                assert!((coarse - got).abs() < 2e-8 * 21.0, "{width} {t}: {coarse} for {got}");
                assert!((own - got).abs() < 1e-10 * 21.0, "{width} {t}: {own} for {got}");
                // the number of quanta is large near zero: only the sum over all points sees it
                let quanta = |y: f64| 1.0 / y.exp_m1();
                let (expected, got) = (direct(&walls, t, quanta), walls.gathered(t, quanta).1);
                assert!((got - expected).abs() < 2e-6 * expected, "{width} {t}: {got} for {expected}");
            }
        }
    }

    #[test]
    fn refused_arguments_are_named() {
        assert_eq!(Walls::new(0.0, 9.0, 0.3).unwrap_err().input, "xi_over_a");
        assert_eq!(Walls::new(6.0, 41.0, 0.3).unwrap_err().input, "highest_order");
        assert_eq!(Walls::new(6.0, 9.0, -0.3).unwrap_err().input, "damping");
    }
}
