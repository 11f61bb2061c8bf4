//! Roots of one equation in one unknown, by Brent's method from the crate `roots`.

use crate::error::{Error, ErrorKind};
use roots::{SearchError, SimpleConvergency, find_root_brent};

/// The root of `f` between `low` and `high`, where `f` changes sign, to a relative precision of `tolerance`.
///
/// # Errors
/// [`ErrorKind::NoSolution`] where `f` does not change sign; [`ErrorKind::NotConverged`] where 200 steps do not
/// suffice.
pub fn brent(low: f64, high: f64, tolerance: f64, mut f: impl FnMut(f64) -> f64) -> Result<f64, Error> {
    brent_of(low, high, tolerance, &mut f)
}

/// By reference, so that each equation does not compile its own solver.
fn brent_of(low: f64, high: f64, tolerance: f64, f: &mut dyn FnMut(f64) -> f64) -> Result<f64, Error> {
    let scale = low.abs().max(high.abs()).max(f64::MIN_POSITIVE);
    let mut convergency = SimpleConvergency { eps: tolerance * scale, max_iter: 200 };
    find_root_brent(low, high, f, &mut convergency).map_err(|error| match error {
        SearchError::NoBracketing => Error::no_solution(format!("no sign change between {low} and {high}")),
        _ => Error::new(ErrorKind::NotConverged, format!("the root between {low} and {high} was not found in 200 steps")),
    })
}

#[cfg(test)]
mod tests {
    use super::brent;
    use crate::error::ErrorKind;

    #[test]
    fn root_of_cosine_is_half_pi() {
        let root = brent(1.0, 2.0, 1e-15, f64::cos).unwrap_or(f64::NAN);
        assert!((root - std::f64::consts::FRAC_PI_2).abs() < 1e-14, "{root}");
    }

    #[test]
    fn no_sign_change_is_refused() {
        assert_eq!(brent(0.0, 1.0, 1e-12, f64::cosh).map_err(|e| e.kind), Err(ErrorKind::NoSolution));
    }
}
