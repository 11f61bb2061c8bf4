//! What each theory calls a cooperative region: how wide, and how many molecules.

use super::SIDE_BY_SIDE;
use crate::describe::{Choice, Equation, Figure, Inputs, Level, Param, Provenance, Standing, choice, figures, number};
use crate::error::{Error, ErrorKind};
use crate::numerics::sampling;
use crate::picture::{Axis, Badge, Curve, Dash, Mark, MarkAt, Marker, Panel, Picture, Points, Table, Tone, digits};
use crate::theories::etm::cells::radius;
use crate::theories::etm::tables::{CELLS, MICROSCOPE};
use crate::theories::gauge_lps::network::network;
use crate::theories::melting_rg::transport::{LOG10_GLASS_VISCOSITY, strength_from_fragility, transport};
use crate::theories::rfot::mosaic::from_time;
use crate::theories::two_electron::chain::CRITICAL_LENGTH;
use std::f64::consts::PI;

const BEAD_SIZE: Param = number("bead_size", "a", "nm", 0.36, [0.2, 1.0], "size of a molecule or bead, the same for all: our choice").positive();
const TIME_RATIO: Param =
    number("log10_time_ratio", r"\log_{10}\tau/\tau_0", "log10(tau/tau_0)", 15.0, [2.0, 17.0], "mosaic: relaxation time over that of vibrations").positive();
const STIFFNESS: Param =
    number("stiffness", "A", "K/(rho k_B T)", 100.0, [10.0, 1000.0], "mosaic: bulk modulus over the thermal energy density").log().positive();
const LIQUID_VISCOSITY: Param =
    number("log10_liquid_viscosity", r"\log_{10}\eta_0", "log10(Pa s)", -2.0, [-6.0, 0.0], "melting: viscosity far above the divergence temperature")
        .within(crate::describe::Domain::ALL.less_than(LOG10_GLASS_VISCOSITY));
const GLASSES: &[Choice] = &[Choice { id: "BAS", label: "BAS" }, Choice { id: "Duran", label: "Duran" }, Choice { id: "BK7", label: "BK7" }];

pub(super) static FIGURES: &[Figure] = &figures([Figure {
    id: "compare.cooperative_region",
    title: "How large is what moves together",
    stands_for: "",
    caption: r"Each symbol shows how wide a region is that, in one theory, acts as one, and how many molecules it holds. The size of a molecule is our choice, the same for all. The mosaic theory's domain and the two-electron model's soft matrix hold about 200 molecules each, for unrelated reasons. The cells of the three-well model are some fifteen times wider. The melting theory needs a correlation length of ten million molecule widths at 10¹² Pa s, if the hot liquid has the viscosity $\eta_0$ = 0.01 Pa s. The gauge theory has four structures and no length: a horizontal line. The shaded strip is how wide cells were seen by microscope in other glasses. Where a theory prints only one of the two numbers, the other follows from a cube or a sphere full of molecules; these are the two lines. Move the size of a molecule: the two lines shift, some symbols move sideways, and one moves up or down.",
    equations: &[
        Equation { number: "mosaic (33), (35)", tex: r"N^* = \frac{16}{A} \ln^2\frac{\tau}{\tau_0},\quad \xi = a N^{*1/3}" },
        Equation { number: "three-well (40)", tex: r"\xi = \left(\frac{3}{\pi\sqrt2\,(nP^*)\rho}\right)^{1/3}" },
        Equation { number: "melting (23)", tex: r"\frac{\xi}{a} = \left(\frac{\eta}{\eta_0}\right)^{1/2}" },
    ],
    params: &[BEAD_SIZE, TIME_RATIO, STIFFNESS, choice("glass", r"\text{glass}", "BAS", GLASSES, "three-well: which glass of Section 4.2"), LIQUID_VISCOSITY],
    rules: &[],
    provenance: Provenance {
        source: &SIDE_BY_SIDE,
        place: "mosaic (33), (35); three-well (40); two-electron III.E; melting (23)",
        standing: Standing::OurClosure { why: "One size of a molecule for all, and compact shapes where a theory prints only a length or only a number." },
    },
    quantities: &["rfot.cooperativity_from_time", "etm.cell_radius", "melting_rg.transport", "two_electron.chain"],
    look: "You see how large each theory takes a region that acts as one. Move the size of a molecule. Notice that two theories agree on 200 molecules for unrelated reasons.",
    primary: &["bead_size", "log10_time_ratio"],
    level: Level::First,
    compute: cooperative_region,
    refinement: None,
}]);

/// One theory's region.
struct Region {
    name: &'static str,
    width: f64,
    number: f64,
    tone: Tone,
    marker: Marker,
    badge: Badge,
    means: &'static str,
}

