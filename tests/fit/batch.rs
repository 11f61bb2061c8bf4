//! Many fits at once: lines of a batch, and groups in one file.

use crate::common::{
    Noise,
    fitting::{law, points, run},
};
use std::fs;

fn asked(line: &serde_json::Value) -> serde_json::Value {
    let mut out = Vec::new();
    vitreous::cli::run(["batch".into()], &mut std::io::BufReader::new(line.to_string().as_bytes()), &mut out).unwrap();
    serde_json::from_slice(&out).unwrap()
}

#[test]
fn a_line_of_a_batch_fits_as_the_command_does() {
    let mut noise = Noise(7);
    let sets = [points([-4.0, 520.0, 60.0], 520.0, 20, 0.05, &mut noise), points([-4.0, 600.0, 40.0], 620.0, 20, 0.05, &mut noise)];
    let mut line = serde_json::json!({ "fit": "forms.vogel_fulcher", "x": [], "y": [], "sigma": [], "group": [] });
    let mut text = String::from("T (K),log10 eta (Pa s),sigma,sample\n");
    for (k, name) in (0..20).flat_map(|k| [(k, "a"), (k, "b")]) {
        let set = &sets[usize::from(name == "b")];
        let (x, y, sigma) = (set.x[k], set.y[k], set.sigma.as_ref().unwrap()[k]);
        text += &format!("{x},{y},{sigma},{name}\n");
        for (key, value) in [("x", x.into()), ("y", y.into()), ("sigma", sigma.into()), ("group", serde_json::Value::from(name))] {
            line[key].as_array_mut().unwrap().push(value);
        }
    }
    let file = std::env::temp_dir().join(format!("vitreous-batch-fit-{}.csv", std::process::id()));
    fs::write(&file, text).unwrap();
    let told = |words: &[&str]| -> serde_json::Value {
        let all: Vec<&str> = ["fit", "forms.vogel_fulcher", file.to_str().unwrap(), "group=sample", "--json"].iter().chain(words).copied().collect();
        serde_json::from_str(&run(&all).unwrap()).unwrap()
    };
    let same = |ours: &serde_json::Value, theirs: &serde_json::Value| {
        for key in ["free", "derived", "correlation", "chi_squared", "aicc", "warnings"] {
            assert!(!ours[key].is_null() && ours[key] == theirs[key], "{key}: {} and {}", ours[key], theirs[key]);
        }
    };
    // every set by itself
    let (ours, theirs) = (asked(&line), told(&[]));
    assert_eq!(ours["fits"].as_array().unwrap().len(), 2);
    for k in 0..2 {
        assert_eq!(ours["fits"][k]["group"], ["a", "b"][k]);
        same(&ours["fits"][k], &theirs["fits"][k]);
    }
    // with a value in common, robust, and with intervals by the likelihood
    line["shared"] = ["log10_viscosity_infinite"].into();
    same(&asked(&line), &told(&["shared=log10_viscosity_infinite"]));
    let before = asked(&line)["chi_squared"].as_f64().unwrap();
    line["loss"] = "robust".into();
    same(&asked(&line), &told(&["shared=log10_viscosity_infinite", "loss=robust"]));
    assert!(asked(&line)["chi_squared"].as_f64().unwrap() < before);
    line["profile"] = "all".into();
    assert_eq!(asked(&line)["error"]["input"], "profile");
    line["loss"] = "squares".into();
    let (ours, theirs) = (asked(&line), told(&["shared=log10_viscosity_infinite", "profile=all"]));
    same(&ours, &theirs);
    assert_eq!(ours["free"]["fragility[b]"]["profiled"], true);
    line["loss"] = "sideways".into();
    assert!(asked(&line)["error"]["message"].as_str().unwrap().contains("squares or robust"));
    line["loss"] = "squares".into();
    line["group"] = [1, 2].into();
    assert!(asked(&line)["error"]["message"].as_str().unwrap().contains("40"));
    line.as_object_mut().unwrap().remove("group");
    assert!(asked(&line)["error"]["message"].as_str().unwrap().contains("group"));
    fs::remove_file(file).unwrap();
}

#[test]
fn a_thousand_groups_in_one_file_are_a_thousand_fits() {
    let mut text = String::from("T (K),log10 eta (Pa s),sigma,sample\n");
    let mut noise = Noise(11);
    for k in 0..1000 {
        let values = [-4.0, 500.0 + 0.1 * f64::from(k), 50.0];
        for i in 0..12 {
            let x = 520.0 + 45.0 * f64::from(i);
            text += &format!("{x},{},0.05,s{k}\n", law(values, x) + 0.05 * noise.normal());
        }
    }
    let file = std::env::temp_dir().join(format!("vitreous-groups-{}.csv", std::process::id()));
    fs::write(&file, text).unwrap();
    let path = file.to_str().unwrap();
    let answer: serde_json::Value = serde_json::from_str(&run(&["fit", "forms.vogel_fulcher", path, "group=sample", "--json"]).unwrap()).unwrap();
    let fits = answer["fits"].as_array().unwrap();
    assert_eq!(fits.len(), 1000);
    let mut inside = 0;
    for (k, one) in fits.iter().enumerate() {
        assert_eq!(one["group"], format!("s{k}"));
        let glass = &one["free"]["glass_temperature"];
        let off = glass["value"].as_f64().unwrap() - 500.0 - 0.1 * k as f64;
        inside += usize::from(off.abs() <= glass["error"].as_f64().unwrap());
    }
    // 683 +- 15
    assert!((630..=735).contains(&inside), "{inside}");
    let refused = run(&["fit", "forms.vogel_fulcher", path, "group=sample", "shared=fragility"]).unwrap_err();
    assert!(refused.contains("2001 free parameters"), "{refused}");
    let refused = run(&["fit", "forms.vogel_fulcher", path, "shared=fragility"]).unwrap_err();
    assert!(refused.contains("group="), "{refused}");
    fs::remove_file(file).unwrap();
}
