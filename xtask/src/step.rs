//! Steps: say what is done, do it, say how long it took.

use anyhow::{Context, Result, bail};
use std::io::Write;
use std::process::{Command, Stdio};
use std::time::Instant;

/// Does one step, announced by its name and closed by its duration.
pub(crate) fn step<T>(name: &str, work: impl FnOnce() -> Result<T>) -> Result<T> {
    println!("-- {name}");
    std::io::stdout().flush()?;
    let start = Instant::now();
    let done = work().with_context(|| name.to_owned())?;
    println!("   {:.1} s", start.elapsed().as_secs_f64());
    Ok(done)
}

/// A command in words, for messages.
fn words(command: &Command) -> String {
    let parts = std::iter::once(command.get_program()).chain(command.get_args());
    parts.map(|part| part.to_string_lossy().into_owned()).collect::<Vec<_>>().join(" ")
}

/// Runs a command; its output is seen as it comes.
pub(crate) fn run(command: &mut Command) -> Result<()> {
    let status = command.status().with_context(|| format!("{} could not be started", words(command)))?;
    if !status.success() {
        bail!("{} failed ({status})", words(command));
    }
    Ok(())
}

/// Runs a command and returns what it printed.
pub(crate) fn output(command: &mut Command) -> Result<String> {
    let output = command.stderr(Stdio::inherit()).output().with_context(|| format!("{} could not be started", words(command)))?;
    if !output.status.success() {
        bail!("{} failed ({})", words(command), output.status);
    }
    Ok(String::from_utf8(output.stdout)?)
}

/// `cargo` with these arguments, the very one that started this program.
pub(crate) fn cargo(arguments: &[&str]) -> Command {
    let mut command = Command::new(std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into()));
    command.args(arguments);
    command
}

/// Clippy in the place of the compiler, warnings as errors: what is tested is linted while it is compiled. `cargo clippy` would read
/// all crates once more, for two minutes.
pub(crate) const LINTING: [(&str, &str); 2] = [(COMPILER, "clippy-driver"), ("CLIPPY_ARGS", "--deny__CLIPPY_HACKERY__warnings__CLIPPY_HACKERY__")];

/// What Cargo asks for the compiler of the workspace's own crates.
pub(crate) const COMPILER: &str = "RUSTC_WORKSPACE_WRAPPER";

/// `node` with these arguments.
pub(crate) fn node(arguments: &[&str]) -> Command {
    let mut command = Command::new("node");
    command.args(arguments);
    command
}
