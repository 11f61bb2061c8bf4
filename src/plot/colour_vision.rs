//! What readers with another colour vision can tell apart.
//!
//! Two entries of a legend are told apart by colour alone where their samples have the same form: lines of one dash and
//! number, symbols of one shape, arrows of one kind, and any two areas. Such a pair must stay distinct, light and dark, for
//! everyone: the difference CIEDE2000 of the colours as seen without one kind of cone, the areas as they lie on the page.

use super::legend::{Entry, Sample, entries};
use super::looks::looks;
use super::theme::{Rgb, Theme, mix};
use crate::catalogue;
use palette::color_difference::Ciede2000;
use palette::{FromColor, Lab, LinSrgb, Srgb};
use std::collections::BTreeMap;

/// About one is the least that is seen side by side; a legend and a curve lie apart.
const LEAST: f64 = 8.0;

/// What is seen without one kind of cone, from linear sRGB to linear sRGB: Machado, Oliveira, Fernandes, IEEE Trans. Vis.
/// Comput. Graph. 15, 1291 (2009), severity 1.
const VISIONS: [(&str, [[f64; 3]; 3]); 4] = [
    ("all cones", [[1.0, 0.0, 0.0], [0.0, 1.0, 0.0], [0.0, 0.0, 1.0]]),
    ("protanopia", [[0.152_286, 1.052_583, -0.204_868], [0.114_503, 0.786_281, 0.099_216], [-0.003_882, -0.048_116, 1.051_998]]),
    ("deuteranopia", [[0.367_322, 0.860_646, -0.227_968], [0.280_085, 0.672_501, 0.047_413], [-0.011_820, 0.042_940, 0.968_881]]),
    ("tritanopia", [[1.255_528, -0.076_749, -0.178_779], [-0.078_411, 0.930_809, 0.147_602], [0.004_733, 0.691_367, 0.303_900]]),
];

fn seen(color: Rgb, vision: &[[f64; 3]; 3]) -> Lab {
    let linear = Srgb::new(color.0, color.1, color.2).into_format::<f64>().into_linear();
    let row = |[r, g, b]: [f64; 3]| (r * linear.red + g * linear.green + b * linear.blue).clamp(0.0, 1.0);
    let [red, green, blue] = vision.map(row);
    let lab = Lab::from_color(LinSrgb::new(red, green, blue));
    Lab::new(lab.l as f32, lab.a as f32, lab.b as f32)
}

fn apart(a: Rgb, b: Rgb, vision: &[[f64; 3]; 3]) -> f64 {
    f64::from(seen(a, vision).difference(seen(b, vision)))
}

/// The colour of an entry as it lies on the page.
fn shown(entry: &Entry, theme: Theme) -> Rgb {
    match entry.sample {
        Sample::Line { tone, .. } | Sample::Marker { tone, .. } | Sample::Arrow { tone, .. } => theme.tone(tone),
        Sample::Area { fill, opacity, .. } => mix(theme.paper(), theme.tone(fill), opacity),
    }
}

/// Whether nothing but colour tells two entries apart.
fn alike(a: &Entry, b: &Entry) -> bool {
    match (a.sample, b.sample) {
        (Sample::Line { dash, number, .. }, Sample::Line { dash: other, number: others, .. }) => dash == other && number == others,
        (Sample::Marker { marker, .. }, Sample::Marker { marker: other, .. }) => marker == other,
        (Sample::Arrow { dash, head, .. }, Sample::Arrow { dash: other, head: others, .. }) => dash == other && head == others,
        (Sample::Area { .. }, Sample::Area { .. }) => true,
        _ => false,
    }
}

#[test]
fn the_difference_is_that_of_the_standard() {
    // two pairs of the data of Sharma, Wu, Dalal, Color Res. Appl. 30, 21 (2005), table 1
    let pairs = [((50.0, 2.6772, -79.7751), (50.0, 0.0, -82.7485), 2.0425), ((60.2574, -34.0099, 36.2677), (60.4626, -34.1751, 39.4387), 1.2644)];
    for (a, b, printed) in pairs {
        let [a, b]: [Lab; 2] = [a, b].map(|(l, a, b)| Lab::new(l, a, b));
        assert!((a.difference(b) - printed).abs() < 5e-4, "{} {printed}", a.difference(b));
    }
}

#[test]
fn what_only_colour_tells_apart_stays_apart_for_everyone() {
    let mut confused = Vec::new();
    let mut pairs = 0;
    let compared = catalogue::COMPARISONS.iter().flat_map(|room| room.figures());
    for figure in catalogue::THEORIES.iter().flat_map(|theory| theory.figures()).chain(compared) {
        let picture = figure.picture(&figure.resolve(&BTreeMap::new()).unwrap()).unwrap();
        for (k, panel) in picture.panels.iter().enumerate() {
            let entries = entries(panel, &looks(panel));
            for (at, a) in entries.iter().enumerate() {
                for b in entries.iter().skip(at + 1).filter(|b| alike(a, b)) {
                    pairs += 1;
                    for theme in [Theme::Light, Theme::Dark] {
                        for (name, vision) in &VISIONS {
                            let difference = apart(shown(a, theme), shown(b, theme), vision);
                            if difference < LEAST {
                                confused.push(format!("{} panel {k}, {theme:?}, {name}: {} and {}: {difference:.1}", figure.id, a.name, b.name));
                            }
                        }
                    }
                }
            }
        }
    }
    assert!(pairs > 20, "{pairs} pairs");
    assert!(confused.is_empty(), "{} confused:\n{}", confused.len(), confused.join("\n"));
}
