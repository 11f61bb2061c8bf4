//! Grids, and curves sampled where they bend.

use crate::error::Error;

/// `count` equally spaced numbers from `from` to `to`, both included.
pub fn linear(from: f64, to: f64, count: usize) -> Vec<f64> {
    let last = count.saturating_sub(1).max(1);
    // the way between far ends, times k, may be too large for a number
    let way = |k: usize| Some((to - from) * k as f64 / last as f64).filter(|way| way.is_finite()).unwrap_or((to - from) * (k as f64 / last as f64));
    (0..count).map(|k| if k == last { to } else { from + way(k) }).collect()
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

/// Samples at equal steps of some coordinate, and more between them: `parts` to a step, each on the cubic through the four
/// nearest samples. The samples stay; fewer than four stay alone.
pub fn denser(samples: &[f64], parts: usize) -> Vec<f64> {
    if samples.len() < 4 {
        return samples.to_vec();
    }
    let mut fine = Vec::with_capacity(parts.max(1) * samples.len());
    for (k, &sample) in samples.iter().enumerate().take(samples.len() - 1) {
        fine.push(sample);
        let first = k.saturating_sub(1).min(samples.len() - 4);
        for part in 1..parts {
            // Lagrange's polynomials for the places 0, 1, 2, 3
            let t = (k - first) as f64 + part as f64 / parts as f64;
            let weights =
                [-(t - 1.0) * (t - 2.0) * (t - 3.0) / 6.0, t * (t - 2.0) * (t - 3.0) / 2.0, -t * (t - 1.0) * (t - 3.0) / 2.0, t * (t - 1.0) * (t - 2.0) / 6.0];
            fine.push(weights.iter().zip(&samples[first..]).map(|(weight, sample)| weight * sample).sum());
        }
    }
    fine.extend(samples.last());
    fine
}

/// A curve with more points, by [`denser`] in the logarithms of both coordinates; its abscissae are to lie in equal ratios. A run
/// with a point that is not above zero stays as it is.
pub fn smoothed(run: &[(f64, f64)], parts: usize) -> Vec<(f64, f64)> {
    if run.len() < 4 || !run.iter().all(|p| p.0 > 0.0 && p.1 > 0.0) {
        return run.to_vec();
    }
    let of = |logarithms: Vec<f64>| denser(&logarithms, parts).into_iter().map(f64::exp);
    let mut fine: Vec<(f64, f64)> = of(run.iter().map(|p| p.0.ln()).collect()).zip(of(run.iter().map(|p| p.1.ln()).collect())).collect();
    // the points of the run to their last digit
    run.iter().zip(fine.iter_mut().step_by(parts.max(1))).for_each(|(point, place)| *place = *point);
    fine
}

#[cfg(test)]
mod tests {
    use super::{adaptive, denser, linear, logarithmic, runs, smoothed};
    use crate::error::positive;

    #[test]
    fn grids_hold_both_ends() {
        assert_eq!(linear(1.0, 3.0, 3), [1.0, 2.0, 3.0]);
        assert_eq!(logarithmic(1.0, 100.0, 3).iter().map(|x| x.round()).collect::<Vec<_>>(), [1.0, 10.0, 100.0]);
    }

    #[test]
    fn a_grid_between_far_ends_has_equal_steps() {
        let far = linear(-8e307, 8e307, 5);
        assert!(far.iter().zip([-8e307, -4e307, 0.0, 4e307, 8e307]).all(|(found, expected)| (found - expected).abs() < 1e293), "{far:?}");
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

    #[test]
    fn a_cubic_comes_back_between_its_samples() {
        let cubic = |x: f64| 2.0 + 3.0 * x - x * x + 0.1 * x.powi(3);
        let fine = denser(&[0.0, 1.0, 2.0, 3.0, 4.0].map(cubic), 4);
        assert_eq!(fine.len(), 17);
        assert!(fine.iter().enumerate().all(|(k, y)| (y - cubic(0.25 * k as f64)).abs() < 1e-12));
        assert_eq!(denser(&[1.0, 5.0, 2.0], 4), [1.0, 5.0, 2.0]);
    }

    #[test]
    fn a_cubic_of_the_logarithm_comes_back_between_its_points() {
        let f = |x: f64| (1.0 - x.ln() + 0.3 * x.ln().powi(3)).exp();
        let coarse: Vec<(f64, f64)> = logarithmic(0.1, 10.0, 6).into_iter().map(|x| (x, f(x))).collect();
        let fine = smoothed(&coarse, 5);
        assert_eq!(fine.len(), 26);
        assert!(fine.windows(2).all(|p| p[0].0 < p[1].0));
        assert!(fine.iter().all(|p| (p.1 / f(p.0) - 1.0).abs() < 1e-11), "{fine:?}");
        assert!(coarse.iter().zip(fine.iter().step_by(5)).all(|(a, b)| a == b));
        // what has no logarithm stays
        assert_eq!(smoothed(&[(1.0, 1.0), (2.0, 0.0), (4.0, 1.0), (8.0, 1.0)], 5).len(), 4);
    }
}
