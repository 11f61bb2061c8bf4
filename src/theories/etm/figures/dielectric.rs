//! Dielectric constant against field: Figs 10 to 12.

use super::{ours, shown};
use crate::describe::{Choice, Figure, Inputs, Level, Param, figures, list};
use crate::error::Error;
use crate::numerics::sampling;
use crate::picture::{Axis, Badge, Curve, Dash, Mark, MarkAt, Panel, Picture, Tone};
use crate::theories::etm::density_of_states::Orientation;
use crate::theories::etm::dielectric::{Response, change};
use crate::theories::etm::heat_capacity::Precision;
use crate::theories::etm::quantities::fields::{RELAXATIONAL, RESONANT, WEIGHTS};
use crate::theories::etm::quantities::{cutoffs, params};
use crate::theories::etm::tables::DIELECTRIC;

const ROWS: Param = list(
    "rows",
    r"\text{rows}",
    "BK7_15mK,Duran_15mK,BAS_50mK",
    &[
        Choice { id: "BK7_15mK", label: "BK7, 15 mK" },
        Choice { id: "Duran_15mK", label: "Duran, 15 mK" },
        Choice { id: "BAS_50mK", label: "AlBaSiO, 50 mK" },
        Choice { id: "BAS_94mK", label: "AlBaSiO, 94 mK" },
        Choice { id: "BAS_120mK", label: "AlBaSiO, 120 mK" },
        Choice { id: "SiOCH_50mK", label: "SiO(2+x)C(y)H(z), 50 mK" },
        Choice { id: "SiOCH_70mK", label: "SiO(2+x)C(y)H(z), 70 mK" },
        Choice { id: "SiOCH_100mK", label: "SiO(2+x)C(y)H(z), 100 mK" },
    ],
    "rows of Tables 5 and 6 to compare",
);
/// Parts per million, the unit of the axes.
const PPM: f64 = 1e6;

pub(super) static FIGURES: &[Figure] = &figures([Figure {
    id: "etm.dielectric",
    title: "Dielectric constant in a magnetic field",
    stands_for: "Figs 10 to 12",
    caption: r"The first panel shows how a magnetic field changes the dielectric constant $\epsilon$, in two parts. In the resonant part the electric field moves the two levels: it rises in weak magnetic fields and falls in strong ones. The relaxational part comes from systems that jump between the levels as the electric field changes, and it falls. It is drawn as if every system could follow. Systems that are too slow for that leave the resonant part alone. Table 7 gives the damping of four fits: in three of them the systems are fast enough at the kilohertz of the measurements. The dotted line has the paper's rule $\varphi^2 \to \varphi^2/3$ for the phase $\varphi$ of a loop, a short way to average over directions. It misses loops that stand along the field and enclose no flux. The second panel shows the resonant part for rows of Tables 5 and 6, each at the temperature in its name. The paper's averaged formulae are in a reference that we do not have, so we average exactly. The higher-order correction of Fig. 10 and the measured points are not printed as numbers, so they are not shown.",
    equations: &[RESONANT, RELAXATIONAL, WEIGHTS],
    params: &[
        params::TEMPERATURE.log().ranged(0.05, [0.01, 0.2]),
        params::FIELD.ranged(0.02, [1e-4, 2.0]),
        params::DIELECTRIC_GAP_MIN,
        params::TABLE_6_AREA_MIN,
        params::TABLE_6_AREA_RATIO,
        params::AMPLITUDE,
        ROWS,
    ],
    rules: &[],
    provenance: ours(
        "Eqs (16)-(20), Tables 5, 6",
        "The averaged formulae follow from (16)-(20) and (13). The paper's own are in a reference that we do not have.",
    ),
    quantities: &["etm.dielectric_change"],
    look: "You see how a magnetic field changes the dielectric constant of a cold glass. Move the temperature. Notice that the maximum of the resonant part lies at a stronger field when it is warmer.",
    primary: &["temperature", "field"],
    level: Level::Course,
    compute: dielectric,
    refinement: None,
}]);

fn dielectric(inputs: &Inputs) -> Result<Picture, Error> {
    let [temperature, amplitude, field] = inputs.numbers(["temperature", "amplitude", "field"])?;
    let cutoffs = cutoffs(inputs)?;
    let of = |response, orientation| move |b: f64| Ok(PPM * change(&cutoffs, amplitude, temperature, b, response, orientation, Precision::Drawing)?);
    let grid = sampling::logarithmic(1e-4, 3.0, 56);
    let resonant = sampling::runs(&grid, of(Response::Resonant, Orientation::Isotropic));
    let relaxational = sampling::runs(&grid, of(Response::Relaxational, Orientation::Isotropic));
    let both = vec![resonant.iter().flatten().zip(relaxational.iter().flatten()).map(|(a, b)| (a.0, a.1 + b.1)).collect()];
    let axes = || Panel::new(Axis::new("field B", "T").log().ranged(1e-4, 3.0).switchable(), Axis::new("relative change Δε/ε", "10^{-6}"));
    let zero = || Mark::new(MarkAt::Y { y: 0.0 }, "", Badge::OurClosure);
    let left = axes()
        .titled(format!("parts at {} mK", shown(1e3 * temperature)))
        .with(zero())
        .with(Curve::new("resonant", resonant, Tone::Data(0), Badge::OurClosure).wide(2.5))
        .with(
            Curve::new("resonant, rule φ^{2} → φ^{2}/3", sampling::runs(&grid, of(Response::Resonant, Orientation::OneThird)), Tone::Data(0), Badge::AsPrinted)
                .dashed(Dash::Dotted),
        )
        .with(Curve::new("relaxational", relaxational, Tone::Data(1), Badge::OurClosure).dashed(Dash::Dashed))
        .with(Curve::new("both", both, Tone::Data(2), Badge::OurClosure).dashed(Dash::DashDot))
        .with(Mark::new(MarkAt::X { x: field }, format!("{} T", shown(field)), Badge::OurClosure));
    let mut right = axes().titled("resonant part, rows of Tables 5 and 6").with(zero());
    let dashes = [Dash::Solid, Dash::Dashed, Dash::DashDot, Dash::Dotted];
    for (k, id) in inputs.words("rows")?.iter().enumerate() {
        let Some(row) = DIELECTRIC.iter().find(|row| row.id == *id) else { continue };
        let cutoffs = row.cutoffs()?;
        let runs = sampling::runs(&grid, |b| {
            Ok(PPM * change(&cutoffs, row.amplitude, row.temperature, b, Response::Resonant, Orientation::Isotropic, Precision::Drawing)?)
        });
        right.push(Curve::new(row.title, runs, Tone::Data((k % 8) as u8), Badge::OurClosure).dashed(dashes[k % 4]));
    }
    let at = |response, orientation| change(&cutoffs, amplitude, temperature, field, response, orientation, Precision::Full);
    Ok(Picture { panels: vec![left, right], ..Picture::default() }
        .reading(format!("resonant at {} T", shown(field)), at(Response::Resonant, Orientation::Isotropic)?, "", Badge::OurClosure)
        .reading(format!("resonant at {} T, rule φ^{{2}}/3", shown(field)), at(Response::Resonant, Orientation::OneThird)?, "", Badge::AsPrinted)
        .reading(format!("relaxational at {} T", shown(field)), at(Response::Relaxational, Orientation::Isotropic)?, "", Badge::OurClosure))
}
