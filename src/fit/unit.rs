//! Units of what is measured, by their symbols and words.

use std::f64::consts::TAU;

/// Powers of m, g, s, K, A, mol and the factor to those units.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Unit {
    pub(super) powers: [i32; 6],
    pub(super) factor: f64,
}

/// A pure number.
pub(super) const NONE: Unit = Unit { powers: [0; 6], factor: 1.0 };
/// Symbol, factor, powers of m, g, s, K, A, mol.
const SYMBOLS: [(&str, f64, [i32; 6]); 24] = [
    ("m", 1.0, [1, 0, 0, 0, 0, 0]),
    ("g", 1.0, [0, 1, 0, 0, 0, 0]),
    ("s", 1.0, [0, 0, 1, 0, 0, 0]),
    ("K", 1.0, [0, 0, 0, 1, 0, 0]),
    ("A", 1.0, [0, 0, 0, 0, 1, 0]),
    ("mol", 1.0, [0, 0, 0, 0, 0, 1]),
    ("J", 1e3, [2, 1, -2, 0, 0, 0]),
    ("W", 1e3, [2, 1, -3, 0, 0, 0]),
    ("N", 1e3, [1, 1, -2, 0, 0, 0]),
    ("Pa", 1e3, [-1, 1, -2, 0, 0, 0]),
    ("P", 1e2, [-1, 1, -1, 0, 0, 0]),
    ("poise", 1e2, [-1, 1, -1, 0, 0, 0]),
    ("Hz", 1.0, [0, 0, -1, 0, 0, 0]),
    ("T", 1e3, [0, 1, -2, 0, -1, 0]),
    ("G", 0.1, [0, 1, -2, 0, -1, 0]),
    ("cal", 4.184e3, [2, 1, -2, 0, 0, 0]),
    ("erg", 1e-4, [2, 1, -2, 0, 0, 0]),
    ("eV", 1.602_176_634e-16, [2, 1, -2, 0, 0, 0]),
    ("bar", 1e8, [-1, 1, -2, 0, 0, 0]),
    ("l", 1e-3, [3, 0, 0, 0, 0, 0]),
    ("V", 1e3, [2, 1, -3, 0, -1, 0]),
    ("ohm", 1e3, [2, 1, -3, 0, -2, 0]),
    ("S", 1e-3, [-2, -1, 3, 0, 2, 0]),
    // a turn is 2π of them: rad/s of an angular frequency are Hz of a frequency
    ("rad", 1.0 / TAU, [0; 6]),
];
/// Words that take no prefix: Gd and Th are elements.
const WORDS: [(&str, f64, [i32; 6]); 31] = [
    ("Poise", 1e2, [-1, 1, -1, 0, 0, 0]),
    ("poises", 1e2, [-1, 1, -1, 0, 0, 0]),
    ("Poises", 1e2, [-1, 1, -1, 0, 0, 0]),
    ("centipoise", 1.0, [-1, 1, -1, 0, 0, 0]),
    ("sec", 1.0, [0, 0, 1, 0, 0, 0]),
    ("secs", 1.0, [0, 0, 1, 0, 0, 0]),
    ("second", 1.0, [0, 0, 1, 0, 0, 0]),
    ("seconds", 1.0, [0, 0, 1, 0, 0, 0]),
    ("min", 60.0, [0, 0, 1, 0, 0, 0]),
    ("mins", 60.0, [0, 0, 1, 0, 0, 0]),
    ("minute", 60.0, [0, 0, 1, 0, 0, 0]),
    ("minutes", 60.0, [0, 0, 1, 0, 0, 0]),
    ("h", 3600.0, [0, 0, 1, 0, 0, 0]),
    ("hr", 3600.0, [0, 0, 1, 0, 0, 0]),
    ("hrs", 3600.0, [0, 0, 1, 0, 0, 0]),
    ("hour", 3600.0, [0, 0, 1, 0, 0, 0]),
    ("hours", 3600.0, [0, 0, 1, 0, 0, 0]),
    ("d", 86400.0, [0, 0, 1, 0, 0, 0]),
    ("day", 86400.0, [0, 0, 1, 0, 0, 0]),
    ("days", 86400.0, [0, 0, 1, 0, 0, 0]),
    ("hertz", 1.0, [0, 0, -1, 0, 0, 0]),
    ("Hertz", 1.0, [0, 0, -1, 0, 0, 0]),
    ("Kelvin", 1.0, [0, 0, 0, 1, 0, 0]),
    ("kelvin", 1.0, [0, 0, 0, 1, 0, 0]),
    ("kelvins", 1.0, [0, 0, 0, 1, 0, 0]),
    ("Tesla", 1e3, [0, 1, -2, 0, -1, 0]),
    ("tesla", 1e3, [0, 1, -2, 0, -1, 0]),
    ("Gauss", 0.1, [0, 1, -2, 0, -1, 0]),
    ("gauss", 0.1, [0, 1, -2, 0, -1, 0]),
    ("pascal", 1e3, [-1, 1, -2, 0, 0, 0]),
    ("Pascal", 1e3, [-1, 1, -2, 0, 0, 0]),
];
const PREFIXES: [(&str, f64); 13] = [
    ("", 1.0),
    ("k", 1e3),
    ("M", 1e6),
    ("G", 1e9),
    ("T", 1e12),
    ("d", 0.1),
    ("c", 1e-2),
    ("m", 1e-3),
    ("µ", 1e-6),
    ("μ", 1e-6),
    ("u", 1e-6),
    ("n", 1e-9),
    ("p", 1e-12),
];

