//! What the head of a column tells of its unit, and which units an axis can be in.

use super::units::{Conversion, is_pure, is_unit, scale};

/// Units that are offered for an axis of this unit, the usual ones first.
pub fn offered(unit: &str) -> Vec<String> {
    let known: &[&str] = match unit {
        "K" => &["K", "°C", "mK", "1000/K", "1/K"],
        "log10(Pa s)" => &["log10(Pa s)", "log10(P)", "ln(Pa s)", "ln(P)", "Pa s", "mPa s", "P"],
        "W/(m K)" => &["W/(m K)", "mW/(m K)", "W/(cm K)", "mW/(cm K)", "log10(W/(m K))"],
        "s" => &["s", "ms", "us", "min", "h", "d", "log10(s)", "ln(s)"],
        "Hz" => &["Hz", "kHz", "MHz", "rad/s", "log10(Hz)", "log10(rad/s)"],
        "kHz" => &["kHz", "Hz", "MHz", "rad/s", "log10(Hz)"],
        _ => &[],
    };
    if known.is_empty() {
        let logarithm = if unit.starts_with("log") || unit.starts_with("ln") {
            String::new()
        } else if unit == "1" {
            "log10".into()
        } else {
            format!("log10({unit})")
        };
        return [unit.to_owned(), logarithm].into_iter().filter(|one| !one.is_empty() && Conversion::between(one, unit).is_some()).collect();
    }
    known.iter().map(|one| (*one).to_owned()).collect()
}

/// The logarithm that a head names: `log10` or `ln`.
pub(super) fn logarithm(head: &str) -> Option<&'static str> {
    let plain = head.trim().to_lowercase();
    [("log10", "log10"), ("log_10", "log10"), ("lg", "log10"), ("log", "log10"), ("ln", "ln")]
        .into_iter()
        .find(|(word, _)| plain.strip_prefix(*word).is_some_and(|rest| word.contains('1') || !rest.starts_with(|c: char| c.is_ascii_alphabetic())))
        .map(|(_, name)| name)
}

/// What stands in brackets, outermost ones: `W/(m K)` of `kappa (W/(m K))`.
pub(super) fn bracketed(head: &str) -> Option<&str> {
    let open = head.find(['(', '['])?;
    let close = if head[open..].starts_with('(') { ')' } else { ']' };
    head.get(open + 1..head.rfind(close)?)
}

/// What follows a mark that may stand before a unit, the longest first: `W_per_mK`, `per_mK`, `mK` of `kappa_W_per_mK`. A lone R or d is
/// one only behind a stroke: `T_R` is the temperature of a room, `t_d` a delay.
fn tails(head: &str) -> impl Iterator<Item = &str> {
    head.match_indices(['/', ',', '_', ' ']).filter_map(|(at, mark)| {
        let tail = head[at + 1..].trim();
        (mark == "/" || !["R", "d"].contains(&tail)).then_some(tail)
    })
}

fn tidy(text: &str) -> String {
    let text = text.trim().trim_start_matches(['/', ',']).trim();
    // the bracket of log10(eta/Pa s) is not the unit's
    let whole = |text: &str| text.matches(['(', '[']).count() >= text.matches([')', ']']).count();
    let text = if whole(text) { text } else { text.trim_end_matches([')', ']']) };
    let text = if whole(text) && text.contains('(') && !text.contains(')') { format!("{text})") } else { text.to_owned() };
    text.replace('_', " ")
}

/// The number over the temperature in a head, as a unit: `1000/T` of `1000/T (1/K)`, of `10^3 K/T`, of `1/T (10^-3 K^-1)`; none where
/// it is another. What stands in the brackets is the unit of the ratio then, not of a temperature.
fn over_temperature(head: &str) -> Option<String> {
    let (above, below) = head.split_once('/')?;
    let above = above.trim().trim_end_matches('K').trim_end();
    let below = below.trim_start().trim_start_matches('(');
    let is_temperature = below == "T" || below.to_lowercase().starts_with("temp") || (below.starts_with('T') && !below[1..].starts_with(char::is_alphanumeric));
    let number = Conversion::between(&format!("{above}/K"), "K").filter(|_| is_temperature && above.starts_with(|c: char| c.is_ascii_digit()))?;
    // a number of 1 there is that over the temperature itself
    let thousandths = number.apply(1.0) == 1.0 && ["10^-3", "10-3", "10⁻³", "10^{-3}", "1e-3", "0.001"].iter().any(|word| below.contains(word));
    Some(if thousandths { "1000/T".to_owned() } else { format!("{above}/T") })
}

