//! The defect and the elastic medium around it: equations (3) to (10).

use super::varma;
use crate::describe::{Choice, Domain, Equation, Inputs, Param, Quantity, Rule, Standing, choice, number, output, quantities};
use crate::error::Error;
use crate::theories::melting_rg::cage::{Cage, RestLength, turned_energy};
use crate::theories::melting_rg::elasticity::{Medium, Vector, green, symmetric};
use crate::theories::melting_rg::pair;

pub(crate) const X: Param = number("x", "x", "a", 1.0, [-3.0, 3.0], "first coordinate of the point, measured from the defect");
pub(crate) const Y: Param = number("y", "y", "a", 2.0, [-3.0, 3.0], "second coordinate of the point");
pub(crate) const Z: Param = number("z", "z", "a", 2.0, [-3.0, 3.0], "third coordinate of the point");
pub(crate) const SHEAR_MODULUS: Param = number("shear_modulus", r"\mu_0", "1", 1.0, [0.1, 100.0], "shear modulus of the medium, in any unit").log().positive();
pub(crate) const LAME_LAMBDA: Param = number("lame_lambda", r"\lambda_0", "1", 1.0, [0.0, 200.0], "first Lamé coefficient, in the unit of the shear modulus");

const fn component(name: &'static str, symbol: &'static str, default: f64, meaning: &'static str) -> Param {
    number(name, symbol, "a^3", default, [-2.0, 2.0], meaning)
}
pub(crate) const P1: [Param; 6] = [
    component("p1_xx", "p^{(1)}_{xx}", 0.0, "xx component of the first dipole tensor, the force dipole over 8π times the shear modulus"),
    component("p1_yy", "p^{(1)}_{yy}", 0.0, "yy component of the first dipole tensor"),
    component("p1_zz", "p^{(1)}_{zz}", 0.0, "zz component of the first dipole tensor"),
    component("p1_yz", "p^{(1)}_{yz}", 0.0, "yz component of the first dipole tensor"),
    component("p1_xz", "p^{(1)}_{xz}", 0.0, "xz component of the first dipole tensor"),
    component("p1_xy", "p^{(1)}_{xy}", 1.0, "xy component of the first dipole tensor"),
];
pub(crate) const P2: [Param; 6] = [
    component("p2_xx", "p^{(2)}_{xx}", 0.0, "xx component of the second dipole tensor, the force dipole over 8π times the shear modulus"),
    component("p2_yy", "p^{(2)}_{yy}", 0.0, "yy component of the second dipole tensor"),
    component("p2_zz", "p^{(2)}_{zz}", 0.0, "zz component of the second dipole tensor"),
    component("p2_yz", "p^{(2)}_{yz}", 0.0, "yz component of the second dipole tensor"),
    component("p2_xz", "p^{(2)}_{xz}", 0.0, "xz component of the second dipole tensor"),
    component("p2_xy", "p^{(2)}_{xy}", 1.0, "xy component of the second dipole tensor"),
];

pub(crate) const ALPHA: Param = number("alpha", r"\alpha", "rad", 0.1, [-1.2, 1.2], "turn of the defect about the x axis, first");
pub(crate) const BETA: Param = number("beta", r"\beta", "rad", -0.2, [-1.2, 1.2], "turn of the defect about the y axis, second");
pub(crate) const GAMMA: Param = number("gamma", r"\gamma", "rad", 0.3, [-1.2, 1.2], "turn of the defect about the z axis, last");
pub(crate) const CAGE_RADIUS: Param = number("cage_radius", "a", "a", 2.0, [1.5, 4.0], "distance of the neighbours from the centre").positive();
pub(crate) const CORE_RADIUS: Param = number("core_radius", "b", "b", 1.0, [0.5, 1.2], "distance of the corners of the defect from its centre").positive();
pub(crate) const BENDING: Param = number("bending", r"\mu_0", "mu_0", 1.0, [0.1, 10.0], "bending energy of a bond").log().positive();
pub(crate) const STRETCHING: Param =
    number("stretching", "g_0", "g_0", 1.0, [0.1, 10.0], "stretching stiffness of a bond, energy per length²").log().positive();
