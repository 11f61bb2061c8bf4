//! Predictions on which two theories differ, each computed, and what an experiment must resolve to tell them apart.

use super::SIDE_BY_SIDE;
use super::changes::{cells, share_in_field};
use super::relaxation::{TIMES, chosen, mosaic};
use super::viscosity::{FRAGILITY, GLASS_TEMPERATURE, LIQUID, LIQUID_VISCOSITY, LOG10_TAU_0, LOG10_TAU_G};
use crate::describe::{Equation, Figure, Inputs, Level, Provenance, Standing, figures};
use crate::error::Error;
use crate::numerics::order::sorted_by;
use crate::numerics::stretched::susceptibility;
use crate::picture::{Axis, Badge, Marker, Panel, Picture, Point, Points, Table, Tone, digits};
use crate::theories::melting_rg::transport::{LOG10_GLASS_VISCOSITY, log10_relaxation_time, strength_from_fragility, transport};
use crate::theories::rfot::mosaic::from_time;
use crate::theories::rfot::relaxation::Closure;
use crate::theories::rfot::ripplons::{debye_frequency_thz, frequency};
use crate::theories::two_electron::matter::{POLYMER_WELL, boson_peak};

pub(super) static FIGURES: &[Figure] = &figures([Figure {
    id: "compare.predictions",
    title: "What would tell the theories apart",
    stands_for: "",
    caption: r"Each row is a quantity for which two theories give different numbers. The filled dot shows how far apart the two are, in decades. The ring is a third of that: an experiment must be at least so exact, so that the difference is three standard errors. Rows are sorted by that distance. The table below gives the two numbers, the exactness needed and the kind of measurement. Dots on the right are easy to decide, dots on the left need care. Choose another liquid: the rows of the liquid move, those of the cold glass stay. Where a theory has no number, it is in no row; the notes say which quantities two theories share. AlBaSiO is a barium aluminosilicate glass. An experiment can refute a number here without refuting the theory, where the number rests on a choice of ours.",
    equations: &[
        Equation { number: "our assumption", tex: r"\text{decades} = \left|\log_{10}\frac{A}{B}\right|,\quad \text{needed} = \frac{1}{3}\,\text{decades}" },
        Equation { number: "mosaic (36)", tex: r"s_c = \Delta c_p T_g \left(\frac{1}{T_K} - \frac{1}{T}\right)" },
        Equation { number: "melting, after (23)", tex: r"C_v \propto \left(\frac{a}{\xi}\right)^3" },
    ],
    params: &[LIQUID, GLASS_TEMPERATURE, FRAGILITY, LOG10_TAU_0, LOG10_TAU_G, LIQUID_VISCOSITY],
    rules: &[TIMES],
    provenance: Provenance {
        source: &SIDE_BY_SIDE,
        place: "mosaic (33), (36), (44); melting (23); three-well (14), (37); two-electron III.D.3; gauge (30)",
        standing: Standing::OurClosure { why: "Which numbers are set side by side, and three standard errors as the measure, are our choice." },
    },
    quantities: &[
        "rfot.cooperativity_from_time",
        "rfot.relaxation_time",
        "rfot.ripplon_frequency",
        "melting_rg.transport",
        "melting_rg.relaxation_time",
        "etm.glass_temperature",
        "etm.heat_capacity",
        "two_electron.boson_peak",
    ],
    look: "You see how far apart two theories are on each of seven quantities. Choose a liquid. Notice that some questions need only a rough measurement.",
    primary: &["liquid"],
    level: Level::First,
    compute: draw,
    refinement: None,
}]);

/// Size of a bead in nm, Debye temperature in K: silica's, as in the other figures.
const BEAD: f64 = 0.36;
const DEBYE: f64 = 342.0;
/// log₁₀ of the frequency of local shear phonons, 1/s, as the melting theory has it for glycerol.
const LOG10_PHONON: f64 = 12.0;
/// The inverse exponent at which the gauge theory's curves meet, (30).
const PRINTED_BETA: f64 = 0.6;
/// Decades that the axis shows.
const FRAME: (f64, f64) = (0.01, 100.0);

