//! The calculator entries of sizes: cooperative region, colloids, beads. Descriptions only.

use super::super::sizes;
use super::super::sources::LUBCHENKO_2017;
use super::params_si::BEAD_SIZE;
use crate::describe::{Equation, Param, Provenance, Quantity, Rule, Standing, number, output, quantities};

pub(in crate::theories::rfot) const STIFFNESS: Param =
    number("stiffness", r"A", "K/(rho k_B T)", 100.0, [10.0, 1000.0], "bulk modulus over the thermal energy density").log().positive();

pub(in crate::theories::rfot) const DIAMETER: Param = number("diameter", r"d", "um", 0.4, [0.02, 3.0], "diameter of a particle").log().positive();
pub(in crate::theories::rfot) const SOLVENT: Param = number("viscosity", r"\eta", "mPa s", 1.0, [0.3, 20.0], "viscosity of the solvent").log().positive();
pub(in crate::theories::rfot) const COLLOID_TEMPERATURE: Param = number("temperature", r"T", "K", 298.0, [250.0, 350.0], "temperature").positive();
pub(in crate::theories::rfot) const COLLOID_TIME: Param =
    number("log10_time", r"\log_{10}\tau", "log10(s)", 4.0, [3.5, 8.0], "logarithm of the time in which the liquid falls out of equilibrium");
pub(in crate::theories::rfot) const ATTEMPT: Equation = Equation { number: "our assumption", tex: r"\tau_0 = \frac{3\pi\eta d^3}{k_\text{B}T}" };

/// How the attempt time stands to the paper.
pub(in crate::theories::rfot) const ATTEMPT_STANDING: Standing = Standing::OurClosure {
    why: r"The paper says that colloids are slow, but gives no attempt time. We take the time to diffuse over a diameter, with the friction of Stokes.",
};
pub(in crate::theories::rfot) const TIME_ABOVE_ATTEMPT: Rule = Rule {
    text: "the time is longer than the time in which a particle diffuses over its diameter",
    input: "log10_time",
    holds: |i| {
        let [diameter, viscosity, temperature, time] = i.numbers(["diameter", "viscosity", "temperature", "log10_time"])?;
        Ok(time > sizes::log10_attempt(diameter, viscosity, temperature)?)
    },
};

