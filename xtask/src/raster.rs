//! Drawings of the core as PNG: what a program shows beside a link can be no SVG. Text is set in the font of the formulas, so
//! that the picture is the same on every machine.

use crate::font;
use anyhow::{Context, Result};
use resvg::tiny_skia::{Pixmap, Transform};
use resvg::usvg::{Options, Tree, fontdb::Database};
use std::collections::BTreeSet;
use std::path::Path;
use std::sync::Arc;

/// How the drawings' text is set.
pub(crate) struct Raster {
    fonts: Arc<Database>,
}

impl Raster {
    /// With the glyphs that these drawings use.
    pub(crate) fn of(drawings: &[String], folder: &Path) -> Result<Self> {
        // a letter beyond the first plane, so that the map of the font is the one of all Unicode, which the cutting checks
        let mut used = BTreeSet::from([' ', '𝑥']);
        for text in drawings.iter().flat_map(|svg| svg.split("<text").skip(1)).filter_map(|rest| rest.split("</text>").next()) {
            used.extend(text.chars().filter(|c| !c.is_control()));
        }
        let mut fonts = Database::new();
        fonts.load_font_data(font::cut(&used, &folder.join("drawings.ttf"), "truetype")?);
        let family = fonts.faces().next().and_then(|face| face.families.first()).context("a font without a name")?.0.clone();
        fonts.set_sans_serif_family(family);
        Ok(Self { fonts: Arc::new(fonts) })
    }

    /// A drawing as PNG, so many pixels wide and high.
    pub(crate) fn png(&self, svg: &str, (width, height): (u32, u32)) -> Result<Vec<u8>> {
        let options = Options { fontdb: Arc::clone(&self.fonts), font_family: "sans-serif".to_owned(), ..Options::default() };
        let tree = Tree::from_str(svg, &options)?;
        let mut pixels = Pixmap::new(width, height).context("no pixels")?;
        let size = tree.size();
        resvg::render(&tree, Transform::from_scale(width as f32 / size.width(), height as f32 / size.height()), &mut pixels.as_mut());
        Ok(pixels.encode_png()?)
    }
}
