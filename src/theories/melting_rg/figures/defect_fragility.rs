//! Fragility from the geometry of the defect: α from its force dipole, in place of a free number.

use super::turned::{ANGLE, AXES, shares};
use super::unlisted;
use crate::constants::BOLTZMANN;
use crate::describe::{Domain, Equation, Figure, Inputs, Level, Param, Standing, choice, figures, number};
use crate::error::Error;
use crate::materials::liquids;
use crate::numerics::sampling;
use crate::picture::{Axis, Badge, Curve, Dash, Label, Mark, MarkAt, Marker, Panel, Picture, Points, Side, Tone};
use crate::theories::melting_rg::cage::RestLength;
use crate::theories::melting_rg::quantities::varma;
use crate::theories::melting_rg::quantities::viscous::{GLASS_TEMPERATURE, LIQUID_VISCOSITY, THIN};
use crate::theories::melting_rg::transport::{FromDefects, from_defects};
use crate::theories::melting_rg::turned::turned;

const CORE: Param = number("core_over_cage", "b/a", "1", 0.5, [0.2, 0.8], "radius of the defect over that of its cage").within(Domain::POSITIVE.less_than(1.0));
const BENDING: Param =
    number("bending_ratio", r"\mu_b/\mu a^3", "1", 1.0, [0.1, 10.0], "bending energy of a bond, over the modulus times the cage radius cubed").log().positive();
const STRETCHING: Param =
    number("stretching_ratio", r"g_0/\mu a", "1", 1.0, [0.1, 10.0], "stretching stiffness of a bond, over the modulus times the cage radius").log().positive();
const CAGE: Param = number("cage_radius", "a", "nm", 0.3, [0.15, 0.6], "radius of the cage around a defect; our choice").positive();
const SPACING: Param = number("spacing", "d", "nm", 0.6, [0.4, 3.0], "spacing of the defects, the shortest length of the theory; our choice").positive();
const MODULUS: Param =
    number("shear_modulus", r"\mu", "GPa", 4.5, [1.0, 50.0], "shear modulus of the solid at the glass temperature; glycerol's, from memory").log().positive();

pub(super) static FIGURES: &[Figure] = &figures([Figure {
    id: "melting_rg.fragility_from_defect",
    title: "Fragility from the shape of a defect",
    stands_for: "",
    caption: r"The paper says that elasticity fixes the fragility: $f = 2T_0/\alpha\mu$, where $\alpha$ is the strength of the defects. Here $\alpha$ follows from a turned defect in its cage, whose bonds are as stiff as the medium is. The first panel shows the fragility $m$ against the angle of the turn. It cannot fall below $m_{min}$, which the viscosity $\eta_0$ sets. The dotted lines are glycerol and silica. A defect turned further strains the medium more, so $\alpha$ grows and the liquid is more fragile. In the second panel the defect is kept, and the glass temperature over the modulus changes. Dots mark the angle and the solid chosen. A stiffer solid of the same $T_\mathrm{g}$ is more fragile. Symbols are glycerol and silica, with moduli that we wrote down from memory. They have nearly the same $T_\mathrm{g}/\mu$, so one kind of defect cannot give both. The paper leaves $\alpha$ free for each material; the cage, the angle and the spacing are ours.",
    equations: &[
        Equation { number: "(5)", tex: r"P_{ij} = \sum_p \frac{\partial V}{\partial u_i(p)}\,a_j(p)" },
        Equation { number: "our assumption", tex: r"\alpha\overline{\mu} = \frac{\sum_{ij}P_{ij}^2}{12\pi\,\mu d^3\,k_\text{B}T}" },
        Equation {
            number: "text after (24)",
            tex: r"f \equiv \frac{2}{\alpha}\frac{T_0}{\mu} = D,\quad m = \frac{m_{min}}{1 - T_0/T_\text{g}},\quad m_{min} = 12 - \log_{10}\eta_0",
        },
    ],
    params: &[
        ANGLE,
        choice("axis", "n", "oblique", AXES, "axis of the turn"),
        CORE,
        BENDING,
        STRETCHING,
        CAGE,
        SPACING,
        MODULUS,
        GLASS_TEMPERATURE,
        LIQUID_VISCOSITY,
    ],
    rules: &[THIN],
    provenance: varma(
        "Eqs (4), (5), text after (24)",
        Standing::OurClosure {
            why: r"The paper names $\alpha = 16\pi|p_i|^2$ and computes it for no defect. The regular tetrahedron, the held cage, the mean over directions and the stiffness of the bonds are our choices.",
        },
    ),
    quantities: &["melting_rg.rotated_cage_dipole", "melting_rg.fragility"],
    look: "You see how fragile a liquid is, from the shape of its defects. Move the modulus. Notice that glycerol and silica lie almost above one another in the second panel.",
    primary: &["angle", "shear_modulus", "spacing"],
    level: Level::Research,
    compute: draw,
    refinement: None,
}]);

