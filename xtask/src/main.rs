//! Builds, serves, tests, times and publishes Vitreous: `cargo xtask COMMAND`; without one it says which there are.

mod bench;
mod book;
mod bundle;
mod check;
mod data;
mod docs;
mod early;
mod equations;
#[path = "../../src/picture/escape.rs"]
mod escape;
mod facts;
mod first;
mod font;
mod fuzz;
mod hash;
mod lectures;
mod licences;
mod linking;
#[path = "../../src/lecture/mathml.rs"]
mod mathml;
mod mutants;
mod need;
mod offline;
mod packed;
mod pages;
mod pieces;
mod pipeline;
#[cfg(test)]
mod policy;
mod raster;
mod release;
mod sbom;
mod serve;
mod sheet;
mod step;
mod tables;
mod terms;
mod test_file;
mod twice;
mod wasm;
mod words;

use anyhow::{Result, bail};
use lexopt::prelude::{Long, Short, Value, ValueExt};
use std::path::Path;
use std::process::ExitCode;

const HELP: &str = "\
cargo xtask build [--dev] [--address URL]  pkg/, dist/site/ and dist/vitreous.html (--dev: quick and unoptimised; --address: where
                                          the page will stand, for the links of its still pages)
cargo xtask serve [--dev] [--port N] [--open]   builds, serves dist/site/ on this machine, prints the address
cargo xtask docs [--address URL]          the docs alone, anew, into the site that was built last
cargo xtask test [WORD ...]               every test: formatting, lints, documentation, Rust, WebAssembly, browser; or those whose
                                          name contains a word (long: a sixth theory, every figure in the page, the same module from another folder, judges,
                                          hostile inputs, soak, a slow machine; --engines: the page in Firefox and WebKitGTK);
                                          a word that is a file of tests, as tests/fit/batch.rs, runs this file
cargo xtask fuzz MINUTES                  random inputs, figures, lectures, data files and batch lines, for so long
cargo xtask mutants COUNT [WORD]          a sample of the mutants of each part, in one build (of the files whose path contains a word; SEED)
cargo xtask mutants K/N [WORD]            part K of N of all mutants, each in a build of its own; what was begun goes on
cargo xtask parts [FILE]                  the list of parts as CycloneDX
cargo xtask bench                         times every figure, natively and in the browser, and prints sizes
cargo xtask release [--binary]            the files of a release in dist/release/ (--binary: only the command line of this machine)
";

/// What was typed.
#[derive(Default)]
struct Options {
    command: String,
    dev: bool,
    open: bool,
    address: String,
    binary: bool,
    port: Option<u16>,
    only: Vec<String>,
}

fn main() -> ExitCode {
    match run() {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("\ncargo xtask: {error:#}");
            ExitCode::FAILURE
        }
    }
}

fn run() -> Result<()> {
    let mut options = Options::default();
    let mut parser = lexopt::Parser::from_env();
    while let Some(argument) = parser.next()? {
        match argument {
            Short('h') | Long("help") => {
                print!("{HELP}");
                return Ok(());
            }
            Long("dev") => options.dev = true,
            Long("binary") => options.binary = true,
            Long("open") => options.open = true,
            Long("address") if ["build", "docs"].contains(&options.command.as_str()) => options.address = whole_address(&parser.value()?.string()?)?,
            Long("engines") if options.command == "test" => options.only.push(check::ENGINES.to_owned()),
            Long("port") => options.port = Some(parser.value()?.parse()?),
            Value(word) if options.command.is_empty() => options.command = word.string()?,
            Value(word) if options.command == "fuzz" && options.only.is_empty() => options.only.push(word.string()?),
            Value(word) if options.command == "parts" && options.only.is_empty() => options.only.push(word.string()?),
            Value(word) if options.command == "mutants" && options.only.len() < 2 => options.only.push(word.string()?),
            Value(word) if options.command == "test" => options.only.push(word.string()?),
            other => return Err(other.unexpected().into()),
        }
    }
    std::env::set_current_dir(need::root()?)?;
    match options.command.as_str() {
        "build" => pipeline::build(options.dev, &options.address),
        "serve" => serve::serve(options.dev, options.port.unwrap_or(8000), options.open),
        "docs" => pipeline::docs(&options.address),
        "test" => check::test(&options.only),
        "fuzz" => fuzz::fuzz(options.only.first().map_or("", String::as_str)),
        "mutants" => mutants::mutants(&options.only),
        "parts" => sbom::write(Path::new(options.only.first().map_or(sbom::FILE, String::as_str))),
        "bench" => bench::bench(),
        "release" => release::release(options.binary),
        "" => bail!("no command is given\n{HELP}"),
        other => bail!("there is no command {other:?}\n{HELP}"),
    }
}

/// An address as links need it: of the web, and with a slash at its end.
fn whole_address(text: &str) -> Result<String> {
    let rest = text.strip_prefix("https://").or_else(|| text.strip_prefix("http://"));
    match rest {
        Some(rest) if !rest.is_empty() && !text.contains(['#', '?', ' ', '"']) => Ok(format!("{}/", text.trim_end_matches('/'))),
        _ => bail!("--address {text}: the address of a folder is wanted, as https://example.org/vitreous/"),
    }
}

#[cfg(test)]
mod tests {
    use super::whole_address;

    #[test]
    fn an_address_is_a_folder_of_the_web() {
        for text in ["https://example.org/a", "https://example.org/a/"] {
            assert_eq!(whole_address(text).unwrap_or_default(), "https://example.org/a/");
        }
        for text in ["", "example.org", "https://", "file:///a/", "https://example.org/a/#b", "https://example.org/a?b", "https://a b/"] {
            assert!(whole_address(text).is_err(), "{text}");
        }
    }
}
