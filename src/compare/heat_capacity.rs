//! Low-temperature heat capacity of one glass per gram: ordinary and anomalous tunnelling systems.

use super::SIDE_BY_SIDE;
use crate::constants::BOLTZMANN;
use crate::describe::{Choice, Equation, Figure, Inputs, Level, Param, Provenance, Standing, choice, figures, number};
use crate::error::{Error, ErrorKind};
use crate::numerics::sampling;
use crate::picture::{Axis, Badge, Curve, Dash, Mark, MarkAt, Panel, Picture, Tone};
use crate::theories::etm::density_of_states::{Cutoffs, Orientation};
use crate::theories::etm::heat_capacity::{AnomalousHeatCapacity, Precision, ordinary};
use crate::theories::etm::tables::{CONCENTRATIONS, HEAT_CAPACITY};
use crate::theories::rfot::mosaic::domain_density;

/// Cubic centimetres in a cubic metre.
const CUBIC_CENTIMETRES: f64 = 1e6;
const GLASS: &str = "BAS";

const ROWS: &[Choice] =
    &[Choice { id: "0.60", label: "fit at 0.60 K" }, Choice { id: "0.90", label: "fit at 0.90 K" }, Choice { id: "1.36", label: "fit at 1.36 K" }];
const GLASS_TEMPERATURE: Param = number(
    "glass_temperature",
    "T_g",
    "K",
    963.15,
    [300.0, 1500.0],
    "mosaic: glass temperature; our choice, that of barium disilicate (Rodrigues et al. 2018) in place of the glass",
)
.positive();
const BEAD_SIZE: Param = number("bead_size", "a", "nm", 0.36, [0.2, 0.8], "mosaic: size of a rigid molecular unit; our choice").positive();
const COOPERATIVE_SIZE: Param = number("cooperative_size", "N^*", "beads", 190.9, [20.0, 400.0], "mosaic: beads that rearrange together").positive();
const DENSITY: Param = number("density", r"\rho", "g/cm^3", 3.1, [1.0, 6.0], "mass density, to have all per gram; Jug prints 3.1 for this glass").positive();
const TUNNELLING_DENSITY: Param = number(
    "tunnelling_density",
    r"\bar P",
    "1/(J m^3)",
    8e44,
    [1e44, 1e46],
    "standard tunnelling model: density of states from sound; the default is that of vitreous silica, from memory",
)
.log()
.positive();
const FIELD: Param = number("field", "B", "T", 2.0, [0.0, 9.0], "three-well: magnetic field").not_negative();

pub(super) static FIGURES: &[Figure] = &figures([Figure {
    id: "compare.heat_capacity",
    title: "Cold glass: whose tunnelling systems",
    stands_for: "",
    caption: r"The heat capacity per gram of a barium aluminosilicate glass is drawn against temperature. The mosaic theory has one ordinary tunnelling state for each domain, spread over $k_\mathrm{B}T_\text{g}$, which gives a straight line. Its height follows from the glass temperature, the bead size and the density, which are our choice. The standard tunnelling model gives a second straight line, with the density of states that sound measures. The three-well model adds anomalous systems with a smallest energy, fitted to this glass; the vertical line marks the temperature of the chosen fit. Move the magnetic field: it shifts the anomalous systems to higher energies and leaves the two straight lines. The heat capacity of the glass is the three-well line and one of the straight lines together, never both.",
    equations: &[
        Equation { number: "mosaic (37)", tex: r"\bar P = \frac{1}{k_B T_g \xi^3}" },
        Equation { number: "standard model", tex: r"C = \frac{\pi^2}{6}\,\frac{k_B^2 \bar P\, T}{\rho}" },
        Equation { number: "three-well (14)", tex: r"C = \int_0^\infty g(E, B)\, C_{p0}(E, T)\, dE" },
    ],
    params: &[
        FIELD,
        choice("fit", r"T_{fit}", "0.60", ROWS, "three-well: which of the paper's fits of this glass"),
        GLASS_TEMPERATURE,
        BEAD_SIZE,
        COOPERATIVE_SIZE,
        DENSITY,
        TUNNELLING_DENSITY,
    ],
    rules: &[],
    provenance: Provenance {
        source: &SIDE_BY_SIDE,
        place: "mosaic (35), (37); three-well (14), Tables 1, 2",
        standing: Standing::OurClosure {
            why: "The glass temperature, the bead size and the domain of this glass are not in the papers. We chose them, and they can be moved.",
        },
    },
    quantities: &["rfot.domain_density", "etm.heat_capacity", "etm.heat_capacity_zero_field"],
    look: "You see what three models say of the heat capacity of one cold glass. Move the magnetic field. Notice that only one of them changes.",
    primary: &["field"],
    level: Level::First,
    compute: heat_capacity,
    refinement: None,
}]);