/// The square of a temperature, `T^2`, whose head states no other unit.
fn squared(head: &str) -> Option<String> {
    let plain = head.split(['(', '[']).next().unwrap_or_default().trim();
    (["T^2", "T2", "T²", "T**2", "T^{2}"].contains(&plain) && bracketed(head).is_none()).then(|| "K^2".to_owned())
}

/// The power of the temperature that a head divides by: 3 of `C/T^3 (mJ/(mol K^4))`, 1 of `C_p/T`; none where it is no quotient.
pub(super) fn over_power(head: &str) -> Option<i32> {
    let (above, below) = head.split(['(', '[']).next()?.trim().split_once('/')?;
    let power = match below.trim().strip_prefix('T')?.trim_start_matches(['^', '*', '{']).trim_end_matches('}') {
        "" => 1,
        "2" | "²" => 2,
        "3" | "³" => 3,
        _ => return None,
    };
    // a number over T is a reciprocal temperature, T_g/T a ratio of two
    (above.starts_with(char::is_alphabetic) && !above.starts_with('T')).then_some(power)
}

/// A ratio that no temperature follows from, `T_g/T` or `T/T_g`, where a temperature is wanted; it is named in the refusal.
pub(super) fn ratio(head: &str, unit: &str) -> Option<String> {
    let (above, below) = head.split_once('/').map(|(above, below)| (above.trim(), below.trim()))?;
    let other = if below == "T" { above } else { Some(below).filter(|_| above == "T")? };
    (unit == "K" && other.starts_with('T') && (2..12).contains(&other.len())).then(|| format!("{above}/{below}"))
}

/// The unit that a head states, whatever it is for; none where it states none that is known.
pub(super) fn stated(head: &str) -> Option<String> {
    let head = head.trim();
    // what stands in brackets may be the quantity: ln(eta). A lone C after a blank is one too.
    let inside = bracketed(head).map(tidy).filter(|text| is_unit(text));
    inside.or_else(|| tails(head).map(tidy).find(|text| !["C", "F"].contains(&text.as_str()) && is_unit(text)))
}

/// The unit in the brackets of a head that does not fit what is wanted; none where the brackets may hold a quantity, as in `C (T)`.
pub(super) fn another(head: &str) -> Option<String> {
    bracketed(head).map(tidy).filter(|text| is_unit(text) && !["T", "F"].contains(&text.as_str()))
}

/// What stands in the brackets of a head and is not understood; none where it may be the quantity, as in `ln(eta)` and `G(t)`.
pub(super) fn unread(head: &str) -> Option<String> {
    let text = bracketed(head).map(tidy)?;
    let before = head.split(['(', '[']).next().unwrap_or_default();
    let quantity = text.chars().count() < 2 || logarithm(before).is_some() && !before.trim_end().contains(' ') && !before.ends_with(' ');
    (!quantity && !is_pure(&text) && !is_unit(&text)).then_some(text)
}

/// Whether a head names an angular frequency, which is counted in radians.
fn angular(head: &str) -> bool {
    let plain = head.to_lowercase();
    let name = logarithm(head).and_then(|word| plain.trim_start().strip_prefix(word)).unwrap_or(&plain);
    let name = name.trim_start_matches(|c: char| !c.is_alphabetic());
    ["omega", "ω", "angular"].iter().any(|word| name.starts_with(word))
}

/// The unit that a head states, with the logarithm before it, for what may have any unit. A lone letter may be what a column depends on.
pub(super) fn own_unit(head: &str) -> Option<String> {
    let unit = stated(head)?;
    // what follows G(t) stands in brackets of its own
    let unit = unit.strip_prefix(['(', '[']).map_or(unit.as_str(), |rest| rest.trim_end_matches([')', ']'])).to_owned();
    if unit.chars().count() < 2 {
        return None;
    }
    Some(logarithm(head).filter(|_| !unit.starts_with("log") && !unit.starts_with("ln")).map_or_else(|| unit.clone(), |name| format!("{name}({unit})")))
}

