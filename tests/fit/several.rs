//! Measurements under several names and units, and several sets in one picture.

use std::collections::BTreeMap;
use vitreous::fit::{Answer, Columns, Loss, Part, Points, axes, fit, model, picture, rivals, several, shared, table, tex};
use vitreous::picture::{Item, Picture};

/// A relaxation as a table, its modulus in kPa: 410 exp(-(t/300)^0.6), off by half a per cent to and fro.
fn modulus() -> String {
    let rows = (0..25).map(|k| {
        let t = 10_f64.powf(f64::from(k) / 6.0);
        format!("{t};{}\n", 410.0 * (-(t / 300.0).powf(0.6)).exp() * (1.0 + 0.005 * f64::from(1 - 2 * (k % 2))))
    });
    format!("t (s);G (kPa)\n{}", rows.collect::<String>())
}

#[test]
fn models_of_one_measurement_are_rivals_whatever_their_outputs_are_called() {
    let ids = |id: &str| rivals(model(id).unwrap()).iter().map(|of| of.quantity).collect::<Vec<_>>();
    assert_eq!(ids("forms.stretched_exponential"), ids("gauge_lps.relaxation"));
    assert_eq!(ids("gauge_lps.relaxation").len(), 2);
    // along another input it is another measurement
    assert!(ids("gauge_lps.relaxation_loss").iter().all(|id| !ids("gauge_lps.relaxation").contains(id)));
}

#[test]
fn a_modulus_keeps_its_unit_in_what_scales_with_it() {
    for (id, scaled, pure) in [("gauge_lps.relaxation", &["height"][..], "beta"), ("forms.stretched_exponential", &["amplitude", "offset"], "exponent")] {
        let of = model(id).unwrap();
        let set = table(modulus().as_bytes()).unwrap().points(of, &Columns::default()).unwrap().remove(0);
        assert_eq!((set.unit.as_deref(), set.points.y.len()), (Some("kPa"), 25), "{:?}", set.understood);
        let answer = fit(of, &set.points, None, &BTreeMap::new(), Loss::Squares).unwrap().in_unit(of, set.unit.as_deref());
        for name in scaled {
            assert_eq!(answer.free[*name].unit, "kPa", "{id}: {name}");
        }
        assert_eq!((answer.free[pure].unit.as_str(), answer.free["relaxation_time"].unit.as_str()), ("1", "s"));
        let height = &answer.free[scaled[0]];
        assert!((height.value - 410.0).abs() < 4.0 * height.error.unwrap(), "{height:?}");
        assert!(tex(&answer).lines().any(|line| line.starts_with(scaled[0]) && line.contains("kPa")), "{}", tex(&answer));
        assert_eq!(picture(of, &set.points, &answer).unwrap().panels[0].y.unit, "kPa");
        // without a unit all is as before
        let plain = fit(of, &set.points, None, &BTreeMap::new(), Loss::Squares).unwrap().in_unit(of, None);
        assert_eq!((plain.free[scaled[0]].unit.as_str(), plain.y_unit), ("1", None));
    }
    // and so does a loss modulus, whose frequency may be an angular one
    let rows = (0..30).map(|k| {
        let omega = 10_f64.powf(f64::from(k) / 6.0 - 2.0);
        format!("{omega};{}\n", 410.0 * omega * 0.3 / (1.0 + (0.3 * omega).powi(2)) * (1.0 + 0.005 * f64::from(1 - 2 * (k % 2))))
    });
    let debye = format!("omega (rad/s);G'' (kPa)\n{}", rows.collect::<String>());
    for (id, scaled, held) in [("gauge_lps.relaxation_loss", "height", &["beta"][..]), ("forms.havriliak_negami_loss", "strength", &["alpha", "gamma"])] {
        let of = model(id).unwrap();
        let set = table(debye.as_bytes()).unwrap().points(of, &Columns::default()).unwrap().remove(0);
        assert_eq!(set.unit.as_deref(), Some("kPa"), "{:?}", set.understood);
        assert!((set.points.x[0] / (0.01 / std::f64::consts::TAU) - 1.0).abs() < 1e-12, "{:?}", set.understood);
        let held = held.iter().map(|name| ((*name).to_owned(), vitreous::describe::Given::Number(1.0))).collect();
        let answer = fit(of, &set.points, None, &held, Loss::Squares).unwrap().in_unit(of, set.unit.as_deref());
        let strength = &answer.free[scaled];
        assert!(strength.unit == "kPa" && (strength.value - 410.0).abs() < 2.0, "{id}: {strength:?}");
    }
    // of what has a unit of its own, another kind stays refused; two columns the other way round are one
    let swapped = table(b"log10 eta (Pa s);T (K)\n12;500\n8;600\n6;700\n").unwrap();
    assert_eq!(swapped.points(model("forms.vogel_fulcher").unwrap(), &Columns::default()).err().unwrap().input, "x_unit");
    let law = model("forms.vogel_fulcher").unwrap();
    assert!(!axes(law).unwrap().1.any_unit);
    assert_eq!(table(b"T (K);eta (kPa)\n500;1\n600;2\n").unwrap().points(law, &Columns::default()).err().unwrap().input, "y_unit");
}

