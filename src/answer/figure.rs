//! A computed figure with all that is needed to read, quote and repeat it.

use super::VERSION;
use super::link::{link, text};
use crate::catalogue;
use crate::describe::{Figure, Given, Inputs, Source};
use crate::picture::{Handle, Picture, Readout, Table, Turn, escaped, summary, tables};
use serde::{Serialize, Serializer};

/// A figure's data and where they come from.
#[derive(Clone, Debug, Serialize)]
pub struct Answer<'a> {
    /// Version of the program.
    pub version: &'static str,
    /// Id of the figure.
    pub id: &'static str,
    /// Its title.
    pub title: &'static str,
    /// The inputs it was computed with, defaults included.
    #[serde(serialize_with = "as_object")]
    pub inputs: &'a Inputs,
    /// The fragment of the page's address that shows it.
    pub link: String,
    /// The paper.
    pub source: &'static str,
    /// Place in the paper.
    pub place: &'static str,
    /// Where the papers are found.
    pub urls: Vec<&'static str>,
    /// The picture in words.
    pub summary: String,
    /// The picture in tables: few lines a curve, all data points.
    pub data_tables: Vec<Table>,
    /// The data.
    pub picture: &'a Picture,
}

impl<'a> Answer<'a> {
    /// Puts a computed picture together with its description.
    pub fn new(figure: &Figure, inputs: &'a Inputs, picture: &'a Picture) -> Self {
        Self {
            version: VERSION,
            id: figure.id,
            title: figure.title,
            inputs,
            link: link(figure, inputs),
            source: figure.provenance.source.full,
            place: figure.provenance.place,
            urls: papers(figure).into_iter().map(|paper| paper.url).collect(),
            summary: summary(figure.title, picture),
            data_tables: tables(picture),
            picture,
        }
    }
}

/// The papers behind a figure that can be linked: its own, or those of the quantities that it sets side by side.
pub fn papers(figure: &Figure) -> Vec<&'static Source> {
    let own = std::iter::once(figure.provenance.source);
    let drawn = figure.quantities.iter().filter_map(|id| Some(catalogue::quantity(id).ok()?.provenance.source));
    let mut found: Vec<&'static Source> = Vec::new();
    for source in own.chain(drawn).filter(|source| !source.url.is_empty()) {
        if !found.iter().any(|known| known.url == source.url) {
            found.push(source);
        }
    }
    if figure.provenance.source.url.is_empty() { found } else { found.into_iter().take(1).collect() }
}

/// What is read beside a figure, without its data: light enough to follow a slider.
#[derive(Clone, Debug, Serialize)]
pub struct Reading<'a> {
    /// Numbers read off.
    pub readouts: &'a [Readout],
    /// Tables beside the figure.
    pub tables: &'a [Table],
    /// Remarks on this picture.
    pub notes: &'a [String],
    /// For each panel, the points that may be dragged.
    pub handles: Vec<&'a [Handle]>,
    /// For each panel, whether it turns.
    pub turns: Vec<Option<Turn>>,
    /// The fragment of the page's address that shows it.
    pub link: String,
}

impl<'a> Reading<'a> {
    /// What is read beside this picture.
    pub fn new(figure: &Figure, inputs: &Inputs, picture: &'a Picture) -> Self {
        Self {
            readouts: &picture.readouts,
            tables: &picture.tables,
            notes: &picture.notes,
            handles: picture.panels.iter().map(|panel| panel.handles.as_slice()).collect(),
            turns: picture.panels.iter().map(|panel| panel.turn).collect(),
            link: link(figure, inputs),
        }
    }
}

/// The lines above a CSV file: version, figure, source, parameters, link.
pub fn header(figure: &Figure, inputs: &Inputs) -> Vec<String> {
    let mut lines = vec![
        format!("vitreous {VERSION}"),
        format!("figure: {} - {}", figure.id, figure.title),
        format!("source: {} {}", figure.provenance.source.full, figure.provenance.place),
    ];
    let own = figure.provenance.source.url;
    lines.extend(
        papers(figure).into_iter().map(|paper| if paper.url == own { format!("paper: {own}") } else { format!("paper: {} {}", paper.short, paper.url) }),
    );
    for (param, (name, given)) in figure.params.iter().zip(inputs.values()) {
        let unit = if matches!(param.unit, "1" | "choice" | "list") { "" } else { param.unit };
        lines.push(format!("parameter: {name} = {} {unit}", text(&given)).trim_end().to_owned());
    }
    lines.push(format!("link: {}", link(figure, inputs)));
    lines
}

/// An SVG with the lines of [`header`] as its metadata, where no viewer shows them and every editor finds them.
pub fn with_metadata(svg: &str, header: &[String]) -> String {
    svg.replacen("</desc>", &format!("</desc>\n<metadata>{}</metadata>", escaped(&header.join("\n"))), 1)
}

fn as_object<S: Serializer>(inputs: &&Inputs, serializer: S) -> Result<S::Ok, S::Error> {
    #[derive(Serialize)]
    #[serde(untagged)]
    enum Plain {
        Number(f64),
        Text(String),
    }
    serializer.collect_map(inputs.values().map(|(name, given)| {
        let plain = match given {
            Given::Number(value) => Plain::Number(value),
            other => Plain::Text(text(&other)),
        };
        (name, plain)
    }))
}

#[cfg(test)]
mod tests {
    #[test]
    fn metadata_stand_after_the_description() {
        let svg = super::with_metadata("<svg><desc>d</desc><path/></svg>", &["a<b".to_owned(), "#v=1&figure=x".to_owned()]);
        assert_eq!(svg, "<svg><desc>d</desc>\n<metadata>a&lt;b\n#v=1&amp;figure=x</metadata><path/></svg>");
    }
}
