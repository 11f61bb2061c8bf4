//! Excess heat capacity over the cube of the temperature, 0.1 to 50 K, by the theories that have one.

use super::SIDE_BY_SIDE;
use super::glasses::{GLASS, density, glass, label};
use crate::describe::{Equation, Figure, Inputs, Level, Param, Provenance, Standing, figures, number};
use crate::error::{Error, ErrorKind};
use crate::materials::cold_heat::{FOURTEEN, SILICA_HUMP};
use crate::numerics::sampling;
use crate::picture::{Axis, Badge, Band, Curve, Dash, Mark, MarkAt, Panel, Picture, Table, Tone};
use crate::theories::etm::density_of_states::Orientation;
use crate::theories::etm::heat_capacity::{AnomalousHeatCapacity, Precision};
use crate::theories::etm::tables::{CONCENTRATIONS, HEAT_CAPACITY};
use crate::theories::rfot::heat_capacity_si::{Capacity, Count};

const FIELD: Param = number("field", "B", "T", 2.0, [0.0, 9.0], "three-well: magnetic field").not_negative();

pub(super) static FIGURES: &[Figure] = &figures([Figure {
    id: "compare.excess_heat_capacity",
    title: "More heat than phonons hold: 0.1 to 50 K",
    stands_for: "",
    caption: r"The heat capacity per gram over $T^3$ is drawn for what a glass holds beyond its phonons. The dotted line is the phonons, which are flat in the cold. The mosaic theory has two parts for the glass chosen: one two-level system in each domain, which rises towards the cold, and the vibrations of the walls, which give the bump near ten kelvin. The three-well model has its anomalous systems, fitted to a barium aluminosilicate glass, AlBaSiO, below two kelvin; above that the line is what the same numbers give. Move the magnetic field: only the three-well line changes. Choose another glass: only the lines of the mosaic theory change. A calorimeter below one kelvin in a field of some tesla tells the two apart. The grey band below two kelvin is measured: what fourteen glasses have between them (Stephens 1973, of which we read the summary). No measured curve of a single glass is at hand. Of silica glass we know where its hump is, near ten kelvin.",
    equations: &[
        Equation {
            number: "mosaic (37), (44)",
            tex: r"C = \frac{k_\text{B}}{\xi^3}\left[\frac{\pi^2}{6}\frac{T}{T_\text{g}} + \sum_l (2l+1)\langle\mathrm{Ein}(\hbar\Omega/k_\text{B}T)\rangle\right]",
        },
        Equation { number: "three-well (14)", tex: r"C = \int_0^\infty g(E, B)\, C_{p0}(E, T)\, dE" },
    ],
    params: &[GLASS, FIELD],
    rules: &[],
    provenance: Provenance {
        source: &SIDE_BY_SIDE,
        place: "mosaic (37), (44); three-well (14), Tables 1, 2",
        standing: Standing::OurClosure {
            why: "The numbers of the glasses are from memory, and the width of the wall vibrations is our choice. The three-well fit is for another glass than the one chosen.",
        },
    },
    quantities: &["rfot.heat_capacity_si", "etm.heat_capacity", "etm.heat_capacity_zero_field"],
    look: "You see what two theories add to the phonons of a cold glass. Move the magnetic field. Notice that one line alone changes, and that it goes down in the cold.",
    primary: &["glass", "field"],
    level: Level::Course,
    compute: draw,
    refinement: None,
}]);

const RANGE: (f64, f64) = (0.1, 50.0);
const POINTS: usize = 46;
/// The frame, in µJ/(g K⁴).
const FRAME: (f64, f64) = (1e-3, 2e3);
/// Parts into which a curve is drawn between two of its points, on a smooth line.
const SMOOTH: usize = 4;
const SILENT: &str = "says nothing";

