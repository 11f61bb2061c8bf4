//! Calculator entries on single states and sites: (18) to (25), above (37), rates of two-level systems.

use super::super::sources::LUBCHENKO_2017;
use super::super::{density_profile, mosaic, tunnelling, yu_leggett};
use crate::describe::{Equation, Provenance, Quantity, Standing, number, output, quantities};
use crate::error::positive;

pub(super) static QUANTITIES: &[Quantity] = &quantities([
    Quantity {
        id: "rfot.domain_states",
        title: "Density of states of one domain",
        equations: &[Equation { number: "above (37)", tex: r"\Omega(E) = \frac{1}{k_B T_g}\, e^{E/k_B T_g}" }],
        inputs: &[
            number("energy", "E/k_B", "K", 4.2, [-3000.0, 3000.0], "energy of the state above the ground state that is sure to be there"),
            number("glass_temperature", "T_g", "K", 300.0, [100.0, 2000.0], "glass temperature").positive(),
        ],
        outputs: &[output("states", r"k_B\Omega", "1/K", "density of states of one domain at this energy")],
        rules: &[],
        provenance: Provenance { source: &LUBCHENKO_2017, place: "above Eq. (37)", standing: Standing::AsPrinted },
        note: "One state lies at zero energy or below. Move the energy from zero to that of liquid helium: the density hardly changes, so it counts as flat.",
        compute: |i| {
            let [energy, glass] = i.numbers(["energy", "glass_temperature"])?;
            Ok(vec![mosaic::domain_states(energy, glass)?])
        },
    },
    Quantity {
        id: "rfot.site_contrast",
        title: "Contrast of a row of sites",
        equations: &[Equation {
            number: "(25)",
            tex: r"\rho(\mathbf r) = \sum_i \left(\frac{\alpha}{\pi}\right)^{3/2} e^{-\alpha(\mathbf r - \mathbf r_i)^2}",
        }],
        inputs: &[number("alpha", r"\alpha a^2", "1", 100.0, [0.1, 1000.0], "sharpness of the sites, in units of one over their distance squared")
            .log()
            .positive()],
        outputs: &[
            output("contrast", r"\frac{\rho_{\max}-\rho_{\min}}{\rho_{\max}+\rho_{\min}}", "1", "0 in the uniform liquid, 1 in a solid"),
            output("displacement", r"\sqrt{\langle u^2\rangle}/a", "a", "root-mean-square displacement of a site in all three directions"),
        ],
        rules: &[],
        provenance: Provenance {
            source: &LUBCHENKO_2017,
            place: "Eq. (25)",
            standing: Standing::OurClosure {
                why: "The paper does not say how sharp the profile is. The contrast along a row of evenly spaced sites is our measure.",
            },
        },
        note: "Below a sharpness of one the sites melt into a uniform density.",
        compute: |i| {
            let alpha = positive("alpha", i.number("alpha")?, "1")?;
            Ok(vec![density_profile::contrast(alpha), density_profile::displacement(alpha)])
        },
    },
    Quantity {
        id: "rfot.long_wave_bound",
        title: "Bound on the density of states at long waves",
        equations: &[Equation { number: "(18) with (19)", tex: r"\bar P \lesssim \frac{1}{J}\left(\frac{d_v}{a}\right)^2" }],
        inputs: &[
            number("coupling", "J/k_B", "K nm^3", 25.0, [0.1, 1000.0], "strength of the elastic coupling of two states, times the cube of their distance")
                .log()
                .positive(),
            number("lindemann_ratio", "d_v/a", "1", 0.1, [0.01, 1.0], "vibrational displacement over the size of a bead").positive(),
        ],
        outputs: &[output("density_of_states", r"\bar P", "1/(J m^3)", "largest density of states that the coupling allows")],
        rules: &[],
        provenance: Provenance {
            source: &LUBCHENKO_2017,
            place: "Eqs (18), (19)",
            standing: Standing::Corrected {
                printed: r"\bar P \lesssim \frac{1}{J}\left(\frac{a}{d_v}\right)^2",
                why: "(20) has the square upside down; (21) follows only from this form.",
            },
        },
        note: "",
        compute: |i| {
            let [coupling, ratio] = i.numbers(["coupling", "lindemann_ratio"])?;
            Ok(vec![yu_leggett::bound_at_long_waves(coupling, ratio)?])
        },
    },
    Quantity {
        id: "rfot.fastest_rate",
        title: "Fastest relaxation rate of two-level systems",
        equations: &[Equation { number: "standard tunnelling model", tex: r"\Gamma_{\max} = \frac{3 g^2 E^3}{2\pi\hbar^4 K v^3}\,\coth\frac{E}{2k_BT}" }],
        inputs: &[
            number("splitting", "E/k_B", "K", 0.2, [0.01, 10.0], "splitting of the two levels").log().positive(),
            number("temperature", "T", "K", 0.1, [0.01, 5.0], "temperature").log().positive(),
            number("coupling", "g", "eV", 1.0, [0.05, 5.0], "coupling of a two-level system to strain").log().positive(),
            number("modulus", "K", "GPa", 74.0, [1.0, 300.0], "elastic modulus, as in (1)").positive(),
            number("sound_speed", "v", "m/s", 4000.0, [500.0, 10000.0], "speed of sound").positive(),
        ],
        outputs: &[output("rate", r"\Gamma_{\max}", "1/s", "rate of the fastest systems of this splitting, by one phonon")],
        rules: &[],
        provenance: Provenance {
            source: &LUBCHENKO_2017,
            place: "Section II, Eq. (1)",
            standing: Standing::OurClosure {
                why: "The paper does not print the rate. It is that of the standard tunnelling model in the scalar elasticity of (1).",
            },
        },
        note: "Three branches of one speed of sound are taken. The default numbers are of the size of silica's.",
        compute: |i| {
            let [splitting, temperature, coupling, modulus, speed] = i.numbers(["splitting", "temperature", "coupling", "modulus", "sound_speed"])?;
            Ok(vec![tunnelling::fastest_rate(splitting, temperature, coupling, modulus, speed)?])
        },
    },
]);
