//! What a fit tells beside its parameters: correlations, what follows, warnings in words.

use super::Solution;
use super::answer::{Fitted, Follows};
use super::numbers::with_error;
use super::report::correlation;
use crate::describe::{Fit, Following, Given, Kind, Quantity};
use crate::picture::{short, significant};
use std::cell::RefCell;
use std::collections::BTreeMap;

pub(super) fn pairs(free: &[String], solution: &Solution) -> BTreeMap<String, f64> {
    let mut pairs = BTreeMap::new();
    for a in 0..solution.inner.len() {
        for b in a + 1..solution.inner.len() {
            pairs.insert(format!("{},{}", free[solution.inner[a]], free[solution.inner[b]]), correlation(solution, a, b));
        }
    }
    pairs
}

/// Of a choice its place in the list, from 0; not a number where there is none.
fn place(quantity: &Quantity, name: &str, given: Option<&Given>) -> f64 {
    let Some(Kind::Choice { choices, default }) = quantity.inputs.iter().find(|param| param.name == name).map(|param| param.kind) else { return f64::NAN };
    let word = if let Some(Given::Text(word)) = given { word } else { default };
    #[allow(clippy::cast_precision_loss)] // a few choices
    choices.iter().position(|choice| choice.id == word).map_or(f64::NAN, |place| place as f64)
}

/// What of a model is free and what is held.
pub(super) struct Setting<'a> {
    pub(super) quantity: &'a Quantity,
    pub(super) of: &'a Fit,
    pub(super) free: &'a [&'static str],
    pub(super) held: &'a BTreeMap<String, Given>,
    pub(super) given: &'a BTreeMap<String, Given>,
}

impl Setting<'_> {
    /// A number that is held because nobody gave another: `190 K`.
    fn default(&self, name: &str) -> Option<String> {
        let param = self.quantity.inputs.iter().find(|param| param.name == name)?;
        let value = self.held.get(name).filter(|_| !self.given.contains_key(name))?;
        if let Given::Number(value) = value { Some(with_unit(*value, param.unit)) } else { None }
    }

    /// A number that follows, from the values of the free parameters.
    fn at(&self, values: &[f64], places: &[usize], x: &[f64], compute: Following) -> f64 {
        compute(&|name| match self.free.iter().position(|other| *other == name) {
            Some(k) => values[places[k]],
            None if name == self.of.x => x.first().copied().unwrap_or(f64::NAN),
            None => match self.held.get(name) {
                Some(Given::Number(value)) => *value,
                word => place(self.quantity, name, word),
            },
        })
    }

    /// Which defaults a number that follows rests on; they belong to no parameter that could be free.
    fn rests(&self, compute: Following) -> Vec<String> {
        let asked = RefCell::new(Vec::new());
        let _ = compute(&|name| {
            asked.borrow_mut().push(name.to_owned());
            match (self.held.get(name), self.quantity.inputs.iter().find(|param| param.name == name).map(|param| param.kind)) {
                (Some(Given::Number(value)), _) => *value,
                (None, Some(Kind::Number { default, .. })) => default,
                (word, _) => place(self.quantity, name, word),
            }
        });
        let mut names = asked.into_inner();
        names.sort();
        names.dedup();
        names.retain(|name| !self.of.free.contains(&name.as_str()));
        names.iter().filter_map(|name| Some(format!("{name} = {}", self.default(name)?))).collect()
    }
}

/// A number with its unit.
pub(super) fn with_unit(value: f64, unit: &str) -> String {
    format!("{} {}", significant(value, 12), if unit == "1" { "" } else { unit }).trim_end().to_owned()
}

/// What follows from the parameters, with errors by the slopes and the whole covariance. What is asked of the input along which was
/// measured is that of the first point.
pub(super) fn derived(setting: &Setting<'_>, places: &[usize], solution: &Solution, x: &[f64]) -> BTreeMap<String, Follows> {
    let at = |values: &[f64], compute: Following| setting.at(values, places, x, compute);
    let mut all = BTreeMap::new();
    for one in setting.of.derived {
        let value = at(&solution.values, one.compute);
        let slope = |k: usize| {
            let h = 1e-6 * solution.values[k].abs().max(1e-12);
            let moved = |way: f64| {
                let mut values = solution.values.clone();
                values[k] += way * h;
                at(&values, one.compute)
            };
            (moved(1.0) - moved(-1.0)) / (2.0 * h)
        };
        let slopes: Vec<f64> = solution.inner.iter().map(|k| slope(*k)).collect();
        let mut variance = 0.0;
        for (a, row) in solution.covariance.iter().enumerate() {
            for (b, c) in row.iter().enumerate() {
                variance += slopes[a] * slopes[b] * c;
            }
        }
        let error = variance.max(0.0).sqrt();
        if value.is_finite() && error.is_finite() {
            all.insert(one.name.to_owned(), Follows { value, error, unit: one.unit.to_owned() });
        }
    }
    all
}

