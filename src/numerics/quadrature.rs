//! Fixed Gauss–Legendre rules on split panels.
//!
//! The nodes come from the crate `gauss-quad`; what is here keeps them and walks over panels. An integrand with an
//! end-point singularity is to be substituted before it comes here.

use gauss_quad::GaussLegendre;
use std::num::NonZeroUsize;
use std::sync::OnceLock;

/// A Gauss–Legendre rule on [−1, 1].
#[derive(Debug)]
pub struct Rule {
    nodes: Vec<f64>,
    weights: Vec<f64>,
}

impl Rule {
    fn new(points: usize) -> Self {
        let points = NonZeroUsize::new(points).unwrap_or(NonZeroUsize::MIN);
        let rule = GaussLegendre::new(points);
        let mut pairs: Vec<(f64, f64)> = rule.iter().map(|(node, weight)| (*node, *weight)).collect();
        pairs.sort_by(|a, b| a.0.total_cmp(&b.0));
        let (nodes, weights) = pairs.into_iter().unzip();
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

macro_rules! rules {
    ($($name:ident, $points:literal);*) => {$(
        #[doc = concat!("The rule of ", stringify!($points), " points, made once.")]
        pub fn $name() -> &'static Rule {
            static RULE: OnceLock<Rule> = OnceLock::new();
            RULE.get_or_init(|| Rule::new($points))
        }
    )*};
}
rules!(gauss_8, 8; gauss_16, 16; gauss_24, 24; gauss_32, 32; gauss_64, 64; gauss_128, 128);

#[cfg(test)]
mod tests {
    use super::{gauss_16, gauss_24, gauss_64};
    use std::f64::consts::PI;

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
