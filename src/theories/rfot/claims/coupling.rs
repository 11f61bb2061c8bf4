//! The checkable statements on how strongly defects and reconfigurations couple: (16), (22), (23), (38), (39), (45).

use super::super::hard_spheres::kinetic_pressure;
use super::super::mosaic::domain_density;
use super::super::quality::{buckling_coupling, interaction, phonon_coupling};
use super::super::yu_leggett::{bound, bound_at_long_waves, coupling_constant, debye_wavelength, resonance_temperature, thermal_distance};
use super::inputs::{INVERSE_LINDEMANN, Silica, THETA, routine};
use crate::constants::ELECTRONVOLT;
use crate::describe::{Claim, Found};
use crate::error::Error;
use crate::numerics::roots::brent;

/// J of (39) over the bound (23) for T_g = `theta` T_D, with `wavelength` aT_D/T for λ in (22).
///
/// The bound is the J at which (22) is met at the temperature where r_T = a.
fn over_the_bound(theta: f64, wavelength: f64) -> Result<f64, Error> {
    let density = Silica::beads();
    let own = interaction(theta * Silica::DEBYE, density)?;
    let excess = |logarithm: f64| {
        let constant = own * logarithm.exp();
        resonance_temperature(wavelength * Silica::DEBYE, Silica::BEAD, constant).map_or(f64::NAN, |t| (t * Silica::BEAD.powi(3) / constant).ln())
    };
    Ok((-brent(-5.0, 5.0, 1e-14, excess)?).exp())
}

/// P̄ of the mosaic of silica glass, 1/(J m³), and 1/J of (39).
fn mosaic_and_bare() -> Result<(f64, f64), Error> {
    let density = domain_density(Silica::GLASS, Silica::BEAD, routine()?.0.cooperative_size)?.1;
    Ok((density, interaction(Silica::GLASS, Silica::beads())?))
}

