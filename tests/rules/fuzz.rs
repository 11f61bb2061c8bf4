//! Random inputs, figures, lectures and lines of a batch: whatever comes, the answer is a number, a picture or a refusal in words.
//!
//! A few seconds here; `cargo xtask fuzz MINUTES` goes on for longer with another seed. A failure names what was given.

use crate::common::Noise;
use crate::common::faults::faults;
use crate::common::safety::{fault, html};
use std::collections::BTreeMap;
use std::ffi::OsString;
use std::io::BufReader;
use std::time::{Duration, Instant};
use vitreous::catalogue::{COMPARISONS, THEORIES};
use vitreous::cli;
use vitreous::describe::{Figure, Given, Kind, Param, Quantity};
use vitreous::error::{Error, ErrorKind};
use vitreous::lecture;
use vitreous::plot;

/// Longer than anything may take in a build for tests.
const ENDLESS: Duration = Duration::from_secs(20);

/// A source of chance that says when the time is over.
struct Chance {
    noise: Noise,
    until: Instant,
}

/// Whose turn it is: each gets the same time, so that what is quick is tried often. Each has a chance of its own, so that what it
/// is given hangs on the seed alone.
struct Turns {
    used: Vec<(Duration, Chance)>,
}

impl Turns {
    fn new<'a>(ids: impl Iterator<Item = &'a str>) -> Self {
        let salted = |id: &str| id.bytes().fold(0, |sum: u64, byte| sum.wrapping_mul(0x0100_0000_01b3) ^ u64::from(byte));
        Self { used: ids.map(|id| (Duration::ZERO, Chance::salted(salted(id)))).collect() }
    }

    /// Whose turn it is, while there is time; each has one at least.
    fn next(&self) -> Option<usize> {
        let next = (0..self.used.len()).min_by_key(|k| self.used[*k].0)?;
        (self.used[next].1.on() || self.used[next].0.is_zero()).then_some(next)
    }

    /// Lets one use its chance, and counts the time.
    fn turn<T>(&mut self, k: usize, work: impl FnOnce(&mut Chance) -> T) -> T {
        let started = Instant::now();
        let done = work(&mut self.used[k].1);
        self.used[k].0 += started.elapsed();
        done
    }
}

impl Chance {
    fn new() -> Self {
        Self::salted(0)
    }

    fn salted(salt: u64) -> Self {
        let number = |name: &str, other: u64| std::env::var(name).map_or(other, |text| text.parse().unwrap());
        Self { noise: Noise(number("FUZZ_SEED", 1) ^ salt), until: Instant::now() + Duration::from_secs(number("FUZZ_SECONDS", 2)) }
    }

    fn on(&self) -> bool {
        Instant::now() < self.until
    }

    fn below(&mut self, n: usize) -> usize {
        ((self.noise.uniform() * n as f64) as usize).min(n.saturating_sub(1))
    }

    fn one<T: Copy>(&mut self, of: &[T]) -> T {
        of[self.below(of.len())]
    }

    fn often(&mut self, share: f64) -> bool {
        self.noise.uniform() < share
    }

    fn text(&mut self) -> String {
        let pieces = [
            "",
            "a",
            "<b>",
            "&",
            "\"",
            "'",
            "]]>",
            "--",
            "\u{0}",
            "\u{1b}",
            "\u{ffff}",
            "é",
            "𝛼",
            "\u{202e}",
            "\n",
            "NaN",
            "1e999",
            "-1",
            "$x$",
            "{",
            "}",
            "=",
            ",",
            ";",
            "__proto__",
        ];
        (0..self.below(6)).map(|_| self.one(&pieces)).collect()
    }

    fn value(&mut self, param: &Param) -> Given {
        if self.often(0.05) {
            return Given::Text(self.text());
        }
        match param.kind {
            Kind::Number { min, max, .. } => Given::Number(match self.below(10) {
                0 => self.one(&[0.0, -0.0, 1.0, -1.0, min, max, f64::MIN_POSITIVE, 5e-324, f64::MAX, -f64::MAX, f64::NAN, f64::INFINITY]),
                1 => min.next_down(),
                2 => 10f64.powf(600.0 * self.noise.uniform() - 300.0),
                3 => max + (max - min) * self.noise.uniform(),
                _ => min + (max - min) * self.noise.uniform(),
            }),
            Kind::Choice { choices, .. } | Kind::List { choices, .. } => {
                let some: Vec<&str> = (0..=self.below(2)).map(|_| choices[self.below(choices.len())].id).collect();
                Given::Text(some.join(","))
            }
        }
    }

