//! `vitreous figure`: a figure as SVG, CSV or JSON.

use super::Failure;
use super::options::{Options, pairs};
use crate::answer::{Answer, header};
use crate::{catalogue, picture};
use std::fs;
use std::io::Write;

pub(super) fn figure(options: &Options, out: &mut dyn Write) -> Result<(), Failure> {
    let (id, words) = options.id_and_pairs("the id of a figure")?;
    if options.files.is_empty() {
        return Err(Failure::Usage("figure: name a file, --svg FILE, --csv FILE or --json FILE (- for standard output)".into()));
    }
    let figure = catalogue::figure(id)?;
    let inputs = figure.resolve(&pairs(figure.params, words)?)?;
    let picture = figure.finest(&inputs)?;
    for (form, file) in &options.files {
        let text = match *form {
            "csv" => picture::csv(&picture, &header(figure, &inputs)),
            _ => serde_json::to_string(&Answer::new(figure, &inputs, &picture))? + "\n",
        };
        if file == "-" {
            out.write_all(text.as_bytes())?;
        } else {
            fs::write(file, text).map_err(|error| Failure::File(file.clone(), error))?;
        }
    }
    Ok(())
}
