//! The calculator entries of the supercooled liquid: descriptions only.

use super::super::sources::{LUBCHENKO_2017, XIA_WOLYNES};
use super::super::{mosaic, relaxation};
use super::params::{
    BARRIER, CLOSURE, CLOSURE_IS_OURS, COOPERATIVE_SIZE, CRITICAL_SIZE, ENTROPY, FREE_ENERGY, FROM_TIME, GAMMA, GLASS_TEMPERATURE, KAUZMANN_BELOW_GLASS,
    KAUZMANN_TEMPERATURE, LENGTH, LOG10_GLASS_TIME_RATIO, LOG10_TIME_RATIO, MAXWELL, S_C, SIZE, STIFFNESS, STIFFNESS_AT_GLASS, TEMPERATURE, TIME, liquid,
};
use crate::describe::{Domain, Equation, Provenance, Quantity, Rule, Standing, number, output, quantities};

const BARRIER_CORRECTED: Standing = Standing::Corrected {
    printed: r"F^\ddagger = \gamma^2/4 k_B T s_c,\quad N^* = \gamma^2/T s_c",
    why: r"In (27) and (30) $s_\mathrm{c}$ is an entropy, so that the $k_\mathrm{B}$ printed in (29) is one too many. The first form of (31) lacks a square, so that it is an energy and not a number.",
};
const fn from_paper(place: &'static str, standing: Standing) -> Provenance {
    Provenance { source: &LUBCHENKO_2017, place, standing }
}

