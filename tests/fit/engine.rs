//! The engine of fitting: refusals, bounds, coverage of its errors, profile intervals.

use vitreous::error::{Error, ErrorKind};
use vitreous::fit::report::{correlation, profile, runs};
use vitreous::fit::{Loss, Parameter, Problem, Solution, solve};

/// Normal deviates by Box and Muller from a linear congruence.
struct Noise(u64);

impl Noise {
    fn uniform(&mut self) -> f64 {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        ((self.0 >> 11) as f64 + 0.5) / (1_u64 << 53) as f64
    }

    fn normal(&mut self) -> f64 {
        (-2.0 * self.uniform().ln()).sqrt() * (std::f64::consts::TAU * self.uniform()).cos()
    }
}

/// log10 of the viscosity after Vogel, Fulcher and Tammann, from L, T_g and m.
fn vogel(b: &[f64], t: f64) -> f64 {
    let span = 12.0 - b[0];
    b[0] + span * span / (b[2] * (t / b[1] - 1.0) + span)
}

#[test]
fn the_68_percent_interval_covers() {
    let t: Vec<f64> = (0..40).map(|i| 500.0 + 20.0 * f64::from(i)).collect();
    let truth = [-4.0, 520.0, 60.0];
    let parameters = ["L", "T_g", "m"].iter().zip([-3.0, 500.0, 50.0]).map(|(n, s)| Parameter::free(*n, s)).collect::<Vec<_>>();
    let model = |b: &[f64]| -> Result<Vec<f64>, Error> { Ok(t.iter().map(|t| vogel(b, *t)).collect()) };
    let sigma = vec![0.1; t.len()];
    let mut noise = Noise(16);
    for given in [true, false] {
        let mut covered = [0; 3];
        for _ in 0..500 {
            let y: Vec<f64> = t.iter().map(|t| vogel(&truth, *t) + 0.1 * noise.normal()).collect();
            let problem = Problem { model: &model, y: &y, sigma: given.then_some(&sigma[..]), parameters: &parameters, loss: Loss::Squares };
            let solution = solve(&problem, 0).unwrap();
            for i in 0..3 {
                covered[i] += usize::from((solution.values[i] - truth[i]).abs() <= solution.error(i).unwrap());
            }
        }
        println!("sigma given: {given}; covered of 500: {covered:?}");
        assert!(covered.iter().all(|c| (300..=380).contains(c)), "{covered:?}");
    }
}

#[test]
fn a_straight_line_has_the_errors_of_the_textbook() {
    let x = [0.0, 1.0, 2.0, 3.0, 4.0];
    let y = [1.1, 2.9, 5.2, 6.8, 9.1];
    let sigma = [0.2; 5];
    let model = |b: &[f64]| -> Result<Vec<f64>, Error> { Ok(x.iter().map(|x| b[0] + b[1] * x).collect()) };
    let parameters = [Parameter::free("a", 0.5), Parameter::free("b", 0.5)];
    let problem = Problem { model: &model, y: &y, sigma: Some(&sigma), parameters: &parameters, loss: Loss::Squares };
    let solution = solve(&problem, 0).unwrap();
    // sums: S = 5, S_x = 10, S_xx = 30, S_y = 25.1, S_xy = 70.1, determinant 50
    let near = |a: f64, b: f64| assert!((a - b).abs() < 1e-8, "{a} {b}");
    near(solution.values[0], (30.0 * 25.1 - 10.0 * 70.1) / 50.0);
    near(solution.values[1], (5.0 * 70.1 - 10.0 * 25.1) / 50.0);
    near(solution.error(0).unwrap(), 0.2 * (30.0_f64 / 50.0).sqrt());
    near(solution.error(1).unwrap(), 0.2 * (5.0_f64 / 50.0).sqrt());
    near(correlation(&solution, 0, 1), -10.0 / 150.0_f64.sqrt());
    // a linear model has a parabola for chi^2: its profile interval is the symmetric one
    let [low, high] = profile(&problem, &solution, 1).unwrap();
    let error = solution.error(1).unwrap();
    assert!((low.unwrap() - solution.values[1] + error).abs() < 1e-3 * error);
    assert!((high.unwrap() - solution.values[1] - error).abs() < 1e-3 * error);
}

