//! On the elastic interaction and the dilute limit, (6)-(15).

use super::{claim, nothing, truth};
use crate::constants::BOLTZMANN;
use crate::describe::{Claim, Found, Method, Relation};
use crate::error::Error;
use crate::theories::melting_rg::dilute::ln_pair_integral;
use crate::theories::melting_rg::elasticity::{Medium, Tensor, Vector, dipole, displacement, fourier_strain, green, strain, symmetric};
use crate::theories::melting_rg::pair::{alpha, exact, orientation_mean, printed, sphere_mean};
use std::f64::consts::PI;

const SHEAR: [f64; 6] = [0.0, 0.0, 0.0, 0.0, 0.0, 1.0];

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

/// Slope of ln f between r and 1.01 r.
fn exponent(at: f64, f: impl Fn(f64) -> Result<f64, Error>) -> Result<f64, Error> {
    Ok((f(1.01 * at)? / f(at)?).ln() / 1.01_f64.ln())
}

pub(crate) static CLAIMS: &[Claim] = &[
    Claim {
        how: "residual of Navier's equation by differences, and the force through a sphere around the origin",
        why: "(6) is Kelvin's solution.",
        shown_by: "melting_rg.green_tensor",
        ..claim(
            "melting_rg.claim_green",
            "(6)",
            "G_{ij}(r) = (1/8πμ_0)[Aδ_{ij} + Bη_iη_j](1/|r|); (A, B) ≡ 1 ± μ_0/(λ_0 + 2μ_0)",
            Relation::Holds,
            || {
                let medium = Medium::new(1.3, 0.7)?;
                let mut balanced = true;
                for point in [[1.0, 2.0, 2.0], [-0.4, 0.7, 1.9]] {
                    balanced &= navier_residual(&medium, &Vector::from(point))? < 1e-4;
                }
                // traction of the unit force along z, averaged over the unit sphere, times 4π
                let force = sphere_mean(|n| {
                    let h = 1e-4;
                    let mut gradient = Tensor::zeros();
                    for j in 0..3 {
                        let mut step = Vector::zeros();
                        step[j] = h;
                        let slope = (green(&medium, &(n + step))? - green(&medium, &(n - step))?) / (2.0 * h);
                        gradient.set_column(j, &slope.column(2));
                    }
                    let stress = Tensor::identity() * (medium.lame_lambda * gradient.trace()) + (gradient + gradient.transpose()) * medium.shear_modulus;
                    Ok((stress * n)[2])
                })?;
                truth(balanced && (4.0 * PI * force + 1.0).abs() < 1e-6)
            },
        )
    },
    Claim {
        how: "elastic stress of the printed plane wave of strain against the force density of the dipoles",
        why: "The transform of −G_ik,lj is +(1/μ)(q_jq_l/q²)(δ_ik − B q_iq_k/q²): the print has the opposite sign, a factor 1/8π too many, A for 1 and +B for −B.",
        shown_by: "melting_rg.green_tensor",
        ..claim("melting_rg.claim_fourier", "(8)", "u_{ij}(q) = −(1/8πμ_0)(q_jq_ℓ/q²)(Aδ_{ik} + Bη_iη_k)P_{kℓ}(q)", Relation::Holds, || {
            let (medium, q) = (Medium::new(1.3, 0.8)?, Vector::new(0.3, -1.1, 0.6));
            let p = symmetric([0.5, -0.2, 1.0, 0.3, -0.7, 0.4]);
            let (_, wave) = fourier_strain(&medium, &q, &p)?;
            let stress = Tensor::identity() * (medium.lame_lambda * wave.trace()) + (wave + wave.transpose()) * medium.shear_modulus;
            truth((stress * q - p * q).amax() < 1e-9)
        })
    },
    Claim {
        how: "work of two close pairs of forces, whose P is known, in the displacement of another defect",
        why: "A force f does the work f·u, so the energy of a dipole in a strain is −P:u (Clouet et al., the paper's ref. 20); (10) has the minus sign again.",
        shown_by: "melting_rg.pair_energy",
        ..claim("melting_rg.claim_energy_sign", "(9)", "E_2(P_{kℓ}(r), P_{ij}(0)) = P_{ij}(0)u_{ij}(0, r)", Relation::Holds, || {
            let (medium, other, at) = (Medium::new(1.0, 1.5)?, symmetric([0.4, -0.3, 0.2, 0.1, 0.6, 1.0]), Vector::new(1.0, 2.0, 2.0));
            let arm = 1e-3;
            let forces: Vec<(Vector, Vector)> =
                [(Vector::x(), Vector::y()), (-Vector::x(), -Vector::y()), (Vector::y(), Vector::x()), (-Vector::y(), -Vector::x())]
                    .into_iter()
                    .map(|(f, r)| (f, r * arm))
                    .collect();
            let mut energy = 0.0;
            for (force, offset) in &forces {
                energy -= force.dot(&displacement(&medium, &(at + offset), &other)?);
            }
            let product = dipole(&forces).component_mul(&strain(&medium, &at, &other)?).sum();
            truth((energy - product).abs() < 1e-3 * energy.abs())
        })
    },
    Claim {
        how: "(10) over P₁P₂∂∂G for two xy shear dipoles 2a apart along (110), μ = λ; the statement holds at 1",
        unit: "",
        why: "A unit vector is put where G has two derivatives: here the exact energy is +20.94 μa³, a repulsion, and (10) gives −6.28 μa³.",
        shown_by: "melting_rg.pair_energy",
        ..claim(
            "melting_rg.claim_pair_energy",
            "(10)",
            "E_2/k_BT (p(r), p(0)) = −8π(μ_0/k_BT)(1/r³)(A p(r)·p(0) + B (p(r)·r̂)(p(0)·r̂))",
            Relation::About { printed: 1.0 },
            || {
                let (medium, shear, r) = (Medium::new(1.0, 1.0)?, symmetric(SHEAR), Vector::new(1.0, 1.0, 0.0).normalize() * 2.0);
                Ok(Found::number(printed(&medium, &r, &shear, &shear)? / exact(&medium, &r, &shear, &shear)?))
            },
        )
    },
    Claim {
        how: "exact energy of pairs of tensors that have the same vectors p_i along the line between them",
        why: "The exact energy also holds tr p₁p₂ and the traces, which the two vectors do not determine: two dilatation centres do not interact at all, yet their vectors do not vanish.",
        shown_by: "melting_rg.pair_energy",
        ..claim(
            "melting_rg.claim_vectors",
            "below (9)",
            "E_2 can be written as the interaction between the vectors p_i(r) ≡ p_{ij}η_j(r) and p_ℓ(0) ≡ η_k p_{kℓ}(0)",
            Relation::Holds,
            || {
                let (medium, r) = (Medium::new(1.0, 1.0)?, Vector::new(2.0, 0.0, 0.0));
                // the same first column, and so the same vector along x
                let [uniaxial, dilatation] = [symmetric([1.0, 0.0, 0.0, 0.0, 0.0, 0.0]), Tensor::identity()];
                let [one, other] = [exact(&medium, &r, &uniaxial, &uniaxial)?, exact(&medium, &r, &dilatation, &dilatation)?];
                truth((one - other).abs() < 1e-9 * one.abs())
            },
        )
    },
    Claim {
        how: "power of μ with which the energy of two given dipoles P goes, once p is defined so; from P²/μr³ it is −1",
        method: Method::Arithmetic,
        why: "E_2 = 8πμ p²/r³ is the energy P²/8πμr³ of two dipoles only for p = P/(8πμ): the product must be a quotient.",
        shown_by: "melting_rg.pair_energy",
        ..claim(
            "melting_rg.claim_dimensionless_dipole",
            "below (9)",
            "Let us define dimensionless stress at the defect p_{ij} ≡ P_{ij}(8πμ_0)",
            Relation::Holds,
            || {
                let r = Vector::new(1.0, 2.0, 2.0);
                let power = exponent(1.0, |mu| {
                    let p = symmetric(SHEAR) * (8.0 * PI * mu);
                    exact(&Medium::new(mu, mu)?, &r, &p, &p)
                })?;
                truth((power + 1.0).abs() < 0.01)
            },
        )
    },
    Claim {
        how: "α/π|p|² from the largest attraction of (10), 8π(A + B)|p|², at three Poisson ratios",
        method: Method::Arithmetic,
        why: "A + B = 2 whatever the Lamé coefficients, so parallel vectors along the line attract by 16π|p|²μ̄/r³.",
        shown_by: "melting_rg.modulus_cutoff",
        ..claim("melting_rg.claim_alpha", "below (15)", "with α = 16π|p_i|²", Relation::Equals { printed: 16.0, half_digit: 0.5 }, || {
            let mut largest = 16.0_f64;
            for lambda in [0.0, 1.0, 50.0] {
                let value = alpha(&Medium::new(1.0, lambda)?, 0.7) / (PI * 0.49);
                if (value - 16.0).abs() > (largest - 16.0).abs() {
                    largest = value;
                }
            }
            Ok(Found::number(largest))
        })
    },
    Claim {
        how: "nothing to compute",
        method: Method::Arithmetic,
        why: "The weights y₀² and n' are inputs; with frozen-in defects y stays above zero at T = 0.",
        shown_by: "melting_rg.fugacity",
        ..claim("melting_rg.claim_fugacity", "(11)", "y² = y_0²(1 + n' e^{−2E_d/k_BT})", Relation::AsStated, nothing)
    },
    Claim {
        how: "μ/k_BT of 1 GPa at 300 K, with lengths in metres and in nanometres",
        method: Method::Arithmetic,
        why: "A modulus over k_BT is an inverse volume; the factor a³ is left out and must be put back, as the exponent of (15) shows.",
        shown_by: "melting_rg.flow",
        ..claim(
            "melting_rg.claim_dimensionless_modulus",
            "below (11)",
            "Introducing dimensionless elastic constants (μ̄, λ̄) = (μ, λ)/(k_BT)",
            Relation::Holds,
            || {
                let in_metres = 1e9 / (BOLTZMANN * 300.0);
                let in_nanometres = in_metres * 1e-27;
                truth((in_metres / in_nanometres - 1.0).abs() < 1e-9)
            },
        )
    },
    Claim {
        how: "growth of the integral between ln(R/a) = 100 and 200, over 100, at αμ̄ = 0.1, 1 and 10",
        why: "Once the orientations are held fixed the integrand tends to 1/r, and the integral grows as ln R without bound.",
        shown_by: "melting_rg.modulus_cutoff",
        ..claim("melting_rg.claim_singularity", "below (15)", "Given this equation with its logarithmic singularity", Relation::Holds, || {
            let mut all = true;
            for x in [0.1, 1.0, 10.0] {
                let growth = ln_pair_integral(x, 200.0)?.exp() - ln_pair_integral(x, 100.0)?.exp();
                all &= (growth / 100.0 - 1.0).abs() < 1e-9;
            }
            truth(all)
        })
    },
    Claim {
        how: "power of r in the integrand of (12) with (14), the orientations averaged with the weight of (10), far out; (15) has −1",
        why: "Free orientations are correlated only by the interaction itself, ⟨p·p⟩ ∝ 1/r³, which makes the integrand r⁻⁴ and the integral finite: the logarithm of (15) rests on orientations that are held fixed by assumption.",
        shown_by: "melting_rg.modulus_cutoff",
        ..claim(
            "melting_rg.claim_orientations",
            "above (15)",
            "the relative direction of the vectors specified by the indices i and j are orthogonal and fixed. So the angular integrations in the expectation values are easy to do",
            Relation::Equals { printed: -1.0, half_digit: 0.5 },
            || {
                let medium = Medium::new(1.0, 1.0)?;
                // r² dr (1/r³) ⟨p·p⟩
                Ok(Found::number(-1.0 + exponent(8.0, |r| Ok(orientation_mean(&medium, 1.0 / r.powi(3))))?))
            },
        )
    },
    Claim {
        how: "A² at a Poisson ratio of 1/4, which (15) multiplies the integral by",
        method: Method::Arithmetic,
        why: "It becomes good once μ has been renormalised far below λ; at the bare scale A² is 16/9.",
        shown_by: "melting_rg.green_tensor",
        ..claim(
            "melting_rg.claim_amplitude",
            "below (29)",
            "In (29) A = 1 + μ_R/(λ + 2μ_R) has been approximated by 1",
            Relation::About { printed: 1.0 },
            || {
                // ν = 1/4: λ = μ
                Ok(Found::number(Medium::new(1.0, 1.0)?.a.powi(2)))
            },
        )
    },
];
