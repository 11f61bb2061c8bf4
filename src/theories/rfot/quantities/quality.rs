//! The calculator entries of phonon quality and the coupling of the mosaic: descriptions only.

use super::super::sources::LUBCHENKO_2017;
use super::super::{quality, yu_leggett};
use crate::describe::{Equation, Provenance, Quantity, Standing, number, output, quantities};

pub(super) static QUANTITIES: &[Quantity] = &quantities([
    Quantity {
        id: "rfot.lindemann_ratio",
        title: "Vibrational displacement over particle spacing",
        equations: &[Equation { number: "(19)", tex: r"\left(\frac{d_v}{a}\right)^2 \simeq \frac{\rho k_B T_g}{K}" }],
        inputs: &[
            number("density", r"\rho", "1/nm^3", 22.0, [1.0, 100.0], "particle density").log().positive(),
            number("temperature", "T", "K", 1473.0, [10.0, 2000.0], "temperature").positive(),
            number("modulus", "K", "GPa", 74.0, [1.0, 300.0], "bulk modulus").log().positive(),
        ],
        outputs: &[output("ratio", "d_v/a", "1", "vibrational displacement over particle spacing")],
        rules: &[],
        provenance: Provenance {
            source: &LUBCHENKO_2017,
            place: "Eq. (19)",
            standing: Standing::Corrected {
                printed: r"K\langle(\nabla\phi)^2\rangle = k_B T",
                why: "The printed form sets an energy density equal to an energy: the volume of a particle is missing. Equation (19) itself is right.",
            },
        },
        note: "",
        compute: |i| {
            let [density, temperature, modulus] = i.numbers(["density", "temperature", "modulus"])?;
            Ok(vec![quality::lindemann_ratio(density, temperature, modulus)?])
        },
    },
    Quantity {
        id: "rfot.quality_bound",
        title: "Yu-Leggett lower bound on the phonon quality in d dimensions",
        equations: &[
            Equation { number: "(21)", tex: r"\frac{l_{\text{mfp}}}{\lambda} \gtrsim \left(\frac{a}{d_L}\right)^2" },
            Equation { number: "(24)", tex: r"\frac{a}{d_L} \propto d" },
        ],
        inputs: &[
            number("dimension", "d", "1", 3.0, [3.0, 20.0], "dimension of space").positive(),
            number("inverse_lindemann", "a/d_L", "a/d_L at d=3", 10.0, [5.0, 20.0], "particle spacing over vibrational displacement, in three dimensions")
                .positive(),
        ],
        outputs: &[output("bound", r"l_{\text{mfp}}/\lambda", "1", "lower bound on the phonon quality")],
        rules: &[],
        provenance: Provenance {
            source: &LUBCHENKO_2017,
            place: "Eqs (21), (24)",
            standing: Standing::Corrected {
                printed: r"\bar{P} \lesssim (a/d_v)^2\,\frac{1}{J}",
                why: r"Equation (20) is printed upside down: (18) with (19) gives $(d_\mathrm{v}/a)^2$, and only that leads to (21).",
            },
        },
        note: "",
        compute: |i| {
            let [dimension, inverse_lindemann] = i.numbers(["dimension", "inverse_lindemann"])?;
            Ok(vec![yu_leggett::quality_bound(dimension, inverse_lindemann)?])
        },
    },
    Quantity {
        id: "rfot.quality_rfot",
        title: "Phonon quality set by the cooperative volume",
        equations: &[Equation {
            number: "(41)",
            tex: r"\frac{l_{\text{mfp}}}{\lambda} \simeq \left(\frac{\xi}{a}\right)^3 \simeq 16\left(\frac{d_L}{a}\right)^2\ln^2(\tau_g/\tau_0)",
        }],
        inputs: &[
            number(
                "log10_time_ratio",
                r"\log_{10}\tau_g/\tau_0",
                "log10(tau_g/tau_0)",
                15.0,
                [5.0, 30.0],
                "relaxation time at the glass transition over the vibration time",
            )
            .positive(),
            number("dimension", "d", "1", 3.0, [3.0, 20.0], "dimension of space").positive(),
            number("inverse_lindemann", "a/d_L", "a/d_L at d=3", 10.0, [5.0, 20.0], "particle spacing over vibrational displacement, in three dimensions")
                .positive(),
        ],
        outputs: &[output("quality", r"l_{\text{mfp}}/\lambda", "1", "phonon quality")],
        rules: &[],
        provenance: Provenance { source: &LUBCHENKO_2017, place: "Eq. (41)", standing: Standing::AsPrinted },
        note: r"This is an order of magnitude. The factor $2\pi^2$ of the standard tunnelling model is left out, as in (2).",
        compute: |i| {
            let [log10_time_ratio, dimension, inverse_lindemann] = i.numbers(["log10_time_ratio", "dimension", "inverse_lindemann"])?;
            Ok(vec![quality::quality_rfot(log10_time_ratio, dimension, inverse_lindemann)?])
        },
    },
    Quantity {
        id: "rfot.phonon_coupling",
        title: "Coupling of a rearranging region to phonons and to another region",
        equations: &[Equation { number: "(38)", tex: r"g \simeq (K k_B T_g/\rho)^{1/2}" }, Equation { number: "(39)", tex: r"J \simeq k_B T_g a^3" }],
        inputs: &[
            number("modulus", "K", "GPa", 74.0, [1.0, 300.0], "elastic modulus").log().positive(),
            number("glass_temperature", "T_g", "K", 1473.0, [100.0, 1600.0], "glass transition temperature").positive(),
            number("density", r"\rho", "1/nm^3", 22.0, [1.0, 100.0], "bead density").log().positive(),
        ],
        outputs: &[
            output("coupling", "g", "eV", "coupling of a rearranging region to strain"),
            output("interaction", "J", "K nm^3", "interaction of two rearranging regions, as a temperature times a volume"),
        ],
        rules: &[],
        provenance: Provenance {
            source: &LUBCHENKO_2017,
            place: "Eqs (38), (39)",
            standing: Standing::Corrected {
                printed: r"\langle K(\nabla\phi)^2/2\rangle = k_B T/2",
                why: "The derivation leaves out the volume of a bead where it uses equipartition. The result (38) is right.",
            },
        },
        note: "",
        compute: |i| {
            let [modulus, temperature, density] = i.numbers(["modulus", "glass_temperature", "density"])?;
            Ok(vec![quality::phonon_coupling(modulus, temperature, density)?, quality::interaction(temperature, density)?])
        },
    },
    Quantity {
        id: "rfot.buckling_coupling",
        title: "Coupling of an anisotropic cage to strain",
        equations: &[Equation { number: "(45)", tex: r"g \simeq (\alpha_x/\alpha_y)^{1/2}(K k_B T/\rho)^{1/2}" }],
        inputs: &[
            number("anisotropy", r"\alpha_x/\alpha_y", "alpha_x/alpha_y", 1.0, [1.0, 100.0], "stiffness of the cage across over that along its long axis")
                .log()
                .positive(),
            number("modulus", "K", "GPa", 74.0, [1.0, 300.0], "elastic modulus").log().positive(),
            number("temperature", "T", "K", 1473.0, [100.0, 1600.0], "temperature").positive(),
            number("density", r"\rho", "1/nm^3", 22.0, [1.0, 100.0], "particle density").log().positive(),
        ],
        outputs: &[output("coupling", "g", "eV", "coupling of the cage to strain")],
        rules: &[],
        provenance: Provenance {
            source: &LUBCHENKO_2017,
            place: "Eq. (45)",
            standing: Standing::Corrected {
                printed: r"g \simeq p(\alpha_x/\alpha_y)^{1/2}",
                why: r"A pressure is no energy: the factor $1/\rho$ is missing in the text above (45). Equation (45) itself is right.",
            },
        },
        note: "",
        compute: |i| {
            let [anisotropy, modulus, temperature, density] = i.numbers(["anisotropy", "modulus", "temperature", "density"])?;
            Ok(vec![quality::buckling_coupling(anisotropy, modulus, temperature, density)?])
        },
    },
]);
