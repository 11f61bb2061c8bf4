//! The blocks of a lecture: text, figures, questions, reveals, notes.

use super::direction::Direction;
use super::head::{Head, Word};
use super::link::{Target, address, brief, reference};
use super::model::{Ask, Block, Choice, FigureBlock, Kind, Lecture, Question, Step};
use super::source::Source;
use pulldown_cmark::{Event, HeadingLevel, MetadataBlockKind, Tag};
use std::collections::HashMap;

impl Source<'_> {
    /// The whole file.
    pub(super) fn lecture(mut self) -> Lecture {
        let mut lecture = Lecture { language: "en".to_owned(), ..Lecture::default() };
        let mut used: HashMap<String, usize> = HashMap::new();
        let mut titled = false;
        let mut at = 0;
        while at < self.events.len() {
            let end = self.ends[at];
            let (line, _) = self.lines(at);
            match &self.events[at].0 {
                Event::Start(Tag::MetadataBlock(MetadataBlockKind::YamlStyle)) => self.metadata(at, &mut lecture.language),
                Event::Start(Tag::Heading { level: HeadingLevel::H1, .. }) if !titled => {
                    titled = true;
                    lecture.title = self.plain(at + 1, end, 0);
                    lecture.title_html = self.html(at + 1, end, 0, false);
                }
                Event::Start(Tag::Heading { level: HeadingLevel::H2, .. }) => {
                    let title = self.plain(at + 1, end, 0);
                    let title_html = self.html(at + 1, end, 0, false);
                    let id = name(&title, &mut used);
                    lecture.steps.push(Step { id, title, title_html, line, blocks: Vec::new() });
                }
                event => {
                    if matches!(event, Event::Start(Tag::Heading { level: HeadingLevel::H1, .. })) {
                        let start = self.events[at].1.start;
                        self.problem(start, "a lecture has one title: a step begins with ##");
                    }
                    let block = self.block(at, 0);
                    match lecture.steps.last_mut() {
                        Some(step) => step.blocks.extend(block),
                        None => lecture.introduction.extend(block),
                    }
                }
            }
            at = end + 1;
        }
        if lecture.title.is_empty() {
            self.problem(0, "the lecture has no title: its first line is # and the title");
        }
        if lecture.steps.is_empty() {
            self.problem(0, "the lecture has no step: a step begins with ## and its heading");
        }
        self.problems.sort_by_key(|problem| problem.line);
        self.problems.dedup();
        lecture.direction = Direction::of(&lecture.language);
        lecture.problems = self.problems;
        lecture.numbers = self.numbers;
        lecture.links = self.links;
        lecture
    }

    /// What stands above the title between lines of three hyphens.
    fn metadata(&mut self, at: usize, language: &mut String) {
        let start = self.events[at].1.start;
        let inside = self.events[at + 1..self.ends[at]].iter();
        let written: String = inside.filter_map(|(event, _)| if let Event::Text(text) = event { Some(&**text) } else { None }).collect();
        for line in written.lines().map(str::trim).filter(|line| !line.is_empty() && !line.starts_with('#')) {
            match line.split_once(':').map(|(key, value)| (key.trim(), value.trim().trim_matches(['"', '\'']))) {
                Some(("lang" | "language", value)) if is_language(value) => value.clone_into(language),
                Some(("lang" | "language", value)) => {
                    self.problem(start, &format!("language: {:?} is no language; write en, de, fr or the like", brief(value)));
                }
                _ => self.problem(start, "between the lines --- only lang: is read"),
            }
        }
    }

    /// The blocks among the events from `from` up to `to`, without what begins before the byte `cut`.
    fn blocks(&mut self, from: usize, to: usize, cut: usize) -> Vec<Block> {
        let mut blocks = Vec::new();
        let mut at = from;
        while at < to {
            blocks.extend(self.block(at, cut));
            at = self.ends[at] + 1;
        }
        blocks
    }

    /// The block that an event begins; none where nothing of it is left.
    fn block(&mut self, at: usize, cut: usize) -> Option<Block> {
        let (line, end_line) = self.lines(at);
        let line = line.max(self.line(cut));
        let end = self.ends[at];
        let is = match &self.events[at].0 {
            Event::Start(Tag::BlockQuote(_)) => match self.head(at) {
                Some(head) => self.special(at, &head),
                None => None,
            },
            Event::Start(Tag::Paragraph) => self.figure(at, cut).map(|figure| Kind::Figure(Box::new(figure))),
            _ => None,
        };
        let is = match is {
            Some(is) => is,
            None => Kind::Text { html: self.html(at, end + 1, cut, false) },
        };
        let empty = matches!(&is, Kind::Text { html } if html.is_empty() || html == "<p></p>");
        (!empty).then_some(Block { line, end_line, is })
    }

    /// A paragraph that holds nothing but one link to a figure.
    fn figure(&mut self, at: usize, cut: usize) -> Option<FigureBlock> {
        let mut inside = (at + 1..self.ends[at]).filter(|k| self.events[*k].1.start >= cut && !matches!(self.events[*k].0, Event::SoftBreak));
        let link = inside.next()?;
        let (Event::Start(Tag::Link { dest_url, .. } | Tag::Image { dest_url, .. }), end) = (&self.events[link].0, self.ends[link]) else { return None };
        if end + 1 < self.ends[at] && self.events[end + 1..self.ends[at]].iter().any(|(event, _)| !matches!(event, Event::SoftBreak)) {
            return None;
        }
        address(dest_url)?;
        let reference = reference(dest_url).filter(|reference| reference.target == Target::Figure)?;
        let place = self.events[link].1.clone();
        let start = place.start;
        if reference.values.iter().any(|(name, value)| name == "size" && crate::calculate::read(value).is_err()) {
            self.problem(start, "the size of a figure is small, medium or large");
        }
        let itself = self.text.get(start..).is_some_and(|text| text.starts_with('<'));
        let caption = if itself { String::new() } else { self.plain(link + 1, end, 0) };
        let caption_html = if itself { String::new() } else { self.html(link + 1, end, 0, true) };
        Some(FigureBlock {
            figure: reference.id.clone(),
            link: reference.fragment.clone(),
            caption,
            caption_html,
            controls: reference.controls.clone(),
            size: reference.size.unwrap_or_default(),
            reference,
            place,
        })
    }

    /// A quote whose first line says what it is; none where that is no word of a lecture.
    fn special(&mut self, at: usize, head: &Head) -> Option<Kind> {
        let end = self.ends[at];
        match head.word {
            Word::Question => Some(Kind::Question(Box::new(self.question(at, head)))),
            Word::Reveal => Some(Kind::Reveal { blocks: self.blocks(at + 1, end, head.cut) }),
            Word::Notes => Some(Kind::Notes { blocks: self.blocks(at + 1, end, head.cut) }),
            Word::Hint | Word::Answer => {
                self.problem(head.start, "a hint or an answer stands inside the quote of its question, as > > [!answer]");
                None
            }
        }
    }

    fn question(&mut self, at: usize, head: &Head) -> Question {
        let mut question = head.question(self);
        let mut child = at + 1;
        while child < self.ends[at] {
            let end = self.ends[child];
            let nested = match &self.events[child].0 {
                Event::Start(Tag::BlockQuote(_)) => self.head(child),
                _ => None,
            };
            match nested {
                Some(nested) if nested.word == Word::Hint => {
                    let hint = self.blocks(child + 1, end, nested.cut);
                    question.hints.push(hint);
                }
                Some(nested) if nested.word == Word::Answer => {
                    let answer = self.blocks(child + 1, end, nested.cut);
                    question.answer.extend(answer);
                }
                _ if question.ask == Ask::Choice && question.choices.is_empty() && self.is_choice(child) => question.choices = self.choices(child),
                _ => {
                    let block = self.block(child, head.cut);
                    question.blocks.extend(block);
                }
            }
            child = end + 1;
        }
        head.whole(&question, self);
        question
    }

    /// Whether a list has boxes to tick.
    fn is_choice(&self, at: usize) -> bool {
        matches!(self.events[at].0, Event::Start(Tag::List(_)))
            && self.events[at..self.ends[at]].iter().take(4).any(|(event, _)| matches!(event, Event::TaskListMarker(_)))
    }

    fn choices(&mut self, at: usize) -> Vec<Choice> {
        let mut choices = Vec::new();
        let mut item = at + 1;
        while item < self.ends[at] {
            let end = self.ends[item];
            let marker = (item + 1..end).take(2).find(|k| matches!(self.events[*k].0, Event::TaskListMarker(_)));
            let right = marker.is_some_and(|k| matches!(self.events[k].0, Event::TaskListMarker(true)));
            if marker.is_none() {
                let start = self.events[item].1.start;
                self.problem(start, "each answer to choose from begins with [ ] or [x]");
            }
            let cut = marker.map_or(0, |k| self.events[k].1.end);
            let html = self.html(item, end + 1, cut, false);
            let html = html.strip_prefix("<li>").and_then(|html| html.strip_suffix("</li>")).unwrap_or(&html).trim().to_owned();
            choices.push(Choice { html, right });
            item = end + 1;
        }
        choices
    }
}

/// Whether a text may stand in an attribute `lang`.
fn is_language(text: &str) -> bool {
    let mut parts = text.split('-');
    parts.next().is_some_and(|first| (2..=8).contains(&first.len()) && first.bytes().all(|byte| byte.is_ascii_alphabetic()))
        && parts.all(|part| (1..=8).contains(&part.len()) && part.bytes().all(|byte| byte.is_ascii_alphanumeric()))
}

/// A name for a step, from its title, that no other step has.
fn name(title: &str, used: &mut HashMap<String, usize>) -> String {
    let words = title.to_lowercase();
    let words: Vec<&str> = words.split(|c: char| !c.is_ascii_alphanumeric()).filter(|word| !word.is_empty()).take(8).collect();
    let stem = if words.is_empty() { "step".to_owned() } else { words.join("-") };
    let mut name = stem.clone();
    loop {
        let count = used.entry(stem.clone()).or_insert(0);
        *count += 1;
        if *count > 1 {
            name = format!("{stem}-{count}");
        }
        if name == stem || !used.contains_key(&name) {
            used.entry(name.clone()).or_insert(1);
            return name;
        }
    }
}
