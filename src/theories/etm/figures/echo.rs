//! Polarization echo against field: Figs 15 and 16.

use super::{fields, ours, shown};
use crate::describe::{Equation, Figure, Inputs, Level, Param, Refinement, figures, number};
use crate::error::{Error, ErrorKind};
use crate::numerics::sampling;
use crate::picture::{Axis, Badge, Curve, Dash, Item, Mark, MarkAt, Panel, Picture, Tone};
use crate::theories::etm::echo::Echo;
use crate::theories::etm::echo_average::{Averaged, resonant};
use crate::theories::etm::quantities::params;
use crate::theories::etm::relaxation::AsymmetryWeight;
use crate::theories::etm::tables::{EchoRow, echo_row};

pub(super) const SHARE: Param =
    number("ats_share", "w", "1", 0.1, [0.0, 0.8], "share of the echo without a field that the anomalous systems take away (our choice); it sets the depth")
        .within(crate::describe::Domain::ALL.at_least(0.0).at_most(1.0));
pub(super) const ROW: Param = params::row("BAS_2");
const HIGHEST_FIELD: Param = number("highest_field", r"B_{\max}", "T", 3.0, [0.05, 10.0], "end of the field axis").log().positive();
const POINTS: usize = 60;
const PARTS: usize = 60;

pub(super) static FIGURES: &[Figure] = &figures([Figure {
    id: "etm.echo",
    title: "Polarization echo in a magnetic field",
    stands_for: "Figs 15, 16",
    caption: r"The first panel shows the echo over its value in strong fields, where the anomalous systems have left the resonance. The second panel shows the anomalous part alone. Choose the row and move the delay. For sample 2 of AlBaSiO the echo falls, has one minimum, and rises again. How deep it falls is set by the share of the anomalous systems, which is our choice; only the shape is computed. The strict resonance follows the sliders, up to 30 T. The full form over all detunings comes when they rest, up to the end of the first axis. Its term $C$ holds the systems out of resonance: as printed, and as a rotation of the Bloch vector gives it. In strong fields loops seen edge-on stay resonant, so the anomalous part falls as $1/B$, not as the $B^{-2}$ of the text. Both powers are drawn through the strict resonance at 30 T. Temperature, amplitude, share, and the delay for AlBaSiO are not printed with the curves. We take 12 mK and 2 µs, those of Fig. 14. The measured points of Figs 14 to 16 are not printed as numbers, so they are not shown.",
    equations: &[
        Equation {
            number: "(31)",
            tex: r"\Delta A \propto \int\frac{dE}{E}\tanh\frac{E}{2k_BT}\int\frac{dD}{D}\frac{E^2}{E^2-D^2}\,e^{-2w\tau_{12}}\,\Omega_R^2\,\sigma(E)\left[S\tan\omega\Delta\tau+C\right]",
        },
        Equation {
            number: "(32), C corrected",
            tex: r"C=-2\,\frac{\omega_0-\omega}{\Omega_G}\,\sin^2\frac{\Omega_G\tau_1}{2}\,\sin^2\frac{\Omega_G\tau_2}{2}",
        },
    ],
    params: &[ROW, params::ECHO_TEMPERATURE, params::DELAY, SHARE, HIGHEST_FIELD, params::ASYMMETRY_WEIGHT],
    rules: &[],
    provenance: ours(
        "Eqs (31)-(34), Table 7",
        "Temperature, amplitude, share, and the delay for AlBaSiO are not printed with the curves, so they are our choice. C is corrected.",
    ),
    quantities: &["etm.echo", "etm.echo_resonant"],
    look: "You see the strength of an echo against the magnetic field. Move the share of three-well systems. Notice that the dip in weak fields becomes deeper.",
    primary: &["ats_share", "temperature"],
    level: Level::Research,
    compute: |inputs| draw(inputs, None),
    refinement: Some(Refinement {
        parts: |_| Ok(PARTS),
        part: |inputs, k| {
            let (row, echo) = experiment(inputs)?;
            Ok(Averaged::new(echo, &row.cutoffs()?, &grid(inputs)?)?.part(k, PARTS, row.tangent))
        },
        assemble: |inputs, parts| {
            let mut sums = vec![0.0; 2 * POINTS];
            for part in parts {
                if part.len() != sums.len() {
                    return Err(Error::new(ErrorKind::Internal, "a part of the echo has the wrong length"));
                }
                sums.iter_mut().zip(part).for_each(|(sum, value)| *sum += value);
            }
            draw(inputs, Some(&sums))
        },
    }),
}]);

fn experiment(inputs: &Inputs) -> Result<(&'static EchoRow, Echo), Error> {
    let row = echo_row(inputs.word("row")?)?;
    let [temperature, delay] = inputs.numbers(["temperature", "delay"])?;
    Ok((row, Echo::new(row.settings(temperature, delay, AsymmetryWeight::from_word(inputs.word("asymmetry_weight")?)))?))
}

