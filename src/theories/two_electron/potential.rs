//! The Lennard-Jones potential in q and in χ, its fixed points, the ladder of nine wells and the invariant: (2)-(7).

use crate::error::{Error, positive};

/// χ of the outer fixed point q_R, where ∂f/∂χ = −1.
pub const CHI_OUTER: f64 = 3.0 / 8.0;
/// χ of the bottom of the well, where ∂f/∂χ = 0.
pub const CHI_MIDDLE: f64 = 0.5;
/// χ of the inner fixed point q_L, where ∂f/∂χ = +1.
pub const CHI_INNER: f64 = 5.0 / 8.0;
/// The last level of the inverse cascade.
pub const LAST_LEVEL: u32 = 8;

/// Potential of the neighbourhood, dimensionless.
///
/// χ = (σ/q)⁶
///
/// `sigma_over_q` is σ/q, dimensionless, > 0. Source: (3).
///
/// # Errors
/// [`ErrorKind::OutOfDomain`](crate::error::ErrorKind::OutOfDomain) naming `sigma_over_q`.
pub fn chi(sigma_over_q: f64) -> Result<f64, Error> {
    Ok(positive("sigma_over_q", sigma_over_q, "1")?.powi(6))
}

/// Lennard-Jones potential over χ, in units of the well depth ε₀.
///
/// f(χ) = −4χ(1 − χ)
///
/// `chi` is dimensionless; any real number. Source: (4).
pub fn potential_of_chi(chi: f64) -> f64 {
    -4.0 * chi * (1.0 - chi) + 0.0
}

/// Lennard-Jones potential over the distance, in units of the well depth ε₀.
///
/// f(σ/q) = 4[(σ/q)¹² − (σ/q)⁶]
///
/// `sigma_over_q` is σ/q, dimensionless, > 0. Source: (2).
///
/// # Errors
/// [`ErrorKind::OutOfDomain`](crate::error::ErrorKind::OutOfDomain) naming `sigma_over_q`.
pub fn potential(sigma_over_q: f64) -> Result<f64, Error> {
    let sixth = positive("sigma_over_q", sigma_over_q, "1")?.powi(6);
    Ok(4.0 * (sixth * sixth - sixth) + 0.0)
}

/// Slope of the potential over χ, in units of the well depth ε₀.
///
/// ∂f/∂χ = 8χ − 4
///
/// `chi` is dimensionless; any real number. Source: (5), (6-1).
pub fn slope_of_chi(chi: f64) -> f64 {
    8.0 * chi - 4.0
}

/// One level of the inverse cascade: its size and the three points of its well, in units of the size given.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Rung {
    /// Diameter σ_i.
    pub sigma: f64,
    /// Inner fixed point q_{i,L}, slope +1.
    pub q_inner: f64,
    /// Bottom of the well q_{i,0}.
    pub q_middle: f64,
    /// Outer fixed point q_{i,R}, slope −1.
    pub q_outer: f64,
}

/// Size and fixed points of level `level`, 0 to 8, above a sphere of diameter `sigma` > 0.
///
/// σ_i = (5/3)^{i/6} σ₀,  q_{i,L} = (8/5)^{1/6} σ_i,  q_{i,0} = 2^{1/6} σ_i,  q_{i,R} = (8/3)^{1/6} σ_i = q_{i+1,L}
///
/// Source: (6), (6-1), (6-2).
///
/// # Errors
/// [`ErrorKind::OutOfDomain`](crate::error::ErrorKind::OutOfDomain) naming `level` or `sigma`.
pub fn rung(level: u32, sigma: f64) -> Result<Rung, Error> {
    if level > LAST_LEVEL {
        return Err(Error::out_of_domain("level", f64::from(level), "i", "≥ 0 and ≤ 8"));
    }
    let sigma = positive("sigma", sigma, "1")? * (5.0_f64 / 3.0).powf(f64::from(level) / 6.0);
    let point = |chi: f64| sigma * chi.powf(-1.0 / 6.0);
    Ok(Rung { sigma, q_inner: point(CHI_INNER), q_middle: point(CHI_MIDDLE), q_outer: point(CHI_OUTER) })
}

