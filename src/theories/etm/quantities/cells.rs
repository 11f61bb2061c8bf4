//! Calculator entries on glass temperature and cells: (35)-(40).

use super::params::{
    ABSORPTION_ENERGY, ATS_DENSITY, DENSITY, INTERACTION_TEMPERATURE, LOG10_COOLING_RATE, LOG10_TIME, MELTING_TEMPERATURE, NUCLEATION_ENERGY, NUMBER,
    TEMPERATURE,
};
use crate::describe::{Equation, Provenance, Quantity, Standing, output, quantities};
use crate::describe::{Inputs, Rule};
use crate::error::Error;
use crate::theories::etm::cells;
use crate::theories::etm::glass_temperature::Nucleation;
use crate::theories::etm::sources::JUG;

pub(in crate::theories::etm) static QUANTITIES: &[Quantity] = &quantities([
    Quantity {
        id: "etm.glass_temperature",
        title: "Glass temperature against cooling rate, physical branch, and its slope",
        equations: &[Equation { number: "(37)", tex: r"k_B\ln\frac{T_c-T_g}{\kappa\tau_0} = \frac{w_0}{T_g-\Theta}" }],
        inputs: &[LOG10_COOLING_RATE, MELTING_TEMPERATURE, LOG10_TIME, NUCLEATION_ENERGY, INTERACTION_TEMPERATURE],
        outputs: &[
            output("glass_temperature", "T_g", "K", "glass temperature"),
            output("slope", r"dT_g/d\ln\kappa", "K per e-fold", "slope per e-fold of the cooling rate"),
        ],
        rules: &[SOLUTION_EXISTS, INTERACTION_BELOW_MELTING],
        provenance: Provenance { source: &JUG, place: "Eqs (36), (37)", standing: Standing::AsPrinted },
        note: "The branch on which T_g rises with the cooling rate; a refusal where no solution exists.",
        compute: |i| {
            let found = nucleation(i)?.glass_temperature(i.number("log10_cooling_rate")?)?;
            Ok(vec![found.temperature, found.slope])
        },
    },
    Quantity {
        id: "etm.cell_radius",
        title: "Radius of a better-ordered cell",
        equations: &[Equation { number: "(40)", tex: r"\xi = \left(\frac{3}{\pi\sqrt2\,(nP^*)\rho}\right)^{1/3}" }],
        inputs: &[ATS_DENSITY.ranged(5e16, [100000000000000.0, 1e19]), DENSITY.ranged(3.1, [1.0, 8.0])],
        outputs: &[output("radius", r"\xi", "A", "radius of a cell")],
        rules: &[],
        provenance: Provenance { source: &JUG, place: "Eq. (40)", standing: Standing::AsPrinted },
        note: "",
        compute: |i| {
            let [ats_density, density] = i.numbers(["ats_density", "density"])?;
            Ok(vec![cells::radius(ats_density, density)?])
        },
    },
    Quantity {
        id: "etm.coherent_number",
        title: "Number of coherently tunnelling ions",
        equations: &[Equation { number: "Section 4.2", tex: r"N(T) = N_0\, e^{-E_0/k_BT}" }],
        inputs: &[NUMBER, ABSORPTION_ENERGY, TEMPERATURE.ranged(0.1, [0.01, 2.0])],
        outputs: &[output("number", "N(T)", "1", "number of ions that tunnel together")],
        rules: &[],
        provenance: Provenance { source: &JUG, place: "Section 4.2", standing: Standing::AsPrinted },
        note: "",
        compute: |i| {
            let [number, energy, temperature] = i.numbers(["number", "energy", "temperature"])?;
            Ok(vec![cells::coherent_number(number, energy, temperature)?])
        },
    },
]);

/// Both the calculator entry and its figure refuse these.
pub(in crate::theories::etm) const INTERACTION_BELOW_MELTING: Rule = Rule {
    text: "interaction_temperature < melting_temperature",
    input: "interaction_temperature",
    holds: |i| Ok(i.number("interaction_temperature")? < i.number("melting_temperature")?),
};

const SOLUTION_EXISTS: Rule = Rule {
    text: "a solution exists on the physical branch",
    input: "log10_cooling_rate",
    holds: |i| {
        if !(INTERACTION_BELOW_MELTING.holds)(i)? {
            return Ok(true); // the other rule refuses
        }
        Ok(nucleation(i)?.glass_temperature(i.number("log10_cooling_rate")?).is_ok())
    },
};

/// Everything but the cooling rate among the inputs.
pub(in crate::theories::etm) fn nucleation(inputs: &Inputs) -> Result<Nucleation, Error> {
    let [melting, log10_time, energy, interaction] = inputs.numbers(["melting_temperature", "log10_time", "energy", "interaction_temperature"])?;
    Nucleation::new(melting, log10_time, energy, interaction)
}
