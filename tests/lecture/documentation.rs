//! The examples of docs/lecture.md, and the lectures that come with the page.

use crate::common::lecture::{answer, file, folder, run};
use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use vitreous::describe::Given;
use vitreous::fit::{Answer, Columns, Loss, fit, model, rivals, table};

#[test]
fn the_examples_of_the_documentation_are_right() {
    let folder = folder("docs");
    let text = fs::read_to_string(concat!(env!("CARGO_MANIFEST_DIR"), "/docs/lecture.md")).unwrap();
    let mut examples = 0;
    let mut lines = text.lines();
    while let Some(line) = lines.next() {
        let fence = &line[..line.len() - line.trim_start_matches('`').len()];
        if fence.len() < 3 {
            continue;
        }
        let inside: Vec<&str> = lines.by_ref().take_while(|inside| *inside != fence).collect();
        let inside = inside.join("\n");
        match line[fence.len()..].split(' ').collect::<Vec<_>>().as_slice() {
            ["markdown", name] => {
                let path = file(&folder, name.strip_prefix("file=").unwrap(), &inside);
                assert!(answer(&[&path, "--check"]).contains("right"), "{inside}");
            }
            ["markdown"] => {
                let path = file(&folder, "part.md", format!("# Title\n\n## Step\n\n{inside}\n"));
                assert!(answer(&[&path, "--check"]).contains("right"), "{inside}");
            }
            ["sh"] => {
                // the files of the example lie in the folder of this test
                file(&folder, "vitreous.html", "<meta charset=\"utf-8\"><script id=\"packed vitreous.wasm\"></script>");
                let placed =
                    |word: &str| if word.ends_with(".md") || word.ends_with(".html") { folder.join(word).display().to_string() } else { word.to_owned() };
                for command in inside.lines() {
                    let words: Vec<String> = command.strip_prefix("vitreous lecture ").unwrap().split(' ').map(placed).collect();
                    let words: Vec<&str> = words.iter().map(String::as_str).collect();
                    assert_eq!(answer(&words).is_empty(), command.contains(".html") || command.contains("notes.md"), "{command}");
                }
            }
            _ => continue,
        }
        examples += 1;
    }
    assert!(examples >= 8, "{examples}");
}

#[test]
fn every_sentence_of_the_documentation_about_safety_holds() {
    let folder = folder("refused");
    let large = file(&folder, "large.md", "a".repeat(1_000_001));
    assert!(run(&[&large]).1.contains("large.md: the lecture has 1000001 bytes; at most 1000000"), "{:?}", run(&[&large]));
    let broken = file(&folder, "broken.md", b"# T\n\nab\xff\n");
    assert_eq!(run(&[&broken]).1, format!("{broken}: line 3: byte 8 of the file, 0xff, is no UTF-8; save the file as UTF-8"));
    let cut = file(&folder, "cut.md", b"# T \xe2\x82");
    assert!(run(&[&cut]).1.contains("line 1: byte 5 of the file, 0xe2"));
    let deep = file(&folder, "deep.md", ">".repeat(40) + "a");
    assert!(run(&[&deep]).1.contains("deep.md: line 1: quotes and lists are nested"));
    assert!(run(&[&folder.join("none.md").display().to_string()]).1.contains("none.md"));
}

