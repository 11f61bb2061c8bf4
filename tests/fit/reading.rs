//! A table read as people have it: short rows, columns of texts, heads of errors, quotients.

use std::fs;
use vitreous::fit::{Columns, model, table};

use crate::common::fitting::{Scratch, json, law, run, told, viscosity};

#[test]
fn columns_of_groups_and_of_texts_are_passed_over() {
    let plain = viscosity([-4.0, 520.0, 60.0], 520.0, 3);
    let named = plain.lines().enumerate().map(|(k, line)| format!("{},{line}\n", if k == 0 { "sample" } else { "glass a" })).collect::<String>();
    let (plain, named) = (Scratch::new("plain.csv", &plain), Scratch::new("named.csv", &named));
    let expected = json(&["forms.vogel_fulcher", plain.path()]);
    for words in [&["group=sample"][..], &[]] {
        let found = json(&[&["forms.vogel_fulcher", named.path()], words].concat());
        assert_eq!((&found["free"], &found["sigma"], &found["points"]), (&expected["free"], &"given".into(), &25.into()), "{words:?}");
    }
    // a column with many gaps is one of numbers all the same
    let gaps: String = fs::read_to_string(&named.0)
        .unwrap()
        .lines()
        .enumerate()
        .map(|(k, line)| {
            let mut cells: Vec<&str> = line.split(',').collect();
            if k > 8 {
                cells[2] = "n/a";
            }
            format!("{}\n", cells.join(","))
        })
        .collect();
    let found = json(&["forms.vogel_fulcher", Scratch::new("gaps.csv", &gaps).path()]);
    assert_eq!((&found["points"], told(&found, "understood", "y: column \"log10 eta")), (&8.into(), true), "{found}");
    // a group that is a number is no temperature either
    let numbered = fs::read_to_string(&named.0).unwrap().replace("glass a", "7");
    let numbered = Scratch::new("numbered.csv", &numbered);
    assert_eq!(json(&["forms.vogel_fulcher", numbered.path(), "group=1"])["free"], expected["free"]);
}

#[test]
fn one_short_row_does_not_lose_the_file() {
    let plain = viscosity([-4.0, 520.0, 60.0], 520.0, 4);
    let rows: Vec<&str> = plain.lines().take(13).collect();
    let expected = json(&["forms.vogel_fulcher", Scratch::new("whole.csv", &rows.join("\n")).path()])["free"].clone();
    let semicolons: Vec<String> = rows.iter().map(|row| row.replace(',', ";").replace('.', ",")).collect();
    for (bad, at) in [("1000", 5), ("measured in 2020", 13), ("----", 13), ("source, somebody", 13)] {
        for (sign, rows) in [
            (",", rows.iter().map(|row| (*row).to_owned()).collect::<Vec<_>>()),
            (";", semicolons.clone()),
            ("\t", rows.iter().map(|row| row.replace(',', "\t")).collect()),
        ] {
            let mut rows = rows;
            rows.insert(at, bad.to_owned());
            let found = json(&["forms.vogel_fulcher", Scratch::new("short.csv", &rows.join("\n")).path()]);
            assert_eq!(found["free"], expected, "{bad} {sign:?}");
            assert!(told(&found, "left_out", &format!("line {}: ", at + 1)), "{bad} {sign:?}: {}", found["left_out"]);
        }
    }
}

