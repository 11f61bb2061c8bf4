//! `vitreous lecture`: every form of a lecture, and the examples of its documentation.

use crate::common::lecture::{answer, file, folder, run};
use crate::common::safety::fault;
use std::fs;
use std::path::Path;

pub(crate) const LECTURE: &str = "# Title <b> $T_g$\n\nAims.\n\n## Step\n\nOne [34.7](#quantity=rfot.free_energy_profile&s_c=0.5&size=20&output=free_energy).\n\n\
[Caption $x$](https://a.org/v/vitreous.html#v=1&figure=rfot.angell&fragility=40&zoom=0..1,0..1&controls=fragility,liquids)\n\n\
> [!notes]\n> Only for me.\n\n\
> [!question choice]\n> Which?\n>\n> - [ ] wrong\n> - [x] right\n>\n> [A barrier](#figure=rfot.free_energy_profile&s_c=0.4&size=small)\n>\n> > [!hint]\n> > Think.\n>\n> > [!answer]\n> > Worked out.\n\n\
> [!question curve curve=SiO2 tolerance=1]\n> Draw.\n>\n> [Silica](#figure=rfot.angell&liquids=SiO2,GeO2)\n\n\
> [!question number value=40 tolerance=5 unit=\"W m^-1\"]\n> How much?\n\n\
> [!reveal]\n> Uncovered.\n";

#[test]
fn json_is_what_the_page_reads() {
    let path = file(&folder("json"), "a.md", LECTURE);
    let json: serde_json::Value = serde_json::from_str(&answer(&[&path, "--json"])).unwrap();
    assert_eq!(json["title"], "Title <b> $T_g$");
    let step = &json["steps"][0];
    assert_eq!((step["id"].as_str(), step["line"].as_u64()), (Some("step"), Some(5)));
    let kinds: Vec<&str> = step["blocks"].as_array().unwrap().iter().map(|block| block["kind"].as_str().unwrap()).collect();
    assert_eq!(kinds, ["text", "figure", "notes", "question", "question", "question", "reveal"]);
    let figure = &step["blocks"][1];
    assert_eq!(figure["link"], "#v=1&figure=rfot.angell&fragility=40&zoom=0..1,0..1");
    assert_eq!((figure["size"].as_str(), figure["controls"][1].as_str()), (Some("medium"), Some("liquids")));
    let choice = &step["blocks"][3];
    assert_eq!(
        (choice["type"].as_str(), choice["choices"][1]["right"].as_bool(), choice["hints"][0][0]["line"].as_u64()),
        (Some("choice"), Some(true), Some(23))
    );
    assert!(choice["value"].is_null() && choice["from"].is_null());
    assert_eq!(json["problems"][0]["line"], 1);
}

#[test]
fn a_check_ends_with_the_faults() {
    let folder = folder("check");
    let good = file(&folder, "good.md", "# T\n\n## S\n\n[a](#figure=rfot.angell)\n");
    assert_eq!(answer(&[&good, "--check"]), format!("{good}: right; figures: 1, numbers: 0, questions: 0\n"));
    let bad = file(&folder, "bad.md", "# T\n\n## S\n\n[a](#figure=rfot.gone)\n");
    let (out, ended) = run(&[&bad, "--check"]);
    assert!(ended == "answered" && out.starts_with(&format!("{bad}:5: there is no figure \"rfot.gone\"")), "{out}");
    let (out, ended) = run(&[&bad, "--check", "--json"]);
    let json: serde_json::Value = serde_json::from_str(&out).unwrap();
    assert!(ended == "answered" && json["problems"][0]["line"] == 5, "{out}");
    let told = answer(&[&file(&folder, "a.md", LECTURE)]);
    for part in ["steps: 1", "1. Step", "line 9: figure rfot.angell", "question to choose from 2", "line 1: HTML is shown as text"] {
        assert!(told.contains(part), "{part}: {told}");
    }
}

#[test]
fn forms_that_exclude_each_other_are_refused() {
    let path = file(&folder("forms"), "a.md", LECTURE);
    for (words, said) in [
        (&["--check", "-o", "-"][..], "at a time"),
        (&["--json", "--handout", "-"], "at a time"),
        (&["--notes", "quarto", "-o", "-", "--handout", "-"], "at a time"),
        (&["--answers", "none"], "--answers belongs to --handout"),
        (&["--page", "x", "--check"], "--page belongs to -o"),
        (&["-o", "-", "-o", "-"], "given twice"),
        (&["other.md"], "takes one"),
    ] {
        let (out, ended) = run(&[&[path.as_str()], words].concat());
        assert!(out.is_empty() && ended.contains(said), "{words:?}: {ended}");
    }
}

