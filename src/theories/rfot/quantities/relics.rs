//! The calculator entries of the quantum relics of the mosaic: descriptions only.

use super::super::sources::LUBCHENKO_2017;
use super::super::{conductivity, heat_capacity, quantum, ripplons};
use super::params_si::XI_OVER_A;
use crate::describe::{Domain, Equation, Provenance, Quantity, Standing, number, output, quantities};

/// Frequencies of the vibrations of a wall.
pub(in crate::theories::rfot) const WALL_FREQUENCIES: Equation =
    Equation { number: "(44)", tex: r"\omega_l \simeq 1.34\,\omega_D\,(a/\xi)^{5/4}\sqrt{(l-1)(l+2)/4}" };

/// How the conductivity in reduced units stands to the paper.
pub(in crate::theories::rfot) const PLATEAU_STANDING: Standing = Standing::OurClosure {
    why: "The scattering rates behind Fig. 4 stand in an earlier paper that is not at hand. We take resonant transitions of equal strength, on a flat distribution of energy differences.",
};
pub(super) static QUANTITIES: &[Quantity] = &quantities([
    Quantity {
        id: "rfot.barrier_frequency",
        title: "Frequency at the barrier, and the exponent of the tunnelling times",
        equations: &[
            Equation { number: "(42)", tex: r"\omega^\ddagger \simeq 1.6\,(a/\xi)\,\omega_D" },
            Equation { number: "below (43)", tex: r"c = \hbar\omega^\ddagger/\sqrt{2} k_B T_g" },
        ],
        inputs: &[
            number("xi_over_a", r"\xi/a", "1", 5.76, [2.0, 15.0], "size of a domain over that of a bead").positive(),
            number("glass_over_debye", r"k_B T_g/\hbar\omega_D", "k_B T_g/(hbar omega_D)", 4.4, [1.0, 10.0], "glass temperature over the Debye temperature")
                .positive(),
        ],
        outputs: &[
            output("frequency", r"\omega^\ddagger", "omega_D", "frequency of the motion at the top of the barrier"),
            output("exponent", "c", "1", "exponent of the distribution of tunnelling times"),
        ],
        rules: &[],
        provenance: Provenance {
            source: &LUBCHENKO_2017,
            place: "Eqs (42), (43)",
            standing: Standing::Corrected {
                printed: r"c = \hbar\omega^\ddagger/\sqrt{2} T_g",
                why: r"$T_\mathrm{g}$ stands for an energy there; we write $k_\mathrm{B}T_\mathrm{g}$.",
            },
        },
        note: r"The text leaves open whether the exponent has another factor $1/\pi$. That depends on how often barriers of each height occur.",
        compute: |i| {
            let [xi_over_a, glass_over_debye] = i.numbers(["xi_over_a", "glass_over_debye"])?;
            Ok(vec![quantum::barrier_frequency(xi_over_a)?, quantum::time_exponent(xi_over_a, glass_over_debye)?])
        },
    },
    Quantity {
        id: "rfot.time_dependent_heat_capacity",
        title: "Heat capacity of two-level systems within the time of an experiment",
        equations: &[
            Equation { number: "(43)", tex: r"\lim_{t\to\infty} C(t) \propto t^{c/2}\,T^{1+c/2}" },
            Equation {
                number: "our assumption",
                tex: r"C = t\int_0^\infty e^{-c} I(Y)\left(\tfrac{y}{2}\right)^2 \mathrm{sech}^2\tfrac{y}{2}\,dy,\quad I(Y) = \int_0^Y \cosh^c u\,du,\quad \cosh Y = \sqrt{\Gamma_{\max}\tau}",
            },
        ],
        inputs: &[
            number("temperature", "T/T_0", "T/T_0", 1.0, [0.02, 5.0], "temperature in units of a reference temperature of your choice").log().positive(),
            number(
                "log10_time",
                r"\log_{10}\Gamma_{\max}t",
                "log10(Gamma_max t)",
                12.0,
                [2.0, 60.0],
                "time over the relaxation time of the fastest systems whose splitting is the reference temperature",
            ),
            number("exponent", "c", "1", 0.043, [0.005, 0.3], "exponent of the distribution of tunnelling times"),
        ],
        outputs: &[output("heat_capacity", "C", "n_0 k_B^2 T_0", "heat capacity of the two-level systems that are fast enough")],
        rules: &[],
        provenance: Provenance {
            source: &LUBCHENKO_2017,
            place: "Eq. (43)",
            standing: Standing::OurClosure {
                why: r"The paper prints only the limit of long times. We take the distribution $P \propto \Delta^{-1-c}(1-\Delta^2/E^2)^{-1/2}$ and relaxation by one phonon, which give that limit back.",
            },
        },
        note: r"In the integral $t = T/T_0$, $e = yt$, and $\Gamma_{\max}\tau = 10^L e^3\coth(y/2)$, where $L$ is the input for the time. Systems for which this is below one are too slow and do not count. The exponent may be up to 20 in magnitude.",
        compute: |i| {
            let [temperature, log10_time, exponent] = i.numbers(["temperature", "log10_time", "exponent"])?;
            Ok(vec![quantum::TimeDependent::new(exponent)?.heat_capacity(temperature, log10_time)?])
        },
    },
    Quantity {
        id: "rfot.ripplon_frequency",
        title: "Frequency and degeneracy of a domain-wall mode",
        equations: &[WALL_FREQUENCIES],
        inputs: &[
            number("order", "l", "l", 2.0, [2.0, 12.0], "order of the mode").within(Domain::ALL.at_least(2.0).integer()),
            number("xi_over_a", r"\xi/a", "1", 5.76, [2.0, 15.0], "size of a domain over that of a bead").positive(),
            number("debye_temperature", "T_D", "K", 342.0, [50.0, 600.0], "Debye temperature").positive(),
        ],
        outputs: &[
            output("frequency", r"\omega_l", "omega_D", "frequency over the Debye frequency"),
            output("frequency_thz", r"\omega_l/2\pi", "THz", "frequency"),
            output("degeneracy", "2l+1", "1", "number of modes of this order"),
        ],
        rules: &[],
        provenance: Provenance { source: &LUBCHENKO_2017, place: "Eq. (44)", standing: Standing::AsPrinted },
        note: "",
        compute: |i| {
            let [order, xi_over_a, debye_temperature] = i.numbers(["order", "xi_over_a", "debye_temperature"])?;
            let frequency = ripplons::frequency(order, xi_over_a)?;
            Ok(vec![frequency, frequency * ripplons::debye_frequency_thz(debye_temperature)?, ripplons::degeneracy(order)?])
        },
    },
    Quantity {
        id: "rfot.debye_heat_capacity",
        title: "Debye heat capacity per bead",
        equations: &[Equation { number: "Fig. 3", tex: r"C/k_B = 9t^3\int_0^{1/t}\frac{x^4 e^x}{(e^x-1)^2}\,dx,\quad t = T/T_D" }],
        inputs: &[number("temperature", "T/T_D", "T/T_D", 0.05, [0.001, 5.0], "temperature over the Debye temperature").log().positive()],
        outputs: &[output("heat_capacity", "C/k_B", "k_B per bead", "heat capacity of the phonons per bead")],
        rules: &[],
        provenance: Provenance { source: &LUBCHENKO_2017, place: "Fig. 3", standing: Standing::AsStated },
        note: "Phonons have three branches. One bead stands for one atom of the Debye law.",
        compute: |i| Ok(vec![heat_capacity::debye(i.number("temperature")?)?]),
    },
    Quantity {
        id: "rfot.ripplon_heat_capacity",
        title: "Heat capacity of two-level systems and wall vibrations, and the bump",
        equations: &[Equation {
            number: "our assumption",
            tex: r"C/k_B = \frac{1}{N^*}\left[\sum_{l=2}^{l_{\max}}(2l+1)\,\mathrm{Ein}(\omega_l/t) + \int_0^\infty \frac{e^{-\epsilon/\theta}}{\theta}\,\mathrm{Sch}(\epsilon/t)\,d\epsilon\right]",
        }],
        inputs: &[
            number("temperature", "T/T_D", "T/T_D", 0.038, [0.002, 1.0], "temperature over the Debye temperature").log().positive(),
            number("cooperative_size", "N^*", "beads", 190.9, [20.0, 400.0], "beads of a domain").positive(),
            number("glass_over_debye", r"k_B T_g/\hbar\omega_D", "k_B T_g/(hbar omega_D)", 4.4, [1.0, 10.0], "glass temperature over the Debye temperature")
                .positive(),
            number("highest_order", r"l_{\max}", "l_max", 9.0, [2.0, 15.0], "highest order of the wall modes").within(Domain::ALL.at_least(2.0).integer()),
        ],
        outputs: &[
            output("excess", "C/k_B", "k_B per bead", "heat capacity of two-level systems and wall modes per bead"),
            output("bump", r"C/C_{\text{Debye}}", "C/C_Debye,low", "whole heat capacity, with the phonons, over the law of phonons at low temperature"),
        ],
        rules: &[],
        provenance: Provenance {
            source: &LUBCHENKO_2017,
            place: "Fig. 3",
            standing: Standing::OurClosure {
                why: "The formulas behind Fig. 3 stand in an earlier paper that is not at hand. We let the walls vibrate without friction in both states of a two-level system, and take the density of states (37) as falling above the ground level.",
            },
        },
        note: "",
        compute: |i| {
            let [temperature, size, theta, highest] = i.numbers(["temperature", "cooperative_size", "glass_over_debye", "highest_order"])?;
            let parts = heat_capacity::Mosaic::new(size, theta, highest, 0.0, true)?.parts(temperature)?;
            Ok(vec![parts.excess(), parts.bump(temperature)])
        },
    },
    Quantity {
        id: "rfot.conductivity_tls",
        title: "Thermal conductivity with a constant phonon quality",
        equations: &[Equation { number: "Fig. 4", tex: r"\kappa = \frac{6\zeta(3)\,Q\,k_B^3 T^2}{\pi\hbar^2 v},\quad l_{\text{mfp}} = Q\lambda" }],
        inputs: &[
            number("temperature", "T", "K", 1.0, [0.02, 3.0], "temperature").log().positive(),
            number("sound_speed", "v", "m/s", 4100.0, [500.0, 8000.0], "speed of sound, one for three branches").log().positive(),
            number("quality", "Q", "1", 150.0, [20.0, 400.0], "mean free path over wavelength").positive(),
        ],
        outputs: &[output("conductivity", r"\kappa", "W/(m K)", "thermal conductivity")],
        rules: &[],
        provenance: Provenance {
            source: &LUBCHENKO_2017,
            place: "Fig. 4",
            standing: Standing::Corrected {
                printed: r"l_{\text{mfp}}/l = 150",
                why: "The caption of Fig. 4 means the ratio of the mean free path to the wavelength.",
            },
        },
        note: "",
        compute: |i| {
            let [temperature, speed, quality] = i.numbers(["temperature", "sound_speed", "quality"])?;
            Ok(vec![conductivity::constant_quality(temperature, speed, quality)?])
        },
    },
    Quantity {
        id: "rfot.conductivity",
        title: "Thermal conductivity with two-level systems and wall vibrations",
        equations: &[Equation {
            number: "our assumption",
            tex: r"\kappa = \int_0^1 \omega^2\,\mathrm{Ein}(\omega/t)\,l(\omega)\,d\omega,\quad \frac{1}{l} = \frac{\omega}{2\pi Q}\left[\tanh\frac{\omega}{2t} + \sum_l (2l+1)\Theta_l\right]",
        }],
        inputs: &[
            number("temperature", "T/T_D", "T/T_D", 0.05, [0.002, 0.3], "temperature over the Debye temperature").log().positive(),
            XI_OVER_A,
            number("highest_order", r"l_{\max}", "l_max", 9.0, [2.0, 12.0], "highest order of the wall modes").within(Domain::ALL.at_least(2.0).integer()),
            number("quality", "Q", "1", 150.0, [20.0, 400.0], "mean free path over wavelength from two-level systems alone").positive(),
        ],
        outputs: &[output("conductivity", r"\kappa", "reduced", "thermal conductivity in units that take out the material")],
        rules: &[],
        provenance: Provenance { source: &LUBCHENKO_2017, place: "Fig. 4", standing: PLATEAU_STANDING },
        note: r"Here $\Theta_l = (1 - e^{-\omega/t})\left[(n_l + 1) f(\omega - \omega_l) + n_l f(\omega + \omega_l)\right]$ and $f(z) = 1/(1 + e^{-z/t})$, and $n_l$ is the occupation of Bose. Frequencies are in units of $\omega_\mathrm{D}$, and $t = T/T_\mathrm{D}$. There is no friction and no least mean free path.",
        compute: |i| {
            let [temperature, xi_over_a, highest_order, quality] = i.numbers(["temperature", "xi_over_a", "highest_order", "quality"])?;
            let scattering = conductivity::Scattering { xi_over_a, highest_order, quality, strength: 1.0, least_path: 0.0, width: 0.0 };
            Ok(vec![conductivity::Conductor::new(scattering, true)?.conductivity(temperature)?])
        },
    },
]);
