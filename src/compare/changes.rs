//! What each theory says happens under pressure, on cooling a thousand times faster, and in a field of 10 T.

use super::SIDE_BY_SIDE;
use super::relaxation::{TIMES, chosen, mosaic};
use super::viscosity::{FRAGILITY, GLASS_TEMPERATURE, LIQUID, LIQUID_VISCOSITY, LOG10_TAU_0, LOG10_TAU_G};
use crate::describe::{Equation, Figure, Inputs, Level, Provenance, Standing, figures};
use crate::error::{Error, ErrorKind};
use crate::numerics::roots::brent;
use crate::numerics::sampling;
use crate::picture::{Axis, Badge, Curve, Dash, Mark, MarkAt, Panel, Picture, Table, Tone, short};
use crate::theories::etm::density_of_states::{Cutoffs, Orientation};
use crate::theories::etm::glass_temperature::Nucleation;
use crate::theories::etm::heat_capacity::{AnomalousHeatCapacity, Precision};
use crate::theories::etm::tables::{CONCENTRATIONS, HEAT_CAPACITY};
use crate::theories::melting_rg::transport::{fragility as vogel_fulcher, strength_from_fragility};
use crate::theories::rfot::hard_spheres::{KAUZMANN, arrest_fraction, compressibility_factor, configurational_entropy, stiffness};
use crate::theories::rfot::relaxation::Closure;

pub(super) static FIGURES: &[Figure] = &figures([Figure {
    id: "compare.changes",
    title: "Under pressure, cooled faster, in a field",
    stands_for: "",
    caption: r"A liquid that is cooled faster becomes a glass at a higher temperature. The curves show by how many per cent the glass temperature rises, for cooling up to ten thousand times faster than usual. The mosaic and the melting theory do not treat cooling, so we assume this: if the liquid is cooled ten times faster, it becomes a glass where its relaxation time is ten times shorter. The three-well model has a law of its own, (37), and we chose its numbers for a common glass. Choose a liquid: in a fragile one the glass temperature rises less. The table below has the answers of all five theories for three changes: pressure, cooling a thousand times faster, and a magnetic field of 10 T. The glass in the field is AlBaSiO, a barium aluminosilicate. Where a theory has no equation for a change, the table has “says nothing”. That too is worth knowing, because such an experiment cannot test that theory.",
    equations: &[
        Equation { number: "our assumption", tex: r"\tau(T_\text{g}') = \tau_\text{g}/f" },
        Equation { number: "mosaic (33)", tex: r"N^* \propto \ln^2(\tau/\tau_0)" },
        Equation { number: "three-well (37)", tex: r"k_B\ln\frac{T_c-T_g}{\kappa\tau_0} = \frac{w_0}{T_g-\Theta}" },
        Equation { number: "three-well (14)", tex: r"C = \int_0^\infty g(E, B)\, C_{p0}(E, T)\, dE" },
    ],
    params: &[LIQUID, GLASS_TEMPERATURE, FRAGILITY, LOG10_TAU_0, LOG10_TAU_G, LIQUID_VISCOSITY],
    rules: &[TIMES],
    provenance: Provenance {
        source: &SIDE_BY_SIDE,
        place: "mosaic (29), (33), (36), Fig. 6; melting (23); three-well (14), (37)",
        standing: Standing::OurClosure { why: "That a glass forms where the relaxation time is shorter by the factor of the cooling rates is our assumption." },
    },
    quantities: &[
        "rfot.relaxation_time",
        "rfot.cooperativity_from_time",
        "rfot.hard_spheres",
        "rfot.hard_sphere_entropy",
        "melting_rg.transport",
        "etm.glass_temperature",
        "etm.heat_capacity",
    ],
    look: "You see how much the glass temperature rises on faster cooling, and a table of answers. Choose a liquid. Notice how often a theory says nothing.",
    primary: &["liquid"],
    level: Level::First,
    compute: draw,
    refinement: None,
}]);

/// Decades of faster cooling to which the curves run, and those of the table.
const MOST: f64 = 4.0;
const THOUSAND: f64 = 3.0;
const FIELD: f64 = 10.0;
const SILENT: &str = "says nothing";

/// The three-well model's law with the numbers of its own figure: our choice, a common glass cooled at 1 K/s.
pub(super) fn cells(decades: f64) -> Result<f64, Error> {
    Ok(Nucleation::new(1500.0, -12.0, 5800.0, 640.0)?.glass_temperature(decades)?.temperature)
}

/// Heat capacity of the anomalous systems of AlBaSiO in the field, over that without one, at 0.6 K.
pub(super) fn share_in_field() -> Result<f64, Error> {
    let missing = || Error::new(ErrorKind::UnknownChoice, "there is no fit of AlBaSiO");
    let row = HEAT_CAPACITY.iter().find(|r| r.glass == "BAS").ok_or_else(missing)?;
    let density = CONCENTRATIONS.iter().find(|c| c.glass == "BAS").ok_or_else(missing)?.ats_density;
    let system = AnomalousHeatCapacity::new(Cutoffs::new(row.gap_min, row.tunnel_area_min, row.tunnel_area_max / row.tunnel_area_min)?, 0.6, density)?;
    Ok(system.in_field(FIELD, Orientation::Isotropic, Precision::Drawing)? / system.without_field())
}

/// Share of the pressure that is taken away.
const LESS: f64 = 0.1;

