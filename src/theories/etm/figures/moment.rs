//! The moment of one loop against the field, and the density of all states.

use super::shown;
use crate::describe::{Equation, Figure, Inputs, Level, Param, Provenance, Rule, figures, number};
use crate::error::Error;
use crate::numerics::sampling;
use crate::picture::{Axis, Badge, Curve, Dash, Mark, MarkAt, Panel, Picture, Tone};
use crate::theories::etm::quantities::exact::{AMPLITUDE, AREA, ASYMMETRY, ASYMMETRY_ANGLE, CHARGE, COLD, DERIVED, MOMENT, system};
use crate::theories::etm::quantities::params::{ATS_DENSITY, FIELD, GAP_MIN, HEAT_AREA_MIN, TUNNEL_AREA_RATIO};
use crate::theories::etm::quantities::response::{TOTAL, TOTAL_STANDING, TWO_LEVEL_DENSITY, densities};
use crate::theories::etm::sources::JUG;
use crate::theories::etm::three_level::{PHASE_PER_FLUX, moment, moment_isotropic};
use std::f64::consts::PI;

const HIGHEST: Param = number("highest_field", r"B_{\max}", "T", 9.0, [1.0, 20.0], "end of the field axis").positive();
const NOT_TOO_OFTEN: Rule = Rule {
    text: "the phase at the end of the field axis is at most 100 rad; it is the product of charge, area and field over ħ",
    input: "highest_field",
    holds: |i| Ok(PHASE_PER_FLUX * i.number("charge")? * i.number("area")? * i.number("highest_field")? <= 100.0),
};
/// Fields that are computed; between them lie cubic curves.
const POINTS: usize = 61;

pub(super) static FIGURES: &[Figure] = &figures([
    Figure {
        id: "etm.moment",
        title: "Magnetic moment of one loop",
        stands_for: "",
        caption: r"A charge that tunnels between three wells carries a current round the loop once a field gives the loop a phase $\varphi$. The curves show the magnetic moment of one such loop along the field, in Bohr magnetons $\mu_B$, at three temperatures. The thick dashed line is the mean over all directions of the loop. The moment points along the field until the phase is $\pi$ and against it from there to $2\pi$, at every temperature. When it is cold, the moment rises fast with the field; when it is warm, it rises slowly. Move the area: the fields of the zeros move as its inverse. The mean over directions has no sharp zero, as each loop has its own. Charge, area and tunnelling amplitude of one loop are not in the paper, which has only their product, so these numbers are our choice. The paper draws no moment.",
        equations: &[MOMENT, Equation { number: "(7)", tex: r"\varphi = \frac{|q|}{\hbar}\,S B\cos\beta" }],
        params: &[COLD, AREA.ranged(2500.0, [100.0, 10_000.0]), CHARGE, AMPLITUDE, ASYMMETRY, ASYMMETRY_ANGLE, HIGHEST],
        rules: &[NOT_TOO_OFTEN],
        provenance: Provenance { source: &JUG, place: "Eqs (6), (7)", standing: DERIVED },
        quantities: &["etm.three_level_moment", "etm.three_level_moment_isotropic", "etm.three_level_susceptibility"],
        look: r"You see the magnetic moment of one loop against the field. Move the area of the loop. Notice that the moment turns round where the phase is $\pi$.",
        primary: &["area", "temperature"],
        level: Level::Research,
        compute: one_loop,
        refinement: None,
    },
    Figure {
        id: "etm.total_density_of_states",
        title: "All states: ordinary and anomalous",
        stands_for: "",
        caption: r"The density of states $g$ per gram and kelvin against the energy $E$, of ordinary two-level systems and anomalous ones together. The ordinary ones (dotted) are alike at all energies. The anomalous ones add a part that falls as $1/E$ above the smallest gap $D_{\min}$. Without a field it begins there with a step. A field moves it up in energy, and its step becomes a rise, as each direction of a loop has its own flux. Move the field: states leave the low energies, and none is lost. The paper has no number for the ordinary systems of its glasses; ours gives a heat capacity of 1 µJ/(g K²). The average over the directions of the field is our derivation.",
        equations: &[TOTAL],
        params: &[FIELD.ranged(1.0, [0.01, 9.0]), GAP_MIN, HEAT_AREA_MIN, TUNNEL_AREA_RATIO, ATS_DENSITY, TWO_LEVEL_DENSITY],
        rules: &[],
        provenance: Provenance { source: &JUG, place: "Eqs (12), (13)", standing: TOTAL_STANDING },
        quantities: &["etm.total_density_of_states"],
        look: "You see how many states a glass has at each energy, with and without a magnetic field. Move the field. Notice that the anomalous states move up in energy.",
        primary: &["field"],
        level: Level::Research,
        compute: all_states,
        refinement: None,
    },
]);

