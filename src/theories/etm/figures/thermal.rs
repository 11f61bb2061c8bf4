//! Heat capacity against field: Fig. 9.

use super::{fields, ours, shown};
use crate::describe::{Equation, Figure, Inputs, Level, Param, figures, number};
use crate::error::Error;
use crate::picture::{Axis, Badge, Band, Curve, Dash, Mark, MarkAt, Panel, Picture, Tone};
use crate::theories::etm::density_of_states::Orientation;
use crate::theories::etm::heat_capacity::{self, AnomalousHeatCapacity, FE2_SPIN, FE3_SPIN, IRON_G_FACTOR, Precision};
use crate::theories::etm::quantities::thermal::MULTIPLET;
use crate::theories::etm::quantities::{cutoffs, params};

pub(super) const HIGHEST_FIELD: Param = number("highest_field", r"B_{\max}", "T", 8.0, [0.5, 20.0], "end of the field axis").log().positive();
/// Temperature in K below which the field axis is shorter, as what the field changes happens in weaker fields.
const SHORTER: f64 = 0.6;
const OWN_HIGHEST_FIELD: Param =
    number("highest_field", r"B_{\max}", "T", 8.0, [0.5, 20.0], "end of the field axis; below 0.6 K the axis is shorter, in proportion to the temperature")
        .log()
        .positive();
const MARK_FIELD: Param = number("field", "B", "T", 0.5, [1e-3, 9.0], "field at which the numbers are read off (vertical line)").log().not_negative();
pub(super) const FE2: Param = number("fe2_spin", r"J_{\mathrm{Fe}^{2+}}", "1", FE2_SPIN, [0.5, 4.0], "spin of divalent iron (our choice)").positive();
pub(super) const FE3: Param = number("fe3_spin", r"J_{\mathrm{Fe}^{3+}}", "1", FE3_SPIN, [0.5, 4.0], "spin of trivalent iron (our choice)").positive();
pub(super) const G_FACTOR: Param = number("iron_g_factor", "g", "1", IRON_G_FACTOR, [1.0, 4.5], "g-factor of the iron moments (our choice)").positive();
const TLS_DENSITY: Param =
    number("tls_density", r"n\bar P", "1/(g K)", 0.0, [0.0, 1e18], "ordinary two-level systems per gram and kelvin (not printed, we chose none)")
        .not_negative();

pub(super) const IRON: Equation = Equation { number: "our assumption (iron)", tex: MULTIPLET };
pub(super) static FIGURES: &[Figure] = &figures([Figure {
    id: "etm.heat_capacity",
    title: "Heat capacity in a magnetic field",
    stands_for: "",
    caption: r"The first panel stacks the parts of the heat capacity. The second panel shows what the field changes; phonons and ordinary two-level systems drop out there. Move the temperature and the amount of iron. The rise in weak fields is mostly that of iron. The anomalous systems are recognised by the fall in strong fields. The dotted line has the paper's rule $\varphi^2\to\varphi^2/3$ for the phase $\varphi$ of a loop, a short way to average over directions. The paper prints no spins and no $g$-factor of the iron, no sound speeds and no density of ordinary systems. We chose them, and you can change them. The density of ordinary systems is 0 at first, so that they have no part. The measured points of Fig. 9 are not printed as numbers, so they are not shown.",
    equations: &[
        Equation { number: "(14)", tex: r"C_p = \int_0^\infty dE\, g(E,B)\, C_{p0}(E,T)" },
        Equation { number: "(15)", tex: r"C_{p0} = k_B\left(\frac{E}{2k_BT}\right)^2\mathrm{cosh}^{-2}\left(\frac{E}{2k_BT}\right)" },
        IRON,
    ],
    params: &[
        params::TEMPERATURE.linear().ranged(0.6, [0.05, 3.0]),
        OWN_HIGHEST_FIELD,
        MARK_FIELD,
        params::GAP_MIN,
        params::TUNNEL_AREA_MIN,
        params::TUNNEL_AREA_RATIO,
        params::ATS_DENSITY,
        params::FE2_DENSITY,
        params::FE3_DENSITY,
        FE2,
        FE3,
        G_FACTOR,
        TLS_DENSITY,
        params::DENSITY,
        params::SOUND_SPEED_LONGITUDINAL,
        params::SOUND_SPEED_TRANSVERSE,
    ],
    rules: &[],
    provenance: ours(
        "Eqs (14), (15), Section 3.1",
        "(14) is averaged exactly over directions. Free iron multiplets, sound speeds and the density of ordinary systems are our choice.",
    ),
    quantities: &["etm.heat_capacity", "etm.heat_capacity_iron", "etm.heat_capacity_phonons", "etm.heat_capacity_zero_field"],
    look: "You see the heat capacity of a glass in a magnetic field, part upon part. Move the temperature. Notice that iron makes the rise in weak fields, and the three-well systems the fall in strong ones.",
    primary: &["temperature", "field"],
    level: Level::Course,
    compute: heat_capacity,
    refinement: None,
}]);

