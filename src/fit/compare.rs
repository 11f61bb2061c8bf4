//! Several models of the same points, by AICc.

use super::answer::Answer;
use crate::picture::significant;
use serde::Serialize;

/// A model with its fits of the points: one, or one for each of several sets. Sets by themselves are independent, so that their
/// criteria add up; what was fitted together is one fit.
#[derive(Clone, Debug)]
pub struct Rival<'a> {
    /// The model, with the choices that are not the default.
    pub name: &'a str,
    /// Its fits, in the order of the sets.
    pub answers: Vec<&'a Answer>,
}

impl Rival<'_> {
    fn free(&self) -> usize {
        self.answers.iter().map(|answer| answer.free.len()).sum()
    }

    fn chi_squared(&self) -> f64 {
        self.answers.iter().map(|answer| answer.chi_squared).sum()
    }

    /// None where one of the fits has none.
    fn aicc(&self) -> Option<f64> {
        self.answers.iter().map(|answer| answer.aicc).sum::<Option<f64>>().filter(|_| !self.answers.is_empty())
    }

    fn residuals(&self) -> Vec<f64> {
        self.answers.iter().flat_map(|answer| answer.residuals.iter().copied()).collect()
    }
}

/// One model among several of the same points.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Ranked {
    /// The model, with the choices that are not the default.
    pub name: String,
    /// Its place, from 1; models that draw one and the same curve share it.
    pub rank: usize,
    /// How many of its parameters were free.
    pub free: usize,
    /// Sum of the squares of its residuals over sigma; without sigma, of the residuals.
    pub chi_squared: f64,
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
    /// What the distance of the second curve from the first means, one of [`VERDICTS`]; none where there is one curve only.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub verdict: Option<&'static str>,
    /// What it means, in English.
    pub sentence: String,
}

/// The points do not tell the second curve from the first, favour the first, or speak against all others.
pub const VERDICTS: [&str; 3] = ["close", "first", "only"];

/// Whether two fits of the same points draw one curve: as many parameters, and the same residuals.
fn same(one: &Rival<'_>, other: &Rival<'_>) -> bool {
    let (mine, theirs) = (one.residuals(), other.residuals());
    let scatter = mine.iter().map(|r| r * r).sum::<f64>().sqrt();
    let apart = mine.iter().zip(&theirs).map(|(a, b)| (a - b).powi(2)).sum::<f64>().sqrt();
    one.free() == other.free() && mine.len() == theirs.len() && apart <= 1e-3 * scatter
}

/// Names in a sentence.
fn listed(names: &[&str]) -> String {
    match names {
        [] => String::new(),
        [one] => (*one).to_owned(),
        [all @ .., last] => format!("{} and {last}", all.join(", ")),
    }
}

