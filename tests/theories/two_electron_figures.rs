//! The figures of the two-electron theory against values from elsewhere: Table 1 and the captions of the paper,
//! values of an independent implementation, and geometry done by hand.

use crate::common::{at, close, curve, picture, readout};
use vitreous::picture::{Arrow, Item, Picture, Polygon};

fn polygons<'a>(picture: &'a Picture, name: &'a str) -> Vec<&'a Polygon> {
    let items = picture.panels.iter().flat_map(|p| &p.items);
    items.filter_map(|item| if let Item::Polygon(p) = item { Some(p) } else { None }).filter(|p| p.name == name).collect()
}

fn arrows<'a>(picture: &'a Picture, name: &'a str) -> Vec<&'a Arrow> {
    let items = picture.panels.iter().flat_map(|p| &p.items);
    items.filter_map(|item| if let Item::Arrow(a) = item { Some(a) } else { None }).filter(|a| a.name.starts_with(name)).collect()
}

#[test]
fn clusters_hold_what_table_1_prints() {
    // level, molecules, arrows, jamming, +z, −z, as printed
    let rows = [(1, 17, 12, 8, 1, 4), (3, 53, 28, 24, 9, 16), (6, 137, 52, 48, 49, 36)];
    for (level, molecules, on_loop, jamming, plus, minus) in rows {
        let picture = picture("two_electron.cluster", &[("level", &level.to_string())]);
        assert_eq!((polygons(&picture, "+z cell").len(), polygons(&picture, "−z cell").len()), (plus, minus), "{level}");
        assert_eq!(arrows(&picture, "loop").len(), on_loop);
        assert_eq!(curve(&picture, "two on one site").len(), jamming);
        let outside = curve(&picture, "molecule outside").len();
        assert_eq!(curve(&picture, "molecule in a cell").len() + outside + jamming, molecules);
        assert_eq!(picture.tables[0].rows.len(), 8);
    }
}

#[test]
fn the_soft_matrix_holds_what_its_caption_prints() {
    // caption of Fig. S4: 56 arrows and 4 reversed, 136 cells, 76 and 60, a vacancy of 5
    let picture = picture("two_electron.cluster", &[("level", "8"), ("arrows", "all")]);
    assert_eq!((arrows(&picture, "loop").len(), arrows(&picture, "reversed").len()), (56, 4));
    assert_eq!((polygons(&picture, "+z cell").len(), polygons(&picture, "−z cell").len()), (76, 60));
    assert_eq!((polygons(&picture, "vacancy").len(), polygons(&picture, "cut tip").len()), (5, 4));
    // Table 1 counts 312 interfaces; the caption takes the four around the middle away with it
    let inner = arrows(&picture, "inner");
    assert_eq!(inner.len() + 60, 312 - 4);
    let around_the_middle = |a: &&&Arrow| [a.from, a.to].iter().all(|(x, y)| x.abs() < 0.6 && y.abs() < 0.6);
    assert_eq!(inner.iter().filter(around_the_middle).count(), 0);
    assert!(picture.notes.iter().any(|note| note.contains("308")), "{:?}", picture.notes);
    assert_eq!(picture.tables[1].rows.len(), 9);
    assert!(picture.tables[1].rows[8][5].contains("48 (printed 60)"), "{:?}", picture.tables[1].rows[8]);
}

#[test]
fn the_loop_of_a_cluster_turns_as_its_sign_says() {
    for (level, sign) in [("4", 1.0), ("5", -1.0)] {
        let picture = picture("two_electron.cluster", &[("level", level)]);
        // the shaft covers 0.88 of each side: twice the area by Green's theorem, to that factor
        let twice: f64 = arrows(&picture, "loop").iter().map(|a| a.from.0 * a.to.1 - a.to.0 * a.from.1).sum();
        let cells = polygons(&picture, "+z cell").len() + polygons(&picture, "−z cell").len();
        close("area", twice / 0.88, sign * 2.0 * cells as f64, 1e-9);
    }
}

