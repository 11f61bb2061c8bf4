//! Statements whose two sides do not have one dimension as printed, and what mends them.

use super::super::hard_spheres::{KAUZMANN, arrest_fraction, kinetic_pressure};
use super::super::mosaic::domain_density;
use super::super::quality::{buckling_coupling, lindemann_ratio, phonon_coupling};
use super::super::quantum::{barrier_frequency, time_exponent};
use super::inputs::{ROUTINE, Silica, THETA, routine};
use crate::constants::{BOLTZMANN, ELECTRONVOLT, PLANCK};
use crate::describe::{Claim, Found};
use crate::error::Error;

/// What three misprints leave out.
const VOLUME: &str = "the volume of a particle beside an energy density";

/// Left side over right side in metres and in nanometres: two sides of one dimension have one ratio in both.
fn one_dimension(ratio: impl Fn(f64) -> Result<f64, Error>) -> Result<Found, Error> {
    let (metres, nanometres) = (ratio(1.0)?, ratio(1e-9)?);
    Ok(Found::truth((metres / nanometres - 1.0).abs() < 1e-9 && (metres - 1.0).abs() < 1e-6).with("ratio", metres))
}

/// K(d_v/a)² with (19) over k_BT_g, times the volume of `share` beads; lengths in `unit` metres.
fn equipartition(share: bool) -> Result<Found, Error> {
    one_dimension(|unit| {
        let strain = lindemann_ratio(Silica::beads(), Silica::GLASS, Silica::MODULUS)?.powi(2);
        // an energy over the cube of the unit
        let left = Silica::MODULUS * 1e9 * unit.powi(3) * strain;
        let bead = if share { (Silica::BEAD * 1e-9 / unit).powi(3) } else { 1.0 };
        Ok(left * bead / (BOLTZMANN * Silica::GLASS))
    })
}

/// K(∇φ)² with ∇φ = gρ/K and g of (38), over k_BT_g, as above.
fn equipartition_of_coupling(share: bool) -> Result<Found, Error> {
    one_dimension(|unit| {
        let coupling = ELECTRONVOLT * phonon_coupling(Silica::MODULUS, Silica::GLASS, Silica::beads())?;
        let strain = coupling * Silica::beads() * 1e27 / (Silica::MODULUS * 1e9);
        let left = Silica::MODULUS * 1e9 * unit.powi(3) * strain * strain;
        let bead = if share { (Silica::BEAD * 1e-9 / unit).powi(3) } else { 1.0 };
        Ok(left * bead / (BOLTZMANN * Silica::GLASS))
    })
}

/// p over g of (45) for a round cage of rigid cores, as above.
fn pressure_over_coupling(share: bool) -> Result<Found, Error> {
    one_dimension(|unit| {
        let density = 0.35_f64.powi(-3);
        let pressure = kinetic_pressure(10.0, density, 300.0)?;
        let coupling = ELECTRONVOLT * buckling_coupling(1.0, 10.0 * pressure, 300.0, density)?;
        let bead = if share { (0.35e-9 / unit).powi(3) } else { 1.0 };
        Ok(pressure * 1e9 * unit.powi(3) * bead / coupling)
    })
}

/// Whether P̄ goes with the power of a length that its unit has.
fn power_of_length(power: f64) -> Result<Found, Error> {
    let at = |bead: f64| Ok::<_, Error>(domain_density(Silica::GLASS, bead, routine()?.0.cooperative_size)?.1);
    let computed = (at(0.7)? / at(0.35)?).log2();
    Ok(Found::truth((computed - power).abs() < 1e-9).with("power", computed))
}

/// ħω‡/√2T_g of silica over c, with T_g in kelvin times `unit`.
fn exponent(unit: f64) -> Result<Found, Error> {
    let xi = routine()?.0.xi_over_a;
    // ħω_D = k_BT_D
    let quantum = PLANCK * barrier_frequency(xi)? * super::super::ripplons::debye_frequency_thz(Silica::DEBYE)? * 1e12;
    let c = quantum / (2.0_f64.sqrt() * THETA.0 * Silica::DEBYE * unit);
    Ok(Found::truth((c / time_exponent(xi, THETA.0)? - 1.0).abs() < 1e-9).with("c", c))
}

/// Packing fraction of hard spheres after a routine quench, found from their density and diameter.
fn filling(form: impl Fn(f64, f64) -> f64) -> Result<Found, Error> {
    let phi = arrest_fraction(ROUTINE.0, KAUZMANN)?;
    let sphere = std::f64::consts::PI / 6.0;
    let found = form(phi / sphere, sphere);
    Ok(Found::truth((found / phi - 1.0).abs() < 1e-12).with("phi", phi).with("found", found))
}

