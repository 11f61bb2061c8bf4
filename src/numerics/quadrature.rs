//! Fixed Gauss–Legendre rules on split panels.
//!
//! The nodes are found by Newton's method: a crate that tabulates them would add 43 kB that no compression shrinks to the
//! module that a page loads. An integrand with an end-point singularity is to be substituted before it comes here.

use std::f64::consts::PI;
use std::sync::OnceLock;

/// A Gauss–Legendre rule on [−1, 1].
#[derive(Debug)]
pub struct Rule {
    nodes: Vec<f64>,
    weights: Vec<f64>,
}

impl Rule {
    /// The zeros x_k of the Legendre polynomial P_n, with weights 2/[(1 − x_k²) P_n'(x_k)²], in rising order.
    fn new(points: u32) -> Self {
        let n = f64::from(points);
        let (mut nodes, mut weights) = (Vec::new(), Vec::new());
        for k in 0..points {
            // Tricomi's estimate lies within the reach of Newton's method for every zero
            let mut x = -(PI * (f64::from(k) + 0.75) / (n + 0.5)).cos();
            let mut slope = 1.0;
            for _ in 0..8 {
                let (value, derivative) = legendre(points, x);
                slope = derivative;
                x -= value / derivative;
            }
            nodes.push(x);
            weights.push(2.0 / ((1.0 - x * x) * slope * slope));
        }
        Self { nodes, weights }
    }

    /// Integral of `f` from `from` to `to`.
    pub fn integrate(&self, from: f64, to: f64, mut f: impl FnMut(f64) -> f64) -> f64 {
        let (middle, half) = (0.5 * (from + to), 0.5 * (to - from));
        half * self.nodes.iter().zip(&self.weights).map(|(node, weight)| weight * f(middle + half * node)).sum::<f64>()
    }

    /// Integral of `f` over the panels between successive `edges`.
    pub fn panels(&self, edges: &[f64], mut f: impl FnMut(f64) -> f64) -> f64 {
        edges.windows(2).map(|pair| self.integrate(pair[0], pair[1], &mut f)).sum()
    }

    /// Nodes and weights mapped to [`from`, `to`], for an integrand that is tabulated once.
    pub fn mapped(&self, from: f64, to: f64) -> impl Iterator<Item = (f64, f64)> + '_ {
        let (middle, half) = (0.5 * (from + to), 0.5 * (to - from));
        self.nodes.iter().zip(&self.weights).map(move |(node, weight)| (middle + half * node, half * weight))
    }
}

/// P_n(x) and its derivative, by the recurrence (k + 1) P_{k+1} = (2k + 1) x P_k − k P_{k−1}.
fn legendre(degree: u32, x: f64) -> (f64, f64) {
    let (mut before, mut value) = (0.0, 1.0);
    for k in 0..degree {
        let k = f64::from(k);
        (before, value) = (value, ((2.0 * k + 1.0) * x * value - k * before) / (k + 1.0));
    }
    (value, f64::from(degree) * (x * value - before) / (x * x - 1.0))
}

macro_rules! rules {
    ($($name:ident, $points:literal);*) => {$(
        #[doc = concat!("The rule of ", stringify!($points), " points, made once.")]
        pub fn $name() -> &'static Rule {
            static RULE: OnceLock<Rule> = OnceLock::new();
            RULE.get_or_init(|| Rule::new($points))
        }
    )*};
}
rules!(gauss_6, 6; gauss_8, 8; gauss_16, 16; gauss_24, 24; gauss_32, 32; gauss_48, 48; gauss_64, 64; gauss_128, 128);

#[cfg(test)]
mod tests {
    use super::{Rule, gauss_16, gauss_24, gauss_64};
    use gauss_quad::GaussLegendre;
    use std::f64::consts::PI;
    use std::num::NonZeroUsize;

    #[test]
    fn nodes_are_those_of_a_tabulated_rule() {
        for points in [1_u32, 2, 8, 16, 24, 32, 48, 64, 128] {
            let ours = Rule::new(points);
            let table = GaussLegendre::new(NonZeroUsize::new(points as usize).unwrap());
            let mut pairs: Vec<(f64, f64)> = table.iter().map(|(node, weight)| (*node, *weight)).collect();
            pairs.sort_by(|a, b| a.0.total_cmp(&b.0));
            assert_eq!(pairs.len(), ours.nodes.len());
            for (pair, (node, weight)) in pairs.iter().zip(ours.nodes.iter().zip(&ours.weights)) {
                assert!((pair.0 - node).abs() < 1e-15 && (pair.1 - weight).abs() < 1e-15, "{points}: {pair:?}, {node} {weight}");
            }
        }
    }

    #[test]
    fn integrals_known_in_closed_form() {
        let cases = [
            ("x^6 on [0,2]", gauss_16().integrate(0.0, 2.0, |x| x.powi(6)), 128.0 / 7.0),
            ("sin on [0,pi]", gauss_24().integrate(0.0, PI, f64::sin), 2.0),
            ("x^2 sech^2 x on [0,40]", gauss_64().panels(&[0.0, 2.0, 8.0, 40.0], |x| x * x / x.cosh().powi(2)), PI * PI / 12.0),
        ];
        for (name, got, expected) in cases {
            assert!((got - expected).abs() < 1e-12 * expected, "{name}: {got} for {expected}");
        }
    }
}