/// Compares models, those without a criterion left aside; none where no model has one.
pub fn compared(group: &str, fits: &[Rival<'_>]) -> Option<Comparison> {
    let mut known: Vec<(&Rival<'_>, f64)> = fits.iter().filter_map(|one| Some((one, one.aicc()?))).collect();
    known.sort_by(|a, b| a.1.total_cmp(&b.1));
    // one curve under several names is no rival of itself: it is counted once
    let mut curves: Vec<Vec<(&Rival<'_>, f64)>> = Vec::new();
    for one in known {
        match curves.iter_mut().find(|curve| curve.first().is_some_and(|first| same(first.0, one.0))) {
            Some(curve) => curve.push(one),
            None => curves.push(vec![one]),
        }
    }
    let least = curves.first()?.first()?.1;
    // the first of each is its best
    let of = |curve: &[(&Rival<'_>, f64)]| curve.first().map_or(f64::INFINITY, |first| first.1);
    let bests: Vec<f64> = curves.iter().map(|curve| of(curve)).collect();
    let share = |aicc: f64| (-0.5 * (aicc - least)).exp();
    let sum: f64 = bests.iter().map(|best| share(*best)).sum();
    let mut ranked = Vec::new();
    for (k, (curve, best)) in curves.iter_mut().zip(&bests).enumerate() {
        // their order by rounding means nothing
        curve.sort_by(|a, b| a.0.name.cmp(b.0.name));
        ranked.extend(curve.iter().map(|(one, aicc)| Ranked {
            name: one.name.to_owned(),
            rank: k + 1,
            free: one.free(),
            chi_squared: one.chi_squared(),
            aicc: *aicc,
            above_best: aicc - least,
            weight: share(*best) / sum,
        }));
    }
    let names = |k: usize| curves.get(k).map(|curve| curve.iter().map(|(one, _)| one.name).collect::<Vec<_>>()).unwrap_or_default();
    let best = names(0);
    let gap = bests.get(1).map(|second| second - least);
    let said = if best.len() > 1 { format!("{} draw one and the same curve, which follows", listed(&best)) } else { format!("{} follows", listed(&best)) };
    let next = listed(&names(1));
    let verdict = gap.map(|gap| VERDICTS[usize::from(gap >= 2.0) + usize::from(gap >= 10.0)]);
    let words = match verdict {
        None => String::new(),
        Some("close") => format!("; these points do not tell it from that of {next}"),
        Some("first") => format!("; these points favour it, and do not rule out {next}"),
        Some(_) => "; these points speak against all the others".to_owned(),
    };
    let closest = if gap.is_some() { "the points most closely" } else { "the points" };
    let by = gap.map_or_else(String::new, |gap| format!(" (by {} in AICc)", significant(gap, 3)));
    let sentence = format!("{said} {closest}{by}{words}. A better fit is no derivation.");
    Some(Comparison { group: group.to_owned(), ranked, verdict, sentence })
}

#[cfg(test)]
mod tests {
    use super::{Rival, compared};
    use crate::fit::answer::{Answer, Fitted};

    /// A fit with these residuals, of unit errors, with two free parameters.
    fn answer(residuals: &[f64]) -> Answer {
        let fitted = Fitted { value: 1.0, error: Some(1.0), lower: None, upper: None, profiled: false, unit: "1".into() };
        let chi_squared = residuals.iter().map(|r| r * r).sum();
        Answer {
            model: "forms.arrhenius".into(),
            points: residuals.len(),
            left_out: Vec::new(),
            free: ["a", "b"].map(|name| (name.to_owned(), fitted.clone())).into(),
            fixed: Default::default(),
            words: Default::default(),
            derived: Default::default(),
            correlation: Default::default(),
            chi_squared,
            degrees_of_freedom: residuals.len() - 2,
            aicc: Some(chi_squared + 4.0 + 12.0 / (residuals.len() as f64 - 3.0)),
            bic: None,
            runs: None,
            sigma: "given".into(),
            robust: None,
            warnings: Vec::new(),
            warned: Vec::new(),
            residuals: residuals.to_vec(),
            y_unit: None,
            understood: Vec::new(),
        }
    }

    #[test]
    fn sets_by_themselves_add_up() {
        let (near, far) = ([1.0, -1.0, 1.0, -1.0, 1.0], [2.0, -1.0, 1.0, -1.0, 1.0]);
        let (near, far, other) = (answer(&near), answer(&far), answer(&near.map(|r| -r)));
        let rival = |name, answers| Rival { name, answers };
        let told = compared("", &[rival("one", vec![&near, &far]), rival("two", vec![&far, &far]), rival("turned", vec![&near, &other])]).unwrap();
        let names: Vec<&str> = told.ranked.iter().map(|row| row.name.as_str()).collect();
        assert_eq!(names, ["turned", "one", "two"]);
        assert_eq!(told.ranked.iter().map(|row| (row.free, row.chi_squared)).collect::<Vec<_>>(), [(4, 10.0), (4, 13.0), (4, 16.0)]);
        // by hand: each set costs 4 + 12/2, and differences of 3 and 6 are weights of exp(-1.5) and exp(-3)
        assert!((told.ranked[1].aicc - (13.0 + 20.0)).abs() < 1e-12 && told.verdict == Some("first"));
        let sum = 1.0 + (-1.5_f64).exp() + (-3.0_f64).exp();
        for (row, share) in told.ranked.iter().zip([1.0, (-1.5_f64).exp(), (-3.0_f64).exp()]) {
            assert!((row.weight - share / sum).abs() < 1e-12, "{row:?}");
        }
        // the same sum of squares is not the same curve, the same residuals are
        let told = compared("", &[rival("one", vec![&near]), rival("turned", vec![&other]), rival("again", vec![&near])]).unwrap();
        assert_eq!(told.ranked.iter().map(|row| (row.name.as_str(), row.rank)).collect::<Vec<_>>(), [("again", 1), ("one", 1), ("turned", 2)]);
        assert_eq!((told.verdict, compared("", &[rival("one", vec![&near])]).unwrap().verdict), (Some("close"), None));
        assert!(compared("", &[rival("none", Vec::new())]).is_none());
    }
}
