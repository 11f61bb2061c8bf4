//! The echo in a field by two theories: three wells, and two wells with a nuclear quadrupole.

use super::echo::{ROW, SHARE};
use super::exact::smooth;
use crate::describe::{Domain, Equation, Figure, Inputs, Level, Param, Provenance, Refinement, Standing, figures, number};
use crate::error::{Error, ErrorKind};
use crate::numerics::sampling;
use crate::picture::{Axis, Badge, Curve, Dash, Mark, MarkAt, Panel, Picture, Tone};
use crate::theories::etm::echo::Echo;
use crate::theories::etm::echo_average::relative;
use crate::theories::etm::quadrupole_echo::Fineness;
use crate::theories::etm::quantities::params::{DELAY, ECHO_TEMPERATURE};
use crate::theories::etm::quantities::quadrupole::{
    AVERAGE, AXES_ANGLE, COUPLING, COUPLING_SPREAD, GRADIENT_ASYMMETRY, GYROMAGNETIC, NUCLEAR, NUCLEAR_SHARE, PULSE_AREA, QUADRUPOLE, SPIN, SPREAD, TRACE,
    experiment,
};
use crate::theories::etm::relaxation::AsymmetryWeight;
use crate::theories::etm::sources::WUERGER;
use crate::theories::etm::tables::echo_row;

const HIGHEST_FIELD: Param = number("highest_field", r"B_{\max}", "T", 0.6, [0.05, 2.0], "end of the field axis").log().within(Domain::ALL.at_least(0.01));
/// Where the field axis begins, T.
const LOWEST_FIELD: f64 = 1e-3;
const QUICK: usize = 36;
const POINTS: usize = 120;
const PARTS: usize = 24;

pub(super) static FIGURES: &[Figure] = &figures([Figure {
    id: "etm.echo_rivals",
    title: "Two explanations of one echo: three wells or nuclear quadrupoles",
    stands_for: "",
    caption: r"Both curves show the echo over its value in strong fields. Jug says that the field changes the gap of systems with three wells. Würger, Fleischmann and Enss say that the nucleus of a tunnelling atom does it. The electric field gradient of the neighbours gives the nucleus another axis in each well. It turns differently there, the pulses cannot undo this, and the echo comes back weaker. A strong field gives it the same axis in both. A longer delay gives the curve of the nuclei more minima. The nuclei act where the field turns them about as fast as the electric field in a well does, near 0.02 T for our numbers. The three wells of Table 7 need some tens of times as much. The formulas of the nuclei are our derivation and their numbers our choice. Their couplings differ from place to place, and a wider spread smooths the curve. The share of the echo that changes sets how deep each curve falls.",
    equations: &[
        Equation {
            number: "(31), strict resonance",
            tex: r"\frac{A}{A_\infty} = 1 - w\,\frac{K(B)}{K(0)},\quad K \propto \left\langle\int\frac{dD}{D}\frac{E^2}{E^2-D^2}\,e^{-2w\tau_{12}}\,\Omega_R^2\,\sin(\Omega_R\tau_1)\sin^2\frac{\Omega_R\tau_2}{2}\right\rangle",
        },
        Equation { number: "our assumption", tex: r"\frac{A}{A_\infty} = 1 - s\,\left(1-\langle a\rangle\right)" },
        TRACE,
        NUCLEAR,
        QUADRUPOLE,
        AVERAGE,
        SPREAD,
    ],
    params: &[
        DELAY,
        COUPLING,
        COUPLING_SPREAD,
        AXES_ANGLE,
        SPIN,
        GYROMAGNETIC,
        GRADIENT_ASYMMETRY,
        NUCLEAR_SHARE,
        PULSE_AREA,
        ROW,
        SHARE,
        ECHO_TEMPERATURE,
        HIGHEST_FIELD,
    ],
    rules: &[],
    provenance: Provenance {
        source: &WUERGER,
        place: "the idea; three wells: Jug, Eq. (31), Table 7",
        standing: Standing::OurClosure {
            why: "The formulas of the nuclear quadrupoles are our derivation, and their numbers our choice. The shares of both kinds of systems are printed nowhere.",
        },
    },
    quantities: &["etm.quadrupole_echo", "etm.echo_in_field"],
    look: "You see the strength of an echo against the magnetic field, as two theories have it. Move the delay between the pulses. Notice that the curve of the nuclear quadrupoles gets a new shape, and in which fields each of the two changes.",
    primary: &["delay", "coupling", "axes_angle"],
    level: Level::Research,
    compute: |inputs| {
        let echo = experiment(inputs, Fineness::Coarse)?;
        let fields = grid(inputs, QUICK)?;
        let nuclear = fields.iter().map(|b| echo.at(*b)).collect::<Result<Vec<_>, _>>()?;
        Ok(draw(inputs, &fields, echo.at(0.0)?, &nuclear)?
            .noting("The average over some 64 directions and systems follows the sliders. A finer one comes when they rest."))
    },
    refinement: Some(Refinement {
        parts: |_| Ok(PARTS),
        part: |inputs, k| {
            let echo = experiment(inputs, Fineness::Drawn)?;
            grid(inputs, POINTS)?.iter().skip(k).step_by(PARTS).map(|b| echo.at(*b)).collect()
        },
        assemble: |inputs, parts| {
            let fields = grid(inputs, POINTS)?;
            let at = |k: usize| parts.get(k % PARTS).and_then(|part| part.get(k / PARTS)).copied();
            let nuclear: Option<Vec<f64>> = (0..POINTS).map(at).collect();
            let zero = experiment(inputs, Fineness::Drawn)?.at(0.0)?;
            draw(inputs, &fields, zero, &nuclear.ok_or_else(|| Error::new(ErrorKind::Internal, "a part of the echo has the wrong length"))?)
        },
    }),
}]);

