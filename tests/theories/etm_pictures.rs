//! What the pictures of three-well tunnelling systems say where a curve alone would mislead.

use crate::common::{at, curve, picture, readout};
use vitreous::picture::{Item, Panel, Tone};

#[test]
fn no_states_below_the_smallest_asymmetry_and_the_picture_says_so() {
    let picture = picture("etm.dos_field", &[("energy", "0.02")]);
    for panel in &picture.panels {
        assert!(panel.items.iter().any(|item| matches!(item, Item::Label(label) if label.text.contains("no states"))));
    }
    assert!(picture.notes.iter().any(|note| note.contains("no states at 0.02 K, 0.03 K, 0.04 K")), "{:?}", picture.notes);
    // two of three energies above it: one panel is empty, one note names the one without states
    let half = self::picture("etm.dos_field", &[("energy", "0.04")]);
    assert!(half.notes.iter().any(|note| note.contains("no states at 0.04 K:")), "{:?}", half.notes);
}

#[test]
fn one_density_never_shows_the_heat_capacity_of_another_glass() {
    for (row, name) in [("BAS_94mK", Some("heat capacity, 0.6 K")), ("Duran_15mK", Some("heat capacity, 1.11 K")), ("BK7_15mK", None)] {
        let picture = picture("etm.one_density", &[("dielectric_row", row)]);
        let found: Vec<&str> = picture.panels[0]
            .items
            .iter()
            .filter_map(|item| match item {
                Item::Curve(curve) if curve.name.starts_with("heat capacity") => Some(curve.name.as_str()),
                _ => None,
            })
            .collect();
        assert_eq!(found, name.into_iter().collect::<Vec<_>>(), "{row}");
        assert_eq!(picture.notes.iter().any(|note| note.contains("no heat capacity of BK7")), name.is_none(), "{row}");
        // the echo is of AlBaSiO
        assert_eq!(picture.notes.iter().any(|note| note.contains("another glass")), !row.starts_with("BAS"), "{row}");
    }
}

#[test]
fn fits_stand_at_their_own_temperatures() {
    for glass in ["BAS", "BK7"] {
        let picture = picture("etm.consistency", &[("glass", glass)]);
        for panel in &picture.panels {
            let echo = panel.items.iter().find_map(|item| match item {
                Item::Points(points) if points.name.starts_with("echo") => Some(points.points.clone()),
                _ => None,
            });
            assert!(echo.unwrap_or_default().iter().all(|p| p.x == 0.012), "{glass}");
        }
    }
}

#[test]
fn every_stationary_point_of_the_potential_is_marked() {
    // minima and maxima less saddles are one, as for any potential that rises on all sides
    for (barrier, radius, asymmetry) in [("10", "0.9", "60"), ("10", "0.15", "60"), ("100", "0.5", "5"), ("1000", "0.3", "0")] {
        let picture = picture("etm.three_well_potential", &[("barrier", barrier), ("saddle_radius", radius), ("asymmetry", asymmetry)]);
        let count = |name: &str| {
            let marked = picture.panels[0].items.iter().find_map(|item| match item {
                Item::Points(points) if points.name == name => Some(points.points.len() as i32),
                _ => None,
            });
            marked.unwrap_or(0)
        };
        assert_eq!(count("wells") + count("summits") - count("saddles"), 1, "{barrier} {radius} {asymmetry}");
        let Some(Item::Heat(heat)) = picture.panels[0].items.iter().find(|item| matches!(item, Item::Heat(_))) else { panic!("no map") };
        assert!(heat.z.iter().all(|z| z.is_finite()), "a hole in the map has a jagged rim");
    }
    let tilted = picture("etm.three_well_potential", &[("barrier", "10"), ("saddle_radius", "0.9"), ("asymmetry", "60")]);
    for expected in [(-0.99, 0.35), (-0.99, -0.35)] {
        assert!(curve(&tilted, "wells").iter().any(|p| (p.0 - expected.0).hypot(p.1 - expected.1) < 0.03), "{:?}", curve(&tilted, "wells"));
    }
}

#[test]
fn the_echo_has_an_honest_axis_and_a_complete_legend() {
    let picture = picture("etm.echo", &[("highest_field", "0.6")]);
    let names = |panel: &Panel| {
        let listed = panel.items.iter().filter_map(|item| match item {
            Item::Curve(curve) if curve.listed => Some(curve.name.clone()),
            _ => None,
        });
        listed.collect::<Vec<_>>()
    };
    let (left, right) = (names(&picture.panels[0]), names(&picture.panels[1]));
    assert!(left.iter().all(|name| right.contains(name)), "{left:?} {right:?}");
    let (low, high) = picture.panels[0].y.range.unwrap();
    let dip = curve(&picture, "all detunings, C corrected");
    let depth = dip.iter().fold((f64::INFINITY, f64::NEG_INFINITY), |(l, h), p| (l.min(p.1), h.max(p.1)));
    assert!((depth.1 - depth.0) < 0.3 * (high - low) && high >= 1.0, "the axis must hold the value in strong fields");
}

