//! The two axes that points stand on.

use crate::catalogue::quantity;
use crate::describe::{Fit, Output};
use crate::error::{Error, ErrorKind};

/// An axis that a column is wanted for: name and unit of an input or output.
#[derive(Clone, Copy, Debug)]
pub struct Wanted<'a> {
    /// Name, as it is told to a person.
    pub name: &'a str,
    /// Unit.
    pub unit: &'a str,
    /// Whether a column in any other unit keeps that unit.
    pub any_unit: bool,
}

/// The output that is set beside the points.
///
/// # Errors
/// Where the quantity is not there, or has no such output.
pub(super) fn output(of: &Fit) -> Result<&'static Output, Error> {
    let quantity = quantity(of.quantity)?;
    let found = quantity.outputs.iter().find(|output| output.name == of.y);
    found.ok_or_else(|| Error::new(ErrorKind::Internal, format!("{} has no output {}", quantity.id, of.y)).about(of.y))
}

/// The axes of a model: the input along which was measured, and the output that was measured.
///
/// # Errors
/// Where the quantity of the model is not there, or has no such input or output.
pub fn axes(of: &Fit) -> Result<(Wanted<'static>, Wanted<'static>), Error> {
    let quantity = quantity(of.quantity)?;
    let missing = |name: &str| Error::new(ErrorKind::Internal, format!("{} has no {name}", quantity.id)).about(name);
    let across = quantity.inputs.iter().find(|param| param.name == of.x).ok_or_else(|| missing(of.x))?;
    let up = output(of)?;
    let any_unit = !up.scaled().is_empty();
    Ok((Wanted { name: across.name, unit: across.unit, any_unit: false }, Wanted { name: up.measurement(), unit: up.unit, any_unit }))
}
