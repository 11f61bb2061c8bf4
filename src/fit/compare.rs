//! Several models of the same points, by AICc.

use super::answer::Answer;
use crate::picture::significant;
use serde::Serialize;

/// One model among several of the same points.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Ranked {
    /// The model, with the choices that are not the default.
    pub name: String,
    /// Its place, from 1; models that draw one and the same curve share it.
    pub rank: usize,
    /// Akaike's criterion with the correction for few points.
    pub aicc: f64,
    /// How much larger it is than the least.
    pub above_best: f64,
    /// Share of the evidence that is this curve's, under whatever name.
    pub weight: f64,
}

/// Models of the same points, the best first, and what the difference means.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Comparison {
    /// The set of points; empty where there is one.
    pub group: String,
    /// The models that have a criterion.
    pub ranked: Vec<Ranked>,
    /// What it means.
    pub sentence: String,
}

/// Whether two fits of the same points draw one curve: as many parameters, and the same residuals.
fn same(one: &Answer, other: &Answer) -> bool {
    let scatter = one.residuals.iter().map(|r| r * r).sum::<f64>().sqrt();
    let apart = one.residuals.iter().zip(&other.residuals).map(|(a, b)| (a - b).powi(2)).sum::<f64>().sqrt();
    one.free.len() == other.free.len() && one.residuals.len() == other.residuals.len() && apart <= 1e-3 * scatter
}

/// Names in a sentence.
fn listed(names: &[&str]) -> String {
    match names {
        [] => String::new(),
        [one] => (*one).to_owned(),
        [all @ .., last] => format!("{} and {last}", all.join(", ")),
    }
}

/// Compares models; none where fewer than two have a criterion.
pub fn compared(group: &str, fits: &[(&str, &Answer)]) -> Option<Comparison> {
    let mut known: Vec<(&str, &Answer, f64)> = fits.iter().filter_map(|(name, answer)| Some((*name, *answer, answer.aicc?))).collect();
    if known.len() < 2 {
        return None;
    }
    known.sort_by(|a, b| a.2.total_cmp(&b.2));
    // one curve under several names is no rival of itself: it is counted once
    let mut curves: Vec<Vec<(&str, &Answer, f64)>> = Vec::new();
    for one in known {
        match curves.iter_mut().find(|curve| curve.first().is_some_and(|first| same(first.1, one.1))) {
            Some(curve) => curve.push(one),
            None => curves.push(vec![one]),
        }
    }
    let least = curves.first()?.first()?.2;
    let of = |curve: &[(&str, &Answer, f64)]| curve.first().map_or(f64::INFINITY, |first| first.2);
    let share = |aicc: f64| (-0.5 * (aicc - least)).exp();
    let sum: f64 = curves.iter().map(|curve| share(of(curve))).sum();
    let mut ranked = Vec::new();
    for (k, curve) in curves.iter_mut().enumerate() {
        // their order by rounding means nothing
        curve.sort_by(|a, b| a.0.cmp(b.0));
        let best = curve.iter().map(|one| one.2).fold(f64::INFINITY, f64::min);
        ranked.extend(curve.iter().map(|(name, _, aicc)| Ranked {
            name: (*name).to_owned(),
            rank: k + 1,
            aicc: *aicc,
            above_best: aicc - least,
            weight: share(best) / sum,
        }));
    }
    let names = |k: usize| curves.get(k).map(|curve| curve.iter().map(|(name, ..)| *name).collect::<Vec<_>>()).unwrap_or_default();
    let best = names(0);
    let gap = curves.get(1).map_or(f64::INFINITY, |curve| curve.iter().map(|one| one.2).fold(f64::INFINITY, f64::min) - least);
    let said = if best.len() > 1 { format!("{} draw one and the same curve, which follows", listed(&best)) } else { format!("{} follows", listed(&best)) };
    let next = listed(&names(1));
    let words = if curves.len() < 2 {
        String::new()
    } else if gap < 2.0 {
        format!("; these points do not tell it from that of {next}")
    } else if gap < 10.0 {
        format!("; these points favour it, and do not rule out {next}")
    } else {
        "; these points speak against all the others".to_owned()
    };
    let closest = if curves.len() < 2 { "the points" } else { "the points most closely" };
    let by = if gap.is_finite() { format!(" (by {} in AICc)", significant(gap, 3)) } else { String::new() };
    let sentence = format!("{said} {closest}{by}{words}. A better fit is no derivation.");
    Some(Comparison { group: group.to_owned(), ranked, sentence })
}
