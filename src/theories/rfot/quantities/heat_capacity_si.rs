//! The calculator entries of the heat capacity in SI units: descriptions only.

use super::super::heat_capacity_si::{self, Capacity, Count};
use super::super::sources::LUBCHENKO_2017;
use super::params_si::{
    BEAD_SIZE, DAMPING, DEBYE_TEMPERATURE, DENSITY, GLASS_TEMPERATURE, HIGHEST_ORDER, LONGITUDINAL_SPEED, QUALITY, TRANSVERSE_SPEED, XI_OVER_A, glass,
};
use crate::describe::{Choice, Equation, Param, Provenance, Quantity, Standing, choice, number, output, quantities};

pub(in crate::theories::rfot) const TIME: Param = number("log10_time", r"\log_{10} t", "log10(s)", 1.0, [-6.0, 6.0], "logarithm of the time of the experiment");
pub(in crate::theories::rfot) const COUNT: Param = choice(
    "two_level_count",
    r"\text{count}",
    "tunnelling",
    &[Choice { id: "tunnelling", label: "by the phonon quality and the time" }, Choice { id: "one_per_domain", label: "one in each domain, at any time" }],
    "how the two-level systems are counted",
);
/// Heat capacity of a cold glass, in three parts.
pub(in crate::theories::rfot) const HEAT_CAPACITY: Equation = Equation {
    number: "our assumption",
    tex: r"C = C_\text{two-level} + \frac{k_\text{B}}{\xi^3}\sum_l (2l+1)\langle\mathrm{Ein}(\hbar\Omega/k_\text{B}T)\rangle + C_\text{Debye}",
};
/// How the heat capacity stands to the paper.
pub(in crate::theories::rfot) const HEAT_CAPACITY_STANDING: Standing = Standing::OurClosure {
    why: r"The formulas behind Fig. 3 stand in an earlier paper that is not at hand. We count the two-level systems by the phonon quality and the time, or one in each domain. We let the walls vibrate with one relative width, the same in both states.",
};

pub(super) static QUANTITIES: &[Quantity] = &quantities([
    Quantity {
        id: "rfot.heat_capacity_si",
        title: "Heat capacity of a glass: two-level systems, ripplons, Debye",
        equations: &[
            HEAT_CAPACITY,
            Equation {
                number: "our assumption",
                tex: r"n(E,t) = \frac{e^{-E/k_\text{B}T_\text{g}}}{2\pi^2Q\,k_\text{B}T_\text{g}a^3}\left(\frac{E}{\hbar\omega^\ddagger}\right)^{-c}\int_0^Y\cosh^c u\,du,\quad \cosh Y = \sqrt{\Gamma(E)\,t}",
            },
            Equation { number: "(42)", tex: r"\omega^\ddagger \simeq 1.6\,(a/\xi)\,\omega_D" },
            Equation { number: "below (43)", tex: r"c = \hbar\omega^\ddagger/\sqrt{2} k_B T_g" },
        ],
        inputs: &[
            number("temperature", r"T", "K", 1.0, [0.05, 100.0], "temperature").log().positive(),
            GLASS_TEMPERATURE,
            DEBYE_TEMPERATURE,
            LONGITUDINAL_SPEED,
            TRANSVERSE_SPEED,
            BEAD_SIZE,
            XI_OVER_A,
            HIGHEST_ORDER,
            QUALITY,
            TIME,
            DENSITY,
            number("molar_mass", r"M", "g/mol", 60.084, [10.0, 500.0], "mass of one mole of formula units").log().positive(),
            COUNT,
            DAMPING,
        ],
        outputs: &[
            output("heat_capacity", r"C", "uJ/(g K)", "heat capacity per mass"),
            output("two_level", r"C_\text{two-level}", "uJ/(g K)", "part of the two-level systems"),
            output("ripplon", r"C_\text{walls}", "uJ/(g K)", "part of the wall vibrations"),
            output("debye", r"C_\text{Debye}", "uJ/(g K)", "part of the phonons"),
            output("over_cube", r"C/T^3", "mJ/(mol K^4)", "heat capacity per mole over the cube of the temperature"),
        ],
        rules: &[],
        provenance: Provenance { source: &LUBCHENKO_2017, place: "Fig. 3, Eqs (37), (43), (44)", standing: HEAT_CAPACITY_STANDING },
        note: r"The density of states decays with energy, as in the other quantities. Relaxation is by one phonon. An exponent $c$ above 100 is refused.",
        compute: |i| {
            let [temperature, time, density, molar_mass] = i.numbers(["temperature", "log10_time", "density", "molar_mass"])?;
            let capacity = Capacity::new(glass(i)?)?;
            let parts = capacity.parts(temperature, Count::named(i.word("two_level_count")?)?, time)?;
            // J/(m³ K) over kg/m³ to µJ/(g K)
            let mass = 1e3 / density;
            let cube = parts.total() / density * molar_mass / temperature / temperature / temperature;
            Ok(vec![parts.total() * mass, parts.two_level * mass, parts.ripplon * mass, parts.debye * mass, cube])
        },
    },
    Quantity {
        id: "rfot.debye_from_sound",
        title: "Debye temperature of beads from the sound speeds",
        equations: &[Equation {
            number: "our derivation",
            tex: r"\frac{3}{v^3} = \frac{1}{v_\text{l}^3} + \frac{2}{v_\text{t}^3},\quad k_\text{B}T_\text{D} = \hbar v\,(6\pi^2)^{1/3}/a",
        }],
        inputs: &[LONGITUDINAL_SPEED, TRANSVERSE_SPEED, BEAD_SIZE],
        outputs: &[
            output("mean_speed", r"v", "m/s", "mean speed of sound"),
            output("debye_temperature", r"T_\text{D}", "K", "Debye temperature of the beads"),
            output("debye_frequency", r"\omega_\text{D}/2\pi", "THz", "Debye frequency"),
        ],
        rules: &[],
        provenance: Provenance { source: &LUBCHENKO_2017, place: "Figs 3 and 4", standing: Standing::Derived },
        note: r"One bead takes the place of one atom in the Debye model.",
        compute: |i| {
            let [longitudinal, transverse, bead] = i.numbers(["longitudinal_speed", "transverse_speed", "bead_size"])?;
            Ok(heat_capacity_si::debye_from_sound(longitudinal, transverse, bead)?.to_vec())
        },
    },
]);
