//! The front page: questions, each with the figures that answer it, and what is needed to choose among all figures.

use crate::catalogue::{COMPARISONS, THEORIES};
use crate::describe::Level;
use crate::error::Error;
use serde::Serialize;
use std::collections::BTreeMap;

/// A question that a newcomer may bring.
#[derive(Clone, Copy, Debug, Serialize)]
pub struct Question {
    /// As a person asks it.
    pub question: &'static str,
    /// What the figures show, in a sentence or two.
    pub answer: &'static str,
    /// Ids of figures, the one to open first in front.
    pub figures: &'static [&'static str],
}

/// All of them; the page opens with the first figure of the first.
pub static QUESTIONS: &[Question] = &[
    Question {
        question: "Why does a glass not flow?",
        answer: "On cooling, a liquid slows down by many powers of ten. At the glass temperature it takes longer to flow than anyone waits.",
        figures: &["rfot.angell", "rfot.relaxation", "rfot.free_energy_profile"],
    },
    Question {
        question: "How many molecules move together?",
        answer: "Each theory has regions that rearrange as one. Their sizes differ from a few molecules to millions.",
        figures: &["compare.cooperative_region", "rfot.mosaic_picture", "rfot.cooperativity"],
    },
    Question {
        question: "Does a glass melt?",
        answer: "One theory takes the glass as a solid whose defects make it softer, until a length grows without limit.",
        figures: &["melting_rg.flow_plane", "melting_rg.angell", "melting_rg.kosterlitz_thouless"],
    },
    Question {
        question: "Why does cold glass hold more heat than a crystal?",
        answer: "A few particles can sit in two places and tunnel between them. These two-level systems take up heat even near absolute zero.",
        figures: &["rfot.tls_levels", "compare.heat_capacity", "rfot.heat_capacity"],
    },
    Question {
        question: "Why does glass conduct heat so badly?",
        answer: "Two-level systems scatter sound waves when it is cold. Vibrations of the walls between domains stop them when it is warmer.",
        figures: &["rfot.conductivity_data", "rfot.conductivity", "rfot.ripplons"],
    },
    Question {
        question: "What does a magnetic field do to a glass?",
        answer: "Some cold glasses change in a weak magnetic field although they hold no magnet. Particles with three wells would explain it.",
        figures: &["etm.heat_capacity", "etm.spectrum", "etm.dielectric"],
    },
    Question {
        question: "How do two pulses bring back an echo?",
        answer: "Systems of different frequency run apart and meet again. The echo tells how long they remember.",
        figures: &["etm.echo_sequence", "etm.echo"],
    },
    Question {
        question: "Why does a glass relax first fast and then slowly?",
        answer: "A stretched exponential is a sum of many plain ones. The smaller its exponent, the wider the range of relaxation times.",
        figures: &["gauge_lps.stretched_exponential", "gauge_lps.spectrum", "gauge_lps.rates"],
    },
    Question {
        question: "What does faster cooling change?",
        answer: "A liquid that is cooled faster becomes a glass at a higher temperature and keeps smaller domains.",
        figures: &["rfot.hard_spheres", "etm.glass_temperature", "rfot.quench"],
    },
    Question {
        question: "Where does the boson peak come from?",
        answer: "Glasses have more vibrations near one terahertz than a crystal has. Two theories give two reasons.",
        figures: &["compare.boson_peak", "rfot.ripplons", "two_electron.boson_peak"],
    },
    Question {
        question: "Is there an order in the disorder?",
        answer: "Locally, molecules prefer some arrangements. The theories draw cells, clusters and pyramids.",
        figures: &["etm.close_packing", "two_electron.cluster", "gauge_lps.network"],
    },
    Question {
        question: "Why does a polymer flow so slowly?",
        answer: "The viscosity of long chains grows as a high power of their length.",
        figures: &["two_electron.chain", "two_electron.solitary_wave"],
    },
];

/// Words that mean the same in a search, as they are typed: each line is one meaning.
pub static SYNONYMS: &[&[&str]] = &[
    &["tg", "glass temperature", "glass transition"],
    &["tk", "kauzmann temperature"],
    &["tm", "melting temperature"],
    &["silica", "sio2", "quartz glass", "fused quartz"],
    &["germania", "geo2"],
    &["otp", "terphenyl"],
    &["tnb", "trisnaphthylbenzene"],
    &["tls", "two-level system", "tunnelling system", "tunneling"],
    &["ats", "three-well", "anomalous"],
    &["kww", "stretched exponential", "kohlrausch"],
    &["vft", "vogel", "fulcher", "tammann"],
    &["specific heat", "heat capacity"],
    &["thermal conductivity", "heat conductivity", "conduct"],
    &["aging", "ageing", "quench", "cooling"],
    &["domain", "mosaic", "cooperative"],
    &["renormalisation", "renormalization", "flow"],
    &["magnet", "magnetic field", "flux"],
    &["polymer", "chain"],
    &["arsenic selenide", "as2se3"],
    &["elastic", "shear modulus", "stiffness"],
];

/// What a reader chooses a figure by, besides its title and its theory.
#[derive(Clone, Debug, Serialize)]
pub struct Card {
    /// Its id.
    pub id: &'static str,
    /// For whom it is.
    pub level: Level,
    /// What stands on its axes, each once.
    pub axes: Vec<String>,
}

/// The cards of all figures, in the order of the catalogue; their axes are those of the figures at their defaults.
///
/// # Errors
/// Whatever a figure refuses at its defaults.
pub fn cards() -> Result<Vec<Card>, Error> {
    let compared = COMPARISONS.iter().flat_map(|comparison| comparison.figures());
    let card = |figure: &'static crate::describe::Figure| {
        let picture = figure.picture(&figure.resolve(&BTreeMap::new())?)?;
        let mut axes: Vec<String> = Vec::new();
        for axis in picture.panels.iter().flat_map(|panel| [&panel.x, &panel.y]).filter(|axis| !axis.hidden && !axis.label.is_empty()) {
            if !axes.contains(&axis.label) {
                axes.push(axis.label.clone());
            }
        }
        Ok(Card { id: figure.id, level: figure.level, axes })
    };
    THEORIES.iter().flat_map(|theory| theory.figures()).chain(compared).map(card).collect()
}