pub(super) static CLAIMS: &[Claim] = &[
    Claim::new("rfot.claim_equipartition", "above (19)", r"by the equipartition theorem, $K \langle (\nabla\phi)^2 \rangle = k_B T$")
        .by("left side over right side with (19) for silica glass (from memory), in metres and in nanometres", || equipartition(false))
        .corrected("the volume of a particle restored on the left", || equipartition(true))
        .fault(VOLUME)
        .because("The left side is an energy density: in SI units the two sides differ by {ratio}, the number of beads in a cubic metre. With the volume of a bead they agree, and (19) follows.")
        .shown_by("rfot.lindemann_ratio"),
    Claim::new("rfot.claim_lindemann", "(19)", r"Therefore we have $\left(\frac{d_v}{a}\right)^2 \simeq \frac{\rho k_B T_g}{K}$")
        .by("left side over right side for silica glass (from memory), in metres and in nanometres", || {
            one_dimension(|unit| {
                let left = lindemann_ratio(Silica::beads(), Silica::GLASS, Silica::MODULUS)?.powi(2);
                let right = Silica::beads() * (unit * 1e9).powi(3) * BOLTZMANN * Silica::GLASS / (Silica::MODULUS * 1e9 * unit.powi(3));
                Ok(left / right)
            })
        })
        .because("Both sides are pure numbers, and (19) follows once the volume of a particle is restored above it.")
        .shown_by("rfot.lindemann_ratio"),
    Claim::new("rfot.claim_equipartition_in_coupling", "above (38)", r"recalling that $\langle K(\nabla\phi)^2/2 \rangle = k_B T/2$ by equipartition")
        .by(r"left side over right side with $\nabla\phi = g\rho/K$ and (38) for silica glass (from memory), in metres and in nanometres", || {
            equipartition_of_coupling(false)
        })
        .corrected("the volume of a particle restored on the left", || equipartition_of_coupling(true))
        .fault(VOLUME)
        .because("Again an energy density stands beside an energy; in SI units they differ by {ratio}. (38) follows once the volume of a bead is restored.")
        .shown_by("rfot.phonon_coupling"),
    Claim::new("rfot.claim_unit_of_density", "below (37), the unit", r"$\bar{P} \simeq 10^{45\pm1}$ m$^3$J$^{-1}$. This value is consistent with experiment")
        .by(r"power of the bead size in $1/k_BT_g\xi^3$, from beads of 0.35 and 0.7 nm, against the power of the metre in the printed unit", || power_of_length(3.0))
        .corrected("the sign of the exponent of the metre restored", || power_of_length(-3.0))
        .because("The density of states goes with the power {power} of a length, so that its unit is 1/(J m³). The exponent of the metre has lost its sign.")
        .shown_by("rfot.domain_density"),
    Claim::new("rfot.claim_exponent_is_a_number", "below (43), the constant", r"the constant $c = \hbar\omega^\ddagger/\sqrt{2}T_g$")
        .by(r"$\hbar\omega^\ddagger/\sqrt{2}T_g$ of silica in SI units, with (42) and $k_BT_g/\hbar\omega_D$ = 4.4, against $c$", || exponent(1.0))
        .read_as("the glass temperature in kelvin, as elsewhere in the paper, which writes the Boltzmann constant beside it")
        .or_read_as("the glass temperature as an energy, as is often written", || exponent(BOLTZMANN))
        .because(r"With $T_g$ in kelvin the constant is {c} J/K and no number. With $T_g$ as an energy, $k_BT_g$, it is the exponent of (43).")
        .shown_by("rfot.barrier_frequency"),
    Claim::new("rfot.claim_coupling_is_an_energy", "above (45)", r"The resulting enthalpy bias gives the coupling of the transition to the displacement field: $g \simeq p(\alpha_x/\alpha_y)^{1/2}$")
        .by(r"$p$ over $g$ of (45) for a round cage of rigid cores at 300 K, beads of 0.35 nm and $p/\rho k_BT$ = 10, in metres and in nanometres", || {
            pressure_over_coupling(false)
        })
        .corrected("the volume of a particle restored beside the pressure", || pressure_over_coupling(true))
        .fault(VOLUME)
        .because("A pressure is no energy: in SI units it is {ratio} times the coupling. With the volume of a bead, the sentence leads to (45).")
        .shown_by("rfot.buckling_coupling"),
    Claim::new("rfot.claim_filling_fraction", "Fig. 6, caption", r"The quantities $\varphi = \rho/(\pi\sigma^3/6)$ and $p$ are the filling fraction and pressure respectively, $\sigma$ the diameter of the sphere")
        .by(r"$\rho/(\pi\sigma^3/6)$ for hard spheres after a routine quench, in units of $\sigma$, against their filling fraction", || filling(|density, sphere| density / sphere))
        .corrected("the volume of a sphere multiplied, not divided by", || filling(|density, sphere| density * sphere))
        .because("The filling fraction is the density times the volume of a sphere, here {phi}. The caption divides by the volume, which gives {found}.")
        .shown_by("rfot.hard_spheres"),
    Claim::new("rfot.claim_caption_ratio", "Fig. 4, caption", r"The low-$T$ portion is parametrised according to $l_{\mathrm{mfp}}/l = 150$, Ref. 19")
        .stated()
        .because(r"A measured number is put in. The caption has $l$ where the text has the wavelength $\lambda$, a misprint.")
        .shown_by("rfot.conductivity_tls"),
];
