//! TeX as MathML. The build of the page uses this file too, for the equations of the catalogue: it knows nothing of the crate.

use pulldown_latex::config::{DisplayMode, RenderConfig};
use pulldown_latex::{Event, Parser, Storage, push_mathml};

/// The longest formula that is read, in bytes.
const LONGEST: usize = 4000;

/// Groups inside groups: a browser draws no more, and neither does the reader.
const DEEPEST: usize = 60;

/// Commands that would make a short formula a long one, or one formula change the next.
const REFUSED: [&str; 10] = ["def", "edef", "gdef", "xdef", "let", "futurelet", "newcommand", "renewcommand", "providecommand", "char"];

/// The thin space that is put before the name of a function.
const SPACE: &str = "<mspace width=\"0.1667em\" />";

/// How many children an element must have: a browser shows others in a wrong place or not at all.
const CHILDREN: [(&str, usize); 9] =
    [("msup", 2), ("msub", 2), ("msubsup", 3), ("munder", 2), ("mover", 2), ("munderover", 3), ("mfrac", 2), ("mroot", 2), ("mmultiscripts", 3)];

/// Elements that a formula is made of.
const ELEMENTS: [&str; 26] = [
    "math",
    "mrow",
    "mi",
    "mn",
    "mo",
    "ms",
    "mtext",
    "mspace",
    "mfrac",
    "msqrt",
    "mroot",
    "msub",
    "msup",
    "msubsup",
    "munder",
    "mover",
    "munderover",
    "mmultiscripts",
    "mprescripts",
    "mtable",
    "mtr",
    "mtd",
    "mlabeledtr",
    "mstyle",
    "mpadded",
    "mphantom",
];

/// Attributes that can neither run nor fetch anything.
const ATTRIBUTES: [&str; 24] = [
    "xmlns",
    "display",
    "displaystyle",
    "scriptlevel",
    "mathvariant",
    "stretchy",
    "symmetric",
    "largeop",
    "movablelimits",
    "form",
    "fence",
    "separator",
    "lspace",
    "rspace",
    "minsize",
    "maxsize",
    "width",
    "height",
    "depth",
    "voffset",
    "linethickness",
    "accent",
    "accentunder",
    "class",
];

/// What is wrong with a formula's MathML; none where every element and attribute is one of those above, every element is
/// closed and has the children it must have.
fn fault(mathml: &str) -> Option<String> {
    let mut open: Vec<(&str, usize)> = vec![("", 0)];
    let mut pieces = mathml.split('<');
    if pieces.next().is_some_and(|before| !before.is_empty()) {
        return Some("there is text before the formula".to_owned());
    }
    for tag in pieces {
        let Some((tag, _)) = tag.split_once('>') else { return Some("an element is not closed".to_owned()) };
        let name = tag.trim_start_matches('/').split([' ', '/']).next().unwrap_or_default();
        if !ELEMENTS.contains(&name) {
            return Some(format!("<{name}> is not used in formulas here"));
        }
        if tag.starts_with('/') {
            let Some((last, children)) = open.pop() else { return Some(format!("</{name}> closes nothing")) };
            if last != name {
                return Some(format!("<{last}> is closed by </{name}>"));
            }
            if let Some((_, wanted)) = CHILDREN.iter().find(|element| element.0 == name)
                && *wanted != children
            {
                return Some(format!("<{name}> has {children} children, not {wanted}"));
            }
        } else {
            if let Some(attribute) = attributes(&tag[name.len()..]) {
                return Some(attribute);
            }
            if let Some(parent) = open.last_mut() {
                parent.1 += 1;
            }
            if !tag.ends_with('/') {
                open.push((name, 0));
            }
        }
    }
    (open.len() != 1).then(|| "an element is not closed".to_owned())
}

/// What is wrong with the attributes of an element, `name="value"` each.
fn attributes(text: &str) -> Option<String> {
    let mut rest = text.trim_end_matches('/').trim();
    while !rest.is_empty() {
        let Some((name, after)) = rest.split_once("=\"") else { return Some(format!("an attribute cannot be read: {rest}")) };
        let Some((value, after)) = after.split_once('"') else { return Some(format!("an attribute is not closed: {rest}")) };
        if name == "style" {
            return Some("it needs a style attribute, which the page's security policy forbids".to_owned());
        }
        if !ATTRIBUTES.contains(&name) || (name == "xmlns" && value != "http://www.w3.org/1998/Math/MathML") {
            return Some(format!("the attribute {name} is not used in formulas here"));
        }
        rest = after.trim_start();
    }
    None
}

/// Why a formula is not even tried.
fn refused(tex: &str) -> Option<String> {
    if tex.len() > LONGEST {
        return Some(format!("it has {} bytes; at most {LONGEST} are read", tex.len()));
    }
    let mut depth = 0_usize;
    for c in tex.chars() {
        match c {
            '{' => depth += 1,
            '}' => depth = depth.saturating_sub(1),
            _ => {}
        }
        if depth > DEEPEST {
            return Some(format!("its braces are nested more than {DEEPEST} deep"));
        }
    }
    let mut commands = tex.split('\\').skip(1).map(|rest| rest.split(|c: char| !c.is_ascii_alphabetic()).next().unwrap_or_default());
    commands.find(|name| REFUSED.contains(name)).map(|name| format!("\\{name} is not read here"))
}

