//! Two wells and three: splitting of the double parabola, and a potential for Fig. 5.

use super::ours;
use crate::describe::{Domain, Equation, Figure, Inputs, Level, Param, Provenance, Standing, figures, number};
use crate::error::{Error, ErrorKind};
use crate::numerics::sampling;
use crate::picture::{Axis, Badge, Curve, Dash, Heat, Label, Mark, MarkAt, Marker, Panel, Picture, Points, Side, Tone};
use crate::theories::etm::potential::{Kind, ThreeWells};
use crate::theories::etm::quantities::params::{ATTEMPT_ENERGY, BARRIER_RATIO};
use crate::theories::etm::quantities::wells::{ORTHOGONAL_PARABOLAS, PARABOLAS};
use crate::theories::etm::{double_well, sources::JUG};
use std::f64::consts::PI;

const SADDLE_RADIUS: Param =
    number("saddle_radius", "g", "1", 0.5, [0.15, 0.9], "distance of the saddles from the middle, over the distance of the wells from it")
        .within(Domain::ALL.greater_than(0.0).less_than(1.0));
const BARRIER: Param = number("barrier", "V_s", "K", 100.0, [10.0, 1000.0], "height of the saddles over the wells").log().positive();
const TILT: Param = number("asymmetry", "D", "K", 5.0, [0.0, 60.0], "root of the sum of the squared well energies that a tilt gives").not_negative();
pub(super) const DIRECTION: Param =
    number("asymmetry_direction", r"\alpha", "deg", 0.0, [0.0, 360.0], "which wells the asymmetry raises: 0 raises the first and lowers the other two alike");

pub(super) static FIGURES: &[Figure] = &figures([
    Figure {
        id: "etm.double_well",
        title: "Tunnelling between two parabolas",
        stands_for: "",
        caption: r"The curves show how the tunnelling splitting falls as the barrier $V_0$ between two parabolic wells grows, over the quantum $\hbar\Omega$ of vibration in one well. The second panel shows two formulas over the exact splitting. The exact splitting comes from the zeros of parabolic cylinder functions. Move the barrier to read the numbers at the vertical line. As printed, (4) turns negative for barriers above $V_0 = \frac{9\pi}{8}\hbar\Omega$. The states of the two wells overlap, and (4) forgets to subtract what comes from this. With it subtracted, the formula agrees with the exact splitting for high barriers. (3) leaves the distance open. We took the distance between the minima, and the line then falls about twice as steeply as (4).",
        equations: &[Equation { number: "(3)", tex: r"\Delta_0 \simeq \hbar\Omega\, e^{-\frac{d}{\hbar}\sqrt{2mV_0}}" }, PARABOLAS, ORTHOGONAL_PARABOLAS],
        params: &[ATTEMPT_ENERGY, BARRIER_RATIO],
        rules: &[],
        provenance: Provenance {
            source: &JUG,
            place: "Eqs (3), (4)",
            standing: Standing::Corrected {
                printed: r"\frac{\hbar\Omega}{2}\left[3-\sqrt{8V_0/\pi\hbar\Omega}\right]e^{-2V_0/\hbar\Omega}",
                why: "The wave functions of the two wells overlap. The formula still contains the energy of one well times this overlap.",
            },
        },
        quantities: &["etm.symmetric_double_well"],
        look: "You see how much a barrier between two wells splits the lowest level. Move the height of the barrier. Notice that the printed formula turns negative, while the exact splitting only becomes small.",
        primary: &["barrier_ratio"],
        level: Level::Course,
        compute: double_well_splitting,
        refinement: None,
    },
    Figure {
        id: "etm.three_well_potential",
        title: "A potential with three wells",
        stands_for: "Fig. 5",
        caption: r"The map shows a potential that a trapped group of ions may feel on one face of the gap between four cells. It has three wells, a saddle between each two, and a summit in the middle. Raise the asymmetry to tilt the potential. The wells become unequal, move, and may vanish. The paper draws such a potential in Fig. 5 and gives no formula. We took the polynomial of lowest degree with this symmetry.",
        equations: &[Equation {
            number: "our assumption",
            tex: r"V = \kappa\left[\tfrac14 r^4 - \tfrac{1-g}{3} r^3\cos 3\theta - \tfrac{g}{2}r^2\right] + \mathbf{F}\cdot\mathbf{r}",
        }],
        params: &[BARRIER, SADDLE_RADIUS, TILT, DIRECTION],
        rules: &[],
        provenance: ours("Fig. 5", "The paper gives no formula for its potential. We chose the polynomial of lowest degree in the plane that has three wells."),
        quantities: &["etm.three_well_levels"],
        look: "You see a landscape with three wells, drawn by lines of equal height. Move the asymmetry. Notice that one well rises and two sink. With a barrier of 20 K the one that rises vanishes in the end.",
        primary: &["asymmetry"],
        level: Level::First,
        compute: three_well_potential,
        refinement: None,
    },
]);

