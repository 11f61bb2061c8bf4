//! On the elastic interaction of two defects, (6)-(10).

use crate::describe::{Claim, Found};
use crate::error::Error;
use crate::theories::melting_rg::elasticity::{Medium, Tensor, Vector, dimensionless, dipole, displacement, fourier_strain, green, strain, symmetric};
use crate::theories::melting_rg::pair::{exact, printed, sphere_mean};
use std::f64::consts::PI;

const SHEAR: [f64; 6] = [0.0, 0.0, 0.0, 0.0, 0.0, 1.0];
/// (10) with its vectors.
const VECTORS: &str = "a unit vector in (10) where the energy has a derivative";

/// Largest residual of Navier's equation for the printed Green tensor, by differences, over its Laplacian.
fn navier_residual(medium: &Medium, r: &Vector) -> Result<f64, Error> {
    let h = 4e-3;
    let second = |l: usize, j: usize| -> Result<Tensor, Error> {
        let at = |a: f64, b: f64| {
            let mut p = *r;
            p[l] += a * h;
            p[j] += b * h;
            green(medium, &p)
        };
        Ok((at(0.5, 0.5)? - at(0.5, -0.5)? - at(-0.5, 0.5)? + at(-0.5, -0.5)?) / (h * h))
    };
    let laplacian = second(0, 0)? + second(1, 1)? + second(2, 2)?;
    let mut residual = laplacian * medium.shear_modulus;
    for i in 0..3 {
        for m in 0..3 {
            let mixed = second(i, m)?;
            for k in 0..3 {
                residual[(i, k)] += (medium.lame_lambda + medium.shear_modulus) * mixed[(m, k)];
            }
        }
    }
    Ok(residual.amax() / laplacian.amax())
}

/// Force through the unit sphere around a unit point force along z.
fn force_through_sphere(medium: &Medium) -> Result<f64, Error> {
    let mean = sphere_mean(|n| {
        let h = 1e-4;
        let mut gradient = Tensor::zeros();
        for j in 0..3 {
            let mut step = Vector::zeros();
            step[j] = h;
            let slope = (green(medium, &(n + step))? - green(medium, &(n - step))?) / (2.0 * h);
            gradient.set_column(j, &slope.column(2));
        }
        Ok((stress(medium, &gradient) * n)[2])
    })?;
    Ok(-4.0 * PI * mean)
}

/// Elastic stress of a displacement gradient.
fn stress(medium: &Medium, gradient: &Tensor) -> Tensor {
    Tensor::identity() * (medium.lame_lambda * gradient.trace()) + (gradient + gradient.transpose()) * medium.shear_modulus
}

/// Largest component of the force that a plane wave of strain leaves unbalanced, over the force of the dipoles.
fn unbalanced(printed: bool) -> Result<f64, Error> {
    let (medium, q) = (Medium::new(1.3, 0.8)?, Vector::new(0.3, -1.1, 0.6));
    let p = symmetric([0.5, -0.2, 1.0, 0.3, -0.7, 0.4]);
    let (exact_wave, printed_wave) = fourier_strain(&medium, &q, &p)?;
    let wave = if printed { printed_wave } else { exact_wave };
    Ok((stress(&medium, &wave) * q - p * q).amax() / (p * q).amax())
}

/// P:u over the work of two close pairs of forces, whose dipole tensor is `sign` P, in the displacement of another defect.
fn product_over_work(sign: f64) -> Result<f64, Error> {
    let (medium, other, at) = (Medium::new(1.0, 1.5)?, symmetric([0.4, -0.3, 0.2, 0.1, 0.6, 1.0]), Vector::new(1.0, 2.0, 2.0));
    let arm = 1e-3;
    let forces: Vec<(Vector, Vector)> = [(Vector::x(), Vector::y()), (-Vector::x(), -Vector::y()), (Vector::y(), Vector::x()), (-Vector::y(), -Vector::x())]
        .into_iter()
        .map(|(f, r)| (f, r * arm))
        .collect();
    let mut energy = 0.0;
    for (force, offset) in &forces {
        energy -= force.dot(&displacement(&medium, &(at + offset), &other)?);
    }
    Ok((dipole(&forces) * sign).component_mul(&strain(&medium, &at, &other)?).sum() / energy)
}

