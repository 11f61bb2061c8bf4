//! The everyday laws fitted to measured viscosities, beside fits that SciPy made of the same files (data/viscosity/README.md).

use std::collections::BTreeMap;
use std::fs;
use vitreous::describe::Given;
use vitreous::fit::{Answer, Columns, Loss, Points, fit, model, rivals, table};

fn fitted(law: &str, file: &str, given: &[(&str, f64)], loss: Loss) -> Answer {
    let of = model(law).unwrap();
    let bytes = fs::read(format!("data/viscosity/{file}.csv")).unwrap();
    let set = table(&bytes).unwrap().points(of, &Columns::default()).unwrap().remove(0);
    let given = given.iter().map(|(name, value)| ((*name).to_owned(), Given::Number(*value))).collect();
    fit(of, &set.points, None, &given, loss).unwrap()
}

#[test]
fn vogel_fulcher_fits_are_those_of_scipy() {
    // file, points, A, T0 and the root mean square of the residuals, as SciPy's least squares gives them
    let table = [
        ("silica", 20, -3.648, 546.2, 0.203),
        ("albite", 45, -5.474, 362.9, 0.031),
        ("anorthite", 38, -4.725, 784.1, 0.078),
        ("diopside", 42, -3.708, 722.0, 0.265),
        ("sodium_disilicate", 23, -2.366, 479.8, 0.055),
        ("sodium_tetrasilicate", 38, -2.989, 410.9, 0.167),
        ("wollastonite", 17, -3.838, 819.8, 0.058),
        ("orthoclase", 16, -7.760, 397.2, 0.071),
    ];
    for (file, points, infinite, divergence, rms) in table {
        let answer = fitted("forms.vogel_fulcher", file, &[], Loss::Squares);
        assert_eq!((answer.points, answer.left_out.len()), (points, 0), "{file}");
        assert!((answer.free["log10_viscosity_infinite"].value - infinite).abs() < 6e-4, "{file}: {:?}", answer.free);
        assert!((answer.derived["divergence_temperature"].value - divergence).abs() < 0.06, "{file}: {:?}", answer.derived);
        let mean = answer.residuals.iter().map(|r| r * r).sum::<f64>() / f64::from(u32::try_from(points).unwrap());
        assert!((mean.sqrt() - rms).abs() < 6e-4, "{file}: {}", mean.sqrt());
        assert_eq!(answer.sigma, "estimated");
    }
}

/// The errors of T0 by propagation are those of a fit in which T0 itself is a parameter: here by moving it and fitting the rest.
#[test]
fn derived_errors_are_those_of_the_profile() {
    let answer = fitted("forms.vogel_fulcher", "wollastonite", &[], Loss::Squares);
    let t0 = &answer.derived["divergence_temperature"];
    // chi squared over T0 - B and A are linear then - rises by s^2 one error away
    let bytes = fs::read("data/viscosity/wollastonite.csv").unwrap();
    let set = table(&bytes).unwrap().points(model("forms.vogel_fulcher").unwrap(), &Columns::default()).unwrap().remove(0);
    let chi = |t0: f64| {
        let u: Vec<f64> = set.points.x.iter().map(|t| 1.0 / (t - t0)).collect();
        let n = u.len() as f64;
        let (mu, my) = (u.iter().sum::<f64>() / n, set.points.y.iter().sum::<f64>() / n);
        let slope = u.iter().zip(&set.points.y).map(|(u, y)| (u - mu) * (y - my)).sum::<f64>() / u.iter().map(|u| (u - mu).powi(2)).sum::<f64>();
        u.iter().zip(&set.points.y).map(|(u, y)| (y - my - slope * (u - mu)).powi(2)).sum::<f64>()
    };
    let least = chi(t0.value);
    assert!((least / answer.chi_squared - 1.0).abs() < 1e-9);
    let h = 0.1 * t0.error;
    let curvature = (chi(t0.value + h) + chi(t0.value - h) - 2.0 * least) / (h * h);
    let expected = (2.0 * least / answer.degrees_of_freedom as f64 / curvature).sqrt();
    // the curvature holds the residuals times the second slopes of the model too, which the covariance of a fit leaves out
    assert!((t0.error / expected - 1.0).abs() < 0.05, "{} for {expected}", t0.error);
}

