//! What a fit tells beside its parameters: correlations, what follows, warnings.

use super::Solution;
use super::answer::{Fitted, Follows};
use super::numbers::with_error;
use super::report::correlation;
use super::said::{Place, Said};
use crate::describe::{Fit, Following, Given, Kind, Quantity};
use crate::numerics::decimal::decimal;
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
    /// A number that is held because nobody gave another, and its unit: 190 and `K`.
    fn default(&self, name: &str) -> Option<(f64, &'static str)> {
        let param = self.quantity.inputs.iter().find(|param| param.name == name)?;
        let value = self.held.get(name).filter(|_| !self.given.contains_key(name))?;
        if let Given::Number(value) = value { Some((*value, param.unit)) } else { None }
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
        names.iter().filter_map(|name| self.default(name).map(|(value, unit)| format!("{name} = {}", with_unit(value, unit)))).collect()
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

/// Parameters at a bound or not determined, and errors that cannot be right.
pub(super) fn warnings(free: &[String], solution: &Solution, given: bool) -> Vec<Said> {
    let mut warnings = Vec::new();
    let name = |k: usize| free[k].clone();
    if solution.rough {
        warnings.push(Said::new("rough"));
    }
    for k in &solution.at_bound {
        // what must lie above zero is bounded by the smallest number that does for zero
        let value = solution.values[*k];
        let said = if value.abs() < 1e-15 { Said::new("at_zero") } else { Said::new("at_bound").number("bound", value, 6) };
        warnings.push(said.with("name", name(*k)));
    }
    for a in 0..solution.inner.len() {
        for b in a + 1..solution.inner.len() {
            let r = correlation(solution, a, b);
            if r.abs() > 0.995 {
                // the error of this one is sqrt(1 - r^2) times that of the first: as small as any
                let share = (solution.covariance[a][a] / solution.covariance[b][b]).sqrt();
                let (first, second) = (name(solution.inner[a]), name(solution.inner[b]));
                let sign = if r > 0.0 { '−' } else { '+' };
                let combination = format!("{first} {sign} {} {second}", short(share.abs()));
                let said = Said::new("hardly_apart").with("name", first).with("other", second).number("correlation", r, 4);
                warnings.push(said.with("combination", combination));
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
            warnings.push(Said::new("not_determined").with("name", name.clone()));
        }
    }
    #[allow(clippy::cast_precision_loss)] // some thousands of points
    let freedom = solution.degrees_of_freedom as f64;
    if given && freedom > 0.0 {
        // chi^2 scatters by the square root of twice its degrees of freedom
        let away = (solution.chi_squared - freedom) / (2.0 * freedom).sqrt();
        let kind = if away > 4.0 {
            Some("errors_too_small")
        } else if away < -3.0_f64.min(0.6 * freedom.sqrt()) {
            Some("errors_too_large")
        } else {
            None
        };
        let said = |kind| Said::new(kind).number("chi_squared", solution.chi_squared, 5).with("freedom", solution.degrees_of_freedom);
        warnings.extend(kind.map(said));
    }
    if freedom == 0.0 {
        warnings.push(Said::new("no_freedom"));
    }
    warnings
}

/// Sides on which the interval of a parameter has no end.
pub(super) fn open(names: &[String], fits: &[Fitted]) -> Vec<Said> {
    let open = names.iter().zip(fits).filter(|(_, fitted)| fitted.profiled).filter_map(|(name, fitted)| {
        let which = match (fitted.lower, fitted.upper) {
            (None, None) => "open_both",
            (None, _) => "open_below",
            (_, None) => "open_above",
            _ => return None,
        };
        Some(Said::new(which).with("name", name.clone()))
    });
    open.collect()
}

/// Parameters that nobody freed or gave, though others were chosen by name, and numbers that follow from defaults.
pub(super) fn defaults(setting: &Setting<'_>, chosen: bool) -> Vec<Said> {
    let left = setting.of.free.iter().filter(|name| chosen && !setting.free.contains(name));
    let held = left.filter_map(|name| {
        let (value, unit) = setting.default(name)?;
        Some(Said::new("held_default").with("name", *name).number("value", value, 12).with("unit", unit))
    });
    let follow = setting.of.derived.iter().filter_map(|one| {
        let mut rests = setting.rests(one.compute);
        let more = if rests.len() > 3 { rests.len() - 2 } else { 0 };
        rests.truncate(rests.len() - more);
        let said = if more > 0 { Said::new("rests_on_more").with("more", more) } else { Said::new("rests_on") };
        (!rests.is_empty()).then(|| said.with("name", one.name).with("given", Place::List(rests)))
    });
    held.chain(follow).collect()
}

/// Residuals whose signs are not those of chance.
pub(super) fn trend(runs: Option<f64>) -> Option<Said> {
    let runs = runs.filter(|runs| runs.abs() > 3.0)?;
    Some(Said::new(if runs < 0.0 { "too_few_runs" } else { "too_many_runs" }).number("deviations", runs.abs(), 3))
}

/// Whether the glass temperature, a parameter or a number that follows, lies outside of the points by more than its error.
pub(super) fn extrapolated(of: &Fit, glass: Option<(f64, f64)>, x: &[f64]) -> Option<Said> {
    let ((glass, error), first, last) = (glass?, *x.first()?, *x.last()?);
    let outside = of.x == "temperature" && !(first - error..=last + error).contains(&glass);
    let near = decimal(&with_error(glass, error).0).unwrap_or(glass);
    outside.then(|| Said::new("extrapolated").number("glass", near, 12).number("low", first, 6).number("high", last, 6))
}
