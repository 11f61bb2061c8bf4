//! What a fit gives to take away, and what it says in words.

use std::collections::BTreeMap;
use std::fs;
use vitreous::describe::Given;
use vitreous::fit::{Answer, Loss, Options, Points, Section, along, fit, model, page, picture, python, quantiles, shared, svg, tex};

use crate::common::{
    Noise,
    fitting::{law, points, run},
};

fn fitted(points: &Points, given: &[(&str, f64)]) -> Answer {
    let given = given.iter().map(|(name, value)| ((*name).to_owned(), Given::Number(*value))).collect();
    fit(model("forms.vogel_fulcher").unwrap(), points, None, &given, Loss::Squares).unwrap()
}

#[test]
fn the_confidence_band_of_a_straight_line_is_that_of_the_textbook() {
    // C = linear T + cubic T^3 with cubic held at zero... the line through the origin: band = x error
    let of = model("forms.cold_heat_capacity").unwrap();
    let points = Points { x: vec![1.0, 2.0, 3.0, 4.0], y: vec![2.1, 3.9, 6.2, 7.9], sigma: Some(vec![0.2; 4]) };
    let held = BTreeMap::from([("cubic".to_owned(), Given::Number(1e-9))]);
    let answer = fit(of, &points, Some(&["linear".to_owned()]), &held, Loss::Squares).unwrap();
    let error = 0.2 / 30.0_f64.sqrt();
    assert!((answer.free["linear"].error.unwrap() - error).abs() < 1e-9);
    let band = along(of, &points, &answer).unwrap();
    for ((x, confidence), prediction) in band.x.iter().zip(&band.confidence).zip(&band.prediction) {
        assert!((confidence - x * error).abs() < 1e-8 && (prediction - (x * error).hypot(0.2)).abs() < 1e-8, "{x} {confidence}");
    }
}

#[test]
fn the_confidence_band_holds_the_true_curve_in_two_thirds_of_cases() {
    let truth = [-4.0, 520.0, 60.0];
    let (mut noise, mut inside, mut foreseen) = (Noise(9), 0, 0);
    for _ in 0..100 {
        let points = points(truth, 520.0, 25, 0.1, &mut noise);
        let band = along(model("forms.vogel_fulcher").unwrap(), &points, &fitted(&points, &[])).unwrap();
        let k = 60;
        let off = law(truth, band.x[k]) - band.y[k];
        inside += usize::from(off.abs() <= band.confidence[k]);
        foreseen += usize::from((off + 0.1 * noise.normal()).abs() <= band.prediction[k]);
    }
    assert!((52..=84).contains(&inside) && (52..=84).contains(&foreseen), "{inside} {foreseen}");
}

#[test]
fn quantiles_of_the_residuals_are_normal_where_the_noise_is() {
    let points = points([-4.0, 520.0, 60.0], 520.0, 40, 0.1, &mut Noise(3));
    let pairs = quantiles(&points, &fitted(&points, &[]));
    // the median of 40 ranks lies between the 20th and the 21st: their quantiles are opposite
    assert!((pairs[19].0 + pairs[20].0).abs() < 1e-12 && pairs.windows(2).all(|w| w[0].0 < w[1].0 && w[0].1 <= w[1].1));
    // 84.13 % of the normal distribution lie below one: that of rank 34 of 40 is (33.5/40) = 83.75 %
    assert!((pairs[33].0 - 0.984).abs() < 2e-3, "{}", pairs[33].0);
    assert!(pairs.iter().all(|(normal, found)| (normal - found).abs() < 1.0));
}

#[test]
fn the_page_holds_all_that_was_asked_for() {
    let points = points([-4.0, 520.0, 60.0], 520.0, 25, 0.1, &mut Noise(4));
    let of = model("forms.vogel_fulcher").unwrap();
    let answer = fitted(&points, &[]);
    let text = page(&[Section { title: String::new(), of, points: &points, answer: &answer }], "a<b>.csv").unwrap();
    for wanted in [
        "<svg",
        "residuals",
        "normal quantile",
        "confidence",
        "prediction",
        "Correlations",
        "AICc",
        "BIC",
        "degrees of freedom",
        "Sources",
        "Vogel",
        "<summary>Data",
        "from the given errors",
        "68 % interval",
        "divergence temperature (follows)",
        "a&lt;b&gt;.csv",
        "rgba(",
    ] {
        assert!(text.contains(wanted), "{wanted}");
    }
    // nothing is fetched, nothing runs
    assert!(!text.contains("<script") && !text.contains("src=") && !text.contains("<link"));
    assert_eq!(text.matches("<section>").count(), text.matches("</section>").count());
    assert_eq!(text.matches("<tr>").count(), text.matches("</tr>").count());
    assert_eq!(picture(of, &points, &answer).unwrap().panels.len(), 3);
    assert!(svg(of, &points, &answer).unwrap().starts_with("<svg"));
    let table = tex(&answer);
    assert!(table.contains(r"\begin{tabular}{lrrrl}") && table.contains("glass temperature & $") && table.contains("log10(Pa s)"), "{table}");
    assert!(table.lines().filter(|line| line.contains('&')).all(|line| line.matches('&').count() == 4 && line.ends_with(r"\\")), "{table}");
    let program = python(of, &points, &answer);
    assert!(program.contains("curve_fit") && program.contains("def model(temperature, fragility, glass_temperature, log10_viscosity_infinite):"), "{program}");
}

