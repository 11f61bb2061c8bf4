//! Grids, and curves sampled where they bend.

use crate::error::Error;

/// `count` equally spaced numbers from `from` to `to`, both included.
pub fn linear(from: f64, to: f64, count: usize) -> Vec<f64> {
    let last = count.saturating_sub(1).max(1);
    (0..count).map(|k| if k == last { to } else { from + (to - from) * k as f64 / last as f64 }).collect()
}

/// `count` numbers in equal ratios from `from` to `to`, both above zero and included.
pub fn logarithmic(from: f64, to: f64, count: usize) -> Vec<f64> {
    let last = count.saturating_sub(1).max(1);
    let (low, high) = (from.ln(), to.ln());
    (0..count)
        .map(|k| match k {
            0 => from,
            k if k == last => to,
            k => (low + (high - low) * k as f64 / last as f64).exp(),
        })
        .collect()
}

/// The curve (x, f(x)) over `grid` in unbroken runs: a run ends where `f` refuses or is not finite.
pub fn runs(grid: &[f64], mut f: impl FnMut(f64) -> Result<f64, Error>) -> Vec<Vec<(f64, f64)>> {
    runs_of(grid, &mut f)
}

/// A function of one variable that may refuse. By reference, so that each curve does not compile its own sampler.
type Sampled<'a> = &'a mut dyn FnMut(f64) -> Result<f64, Error>;

fn runs_of(grid: &[f64], f: Sampled<'_>) -> Vec<Vec<(f64, f64)>> {
    let mut found: Vec<Vec<(f64, f64)>> = Vec::new();
    let mut open = false;
    for &x in grid {
        match f(x) {
            Ok(y) if y.is_finite() => {
                if !open {
                    found.push(Vec::new());
                    open = true;
                }
                if let Some(run) = found.last_mut() {
                    run.push((x, y));
                }
            }
            _ => open = false,
        }
    }
    found
}

/// As [`runs`], with points added between neighbours until the curve bends by less than `tolerance` of its height
/// between them, at most six halvings deep.
pub fn adaptive(grid: &[f64], tolerance: f64, mut f: impl FnMut(f64) -> Result<f64, Error>) -> Vec<Vec<(f64, f64)>> {
    adaptive_of(grid, tolerance, &mut f)
}

fn adaptive_of(grid: &[f64], tolerance: f64, f: Sampled<'_>) -> Vec<Vec<(f64, f64)>> {
    let coarse = runs_of(grid, f);
    let heights = coarse.iter().flatten().map(|p| p.1);
    let (low, high) = heights.fold((f64::INFINITY, f64::NEG_INFINITY), |(l, h), y| (l.min(y), h.max(y)));
    let allowed = tolerance * (high - low).abs().max(f64::MIN_POSITIVE);
    coarse
        .into_iter()
        .map(|run| {
            let mut fine = Vec::with_capacity(2 * run.len());
            for pair in run.windows(2) {
                fine.push(pair[0]);
                refine(pair[0], pair[1], allowed, 6, f, &mut fine);
            }
            fine.extend(run.last());
            fine
        })
        .collect()
}

fn refine(a: (f64, f64), b: (f64, f64), allowed: f64, depth: u32, f: Sampled<'_>, out: &mut Vec<(f64, f64)>) {
    let x = 0.5 * (a.0 + b.0);
    let Ok(y) = f(x) else { return };
    if !y.is_finite() || (y - 0.5 * (a.1 + b.1)).abs() <= allowed || depth == 0 {
        return;
    }
    refine(a, (x, y), allowed, depth - 1, f, out);
    out.push((x, y));
    refine((x, y), b, allowed, depth - 1, f, out);
}

#[cfg(test)]
mod tests {
    use super::{adaptive, linear, logarithmic, runs};
    use crate::error::positive;

    #[test]
    fn grids_hold_both_ends() {
        assert_eq!(linear(1.0, 3.0, 3), [1.0, 2.0, 3.0]);
        assert_eq!(logarithmic(1.0, 100.0, 3).iter().map(|x| x.round()).collect::<Vec<_>>(), [1.0, 10.0, 100.0]);
    }

    #[test]
    fn a_run_ends_where_the_domain_ends() {
        let found = runs(&linear(-1.0, 1.0, 5), |x| positive("x", x.abs() - 0.1, "1"));
        assert_eq!(found.len(), 2);
        assert!(found.iter().flatten().all(|p| p.1.is_finite()));
    }

    #[test]
    fn bends_get_points() {
        let fine = adaptive(&linear(-1.0, 1.0, 9), 1e-3, |x| Ok((100.0 * x * x).min(1.0)));
        assert!(fine[0].len() > 20, "{}", fine[0].len());
        assert!(fine[0].windows(2).all(|p| p[0].0 < p[1].0));
    }
}