/// A formula as MathML; `block` for one that stands on a line of its own.
///
/// # Errors
/// Why it cannot be shown.
pub(crate) fn mathml(tex: &str, block: bool) -> Result<String, String> {
    if let Some(why) = refused(tex) {
        return Err(why);
    }
    let storage = Storage::new();
    let events: Vec<Event<'_>> =
        Parser::new(tex, &storage).collect::<Result<_, _>>().map_err(|error| error.to_string().lines().next().unwrap_or_default().trim().to_owned())?;
    let mut rendered = String::new();
    let display_mode = if block { DisplayMode::Block } else { DisplayMode::Inline };
    push_mathml(&mut rendered, events.into_iter().map(Ok::<_, std::convert::Infallible>), RenderConfig { display_mode, ..RenderConfig::default() })
        .map_err(|error| error.to_string())?;
    // MathML has no negative space: the pull by a style is forbidden by the page's security policy, the rest of the formula is not
    while let Some(at) = rendered.find(" style=\"margin-left: -") {
        let end = rendered.get(at + 8..).and_then(|rest| rest.find('"')).map_or(rendered.len(), |length| at + 9 + length);
        rendered.replace_range(at..end, "");
    }
    // a tie inside text comes out as an entity escaped twice, an operator that is a letter of HTML as it stands
    let mut rendered = rendered.replace("&amp;nbsp;", "\u{a0}").replace("><</", ">&lt;</").replace(">></", ">&gt;</").replace(">&<", ">&amp;<");
    // the space before a function comes out inside the script, as its base: ln² would be read as a space raised to ln
    for (script, _) in CHILDREN {
        rendered = rendered.replace(&format!("<{script}>{SPACE}"), &format!("{SPACE}<{script}>"));
    }
    match fault(&rendered) {
        Some(fault) => Err(format!("{fault}: {rendered}")),
        None => Ok(rendered),
    }
}

#[cfg(test)]
mod tests {
    use super::{fault, mathml};

    #[test]
    fn a_function_is_raised_and_lowered_as_a_whole() {
        for (tex, wanted) in [
            (r"\frac{16}{A} \ln^2 x", "<msup><mi>ln</mi><mn>2</mn></msup>"),
            (r"2 \sin^{-1} x", "<msup><mi>sin</mi>"),
            (r"N \log_{10} x", "<msub><mi>log</mi>"),
            (r"a \max_i x_i", "<mi>max</mi>"),
        ] {
            let rendered = mathml(tex, true).unwrap_or_default();
            assert!(rendered.contains(wanted) && fault(&rendered).is_none(), "{tex}: {rendered}");
        }
    }

    #[test]
    fn wrong_structures_are_found() {
        for (wrong, why) in [
            ("<math><msup><mspace /><mi>ln</mi><mn>2</mn></msup></math>", "<msup> has 3 children, not 2"),
            ("<math><mfrac><mn>1</mn></mfrac></math>", "<mfrac> has 1 children, not 2"),
            ("<math><mrow></math>", "<mrow> is closed by </math>"),
            ("<math><mi>x</mi>", "an element is not closed"),
            ("<math><script>1</script></math>", "<script> is not used in formulas here"),
            ("<math><mi onclick=\"1\">x</mi></math>", "the attribute onclick is not used in formulas here"),
            ("<math><mi mathvariant=\"a\" href=\"b\">x</mi></math>", "the attribute href is not used in formulas here"),
        ] {
            assert_eq!(fault(wrong).as_deref(), Some(why));
        }
        assert_eq!(fault("<math><msub><mi>x</mi><mrow><mn>1</mn><mo>+</mo></mrow></msub></math>"), None);
    }

    #[test]
    fn formulas_render_and_mistakes_are_found() {
        assert!(mathml(r"\frac{1}{2}", true).is_ok_and(|m| m.contains("<mfrac>") && m.contains("block")));
        assert!(mathml(r"T_\mathrm{g}", false).is_ok_and(|m| m.contains("<msub>")));
        assert!(mathml("a < b > c", true).is_ok_and(|m| m.contains("<mo>&lt;</mo>") && m.contains("<mo>&gt;</mo>")));
        assert!(mathml(r"\Gamma\!(x)", true).is_ok_and(|m| m.contains("<mspace width=\"-0.16666667em\" />")));
        assert!(mathml(r"\frac{1", true).is_err());
        assert!(mathml(r"\nosuchcommand", true).is_err());
    }

    #[test]
    fn what_grows_without_bound_is_refused() {
        assert!(mathml(r"\def\a{xx}\a", false).is_err_and(|why| why.contains(r"\def is not read")));
        assert!(mathml(&"x".repeat(5000), false).is_err_and(|why| why.contains("5000 bytes")));
        assert!(mathml(&format!("{}x{}", "{".repeat(100), "}".repeat(100)), false).is_err_and(|why| why.contains("nested")));
    }
}
