//! The command line: `list`, `describe`, `eval`, `solve`, `scan`, `fit`, `models`, `batch`, `figure`, `claims`, `questions`,
//! `glossary`, `lecture`.
//!
//! Exit status 0 on success, 2 where an input or the command itself is refused, 1 where a file or pipe fails.

mod batch;
mod calculate;
mod case;
mod eval;
mod figure;
mod fit;
mod glossary;
mod help;
mod lecture;
mod models;
mod options;
mod show;

use crate::error::Error;
use options::Options;
use std::ffi::OsString;
use std::io::{self, BufReader, Read, Write};
use std::process::ExitCode;

/// Why a command ends early.
#[derive(Debug)]
pub enum Failure {
    /// The command line itself cannot be understood.
    Usage(String),
    /// An input is refused.
    Refused(Error),
    /// An input is refused, and the answer already says so.
    Answered,
    /// A file or pipe fails: which, and why.
    File(String, io::Error),
}

impl From<Error> for Failure {
    fn from(error: Error) -> Self {
        Self::Refused(error)
    }
}

impl From<io::Error> for Failure {
    fn from(error: io::Error) -> Self {
        Self::File("standard output".into(), error)
    }
}

impl From<serde_json::Error> for Failure {
    fn from(error: serde_json::Error) -> Self {
        Self::File("standard output".into(), error.into())
    }
}

impl From<lexopt::Error> for Failure {
    fn from(error: lexopt::Error) -> Self {
        Self::Usage(error.to_string())
    }
}

/// Runs the command line of this process.
pub fn main() -> ExitCode {
    let mut out = io::BufWriter::new(io::stdout().lock());
    let ended = run(std::env::args_os().skip(1), &mut BufReader::new(io::stdin()), &mut out);
    let flushed = out.flush();
    match ended.and(flushed.map_err(Failure::from)) {
        Ok(()) => ExitCode::SUCCESS,
        Err(Failure::Answered) => ExitCode::from(2),
        // whoever reads has read enough, as `head` does
        Err(Failure::File(_, error)) if error.kind() == io::ErrorKind::BrokenPipe => ExitCode::SUCCESS,
        Err(failure) => {
            // standard error is the last resort: if it is closed there is nobody to tell
            let _ = writeln!(io::stderr(), "vitreous: {}", sentence(&failure));
            if matches!(failure, Failure::File(..)) { ExitCode::FAILURE } else { ExitCode::from(2) }
        }
    }
}

fn sentence(failure: &Failure) -> String {
    match failure {
        Failure::Usage(text) => format!("{text}\nTry `vitreous --help`."),
        Failure::Refused(error) => error.to_string(),
        Failure::Answered => String::new(),
        Failure::File(name, error) => format!("{name}: {error}"),
    }
}

/// Runs one command; what it answers goes to `out`.
///
/// # Errors
/// [`Failure`]: what went wrong, and with it the exit status.
pub fn run(args: impl IntoIterator<Item = OsString>, input: &mut BufReader<impl Read>, out: &mut dyn Write) -> Result<(), Failure> {
    let options = Options::read(args)?;
    let Some(command) = options.words.first().map(String::as_str) else {
        if options.version {
            writeln!(out, "vitreous {}", crate::answer::VERSION)?;
            return Ok(());
        }
        if options.help {
            out.write_all(help::GENERAL.as_bytes())?;
            return Ok(());
        }
        return Err(Failure::Usage("no command is given".into()));
    };
    let help = help::of(command).ok_or_else(|| Failure::Usage(format!("there is no command {command:?}")))?;
    if options.help {
        out.write_all(help.as_bytes())?;
        return Ok(());
    }
    match command {
        "list" => show::list(&options, out),
        "describe" => show::describe(&options, out),
        "eval" => eval::eval(&options, out),
        "solve" => calculate::solve(&options, out),
        "scan" => calculate::scan(&options, out),
        "fit" => fit::run(&options, out),
        "batch" => batch::batch(&options, input, out),
        "figure" => figure::figure(&options, out),
        "models" => models::models(&options, out),
        "questions" => show::questions(&options, out),
        "lecture" => lecture::lecture(&options, out),
        "glossary" => glossary::glossary(&options, out),
        _ => show::claims(&options, out),
    }
}