const RANGE: (f64, f64) = (0.02, 3.0);

fn heat_capacity(inputs: &Inputs) -> Result<Picture, Error> {
    let [field, glass, bead, size, density, measured] =
        inputs.numbers(["field", "glass_temperature", "bead_size", "cooperative_size", "density", "tunnelling_density"])?;
    let row = inputs.word("fit")?;
    let missing = || Error::new(ErrorKind::UnknownChoice, format!("there is no fit at {row} K")).about("fit");
    let fitted = HEAT_CAPACITY.iter().find(|r| r.glass == GLASS && format!("{:.2}", r.temperature) == row).ok_or_else(missing)?;
    let anomalous = CONCENTRATIONS.iter().find(|c| c.glass == GLASS).ok_or_else(missing)?.ats_density;
    let cutoffs = Cutoffs::new(fitted.gap_min, fitted.tunnel_area_min, fitted.tunnel_area_max / fitted.tunnel_area_min)?;
    // from 1/(J m³) to 1/(g K)
    let per_gram = |states: f64| states * BOLTZMANN / (density * CUBIC_CENTIMETRES);
    let (domains, states) = domain_density(glass, bead, size)?;

    let mut panel = Panel::new(Axis::new("temperature T", "K").log().ranged(RANGE.0, RANGE.1), Axis::new("heat capacity C", "µJ/(g K)").log());
    panel.push(Mark::new(MarkAt::X { x: fitted.temperature }, format!("fit, {} K", fitted.temperature), Badge::AsPrinted));
    let line = [RANGE.0, RANGE.1];
    let straight = |states: f64| sampling::runs(&line, |t| ordinary(t, per_gram(states)));
    panel.push(Curve::new("mosaic: a state for each domain", straight(states), Tone::Data(0), Badge::OurClosure).wide(2.5));
    panel.push(Curve::new("standard tunnelling, density of states P of the slider", straight(measured), Tone::Ink, Badge::OurClosure).dashed(Dash::DashDot));
    let grid = sampling::logarithmic(RANGE.0, RANGE.1, 60);
    let systems = |t: f64| AnomalousHeatCapacity::new(cutoffs, t, anomalous);
    // far below the gap nothing is left: the curve ends where it is a millionth of its height
    let lowest = 1e-6 * systems(RANGE.1)?.without_field();
    let shown = |value: f64| if value > lowest { Ok(value) } else { Err(Error::no_solution("below the frame")) };
    let zero = sampling::runs(&grid, |t| shown(systems(t)?.without_field()));
    panel.push(Curve::new("three-well: anomalous systems, no field", zero, Tone::Data(1), Badge::AsPrinted).dashed(Dash::Dashed).wide(2.5));
    if field > 0.0 {
        let inside = sampling::runs(&grid, |t| shown(systems(t)?.in_field(field, Orientation::Isotropic, Precision::Drawing)?));
        panel.push(Curve::new(format!("three-well: in {field} T"), inside, Tone::Data(2), Badge::OurClosure).dashed(Dash::Dotted).wide(2.5));
    }
    let top = 3.0 * systems(RANGE.1)?.without_field().max(ordinary(RANGE.1, per_gram(states.max(measured)))?);
    panel.y.range = Some((1e-4 * top, top));
    let at_fit = systems(fitted.temperature)?;
    Ok(Picture::from(panel)
        .reading("mosaic: density of states P", states, "1/(J m³)", Badge::AsPrinted)
        .reading("mosaic: domains", domains, "1/cm³", Badge::AsPrinted)
        .reading("mosaic: C at 0.1 K", ordinary(0.1, per_gram(states))?, "µJ/(g K)", Badge::OurClosure)
        .reading("standard tunnelling: C at 0.1 K", ordinary(0.1, per_gram(measured))?, "µJ/(g K)", Badge::OurClosure)
        .reading(format!("three-well: C at {} K, no field", fitted.temperature), at_fit.without_field(), "µJ/(g K)", Badge::AsPrinted)
        .reading(format!("three-well: C at {} K in {field} T", fitted.temperature), at_fit.in_field(field, Orientation::Isotropic, Precision::Full)?, "µJ/(g K)", Badge::OurClosure)
        .noting("The heat capacity of real glasses is larger than the standard line by the logarithm of the experiment's time over the fastest tunnelling time: a factor of about ten.")
        .noting("For the three-well model the smallest energy and the areas are from Table 2 of Jug, the density of systems from Table 1. The exact average over directions is ours.")
        .noting("The melting theory speaks of the liquid only. The two-electron model and the gauge theory give no heat capacity of the cold glass."))
}
