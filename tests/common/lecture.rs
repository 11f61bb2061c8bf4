//! What the tests of `vitreous lecture` share: folders, files, and what the command says.

use std::ffi::OsString;
use std::fs;
use std::io::BufReader;
use std::path::{Path, PathBuf};
use vitreous::cli::{self, Failure};

/// A folder of its own for a test, emptied.
pub fn folder(name: &str) -> PathBuf {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("lecture").join(name);
    let _ = fs::remove_dir_all(&folder);
    fs::create_dir_all(&folder).unwrap();
    folder
}

/// What a command prints, and how it ends: "", the sentence of its refusal, or "answered" where the answer says it.
pub fn run(words: &[&str]) -> (String, String) {
    let mut out = Vec::new();
    let args = std::iter::once("lecture").chain(words.iter().copied()).map(OsString::from);
    let ended = match cli::run(args, &mut BufReader::new(std::io::empty()), &mut out) {
        Ok(()) => String::new(),
        Err(Failure::Usage(text)) => text,
        Err(Failure::Refused(error)) => error.message,
        Err(Failure::Answered) => "answered".into(),
        Err(Failure::File(name, error)) => format!("{name}: {error}"),
    };
    (String::from_utf8(out).unwrap(), ended)
}

/// What a command prints that must succeed.
pub fn answer(words: &[&str]) -> String {
    let (out, ended) = run(words);
    assert_eq!(ended, "", "{words:?}");
    out
}

pub fn file(folder: &Path, name: &str, bytes: impl AsRef<[u8]>) -> String {
    let path = folder.join(name);
    fs::write(&path, bytes).unwrap();
    path.display().to_string()
}
