//! Averages over the damped lines of the wall vibrations, for functions of the frequency that are smooth over k_BT/ħ.

use super::ripplons::ladder;
use crate::error::{Error, positive};
use crate::numerics::order::sorted_by;
use crate::numerics::quadrature::gauss_8;
use std::f64::consts::PI;

/// ħΩ/k_BT beyond which no thermal function is felt.
pub const REACH: f64 = 84.0;
/// Length of the cells, in ħΩ/k_BT, in which a thermal function is a polynomial.
const CELL: f64 = 2.0;
const CELLS: usize = 42;

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
            let edges = self.edges(centre);
            for pair in edges.windows(2) {
                nodes.extend(gauss_8().mapped(pair[0], pair[1]).map(|(y, weight)| {
                    let u = y / centre;
                    // (2/π) ζu²/((u² − 1)² + ζ²u²), free of overflow
                    let detuning = (u - u.recip()) / self.width;
                    (y, number * weight * 2.0 / (PI * self.width * centre) / (1.0 + detuning * detuning))
                }));
            }
        }
        nodes
    }

    /// Panels of one line up to [`REACH`]: doubling in the distance from its centre or, where it is overdamped, in the
    /// frequency; and cells.
    fn edges(&self, centre: f64) -> Vec<f64> {
        let mut edges: Vec<f64> = (0..=CELLS).map(|k| CELL * k as f64).collect();
        if self.width < 1.0 {
            edges.push(centre);
            let mut step = 0.5 * self.width;
            while step < 1.0 {
                edges.extend([centre * (1.0 - step), centre * (1.0 + step)]);
                step *= 2.0;
            }
            while centre * step < REACH {
                edges.push(centre * (1.0 + step));
                step *= 2.0;
            }
        } else {
            let turns = (2.0 * (self.width.log2() + 8.0)).min(600.0) as i32;
            edges.extend((-turns..=turns).map(|k| centre * (0.5 * f64::from(k)).exp2()));
        }
        edges.retain(|edge| (0.0..=REACH).contains(edge));
        let mut edges = sorted_by(edges, |edge| *edge);
        edges.dedup();
        edges
    }
}

/// Nodes gathered onto the points of a rule in each cell: the same sums, for any f that is a polynomial there.
pub fn gathered(nodes: &Nodes) -> Nodes {
    let rule: Vec<(f64, f64)> = gauss_8().mapped(0.0, CELL).collect();
    let mut cells = vec![[0.0; 8]; CELLS];
    for &(y, weight) in nodes.iter().filter(|node| node.0 < REACH) {
        let cell = (y / CELL).floor();
        let place = y - CELL * cell;
        let Some(sums) = cells.get_mut(cell as usize) else { continue };
        for (k, sum) in sums.iter_mut().enumerate() {
            let basis: f64 = rule.iter().enumerate().filter(|(n, _)| *n != k).map(|(_, other)| (place - other.0) / (rule[k].0 - other.0)).product();
            *sum += weight * basis;
        }
    }
    let mut gathered = Nodes::new();
    for (cell, sums) in cells.iter().enumerate() {
        gathered.extend(rule.iter().zip(sums).filter(|(_, sum)| **sum != 0.0).map(|(point, sum)| (CELL * cell as f64 + point.0, *sum)));
    }
    gathered
}

#[cfg(test)]
mod tests {
    use super::{Walls, gathered};
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
                let coarse: f64 = gathered(&nodes).iter().map(|(y, w)| w * f(*y)).sum();
                assert!((coarse - got).abs() < 2e-8 * 21.0, "{width} {t}: {coarse} for {got}");
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