#[test]
fn the_potential_passes_its_reference_values() {
    let picture = picture("two_electron.potential", &[("chi", "0.022645397164417910")]);
    // σ/q = 0.659 and 0.5319 in an independent implementation
    close("f(q)", at(&curve(&picture, "f(σ/q)"), 1.0 / 0.659), -0.300_787_591_5, 5e-3);
    close("f(χ)", at(&curve(&picture, "f(χ)"), 0.081_905_390_937), -0.300_787_591_5, 5e-3);
    close("f", readout(&picture, "potential f"), -0.088_530_332_606_734_74, 1e-9);
    close("slope", readout(&picture, "slope"), -3.818_836_822_684_656, 1e-9);
    close("q", readout(&picture, "distance q"), 1.0 / 0.5319, 1e-9);
    let tangent = curve(&picture, "tangent of slope +1");
    close("tangent", (tangent[1].1 - tangent[0].1) / (tangent[1].0 - tangent[0].0), 1.0, 1e-12);
}

#[test]
fn the_wells_pass_their_reference_values() {
    let picture = picture("two_electron.wells", &[("sigma", "0.9693"), ("level", "5")]);
    // σ = 0.9693 at level 6: from 1.747136993 to 1.902399622
    let joints = curve(&picture, "q_{i,R}");
    assert_eq!(joints.len(), 8);
    close("q_L", joints[5].0, 1.747_136_993_472_681_5, 1e-12);
    close("q_R", joints[6].0, 1.902_399_622_367_277, 1e-12);
    close("width", readout(&picture, "width"), 1.902_399_622_367_277 - 1.747_136_993_472_681_5, 1e-12);
    close("printed d_L*", readout(&picture, "divided"), 0.104_648_95, 1e-6);
    let own = crate::common::picture("two_electron.wells", &[("divisor", "own")]);
    close("with its own σ", readout(&own, "divided"), 0.096_108_095_88, 1e-9);
    // the joints lie 1/16 above the bottom
    assert!(joints.iter().all(|p| (p.1 + 0.9375).abs() < 1e-12));
}

#[test]
fn the_clock_has_the_contacts_and_the_trap_of_the_reference() {
    for (invariant, contacts, trap) in [("0.2583", 7, 0.954_277_915_969_918_4), ("0.05308", 30, 1.793_103_540_459_897_6), ("2", 1, 90.0)] {
        let picture = picture("two_electron.jump_clock", &[("invariant", invariant)]);
        assert_eq!(curve(&picture, "contact lines").len(), 2 * contacts, "two ends of each line");
        close("trap", readout(&picture, "trap"), trap, 1e-9);
        let d: f64 = invariant.parse().unwrap();
        let saw = curve(&picture, "trap angle");
        let tooth: Vec<_> = saw.iter().copied().filter(|p| (p.0 - d).abs() < 0.2 * d).collect();
        assert!(tooth.windows(2).any(|w| w[0].0 <= d && d <= w[1].0 && (at(w, d) - trap).abs() < 0.02), "{invariant}");
    }
    let printed = crate::common::picture("two_electron.jump_clock", &[]);
    close("Ω", readout(&printed, "jump angle"), 5.9987, 1e-5);
    close("torsion", readout(&printed, "torsion angle, 60"), 1.187_089_003_824, 1e-9);
}

#[test]
fn the_cage_has_its_points_steps_and_distances() {
    for path in ["printed", "printed_reversed", "other", "other_reversed"] {
        let picture = picture("two_electron.cage", &[("path", path), ("visited", "24")]);
        assert_eq!((curve(&picture, "points visited").len(), curve(&picture, "points ahead").len()), (24, 40));
        // geometry by hand: (1 + d_L*) − 2d in the middle of a face; equal angles make these steps
        close("longest step", readout(&picture, "longest"), 0.014_827_273_733_187_45, 1e-9);
        close("shortest step", readout(&picture, "shortest"), 0.008_170_177_320_117_004, 1e-9);
        let overlap = curve(&picture, "overlap of the two spheres");
        close("at the corner", 1.0 - overlap[0].1 / 100.0, 1.000_483_545_370, 1e-10);
        // the points of the middle stand beside it: √((1.1046 − 0.1103)² + (2s)²), s = d tan(2.99°)
        close("beside the middle", 1.0 - overlap[8].1 / 100.0, 0.994_389_333_966_f64.hypot(0.110_259_589_382 * 2.989_448_085_5_f64.to_radians().tan()), 1e-9);
    }
    let even = crate::common::picture("two_electron.cage", &[("spacing", "length")]);
    close("printed step", readout(&even, "longest"), 2.0_f64.sqrt() * 0.1103 / 15.0, 1e-3);
    close("equal", readout(&even, "longest"), readout(&even, "shortest"), 1e-9);
}

