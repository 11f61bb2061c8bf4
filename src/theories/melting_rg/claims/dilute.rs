//! On the dilute limit, (11)-(15).

use crate::constants::BOLTZMANN;
use crate::describe::{Claim, Found};
use crate::error::Error;
use crate::theories::melting_rg::dilute::{fugacity_squared, ln_pair_integral, modulus_cutoff};
use crate::theories::melting_rg::elasticity::{Medium, Tensor, Vector, symmetric};
use crate::theories::melting_rg::pair::{alpha, exact, orientation_mean, sphere_mean};
use std::f64::consts::PI;

/// Slope of ln|f| between r and 1.01 r.
fn exponent(at: f64, f: impl Fn(f64) -> Result<f64, Error>) -> Result<f64, Error> {
    Ok((f(1.01 * at)? / f(at)?).ln() / 1.01_f64.ln())
}

/// Power of r of the mean over all directions of a part of the pair energy, weighted with the Boltzmann factor of the whole energy,
/// between two dipoles that keep their orientation: the part without B, or the rest.
fn mean_power(with_b: bool) -> Result<f64, Error> {
    let [p1, p2]: [Tensor; 2] = [symmetric([0.0, 0.0, 0.0, 0.0, 0.0, 0.1]), symmetric([0.1, -0.1, 0.0, 0.0, 0.05, 0.08])];
    // the exact energy is linear in B, and B vanishes at λ = −μ
    let (medium, without) = (Medium::new(1.0, 1.0)?, Medium::new(1.0, -1.0)?);
    exponent(10.0, |r| {
        sphere_mean(|n| {
            let at: Vector = n * r;
            let (whole, rest) = (exact(&medium, &at, &p1, &p2)?, exact(&without, &at, &p1, &p2)?);
            // the weight less its first term, whose mean vanishes
            Ok((if with_b { whole - rest } else { rest }) * (-whole).exp_m1())
        })
    })
}

/// Mean over all directions of the pair energy of two dipoles that keep their orientation, over the mean of its size, largest for
/// three values of B.
fn plain_mean() -> Result<f64, Error> {
    let (p1, p2) = (symmetric([0.0, 0.0, 0.0, 0.0, 0.0, 1.0]), symmetric([1.0, -1.0, 0.0, 0.0, 0.5, 0.8]));
    let mut largest = 0.0_f64;
    for lambda in [-1.0, 0.0, 5.0] {
        let medium = Medium::new(1.0, lambda)?;
        let size = sphere_mean(|n| Ok(exact(&medium, n, &p1, &p2)?.abs()))?;
        largest = largest.max((sphere_mean(|n| exact(&medium, n, &p1, &p2))? / size).abs());
    }
    Ok(largest)
}

/// Fall of the modulus of 1 GPa at 300 K with a = 0.5 nm, out to ln(R/a) = 5 at α = 10 and y² = 10, with lengths in `unit` metres.
fn fall(unit: f64, with_volume: bool) -> Result<f64, Error> {
    let spacing = 0.5e-9 / unit;
    let over_heat = 1e9 * unit.powi(3) / (BOLTZMANN * 300.0);
    let reduced = 10.0 * over_heat * if with_volume { spacing.powi(3) } else { 1.0 };
    Ok(modulus_cutoff(reduced, 10.0, 5.0, 1.0)? / reduced)
}

