//! The tilted hexahedron.

use super::super::matter::{SULFIDE, SULFIDE_ORDERING, SULFIDE_WELL, excluded_volume, ordering_melting, tilt, well_of_gap};
use super::super::potential::invariant;
use super::super::quantities::{GLASS_TEMPERATURE, ORDERING_TEMPERATURE};
use super::solid::View;
use super::{READING, arc, arrow, big_ring, label, wu};
use crate::describe::{Domain, Equation, Figure, Inputs, Level, Param, Rule, Standing, figures, number};
use crate::error::Error;
use crate::numerics::sampling::{adaptive, linear};
use crate::picture::{Axis, Badge, Curve, Dash, Marker, Panel, Picture, Points, Side, Table, Tone, Turn};
use nalgebra::Vector3;

const AZIMUTH: Param =
    number("azimuth", r"\alpha", "deg", -65.0, [-180.0, 180.0], "direction of view around z").within(Domain::ALL.at_least(-360.0).at_most(360.0));
const ELEVATION: Param =
    number("elevation", r"\beta", "deg", 14.0, [-90.0, 90.0], "height of the eye above the plane").within(Domain::ALL.at_least(-90.0).at_most(90.0));

pub(super) static FIGURES: &[Figure] = &figures([Figure {
    id: "two_electron.orientation",
    title: "The tilted hexahedron",
    stands_for: "Figs 7 and 10",
    caption: r"In the first panel is the cage of a molecule, whose upright edges lean by the angle $\Omega_z$ from the axis $z$. Every edge is $1 + d_L^*$ diameters of a molecule long, where $d_L^*$ is the length of a jump. In the second panel the angle is drawn against $T_\mathrm{g}^\circ/T_\mathrm{g}$. Here $T_\mathrm{g}^\circ$ is the temperature of the energy that orders a soft matrix, and $T_\mathrm{g}$ is the glass transition temperature. Move $T_\mathrm{g}$: the farther it lies above $T_\mathrm{g}^\circ$, the more the cage leans, by $T_\mathrm{g} = T_\mathrm{g}^\circ/\cos\Omega_z$. The start pairs polypropylene with polyethylene, as the paper does. Each material has one ratio and one angle, so the angle is fitted and the equation is not tested. For arsenic trisulfide two printed relations lead to two well depths $\varepsilon_0$: see the table.",
    equations: &[Equation { number: "(11)", tex: r"k_B T_g \cos\Omega_z = k_B T_g^\circ" }, Equation { number: "(12)", tex: r"T_g^\circ/T_m^\circ = T_g/T_m" }],
    params: &[ORDERING_TEMPERATURE, GLASS_TEMPERATURE.ranged(263.0, [200.0, 800.0]), AZIMUTH, ELEVATION],
    rules: &[Rule {
        text: "the temperature of the ordering energy is at most the glass transition temperature",
        input: "ordering_temperature",
        holds: |i| Ok(i.number("ordering_temperature")? <= i.number("glass_temperature")?),
    }],
    provenance: wu("Eqs (11), (12), III.G", Standing::AsPrinted),
    quantities: &["two_electron.orientation"],
    look: "You see the cage of a molecule that leans. Move the glass temperature. Notice that a higher glass temperature makes the cage lean more.",
    primary: &["glass_temperature"],
    level: Level::Research,
    compute,
    refinement: None,
}]);

fn compute(inputs: &Inputs) -> Result<Picture, Error> {
    let [ordering, glass, azimuth, elevation] = inputs.numbers(["ordering_temperature", "glass_temperature", "azimuth", "elevation"])?;
    let angle = tilt(ordering, glass)?;
    let ratio = ordering / glass;
    // T° = T cos Ω over the whole circle quarter: the ratio against the angle
    let grid = linear(0.0, 1.0, 40);
    let curve = adaptive(&grid, 1e-3, |r| if r > 0.0 { tilt(r, 1.0) } else { Ok(90.0) });
    let dial = Panel::new(Axis::new("ordering over glass temperature, T_{g}°/T_{g}", "").ranged(0.0, 1.05), Axis::new("tilt Ω_{z}", "°").ranged(0.0, 95.0))
        .titled("tilt over the ratio")
        .with(Curve::new("acos(T_{g}°/T_{g}), (11)", curve, Tone::Data(0), Badge::AsPrinted))
        .with(big_ring("polypropylene, printed", (195.0 / 263.0, 42.0)))
        .with(Points::new("As_{2}S_{3}, printed", [(404.0 / 448.0, 25.6)], Tone::Ink, Marker::Triangle, Badge::AsStated))
        .with(Points::new("chosen", [(ratio, angle)], Tone::Data(3), Marker::Diamond, Badge::AsPrinted));
    let mut picture = Picture { panels: vec![hexahedron(angle, azimuth, elevation), dial], ..Picture::default() }
        .reading("tilt Ω_{z}", angle, "deg", Badge::AsPrinted)
        .reading("T_{g}°/T_{g}", ratio, "", Badge::Derived)
        .reading("excluded volume over the cube of the diameter, σ^{3}", excluded_volume(angle), "", Badge::Inferred);
    picture.tables.push(consistency()?);
    Ok(picture.noting(READING))
}

