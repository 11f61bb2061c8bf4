//! Files packed into letters, for pages and scripts that hold everything inside.

use crate::lectures;
use crate::wasm::Module;
use anyhow::{Context, Result};
use flate2::{Compression, write::GzEncoder};
use std::collections::BTreeMap;
use std::fs;
use std::io::Write;
use std::num::NonZeroU64;
use std::path::Path;

/// Compressed as a server would send it.
pub(crate) fn gzip(bytes: &[u8]) -> Result<Vec<u8>> {
    let mut encoder = GzEncoder::new(Vec::new(), Compression::best());
    encoder.write_all(bytes)?;
    Ok(encoder.finish()?)
}

/// For the one file: as small as gzip can be, in letters.
fn packed(bytes: &[u8], dev: bool) -> Result<String> {
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

/// Every file of module, rooms and lectures by its name, packed.
pub(crate) struct Packed(BTreeMap<String, String>);

impl Packed {
    /// From `pkg/built/`.
    pub(crate) fn gather(dev: bool) -> Result<Self> {
        let folder = Path::new("pkg/built");
        let mut names = vec!["vitreous.wasm".to_owned()];
        for entry in fs::read_dir(folder.join("rooms"))? {
            names.push(format!("rooms/{}", entry?.file_name().to_string_lossy()));
        }
        let mut all = BTreeMap::new();
        for name in names {
            all.insert(name.clone(), packed(&fs::read(folder.join(&name))?, dev)?);
        }
        for (name, text) in lectures::files()? {
            all.insert(format!("lectures/{name}"), packed(text.as_bytes(), dev)?);
        }
        Ok(Self(all))
    }

    /// All of them, in the order of their names.
    pub(crate) fn iter(&self) -> impl Iterator<Item = (&String, &String)> {
        self.0.iter()
    }

    /// What figures of some rooms need: the module that draws, their code, and the words of their controls.
    pub(crate) fn of_figures(&self, module: &Module, rooms: &[&str]) -> Result<BTreeMap<String, &str>> {
        let mut names = vec!["vitreous.wasm".to_owned()];
        for room in rooms {
            let code = module.rooms.get(*room).with_context(|| format!("the module has no room {room}"))?;
            names.extend(code.iter().map(|file| format!("rooms/{file}.wasm")));
            names.push(format!("rooms/{room}.words.json"));
        }
        let found = |name: String| self.0.get(&name).map(|letters| (name.clone(), letters.as_str())).with_context(|| format!("{name} was not built"));
        names.into_iter().map(found).collect()
    }
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