fn draw(inputs: &Inputs) -> Result<Picture, Error> {
    let id = inputs.word("glass")?;
    let field = inputs.number("field")?;
    let name = label(id)?;
    // J/(m³ K) in µJ/(g K)
    let unit = 1.0 / density(id)?;
    // the quality does not enter where one system stands in each domain
    let of = Capacity::new(glass(id, 150.0)?)?;
    let grid = sampling::logarithmic(RANGE.0, RANGE.1, POINTS);
    let parts = grid.iter().map(|&t| of.parts(t, Count::OnePerDomain, 0.0)).collect::<Result<Vec<_>, Error>>()?;
    let mosaic = |value: &dyn Fn(usize) -> f64| -> Vec<Vec<(f64, f64)>> {
        let run: Vec<(f64, f64)> = grid.iter().enumerate().map(|(k, &t)| (t, unit * value(k) / t.powi(3))).filter(|p| p.1 > 0.0).collect();
        vec![sampling::smoothed(&run, SMOOTH)]
    };
    let missing = || Error::new(ErrorKind::UnknownChoice, "there is no fit of AlBaSiO");
    let row = HEAT_CAPACITY.iter().find(|row| row.glass == "BAS").ok_or_else(missing)?;
    let systems = CONCENTRATIONS.iter().find(|c| c.glass == "BAS").ok_or_else(missing)?.ats_density;
    let anomalous = |t: f64| AnomalousHeatCapacity::new(row.cutoffs()?, t, systems);
    // where a field or the cold leaves next to nothing, a logarithm has no place for it
    let shown = |value: f64| if value > 0.0 { Ok(value) } else { Err(Error::no_solution("nothing is left")) };
    let smooth = |runs: Vec<Vec<(f64, f64)>>| runs.iter().map(|run| sampling::smoothed(run, SMOOTH)).collect::<Vec<_>>();
    let mut panel =
        Panel::new(Axis::new("temperature T", "K").log().ranged(RANGE.0, RANGE.1), Axis::new("heat capacity C/T³", "µJ/(g K⁴)").log().ranged(FRAME.0, FRAME.1))
            .titled(name);
    let measured = grid.iter().zip(&parts).filter_map(|(&t, p)| {
        let (low, high) = FOURTEEN.over_cube(t, unit * p.debye / t.powi(3), 1.0)?;
        Some((t, low, high))
    });
    panel.push(Band {
        name: "measured, fourteen glasses".into(),
        runs: vec![measured.collect()],
        tone: Tone::Muted,
        opacity: 0.25,
        badge: Badge::Measured,
        listed: true,
    });
    if id == "silica" {
        panel.push(Mark::new(MarkAt::X { x: SILICA_HUMP.0 }, "measured hump of silica", Badge::Measured));
    }
    panel.push(Curve::new("phonons", mosaic(&|k| parts[k].debye), Tone::Muted, Badge::Textbook).dashed(Dash::Dotted));
    panel.push(Curve::new("mosaic: two-level systems", mosaic(&|k| parts[k].two_level), Tone::Data(0), Badge::OurClosure).dashed(Dash::Dashed));
    panel.push(Curve::new("mosaic: with wall vibrations", mosaic(&|k| parts[k].two_level + parts[k].ripplon), Tone::Data(0), Badge::OurClosure).wide(2.6));
    let still = sampling::runs(&grid, |t| shown(anomalous(t)?.without_field() / t.powi(3)));
    panel.push(Curve::new("three-well: AlBaSiO, no field", smooth(still), Tone::Data(1), Badge::AsPrinted).dashed(Dash::DashDot).wide(2.4));
    if field > 0.0 {
        let inside = sampling::runs(&sampling::logarithmic(RANGE.0, RANGE.1, 24), |t| {
            shown(anomalous(t)?.in_field(field, Orientation::Isotropic, Precision::Drawing)? / t.powi(3))
        });
        panel.push(Curve::new(format!("three-well: in {field} T"), smooth(inside), Tone::Data(2), Badge::OurClosure).dashed(Dash::DashDot).wide(2.4));
    }
    let mut picture = Picture::from(panel);
    let bump = grid.iter().zip(&parts).map(|(&t, p)| (t, p.ripplon / t.powi(3))).fold((RANGE.0, 0.0), |best, p| if p.1 > best.1 { p } else { best });
    let at = |t: f64| of.parts(t, Count::OnePerDomain, 0.0);
    picture = picture
        .reading("mosaic: bump of C/T³ near", bump.0, "K", Badge::OurClosure)
        .reading("mosaic: two-level C at 0.5 K", unit * at(0.5)?.two_level, "µJ/(g K)", Badge::OurClosure)
        .reading("three-well: C at 0.5 K, no field", anomalous(0.5)?.without_field(), "µJ/(g K)", Badge::AsPrinted)
        .reading(
            format!("three-well: C at 0.5 K in {field} T"),
            anomalous(0.5)?.in_field(field, Orientation::Isotropic, Precision::Full)?,
            "µJ/(g K)",
            Badge::OurClosure,
        );
    let rows = [
        ("mosaic", "a two-level system in each domain, and vibrations of its wall"),
        ("melting", "says nothing of the cold glass; its specific heat is that of the liquid"),
        ("three-well", "anomalous systems beside the ordinary ones of the standard model; no bump near ten kelvin"),
        ("two-electron", "says nothing of a heat capacity; an energy for the boson peak"),
        ("gauge", SILENT),
    ];
    picture.tables.push(Table {
        title: "What each theory says of the excess".into(),
        columns: ["theory", "excess heat capacity"].map(str::to_owned).to_vec(),
        rows: rows.map(|(theory, says)| vec![theory.to_owned(), says.to_owned()]).to_vec(),
    });
    let (source, glasses) = (FOURTEEN.source, FOURTEEN.glasses);
    picture = picture.noting(format!("Measured band: {source}; {glasses}. The excess over the phonons of the glass chosen is drawn."));
    if id == "silica" {
        picture = picture.noting(format!("Measured hump: {}.", SILICA_HUMP.1));
    }
    Ok(picture.noting(
        "The ordinary systems of the three-well model are those of the standard tunnelling model; the paper prints no density for them, so they are left out.",
    ))
}
