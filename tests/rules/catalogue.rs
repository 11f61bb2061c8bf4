//! Walks everything registered and checks what the types cannot.

use std::collections::{BTreeMap, BTreeSet};
use vitreous::catalogue::{self, COMPARISONS, THEORIES};
use vitreous::describe::{Computed, Equation, Figure, Given, Kind, Param, Provenance, Relation, Rule, Scale, Standing, Theory};

/// Collects complaints, so that one run shows them all.
#[derive(Default)]
struct Complaints(Vec<String>);

impl Complaints {
    fn unless(&mut self, fine: bool, owner: &str, what: impl std::fmt::Display) {
        if !fine {
            self.0.push(format!("{owner}: {what}"));
        }
    }

    fn filled(&mut self, owner: &str, what: &str, text: &str) {
        self.unless(!text.trim().is_empty() && text.trim() == text, owner, format!("{what} is empty or padded: {text:?}"));
    }

    fn none(self) {
        assert!(self.0.is_empty(), "\n{}", self.0.join("\n"));
    }
}

fn is_id(text: &str) -> bool {
    text.starts_with(|c: char| c.is_ascii_lowercase()) && text.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '_')
}

fn equations(complaints: &mut Complaints, owner: &str, equations: &[Equation]) {
    complaints.unless(!equations.is_empty(), owner, "no equation");
    for equation in equations {
        complaints.filled(owner, "number of an equation", equation.number);
        complaints.filled(owner, "TeX of an equation", equation.tex);
    }
}

fn provenance(complaints: &mut Complaints, owner: &str, provenance: &Provenance) {
    for (what, text) in [("source", provenance.source.full), ("short source", provenance.source.short), ("place", provenance.place)] {
        complaints.filled(owner, what, text);
    }
    match provenance.standing {
        Standing::Corrected { printed, why } => {
            complaints.filled(owner, "printed form", printed);
            complaints.filled(owner, "reason of the correction", why);
        }
        Standing::OurClosure { why } | Standing::Inferred { why } => complaints.filled(owner, "reason", why),
        Standing::AsPrinted | Standing::Derived | Standing::AsStated | Standing::Textbook => {}
    }
}

fn params(complaints: &mut Complaints, owner: &str, params: &[Param], rules: &[Rule]) {
    let names: BTreeSet<&str> = params.iter().map(|p| p.name).collect();
    complaints.unless(names.len() == params.len(), owner, "two inputs of one name");
    for rule in rules {
        complaints.filled(owner, "text of a rule", rule.text);
        complaints.unless(!rule.text.contains(['_', '^', '<', '>', '=']), owner, format!("a rule that is no sentence: {:?}", rule.text));
        complaints.unless(names.contains(rule.input), owner, format!("the rule {:?} names no input of its own", rule.text));
    }
    for param in params {
        let owner = &format!("{owner} {}", param.name);
        // the keys that a link keeps for itself
        complaints.unless(
            is_id(param.name) && !["v", "figure", "quantity", "view", "embed", "theme", "controls", "zoom", "axes"].contains(&param.name),
            owner,
            "not a name for an input",
        );
        for (what, text) in [("symbol", param.symbol), ("unit", param.unit), ("meaning", param.meaning)] {
            complaints.filled(owner, what, text);
        }
        match param.kind {
            Kind::Number { default, min, max, scale, domain } => {
                complaints.unless(min < max && min.is_finite() && max.is_finite(), owner, "its range is empty");
                complaints.unless((min..=max).contains(&default), owner, "its default lies outside its range");
                complaints.unless(domain.contains(default), owner, format!("its default lies outside its domain {domain}"));
                complaints.unless(scale == Scale::Linear || min > 0.0, owner, "a logarithmic range must lie above zero");
            }
            Kind::Choice { default, choices } => {
                complaints.unless(choices.iter().any(|c| c.id == default), owner, "its default is no choice");
                complaints.unless(choices.iter().all(|c| !c.id.is_empty() && !c.label.is_empty()), owner, "an empty choice");
            }
            Kind::List { default, choices } => {
                let known = |word: &str| choices.iter().any(|c| c.id == word);
                complaints.unless(default.split(',').all(known), owner, "its default is not among its choices");
                complaints.unless(choices.iter().all(|c| !c.id.contains([',', ' ']) && !c.label.is_empty()), owner, "a choice that a list cannot hold");
            }
        }
    }
}

