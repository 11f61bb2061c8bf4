//! The inverse exponents and three readings of their scale factor: Fig. 10.

use super::{DASHES, GLASS_TEMPERATURE, OURS, WEIGHT_BOND, WEIGHT_HYBRID};
use crate::describe::{Choice, Equation, Figure, Inputs, Level, Param, Provenance, choice, figures, number};
use crate::error::Error;
use crate::numerics::sampling;
use crate::picture::{Axis, Badge, Curve, Mark, MarkAt, Marker, Panel, Picture, Points, Table, Tone, digits};
use crate::theories::gauge_lps::bonds::Family;
use crate::theories::gauge_lps::exponent::exponent;
use crate::theories::gauge_lps::extinction::Closure;
use crate::theories::gauge_lps::params::TARGET;
use crate::theories::gauge_lps::readings::Reading;
use crate::theories::gauge_lps::sources::NELSON_2019;

const READING: Param = choice(
    "reading",
    r"\kappa",
    "a",
    &[
        Choice { id: "a", label: "A: no inverse is scaled" },
        Choice { id: "b", label: "B: both are scaled" },
        Choice { id: "c", label: "C: only that of the bond angles is scaled" },
    ],
    "which inverse the factor of Fig. 10 multiplies",
);
const SCALE: Param = number("scale", r"\kappa", "1", 0.5, [0.1, 1.0], "scale factor of Fig. 10").positive();
const MEETING: Param = number(
    "meeting_temperature",
    r"T_\times",
    "K",
    500.0,
    [400.0, 600.0],
    "temperature at which the two scaled inverses meet; the paper has approximately 500 K",
)
.positive();

pub(super) static FIGURES: &[Figure] = &figures([Figure {
    id: "gauge_lps.inverse_exponents",
    title: "Three readings of one scale factor",
    stands_for: "Fig. 10",
    caption: r"The figure is after Fig. 10. The theory has two exponents, $\Gamma$ for the hybrid angles and $\Lambda$ for the bond angles. One over each is to be the stretching exponent $\beta$. These inverses are drawn against temperature, with dots at the glass temperature $T_\mathrm{g}$ of the slider, that of $\Gamma$ with a ring. The shaded strip is the usual range of $T_\mathrm{g}$ for As₂Se₃. The text scales “the inverse” by $\kappa = 0.5$ and does not say which one. Choose a reading: no inverse is scaled (A), both are (B), or only that of the bond angles (C). For each we take the two amplitudes $\ln\zeta$ that make the curves meet at the wanted value, by default 0.6 at 500 K. The table says which of (28), (30) and (31) then hold. Reading A does not use the factor. Reading B satisfies all three if $\beta$ in (31) is the scaled inverse; with $1 - \Gamma$ in its place the sign turns. Reading C has $\Gamma = \Lambda/\kappa$. The paper does not name these readings, and we chose the amplitudes.",
    equations: &[
        Equation { number: "(28)", tex: r"\lim_{T \to T_g} \Gamma = \Lambda" },
        Equation { number: "(30)", tex: r"\lim_{T \to T_g} \Gamma^{-1} = \Lambda^{-1} = 0.6" },
        Equation { number: "(31)", tex: r"1 - \frac{1}{\beta} = -0.66" },
    ],
    params: &[READING, TARGET, MEETING, SCALE, WEIGHT_HYBRID, WEIGHT_BOND, GLASS_TEMPERATURE],
    rules: &[],
    provenance: Provenance { source: &NELSON_2019, place: "Eqs (28), (30), (31), Fig. 10", standing: OURS },
    quantities: &["gauge_lps.exponent"],
    look: "You see two inverse exponents, by three readings of one sentence of the paper. Choose a reading. Notice in the table which equations then hold.",
    primary: &["reading", "target"],
    level: Level::Research,
    compute: inverse_exponents,
    refinement: None,
}]);

fn inverse(closure: &Closure, family: Family, scale: f64, temperature: f64) -> Result<f64, Error> {
    let (weight, log_amplitude) = closure.of(family);
    let [value, inverse] = exponent(temperature, weight, family, log_amplitude)?;
    // where the exponent passes zero its inverse has a pole: the curve ends there
    if value > 0.0 { Ok(scale * inverse) } else { Err(Error::no_solution("the exponent is not above zero")) }
}

