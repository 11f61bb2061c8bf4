//! Viscosity against temperature.

use super::{ACTIVATION, GLASS_ABOVE_KAUZMANN, LOG_VISCOSITY, adam_gibbs, angell, equation, follows};
use crate::describe::{Domain, Param, Quantity, Rule, number, output, quantities};
use crate::theories::forms::params::{FRAGILITY, GLASS, INFINITE, JUMP, KAUZMANN, TEMPERATURE, law};
use crate::theories::forms::sources::{ADAM_GIBBS_1965, ARRHENIUS_1889, AVRAMOV_1988, GOETZE_2009, MAURO_2009, VOGEL_1921};
use crate::theories::forms::viscosity;

pub(super) const CRITICAL: Param =
    number("critical_temperature", r"T_\mathrm{c}", "K", 225.0, [100.0, 400.0], "where the power law diverges; the default is from memory").log().positive();
pub(super) const POWER: Param = number("exponent", r"\gamma", "1", 2.5, [1.8, 4.0], "exponent of the power law; the default is from memory").positive();
pub(super) const PREFACTOR: Param = number(
    "log10_prefactor",
    "p",
    "log10(Pa s)",
    -2.0,
    [-4.0, 0.0],
    "logarithm of the viscosity at twice the critical temperature; the default is from memory",
);

/// The law of Mauro, Yue, Ellison, Gupta and Allan.
pub(in crate::theories::forms) const MYEGA: &str =
    r"\log_{10}\eta = L + (12 - L)\frac{T_\mathrm{g}}{T}\exp\left[\left(\frac{m}{12 - L} - 1\right)\left(\frac{T_\mathrm{g}}{T} - 1\right)\right]";