pub(crate) const REST_LENGTH: Param = choice(
    "rest_length",
    r"L_p",
    "gap",
    &[Choice { id: "gap", label: "|a − b|, corrected" }, Choice { id: "printed", label: "|a|, as printed" }],
    "length at which a bond stores no energy",
);

pub(crate) const INSIDE: Rule = Rule {
    text: "the corners of the defect lie nearer to its centre than the neighbours",
    input: "core_radius",
    holds: |i| {
        let [core, cage] = i.numbers(["core_radius", "cage_radius"])?;
        Ok(core < cage)
    },
};
pub(crate) const STABLE_SOLID: Rule = Rule {
    text: "the first Lamé coefficient is larger than −2/3 of the shear modulus",
    input: "lame_lambda",
    holds: |i| {
        let [lambda, mu] = i.numbers(["lame_lambda", "shear_modulus"])?;
        Ok(lambda / mu > -2.0 / 3.0)
    },
};
pub(crate) const NOT_THE_ORIGIN: Rule =
    Rule { text: "the point is not the origin", input: "x", holds: |i| Ok(i.numbers(["x", "y", "z"])?.iter().any(|c| *c != 0.0)) };

/// The cage that the inputs describe.
pub(crate) fn cage(i: &Inputs) -> Result<Cage, Error> {
    let [a, b, bending, stretching] = i.numbers(["cage_radius", "core_radius", "bending", "stretching"])?;
    let rest = if i.word("rest_length")? == "printed" { RestLength::Printed } else { RestLength::Gap };
    Cage::tetrahedral(a, b, bending, stretching, rest)
}

/// Energy of the bonds to the cage.
pub(crate) const CAGE_ENERGY: Equation =
    Equation { number: "(4)", tex: r"V = \sum_{p} \frac{\mu_0}{2} \left(1 - \cos \omega_p \right) + \frac{g_0}{2} \left(|\ell_p| - |a_p| \right)^2" };
