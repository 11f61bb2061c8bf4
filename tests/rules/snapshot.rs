//! Every figure at its defaults, as it is drawn, against the recorded drawing: a change is seen and must be meant.
//!
//! What is right is tested elsewhere; this only guards. A sheet shows what differs, recorded and now side by side.
//! `VITREOUS_SNAPSHOT=write cargo test --test rules snapshot` records anew what differs; it belongs into the commit that means it.

use crate::drawn::Drawing;
use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write;
use std::fs;
use std::path::Path;
use vitreous::catalogue::{COMPARISONS, THEORIES};
use vitreous::describe::Figure;
use vitreous::plot::{self, Options};

const FOLDER: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/snapshots");
const SHEET: &str = concat!(env!("CARGO_TARGET_TMPDIR"), "/snapshots.html");
const STYLE: &str = "body{font:16px sans-serif}section{display:grid;grid-template-columns:1fr 1fr 1fr;gap:8px}h2{grid-column:1/-1;margin:1em 0 0;font-size:1em}\
.over{position:relative}.over svg+svg{position:absolute;inset:0;mix-blend-mode:difference}";

fn drawn(figure: &Figure) -> Drawing {
    let picture = figure.resolve(&BTreeMap::new()).and_then(|inputs| figure.picture(&inputs)).unwrap_or_else(|e| panic!("{}: {e}", figure.id));
    let (svg, _) = plot::svg(&picture, &Options { width: 800.0, height: 420.0, ..Options::default() }).unwrap();
    Drawing::read(&svg).reading(picture.readouts.iter().map(|readout| (readout.label.clone(), readout.value)))
}

/// Recorded, now, and what differs, as bright places on black.
fn side_by_side(id: &str, difference: &str, before: &str, now: &str) -> String {
    let difference = vitreous::picture::escaped(difference);
    format!("<section><h2>{id}: {difference}</h2><div>{before}</div><div>{now}</div><div class=\"over\">{before}{now}</div></section>\n")
}

#[test]
fn figures_are_drawn_as_recorded() {
    let writes = std::env::var("VITREOUS_SNAPSHOT").is_ok_and(|word| word == "write");
    let (mut wrong, mut sheet, mut files) = (String::new(), String::new(), BTreeSet::new());
    let figures = THEORIES.iter().flat_map(|theory| theory.figures()).chain(COMPARISONS.iter().flat_map(|comparison| comparison.figures()));
    for figure in figures {
        let name = format!("{}.svg", figure.id);
        let (file, now) = (Path::new(FOLDER).join(&name), drawn(figure));
        let before = fs::read_to_string(&file).unwrap_or_default();
        files.insert(name);
        let difference = if before.is_empty() { Some("is not recorded".to_owned()) } else { Drawing::read(&before).difference(&now) };
        let Some(difference) = difference else { continue };
        writeln!(wrong, "{}: {difference}", figure.id).unwrap();
        sheet.push_str(&side_by_side(figure.id, &difference, &before, &now.text()));
        if writes {
            fs::write(file, now.text()).unwrap();
        }
    }
    for entry in fs::read_dir(FOLDER).unwrap() {
        let entry = entry.unwrap();
        if !files.contains(&*entry.file_name().to_string_lossy()) {
            writeln!(wrong, "{} is of no figure", entry.file_name().display()).unwrap();
            if writes {
                fs::remove_file(entry.path()).unwrap();
            }
        }
    }
    fs::write(SHEET, format!("<!doctype html><meta charset=\"utf-8\"><title>Snapshots</title><style>{STYLE}</style>\n{sheet}")).unwrap();
    assert!(writes || wrong.is_empty(), "drawn otherwise than recorded, see {SHEET}:\n{wrong}");
}