#[test]
fn what_a_reader_should_know_is_said_in_words() {
    let truth = [-4.0, 520.0, 60.0];
    let says = |answer: &Answer, words: &str| assert!(answer.warnings.iter().any(|line| line.contains(words)), "{words}: {:?}", answer.warnings);
    let silent = fitted(&points(truth, 500.0, 40, 0.1, &mut Noise(1)), &[]);
    assert!(silent.warnings.iter().all(|line| line.contains("hardly told apart")), "{:?}", silent.warnings);
    // all points far above the glass temperature
    says(&fitted(&points(truth, 700.0, 40, 0.1, &mut Noise(2)), &[]), "it is extrapolated");
    // a narrow range leaves a combination open
    let set = points(truth, 900.0, 15, 0.02, &mut Noise(3));
    let open = fitted(&set, &[]);
    says(&open, "what they determine is ");
    // independent route: with the second held elsewhere, the first follows such that the combination stays
    let combination = open.warnings.iter().find_map(|line| line.split_once("what they determine is ")).unwrap().1;
    let [first, sign, share, second]: [&str; 4] = combination.split(' ').collect::<Vec<_>>().try_into().unwrap();
    let share = share.parse::<f64>().unwrap() * if sign == "−" { 1.0 } else { -1.0 };
    let moved = 0.1 * open.free[second].error.unwrap();
    let other = fitted(&set, &[(second, open.free[second].value + moved)]);
    let (told, found) = (share * moved, other.free[first].value - open.free[first].value);
    assert!((found / told - 1.0).abs() < 0.1, "{combination}: {found} for {told}");
    // errors that are ten times too small, and too large
    let mut wrong = points(truth, 500.0, 40, 0.1, &mut Noise(4));
    wrong.sigma = Some(vec![0.01; 40]);
    says(&fitted(&wrong, &[]), "too small");
    wrong.sigma = Some(vec![1.0; 40]);
    says(&fitted(&wrong, &[]), "larger than their scatter");
    // a negative linear term is refused by its domain: the fit ends at the bound
    let of = model("forms.cold_heat_capacity").unwrap();
    let x: Vec<f64> = (1..20).map(|k| 0.5 * f64::from(k)).collect();
    let y = x.iter().map(|x| x.powi(3) - 0.5 * x).collect();
    let bound = fit(of, &Points { x, y, sigma: None }, None, &BTreeMap::new(), Loss::Squares).unwrap();
    says(&bound, "linear ended at the bound of its domain");
    let few = Points { x: vec![500.0, 600.0], y: vec![12.0, 6.0], sigma: Some(vec![0.1, 0.1]) };
    let refused = fit(model("forms.vogel_fulcher").unwrap(), &few, None, &BTreeMap::new(), Loss::Squares).unwrap_err();
    assert!(refused.message.contains("2 points cannot determine 3 free parameters"), "{refused}");
}