#[test]
fn what_cannot_be_fitted_is_refused_with_names() {
    let x = [1.0, 2.0, 3.0, 4.0];
    let y = [2.0, 4.1, 5.9, 8.0];
    let product = |b: &[f64]| -> Result<Vec<f64>, Error> { Ok(x.iter().map(|x| b[0] * b[1] * x).collect()) };
    let both = [Parameter::free("height", 1.0), Parameter::free("width", 1.0)];
    let problem = Problem { model: &product, y: &y, sigma: None, parameters: &both, loss: Loss::Squares };
    let error = solve(&problem, 0).unwrap_err();
    assert_eq!(error.kind, ErrorKind::NotConverged);
    assert!(error.message.contains("height") && error.message.contains("width"), "{error}");
    let few = solve(&Problem { y: &y[..1], ..problem }, 0).unwrap_err();
    assert!(few.message.contains("1 points") && few.message.contains("2 free parameters"), "{few}");
    let outside = [Parameter { upper: 0.5, ..Parameter::free("height", 1.0) }, both[1].clone()];
    let refused = solve(&Problem { parameters: &outside, ..problem }, 0).unwrap_err();
    assert_eq!(refused.input, "height");
}

#[test]
fn a_parameter_stops_at_its_bound_and_a_robust_loss_ignores_an_outlier() {
    let x: Vec<f64> = (0..20).map(f64::from).collect();
    let y: Vec<f64> = x.iter().map(|x| 3.0 + 2.0 * x).collect();
    let model = |b: &[f64]| -> Result<Vec<f64>, Error> { Ok(x.iter().map(|x| b[0] + b[1] * x).collect()) };
    let bounded = [Parameter::free("a", 0.0), Parameter { upper: 1.5, ..Parameter::free("b", 1.0) }];
    let sigma = [0.1; 20];
    let problem = Problem { model: &model, y: &y, sigma: Some(&sigma), parameters: &bounded, loss: Loss::Squares };
    let solution = solve(&problem, 0).unwrap();
    assert_eq!((solution.values[1], &solution.at_bound[..]), (1.5, &[1][..]));
    // with the slope held, the best intercept is the mean of y - 1.5 x
    assert!((solution.values[0] - (3.0 + 0.5 * 9.5)).abs() < 1e-8);
    let mut struck = y.clone();
    struck[17] += 50.0;
    let free = [Parameter::free("a", 0.0), Parameter::free("b", 1.0)];
    let robust = solve(&Problem { y: &struck, parameters: &free, loss: Loss::SoftL1, ..problem }, 0).unwrap();
    let plain = solve(&Problem { y: &struck, parameters: &free, ..problem }, 0).unwrap();
    assert!((robust.values[1] - 2.0).abs() < 0.02 && (plain.values[1] - 2.0).abs() > 0.1, "{:?} {:?}", robust.values, plain.values);
}

#[test]
fn a_robust_loss_needs_no_errors_of_the_points_and_knows_no_unit() {
    let x: Vec<f64> = (0..40).map(f64::from).collect();
    let model = |b: &[f64]| -> Result<Vec<f64>, Error> { Ok(x.iter().map(|x| b[0] + b[1] * x).collect()) };
    let free = [Parameter::free("a", 0.5), Parameter::free("b", 0.5)];
    let fitted = |y: &[f64], loss: Loss| solve(&Problem { model: &model, y, sigma: None, parameters: &free, loss }, 0).unwrap();
    let mut noise = Noise(3);
    let mut struck: Vec<f64> = x.iter().map(|x| 3.0 + 0.2 * x + 0.03 * noise.normal()).collect();
    struck[35] += 2.0;
    let (robust, plain) = (fitted(&struck, Loss::SoftL1), fitted(&struck, Loss::Squares));
    // the point lies 60 standard deviations off: the squares follow it, most points do not
    assert!((plain.values[1] - 0.2).abs() > 0.004 && (robust.values[1] - 0.2).abs() < 0.001, "{:?} {:?}", plain.values, robust.values);
    assert!((robust.robust.unwrap() / 0.03 - 1.0).abs() < 0.35 && plain.robust.is_none(), "{:?}", robust.robust);
    assert!(robust.error(1).unwrap() < 0.2 * plain.error(1).unwrap());
    // in another unit all is as it was, in that unit
    for unit in [1e-3, 1e4] {
        let other = fitted(&struck.iter().map(|y| unit * y).collect::<Vec<_>>(), Loss::SoftL1);
        for i in 0..2 {
            assert!((other.values[i] / unit - robust.values[i]).abs() < 1e-3 * robust.error(i).unwrap(), "{unit}");
            assert!((other.error(i).unwrap() / unit / robust.error(i).unwrap() - 1.0).abs() < 1e-3, "{unit}");
        }
        assert!((other.chi_squared / (unit * unit) / robust.chi_squared - 1.0).abs() < 1e-3);
    }
    // and its errors are honest: one in ten points is struck
    let mut covered = [0; 2];
    for _ in 0..500 {
        let y: Vec<f64> = x.iter().enumerate().map(|(k, x)| 3.0 + 0.2 * x + if k % 10 == 7 { 1.0 } else { 0.1 } * noise.normal()).collect();
        let found = fitted(&y, Loss::SoftL1);
        for (i, truth) in [3.0, 0.2].into_iter().enumerate() {
            covered[i] += usize::from((found.values[i] - truth).abs() <= found.error(i).unwrap());
        }
    }
    println!("robust, covered of 500: {covered:?}");
    assert!(covered.iter().all(|c| (300..=380).contains(c)), "{covered:?}");
}