fn grid(inputs: &Inputs) -> Result<Vec<f64>, Error> {
    Ok(fields(inputs.number("highest_field")?, POINTS))
}

fn draw(inputs: &Inputs, full: Option<&[f64]>) -> Result<Picture, Error> {
    let (row, echo) = experiment(inputs)?;
    let cutoffs = row.cutoffs()?;
    let share = inputs.number("ats_share")?;
    let fields = grid(inputs)?;
    let highest = inputs.number("highest_field")?;
    let at = |field: f64| resonant(&echo, &cutoffs, field);
    let zero = at(0.0)?;
    let mut left = Panel::new(Axis::new("field B", "T").ranged(0.0, highest).switchable(), Axis::new("echo over that in strong fields", ""))
        .titled(format!("echo, {}", row.title));
    let mut right = Panel::new(Axis::new("field B", "T").log().ranged(1e-3, 30.0), Axis::new("anomalous part over no field", "").log().ranged(0.015, 2.0))
        .titled("anomalous part alone");
    let mut picture = Picture::default();
    if zero == 0.0 {
        picture.notes.push("No anomalous system is in resonance, or all are damped away: there is no strict-resonance curve.".into());
    } else {
        let strict = sampling::runs(&fields, |b| Ok(at(b)? / zero));
        let relative = |runs: &[Vec<(f64, f64)>]| runs.iter().map(|run| run.iter().map(|(b, y)| (*b, 1.0 - share * y)).collect()).collect();
        if let Some(sums) = full {
            for (k, (name, tone, dash, badge)) in [
                ("all detunings, C corrected", Tone::Data(0), Dash::Solid, Badge::Corrected),
                ("all detunings, C as printed", Tone::Data(2), Dash::DashDot, Badge::AsPrinted),
            ]
            .into_iter()
            .enumerate()
            {
                let curve = &sums[k * POINTS..(k + 1) * POINTS];
                let first = curve.first().copied().unwrap_or_default();
                if first == 0.0 {
                    continue;
                }
                let runs = vec![fields.iter().zip(curve).map(|(b, y)| (*b, y / first)).collect::<Vec<_>>()];
                left.push(Curve::new(name, relative(&runs), tone, badge).dashed(dash).wide(2.5));
                let positive: Vec<(f64, f64)> = runs.concat().into_iter().filter(|(b, y)| *b > 0.0 && *y > 0.0).collect();
                right.push(Curve::new(name, vec![positive], tone, badge).dashed(dash));
                picture =
                    picture.reading(format!("anomalous echo without a field, {}", if k == 0 { "corrected" } else { "printed" }), first, "(rad/µs)²/K", badge);
            }
        }
        left.push(Curve::new("strict resonance", relative(&strict), Tone::Data(1), Badge::OurClosure).dashed(Dash::Dashed).wide(2.5));
        let far = sampling::logarithmic(1e-3, 30.0, 60);
        right.push(Curve::new("strict resonance", sampling::runs(&far, |b| Ok(at(b)? / zero)), Tone::Data(1), Badge::OurClosure).dashed(Dash::Dashed));
        let end = at(30.0)? / zero;
        if end > 0.0 {
            let guide = |power: i32, from: f64| vec![vec![(from, end * (30.0 / from).powi(power)), (30.0, end)]];
            right.push(Curve::new("1/B", guide(1, 1.0), Tone::Muted, Badge::Derived).dashed(Dash::Dotted));
            right.push(Curve::new("B^{−2}, the text", guide(2, 5.0), Tone::Data(4), Badge::AsPrinted).dashed(Dash::Dotted));
        }
        let top = strict.iter().flatten().fold((0.0, 0.0), |best: (f64, f64), p| if p.1 > best.1 { *p } else { best });
        picture = picture
            .reading(
                "anomalous echo without a field, strict resonance times tan ωΔτ, the fitted tangent of the phase in Table 7",
                zero * row.tangent,
                "(rad/µs)²/K",
                Badge::OurClosure,
            )
            .reading("largest anomalous part over that without a field", top.1, "", Badge::OurClosure)
            .reading("field where it is largest", top.0, "T", Badge::OurClosure);
    }
    // the axis reaches to the value in strong fields: a cut axis would make a shallow dip look deep
    let drawn = left.items.iter().filter_map(|item| if let Item::Curve(curve) = item { Some(&curve.runs) } else { None });
    let (low, high) = drawn.flatten().flatten().fold((1.0 - share, 1.0), |(low, high): (f64, f64), p| (low.min(p.1), high.max(p.1)));
    let margin = 0.1 * (high - low).max(0.1);
    left.y.range = Some((low - margin, high + margin));
    left.push(Mark::new(MarkAt::Y { y: 1.0 }, "value in strong fields", Badge::OurClosure));
    picture = picture.noting(format!("The depth of the minimum is set by the share w = {}, which the paper does not print.", shown(share)));
    picture.panels = vec![left, right];
    if full.is_none() {
        picture.notes.push("The full form over all detunings follows when the sliders rest.".into());
    }
    Ok(picture)
}
