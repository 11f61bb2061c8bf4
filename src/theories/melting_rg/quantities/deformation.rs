//! What a turned defect does to its surroundings, and what the Poisson ratio does to the flow.

use super::elastic::{ALPHA, BENDING, BETA, CAGE_RADIUS, CORE_RADIUS, GAMMA, INSIDE, NOT_THE_ORIGIN, REST_LENGTH, STRETCHING, X, Y, Z};
use super::renormalised::{FUGACITY_SQUARED, REDUCED_MODULUS};
use super::varma;
use crate::describe::{Domain, Equation, Inputs, Param, Quantity, Standing, number, output, quantities};
use crate::error::Error;
use crate::theories::melting_rg::cage::RestLength;
use crate::theories::melting_rg::elasticity::{Vector, symmetric};
use crate::theories::melting_rg::strain::field;
use crate::theories::melting_rg::turned::{Turned, turned};
use crate::theories::melting_rg::{anisotropy, flow};

pub(crate) const MEDIUM_MODULUS: Param =
    number("shear_modulus", r"\mu", "energy/length^3", 1.0, [0.05, 10.0], "shear modulus of the medium around the cage").log().positive();
pub(crate) const POISSON: Param = number("poisson_ratio", r"\nu", "1", 0.25, [-0.5, 0.5], "Poisson ratio of the medium; 1/2 where it cannot be compressed")
    .within(Domain::ALL.greater_than(-1.0).at_most(0.5));
const fn component(name: &'static str, symbol: &'static str, default: f64, meaning: &'static str) -> Param {
    number(name, symbol, "a^3", default, [-2.0, 2.0], meaning)
}
pub(crate) const DIPOLE: [Param; 6] = [
    component("p_xx", "p_{xx}", 0.3, "xx component of the dipole tensor, the force dipole over 8π times the shear modulus"),
    component("p_yy", "p_{yy}", -0.1, "yy component of the dipole tensor"),
    component("p_zz", "p_{zz}", 0.5, "zz component of the dipole tensor"),
    component("p_yz", "p_{yz}", 0.2, "yz component of the dipole tensor"),
    component("p_xz", "p_{xz}", -0.4, "xz component of the dipole tensor"),
    component("p_xy", "p_{xy}", 1.0, "xy component of the dipole tensor"),
];

// energies and lengths in common units, as the modulus and the outputs have them
pub(crate) const CAGE: Param = Param { unit: "length", ..CAGE_RADIUS };
pub(crate) const CORE: Param = Param { unit: "length", ..CORE_RADIUS };
pub(crate) const BEND: Param = Param { unit: "energy", ..BENDING };
pub(crate) const STRETCH: Param = Param { unit: "energy/length^2", ..STRETCHING };

/// The turned defect that the inputs describe.
///
/// # Errors
/// As [`turned`].
pub(crate) fn turned_defect(i: &Inputs, angles: [f64; 3]) -> Result<Turned, Error> {
    let [a, b, bending, stretching, modulus] = i.numbers(["cage_radius", "core_radius", "bending", "stretching", "shear_modulus"])?;
    let rest = if i.word("rest_length")? == "printed" { RestLength::Printed } else { RestLength::Gap };
    turned(angles, [a, b], bending, stretching, modulus, rest)
}

pub(crate) const END_WITH_LAMBDA: Equation = Equation {
    number: "(15), (16) integrated",
    tex: r"\frac{y^2}{32\pi} = \int_{x_c}^{x_0}\frac{1 - e^{-x}}{x^2A^2}\,dx,\quad A = 1 + \frac{x}{L + 2x},\quad L = \alpha\overline\lambda = \frac{2\nu x_0}{1 - 2\nu}",
};