#[test]
fn a_small_step_of_the_model_near_the_minimum_is_told_and_a_large_one_is_no_minimum() {
    // a line whose slope meets a step of the model before the minimum, where chi^2 rises by so much: 0.04 or 0.6 standard errors from it
    let x: Vec<f64> = (0..20).map(f64::from).collect();
    let mut noise = Noise(9);
    let y: Vec<f64> = x.iter().map(|x| 1.0 + 0.5 * x + 0.1 * noise.normal()).collect();
    let sigma = [0.1; 20];
    let weight: f64 = x.iter().map(|x| (x / 0.1_f64).powi(2)).sum();
    let best = x.iter().zip(&y).map(|(x, y)| x * (y - 1.0) / 0.01).sum::<f64>() / weight;
    let error = 1.0 / weight.sqrt();
    let least: f64 = x.iter().zip(&y).map(|(x, y)| ((y - 1.0 - best * x) / 0.1).powi(2)).sum();
    for (away, found, farther) in [(0.04, true, 0.0), (0.6, false, 1.0)] {
        let place = best - away * error;
        // beyond it the curve lies farther from each point by this share: chi^2 rises by four times what is left to gain, and in the second
        // case goes on to rise
        let share = (1.0 + 4.0 * away * away / least).sqrt() - 1.0;
        let model = |b: &[f64]| -> Result<Vec<f64>, Error> {
            let farther = if b[0] > place { share + farther * (b[0] - place) / error } else { 0.0 };
            Ok(x.iter().zip(&y).map(|(x, y)| (1.0 + b[0] * x) * (1.0 + farther) - farther * y).collect())
        };
        let parameters = [Parameter::free("slope", best - 2.0 * error)];
        for more in [0, 4] {
            let problem = Problem { model: &model, y: &y, sigma: Some(&sigma), parameters: &parameters, loss: Loss::Squares };
            match solve(&problem, more) {
                Ok(solution) => {
                    assert!(found && solution.rough, "{away}: {solution:?}");
                    assert!((solution.values[0] - best).abs() < 0.1 * error && (solution.error(0).unwrap() / error - 1.0).abs() < 0.05);
                }
                Err(refusal) => assert!(!found && refusal.kind == ErrorKind::NotConverged, "{away}: {refusal}"),
            }
        }
    }
}

#[test]
fn runs_of_alternating_and_sorted_signs() {
    assert!(runs(&[1.0, -1.0, 1.0, -1.0, 1.0, -1.0, 1.0, -1.0]).unwrap() > 1.9);
    assert!(runs(&[1.0, 1.0, 1.0, 1.0, -1.0, -1.0, -1.0, -1.0]).unwrap() < -1.9);
    assert!(runs(&[1.0, 2.0, 3.0, 4.0]).is_none());
}

#[test]
fn variances_of_any_size_have_a_correlation_and_errors_larger_than_any_number_are_refused() {
    let with = |size: f64| {
        let covariance = vec![vec![size, 0.5 * size], vec![0.5 * size, size]];
        Solution {
            values: vec![1.0, 1.0],
            inner: vec![0, 1],
            at_bound: vec![],
            covariance,
            residuals: vec![],
            chi_squared: 1.0,
            degrees_of_freedom: 1,
            robust: None,
            rough: false,
        }
    };
    for size in [1e-250, 1.0, 1e250] {
        let found = correlation(&with(size), 0, 1);
        assert!((found - 0.5).abs() < 1e-12, "{size}: {found}");
        assert!(with(size).finite().is_ok());
    }
    assert!(with(f64::INFINITY).finite().unwrap_err().message.contains("larger than any number"));
    assert!(Solution { chi_squared: f64::INFINITY, ..with(1.0) }.finite().is_err());
}
