//! One input of a quantity or parameter of a figure.

use super::Domain;
use super::words::words;
use serde::Serialize;

/// How a slider or an axis is divided.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Scale {
    /// Equal steps.
    Linear,
    /// Equal ratios.
    Log,
}

/// One of the words that a choice accepts.
#[derive(Clone, Copy, Debug, Serialize)]
pub struct Choice {
    /// The word in links and on the command line.
    pub id: &'static str,
    /// What a person reads.
    pub label: &'static str,
}

/// What values an input takes.
#[derive(Clone, Copy, Debug, Serialize)]
#[serde(tag = "type", rename_all = "snake_case")]
pub enum Kind {
    /// A number.
    Number {
        /// Taken when none is given.
        default: f64,
        /// Lower end of the slider.
        min: f64,
        /// Upper end of the slider.
        max: f64,
        /// How the slider is divided.
        scale: Scale,
        /// Where the equation holds.
        domain: Domain,
    },
    /// One of several words.
    Choice {
        /// Taken when none is given.
        default: &'static str,
        /// All of them.
        choices: &'static [Choice],
    },
    /// Any of several words, comma-separated.
    List {
        /// Taken when none is given.
        default: &'static str,
        /// All of them.
        choices: &'static [Choice],
    },
}

/// One input of a quantity or parameter of a figure.
#[derive(Clone, Copy, Debug, Serialize)]
pub struct Param {
    /// Name in links, on the command line and in JavaScript: the field's own term.
    pub name: &'static str,
    /// Printed symbol, TeX.
    pub symbol: &'static str,
    /// Unit, as the contract writes it; "1" for a pure number, "choice" for a word.
    pub unit: &'static str,
    /// One sentence.
    pub meaning: &'static str,
    /// What it accepts.
    #[serde(flatten)]
    pub kind: Kind,
}

/// A number with its default and slider range, on a linear scale, any finite value allowed.
pub const fn number(name: &'static str, symbol: &'static str, unit: &'static str, default: f64, [min, max]: [f64; 2], meaning: &'static str) -> Param {
    Param { name, symbol: words(symbol), unit, meaning: words(meaning), kind: Kind::Number { default, min, max, scale: Scale::Linear, domain: Domain::ALL } }
}

/// One word out of `choices`.
pub const fn choice(name: &'static str, symbol: &'static str, default: &'static str, choices: &'static [Choice], meaning: &'static str) -> Param {
    Param { name, symbol: words(symbol), unit: "choice", meaning: words(meaning), kind: Kind::Choice { default, choices } }
}

/// Several words out of `choices`, comma-separated.
pub const fn list(name: &'static str, symbol: &'static str, default: &'static str, choices: &'static [Choice], meaning: &'static str) -> Param {
    Param { name, symbol: words(symbol), unit: "list", meaning: words(meaning), kind: Kind::List { default, choices } }
}

/// Two lists as one, which fill it: what several entries share, and what one has for itself.
pub const fn joined<const A: usize, const B: usize, const N: usize>(first: [Param; A], second: [Param; B]) -> [Param; N] {
    assert!(A + B == N, "the lists do not fill the whole");
    let mut all = [if A > 0 { first[0] } else { second[0] }; N];
    let mut k = 0;
    while k < N {
        all[k] = if k < A { first[k] } else { second[k - A] };
        k += 1;
    }
    all
}

impl Param {
    /// Divides the slider by ratios.
    pub const fn log(mut self) -> Self {
        if let Kind::Number { default, min, max, domain, .. } = self.kind {
            self.kind = Kind::Number { default, min, max, scale: Scale::Log, domain };
        }
        self
    }

    /// Divides the slider by equal steps, where another use of the same input divides it by ratios.
    pub const fn linear(mut self) -> Self {
        if let Kind::Number { default, min, max, domain, .. } = self.kind {
            self.kind = Kind::Number { default, min, max, scale: Scale::Linear, domain };
        }
        self
    }

    /// States where the equation holds.
    pub const fn within(mut self, domain: Domain) -> Self {
        if let Kind::Number { default, min, max, scale, .. } = self.kind {
            self.kind = Kind::Number { default, min, max, scale, domain };
        }
        self
    }

    /// Another default and slider range for the same input, as a figure may want.
    pub const fn ranged(mut self, default: f64, [min, max]: [f64; 2]) -> Self {
        if let Kind::Number { scale, domain, .. } = self.kind {
            self.kind = Kind::Number { default, min, max, scale, domain };
        }
        self
    }

    /// The equation holds above zero.
    pub const fn positive(self) -> Self {
        self.within(Domain::POSITIVE)
    }

    /// The equation holds from zero on.
    pub const fn not_negative(self) -> Self {
        self.within(Domain::NOT_NEGATIVE)
    }
}
