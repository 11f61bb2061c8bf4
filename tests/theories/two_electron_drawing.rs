//! How the figures of the two-electron theory are drawn: nothing stands where it misleads, and each says what is checked.

use crate::common::{close, curve, picture, readout};
use vitreous::picture::{Item, Picture, Polygon};

fn polygons<'a>(picture: &'a Picture, name: &'a str) -> Vec<&'a Polygon> {
    let items = picture.panels.iter().flat_map(|p| &p.items);
    items.filter_map(|item| if let Item::Polygon(p) = item { Some(p) } else { None }).filter(|p| p.name == name).collect()
}

#[test]
fn no_soft_matrix_is_drawn_at_the_place_of_the_next() {
    for ratio in ["0.3", "0.31", "0.45", "0.625", "0.95"] {
        let picture = picture("two_electron.solitary_wave", &[("temperature_ratio", ratio), ("phase", "1")]);
        let shown = polygons(&picture, "has jumped");
        let before = crate::common::picture("two_electron.solitary_wave", &[("temperature_ratio", ratio), ("phase", "0")]);
        let start = polygons(&before, "has not jumped");
        let (moved, apart) = (shown[0].outline[0].0 - start[0].outline[0].0, start[1].outline[0].0 - start[0].outline[0].0);
        assert!(moved > 0.1 * apart && moved <= 0.5 * apart, "{ratio}: {moved} of {apart}");
        // what is drawn is the step of (10) times the number that the note says
        let step = 200.0_f64.powf(-ratio.parse::<f64>().unwrap());
        let times: f64 = picture.notes.iter().find_map(|n| n.split("drawn ").nth(1)?.split(' ').next()?.parse().ok()).unwrap();
        close("step", moved / apart, times * step, 1e-9);
    }
}

#[test]
fn the_overlap_draws_its_angle_at_a_centre() {
    for (overlap, phi) in [("0.27", 4.211_310_634_242_19_f64), ("2.805", 13.602_680_191_078_07)] {
        let picture = picture("two_electron.overlap", &[("overlap", overlap)]);
        let outline = &polygons(&picture, "angle Φ at a centre")[0].outline;
        let (centre, top) = (outline[0], outline[outline.len() - 1]);
        close("Φ", (top.1 - centre.1).atan2(top.0 - centre.0).to_degrees(), phi, 1e-9);
        // the arm ends where the two spheres meet, on the plane between them
        assert!(top.0.abs() < 1e-12);
    }
}

#[test]
fn the_wells_show_their_size() {
    let last = |sigma: &str| curve(&picture("two_electron.wells", &[("sigma", sigma)]), "q_{i,R}")[7].0;
    close("half as large", 2.0 * last("0.5"), last("1"), 1e-12);
    let axis = |sigma: &str| picture("two_electron.wells", &[("sigma", sigma)]).panels[0].x.range;
    assert_eq!(axis("0.2"), axis("1"));
}

#[test]
fn the_labels_of_the_ladder_keep_apart_and_stay_near() {
    for ratio in ["0.4", "0.55", "0.625", "0.65", "0.68", "0.8"] {
        let picture = picture("two_electron.energy_ladder", &[("temperature_ratio", ratio)]);
        let panel = &picture.panels[0];
        let mut places: Vec<f64> = panel.items.iter().filter_map(|item| if let Item::Label(l) = item { Some(l.y) } else { None }).collect();
        places.sort_by(f64::total_cmp);
        let top = panel.y.range.unwrap().1;
        assert_eq!(places.len(), 4);
        assert!(places.windows(2).all(|pair| pair[1] - pair[0] > 0.075 * top), "{ratio}: {places:?}");
        let energies = ["glass", "jump", "beta", "melting"].map(|name| readout(&picture, name));
        assert!(places.iter().all(|y| energies.iter().any(|e| (e - y).abs() < 0.13 * top)), "{ratio}: {places:?} {energies:?}");
    }
}

#[test]
fn the_corners_of_the_cage_are_named_beside_its_points() {
    for azimuth in ["-180", "-35", "0", "35", "45", "90"] {
        let picture = picture("two_electron.cage", &[("azimuth", azimuth)]);
        let points = [curve(&picture, "points visited"), curve(&picture, "points ahead")].concat();
        let labels: Vec<_> = picture.panels[0].items.iter().filter_map(|item| if let Item::Label(l) = item { Some((l.x, l.y)) } else { None }).collect();
        assert_eq!(labels.len(), 4);
        // half the side of the cage is 0.0551
        let nearest = labels.iter().flat_map(|l| points.iter().map(move |p| (l.0 - p.0).hypot(l.1 - p.1))).fold(f64::INFINITY, f64::min);
        assert!(nearest > 0.2 * 0.0551, "{azimuth}: {nearest}");
    }
}

#[test]
fn every_view_and_file_says_what_is_checked() {
    let figures: Vec<_> = vitreous::catalogue::theory("two_electron").unwrap().figures().collect();
    assert_eq!(figures.len(), 17);
    for figure in figures {
        assert!(picture(figure.id, &[]).notes.iter().any(|note| note.contains("paper's author alone")), "{}", figure.id);
        // files name the source of the figure below it
        for text in [figure.provenance.source.short, figure.provenance.source.full] {
            assert!(text.contains("arithmetic is checked") && text.contains("paper's author alone"), "{}: {text}", figure.id);
        }
    }
}

#[test]
fn a_tiny_jump_is_drawn_with_few_lines_and_says_so() {
    let picture = picture("two_electron.jump_clock", &[("invariant", "1e-6")]);
    assert!(curve(&picture, "contact lines").len() <= 300);
    assert!(picture.notes.iter().any(|note| note.contains("One in ")));
}

#[test]
fn the_cage_keeps_its_size_when_it_turns() {
    // a rotation keeps the sum of squares of the corners' places: seen from x, y and z together it is twice the whole
    let sum = |azimuth: &str, elevation: &str| -> f64 {
        let picture = picture("two_electron.cage", &[("azimuth", azimuth), ("elevation", elevation), ("visited", "0"), ("path", "other")]);
        curve(&picture, "points ahead").iter().map(|p| p.0 * p.0 + p.1 * p.1).sum()
    };
    let whole = sum("0", "0") + sum("90", "0") + sum("0", "90");
    close("from elsewhere", sum("33", "20") + sum("123", "0") + sum("33", "-70"), whole, 1e-9);
}
