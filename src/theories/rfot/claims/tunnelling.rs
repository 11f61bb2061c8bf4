//! The checkable statements of section I: two-level systems and the phonon quality (2).

use super::super::tunnelling::{KELVIN_PER_ELECTRONVOLT, phonon_quality, tls_energy};
use super::inputs::{Silica, TWO_PI_SQUARED};
use crate::describe::{Claim, Found};

pub(super) static CLAIMS: &[Claim] = &[
    Claim::new("rfot.claim_splitting", "(1)", r"$\mathcal{H} = \frac{\epsilon}{2}\sigma_z + \frac{\Delta}{2}\sigma_x + \sigma_z \mathbf{g} \nabla\phi$")
        .by_analysis(r"numerical eigenvalues of the two-by-two matrix against $\sqrt{(\epsilon + 2g\nabla\phi)^2 + \Delta^2}$, on a grid of $\epsilon$, $\Delta$ and strain", || {
            let mut all = true;
            for epsilon in [-3.0, 0.0, 1.0] {
                for delta in [0.1, 2.0] {
                    for strain in [-1e-4, 0.0, 2e-5] {
                        let field = 0.5 * epsilon + strain * KELVIN_PER_ELECTRONVOLT;
                        let levels = nalgebra::Matrix2::new(field, 0.5 * delta, 0.5 * delta, -field).symmetric_eigenvalues();
                        let splitting = (levels[0] - levels[1]).abs();
                        all &= (tls_energy(epsilon, delta, 1.0, strain)? - splitting).abs() < 1e-12 * splitting;
                    }
                }
            }
            Ok(Found::truth(all))
        })
        .because("The splitting that the pages use is the difference of the two eigenvalues of this matrix.")
        .shown_by("rfot.tls_levels"),
    Claim::new(
        "rfot.claim_measured_heat",
        "Section I",
        r"This excess heat capacity scales nearly linearly with temperature, $T^{1+\alpha}$, $\alpha = 0.1 \dots 0.3$",
    )
    .stated()
    .because("A measured exponent; no formula of the paper yields it.")
    .shown_by("rfot.tls_dynamics"),
    Claim::new(
        "rfot.claim_measured_conductivity",
        "Section I",
        r"The measured heat conductivity of glasses scales nearly quadratically with temperature, viz., $T^{2-\alpha'}$, $\alpha' = 0.05 \dots 0.2$",
    )
    .stated()
    .because("A measured exponent; no formula of the paper yields it.")
    .shown_by("rfot.conductivity_data"),
    Claim::new("rfot.claim_inverse_strength", "(2)", r"$\frac{l_{\mathrm{mfp}}}{\lambda} \simeq \left(\frac{\bar{P}g^2}{K}\right)^{-1} \simeq 10^2$")
        .order(100.0)
        .by(r"$K/\bar{P}g^2$ of silica glass, from memory: $0.8 \cdot 10^{45}$ /(J m³), 1.04 eV, 74 GPa", || Ok(Found::number(1.0 / Silica::strength()?)))
        .read_as("the middle term taken as it is printed")
        .or_read_as("the middle term up to a numerical factor, which is 1/2π² in the tunnelling model", || {
            Ok(Found::number(phonon_quality(Silica::strength()?, 1e3, 1e-3)?))
        })
        .fault(TWO_PI_SQUARED)
        .because(r"Without the factor $2\pi^2$ of resonant scattering the measured constants give {value}. With it they give {1}, of the printed order.")
        .shown_by("rfot.quality_ladder"),
    Claim::new("rfot.claim_quality_150", "above (2)", "the numerical value of the ratio is close to 150")
        .about(150.0)
        .by(r"$1/2\pi^2 C$ with $C = \bar{P}g^2/K$ of silica glass (from memory), far below the temperature of the phonon", || {
            let strength = Silica::strength()?;
            Ok(Found::number(phonon_quality(strength, 1e3, 1e-3)?).with("strength", strength))
        })
        .because("The measured constants of silica give a strength of {strength}, and the tunnelling model turns it into {value} wavelengths.")
        .shown_by("rfot.quality_ladder"),
];
