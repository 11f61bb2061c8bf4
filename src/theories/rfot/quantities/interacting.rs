//! The calculator entries of Section II, defects that interact: descriptions only.

use super::super::interacting::{self, SPECTRUM};
use super::super::sources::LUBCHENKO_2017;
use super::defects::ENERGY_BELOW_CUTOFF;
use super::params_si::{DENSITY, GLASS_TEMPERATURE_2, INTERACTION, MODULUS};
use crate::constants::{BOLTZMANN, ELECTRONVOLT};
use crate::describe::{Equation, Param, Provenance, Quantity, Rule, Standing, number, output, quantities};

pub(in crate::theories::rfot) const CUTOFF: Param =
    number("cutoff", r"E_{\max}/k_\text{B}", "K", 342.0, [50.0, 1000.0], "largest energy of a resonance, as a temperature").log().positive();

const LOGARITHM_POSITIVE: Rule = Rule {
    text: "the cut-off is more than 1.986 times the temperature, so that the integral is positive",
    input: "temperature",
    holds: |i| {
        let [temperature, cutoff] = i.numbers(["temperature", "cutoff"])?;
        Ok(cutoff.ln() - temperature.ln() > SPECTRUM)
    },
};

/// Exponent of the conductivity.
pub(in crate::theories::rfot) const EXPONENT: &str =
    r"\frac{d\ln\kappa}{d\ln T} = 2 - \frac{1}{L - B},\quad L = \ln\frac{E_{\max}}{k_\text{B}T},\quad B = 0.6862";
