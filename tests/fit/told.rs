//! What a fit tells: ends of intervals, what was held, digits, trends.

use serde_json::Value;
use std::fs;

use crate::common::fitting::{Scratch, json, run, told, viscosity, with};

#[test]
fn an_open_side_of_an_interval_is_open() {
    // a decay that is hardly seen: no time is too long
    let file = Scratch::new("open.csv", "t (s),phi,sigma\n1,0.999,0.005\n2,1.002,0.005\n3,0.996,0.005\n4,1.001,0.005\n5,0.995,0.005\n");
    let words = ["gauge_lps.relaxation", file.path(), "beta=1", "height=1"];
    let found = json(&words);
    let time = &found["free"]["relaxation_time"];
    // independent route: the straight line 1 - t/tau, whose slope is no further from zero than its error
    let slope = (1.0 * 0.001 - 2.0 * 0.002 + 3.0 * 0.004 - 4.0 * 0.001 + 5.0 * 0.005) / 55.0;
    let error = 0.005 / 55.0_f64.sqrt();
    assert!(slope < error && (time["value"].as_f64().unwrap() * slope - 1.0).abs() < 0.02, "{time}");
    assert_eq!((&time["upper"], &time["profiled"]), (&Value::Null, &true.into()), "{time}");
    assert!((time["lower"].as_f64().unwrap() * (slope + error) - 1.0).abs() < 0.02, "{time}");
    assert!(told(&found, "warnings", "the 68 % interval of relaxation_time has no upper end"), "{found}");
    // asked or not, it is the same interval
    assert_eq!(json(&[&words[..], &["profile=relaxation_time"]].concat())["free"], found["free"]);
    let [text, tex, page] = [run(&[&["fit"], &words[..]].concat()).unwrap(), with(&words, "--tex"), with(&words, "--report")];
    assert!(text.contains(" to open\n") && tex.contains(" to open &") && page.contains(" to open</td>"), "{text}{tex}");
    // a parameter that lies above zero has an interval above zero, whose end is where chi squared has risen by s^2
    let file = Scratch::new("closed.csv", "t (s),phi\n1,0.99\n2,0.985\n3,0.981\n4,0.978\n5,0.976\n");
    let words = ["gauge_lps.relaxation", file.path()];
    let found = json(&words);
    let time = &found["free"]["relaxation_time"];
    assert!(time["error"].as_f64().unwrap() > time["value"].as_f64().unwrap() && time["lower"].as_f64().unwrap() > 0.0, "{time}");
    let (held, best, s2) = (
        json(&[&words[..], &[&format!("relaxation_time={}", time["lower"])]].concat()),
        found["chi_squared"].as_f64().unwrap(),
        found["chi_squared"].as_f64().unwrap() / 2.0,
    );
    assert!(((held["chi_squared"].as_f64().unwrap() - best) / s2 - 1.0).abs() < 0.01, "{held}");
}

#[test]
fn what_was_held_is_told() {
    let file = Scratch::new("held.csv", &viscosity([-5.0, 800.0, 40.0], 800.0, 5));
    let words = ["forms.vogel_fulcher", file.path(), "free=fragility", "log10_viscosity_infinite=-4.5"];
    let text = run(&[&["fit"], &words[..]].concat()).unwrap();
    // glycerol's glass temperature, as the reference values have it
    assert!(text.contains("held: glass_temperature = 190 K, the default") && text.contains("held: log10_viscosity_infinite = -4.5 log10(Pa s)\n"), "{text}");
    let found = json(&words);
    assert!(
        told(&found, "warnings", "glass_temperature is held at its default, 190 K") && !told(&found, "warnings", "log10_viscosity_infinite is held"),
        "{found}"
    );
    // nothing of this kind where nothing was freed by name
    assert!(!told(&json(&["forms.vogel_fulcher", file.path()]), "warnings", "held at its default"));
    // a choice is told whether it was made or not
    let tex = Scratch::new("held.tex", "");
    for (word, closure) in [("closure=constant_lindemann", "constant_lindemann"), ("", "constant_modulus")] {
        let words: Vec<&str> = ["rfot.viscosity", file.path(), word].into_iter().filter(|word| !word.is_empty()).collect();
        let found = json(&words);
        assert_eq!(found["fixed"]["closure"], closure, "{found}");
        let text = run(&[&["fit"], &words[..], &["--tex", tex.path()]].concat()).unwrap();
        assert!(text.contains(&format!("held: closure = {closure}")), "{text}");
        let rows = fs::read_to_string(&tex.0).unwrap();
        assert!(rows.contains(&format!("closure (held) & {}", closure.replace('_', " "))), "{rows}");
    }
    assert_eq!(json(&["rfot.viscosity", file.path()])["fixed"]["closure"], "constant_modulus");
}

/// Digits behind the point.
fn places(number: &str) -> usize {
    number.split_once('.').map_or(0, |(_, behind)| behind.chars().take_while(char::is_ascii_digit).count())
}