/// One quantity, and what two theories say of it.
struct Row {
    tick: &'static str,
    what: &'static str,
    unit: &'static str,
    first: &'static str,
    second: &'static str,
    how: &'static str,
    values: Result<(f64, f64), Error>,
}

/// The largest loss over the strength, of a stretched exponential: by thirds in the logarithm of the frequency.
fn highest_loss(beta: f64) -> Result<f64, Error> {
    let loss = |x: f64| Ok::<f64, Error>(susceptibility(x.exp(), beta)?[1]);
    let (mut low, mut high) = (-3.0_f64, 1.0_f64);
    for _ in 0..25 {
        let third = (high - low) / 3.0;
        let (a, b) = (low + third, high - third);
        (low, high) = if loss(a)? < loss(b)? { (a, high) } else { (low, b) };
    }
    loss(0.5 * (low + high))
}

fn rows(glass: f64, fragility: f64, [shortest, at_glass, log10_liquid]: [f64; 3]) -> Vec<Row> {
    let level = at_glass - shortest;
    let melting = || strength_from_fragility(glass, fragility, log10_liquid);
    let length = || {
        let (t0, d) = melting()?;
        Ok((BEAD * from_time(level, 100.0)?.0.xi_over_a, BEAD * 10_f64.powf(transport(glass, t0, d, log10_liquid)?.log10_correlation_length)))
    };
    let hot = || {
        let liquid = mosaic(Closure::ConstantLindemann, glass, fragility, level)?.0;
        let (t0, d) = strength_from_fragility(glass, fragility, LOG10_GLASS_VISCOSITY - at_glass - LOG10_PHONON)?;
        let t = 2.0 * glass;
        Ok((10_f64.powf(shortest + liquid.log10_time_ratio(t)?), 10_f64.powf(log10_relaxation_time(t, t0, d, LOG10_PHONON)?)))
    };
    let heat = || {
        let liquid = mosaic(Closure::ConstantModulus, glass, fragility, level)?.0;
        // C = T ds/dT
        let mosaic_heat = |t: f64| Ok::<f64, Error>(t * (liquid.entropy(1.0001 * t)? - liquid.entropy(t)?) / (1e-4 * t));
        let (t0, d) = melting()?;
        let melting_heat = |t: f64| Ok::<f64, Error>(transport(t, t0, d, log10_liquid)?.log10_specific_heat);
        Ok((mosaic_heat(glass)? / mosaic_heat(2.0 * glass)?, 10_f64.powf(melting_heat(glass)? - melting_heat(2.0 * glass)?)))
    };
    let cooled = || {
        let liquid = mosaic(Closure::ConstantModulus, glass, fragility, level)?.0;
        Ok((100.0 * (liquid.temperature_of(level - 3.0)? / glass - 1.0), 100.0 * (cells(3.0)? / cells(0.0)? - 1.0)))
    };
    let peak = || Ok((frequency(2.0, from_time(15.0, 100.0)?.0.xi_over_a)? * debye_frequency_thz(DEBYE)?, boson_peak(POLYMER_WELL)?.terahertz));
    let row = |tick, what, unit, first, second, how, values| Row { tick, what, unit, first, second, how, values };
    vec![
        row("heat at T_{g}", "excess heat capacity at T_{g} over that at twice T_{g}", "", "mosaic", "melting", "calorimetry of the liquid", heat()),
        row("length at T_{g}", "length at T_{g}", "nm", "mosaic", "melting", "scattering, or response to a strong field", length()),
        row("time at 2 T_{g}", "relaxation time at twice T_{g}", "s", "mosaic", "melting", "viscosity or dielectric loss of the hot liquid", hot()),
        row("boson peak", "boson peak, silica and polymers", "THz", "mosaic", "two-electron", "neutron or Raman scattering", peak()),
        row(
            "heat in a field",
            "heat capacity in a field of 10 T over that without, 0.6 K",
            "",
            "mosaic",
            "three-well",
            "calorimetry of AlBaSiO, its anomalous part",
            share_in_field().map(|share| (1.0, share)),
        ),
        row(
            "loss peak",
            "highest loss over strength",
            "",
            "melting",
            "gauge",
            "mechanical or dielectric loss",
            highest_loss(PRINTED_BETA).map(|loss| (0.5, loss)),
        ),
        row("faster cooling", "rise of T_{g}, cooled 1000 times faster", "%", "mosaic", "three-well", "calorimetry at two rates", cooled()),
    ]
}

