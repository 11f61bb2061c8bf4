//! Files packed into letters, for pages and scripts that hold everything inside.

use crate::data::Data;
use crate::wasm::Module;
use crate::{lectures, linking, tables};
use anyhow::{Context, Result};
use flate2::{Compression, write::GzEncoder};
use serde_json::json;
use std::cell::OnceCell;
use std::collections::BTreeMap;
use std::fs;
use std::io::Write;
use std::num::NonZeroU64;
use std::path::Path;

/// What the one file says of the script in it that unpacks: fzstd, with its licence.
pub(crate) fn credit() -> Result<String> {
    let licence = fs::read_to_string("node_modules/fzstd/LICENSE").context("node_modules/fzstd/LICENSE")?;
    Ok(format!("Inside is fzstd (https://github.com/101arrowz/fzstd).\n{}", licence.trim()))
}

/// Compressed as a server would send it.
pub(crate) fn gzip(bytes: &[u8]) -> Result<Vec<u8>> {
    let mut encoder = GzEncoder::new(Vec::new(), Compression::best());
    encoder.write_all(bytes)?;
    Ok(encoder.finish()?)
}

/// As small as gzip can be, in letters.
pub(crate) fn packed(bytes: &[u8], dev: bool) -> Result<String> {
    if dev {
        return Ok(letters(&gzip(bytes)?));
    }
    let mut out = Vec::new();
    let effort = zopfli::Options { iteration_count: NonZeroU64::MIN.saturating_add(4), ..zopfli::Options::default() };
    zopfli::compress(effort, zopfli::Format::Gzip, bytes, &mut out)?;
    Ok(letters(&out))
}

/// The 85 letters of the packing, without those that mean something in HTML or in a text of JavaScript.
const LETTERS: &[u8; 85] = b"0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ.-:+=^!/*?_~>()[]{}@%$#";

/// Five letters for four bytes, a twelfth shorter than base64. A last group of n bytes takes n + 1 letters.
fn letters(bytes: &[u8]) -> String {
    let mut text = String::with_capacity(bytes.len() / 4 * 5 + 5);
    for group in bytes.chunks(4) {
        let mut value = group.iter().chain([&0; 4]).take(4).fold(0_u32, |value, byte| value << 8 | u32::from(*byte));
        let mut five = ['0'; 5];
        for place in five.iter_mut().rev() {
            *place = char::from(LETTERS[(value % 85) as usize]);
            value /= 85;
        }
        text.extend(&five[..=group.len()]);
    }
    text
}

/// A file, and its letters once they were asked for.
struct Held {
    bytes: Vec<u8>,
    letters: OnceCell<String>,
}

/// Every file of module, rooms and lectures by its name.
pub(crate) struct Packed {
    files: BTreeMap<String, Held>,
    dev: bool,
}

impl Packed {
    /// From `pkg/built/`.
    pub(crate) fn gather(dev: bool) -> Result<Self> {
        let folder = Path::new("pkg/built");
        let mut names = vec!["vitreous.wasm".to_owned()];
        for entry in fs::read_dir(folder.join("rooms"))? {
            names.push(format!("rooms/{}", entry?.file_name().to_string_lossy()));
        }
        let held = |bytes: Vec<u8>| Held { bytes, letters: OnceCell::new() };
        let mut files = BTreeMap::new();
        for name in names {
            files.insert(name.clone(), held(fs::read(folder.join(&name))?));
        }
        for (name, text) in lectures::files()? {
            files.insert(format!("lectures/{name}"), held(text.into_bytes()));
        }
        for (name, text) in tables::files()? {
            files.insert(name, held(text.into_bytes()));
        }
        Ok(Self { files, dev })
    }

    /// A file by itself.
    fn alone(&self, name: &str) -> Result<&str> {
        let held = self.files.get(name).with_context(|| format!("{name} was not built"))?;
        if let Some(known) = held.letters.get() {
            return Ok(known);
        }
        let made = packed(&held.bytes, self.dev)?;
        Ok(held.letters.get_or_init(|| made))
    }

    /// What figures of some rooms need: the module that draws, their code, and the words of their controls.
    pub(crate) fn of_figures(&self, module: &Module, data: &Data, rooms: &[&str]) -> Result<BTreeMap<String, &str>> {
        let mut names = vec!["vitreous.wasm".to_owned()];
        for room in rooms {
            names.extend(code(module, data, room)?);
            names.push(format!("rooms/{room}.words.json"));
        }
        names.into_iter().map(|name| Ok((name.clone(), self.alone(&name)?))).collect()
    }

    /// Every file as part of a page: what its first figure needs by itself, and the rest as one, which is smaller by a
    /// third and unpacked as a whole. The browser reads over both.
    pub(crate) fn elements(&self, module: &Module, data: &Data) -> Result<String> {
        let mut first = vec!["vitreous.wasm".to_owned()];
        first.extend([lectures::LIST, lectures::FIGURES].map(|name| format!("lectures/{name}")));
        first.extend(["front", "lead", "glossary"].map(|name| format!("rooms/{name}.json")));
        first.extend(code(module, data, &data.lead_figure()?)?);
        let mut page = String::new();
        for name in &first {
            page.push_str(&element(name, self.alone(name)?));
        }
        // files of one kind beside each other, where they are most alike
        let mut rest: Vec<_> = self.files.iter().filter(|(name, _)| !first.contains(name)).collect();
        rest.sort_by_key(|(name, _)| (name.rsplit('.').next(), *name));
        let list = json!(rest.iter().map(|(name, held)| (name, held.bytes.len())).collect::<Vec<_>>()).to_string();
        let mut whole = u32::try_from(list.len())?.to_le_bytes().to_vec();
        whole.extend(list.into_bytes());
        rest.iter().for_each(|(_, held)| whole.extend(&held.bytes));
        let small = zstd::bulk::compress(&whole, if self.dev { 3 } else { 22 })?;
        page.push_str(&format!("<script type=\"application/octet-stream\" id=\"packed\">{}</script>\n", letters(&small)));
        Ok(page)
    }
}

/// A packed file as part of a page.
pub(crate) fn element(name: &str, letters: &str) -> String {
    format!("<script type=\"application/octet-stream\" id=\"packed {name}\">{letters}</script>\n")
}

/// Files of code that the figures of a room want, or one of them.
fn code(module: &Module, data: &Data, wanted: &str) -> Result<impl Iterator<Item = String> + use<>> {
    Ok(linking::code(module, data, wanted)?.into_iter().map(|file| format!("rooms/{file}.wasm")))
}

#[cfg(test)]
mod tests {
    use super::letters;

    #[test]
    fn bytes_become_letters_as_z85_has_it() {
        // the example of the specification of Z85, whose letters here differ in two places only
        assert_eq!(letters(&[0x86, 0x4F, 0xD2, 0x6F, 0xB5, 0x59, 0xF7, 0x5B]), "HelloWorld");
        assert_eq!(letters(&[0x86]).len(), 2);
        assert_eq!(letters(&[0; 7]), "000000000");
    }
}