#[test]
fn sets_with_a_shared_parameter_are_one_fit() {
    let of = model("forms.vogel_fulcher").unwrap();
    let mut noise = Noise(7);
    let sets = vec![
        ("a".to_owned(), points([-4.0, 520.0, 60.0], 520.0, 20, 0.05, &mut noise)),
        ("b".to_owned(), points([-4.0, 600.0, 40.0], 620.0, 20, 0.05, &mut noise)),
    ];
    let common = ["log10_viscosity_infinite".to_owned()];
    let (whole, parts) = shared(of, &sets, None, &common, &BTreeMap::new(), Loss::Squares).unwrap();
    assert_eq!(
        whole.free.keys().map(String::as_str).collect::<Vec<_>>(),
        ["fragility[a]", "fragility[b]", "glass_temperature[a]", "glass_temperature[b]", "log10_viscosity_infinite"]
    );
    assert_eq!((whole.points, whole.degrees_of_freedom), (40, 35));
    for (name, truth) in [("fragility[a]", 60.0), ("fragility[b]", 40.0), ("glass_temperature[b]", 600.0), ("log10_viscosity_infinite", -4.0)] {
        let found = &whole.free[name];
        assert!((found.value - truth).abs() < 4.0 * found.error.unwrap(), "{name}: {found:?}");
    }
    assert!(parts[1].free["glass_temperature"].value > 590.0 && parts[0].derived["divergence_temperature"].value < 520.0);
    // independent route: the common value held at, the separate fits add up to the same chi squared, and to more beside it
    let apart = |infinite: f64| -> f64 { sets.iter().map(|(_, points)| fitted(points, &[("log10_viscosity_infinite", infinite)]).chi_squared).sum() };
    let best = whole.free["log10_viscosity_infinite"].value;
    let error = whole.free["log10_viscosity_infinite"].error.unwrap();
    assert!((apart(best) - whole.chi_squared).abs() < 1e-6 * whole.chi_squared);
    assert!((0.5 * (apart(best + error) + apart(best - error)) - whole.chi_squared - 1.0).abs() < 0.1);
    let mut mixed = sets.clone();
    mixed[0].1.sigma = None;
    assert_eq!(shared(of, &mixed, None, &common, &BTreeMap::new(), Loss::Squares).unwrap_err().input, "sigma");
    assert!(shared(of, &sets, None, &["speed".to_owned()], &BTreeMap::new(), Loss::Squares).unwrap_err().message.contains("fragility"));
}

#[test]
fn an_interval_by_the_likelihood_is_told_where_it_is_asked_for() {
    let set = points([-4.0, 520.0, 60.0], 520.0, 40, 0.05, &mut Noise(5));
    let of = model("forms.vogel_fulcher").unwrap();
    let with = |profile: &[&str]| {
        let options = Options { profile: profile.iter().map(|name| (*name).to_owned()).collect(), ..Options::default() };
        fit(of, &set, None, &BTreeMap::new(), options)
    };
    let (plain, one, all) = (with(&[]).unwrap(), with(&["fragility"]).unwrap(), with(&["all"]).unwrap());
    assert!(plain.free.values().all(|found| !found.profiled));
    assert_eq!(one.free.iter().filter(|(_, found)| found.profiled).map(|(name, _)| name.as_str()).collect::<Vec<_>>(), ["fragility"]);
    assert!(all.free.values().all(|found| found.profiled));
    // independent route: held at an end of the interval, chi squared of the others is higher by one
    for (name, found) in &all.free {
        for end in [found.lower.unwrap(), found.upper.unwrap()] {
            let rise = fitted(&set, &[(name.as_str(), end)]).chi_squared - all.chi_squared;
            assert!((rise - 1.0).abs() < 2e-3, "{name}: {rise}");
        }
    }
    assert!(with(&["speed"]).unwrap_err().message.contains("free are"), "an unknown name is refused");
}

#[test]
fn files_are_written_beside_the_answer() {
    let folder = std::env::temp_dir().join(format!("vitreous-fit-{}", std::process::id()));
    fs::create_dir_all(&folder).unwrap();
    let name = |file: &str| folder.join(file).to_str().unwrap().to_owned();
    let [html, svg, py, tex] = ["f.html", "f.svg", "f.py", "f.tex"].map(name);
    let data = "data/viscosity/silica.csv";
    // a file with a second column takes two per cent as well
    assert!(run(&["fit", "forms.myega", data, "sigma=2%"]).unwrap().contains("sigma: 2 % of y at every point"));
    run(&["fit", "forms.myega", data, "--report", &html, "--svg", &svg, "--python", &py, "--tex", &tex]).unwrap();
    for (file, word) in [(&html, "silica.csv"), (&svg, "<svg"), (&py, "curve_fit"), (&tex, "tabular")] {
        assert!(fs::read_to_string(file).unwrap().contains(word), "{file}");
    }
    let refused = run(&["fit", "compare:forms.myega", data, "--tex", &tex]).unwrap_err();
    assert!(refused.contains("--report"), "{refused}");
    run(&["fit", "compare:forms.myega", data, "--report", &html]).unwrap();
    let several = fs::read_to_string(&html).unwrap();
    assert!(several.matches("<section>").count() >= 7 && several.contains("rfot.viscosity"));
    fs::remove_dir_all(folder).unwrap();
}
