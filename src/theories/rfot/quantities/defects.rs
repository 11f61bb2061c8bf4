//! The calculator entries of two-level systems and the Yu-Leggett bound: descriptions only.

use super::super::sources::LUBCHENKO_2017;
use super::super::{structure_factor, tunnelling, yu_leggett};
use crate::describe::{Domain, Equation, Provenance, Quantity, Rule, Standing, number, output, quantities};

pub(super) const ENERGY_BELOW_CUTOFF: Rule = Rule {
    text: "the energy of the resonance lies below the largest energy",
    input: "energy",
    holds: |i| {
        let [energy, cutoff] = i.numbers(["energy", "cutoff"])?;
        Ok(energy < cutoff)
    },
};

/// A two-level system under strain.
pub(in crate::theories::rfot) const HAMILTONIAN: Equation =
    Equation { number: "(1)", tex: r"\mathcal{H} = \frac{\epsilon}{2}\sigma_z + \frac{\Delta}{2}\sigma_x + \sigma_z \mathbf{g}\nabla\phi" };
pub(super) static QUANTITIES: &[Quantity] = &quantities([
    Quantity {
        id: "rfot.tls_energy",
        title: "Energy splitting of a two-level system under strain",
        equations: &[HAMILTONIAN, Equation { number: "(1)", tex: r"E = \sqrt{(\epsilon + 2 g \nabla\phi)^2 + \Delta^2}" }],
        inputs: &[
            number("asymmetry", r"\epsilon", "K", 1.0, [0.0, 10.0], "energy difference of the two wells without strain, as a temperature"),
            number("tunnelling", r"\Delta", "K", 0.5, [0.0, 10.0], "tunnelling amplitude, as a temperature"),
            number("coupling", "g", "eV", 1.0, [0.0, 3.0], "coupling of the two-level system to strain"),
            number("strain", r"\nabla\phi", "1", 1e-05, [1e-07, 0.001], "strain of the solid at the two-level system").log(),
        ],
        outputs: &[output("energy", "E", "K", "difference of the two energy levels, as a temperature")],
        rules: &[],
        provenance: Provenance { source: &LUBCHENKO_2017, place: "Eq. (1)", standing: Standing::Derived },
        note: "",
        compute: |i| {
            let [epsilon, delta, g, strain] = i.numbers(["asymmetry", "tunnelling", "coupling", "strain"])?;
            Ok(vec![tunnelling::tls_energy(epsilon, delta, g, strain)?])
        },
    },
    Quantity {
        id: "rfot.tunnelling_amplitude",
        title: "Tunnelling amplitude below a barrier",
        equations: &[Equation { number: "below (1)", tex: r"\Delta = \Delta_0\, e^{-\pi V^\ddagger/\hbar\omega^\ddagger}" }],
        inputs: &[
            number("prefactor", r"\Delta_0", "K", 10.0, [0.1, 100.0], "tunnelling amplitude without a barrier, as a temperature").log().positive(),
            number("barrier", r"V^\ddagger", "K", 40.0, [0.0, 300.0], "height of the barrier, as a temperature").not_negative(),
            number("barrier_frequency", r"\omega^\ddagger/2\pi", "THz", 1.0, [0.05, 5.0], "frequency of the motion at the top of the barrier").log().positive(),
        ],
        outputs: &[output("amplitude", r"\Delta", "K", "tunnelling amplitude, as a temperature")],
        rules: &[],
        provenance: Provenance { source: &LUBCHENKO_2017, place: "Below Eq. (1)", standing: Standing::AsPrinted },
        note: "The paper does not give the amplitude without a barrier.",
        compute: |i| {
            let [prefactor, barrier, frequency] = i.numbers(["prefactor", "barrier", "barrier_frequency"])?;
            Ok(vec![tunnelling::tunnelling_amplitude(prefactor, barrier, frequency)?])
        },
    },
    Quantity {
        id: "rfot.tunnelling_strength",
        title: "Strength of two-level systems, and the phonon quality as printed",
        equations: &[Equation { number: "(2)", tex: r"C = \bar{P} g^2/K,\quad \frac{l_{\text{mfp}}}{\lambda} \simeq C^{-1}" }],
        inputs: &[
            number(
                "density_of_states",
                r"\bar{P}",
                "1/(J m^3)",
                8e+44,
                [1e+43, 1e+47],
                "density of two-level systems per energy, volume and logarithm of the amplitude",
            )
            .log()
            .positive(),
            number("coupling", "g", "eV", 1.04, [0.05, 3.0], "coupling of the two-level system to strain").log().positive(),
            number("modulus", "K", "GPa", 74.0, [1.0, 300.0], "elastic modulus").log().positive(),
        ],
        outputs: &[
            output("strength", "C", "1", "tunnelling strength"),
            output("quality_printed", "C^{-1}", "1", "phonon quality as (2) prints it, without the factor 2π²"),
        ],
        rules: &[],
        provenance: Provenance { source: &LUBCHENKO_2017, place: "Eq. (2)", standing: Standing::AsPrinted },
        note: r"What is measured is $1/(2\pi^2C\tanh(hf/2k_\mathrm{B}T))$, which is a quantity of its own here.",
        compute: |i| {
            let [density, g, modulus] = i.numbers(["density_of_states", "coupling", "modulus"])?;
            let strength = tunnelling::tunnelling_strength(density, g, modulus)?;
            Ok(vec![strength, 1.0 / strength])
        },
    },
    Quantity {
        id: "rfot.phonon_quality",
        title: "Phonon quality in the standard tunnelling model",
        equations: &[Equation { number: "(2), corrected", tex: r"\frac{l_{\text{mfp}}}{\lambda} = \frac{1}{2\pi^2 C \tanh(hf/2k_B T)}" }],
        inputs: &[
            number("strength", "C", "1", 0.0003, [1e-05, 0.01], "tunnelling strength").log().positive(),
            number("frequency", "f", "GHz", 20.0, [0.1, 1000.0], "frequency of the phonon").log().positive(),
            number("temperature", "T", "K", 1.0, [0.01, 10.0], "temperature").log().positive(),
        ],
        outputs: &[output("quality", r"l_{\text{mfp}}/\lambda", "1", "mean free path over wavelength")],
        rules: &[],
        provenance: Provenance {
            source: &LUBCHENKO_2017,
            place: "Eq. (2)",
            standing: Standing::Corrected {
                printed: r"\frac{l_{\text{mfp}}}{\lambda} \simeq C^{-1} \simeq 10^2",
                why: r"The printed ratio leaves out $2\pi^2$. With the default strength $C = 0.0003$ it would give about 3300 where about 150 is measured.",
            },
        },
        note: "",
        compute: |i| {
            let [strength, frequency, temperature] = i.numbers(["strength", "frequency", "temperature"])?;
            Ok(vec![tunnelling::phonon_quality(strength, frequency, temperature)?])
        },
    },
    Quantity {
        id: "rfot.geometric_factor",
        title: "Prefactor of the elastic dipole coupling in d dimensions",
        equations: &[Equation { number: "(4)", tex: r"J_{ij} r_{ij}^d \propto \Gamma(d/2 - 1)\, \pi^{-d/2}\, d(d-2)" }],
        inputs: &[number("dimension", "d", "1", 3.0, [2.0, 30.0], "dimension of space").positive()],
        outputs: &[output("factor", "G(d)", "1", "geometric prefactor of the dipole coupling")],
        rules: &[],
        provenance: Provenance { source: &LUBCHENKO_2017, place: "Eq. (4)", standing: Standing::AsPrinted },
        note: r"We compute $4\,\Gamma(d/2 + 1)\,\pi^{-d/2}$, which is the same function without the zero over zero at $d = 2$.",
        compute: |i| Ok(vec![yu_leggett::geometric_factor(i.number("dimension")?)?]),
    },
    Quantity {
        id: "rfot.dipole_coupling",
        title: "Elastic interaction of two defects, and the distance at which it is thermal",
        equations: &[
            Equation { number: "(6)", tex: r"J \equiv g^2/K" },
            Equation { number: "(5)", tex: r"J_{ij} \sim J/r_{ij}^3" },
            Equation { number: "(7)", tex: r"k_B T \sim J/r_T^3" },
        ],
        inputs: &[
            number("coupling", "g", "eV", 1.0, [0.05, 3.0], "coupling of the two-level system to strain").log().positive(),
            number("modulus", "K", "GPa", 74.0, [1.0, 300.0], "elastic modulus").log().positive(),
            number("distance", "r", "nm", 2.0, [0.2, 100.0], "distance of the two defects").log().positive(),
            number("temperature", "T", "K", 1.0, [0.01, 300.0], "temperature").log().positive(),
        ],
        outputs: &[
            output("coupling_constant", "J", "K nm^3", "interaction constant, as a temperature times a volume"),
            output("pair_energy", "J_{ij}", "K", "energy of the pair, as a temperature"),
            output("thermal_distance", "r_T", "nm", "distance below which resonant pairs are found in their ground state"),
        ],
        rules: &[],
        provenance: Provenance { source: &LUBCHENKO_2017, place: "Eqs (3), (5)-(7)", standing: Standing::AsPrinted },
        note: "",
        compute: |i| {
            let [g, modulus, distance, temperature] = i.numbers(["coupling", "modulus", "distance", "temperature"])?;
            let constant = yu_leggett::coupling_constant(g, modulus)?;
            Ok(vec![constant, yu_leggett::pair_energy(constant, distance)?, yu_leggett::thermal_distance(constant, temperature)?])
        },
    },
    Quantity {
        id: "rfot.yu_leggett_bound",
        title: "Upper bound on the density of states of resonant pairs",
        equations: &[
            Equation { number: "(9)", tex: r"n(E) \lesssim \frac{1}{J}" },
            Equation { number: "(13)", tex: r"n(E) \lesssim \frac{1}{J}\mathrm{ln}^{-1}(E_{\max}/E)" },
        ],
        inputs: &[
            number("coupling", "g", "eV", 1.0, [0.05, 3.0], "coupling of the two-level system to strain").log().positive(),
            number("modulus", "K", "GPa", 74.0, [1.0, 300.0], "elastic modulus").log().positive(),
            number("energy", "E", "K", 1.0, [0.001, 10.0], "energy of the resonant pair, as a temperature").log().positive(),
            number("cutoff", r"E_{\max}", "K", 340.0, [50.0, 1000.0], "largest energy of a resonant pair, as a temperature").log().positive(),
        ],
        outputs: &[
            output("bound", "1/J", "1/(J m^3)", "upper bound on the density of states"),
            output("bound_log", r"1/J\ln(E_{\max}/E)", "1/(J m^3)", "the same with the logarithmic correction"),
        ],
        rules: &[ENERGY_BELOW_CUTOFF],
        provenance: Provenance { source: &LUBCHENKO_2017, place: "Eqs (9), (13)", standing: Standing::AsPrinted },
        note: "",
        compute: |i| {
            let [g, modulus, energy, cutoff] = i.numbers(["coupling", "modulus", "energy", "cutoff"])?;
            let constant = yu_leggett::coupling_constant(g, modulus)?;
            Ok(vec![yu_leggett::bound(constant)?, yu_leggett::bound_with_logarithm(constant, energy, cutoff)?])
        },
    },
    Quantity {
        id: "rfot.structure_factor",
        title: "Structure factor of hard spheres",
        equations: &[
            Equation { number: "(17)", tex: r"n(E) \lesssim S[(E/J)^{1/3}]\frac{1}{J}" },
            Equation {
                number: "our assumption",
                tex: r"\frac{1}{S(q)} = 1 + 24\varphi\int_0^1 (\alpha + \beta x + \tfrac12\varphi\alpha x^3)\, x^2\, \frac{\sin qx}{qx}\, dx",
            },
        ],
        inputs: &[
            number("wavevector", r"q\sigma", "q sigma", 6.9, [0.01, 30.0], "wavevector times sphere diameter").positive(),
            number("packing_fraction", r"\varphi", "1", 0.5432, [0.05, 0.6], "packing fraction of the spheres")
                .within(Domain::ALL.greater_than(0.0).less_than(1.0)),
        ],
        outputs: &[output("structure_factor", "S(q)", "1", "structure factor")],
        rules: &[],
        provenance: Provenance {
            source: &LUBCHENKO_2017,
            place: "Eq. (17)",
            standing: Standing::OurClosure {
                why: "The paper gives no shape of the structure factor in (17). We take hard spheres in the Percus-Yevick approximation.",
            },
        },
        note: r"The constants are $\alpha = (1+2\varphi)^2/(1-\varphi)^4$ and $\beta = -6\varphi(1+\varphi/2)^2/(1-\varphi)^4$. The structure factor exceeds one at its first peak.",
        compute: |i| {
            let [wavevector, packing_fraction] = i.numbers(["wavevector", "packing_fraction"])?;
            Ok(vec![structure_factor::structure_factor(wavevector, packing_fraction)?])
        },
    },
]);
