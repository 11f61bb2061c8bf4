//! Lectures: the format, the command line, hostile files, and what the documentation says of them.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)] // a test fails by panicking

#[path = "../common/mod.rs"]
mod common;

mod command_line;
mod documentation;
mod format;
mod hostile;
mod notes;
mod translations;
