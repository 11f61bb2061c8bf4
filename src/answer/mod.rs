//! What the command line and JavaScript answer with: the same shapes for both.

mod figure;
#[cfg(feature = "ledger")]
mod ledger;
mod link;
mod shelf;

pub use figure::{Answer, Reading, header, with_metadata};
#[cfg(feature = "ledger")]
pub use ledger::{Row, ledger};
pub use link::link;
pub use shelf::{Shelf, assemble, part, parts};

/// Version of the program, written into every file it makes.
pub const VERSION: &str = env!("CARGO_PKG_VERSION");
