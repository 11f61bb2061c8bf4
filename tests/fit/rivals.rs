//! Models compared.

use serde_json::Value;

use crate::common::fitting::{Scratch, json, run, viscosity};

#[test]
fn both_assumptions_are_rivals() {
    let file = Scratch::new("rivals.csv", &viscosity([-4.0, 520.0, 60.0], 520.0, 6));
    let all = json(&["compare:forms.vogel_fulcher", file.path()]);
    let fits = all["fits"].as_array().unwrap();
    let of =
        |closure: &str| fits.iter().find(|one| one["model"] == "rfot.viscosity" && one["fixed"]["closure"] == closure).unwrap_or_else(|| panic!("{closure}"));
    for closure in ["constant_modulus", "constant_lindemann"] {
        let alone = json(&["rfot.viscosity", file.path(), &format!("closure={closure}")]);
        assert_eq!(of(closure)["chi_squared"], alone["chi_squared"]);
    }
    assert_ne!(of("constant_modulus")["chi_squared"], of("constant_lindemann")["chi_squared"]);
    let entropies: Vec<_> = fits.iter().filter(|one| one["model"] == "forms.adam_gibbs").map(|one| one["fixed"]["heat_capacity_jump"].clone()).collect();
    assert_eq!(entropies, ["hyperbolic", "constant"]);
    // one that is asked for stands alone
    let asked = json(&["compare:forms.vogel_fulcher", file.path(), "closure=constant_lindemann"]);
    assert_eq!(asked["fits"].as_array().unwrap().iter().filter(|one| one["model"] == "rfot.viscosity").count(), 1);
}

#[test]
fn the_fragility_of_adam_and_gibbs_is_the_slope_of_its_curve() {
    let file = Scratch::new("entropy.csv", &viscosity([-4.0, 520.0, 60.0], 520.0, 6));
    for jump in ["hyperbolic", "constant"] {
        let found = json(&["forms.adam_gibbs", file.path(), &format!("heat_capacity_jump={jump}")]);
        let value = |name: &str| found["free"][name]["value"].as_f64().unwrap();
        let (glass, kauzmann, infinite) = (value("glass_temperature"), value("kauzmann_temperature"), value("log10_viscosity_infinite"));
        // log10 eta = L + (12 - L) g(Tg)/g(T) with g = T S, against Tg/T by a difference
        let g = |t: f64| if jump == "constant" { t * (t / kauzmann).ln() } else { t - kauzmann };
        let log = |t: f64| infinite + (12.0 - infinite) * g(glass) / g(t);
        let expected = (log(glass / (1.0 + 1e-5)) - log(glass / (1.0 - 1e-5))) / 2e-5;
        let fragility = found["derived"]["fragility"]["value"].as_f64().unwrap();
        assert!((fragility / expected - 1.0).abs() < 1e-6, "{jump}: {fragility} {expected}");
    }
}

#[test]
fn a_comparison_is_told_in_numbers_too() {
    let file = Scratch::new("compare.csv", &viscosity([-4.0, 520.0, 60.0], 520.0, 7));
    let all = json(&["compare:forms.vogel_fulcher", file.path()]);
    let one = &all["comparisons"][0];
    let ranked = one["ranked"].as_array().unwrap_or_else(|| panic!("{all}"));
    let same = ["forms.adam_gibbs", "forms.vogel_fulcher", "melting_rg.transport", "rfot.viscosity"];
    let curve = |row: &Value| same.iter().any(|id| row["name"] == *id);
    // one law under four names: one rank, one weight, counted once
    let ranks: Vec<&Value> = ranked.iter().filter(|row| curve(row)).map(|row| &row["rank"]).collect();
    assert!(ranks.len() == 4 && ranks.iter().all(|rank| *rank == ranks[0]), "{one}");
    let least = ranked.iter().map(|row| row["aicc"].as_f64().unwrap()).fold(f64::INFINITY, f64::min);
    let share = |row: &Value| (-0.5 * (row["aicc"].as_f64().unwrap() - least)).exp();
    let mut curves: Vec<&Value> = ranked.iter().filter(|row| !curve(row)).collect();
    curves.push(ranked.iter().find(|row| curve(row)).unwrap());
    let sum: f64 = curves.iter().map(|row| share(row)).sum();
    for row in ranked {
        assert!((row["weight"].as_f64().unwrap() - share(row) / sum).abs() < 1e-6, "{row}");
        assert!((row["above_best"].as_f64().unwrap() - (row["aicc"].as_f64().unwrap() - least)).abs() < 1e-9);
    }
    assert!(ranked.windows(2).all(|two| two[0]["rank"].as_u64() <= two[1]["rank"].as_u64()));
    let sentence = one["sentence"].as_str().unwrap();
    assert!(same.iter().all(|id| sentence.contains(id)) && sentence.contains("one and the same curve"), "{sentence}");
    let text = run(&["fit", "compare:forms.vogel_fulcher", file.path()]).unwrap();
    assert!(text.contains(sentence) && !text.contains("forms.adam_gibbs describes them best"), "{text}");
    // points of one group are not compared with those of another
    let two =
        ["a", "b"].map(|name| viscosity([-4.0, 520.0, 60.0], 520.0, 7).lines().skip(1).map(|line| format!("{name},{line}\n")).collect::<String>()).concat();
    let groups = Scratch::new("groups.csv", &format!("sample,T (K),log10 eta (Pa s),sigma\n{two}"));
    let all = json(&["compare:forms.vogel_fulcher", groups.path(), "group=sample"]);
    let both = all["comparisons"].as_array().unwrap();
    assert_eq!(both.iter().map(|one| one["group"].clone()).collect::<Vec<_>>(), ["a", "b"]);
    assert_eq!(both[0]["ranked"], both[1]["ranked"]);
}
