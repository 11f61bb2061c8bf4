//! On the defect and its cage, (1)-(5).

use super::{claim, truth};
use crate::describe::{Claim, Method, Relation};
use crate::error::Error;
use crate::theories::melting_rg::cage::{Cage, RestLength, cos_omega, cos_omega_printed, critical_stretching, rotation, stiffness, tetrahedron, turned_energy};
use crate::theories::melting_rg::elasticity::{Medium, Tensor, Vector, curl, curl_of, strain, symmetric};

/// Five bonds in no regular order: an anisotropic cage.
fn irregular() -> Cage {
    let neighbours = [[1.9, 0.3, 0.2], [-0.7, 1.7, 0.4], [-0.6, -0.9, 1.6], [0.2, -1.2, -1.7], [0.4, 1.1, -1.5]];
    let corners = [[0.9, 0.1, -0.2], [-0.2, 0.8, 0.3], [-0.4, -0.5, 0.6], [0.3, -0.6, -0.7], [0.1, 0.6, -0.8]];
    let sites = neighbours.into_iter().zip(corners).map(|(a, b)| (Vector::from(a), Vector::from(b))).collect();
    Cage { sites, bending: 1.3, stretching: 2.1, rest: RestLength::Gap }
}

/// Angle by which the defect follows a cage that is turned about z, over half the curl of the displacement.
fn following(cage: &Cage) -> Result<f64, Error> {
    let turn = 0.02;
    let gradient = rotation([0.0, 0.0, turn]) - Tensor::identity();
    let free = cage.relaxed_angles(&Tensor::zeros(), [0.0; 3], false)?;
    let turned = cage.relaxed_angles(&gradient, free, false)?;
    let between = rotation(turned) * rotation(free).transpose();
    Ok(curl_of(&between)[2] / curl_of(&gradient)[2])
}

