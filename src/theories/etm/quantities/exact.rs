//! Calculator entries on one three-well system with all its levels: from (6)-(8).

use super::params::{COS_ANGLE, FIELD, PHASE, TEMPERATURE, TUNNELLING};
use crate::describe::{Equation, Inputs, Param, Provenance, Quantity, Rule, Standing, number, output, quantities};
use crate::error::Error;
use crate::theories::etm::sources::JUG;
use crate::theories::etm::three_level::{self, PHASE_PER_FLUX, System};

pub(in crate::theories::etm) const ASYMMETRY: Param =
    number("asymmetry", "D", "K", 0.3, [0.0, 2.0], "asymmetry of the three wells, root of the sum of their squared energies").not_negative();
#[allow(clippy::approx_constant)] // the slider ends on a short decimal
pub(in crate::theories::etm) const ASYMMETRY_ANGLE: Param =
    number("asymmetry_angle", r"\vartheta", "rad", 0.5, [0.0, 6.283], "which well lies deepest: direction of the three well energies in their plane");
pub(in crate::theories::etm) const AMPLITUDE: Param = TUNNELLING.ranged(1.0, [0.1, 10.0]);
pub(in crate::theories::etm) const CHARGE: Param =
    number("charge", "|q|/e", "|q|/e", 20.0, [1.0, 60.0], "charge that tunnels as one, in elementary charges").positive();
pub(in crate::theories::etm) const AREA: Param = number("area", "S", "A^2", 500.0, [1.0, 10000.0], "area of the loop through the three wells").log().positive();
pub(in crate::theories::etm) const COLD: Param = TEMPERATURE.ranged(0.3, [0.02, 5.0]);
pub(in crate::theories::etm) const DERIVED: Standing = Standing::OurClosure {
    why: "The paper gives the levels. What follows from all three of them at a temperature is our derivation: it keeps the Hamiltonian (6) and leaves the weak-field form out.",
};
const LEVELS: Equation = Equation {
    number: "(6), (8)",
    tex: r"E_k = 2R\cos\!\left(\tfrac{\theta}{3}+\theta_k\right),\quad R = \sqrt{D_0^2+\tfrac16D^2},\quad Z = \sum_k e^{-E_k/k_BT}",
};
pub(in crate::theories::etm) const MOMENT: Equation = Equation {
    number: "our derivation",
    tex: r"m = -\frac{\partial F}{\partial B} = \frac{k_B}{\mu_B}\frac{\partial\varphi}{\partial B}\,\frac{2D_0^3\sin\varphi\, f[E_0,E_1,E_2]}{Z}",
};

pub(in crate::theories::etm) fn system(i: &Inputs) -> Result<System, Error> {
    let [asymmetry, angle, tunnelling] = i.numbers(["asymmetry", "asymmetry_angle", "tunnelling"])?;
    System::new(asymmetry, angle, tunnelling)
}

