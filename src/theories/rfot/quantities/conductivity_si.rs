//! The calculator entries of the thermal conductivity in SI units: descriptions only.

use super::super::conductivity_si::{Conductor, Scatterers};
use super::super::relaxing;
use super::super::sources::LUBCHENKO_2017;
use super::params_si::{
    BEAD_SIZE, DAMPING, DEBYE_TEMPERATURE, GLASS_TEMPERATURE, HIGHEST_ORDER, LONGITUDINAL_SPEED, QUALITY, TRANSVERSE_SPEED, XI_OVER_A, glass,
};
use super::relics::WALL_FREQUENCIES;
use crate::describe::{Domain, Equation, Inputs, Param, Provenance, Quantity, Standing, joined, number, output, quantities};
use crate::error::Error;

/// The conductivity that the scattering below leaves.
pub(crate) const CONDUCTIVITY: Equation = Equation {
    number: "our assumption",
    tex: r"\kappa = \frac{k_\text{B}^3T^2}{6\pi^2\hbar^2}\left(\frac{1}{v_\text{l}} + \frac{2}{v_\text{t}}\right)\int_0^{T_\text{D}/T} x\,\mathrm{Ein}(x)\,2\pi\left(\frac{1}{S} + f\right)dx",
};
/// How the conductivity stands to the paper.
pub(in crate::theories::rfot) const CONDUCTIVITY_STANDING: Standing = Standing::OurClosure {
    why: r"The rates behind Fig. 4 stand in an earlier paper that is not at hand. We add resonant and relaxing two-level systems, damped wall vibrations and a shortest path. The height of the plateau rests on the last two, which are our choice.",
};
/// What scatters a phonon.
pub(in crate::theories::rfot) const SCATTERING: Equation =
    Equation { number: "our assumption", tex: r"S = \frac{1}{Q}\left[\tanh\frac{x}{2} + \frac{r}{\pi}\,G(R) + s\sum_l (2l+1)\langle\Theta_l\rangle\right]" };

pub(in crate::theories::rfot) const RELAXATION: Param =
    number("relaxation", r"r", "1", 1.0, [0.0, 1.0], "strength of the relaxing two-level systems; one by the standard tunnelling model").not_negative();
pub(in crate::theories::rfot) const RIPPLONS: Param =
    number("ripplons", r"s", "1", 15.5, [0.0, 30.0], "strength of the wall vibrations over that of the resonant two-level systems").not_negative();
pub(in crate::theories::rfot) const SHORTEST_PATH: Param =
    number("shortest_path", r"f", "wavelengths", 0.5, [0.0, 2.0], "mean free path that is always left, in wavelengths").not_negative();

/// A glass that conducts heat.
pub(in crate::theories::rfot) const CONDUCTOR: [Param; 12] = [
    GLASS_TEMPERATURE,
    DEBYE_TEMPERATURE,
    LONGITUDINAL_SPEED,
    TRANSVERSE_SPEED,
    BEAD_SIZE,
    XI_OVER_A,
    HIGHEST_ORDER,
    QUALITY,
    RELAXATION,
    RIPPLONS,
    SHORTEST_PATH,
    DAMPING,
];

/// The same at a temperature in K.
const fn conducts(temperature: f64) -> [Param; 13] {
    joined([number("temperature", r"T", "K", temperature, [0.05, 150.0], "temperature").log().positive()], CONDUCTOR)
}

/// What scatters phonons beside the resonant systems.
pub(in crate::theories::rfot) fn scatterers(inputs: &Inputs) -> Result<Scatterers, Error> {
    let [relaxation, ripplons, shortest_path] = inputs.numbers(["relaxation", "ripplons", "shortest_path"])?;
    Ok(Scatterers { relaxation, ripplons, shortest_path })
}