/// Decades by which hard spheres relax faster at a tenth less pressure than where their relaxation takes `level` decades more than a
/// vibration: by (29), with the equation of state, the entropy and the Kauzmann packing of `rfot.hard_spheres`.
fn faster_at_less_pressure(level: f64) -> Result<f64, Error> {
    let glass = arrest_fraction(level, KAUZMANN)?;
    let pressure = |packing: f64| packing * compressibility_factor(packing);
    let wanted = (1.0 - LESS) * pressure(glass);
    let packing = brent(0.0, glass, 1e-12, |packing| pressure(packing) - wanted)?;
    let log10_time = |packing: f64| Ok::<f64, Error>(stiffness(packing) / (4.0 * configurational_entropy(packing, KAUZMANN)?) / std::f64::consts::LN_10);
    Ok(log10_time(glass)? - log10_time(packing)?)
}

/// From a rate to the glass temperature.
type Law<'a> = &'a dyn Fn(f64) -> Result<f64, Error>;

fn draw(inputs: &Inputs) -> Result<Picture, Error> {
    let [shortest, at_glass, log10_liquid] = inputs.numbers(["log10_tau_0", "log10_tau_g", "log10_liquid_viscosity"])?;
    let (name, glass, fragility) = chosen(inputs)?;
    let level = at_glass - shortest;
    let rise = |t: f64| 100.0 * (t / glass - 1.0);
    let mosaic_rise = |closure| move |f: f64| Ok(rise(mosaic(closure, glass, fragility, level)?.0.temperature_of(level - f)?));
    let melting_rise = |f: f64| {
        let (divergence, strength) = strength_from_fragility(glass, fragility, log10_liquid)?;
        // a liquid thicker by f decades everywhere is a glass where this one is thinner by f
        Ok(rise(vogel_fulcher(divergence, strength, log10_liquid + f)?.1))
    };
    let still = cells(0.0)?;
    let cells_rise = |f: f64| Ok(100.0 * (cells(f)? / still - 1.0));
    let laws: [(&str, Law<'_>, Dash); 4] = [
        ("mosaic, constant modulus", &mosaic_rise(Closure::ConstantModulus), Dash::Solid),
        ("mosaic, constant Lindemann ratio", &mosaic_rise(Closure::ConstantLindemann), Dash::Dashed),
        ("melting", &melting_rise, Dash::DashDot),
        ("three-well, a common glass", &cells_rise, Dash::Dotted),
    ];
    let mut panel =
        Panel::new(Axis::new("log_{10} of the cooling rate over the usual one", "").ranged(0.0, MOST), Axis::new("rise of the glass temperature T_{g}", "%"))
            .titled(&name);
    panel.push(Mark::new(MarkAt::X { x: THOUSAND }, "a thousand times", Badge::OurClosure));
    let mut picture = Picture::default();
    let mut at_thousand = Vec::new();
    let grid = sampling::linear(0.0, MOST, 41);
    for (k, (name, law, dash)) in laws.into_iter().enumerate() {
        let runs = sampling::runs(&grid, law);
        if runs.is_empty() {
            picture = picture.noting(format!("{name}: no curve for this liquid."));
        } else {
            panel.push(Curve::new(name, runs, Tone::Data(k as u8), Badge::OurClosure).dashed(dash).wide(2.4));
        }
        at_thousand.push(match law(THOUSAND) {
            Ok(percent) => {
                picture = picture.reading(format!("{name}: rise on cooling a thousand times faster"), percent, "%", Badge::OurClosure);
                format!("T_{{g}} rises by {} %", short(percent))
            }
            Err(error) => format!("no answer: {error}"),
        });
    }
    picture.panels.push(panel);
    let share = share_in_field()?;
    picture =
        picture.reading("three-well: heat capacity of the anomalous systems at 10 T over that without a field, AlBaSiO at 0.6 K", share, "", Badge::OurClosure);
    let domains =
        if level > THOUSAND { format!("; a domain keeps {} % of its beads", short(100.0 * ((level - THOUSAND) / level).powi(2))) } else { String::new() };
    let answer = |k: usize| at_thousand.get(k).cloned().unwrap_or_default();
    let field = format!("at 0.6 K the anomalous systems of AlBaSiO keep {} % of their heat capacity", short(100.0 * share));
    let pressed = match faster_at_less_pressure(level) {
        Ok(decades) => {
            picture = picture.reading(
                "mosaic: hard spheres at a tenth less pressure than at their glass relax faster by, in decades",
                decades,
                "",
                Badge::OurClosure,
            );
            format!(
                "hard spheres only: with {} % less pressure than at its glass transition the liquid relaxes faster by {} decades",
                short(100.0 * LESS),
                short(decades)
            )
        }
        Err(error) => format!("hard spheres only; no answer: {error}"),
    };
    let rows = [
        ("mosaic", pressed, format!("{}{domains}", answer(0)), SILENT.to_owned()),
        ("melting", SILENT.to_owned(), answer(2), SILENT.to_owned()),
        ("three-well", SILENT.to_owned(), answer(3), field),
        ("two-electron", SILENT.to_owned(), SILENT.to_owned(), SILENT.to_owned()),
        ("gauge", SILENT.to_owned(), SILENT.to_owned(), SILENT.to_owned()),
    ];
    picture.tables.push(Table {
        title: "What each theory says of a change".into(),
        columns: ["theory", "under pressure", "cooled a thousand times faster", "in 10 T"].map(str::to_owned).to_vec(),
        rows: rows.map(|(theory, pressure, cooled, field)| vec![theory.to_owned(), pressure, cooled, field]).to_vec(),
    });
    Ok(picture.noting("Says nothing: no quantity computed here from that paper takes the change as an input for a glass. The mosaic theory has a pressure only for hard spheres, and its answer is theirs: an equation of state and a Kauzmann packing of our choice."))
}