/// Fragilities that are drawn.
const LARGEST: f64 = 200.0;
/// Liquids beside the curves, their shear modulus in GPa, from memory, and the side of their names.
const MEASURED: [(&str, f64, Side); 2] = [("glycerol", 4.5, Side::Right), ("SiO2", 31.0, Side::Right)];
const RECALLED: &str = "moduli of glycerol (4.5 GPa) and silica (31 GPa), from memory";

/// The liquid whose defects have the strength α in units of the cage radius, at a glass temperature over the modulus in K/GPa.
fn liquid(alpha: f64, i: &Inputs, ratio: f64) -> Result<FromDefects, Error> {
    let [cage, spacing, viscosity] = i.numbers(["cage_radius", "spacing", "log10_liquid_viscosity"])?;
    // μ d³/k_BT with d in nm and T/μ in K/GPa: 10⁹ Pa · 10⁻²⁷ m³
    let thermal = 1e-18 * spacing.powi(3) / (BOLTZMANN * ratio);
    from_defects(alpha * (cage / spacing).powi(6) * thermal, viscosity)
}

fn draw(i: &Inputs) -> Result<Picture, Error> {
    let [here, core, bending, stretching, modulus, glass] =
        i.numbers(["angle", "core_over_cage", "bending_ratio", "stretching_ratio", "shear_modulus", "glass_temperature"])?;
    let n = shares(i)?;
    // lengths in cage radii, energies in μ a³
    let strength = |angle: f64| Ok::<f64, Error>(turned(n.map(|c| c * angle), [1.0, core], bending, stretching, 1.0, RestLength::Gap)?.coupling);
    let ratio = glass / modulus;
    let within = |m: f64| if m <= LARGEST { Ok(m) } else { Err(Error::no_solution("above the frame")) };
    let least = 12.0 - i.number("log10_liquid_viscosity")?;
    let (from, to) = (here.min(0.02), here.max(1.2));
    let by_angle = sampling::runs(&sampling::logarithmic(from, to, 60), |t| within(liquid(strength(t)?, i, ratio)?.fragility));
    let alpha = strength(here)?;
    let found = liquid(alpha, i, ratio)?;
    let ends = (ratio.min(4.0), ratio.max(400.0));
    let by_ratio = sampling::runs(&sampling::logarithmic(ends.0, ends.1, 60), |r| within(liquid(alpha, i, r)?.fragility));
    let measured = MEASURED.iter().filter_map(|(id, ..)| liquids::find(id)).map(|material| material.fragility.value);
    let highest = by_angle.iter().chain(&by_ratio).flatten().map(|p| p.1).chain(measured).fold(least, f64::max);
    let vertical = || Axis::new("fragility m", "").log().ranged(0.9 * least, 1.3 * highest);
    let mut left = Panel::new(Axis::new("angle θ", "rad").log().ranged(from, to), vertical())
        .with(Mark::new(MarkAt::Y { y: least }, "m_{min}", Badge::Derived))
        .with(Curve::new("fragility by the defect", by_angle, Tone::Data(0), Badge::OurClosure).wide(2.5));
    let mut right = Panel::new(Axis::new("T_{g}/μ", "K/GPa").log().ranged(ends.0, ends.1), vertical())
        .with(Curve::new("the same defect in another solid", by_ratio, Tone::Data(1), Badge::OurClosure).wide(2.5));
    if found.fragility <= LARGEST {
        left.push(unlisted(Points::new("at the angle chosen", [(here, found.fragility)], Tone::Data(0), Marker::Circle, Badge::OurClosure)));
        right.push(unlisted(Points::new("the solid chosen", [(ratio, found.fragility)], Tone::Data(1), Marker::Circle, Badge::OurClosure)));
    }
    let mut picture = Picture::default();
    for (id, stiffness, side) in MEASURED {
        let Some(material) = liquids::find(id) else { continue };
        let (m, at) = (material.fragility.value, material.glass_temperature.value / stiffness);
        left.push(Mark { dash: Dash::Dotted, ..Mark::new(MarkAt::Y { y: m }, material.name, Badge::Measured) });
        right.push(unlisted(Points::new(material.name, [(at, m)], Tone::Ink, Marker::Diamond, Badge::OurClosure).sourced(RECALLED)));
        // off the curve
        let below = liquid(alpha, i, at)?.fragility > m;
        right.push(Label { x: 1.1 * at, y: if below { 0.88 * m } else { 1.13 * m }, text: material.name.into(), side, tone: Tone::Ink, size: 0.9 });
        picture = picture.reading(format!("T_{{g}}/μ of {}", material.name), at, "K/GPa", Badge::OurClosure);
    }
    picture.panels = vec![left, right];
    Ok(picture
        .reading("α over the cage radius to the sixth power", alpha, "", Badge::OurClosure)
        .reading("strength D = f", found.strength, "", Badge::OurClosure)
        .reading("T_{0}/T_{g}", found.divergence_ratio, "", Badge::OurClosure)
        .reading("fragility m", found.fragility, "", Badge::OurClosure)
        .noting("Glass temperatures and fragilities of glycerol and silica: as in the plot of real liquids. Their moduli are from memory."))
}