pub(in crate::theories::etm) static QUANTITIES: &[Quantity] = &quantities([
    Quantity {
        id: "etm.three_level_thermodynamics",
        title: "Free energy, energy, entropy and heat capacity of one three-well system, with all its levels",
        equations: &[
            LEVELS,
            Equation { number: "(15)", tex: r"C_2 = k_B x^2\,\mathrm{cosh}^{-2} x,\quad x = \frac{1}{\sqrt3\,k_BT}\sqrt{D_0^2\varphi^2+\tfrac12D^2}" },
        ],
        inputs: &[ASYMMETRY, ASYMMETRY_ANGLE, AMPLITUDE, PHASE, COLD],
        outputs: &[
            output("free_energy", "F", "K", "free energy, counted from the mean of the wells"),
            output("energy", "U", "K", "mean energy, counted from the mean of the wells"),
            output("entropy", "S", "k_B", "entropy"),
            output("heat_capacity", "C", "k_B", "heat capacity with all three levels"),
            output("heat_capacity_two_level", "C_2", "k_B", "heat capacity of the effective two-level system"),
        ],
        rules: &[],
        provenance: Provenance { source: &JUG, place: "Eqs (6), (8), (9), (15)", standing: DERIVED },
        note: "The variables are those of (6), not the rescaled ones of (9).",
        compute: |i| {
            let [asymmetry, tunnelling, phase, temperature] = i.numbers(["asymmetry", "tunnelling", "phase", "temperature"])?;
            let found = system(i)?.at(phase)?.thermodynamics(temperature)?;
            let two = three_level::two_level_heat_capacity(asymmetry, tunnelling, phase, temperature)?;
            Ok(vec![found.free_energy, found.energy, found.entropy, found.heat_capacity, two])
        },
    },
    Quantity {
        id: "etm.three_level_moment",
        title: "Magnetic moment of one three-well loop along the field",
        equations: &[MOMENT, Equation { number: "(7)", tex: r"\varphi = \frac{|q|}{\hbar}\,S B\cos\beta" }],
        inputs: &[ASYMMETRY, ASYMMETRY_ANGLE, AMPLITUDE, CHARGE, AREA, FIELD, COS_ANGLE.ranged(1.0, [0.0, 1.0]), COLD],
        outputs: &[output("moment", "m", "mu_B", "moment along the field, in Bohr magnetons"), output("phase", r"\varphi", "rad", "Aharonov-Bohm phase")],
        rules: &[],
        provenance: Provenance { source: &JUG, place: "Eqs (6), (7)", standing: DERIVED },
        note: r"The moment points along the field until the phase is $\pi$ and against it from $\pi$ to $2\pi$, at every temperature. $f[E_0,E_1,E_2]$ is the second divided difference of $f = e^{-E/k_BT}$, and $Z$ the sum of $f$ over the levels.",
        compute: |i| {
            let [charge, area, field, cosine, temperature] = i.numbers(["charge", "area", "field", "cos_angle", "temperature"])?;
            let moment = three_level::moment(&system(i)?, charge, area, field, cosine, temperature)?;
            Ok(vec![moment, three_level::loop_phase(charge, area, field, cosine)?])
        },
    },
    Quantity {
        id: "etm.three_level_susceptibility",
        title: "Susceptibility of one three-well loop without a field",
        equations: &[Equation {
            number: "our derivation",
            tex: r"\frac{\partial m}{\partial B} = \frac{k_B}{\mu_B}\left(\frac{\partial\varphi}{\partial B}\right)^{2}\frac{2D_0^3 f[E_0,E_1,E_2]}{Z}",
        }],
        inputs: &[ASYMMETRY, ASYMMETRY_ANGLE, AMPLITUDE, CHARGE, AREA, COLD],
        outputs: &[
            output("normal", r"\chi", "mu_B/T", "moment per field for a field along the normal"),
            output("isotropic", r"\langle\chi\rangle", "mu_B/T", "the same averaged over directions: a third"),
        ],
        rules: &[],
        provenance: Provenance { source: &JUG, place: "Eqs (6), (7)", standing: DERIVED },
        note: r"$f[E_0,E_1,E_2]$ is the second divided difference of $f = e^{-E/k_BT}$, taken without a field, and $Z$ the sum of $f$ over the levels.",
        compute: |i| {
            let [charge, area, temperature] = i.numbers(["charge", "area", "temperature"])?;
            let normal = three_level::susceptibility(&system(i)?, charge, area, temperature)?;
            Ok(vec![normal, normal / 3.0])
        },
    },
    Quantity {
        id: "etm.three_level_moment_isotropic",
        title: "Magnetic moment of one three-well loop, averaged over its directions",
        equations: &[MOMENT, Equation { number: "our derivation", tex: r"\langle m\rangle = \int_0^1 dc\, m(\cos\beta = c)" }],
        inputs: &[ASYMMETRY, ASYMMETRY_ANGLE, AMPLITUDE, CHARGE, AREA, FIELD, COLD],
        outputs: &[output("moment", r"\langle m\rangle", "mu_B", "mean moment along the field, in Bohr magnetons")],
        rules: &[Rule {
            text: "the phase of a loop that faces the field is at most 1000 rad; it is the product of charge, area and field over ħ",
            input: "field",
            holds: |i| Ok(PHASE_PER_FLUX * i.number("charge")? * i.number("area")? * i.number("field")? <= 1000.0 * (1.0 + 1e-12)),
        }],
        provenance: Provenance { source: &JUG, place: "Eqs (6), (7)", standing: DERIVED },
        note: r"$c$ is the cosine of the angle between the field and the normal of the loop. All directions are equally frequent.",
        compute: |i| {
            let [asymmetry, charge, area, field, temperature] = i.numbers(["asymmetry", "charge", "area", "field", "temperature"])?;
            Ok(vec![three_level::moment_isotropic(&system(i)?, asymmetry, charge, area, field, temperature)?])
        },
    },
]);