/// Whether the fall is the same with lengths in nanometres and in ångströms.
fn unit_free(with_volume: bool, names: [&'static str; 2]) -> Result<Found, Error> {
    let [one, other] = [fall(1e-9, with_volume)?, fall(1e-10, with_volume)?];
    Ok(Found::truth((one / other - 1.0).abs() < 1e-9).with(names[0], one).with(names[1], other))
}

pub(crate) static CLAIMS: &[Claim] = &[
    Claim::new(
        "melting_rg.claim_fugacity",
        "(11)",
        r"We include the defect density at $T = 0$ through $y_0^2$ and the density of thermally created defects (with cost in energy $2E_d$) to be proportional to $y_0^2$ with a coefficient $n'$ so that $y^{2} = y_0^{2} (1 + n' e^{-2\frac{E_d}{k_{B}T}})$",
    )
    .stated()
    .by(r"an input; $y^2/y_0^2$ at low and at high temperature for $n' = 1$, $E_d/k_BT$ = 30 and 0", || {
        Ok(Found::nothing().with("cold", fugacity_squared(1.0, 1.0, 30.0)?).with("hot", fugacity_squared(1.0, 1.0, 0.0)?))
    })
    .because(r"The two densities are inputs. $y^2$ grows from {cold} to {hot} times $y_0^2$ here: frozen-in defects keep it above zero at $T = 0$.")
    .shown_by("melting_rg.fugacity"),
    Claim::new(
        "melting_rg.claim_dimensionless_modulus",
        "below (11)",
        r"Introducing dimensionless elastic constants $(\overline{\mu}, \overline{\lambda}) = (\mu, \lambda)/(k_B T)$",
    )
    .read_as("in any unit of length")
    .by("fall of the modulus (15) out to ln(R/a) = 5, with lengths in nanometres and in ångströms: whether it is the same; 1 GPa, 300 K, a = 0.5 nm", || {
        unit_free(false, ["nanometres", "angstroms"])
    })
    .or_read_as("with a as the unit of length, that is with the factor a³", || unit_free(true, ["cube", "cube_again"]))
    .because("A modulus over a heat energy is an inverse volume, so the fall depends on the unit: {nanometres:2} and {angstroms:2}. With a as the unit, as the exponent of (15) has it, it is {cube} in both.")
    .shown_by("melting_rg.flow"),
    Claim::new(
        "melting_rg.claim_higher_order",
        "below (14)",
        r"Two terms proportional to $AB$ and $B^2$ are not explicitly written down. But on calculating the expectation values as below, they contribute at most to $O(1/r^6)$ to the integrand after doing the angular integrals and are unimportant",
    )
    .below(-6.0, 0.5)
    .by_analysis("power of r of the part with B of the pair energy, averaged over all directions with the Boltzmann weight, from r = 10; two given dipoles, μ = λ", || {
        Ok(Found::number(mean_power(true)?).with("other", mean_power(false)?).with("plain", plain_mean()?))
    })
    .because("Without the weight the mean over directions vanishes, to {plain:1}; with it the mean falls as r to the power {value:2}. So does the part without B, {other:2}: what (15) keeps rests on orientations held fixed.")
    .shown_by("melting_rg.pair_energy"),
    Claim::new(
        "melting_rg.claim_concentration",
        "below (14)",
        r"In the dilute limit $1/r^3$ interactions in $d = 3$ gives results independent of the concentration of the defects",
    )
    .ours("the words give no accuracy: growth is the same to a millionth, a whole integral to a hundredth")
    .read_as("what each factor e of distance adds far from a defect")
    .by("growth of the integral of (15) between ln(R/a) = 10 and 11, for αμ̄ = 0.1, 1 and 10: concentrations 1, 10 and 100 of the same defects", || {
        let growth = |x: f64| Ok::<f64, Error>(ln_pair_integral(x, 11.0)?.exp() - ln_pair_integral(x, 10.0)?.exp());
        let all = [growth(0.1)?, growth(1.0)?, growth(10.0)?];
        Ok(Found::truth(all.iter().all(|g| (g - 1.0).abs() < 1e-6)).with("growth", all[1]))
    })
    .or_read_as("the whole integral out to the same scale, which feels the interaction at the spacing a", || {
        let [one, other] = [ln_pair_integral(1.0, 10.0)?.exp(), ln_pair_integral(10.0, 10.0)?.exp()];
        Ok(Found::truth((one / other - 1.0).abs() < 0.01).with("dilute", one).with("dense", other))
    })
    .because("Far out each factor e of distance adds {growth} whatever the concentration. Close by, a tenfold concentration brings the spacing down and the interaction up: the whole integral goes from {dilute} to {dense}.")
    .shown_by("melting_rg.modulus_cutoff"),
    Claim::new(
        "melting_rg.claim_orientations",
        "above (15)",
        "In calculating the renormalization of shear correlation, Eq. (14), the relative direction of the vectors specified by the indices i and j are orthogonal and fixed. So the angular integrations in the expectation values are easy to do",
    )
    .stated()
    .by_analysis("an assumption; power of r in the integrand of (12) with (14) far out, if orientations were averaged with the weight of (10) instead, μ = λ", || {
        let medium = Medium::new(1.0, 1.0)?;
        // r² dr (1/r³) ⟨p·p⟩
        Ok(Found::number(-1.0 + exponent(8.0, |r| Ok(orientation_mean(&medium, 1.0 / r.powi(3))))?))
    })
    .because("The paper assumes it, and it is taken as stated. A caution: free orientations would make the integrand fall as r to the power {value:2} in place of −1, and (15) would have no logarithm.")
    .shown_by("melting_rg.modulus_cutoff"),
    Claim::new("melting_rg.claim_alpha", "below (15)", r"with $\alpha = 16\pi |p_i|^2$")
        .exactly(16.0)
        .by("α/π|p|² from the largest attraction of (10), 8π(A + B)|p|², at λ/μ = 0, 1 and 50: the value farthest from 16", || {
            let mut largest = 16.0_f64;
            for lambda in [0.0, 1.0, 50.0] {
                let value = alpha(&Medium::new(1.0, lambda)?, 0.7) / (PI * 0.49);
                if (value - 16.0).abs() > (largest - 16.0).abs() {
                    largest = value;
                }
            }
            let medium = Medium::new(1.0, 1.0)?;
            Ok(Found::number(largest).with("sum", medium.a + medium.b))
        })
        .because("A + B is {sum} whatever the Lamé coefficients. Parallel vectors along the line between the defects attract most, which gives {value} π|p|².")
        .shown_by("melting_rg.modulus_cutoff"),
    Claim::new("melting_rg.claim_singularity", "below (15)", "Given this equation with its logarithmic singularity")
        .by_analysis("growth of the integral of (15) between ln(R/a) = 100 and 200, over 100, at αμ̄ = 0.1, 1 and 10", || {
            let growth = |x: f64| Ok::<f64, Error>((ln_pair_integral(x, 200.0)?.exp() - ln_pair_integral(x, 100.0)?.exp()) / 100.0);
            let all = [growth(0.1)?, growth(1.0)?, growth(10.0)?];
            Ok(Found::truth(all.iter().all(|g| (g - 1.0).abs() < 1e-9)).with("growth", all[1]))
        })
        .because("With fixed orientations the integrand tends to 1/r. The integral grows by {growth} for each factor e of distance, without bound.")
        .shown_by("melting_rg.modulus_cutoff"),
];
