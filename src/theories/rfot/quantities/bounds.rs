//! The calculator entries of bounds on densities of states and couplings: descriptions only.

use super::super::interacting;
use super::super::sources::LUBCHENKO_2017;
use super::params_si::{BEAD_SIZE, GLASS_TEMPERATURE, GLASS_TEMPERATURE_2, INTERACTION, MODULUS, XI_OVER_A};
use crate::describe::{Domain, Equation, Provenance, Quantity, Standing, number, output, quantities};

pub(super) static QUANTITIES: &[Quantity] = &quantities([
    Quantity {
        id: "rfot.suppressed_density_of_states",
        title: "Density of states limited by the structure factor of the defects",
        equations: &[Equation { number: "(17)", tex: r"n(E) \lesssim \frac{S(q)}{J},\quad q = (E/J)^{1/3}" }],
        inputs: &[
            number("energy", r"E/k_\text{B}", "K", 10.0, [0.01, 10000.0], "energy of the resonance, as a temperature").log().positive(),
            INTERACTION,
            number("diameter", r"\sigma", "nm", 0.3566, [0.2, 2.0], "diameter of the hard spheres").log().positive(),
            number("packing_fraction", r"\phi", "1", 0.5432, [0.05, 0.6], "packing fraction of the hard spheres")
                .within(Domain::ALL.greater_than(0.0).less_than(0.74048)),
        ],
        outputs: &[
            output("wavevector", r"q\sigma", "q sigma", "wavevector of the distance at which two resonances have that energy, times the diameter"),
            output("structure_factor", r"S(q)", "1", "structure factor there"),
            output("bound", r"S(q)/J", "1/(J m^3)", "bound on the density of states"),
            output("bound_zero", r"S(0)/J", "1/(J m^3)", "the bound at low energy"),
            output("bound_infinity", r"1/J", "1/(J m^3)", "the bound at high energy"),
        ],
        rules: &[],
        provenance: Provenance {
            source: &LUBCHENKO_2017,
            place: "Eq. (17)",
            standing: Standing::OurClosure {
                why: r"The paper leaves the structure factor open. We take hard spheres in the approximation of Percus and Yevick.",
            },
        },
        note: r"",
        compute: |i| {
            let [energy, interaction, diameter, fraction] = i.numbers(["energy", "interaction", "diameter", "packing_fraction"])?;
            Ok(interacting::suppressed(energy, interaction, diameter, fraction)?.to_vec())
        },
    },
    Quantity {
        id: "rfot.density_of_states_bound",
        title: "Low-energy bound on the density of states from the compressibility",
        equations: &[
            Equation { number: "(18)", tex: r"n(E) \lesssim S(0)/J" },
            Equation { number: "(19)", tex: r"S(0) = \rho k_\text{B}T_\text{g}/K = (d_v/a)^2" },
            Equation { number: "(9)", tex: r"n(E) \lesssim 1/J" },
        ],
        inputs: &[
            number("density", r"\rho", "1/nm^3", 22.0, [1.0, 100.0], "number of atoms or beads per volume").log().positive(),
            GLASS_TEMPERATURE_2,
            MODULUS,
            INTERACTION,
        ],
        outputs: &[
            output("long_wave_structure_factor", r"S(0)", "1", "structure factor at long waves"),
            output("displacement_ratio", r"d_v/a", "d_v/a", "thermal displacement over the spacing"),
            output("bound", r"S(0)/J", "1/(J m^3)", "bound on the density of states at low energy"),
            output("bound_printed", r"1/S(0)J", "1/(J m^3)", "the bound as (20) prints it, for comparison"),
            output("bound_high_energy", r"1/J", "1/(J m^3)", "the bound at high energy"),
        ],
        rules: &[],
        provenance: Provenance {
            source: &LUBCHENKO_2017,
            place: "Eqs (9), (18)-(20)",
            standing: Standing::Corrected {
                printed: r"(a/d_v)^2/J",
                why: r"(20) is printed upside down: (18) and (19) together give $(d_v/a)^2/J$, which is below $1/J$.",
            },
        },
        note: r"",
        compute: |i| {
            let [density, glass, modulus, interaction] = i.numbers(["density", "glass_temperature", "modulus", "interaction"])?;
            Ok(interacting::low_energy_bound(density, glass, modulus, interaction)?.to_vec())
        },
    },
    Quantity {
        id: "rfot.resonance_temperature",
        title: "Temperature below which pairs scatter phonons resonantly, and the largest interaction",
        equations: &[
            Equation { number: "(22)", tex: r"k_BT^* = (k_BT_Da)^{3/2}J^{-1/2}" },
            Equation { number: "(23)", tex: r"J \lesssim k_BT_Da^3" },
            Equation { number: "(7)", tex: r"k_BT \sim J/r_T^3" },
        ],
        inputs: &[INTERACTION, number("debye_temperature", r"T_\text{D}", "K", 342.0, [60.0, 500.0], "Debye temperature").log().positive(), BEAD_SIZE],
        outputs: &[
            output("temperature", r"T^*", "K", "temperature below which pairs scatter phonons resonantly"),
            output("temperature_wavelength", r"T^*_\lambda", "K", "the same with the wavelength of a thermal phonon of the Debye model"),
            output("largest_interaction", r"T_\text{D}a^3", "K nm^3", "largest interaction constant"),
            output("interaction_ratio", r"J/k_\text{B}T_\text{D}a^3", "1", "interaction constant over the largest"),
            output("pair_distance", r"r_T", "nm", "distance of a pair whose energy is thermal there"),
            output("cutoff", r"J/k_\text{B}a^3", "K", "energy of two neighbouring defects, as a temperature"),
        ],
        rules: &[],
        provenance: Provenance { source: &LUBCHENKO_2017, place: "Eqs (7), (22), (23)", standing: Standing::AsPrinted },
        note: r"The paper takes $aT_\text{D}/T$ for the wavelength. The Debye model has 1.61 times that.",
        compute: |i| {
            let [interaction, debye, bead] = i.numbers(["interaction", "debye_temperature", "bead_size"])?;
            Ok(interacting::resonance(interaction, debye, bead)?.to_vec())
        },
    },
    Quantity {
        id: "rfot.classical_density_of_states",
        title: "Classical density of states of the mosaic with its exponential",
        equations: &[Equation { number: "(37)", tex: r"n(E) = \frac{1}{k_BT_g\xi^3}\,e^{E/k_BT_g}" }],
        inputs: &[
            number("energy", r"E/k_\text{B}", "K", 100.0, [-3000.0, 3000.0], "energy above the frozen state, as a temperature"),
            GLASS_TEMPERATURE,
            BEAD_SIZE,
            XI_OVER_A,
        ],
        outputs: &[
            output("density_of_states", r"n(E)", "1/(J m^3)", "density of states, as printed"),
            output("density_decaying", r"n(-E)", "1/(J m^3)", "the same, falling with energy"),
            output("density_at_zero", r"n(0)", "1/(J m^3)", "density of states at the frozen state"),
            output("states_below", r"\int_{-\infty}^E n\,dE", "1/cm^3", "states below that energy per volume"),
            output("states_below_per_domain", r"e^{E/k_\text{B}T_\text{g}}", "1", "states below that energy in one domain"),
        ],
        rules: &[],
        provenance: Provenance { source: &LUBCHENKO_2017, place: "Eq. (37)", standing: Standing::AsPrinted },
        note: r"The frozen state has the energy zero. A state above it and one below it are counted alike.",
        compute: |i| {
            let [energy, glass, bead, xi_over_a] = i.numbers(["energy", "glass_temperature", "bead_size", "xi_over_a"])?;
            Ok(interacting::classical(energy, glass, bead, xi_over_a)?.to_vec())
        },
    },
]);
