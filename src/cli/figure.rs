//! `vitreous figure`: a figure as SVG, CSV or JSON.

use super::Failure;
use super::options::{Options, pairs};
use crate::answer::{Answer, VERSION, header, with_metadata};
use crate::describe::Figure;
use crate::plot::{self, Theme};
use crate::{catalogue, picture};
use std::fs;
use std::io::Write;

pub(super) fn figure(options: &Options, out: &mut dyn Write) -> Result<(), Failure> {
    let (id, words) = options.id_and_pairs("the id of a figure")?;
    if options.files.is_empty() {
        return Err(Failure::Usage("figure: name a file, --svg FILE, --dark FILE, --csv FILE or --json FILE (- for standard output)".into()));
    }
    let figure = catalogue::figure(id)?;
    let inputs = figure.resolve(&pairs(figure.params, words)?)?;
    let theme = match options.theme.as_deref() {
        None | Some("light") => Theme::Light,
        Some("dark") => Theme::Dark,
        Some(other) => return Err(Failure::Usage(format!("--theme {other}: light or dark is wanted"))),
    };
    let picture = figure.finest(&inputs)?;
    let drawn = |theme| Ok::<_, Failure>(with_metadata(&plot::svg(&picture, &drawing(options, figure, theme))?.0, &header(figure, &inputs)));
    for (form, file) in &options.files {
        let text = match *form {
            "svg" => drawn(theme)?,
            "dark" => drawn(Theme::Dark)?,
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

/// Size as asked for, the title above and the source below.
fn drawing(options: &Options, figure: &Figure, theme: Theme) -> plot::Options {
    let plain = plot::Options::default();
    let source = format!("{}, {}. Vitreous {VERSION}, {}", figure.provenance.source.short, figure.provenance.place, figure.id);
    let (title, footer) = if options.bare { (String::new(), String::new()) } else { (figure.title.to_owned(), source) };
    plot::Options { width: options.width.unwrap_or(800.0), height: options.height.unwrap_or(600.0), theme, title, footer, ..plain }
}

#[cfg(test)]
mod tests {
    use crate::cli::run;
    use std::io::BufReader;

    #[test]
    fn dark_is_the_drawing_in_the_dark_theme() {
        let drawn = |words: &[&str]| {
            let mut out = Vec::new();
            let words = ["figure", "rfot.free_energy_profile"].iter().chain(words).map(|word| (*word).into());
            run(words, &mut BufReader::new(&[][..]), &mut out).unwrap();
            String::from_utf8(out).unwrap()
        };
        let dark = drawn(&["--svg", "-", "--theme", "dark"]);
        assert_ne!(dark, drawn(&["--svg", "-"]));
        assert_eq!(drawn(&["--dark", "-"]), dark);
        assert_eq!(drawn(&["--svg", "-", "--dark", "-"]), drawn(&["--svg", "-"]) + &dark);
    }
}
