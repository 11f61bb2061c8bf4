//! A picture as tables that a person can read: a few points of every curve, all data points. Texts keep the markup of labels.

use super::{Item, Panel, Picture, Table, short};

/// Rows shown for one curve, its ends included; the CSV has all.
const ROWS_PER_CURVE: usize = 11;

/// One table for each panel that shows curves, points, bands or maps.
pub fn tables(picture: &Picture) -> Vec<Table> {
    picture.panels.iter().enumerate().filter_map(|(k, panel)| table(panel, k + 1, picture.panels.len())).collect()
}

fn table(panel: &Panel, number: usize, of: usize) -> Option<Table> {
    let mut rows = Vec::new();
    for item in &panel.items {
        match item {
            Item::Curve(curve) => {
                let all: Vec<(f64, f64)> = curve.runs.iter().flatten().copied().collect();
                rows.extend(thinned(&all).map(|(x, y)| vec![curve.name.clone(), short(x), short(y), String::new()]));
            }
            Item::Points(points) => rows.extend(points.points.iter().map(|p| {
                let bar = |half: f64| if half == 0.0 { String::new() } else { format!(" ± {}", short(half)) };
                let remark = if p.label.is_empty() { points.source.clone() } else { p.label.clone() };
                vec![points.name.clone(), format!("{}{}", short(p.x), bar(p.dx)), format!("{}{}", short(p.y), bar(p.dy)), remark]
            })),
            Item::Band(band) => {
                let all: Vec<(f64, f64, f64)> = band.runs.iter().flatten().copied().collect();
                rows.extend(thinned(&all).map(|(x, low, high)| vec![band.name.clone(), short(x), format!("{} to {}", short(low), short(high)), String::new()]));
            }
            Item::Mark(_) | Item::Arrow(_) | Item::Polygon(_) | Item::Heat(_) | Item::Label(_) => {}
        }
    }
    if rows.is_empty() {
        return None;
    }
    let title = match (panel.title.clone(), of) {
        (title, 1) => title,
        (title, _) if title.is_empty() => format!("Panel {number}"),
        (title, _) => format!("Panel {number}: {title}"),
    };
    let heading = |caption: String, letter: &str| if caption.is_empty() { letter.to_owned() } else { caption };
    Some(Table { title, columns: vec!["series".into(), heading(panel.x.caption(), "x"), heading(panel.y.caption(), "y"), "remark".into()], rows })
}

/// At most [`ROWS_PER_CURVE`] entries, evenly spread, the first and last among them.
fn thinned<T: Copy>(all: &[T]) -> impl Iterator<Item = T> {
    let shown = all.len().min(ROWS_PER_CURVE);
    let last = all.len().saturating_sub(1);
    (0..shown).filter_map(move |k| all.get(if shown > 1 { (k * last + (shown - 1) / 2) / (shown - 1) } else { 0 })).copied()
}

#[cfg(test)]
mod tests {
    use super::{tables, thinned};
    use crate::picture::{Axis, Badge, Curve, Panel, Picture, Tone};

    #[test]
    fn curves_are_thinned_to_their_ends() {
        for count in [0_i32, 1, 2, 11, 12, 200] {
            let all: Vec<i32> = (0..count).collect();
            let few: Vec<i32> = thinned(&all).collect();
            assert_eq!(few.len(), all.len().min(11));
            assert_eq!((few.first(), few.last()), (all.first(), all.last()));
            assert!(few.windows(2).all(|pair| pair[0] < pair[1]));
        }
    }

    #[test]
    fn a_table_names_its_axes() {
        let panel = Panel::new(Axis::new("T_{g}/T", ""), Axis::new("viscosity", "Pa s")).with(Curve::new(
            "OTP",
            vec![vec![(0.5, 1e-3), (1.0, 1e12)]],
            Tone::Data(0),
            Badge::Fit,
        ));
        let all = tables(&Picture { panels: vec![panel, Panel::scene()], ..Picture::default() });
        assert_eq!(all.len(), 1);
        assert_eq!(all[0].title, "Panel 1");
        assert_eq!(all[0].columns, ["series", "T_{g}/T", "viscosity (Pa s)", "remark"]);
        assert_eq!(all[0].rows[1], ["OTP", "1", "1e12", ""]);
    }
}
