//! Bounded work: every quantity answers soon, and with little memory, whatever it is given within its domains; and every figure is
//! drawn soon, with numbers that can be drawn, or refused in words.

#![allow(clippy::unwrap_used, clippy::panic, clippy::print_stderr)] // a test fails by panicking

#[path = "common/mod.rs"]
mod common;

use cap::Cap;
use common::faults::faults;
use cpu_time::{ProcessTime, ThreadTime};
use std::alloc::System;
use std::collections::BTreeMap;
use std::sync::{Mutex, MutexGuard, PoisonError};
use std::time::Duration;
use vitreous::catalogue::{COMPARISONS, THEORIES};
use vitreous::describe::{Figure, Given, Kind, Param};
use vitreous::error::{Error, ErrorKind};

/// What runs now, and since when; a thread of its own ends the process where it runs too long or takes too much memory.
static RUNNING: Mutex<Option<(ProcessTime, String)>> = Mutex::new(None);

/// One scan at a time: the memory is that of the whole process.
static SCAN: Mutex<()> = Mutex::new(());

#[global_allocator]
static MEMORY: Cap<System> = Cap::new(System, 4 << 30);

/// Memory that no quantity and no figure may exceed, bytes.
const MOST_MEMORY: usize = 64 << 20;
/// Processor time after which a computation counts as endless.
const ENDLESS: Duration = Duration::from_secs(10);
/// The tests are built with less optimisation than a release and are two to three times slower.
const SLOWER: u32 = if cfg!(debug_assertions) { 2 } else { 1 };
/// Processor time that a quantity may take.
const ALLOWED: Duration = Duration::from_millis(100 * SLOWER as u64);
/// Processor time that a figure may take, and each part of a finer picture.
const DRAWN: Duration = Duration::from_secs(2 * SLOWER as u64);

type Case = BTreeMap<String, Given>;

/// Extremes of one input: the ends of its range and domain, the neighbours of 0, 1 and the ends, and many magnitudes.
fn extremes(param: &Param) -> Vec<f64> {
    let Kind::Number { domain, min, max, .. } = param.kind else { return Vec::new() };
    let mut values = vec![0.0, min, max];
    for size in [5e-324, 1e-300, 1e-30, 1e-9, 1e-3, 0.5, 1.0, 2.0, 10.0, 1e3, 1e5, 1e9, 1e15, 1e30, 1e300, f64::MAX] {
        values.extend([size, -size]);
    }
    let ends = [domain.greater_than, domain.at_least, domain.less_than, domain.at_most].into_iter().flatten();
    for end in [1.0, -1.0, min, max].into_iter().chain(ends) {
        values.extend([end, end.next_up(), end.next_down(), end + (end.abs() * 1e-6), end - (end.abs() * 1e-6)]);
    }
    values.retain(|value| domain.contains(*value));
    values.sort_by(f64::total_cmp);
    values.dedup();
    values
}

/// A sequence of numbers that looks random and is the same each time.
struct Dice(u64);

impl Dice {
    fn below(&mut self, n: usize) -> usize {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        ((self.0 >> 33) % n as u64) as usize
    }
}

/// Each extreme by itself, then many inputs at extremes at once.
fn cases(id: &str, params: &[Param], together: usize) -> Vec<Case> {
    let mut cases = Vec::new();
    for param in params {
        cases.extend(extremes(param).into_iter().map(|value| Case::from([(param.name.to_owned(), Given::Number(value))])));
    }
    let mut dice = Dice(id.bytes().map(u64::from).sum());
    for _ in 0..together {
        let mut case = Case::new();
        for param in params {
            let all = extremes(param);
            if !all.is_empty() && dice.below(2) == 0 {
                case.insert(param.name.to_owned(), Given::Number(all[dice.below(all.len())]));
            } else if let Kind::Choice { choices, .. } = param.kind {
                case.insert(param.name.to_owned(), Given::Text(choices[dice.below(choices.len())].id.to_owned()));
            } else if let (Kind::Number { min, max, .. }, true) = (&param.kind, dice.below(3) == 0) {
                case.insert(param.name.to_owned(), Given::Number(min + (max - min) * dice.below(1000) as f64 / 999.0));
            }
        }
        cases.push(case);
    }
    cases
}

/// Starts the watch; no other scan begins before the answer is dropped.
fn watch() -> MutexGuard<'static, ()> {
    let alone = SCAN.lock().unwrap_or_else(PoisonError::into_inner);
    *RUNNING.lock().unwrap() = None;
    std::thread::spawn(|| {
        loop {
            std::thread::sleep(Duration::from_millis(2));
            if let Some((since, what)) = &*RUNNING.lock().unwrap() {
                let bytes = MEMORY.allocated();
                if bytes > MOST_MEMORY || since.elapsed() > ENDLESS {
                    eprintln!("{what}: {bytes} bytes, {:.1} s: too much", since.elapsed().as_secs_f64());
                    std::process::exit(1);
                }
            }
        }
    });
    alone
}