/// Whether some part of a head is a unit of the same kind as `unit`, which is that of no pure number.
pub(super) fn states(head: &str, unit: &str) -> bool {
    let head = head.trim();
    let fits = |text: &str| !is_pure(text) && Conversion::between(text, unit).is_some();
    // 1000/T is a reciprocal temperature as a whole
    let reciprocal = unit == "K" && over_temperature(head).is_some();
    reciprocal || is_unit(unit) && (bracketed(head).into_iter().chain(tails(head)).map(tidy).any(|text| fits(&text)) || (head.contains('/') && fits(head)))
}

/// The unit that the head of a column tells, such that it can be taken to `unit`; none where it tells none.
pub fn told(head: &str, unit: &str) -> Option<String> {
    let found = as_written(head, unit);
    // omega (1/s) is an angular frequency like omega (rad/s), and omega alone
    let said = head.contains("rad") || head.contains("Hz");
    if said || !angular(head) || Conversion::between("rad/s", unit).is_none() {
        return found;
    }
    Some(logarithm(head).map_or_else(|| "rad/s".to_owned(), |name| format!("{name}(rad/s)")))
}

fn as_written(head: &str, unit: &str) -> Option<String> {
    let head = head.trim();
    if unit == "K"
        && let Some(found) = over_temperature(head).or_else(|| squared(head))
    {
        return Some(found);
    }
    let logarithm = logarithm(head);
    let mut candidates: Vec<&str> = Vec::new();
    for (open, close) in [('(', ')'), ('[', ']')] {
        if let (Some(from), Some(to)) = (head.find(open), head.rfind(close))
            && from < to
        {
            let inside = &head[from + open.len_utf8()..to];
            candidates.push(inside);
            // ln(eta), [P]: what stands in the brackets may be the quantity
            candidates.push(&head[..to + close.len_utf8()]);
        }
    }
    candidates.push(head);
    candidates.extend(tails(head));
    let fits = |text: &str| !text.is_empty() && text != "1" && Conversion::between(text, unit).is_some();
    let wrapped = |text: &str| logarithm.map(|name| format!("{name}({text})")).filter(|text| fits(text));
    for candidate in candidates {
        let tidy = tidy(candidate);
        if is_pure(&tidy) {
            continue;
        }
        if let Some(found) = wrapped(&tidy) {
            return Some(found);
        }
        if logarithm.is_none() && fits(&tidy) {
            return Some(tidy);
        }
    }
    // a logarithm without a unit is taken in the unit of the axis, one of another kind is not
    if another(head).is_some() {
        return None;
    }
    match (logarithm, scale(unit)?) {
        (Some("ln"), (true, _)) => Some(unit.replacen("log10", "ln", 1)),
        (Some(name), (_, true)) => Some(format!("{name}({unit})")).filter(|text| fits(text)),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::{another, offered, told, unread};
    use crate::fit::units::Conversion;

    #[test]
    fn heads_tell_their_units() {
        for (head, unit, expected) in [
            ("T (°C)", "K", Some("°C")),
            ("T/K", "K", Some("K")),
            ("T_K", "K", Some("K")),
            ("1000/T", "K", Some("1000/T")),
            ("10^4/T", "K", Some("10^4/T")),
            ("1000/T (1/K)", "K", Some("1000/T")),
            ("1000/T (K)", "K", Some("1000/T")),
            ("10³/T / K⁻¹", "K", Some("10³/T")),
            ("10^3 K/T", "K", Some("10^3/T")),
            ("1/T (K^-1)", "K", Some("1/T")),
            ("1/T (10⁻³ K⁻¹)", "K", Some("1000/T")),
            ("T_g/T", "K", None),
            ("log10(eta/Pa s)", "log10(Pa s)", Some("log10(Pa s)")),
            ("T (°F)", "K", Some("°F")),
            ("temperature", "K", None),
            ("log10 eta (Pa s)", "log10(Pa s)", Some("log10(Pa s)")),
            ("log10_viscosity_Pa_s", "log10(Pa s)", Some("log10(Pa s)")),
            ("log10 eta (P)", "log10(Pa s)", Some("log10(P)")),
            ("ln(eta)", "log10(Pa s)", Some("ln(Pa s)")),
            ("ln eta / dPa s", "log10(Pa s)", Some("ln(dPa s)")),
            ("eta [P]", "log10(Pa s)", Some("P")),
            ("viscosity, Pa s", "log10(Pa s)", Some("Pa s")),
            ("kappa (W/m/K)", "W/(m K)", Some("W/m/K")),
            ("kappa_W_per_mK", "W/(m K)", Some("W per mK")),
            ("kappa (W m^-1 K^-1)", "W/(m K)", Some("W m^-1 K^-1")),
            ("k / W/mK", "W/(m K)", Some("W/mK")),
            ("C/T^3 (mJ/mol K^4)", "J/(mol K)", None),
            ("C [mJ/(mol K)]", "J/(mol K)", Some("mJ/(mol K)")),
            ("log t (s)", "s", Some("log10(s)")),
            ("C (mJ/(mol K), M = 60.08 g/mol)", "uJ/(g K)", Some("mJ/(mol K), M = 60.08 g/mol")),
            ("C [mJ/(mol K); M = 60.08 g/mol]", "uJ/(g K)", Some("mJ/(mol K); M = 60.08 g/mol")),
            ("log C", "uJ/(g K)", Some("log10(uJ/(g K))")),
            ("logged by", "s", None),
            ("omega (rad/s)", "Hz", Some("rad/s")),
            ("ω (s^-1)", "Hz", Some("rad/s")),
            ("log10 omega", "Hz", Some("log10(rad/s)")),
            ("log10 eta (Pa s)", "K", None),
            ("log10 eta (Pa s)", "W/(m K)", None),
            ("frequency (1/s)", "Hz", Some("1/s")),
            ("omega (Hz)", "Hz", Some("Hz")),
            ("log10 viscosity (Poise)", "log10(Pa s)", Some("log10(Poise)")),
            ("T (oC)", "K", Some("oC")),
            ("T (R)", "K", Some("R")),
            ("T [°R]", "K", Some("°R")),
            ("T_R", "K", None),
            ("t (d)", "s", Some("d")),
            ("t/d", "s", Some("d")),
            ("t_d", "s", None),
            ("log t (days)", "s", Some("log10(days)")),
            ("log10 viscosity (poises)", "log10(Pa s)", Some("log10(poises)")),
            ("T [°K]", "K", Some("°K")),
            ("B (Tesla)", "T", Some("Tesla")),
        ] {
            assert_eq!(told(head, unit).as_deref(), expected, "{head} for {unit}");
        }
    }

    #[test]
    fn what_is_not_understood_is_named() {
        for (head, expected) in [
            ("T (furlongs)", Some("furlongs")),
            ("log10 viscosity (cSt)", Some("cSt")),
            ("eta [a.u.]", Some("a.u.")),
            ("ln(eta)", None),
            ("log10(eta)", None),
            ("G(t)", None),
            ("C (T)", None),
            ("phi (1)", None),
            ("T (K)", None),
            ("temperature", None),
        ] {
            assert_eq!(unread(head).as_deref(), expected, "{head}");
        }
        // a unit of another kind is refused, one letter long too; C (T) is a function
        assert_eq!(another("log10 eta (Pa s)").as_deref(), Some("Pa s"));
        assert_eq!((another("log10 tau (s)").as_deref(), another("T (K)").as_deref(), another("C (T)")), (Some("s"), Some("K"), None));
        assert!(Conversion::between("rad", "1").is_none());
        assert!((Conversion::between("rad/s", "Hz").map_or(0.0, |of| of.apply(std::f64::consts::TAU)) - 1.0).abs() < 1e-15);
    }

    #[test]
    fn what_is_offered_can_be_taken() {
        for unit in ["K", "log10(Pa s)", "W/(m K)", "s", "uJ/(g K)", "1", "T"] {
            let all = offered(unit);
            assert!(all.first().is_some_and(|first| first == unit), "{unit}: {all:?}");
            assert!(all.iter().all(|one| Conversion::between(one, unit).is_some()), "{unit}: {all:?}");
        }
    }
}
