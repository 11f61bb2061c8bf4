//! A number from its decimals.

/// The number that a text writes in decimals, as in `0.85`, `+3`, `-1.5e-3`; none where it writes none, or has blanks around it.
/// What is larger than any number is infinite.
pub fn decimal(text: &str) -> Option<f64> {
    if !is_decimal(text) {
        return None;
    }
    read(text)
}

/// Whether a text is a sign or none, digits with at most one point among them, and an exponent or none.
fn is_decimal(text: &str) -> bool {
    let unsigned = |text: &str| text.strip_prefix(['+', '-']).unwrap_or(text).to_owned();
    let digits = |text: &str| text.bytes().all(|byte| byte.is_ascii_digit());
    let (mantissa, exponent) = text.split_once(['e', 'E']).map_or((text, None), |(mantissa, exponent)| (mantissa, Some(exponent)));
    let mantissa = unsigned(mantissa);
    let (whole, part) = mantissa.split_once('.').unwrap_or((mantissa.as_str(), ""));
    let exponent = exponent.map(unsigned);
    digits(whole) && digits(part) && whole.len() + part.len() > 0 && exponent.is_none_or(|exponent| !exponent.is_empty() && digits(&exponent))
}

#[cfg(not(target_arch = "wasm32"))]
fn read(text: &str) -> Option<f64> {
    text.parse().ok()
}

// the reader of the standard library brings a table of 10 kB that does not compress; the browser has one already
#[cfg(target_arch = "wasm32")]
fn read(text: &str) -> Option<f64> {
    Some(js_sys::parse_float(text))
}

#[cfg(test)]
mod tests {
    use super::{decimal, is_decimal};

    #[test]
    fn decimals_are_read_and_nothing_else() {
        for (text, value) in [("0", 0.0), ("0.85", 0.85), ("+3", 3.0), ("-1.5e-3", -0.0015), (".5", 0.5), ("5.", 5.0), ("1E+2", 100.0), ("1e-400", 0.0)] {
            assert_eq!(decimal(text), Some(value), "{text}");
        }
        assert_eq!(decimal("1e400"), Some(f64::INFINITY));
        for text in ["", ".", "+", "-", "e5", "1e", "1e+", "1e1.5", "1.2.3", "0x10", "1_000", "inf", "NaN", "Infinity", " 1", "1 ", "1,5", "١", "--1"] {
            assert_eq!(decimal(text), None, "{text}");
        }
    }

    #[test]
    fn what_is_a_decimal_is_what_the_standard_library_reads() {
        // every text of up to four of these signs
        let signs = ["", "1", "0", ".", "e", "E", "+", "-", "x"];
        let mut texts = vec![String::new()];
        for _ in 0..4 {
            texts = texts.iter().flat_map(|text| signs.map(|sign| format!("{text}{sign}"))).collect();
        }
        for text in texts {
            assert_eq!(is_decimal(&text), text.parse::<f64>().is_ok(), "{text:?}");
        }
    }
}