fn heat_capacity(inputs: &Inputs) -> Result<Picture, Error> {
    let temperature = inputs.number("temperature")?;
    let system = AnomalousHeatCapacity::new(cutoffs(inputs)?, temperature, inputs.number("ats_density")?)?;
    let [fe2_density, fe3_density, fe2_spin, fe3_spin, g_factor] = inputs.numbers(["fe2_density", "fe3_density", "fe2_spin", "fe3_spin", "iron_g_factor"])?;
    let anomalous = |field: f64| system.in_field(field, Orientation::Isotropic, Precision::Drawing);
    let fe2 = |field: f64| heat_capacity::moments(fe2_density, field, temperature, fe2_spin, g_factor);
    let fe3 = |field: f64| heat_capacity::moments(fe3_density, field, temperature, fe3_spin, g_factor);
    let [density, longitudinal, transverse] = inputs.numbers(["density", "sound_speed_longitudinal", "sound_speed_transverse"])?;
    let phonons = heat_capacity::phonons(temperature, density, longitudinal, transverse)?;
    let ordinary = heat_capacity::ordinary(temperature, inputs.number("tls_density")?)?;
    let highest = inputs.number("highest_field")? * (temperature / SHORTER).min(1.0);
    let grid = fields(highest, 81);
    let still = system.without_field();
    let mut parts: Vec<(f64, [f64; 5])> = Vec::with_capacity(grid.len());
    let mut rule = Vec::with_capacity(grid.len());
    for &field in &grid {
        parts.push((field, [phonons, ordinary, anomalous(field)?, fe3(field)?, fe2(field)?]));
        rule.push((field, system.in_field(field, Orientation::OneThird, Precision::Drawing)? - still));
    }
    let axis = || Axis::new("field B", "T").ranged(0.0, highest).switchable();
    let mut stacked = Panel::new(axis(), Axis::new("heat capacity", "µJ/(g K)")).titled(format!("parts at {} K", shown(temperature)));
    let names = [
        ("phonons", Badge::OurClosure),
        ("ordinary two-level systems", Badge::OurClosure),
        ("anomalous systems", Badge::OurClosure),
        ("Fe^{3+}", Badge::OurClosure),
        ("Fe^{2+}", Badge::OurClosure),
    ];
    // pale and strong shades, so that no two parts look alike to a reader who cannot tell red from green
    let shades = [(Tone::Muted, 0.25), (Tone::Ink, 0.55), (Tone::Data(0), 0.55), (Tone::Data(1), 0.9), (Tone::Data(1), 0.55)];
    for (k, (name, badge)) in names.into_iter().enumerate() {
        if parts.iter().all(|(_, p)| p[k] == 0.0) {
            continue;
        }
        let run = parts.iter().map(|(field, p)| (*field, p[..k].iter().sum(), p[..=k].iter().sum())).collect();
        stacked.push(Band { name: name.into(), runs: vec![run], tone: shades[k].0, opacity: shades[k].1, badge, listed: true });
    }
    let total: Vec<(f64, f64)> = parts.iter().map(|(field, p)| (*field, p.iter().sum())).collect();
    stacked.push(Curve::new("sum", vec![total], Tone::Ink, Badge::OurClosure));
    let pick = |f: &dyn Fn(&[f64; 5]) -> f64| vec![parts.iter().map(|(field, p)| (*field, f(p))).collect::<Vec<_>>()];
    let mark = inputs.number("field")?;
    let mut change = Panel::new(axis(), Axis::new("change from no field", "µJ/(g K)"))
        .titled("what the field changes")
        .with(Mark::new(MarkAt::Y { y: 0.0 }, "", Badge::OurClosure))
        .with(Curve::new("sum", pick(&|p| p[2] + p[3] + p[4] - still), Tone::Ink, Badge::OurClosure).wide(2.5))
        .with(Curve::new("anomalous systems", pick(&|p| p[2] - still), Tone::Data(0), Badge::OurClosure))
        .with(Curve::new("the same, rule φ^{2} → φ^{2}/3", vec![rule], Tone::Data(0), Badge::AsPrinted).dashed(Dash::Dotted))
        .with(Curve::new("iron", pick(&|p| p[3] + p[4]), Tone::Data(1), Badge::OurClosure).dashed(Dash::Dashed));
    if mark <= highest {
        change.push(Mark::new(MarkAt::X { x: mark }, format!("{} T", shown(mark)), Badge::OurClosure));
    }
    let (rise, iron) = (system.in_field(mark, Orientation::Isotropic, Precision::Full)? - still, fe2(mark)? + fe3(mark)?);
    let mut picture = Picture { panels: vec![stacked, change], ..Picture::default() }
        .reading("anomalous systems, no field", still, "µJ/(g K)", Badge::Derived)
        .reading(format!("their change at {} T", shown(mark)), rise, "µJ/(g K)", Badge::OurClosure)
        .reading(format!("iron at {} T", shown(mark)), iron, "µJ/(g K)", Badge::OurClosure);
    if iron > 0.0 && rise + iron > 0.0 {
        picture = picture.reading(format!("share of iron in the net rise at {} T", shown(mark)), 100.0 * iron / (rise + iron), "%", Badge::OurClosure);
    }
    if temperature < SHORTER {
        picture = picture.noting(format!("The field axis ends at {} T: below {SHORTER} K it is shorter, in proportion to the temperature.", shown(highest)));
    }
    if mark > highest {
        picture = picture.noting(format!("The field of the numbers read off, {} T, lies beyond the axis.", shown(mark)));
    }
    Ok(picture.noting("Phonons and ordinary systems do not depend on the field."))
}