/// The invariant of the recursion: the width of one well over the size of the level before, dimensionless.
///
/// d_L* = (q_{i+1,R} − q_{i+1,L})/σ_i = (8/3)^{1/6} [(5/3)^{1/6} − 1] = 0.104648923…
///
/// Source: (7), first form; 0.10464895 is printed.
pub fn invariant() -> f64 {
    (8.0_f64 / 3.0).powf(1.0 / 6.0) * ((5.0_f64 / 3.0).powf(1.0 / 6.0) - 1.0)
}

/// The same width over the size of its own level, dimensionless.
///
/// (q_R − q_L)/σ = (8/3)^{1/6} − (8/5)^{1/6} = 0.096108096…
///
/// Source: (7), last form, which the paper sets equal to the first.
pub fn single_sigma() -> f64 {
    (8.0_f64 / 3.0).powf(1.0 / 6.0) - (8.0_f64 / 5.0).powf(1.0 / 6.0)
}

/// Half the side of the cage, in units of σ: how far the outer fixed point lies beyond the bottom of the well.
///
/// d = (8/3)^{1/6} − 2^{1/6} = 0.055129795…
///
/// Inferred: SM 3 prints "0.05514…" and "2d ≈ 0.1103" without an equation.
pub fn half_cage() -> f64 {
    (8.0_f64 / 3.0).powf(1.0 / 6.0) - 2.0_f64.powf(1.0 / 6.0)
}

#[cfg(test)]
mod tests {
    use super::{CHI_INNER, CHI_OUTER, LAST_LEVEL, chi, half_cage, invariant, potential, potential_of_chi, rung, single_sigma, slope_of_chi};
    use crate::numerics::roots::brent;

    #[test]
    fn both_forms_of_the_potential_agree() {
        for x in [0.4, 0.7, 0.89, 1.0, 1.1] {
            let (q, c) = (potential(x).unwrap(), potential_of_chi(chi(x).unwrap()));
            assert!((q - c).abs() < 1e-14, "{x}: {q} {c}");
        }
    }

    #[test]
    fn slope_is_the_finite_difference() {
        for c in [0.1, CHI_OUTER, 0.5, CHI_INNER, 1.3] {
            let h = 1e-5;
            let difference = (potential_of_chi(c + h) - potential_of_chi(c - h)) / (2.0 * h);
            assert!((slope_of_chi(c) - difference).abs() < 1e-9, "{c}");
        }
    }

    #[test]
    fn fixed_points_are_where_the_height_above_the_bottom_is_a_sixteenth() {
        // found on the q axis, without χ: f(1/q) + 1 = 1/16 on either side of the bottom
        let bottom = 2.0_f64.powf(1.0 / 6.0);
        let height = |q: f64| potential(1.0 / q).unwrap() + 1.0 - 1.0 / 16.0;
        let first = rung(0, 1.0).unwrap();
        assert!((brent(1.0, bottom, 1e-14, height).unwrap() - first.q_inner).abs() < 1e-12);
        assert!((brent(bottom, 1.4, 1e-14, height).unwrap() - first.q_outer).abs() < 1e-12);
    }

    #[test]
    fn wells_tile_the_axis() {
        for level in 0..LAST_LEVEL {
            let (here, next) = (rung(level, 0.7).unwrap(), rung(level + 1, 0.7).unwrap());
            assert!((here.q_outer - next.q_inner).abs() < 1e-14);
            assert!(((next.q_outer - next.q_inner) / here.sigma - invariant()).abs() < 1e-14);
            assert!(((next.q_outer - next.q_inner) / next.sigma - single_sigma()).abs() < 1e-14);
        }
    }

    #[test]
    fn printed_numbers() {
        // (7) prints 0.10464895, whose last two digits do not come out; the two forms of (7) differ
        assert!((invariant() - 0.104_649).abs() < 5e-7 && (invariant() - 0.104_648_95).abs() > 5e-9);
        assert!((single_sigma() - 0.096_108_1).abs() < 5e-8);
        assert!((2.0 * half_cage() - 0.1103).abs() < 5e-5);
        assert!((rung(0, 1.0).unwrap().q_middle - 1.122_46).abs() < 5e-6);
    }

    #[test]
    fn refused_arguments_are_named() {
        assert_eq!(potential(0.0).unwrap_err().input, "sigma_over_q");
        assert_eq!(chi(f64::NAN).unwrap_err().input, "sigma_over_q");
        assert_eq!(rung(9, 1.0).unwrap_err().input, "level");
        assert_eq!(rung(0, -1.0).unwrap_err().input, "sigma");
    }
}