/// End of the axis of the barrier, a little beyond the slider, so that its line is seen there.
const HIGHEST: f64 = 12.25;

fn double_well_splitting(inputs: &Inputs) -> Result<Picture, Error> {
    let [energy, ratio] = inputs.numbers(["attempt_energy", "barrier_ratio"])?;
    // denser where the ratios bend
    let mut grid = sampling::linear(0.4, 2.5, 43);
    grid.extend(sampling::linear(2.5, HIGHEST, 49).into_iter().skip(1));
    let exact = sampling::runs(&grid, |v| double_well::exact_splitting(energy, v));
    let mended = sampling::runs(&grid, |v| double_well::orthogonalised_splitting(energy, v));
    let turning = 9.0 * PI / 8.0;
    // on a logarithmic axis the zero lies infinitely deep: up to the lower edge of the frame
    let near = sampling::logarithmic(1e-9, 0.1, 41);
    let positive: Vec<f64> = sampling::linear(0.4, turning - 0.11, 50).into_iter().chain(near.iter().rev().map(|d| turning - d)).collect();
    let negative: Vec<f64> = near.iter().map(|d| turning + d).chain(sampling::linear(turning + 0.11, HIGHEST, 82)).collect();
    let printed = |v: f64| double_well::printed_splitting(energy, v);
    let splitting = Panel::new(
        Axis::new("barrier V_{0}/ħΩ", "").ranged(0.0, HIGHEST),
        Axis::new("tunnelling parameter Δ_{0}", "K").log().ranged(1e-10 * energy, 2.0 * energy),
    )
    .with(Curve::new("exact", exact.clone(), Tone::Data(0), Badge::Derived).wide(3.0))
    .with(Curve::new("overlap subtracted", mended, Tone::Data(1), Badge::Corrected).dashed(Dash::Dashed))
    .with(Curve::new("(4) as printed", sampling::runs(&positive, printed), Tone::Data(2), Badge::AsPrinted))
    .with(Curve::new("(4), size where negative", sampling::runs(&negative, |v| printed(v).map(f64::abs)), Tone::Data(2), Badge::AsPrinted).dashed(Dash::Dotted))
    .with(
        Curve::new("(3), barrier of constant height", sampling::runs(&grid, |v| double_well::wkb_splitting(energy, v)), Tone::Data(3), Badge::OurClosure)
            .dashed(Dash::DashDot),
    )
    .with(Mark::new(MarkAt::X { x: turning }, "(4) is zero", Badge::AsPrinted));
    let over_exact = |formula: fn(f64, f64) -> Result<f64, Error>| -> Vec<Vec<(f64, f64)>> {
        vec![exact.iter().flatten().filter_map(|&(v, e)| Some((v, formula(energy, v).ok()? / e))).collect()]
    };
    let ratios = Panel::new(Axis::new("barrier V_{0}/ħΩ", "").ranged(0.0, HIGHEST), Axis::new("Δ_{0} over the exact one", "").ranged(-0.5, 1.3))
        .with(Mark::new(MarkAt::Y { y: 0.0 }, "", Badge::Derived))
        .with(Mark::new(MarkAt::Y { y: 1.0 }, "", Badge::Derived))
        .with(
            Curve::new("overlap subtracted", over_exact(double_well::orthogonalised_splitting), Tone::Data(1), Badge::Corrected).dashed(Dash::Dashed).wide(2.5),
        )
        .with(Curve::new("(4) as printed", over_exact(double_well::printed_splitting), Tone::Data(2), Badge::AsPrinted));
    let chosen = || Mark::new(MarkAt::X { x: ratio }, "V_{0}", Badge::OurClosure);
    let mut picture = Picture { panels: vec![splitting.with(chosen()), ratios.with(chosen())], ..Picture::default() }
        .reading("overlap subtracted", double_well::orthogonalised_splitting(energy, ratio)?, "K", Badge::Corrected)
        .reading("(4) as printed", printed(ratio)?, "K", Badge::AsPrinted);
    match double_well::exact_splitting(energy, ratio) {
        Ok(value) => picture = picture.reading("exact", value, "K", Badge::Derived),
        Err(error) => picture.notes.push(format!("No exact splitting is read off: {error}.")),
    }
    Ok(picture.noting("The numbers read off are at the barrier of the slider (vertical line)."))
}