#[test]
fn a_column_of_errors_is_known_by_its_usual_names() {
    let of = model("forms.vogel_fulcher").unwrap();
    let read = |third: &str| {
        let text = format!("T (K),log10 η (Pa s),{third}\n500,12,0.5\n600,8,0.25\n700,6,0.2\n");
        table(text.as_bytes()).unwrap().points(of, &Columns::default()).unwrap().remove(0)
    };
    for head in
        ["s.d.", "dy", "δ", "Δη", "se", "u(log10 eta)", "sigma", "± (Pa s)", "uncertainty", "std. dev.", "log10_eta_err", "Fehler", "Standardabweichung"]
    {
        assert_eq!(read(head).points.sigma.unwrap_or_default(), [0.5, 0.25, 0.2], "{head}");
    }
    for (head, share) in [("relative", 1.0), ("rel", 1.0), ("u_r", 1.0), ("%", 0.01), ("rel. err (%)", 0.01), ("rel. Fehler", 1.0)] {
        let sigma = read(head).points.sigma.unwrap_or_default();
        assert!(sigma.len() == 3 && sigma.iter().zip([6.0, 2.0, 1.2]).all(|(a, b)| (a - share * b).abs() < 1e-12), "{head}: {sigma:?}");
    }
    // what is another quantity, or the error of the temperature, is none; it is said that it is not used
    for head in ["pressure (GPa)", "ΔT (K)", "dT", "sigma T", "relaxation", "relative humidity", "function", "wt%"] {
        let set = read(head);
        assert!(set.points.sigma.is_none(), "{head}");
        assert!(set.understood.iter().any(|line| line.contains("not used") && line.contains(head)), "{head}: {:?}", set.understood);
    }
}

#[test]
fn a_unit_that_is_not_understood_is_a_warning() {
    let set = viscosity([-4.0, 520.0, 60.0], 520.0, 10);
    let with = |head: &str| json(&["forms.vogel_fulcher", Scratch::new("unit.csv", &set.replacen("T (K),log10 eta (Pa s)", head, 1)).path()]);
    assert!(told(&with("T (K),log10 eta (furlongs)"), "warnings", "\"furlongs\" in the head of y is not understood"));
    assert!(!told(&with("T (K),log10 eta (Pa s)"), "warnings", "not understood"));
    // degrees Fahrenheit, with their sign or without
    let set: String = (0..12)
        .map(|k| {
            let t = 520.0 + 20.0 * f64::from(k);
            format!("{},{}\n", (t - 273.15) * 1.8 + 32.0, law([-4.0, 520.0, 60.0], t) + if k % 2 == 0 { 0.01 } else { -0.01 })
        })
        .collect();
    let found = json(&["forms.vogel_fulcher", Scratch::new("fahrenheit.csv", &format!("T (F),log10 eta (Pa s)\n{set}")).path()]);
    assert!((found["free"]["glass_temperature"]["value"].as_f64().unwrap() - 520.0).abs() < 1.0, "{found}");
}

#[test]
fn what_is_per_mole_is_taken_by_the_molar_mass_of_the_model() {
    let rows: String = (1..20)
        .map(|k| {
            format!(
                "{0},{1}\n",
                0.2 * f64::from(k),
                0.06008 * (1.2 * 0.2 * f64::from(k) + 1.8 * (0.2 * f64::from(k)).powi(3)) * (1.0 + 0.001 * f64::from(k % 3))
            )
        })
        .collect();
    let file = Scratch::new("mole.csv", &format!("T (K),C (mJ/(mol K))\n{rows}"));
    let expected = json(&["forms.cold_heat_capacity", file.path(), "y_unit=mJ/(mol K), M = 60.08 g/mol", "molar_mass=60.08"]);
    let found = json(&["forms.cold_heat_capacity", file.path(), "molar_mass=60.08"]);
    assert_eq!(found["free"], expected["free"]);
    assert!((found["free"]["cubic"]["value"].as_f64().unwrap() / 1.8 - 1.0).abs() < 0.01);
    assert!(run(&["fit", "forms.cold_heat_capacity", file.path()]).unwrap_err().contains("molar_mass=60.08"));
    // per volume: 2.2 g/cm^3 of the same
    let density = fs::read_to_string(&file.0).unwrap().replace("mJ/(mol K)", "J/(m^3 K)");
    let volume = Scratch::new("volume.csv", &density);
    assert!(run(&["fit", "forms.cold_heat_capacity", volume.path()]).unwrap_err().contains("density=2200"));
    let found = json(&["forms.cold_heat_capacity", volume.path(), "density=2200"]);
    // J/(m^3 K) over 2200 kg/m^3 are 1/2.2 uJ/(g K), where the head said mJ/(mol K): 1000/60.08 of them
    let factor = (1.0 / 2200.0 * 1e3) / (1e3 / 60.08);
    let ratio = found["free"]["cubic"]["value"].as_f64().unwrap() / expected["free"]["cubic"]["value"].as_f64().unwrap();
    assert!((ratio / factor - 1.0).abs() < 1e-6, "{ratio} {factor}");
    // a model that has no molar mass takes it for the unit all the same
    let field = "B (T),C (mJ/(mol K))\n0.1,0.5\n0.5,0.48\n1,0.42\n2,0.33\n4,0.25\n6,0.2\n8,0.17\n";
    let field = Scratch::new("field.csv", field);
    assert!(run(&["fit", "etm.heat_capacity", field.path()]).unwrap_err().contains("molar_mass=60.08"));
    assert!(run(&["fit", "etm.heat_capacity", field.path(), "molar_mass=none"]).unwrap_err().contains("above zero"));
    let refused = run(&["fit", "etm.heat_capacity", field.path(), "molar_mass=60.08", "free=gap_min", "gap_min=none"]).unwrap_err();
    assert!(!refused.contains("mole"), "{refused}");
}

