//! `vitreous lecture`: what a lecture holds, whether it is right, and what is made of it.

mod figures;
mod formulas;
mod handout;
mod notes;
mod overview;
mod single;
mod slides;
mod tool;

use super::Failure;
use super::options::Options;
use crate::error::{Error, ErrorKind};
use crate::lecture::{self, Kind, LARGEST, Lecture};
use std::fs::{self, File};
use std::io::{Read, Write};

pub(super) fn lecture(options: &Options, out: &mut dyn Write) -> Result<(), Failure> {
    let path = options.one("the file of a lecture")?;
    agreed(options)?;
    let text = text(path)?;
    let mut lecture = lecture::read(&text).map_err(|error| named(path, error))?;
    lecture::compute(&mut lecture);
    if options.check {
        return checked(path, &lecture, options.json, out);
    }
    if options.json {
        serde_json::to_writer(&mut *out, &lecture)?;
        return Ok(writeln!(out)?);
    }
    if let Some(file) = options.of_lecture("handout")? {
        let answered = match options.of_lecture("answers")? {
            None | Some("last") => true,
            Some("none") => false,
            Some(other) => return Err(Failure::Usage(format!("lecture: --answers {other}: last or none is wanted"))),
        };
        return written(file, &handout::handout(&lecture, answered)?, out);
    }
    if let Some(tool) = options.of_lecture("notes")? {
        let tool = tool::tool(tool)?;
        let file = options.of_lecture("output")?.ok_or_else(|| Failure::Usage("lecture: --notes needs -o FILE (- for standard output)".into()))?;
        let base = notes::base(options.of_lecture("page")?, &lecture)?;
        return written(file, &notes::notes(tool, &lecture, &text, &base, options.of_lecture("formulas")?)?, out);
    }
    if let Some(file) = options.of_lecture("output")? {
        let page = single::page(options.of_lecture("page")?, path)?;
        return written(file, &single::with_lecture(&page, &text), out);
    }
    overview::overview(&lecture, out)
}

/// Writes a file, or to standard output for `-`.
fn written(file: &str, text: &str, out: &mut dyn Write) -> Result<(), Failure> {
    if file == "-" {
        return Ok(out.write_all(text.as_bytes())?);
    }
    fs::write(file, text).map_err(|error| Failure::File(file.to_owned(), error))
}

fn refused_at(line: usize, error: Error) -> Failure {
    Failure::Refused(Error { message: format!("line {line}: {}", error.message), ..error })
}

/// One form at a time, and no option that belongs to another.
fn agreed(options: &Options) -> Result<(), Failure> {
    let given = |name: &str| options.lecture.iter().any(|(option, _)| *option == name);
    let one_file = given("output") && !given("notes");
    let asked = [options.check || options.json, given("handout"), given("notes"), one_file].iter().filter(|one| **one).count();
    let wrong = if asked > 1 {
        "one of --check and --json, --handout, --notes, -o at a time"
    } else if given("answers") && !given("handout") {
        "--answers belongs to --handout"
    } else if given("formulas") && !given("notes") {
        "--formulas belongs to --notes"
    } else if given("page") && !given("output") {
        "--page belongs to -o"
    } else {
        return Ok(());
    };
    Err(Failure::Usage(format!("lecture: {wrong}")))
}

/// Every fault with its line, and exit status 2 where there is one.
fn checked(path: &str, lecture: &Lecture, json: bool, out: &mut dyn Write) -> Result<(), Failure> {
    let problems = lecture::check(lecture);
    if json {
        serde_json::to_writer(&mut *out, &serde_json::json!({ "problems": problems }))?;
        writeln!(out)?;
    } else {
        problems.iter().try_for_each(|problem| writeln!(out, "{path}:{}: {}", problem.line, problem.message))?;
    }
    if !problems.is_empty() {
        return Err(Failure::Answered);
    }
    if !json {
        let count = |is: fn(&Kind) -> bool| lecture.blocks().iter().filter(|block| is(&block.is)).count();
        let (figures, questions) = (count(|kind| matches!(kind, Kind::Figure(_))), count(|kind| matches!(kind, Kind::Question(_))));
        writeln!(out, "{path}: right; figures: {figures}, numbers: {}, questions: {questions}", lecture.numbers.len())?;
    }
    Ok(())
}

/// The text of a lecture.
fn text(path: &str) -> Result<String, Failure> {
    let failed = |error| Failure::File(path.to_owned(), error);
    let mut bytes = Vec::new();
    // one byte more than is read tells that there is more
    let most = u64::try_from(LARGEST).unwrap_or(u64::MAX).saturating_add(1);
    File::open(path).map_err(failed)?.take(most).read_to_end(&mut bytes).map_err(failed)?;
    if bytes.len() > LARGEST {
        let size = fs::metadata(path).map_err(failed)?.len();
        return Err(named(path, Error::new(ErrorKind::Unreadable, format!("the lecture has {size} bytes; at most {LARGEST} are read"))));
    }
    // the mark that some editors put before the first letter is none of the text
    String::from_utf8(bytes).map(|text| text.strip_prefix('\u{feff}').map(str::to_owned).unwrap_or(text)).map_err(|error| {
        let at = error.utf8_error().valid_up_to();
        let bytes = error.as_bytes();
        let line = bytes.iter().take(at).filter(|byte| **byte == b'\n').count() + 1;
        let byte = bytes.get(at).copied().unwrap_or_default();
        named(path, Error::new(ErrorKind::Unreadable, format!("line {line}: byte {} of the file, 0x{byte:02x}, is no UTF-8; save the file as UTF-8", at + 1)))
    })
}

fn named(path: &str, error: Error) -> Failure {
    Failure::Refused(Error { message: format!("{path}: {}", error.message), ..error })
}