/// Energy in terms of dimensionless tensors, over −P:u of the dipole tensors P that they stand for, at a modulus of 2.
fn over_work(dimensionless: impl Fn(&Medium, &Tensor) -> Tensor) -> Result<f64, Error> {
    let (medium, p, r) = (Medium::new(2.0, 2.0)?, symmetric(SHEAR), Vector::new(1.0, 2.0, 2.0));
    let small = dimensionless(&medium, &p);
    Ok(exact(&medium, &r, &small, &small)? / -p.component_mul(&strain(&medium, &r, &p)?).sum())
}

pub(crate) static CLAIMS: &[Claim] = &[
    Claim::new(
        "melting_rg.claim_green",
        "(6)",
        r"The Green's function for displacement $\mathbf{u}(\mathbf{r})$ for a continuum is given by $G_{ij}(\mathbf{r}) = \frac{1}{8\pi\mu_0} \left[A\delta_{ij} + B\eta_i\eta_j \right] \frac{1}{|\mathbf{r}|}$; $(A,B) \equiv 1 \pm \frac{\mu_0}{\lambda_0 + 2\mu_0}$",
    )
    .ours("the residual is computed by differences, which are good to a ten-thousandth, the force by quadrature")
    .by_analysis("residual of Navier's equation at two points by differences, and the force through a sphere around a unit force; μ = 1.3, λ = 0.7", || {
        let medium = Medium::new(1.3, 0.7)?;
        let residual = navier_residual(&medium, &Vector::new(1.0, 2.0, 2.0))?.max(navier_residual(&medium, &Vector::new(-0.4, 0.7, 1.9))?);
        let force = force_through_sphere(&medium)?;
        Ok(Found::truth(residual < 1e-4 && (force - 1.0).abs() < 1e-6).with("residual", residual).with("force", force))
    })
    .because("It is Kelvin's solution. Navier's equation is met to {residual:1} of its largest term, the error of the differences, and the force through the sphere is {force:6}.")
    .shown_by("melting_rg.green_tensor"),
    Claim::new(
        "melting_rg.claim_fourier",
        "(8)",
        r"The Fourier transform of the strain field for small $\mathbf{q}$ is $u_{ij}(\mathbf{q}) = -\frac{1}{8\pi\mu_0} \frac{q_j q_\ell}{q^2} \left(A\delta_{ik} + B\eta_i \eta_k \right) P_{k\ell}(\mathbf{q})$",
    )
    .by("force that the stress of this plane wave leaves unbalanced, over the force of the dipoles; μ = 1.3, λ = 0.8", || {
        let (printed, right) = (unbalanced(true)?, unbalanced(false)?);
        Ok(Found::truth(printed < 1e-9).with("unbalanced", printed).with("right", right))
    })
    .because(r"The transform of (7) is $+\frac{1}{\mu}\frac{q_j q_\ell}{q^2}\left(\delta_{ik} - B\frac{q_i q_k}{q^2}\right)P_{k\ell}$, which leaves nothing unbalanced. The printed one keeps A, B and 1/8π of real space: its unbalanced share is {unbalanced}.")
    .shown_by("melting_rg.green_tensor"),
    Claim::new(
        "melting_rg.claim_energy_sign",
        "(9)",
        r"The interaction energy of a pair of defect $P_{k\ell}(\mathbf{r})$ located at $\mathbf{r}$ with a defect $P_{ij}(0)$ at the origin is $E_2(P_{k\ell}(\mathbf{r}), P_{ij}(0)) = P_{ij}(0)u_{ij}(0, \mathbf{r})$",
    )
    .equals(1.0, 1e-3)
    .ours("(9) holds where P:u over the energy is 1; arms of finite length leave a thousandth")
    .read_as("P made of the forces on the medium, which (7) needs")
    .by("P:u over the energy, which is minus the work of two close pairs of forces in the displacement of another defect; μ = 1, λ = 1.5", || {
        Ok(Found::number(product_over_work(1.0)?))
    })
    .or_read_as("P made of the derivatives of V, as below (5): the forces by which the medium holds the defect", || {
        Ok(Found::number(product_over_work(-1.0)?))
    })
    .because("A force f does the work f·u, so with forces on the medium the energy is −P:u and the ratio is {value}. The text below (5) takes the opposite forces; then (9) has the right sign and (7) the wrong one.")
    .shown_by("melting_rg.pair_energy"),
    Claim::new(
        "melting_rg.claim_pair_energy",
        "(10)",
        r"$\frac{E_2}{k_B T}(\mathbf{p}(\mathbf{r}), \mathbf{p}(0)) = -8\pi \frac{\mu_0}{k_B T} \frac{1}{r^3} \left(A \mathbf{p}(\mathbf{r}) \cdot \mathbf{p}(0) + B (\mathbf{p}(\mathbf{r}) \cdot \hat{\mathbf{r}})(\mathbf{p}(0) \cdot \hat{\mathbf{r}}) \right)$",
    )
    .about(1.0)
    .ours("(10) holds where its ratio to the exact energy is 1")
    .fault(VECTORS)
    .by("(10) over the energy from both derivatives of the Green tensor, for two xy shear dipoles 2 a apart along (110), μ = λ", || {
        let (medium, shear, r) = (Medium::new(1.0, 1.0)?, symmetric(SHEAR), Vector::new(1.0, 1.0, 0.0).normalize() * 2.0);
        let (right, paper) = (exact(&medium, &r, &shear, &shear)?, printed(&medium, &r, &shear, &shear)?);
        Ok(Found::number(paper / right).with("right", right).with("paper", paper))
    })
    .because(r"(7) has two derivatives of the Green tensor where (10) has a unit vector. The energy is {right:4} $\mu a^3$, a repulsion; (10) gives {paper} $\mu a^3$, and the other sign of (9) does not mend it.")
    .shown_by("melting_rg.pair_energy"),
    Claim::new(
        "melting_rg.claim_vectors",
        "below (9)",
        r"$E_2$ can be written as the interaction between the vectors $p_i(\mathbf{r}) \equiv p_{ij}\eta_j(\mathbf{r})$ and $p_\ell(0) \equiv \eta_k p_{k\ell}(0)$",
    )
    .fault(VECTORS)
    .by("energy of two uniaxial dipoles and of two dilatation centres, which have the same vectors along the line between them, 2 a apart; μ = λ", || {
        let (medium, r) = (Medium::new(1.0, 1.0)?, Vector::new(2.0, 0.0, 0.0));
        // the same first column, and so the same vector along x
        let [uniaxial, dilatation] = [symmetric([1.0, 0.0, 0.0, 0.0, 0.0, 0.0]), Tensor::identity()];
        let [one, other] = [exact(&medium, &r, &uniaxial, &uniaxial)?, exact(&medium, &r, &dilatation, &dilatation)?];
        // a zero of an exact cancellation is a zero
        let other = if other.abs() < 1e-12 * one.abs() { 0.0 } else { other };
        Ok(Found::truth((one - other).abs() < 1e-9 * one.abs()).with("uniaxial", one).with("dilatation", other))
    })
    .because(r"Both pairs have the same vectors, yet the energies are {uniaxial} and {dilatation} $\mu a^3$. The energy also depends on the traces of the two tensors and of their product.")
    .shown_by("melting_rg.pair_energy"),
    Claim::new("melting_rg.claim_dimensionless_dipole", "below (9)", r"Let us define dimensionless stress at the defect $p_{ij} \equiv P_{ij}(8\pi\mu_0)$")
        .by(r"energy $8\pi\mu p^2/r^3$ of two shear dipoles P with p defined so, over the energy −P:u of (7); μ = λ = 2", || {
            let ratio = over_work(|medium, p| p * (8.0 * PI * medium.shear_modulus))?;
            Ok(Found::truth((ratio - 1.0).abs() < 1e-9).with("ratio", ratio))
        })
        .corrected("the quotient of P and 8πμ", || {
            let ratio = over_work(dimensionless)?;
            Ok(Found::truth((ratio - 1.0).abs() < 1e-9).with("mended", ratio))
        })
        .because("The energy (10) in terms of p is that of the dipoles P only for the quotient; its ratio to −P:u is then {mended}. With the product the ratio is {ratio:2}.")
        .shown_by("melting_rg.pair_energy"),
];