#[test]
fn suspect_rows_stand_out_in_the_residuals_and_pull_less_on_a_robust_fit() {
    // the row 836 K, 9.98 is probably a typing error for 8.98: it lies one decade above the curve
    let plain = fitted("forms.vogel_fulcher", "sodium_tetrasilicate", &[], Loss::Squares);
    let robust = fitted("forms.vogel_fulcher", "sodium_tetrasilicate", &[], Loss::SoftL1);
    let worst = |answer: &Answer| answer.residuals.iter().copied().fold(0.0, f64::max);
    let rms = (plain.chi_squared / 38.0).sqrt();
    assert!(worst(&plain) > 4.0 * rms, "{} {rms}", worst(&plain));
    // the curve that it pulls less comes less near to it
    assert!(worst(&robust) > worst(&plain), "{} {}", worst(&robust), worst(&plain));
    // and nearer to the one without it, though no errors of the points are given
    let bytes = fs::read("data/viscosity/sodium_tetrasilicate.csv").unwrap();
    let rows: String = String::from_utf8(bytes).unwrap().lines().filter(|line| !line.starts_with("836,9.98")).map(|line| format!("{line}\n")).collect();
    let of = model("forms.vogel_fulcher").unwrap();
    let set = table(rows.as_bytes()).unwrap().points(of, &Columns::default()).unwrap().remove(0);
    assert_eq!(set.points.x.len(), plain.points - 1);
    let without = fit(of, &set.points, None, &BTreeMap::new(), Loss::Squares).unwrap();
    let off = |answer: &Answer| (answer.free["fragility"].value - without.free["fragility"].value).abs();
    assert!(off(&robust) < 0.5 * off(&plain), "{} {}", off(&robust), off(&plain));
}

#[test]
fn a_held_number_stays_and_what_cannot_be_fitted_is_refused() {
    let held = fitted("forms.myega", "silica", &[("log10_viscosity_infinite", -4.0)], Loss::Squares);
    assert_eq!(held.fixed["log10_viscosity_infinite"], Given::Number(-4.0));
    assert_eq!(held.free.len(), 2);
    let of = model("forms.vogel_fulcher").unwrap();
    let two = Points { x: vec![500.0, 600.0], y: vec![12.0, 6.0], sigma: None };
    let refused = fit(of, &two, None, &BTreeMap::new(), Loss::Squares).unwrap_err();
    assert!(refused.message.contains('2') && refused.message.contains('3'), "{refused}");
    let refused = fit(of, &two, Some(&["speed".to_owned()]), &BTreeMap::new(), Loss::Squares).unwrap_err();
    assert!(refused.message.contains("fragility"), "{refused}");
    assert!(model("rfot.mosaic").unwrap_err().message.contains("forms.myega"));
    // six everyday laws and those of two theories
    assert_eq!(rivals(of).len(), 8);
}

#[test]
fn points_at_one_place_are_refused_at_once() {
    let one = Points { x: vec![6.5377e-6; 7], y: vec![6.5377e-6; 7], sigma: None };
    let began = std::time::Instant::now();
    let refused = fit(model("forms.arrhenius").unwrap(), &one, None, &BTreeMap::new(), Loss::Squares).unwrap_err();
    assert!(refused.message.contains("1 different values of temperature") && refused.message.contains("2 free parameters"), "{}", refused.message);
    assert!(began.elapsed().as_secs() < 2);
}

/// Found by random files: one point so far away that the errors of the parameters are no numbers.
#[test]
fn a_point_beyond_all_others_is_fitted_with_numbers_or_refused() {
    let points = Points { x: vec![970.0, 275.5, 271.7, 275.8], y: vec![5e153, 1179.0, -2.0, -2.0], sigma: None };
    for law in ["forms.vogel_fulcher", "rfot.viscosity"] {
        let of = model(law).unwrap();
        match fit(of, &points, None, &BTreeMap::new(), Loss::Squares) {
            Ok(answer) => assert!(answer.correlation.values().all(|r| r.abs() < 1.0 + 1e-9), "{law}: {:?}", answer.correlation),
            Err(error) => assert!(error.message.len() > 20 && !error.message.contains("NaN"), "{law}: {}", error.message),
        }
    }
}
