//! On the defect and its cage, (1)-(5).

use crate::describe::{Claim, Found};
use crate::error::Error;
use crate::theories::melting_rg::cage::{
    Cage, RestLength, bond, cos_omega, cos_omega_multiplied_out, cos_omega_printed, critical_stretching, rotation, stiffness, tetrahedron, turned_energy,
};
use crate::theories::melting_rg::elasticity::{Medium, Tensor, Vector, curl, curl_of, displacement, strain, symmetric};
use crate::theories::melting_rg::pair::sphere_mean;
use std::f64::consts::PI;

/// Five bonds in no regular order: an anisotropic cage.
fn irregular() -> Cage {
    let neighbours = [[1.9, 0.3, 0.2], [-0.7, 1.7, 0.4], [-0.6, -0.9, 1.6], [0.2, -1.2, -1.7], [0.4, 1.1, -1.5]];
    let corners = [[0.9, 0.1, -0.2], [-0.2, 0.8, 0.3], [-0.4, -0.5, 0.6], [0.3, -0.6, -0.7], [0.1, 0.6, -0.8]];
    let sites = neighbours.into_iter().zip(corners).map(|(a, b)| (Vector::from(a), Vector::from(b))).collect();
    Cage { sites, bending: 1.3, stretching: 2.1, rest: RestLength::Gap }
}

/// Angle by which the defect follows neighbours that are displaced by `gradient`, over half the curl of the displacement; about z.
fn following(cage: &Cage, gradient: &Tensor) -> Result<f64, Error> {
    let free = cage.relaxed_angles(&Tensor::zeros(), [0.0; 3], false)?;
    let turned = cage.relaxed_angles(gradient, free, false)?;
    let between = rotation(turned) * rotation(free).transpose();
    Ok(curl_of(&between)[2] / curl_of(gradient)[2])
}