#[test]
fn numbers_have_the_digits_that_their_errors_leave() {
    let (tex, page) = (Scratch::new("digits.tex", ""), Scratch::new("digits.html", ""));
    let file = "data/viscosity/sodium_disilicate.csv";
    let text = run(&["fit", "forms.vogel_fulcher", file, "profile=all", "--tex", tex.path(), "--report", page.path()]).unwrap();
    let found = json(&["forms.vogel_fulcher", file, "profile=all"]);
    let (tex, page) = (fs::read_to_string(&tex.0).unwrap(), fs::read_to_string(&page.0).unwrap());
    for name in ["fragility", "glass_temperature", "log10_viscosity_infinite"] {
        let one = &found["free"][name];
        let error = one["error"].as_f64().unwrap();
        // two digits of the error, and all others to the same place
        let wanted = (1.0 - error.log10().floor()) as usize;
        let fixed = |key: &str| format!("{:.wanted$}", one[key].as_f64().unwrap());
        let (value, error, low, high) = (fixed("value"), fixed("error"), fixed("lower"), fixed("upper"));
        assert_eq!(places(&value), wanted);
        assert!(text.contains(&format!("{name} = {value} ± {error}")) && text.contains(&format!("by the likelihood {low} to {high}")), "{text}");
        assert!(tex.contains(&format!("${value}$ & ${error}$ & ${low}$ to ${high}$")), "{tex}");
        assert!(page.contains(&format!("<td>{value}</td><td>{error}</td><td>{low} to {high}</td>")), "{name}");
    }
    let follows = &found["derived"]["divergence_temperature"];
    let wanted = (1.0 - follows["error"].as_f64().unwrap().log10().floor()) as usize;
    assert!(
        text.contains(&format!("divergence_temperature = {:.wanted$} ± {:.wanted$} K", follows["value"].as_f64().unwrap(), follows["error"].as_f64().unwrap())),
        "{text}"
    );
}

#[test]
fn a_glass_temperature_within_its_error_is_not_outside() {
    let (mut near, mut far) = (0, 0);
    for seed in 0..12 {
        for from in [800.0, 804.0] {
            let file = Scratch::new("glass.csv", &viscosity([-5.0, 800.0, 40.0], from, seed));
            let found = json(&["forms.vogel_fulcher", file.path()]);
            let glass = &found["free"]["glass_temperature"];
            let below = (from - glass["value"].as_f64().unwrap()) / glass["error"].as_f64().unwrap();
            assert_eq!(told(&found, "warnings", "extrapolated"), below > 1.0, "{below}");
            near += usize::from((0.0..1.0).contains(&below));
            far += usize::from(below > 1.0);
        }
    }
    assert!(near > 2 && far > 2, "{near} {far}");
    let odd = Scratch::new("odd.csv", &viscosity([-5.0, 300.0, 40.0], 348.840_000_000_000_03, 1));
    let found = json(&["forms.vogel_fulcher", odd.path()]);
    assert!(told(&found, "warnings", "(348.84 to 828.84 K)"), "{}", found["warnings"]);
}

#[test]
fn a_trend_in_the_residuals_is_told() {
    let found = json(&["forms.vogel_fulcher", "data/viscosity/albite.csv"]);
    // by hand from the residuals: too few runs of one sign
    assert!(found["runs"].as_f64().unwrap() < -3.0);
    assert!(told(&found, "warnings", "the model misses a trend"), "{}", found["warnings"]);
    let text = run(&["fit", "forms.vogel_fulcher", "data/viscosity/albite.csv"]).unwrap();
    assert!(text.contains("runs of one sign: 4.28 standard deviations fewer than by chance"), "{text}");
    let file = Scratch::new("runs.csv", &viscosity([-4.0, 520.0, 60.0], 520.0, 9));
    let found = json(&["forms.vogel_fulcher", file.path()]);
    assert!(found["runs"].as_f64().unwrap().abs() < 3.0 && !told(&found, "warnings", "trend"));
    // of two sets together the residuals of each are taken in the order of x, however the rows stand
    let set = viscosity([-4.0, 520.0, 60.0], 520.0, 9);
    let rows: Vec<&str> = set.lines().skip(1).collect();
    let both = |rows: &[&str]| ["a", "b"].map(|name| rows.iter().map(|row| format!("{name},{row}\n")).collect::<String>()).concat();
    let mixed: Vec<&str> = rows.iter().step_by(2).chain(rows.iter().skip(1).step_by(2)).copied().collect();
    let of = |name: &str, text: String| {
        let file = Scratch::new(name, &format!("sample,T (K),log10 eta (Pa s),sigma\n{text}"));
        json(&["forms.vogel_fulcher", file.path(), "group=1", "x=2", "y=3", "sigma=4", "shared=fragility"])["runs"].as_f64().unwrap()
    };
    assert!((of("sorted.csv", both(&rows)) - of("mixed.csv", both(&mixed))).abs() < 1e-9);
}

#[test]
fn points_on_the_curve_itself_have_an_answer() {
    // nothing scatters, so that nothing is left to step by
    let rows: String = (0..25).map(|k| format!("{},0.05\n", 520 + 20 * k)).collect();
    let file = Scratch::new("exact.csv", &format!("T (K),log10 eta (Pa s)\n{rows}"));
    let found = json(&["forms.arrhenius", file.path(), "profile=all"]);
    assert!((found["free"]["log10_viscosity_infinite"]["value"].as_f64().unwrap() - 0.05).abs() < 1e-6, "{found}");
}