impl Unit {
    /// This times a power of another.
    pub(super) fn times(self, other: Self, sign: i32) -> Self {
        let mut powers = self.powers;
        powers.iter_mut().zip(other.powers).for_each(|(a, b)| *a += sign * b);
        Self { powers, factor: self.factor * other.factor.powi(sign) }
    }

    /// One symbol, perhaps with a prefix, perhaps raised: `mPa`, `cm^3`, `K-1`, `m³`.
    pub(super) fn symbol(text: &str) -> Option<Self> {
        let text = text.replace('²', "2").replace('³', "3").replace('⁴', "4").replace('⁻', "-").replace('¹', "1").replace('−', "-");
        let end = text.find(|c: char| c == '^' || c == '-' || c.is_ascii_digit()).unwrap_or(text.len());
        let (name, raised) = text.split_at(end);
        let raised = raised.trim_start_matches('^').trim_matches(['{', '}']);
        let power: i32 = if raised.is_empty() { 1 } else { raised.parse().ok().filter(|p: &i32| p.abs() <= 9)? };
        if let Some((_, factor, powers)) = WORDS.iter().find(|(word, ..)| *word == name) {
            return Some(NONE.times(Self { powers: *powers, factor: *factor }, power));
        }
        for (symbol, factor, powers) in SYMBOLS {
            if let Some(prefix) = name.strip_suffix(symbol)
                && let Some((_, scale)) = PREFIXES.iter().find(|(known, _)| *known == prefix)
            {
                return Some(NONE.times(Self { powers, factor: factor * scale }, power));
            }
        }
        None
    }

    /// A unit as people write it: `mJ/(mol K)`, `W/m/K`, `J g^-1 K^-1`, `W_per_m_K`, `Pa·s`, `dPas`.
    pub(super) fn read(text: &str) -> Option<Self> {
        let text = text.replace(['·', '*', '⋅', '.', '_'], " ").replace(" per ", "/");
        let mut unit = NONE;
        let mut over = false;
        let mut any = false;
        for (k, part) in text.split('/').enumerate() {
            over |= k > 0;
            let part = part.trim().trim_start_matches('(').trim_end_matches(')');
            for symbol in part.split_whitespace().filter(|symbol| *symbol != "1") {
                let read = match symbol {
                    "Pas" | "mPas" | "dPas" | "kPas" => Self::symbol(symbol.strip_suffix('s')?)?.times(Self::symbol("s")?, 1),
                    _ => Self::symbol(symbol)?,
                };
                unit = unit.times(read, if over { -1 } else { 1 });
                any = true;
            }
        }
        // an angle by itself is no number to be divided by 2π
        any.then_some(unit).filter(|unit| unit.powers != NONE.powers || !text.contains("rad"))
    }
}