pub(crate) static CLAIMS: &[Claim] = &[
    Claim {
        how: "½(FᵀF − 1) of a finite rotation F, every component",
        method: Method::Arithmetic,
        why: "A rotation leaves every length unchanged, so its Lagrange strain is zero to all orders and only its linearised strain is not.",
        shown_by: "melting_rg.cage",
        ..claim(
            "melting_rg.claim_rotation_is_no_strain",
            "The Model, 2nd paragraph",
            "A rotation cannot be represented by shear (or compression) to any order in the lattice anharmonicity",
            Relation::Holds,
            || {
                let f = rotation([0.4, -0.9, 0.3]);
                truth((f.transpose() * f - Tensor::identity()).amax() < 1e-14)
            },
        )
    },
    Claim {
        how: "the rotation matrix at angles of 10⁻⁴, over the angle, for rotations about the three fixed axes",
        method: Method::Arithmetic,
        why: "It holds to first order for rotations about the fixed axes, which we therefore take; at second order an off-diagonal term has the product of two angles, and for z-x-z angles it fails at the reference.",
        shown_by: "melting_rg.cage_energy",
        ..claim(
            "melting_rg.claim_linear_angles",
            "below (4)",
            "The diagonal terms in the Euler angles ... have correction quadratic in the Euler angles (α, β, γ), while the off-diagonal terms are antisymmetric and linear in angles",
            Relation::Holds,
            || {
                let small = 1e-4;
                let r = rotation([small, 0.7 * small, -1.3 * small]);
                let deviation = r + r.transpose() - Tensor::identity() * 2.0;
                truth(deviation.amax() < 10.0 * small * small && (curl_of(&r) / (2.0 * small) - Vector::new(1.0, 0.7, -1.3)).amax() < 1e-3)
            },
        )
    },
    Claim {
        how: "angle of least energy of the tetrahedron in a cage turned by 0.1 rad, bonds as printed, against half the curl",
        why: "Rotational invariance wants the defect to turn with its cage; with ∂_k u_i in place of ∂_i u_k contracted with a_i the displacement gradient is transposed and the defect turns the other way.",
        shown_by: "melting_rg.cage",
        ..claim("melting_rg.claim_bond_indices", "(2)", "(ℓ_p^i)_k = a_{pi}(δ_{ik} + ∂_k u^i) − R_{ki} b_{pi} ê^i", Relation::Holds, || {
            let cage = Cage::tetrahedral(2.0, 1.0, 1.0, 1.0, RestLength::Gap)?;
            let gradient = rotation([0.0, 0.0, 0.1]) - Tensor::identity();
            let angles = cage.relaxed_angles(&gradient, [0.0; 3], true)?;
            truth((angles[2] - 0.1).abs() < 1e-3)
        })
    },
    Claim {
        how: "both members at the undistorted reference, corner and neighbour in line",
        method: Method::Arithmetic,
        why: "At the reference the middle member (with its |b|) is cos 0 = 1 and the last one is −1: its numerator has the opposite sign, and terms with a_i b_k off the diagonal and the |b| are missing.",
        shown_by: "melting_rg.cage_energy",
        ..claim(
            "melting_rg.claim_cosine",
            "(3)",
            "cos ω_p = b_{pi}R_{ki}(ℓ_p^i)_k/|ℓ_p| = [(b_{pi}^2 − b_{pi}a_{pi}R_{ii}) + ½S_{ik}(∂_i u_k + ∂_k u_i) + ½A_{ik}(∂_i u_k − ∂_k u_i)]/|ℓ_p|",
            Relation::Holds,
            || {
                let (one, none) = (Tensor::identity(), Tensor::zeros());
                let [a, b] = [tetrahedron(2.0)[0], tetrahedron(1.0)[0]];
                truth((cos_omega_printed(&a, &b, &one, &none) - cos_omega(&b, &one, &(a - b))).abs() < 1e-9)
            },
        )
    },
    Claim {
        how: "energy of the undistorted cage, and its stiffness against turning at twice the critical g₀",
        why: "With |a| every bond of the undistorted cage is squeezed by b, which stores 2g₀b² and, for g₀ above μ₀a/2b²(a − b), makes the reference orientation unstable; |a − b| mends both.",
        shown_by: "melting_rg.cage",
        ..claim("melting_rg.claim_rest_length", "(4)", "V = Σ_p μ_0/2 (1 − cos ω_p) + g_0/2 (|ℓ_p| − |a_p|)^2", Relation::Holds, || {
            let stretching = 2.0 * critical_stretching(2.0, 1.0, 1.0)?;
            let cage = Cage::tetrahedral(2.0, 1.0, 1.0, stretching, RestLength::Printed)?;
            let stored = turned_energy([0.0; 3], &cage)?;
            truth(stored.abs() < 1e-12 && stiffness(2.0, 1.0, 1.0, stretching, RestLength::Printed)? > 0.0)
        })
    },
    Claim {
        how: "angle of least energy over half the curl, for two tetrahedral cages and an irregular one; whether it differs between them",
        why: "The bonds know only relative positions, so a turned cage turns its defect by exactly half the curl, for every cage; anisotropy enters only through the symmetric strain.",
        shown_by: "melting_rg.cage",
        ..claim(
            "melting_rg.claim_curl_coefficient",
            "below (4)",
            "requires that (∇ × u) is proportional to the Euler angles with a coefficient which depends on the local anisotropy A_{ik}",
            Relation::Holds,
            || {
                let cages = [Cage::tetrahedral(2.0, 1.0, 1.0, 1.0, RestLength::Gap)?, Cage::tetrahedral(3.0, 0.6, 0.3, 5.0, RestLength::Gap)?, irregular()];
                let ratios = cages.iter().map(following).collect::<Result<Vec<_>, _>>()?;
                truth(ratios.iter().any(|ratio| (ratio - ratios[0]).abs() > 0.01))
            },
        )
    },
    Claim {
        how: "strain (7) from P = energy/v_d, computed with lengths in a and with lengths in a/2: whether it is the same",
        method: Method::Arithmetic,
        why: "Second derivatives of G have the unit 1/(modulus length³), so (7) and (9) need P in units of energy; with the factor 1/v_d the strain of (7) is an inverse volume.",
        shown_by: "melting_rg.strain_field",
        ..claim(
            "melting_rg.claim_dipole_unit",
            "(5)",
            "a second-rank tensor P_{ij} with the dimensions of stress, P_{ij} = (1/v_d) Σ_n f_i^{(n)} r_j^{(n)}",
            Relation::Holds,
            || {
                // energies and moduli: with lengths in a/2, an energy keeps its number, a modulus is 1/8, a volume 8
                let energy = symmetric([0.0, 0.0, 0.0, 0.0, 0.0, 1.0]);
                let [old, new] = [Medium::new(1.0, 1.0)?, Medium::new(0.125, 0.125)?];
                let r = Vector::new(1.0, 2.0, 2.0);
                let before = strain(&old, &r, &(energy / 1.0))?;
                let after = strain(&new, &(r * 2.0), &(energy / 8.0))?;
                truth((after - before).amax() < 1e-9 * before.amax())
            },
        )
    },
    Claim {
        how: "curl of the displacement at 10 a from a symmetric shear dipole, times r³",
        why: "A symmetric P has no torque, but ∇×u = −ε P ∂∂(1/r)/4πμ falls as 1/r³ like the strain itself and vanishes only for a dilatation.",
        shown_by: "melting_rg.strain_field",
        ..claim(
            "melting_rg.claim_no_curl",
            "below (5)",
            "P_{ij} = P_{ji} so that there is no torque. This condition ensures that far outside the surface of the defect, ∇ × u(r) = 0",
            Relation::Holds,
            || {
                let (medium, shear, r) = (Medium::new(1.0, 1.0)?, symmetric([0.0, 0.0, 0.0, 0.0, 0.0, 1.0]), Vector::new(0.0, 10.0, 0.0));
                truth(curl(&medium, &r, &shear)?.norm() < 1e-6 * strain(&medium, &r, &shear)?.norm())
            },
        )
    },
];
