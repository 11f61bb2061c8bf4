//! Bounded work: every quantity answers soon, and with little memory, whatever it is given within its domains.

#![allow(clippy::unwrap_used, clippy::panic, clippy::print_stderr)]

use cap::Cap;
use cpu_time::ThreadTime;
use std::alloc::System;
use std::collections::BTreeMap;
use std::sync::Mutex;
use std::time::{Duration, Instant};
use vitreous::catalogue::THEORIES;
use vitreous::describe::{Given, Kind, Param, Quantity};

/// What runs now, and since when; a thread of its own ends the process where it runs too long or takes too much memory.
static RUNNING: Mutex<Option<(Instant, String)>> = Mutex::new(None);

#[global_allocator]
static MEMORY: Cap<System> = Cap::new(System, 4 << 30);

/// Memory that no quantity may exceed, bytes.
const MOST_MEMORY: usize = 64 << 20;
/// Time after which a quantity counts as endless.
const ENDLESS: Duration = Duration::from_secs(10);
/// Processor time that a quantity may take. The promise is 100 ms in a release build; the tests are built with less
/// optimisation and are two to three times slower.
const ALLOWED: Duration = Duration::from_millis(200);

type Case = BTreeMap<String, Given>;

/// Extremes of one input: the ends of its range and domain, the neighbours of 0, 1 and the ends, and many magnitudes.
fn extremes(param: &Param) -> Vec<f64> {
    let Kind::Number { domain, min, max, .. } = param.kind else { return Vec::new() };
    let mut values = vec![0.0, min, max];
    for size in [5e-324, 1e-300, 1e-30, 1e-9, 1e-3, 0.5, 1.0, 2.0, 10.0, 1e3, 1e5, 1e9, 1e15, 1e30, 1e300, f64::MAX] {
        values.extend([size, -size]);
    }
    for end in [1.0, -1.0, min, max] {
        values.extend([end.next_up(), end.next_down(), end + (end.abs() * 1e-6), end - (end.abs() * 1e-6)]);
    }
    values.retain(|value| value.is_finite() && domain.contains(*value));
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
fn cases(quantity: &Quantity, together: usize) -> Vec<Case> {
    let mut cases = Vec::new();
    for param in quantity.inputs {
        cases.extend(extremes(param).into_iter().map(|value| Case::from([(param.name.to_owned(), Given::Number(value))])));
    }
    let mut dice = Dice(quantity.id.bytes().map(u64::from).sum());
    for _ in 0..together {
        let mut case = Case::new();
        for param in quantity.inputs {
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

fn watch() {
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
}

fn took(quantity: &Quantity, case: &Case) -> Duration {
    let started = ThreadTime::now();
    let _answer = quantity.evaluate(case);
    started.elapsed()
}

#[test]
fn every_quantity_answers_soon_at_any_extreme() {
    // a longer run: VITREOUS_CASES=2000 VITREOUS_ONLY=etm. cargo test --test bounded
    let together = std::env::var("VITREOUS_CASES").ok().and_then(|n| n.parse().ok()).unwrap_or(60);
    let only = std::env::var("VITREOUS_ONLY").unwrap_or_default();
    watch();
    let mut slow = Vec::new();
    for quantity in THEORIES.iter().flat_map(|theory| theory.quantities()).filter(|quantity| quantity.id.contains(&only)) {
        for case in cases(quantity, together) {
            *RUNNING.lock().unwrap() = Some((Instant::now(), format!("{} {case:?}", quantity.id)));
            // what is slow once may have been disturbed: the best of three counts
            let mut best = took(quantity, &case);
            for _ in 0..2 {
                if best > ALLOWED {
                    best = best.min(took(quantity, &case));
                }
            }
            if best > ALLOWED {
                slow.push(format!("{:.3} s: {} {case:?}", best.as_secs_f64(), quantity.id));
            }
        }
    }
    assert!(slow.is_empty(), "\n{}", slow.join("\n"));
}
