//! Builds, serves, tests and times Vitreous: `cargo xtask build | serve | test | bench`.

mod bench;
mod bundle;
mod check;
mod data;
mod equations;
mod first;
mod need;
mod pipeline;
mod serve;
mod step;
mod twice;
mod wasm;

use anyhow::{Result, bail};
use lexopt::prelude::{Long, Short, Value, ValueExt};
use std::process::ExitCode;

const HELP: &str = "\
cargo xtask build [--dev]                 pkg/, dist/site/ and dist/vitreous.html (--dev: quick and unoptimised)
cargo xtask serve [--dev] [--port N] [--open]   builds, serves dist/site/ on this machine, prints the address
cargo xtask test                          every test: formatting, lints, documentation, Rust, WebAssembly, browser
cargo xtask bench                         times every figure, natively and in the browser, and prints sizes
";

/// What was typed.
#[derive(Default)]
struct Options {
    command: String,
    dev: bool,
    open: bool,
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
            Long("open") => options.open = true,
            Long("port") => options.port = Some(parser.value()?.parse()?),
            Value(word) if options.command.is_empty() => options.command = word.string()?,
            Value(word) if options.command == "test" => options.only.push(word.string()?),
            other => return Err(other.unexpected().into()),
        }
    }
    std::env::set_current_dir(need::root()?)?;
    match options.command.as_str() {
        "build" => pipeline::build(options.dev),
        "serve" => serve::serve(options.dev, options.port.unwrap_or(8000), options.open),
        "test" => check::test(&options.only),
        "bench" => bench::bench(),
        "" => bail!("no command is given\n{HELP}"),
        other => bail!("there is no command {other:?}\n{HELP}"),
    }
}
