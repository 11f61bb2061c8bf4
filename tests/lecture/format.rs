//! Lectures: what their grammar says, and what is compared with the core.

use std::collections::BTreeMap;
use vitreous::catalogue;
use vitreous::describe::Given;
use vitreous::lecture::{self, Ask, Block, FigureBlock, Kind, Lecture, Question, Size};

/// A lecture of one step that holds this.
fn step(text: &str) -> Lecture {
    lecture::read(&format!("# Title\n\n## Step\n\n{text}\n")).unwrap()
}

fn blocks(lecture: &Lecture) -> &[Block] {
    &lecture.steps[0].blocks
}

fn messages(lecture: &Lecture) -> Vec<&str> {
    lecture.problems.iter().map(|problem| problem.message.as_str()).collect()
}

fn figure(lecture: &Lecture) -> &FigureBlock {
    lecture.blocks().into_iter().find_map(|block| if let Kind::Figure(figure) = &block.is { Some(figure) } else { None }).unwrap()
}

fn question(lecture: &Lecture) -> &Question {
    let found = lecture.blocks().into_iter().find_map(|block| if let Kind::Question(question) = &block.is { Some(question) } else { None });
    found.unwrap_or_else(|| panic!("no question: {:?}", lecture.steps))
}

fn text(block: &Block) -> &str {
    if let Kind::Text { html } = &block.is { html } else { panic!("{block:?} is no text") }
}

#[test]
fn a_lecture_has_a_title_an_introduction_and_steps() {
    let lecture =
        lecture::read("\u{feff}---\nlang: de-CH\n---\n# A *glass* at $T_g$\n\nAims.\n\n## One\n\na\n\n### Part\n\n## One\n\n## \u{c9}t\u{e9}\n\n##\n").unwrap();
    assert_eq!(lecture.title, "A glass at $T_g$");
    assert!(lecture.title_html.starts_with("A <em>glass</em> at <math"), "{}", lecture.title_html);
    assert_eq!(lecture.language, "de-CH");
    assert_eq!(lecture.introduction.iter().map(text).collect::<Vec<_>>(), ["<p>Aims.</p>"]);
    assert_eq!(lecture.steps.iter().map(|step| (step.id.as_str(), step.line)).collect::<Vec<_>>(), [("one", 8), ("one-2", 14), ("t", 16), ("step", 18)]);
    assert_eq!(blocks(&lecture).iter().map(text).collect::<Vec<_>>(), ["<p>a</p>", "<h3>Part</h3>"]);
    assert!(lecture.problems.is_empty(), "{:?}", lecture.problems);
}

#[test]
fn what_a_lecture_lacks_is_said() {
    let lecture = lecture::read("---\nlang: no language\nauthor: me\n---\ntext").unwrap();
    let said = messages(&lecture).join("\n");
    for part in ["no title", "no step", "\"no language\" is no language", "only lang: is read"] {
        assert!(said.contains(part), "{part}: {said}");
    }
    assert_eq!(messages(&step("# Again")), ["a lecture has one title: a step begins with ##"]);
}

#[test]
fn a_paragraph_of_one_link_is_a_figure() {
    for written in [
        "[The *plot*](#figure=rfot.angell&fragility=40&controls=fragility,liquids&size=large)",
        "[The *plot*](https://any.org/x.html#v=1&figure=rfot.angell&fragility=40&controls=fragility,liquids&size=large \"title\")",
        "![The *plot*](#figure=rfot.angell&fragility=40&controls=fragility,liquids&size=large)",
        "[![The *plot*](picture.svg)](#figure=rfot.angell&fragility=40&controls=fragility,liquids&size=large)",
        "[The *plot*][r]\n\n[r]: #figure=rfot.angell&fragility=40&controls=fragility,liquids&size=large",
    ] {
        let lecture = step(written);
        let figure = figure(&lecture);
        assert_eq!((figure.figure.as_str(), figure.caption.as_str(), figure.size), ("rfot.angell", "The plot", Size::Large), "{written}");
        assert_eq!(figure.controls, ["fragility", "liquids"]);
        assert!(figure.link.ends_with("figure=rfot.angell&fragility=40"), "{}", figure.link);
        assert_eq!(blocks(&lecture).len(), 1);
    }
    let lecture = step("<https://any.org/#figure=rfot.angell>\n\n[b](#figure=rfot.angell&controls=1)\n\n[c](#figure=rfot.angell&controls=0&size=huge)");
    let figures: Vec<&FigureBlock> =
        blocks(&lecture).iter().map(|block| if let Kind::Figure(figure) = &block.is { &**figure } else { panic!("{block:?}") }).collect();
    assert_eq!(
        figures.iter().map(|figure| (figure.caption.as_str(), figure.controls.join(","))).collect::<Vec<_>>(),
        [("", String::new()), ("b", "1".into()), ("c", String::new())]
    );
    assert_eq!(messages(&lecture), ["the size of a figure is small, medium or large"]);
    for text in
        ["see [a](#figure=rfot.angell)", "[a](#figure=rfot.angell) [b](#figure=rfot.angell)", "- [a](#figure=rfot.angell)", "[a](#quantity=rfot.mosaic)"]
    {
        assert!(blocks(&step(text)).iter().all(|block| matches!(block.is, Kind::Text { .. })), "{text}");
    }
}

