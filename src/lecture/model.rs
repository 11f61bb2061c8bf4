//! What a lecture is, once it was read: the shapes that the page and the command line are given.

use super::direction::Direction;
use super::link::{Link, Number, Reference, Size};
use serde::{Serialize, Serializer};
use std::ops::Range;

/// Something that the author should mend; the rest of the lecture is read all the same.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Problem {
    /// The line of the file, from 1.
    pub line: usize,
    /// What is wrong.
    pub message: String,
}

/// A lecture.
#[derive(Clone, Debug, Default, Serialize)]
pub struct Lecture {
    /// The first heading `#`, as text; formulas stay TeX between dollar signs.
    pub title: String,
    /// The same as HTML.
    pub title_html: String,
    /// Language of the text, as in the attribute `lang`; `en` where the file does not say.
    pub language: String,
    /// Which way it is read.
    pub direction: Direction,
    /// What the author should mend, by line.
    pub problems: Vec<Problem>,
    /// What stands before the first step.
    pub introduction: Vec<Block>,
    /// The steps.
    pub steps: Vec<Step>,
    /// Numbers in the text that say by which quantity they are computed.
    #[serde(skip)]
    pub numbers: Vec<Number>,
    /// Links in the text to something of the page.
    #[serde(skip)]
    pub links: Vec<Link>,
}

impl Lecture {
    /// Every block, those inside others after them, in the order of the file.
    pub fn blocks(&self) -> Vec<&Block> {
        let mut found = Vec::new();
        gather(&self.introduction, &mut found);
        self.steps.iter().for_each(|step| gather(&step.blocks, &mut found));
        found
    }
}

fn gather<'a>(blocks: &'a [Block], found: &mut Vec<&'a Block>) {
    for block in blocks {
        found.push(block);
        match &block.is {
            Kind::Question(question) => {
                gather(&question.blocks, found);
                question.hints.iter().for_each(|hint| gather(hint, found));
                gather(&question.answer, found);
            }
            Kind::Reveal { blocks } | Kind::Notes { blocks } => gather(blocks, found),
            Kind::Text { .. } | Kind::Figure(_) => {}
        }
    }
}

/// One step of a lecture.
#[derive(Clone, Debug, Default, Serialize)]
pub struct Step {
    /// A name for it in this lecture: small letters, digits and hyphens; no two steps have the same.
    pub id: String,
    /// Its heading, as text; formulas stay TeX between dollar signs.
    pub title: String,
    /// The same as HTML.
    pub title_html: String,
    /// Line of its heading.
    pub line: usize,
    /// What it holds.
    pub blocks: Vec<Block>,
}

/// One piece of a step.
#[derive(Clone, Debug, Serialize)]
pub struct Block {
    /// The line of the file where it begins, from 1.
    pub line: usize,
    /// The line where it ends.
    pub end_line: usize,
    /// What it is.
    #[serde(flatten)]
    pub is: Kind,
}

/// What a block is.
#[derive(Clone, Debug, Serialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum Kind {
    /// Text, ready to be shown.
    Text {
        /// HTML without scripts, styles and addresses that run anything.
        html: String,
    },
    /// A figure of the page.
    Figure(Box<FigureBlock>),
    /// A question.
    Question(Box<Question>),
    /// What is shown when it is asked for.
    Reveal {
        /// What is shown.
        blocks: Vec<Block>,
    },
    /// What only the lecturer sees.
    Notes {
        /// What is seen.
        blocks: Vec<Block>,
    },
}

/// A figure of the page.
#[derive(Clone, Debug, Serialize)]
pub struct FigureBlock {
    /// Its id.
    pub figure: String,
    /// The fragment of the page's address that shows it, with its `#`.
    pub link: String,
    /// The text of the link, as text.
    pub caption: String,
    /// The same as HTML.
    pub caption_html: String,
    /// Parameters that have a control; `["1"]` for all of them, empty for none.
    pub controls: Vec<String>,
    /// How large it is shown.
    pub size: Size,
    /// The link, taken apart.
    #[serde(skip)]
    pub reference: Reference,
    /// The bytes of the file that it takes.
    #[serde(skip)]
    pub place: Range<usize>,
}

/// How a question is answered.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Ask {
    /// In words.
    #[default]
    Free,
    /// By choosing.
    Choice,
    /// With a number.
    Number,
    /// By dragging a point in the figure.
    Point,
    /// By drawing a curve into the figure.
    Curve,
}

/// One of the answers to choose from.
#[derive(Clone, Debug, Serialize)]
pub struct Choice {
    /// What it says.
    pub html: String,
    /// Whether it is right.
    pub right: bool,
}

/// Where the core computes the answer from.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct From {
    /// Id of the quantity.
    pub quantity: String,
    /// Name of its output.
    pub output: String,
    /// Its inputs, as they are written.
    #[serde(serialize_with = "as_object")]
    pub inputs: Vec<(String, String)>,
}

fn as_object<S: Serializer>(pairs: &[(String, String)], serializer: S) -> Result<S::Ok, S::Error> {
    serializer.collect_map(pairs.iter().map(|(name, value)| (name, value)))
}

/// A question.
#[derive(Clone, Debug, Default, Serialize)]
pub struct Question {
    /// How it is answered.
    #[serde(rename = "type")]
    pub ask: Ask,
    /// What is asked.
    pub blocks: Vec<Block>,
    /// What may be chosen.
    pub choices: Vec<Choice>,
    /// The number that is right; none where it is still to be computed, and in other questions.
    pub value: Option<f64>,
    /// How far off an answer may be, in the unit of the answer, or of the vertical axis.
    pub tolerance: Option<f64>,
    /// How far off an answer may be, as a share: of the value, or of the length of each axis.
    pub relative: Option<f64>,
    /// The unit of the answer.
    pub unit: String,
    /// Where the point belongs.
    pub x: Option<f64>,
    /// Where the point belongs.
    pub y: Option<f64>,
    /// The curve that is drawn, or that the point lies on; empty for none.
    pub curve: String,
    /// The value as the file has it; empty where it has none.
    #[serde(skip)]
    pub stated: String,
    /// How the value is computed.
    pub from: Option<From>,
    /// What helps, one after the other.
    pub hints: Vec<Vec<Block>>,
    /// The worked answer.
    pub answer: Vec<Block>,
}