pub(super) static QUANTITIES: &[Quantity] = &quantities([
    Quantity {
        id: "rfot.cooperative_sphere",
        title: "The cooperative region as a sphere, its wall, and its barrier in energy and time",
        equations: &[
            Equation { number: "(29)", tex: r"F^\ddagger = \gamma^2/4 T s_c" },
            Equation { number: "(31)", tex: r"N^* = \frac{K}{\rho k_BT(s_c/k_B)^2}" },
            Equation { number: "(32)", tex: r"\xi \equiv a(N^*)^{1/3}" },
            Equation { number: "our derivation", tex: r"r = a\left(\frac{3N}{4\pi}\right)^{1/3}" },
        ],
        inputs: &[
            number("s_c", r"s_\text{c}", "k_B per bead", 0.72, [0.1, 3.0], "configurational entropy per bead").log().positive(),
            STIFFNESS,
            BEAD_SIZE,
            number("temperature", r"T", "K", 342.0, [100.0, 2000.0], "temperature").log().positive(),
            number("log10_attempt", r"\log_{10}\tau_0", "log10(s)", -12.0, [-14.0, 0.0], "logarithm of the vibration time in seconds"),
        ],
        outputs: &[
            output("radius", r"r^*", "nm", "radius of the cooperative region"),
            output("diameter", r"2r^*", "nm", "its diameter"),
            output("critical_radius", r"r^\ddagger", "nm", "radius at the top of the barrier"),
            output("xi", r"\xi", "nm", "edge of a cube of the same volume"),
            output("wall_area", r"4\pi r^{*2}", "a^2", "area of its wall"),
            output("barrier", r"F^\ddagger", "eV", "barrier"),
            output("barrier_molar", r"F^\ddagger", "kJ/mol", "barrier per mole"),
            output("log10_time", r"\log_{10}\tau", "log10(s)", "logarithm of the relaxation time"),
        ],
        rules: &[],
        provenance: Provenance { source: &LUBCHENKO_2017, place: "Eqs (29)-(32), Fig. 1", standing: Standing::Derived },
        note: r"The critical radius is 0.63 of the radius, because the critical region has a quarter of the beads.",
        compute: |i| {
            let [s_c, stiffness, bead, temperature, attempt] = i.numbers(["s_c", "stiffness", "bead_size", "temperature", "log10_attempt"])?;
            let s = sizes::cooperative_sphere(s_c, stiffness, bead, temperature, attempt)?;
            Ok(vec![s.radius, 2.0 * s.radius, s.critical_radius, s.xi, s.wall_area, s.barrier, s.barrier_molar, s.log10_time])
        },
    },
    Quantity {
        id: "rfot.colloid_cooperativity",
        title: "Cooperative size of a colloidal glass, whose attempt time is long",
        equations: &[Equation { number: "(33)", tex: r"N^* \simeq 16\frac{k_BT\rho}{K}\ln^2(\tau/\tau_0)" }, ATTEMPT],
        inputs: &[DIAMETER, SOLVENT, COLLOID_TEMPERATURE, COLLOID_TIME, STIFFNESS],
        outputs: &[
            output("log10_attempt", r"\log_{10}\tau_0", "log10(s)", "logarithm of the time in which a particle diffuses over its diameter"),
            output("cooperative_size", r"N^*", "particles", "particles that rearrange together"),
            output("xi_over_a", r"\xi/a", "1", "size of that region over the diameter"),
            output("radius", r"r^*", "um", "radius of that region as a sphere"),
            output("s_c", r"s_\text{c}", "k_B per particle", "configurational entropy that is left"),
            output("molecular_size", r"N^*_\text{mol}", "beads", "beads that rearrange together in a molecular liquid at that time"),
        ],
        rules: &[TIME_ABOVE_ATTEMPT],
        provenance: Provenance { source: &LUBCHENKO_2017, place: "Eq. (33) and Section IV", standing: ATTEMPT_STANDING },
        note: r"A molecular liquid has an attempt time of 1 ps.",
        compute: |i| {
            let [diameter, viscosity, temperature, time, stiffness] = i.numbers(["diameter", "viscosity", "temperature", "log10_time", "stiffness"])?;
            Ok(sizes::colloid(diameter, viscosity, temperature, time, stiffness)?.to_vec())
        },
    },
    Quantity {
        id: "rfot.bead_from_fusion",
        title: "Beads in a molecule from its entropy of fusion",
        equations: &[
            Equation { number: "above (35)", tex: r"N_\text{b} = \frac{\Delta H}{R\,T_\text{m}s_\text{b}}" },
            Equation { number: "our derivation", tex: r"a^3 = \frac{M}{\rho N_\text{A}N_\text{b}}" },
        ],
        inputs: &[
            number("fusion_heat", r"\Delta H", "kJ/mol", 18.3, [2.0, 60.0], "heat of fusion").log().positive(),
            number("melting_temperature", r"T_\text{m}", "K", 291.3, [150.0, 2000.0], "melting temperature").log().positive(),
            number("molar_mass", r"M", "g/mol", 92.09, [20.0, 500.0], "mass of one mole of formula units").log().positive(),
            number("density", r"\rho", "kg/m^3", 1260.0, [800.0, 6000.0], "mass density").log().positive(),
            number("entropy_per_bead", r"s_\text{b}", "k_B per bead", 1.5, [1.0, 3.0], "entropy of fusion of one bead").positive(),
        ],
        outputs: &[
            output("entropy", r"\Delta H/RT_\text{m}", "k_B per molecule", "entropy of fusion of one molecule"),
            output("beads", r"N_\text{b}", "per molecule", "beads in one molecule"),
            output("bead_size", r"a", "nm", "size of a bead"),
            output("bead_density", r"1/a^3", "1/nm^3", "beads per volume"),
        ],
        rules: &[],
        provenance: Provenance { source: &LUBCHENKO_2017, place: "Above Eq. (35), below Eq. (25)", standing: Standing::Derived },
        note: r"The paper takes $1.5\,k_\text{B}$ for the entropy of fusion of one bead. The Lennard-Jones liquid has about 1.68.",
        compute: |i| {
            let [heat, melting, mass, density, entropy] = i.numbers(["fusion_heat", "melting_temperature", "molar_mass", "density", "entropy_per_bead"])?;
            Ok(sizes::bead_from_fusion(heat, melting, mass, density, entropy)?.to_vec())
        },
    },
]);