#[test]
fn every_block_knows_its_lines() {
    let lecture = lecture::read("# T\r\n\r\n## S\r\n\r\na\r\nb\r\n\r\n[c](#figure=x)\r\n\r\n> [!reveal]\r\n> d\r\n>\r\n> e\r\n").unwrap();
    let lines: Vec<(usize, usize)> = lecture.blocks().iter().map(|block| (block.line, block.end_line)).collect();
    assert_eq!(lines, [(5, 6), (8, 8), (10, 13), (11, 11), (13, 13)]);
}

#[test]
fn a_choice_has_answers_some_of_them_right() {
    let lecture = step(
        "> [!QUESTION choice]\n> Which?\n>\n> - [ ] one **a**\n> - [X] two\n>\n>   more\n> - [x] three\n>\n> > [!hint]\n> > h1\n>\n> > [!hint]\n> > h2\n>\n> > [!answer]\n> > Both.",
    );
    let question = question(&lecture);
    assert_eq!(question.ask, Ask::Choice);
    let choices: Vec<(&str, bool)> = question.choices.iter().map(|choice| (choice.html.as_str(), choice.right)).collect();
    assert_eq!(choices, [("<p>one <strong>a</strong></p>", false), ("<p>two</p>\n<p>more</p>", true), ("<p>three</p>", true)]);
    assert_eq!(question.hints.iter().map(|hint| text(&hint[0])).collect::<Vec<_>>(), ["<p>h1</p>", "<p>h2</p>"]);
    assert_eq!(text(&question.answer[0]), "<p>Both.</p>");
    assert_eq!(question.blocks.iter().map(text).collect::<Vec<_>>(), ["<p>Which?</p>"]);
    assert!(lecture.problems.is_empty() && lecture::check(&lecture).is_empty());
    let tight = step("> [!question choice]\n> Which?\n> - [ ] one\n> - [x] $T$");
    assert!(self::question(&tight).choices[1].html.starts_with("<math"), "{:?}", tight.steps);
}

#[test]
fn the_first_line_of_a_question_says_how_it_is_answered() {
    let lecture = step("> [!question number value=1/4 tolerance=10% unit=\"kJ / mol\"] Text on the same line.");
    let number = question(&lecture);
    assert_eq!((number.value, number.tolerance, number.relative, number.unit.as_str()), (Some(0.25), Some(0.025), Some(0.1), "kJ / mol"));
    assert_eq!(text(&number.blocks[0]), "<p>Text on the same line.</p>");
    let lecture = step("> [!question point x=1 y=-2e3 tolerance=5%]\n> [f](#figure=rfot.angell)");
    let point = question(&lecture);
    assert_eq!((point.ask, point.x, point.y, point.relative, point.blocks.len()), (Ask::Point, Some(1.0), Some(-2e3), Some(0.05), 1));
    let lecture = step("> [!question curve curve=\"NIST SRM 710a\" tolerance=1]\n>\n> [f](#figure=rfot.angell)");
    assert_eq!((question(&lecture).curve.as_str(), question(&lecture).tolerance), ("NIST SRM 710a", Some(1.0)));
    assert!(lecture::check(&lecture).is_empty());
}

