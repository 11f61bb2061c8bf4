//! The small markup of labels, and numbers as text.

/// A label without its markup: "T_{g}/T" becomes "T_g/T", "m^{3}" becomes "m^3".
pub fn plain(label: &str) -> String {
    label.replace("_{", "_").replace("^{", "^").replace('}', "")
}

/// A label as it is read aloud: "T_{g}/T" becomes "Tg/T", "m^{3}" becomes "m³".
pub fn words(label: &str) -> String {
    let mut out = String::new();
    let mut rest = label;
    while let Some(at) = rest.find(['_', '^'])
        && let Some((before, after)) = rest.split_at_checked(at)
    {
        out.push_str(before);
        match (after.starts_with('^'), after[1..].strip_prefix('{').and_then(|inside| inside.split_once('}'))) {
            (false, Some((below, then))) => {
                out.push_str(below);
                rest = then;
            }
            (true, Some((above, then))) => {
                match above.chars().map(raised).collect::<Option<String>>() {
                    Some(power) => out.push_str(&power),
                    None if above.chars().count() == 1 => out.push_str(above),
                    None => out.push_str(&format!(" to the power {above}")),
                }
                rest = then;
            }
            // no markup: a name that a person gave
            _ => {
                out.push_str(&after[..1]);
                rest = &after[1..];
            }
        }
    }
    out + rest
}

/// A digit or a sign of an exponent, above the line.
fn raised(c: char) -> Option<char> {
    match c {
        '-' | '−' => Some('⁻'),
        '+' => Some('⁺'),
        _ => RAISED.get(c.to_digit(10)? as usize).copied(),
    }
}

/// A number as the shortest text from which the very same number is read back; powers of ten as `e` where the plain
/// form would be long.
pub fn exact(value: f64) -> String {
    let long = value != 0.0 && !(1e-4..1e16).contains(&value.abs());
    if long { format!("{value:e}") } else { format!("{value}") }
}

/// A number for reading, to four significant digits: "0.1502", "1.381e-23".
pub fn short(value: f64) -> String {
    significant(value, 4)
}

/// A number inside a sentence, to this many significant digits: "0.15", "−2.4", "1.4 × 10⁻²³".
pub fn digits(value: f64, count: usize) -> String {
    let text = significant(value, count).replace('-', "−");
    let Some((mantissa, exponent)) = text.split_once('e') else { return text };
    let raised: String = exponent.chars().filter_map(raised).collect();
    if mantissa == "1" { format!("10{raised}") } else { format!("{mantissa} × 10{raised}") }
}

const RAISED: [char; 10] = ['⁰', '¹', '²', '³', '⁴', '⁵', '⁶', '⁷', '⁸', '⁹'];

/// A number to this many significant digits, without zeros at its end.
pub fn significant(value: f64, count: usize) -> String {
    if value == 0.0 || !value.is_finite() {
        return format!("{value}");
    }
    let behind = count.clamp(1, 17) - 1;
    let rounded = format!("{value:.behind$e}");
    let (mantissa, exponent) = rounded.split_once('e').unwrap_or((&rounded, "0"));
    let trimmed = if mantissa.contains('.') { mantissa.trim_end_matches('0').trim_end_matches('.') } else { mantissa };
    match exponent.parse::<i32>() {
        Ok(power) if (-3..6).contains(&power) => {
            let places = usize::try_from(behind as i32 - power).unwrap_or(0);
            let fixed = format!("{value:.places$}");
            if fixed.contains('.') { fixed.trim_end_matches('0').trim_end_matches('.').to_owned() } else { fixed }
        }
        _ => format!("{trimmed}e{exponent}"),
    }
}

/// A unit as the contract writes it, in the markup of labels: `k_B T` becomes `k_{B} T`, `rho` becomes ρ.
pub fn unit_markup(unit: &str) -> String {
    let mut out = String::new();
    let mut raised = false;
    for c in unit.replace("rho", "ρ").chars() {
        if raised && !(c.is_ascii_alphanumeric() || c == '-') {
            out.push('}');
            raised = false;
        }
        out.push(c);
        if c == '_' || c == '^' {
            out.push('{');
            raised = true;
        }
    }
    if raised {
        out.push('}');
    }
    out
}

#[cfg(test)]
mod tests {
    use super::{digits, exact, plain, short, words};

    #[test]
    fn markup_is_taken_out() {
        assert_eq!(plain("log_{10} T_{g}/T (m^{3})"), "log_10 T_g/T (m^3)");
    }

    #[test]
    fn what_is_read_aloud_has_no_markup() {
        let cases = [
            ("log_{10} T_{g}/T (m^{3})", "log10 Tg/T (m³)"),
            ("As_{2}S_{3}, 10^{−12} s", "As2S3, 10⁻¹² s"),
            ("V^{‡}, d_{L}^{*}", "V‡, dL*"),
            ("t^{2H}", "t to the power 2H"),
            ("my_glass", "my_glass"),
            ("10^", "10^"),
            ("a_{b", "a_{b"),
            ("", ""),
        ];
        for (label, read) in cases {
            assert_eq!(words(label), read);
        }
    }

    #[test]
    fn exact_numbers_are_read_back() {
        for value in [0.0, -0.0, 0.1, 1.0 / 3.0, 1e30, 5e-324, f64::MAX, -1.380649e-23, 123_456_789.123] {
            assert_eq!(exact(value).parse::<f64>().unwrap().to_bits(), value.to_bits(), "{}", exact(value));
        }
        assert_eq!(exact(1e30), "1e30");
        assert_eq!(exact(0.72), "0.72");
    }

    #[test]
    fn short_numbers_keep_four_digits() {
        let cases = [
            (0.150_23, "0.1502"),
            (190.9, "190.9"),
            (1.0, "1"),
            (1000.0, "1000"),
            (123_456.7, "123457"),
            (1.380_649e-23, "1.381e-23"),
            (1e30, "1e30"),
            (-0.001, "-0.001"),
            (9.999_96, "10"),
            (999_999.9, "1e6"),
            (0.0, "0"),
        ];
        for (value, text) in cases {
            assert_eq!(short(value), text);
        }
        for (value, count, text) in [(0.052_6, 2, "0.053"), (-1.23e-9, 2, "−1.2 × 10⁻⁹"), (1e15, 3, "10¹⁵"), (190.87, 3, "191"), (2.36, 1, "2")] {
            assert_eq!(digits(value, count), text);
        }
    }
}