pub(super) static QUANTITIES: &[Quantity] = &quantities([
    Quantity {
        id: "rfot.yu_leggett_heat_capacity",
        title: "Upper bound on the heat capacity of interacting defects",
        equations: &[
            Equation { number: "(8)", tex: r"C \lesssim k_B^2 T/J" },
            Equation { number: "our derivation", tex: r"C = \frac{\pi^2}{6}\,\frac{k_\text{B}^2T}{J}" },
        ],
        inputs: &[number("temperature", r"T", "K", 1.0, [0.01, 20.0], "temperature").log().positive(), INTERACTION, DENSITY],
        outputs: &[
            output("bound", r"k_\text{B}^2T/J", "J/(m^3 K)", "upper bound on the heat capacity, as printed"),
            output(
                "bound_flat",
                r"\pi^2k_\text{B}^2T/6J",
                "J/(m^3 K)",
                "heat capacity of two-level systems with the flat density of states that the bound allows",
            ),
            output("bound_per_mass", r"\pi^2k_\text{B}^2T/6J\rho", "uJ/(g K)", "the same per mass"),
        ],
        rules: &[],
        provenance: Provenance {
            source: &LUBCHENKO_2017,
            place: "Eq. (8)",
            standing: Standing::Corrected {
                printed: r"C \lesssim T/J",
                why: r"The bound has the unit of a heat capacity per volume only with two factors $k_\text{B}$.",
            },
        },
        note: r"",
        compute: |i| {
            let [temperature, interaction, density] = i.numbers(["temperature", "interaction", "density"])?;
            let (bound, flat) = interacting::heat_capacity_bound(temperature, interaction)?;
            Ok(vec![bound, flat, flat / density * 1e3])
        },
    },
    Quantity {
        id: "rfot.static_broadening",
        title: "Static broadening of a resonance by the frozen ones, and the density of states it leaves",
        equations: &[
            Equation { number: "(10)", tex: r"\delta E \simeq \int d^3r\,\rho\,J/r^3" },
            Equation { number: "(12)", tex: r"\delta E \simeq J\rho\ln(E_{\max}/E)" },
            Equation { number: "(13)", tex: r"n(E) \lesssim \frac{1}{J\ln(E_{\max}/E)}" },
        ],
        inputs: &[
            INTERACTION,
            number("density", r"\rho", "1/nm^3", 1.0, [0.001, 50.0], "number of resonances per volume").log().positive(),
            number("energy", r"E/k_\text{B}", "K", 1.0, [0.01, 30.0], "energy of the resonance, as a temperature").log().positive(),
            CUTOFF,
        ],
        outputs: &[
            output("broadening", r"\delta E", "K", "width of the resonance, as printed"),
            output("broadening_integral", r"\frac{4\pi}{3}\delta E", "K", "width of the resonance with the whole volume integral"),
            output("nearest", r"(J/E_{\max})^{1/3}", "nm", "nearest resonance that counts"),
            output("farthest", r"(J/E)^{1/3}", "nm", "farthest resonance that counts"),
            output("density_of_states", r"\rho/\delta E", "1/(J m^3)", "density of states that is left, as printed"),
            output("density_of_states_integral", r"3\rho/4\pi\delta E", "1/(J m^3)", "density of states that is left, with the whole integral"),
        ],
        rules: &[ENERGY_BELOW_CUTOFF],
        provenance: Provenance {
            source: &LUBCHENKO_2017,
            place: "Eqs (10)-(13)",
            standing: Standing::Corrected {
                printed: r"\delta E \simeq J\rho\ln(E_{\max}/E)",
                why: r"The volume element of (10) is $4\pi r^2dr$, and the logarithm of the distances is a third of that of the energies. Both together give $4\pi/3$. We give both widths.",
            },
        },
        note: r"The number of resonances per volume drops out of the density of states.",
        compute: |i| {
            let [interaction, density, energy, cutoff] = i.numbers(["interaction", "density", "energy", "cutoff"])?;
            let b = interacting::static_broadening(interaction, density, energy, cutoff)?;
            Ok([b.width, b.distances, b.density_of_states].concat())
        },
    },
    Quantity {
        id: "rfot.yu_leggett_conductivity",
        title: "Exponent of the conductivity with the logarithmic density of states",
        equations: &[
            Equation {
                number: "(13), (2)",
                tex: r"\kappa \propto T^2\int_0^\infty \frac{x^3e^x}{(e^x-1)^2}\coth\frac{x}{2}\,\ln\frac{E_{\max}}{xk_\text{B}T}\,dx",
            },
            Equation { number: "our derivation", tex: EXPONENT },
        ],
        inputs: &[number("temperature", r"T", "K", 1.0, [0.01, 10.0], "temperature").log().positive(), CUTOFF],
        outputs: &[
            output("exponent", r"d\ln\kappa/d\ln T", "1", "local exponent of the conductivity"),
            output("effective_logarithm", r"L - B", "1", "logarithm that the phonons of a temperature see"),
            output("integral", r"\pi^2(L-B)", "1", "the integral"),
        ],
        rules: &[LOGARITHM_POSITIVE],
        provenance: Provenance { source: &LUBCHENKO_2017, place: "Eqs (2), (13)", standing: Standing::Derived },
        note: r"The exponent lies below two at every temperature. $B = \psi(4) + \zeta^\prime(2)/\zeta(2)$ follows from the shape of the thermal spectrum.",
        compute: |i| {
            let [temperature, cutoff] = i.numbers(["temperature", "cutoff"])?;
            Ok(interacting::conductivity(temperature, cutoff)?.to_vec())
        },
    },
    Quantity {
        id: "rfot.coupling_energy",
        title: "Energy that ties the coupling to the modulus and the atomic volume",
        equations: &[Equation { number: "(16)", tex: r"g^2 = C K r_\text{a}^3" }, Equation { number: "(38)", tex: r"g^2 \simeq K k_\text{B}T_\text{g} a^3" }],
        inputs: &[
            number("coupling", r"g", "eV", 1.04, [0.1, 5.0], "coupling of a two-level system to strain").log().positive(),
            MODULUS,
            number("atomic_size", r"r_\text{a}", "nm", 0.3566, [0.15, 1.0], "size of an atom").log().positive(),
            GLASS_TEMPERATURE_2,
        ],
        outputs: &[
            output("energy", r"C", "eV", "energy that ties the coupling to the modulus"),
            output("energy_kelvin", r"C/k_\text{B}", "K", "the same as a temperature"),
            output("over_glass_temperature", r"C/k_\text{B}T_\text{g}", "1", "the same over the glass temperature; one by (38)"),
        ],
        rules: &[],
        provenance: Provenance { source: &LUBCHENKO_2017, place: "Eqs (16), (38)", standing: Standing::AsPrinted },
        note: r"(38) asks for $k_\text{B}T_\text{g}$. Silica has 0.41 of it.",
        compute: |i| {
            let [coupling, modulus, size, glass] = i.numbers(["coupling", "modulus", "atomic_size", "glass_temperature"])?;
            let energy = interacting::coupling_energy(coupling, modulus, size)?;
            let kelvin = energy * (ELECTRONVOLT / BOLTZMANN);
            Ok(vec![energy, kelvin, kelvin / glass])
        },
    },
]);