fn hexahedron(angle: f64, azimuth: f64, elevation: f64) -> Panel {
    let edge = 1.0 + invariant();
    let (sin, cos) = angle.to_radians().sin_cos();
    let lean = Vector3::new(edge * sin, 0.0, edge * cos);
    let place = |number: usize| -> Vector3<f64> {
        let bit = |k: usize| (number >> k & 1) as f64;
        Vector3::new(edge * bit(0), edge * bit(1), 0.0) + lean * bit(2)
    };
    let view = View { azimuth, elevation };
    let flat = |p: &Vector3<f64>| view.flat(p);
    let edges = view.edges(&[0, 1, 2, 3, 4, 5, 6, 7].map(place));
    let top = flat(&lean);
    let up = flat(&Vector3::new(0.0, 0.0, 1.25 * edge));
    // the angle itself, drawn in the plane of z and the leaning edge
    let bow = arc((0.0, 0.0), 0.6, 90.0, 90.0 - angle, 20).into_iter().map(|(x, z)| flat(&Vector3::new(x, 0.0, z))).collect();
    let mut panel = Panel::scene().titled("equilateral hexahedron, edges 1 + d_{L}*");
    let (x, y) = flat(&((lean + Vector3::new(edge, edge, 0.0)) * 0.5));
    (panel.x.range, panel.y.range) = (Some((x - 1.85, x + 1.35)), Some((y - 1.45, y + 1.45)));
    panel = panel
        .with(Curve::new("hidden edges", edges.hidden, Tone::Muted, Badge::Inferred).dashed(Dash::Dotted).wide(1.2).unlisted())
        .with(Curve::new("edges", edges.seen, Tone::Data(0), Badge::Inferred).unlisted())
        .with(Curve::new(format!("tilt Ω_{{z}} = {angle:.1}°"), vec![bow], Tone::Data(3), Badge::AsPrinted).wide(1.5))
        .with(arrow("z", (0.0, 0.0), up, Tone::Ink, "z axis"))
        .with(arrow("leaning edge", (0.0, 0.0), top, Tone::Data(3), format!("edge, {angle:.2}° from z")))
        .with(label(up.0, up.1, "z", Side::Above, Tone::Ink));
    panel.turn = Some(Turn { horizontal: "azimuth", vertical: "elevation" });
    panel
}

/// What the numbers of arsenic trisulfide give where they meet again.
fn consistency() -> Result<Table, Error> {
    let row = |cells: [&str; 4]| cells.map(str::to_owned).to_vec();
    let melting = ordering_melting(SULFIDE_ORDERING, SULFIDE.glass, SULFIDE.melting)?;
    Ok(Table {
        title: "Arsenic trisulfide: Kauzmann temperature T_{K} = 370 K, T_{g} = 448 K, melting temperature T_{m} = 583 K".into(),
        columns: ["quantity", "printed", "computed", "standing"].map(str::to_owned).to_vec(),
        rows: vec![
            row(["ε_{0} = (T_{m} − T_{g})/4", "34 K", &format!("{:.2} K", well_of_gap(SULFIDE.glass, SULFIDE.melting)), "derived"]),
            row(["T_{g}° = T_{K} + ε_{0}", "404 K", "404 K", "as stated"]),
            row(["T_{m}°, at which a soft matrix disappears, by (12)", "", &format!("{melting:.2} K"), "derived"]),
            row(["(T_{m}° − T_{g}°)/4, again ε_{0}", "34 K", &format!("{:.2} K", well_of_gap(SULFIDE_ORDERING, melting)), "does not agree"]),
            row(["T_{g}°/ε_{0}, 20/3 for flexible chains", "6.67", &format!("{:.2}", SULFIDE_ORDERING / SULFIDE_WELL), "does not agree"]),
        ],
    })
}