#[test]
fn a_first_line_that_cannot_be_read_is_named() {
    for (written, said) in [
        ("> [!question riddle]\n> a", "not \"riddle\""),
        ("> [!quiz]\n> a", "there is no block [!quiz]"),
        ("> [!question\n> a", "ends with ]"),
        ("> [!question number value=abc tolerance=1]\n> a", "value: \"abc\" is not a number"),
        ("> [!question number value=1]\n> a", "needs tolerance"),
        ("> [!question number tolerance=1]\n> a", "needs value=NUMBER or from=QUANTITY"),
        ("> [!question number from=rfot.mosaic tolerance=1]\n> a", "needs output=NAME"),
        ("> [!question number value=1 tolerance=-1]\n> a", "at least 0"),
        ("> [!question number value=1±0.1 tolerance=1]\n> a", "without an uncertainty"),
        ("> [!question choice]\n> a", "needs a list of answers"),
        ("> [!question choice]\n> - [ ] a\n> - [ ] b", "no answer is marked as right"),
        ("> [!question choice]\n> - [x] a\n> - b", "begins with [ ] or [x]"),
        ("> [!question point x=1 y=1 tolerance=5%]\n> a", "needs a figure"),
        ("> [!question point x=1 y=1 tolerance=5]\n> [a](#figure=b)", "a share of the axes"),
        ("> [!question point x=1 tolerance=5%]\n> [a](#figure=b)", "x=NUMBER and y=NUMBER, or curve=NAME"),
        ("> [!question curve tolerance=5%]\n> [a](#figure=b)", "needs curve=NAME"),
        ("> [!question choice value=1]\n> - [x] a", "value says nothing"),
        ("> [!question free why]\n> a", "\"why\" is not of the form name=value"),
        ("> [!notes loud]\n> a", "[!notes] takes nothing more"),
        ("> [!answer]\n> a", "inside the quote of its question"),
    ] {
        let lecture = step(written);
        let all = messages(&lecture).join("\n");
        assert!(all.contains(said) && lecture.problems[0].line >= 5, "{written}: {all}");
    }
    assert!(step("> [a](https://b)\n> quote").problems.is_empty() && step("> \\[!quiz]").problems.is_empty());
}

#[test]
fn an_answer_is_computed() {
    let mut lecture = step("> [!question number from=rfot.free_energy_profile output=free_energy s_c=0.5 size=20 tolerance=1%]\n> a");
    assert_eq!(question(&lecture).value, None);
    lecture::compute(&mut lecture);
    let given = BTreeMap::from([("s_c".to_owned(), Given::Number(0.5)), ("size".to_owned(), Given::Number(20.0))]);
    let expected = catalogue::evaluate("rfot.free_energy_profile", &given).unwrap()[0].1;
    // (27) and (28) of the paper with K = 100
    assert!((expected - (20.0_f64.sqrt() * 10.0 - 0.5 * 20.0)).abs() < 1e-9);
    let question = question(&lecture);
    assert_eq!((question.value, question.unit.as_str(), question.tolerance), (Some(expected), "k_B T", Some(0.01 * expected)));
}

