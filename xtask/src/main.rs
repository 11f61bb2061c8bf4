//! Builds, serves and tests Vitreous.
fn main() {}