pub(in super::super) static VISCOSITY: &[Quantity] = &quantities([
    Quantity {
        id: "forms.vogel_fulcher",
        title: "Viscosity by the Vogel-Fulcher-Tammann law in Angell variables",
        equations: &[
            equation(r"\log_{10}\eta = L + \frac{(12 - L)^2}{m\left(\frac{T}{T_\mathrm{g}} - 1\right) + 12 - L}"),
            follows(r"E = R\ln 10\,\frac{d\log_{10}\eta}{d(1/T)}"),
        ],
        inputs: &[TEMPERATURE, GLASS, FRAGILITY, INFINITE],
        outputs: &[LOG_VISCOSITY, ACTIVATION],
        rules: &[Rule {
            text: "the temperature lies above that at which the viscosity becomes infinite",
            input: "temperature",
            holds: |i| Ok(i.number("temperature")? > angell(i)?.divergence()),
        }],
        provenance: law(&VOGEL_1921),
        note: r"It diverges at $T_0$, below the glass temperature. No measurement has come near.",
        compute: |i| {
            let seen = angell(i)?.vogel_fulcher(i.number("temperature")?)?;
            Ok(vec![seen.log10, seen.activation_energy])
        },
    },
    Quantity {
        id: "forms.vogel_fulcher_parameters",
        title: "Divergence temperature and strength of a Vogel-Fulcher liquid",
        equations: &[
            follows(r"T_0 = T_\mathrm{g}\left(1 - \frac{12 - L}{m}\right)"),
            equation(r"\ln\eta = L\ln 10 + \frac{B}{T - T_0},\quad D = \frac{B}{T_0}"),
        ],
        inputs: &[GLASS, FRAGILITY, INFINITE],
        outputs: &[
            output("divergence_temperature", "T_0", "K", "where the law diverges"),
            output("strength", "D", "D", "small for a fragile liquid"),
            output("slope", "B", "B, K", "slope of the logarithm of the viscosity against the inverse distance from the divergence"),
        ],
        rules: &[Rule {
            text: "the fragility is larger than 12 less the logarithm of the viscosity of the hot liquid",
            input: "fragility",
            holds: |i| {
                let [fragility, infinite] = i.numbers(["fragility", "log10_viscosity_infinite"])?;
                Ok(fragility > 12.0 - infinite)
            },
        }],
        provenance: law(&VOGEL_1921),
        note: "",
        compute: |i| Ok(angell(i)?.vogel_fulcher_parameters()?.to_vec()),
    },
    Quantity {
        id: "forms.myega",
        title: "Viscosity by the Mauro-Yue-Ellison-Gupta-Allan law",
        equations: &[equation(MYEGA), follows(r"E = R\ln 10\,\frac{d\log_{10}\eta}{d(1/T)}")],
        inputs: &[TEMPERATURE, GLASS, FRAGILITY, INFINITE],
        outputs: &[LOG_VISCOSITY, ACTIVATION],
        rules: &[],
        provenance: law(&MAURO_2009),
        note: "It diverges only at zero temperature.",
        compute: |i| {
            let seen = angell(i)?.myega(i.number("temperature")?)?;
            Ok(vec![seen.log10, seen.activation_energy])
        },
    },
    Quantity {
        id: "forms.avramov_milchev",
        title: "Viscosity by the Avramov-Milchev law",
        equations: &[
            equation(r"\log_{10}\eta = L + (12 - L)\left(\frac{T_\mathrm{g}}{T}\right)^a,\quad a = \frac{m}{12 - L}"),
            follows(r"E = R\ln 10\,\frac{d\log_{10}\eta}{d(1/T)}"),
        ],
        inputs: &[TEMPERATURE, GLASS, FRAGILITY, INFINITE],
        outputs: &[LOG_VISCOSITY, ACTIVATION, output("exponent", "a", "1", "exponent of the law; 1 for an Arrhenius liquid")],
        rules: &[],
        provenance: law(&AVRAMOV_1988),
        note: "",
        compute: |i| {
            let liquid = angell(i)?;
            let seen = liquid.avramov_milchev(i.number("temperature")?)?;
            Ok(vec![seen.log10, seen.activation_energy, liquid.avramov_exponent()])
        },
    },
    Quantity {
        id: "forms.arrhenius",
        title: "Viscosity by the Arrhenius law, its glass temperature and fragility",
        equations: &[equation(r"\log_{10}\eta = L + \frac{E}{R T\ln 10}"), follows(r"T_\mathrm{g} = \frac{E}{(12 - L) R\ln 10},\quad m = 12 - L")],
        inputs: &[
            TEMPERATURE.ranged(1800.0, [200.0, 3000.0]),
            number("activation_energy", "E", "kJ/mol", 565.0, [20.0, 800.0], "activation energy of the flow; the default is that of silica, from memory")
                .log()
                .positive(),
            INFINITE.ranged(-8.0, [-9.0, -2.0]).within(Domain::ALL.less_than(12.0)),
        ],
        outputs: &[
            LOG_VISCOSITY,
            output("glass_temperature", r"T_\mathrm{g}", "K", "where the viscosity is 10¹² Pa s"),
            output("fragility", "m", "1", "the least that a liquid with this viscosity at infinite temperature has"),
        ],
        rules: &[],
        provenance: law(&ARRHENIUS_1889),
        note: "",
        compute: |i| {
            let [temperature, energy, infinite] = i.numbers(["temperature", "activation_energy", "log10_viscosity_infinite"])?;
            Ok(viscosity::arrhenius(temperature, energy, infinite)?.to_vec())
        },
    },
    Quantity {
        id: "forms.power_law",
        title: "Viscosity by the power law of mode-coupling theory",
        equations: &[
            equation(r"\log_{10}\eta = p - \gamma\log_{10}\left(\frac{T}{T_\mathrm{c}} - 1\right)"),
            follows(r"E = \frac{R\gamma T^2}{T - T_\mathrm{c}}"),
        ],
        inputs: &[TEMPERATURE.ranged(300.0, [250.0, 1500.0]), CRITICAL, POWER, PREFACTOR],
        outputs: &[LOG_VISCOSITY, ACTIVATION],
        rules: &[Rule {
            text: "the temperature lies above the critical temperature",
            input: "temperature",
            holds: |i| {
                let [temperature, critical] = i.numbers(["temperature", "critical_temperature"])?;
                Ok(temperature > critical)
            },
        }],
        provenance: law(&GOETZE_2009),
        note: "Measured liquids leave this law before it diverges. It holds for thin liquids only.",
        compute: |i| {
            let [temperature, critical, exponent, prefactor] = i.numbers(["temperature", "critical_temperature", "exponent", "log10_prefactor"])?;
            let seen = viscosity::power_law(temperature, critical, exponent, prefactor)?;
            Ok(vec![seen.log10, seen.activation_energy])
        },
    },
    Quantity {
        id: "forms.adam_gibbs",
        title: "Viscosity by the Adam-Gibbs law",
        equations: &[
            equation(r"\log_{10}\eta = L + (12 - L)\frac{T_\mathrm{g} S_\mathrm{c}(T_\mathrm{g})}{T S_\mathrm{c}(T)}"),
            follows(r"S_\mathrm{c} \propto 1 - \frac{T_\mathrm{K}}{T} \quad\text{or}\quad \ln\frac{T}{T_\mathrm{K}}"),
        ],
        inputs: &[TEMPERATURE, GLASS.ranged(190.0, [165.0, 600.0]), KAUZMANN, INFINITE, JUMP],
        outputs: &[
            LOG_VISCOSITY,
            ACTIVATION,
            output("fragility", "m", "1", "slope at the glass temperature"),
            output(
                "entropy_ratio",
                r"S_\mathrm{c}(T)/S_\mathrm{c}(T_\mathrm{g})",
                "S_c(T)/S_c(T_g)",
                "configurational entropy over that at the glass temperature",
            ),
        ],
        rules: &[
            Rule {
                text: "the temperature lies above the Kauzmann temperature",
                input: "temperature",
                holds: |i| {
                    let [temperature, kauzmann] = i.numbers(["temperature", "kauzmann_temperature"])?;
                    Ok(temperature > kauzmann)
                },
            },
            GLASS_ABOVE_KAUZMANN,
        ],
        provenance: law(&ADAM_GIBBS_1965),
        note: "With a hyperbolic jump it is the Vogel-Fulcher-Tammann law, and the two temperatures of divergence are equal.",
        compute: |i| {
            let (liquid, temperature) = (adam_gibbs(i)?, i.number("temperature")?);
            let seen = liquid.viscosity(temperature)?;
            Ok(vec![seen.log10, seen.activation_energy, liquid.fragility(), liquid.entropy_ratio(temperature)?])
        },
    },
]);