#[test]
fn the_lectures_that_come_with_the_page_are_right() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("lectures");
    let mut paths: Vec<PathBuf> =
        fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).filter(|path| path.extension().is_some_and(|e| e == "md")).collect();
    paths.sort();
    assert!(!paths.is_empty());
    for path in paths {
        let path = path.display().to_string();
        let (out, ended) = run(&[&path, "--check"]);
        assert!(ended.is_empty(), "{out}");
        let text = fs::read_to_string(&path).unwrap();
        for part in ["**Aims.** ", "**Time.** ", "**To read.** ", "\n> [!question ", "> > [!answer]"] {
            assert!(text.contains(part), "{path} has no {part:?}");
        }
        let steps = text.matches("\n## ").count();
        assert!((6..=12).contains(&steps), "{path}: {steps} steps");
        let html = answer(&[&path, "--handout", "-"]);
        assert!(html.contains("<section class=\"answers\">") && !html.contains("<script"), "{path}");
        for tool in ["mkdocs", "sphinx", "quarto", "jupyter-book", "reveal"] {
            let notes = answer(&[&path, "--notes", tool, "-o", "-", "--page", "https://example.org/"]);
            let figure = if tool == "jupyter-book" { "<iframe " } else { "<vitreous-figure " };
            assert!(notes.contains(figure) && !notes.contains("[!") && !notes.contains("&output="), "{path} for {tool}");
        }
    }
}

/// A law fitted to the rows of a file of `data/viscosity` that are wanted.
fn fitted(law: &str, name: &str, wanted: impl Fn(&str) -> bool, held: &[(&str, f64)], loss: Loss) -> Answer {
    let all = fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join(format!("data/viscosity/{name}.csv"))).unwrap();
    let is_row = |line: &str| line.starts_with(|c: char| c.is_ascii_digit());
    let rows: String = all.lines().filter(|line| !is_row(line) || wanted(line)).map(|line| format!("{line}\n")).collect();
    let of = model(law).unwrap();
    let set = table(rows.as_bytes()).unwrap().points(of, &Columns::default()).unwrap().remove(0);
    let held = held.iter().map(|(name, value)| ((*name).to_owned(), Given::Number(*value))).collect::<BTreeMap<_, _>>();
    fit(of, &set.points, None, &held, loss).unwrap()
}

/// Value and error of a parameter, or of what follows from them, as the lecture writes them.
fn with_error(answer: &Answer, name: &str, digits: usize, of_error: usize) -> String {
    let (value, error) =
        answer.free.get(name).map_or_else(|| (answer.derived[name].value, answer.derived[name].error), |found| (found.value, found.error.unwrap()));
    format!("{value:.digits$}\\pm{error:.of_error$}")
}

