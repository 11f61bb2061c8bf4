//! Links of the page inside a lecture: what they name, and which other links may be followed.

use form_urlencoded::parse;
use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, utf8_percent_encode};
use serde::Serialize;
use std::ops::Range;

/// What a link of the page shows.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Target {
    /// A figure.
    #[default]
    Figure,
    /// A quantity in the calculator.
    Quantity,
    /// Another view: the ledger, the glossary, a comparison, points with a fit.
    View,
}

/// How large a figure is shown.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Size {
    /// A third of the width of the text.
    Small,
    /// Two thirds.
    #[default]
    Medium,
    /// All of it.
    Large,
}

/// A link of the page, taken apart.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Reference {
    /// What it shows.
    pub target: Target,
    /// Id of the figure or quantity, or name of the view.
    pub id: String,
    /// The preset, where it names one.
    pub preset: Option<String>,
    /// Parameters or inputs, or what another view shows, as they are written.
    pub values: Vec<(String, String)>,
    /// Parameters that have a control.
    pub controls: Vec<String>,
    /// How large a figure is shown, where it says so.
    pub size: Option<Size>,
    /// The output that a printed number is.
    pub output: Option<String>,
    /// The fragment without what only a lecture understands, with its `#`.
    pub fragment: String,
    /// What stands before the `#`: the address of the page; empty for none.
    pub host: String,
    /// How the figure is shown: `zoom`, `axes`, `points` and `theme`, where the link holds them.
    pub view: Vec<(String, String)>,
}

/// A link in the text to something of the page.
#[derive(Clone, Debug)]
pub struct Link {
    /// The line of the file.
    pub line: usize,
    /// The bytes of the file that it takes.
    pub place: Range<usize>,
    /// What it names.
    pub reference: Reference,
}

/// A number in the text that says by which quantity it is computed.
#[derive(Clone, Debug)]
pub struct Number {
    /// The line of the file.
    pub line: usize,
    /// The number as it is printed, with its unit.
    pub text: String,
    /// What computes it.
    pub reference: Reference,
}

/// Keys of a link that are no parameter of a figure or quantity.
const KEYS: [&str; 13] = ["v", "embed", "theme", "view", "zoom", "axes", "points", "solve", "scan", "figure", "quantity", "preset", "controls"];

/// The longest fragment that the page reads.
const LONGEST: usize = 20_000;

/// Why a link of the page is not read as one; none where it is, and where it is no link of the page.
pub(super) fn too_long(destination: &str) -> Option<String> {
    let (_, fragment) = destination.split_once('#').filter(|(_, fragment)| fragment.len() > LONGEST)?;
    let keys: Vec<&str> = fragment.split('&').filter_map(|pair| pair.split_once('=')).map(|(name, _)| name).collect();
    let what = if keys.contains(&"figure") { "figure" } else { keys.iter().find(|key| ["quantity", "view"].contains(key))? };
    let longest = fragment.split('&').max_by_key(|pair| pair.len()).and_then(|pair| pair.split_once('=')).map_or("", |(name, _)| name);
    Some(format!(
        "the link to a {what} has {} bytes behind its #, most of them in {:?}; at most {LONGEST} are read, so nothing is drawn here: \
         give it fewer points or values, and copy the link anew",
        fragment.len(),
        brief(longest)
    ))
}

/// Takes a destination apart where what follows its `#` is a link of the page; the host before it may be any or none.
pub(super) fn reference(destination: &str) -> Option<Reference> {
    let (host, fragment) = destination.split_once('#')?;
    if fragment.len() > LONGEST || !fragment.contains('=') {
        return None;
    }
    let pairs: Vec<(String, String)> = parse(fragment.as_bytes()).into_owned().collect();
    let find = |key: &str| pairs.iter().rev().find(|(name, _)| name == key).map(|(_, value)| value.as_str());
    let (target, id) = match (find("view"), find("figure"), find("quantity")) {
        (None | Some("figure"), Some(id), _) => (Target::Figure, id),
        (None | Some("calculator"), _, Some(id)) => (Target::Quantity, id),
        (Some(view @ ("home" | "ledger" | "compare" | "glossary" | "data")), ..) => (Target::View, view),
        _ => return None,
    };
    let listed = |text: &str| text.split(',').map(str::trim).filter(|name| !name.is_empty() && *name != "0").map(str::to_owned).collect();
    // a figure or quantity may have a parameter of that name: then its value is a number
    let size = match find("size").filter(|_| target == Target::Figure) {
        Some("small") => Some(Size::Small),
        Some("medium") => Some(Size::Medium),
        Some("large") => Some(Size::Large),
        _ => None,
    };
    let ours = |name: &str| match name {
        "controls" => true,
        "size" => size.is_some(),
        "output" => target == Target::Quantity,
        _ => false,
    };
    // `parse` gives a name for every piece that is not empty
    let kept = fragment.split('&').filter(|piece| parse(piece.as_bytes()).next().is_some_and(|(name, _)| !ours(&name)));
    let kept: Vec<String> = kept.map(|piece| utf8_percent_encode(piece, &KEPT).to_string()).collect();
    Some(Reference {
        target,
        id: id.to_owned(),
        preset: find("preset").map(str::to_owned),
        values: pairs.iter().filter(|(name, _)| !KEYS.contains(&name.as_str()) && !ours(name)).cloned().collect(),
        controls: find("controls").map(listed).unwrap_or_default(),
        size,
        output: find("output").filter(|_| target == Target::Quantity).map(str::to_owned),
        fragment: format!("#{}", kept.join("&")),
        host: host.to_owned(),
        view: pairs.iter().filter(|(name, _)| ["zoom", "axes", "points", "theme"].contains(&name.as_str())).cloned().collect(),
    })
}