fn runs(what: String) {
    *RUNNING.lock().unwrap() = Some((ProcessTime::now(), what));
}

fn took<T>(work: impl FnOnce() -> T) -> (T, Duration) {
    let started = ThreadTime::now();
    let done = work();
    (done, started.elapsed())
}

/// What is slow once may have been disturbed: the best of three counts.
fn best(allowed: Duration, work: impl Fn()) -> Duration {
    let mut best = took(&work).1;
    for _ in 0..2 {
        if best > allowed {
            best = best.min(took(&work).1);
        }
    }
    best
}

fn setting(name: &str, other: usize) -> usize {
    std::env::var(name).ok().and_then(|n| n.parse().ok()).unwrap_or(other)
}

/// Whether the scan is to look at this.
fn wanted(id: &str) -> bool {
    std::env::var("VITREOUS_ONLY").is_ok_and(|only| id.contains(&only)) || std::env::var("VITREOUS_ONLY").is_err()
}

#[test]
fn every_quantity_answers_soon_at_any_extreme() {
    // a longer run: VITREOUS_CASES=2000 VITREOUS_ONLY=etm. cargo test --test bounded
    let together = setting("VITREOUS_CASES", 60);
    let _alone = watch();
    let (mut slow, mut done, mut longest) = (Vec::new(), 0, Duration::ZERO);
    for quantity in THEORIES.iter().flat_map(|theory| theory.quantities()).filter(|quantity| wanted(quantity.id)) {
        for case in cases(quantity.id, quantity.inputs, together) {
            runs(format!("{} {case:?}", quantity.id));
            let best = best(ALLOWED, || drop(quantity.evaluate(&case)));
            (done, longest) = (done + 1, longest.max(best));
            if best > ALLOWED {
                slow.push(format!("{:.3} s: {} {case:?}", best.as_secs_f64(), quantity.id));
            }
        }
    }
    println!("{done} cases, the longest {:.1} ms", 1e3 * longest.as_secs_f64());
    assert!(slow.is_empty(), "\n{}", slow.join("\n"));
}

/// A refusal that names neither an input nor several together, or that is no sentence for a person.
fn nameless(params: &[Param], error: &Error) -> Option<String> {
    let named = params.iter().any(|param| param.name == error.input || error.message.contains(param.name));
    let told = error.kind != ErrorKind::Internal && error.message.len() > 8 && !error.message.contains("NaN") && error.message.len() < 1500;
    (!named || !told).then(|| format!("{error:?}"))
}

/// What is wrong with a figure at these inputs, and how long it took.
fn drawn(figure: &Figure, case: &Case) -> (Vec<String>, Duration) {
    let (picture, quick) = took(|| figure.resolve(case).and_then(|inputs| figure.picture(&inputs)));
    let found = match picture {
        Ok(picture) => faults(figure, &picture),
        Err(error) => nameless(figure.params, &error).into_iter().collect(),
    };
    // of a finer picture, the first and the last of its parts
    let Some((inputs, refinement)) = figure.resolve(case).ok().zip(figure.refinement.as_ref()) else { return (found, quick) };
    let (parts, counting) = took(|| (refinement.parts)(&inputs));
    let Ok(parts) = parts else { return (found, quick.max(counting)) };
    let part = |k: usize| took(|| (refinement.part)(&inputs, k)).1;
    (found, quick.max(counting).max(part(0)).max(part(parts.saturating_sub(1))))
}

#[test]
fn every_figure_is_drawn_soon_or_refused_at_any_extreme() {
    // some of the cases each time; all of them: VITREOUS_FIGURES=1000000 cargo test --release --test bounded
    let most = setting("VITREOUS_FIGURES", 10);
    let _alone = watch();
    let (mut wrong, mut done, mut longest) = (Vec::new(), 0, Duration::ZERO);
    let figures = THEORIES.iter().flat_map(|theory| theory.figures()).chain(COMPARISONS.iter().flat_map(|comparison| comparison.figures()));
    for figure in figures.filter(|figure| wanted(figure.id)) {
        let all = cases(figure.id, figure.params, 60);
        let step = all.len().div_ceil(most).max(1);
        for case in all.into_iter().skip(figure.id.len() % step).step_by(step) {
            runs(format!("{} {case:?}", figure.id));
            let (found, mut best) = drawn(figure, &case);
            for _ in 0..2 {
                if best > DRAWN {
                    best = best.min(drawn(figure, &case).1);
                }
            }
            (done, longest) = (done + 1, longest.max(best));
            if !found.is_empty() || best > DRAWN {
                wrong.push(format!("{:.3} s: {} {case:?}: {found:?}", best.as_secs_f64(), figure.id));
            }
        }
    }
    println!("{done} figures, the longest {:.1} ms", 1e3 * longest.as_secs_f64());
    assert!(wrong.is_empty(), "\n{}", wrong.join("\n"));
}
