//! Lectures from strangers: what they can do, and how long they may take.

use crate::common::safety::{fault, html};
use std::fmt::Write;
use std::fs;
use std::time::{Duration, Instant};
use vitreous::lecture::{self, Kind, Lecture};

/// A lecture of one step that holds this.
fn step(text: &str) -> Lecture {
    lecture::read(&format!("# Title\n\n## Step\n\n{text}\n")).unwrap()
}

fn safe(text: &str) -> Lecture {
    let lecture = step(text);
    if let Some(fault) = fault(&html(&lecture)) {
        panic!("{fault}\n{text}\n{}", html(&lecture));
    }
    lecture
}

#[test]
fn the_guard_of_these_tests_sees_what_is_unsafe() {
    for unsafe_html in [
        "<script>alert(1)</script>",
        "<p onclick=\"x\">a</p>",
        "<a href=\"javascript:alert(1)\">a</a>",
        "<a href=\" javascript:alert(1)\">a</a>",
        "<img src=\"https://a\">",
        "<p style=\"color: red\">a</p>",
        "<math><mi href=\"https://a\">x</mi></math>",
        "<a href=\"https://a\" href=\"javascript:x\">a</a>",
        "a < b",
        "<p>a",
        "<!-- a -->",
    ] {
        assert!(fault(unsafe_html).is_some(), "{unsafe_html}");
    }
    assert_eq!(fault("<p>a <em>b</em> <a href=\"https://a/?b&amp;c\" target=\"_blank\" rel=\"noopener noreferrer\">c</a><br>\n</p>"), None);
}

#[test]
fn html_is_text() {
    for hostile in [
        "<script>alert(1)</script>",
        "a <script>alert(1)</script> b",
        "<img src=x onerror=alert(1)>",
        "<svg/onload=alert(1)>",
        "<!-- a --><p>",
        "<?php a ?>",
        "<![CDATA[ <script> ]]>",
        "<style>*{display:none}</style>",
        "<iframe src=\"https://a\"></iframe>",
        "</p></div></body>",
        "# <b onmouseover=alert(1)>x</b>",
        "| <script> | b |\n|---|---|\n| <img src=x onerror=y> | `<script>` |",
        "```<script>\n<script>alert(1)</script>\n```",
        "```\" onclick=\"x\n</code></pre><script>1</script>\n```",
        "    <script>alert(1)</script>",
        "- <script>alert(1)</script>\n- [ ] <b>",
        "![<script>](#figure=a)",
        "[<script>alert(1)</script>](#figure=a)",
        "[a](https://b \"<script>\")",
        "&lt;script&gt;alert(1)&lt;/script&gt;",
        "&#60;script&#62; &#x3c;img src=x&#x3e;",
        "> [!reveal]\n> <script>alert(1)</script>",
        "> [!question choice]\n> <b>\n> - [x] <script>alert(1)</script>",
        "> [!<script>]\n> a",
        "> [!question number unit=<script> value=1 tolerance=1]\n> a",
    ] {
        let lecture = safe(hostile);
        let html = html(&lecture);
        assert!(!html.contains("<script") && !html.contains("<img") && !html.contains("<b>"), "{hostile}\n{html}");
    }
    assert!(html(&step("a <script>alert(1)</script> b")).contains("&lt;script&gt;alert(1)&lt;/script&gt;"));
}

