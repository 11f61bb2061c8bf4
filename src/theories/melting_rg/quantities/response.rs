//! The liquid under shear: relaxation time, and the response of a Maxwell liquid.

use super::varma;
use super::viscous::{ABOVE, DIVERGENCE_TEMPERATURE, STRENGTH, TEMPERATURE};
use crate::describe::{Equation, Inputs, Param, Quantity, Standing, number, output, quantities};
use crate::error::Error;
use crate::theories::melting_rg::shear::{Liquid, relaxation, response};

pub(crate) const HOT: Param = TEMPERATURE.ranged(200.0, [150.0, 1000.0]).log();
pub(crate) const DIVERGENCE: Param = DIVERGENCE_TEMPERATURE.ranged(130.0, [50.0, 145.0]).log();
pub(crate) const STRENGTH_LOG: Param = STRENGTH.log();
pub(crate) const MODULUS: Param =
    number("shear_modulus", r"\mu_0", "GPa", 4.5, [1.0, 50.0], "shear modulus of the liquid at times too short for it to flow").log().positive();
pub(crate) const PHONON: Param =
    number("phonon_frequency", r"\omega_s", "rad/ps", 0.45, [0.01, 100.0], "angular frequency of shear vibrations over one spacing of the defects")
        .log()
        .positive();
const FREQUENCY: Param = number(
    "log10_angular_frequency",
    r"\log_{10}\omega",
    "log10(rad/s)",
    0.0,
    [-6.0, 13.0],
    "decadic logarithm of the angular frequency at which the liquid is sheared",
);

/// The liquid that the inputs describe.
///
/// # Errors
/// As [`Inputs::numbers`].
pub(crate) fn liquid(i: &Inputs) -> Result<Liquid, Error> {
    let [divergence_temperature, strength, shear_modulus, phonon_frequency] =
        i.numbers(["divergence_temperature", "strength", "shear_modulus", "phonon_frequency"])?;
    Ok(Liquid { divergence_temperature, strength, shear_modulus, phonon_frequency })
}

pub(crate) const TIME_EQUATION: Equation = Equation {
    number: "text after (24)",
    tex: r"\tau = \frac{1}{\omega_s}\left(\frac{\xi}{a}\right)^2,\quad \left(\frac{\xi}{a}\right)^2 = e^{D T_0/(T - T_0)},\quad \eta = \mu_0\tau,\quad \eta_0 = \frac{\mu_0}{\omega_s}",
};
pub(crate) const MAXWELL: Equation =
    Equation { number: "Maxwell", tex: r"G' = \mu_0\frac{\omega^2\tau^2}{1 + \omega^2\tau^2},\quad G'' = \mu_0\frac{\omega\tau}{1 + \omega^2\tau^2}" };

pub(crate) static QUANTITIES: &[Quantity] = &quantities([
    Quantity {
        id: "melting_rg.relaxation_time",
        title: "Shear relaxation time from the correlation length",
        equations: &[TIME_EQUATION],
        inputs: &[HOT, DIVERGENCE, STRENGTH_LOG, MODULUS, PHONON],
        outputs: &[
            output("log10_relaxation_time", r"\log_{10}\tau", "log10(s)", "time in which the liquid forgets a shear"),
            output("log10_viscosity", r"\log_{10}\eta", "log10(Pa s)", "viscosity, the modulus times this time"),
            output("log10_liquid_viscosity", r"\log_{10}\eta_0", "log10(Pa s)", "viscosity far above the glass temperature"),
            output("log10_correlation_length", r"\log_{10}(\xi/a)", "log10(xi/a)", "length over which shear is correlated, in defect spacings"),
        ],
        rules: &[ABOVE],
        provenance: varma(
            "Eq. (23), text after (24)",
            Standing::Corrected {
                printed: r"\eta \approx \mu_0(\xi/a)^2",
                why: r"A modulus times a number is no viscosity. With the time $\omega_s^{-1}(\xi/a)^2$ of the text the viscosity is $\mu_0\tau$, so $\eta_0 = \mu_0/\omega_s$.",
            },
        ),
        note: r"The paper's $\eta_0 = 0.01$ Pa s and $\omega_s = 10^{12}$ per second give 100 s where the viscosity is $10^{12}$ Pa s. This is the usual glass temperature, so the two numbers fit.",
        compute: |i| {
            let found = relaxation(i.number("temperature")?, &liquid(i)?)?;
            Ok(vec![found.log10_time, found.log10_viscosity, found.log10_liquid_viscosity, found.log10_correlation_length])
        },
    },
    Quantity {
        id: "melting_rg.shear_response",
        title: "Storage and loss modulus of a liquid with this one relaxation time",
        equations: &[TIME_EQUATION, MAXWELL],
        inputs: &[FREQUENCY, HOT, DIVERGENCE, STRENGTH_LOG, MODULUS, PHONON],
        outputs: &[
            output("log10_storage_modulus", r"\log_{10}G'", "log10(GPa)", "storage modulus: the part of the stress that follows the strain"),
            output("log10_loss_modulus", r"\log_{10}G''", "log10(GPa)", "loss modulus: the part that follows the rate of strain"),
            output(
                "log10_reduced_frequency",
                r"\log_{10}\omega\tau",
                "log10(omega tau)",
                "angular frequency times the relaxation time; 0 at the peak of the loss",
            ),
        ],
        rules: &[ABOVE],
        provenance: varma(
            "text after (24)",
            Standing::OurClosure { why: r"The paper gives a time and no frequency dependence. We take the liquid of Maxwell, which has this one time." },
        ),
        note: "Measured spectra of glass formers are broader than those of one time.",
        compute: |i| {
            let [frequency, temperature] = i.numbers(["log10_angular_frequency", "temperature"])?;
            let found = response(frequency, temperature, &liquid(i)?)?;
            Ok(vec![found.log10_storage, found.log10_loss, found.log10_reduced_frequency])
        },
    },
]);
