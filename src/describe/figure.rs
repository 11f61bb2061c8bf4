//! Parameters in, a picture out.

use super::{Equation, Given, Inputs, Param, Provenance, Rule, resolve};
use crate::error::{Error, ErrorKind};
use crate::picture::Picture;
use serde::Serialize;
use std::collections::BTreeMap;

/// For whom a figure is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Level {
    /// Needs no course: what glass does, or a picture of an idea.
    First,
    /// For a course on glasses.
    Course,
    /// For readers of the paper.
    Research,
}

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
    /// Above the plot, for a newcomer: what is seen, what to move, what to notice.
    pub look: &'static str,
    /// The one to three parameters to move first; the page folds the others.
    pub primary: &'static [&'static str],
    /// For whom it is.
    pub level: Level,
    /// The picture, fast enough to follow a slider.
    #[serde(skip)]
    pub compute: fn(&Inputs) -> Result<Picture, Error>,
    /// The finer picture once the slider rests; `None` where the first is as fine as it gets.
    #[serde(serialize_with = "as_flag")]
    pub refinement: Option<Refinement>,
}

/// An expensive computation split into independent parts, so that it can run in several workers, show its progress and be cancelled.
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
        self.drawable(inputs, (self.compute)(inputs))
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
        self.assembled(inputs, &parts)
    }

    /// The finer picture from all its parts.
    ///
    /// # Errors
    /// [`Internal`](crate::error::ErrorKind::Internal) where the figure has no finer picture; whatever the assembly refuses.
    pub fn assembled(&self, inputs: &Inputs, parts: &[Vec<f64>]) -> Result<Picture, Error> {
        let refinement = self.refinement.as_ref().ok_or_else(|| Error::new(ErrorKind::Internal, format!("{} has no finer picture", self.id)))?;
        self.drawable(inputs, (refinement.assemble)(inputs, parts))
    }

    /// A picture without numbers that cannot be drawn, or a refusal that says which input leads there.
    fn drawable(&self, inputs: &Inputs, picture: Result<Picture, Error>) -> Result<Picture, Error> {
        let nothing = || Error::no_solution("nothing of this figure has a value that can be drawn for these inputs");
        picture.and_then(|picture| picture.finite().ok_or_else(nothing)).map_err(|error| inputs.explain(error, self.params))
    }
}
