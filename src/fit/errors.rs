//! Which heads tell of a column of errors, and how they count.

/// Words of a head before its brackets.
fn written(head: &str) -> Vec<String> {
    let outside = head.trim().split(['(', '[']).next().unwrap_or_default().trim();
    // s.d. and std. dev. are abbreviations
    let plain = outside.replace('.', "");
    plain.split(|c: char| !c.is_alphanumeric() && c != '%' && c != '±').filter(|word| !word.is_empty()).map(str::to_owned).collect()
}

/// The same in small letters.
fn words(head: &str) -> Vec<String> {
    written(head).iter().map(|word| word.to_lowercase()).collect()
}

/// Short words that say so as they are written here; Se and Dy are elements.
const SHORT: [&str; 9] = ["sd", "SD", "se", "SE", "sem", "SEM", "unc", "dy", "dY"];

/// Whether a word in small letters says that a number is an error.
fn is_error(word: &str) -> bool {
    let begins = ["sigma", "σ", "err", "std", "stdev", "uncert", "delta", "δ", "±", "fehler", "unsicher", "خطأ"].iter().any(|begin| word.starts_with(begin));
    let ends = ["err", "error", "sigma", "std", "fehler", "abweichung"].iter().any(|end| word.ends_with(end));
    begins || ends
}

/// The symbol or name of a column: the first word of its head that is no logarithm.
fn symbol(head: &str) -> Option<String> {
    words(head).into_iter().find(|word| word.starts_with(char::is_alphabetic) && !["log10", "log", "lg", "ln"].contains(&word.as_str()))
}

/// Whether all words of a head say that its numbers are a share of y, and nothing else: `relative`, `rel. err (%)`, `u_r`, `%`.
fn is_relative(head: &str) -> bool {
    let words = words(head);
    let relative = |word: &str| ["rel", "relative", "relativer", "%", "percent", "per", "cent", "ur"].contains(&word);
    let percent = head.contains('%');
    match words.iter().map(String::as_str).collect::<Vec<_>>().as_slice() {
        [] => percent && head.trim_matches(['(', ')', '[', ']', ' ']) == "%",
        ["u", "r" | "rel", ..] => true,
        all => all.iter().any(|word| relative(word)) && all.iter().all(|word| relative(word) || is_error(word)),
    }
}

/// Whether the head of a column says that it holds errors of y, given the heads of x and y.
pub(super) fn tells(head: &str, x: &str, y: &str) -> bool {
    let words = words(head);
    let (across, up) = (symbol(x), symbol(y));
    let is = |name: &Option<String>, word: &str| name.as_deref().is_some_and(|name| !name.is_empty() && name == word);
    // delta eta, d eta, written as one
    let difference = |name: &Option<String>, word: &str| ["δ", "d"].iter().any(|sign| word.strip_prefix(sign).is_some_and(|rest| is(name, rest)));
    let inside = head.trim().strip_prefix("u(").and_then(|rest| symbol(rest.trim_end_matches(')')));
    // the error of x is none of y
    if inside.as_ref().is_some_and(|word| is(&across, word)) || words.iter().any(|word| (is(&across, word) && !is(&up, word)) || difference(&across, word)) {
        return false;
    }
    let signs = ["±", "+-", "+/-"].iter().any(|sign| head.contains(sign)) || inside.is_some();
    signs
        || is_relative(head)
        || written(head).iter().any(|word| SHORT.contains(&word.as_str()))
        || words.iter().any(|word| is_error(word) || difference(&up, word))
}

/// Which share of y the number 1 of a column of errors is; none where it is an error itself.
pub(super) fn share(head: &str) -> Option<f64> {
    let name = head.to_lowercase();
    let percent = name.contains('%') || name.contains("percent") || name.contains("per cent");
    let words = words(head);
    let relative = is_relative(head) || words.iter().any(|word| ["rel", "relative", "relativer"].contains(&word.as_str()));
    (percent || relative).then_some(if percent { 0.01 } else { 1.0 })
}