    fn inputs(&mut self, params: &[Param]) -> BTreeMap<String, Given> {
        let share = self.noise.uniform();
        let mut given: BTreeMap<String, Given> = params
            .iter()
            .filter(|_| self.noise.uniform() < share)
            .collect::<Vec<_>>()
            .into_iter()
            .map(|param| (param.name.to_owned(), self.value(param)))
            .collect();
        if self.often(0.02) {
            given.insert(self.text(), Given::Number(1.0));
        }
        given
    }
}

/// A refusal is no fault of the program, and says something.
fn told(error: &Error, what: &dyn Fn() -> String) {
    assert!(error.kind != ErrorKind::Internal && error.message.len() > 8 && !error.message.contains("NaN breaks"), "{}: {error:?}", what());
}

#[test]
fn evaluations() {
    let all: Vec<&Quantity> = THEORIES.iter().flat_map(|theory| theory.quantities()).collect();
    let (mut turns, mut done, mut answered) = (Turns::new(all.iter().map(|quantity| quantity.id)), 0_u64, 0_u64);
    while let Some(k) = turns.next() {
        let quantity = all[k];
        answered += turns.turn(k, |chance| {
            let given = chance.inputs(quantity.inputs);
            let (what, started) = (|| format!("{} {given:?}", quantity.id), Instant::now());
            let answered = match quantity.evaluate(&given) {
                Ok(values) => {
                    assert!(values.len() == quantity.outputs.len() && values.iter().all(|(_, value)| value.is_finite()), "{}: {values:?}", what());
                    1
                }
                Err(error) => {
                    told(&error, &what);
                    0
                }
            };
            assert!(started.elapsed() < ENDLESS, "{} took {:?}", what(), started.elapsed());
            answered
        });
        done += 1;
    }
    println!("{done} evaluations, {answered} answered");
    assert!(done > 100 && answered * 20 > done, "{answered} of {done}");
}

#[test]
fn figures() {
    let all: Vec<&Figure> = THEORIES.iter().flat_map(|theory| theory.figures()).chain(COMPARISONS.iter().flat_map(|comparison| comparison.figures())).collect();
    let (mut turns, mut done, mut drawn) = (Turns::new(all.iter().map(|figure| figure.id)), 0_u64, 0_u64);
    while let Some(k) = turns.next() {
        let figure = all[k];
        drawn += turns.turn(k, |chance| u64::from(is_drawn(figure, chance)));
        done += 1;
    }
    println!("{done} figures, {drawn} drawn");
    assert!(drawn * 20 > done && drawn > 10, "{drawn} of {done}");
}

/// Draws a figure at random inputs, also as SVG; false where it was refused.
fn is_drawn(figure: &Figure, chance: &mut Chance) -> bool {
    let given = chance.inputs(figure.params);
    let (what, started) = (|| format!("{} {given:?}", figure.id), Instant::now());
    let picture = figure.resolve(&given).and_then(|inputs| figure.picture(&inputs));
    match &picture {
        Ok(picture) => {
            let found = faults(figure, picture);
            assert!(found.is_empty(), "{}: {found:?}", what());
            // names and titles that a person chose, in a file that others read
            let sizes = [16.0, 60.0, 360.0, 1280.0];
            let options = plot::Options {
                width: chance.one(&sizes),
                height: chance.one(&sizes),
                title: chance.text(),
                footer: chance.text(),
                ..plot::Options::default()
            };
            if let Ok((text, _)) = plot::svg(picture, &options) {
                let read = roxmltree::Document::parse(&text);
                assert!(read.is_ok(), "{} {options:?}: {read:?}", what());
            }
        }
        Err(error) => told(error, &what),
    }
    assert!(started.elapsed() < ENDLESS, "{} took {:?}", what(), started.elapsed());
    picture.is_ok()
}