/// What a piece of a fragment leaves as it is; everything else is written as `%` and two digits.
const KEPT: AsciiSet = NON_ALPHANUMERIC
    .remove(b'=')
    .remove(b'%')
    .remove(b'+')
    .remove(b'*')
    .remove(b'-')
    .remove(b'.')
    .remove(b'_')
    .remove(b'~')
    .remove(b',')
    .remove(b':')
    .remove(b';')
    .remove(b'/')
    .remove(b'(')
    .remove(b')');

/// The address that a link to somewhere else may have; none where following it could do more than show a page.
pub(super) fn address(destination: &str) -> Option<String> {
    // a browser leaves out control characters and spaces before it reads the scheme: what holds any is not followed
    if destination.is_empty() || destination.chars().any(|c| c.is_control() || (c.is_whitespace() && c != ' ') || is_invisible(c)) {
        return None;
    }
    if destination.starts_with(' ') || destination.ends_with(' ') || destination.contains('\\') {
        return None;
    }
    let spelled = destination.replace(' ', "%20");
    if spelled.starts_with('#') {
        return Some(spelled);
    }
    let (scheme, rest) = spelled.split_once(':')?;
    let scheme = scheme.to_ascii_lowercase();
    match scheme.as_str() {
        "http" | "https" if rest.starts_with("//") && rest.len() > 2 => Some(format!("{scheme}:{rest}")),
        "mailto" if !rest.is_empty() => Some(format!("{scheme}:{rest}")),
        _ => None,
    }
}

/// Characters that are not seen: they turn the direction of a text, or stand for nothing.
pub(super) fn is_invisible(c: char) -> bool {
    matches!(c, '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{feff}' | '\u{fff9}'..='\u{fffd}')
}

/// The beginning of what somebody wrote, for a message that names it.
pub(super) fn brief(text: &str) -> String {
    text.chars().take(60).collect()
}

#[cfg(test)]
mod tests {
    use super::{Target, address, reference};
    use crate::lecture::Size;

    #[test]
    fn a_link_is_taken_apart() {
        let link = reference("https://example.org/v.html#v=1&figure=rfot.angell&controls=a,b&size=large&temperature=3%2C5+x&preset=p").unwrap();
        assert_eq!((link.target, link.id.as_str(), link.preset.as_deref()), (Target::Figure, "rfot.angell", Some("p")));
        assert_eq!(link.values, [("temperature".to_owned(), "3,5 x".to_owned())]);
        assert_eq!(link.controls, ["a", "b"]);
        assert_eq!(link.size, Some(Size::Large));
        assert_eq!(link.fragment, "#v=1&figure=rfot.angell&temperature=3%2C5+x&preset=p");
    }

    #[test]
    fn what_is_no_link_of_the_page_is_none() {
        for other in ["", "#", "#step-2", "https://example.org/", "https://example.org/#section", "#a=b", "#figure", "#view=calculator&figure=x"] {
            assert!(reference(other).is_none(), "{other}");
        }
        assert_eq!(reference("#quantity=q&output=o").map(|link| (link.target, link.output)), Some((Target::Quantity, Some("o".to_owned()))));
        assert_eq!(reference("#v=1&view=ledger&claim=c").map(|link| (link.target, link.id)), Some((Target::View, "ledger".to_owned())));
    }

    #[test]
    fn a_fragment_holds_nothing_that_ends_an_attribute() {
        let link = reference("#figure=a\"><script>&x=<é>").unwrap();
        assert_eq!(link.fragment, "#figure=a%22%3E%3Cscript%3E&x=%3C%C3%A9%3E");
    }

    #[test]
    fn broken_escapes_are_read_as_they_stand() {
        for (written, read) in [("100%", "100%"), ("%zz%4", "%zz%4"), ("%E2%82%AC%FF", "€\u{fffd}")] {
            let values = reference(&format!("#figure=f&x={written}")).map(|link| link.values).unwrap_or_default();
            assert_eq!(values, [("x".to_owned(), read.to_owned())]);
        }
    }

    #[test]
    fn only_known_schemes_are_followed() {
        for good in ["http://a", "HTTPS://a/b?c#d", "mailto:a@b.org", "#step"] {
            assert!(address(good).is_some(), "{good}");
        }
        for bad in [
            "javascript:alert(1)",
            " javascript:alert(1)",
            "java\tscript:alert(1)",
            "\u{1}javascript:x",
            "data:text/html,x",
            "vbscript:x",
            "//host",
            "/a",
            "a.html",
            "http:a",
            "blob:http://a",
            "file:///etc",
            "https://a\u{202e}b",
            "\\\\host",
            "",
        ] {
            assert_eq!(address(bad), None, "{bad:?}");
        }
    }
}