pub(super) static CLAIMS: &[Claim] = &[
    Claim::new(
        "rfot.claim_resonance_condition",
        "(22)",
        r"the weakly-dampened regime in Eq. (21) can be observed at temperatures such that $k_BT \lesssim (k_BT_Da)^{3/2}/J^{1/2}$",
    )
    .order(1.0)
    .ours("the sign ≲ is taken as up to a factor of √10")
    .by(r"the temperature below which $r_T < \lambda$ with the exact Debye wavelength, over that of (22)", || {
        let constant = coupling_constant(Silica::COUPLING, Silica::MODULUS)?;
        let exact = resonance_temperature(debye_wavelength() * Silica::DEBYE, Silica::BEAD, constant)?;
        let printed = resonance_temperature(Silica::DEBYE, Silica::BEAD, constant)?;
        Ok(Found::number(exact / printed).with("wave", debye_wavelength()))
    })
    .because(r"(22) takes $aT_D/T$ for the wavelength, which is {wave} times as long in the Debye model. That raises the temperature by {value}, a factor of order one.")
    .shown_by("rfot.yu_leggett"),
    Claim::new("rfot.claim_coupling_bound", "(23)", r"Since $r_T \geq a$, one obtains a very reasonable upper bound $J < k_BT_Da^3 \Rightarrow E_{\max} \simeq k_BT_D$, up to a numerical factor of order one")
        .by_analysis(r"for $J$ from 0.01 to 100 $k_BT_Da^3$: whether (22) holds up to the temperature where $r_T = a$ exactly if $J < k_BT_Da^3$", || {
            let mut all = true;
            for k in -20..=20 {
                let ratio = 10_f64.powf(0.1 * f64::from(k) + 0.01);
                // T_D = a = 1: r_T = a at T = J
                all &= (thermal_distance(ratio, ratio)? - 1.0).abs() < 1e-12;
                all &= (ratio < resonance_temperature(1.0, 1.0, ratio)?) == (ratio < 1.0);
            }
            Ok(Found::truth(all))
        })
        .because(r"The bound follows if resonant scattering is to hold at every temperature up to the one where $r_T = a$. This is the reading that gives what is printed.")
        .shown_by("rfot.yu_leggett"),
    Claim::new("rfot.claim_thermal_distance", "below (22), with (7) and (39)", r"Since $r_T \geq a$")
        .stated()
        .by_analysis(r"a premise; smallest $r_T/a$ over temperatures up to $T_g$, with $J = k_BT_ga^3$ of (39) and silica's numbers", || {
            let constant = interaction(Silica::GLASS, Silica::beads())?;
            let mut least = f64::INFINITY;
            for k in 1..=1000 {
                least = least.min(thermal_distance(constant, 1e-3 * f64::from(k) * Silica::GLASS)? / Silica::BEAD);
            }
            Ok(Found::number(least))
        })
        .because(r"Two particles are never closer than one spacing: the paper starts from that, and (23) follows. With the coupling (39) of the mosaic the least $r_T$ is {value} spacing, at the glass transition.")
        .shown_by("rfot.yu_leggett"),
    Claim::new(
        "rfot.claim_atomic_volume",
        "below (38)",
        "According to the discussion leading to Eq. (16), the above expression satisfies the basic requirement that the density of states scale inversely proportionally to the atomic volume",
    )
    .ours("the power is found by differences, good to six digits")
    .by_analysis(r"power with which $1/J$ of (38) and (6) changes with the volume of a bead at fixed $T_g$, by differences", || {
        let inverse = |volume: f64| bound(coupling_constant(phonon_coupling(Silica::MODULUS, Silica::GLASS, 1.0 / volume)?, Silica::MODULUS)?);
        let power = (inverse(0.045 * 1.01)? / inverse(0.045)?).ln() / 1.01_f64.ln();
        Ok(Found::truth((power + 1.0).abs() < 1e-6).with("power", power))
    })
    .because(r"(38) has the form of (16) with $C = k_BT_g$. The density of states goes with the power {power} of the bead volume.")
    .shown_by("rfot.phonon_coupling"),
    Claim::new("rfot.claim_interaction", "(39)", r"In view of Eq. (38), the interaction between the cooperative reconfigurations becomes $J \simeq k_BT_ga^3$")
        .by(r"$g^2/K$ with $g$ of (38) against $k_BT_ga^3$, for three glasses", || {
            let mut all = true;
            for (modulus, glass, density) in [(74.0, 1473.0, 22.0), (3.0, 186.0, 23.3), (10.0, 300.0, 4.6)] {
                let direct = interaction(glass, density)?;
                all &= (coupling_constant(phonon_coupling(modulus, glass, density)?, modulus)? / direct - 1.0).abs() < 1e-12;
            }
            Ok(Found::truth(all))
        })
        .because("The modulus drops out of $g^2/K$, which leaves the thermal energy at the glass transition times the volume of a bead.")
        .shown_by("rfot.phonon_coupling"),
    Claim::new(
        "rfot.claim_comparable",
        "below (39)",
        "i.e., comparable to the upper bound on the coupling strength between the bare degrees of freedom in the Yu-Leggett scenario, c.f. Eq. (23)",
    )
    .order(1.0)
    .ours("no number is printed; comparable is taken as within a factor of √10")
    .by(r"$J$ of (39) over the bound (23) for silica glass, $k_BT_g/\hbar\omega_D$ = 4.4", || {
        Ok(Found::number(over_the_bound(THETA.0, 1.0)?).with("other", over_the_bound(THETA.1, 1.0)?))
    })
    .read_as("the bound (23) as it is printed")
    .or_read_as("the bound with the exact Debye wavelength in (22)", || Ok(Found::number(over_the_bound(THETA.0, debye_wavelength())?)))
    .because("The coupling of silica is {value} times the bound as printed, that of polybutadiene {other}. (23) holds up to a factor of order one, and the exact wavelength brings silica to {1}.")
    .shown_by("rfot.phonon_coupling"),
    Claim::new(
        "rfot.claim_mosaic_below_bound",
        "Section V",
        "The density of states of these nanoscopic regions is considerably lowered in comparison with that for the bare degrees in the infinite-range scenario due to Yu and Leggett",
    )
    .below(0.1, 0.0)
    .ours("no number is printed; considerably is taken as by a factor of ten")
    .by(r"$\bar{P}$ of (37) over $1/J$ of (9) with (39), for silica's $T_g$ and beads", || {
        let (density, constant) = mosaic_and_bare()?;
        let ratio = density / bound(constant)?;
        Ok(Found::number(ratio).with("times", 1.0 / ratio))
    })
    .read_as("the bare degrees as in (9), before the structure factor")
    .or_read_as("the bound at long waves, (20) turned over", || {
        let (density, constant) = mosaic_and_bare()?;
        Ok(Found::number(density / bound_at_long_waves(constant, 1.0 / INVERSE_LINDEMANN)?))
    })
    .because(r"Against the bare density $1/J$ the mosaic has {times} times fewer states. Against the bound at long waves it has {1} of what is allowed.")
    .shown_by("rfot.yu_leggett"),
    Claim::new("rfot.claim_consistent_with_38", "below (45)", r"we obtain: $g \simeq (\alpha_x/\alpha_y)^{1/2}(Kk_BT/\rho)^{1/2}$, consistent with Eq. (38)")
        .by(r"$p/\rho$ of rigid cores at 300 K, beads of 0.35 nm and $p/\rho k_BT$ = 10, against (38) and (45) with $K/\rho k_BT = (p/\rho k_BT)^2$ and $\alpha_x = \alpha_y$", || {
            let density = 0.35_f64.powi(-3);
            let pressure = kinetic_pressure(10.0, density, 300.0)?;
            let energy = pressure / density * 1e-18 / ELECTRONVOLT;
            let modulus = 10.0 * pressure;
            let (isotropic, plain) = (buckling_coupling(1.0, modulus, 300.0, density)?, phonon_coupling(modulus, 300.0, density)?);
            Ok(Found::truth((isotropic / energy - 1.0).abs() < 1e-9 && (plain / energy - 1.0).abs() < 1e-9).with("energy", energy))
        })
        .because(r"A round cage of rigid cores couples with the pressure times the volume of a bead, {energy} eV here. With the modulus that the text takes, (38) and (45) both give it.")
        .shown_by("rfot.buckling_coupling"),
];
