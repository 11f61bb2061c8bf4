//! `vitreous lecture --notes`: a lecture for the tools that make lecture notes, and what a figure of it keeps of its link.

use super::command_line::LECTURE;
use crate::common::lecture::{answer, file, folder, run};

#[test]
fn notes_are_in_the_form_of_their_tool() {
    let path = file(&folder("notes"), "a.md", LECTURE);
    let element = "<figure>\n<script type=\"module\" src=\"https://a.org/v/vitreous-figure.js\"></script>\n<vitreous-figure figure=\"rfot.angell\" params=\"fragility=40\" zoom=\"0..1,0..1\" controls=\"fragility liquids\" page=\"https://a.org/v/\"></vitreous-figure>\n";
    for (tool, before, after) in
        [("mkdocs", "", ""), ("sphinx", "```{raw} html\n", "\n```"), ("quarto", "```{=html}\n", "\n```"), ("reveal", "<section>\n", "\n</section>")]
    {
        let notes = answer(&[&path, "--notes", tool, "-o", "-"]);
        // a slide of 700 has 630 beside the source: 100 for the list, with the slider beside it, 35 for the caption
        let on_a_slide = " height=\"495\" text-scale=\"1.3\"";
        assert_eq!(notes.contains(on_a_slide), tool == "reveal");
        let notes = notes.replace(on_a_slide, "");
        assert!(notes.contains(&format!("\n{before}{element}")) && notes.contains(&format!("</figure>{after}\n")), "{tool}\n{notes}");
        assert_eq!(notes.matches("<vitreous-figure ").count(), 3);
        assert!(!notes.contains("[!") && !notes.contains("[x]") && !notes.contains("output="), "{tool}\n{notes}");
        assert_eq!(notes.contains("Only for me."), tool == "reveal");
        assert!(notes.contains("https://a.org/v/#quantity=rfot.free_energy_profile"), "{notes}");
        if tool == "reveal" {
            assert!(notes.contains("<aside class=\"notes\">\n<p>Only for me.</p>"), "{notes}");
            let plain = notes.replace("<section>", "").replace("<section class=\"lecture\">", "").replace("</section>", "");
            assert!(plain.contains("<div class=\"fragment\">\n<p>Worked out.</p>\n</div>") && plain.contains("Title &lt;b&gt;"));
        } else {
            assert!(notes.contains("> **Question.**\n> Which?\n>\n> - wrong\n> - right\n") && notes.contains("> > **Answer.**\n> > Worked out."), "{notes}");
            // each line of a figure inside a quote is quoted
            assert!(notes.contains("\n> <vitreous-figure figure=\"rfot.free_energy_profile\" params=\"s_c=0.4\""), "{notes}");
        }
    }
    let frames = answer(&[&path, "--notes", "jupyter-book", "-o", "-"]);
    let frame = "\n<script src=\"https://a.org/v/vitreous-frame.js\"></script>\n<iframe src=\"https://a.org/v/vitreous.html#embed=1&amp;controls=fragility%2Cliquids&amp;v=1&amp;figure=rfot.angell&amp;fragility=40&amp;zoom=0..1%2C0..1\" ";
    // the list of liquids, with the slider beside it, is 100 high
    assert!(frames.contains(frame) && frames.contains(" height=\"620\" sandbox=\"allow-scripts\" loading=\"lazy\"></iframe>\n\n*Caption $x$*\n"), "{frames}");
    // in a quote each line is quoted
    assert!(frames.contains("\n> <iframe src=") && frames.contains("</iframe>\n>\n> *A barrier*\n"), "{frames}");
    assert!(!frames.contains("[!") && !frames.contains("{raw}") && frames.contains("> > **Answer.**\n> > Worked out."), "{frames}");
    assert!(frames.contains("[34.7](https://a.org/v/vitreous.html#quantity=rfot.free_energy_profile&s_c=0.5&size=20)"), "{frames}");
    // beside the notes: Sphinx would look for a document of that name
    for (tool, address) in [("sphinx", "here/#quantity="), ("jupyter-book", "here/vitreous.html#quantity=")] {
        let notes = answer(&[&path, "--notes", tool, "-o", "-", "--page", "here/"]);
        assert!(notes.contains(&format!("One <a href=\"{address}rfot.free_energy_profile&amp;s_c=0.5&amp;size=20\">34.7</a>.")), "{notes}");
    }
    let local = file(&folder("notes-local"), "a.md", "# T\n\n## S\n\n[a](#figure=rfot.angell)\n");
    assert!(run(&[&local, "--notes", "mkdocs", "-o", "-"]).1.contains("--page https://"));
    assert!(run(&[&local, "--notes", "mkdocs"]).1.contains("needs -o FILE"));
    assert!(run(&[&local, "--notes", "word", "-o", "-"]).1.contains("one of mkdocs, sphinx, quarto, jupyter-book, reveal"));
    for (given, base) in [
        ("https://b.org/x", "https://b.org/x/"),
        ("https://b.org/x/vitreous.html#v=1", "https://b.org/x/"),
        ("https://b.org", "https://b.org/"),
        ("vitreous/", "vitreous/"),
    ] {
        assert!(answer(&[&local, "--notes", "quarto", "-o", "-", "--page", given]).contains(&format!("src=\"{base}vitreous-figure.js\"")), "{given}");
    }
}