#[test]
fn links_that_run_something_are_text() {
    let disguises = [
        "javascript:alert(1)",
        "JaVaScRiPt:alert(1)",
        "java&#115;cript:alert(1)",
        "&#106;&#x61;vascript&colon;alert(1)",
        "javascript&#58;alert(1)",
        "java&Tab;script:alert(1)",
        "java&NewLine;script:alert(1)",
        "&#1;javascript:alert(1)",
        "&#32;javascript:alert(1)",
        "javascript\\:alert(1)",
        "%6Aavascript:alert(1)",
        "java&#0;script:alert(1)",
        "java&shy;script:alert(1)",
        "java&ZeroWidthSpace;script:alert(1)",
        "data:text/html;base64,PHNjcmlwdD4=",
        "DATA:text/html,<script>",
        "vbscript:msgbox(1)",
        "blob:https://a/b",
        "file:///etc/passwd",
        "filesystem:https://a",
        "view-source:https://a",
        "intent://a",
        "//evil.example",
        "\\\\evil.example",
        "/absolute",
        "relative.html",
        "https:evil.example",
        "https:\\\\evil.example",
        "javascript://https://a/%0aalert(1)",
        "javascript:alert(1)#figure=rfot.angell",
        "data:text/html,x#quantity=a&output=b",
    ];
    for destination in disguises {
        for text in [
            format!("[word](<{destination}>)"),
            format!("![word](<{destination}>)"),
            format!("a [word](<{destination}>) b"),
            format!("[word][r]\n\n[r]: <{destination}>"),
            format!("[![word](<{destination}>)](<{destination}>)"),
        ] {
            let lecture = safe(&text);
            let html = html(&lecture);
            assert!(!html.contains("href") && html.contains("word"), "{text}\n{html}");
            assert!(lecture.blocks().iter().all(|block| !matches!(block.is, Kind::Figure(_))), "{text}");
        }
        safe(&format!("<{destination}>"));
    }
}

#[test]
fn links_that_show_a_page_are_followed() {
    for (written, address) in [
        ("https://a.org/b?c=d&e=f#g", "https://a.org/b?c=d&amp;e=f#g"),
        ("HTTP://a.org", "http://a.org"),
        ("mailto:a@b.org", "mailto:a@b.org"),
        ("#the-barrier", "#the-barrier"),
        ("https://a.org/\"onclick=\"x", "https://a.org/&quot;onclick=&quot;x"),
        ("https://any.org/v.html#v=1&figure=rfot.angell&x=\"", "#v=1&amp;figure=rfot.angell&amp;x=%22"),
    ] {
        let html = html(&safe(&format!("a [word](<{written}>)")));
        assert!(html.contains(&format!("href=\"{address}\"")), "{written}\n{html}");
    }
}

#[test]
fn formulas_are_mathml_or_text() {
    let html = html(&safe(r"$T_\text{g}$ and $$\frac{a}{b} < c$$"));
    assert!(html.contains("<msub>") && html.contains("<mfrac>"), "{html}");
    for hostile in [
        r"\operatorname{<script>alert(1)</script>}",
        r"\operatorname{<img src=x>}",
        r"\operatorname{<mi href='a'>}",
        r"\text{<script>}",
        r"\href{javascript:alert(1)}{x}",
        "\\color{red\" onload=\"x}{y}",
        r"\mathrm{</math><script>}",
        r"\def\a{\a\a}\a",
        r"\newcommand{\a}{\a}\a",
        r"\frac{1",
        "\\hspace{1em\" onload=\"x}",
        r"\begin{matrix}<&>\\&\end{matrix}",
    ] {
        safe(&format!("${hostile}$"));
        safe(&format!("$${hostile}$$"));
        safe(&format!("[${hostile}$](#figure=a)"));
    }
}

#[test]
fn letters_that_no_text_has_are_marked() {
    let lecture = safe("a\0b\u{1}c &#0; &#xD800; &#xDFFF; &#x110000; d\u{7f}");
    let html = html(&lecture);
    assert!(!html.contains(|c: char| c.is_control() && c != '\n'), "{html:?}");
    assert!(html.contains("a\u{fffd}b\u{fffd}c \u{fffd} \u{fffd} \u{fffd}"), "{html}");
    let title = lecture::read("# a\0b\u{2}\n\n## c\0d\n").unwrap();
    assert_eq!((title.title.as_str(), title.steps[0].title.as_str()), ("a\u{fffd}b\u{fffd}", "c\u{fffd}d"));
}

/// How long a piece of work keeps this thread busy: other tests and programs beside it do not count, where the system tells.
fn busy<T>(work: impl FnOnce() -> T) -> (T, Duration) {
    let spent = || fs::read_to_string("/proc/thread-self/schedstat").ok()?.split(' ').next()?.parse().ok().map(Duration::from_nanos);
    let (begun, before) = (Instant::now(), spent());
    let done = work();
    let taken = match (before, spent()) {
        (Some(before), Some(after)) if after > before => after - before,
        _ => begun.elapsed(),
    };
    (done, taken)
}

