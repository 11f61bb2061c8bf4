//! The checkable statements of section II at long waves: the structure factor and the Lindemann ratio, (17)-(20).

use super::super::hard_spheres::{KAUZMANN, arrest_fraction};
use super::super::quality::lindemann_ratio;
use super::super::structure_factor::{long_wavelength_limit, structure_factor};
use super::super::yu_leggett::{bound, bound_at_long_waves, bound_with_structure};
use super::inputs::{INVERSE_LINDEMANN, ROUTINE, Silica};
use crate::describe::{Claim, Found};
use crate::error::Error;

/// P̄ of (18) with (19) over another form of it.
fn against_long_waves(form: f64) -> Result<Found, Error> {
    let ratio = form * bound(1.0)? / bound_at_long_waves(1.0, 1.0 / INVERSE_LINDEMANN)?;
    Ok(Found::truth((ratio - 1.0).abs() < 1e-9).with("ratio", ratio))
}

pub(super) static CLAIMS: &[Claim] = &[
    Claim::new("rfot.claim_structure_high", "below (17)", r"We note that $S(q \to \infty) \to 1$ thus recovering the high energy asymptotics from Eqs. (9) and (15)")
        .ours("the limit is approached as the wave number grows; a hundredth is near enough at the lowest")
        .by_analysis(r"(17) over $1/J$ for Percus-Yevick hard spheres at packings from 0.3 to 0.6 and $q\sigma$ from $10^4$ on", || {
            let mut all = true;
            for phi in [0.3, 0.45, 0.5432, 0.6] {
                for q in [1e4_f64, 3.3e5, 1e8] {
                    all &= (bound_with_structure(1.0, q.powi(3), 1.0, phi)? / bound(1.0)? - 1.0).abs() < 1e-2;
                }
            }
            Ok(Found::truth(all))
        })
        .because("For hard spheres, which we assume here, the structure factor tends to one at short waves, as in every liquid.")
        .shown_by("rfot.yu_leggett"),
    Claim::new("rfot.claim_structure_low", "above (18)", r"In the $q \to 0$ limit, the structure factor is determined by the typical magnitude of density fluctuations and, hence, by the compressibility: $S(q \to 0) \to \rho k_B T/K$")
        .ours("the slope of the pressure is found by differences, good to six digits")
        .by_analysis(r"$S(q \to 0)$ of Percus-Yevick hard spheres against the slope of their pressure, at packings from 0.3 to 0.54", || {
            // Percus-Yevick pressure, compressibility route: Z = (1 + φ + φ²)/(1 − φ)³
            let pressure = |phi: f64| phi * (1.0 + phi + phi * phi) / (1.0 - phi).powi(3);
            let mut all = true;
            for phi in [0.3, 0.45, 0.5432] {
                let stiffness = (pressure(phi + 1e-5) - pressure(phi - 1e-5)) / 2e-5;
                let limit = structure_factor(1e-6, phi)?;
                all &= (limit * stiffness - 1.0).abs() < 1e-6 && (limit - long_wavelength_limit(phi)?).abs() < 1e-9;
            }
            Ok(Found::truth(all))
        })
        .because("At long waves the structure factor of hard spheres is one over the slope of their pressure, the compressibility.")
        .shown_by("rfot.yu_leggett"),
    Claim::new(
        "rfot.claim_density_drops",
        "below (23), and in Section V",
        r"The density of states of the resonances drops by a factor of $10^2$ or so once their spatial extent significantly exceeds the molecular length",
    )
    .order(100.0)
    .read_as("by the structure factor in (17), for hard spheres")
    .by_analysis("(17) at short waves over (17) at long waves, for Percus-Yevick hard spheres at the packing that a routine quench leaves", || {
        let phi = arrest_fraction(ROUTINE.0, KAUZMANN)?;
        let at = |q: f64| bound_with_structure(1.0, q.powi(3), 1.0, phi);
        Ok(Found::number(at(1e8)? / at(1e-6)?))
    })
    .or_read_as("by (18) and (19) with the Lindemann displacement of a tenth of the spacing", || {
        Ok(Found::number(bound(1.0)? / bound_at_long_waves(1.0, 1.0 / INVERSE_LINDEMANN)?))
    })
    .because("The structure factor of hard spheres falls by {value:2} from short to long waves, the square of the Lindemann ratio by {1}.")
    .shown_by("rfot.yu_leggett"),
    Claim::new("rfot.claim_structure_shape", "(17)", r"$n(E) \lesssim S[(E/J)^{1/3}] \frac{1}{J}$")
        .missing("the structure factor S(q) of the bare degrees of freedom")
        .because("The expression needs the arrangement of the bare degrees of freedom. Hard spheres are our assumption, and their structure factor exceeds one at its first peak.")
        .shown_by("rfot.yu_leggett"),
    Claim::new("rfot.claim_upside_down", "(20)", r"leading to $\bar{P} \lesssim \left(\frac{a}{d_v}\right)^2 \frac{1}{J}$")
        .by(r"(20) over (18) with (19), at $d_v = a/10$", || against_long_waves(INVERSE_LINDEMANN.powi(2)))
        .corrected("the square turned over: displacement over spacing", || against_long_waves(INVERSE_LINDEMANN.powi(-2)))
        .because("(20) is printed upside down: (18) with (19) gives a density that is smaller by a factor of {ratio}. Only the corrected form leads to (21).")
        .shown_by("rfot.yu_leggett"),
    Claim::new("rfot.claim_no_relics_in_liquid", "below (23)", "It is reassuring that Eq. (20) automatically implies no frozen-in degrees of freedom could be present in a uniform liquid")
        .ours("the words say none: less than a ten-millionth of what a solid has is taken for it")
        .by(r"(20) as the displacement $d_v$ grows from $a/10$ to $10^3 a$", || {
            let printed = |ratio: f64| Ok::<_, Error>(bound(1.0)? / (ratio * ratio));
            Ok(Found::truth(printed(1e3)? < 1e-7 * printed(0.1)?))
        })
        .read_as("(20) as it is printed")
        .or_read_as("(20) with its square turned over, which alone leads to (21)", || {
            Ok(Found::truth(bound_at_long_waves(1.0, 1e3)? < 1e-7 * bound_at_long_waves(1.0, 0.1)?))
        })
        .because("The remark holds for (20) as printed, which goes to zero in the liquid. The corrected form grows with the displacement, so there it is no bound at all.")
        .shown_by("rfot.yu_leggett"),
    Claim::new(
        "rfot.claim_lindemann_tenth",
        "below (20)",
        r"Numerically, $d_L/a \simeq 0.1$ almost universally in the physical three dimensions, which is the venerable Lindemann criterion of melting",
    )
    .equals(0.1, 0.05)
    .by(r"(19) for silica glass (beads of 0.357 nm, 1473 K, 74 GPa) and for As$_2$Se$_3$ (0.35 nm, 455 K, 23.5 GPa), all from memory: the one farther from 0.1", || {
        let silica = lindemann_ratio(Silica::beads(), Silica::GLASS, Silica::MODULUS)?;
        let selenide = lindemann_ratio(0.35_f64.powi(-3), 455.0, 23.5)?;
        Ok(Found::number(silica.min(selenide)).with("silica", silica).with("selenide", selenide))
    })
    .because("Silica has {silica} and a chalcogenide glass {selenide}, which round to the printed digit. Two glasses do not show that it holds almost universally.")
    .shown_by("rfot.lindemann_ratio"),
];