/// The picture from the echo of the nuclei without a field and at each of the fields.
fn draw(inputs: &Inputs, fields: &[f64], zero: f64, nuclear: &[f64]) -> Result<Picture, Error> {
    let row = echo_row(inputs.word("row")?)?;
    let [temperature, delay, highest] = inputs.numbers(["temperature", "delay", "highest_field"])?;
    let [share, nuclear_share] = inputs.numbers(["ats_share", "nuclear_share"])?;
    let echo = Echo::new(row.settings(temperature, delay, AsymmetryWeight::Printed))?;
    let cutoffs = row.cutoffs()?;
    let of_nuclei = |a: f64| 1.0 - nuclear_share * (1.0 - a);
    let nuclei: Vec<(f64, f64)> = fields.iter().zip(nuclear).map(|(b, a)| (*b, of_nuclei(*a))).collect();
    let wells = sampling::runs(fields, |b| Ok(1.0 - share * relative(&echo, &cutoffs, b)?));
    let mut panel = Panel::new(Axis::new("field B", "T").log().ranged(LOWEST_FIELD, highest).switchable(), Axis::new("echo over that in strong fields", ""));
    let drawn = || nuclei.iter().chain(wells.iter().flatten());
    let (low, high) = drawn().fold((1.0, 1.0), |(low, high): (f64, f64), p| (low.min(p.1), high.max(p.1)));
    let margin = 0.1 * (high - low).max(0.1);
    panel.y.range = Some((low - margin, high + margin));
    // the echo may be lowest without a field, where a logarithmic axis does not begin
    let lowest =
        |zero: f64, points: &mut dyn Iterator<Item = &(f64, f64)>| points.fold((0.0, zero), |best: (f64, f64), p| if p.1 < best.1 { *p } else { best });
    let deepest = lowest(of_nuclei(zero), &mut nuclei.iter());
    let mut picture = Picture::default()
        .reading("nuclear quadrupoles: echo without a field", of_nuclei(zero), "", Badge::OurClosure)
        .reading("nuclear quadrupoles: lowest echo", deepest.1, "", Badge::OurClosure)
        .reading("nuclear quadrupoles: field of the lowest echo", deepest.0, "T", Badge::OurClosure);
    let between = smooth(fields, nuclei.iter().map(|p| p.1), true);
    panel.push(Curve::new("nuclear quadrupoles", between, Tone::Data(0), Badge::OurClosure).wide(2.5));
    if wells.iter().all(Vec::is_empty) {
        picture = picture.noting("No anomalous system is in resonance, or all are damped away: there is no curve of three wells.");
    } else {
        let deepest = lowest(1.0 - share, &mut wells.iter().flatten());
        picture = picture
            .reading("three wells: echo without a field", 1.0 - share, "", Badge::OurClosure)
            .reading("three wells: lowest echo", deepest.1, "", Badge::OurClosure)
            .reading("three wells: field of the lowest echo", deepest.0, "T", Badge::OurClosure);
        panel.push(Curve::new(format!("three wells, {}", row.title), wells, Tone::Data(1), Badge::OurClosure).dashed(Dash::Dashed).wide(2.5));
    }
    panel.push(Mark::new(MarkAt::Y { y: 1.0 }, "value in strong fields", Badge::OurClosure));
    picture.panels = vec![panel];
    Ok(picture.noting(format!("The curve of the nuclei is computed in {} fields; a cubic curve joins them.", fields.len())))
}

/// Fields in T in equal ratios; the figure's axis begins where the field is too weak for either theory.
fn grid(inputs: &Inputs, count: usize) -> Result<Vec<f64>, Error> {
    Ok(sampling::logarithmic(LOWEST_FIELD, inputs.number("highest_field")?, count))
}