#[test]
fn ten_thousand_blocks_take_a_moment() {
    let mut text = "# Title\n\n".to_owned();
    for k in 0..2000 {
        let figure = "[Caption $T_\\text{g}$](https://a.org/#v=1&figure=rfot.angell&fragility=40)";
        let question = "> [!question number value=4 tolerance=1 unit=K]\n> How *much*?\n>\n> > [!answer]\n> > So much.";
        writeln!(text, "## Step {k}\n\nText with **words** and [a link](https://a.org).\n\n{figure}\n\n- a\n- b\n\n{question}\n").unwrap();
    }
    let lecture = lecture::read(&text).unwrap();
    assert_eq!(lecture.steps.len(), 2000);
    assert!(lecture.blocks().len() >= 10_000, "{}", lecture.blocks().len());
    let mut times = Vec::new();
    // where only the clock tells, a busy machine is given some more tries
    while times.len() < 25 && times.iter().all(|time| *time >= Duration::from_millis(200)) {
        times.push(busy(|| lecture::read(&text).unwrap()).1);
    }
    assert!(times.iter().min().is_some_and(|best| *best < Duration::from_millis(200)), "{times:?}");
}

#[test]
fn what_is_large_or_deep_is_read_or_refused_in_bounded_time() {
    let fill = |piece: &str| piece.repeat(900_000 / piece.len());
    let staircase: String = (0..1300)
        .map(|k| format!("{}- a\n", " ".repeat(2 * k)))
        .scan(0, |size, line| {
            *size += line.len();
            (*size < 900_000).then_some(line)
        })
        .collect();
    let shapes = [
        fill("a"),
        fill("a "),
        fill("[a]"),
        fill("["),
        fill("[a]("),
        fill("![a](b"),
        fill("*a _b "),
        fill("**a*"),
        fill("`a``"),
        fill("$a"),
        fill("$$a"),
        fill("<a "),
        fill("<!--"),
        fill("&amp;"),
        fill("\\"),
        fill("> a\n"),
        fill("- a\n"),
        fill("1. a\n"),
        fill("|a"),
        fill("|a|b\n|-|-\n"),
        fill("## a\n"),
        fill("> [!reveal]\n> a\n\n"),
        fill("[a](#figure=b)\n\n"),
        fill("[a]: https://b\n"),
        fill("~~~\n"),
        fill("---\n"),
        fill("${"),
        fill("$x$ "),
        format!("{}\n\n{}", fill("[a][r] "), "[r]: https://a.org/"),
        format!("|{}\n|{}\n{}", "a|".repeat(1000), "-|".repeat(1000), "|\n".repeat(300_000)),
        staircase,
        format!("{}a", "  ".repeat(400_000)),
    ];
    for text in shapes {
        let (read, taken) = busy(|| lecture::read(&text));
        if let Ok(lecture) = read {
            assert_eq!(fault(&html(&lecture)), None);
        }
        assert!(taken < Duration::from_secs(10), "{taken:?}: {}", &text[..40]);
    }
    for (text, why) in [
        ("a".repeat(1_000_001), "1000001 bytes; at most 1000000"),
        (format!("{} a", ">".repeat(40)), "line 1: quotes and lists are nested more than 32 deep"),
        (format!("a\n{}a", "- ".repeat(1000)), "line 2: quotes and lists"),
        (format!("{}a", "1. > ".repeat(20)), "line 1: quotes and lists"),
    ] {
        let refused = lecture::read(&text).unwrap_err();
        assert!(refused.message.contains(why), "{}", refused.message);
    }
}