/// What lectures are made of, whole and broken.
const PIECES: &[&str] = &[
    "# T\n\n## S\n\n",
    "## ",
    "\n\n",
    "> [!question choice]\n> a?\n>\n> - [x] b\n> - [ ] c\n",
    "> [!question number value=4 tolerance=1%]\n> q\n",
    "> > [!answer]\n> > x\n",
    "> [!hint]\n",
    "> [!reveal]\n> y\n",
    "> [!notes]\n> z\n",
    "[A](#figure=rfot.angell)\n",
    "[A](#figure=none.such&x=1)\n",
    "![a](javascript:x)",
    "[a](data:text/html,<script>)",
    "<script>1</script>",
    "<img src=x onerror=y>",
    "$x^2$",
    "$\\frac{",
    "$$\\sum$$",
    "`<b>`",
    "```\n",
    "| a | b |\n|---|---|\n",
    "- [x] ",
    "1. ",
    "&lt;",
    "&#0;",
    "\u{0}",
    "\u{202e}",
    "\\",
    "*",
    "**",
    "_",
    "~~",
    "<!--",
    "]]>",
    "[",
    "](",
    ")",
    "http://a.b",
    "\r",
    "\t",
    "    ",
    "---\n",
    "question point x=1e999 y=NaN",
];

#[test]
fn lectures() {
    let (mut chance, mut done, mut read) = (Chance::new(), 0_u64, 0_u64);
    while chance.on() {
        let text: String = (0..=chance.below(40)).map(|_| chance.one(PIECES)).collect();
        let started = Instant::now();
        if let Ok(lecture) = lecture::read(&text) {
            let unsafe_one = fault(&html(&lecture));
            assert_eq!(unsafe_one, None, "{text:?}");
            read += 1;
        }
        assert!(started.elapsed() < ENDLESS, "{text:?} took {:?}", started.elapsed());
        done += 1;
    }
    println!("{done} lectures, {read} read");
    assert!(read * 4 > done && read > 100, "{read} of {done}");
}

/// Lines of a batch, whole; their bytes are changed at random.
const LINES: &[&str] = &[
    r#"{"quantity": "rfot.relaxation_time", "inputs": {"temperature": 300}}"#,
    r#"{"figure": "rfot.angell", "inputs": {"fragility": 60}}"#,
    r#"{"fit": "forms.arrhenius", "x": [500, 600, 700], "y": [12, 9, 7], "inputs": {}}"#,
    r#"{"solve": "rfot.fragility", "output": "fragility", "value": 60, "for": "kauzmann_temperature"}"#,
    r#"{"claim": "rfot.mosaic"}"#,
];

#[test]
fn lines_of_a_batch() {
    let (mut chance, mut done) = (Chance::new(), 0_usize);
    while chance.on() {
        let mut lines = Vec::new();
        for _ in 0..200 {
            let mut line = chance.one(LINES).as_bytes().to_vec();
            for _ in 0..=chance.below(3) {
                let place = chance.below(line.len());
                match chance.below(3) {
                    0 => line[place] = b' ' + (chance.below(95) as u8),
                    1 => drop(line.remove(place)),
                    _ => line.insert(place, chance.one(b"{}[]\",:0eE-\\\xff")),
                }
            }
            line.retain(|byte| *byte != b'\n');
            if !line.iter().all(u8::is_ascii_whitespace) {
                lines.push(line);
            }
        }
        let (written, mut answer) = ([lines.join(&b'\n'), b"\n".to_vec()].concat(), Vec::new());
        let _ended = cli::run([OsString::from("batch")], &mut BufReader::new(written.as_slice()), &mut answer);
        let text = String::from_utf8(answer).unwrap();
        assert_eq!(text.lines().count(), lines.len(), "a line has no answer, or two");
        for (line, answer) in lines.iter().zip(text.lines()) {
            let read: Result<serde_json::Value, _> = serde_json::from_str(answer);
            assert!(read.is_ok_and(|value| value.is_object()), "{}: {answer}", String::from_utf8_lossy(line));
        }
        done += lines.len();
    }
    println!("{done} lines of a batch");
    assert!(done >= 200);
}
