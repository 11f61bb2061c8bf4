//! The command line of Vitreous; all of it is in the library's `cli`.

use std::process::ExitCode;

fn main() -> ExitCode {
    vitreous::cli::main()
}