pub(super) static QUANTITIES: &[Quantity] = &quantities([
    Quantity {
        id: "rfot.free_energy_profile",
        title: "Free energy cost of reconfiguring N beads",
        equations: &[FREE_ENERGY, GAMMA],
        inputs: &[SIZE, S_C, STIFFNESS],
        outputs: &[output("free_energy", r"F/k_B T", "k_B T", "free energy that the rearrangement costs")],
        rules: &[],
        provenance: from_paper("Eq. (27)", Standing::AsPrinted),
        note: "",
        compute: |i| {
            let [size, s_c, stiffness] = i.numbers(["size", "s_c", "stiffness"])?;
            Ok(vec![mosaic::free_energy(size, s_c, stiffness)?])
        },
    },
    Quantity {
        id: "rfot.mosaic",
        title: "Barrier, critical size, cooperative size and length",
        equations: &[BARRIER, CRITICAL_SIZE, COOPERATIVE_SIZE, LENGTH],
        inputs: &[S_C, STIFFNESS],
        outputs: &[
            output("barrier", r"F^\ddagger/k_B T", "k_B T", "highest point of the free-energy profile"),
            output("critical_size", r"N^\ddagger", "beads", "size at which the profile is highest"),
            output("cooperative_size", "N^*", "beads", "size at which the profile is zero again"),
            output("xi_over_a", r"\xi/a", "1", "cooperativity length over the bead size"),
        ],
        rules: &[],
        provenance: from_paper("Eqs (29)-(32)", BARRIER_CORRECTED),
        note: "",
        compute: |i| {
            let [s_c, stiffness] = i.numbers(["s_c", "stiffness"])?;
            let m = mosaic::mosaic(s_c, stiffness)?;
            Ok(vec![m.barrier, m.critical_size, m.cooperative_size, m.xi_over_a])
        },
    },
    Quantity {
        id: "rfot.cooperativity_from_time",
        title: "Cooperative size on the time scale of the quench",
        equations: &[FROM_TIME, LENGTH],
        inputs: &[LOG10_TIME_RATIO, STIFFNESS],
        outputs: &[
            output("cooperative_size", "N^*", "beads", "beads that rearrange together"),
            output("xi_over_a", r"\xi/a", "1", "cooperativity length over the bead size"),
            output("s_c", "s_c", "k_B per bead", "configurational entropy at which the liquid is that slow"),
        ],
        rules: &[],
        provenance: from_paper("Eqs (33), (34)", Standing::AsPrinted),
        note: "",
        compute: |i| {
            let [ratio, stiffness] = i.numbers(["log10_time_ratio", "stiffness"])?;
            let (m, s_c) = mosaic::from_time(ratio, stiffness)?;
            Ok(vec![m.cooperative_size, m.xi_over_a, s_c])
        },
    },
    Quantity {
        id: "rfot.configurational_entropy",
        title: "Configurational entropy between the Kauzmann temperature and above",
        equations: &[ENTROPY],
        inputs: &[
            TEMPERATURE,
            GLASS_TEMPERATURE,
            KAUZMANN_TEMPERATURE,
            number("heat_capacity_jump", r"\Delta c_p", "k_B per bead", 2.7, [0.5, 6.0], "jump of the heat capacity at the glass transition").positive(),
        ],
        outputs: &[output("s_c", "s_c", "k_B per bead", "configurational entropy per bead")],
        rules: &[Rule {
            text: "the temperature lies at or above the Kauzmann temperature",
            input: "temperature",
            holds: |i| Ok(i.number("temperature")? >= i.number("kauzmann_temperature")?),
        }],
        provenance: from_paper("Eq. (36)", Standing::AsPrinted),
        note: "This is an empirical fit. Below the Kauzmann temperature it would be negative.",
        compute: |i| {
            let [temperature, glass, kauzmann, jump] = i.numbers(["temperature", "glass_temperature", "kauzmann_temperature", "heat_capacity_jump"])?;
            Ok(vec![relaxation::configurational_entropy(temperature, glass, kauzmann, jump)?])
        },
    },
    Quantity {
        id: "rfot.relaxation_time",
        title: "Relaxation time of a supercooled liquid",
        equations: &[TIME, GAMMA, BARRIER, ENTROPY],
        inputs: &[TEMPERATURE, GLASS_TEMPERATURE, KAUZMANN_TEMPERATURE, STIFFNESS_AT_GLASS, LOG10_GLASS_TIME_RATIO, CLOSURE],
        outputs: &[
            output("heat_capacity_jump", r"\Delta c_p", "k_B per bead", "jump of the heat capacity that fits the other inputs"),
            output("log10_time_ratio", r"\log_{10}\tau/\tau_0", "log10(tau/tau_0)", "relaxation time over the vibration time"),
        ],
        rules: &[
            Rule {
                text: "the temperature lies above the Kauzmann temperature, at and below which the relaxation time is infinite",
                input: "temperature",
                holds: |i| Ok(i.number("temperature")? > i.number("kauzmann_temperature")?),
            },
            KAUZMANN_BELOW_GLASS,
        ],
        provenance: from_paper("Eqs (28), (29), (36)", CLOSURE_IS_OURS),
        note: r"The relaxation time at $T_\mathrm{g}$ gives the entropy there, $s_\mathrm{c}/k_\mathrm{B} = A_\mathrm{g}/(4\ln(\tau_\mathrm{g}/\tau_0))$, and (36) then gives the jump of the heat capacity. At constant modulus the stiffness is $A_\mathrm{g}T_\mathrm{g}/T$; at constant Lindemann ratio it does not change. The stiffness cancels in the relaxation time.",
        compute: |i| {
            let liquid = liquid(i)?;
            Ok(vec![liquid.heat_capacity_jump(), liquid.log10_time_ratio(i.number("temperature")?)?])
        },
    },
    Quantity {
        id: "rfot.fragility",
        title: "Fragility, and the Vogel-Fulcher law that the theory is equal to",
        equations: &[
            Equation { number: "our assumption", tex: r"m = \left.\frac{d \log_{10}\tau}{d(T_g/T)}\right|_{T_g}" },
            Equation { number: "our assumption", tex: r"\ln\frac{\tau}{\tau_0} = \mathrm{shift} + \frac{D\,T_K}{T - T_K}" },
        ],
        inputs: &[
            GLASS_TEMPERATURE.ranged(342.0, [100.0, 1600.0]),
            KAUZMANN_TEMPERATURE.ranged(270.0, [20.0, 1200.0]),
            STIFFNESS_AT_GLASS,
            LOG10_GLASS_TIME_RATIO,
            CLOSURE,
        ],
        outputs: &[
            output("fragility", "m", "1", "kinetic fragility: slope of the logarithm of the time against the inverse temperature, at the glass temperature"),
            output("strength", "D", "1", "strength of the Vogel-Fulcher law"),
            output("shift", r"\mathrm{shift}", "1", "shift of the Vogel-Fulcher law"),
        ],
        rules: &[KAUZMANN_BELOW_GLASS],
        provenance: from_paper("Eqs (28), (29), (36)", CLOSURE_IS_OURS),
        note: r"The logarithm of the law is the natural one. The stiffness cancels: it changes none of the three outputs. The jump of the heat capacity follows from the other inputs, as for the relaxation time.",
        compute: |i| {
            let liquid = liquid(i)?;
            let (strength, shift) = liquid.vogel_fulcher();
            Ok(vec![liquid.fragility(), strength, shift])
        },
    },
    Quantity {
        id: "rfot.viscosity",
        title: "Viscosity of a supercooled liquid",
        equations: &[MAXWELL, TIME, BARRIER, ENTROPY],
        inputs: &[
            TEMPERATURE,
            number("glass_temperature", "T_g", "K", 342.0, [300.0, 400.0], "temperature at which the viscosity is 10¹² Pa s").positive(),
            KAUZMANN_TEMPERATURE,
            number(
                "log10_viscosity_infinite",
                r"\log_{10}\eta_\infty",
                "log10(Pa s)",
                -4.0,
                [-7.0, 0.0],
                "modulus at the glass temperature times the vibration time",
            )
            .within(Domain::ALL.less_than(12.0)),
            CLOSURE,
        ],
        outputs: &[
            output("log10_viscosity", r"\log_{10}\eta", "log10(Pa s)", "viscosity"),
            output("fragility", "m", "1", "slope of the logarithm of the viscosity against the inverse temperature, at the glass temperature"),
        ],
        rules: &[
            Rule {
                text: "the temperature lies above the Kauzmann temperature, at and below which the viscosity is infinite",
                input: "temperature",
                holds: |i| Ok(i.number("temperature")? > i.number("kauzmann_temperature")?),
            },
            KAUZMANN_BELOW_GLASS,
        ],
        provenance: from_paper("Eqs (26), (28), (29), (36)", CLOSURE_IS_OURS),
        note: r"The viscosity is the modulus times the relaxation time. At constant modulus this is the Vogel-Fulcher law. At constant Lindemann ratio the modulus goes as the temperature. The paper gives the modulus at one temperature only, so this too is our assumption.",
        compute: |i| {
            let [temperature, glass, kauzmann] = i.numbers(["temperature", "glass_temperature", "kauzmann_temperature"])?;
            let closure = relaxation::Closure::named(i.word("closure")?)?;
            Ok(relaxation::viscosity(temperature, glass, kauzmann, i.number("log10_viscosity_infinite")?, closure)?.to_vec())
        },
    },
    Quantity {
        id: "rfot.maxwell_viscosity",
        title: "Viscosity from the cage lifetime",
        equations: &[MAXWELL],
        inputs: &[
            number("shear_modulus", r"\mu", "GPa", 3.0, [0.1, 50.0], "shear modulus at high frequency").log().positive(),
            number("log10_relaxation_time", r"\log_{10}\tau", "log10(s)", 2.0, [-13.0, 6.0], "lifetime of the cage"),
        ],
        outputs: &[output("log10_viscosity", r"\log_{10}\eta", "log10(Pa s)", "viscosity")],
        rules: &[],
        provenance: from_paper("Eq. (26)", Standing::AsPrinted),
        note: "",
        compute: |i| {
            let [modulus, time] = i.numbers(["shear_modulus", "log10_relaxation_time"])?;
            Ok(vec![relaxation::maxwell_viscosity(modulus, time)?])
        },
    },
    Quantity {
        id: "rfot.domain_density",
        title: "Density of domains and of tunnelling states",
        equations: &[
            Equation { number: "(35)", tex: r"1/\xi^3 = 1/(a^3 N^*)" },
            Equation { number: "(37)", tex: r"n(E) \simeq \frac{1}{k_B T_g \xi^3}\, e^{E/k_B T_g} \to \bar P = \frac{1}{k_B T_g \xi^3}" },
        ],
        inputs: &[
            GLASS_TEMPERATURE.ranged(1473.0, [100.0, 1600.0]),
            number("bead_size", "a", "nm", 0.3566, [0.2, 1.0], "size of a rigid molecular unit").log().positive(),
            number("cooperative_size", "N^*", "beads", 190.9, [20.0, 400.0], "beads that rearrange together").positive(),
        ],
        outputs: &[
            output("domains", r"1/\xi^3", "1/cm^3", "domains per volume"),
            output("density_of_states", r"\bar P", "1/(J m^3)", "density of tunnelling states at low energy, per energy and volume"),
        ],
        rules: &[],
        provenance: from_paper("Eqs (35), (37)", Standing::AsPrinted),
        note: r"The unit printed below (37), $\mathrm{m^3\,J^{-1}}$, should read $\mathrm{m^{-3}\,J^{-1}}$.",
        compute: |i| {
            let [glass, bead, size] = i.numbers(["glass_temperature", "bead_size", "cooperative_size"])?;
            let (domains, density) = mosaic::domain_density(glass, bead, size)?;
            Ok(vec![domains, density])
        },
    },
    Quantity {
        id: "rfot.xia_wolynes",
        title: "The barrier by another route: Xia and Wolynes",
        equations: &[
            Equation { number: "another route", tex: r"\sigma_0 = \frac{3}{4}\frac{k_B T}{a^2} \ln\frac{(a/d_L)^2}{\pi e}" },
            Equation { number: "another route", tex: r"\frac{F^\ddagger}{k_B T} = \frac{3\pi (\sigma_0 a^2/k_B T)^2}{s_c/k_B}" },
        ],
        inputs: &[number("inverse_lindemann", "a/d_L", "a/d_L", 10.0, [5.0, 20.0], "bead size over the displacement at which the solid loses its stability")
            .within(Domain::ALL.greater_than(2.9223))],
        outputs: &[
            output("surface_tension", r"\sigma_0", "k_B T/a^2", "energy of the mismatch per area of the wall"),
            output("barrier_coefficient", r"F^\ddagger s_c", "F/k_BT * s_c/k_B", "barrier times configurational entropy"),
        ],
        rules: &[],
        provenance: Provenance {
            source: &XIA_WOLYNES,
            place: "from memory, not in the paper",
            standing: Standing::OurClosure { why: "This is a second route to the barrier of (29). It shows how far the coefficient there may be trusted." },
        },
        note: "",
        compute: |i| {
            let (tension, coefficient) = mosaic::xia_wolynes(i.number("inverse_lindemann")?)?;
            Ok(vec![tension, coefficient])
        },
    },
]);
