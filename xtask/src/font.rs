//! The font of the formulas: STIX Two Math, cut down to the glyphs that they use. Without a font that knows how to stretch
//! brackets and roots a browser draws them at one size, and many machines have none.

use crate::data::Data;
use crate::lectures;
use crate::step::{node, run};
use anyhow::{Context, Result};
use serde_json::json;
use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

/// Its name beside the page, as the style sheets have it.
pub(crate) const FILE: &str = "math.woff2";
/// Its licence, as it comes.
pub(crate) const LICENCE: &str = "node_modules/@fontsource/stix-two-math/LICENSE";
/// The name of the licence beside the font.
pub(crate) const LICENCE_FILE: &str = "math.woff2.LICENSE.txt";
/// What the one file says of it.
pub(crate) const CREDIT: &str = "The font inside is a part of STIX Two Math, Copyright 2001-2021 The STIX Fonts Project Authors \
                                 (https://github.com/stipub/stixfonts), SIL Open Font License 1.1 (https://scripts.sil.org/OFL)";

const WHOLE: &str = "node_modules/@fontsource/stix-two-math/files/stix-two-math-latin-400-normal.woff2";
/// What a browser draws without being told by a character: the sign of a root, a minus for a hyphen, spaces.
const IMPLIED: [char; 4] = ['√', '−', ' ', '\u{a0}'];
/// Characters without a glyph: they only say how others belong together.
const INVISIBLE: std::ops::RangeInclusive<char> = '\u{2061}'..='\u{2064}';

/// The font with the glyphs of all formulas, as WOFF2.
pub(crate) fn subset(data: &Data, folder: &Path) -> Result<Vec<u8>> {
    let mut used: BTreeSet<char> = IMPLIED.into();
    data.formulas().for_each(|formula| used.extend(characters(formula)));
    lectures::formulas()?.iter().for_each(|formula| used.extend(characters(formula)));
    for entry in fs::read_dir("www")? {
        let path = entry?.path();
        if path.extension().is_some_and(|extension| extension == "html") {
            let page = fs::read_to_string(&path)?;
            page.split("<math").skip(1).filter_map(|rest| rest.split("</math>").next()).for_each(|formula| used.extend(characters(&format!("<math{formula}"))));
        }
    }
    let bytes = cut(&used, &folder.join(FILE), "woff2")?;
    println!("   {} characters, {} bytes", used.len(), bytes.len());
    Ok(bytes)
}

/// The font with the glyphs of these characters, as `woff2` or `truetype`.
pub(crate) fn cut(used: &BTreeSet<char>, out: &Path, format: &str) -> Result<Vec<u8>> {
    let options = json!({ "font": WHOLE, "out": out, "characters": used.iter().collect::<String>(), "format": format });
    run(&mut node(&["xtask/font.mjs", &options.to_string()]))?;
    fs::read(out).with_context(|| out.display().to_string())
}

/// The characters that a browser draws for a formula.
fn characters(mathml: &str) -> BTreeSet<char> {
    let mut used = BTreeSet::new();
    for part in mathml.split('<').skip(1) {
        let Some((tag, text)) = part.split_once('>') else { continue };
        let text = text.replace("&lt;", "<").replace("&gt;", ">").replace("&nbsp;", "\u{a0}").replace("&amp;", "&");
        let mut letters = text.trim_matches(['\n', '\r', '\t']).chars();
        let alone = letters.next().filter(|_| letters.next().is_none());
        // a single letter is a variable, and drawn in italics
        if tag.split(' ').next() == Some("mi")
            && !tag.contains("mathvariant=\"normal\"")
            && let Some(italic) = alone.and_then(italic)
        {
            used.insert(italic);
        }
        used.extend(text.chars().filter(|c| !c.is_control() && !INVISIBLE.contains(c)));
    }
    used
}

/// The italic form of a letter, as MathML Core maps it.
fn italic(letter: char) -> Option<char> {
    let shifted = |first: char, to: u32| char::from_u32(to + u32::from(letter) - u32::from(first));
    match letter {
        'h' => Some('ℎ'),
        'A'..='Z' => shifted('A', 0x1D434),
        'a'..='z' => shifted('a', 0x1D44E),
        'ı' => Some('𝚤'),
        'ȷ' => Some('𝚥'),
        'Α'..='Ω' => shifted('Α', 0x1D6E2),
        'α'..='ω' => shifted('α', 0x1D6FC),
        '∇' => Some('𝛻'),
        '∂' => Some('𝜕'),
        'ϵ' => Some('𝜖'),
        'ϑ' => Some('𝜗'),
        'ϰ' => Some('𝜘'),
        'ϕ' => Some('𝜙'),
        'ϱ' => Some('𝜚'),
        'ϖ' => Some('𝜛'),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::characters;

    fn of(mathml: &str) -> String {
        characters(mathml).into_iter().collect()
    }

    #[test]
    fn a_single_letter_is_drawn_in_italics_too() {
        assert_eq!(of("<math><mi>x</mi></math>"), "x𝑥");
        assert_eq!(of("<math><mi>h</mi></math>"), "hℎ");
        assert_eq!(of("<math><mi>Γ</mi><mi>ω</mi></math>"), "Γω𝛤𝜔");
        assert_eq!(of("<math><mi mathvariant=\"normal\">Γ</mi></math>"), "Γ");
        assert_eq!(of("<math><mi>ln</mi><mn>2</mn></math>"), "2ln");
    }

    #[test]
    fn entities_are_characters_and_invisible_operators_are_none() {
        assert_eq!(of("<math><mo>&lt;</mo><mtext>a&nbsp;b &amp; c</mtext><mo>\u{2061}</mo>\n</math>"), " &<abc\u{a0}");
    }
}