pub(crate) static QUANTITIES: &[Quantity] = &quantities([
    Quantity {
        id: "melting_rg.rotated_cage_dipole",
        title: "Dipole tensor, torque and strength of a defect turned in its cage",
        equations: &[
            Equation { number: "(4)", tex: r"V = \sum_{p} \frac{\mu_0}{2} \left(1 - \cos \omega_p \right) + \frac{g_0}{2} \left(|\ell_p| - L_p \right)^2" },
            Equation { number: "(5)", tex: r"P_{ij} = \sum_p \frac{\partial V}{\partial u_i(p)}\,a_j(p)" },
            Equation { number: "our assumption", tex: r"\alpha = 16\pi\,\tfrac13 \sum_{ij} p_{ij}^2,\quad p = \frac{P}{8\pi\mu}" },
        ],
        inputs: &[ALPHA, BETA, GAMMA, CAGE, CORE, BEND, STRETCH, MEDIUM_MODULUS, REST_LENGTH],
        outputs: &[
            output("p_xx", "P_{xx}", "energy", "xx component of the force dipole"),
            output("p_yy", "P_{yy}", "energy", "yy component"),
            output("p_zz", "P_{zz}", "energy", "zz component"),
            output("p_yz", "P_{yz}", "energy", "yz component, its symmetric part"),
            output("p_xz", "P_{xz}", "energy", "xz component, its symmetric part"),
            output("p_xy", "P_{xy}", "energy", "xy component, its symmetric part"),
            output("torque_x", r"\tau_x", "energy", "torque on the defect about x; zero only where the defect is free to relax"),
            output("torque_y", r"\tau_y", "energy", "torque on the defect about y"),
            output("torque_z", r"\tau_z", "energy", "torque on the defect about z"),
            output("coupling", r"\alpha", "alpha, length^6", "strength of the defect in the flow"),
        ],
        rules: &[INSIDE],
        provenance: varma(
            "Eqs (4), (5)",
            Standing::OurClosure {
                why: r"The paper takes no cage through to numbers. We hold the defect turned in a regular tetrahedron that is not displaced, leave out the $1/v_d$ of (5), and average $\alpha$ over directions.",
            },
        ),
        note: r"A small turn gives a torque that grows with the angle. The symmetric dipole grows with its square if the cage is at rest before. So $\alpha$ grows with the fourth power of the angle, and it falls with the square of the free number $\mu$.",
        compute: |i| {
            let Turned { dipole: p, torque, coupling } = turned_defect(i, i.numbers(["alpha", "beta", "gamma"])?)?;
            Ok(vec![p[(0, 0)], p[(1, 1)], p[(2, 2)], p[(1, 2)], p[(0, 2)], p[(0, 1)], torque[0], torque[1], torque[2], coupling])
        },
    },
    Quantity {
        id: "melting_rg.flow_with_anisotropy",
        title: "Right-hand side of the flow at a given Poisson ratio, and where it ends",
        equations: &[
            Equation {
                number: "(15), (17)",
                tex: r"\frac{\partial x^{-1}}{\partial \ell} = \frac{A^2}{32\pi}\, y^2 e^{x},\quad x = \alpha\overline\mu,\quad A = 1 + \frac{1 - 2\nu}{2 - 2\nu}",
            },
            Equation { number: "(16)", tex: r"\frac{\partial y^2}{\partial \ell} = y^2 (1 - e^{x})" },
        ],
        inputs: &[REDUCED_MODULUS.ranged(0.5, [0.01, 20.0]), FUGACITY_SQUARED.ranged(100.0, [1.0, 500.0]).positive(), POISSON],
        outputs: &[
            output("amplitude_squared", "A^2", "A^2", "square of the amplitude of the Green tensor"),
            output("inverse_rate", r"dx^{-1}/d\ell", "d(1/x)/dl", "rate at which the compliance grows with the logarithm of the scale"),
            output("modulus_rate", r"dx/d\ell", "dx/dl", "rate at which the modulus falls"),
            output("fugacity_rate", r"dy^2/d\ell", "dy^2/dl", "rate at which the square of the fugacity falls"),
            output("fixed_point", "x_c", "alpha mu a^3/k_BT", "modulus at which the flow ends"),
        ],
        rules: &[],
        provenance: varma(
            "Eqs (15)-(17), (29)",
            Standing::OurClosure {
                why: r"Equation (15) has $A^2$, and (17) leaves it out. We keep it, with the Poisson ratio that the medium has at the scale considered, and hold this ratio fixed.",
            },
        ),
        note: r"The flow ends where $H(x_c) = H(x) - A^2y^2/32\pi$, with $H$ of the quantity for $A = 1$. At $\nu = 1/2$ both agree. At $\nu = 1/4$ the defects count 1.78 times as much.",
        compute: |i| {
            let [x, y, nu] = i.numbers(["reduced_modulus", "fugacity_squared", "poisson_ratio"])?;
            let found = anisotropy::flow(x, y, nu)?;
            Ok(vec![found.amplitude_squared, found.inverse_rate, found.modulus_rate, found.fugacity_rate, found.fixed_point])
        },
    },
    Quantity {
        id: "melting_rg.flow_with_lambda",
        title: "Where the flow ends if the other Lamé coefficient keeps its value",
        equations: &[END_WITH_LAMBDA],
        inputs: &[
            REDUCED_MODULUS.ranged(0.5, [0.01, 20.0]),
            FUGACITY_SQUARED.ranged(100.0, [1.0, 500.0]).positive(),
            POISSON.ranged(0.25, [0.0, 0.5]).within(Domain::ALL.at_least(0.0).at_most(0.5)),
        ],
        outputs: &[
            output("fixed_point", "x_c", "alpha mu a^3/k_BT", "modulus at which the flow ends"),
            output("fixed_point_plain", "x_{c,1}", "alpha mu a^3/k_BT", "the same with A = 1 all along, as (17) has it"),
        ],
        rules: &[],
        provenance: varma(
            "Eqs (6), (15), (16), text below (29)",
            Standing::OurClosure {
                why: r"The text says that $A^2$ may be 1 because λ does not flow to zero. There is no equation for λ. We hold it and keep $A^2$, which then falls to 1 with the modulus.",
            },
        ),
        note: r"$\nu$ is the Poisson ratio where the flow begins. It gives $\lambda/\mu = 2\nu/(1 - 2\nu)$ there. At $\nu = 0$ and at $\nu = 1/2$ the ratio stays as it is.",
        compute: |i| {
            let [x, y, nu] = i.numbers(["reduced_modulus", "fugacity_squared", "poisson_ratio"])?;
            let ends = [anisotropy::end_with_lambda(x, y, nu)?, flow::fixed_point(x, y)?.ln_exact];
            ends.into_iter().map(|end| flow::from_logarithm("fixed_point", end)).collect()
        },
    },
    Quantity {
        id: "melting_rg.strain_field",
        title: "Strain, dilatation and curl around a defect",
        equations: &[Equation {
            number: "(6), (7)",
            tex: r"\frac{\partial u_i}{\partial r_j} = -8\pi\mu\,\frac{\partial^2 G_{ik}}{\partial r_\ell \partial r_j}\, p_{k\ell},\quad p = \frac{P}{8\pi\mu}",
        }],
        inputs: &[X, Y, Z, DIPOLE[0], DIPOLE[1], DIPOLE[2], DIPOLE[3], DIPOLE[4], DIPOLE[5], POISSON],
        outputs: &[
            output("strain_xx", "u_{xx}", "1", "xx component of the strain"),
            output("strain_yy", "u_{yy}", "1", "yy component"),
            output("strain_zz", "u_{zz}", "1", "zz component"),
            output("strain_yz", "u_{yz}", "1", "yz component, half the engineering shear"),
            output("strain_xz", "u_{xz}", "1", "xz component"),
            output("strain_xy", "u_{xy}", "1", "xy component"),
            output("dilatation", r"\nabla\cdot\mathbf u", "1", "relative change of volume"),
            output("curl_x", r"(\nabla\times\mathbf u)_x", "1", "x component of the curl, twice the local rotation"),
            output("curl_y", r"(\nabla\times\mathbf u)_y", "1", "y component"),
            output("curl_z", r"(\nabla\times\mathbf u)_z", "1", "z component"),
        ],
        rules: &[NOT_THE_ORIGIN],
        provenance: varma("Eqs (6), (7)", Standing::Derived),
        note: "The curl does not depend on the Poisson ratio. The dilatation vanishes where the medium cannot be compressed, and around a defect that only dilates.",
        compute: |i| {
            let r = Vector::from(i.numbers(["x", "y", "z"])?);
            let p = symmetric(i.numbers(["p_xx", "p_yy", "p_zz", "p_yz", "p_xz", "p_xy"])?);
            let found = field(&r, &p, i.number("poisson_ratio")?)?;
            let e = found.strain;
            Ok(vec![e[(0, 0)], e[(1, 1)], e[(2, 2)], e[(1, 2)], e[(0, 2)], e[(0, 1)], found.dilatation, found.curl[0], found.curl[1], found.curl[2]])
        },
    },
]);