#[test]
fn the_overlap_passes_its_reference_value() {
    let picture = picture("two_electron.overlap", &[("overlap", "2.805")]);
    close("Φ", at(&curve(&picture, "Φ"), 2.805), 13.602_680_191_078_07, 2e-3);
    close("Φ, read", readout(&picture, "overlap angle"), 13.602_680_191_078_07, 1e-12);
    let printed = crate::common::picture("two_electron.overlap", &[]);
    close("printed Φ", at(&curve(&printed, "Φ"), 0.27), 4.21, 2e-3);
    // the lens reaches sin Φ up
    let top = polygons(&printed, "overlap")[0].outline.iter().map(|p| p.1).fold(0.0, f64::max);
    close("height of the lens", top, 4.211_310_634_242_19_f64.to_radians().sin(), 1e-9);
}

#[test]
fn densities_and_balance_are_those_printed() {
    let picture = picture("two_electron.charge_balance", &[]);
    let density = picture.panels[1].items.iter().find_map(|item| if let Item::Points(p) = item { Some(p) } else { None }).unwrap();
    let printed = [0.2, 0.29, 0.39, 0.47, 0.53, 0.58, 0.62, 0.65];
    assert_eq!(density.points.len(), printed.len());
    for (point, printed) in density.points.iter().zip(printed) {
        assert!((point.y - printed).abs() < 0.005, "{} for {printed}", point.y);
    }
    // captions of Figs S2 to S4: 5, −7, 9, 13, −15 and 16 are left over
    let net = curve(&picture, "counted, V_{0}");
    assert_eq!([2, 3, 4, 6, 7].map(|i: usize| net[i].1), [5.0, -7.0, 9.0, 13.0, -15.0]);
    assert_eq!(curve(&picture, "counted, cut"), [(8.0, 16.0)]);
}

#[test]
fn clusters_touch_at_fourteen_with_one_arrow() {
    let touching = picture("two_electron.percolation", &[]);
    assert_eq!((arrows(&touching, "shared").len(), polygons(&touching, "claimed by both").len()), (1, 0));
    close("arrows of the joined loop, 60 + 52 − 1", readout(&touching, "arrows of both"), 111.0, 1e-12);
    // one cell closer the two tips are one cell
    let closer = picture("two_electron.percolation", &[("distance", "13")]);
    assert_eq!(polygons(&closer, "claimed by both").len(), 1);
    // the cut soft matrix and V7 at 14: one cell is still claimed by both
    let matrix = picture("two_electron.percolation", &[("level_a", "8"), ("level_b", "7")]);
    assert_eq!(polygons(&matrix, "claimed by both").len(), 1);
    // equal levels touch with arrows opposed
    let even = picture("two_electron.percolation", &[("level_a", "2"), ("level_b", "2"), ("distance", "5")]);
    assert_eq!((arrows(&even, "shared").len(), arrows(&even, "opposed").len()), (0, 1));
}

#[test]
fn the_chain_passes_its_reference_values() {
    let picture = picture("two_electron.chain", &[("length", "6514"), ("temperature_ratio", "0.3278")]);
    close("step", readout(&picture, "step"), 0.056_210_921_649_821_21, 1e-9);
    close("N*", readout(&picture, "degrees of freedom N*"), 49_091_395.884_325_19, 1e-9);
    // drawn over the law of reptation, N³
    let line = curve(&picture, "this T_{g}/T_{m}: ");
    close("exponent", 3.0 + (line[1].1 - line[0].1) / (line[1].0 / line[0].0).log10(), 6.0498, 1e-9);
    let flexible = crate::common::picture("two_electron.chain", &[]);
    close("printed exponent", readout(&flexible, "viscosity exponent"), 3.4, 0.01);
    close("length of the bound", readout(&flexible, "length at which"), 204.134_306_996, 1e-9);
}