fn every(check: impl Fn(&mut Complaints, &'static Theory)) {
    let mut complaints = Complaints::default();
    THEORIES.iter().for_each(|theory| check(&mut complaints, theory));
    complaints.none();
}

#[test]
fn ids_are_unique_and_carry_their_theory() {
    let mut seen = BTreeSet::new();
    every(|complaints, theory| complaints.unless(is_id(theory.id), theory.id, "not an id"));
    for theory in THEORIES {
        assert!(seen.insert(theory.id.to_owned()), "{}", theory.id);
        let ids = theory.quantities().map(|q| q.id).map(|id| format!("quantity {id}"));
        let ids = ids.chain(theory.figures().map(|f| format!("figure {}", f.id))).chain(theory.claims().map(|c| format!("claim {}", c.id)));
        for id in ids {
            let (_, name) = id.split_once(' ').unwrap();
            let (prefix, rest) = name.split_once('.').unwrap_or_else(|| panic!("{id} has no theory"));
            assert!(prefix == theory.id && is_id(rest), "{id}");
            assert!(seen.insert(id.clone()), "{id} twice");
        }
        for preset in theory.presets() {
            assert!(!preset.id.is_empty() && preset.id.chars().all(|c| c.is_ascii_alphanumeric() || "_-".contains(c)), "{}", preset.id);
            assert!(seen.insert(format!("preset {} {}", theory.id, preset.id)), "{} twice", preset.id);
        }
    }
}

#[test]
fn theories_say_what_they_are() {
    every(|complaints, theory| {
        for (what, text) in [("title", theory.title), ("claim", theory.claim), ("source", theory.source.full)] {
            complaints.filled(theory.id, what, text);
        }
        complaints.unless(!theory.assumptions.is_empty() && !theory.caution.is_empty(), theory.id, "an empty section");
        for symbol in theory.symbols {
            for (what, text) in [("symbol", symbol.symbol), ("name", symbol.name), ("unit", symbol.unit), ("meaning", symbol.meaning)] {
                complaints.filled(theory.id, what, text);
            }
        }
    });
}

#[test]
fn quantities_are_described() {
    every(|complaints, theory| {
        for quantity in theory.quantities() {
            complaints.filled(quantity.id, "title", quantity.title);
            equations(complaints, quantity.id, quantity.equations);
            provenance(complaints, quantity.id, &quantity.provenance);
            params(complaints, quantity.id, quantity.inputs, quantity.rules);
            complaints.unless(!quantity.outputs.is_empty(), quantity.id, "no output");
            for output in quantity.outputs {
                complaints.unless(is_id(output.name), quantity.id, format!("{} is no name", output.name));
                for (what, text) in [("symbol", output.symbol), ("unit", output.unit), ("meaning", output.meaning)] {
                    complaints.filled(quantity.id, &format!("{what} of {}", output.name), text);
                }
            }
        }
    });
}

fn figure(complaints: &mut Complaints, figure: &Figure) {
    complaints.filled(figure.id, "title", figure.title);
    complaints.filled(figure.id, "caption", figure.caption);
    equations(complaints, figure.id, figure.equations);
    provenance(complaints, figure.id, &figure.provenance);
    params(complaints, figure.id, figure.params, figure.rules);
    for id in figure.quantities {
        complaints.unless(catalogue::quantity(id).is_ok(), figure.id, format!("draws the unknown quantity {id}"));
    }
}

#[test]
fn figures_are_described_and_draw_known_quantities() {
    every(|complaints, theory| theory.figures().for_each(|one| figure(complaints, one)));
    let mut complaints = Complaints::default();
    for comparison in COMPARISONS {
        for (what, text) in [("title", comparison.title), ("opening", comparison.opening)] {
            complaints.filled(comparison.id, what, text);
        }
        complaints.unless(is_id(comparison.id) && catalogue::theory(comparison.id).is_err(), comparison.id, "not an id of its own");
        comparison.figures().for_each(|one| figure(&mut complaints, one));
    }
    complaints.none();
}

#[test]
fn presets_fit_what_they_apply_to() {
    every(|complaints, theory| {
        for preset in theory.presets() {
            let owner = &format!("preset {}.{}", theory.id, preset.id);
            complaints.filled(owner, "title", preset.title);
            complaints.unless(!preset.applies_to.is_empty() && !preset.values.is_empty(), owner, "applies to nothing or sets nothing");
            for value in preset.values {
                complaints.filled(owner, &format!("source of {}", value.name), value.source);
            }
            let mut used = BTreeSet::new();
            for target in preset.applies_to {
                let (figure, quantity) = (catalogue::figure(target).ok(), catalogue::quantity(target).ok());
                complaints.unless(figure.is_some() || quantity.is_some(), owner, format!("applies to the unknown {target}"));
                if let Some(figure) = figure {
                    used.extend(figure.params.iter().map(|p| p.name));
                    complaints.unless(
                        applied(preset.values, figure.params, |given| figure.resolve(&given)).is_none(),
                        owner,
                        format!("is refused by {target}"),
                    );
                }
                if let Some(quantity) = quantity {
                    used.extend(quantity.inputs.iter().map(|p| p.name));
                    let refused = applied(preset.values, quantity.inputs, |given| quantity.evaluate(&given));
                    complaints.unless(refused.is_none(), owner, format!("{target}: {}", refused.unwrap_or_default()));
                }
            }
            for value in preset.values {
                complaints.unless(used.contains(value.name), owner, format!("sets {}, which nothing takes", value.name));
            }
        }
    });
}

/// Why a preset is refused, if it is.
fn applied<T>(
    values: &[vitreous::describe::PresetValue],
    params: &[Param],
    take: impl Fn(BTreeMap<String, Given>) -> Result<T, vitreous::error::Error>,
) -> Option<String> {
    let given = params.iter().filter_map(|param| {
        let value = values.iter().find(|value| value.name == param.name)?;
        let number = matches!(param.kind, Kind::Number { .. }).then(|| value.value.parse().ok()).flatten();
        Some((param.name.to_owned(), number.map_or_else(|| Given::Text(value.value.to_owned()), Given::Number)))
    });
    // a preset sets what a source gives: a refusal that names another input is for the person to settle
    let refused = take(given.collect()).err()?;
    values.iter().any(|value| value.name == refused.input).then(|| refused.to_string())
}

#[test]
fn claims_are_distinct_and_can_be_checked() {
    let mut quotes = BTreeSet::new();
    let mut complaints = Complaints::default();
    for claim in THEORIES.iter().flat_map(|theory| theory.claims()) {
        for (what, text) in [("place", claim.place), ("quote", claim.quote), ("how", claim.how), ("why", claim.why)] {
            complaints.filled(claim.id, what, text);
        }
        complaints.unless(quotes.insert((claim.id.split('.').next(), claim.quote)), claim.id, "its words are quoted twice");
        let shown = catalogue::figure(claim.shown_by).is_ok() || catalogue::quantity(claim.shown_by).is_ok();
        complaints.unless(shown, claim.id, format!("shown by the unknown {:?}", claim.shown_by));
        let computed = claim.check().map(|checked| checked.computed);
        let fits = match (&claim.relation, &computed) {
            (Relation::Holds, Ok(Computed::Truth(_))) => true,
            (Relation::Underdetermined { missing }, Ok(Computed::Nothing)) => !missing.is_empty(),
            (Relation::AsStated, Ok(_)) => true,
            (Relation::Holds | Relation::Underdetermined { .. }, _) => false,
            (_, Ok(Computed::Number(value))) => value.is_finite(),
            _ => false,
        };
        complaints.unless(fits, claim.id, format!("{computed:?} does not fit {:?}", claim.relation));
    }
    complaints.none();
}

#[test]
fn every_figure_says_what_to_see_what_to_move_and_which_parameters_come_first() {
    let mut complaints = Complaints::default();
    let compared = COMPARISONS.iter().flat_map(|comparison| comparison.figures());
    for figure in THEORIES.iter().flat_map(|theory| theory.figures()).chain(compared) {
        complaints.filled(figure.id, "the sentence above the plot", figure.look);
        for sentence in figure.look.split_inclusive(['.', '?']) {
            let words = sentence.split_whitespace().count();
            complaints.unless(words <= 30, figure.id, format!("a sentence of {words} words: {sentence}"));
        }
        let wanted = 1.min(figure.params.len())..=3;
        complaints.unless(wanted.contains(&figure.primary.len()), figure.id, format!("{} parameters to move first", figure.primary.len()));
        for name in figure.primary {
            complaints.unless(figure.params.iter().any(|param| param.name == *name), figure.id, format!("{name} is none of its parameters"));
        }
    }
    complaints.none();
}

#[test]
fn every_question_leads_to_figures_that_are_there() {
    let mut complaints = Complaints::default();
    for question in vitreous::questions::QUESTIONS {
        complaints.filled(question.question, "answer", question.answer);
        complaints.unless(question.question.ends_with('?'), question.question, "is no question");
        complaints.unless(!question.figures.is_empty(), question.question, "no figure");
        for id in question.figures {
            complaints.unless(catalogue::figure(id).is_ok(), question.question, format!("there is no figure {id}"));
        }
    }
    complaints.none();
}
