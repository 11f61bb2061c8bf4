//! Calculator entries on glass temperature and cells: (35)-(40).

use super::params::{
    ABSORPTION_ENERGY, AMPLITUDE, ATS_DENSITY, DENSITY, INTERACTION_TEMPERATURE, LOG10_COOLING_RATE, LOG10_TIME, MELTING_TEMPERATURE, NUCLEATION_ENERGY,
    NUMBER, TEMPERATURE,
};
use crate::describe::{Equation, Provenance, Quantity, Standing, number, output, quantities};
use crate::describe::{Inputs, Rule};
use crate::error::Error;
use crate::theories::etm::cells;
use crate::theories::etm::dielectric;
use crate::theories::etm::glass_temperature::Nucleation;
use crate::theories::etm::sources::JUG;

pub(in crate::theories::etm) static QUANTITIES: &[Quantity] = &quantities([
    Quantity {
        id: "etm.glass_temperature",
        title: "Glass temperature at a cooling rate, and its slope",
        equations: &[Equation { number: "(37)", tex: r"k_B\ln\frac{T_c-T_g}{\kappa\tau_0} = \frac{w_0}{T_g-\Theta}" }],
        inputs: &[LOG10_COOLING_RATE, MELTING_TEMPERATURE, LOG10_TIME, NUCLEATION_ENERGY, INTERACTION_TEMPERATURE],
        outputs: &[
            output("glass_temperature", "T_g", "K", "glass temperature"),
            output("slope", r"dT_g/d\ln\kappa", "K per e-fold", "slope per e-fold of the cooling rate"),
        ],
        rules: &[SOLUTION_EXISTS, INTERACTION_BELOW_MELTING],
        provenance: Provenance { source: &JUG, place: "Eqs (36), (37)", standing: Standing::AsPrinted },
        note: r"Of the two solutions only the physical one is computed, on which $T_\text{g}$ rises with the cooling rate. Cooling can be too fast for any solution; then an error says so.",
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
        note: r"Four systems sit in the tetrahedron between four cell centres, and $P^* = 1/2\pi$ is a guess of the paper. So the radius is right within a factor of two at best.",
        compute: |i| {
            let [ats_density, density] = i.numbers(["ats_density", "density"])?;
            Ok(vec![cells::radius(ats_density, density)?])
        },
    },
    Quantity {
        id: "etm.coherent_number",
        title: "Number of ions that tunnel together",
        equations: &[Equation { number: "Section 4.2", tex: r"N(T) = N_0\, e^{-E_0/k_BT}" }],
        inputs: &[NUMBER, ABSORPTION_ENERGY, TEMPERATURE.ranged(0.1, [0.01, 2.0])],
        outputs: &[output("number", "N(T)", "1", "number of ions that tunnel together at this temperature")],
        rules: &[],
        provenance: Provenance { source: &JUG, place: "Section 4.2", standing: Standing::AsPrinted },
        note: r"The paper prints neither $N_0$ nor $E_0$; both defaults are our choice.",
        compute: |i| {
            let [number, energy, temperature] = i.numbers(["number", "energy", "temperature"])?;
            Ok(vec![cells::coherent_number(number, energy, temperature)?])
        },
    },
    Quantity {
        id: "etm.ion_distance",
        title: "Distance of the ions between four cells",
        equations: &[Equation { number: "our assumption", tex: r"d = \left(\frac{V_\text{void}}{4N}\right)^{1/3}" }],
        inputs: &[
            number("radius", r"\xi", "A", 250.0, [50.0, 1000.0], "radius of a cell").positive(),
            number("number", "N", "1", 100.0, [1.0, 1000.0], "number of ions in each of the four systems of a void").log().positive(),
        ],
        outputs: &[output("distance", "d", "A", "mean distance of the ions")],
        rules: &[],
        provenance: Provenance {
            source: &JUG,
            place: "Section 4.2, with (38)",
            standing: Standing::OurClosure {
                why: "The paper prints sizes and numbers of ions, but not their distance. We spread them evenly in the void between four touching cells.",
            },
        },
        note: "The paper has cells of some 500 Å in diameter and 10 to 100 ions. Compare the distance with that of atoms, about 3 Å.",
        compute: |i| {
            let [radius, number] = i.numbers(["radius", "number"])?;
            Ok(vec![cells::ion_distance(radius, number)?])
        },
    },
    Quantity {
        id: "etm.electric_interaction",
        title: "Electric interaction of two anomalous systems",
        equations: &[Equation { number: "our assumption", tex: r"\frac{p_1^2 x}{4\pi\epsilon_r\epsilon_0} = \frac{A}{4\pi^2 P^*},\quad P^* = \frac{1}{2\pi}" }],
        inputs: &[AMPLITUDE],
        outputs: &[output("interaction", r"u/k_B", "K", "energy of two systems at their mean distance")],
        rules: &[],
        provenance: Provenance {
            source: &JUG,
            place: "below (18), Table 5",
            standing: Standing::OurClosure {
                why: "The paper gives only the result of its estimate, 1 to 10 mK. This is the electric part, from the strength of the dielectric response.",
            },
        },
        note: "The elastic part cannot be computed: its coupling is not printed.",
        compute: |i| Ok(vec![dielectric::electric_interaction(i.number("amplitude")?)?]),
    },
]);

/// A condition on the inputs, shared by the calculator entry and its figure.
pub(in crate::theories::etm) const INTERACTION_BELOW_MELTING: Rule = Rule {
    text: "the interaction temperature lies below the crystallization temperature",
    input: "interaction_temperature",
    holds: |i| Ok(i.number("interaction_temperature")? < i.number("melting_temperature")?),
};

const SOLUTION_EXISTS: Rule = Rule {
    text: "the cooling is slow enough for a glass temperature that rises with the cooling rate",
    input: "log10_cooling_rate",
    holds: |i| {
        if !(INTERACTION_BELOW_MELTING.holds)(i)? {
            return Ok(true); // the other rule reports this case
        }
        Ok(nucleation(i)?.glass_temperature(i.number("log10_cooling_rate")?).is_ok())
    },
};

/// Builds equation (37) from all inputs except the cooling rate.
pub(in crate::theories::etm) fn nucleation(inputs: &Inputs) -> Result<Nucleation, Error> {
    let [melting, log10_time, energy, interaction] = inputs.numbers(["melting_temperature", "log10_time", "energy", "interaction_temperature"])?;
    Nucleation::new(melting, log10_time, energy, interaction)
}
