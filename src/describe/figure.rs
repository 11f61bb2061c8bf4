//! Parameters in, a picture out.

use super::{Equation, Given, Inputs, Param, Provenance, Rule, resolve};
use crate::error::Error;
use crate::picture::Picture;
use serde::Serialize;
use std::collections::BTreeMap;

/// A figure of the book.
#[derive(Clone, Copy, Debug, Serialize)]
pub struct Figure {
    /// `theory.name`.
    pub id: &'static str,
    /// What a person reads.
    pub title: &'static str,
    /// Which figure of the paper it stands for, e.g. "Fig. 1 (left)"; empty where it has none.
    pub stands_for: &'static str,
    /// Two or three sentences: what is seen, what to try, what is ours.
    pub caption: &'static str,
    /// The equations behind it.
    pub equations: &'static [Equation],
    /// Parameters, in the order in which the page shows them.
    pub params: &'static [Param],
    /// Conditions between parameters.
    pub rules: &'static [Rule],
    /// Where it comes from.
    pub provenance: Provenance,
    /// Ids of the quantities that it draws.
    pub quantities: &'static [&'static str],
    /// The picture, fast enough to follow a slider.
    #[serde(skip)]
    pub compute: fn(&Inputs) -> Result<Picture, Error>,
    /// The finer picture once the slider rests; `None` where the first is as fine as it gets.
    #[serde(serialize_with = "as_flag")]
    pub refinement: Option<Refinement>,
}

/// A dear computation in parts, so that it can run in several workers, show its progress and be cancelled.
#[derive(Clone, Copy, Debug)]
pub struct Refinement {
    /// How many parts there are.
    pub parts: fn(&Inputs) -> Result<usize, Error>,
    /// One part, independent of the others.
    pub part: fn(&Inputs, usize) -> Result<Vec<f64>, Error>,
    /// The picture from all parts, in order.
    pub assemble: fn(&Inputs, &[Vec<f64>]) -> Result<Picture, Error>,
}

fn as_flag<S: serde::Serializer>(refinement: &Option<Refinement>, serializer: S) -> Result<S::Ok, S::Error> {
    serializer.serialize_bool(refinement.is_some())
}

impl Figure {
    /// Checks the parameters.
    ///
    /// # Errors
    /// As [`resolve`].
    pub fn resolve(&self, given: &BTreeMap<String, Given>) -> Result<Inputs, Error> {
        resolve(self.params, self.rules, given)
    }

    /// The picture, fast enough to follow a slider.
    ///
    /// # Errors
    /// Whatever the computation refuses.
    pub fn picture(&self, inputs: &Inputs) -> Result<Picture, Error> {
        (self.compute)(inputs).map_err(|error| inputs.explain(error))
    }

    /// The picture at its finest, computed in one go.
    ///
    /// # Errors
    /// Whatever the computation refuses.
    pub fn finest(&self, inputs: &Inputs) -> Result<Picture, Error> {
        let Some(refinement) = &self.refinement else {
            return self.picture(inputs);
        };
        let parts = (0..(refinement.parts)(inputs)?).map(|k| (refinement.part)(inputs, k)).collect::<Result<Vec<_>, _>>()?;
        (refinement.assemble)(inputs, &parts)
    }
}