#[test]
fn the_usual_quotients_are_undone() {
    let heat = |t: f64, k: i32| (1.2 * t + 1.8 * t.powi(3)) * (1.0 + 0.001 * f64::from(k % 3));
    let at = |k: i32| 0.2 * f64::from(k);
    let fit = |head: &str, row: &dyn Fn(i32) -> (f64, f64)| {
        let rows: String = (1..20).map(row).map(|(x, y)| format!("{x},{y}\n")).collect();
        json(&["forms.cold_heat_capacity", Scratch::new("quotient.csv", &format!("{head}\n{rows}")).path()])["free"]["cubic"]["value"].as_f64().unwrap()
    };
    let expected = fit("T (K),C (uJ/(g K))", &|k| (at(k), heat(at(k), k)));
    let near = |found: f64, head: &str| assert!((found / expected - 1.0).abs() < 1e-8, "{head}: {found} {expected}");
    for head in ["T (K),C/T^3 (uJ/(g K^4))", "T (K),C/T³ (uJ g^-1 K^-4)", "T (K),C_p/T3 [uJ/gK^4]"] {
        near(fit(head, &|k| (at(k), heat(at(k), k) / at(k).powi(3))), head);
    }
    let head = "T^2 (K^2),C/T (mJ/(g K^2))";
    near(fit(head, &|k| (at(k).powi(2), 1e-3 * heat(at(k), k) / at(k))), head);
    // over the glass temperature, where it is given
    let set: Vec<(f64, f64)> = (0..12).map(|k| 530.0 + 20.0 * f64::from(k)).map(|t| (t, law([-4.0, 520.0, 60.0], t) + 0.01 * (t / 20.0).sin())).collect();
    let table = |head: &str, x: &dyn Fn(f64) -> f64| {
        let rows: String = set.iter().map(|(t, y)| format!("{},{y}\n", x(*t))).collect();
        json(&["forms.vogel_fulcher", Scratch::new("ratio.csv", &format!("{head},log10 eta (Pa s)\n{rows}")).path(), "glass_temperature=520"])["free"]["fragility"]["value"].as_f64().unwrap()
    };
    let plain = table("T (K)", &|t| t);
    let refused = |head: &str| {
        run(&["fit", "forms.vogel_fulcher", Scratch::new("refused.csv", &format!("{head},log10 eta (Pa s)\n0.9,11\n0.8,9\n")).path()]).unwrap_err()
    };
    assert!(refused("Tg/T").contains("it is 700/T") && refused("T/Tg").contains("it is 700 K"));
    for (head, found) in [("Tg/T", table("Tg/T", &|t| 520.0 / t)), ("T/T_g", table("T/T_g", &|t| t / 520.0))] {
        assert!((found / plain - 1.0).abs() < 1e-6, "{head}: {found} {plain}");
    }
}