/// In words: parameters at a bound or not determined, and errors that cannot be right.
pub(super) fn warnings(free: &[String], solution: &Solution, given: bool) -> Vec<String> {
    let mut warnings = Vec::new();
    if solution.rough {
        warnings.push("the model has small steps, and the search rests at one: the values are good to a tenth of their standard errors".into());
    }
    for k in &solution.at_bound {
        // what must lie above zero is bounded by the smallest number that does for zero
        let value = solution.values[*k];
        let bound = if value.abs() < 1e-15 { "zero".to_owned() } else { significant(value, 6) };
        warnings.push(format!("{} ended at the bound of its domain, {bound}; it has no error, and the others are as if it were held there", free[*k]));
    }
    for a in 0..solution.inner.len() {
        for b in a + 1..solution.inner.len() {
            let r = correlation(solution, a, b);
            if r.abs() > 0.995 {
                let (first, second) = (&free[solution.inner[a]], &free[solution.inner[b]]);
                // the error of this one is sqrt(1 - r^2) times that of the first: as small as any
                let share = (solution.covariance[a][a] / solution.covariance[b][b]).sqrt();
                let sign = if r > 0.0 { '−' } else { '+' };
                warnings.push(format!(
                    "{first} and {second} are hardly told apart by these points (correlation {r:.4}); what they determine is {first} {sign} {} {second}",
                    short(share.abs())
                ));
            }
        }
    }
    for (k, name) in free.iter().enumerate() {
        if let Some(error) = solution.error(k)
            && error > solution.values[k].abs()
            // zero means nothing on a scale of logarithms
            && !name.starts_with("log10_")
            && solution.values[k] != 0.0
        {
            warnings.push(format!("{name} is not determined: its error is larger than its value"));
        }
    }
    #[allow(clippy::cast_precision_loss)] // some thousands of points
    let freedom = solution.degrees_of_freedom as f64;
    if given && freedom > 0.0 {
        // chi^2 scatters by the square root of twice its degrees of freedom
        let away = (solution.chi_squared - freedom) / (2.0 * freedom).sqrt();
        if away > 4.0 {
            warnings.push(format!(
                "chi squared is {:.3} for {freedom} degrees of freedom: the errors of the points are too small, or the model does not describe them",
                solution.chi_squared
            ));
        } else if away < -3.0_f64.min(0.6 * freedom.sqrt()) {
            warnings.push(format!(
                "chi squared is {:.3} for {freedom} degrees of freedom: the errors of the points are larger than their scatter",
                solution.chi_squared
            ));
        }
    }
    if freedom == 0.0 {
        warnings.push("as many parameters as points: the curve goes through all of them, and nothing is left to estimate an error from".into());
    }
    warnings
}

/// In words: sides on which the interval of a parameter has no end.
pub(super) fn open(names: &[String], fits: &[Fitted]) -> Vec<String> {
    let open = names.iter().zip(fits).filter(|(_, fitted)| fitted.profiled).filter_map(|(name, fitted)| {
        let which = match (fitted.lower, fitted.upper) {
            (None, None) => "has neither end: to both sides",
            (None, _) => "has no lower end: below",
            (_, None) => "has no upper end: above",
            _ => return None,
        };
        Some(format!("the 68 % interval of {name} {which}, no value within thirty standard errors and its domain is ruled out"))
    });
    open.collect()
}

/// In words: parameters that nobody freed or gave, though others were chosen by name, and numbers that follow from defaults.
pub(super) fn defaults(setting: &Setting<'_>, chosen: bool) -> Vec<String> {
    let left = setting.of.free.iter().filter(|name| chosen && !setting.free.contains(name));
    let held = left.filter_map(|name| Some(format!("{name} is held at its default, {}: it was neither freed nor given", setting.default(name)?)));
    let follow = setting.of.derived.iter().filter_map(|one| {
        let rests = setting.rests(one.compute);
        let more = if rests.len() > 3 { format!(" and {} more", rests.len() - 2) } else { String::new() };
        let named = if rests.len() > 3 { rests.get(..2).unwrap_or_default().join(", ") } else { rests.join(" and ") };
        (!rests.is_empty()).then(|| format!("{} is that of {named}{more}, which nobody gave", one.name))
    });
    held.chain(follow).collect()
}

/// In words: residuals whose signs are not those of chance.
pub(super) fn trend(runs: Option<f64>) -> Option<String> {
    let runs = runs.filter(|runs| runs.abs() > 3.0)?;
    let away = significant(runs.abs(), 3);
    Some(if runs < 0.0 {
        format!("the runs of residuals of one sign are {away} standard deviations fewer than by chance: the model misses a trend of the points")
    } else {
        format!("the runs of residuals of one sign are {away} standard deviations more than by chance: neighbouring points depend on each other")
    })
}

/// Whether the glass temperature, a parameter or a number that follows, lies outside of the points by more than its error.
pub(super) fn extrapolated(of: &Fit, glass: Option<(f64, f64)>, x: &[f64]) -> Option<String> {
    let ((glass, error), first, last) = (glass?, *x.first()?, *x.last()?);
    let outside = of.x == "temperature" && !(first - error..=last + error).contains(&glass);
    outside.then(|| {
        let (glass, _) = with_error(glass, error);
        format!("the glass temperature {glass} K lies outside of the points ({} to {} K): it is extrapolated", significant(first, 6), significant(last, 6))
    })
}
