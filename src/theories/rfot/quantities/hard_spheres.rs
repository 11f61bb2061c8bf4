//! The calculator entries of hard spheres: descriptions only.

use super::super::hard_spheres;
use super::super::sources::LUBCHENKO_2017;
use crate::describe::{Domain, Equation, Provenance, Quantity, Rule, Standing, number, output, quantities};

const BELOW_KAUZMANN: Rule = Rule {
    text: "the packing fraction lies at or below the Kauzmann packing fraction",
    input: "packing_fraction",
    holds: |i| {
        let [phi, kauzmann] = i.numbers(["packing_fraction", "kauzmann_fraction"])?;
        Ok(phi <= kauzmann)
    },
};

pub(super) static QUANTITIES: &[Quantity] = &quantities([
    Quantity {
        id: "rfot.hard_spheres",
        title: "Hard-sphere liquid: pressure, stiffness, and where its glass jams",
        equations: &[Equation {
            number: "Figs 6, 7, our assumption",
            tex: r"Z = \frac{1+\varphi+\varphi^2-\varphi^3}{(1-\varphi)^3},\quad A = Z + \varphi\frac{dZ}{d\varphi},\quad \varphi_J = \frac{\varphi Z}{Z-3}",
        }],
        inputs: &[number("packing_fraction", r"\varphi", "1", 0.567, [0.3, 0.62], "packing fraction of the liquid")
            .within(Domain::ALL.greater_than(0.502936).less_than(0.74048))],
        outputs: &[
            output("compressibility_factor", "Z", "p/(rho k_B T)", "pressure over that of an ideal gas"),
            output("stiffness", "A", "K/(rho k_B T)", "bulk modulus over the thermal energy density"),
            output("jamming_fraction", r"\varphi_J", "1", "packing fraction at which the glass of the same pressure jams"),
        ],
        rules: &[],
        provenance: Provenance {
            source: &LUBCHENKO_2017,
            place: "Figs 6, 7",
            standing: Standing::OurClosure {
                why: "The paper draws the diagrams schematically. We take the liquid of Carnahan and Starling, and a glass whose pressure comes from its free volume.",
            },
        },
        note: r"The equations hold where a denser liquid gives a denser glass, above a packing of 0.502936. The caption of Fig. 6 prints the packing fraction upside down; it is $\rho\pi\sigma^3/6$.",
        compute: |i| {
            let phi = i.number("packing_fraction")?;
            Ok(vec![hard_spheres::compressibility_factor(phi), hard_spheres::stiffness(phi), hard_spheres::jamming_fraction(phi)?])
        },
    },
    Quantity {
        id: "rfot.hard_sphere_entropy",
        title: "Configurational entropy of the hard-sphere liquid",
        equations: &[Equation {
            number: "our assumption",
            tex: r"s_c = h(\varphi) - h(\varphi_K),\quad h = -\frac{4\varphi-3\varphi^2}{(1-\varphi)^2} - \ln\varphi - 3\ln\frac{3}{Z-3}",
        }],
        inputs: &[
            number("packing_fraction", r"\varphi", "1", 0.567, [0.51, 0.616], "packing fraction of the liquid")
                .within(Domain::ALL.greater_than(0.502936).less_than(0.74048)),
            number("kauzmann_fraction", r"\varphi_K", "1", 0.617, [0.6165, 0.64], "packing fraction at which the configurational entropy vanishes")
                .within(Domain::ALL.greater_than(0.502936).less_than(0.74048)),
        ],
        outputs: &[output("s_c", "s_c", "k_B per sphere", "configurational entropy")],
        rules: &[BELOW_KAUZMANN],
        provenance: Provenance {
            source: &LUBCHENKO_2017,
            place: "Fig. 7",
            standing: Standing::OurClosure {
                why: "We take the entropy of the liquid less that of a free-volume glass at the same pressure. A constant makes it vanish at the Kauzmann packing.",
            },
        },
        note: "",
        compute: |i| {
            let [phi, kauzmann] = i.numbers(["packing_fraction", "kauzmann_fraction"])?;
            Ok(vec![hard_spheres::configurational_entropy(phi, kauzmann)?])
        },
    },
    Quantity {
        id: "rfot.kinetic_pressure",
        title: "Kinetic pressure of rigid cores",
        equations: &[Equation { number: "Section IV", tex: r"p = Z\rho k_B T" }],
        inputs: &[
            number("compressibility_factor", "Z", "p/(rho k_B T)", 10.0, [1.0, 100.0], "pressure over that of an ideal gas").positive(),
            number("density", r"\rho", "1/nm^3", 23.3, [1.0, 100.0], "particle density").log().positive(),
            number("temperature", "T", "K", 300.0, [10.0, 2000.0], "temperature").positive(),
        ],
        outputs: &[output("pressure", "p", "GPa", "kinetic pressure")],
        rules: &[],
        provenance: Provenance { source: &LUBCHENKO_2017, place: "Section IV", standing: Standing::Derived },
        note: "",
        compute: |i| {
            let [factor, density, temperature] = i.numbers(["compressibility_factor", "density", "temperature"])?;
            Ok(vec![hard_spheres::kinetic_pressure(factor, density, temperature)?])
        },
    },
]);