#[test]
fn what_is_not_as_computed_is_found_with_its_line() {
    let number = |text: &str| format!("[{text}](#quantity=rfot.free_energy_profile&s_c=0.5&size=20&output=free_energy)");
    let asked = |rest: &str| format!("> [!question number from=rfot.free_energy_profile output=free_energy s_c=0.5 size=20 tolerance=1% {rest}]\n> a");
    for (written, fault) in [
        (number("34.7"), ""),
        (number("34.72 $k_\\mathrm{B}T$"), ""),
        (number("34.8"), "\"34.8\" is printed, 34.7214 is computed"),
        (number("34.7 K"), "the unit of free_energy is k_B T"),
        (number("many"), "does not begin with one"),
        ("[1](#quantity=rfot.free_energy_profile&s_c=-1&output=free_energy)".into(), "s_c = -1"),
        ("[1](#quantity=rfot.free_energy_profile&output=barrier)".into(), "has no output \"barrier\""),
        ("[1](#quantity=rfot.free_energy_profile&sc=1&output=free_energy)".into(), "there is no input \"sc\""),
        ("[1](#quantity=rfot.gone&output=x)".into(), "there is no quantity \"rfot.gone\""),
        ("a [b](#v=1&view=calculator&quantity=rfot.gone)".into(), "there is no quantity"),
        ("a [b](#figure=rfot.gone)".into(), "there is no figure \"rfot.gone\""),
        ("a [b](#view=ledger&claim=rfot.gone)".into(), "there is no claim \"rfot.gone\""),
        ("a [b](#view=glossary&term=gone)".into(), "there is no term \"gone\""),
        ("a [b](#view=glossary&term=fragility)".into(), ""),
        ("[a](#figure=rfot.angell&fragility=40&controls=fragility)".into(), ""),
        ("[a](#figure=rfot.angell&fragility=-4)".into(), "fragility = -4"),
        ("[a](#figure=rfot.angell&fragility=high)".into(), "\"high\" is not a number"),
        ("[a](#figure=rfot.angell&controls=gone)".into(), "has no parameter \"gone\""),
        ("[a](#figure=rfot.angell&liquids=water)".into(), "\"water\" is not one of"),
        ("[a](#figure=rfot.angell&preset=gone)".into(), "there is no preset \"gone\""),
        ("> [!question]\n> Why?".into(), "the question has no answer"),
        ("> [!question choice]\n> - [x] a".into(), "only one answer"),
        (asked("value=34.72"), ""),
        (asked("value=34.8"), "value=34.8 is given, 34.7214 is computed"),
        (asked("unit=K"), "the unit of free_energy is k_B T"),
        (asked("stiffnes=1"), "there is no input \"stiffnes\""),
        ("> [!question curve curve=water tolerance=1]\n>\n> [f](#figure=rfot.angell)".into(), "has no curve \"water\"; it has SiO_2"),
        ("> [!question curve curve=SiO2 tolerance=1]\n>\n> [f](#figure=rfot.angell)".into(), ""),
        ("> [!question point x=5 y=1 tolerance=5%]\n>\n> [f](#figure=rfot.angell)".into(), "lies outside the axes"),
        ("> [!question point x=1 y=12 tolerance=5%]\n>\n> [f](#figure=rfot.angell)".into(), ""),
    ] {
        let found = lecture::check(&step(&written));
        match found.as_slice() {
            [] => assert!(fault.is_empty(), "{written}: nothing is found"),
            [first, ..] => assert!(!fault.is_empty() && first.message.contains(fault) && first.line == 5, "{written}: {found:?}"),
        }
    }
}

#[test]
fn blocks_inside_blocks_and_blocks_that_do_not_end_leave_the_next_step_alone() {
    let nested = |deep: usize, word: &str| (1..=deep).fold(String::new(), |text, k| format!("{text}{}[!{word}]\n{}\n", "> ".repeat(k), ">".repeat(k)));
    let inside = |lecture: &Lecture, wanted: fn(&Kind) -> bool| lecture.blocks().into_iter().filter(|block| wanted(&block.is)).count();
    let is_question: fn(&Kind) -> bool = |kind| matches!(kind, Kind::Question(_));
    let is_reveal: fn(&Kind) -> bool = |kind| matches!(kind, Kind::Reveal { .. });
    for (written, wanted, count) in [
        (nested(32, "reveal"), is_reveal, 32),
        (nested(32, "question"), is_question, 32),
        ("> [!question]\n> a\n>\n> > [!question choice]\n> > - [x] b\n>\n> > [!answer]\n> > > [!question]\n> > > c".into(), is_question, 3),
        ("> [!question choice]\n> - [x] a\n>\n>   > [!reveal]\n>   > b\n> - [ ] c".into(), is_reveal, 0),
        ("> [!question number value=1 tolerance=1".into(), is_question, 0),
        ("> [!question number value=1 tolerance=1 unit=\"K]\n> a".into(), is_question, 0),
        ("> [!reveal]\n> ```\n> > [!question]".into(), is_reveal, 1),
        ("> [!question choice]\n> - [x".into(), is_question, 1),
        ("> [!hint]\n> > [!answer\n> > > [!notes]".into(), is_question, 0),
        ("[a](#figure=rfot.angell".into(), is_question, 0),
        ("$$\\frac{1\n> [!reveal]".into(), is_reveal, 1),
    ] {
        let lecture = step(&format!("{written}\n\n## Next\n\nend"));
        assert_eq!((lecture.steps.len(), inside(&lecture, wanted)), (2, count), "{written}");
        assert!(lecture.steps[1].blocks.len() == 1, "{written}");
    }
    assert!(lecture::read(&nested(33, "reveal")).is_err());
    // a fence that is not closed takes the rest, as Markdown has it
    assert_eq!(step("```\n\n## Next").steps.len(), 1);
}