#[test]
fn absurd_values_are_refused_in_few_words() {
    let long = "9".repeat(10_000);
    let names = vec!["fragility"; 1500].join(",");
    for written in [
        "[a](#figure=rfot.angell&fragility=1e999)".to_owned(),
        "[a](#figure=rfot.angell&fragility=NaN)".into(),
        "[a](#figure=rfot.angell&fragility=-inf)".into(),
        "[a](#figure=rfot.angell&fragility=1e308)".into(),
        format!("[a](#figure=rfot.angell&fragility={long})"),
        format!("[a](#figure=rfot.angell&controls={names},gone)"),
        format!("[a](#figure={long})"),
        "[a](#figure=rfot.angell&preset=<script>)".into(),
        "[a](#figure=rfot.angell&liquids=\u{202e}SiO2)".into(),
        "[1](#quantity=rfot.mosaic&s_c=1e999&output=barrier)".into(),
        "> [!question number value=1e999 tolerance=1]\n> a".into(),
        "> [!question number value=1 tolerance=1e999]\n> a".into(),
        "> [!question point x=1e308 y=-1e308 tolerance=5%]\n>\n> [a](#figure=rfot.angell)".into(),
        "> [!question number from=rfot.mosaic output=barrier s_c=1e-320 tolerance=1%]\n> a".into(),
        format!("> [!question curve curve={long} tolerance=1]\n>\n> [a](#figure=rfot.angell)"),
    ] {
        let start: String = written.chars().take(60).collect();
        let (found, taken) = busy(|| lecture::check(&safe(&written)));
        assert!(found.iter().any(|problem| problem.line == 5), "{start}: {found:?}");
        assert!(found.iter().all(|problem| problem.message.len() < 1000), "{start}: {} bytes", found[0].message.len());
        assert!(taken < Duration::from_secs(5), "{start}: {taken:?}");
    }
}

/// Numbers that look random and are the same each time.
struct Dice(u64);

impl Dice {
    fn throw(&mut self, sides: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        usize::try_from(self.0 % u64::try_from(sides).unwrap()).unwrap()
    }
}

const PIECES: &[&str] = &[
    "a",
    " ",
    "\n",
    "\n\n",
    "# ",
    "## ",
    "> ",
    "> > ",
    "- ",
    "1. ",
    "[!question ",
    "choice",
    "number value=1",
    " from=a output=b",
    "]",
    "[!reveal]",
    "[!hint]",
    "[!answer]",
    "[!notes]",
    "[",
    "](",
    "#figure=rfot.angell",
    "#quantity=a&output=b",
    ")",
    "!",
    "*",
    "**",
    "_",
    "`",
    "```",
    "$",
    "$$",
    "\\",
    "{",
    "}",
    "\\frac",
    "\\text{",
    "\\operatorname{",
    "\\left(",
    "\\right",
    "^",
    "_",
    "\\begin{matrix}",
    "\\end{matrix}",
    "\\\\",
    "&",
    "%",
    "~",
    "'",
    "\"",
    "<",
    ">",
    "<script>",
    "</",
    "&lt;",
    "&#0;",
    "é",
    "\u{202e}",
    "\u{feff}",
    "|",
    "|-|",
    "---",
    "- [x] ",
    "- [ ] ",
    "\t",
    "\r\n",
    "\r",
    "\0",
    "10",
    "^{",
    "\\sum",
    "\\sqrt[",
    "\\limits",
    "\\hspace{1em}",
    "\\mathrm",
    "\\middle|",
    "\\not",
    "\\overset",
    "\\tag",
    "\\label",
    "\\binom",
    "\\cfrac",
    "\\substack{",
    "\\hline",
    "\\begin{array}{c|c}",
    "\\end{array}",
    "\\begin{cases}",
    "\\end{cases}",
    "\\bmod",
    "\\raise",
    "\\kern 1",
    "#1",
    "\\relax",
    "\\begingroup",
    "\\endgroup",
    "\\prime",
    "\\hat",
    "\\bar",
];

#[test]
fn random_files_are_read_and_harmless() {
    let mut dice = Dice(0x9e37_79b9_7f4a_7c15);
    for _ in 0..3000 {
        let mut text = String::new();
        let length = 1 + dice.throw(60);
        // half of them are formulas, whose reader is another
        let formula = dice.throw(2) == 0;
        for _ in 0..length {
            text.push_str(PIECES[dice.throw(PIECES.len())]);
        }
        safe(&if formula { format!("${}$", text.replace(['$', '\n', '\r', '`'], "")) } else { text });
    }
}