/// Whether [`following`] differs between a regular and an irregular cage.
fn differs(gradient: &Tensor, [first, second]: [&'static str; 2]) -> Result<Found, Error> {
    let regular = following(&Cage::tetrahedral(2.0, 1.0, 1.0, 1.0, RestLength::Gap)?, gradient)?;
    let other = following(&irregular(), gradient)?;
    Ok(Found::truth((other - regular).abs() > 0.01).with(first, regular).with(second, other))
}

/// Whether the defect follows a cage that is turned by 0.1 rad about z.
fn follows(printed_bonds: bool, name: &'static str) -> Result<Found, Error> {
    let cage = Cage::tetrahedral(2.0, 1.0, 1.0, 1.0, RestLength::Gap)?;
    let angles = cage.relaxed_angles(&(rotation([0.0, 0.0, 0.1]) - Tensor::identity()), [0.0; 3], printed_bonds)?;
    Ok(Found::truth((angles[2] - 0.1).abs() < 1e-3).with(name, angles[2]))
}

/// Whether diagonal terms deviate from 1 at second order only, and off-diagonal ones are antisymmetric and linear.
fn linear(r: &Tensor, axis: &Vector, small: f64) -> bool {
    let deviation = r + r.transpose() - Tensor::identity() * 2.0;
    deviation.amax() < 10.0 * small * small && (curl_of(r) / 2.0 - axis).amax() < 10.0 * small * small
}

/// Whether the undistorted cage stores no energy and holds the defect, at twice the critical stretching of the printed (4).
fn at_rest(rest: RestLength, [energy, stiff]: [&'static str; 2]) -> Result<Found, Error> {
    let stretching = 2.0 * critical_stretching(2.0, 1.0, 1.0)?;
    let stored = turned_energy([0.0; 3], &Cage::tetrahedral(2.0, 1.0, 1.0, stretching, rest)?)?;
    let against = stiffness(2.0, 1.0, 1.0, stretching, rest)?;
    Ok(Found::truth(stored.abs() < 1e-12 && against > 0.0).with(energy, stored).with(stiff, against))
}

/// Strain (7) with lengths in a/2 over that with lengths in a, once P is divided by `volume` in the unit of length.
fn strain_in_units(volume: impl Fn(f64) -> f64) -> Result<f64, Error> {
    // with lengths in a/2 an energy keeps its number, a modulus is 1/8 and a volume 8
    let energy = symmetric([0.0, 0.0, 0.0, 0.0, 0.0, 1.0]);
    let [old, new] = [Medium::new(1.0, 1.0)?, Medium::new(0.125, 0.125)?];
    let r = Vector::new(1.0, 2.0, 2.0);
    let before = strain(&old, &r, &(energy / volume(1.0)))?;
    let after = strain(&new, &(r * 2.0), &(energy / volume(8.0)))?;
    Ok(after.norm() / before.norm())
}

/// z component of the integral of n × u over a sphere of radius 10 around a dipole, for μ = λ = 1.
fn net_curl(dipole: &Tensor) -> Result<f64, Error> {
    let (medium, radius) = (Medium::new(1.0, 1.0)?, 10.0);
    Ok(4.0 * PI * radius * radius * sphere_mean(|n| Ok(n.cross(&displacement(&medium, &(n * radius), dipole)?)[2]))?)
}

pub(crate) static CLAIMS: &[Claim] = &[
    Claim::new(
        "melting_rg.claim_rotation_is_no_strain",
        "The Model, 2nd paragraph",
        "A rotation cannot be represented by shear (or compression) to any order in the lattice anharmonicity and is therefore orthogonal to the continuum excitations",
    )
    .by("Lagrange strain ½(FᵀF − 1) of a rotation F by the angles 0.4, −0.9 and 0.3 rad, largest component", || {
        let f = rotation([0.4, -0.9, 0.3]);
        let lagrange = (f.transpose() * f - Tensor::identity()).amax() / 2.0;
        Ok(Found::truth(lagrange < 1e-14).with("linearised", (f.symmetric_part() - Tensor::identity()).amax()))
    })
    .by_definition("a rotation is a map that leaves every length unchanged")
    .because("A rotation changes no length, so its Lagrange strain is zero. The linearised strain of the same rotation is not: it reaches {linearised}.")
    .shown_by("melting_rg.cage"),
    Claim::new(
        "melting_rg.claim_linear_angles",
        "below (4)",
        r"The diagonal terms in the Euler angles $\mathcal{R}_{\alpha,\beta,\gamma}$ in Eq. (3) have correction quadratic in the Euler angles $(\alpha,\beta,\gamma)$, while the off-diagonal terms are antisymmetric and linear in angles",
    )
    .read_as("angles about the three fixed axes")
    .by("the rotation matrix to first order at angles of about 10⁻⁴ rad", || {
        let small = 1e-4;
        let axis = Vector::new(small, 0.7 * small, -1.3 * small);
        Ok(Found::truth(linear(&rotation([axis[0], axis[1], axis[2]]), &axis, small)))
    })
    .or_read_as("Euler's own angles, about z, x and z again", || {
        let small = 1e-4;
        let (first, second, third) = (small, 0.7 * small, -1.3 * small);
        let r = rotation([0.0, 0.0, third]) * rotation([second, 0.0, 0.0]) * rotation([0.0, 0.0, first]);
        Ok(Found::truth(linear(&r, &Vector::new(second, 0.0, first + third), small)))
    })
    .because("It holds to first order with either set of angles. Small angles of Euler's own kind cannot turn the defect about y, so we take angles about the fixed axes.")
    .shown_by("melting_rg.cage_energy"),
    Claim::new("melting_rg.claim_bond_indices", "(2)", r"$(\ell_p^i)_k = a_{pi}(\delta_{ik} + \partial_k u^i) - \mathcal{R}_{ki} b_{pi} \hat{e}^i$")
        .by_analysis("angle of least energy of the tetrahedron in a cage that is turned by 0.1 rad about z: whether the defect follows", || {
            follows(true, "printed_angle")
        })
        .corrected("derivative and component of u exchanged", || follows(false, "mended_angle"))
        .because("A cage that turns as a whole must take its defect along, by {mended_angle} rad. As printed the displacement gradient is transposed, and the defect turns by {printed_angle} rad.")
        .shown_by("melting_rg.cage"),
    Claim::new(
        "melting_rg.claim_cosine",
        "(3)",
        r"$\cos\omega_p = \frac{b_{pi}\mathcal{R}_{ki}(\ell_p^i)_k}{|\ell_p|} = \frac{(b_{pi}^2 - b_{pi}a_{pi}R_{ii}) + \frac{1}{2}\mathcal{S}_{ik}(\partial_i u_k + \partial_k u_i) + \frac{1}{2}\mathcal{A}_{ik}(\partial_i u_k - \partial_k u_i)}{|\ell_p|}$, with $(\mathcal{S}_{ik}, \mathcal{A}_{ik}) \equiv (a_{pi}b_{pk}R_{ik} \pm b_{pk}a_{pi}R_{ki})$",
    )
    .by("last member at the undistorted reference, corner and neighbour in line, against the middle member with its |b|", || {
        let (one, none) = (Tensor::identity(), Tensor::zeros());
        let [a, b] = [tetrahedron(2.0)[0], tetrahedron(1.0)[0]];
        let (last, middle) = (cos_omega_printed(&a, &b, &one, &none), cos_omega(&b, &one, &(a - b)));
        Ok(Found::truth((last - middle).abs() < 1e-9).with("last", last).with("middle", middle))
    })
    .corrected("the product of the middle member multiplied out: first bracket with the other sign, all components of a and b, half of S and A, and |b|", || {
        let (r, gradient) = (rotation([0.4, -0.9, 0.3]), Tensor::new(0.1, -0.3, 0.2, 0.05, -0.1, 0.4, 0.3, 0.2, 0.15));
        let [a, b] = [tetrahedron(2.0)[0], tetrahedron(1.0)[0]];
        let turned = bond(&a, &b, &r, &gradient);
        Ok(Found::truth((cos_omega_multiplied_out(&a, &b, &r, &gradient) - cos_omega(&b, &r, &turned)).abs() < 1e-12))
    })
    .because("At the reference the middle member is {middle} and the last one {last}. Multiplied out without slips the two agree at any turn and displacement. Nothing later uses the last member.")
    .shown_by("melting_rg.cage_energy"),
    Claim::new(
        "melting_rg.claim_rest_length",
        "(4)",
        r"$V = \sum_{p} \frac{\mu_0}{2} \left(1 - \cos \omega_p \right) + \frac{g_0}{2} \left(|\ell_p| - |a_p| \right)^2$",
    )
    .by(r"energy of the undistorted cage (a = 2, b = 1, $\mu_0 = 1$), and its stiffness against turning, at twice the critical $g_0$", || {
        at_rest(RestLength::Printed, ["stored", "stiff"])
    })
    .corrected("rest length |a − b| in place of |a|", || at_rest(RestLength::Gap, ["stored_mended", "stiff_mended"]))
    .because(r"With |a| every bond of the undistorted cage is squeezed: it stores {stored} and its stiffness is {stiff}, so the defect turns by itself. With |a − b| it stores nothing, and its stiffness is {stiff_mended}.")
    .shown_by("melting_rg.cage"),
    Claim::new(
        "melting_rg.claim_curl_coefficient",
        "below (4)",
        r"To second order in the angles, the condition that the derivative of energy with respect to angles be zero requires that $(\nabla \times \mathbf{u})$ is proportional to the Euler angles with a coefficient which depends on the local anisotropy $\mathcal{A}_{ik}$",
    )
    .read_as("neighbours displaced by a rotation, which is what a curl without strain is")
    .by_analysis("angle of least energy over half the curl in a tetrahedral and in an irregular cage, turn of 0.02 rad: whether it differs", || {
        differs(&(rotation([0.0, 0.0, 0.02]) - Tensor::identity()), ["regular", "irregular"])
    })
    .or_read_as("neighbours displaced by a shear, which has a curl and a strain", || {
        let mut shear = Tensor::zeros();
        shear[(1, 0)] = 0.02;
        differs(&shear, ["sheared_regular", "sheared_irregular"])
    })
    .because("A turned cage turns its defect by half the curl, whatever the cage: the ratios are {regular:5} and {irregular:5}. Under a shear they are {sheared_regular} and {sheared_irregular}: the anisotropy enters with the strain.")
    .shown_by("melting_rg.cage"),
    Claim::new(
        "melting_rg.claim_no_imprisonment",
        "below (4)",
        "In matter with zero shear strain, i.e. the liquid, there would be no imprisonment of the defect",
    )
    .ours("the words give no size: an energy below a tenth is soft beside that of bending")
    .by(r"stiffness of the cage against turning, over $\mu_0$, at $\mu_0$ = 1, 10⁻³ and 10⁻⁶ (a = 2, b = 1, $g_0 = 1$)", || {
        let over = |mu: f64| Ok::<f64, Error>(stiffness(2.0, 1.0, mu, 1.0, RestLength::Gap)? / mu);
        let ratios = [over(1.0)?, over(1e-3)?, over(1e-6)?];
        // what stretching alone resists at a turn of 0.1, and what bending adds at a modulus of 1
        let soft = turned_energy([0.0, 0.0, 0.1], &Cage::tetrahedral(2.0, 1.0, 1e-9, 1.0, RestLength::Gap)?)?;
        let bent = turned_energy([0.0, 0.0, 0.1], &Cage::tetrahedral(2.0, 1.0, 1.0, 1e-9, RestLength::Gap)?)?;
        let holds = ratios.iter().all(|ratio| (ratio / ratios[0] - 1.0).abs() < 1e-12) && soft < 0.1 * bent;
        Ok(Found::truth(holds).with("ratio", ratios[0]).with("share", soft / bent).with("turn", 0.1))
    })
    .because(r"To second order in the angles the stiffness is {ratio} $\mu_0$ and vanishes with the shear modulus. Stretching resists at fourth order only: at a turn of {turn} rad it costs {share:2} of the bending.")
    .shown_by("melting_rg.cage"),
    Claim::new(
        "melting_rg.claim_dipole_unit",
        "(5)",
        r"One defines a second-rank tensor $P_{ij}$ with the dimensions of stress $P_{ij} = \frac{1}{v_d} \sum_{n} f_i^{(n)} r_j^{(n)}$",
    )
    .by("strain (7) with lengths in units of a/2, over the strain with lengths in units of a: whether it is 1", || {
        let ratio = strain_in_units(|volume| volume)?;
        Ok(Found::truth((ratio - 1.0).abs() < 1e-9).with("ratio", ratio))
    })
    .corrected("without the factor 1/v", || {
        let ratio = strain_in_units(|_| 1.0)?;
        Ok(Found::truth((ratio - 1.0).abs() < 1e-9).with("mended", ratio))
    })
    .because("A strain must not depend on the unit of length, but with the volume it changes by the factor {ratio}. (7) and (9) need P as an energy; then the factor is {mended}.")
    .shown_by("melting_rg.strain_field"),
    Claim::new(
        "melting_rg.claim_no_curl",
        "below (5)",
        r"Also $P_{ij} = P_{ji}$ so that there is no torque. This condition ensures that far outside the surface of the defect, $\nabla \times \mathbf{u}(\mathbf{r}) = 0$",
    )
    .ours("a curl below a millionth of the strain is none, one torque in ten is one")
    .read_as("at every point")
    .by("size of the curl over that of the strain at 10 a from a symmetric shear dipole", || {
        let (medium, shear, r) = (Medium::new(1.0, 1.0)?, symmetric([0.0, 0.0, 0.0, 0.0, 0.0, 1.0]), Vector::new(0.0, 10.0, 0.0));
        let share = curl(&medium, &r, &shear)?.norm() / strain(&medium, &r, &shear)?.norm();
        Ok(Found::truth(share < 1e-6).with("share", share))
    })
    .or_read_as("summed over a closed surface around the defect, n × u", || {
        let shear = symmetric([0.0, 0.0, 0.0, 0.0, 0.0, 1.0]);
        let mut torque = Tensor::zeros();
        (torque[(0, 1)], torque[(1, 0)]) = (1.0, -1.0);
        let (net, antisymmetric) = (net_curl(&shear)?, net_curl(&torque)?);
        Ok(Found::truth(net.abs() < 1e-12 && antisymmetric.abs() > 0.1).with("antisymmetric", antisymmetric))
    })
    .because("A symmetric P has no net rotation through a closed surface, where an antisymmetric one has {antisymmetric}. At a point its curl is {share} times its strain, and falls with the same power of r.")
    .shown_by("melting_rg.strain_field"),
];
