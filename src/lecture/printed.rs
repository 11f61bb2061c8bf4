//! Numbers as they are printed: how many digits they show, and what unit stands behind them.

use crate::numerics::decimal::decimal;

/// A printed number.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Printed {
    /// Its value.
    pub(super) value: f64,
    /// Half of its last digit.
    pub(super) half: f64,
    /// What stands behind it.
    pub(super) unit: String,
}

impl Printed {
    /// Whether a computed value, rounded to the digits printed, is this number.
    pub(super) fn is(&self, computed: f64) -> bool {
        // a value in the middle between two numbers is printed as either
        (computed - self.value).abs() <= self.half * (1.0 + 1e-9) + 4.0 * f64::EPSILON * self.value.abs()
    }
}

/// TeX that only gives a number its form.
const FORMS: [(&str, &str); 14] = [
    ("\\times", "×"),
    ("\\cdot", "×"),
    ("\\,", " "),
    ("\\;", " "),
    ("\\ ", " "),
    ("~", " "),
    ("\\mathrm", ""),
    ("\\text", ""),
    ("\\%", "%"),
    ("\u{2212}", "-"),
    ("\u{2013}", "-"),
    ("·", "×"),
    ("$", ""),
    ("\u{a0}", " "),
];

/// Reads a number with its unit: `0.85`, `1.2e-3`, `34.7 k_B T`, `1.4 × 10⁻²³ J`, `$1.4\times10^{-23}$ J`.
///
/// None where the text does not begin with a number.
pub(super) fn read(text: &str) -> Option<Printed> {
    let mut tidy = text.to_owned();
    for (from, to) in FORMS {
        tidy = tidy.replace(from, to);
    }
    let tidy: String = tidy.trim().chars().map(lowered).collect();
    let (mantissa, rest) = leading(&tidy)?;
    let decimals = mantissa.split(['.', ',']).nth(1).map_or(0, str::len);
    let (exponent, unit) = power(rest);
    let factor = 10f64.powi(exponent);
    let value = decimal(&format!("{}e{exponent}", mantissa.replace(',', ".")))?;
    let half = 0.5 * 10f64.powi(-i32::try_from(decimals).ok()?) * factor;
    (value.is_finite() && half.is_finite()).then(|| Printed { value, half, unit: unit.trim().to_owned() })
}

/// A raised digit as it is written on the line.
fn lowered(c: char) -> char {
    let raised = ['⁰', '¹', '²', '³', '⁴', '⁵', '⁶', '⁷', '⁸', '⁹'];
    match raised.iter().position(|digit| *digit == c) {
        Some(digit) => u32::try_from(digit).ok().and_then(|digit| char::from_digit(digit, 10)).unwrap_or(c),
        None if c == '⁻' => '-',
        None => c,
    }
}

/// Sign, digits and decimals at the beginning, and what follows.
fn leading(text: &str) -> Option<(&str, &str)> {
    let sign = usize::from(text.starts_with(['-', '+']));
    let digits = |from: usize| text.get(from..).map_or(0, |rest| rest.bytes().take_while(u8::is_ascii_digit).count());
    let mut end = sign + digits(sign);
    if end == sign {
        return None;
    }
    if text.get(end..).is_some_and(|rest| rest.starts_with(['.', ','])) && digits(end + 1) > 0 {
        end += 1 + digits(end + 1);
    }
    Some(text.split_at(end))
}

/// The power of ten that a text begins with, and what follows.
fn power(text: &str) -> (i32, &str) {
    let whole = |text: &str| -> Option<(i32, usize)> {
        let (digits, _) = leading(text)?;
        Some((digits.trim_start_matches('+').parse().ok()?, digits.len()))
    };
    if let Some(rest) = text.strip_prefix(['e', 'E'])
        && let Some((exponent, length)) = whole(rest)
    {
        return (exponent, &rest[length..]);
    }
    let power = || {
        let rest = text.trim_start().strip_prefix('×')?.trim_start().strip_prefix("10")?;
        let rest = rest.strip_prefix('^').unwrap_or(rest);
        let braced = rest.strip_prefix('{');
        let (exponent, length) = whole(braced.unwrap_or(rest))?;
        let after = &braced.unwrap_or(rest)[length..];
        Some((exponent, if braced.is_some() { after.strip_prefix('}')? } else { after }))
    };
    power().unwrap_or((0, text))
}

/// Whether two units are written for the same: spaces, braces and signs of multiplication say nothing.
pub(super) fn same_unit(printed: &str, unit: &str) -> bool {
    let bare = |text: &str| -> String {
        let text = FORMS.iter().fold(text.to_owned(), |text, (from, to)| text.replace(from, to));
        text.chars().filter(|c| !c.is_whitespace() && !"{}^_*×".contains(*c)).map(lowered).collect()
    };
    bare(printed) == bare(unit)
}

#[cfg(test)]
mod tests {
    use super::{read, same_unit};

    #[test]
    fn numbers_are_read_with_their_last_digit() {
        for (text, value, half, unit) in [
            ("0.85", 0.85, 0.005, ""),
            ("34.7 k_B T", 34.7, 0.05, "k_B T"),
            ("300 K", 300.0, 0.5, "K"),
            ("−2,50", -2.5, 0.005, ""),
            ("1.2e-3 m", 1.2e-3, 5e-5, "m"),
            ("1.4 × 10⁻²³ J", 1.4e-23, 5e-25, "J"),
            ("$1.4\\times10^{-23}\\,\\mathrm{J}$", 1.4e-23, 5e-25, "{J}"),
            ("5 × m", 5.0, 0.5, "× m"),
            ("12%", 12.0, 0.5, "%"),
        ] {
            let printed = read(text).unwrap();
            let near = |a: f64, b: f64| (a - b).abs() <= 1e-12 * b.abs();
            assert!(near(printed.value, value) && near(printed.half, half) && printed.unit == unit, "{text}: {printed:?}");
        }
        for text in ["", "about 5", "K", "-", ".5", "x1"] {
            assert_eq!(read(text), None, "{text}");
        }
    }

    #[test]
    fn as_many_digits_count_as_are_printed() {
        for (text, computed, right) in [
            ("34.7", 34.7107, true),
            ("34.71", 34.7107, true),
            ("34.72", 34.7107, false),
            ("35", 34.7107, true),
            ("34", 34.7107, false),
            ("0.15", 0.145, true),
            ("1e3", 1400.0, true),
        ] {
            assert_eq!(read(text).unwrap().is(computed), right, "{text} {computed}");
        }
    }

    #[test]
    fn units_are_compared_as_they_are_meant() {
        assert!(same_unit("$\\mathrm{W\\,m^{-1}K^{-1}}$", "W m^-1 K^-1"));
        assert!(same_unit("k_BT", "k_B T") && !same_unit("K", "mK") && !same_unit("°C", "K"));
    }
}