#[test]
fn a_handout_has_pictures_and_room_and_answers_at_its_end() {
    let folder = folder("handout");
    let path = file(&folder, "a.md", LECTURE);
    let html = answer(&[&path, "--handout", "-"]);
    let (sheet, answers) = html.split_once("<section class=\"answers\">").unwrap();
    assert_eq!((sheet.matches("<svg").count(), answers.matches("<svg").count()), (3, 1));
    assert!(sheet.contains("Answer: ____________ W m<sup>−1</sup>") && answers.contains("40 W m<sup>−1</sup>"));
    for only_there in ["☑ right", "Worked out.", "Uncovered."] {
        assert!(answers.contains(only_there) && !sheet.contains(only_there), "{only_there}");
    }
    assert!(!html.contains("Only for me.") && !html.contains("<script") && !html.contains("<b>"));
    // the curve that is asked for is drawn among the answers only
    let described =
        |part: &str| part.matches("Shown:").count() - part.split("Shown:").skip(1).filter(|shown| !shown.split('<').next().unwrap().contains("SiO2;")).count();
    assert_eq!((described(sheet), described(answers)), (1, 1), "the first figure shows silica, the question does not");
    let ids: Vec<&str> = html.split(" id=\"").skip(1).filter_map(|rest| rest.split('"').next()).collect();
    assert_eq!(ids.iter().collect::<std::collections::BTreeSet<_>>().len(), ids.len());
    let without = answer(&[&path, "--handout", "-", "--answers", "none"]);
    assert!(!without.contains("Worked out.") && !without.contains("☑ right") && without.matches("<svg").count() == 3);
    let target = folder.join("b.html").display().to_string();
    assert_eq!(answer(&[&path, "--handout", &target]), "");
    assert_eq!(fs::read_to_string(&target).unwrap(), html);
    assert!(run(&[&path, "--handout", "-", "--answers", "some"]).1.contains("last or none"));
    let dead = file(&folder, "dead.md", "# T\n\n## S\n\n[a](#figure=rfot.gone)\n");
    assert!(run(&[&dead, "--handout", "-"]).1.starts_with("line 5: there is no figure"));
}

#[test]
fn one_file_holds_the_page_and_the_lecture() {
    let folder = folder("single");
    let text = format!("{LECTURE}\n</script><script>alert(1)</script> <!-- <\\/script> é\n");
    let path = file(&folder, "a.md", &text);
    let target = folder.join("a.html").display().to_string();
    let (_, ended) = run(&[&path, "-o", &target]);
    assert!(ended.contains("--page PATH") || Path::new("vitreous.html").exists(), "{ended}");
    let page = "<!doctype html>\n<html><head>\n<meta charset=\"utf-8\">\n<title>Vitreous</title></head><body><script id=\"packed vitreous.wasm\">AA</script></body></html>";
    let other = file(&folder, "other.html", "<meta charset=\"utf-8\">");
    assert!(run(&[&path, "-o", &target, "--page", &other]).1.contains("is not the page in one file"));
    file(&folder, "vitreous.html", page);
    answer(&[&path, "-o", &target]);
    let made = fs::read_to_string(&target).unwrap();
    let inside = made.split_once("<meta charset=\"utf-8\">\n<script type=\"text/markdown\" id=\"lecture\">").unwrap().1.split_once("</script>").unwrap().0;
    assert!(!inside.contains("<!--"));
    let back = inside.replace("<\\/script", "</script").replace("<\\!--", "<!--").replace("<\\\\/script", "<\\/script").replace("<\\</script", "<\\/script");
    assert_eq!(back, text);
    // what was made is a page too, and takes another lecture in place of its own
    let second = file(&folder, "b.md", "# B\n\n## S\n");
    assert_eq!(answer(&[&second, "-o", "-", "--page", &target]), answer(&[&second, "-o", "-"]));
}

#[test]
fn what_is_written_for_a_page_is_harmless_too() {
    let hostile = "# <script>\n\n## <img src=x>\n\n[<script>](#figure=rfot.angell&zoom=\"><script>&fragility=40)\n\n> [!question number value=1 tolerance=1 unit=\"<script>\"]\n> <b>\n\n> [!question choice]\n> - [x] <script>\n> - [ ] [a](javascript:b)\n";
    let path = file(&folder("harmless"), "a.md", hostile);
    let handout = answer(&[&path, "--handout", "-"]);
    assert!(!handout.contains("<script") && !handout.contains("<img") && !handout.contains("javascript"), "{handout}");
    let slides = answer(&[&path, "--notes", "reveal", "-o", "-", "--page", "https://a.org/"]);
    let own = "<script type=\"module\" src=\"https://a.org/vitreous-figure.js\"></script>";
    assert!(!slides.replace(own, "").contains("<script") && !slides.contains("<img"), "{slides}");
    let json: serde_json::Value = serde_json::from_str(&answer(&[&path, "--json"])).unwrap();
    assert_eq!(fault(json["title_html"].as_str().unwrap()), None);
}