/// What stands in the first panel: names of listed points, and how many curves.
fn drawn(picture: &Picture) -> (Vec<String>, usize) {
    let listed = picture.panels[0].items.iter().filter_map(|item| if let Item::Points(set) = item { set.listed.then(|| set.name.clone()) } else { None });
    (listed.collect(), picture.panels[0].items.iter().filter(|item| matches!(item, Item::Curve(_))).count())
}

#[test]
fn several_sets_stand_in_one_picture_each_with_its_sign_and_curve() {
    let of = model("forms.arrhenius").unwrap();
    let line = |energy: f64| {
        let x: Vec<f64> = (0..8).map(|k| 1000.0 + 50.0 * f64::from(k)).collect();
        let y = x.iter().enumerate().map(|(k, t)| -6.0 + 1000.0 * energy / (8.314_462_618 * t * 10_f64.ln()) + if k % 2 == 0 { 0.01 } else { -0.01 }).collect();
        Points { x, y, sigma: None }
    };
    let sets: Vec<(String, Points)> = (0..12).map(|k| (format!("melt {k}"), line(400.0 + 10.0 * f64::from(k)))).collect();
    let common = ["log10_viscosity_infinite".to_owned()];
    let (whole, answers) = shared(of, &sets, None, &common, &BTreeMap::new(), Loss::Squares).unwrap();
    assert_eq!(whole.free.len(), 13);
    let out = Points { x: vec![1100.0], y: vec![9.0], sigma: None };
    let none = Points::default();
    let fits: Vec<[(&str, &Answer); 1]> = answers.iter().map(|answer| [("the law", answer)]).collect();
    let part = |k: usize| Part { name: &sets[k].0, points: &sets[k].1, left_out: if k == 0 { &out } else { &none }, fits: &fits[k] };
    let few = several(of, &[part(0), part(1), part(2)], None).unwrap();
    assert_eq!(drawn(&few), (vec!["melt 0".into(), "melt 1".into(), "melt 2".into(), "left out".into()], 3));
    let signs: Vec<_> = few.panels[0]
        .items
        .iter()
        .filter_map(|item| if let Item::Points(set) = item { Some(format!("{:?} {:?}", set.tone, set.marker)) } else { None })
        .collect();
    assert!((1..4).all(|k| !signs[..k].contains(&signs[k])), "{signs:?}");
    // residuals of each set below, as the fit tells them
    let below: Vec<_> = few.panels[1]
        .items
        .iter()
        .filter_map(|item| if let Item::Points(set) = item { Some(set.points.iter().map(|p| p.y).collect::<Vec<_>>()) } else { None })
        .collect();
    assert_eq!(below, answers[..3].iter().map(|answer| answer.residuals.clone()).collect::<Vec<_>>());
    // many are not named in the legend, and one without a fit is still drawn
    let mut many: Vec<Part<'_>> = (0..12).map(part).collect();
    many[5].fits = &[];
    let picture = several(of, &many, None).unwrap();
    assert_eq!(drawn(&picture), (vec!["left out".into()], 11));
}