#[test]
fn formulas_are_written_as_the_tool_shows_them_or_as_asked() {
    let folder = folder("formulas");
    let text = "\u{feff}---\nlang: de\n---\n# T $T_g$\n\n## S\n\nText $a_1^*$ and\n$b$, `$c$`.\n\n> $$|x|\n> = 1$$\n\n[C $x$](#figure=rfot.angell)\n";
    let path = file(&folder, "a.md", text);
    let notes = |tool: &str, more: &[&str]| answer(&[&[path.as_str(), "--notes", tool, "-o", "-", "--page", "https://a.org/"], more].concat());
    let [inline, block] = ["<span><math display=\"inline\">", "\n> <math display=\"block\"><mi>&#124;</mi>"];
    for tool in ["mkdocs", "sphinx"] {
        let made = notes(tool, &[]);
        assert_eq!(made.matches('$').count(), 2, "only those in the code stay: {made}");
        assert!(made.starts_with("---\nlang: de\n---\n# T <span>") && made.matches(inline).count() == 3, "{made}");
        assert!(made.contains(block) && made.contains("`$c$`"), "{made}");
        assert!(notes(tool, &["--formulas", "tex"]).contains("Text $a_1^*$ and\n$b$, `$c$`.\n\n> $$|x|\n> = 1$$\n"), "{tool}");
    }
    let made = notes("quarto", &[]);
    assert!(made.starts_with("---\nformat:\n  html:\n    html-math-method: mathml\nlang: de\n---\n# T $T_g$\n"), "{made}");
    assert!(notes("quarto", &["--formulas", "mathml"]).contains(inline));
    let made = notes("jupyter-book", &[]);
    assert!(made.starts_with("---\nlang: de\n---\n# T $T_g$\n") && made.ends_with("</iframe>\n\n*C $x$*\n"), "{made}");
    assert!(notes("jupyter-book", &["--formulas", "mathml"]).contains(block));
    assert!(notes("reveal", &["--formulas", "mathml"]).contains("<math display=\"block\">"));
    for (words, said) in [
        (&["--notes", "sphinx", "-o", "-", "--page", "https://a.org/", "--formulas", "png"][..], "tex or mathml"),
        (&["--notes", "reveal", "-o", "-", "--formulas", "tex", "--page", "https://a.org/"], "mathml only"),
        (&["--check", "--formulas", "tex"], "--formulas belongs to --notes"),
    ] {
        assert!(run(&[&[path.as_str()], words].concat()).1.contains(said), "{words:?}");
    }
    let plain = file(&folder, "plain.md", "# T\n\n## S\n\n$x$\n");
    assert!(answer(&[&plain, "--notes", "quarto", "-o", "-", "--page", "https://a.org/"]).starts_with("---\nformat:\n"));
}

#[test]
fn a_link_that_is_too_long_is_no_plain_link_in_silence() {
    let points = |count: usize| (0..count).map(|k| format!("0.5%20{k}.25")).collect::<Vec<_>>().join(",");
    let text =
        format!("# T\n\n## S\n\n[a](#v=1&figure=rfot.angell&points=0:mine:{})\n\n[b](#v=1&figure=rfot.angell&points=0:mine:{})\n", points(3), points(2000));
    let path = file(&folder("long"), "a.md", &text);
    let (out, ended) = run(&[&path, "--check"]);
    assert!(ended == "answered" && out.lines().count() == 1, "{out}");
    let bytes = text.lines().last().unwrap().split_once('#').unwrap().1.len() - 1;
    for part in [":7: the link to a figure has ", &format!("{bytes} bytes"), "most of them in \"points\"", "at most 20000", "give it fewer points"] {
        assert!(out.contains(part), "{part}: {out}");
    }
    assert!(answer(&[&path, "--json"]).contains("nothing is drawn here"));
}

#[test]
fn a_figure_keeps_the_range_and_the_points_of_its_link() {
    let folder = folder("seen");
    let text = |more: &str| format!("# T\n\n## S\n\n[a](#v=1&figure=rfot.angell{more})\n");
    let path = file(&folder, "a.md", text("&zoom=0:0.5..0.6:2..3&points=0:my%20glass:0.55%202.5"));
    assert!(answer(&[&path, "--check"]).contains("right"));
    let handout = answer(&[&path, "--handout", "-"]);
    // the axis is drawn over the range, and the name of the points stands in the legend
    assert!(handout.contains("\n0.52\n") && handout.contains("\nmy glass\n") && !handout.contains("\n0.8\n"), "{handout}");
    let notes = answer(&[&path, "--notes", "mkdocs", "-o", "-", "--page", "https://a.org/"]);
    assert!(notes.contains(" zoom=\"0:0.5..0.6:2..3\" points=\"0:my glass:0.55 2.5\""), "{notes}");
    for (more, said) in [
        ("&zoom=0..1", "zoom=0..1 cannot be read; it is written panel:x:y"),
        ("&points=0:a:1", "points=0:a:1 cannot be read"),
        ("&points=3:a:1%202", "panel 3 of rfot.angell, which has 1"),
        ("&zoom=2:0..1", "panel 2 of rfot.angell, which has 1"),
    ] {
        let path = file(&folder, "b.md", text(more));
        let (out, ended) = run(&[&path, "--check"]);
        assert!(ended == "answered" && out.contains(said), "{more}: {out}");
    }
}
