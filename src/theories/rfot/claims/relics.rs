//! The checkable statements of section III on the frozen mosaic: (25), (37), (40).

use super::super::conductivity::constant_quality;
use super::super::density_profile::{contrast, displacement};
use super::super::heat_capacity::two_level;
use super::super::mosaic::{domain_density, domain_states};
use super::super::quality::phonon_coupling;
use super::super::tunnelling::{phonon_quality, tunnelling_strength};
use super::inputs::{INVERSE_LINDEMANN, Silica, THETA, TWO_PI_SQUARED, routine};
use super::yu_leggett::states_over_density;
use crate::describe::{Claim, Found};
use crate::error::Error;
use crate::numerics::quadrature::gauss_64;
use crate::numerics::roots::brent;
use crate::numerics::sampling::linear;

/// P̄g²/K with (37) and (38), for silica's T_g and beads.
fn mosaic_strength() -> Result<f64, Error> {
    let coupling = phonon_coupling(Silica::MODULUS, Silica::GLASS, Silica::beads())?;
    tunnelling_strength(density_of_states(Silica::GLASS, Silica::BEAD)?, coupling, Silica::MODULUS)
}

/// P̄ of (37) for a glass temperature in K and a bead in nm.
fn density_of_states(glass: f64, bead: f64) -> Result<f64, Error> {
    Ok(domain_density(glass, bead, routine()?.0.cooperative_size)?.1)
}

/// T_g of polybutadiene, the lowest of our glasses, K; from memory.
const LOWEST_GLASS: f64 = 186.0;