#[test]
fn the_ladder_passes_its_reference_values() {
    let picture = picture("two_electron.energy_ladder", &[("temperature_ratio", "0.8926"), ("length", "103.1"), ("rearrangement", "1.943")]);
    let expected =
        [("glass", 16.148_247_672_253_25), ("jump", 1.645_220_001_182_768_2), ("beta", 2.645_220_001_182_768_2), ("melting", 18.091_247_672_253_253)];
    let curves = Picture { panels: picture.panels[1..].to_vec(), ..Picture::default() };
    for (name, energy) in expected {
        close(name, readout(&picture, name), energy, 1e-9);
        close(name, at(&curve(&curves, name), 0.8926), energy, 1e-2);
    }
    let flexible = crate::common::picture("two_electron.energy_ladder", &[]);
    close("344 K", readout(&flexible, "glass k_{B}T_{g} over"), 344.0, 1e-9);
    close("1.2 T_g", readout(&flexible, "T_{JG}"), 1.2, 0.05);
}

#[test]
fn the_hexahedron_leans_as_the_reference_has_it() {
    let picture =
        picture("two_electron.orientation", &[("ordering_temperature", "398.5"), ("glass_temperature", "437.4"), ("azimuth", "-90"), ("elevation", "0")]);
    close("tilt", readout(&picture, "tilt"), 24.347_002_289_722_276, 1e-9);
    close("curve", at(&curve(&picture, "acos"), 398.5 / 437.4), 24.347_002_289_722_276, 1e-2);
    let start = crate::common::picture("two_electron.orientation", &[]);
    close("printed pair, 42°", readout(&start, "tilt"), 42.0, 0.01);
    let quantity = vitreous::catalogue::evaluate("two_electron.orientation", &std::collections::BTreeMap::new()).unwrap();
    close("the calculator starts with the same pair", quantity[0].1, readout(&start, "tilt"), 1e-12);
    // seen along y the leaning edge shows its tilt
    let edge = arrows(&picture, "leaning")[0];
    close("drawn", (edge.to.0 / edge.to.1).atan().to_degrees(), 24.347_002_289_722_276, 1e-9);
    close("its length 1.1046", edge.to.0.hypot(edge.to.1), 1.1046, 5e-5);
}

#[test]
fn the_boson_peak_passes_its_reference_values() {
    let picture = picture("two_electron.boson_peak", &[("well", "110.2")]);
    close("K", readout(&picture, "as a temperature"), 13.775, 1e-12);
    close("meV", readout(&picture, "as an energy"), 1.187_037_656_860_498_6, 1e-9);
    close("THz", readout(&picture, "as a frequency"), 0.287_024_428_423_837_35, 1e-9);
    // an oscillator's C/T³ peaks where y coth(y/2) = 5, y = 4.9281: 13.775 K / 4.9281
    close("C/T³", readout(&picture, "temperature at which"), 13.775 / 4.928_12, 1e-6);
    // a tick of 1 meV stands at 11.6045 K
    let ticks = curve(&picture, "ticks in meV");
    let found = ticks.iter().map(|p| p.0).find(|x| (x - 11.6045).abs() < 1e-3 || (x - 23.209).abs() < 1e-3);
    assert!(found.is_some(), "{ticks:?}");
}

#[test]
fn the_cartoon_moves_by_the_computed_step_alone() {
    let before = picture("two_electron.solitary_wave", &[("phase", "0")]);
    let after = picture("two_electron.solitary_wave", &[("phase", "1")]);
    assert_eq!((polygons(&before, "has not jumped").len(), polygons(&after, "has jumped").len()), (7, 7));
    let moved = polygons(&after, "has jumped")[3].outline[0].0 - polygons(&before, "has not jumped")[3].outline[0].0;
    // ten times 0.0364633 of an independent implementation, on an axis of 1.15 a molecule
    close("step", moved, 11.5 * 0.036_463_323_686_085_55, 1e-9);
    let drawing = after.panels.iter().any(|p| p.title.contains("only the step is computed"));
    assert!(drawing && after.notes.iter().any(|n| n.contains("illustration")));
}