fn cooperative_region(inputs: &Inputs) -> Result<Picture, Error> {
    let [bead, time_ratio, stiffness, log10_liquid] = inputs.numbers(["bead_size", "log10_time_ratio", "stiffness", "log10_liquid_viscosity"])?;
    let (domain, _) = from_time(time_ratio, stiffness)?;
    let glass = inputs.word("glass")?;
    let missing = || Error::new(ErrorKind::UnknownChoice, format!("there is no glass {glass}")).about("glass");
    let cell = CELLS.iter().find(|row| row.glass == glass).ok_or_else(missing)?;
    // a cell is a sphere of this radius in Å
    let cell_width = 0.2 * radius(cell.ats_density, cell.density)?;
    // (ξ/a)² = η/η₀ holds for any liquid at its T_g: one of T_g = 1 K and twice the least fragility stands for all
    let least = LOG10_GLASS_VISCOSITY - log10_liquid;
    let (divergence, strength) = strength_from_fragility(1.0, 2.0 * least, log10_liquid)?;
    let length = 10_f64.powf(transport(1.0, divergence, strength, log10_liquid)?.log10_correlation_length);
    let regions = [
        Region {
            name: "mosaic: domain",
            width: bead * domain.xi_over_a,
            number: domain.cooperative_size,
            tone: Tone::Data(0),
            marker: Marker::Circle,
            badge: Badge::AsPrinted,
            means: "region of the mosaic that rearranges at once",
        },
        Region {
            name: "two-electron: soft matrix",
            width: bead * CRITICAL_LENGTH.cbrt(),
            number: CRITICAL_LENGTH,
            tone: Tone::Data(1),
            marker: Marker::Triangle,
            badge: Badge::AsStated,
            means: "200 molecules, stated; the width is that of a cube of them, ours",
        },
        Region {
            name: "three-well: cell",
            width: cell_width,
            number: PI / 6.0 * (cell_width / bead).powi(3),
            tone: Tone::Data(2),
            marker: Marker::Square,
            badge: Badge::AsPrinted,
            means: "better-ordered cell between the voids; the number is that of a sphere full of beads, ours",
        },
        Region {
            name: "melting: correlation length",
            width: bead * length,
            number: length.powi(3),
            tone: Tone::Data(3),
            marker: Marker::Diamond,
            badge: Badge::AsStated,
            means: "length of correlated shear at 10¹² Pa s; the number is that of a cube, ours",
        },
    ];
    if regions.iter().any(|r| !(r.width.is_finite() && r.number.is_finite() && r.width > 0.0 && r.number > 0.0)) {
        return Err(Error::no_solution("a region is too large or too small to be computed").about("log10_liquid_viscosity"));
    }
    let pyramids = network(97.0)?;
    let structures = pyramids.iter().map(|b| b.pyramid).max().map_or(0, |last| last + 1);

    let widest = regions.iter().fold(100.0, |w: f64, r| w.max(r.width));
    let most = regions.iter().fold(1e6, |m: f64, r| m.max(r.number));
    let narrowest = regions.iter().fold(f64::INFINITY, |w, r| w.min(r.width));
    let fewest = regions.iter().fold(1.0, |m: f64, r| m.min(0.2 * r.number));
    let (from, to) = ((1.5 * bead).min(0.4 * narrowest), 5.0 * widest);
    let mut panel = Panel::new(Axis::new("width", "nm").log().ranged(from, to), Axis::new("molecules", "").log().ranged(fewest, 30.0 * most));
    panel.push(Mark::new(MarkAt::Y { y: structures as f64 }, "gauge: 4 structures, no length", Badge::AsStated).toned(Tone::Data(4)));
    let low = MICROSCOPE.iter().fold(f64::INFINITY, |m, row| m.min(row.1 / 10.0));
    let high = MICROSCOPE.iter().fold(0.0_f64, |m, row| m.max(row.1 / 10.0));
    panel.push(Mark::new(MarkAt::SpanX { from: low, to: high }, "cells seen by microscope", Badge::Measured).toned(Tone::Data(2)));
    let grid = sampling::logarithmic(from, to, 40);
    let cube = sampling::runs(&grid, |w| Ok((w / bead).powi(3)));
    let sphere = sampling::runs(&grid, |w| Ok(PI / 6.0 * (w / bead).powi(3)));
    panel.push(Curve::new("cube full of molecules", cube, Tone::Muted, Badge::Illustration).dashed(Dash::Dashed).wide(1.2));
    panel.push(Curve::new("sphere full of molecules", sphere, Tone::Muted, Badge::Illustration).dashed(Dash::Dotted).wide(1.2));
    let mut rows = Vec::new();
    let mut picture = Picture::default();
    for r in &regions {
        let mut point = Points::new(r.name, [(r.width, r.number)], r.tone, r.marker, r.badge);
        // two of them may coincide: the later is the smaller
        point.radius = if r.marker == Marker::Circle { 10.0 } else { 6.0 };
        panel.push(point);
        picture = picture.reading(format!("{}, width", r.name), r.width, "nm", r.badge).reading(format!("{}, molecules", r.name), r.number, "", r.badge);
        rows.push(vec![r.name.to_owned(), digits(r.width, 4), digits(r.number, 4), r.means.to_owned()]);
    }
    rows.push(vec![
        "gauge: network".into(),
        "not printed".into(),
        format!("{structures} structures"),
        "four coupled pyramids; nothing in the paper is summed over them".into(),
    ]);
    picture.tables.push(Table {
        title: "What moves together".into(),
        columns: ["theory", "width (nm)", "molecules", "what it is"].map(Into::into).to_vec(),
        rows,
    });
    picture.panels.push(panel);
    Ok(picture.noting("Microscope: diameters of cells in other glasses that the three-well model cites (Section 4.2, Fig. 18).").noting(
        "In the melting theory, η = η₀(ξ/a)². The length at the glass transition then follows from the two viscosities alone. Measured dynamic lengths are nanometres.",
    ))
}