#[test]
fn an_echo_sequence_has_one_echo() {
    let picture = picture("etm.echo_sequence", &[("detuning_spread", "20"), ("delay", "6"), ("time", "3.19")]);
    let signal = curve(&picture, "signal");
    // after the free decay and before the second pulse, and from it to the echo, nothing is heard
    let quiet = signal.iter().filter(|(t, _)| (1.0..5.9).contains(t) || (7.0..11.5).contains(t)).map(|p| p.1).fold(0.0, f64::max);
    assert!(quiet < 0.02, "{quiet}");
    assert!(readout(&picture, "signal at t") < 0.02);
    assert!(readout(&picture, "height of the echo") > 0.1);
}

#[test]
fn three_temperatures_of_a_glass_together() {
    let picture = picture("etm.heat_capacity_rows", &[("glass", "Duran")]);
    // change at 1.11 K in µJ/(g K): anomalous systems and iron, by an independent implementation
    let (own, sum) = (
        curve(&picture, "anomalous, 1.11 K"),
        picture.panels[1].items.iter().find_map(|item| match item {
            Item::Curve(curve) if curve.name == "1.11 K" => Some(curve.runs.concat()),
            _ => None,
        }),
    );
    let sum = sum.unwrap_or_default();
    for (field, anomalous, iron) in [(1.0, 2.197, 6.019), (2.0, 2.447, 4.603), (4.0, 0.177, 1.381)] {
        assert!((at(&own, field) - anomalous).abs() < 0.01, "{field}: {}", at(&own, field));
        assert!((at(&sum, field) - anomalous - iron).abs() < 0.03, "{field}: {}", at(&sum, field));
    }
}

#[test]
fn parts_of_the_heat_capacity_differ_for_every_reader() {
    // ordinary systems as well, so that all five bands are there; no two may share both tone and shade
    let picture = picture("etm.heat_capacity", &[("tls_density", "1e17")]);
    let bands: Vec<(Tone, f64)> = picture.panels[0]
        .items
        .iter()
        .filter_map(|item| match item {
            Item::Band(band) => Some((band.tone, band.opacity)),
            _ => None,
        })
        .collect();
    assert_eq!(bands.len(), 5);
    let light = |tone: Tone, opacity: f64| {
        // red, green, blue of the light theme on white, then luminance as a reader without red-green vision has it
        let rgb: [f64; 3] = match tone {
            Tone::Data(0) => [0.0, 114.0, 178.0],
            Tone::Data(1) => [213.0, 94.0, 0.0],
            Tone::Muted => [95.0, 102.0, 112.0],
            Tone::Ink => [26.0, 29.0, 33.0],
            other => panic!("{other:?} is not checked against the others"),
        };
        let linear = rgb.map(|c| {
            let c = (opacity * c + (1.0 - opacity) * 255.0) / 255.0;
            if c <= 0.04045 { c / 12.92 } else { ((c + 0.055) / 1.055).powf(2.4) }
        });
        // Machado, Oliveira and Fernandes (2009), deuteranopia
        let matrix = [[0.367_322, 0.860_646, -0.227_968], [0.280_085, 0.672_501, 0.047_413], [-0.011_820, 0.042_940, 0.968_881]];
        let seen = matrix.map(|row| row.iter().zip(linear).map(|(m, c)| m * c).sum::<f64>().clamp(0.0, 1.0));
        let f = |t: f64| if t > 0.008_856 { t.cbrt() } else { 7.787 * t + 16.0 / 116.0 };
        let x = f((0.4124 * seen[0] + 0.3576 * seen[1] + 0.1805 * seen[2]) / 0.950_47);
        let y = f(0.2126 * seen[0] + 0.7152 * seen[1] + 0.0722 * seen[2]);
        let z = f((0.0193 * seen[0] + 0.1192 * seen[1] + 0.9505 * seen[2]) / 1.088_83);
        [116.0 * y - 16.0, 500.0 * (x - y), 200.0 * (y - z)]
    };
    for (k, a) in bands.iter().enumerate() {
        for b in &bands[k + 1..] {
            let (p, q) = (light(a.0, a.1), light(b.0, b.1));
            let apart = p.iter().zip(q).map(|(u, v)| (u - v).powi(2)).sum::<f64>().sqrt();
            assert!(apart > 20.0, "{a:?} {b:?}: {apart}");
        }
    }
}
