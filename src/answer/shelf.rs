//! The last few computed pictures, so that drawing, reading and exporting one figure compute it once.

use crate::describe::{Figure, Inputs};
use crate::error::Error;
use crate::picture::Picture;
use std::rc::Rc;

/// How many pictures are kept: a page of the book and a comparison beside it.
const KEPT: usize = 12;

/// The last few computed pictures, the latest last.
#[derive(Debug, Default)]
pub struct Shelf(Vec<(String, Rc<Picture>)>);

impl Shelf {
    /// An empty shelf.
    pub const fn new() -> Self {
        Self(Vec::new())
    }

    /// The kept picture of this figure for these inputs.
    pub fn find(&mut self, figure: &Figure, inputs: &Inputs) -> Option<Rc<Picture>> {
        let wanted = key(figure, inputs);
        let at = self.0.iter().position(|(key, _)| *key == wanted)?;
        let entry = self.0.remove(at);
        let picture = Rc::clone(&entry.1);
        self.0.push(entry);
        Some(picture)
    }

    /// Keeps a picture in place of any other of the same figure and inputs.
    pub fn keep(&mut self, figure: &Figure, inputs: &Inputs, picture: Rc<Picture>) {
        let key = key(figure, inputs);
        self.0.retain(|(other, _)| *other != key);
        if self.0.len() >= KEPT {
            self.0.remove(0);
        }
        self.0.push((key, picture));
    }
}

fn key(figure: &Figure, inputs: &Inputs) -> String {
    format!("{} {}", figure.id, inputs.key())
}

/// Puts a refined picture together from its parts.
///
/// # Errors
/// [`Internal`](crate::error::ErrorKind::Internal) where the figure has no finer picture or the number of parts is
/// not its own; whatever the assembly refuses.
pub fn assemble(figure: &Figure, inputs: &Inputs, parts: &[Vec<f64>]) -> Result<Picture, Error> {
    let fault = |what: &str| Error::new(crate::error::ErrorKind::Internal, format!("{} {what}", figure.id));
    let refinement = figure.refinement.as_ref().ok_or_else(|| fault("has no finer picture"))?;
    let wanted = (refinement.parts)(inputs)?;
    if parts.len() != wanted {
        return Err(fault(&format!("wants {wanted} parts, not {}", parts.len())));
    }
    figure.assembled(inputs, parts)
}

/// One part of the finer picture; the parts of a figure without one number zero.
///
/// # Errors
/// [`OutOfDomain`](crate::error::ErrorKind::OutOfDomain) naming `part`; whatever the computation refuses.
pub fn part(figure: &Figure, inputs: &Inputs, part: usize) -> Result<Vec<f64>, Error> {
    let wanted = parts(figure, inputs)?;
    match &figure.refinement {
        Some(refinement) if part < wanted => (refinement.part)(inputs, part),
        _ => Err(Error::out_of_domain("part", f64::from(u32::try_from(part).unwrap_or(u32::MAX)), "1", &format!("a whole number below {wanted}"))),
    }
}

/// Into how many parts the finer picture falls; zero where there is none.
///
/// # Errors
/// Whatever the figure refuses.
pub fn parts(figure: &Figure, inputs: &Inputs) -> Result<usize, Error> {
    figure.refinement.as_ref().map_or(Ok(0), |refinement| (refinement.parts)(inputs))
}

#[cfg(test)]
mod tests {
    use super::{KEPT, Shelf};
    use crate::catalogue;
    use crate::describe::{Given, Inputs};
    use std::collections::BTreeMap;
    use std::rc::Rc;

    #[test]
    fn the_latest_are_kept_and_the_oldest_go() {
        let figure = catalogue::figure("rfot.free_energy_profile").unwrap();
        let inputs = |k: usize| -> Inputs {
            let s_c = 0.1 * f64::from(u32::try_from(k).unwrap() + 1);
            figure.resolve(&BTreeMap::from([("s_c".to_owned(), Given::Number(s_c))])).unwrap()
        };
        let mut shelf = Shelf::new();
        for k in 0..=KEPT {
            assert!(shelf.find(figure, &inputs(k)).is_none());
            shelf.keep(figure, &inputs(k), Rc::default());
            assert!(shelf.find(figure, &inputs(1)).is_some() || k == 0); // asked for again and again: it stays
        }
        assert!(shelf.find(figure, &inputs(0)).is_none());
        assert!(shelf.find(figure, &inputs(KEPT)).is_some());
        let finer = Rc::default();
        shelf.keep(figure, &inputs(1), Rc::clone(&finer));
        assert!(Rc::ptr_eq(&shelf.find(figure, &inputs(1)).unwrap(), &finer));
    }
}
