//! Calculator entries on how magnetic the anomalous systems and iron are: from (10), with all three levels.

use super::ensembles::{ENSEMBLE_INPUTS, ENSEMBLE_STANDING, PHASE_RULE, SPREAD_RULE, TUNED, ensemble};
use super::params::{FE2_DENSITY, FE3_DENSITY, FIELD};
use crate::describe::{Equation, Provenance, Quantity, Standing, output, quantities};
use crate::theories::etm::iron;
use crate::theories::etm::sources::JUG;

pub(in crate::theories::etm) const MAGNETISATION: Equation = Equation {
    number: "(10), our derivation",
    tex: r"M = 2\pi k_B nP^*\int_0^1\! dc\int\! d\ln D_0\int\! d\ln D\int\!\frac{d\vartheta}{2\pi}\,\frac{\varphi}{B}\left(-\frac{\partial F}{\partial\varphi}\right)",
};
pub(in crate::theories::etm) const SUSCEPTIBILITY: Equation = Equation {
    number: "(10), our derivation",
    tex: r"\chi = \frac{\partial M}{\partial B} = 2\pi k_B nP^*\int_0^1\! dc\int\! d\ln D_0\int\! d\ln D\int\!\frac{d\vartheta}{2\pi}\,\left(\frac{\varphi}{B}\right)^{2}\left(-\frac{\partial^2F}{\partial\varphi^2}\right)",
};
pub(in crate::theories::etm) const CURIE_VAN_VLECK: Equation = Equation {
    number: "our derivation",
    tex: r"-\frac{\partial^2F}{\partial\varphi^2} = -\sum_k f_k\frac{\partial^2E_k}{\partial\varphi^2}+\frac1T\sum_{k<l}f_kf_l\left(\frac{\partial E_k}{\partial\varphi}-\frac{\partial E_l}{\partial\varphi}\right)^{2},\quad f_k = \frac{e^{-E_k/T}}{Z}",
};

pub(in crate::theories::etm) static QUANTITIES: &[Quantity] = &quantities([
    Quantity {
        id: "etm.magnetisation_exact",
        title: "Magnetisation of the anomalous systems with all three levels, and with two",
        equations: &[MAGNETISATION],
        inputs: ENSEMBLE_INPUTS,
        outputs: &[
            output("magnetisation", "M", "A m^2/kg", "magnetisation with all three levels"),
            output("magnetisation_two_level", "M_2", "A m^2/kg", "the same with the gap of (9) and the same cut-offs"),
        ],
        rules: &[SPREAD_RULE, PHASE_RULE],
        provenance: Provenance { source: &JUG, place: "Eqs (6), (7), (10)", standing: ENSEMBLE_STANDING },
        note: r"1 A m²/kg is 1 emu/g. The inputs are the rescaled ones of (9), as in the fits. $F$ is the free energy of one system in kelvin, $c$ the cosine of the angle between the field and the normal of its loop.",
        compute: |i| {
            let found = ensemble(i)?.magnetisation(i.number("temperature")?, i.number("field")?)?;
            Ok(vec![found.exact, found.two_level])
        },
    },
    Quantity {
        id: "etm.susceptibility_exact",
        title: "Susceptibility of the anomalous systems in a field with all three levels, and with two",
        equations: &[SUSCEPTIBILITY, CURIE_VAN_VLECK],
        inputs: ENSEMBLE_INPUTS,
        outputs: &[
            output("susceptibility", r"\chi", "A m^2/(kg T)", "change of the magnetisation with the field, with all three levels"),
            output("of_levels", r"\chi_{\mathrm{V}}", "A m^2/(kg T)", "part of levels that move while the populations stay (van Vleck)"),
            output("of_populations", r"\chi_{\mathrm{C}}", "A m^2/(kg T)", "part of populations that follow (Curie)"),
            output("susceptibility_two_level", r"\chi_2", "A m^2/(kg T)", "the whole with the gap of (9) and the same cut-offs"),
        ],
        rules: &[SPREAD_RULE, PHASE_RULE],
        provenance: Provenance { source: &JUG, place: "Eqs (6), (7), (10)", standing: ENSEMBLE_STANDING },
        note: r"This is the response to a small further field along the first, averaged over all directions of the loops; to a field across it the response is $M/B$. Without a field both are one, and no level has a moment: the part of the populations is zero. The inputs are the rescaled ones of (9), as in the fits. Energies are in kelvin.",
        compute: |i| {
            let found = ensemble(i)?.susceptibility(i.number("temperature")?, i.number("field")?)?;
            let sum = found.sum();
            Ok(vec![sum.exact, found.levels.exact, found.populations.exact, sum.two_level])
        },
    },
    Quantity {
        id: "etm.magnetisation_iron",
        title: "Magnetisation of free iron moments",
        equations: &[Equation {
            number: "our assumption",
            tex: r"M = g\mu_B N\left[\tfrac{n}{2}\coth\tfrac{ny}{2}-\tfrac12\coth\tfrac y2\right],\quad y = \frac{g\mu_BB}{k_BT},\quad n = 2J+1",
        }],
        inputs: &[TUNED, FIELD, FE2_DENSITY, FE3_DENSITY],
        outputs: &[
            output("magnetisation", "M", "A m^2/kg", "magnetisation of both kinds of ions"),
            output("fe2", r"M_{\mathrm{Fe}^{2+}}", "A m^2/kg", "part of the divalent ions"),
            output("fe3", r"M_{\mathrm{Fe}^{3+}}", "A m^2/kg", "part of the trivalent ions"),
        ],
        rules: &[],
        provenance: Provenance {
            source: &JUG,
            place: "Sections 3.1, 4.2",
            standing: Standing::OurClosure {
                why: "The paper names trace iron and gives no formula. Free moments with J = 2 and 5/2 and g = 2 are our choice.",
            },
        },
        note: "",
        compute: |i| {
            let [temperature, field, fe2, fe3] = i.numbers(["temperature", "field", "fe2_density", "fe3_density"])?;
            let [two, three] = iron::magnetisation(temperature, field, fe2, fe3)?;
            Ok(vec![two + three, two, three])
        },
    },
]);