pub(super) static CLAIMS: &[Claim] = &[
    Claim::new(
        "rfot.claim_uniform_liquid",
        "below (25)",
        r"Felicitously, the uniform liquid is also described by the density ansatz (25) if one sets $\alpha = 0$",
    )
    .ours("the words give no contrast: below a thousandth is uniform, above 0.999 is not")
    .by_analysis(r"contrast of the sum (25) over sites on a cubic lattice, for $\alpha a^2$ = 0.5, 0.3 and 100", || {
        let flat = [0.5, 0.3].map(contrast);
        Ok(Found::truth(flat[0] < 1e-3 && flat[1] < 1e-9 && contrast(100.0) > 0.999).with("half", flat[0]))
    })
    .because(r"With sites everywhere the Gaussians overlap and the density becomes flat: the contrast is {half:2} at $\alpha a^2$ of one half and vanishes with $\alpha$.")
    .shown_by("rfot.density_profile"),
    Claim::new("rfot.claim_alpha", "below (25)", r"The order parameter $\alpha$ changes its value from zero to $10^2/a^2$ following crystallisation, a discontinuous transition indeed")
        .order(100.0)
        .unit("1/a^2")
        .by_analysis(r"$\alpha$ at which the root-mean-square displacement of a site of (25) is $d_L = a/10$, by Brent's method", || {
            Ok(Found::number(brent(10.0, 1000.0, 1e-12, |alpha| displacement(alpha) - 1.0 / INVERSE_LINDEMANN)?))
        })
        .read_as("the Lindemann displacement as the root-mean-square displacement of (25)")
        .or_read_as("α as one over its square, as printed below up to a constant of order one", || Ok(Found::number(INVERSE_LINDEMANN.powi(2))))
        .because("A displacement of a tenth of the spacing corresponds to {value} as the root mean square of the Gaussian, and to {1} as one over its square. Both are of the printed order.")
        .shown_by("rfot.density_profile"),
    Claim::new(
        "rfot.claim_one_ground_state",
        "above (37)",
        r"the prefactor needed to reflect that exactly one ground state is found at energy $E = 0$ or below: $\int_{-\infty}^0 dE \Omega(E) = 1$",
    )
    .exactly(1.0)
    .by_analysis(r"the integral of $\Omega(E) = e^{E/k_BT_g}/k_BT_g$ up to zero at 300 K, by quadrature", || {
        Ok(Found::number(gauss_64().panels(&linear(-50.0 * 300.0, 0.0, 21), |energy| domain_states(energy, 300.0).unwrap_or(f64::NAN))))
    })
    .by_definition("the prefactor is chosen so that it holds, as the text says")
    .because("The integral is {value}. The prefactor was chosen for this, so that it could not come out otherwise.")
    .shown_by("rfot.domain_density"),
    Claim::new(
        "rfot.claim_freezes_into_ground",
        "above (37), on the partition function",
        r"in a finite temperature range $T \in [0, T_g]$, the integrand of the partition function $\int dE \Omega(E) e^{-\beta E}$ is dominated by the vicinity of $E = 0$",
    )
    .by_analysis(r"energy up to which half of the integral gathers, in $k_BT_g$, at 0.5, 0.9 and 0.99 $T_g$; and whether the integrand falls with E there but not at 1.01 $T_g$", || {
        let weight = |energy: f64, share: f64| domain_states(energy, 300.0).map(|n| n * (-energy / (300.0 * share)).exp());
        let slope = |share: f64| Ok::<f64, Error>((weight(600.0, share)? / weight(300.0, share)?).ln());
        let [cold, warm, close] = [slope(0.5)?, slope(0.9)?, slope(0.99)?];
        let half = |slope: f64| -std::f64::consts::LN_2 / slope;
        let found = Found::truth(cold < 0.0 && warm < 0.0 && close < 0.0 && slope(1.01)? > 0.0);
        Ok(found.with("cold", half(cold)).with("warm", half(warm)).with("close", half(close)))
    })
    .because("Below the glass temperature the integrand falls as the energy grows. Half of the integral lies below {cold:2} $k_BT_g$ at half of $T_g$, below {warm:2} at nine tenths and below {close:2} at 0.99.")
    .shown_by("rfot.domain_density"),
    Claim::new(
        "rfot.claim_flat_at_helium",
        "below (37)",
        r"$\bar{P} = 1/k_BT_g\xi^3$, since $T_g$ of most glasses is much larger than liquid helium temperatures",
    )
    .about(1.0)
    .ours("no number is printed; a density of states within 15 % counts as flat")
    .by(r"$\Omega(E)/\Omega(0)$ at $E = k_B \cdot 4.2$ K and $T_g$ = 186 K of polybutadiene, the lowest of our glasses", || {
        Ok(Found::number(domain_states(4.2, LOWEST_GLASS)? / domain_states(0.0, LOWEST_GLASS)?))
    })
    .because("Even in the glass with the lowest transition temperature the exponential is {value} at the temperature of liquid helium.")
    .shown_by("rfot.domain_density"),
    Claim::new(
        "rfot.claim_density_of_states",
        "below (37), the number",
        r"Substituting specific values for the glass transition temperature and bead size $a$ yields $\bar{P} \simeq 10^{45\pm1}$",
    )
    .between(1e44, 1e46)
    .unit("1/(J m^3)")
    .by("(37) for silica glass: 1473 K and beads of 0.357 nm, one unit of SiO$_2$ each (from memory)", || {
        Ok(Found::number(density_of_states(Silica::GLASS, Silica::BEAD)?))
    })
    .read_as("silica glass")
    .or_read_as("polybutadiene, with a glass temperature of 186 K and beads of 0.35 nm (from memory)", || Ok(Found::number(density_of_states(LOWEST_GLASS, 0.35)?)))
    .or_read_as("polybutadiene with beads of 0.6 nm, several angstroms as well", || Ok(Found::number(density_of_states(LOWEST_GLASS, 0.6)?)))
    .because("Silica has {value}, inside the range. A low glass temperature with small beads gives {1}, above it; with larger beads {2}. The text does not say which glass and bead it takes.")
    .shown_by("rfot.domain_density"),
    Claim::new("rfot.claim_quality_size", "(40)", r"$\frac{l_{\mathrm{mfp}}}{\lambda} \simeq \left(\frac{\xi}{a}\right)^3 \simeq 10^2$")
        .order(100.0)
        .by(r"$K/\bar{P}g^2$ with (37) and (38), for silica's numbers and a routine quench", || Ok(Found::number(1.0 / mosaic_strength()?)))
        .because(r"Modulus, glass temperature and bead drop out and leave the size of the mosaic, {value}. (2) is used as printed, without its factor $2\pi^2$.")
        .shown_by("rfot.quality_ladder"),
    Claim::new("rfot.claim_consistent_with_experiment", "below (40)", "The resulting prediction is consistent with experiment, Eq. (2)")
        .order(100.0)
        .ours("the words point to equation (2), which prints the hundred")
        .by(r"(40), that is $K/\bar{P}g^2$ with (37) and (38), for a routine quench, against the $10^2$ of (2)", || Ok(Found::number(1.0 / mosaic_strength()?)))
        .read_as("the prediction (40) against (2), both as printed")
        .or_read_as("with the 2π² of the tunnelling model and (37) for its density of states", || {
            Ok(Found::number(phonon_quality(mosaic_strength()?, 1e3, 1e-3)?))
        })
        .or_read_as("with 2π², and (37) shared out over the logarithm of Δ seen at 1 K within ten seconds", || {
            let logarithm = states_over_density()?;
            Ok(Found::number(phonon_quality(mosaic_strength()? / logarithm, 1e3, 1e-3)?).with("logarithm", logarithm))
        })
        .fault(TWO_PI_SQUARED)
        .because(r"As printed the prediction is {value}. The tunnelling model divides it by $2\pi^2$, to {1}; but its density counts one logarithm of $\Delta$ only, of which (37) holds {logarithm}. Both together give {2}.")
        .shown_by("rfot.quality_ladder"),
    Claim::new(
        "rfot.claim_linear_quadratic",
        "below (40)",
        "The corresponding heat capacity and conductivity are then predicted to be, respectively, strictly linear and quadratic in temperature, at cryogenic conditions",
    )
    .ours("the powers are found by differences at a finite temperature, good to four digits")
    .by_analysis("powers of the mean heat capacity of the two-level systems and of the conductivity at a fixed quality of 150, by differences", || {
        let heat = (two_level(1.01e-5, THETA.0)? / two_level(1e-5, THETA.0)?).ln() / 1.01_f64.ln();
        let flow = (constant_quality(0.101, 4100.0, 150.0)? / constant_quality(0.1, 4100.0, 150.0)?).ln() / 1.01_f64.ln();
        Ok(Found::truth((heat - 1.0).abs() < 1e-4 && (flow - 2.0).abs() < 1e-9).with("heat", heat).with("flow", flow))
    })
    .because("A flat density of states gives the power {heat}, a mean free path of a fixed number of wavelengths the power {flow}.")
    .shown_by("rfot.heat_capacity"),
    Claim::new(
        "rfot.claim_ten_percent",
        "below (41)",
        "In volumetric terms, the cooperativity size for such zero-barrier events is only about 10% larger than for a reconfiguration with a typical barrier",
    )
    .missing("the distribution of barriers behind the estimate")
    .because("The construction of a path without a barrier stands in refs 27 to 29.")
    .shown_by("rfot.quality_ladder"),
];