fn inverse_exponents(inputs: &Inputs) -> Result<Picture, Error> {
    let [target, meeting, scale, glass_temperature] = inputs.numbers(["target", "meeting_temperature", "scale", "glass_temperature"])?;
    let weights = inputs.numbers(["weight_hybrid", "weight_bond"])?;
    let reading = Reading::from_word(inputs.word("reading")?)?;
    let closure = reading.closure(meeting, target, scale, weights)?;
    let axis = Axis::new("temperature T", "K").ranged(300.0, 800.0);
    let mut panel = Panel::new(
        axis,
        Axis::new(if reading.scales(scale).iter().all(|factor| *factor == 1.0) { "inverse exponent" } else { "scaled inverse exponent" }, "").ranged(0.0, 1.2),
    )
    .titled(format!("reading {}: both are {target} at {meeting} K", reading.letter()));
    panel.push(Mark::new(MarkAt::SpanX { from: 450.0, to: 465.0 }, "usual range of T_{g}", Badge::OurClosure));
    panel.push(Mark::new(MarkAt::Y { y: target }, format!("{target}, asked for"), Badge::AsStated).toned(Tone::Data(2)));
    panel.push(Mark::new(MarkAt::X { x: glass_temperature }, "T_{g}", Badge::OurClosure));
    let grid = sampling::linear(300.0, 800.0, 60);
    let mut picture = Picture::default();
    for (k, ((family, letter), factor)) in Family::ALL.into_iter().zip(["Γ", "Λ"]).zip(reading.scales(scale)).enumerate() {
        let curve = sampling::adaptive(&grid, 5e-4, |t| inverse(&closure, family, factor, t));
        let name = if factor == 1.0 { format!("1/{letter}, {}", family.title()) } else { format!("{factor}/{letter}, {}", family.title()) };
        let tone = Tone::Data(u8::try_from(k).unwrap_or(0));
        panel.push(Curve::new(&name, curve, tone, Badge::OurClosure).dashed(DASHES[k]).wide(2.5));
        match inverse(&closure, family, factor, glass_temperature) {
            Ok(value) => {
                if k == 0 {
                    // the second dot may lie on the first: its ring stays in sight
                    let ring = Points::new(format!("{name}, at T_{{g}}"), [(glass_temperature, value)], tone, Marker::Ring, Badge::OurClosure);
                    panel.push(Points { radius: 8.0, listed: false, ..ring });
                }
                panel.push(Mark::new(MarkAt::Point { x: glass_temperature, y: value }, "", Badge::OurClosure).toned(tone));
                picture = picture.reading(format!("{name}, at T_{{g}}"), value, "", Badge::OurClosure);
            }
            Err(_) => picture = picture.noting(format!("{letter} is not above zero at {glass_temperature} K, so its inverse is not drawn there.")),
        }
    }
    panel.push(Mark::new(MarkAt::Point { x: meeting, y: target }, "", Badge::OurClosure).toned(Tone::Ink));
    picture.panels.push(panel);
    let signed = |x: f64| format!("{x:.3}").replace('-', "−");
    let yes = |truth: bool| if truth { "yes" } else { "no" }.to_owned();
    let mut rows = Vec::new();
    for reading in Reading::ALL {
        let row = reading.closure(meeting, target, scale, weights).and_then(|closure| Ok((closure, reading.satisfied(meeting, scale, &closure)?)));
        rows.push(match row {
            Ok((closure, s)) => vec![
                reading.letter().to_owned(),
                yes(s.scaled),
                format!("{} ({}, {})", yes(s.converge), signed(s.gamma), signed(s.lambda)),
                format!("{} ({})", yes((s.dimension + 0.66).abs() < 0.01), signed(s.dimension)),
                format!("{} ({})", yes((s.unscaled_dimension + 0.66).abs() < 0.01), signed(s.unscaled_dimension)),
                format!("{}, {}", digits(closure.log_amplitude_hybrid, 4), digits(closure.log_amplitude_bond, 4)),
                format!("{:.2}", s.log10_time_ratio).replace('-', "−"),
            ],
            Err(error) => vec![reading.letter().to_owned(), error.message],
        });
    }
    for row in &mut rows {
        row.resize(7, String::new());
    }
    picture.tables.push(Table {
        title: format!("Where the curves meet, at {meeting} K"),
        columns: [
            "reading",
            "uses κ",
            "(28) Γ = Λ",
            "(31) 1 − 1/β = −0.66",
            "1 − Γ = −0.66",
            "ln ζ needed: hybrid, bond",
            "log₁₀ ratio of extinction times at 455 K (printed: 1)",
        ]
        .map(Into::into)
        .to_vec(),
        rows,
    });
    Ok(picture.reading("ln ζ, hybrid angles", closure.log_amplitude_hybrid, "", Badge::OurClosure).reading(
        "ln ζ, bond angles",
        closure.log_amplitude_bond,
        "",
        Badge::OurClosure,
    ))
}
