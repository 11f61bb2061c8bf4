//! One kind of complaint for all backends.

use plotters_backend::DrawingErrorKind;
use std::fmt;

/// What a backend complained of.
#[derive(Debug)]
pub(super) struct Complaint(String);

impl From<&str> for Complaint {
    fn from(text: &str) -> Self {
        Self(text.to_owned())
    }
}

impl fmt::Display for Complaint {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl std::error::Error for Complaint {}

/// With our own kind of complaint.
pub(super) fn same<T, E: std::error::Error + Send + Sync>(result: Result<T, DrawingErrorKind<E>>) -> Result<T, DrawingErrorKind<Complaint>> {
    result.map_err(|error| DrawingErrorKind::DrawingError(Complaint(error.to_string())))
}
