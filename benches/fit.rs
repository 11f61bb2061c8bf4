//! Times a fit of 50 points by 3 parameters with all that its answer tells, and the descent alone. Prints one line;
//! `cargo xtask bench` sets it beside SciPy's `curve_fit` of the same points (tests/python/bench_fit.py).

#![allow(missing_docs)] // a bench has no readers of its documentation

use std::collections::BTreeMap;
use std::time::Instant;
use vitreous::error::Error;
use vitreous::fit::{Loss, Points, fit, model};

const REPEATS: usize = 200;

fn main() -> Result<(), Error> {
    // a wave in place of noise: the same in every language
    let x: Vec<f64> = (0..50).map(|k| 500.0 + 14.0 * f64::from(k)).collect();
    let y = x.iter().enumerate().map(|(k, x)| -4.0 + 256.0 / (60.0 * (x / 520.0 - 1.0) + 16.0) + 0.1 * (1.7 * k as f64).sin()).collect();
    let points = Points { x, y, sigma: Some(vec![0.1; 50]) };
    let of = model("forms.vogel_fulcher")?;
    let mut times = Vec::new();
    let mut chi_squared = 0.0;
    for _ in 0..REPEATS {
        let clock = Instant::now();
        chi_squared = fit(of, &points, None, &BTreeMap::new(), Loss::Squares)?.chi_squared;
        times.push(clock.elapsed().as_secs_f64() * 1e3);
    }
    times.sort_by(f64::total_cmp);
    println!("{:.3} ms with correlations, intervals and warnings (chi squared {chi_squared:.6})", times[REPEATS / 2]);
    Ok(())
}