fn draw(inputs: &Inputs) -> Result<Picture, Error> {
    let times = inputs.numbers(["log10_tau_0", "log10_tau_g", "log10_liquid_viscosity"])?;
    let (name, glass, fragility) = chosen(inputs)?;
    // the farthest apart first, what has no number last
    let distance = |row: &Row| match row.values {
        Ok((a, b)) if a > 0.0 && b > 0.0 && a.is_finite() && b.is_finite() => (a / b).log10().abs(),
        _ => -1.0,
    };
    let rows = sorted_by(rows(glass, fragility, times), |row| -distance(row));
    let last = rows.len() as f64 - 1.0;
    let ticks = rows.iter().enumerate().map(|(k, row)| (last - k as f64, row.tick.to_owned())).collect();
    let mut panel = Panel::new(
        Axis::new("decades between the two theories", "").log().ranged(FRAME.0, FRAME.1),
        Axis::new("quantity", "").ranged(-0.6, last + 0.6).ticked(ticks),
    )
    .titled(&name);
    let mut apart = Points::new("how far apart", [], Tone::Data(0), Marker::Circle, Badge::OurClosure);
    let mut needed = Points::new("exactness needed", [], Tone::Data(1), Marker::Ring, Badge::OurClosure);
    let (mut lines, mut picture) = (Vec::new(), Picture::default());
    for (k, row) in rows.into_iter().enumerate() {
        let mut cells = vec![row.what.to_owned()];
        match row.values {
            Ok((a, b)) if a > 0.0 && b > 0.0 && a.is_finite() && b.is_finite() => {
                let decades = (a / b).log10().abs();
                let (y, label) = (last - k as f64, format!("{}, {}", row.first, row.second));
                for (points, x) in [(&mut apart, decades), (&mut needed, decades / 3.0)] {
                    if (FRAME.0..=FRAME.1).contains(&x) {
                        points.points.push(Point { x, y, dx: 0.0, dy: 0.0, label: label.clone() });
                    }
                }
                let number = |theory: &str, value: f64| format!("{theory}: {} {}", digits(value, 4), row.unit).trim().to_owned();
                let exact = if decades > 0.5 {
                    format!("a factor of {}", digits(10_f64.powf(decades / 3.0), 4))
                } else {
                    format!("{} % of it", digits(100.0 * (1.0 - a.min(b) / a.max(b)) / 3.0, 4))
                };
                picture = picture.reading(format!("decades apart: {}", row.what), decades, "", Badge::OurClosure);
                cells.extend([number(row.first, a), number(row.second, b), exact, row.how.to_owned()]);
            }
            Ok(_) => cells.extend([row.first.to_owned(), row.second.to_owned(), "out of range".to_owned(), row.how.to_owned()]),
            Err(error) => cells.extend([row.first.to_owned(), row.second.to_owned(), format!("no number: {error}"), row.how.to_owned()]),
        }
        lines.push(cells);
    }
    panel.push(needed);
    panel.push(apart);
    picture.panels.push(panel);
    picture.tables.push(Table {
        title: "What would tell the theories apart".into(),
        columns: ["quantity", "one theory", "another", "exactness needed", "measurement"].map(str::to_owned).to_vec(),
        rows: lines,
    });
    Ok(picture
        .noting("The mosaic theory and the melting theory share three quantities of the liquid. The mosaic theory shares a boson peak with the two-electron model, and cold heat and faster cooling with the three-well model.")
        .noting("The gauge theory has one number that another theory has too, the stretching exponent; the melting theory has one relaxation time, which stands for the exponent 1."))
}
