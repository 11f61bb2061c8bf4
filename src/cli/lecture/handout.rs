//! A lecture for printing: HTML with its pictures inside, space for answers, and the answers on a last page.

use super::{Failure, Lecture, refused_at};
use crate::answer::VERSION;
use crate::error::Error;
use crate::lecture::{Ask, Block, Direction, FigureBlock, Kind, Question, Size, is_called, seen, shown};
use crate::picture::escaped;
use crate::picture::{Item, digits};
use crate::plot;

const STYLE: &str = "\
@page { margin: 18mm 16mm }
body { font: 11pt/1.45 Georgia, 'Times New Roman', serif; color: #000; background: #fff; max-width: 42em; margin: 1em auto; padding: 0 1em }
h1, h2, h3, h4 { line-height: 1.25; break-after: avoid }
h2 { margin-top: 1.6em }
figure { margin: 1em 0; break-inside: avoid }
figure.small { width: 45% } figure.medium { width: 75% }
svg { width: 100%; height: auto; direction: ltr }
figcaption, .from { font-size: .9em }
.from { color: #444 }
.question { border-inline-start: 3px solid #000; padding-inline-start: 1em; margin: 1.2em 0; break-inside: avoid }
.question > h3, .answer > h3 { margin: 0 0 .3em; font-size: 1em }
.space { border-bottom: 1px solid #777; height: 1.9em }
.choices { list-style: none; padding: 0 } .choices li::before { content: '\\2610\\00a0\\00a0' }
.choices li > p { display: inline }
.answers { break-before: page }
table { border-collapse: collapse } th, td { border: 1px solid #777; padding: .2em .6em; text-align: start }
.center { text-align: center } .right { text-align: right }
pre { white-space: pre-wrap } a { color: inherit }
";

/// What is written on the way.
struct Handout {
    page: String,
    answers: String,
    /// Number and heading of the step.
    step: String,
    questions: usize,
    figures: usize,
}

/// The whole handout; the answers follow on a last page where `answered`.
///
/// # Errors
/// Naming the figure that does not draw, and its line.
pub(super) fn handout(lecture: &Lecture, answered: bool) -> Result<String, Failure> {
    let mut handout = Handout { page: String::new(), answers: String::new(), step: String::new(), questions: 0, figures: 0 };
    handout.blocks(&lecture.introduction)?;
    for (k, step) in lecture.steps.iter().enumerate() {
        handout.step = format!("{}. {}", k + 1, step.title_html);
        handout.page.push_str(&format!("<section>\n<h2>{}</h2>\n", handout.step));
        handout.blocks(&step.blocks)?;
        handout.page.push_str("</section>\n");
    }
    let answers = if answered && !handout.answers.is_empty() {
        format!("<section class=\"answers\">\n<h2>Answers</h2>\n{}</section>\n", handout.answers)
    } else {
        String::new()
    };
    Ok(format!(
        "<!doctype html>\n<html lang=\"{}\"{}>\n<head>\n<meta charset=\"utf-8\">\n\
         <meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">\n\
         <meta name=\"viewport\" content=\"width=device-width\">\n<title>{}</title>\n<style>\n{STYLE}</style>\n</head>\n\
         <body>\n<h1>{}</h1>\n{}{answers}<p class=\"from\">Made with Vitreous {VERSION}.</p>\n</body>\n</html>\n",
        escaped(&lecture.language),
        if lecture.direction == Direction::RightToLeft { " dir=\"rtl\"" } else { "" },
        escaped(&lecture.title),
        lecture.title_html,
        handout.page
    ))
}

impl Handout {
    fn blocks(&mut self, blocks: &[Block]) -> Result<(), Failure> {
        for block in blocks {
            match &block.is {
                Kind::Text { html } => self.page.push_str(&format!("{html}\n")),
                Kind::Figure(figure) => {
                    let drawn = self.drawn(figure, block.line, "")?;
                    self.page.push_str(&drawn);
                }
                Kind::Question(question) => self.question(question)?,
                // what is shown only when it is asked for is no help beside the question
                Kind::Reveal { blocks } => {
                    let shown = self.aside(blocks)?;
                    let step = if self.step.is_empty() { "Introduction" } else { self.step.as_str() };
                    self.answers.push_str(&format!("<div class=\"answer\">\n<h3>{step}</h3>\n{shown}</div>\n"));
                }
                Kind::Notes { .. } => {}
            }
        }
        Ok(())
    }

    /// Blocks as HTML, not yet on the page.
    fn aside(&mut self, blocks: &[Block]) -> Result<String, Failure> {
        let page = std::mem::take(&mut self.page);
        let written = self.blocks(blocks);
        let aside = std::mem::replace(&mut self.page, page);
        written.map(|()| aside)
    }

    fn question(&mut self, question: &Question) -> Result<(), Failure> {
        self.questions += 1;
        let number = self.questions;
        self.page.push_str(&format!("<div class=\"question\">\n<h3>Question {number}</h3>\n"));
        let mut key = String::new();
        for block in &question.blocks {
            match &block.is {
                // the curve that is asked for is not shown
                Kind::Figure(figure) if !question.curve.is_empty() => {
                    let drawn = self.drawn(figure, block.line, &question.curve)?;
                    self.page.push_str(&drawn);
                    key = self.drawn(figure, block.line, "")?;
                }
                _ => self.blocks(std::slice::from_ref(block))?,
            }
        }
        self.page.push_str(&space(question));
        self.page.push_str("</div>\n");
        let worked = self.aside(&question.answer)?;
        let right = right(question);
        if !(right.is_empty() && worked.is_empty() && key.is_empty()) {
            self.answers.push_str(&format!("<div class=\"answer\">\n<h3>Question {number}</h3>\n{right}{key}{worked}</div>\n"));
        }
        Ok(())
    }

    /// A figure as a picture, without the curve named `hidden`.
    fn drawn(&mut self, block: &FigureBlock, line: usize, hidden: &str) -> Result<String, Failure> {
        self.figures += 1;
        let k = self.figures;
        let draw = || -> Result<String, Error> {
            let (figure, inputs) = shown(block)?;
            let mut picture = figure.finest(&inputs)?;
            if !hidden.is_empty() {
                picture.panels.iter_mut().for_each(|panel| panel.items.retain(|item| !matches!(item, Item::Curve(curve) if is_called(&curve.name, hidden))));
            }
            let (width, class) = match block.size {
                Size::Small => (360.0, "small"),
                Size::Medium => (540.0, "medium"),
                Size::Large => (700.0, "large"),
            };
            let (mut views, points) = seen(&block.reference);
            let picture = picture.with_own(&points);
            views.truncate(picture.panels.len());
            let height = plot::extent(&picture, width, 480.0, 1.0)?.height;
            let (svg, _) = plot::svg(&picture, &plot::Options { width, height, views, ..plot::Options::default() })?;
            let svg = svg
                .replacen("aria-labelledby=\"title description\"", &format!("aria-labelledby=\"title-{k} description-{k}\""), 1)
                .replacen("<title id=\"title\">Figure<", &format!("<title id=\"title\">{}<", escaped(figure.title)), 1)
                .replacen("id=\"title\"", &format!("id=\"title-{k}\""), 1)
                .replacen("id=\"description\"", &format!("id=\"description-{k}\""), 1);
            let caption = if block.caption_html.is_empty() { escaped(figure.title) } else { block.caption_html.clone() };
            let source = format!("{}, {}", figure.provenance.source.short, figure.provenance.place);
            Ok(format!("<figure class=\"{class}\">\n{svg}\n<figcaption>{caption} <span class=\"from\">({})</span></figcaption>\n</figure>\n", escaped(&source)))
        };
        draw().map_err(|error| refused_at(line, error))
    }
}

/// Where the answer is written.
fn space(question: &Question) -> String {
    let lines = |count: usize| "<div class=\"space\"></div>\n".repeat(count);
    match question.ask {
        Ask::Free => lines(4),
        Ask::Choice => {
            let choices: String = question.choices.iter().map(|choice| format!("<li>{}</li>\n", choice.html)).collect();
            format!("<ul class=\"choices\">\n{choices}</ul>\n")
        }
        Ask::Number => format!("{}<p>Answer: ____________ {}</p>\n", lines(2), unit(&question.unit)),
        Ask::Point => "<p>Mark the point in the figure.</p>\n".to_owned(),
        Ask::Curve => "<p>Draw the curve into the figure.</p>\n".to_owned(),
    }
}

/// The answer in short.
pub(super) fn right(question: &Question) -> String {
    match question.ask {
        Ask::Free | Ask::Curve => String::new(),
        Ask::Choice => question.choices.iter().filter(|choice| choice.right).map(|choice| format!("<div>☑ {}</div>\n", choice.html)).collect(),
        Ask::Number => question.value.map(|value| format!("<p>{} {}</p>\n", digits(value, 4), unit(&question.unit))).unwrap_or_default(),
        Ask::Point => match (question.x, question.y) {
            (Some(x), Some(y)) => format!("<p>At ({}; {}).</p>\n", digits(x, 4), digits(y, 4)),
            _ => String::new(),
        },
    }
}

/// A unit with its raised and lowered letters.
fn unit(text: &str) -> String {
    if text == "1" {
        return String::new();
    }
    // the base of a logarithm stands low: log10(Pa s)
    let text = text.replace("log10(", "log_10(");
    let mut html = String::new();
    let mut rest = text.as_str();
    while let Some(at) = rest.find(['_', '^']) {
        let (before, script) = rest.split_at(at);
        let (mark, script) = script.split_at(1);
        let sign = usize::from(script.starts_with('-'));
        let length = script[sign..].find(|c: char| !(c.is_ascii_alphanumeric() || c == '/')).map_or(script.len(), |end| sign + end);
        let (inside, after) = script.split_at(length);
        let tag = if mark == "_" { "sub" } else { "sup" };
        html.push_str(&format!("{}<{tag}>{}</{tag}>", escaped(before), escaped(&inside.replace('-', "−"))));
        rest = after;
    }
    html + &escaped(rest)
}

#[cfg(test)]
mod tests {
    use super::unit;

    #[test]
    fn units_are_raised_and_lowered() {
        assert_eq!(unit("k_B T"), "k<sub>B</sub> T");
        assert_eq!(unit("W m^-1 K^-1"), "W m<sup>−1</sup> K<sup>−1</sup>");
        assert_eq!(unit("log10(Pa s)"), "log<sub>10</sub>(Pa s)");
        assert_eq!(unit("1"), "");
        assert_eq!(unit("<b>"), "&lt;b&gt;");
    }
}