#[test]
fn models_compared_on_several_sets_all_have_their_curves_and_residuals() {
    let line = |height: f64| {
        let x: Vec<f64> = (0..9).map(|k| 700.0 + 50.0 * f64::from(k)).collect();
        let y = x.iter().enumerate().map(|(k, t)| -4.0 + height / (t - 400.0) + if k % 2 == 0 { 0.01 } else { -0.01 }).collect();
        Points { x, y, sigma: None }
    };
    let (sets, none) = ([line(4000.0), line(4500.0), line(5000.0)], Points::default());
    let ids = ["forms.vogel_fulcher", "forms.myega", "forms.arrhenius"];
    let fitted = |points: &Points| ids.map(|id| fit(model(id).unwrap(), points, None, &BTreeMap::new(), Loss::Squares).unwrap());
    let answers: Vec<[Answer; 3]> = sets.iter().map(fitted).collect();
    let fits: Vec<Vec<(&str, &Answer)>> = answers.iter().map(|own| ids.into_iter().zip(own).collect()).collect();
    let names = ["a", "b", "c"];
    let parts: Vec<Part<'_>> = (0..3).map(|k| Part { name: names[k], points: &sets[k], left_out: &none, fits: &fits[k] }).collect();
    let picture = several(model(ids[0]).unwrap(), &parts, None).unwrap();
    let curves: Vec<_> = picture.panels[0].items.iter().filter_map(|item| if let Item::Curve(curve) = item { Some(curve) } else { None }).collect();
    assert_eq!((curves.len(), drawn(&picture).0), (9, names.map(str::to_owned).to_vec()));
    // each model is named once, has a colour of its own, and is the same in all sets
    let listed: Vec<&str> = curves.iter().filter(|curve| curve.listed).map(|curve| curve.name.as_str()).collect();
    assert_eq!(listed, ids);
    for id in ids {
        let tones: Vec<String> = curves.iter().filter(|curve| curve.name == id).map(|curve| format!("{:?} {:?}", curve.tone, curve.dash)).collect();
        assert!(tones.len() == 3 && tones.iter().all(|tone| *tone == tones[0]), "{tones:?}");
    }
    let tone = |id: &str| curves.iter().find(|curve| curve.name == id).map(|curve| format!("{:?}", curve.tone));
    assert!(tone(ids[0]) != tone(ids[1]) && tone(ids[1]) != tone(ids[2]));
    // below, the residuals of each set and model in the colour of the model
    let below: Vec<_> = picture.panels[1].items.iter().filter_map(|item| if let Item::Points(set) = item { Some(set) } else { None }).collect();
    assert_eq!(below.len(), 9);
    for (set, answer) in below.iter().zip(answers.iter().flatten()) {
        assert_eq!(set.points.iter().map(|p| p.y).collect::<Vec<_>>(), answer.residuals);
        assert_eq!(Some(format!("{:?}", set.tone)), tone(&answer.model));
    }
    // too many to be told apart: those of the first model, which is said
    let all: Vec<Part<'_>> = (0..50).map(|k| Part { name: names[k % 3], points: &sets[k % 3], left_out: &none, fits: &fits[k % 3] }).collect();
    let picture = several(model(ids[0]).unwrap(), &all, None).unwrap();
    assert_eq!(drawn(&picture).1, 50);
    assert!(picture.notes.iter().any(|note| note.contains("first model")), "{:?}", picture.notes);
}