fn one_loop(inputs: &Inputs) -> Result<Picture, Error> {
    let [asymmetry, charge, area, temperature, highest] = inputs.numbers(["asymmetry", "charge", "area", "temperature", "highest_field"])?;
    let system = system(inputs)?;
    let per_tesla = PHASE_PER_FLUX * charge * area;
    let grid = sampling::linear(0.0, highest, POINTS);
    let mut panel = Panel::new(Axis::new("field B", "T").ranged(0.0, highest), Axis::new("moment along the field m", "µ_{B}"));
    // fine enough for each turn of the phase, and for the steep rise where it is cold
    let dense: Vec<f64> = sampling::linear(0.0, highest, 241);
    for (k, (factor, dash)) in [(0.25, Dash::Solid), (1.0, Dash::DashDot), (4.0, Dash::Dotted)].into_iter().enumerate() {
        let t = factor * temperature;
        let run = dense.iter().map(|&b| Ok((b, moment(&system, charge, area, b, 1.0, t)?))).collect::<Result<Vec<_>, Error>>()?;
        panel.push(Curve::new(format!("facing the field, {} K", shown(t)), vec![run], Tone::Data(k as u8), Badge::OurClosure).dashed(dash));
    }
    let mean = grid.iter().map(|&b| moment_isotropic(&system, asymmetry, charge, area, b, temperature)).collect::<Result<Vec<_>, _>>()?;
    let run = super::denser(&grid).into_iter().zip(super::denser(&mean)).collect();
    panel.push(Curve::new(format!("mean over directions, {} K", shown(temperature)), vec![run], Tone::Ink, Badge::OurClosure).dashed(Dash::Dashed).wide(2.8));
    let turn = PI / per_tesla;
    if turn < highest {
        panel.push(Mark { dash: Dash::Dotted, ..Mark::new(MarkAt::X { x: turn }, "φ = π", Badge::OurClosure) });
    }
    panel.push(Mark::new(MarkAt::Y { y: 0.0 }, "", Badge::OurClosure));
    Ok(Picture::from(panel)
        .reading("phase of a loop that faces the field, over the field", per_tesla, "rad/T", Badge::AsPrinted)
        .reading("field at which the phase is π", turn, "T", Badge::OurClosure)
        .reading(
            "susceptibility without a field, mean over directions",
            crate::theories::etm::three_level::susceptibility(&system, charge, area, temperature)? / 3.0,
            "µ_{B}/T",
            Badge::OurClosure,
        ))
}

/// K.
const ENERGIES: (f64, f64) = (0.02, 20.0);

fn all_states(inputs: &Inputs) -> Result<Picture, Error> {
    let [field, gap, ordinary] = inputs.numbers(["field", "gap_min", "two_level_density"])?;
    let mut grid = sampling::logarithmic(ENERGIES.0, ENERGIES.1, 121);
    // the step of the anomalous systems without a field
    grid.extend([gap * (1.0 - 1e-9), gap * (1.0 + 1e-9)]);
    // and the rise that a field makes of it
    grid.extend((0..12).map(|k| gap * (1.0 + 0.6_f64.powi(k))));
    grid.retain(|e| (ENERGIES.0..=ENERGIES.1).contains(e));
    grid.sort_by(f64::total_cmp);
    let run = |field: f64| sampling::runs(&grid, |energy| Ok(densities(inputs, energy, field)?[0]));
    let panel = Panel::new(Axis::new("energy E", "K").log().ranged(ENERGIES.0, ENERGIES.1), Axis::new("density of states g", "1/(g K)").log())
        .with(
            Curve::new("ordinary systems alone", vec![vec![(ENERGIES.0, ordinary), (ENERGIES.1, ordinary)]], Tone::Muted, Badge::OurClosure)
                .dashed(Dash::Dotted),
        )
        .with(Curve::new("all, no field", run(0.0), Tone::Data(0), Badge::OurClosure).dashed(Dash::Dashed))
        .with(Curve::new(format!("all, {} T", shown(field)), run(field), Tone::Data(1), Badge::OurClosure).wide(2.4));
    let mut picture = Picture::from(panel);
    for (name, field) in [("no field".to_owned(), 0.0), (format!("{} T", shown(field)), field)] {
        let [total, anomalous] = densities(inputs, 1.0, field)?;
        picture = picture.reading(format!("share of the anomalous systems at 1 K, {name}"), anomalous / total, "", Badge::OurClosure);
    }
    Ok(picture)
}
