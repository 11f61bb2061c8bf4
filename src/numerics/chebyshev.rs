//! A smooth function from a few of its values.

use std::f64::consts::PI;

/// A sum of `N` Chebyshev polynomials between two ends.
#[derive(Clone, Copy, Debug)]
pub struct Series<const N: usize> {
    middle: f64,
    half: f64,
    coefficients: [f64; N],
}

impl<const N: usize> Series<N> {
    /// Through `N` values of `f` between `from` and `to`. How good it is must be known of `f`.
    pub fn of(from: f64, to: f64, f: impl Fn(f64) -> f64) -> Self {
        let (middle, half) = (0.5 * (from + to), 0.5 * (to - from));
        let angle = |k: usize| PI * (k as f64 + 0.5) / N as f64;
        let values: [f64; N] = std::array::from_fn(|k| f(middle + half * angle(k).cos()));
        let coefficients = std::array::from_fn(|n| {
            let sum: f64 = values.iter().enumerate().map(|(k, value)| value * (n as f64 * angle(k)).cos()).sum();
            sum * if n == 0 { 1.0 } else { 2.0 } / N as f64
        });
        Self { middle, half, coefficients }
    }

    /// The sum at `x` between the ends, by Clenshaw's recurrence.
    pub fn at(&self, x: f64) -> f64 {
        let x = (x - self.middle) / self.half;
        let (mut next, mut after) = (0.0, 0.0);
        for coefficient in self.coefficients.iter().skip(1).rev() {
            (next, after) = (2.0 * x * next - after + coefficient, next);
        }
        x * next - after + self.coefficients[0]
    }
}

#[cfg(test)]
mod tests {
    use super::Series;

    #[test]
    fn a_polynomial_comes_back_and_an_exponential_nearly() {
        let cubic = |x: f64| 1.0 - x + 3.0 * x * x * x;
        let (few, many) = (Series::<4>::of(-1.0, 5.0, cubic), Series::<16>::of(0.0, 2.0, f64::exp));
        for k in 0..=20 {
            let share = f64::from(k) / 20.0;
            let (x, y) = (6.0 * share - 1.0, 2.0 * share);
            assert!((few.at(x) - cubic(x)).abs() < 1e-11, "{x}");
            assert!((many.at(y) - y.exp()).abs() < 1e-14, "{y}");
        }
    }
}
