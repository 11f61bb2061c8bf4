//! Initial value problems by Dormand and Prince's method of order 8, from the crate `differential-equations`.

use crate::error::{Error, ErrorKind};
use differential_equations::prelude::{ExplicitRungeKutta, IVP};

/// States of y' = f(t, y) at the increasing times `at`, from `start` at the time `from`, which lies at or before the first of
/// them. `tolerance` bounds the error of each step, relative and absolute.
///
/// # Errors
/// [`ErrorKind::NotConverged`] where the step size vanishes (a stiff or singular problem), 20 000 steps do not suffice or
/// the state leaves the range of a double; [`ErrorKind::Internal`] where the times do not increase.
pub fn trajectory<const N: usize>(
    from: f64,
    at: &[f64],
    start: [f64; N],
    tolerance: f64,
    f: impl Fn(f64, &[f64; N]) -> [f64; N],
) -> Result<Vec<[f64; N]>, Error> {
    let mut states = Vec::with_capacity(at.len());
    let (mut time, mut state) = (from, start);
    for &next in at {
        if !(next.is_finite() && next >= time) {
            return Err(Error::new(ErrorKind::Internal, format!("times must increase: {next} after {time}")));
        }
        if next > time {
            state = step(time, next, state, tolerance, &f)?;
            time = next;
        }
        states.push(state);
    }
    Ok(states)
}

fn step<const N: usize>(from: f64, to: f64, start: [f64; N], tolerance: f64, f: &impl Fn(f64, &[f64; N]) -> [f64; N]) -> Result<[f64; N], Error> {
    let method = ExplicitRungeKutta::dop853().rtol(tolerance).atol(tolerance).max_steps(20_000);
    let failed = |why: &str| Error::new(ErrorKind::NotConverged, format!("the differential equation was not integrated from {from} to {to}: {why}"));
    let solution = IVP::ode_from_fn(|t: f64, y: &[f64; N], slope: &mut [f64; N]| *slope = f(t, y), from, to, start)
        .method(method)
        .solve()
        .map_err(|error| failed(&format!("{error:?}")))?;
    match (solution.t.last(), solution.y.last()) {
        (Some(&reached), Some(state)) if (reached - to).abs() <= 1e-12 * (to - from).abs().max(to.abs()) && state.iter().all(|v| v.is_finite()) => Ok(*state),
        _ => Err(failed("it stopped early")),
    }
}

#[cfg(test)]
mod tests {
    use super::trajectory;
    use crate::error::ErrorKind;

    #[test]
    fn a_circle_closes() {
        let turn = std::f64::consts::TAU;
        let found = trajectory(0.0, &[0.0, turn / 4.0, turn], [1.0, 0.0], 1e-12, |_, y| [y[1], -y[0]]).unwrap();
        for (got, expected) in found.iter().zip([[1.0, 0.0], [0.0, -1.0], [1.0, 0.0]]) {
            assert!((got[0] - expected[0]).abs() < 1e-10 && (got[1] - expected[1]).abs() < 1e-10, "{got:?}");
        }
    }

    #[test]
    fn a_pole_and_a_backward_time_are_refused() {
        assert_eq!(trajectory(0.0, &[2.0], [1.0], 1e-10, |_, y| [y[0] * y[0]]).map_err(|e| e.kind), Err(ErrorKind::NotConverged));
        assert_eq!(trajectory(0.0, &[1.0, 0.5], [1.0], 1e-10, |_, y| *y).map_err(|e| e.kind), Err(ErrorKind::Internal));
    }
}