fn three_well_potential(inputs: &Inputs) -> Result<Picture, Error> {
    let [barrier, saddle_radius, asymmetry, direction] = inputs.numbers(["barrier", "saddle_radius", "asymmetry", "asymmetry_direction"])?;
    let v = ThreeWells::new(barrier, saddle_radius, asymmetry, direction)?;
    let level = v.stationary();
    let of = |kind| level.iter().filter(move |p| p.kind == kind).copied().collect::<Vec<_>>();
    let (wells, saddles, summits) = (of(Kind::Minimum), of(Kind::Saddle), of(Kind::Maximum));
    // a strong tilt moves a well beyond the usual frame
    let half = level.iter().map(|p| 1.25 * p.x.abs().max(p.y.abs())).fold(1.6, f64::max);
    let grid = sampling::linear(-half, half, 129);
    let z: Vec<f64> = grid.iter().flat_map(|y| grid.iter().map(|x| v.at(*x, *y)).collect::<Vec<_>>()).collect();
    if z.iter().any(|z| !z.is_finite()) {
        return Err(Error::out_of_domain("barrier", barrier, "K", "such that the potential stays a number in the frame"));
    }
    let lowest = level.iter().map(|p| p.energy).fold(f64::INFINITY, f64::min);
    let highest = level.iter().map(|p| p.energy).fold(lowest + barrier, f64::max);
    // a barrier that is lost in the last digit of the tilt is none
    if wells.is_empty() || highest <= lowest {
        return Err(Error::new(ErrorKind::NotConverged, "no well was found: barrier and asymmetry lie too many powers of ten apart").about("barrier"));
    }
    let top = highest + 0.7 * (highest - lowest);
    let contours = (1..=9).map(|k| lowest + (top - lowest) * f64::from(k) / 10.0).collect();
    let heat = Heat {
        name: "potential".into(),
        unit: "K".into(),
        x: grid.clone(),
        y: grid,
        z,
        range: (lowest, top),
        diverging: false,
        contours,
        smooth: true,
        badge: Badge::OurClosure,
    };
    let mut panel = Panel::new(Axis::new("x", "distance of a well from the middle"), Axis::new("y", "distance of a well from the middle")).with(heat);
    panel.equal_aspect = true;
    (panel.x.range, panel.y.range) = (Some((-half, half)), Some((-half, half)));
    let kinds = [
        ("wells", &wells, Tone::Data(1), Marker::Circle),
        ("saddles", &saddles, Tone::Data(3), Marker::Diamond),
        ("summits", &summits, Tone::Data(5), Marker::Triangle),
    ];
    for (name, found, tone, marker) in kinds.into_iter().filter(|(_, found, ..)| !found.is_empty()) {
        panel.push(Points { radius: 6.0, ..Points::new(name, found.iter().map(|p| (p.x, p.y)), tone, marker, Badge::OurClosure) });
    }
    let mut picture = Picture::default();
    let mut named = [false; 3];
    // from the deepest on: a second minimum in the sector of a well has no name
    for well in &wells {
        let k = ThreeWells::sector(well.x, well.y);
        if std::mem::replace(&mut named[k], true) {
            continue;
        }
        // away from the middle, where the saddles are
        let (away, side) = if well.y < -1e-9 { (-0.06, Side::Below) } else { (0.06, Side::Above) };
        panel.push(Label { x: well.x, y: well.y + away * half, text: format!("E_{{{}}}", k + 1), side, tone: Tone::Ink, size: 1.1 });
        picture = picture.reading(format!("well E_{{{}}}", k + 1), well.energy, "K", Badge::OurClosure);
    }
    picture.readouts.sort_by(|a, b| a.label.cmp(&b.label));
    if let (Some(deepest), Some(pass)) = (wells.first(), saddles.first()) {
        picture = picture.reading("lowest saddle over the deepest well", pass.energy - deepest.energy, "K", Badge::OurClosure);
    }
    if (wells.len(), saddles.len(), summits.len()) != (3, 3, 1) {
        let count = |n: usize, what: &str| if n == 1 { format!("one {what}") } else { format!("{n} {what}s") };
        let left = [count(wells.len(), "well"), count(saddles.len(), "saddle"), count(summits.len(), "summit")];
        picture = picture.noting(format!("The tilt leaves {}, {} and {}.", left[0], left[1], left[2]));
    }
    if wells.len() + summits.len() != saddles.len() + 1 {
        picture = picture.noting("A well and a saddle are about to merge here; one of them may be unmarked.");
    }
    picture.panels = vec![panel];
    picture = picture.noting("Where the walls rise above the scale, they have its last colour.");
    Ok(picture.noting("Energies are counted from the mean of the wells without tilt."))
}