// the fits themselves are compared with SciPy's elsewhere; here the text is compared with them
#[test]
fn the_lecture_on_fits_prints_what_the_fits_give() {
    const VFT: &str = "forms.vogel_fulcher";
    let text = fs::read_to_string(concat!(env!("CARGO_MANIFEST_DIR"), "/lectures/8-fit-your-own-glass.md")).unwrap();
    let says = |phrase: &str| assert!(text.contains(phrase), "{phrase}");
    let scatter = |answer: &Answer| (answer.chi_squared / answer.degrees_of_freedom as f64).sqrt();
    let all = |name: &str| fitted(VFT, name, |_| true, &[], Loss::Squares);

    let silica = all("silica");
    says(&format!("| ${}$ |", with_error(&silica, "fragility", 2, 2)));
    says(&format!("| ${}$ K |", with_error(&silica, "glass_temperature", 0, 1)));
    says(&format!("| ${}$ |", with_error(&silica, "log10_viscosity_infinite", 2, 2)));
    says(&format!("| ${}$ K |", with_error(&silica, "divergence_temperature", 0, 0)));
    says(&format!("${:.4}$ for {} degrees of freedom", silica.chi_squared, silica.degrees_of_freedom));
    says(&format!("= {:.2}$ decades: a factor of {:.1}", scatter(&silica), 10_f64.powf(scatter(&silica))));
    let wollastonite = all("wollastonite");
    says(&format!("from {:.0} (silica) to {:.0} (wollastonite)", silica.free["fragility"].value, wollastonite.free["fragility"].value));

    let height = |line: &str| line.split(',').nth(1).unwrap().parse::<f64>().unwrap();
    let hot = fitted(VFT, "anorthite", |line| height(line) < 3.0, &[], Loss::Squares);
    for (points, answer, digits) in [
        ("all 38", all("anorthite"), [(0, 1), (1, 1)]),
        (r"the 23 with $\eta>10^8\,\mathrm{Pa\,s}$", fitted(VFT, "anorthite", |line| height(line) > 8.0, &[], Loss::Squares), [(0, 1), (1, 1)]),
        (r"the 15 with $\eta<10^3\,\mathrm{Pa\,s}$", hot, [(0, 0), (0, 0)]),
    ] {
        assert!(points.contains(&answer.points.to_string()), "{points}: {}", answer.points);
        let [glass, fragility] =
            [("glass_temperature", digits[0]), ("fragility", digits[1])].map(|(name, (digits, of_error))| with_error(&answer, name, digits, of_error));
        says(&format!("| {points} | ${glass}$ | ${fragility}$ | ${}$ |", with_error(&answer, "divergence_temperature", 0, 0)));
    }

    let diopside = all("diopside");
    says(&format!("$m = {}$ and $L = {}$", with_error(&diopside, "fragility", 1, 1), with_error(&diopside, "log10_viscosity_infinite", 1, 1)));
    let held = fitted(VFT, "diopside", |_| true, &[("log10_viscosity_infinite", -3.0)], Loss::Squares);
    let divergence = |answer| with_error(answer, "divergence_temperature", 0, 0);
    says(&format!("$T_0 = {}$ K in place of ${}$ K", divergence(&held), divergence(&diopside)));
    let good = |line: &str| !line.contains("Wo 50b");
    let [short, myega] = [VFT, "forms.myega"].map(|law| fitted(law, "diopside", good, &[], Loss::Squares));
    says(&format!("the scatter is {:.2} decades. Without them it is {:.2}.", scatter(&diopside), scatter(&short)));
    says(&format!("chi squared is {:.4} for {} degrees of freedom", short.chi_squared, short.degrees_of_freedom));
    let [m, glass, infinite] = ["fragility", "glass_temperature", "log10_viscosity_infinite"].map(|name| short.free[name].value);
    says(&format!("$T_\\mathrm{{g}}={glass:.1}$ K, $m={m:.1}$, $L={infinite:.3}$"));
    says(&format!("$m={:.2}$ and $L={:.3}$", myega.free["fragility"].value, myega.free["log10_viscosity_infinite"].value));
    let robust = fitted(VFT, "diopside", |_| true, &[], Loss::named("robust").unwrap());
    let [plain, less] = [&diopside, &robust].map(|answer| answer.free["fragility"].value);
    says(&format!("from {plain:.1} to {less:.1}; without the series it is {m:.1}"));
    says(&format!("$T_0 = {}$ K, close to", with_error(&all("albite"), "divergence_temperature", 1, 1)));

    for (liquid, name, digits) in [
        ("sodium disilicate", "sodium_disilicate", 0),
        ("albite", "albite", 0),
        ("anorthite", "anorthite", 0),
        ("wollastonite", "wollastonite", 0),
        ("diopside, without “Wo 50b”", "diopside", 1),
    ] {
        let criteria: BTreeMap<_, _> =
            rivals(model(VFT).unwrap()).into_iter().map(|law| (law.quantity, fitted(law.quantity, name, good, &[], Loss::Squares).aicc.unwrap())).collect();
        let laws = criteria.keys().filter(|law| law.starts_with("forms.")).count();
        assert_eq!((laws, criteria.len()), (6, 8), "the text says: six laws and two theories");
        let best = criteria.values().copied().fold(f64::INFINITY, f64::min);
        // the best is 0 whatever the digits; the worst are far off
        let above = |law: &str| {
            if criteria[law] == best { "0".to_owned() } else { format!("{:.*}", if criteria[law] - best > 10.0 { 0 } else { digits }, criteria[law] - best) }
        };
        let row = text.lines().find(|line| line.starts_with(&format!("| {liquid} |"))).unwrap();
        let wanted = format!("| {} | {} | {} |", above(VFT), above("forms.myega"), above("forms.arrhenius"));
        assert!(row.ends_with(&wanted), "{row}: {wanted}");
    }
}
