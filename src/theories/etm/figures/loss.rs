//! Loss and dispersion against frequency: (17), (21) with one relaxation time for each system.

use super::shown;
use crate::describe::{Equation, Figure, Inputs, Level, Provenance, Refinement, figures};
use crate::error::Error;
use crate::numerics::sampling;
use crate::picture::{Axis, Badge, Curve, Dash, Panel, Picture, Tone};
use crate::theories::etm::loss::Relaxation;
use crate::theories::etm::quantities::cutoffs;
use crate::theories::etm::quantities::params::{AMPLITUDE, ASYMMETRY_WEIGHT, FIELD, GAP_MIN, RATE_CONSTANT, TEMPERATURE, TUNNEL_AREA_MIN, TUNNEL_AREA_RATIO};
use crate::theories::etm::quantities::response::{DIRECTIONS, RESPONSE, RESPONSE_STANDING};
use crate::theories::etm::relaxation::AsymmetryWeight;
use crate::theories::etm::sources::JUG;

pub(super) static FIGURES: &[Figure] = &figures([Figure {
    id: "etm.loss",
    title: "Loss and dispersion against frequency",
    stands_for: "",
    caption: r"The left panel shows the loss of the anomalous systems against the frequency of the measuring field. The right panel shows the real part of their relaxational response. Dashed lines have no magnetic field, solid lines have one. A system loses most where $\omega\tau = 1$. The real part falls where the loss is high, because slower systems no longer follow. Move the field: gaps widen, relaxation is faster, and fewer systems are thermally active. Move the temperature, and the loss peak moves too. The lines in a field come a moment later than the others. The paper gives the quasi-static form (17) and the rate (21); one relaxation time for each system is our assumption.",
    equations: &[
        RESPONSE,
        DIRECTIONS,
        Equation { number: "(21)", tex: r"\tau^{-1} = \frac{E^3\left(D_0^2\varphi^2+\tfrac56 D^2\right)}{\Gamma\tanh\frac{E}{2k_BT}}" },
    ],
    params: &[
        FIELD.ranged(0.005, [0.001, 2.0]),
        TEMPERATURE.ranged(0.05, [0.01, 0.5]),
        GAP_MIN.ranged(0.015, [0.01, 0.06]),
        TUNNEL_AREA_MIN.ranged(244_000.0, [10_000.0, 300_000.0]),
        TUNNEL_AREA_RATIO.ranged(1.2623, [1.2, 20.0]),
        AMPLITUDE,
        RATE_CONSTANT,
        ASYMMETRY_WEIGHT,
    ],
    rules: &[],
    provenance: Provenance { source: &JUG, place: "Eqs (17), (21)", standing: RESPONSE_STANDING },
    quantities: &["etm.dielectric_relaxation"],
    look: "You see how much energy a glass takes from an electric field, against its frequency. Move the magnetic field. Notice that the peak shrinks, and that up to about 0.02 T it goes to higher frequencies.",
    primary: &["field", "temperature"],
    level: Level::Research,
    compute: |inputs| {
        let grid = frequencies(COARSE);
        // a system in a field is a double integral: a few points until the finer picture is there
        let few = frequencies(FEW);
        picture(inputs, [&grid, &few], [&responses(inputs, &grid, 0.0)?, &responses(inputs, &few, inputs.number("field")?)?])
    },
    refinement: Some(Refinement {
        parts: |_| Ok(2 * PIECES),
        part: |inputs, k| {
            let grid = frequencies(FINE);
            let size = grid.len().div_ceil(PIECES);
            let field = if k < PIECES { 0.0 } else { inputs.number("field")? };
            responses(inputs, &grid.into_iter().skip(k % PIECES * size).take(size).collect::<Vec<_>>(), field)
        },
        assemble: |inputs, parts| {
            let half = |from: usize| parts.iter().skip(from).take(PIECES).flatten().copied().collect::<Vec<_>>();
            let grid = frequencies(FINE);
            picture(inputs, [&grid, &grid], [&half(0), &half(PIECES)])
        },
    }),
}]);

/// kHz: from a hundredth of a hertz to a gigahertz.
const RANGE: (f64, f64) = (1e-5, 1e6);
const PIECES: usize = 4;
const COARSE: usize = 12;
const FEW: usize = 6;
const FINE: usize = 45;

fn frequencies(count: usize) -> Vec<f64> {
    sampling::logarithmic(RANGE.0, RANGE.1, count)
}

/// Loss and real part at each frequency, one after another.
fn responses(inputs: &Inputs, grid: &[f64], field: f64) -> Result<Vec<f64>, Error> {
    let [temperature, amplitude, rate] = inputs.numbers(["temperature", "amplitude", "rate_constant"])?;
    let weight = AsymmetryWeight::from_word(inputs.word("asymmetry_weight")?);
    let mut found = Vec::with_capacity(2 * grid.len());
    for &frequency in grid {
        let response = Relaxation::new(cutoffs(inputs)?, temperature, frequency, amplitude, rate, weight)?.at(field)?;
        found.extend([response.loss, response.real]);
    }
    Ok(found)
}

/// Without a field and in it: the frequencies, and loss and real part one after another.
fn picture(inputs: &Inputs, grids: [&[f64]; 2], values: [&[f64]; 2]) -> Result<Picture, Error> {
    let field = shown(inputs.number("field")?);
    let axis = || Axis::new("frequency ν", "kHz").log().ranged(RANGE.0, RANGE.1);
    let mut panels = [Panel::new(axis(), Axis::new("loss tan δ", "10^{-5}")), Panel::new(axis(), Axis::new("real part Δε/ε", "10^{-5}"))];
    let mut result = Picture::default();
    let names = [("no field".to_owned(), Dash::Dashed), (format!("{field} T"), Dash::Solid)];
    for ((grid, values), (name, dash)) in grids.into_iter().zip(values).zip(names) {
        for (k, panel) in panels.iter_mut().enumerate() {
            let run: Vec<(f64, f64)> = grid.iter().copied().zip(values.chunks(2).map(|row| 1e5 * row.get(k).copied().unwrap_or(0.0))).collect();
            if let (0, Some(top)) = (k, run.iter().copied().max_by(|a, b| a.1.total_cmp(&b.1))) {
                result = result.reading(format!("largest loss near, {name}"), top.0, "kHz", Badge::OurClosure).reading(
                    format!("largest loss, {name}"),
                    top.1,
                    "10⁻⁵",
                    Badge::OurClosure,
                );
            }
            panel.push(Curve::new(name.clone(), vec![run], Tone::Data(k as u8), Badge::OurClosure).dashed(dash).wide(2.2));
        }
    }
    result.panels = panels.into();
    Ok(result)
}