pub(super) static QUANTITIES: &[Quantity] = &quantities([
    Quantity {
        id: "rfot.conductivity_si",
        title: "Thermal conductivity of a glass: resonant, relaxing and ripplon scattering and a shortest path",
        equations: &[CONDUCTIVITY, SCATTERING, WALL_FREQUENCIES],
        inputs: &conducts(1.0),
        outputs: &[
            output("conductivity", r"\kappa", "W/(m K)", "thermal conductivity"),
            output("longitudinal_path", r"l_\text{l}", "um", "mean free path of the longitudinal phonons that carry most heat"),
            output("transverse_path", r"l_\text{t}", "um", "the same for transverse phonons"),
            output("transverse_wavelength", r"\lambda_\text{t}", "um", "wavelength of these transverse phonons"),
            output("resonant", r"S_\text{res}", "wavelengths per path", "scattering by resonant two-level systems"),
            output("relaxing", r"S_\text{rel}", "wavelengths per path", "scattering by two-level systems that relax"),
            output("ripplon", r"S_\text{rip}", "wavelengths per path", "scattering by wall vibrations"),
        ],
        rules: &[],
        provenance: Provenance { source: &LUBCHENKO_2017, place: "Fig. 4", standing: CONDUCTIVITY_STANDING },
        note: r"Here $x = \hbar\omega/k_\text{B}T$, and $S$ counts the wavelengths in one path. $\Theta_l$ is the rate of the quantity for sharp lines, averaged over a damped line. A strength of 15.5 is $2\pi^2Q/N^*$: each domain then carries one set of wall vibrations. Relaxation by one phonon is too slow above about 5 K. The paths and the three parts are given at $x = \min(3.83, T_\text{D}/T)$.",
        compute: |i| {
            let temperature = i.number("temperature")?;
            let glass = glass(i)?;
            let conductor = Conductor::new(glass, scatterers(i)?)?;
            let x = conductor.dominant(temperature);
            let parts = conductor.scattering(x, temperature);
            let path = conductor.path(&parts);
            let wavelength = |speed| Conductor::wavelength(x, temperature, speed);
            Ok(vec![
                conductor.conductivity(temperature)?,
                wavelength(glass.longitudinal_speed) * path,
                wavelength(glass.transverse_speed) * path,
                wavelength(glass.transverse_speed),
                parts.resonant,
                parts.relaxing,
                parts.ripplon,
            ])
        },
    },
    Quantity {
        id: "rfot.conductivity_slope",
        title: "Local exponent of the thermal conductivity, d ln kappa/d ln T",
        equations: &[CONDUCTIVITY, SCATTERING, WALL_FREQUENCIES, Equation { number: "our derivation", tex: r"\frac{d\ln\kappa}{d\ln T}" }],
        inputs: &conducts(0.5),
        outputs: &[
            output("exponent", r"d\ln\kappa/d\ln T", "1", "local exponent of the conductivity"),
            output("conductivity", r"\kappa", "W/(m K)", "thermal conductivity"),
        ],
        rules: &[],
        provenance: Provenance { source: &LUBCHENKO_2017, place: "Fig. 4, Eq. (13), below Eq. (43)", standing: CONDUCTIVITY_STANDING },
        note: r"Here $x = \hbar\omega/k_\text{B}T$, and $S$ counts the wavelengths in one path. $\Theta_l$ is the rate of the quantity for sharp lines, averaged over a damped line. A strength of 15.5 is $2\pi^2Q/N^*$: each domain then carries one set of wall vibrations. Relaxation by one phonon is too slow above about 5 K.",
        compute: |i| {
            let temperature = i.number("temperature")?;
            let conductor = Conductor::new(glass(i)?, scatterers(i)?)?;
            Ok(vec![conductor.exponent(temperature)?, conductor.conductivity(temperature)?])
        },
    },
    Quantity {
        id: "rfot.relaxation_scattering",
        title: "Relaxational scattering by two-level systems: universal function of the fastest rate over the frequency",
        equations: &[
            Equation { number: "our derivation", tex: r"G(R) = \int_0^\infty \mathrm{sech}^2\frac{y}{2}\; I\!\left(R\,y^3\coth\frac{y}{2}\right)dy" },
            Equation { number: "our derivation", tex: r"I(r) = \mathrm{Im}\left[b\,\mathrm{artanh}\,\frac{1}{b}\right],\quad b = \sqrt{1 - i/r}" },
        ],
        inputs: &[number("log10_ratio", r"\log_{10} R", "log10 R", 0.0, [-8.0, 12.0], "logarithm of the fastest rate over the frequency")
            .within(Domain::ALL.at_least(-18.0).at_most(28.0))],
        outputs: &[
            output("function", r"G", "1", "scattering by relaxing two-level systems, in the unit of the model"),
            output("over_resonant", r"G/\pi", "1", "the same over the scattering by resonant systems in the cold"),
        ],
        rules: &[],
        provenance: Provenance {
            source: &LUBCHENKO_2017,
            place: "Standard tunnelling model with (37) to (39)",
            standing: Standing::OurClosure {
                why: r"The paper names the standard tunnelling model and takes its rates from earlier work. We integrate that model over its two-level systems, with relaxation by one phonon.",
            },
        },
        note: r"The rate $R$ is that of a symmetric system of splitting $k_\text{B}T$, without its factor coth. $G$ tends to $\pi^4R/12$ at small and to $\pi/2$ at large $R$.",
        compute: |i| {
            let function = relaxing::scattering(i.number("log10_ratio")?)?;
            Ok(vec![function, function / std::f64::consts::PI])
        },
    },
]);