pub(crate) static QUANTITIES: &[Quantity] = &quantities([
    Quantity {
        id: "melting_rg.green_tensor",
        title: "Elastic Green tensor of an isotropic solid (xx, yy, zz, yz, xz, xy)",
        equations: &[Equation {
            number: "(6)",
            tex: r"G_{ij}(\mathbf r) = \frac{1}{8\pi\mu_0}\left[A\delta_{ij} + B\eta_i\eta_j\right]\frac{1}{|\mathbf r|},\quad (A,B) = 1 \pm \frac{\mu_0}{\lambda_0 + 2\mu_0}",
        }],
        inputs: &[X, Y, Z, SHEAR_MODULUS, LAME_LAMBDA],
        outputs: &[
            output("g_xx", "G_{xx}", "1/(modulus a)", "displacement along x by a unit force along x"),
            output("g_yy", "G_{yy}", "1/(modulus a)", "displacement along y by a unit force along y"),
            output("g_zz", "G_{zz}", "1/(modulus a)", "displacement along z by a unit force along z"),
            output("g_yz", "G_{yz}", "1/(modulus a)", "displacement along y by a unit force along z"),
            output("g_xz", "G_{xz}", "1/(modulus a)", "displacement along x by a unit force along z"),
            output("g_xy", "G_{xy}", "1/(modulus a)", "displacement along x by a unit force along y"),
        ],
        rules: &[NOT_THE_ORIGIN, STABLE_SOLID],
        provenance: varma("Eq. (6)", Standing::AsPrinted),
        note: r"This is the solution of Kelvin for a point force.",
        compute: |i| {
            let medium = Medium::new(i.number("shear_modulus")?, i.number("lame_lambda")?)?;
            let g = green(&medium, &Vector::from(i.numbers(["x", "y", "z"])?))?;
            Ok(vec![g[(0, 0)], g[(1, 1)], g[(2, 2)], g[(1, 2)], g[(0, 2)], g[(0, 1)]])
        },
    },
    Quantity {
        id: "melting_rg.pair_energy",
        title: "Elastic interaction of two defects with dipole tensors p1 and p2: exact, and as printed",
        equations: &[
            Equation { number: "(9)", tex: r"E_2(P_{k\ell}(\mathbf r), P_{ij}(0)) = P_{ij}(0) u_{ij}(0, \mathbf r)" },
            Equation {
                number: "(10)",
                tex: r"\frac{E_2}{k_BT} = -8\pi\frac{\mu_0}{k_BT}\frac{1}{r^3}\left(A\,\mathbf p(\mathbf r)\cdot\mathbf p(0) + B\,(\mathbf p(\mathbf r)\cdot\hat{\mathbf r})(\mathbf p(0)\cdot\hat{\mathbf r})\right)",
            },
        ],
        inputs: &[X, Y, Z, P1[0], P1[1], P1[2], P1[3], P1[4], P1[5], P2[0], P2[1], P2[2], P2[3], P2[4], P2[5], SHEAR_MODULUS, LAME_LAMBDA],
        outputs: &[
            output("exact", "E_2", "modulus a^3", "energy from both derivatives of the Green tensor, with the sign of the work"),
            output("printed", "E_2", "modulus a^3", "energy as (10) has it"),
        ],
        rules: &[NOT_THE_ORIGIN],
        provenance: varma(
            "Eqs (9), (10)",
            Standing::Corrected {
                printed: r"E_2 = +P_{ij} u_{ij},\quad p_{ij} \equiv P_{ij}(8\pi\mu_0)",
                why: r"The energy of an elastic dipole is $-P_{ij}u_{ij}$, and $p$ is $P$ divided by $8\pi\mu_0$. In (10) a unit vector stands where (7) has a derivative.",
            },
        ),
        note: r"The exact energy is $\frac{8\pi\mu}{r^3}[(6 - 12B)s + (2B - 2)t + BT_1T_2 - 3B(T_1e_2 + T_2e_1) + 15Be_1e_2]$. Here $s = (p_1n)\cdot(p_2n)$, $t = \mathrm{tr}\,p_1p_2$, $T = \mathrm{tr}\,p$ and $e = n\cdot pn$, with $n = r/|r|$ and $p = P/8\pi\mu$. The printed energy is $-\frac{8\pi\mu}{r^3}(As + Be_1e_2)$.",
        compute: |i| {
            let medium = Medium::new(i.number("shear_modulus")?, i.number("lame_lambda")?)?;
            let r = Vector::from(i.numbers(["x", "y", "z"])?);
            let p1 = symmetric(i.numbers(["p1_xx", "p1_yy", "p1_zz", "p1_yz", "p1_xz", "p1_xy"])?);
            let p2 = symmetric(i.numbers(["p2_xx", "p2_yy", "p2_zz", "p2_yz", "p2_xz", "p2_xy"])?);
            Ok(vec![pair::exact(&medium, &r, &p1, &p2)?, pair::printed(&medium, &r, &p1, &p2)?])
        },
    },
    Quantity {
        id: "melting_rg.cage_energy",
        title: "Potential energy of a rigid tetrahedron rotated in its cage, without strain",
        equations: &[Equation { number: "(3)", tex: r"\cos\omega_p = \frac{b_{pi}\mathcal{R}_{ki}(\ell_p^i)_k}{|\ell_p|}" }, CAGE_ENERGY],
        inputs: &[ALPHA, BETA, GAMMA, CAGE_RADIUS, CORE_RADIUS, BENDING, STRETCHING, REST_LENGTH],
        outputs: &[output("energy", "V", "mu_0 units", "potential energy of the four bonds")],
        rules: &[INSIDE],
        provenance: varma(
            "Eqs (3), (4)",
            Standing::Corrected {
                printed: r"(|\ell_p| - |a_p|)^2",
                why: r"A bond reaches from a corner to its neighbour, so the undistorted cage is at rest with the rest length $|a - b|$. The printed $\cos\omega$ lacks a factor $1/|b|$.",
            },
        ),
        note: r"The rotation is $\mathcal R = R_z(\gamma)R_y(\beta)R_x(\alpha)$. Both tetrahedra are regular, with corners along $(1,1,1)$, $(1,-1,-1)$, $(-1,1,-1)$ and $(-1,-1,1)$.",
        compute: |i| Ok(vec![turned_energy(i.numbers(["alpha", "beta", "gamma"])?, &cage(i)?)?]),
    },
]);

/// Strictly between zero and one.
pub(crate) const FRACTION: Domain = Domain::POSITIVE.less_than(1.0);
