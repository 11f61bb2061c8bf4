//! What the paper says of the liquid above the temperature where its viscosity diverges: (23) and the text after it.

use super::varma;
use crate::describe::{Equation, Param, Quantity, Rule, Standing, number, output, quantities};
use crate::theories::melting_rg::transport;

pub(crate) const TEMPERATURE: Param = number("temperature", "T", "K", 200.0, [140.0, 1000.0], "temperature of the liquid").positive();
pub(crate) const DIVERGENCE_TEMPERATURE: Param =
    number("divergence_temperature", "T_0", "K", 130.0, [50.0, 135.0], "temperature at which the viscosity would diverge").positive();
pub(crate) const STRENGTH: Param =
    number("strength", "D", "D", 18.0, [2.0, 200.0], "strength of the liquid, f in the paper: small for a fragile liquid").positive();
pub(crate) const LIQUID_VISCOSITY: Param =
    number("log10_liquid_viscosity", r"\log_{10}\eta_0", "log10(Pa s)", -2.0, [-8.0, 0.0], "viscosity of the liquid far above its glass temperature");
pub(crate) const GLASS_TEMPERATURE: Param =
    number("glass_temperature", "T_g", "K", 190.0, [100.0, 1600.0], "temperature at which the viscosity is 10¹² Pa s").positive();
pub(crate) const FRAGILITY: Param = number(
    "fragility",
    "m",
    "1",
    53.0,
    [19.0, 150.0],
    "fragility: slope of log₁₀ of the viscosity against glass temperature over temperature, at the glass temperature",
)
.positive();

pub(crate) const ABOVE: Rule = Rule {
    text: "the temperature of the liquid lies above the temperature at which the viscosity would diverge",
    input: "temperature",
    holds: |i| {
        let [t, t0] = i.numbers(["temperature", "divergence_temperature"])?;
        Ok(t > t0)
    },
};

/// A liquid that is a glass at once has no glass temperature.
pub(crate) const THIN: Rule = Rule {
    text: "the viscosity far above the glass temperature is below 10¹² Pa s",
    input: "log10_liquid_viscosity",
    holds: |i| Ok(i.number("log10_liquid_viscosity")? < transport::LOG10_GLASS_VISCOSITY),
};

const VOGEL_FULCHER: Equation = Equation { number: "text after (24)", tex: r"\eta = \eta_0\left(\frac{\xi}{a}\right)^2 = \eta_0\, e^{D T_0/(T - T_0)}" };
const FRAGILITY_EQUATION: Equation = Equation {
    number: "text after (24)",
    tex: r"f \equiv \frac{2}{\alpha}\frac{T_0}{\mu} = D,\quad m = m_{min}\left(1 + \frac{m_{min}\ln 10}{D}\right),\quad T_g = T_0\left(1 + \frac{D}{m_{min}\ln 10}\right)",
};

pub(crate) static QUANTITIES: &[Quantity] = &quantities([
    Quantity {
        id: "melting_rg.transport",
        title: "Viscosity, correlation length and specific heat above the divergence temperature",
        equations: &[
            Equation { number: "(23)", tex: r"\frac{\xi}{a} \approx e^{\left(\frac{T_0}{\alpha \mu_0}\right) \left(\frac{T_0}{T - T_0}\right)}" },
            VOGEL_FULCHER,
            Equation { number: "text after (23)", tex: r"C_v \propto \left(\frac{a}{\xi}\right)^3" },
        ],
        inputs: &[TEMPERATURE, DIVERGENCE_TEMPERATURE, STRENGTH, LIQUID_VISCOSITY],
        outputs: &[
            output("log10_viscosity", r"\log_{10}\eta", "log10(Pa s)", "viscosity by the Vogel-Fulcher law"),
            output("log10_correlation_length", r"\log_{10}(\xi/a)", "log10(xi/a)", "length over which shear is correlated, in defect spacings"),
            output(
                "log10_specific_heat",
                r"\log_{10}(C_v/C_0)",
                "log10(C/C_0)",
                "specific heat over its value where the correlation length is one spacing of the defects",
            ),
        ],
        rules: &[ABOVE],
        provenance: varma("Eq. (23) and text after it", Standing::AsStated),
        note: r"The transition at $T_0$ is put in by hand: the paper sets the modulus at which the flow ends proportional to $T - T_0$. Its last step writes $\mu_0$ for $\eta_0$.",
        compute: |i| {
            let [t, t0, d, liquid] = i.numbers(["temperature", "divergence_temperature", "strength", "log10_liquid_viscosity"])?;
            let found = transport::transport(t, t0, d, liquid)?;
            Ok(vec![found.log10_viscosity, found.log10_correlation_length, found.log10_specific_heat])
        },
    },
    Quantity {
        id: "melting_rg.configurational_entropy",
        title: "Entropy obtained by integrating C/T up from the divergence temperature",
        equations: &[Equation {
            number: "text after (23)",
            tex: r"\frac{S}{C_0} = \int_{T_0}^{T}\left(\frac{a}{\xi}\right)^3\frac{dT'}{T'} = E_1(s) - e^{b}E_1(s + b),\quad b = \tfrac32 D,\; s = \frac{bT_0}{T - T_0}",
        }],
        inputs: &[TEMPERATURE, DIVERGENCE_TEMPERATURE, STRENGTH],
        outputs: &[output("log10_entropy", r"\log_{10}(S/C_0)", "log10(S/C_0)", "entropy that vanishes at the divergence temperature")],
        rules: &[ABOVE],
        provenance: varma("text after (23)", Standing::Derived),
        note: r"It falls faster than any power of $T - T_0$. The argument of Adam and Gibbs needs an entropy $\propto (T - T_0)/T$ for the same viscosity.",
        compute: |i| {
            let [t, t0, d] = i.numbers(["temperature", "divergence_temperature", "strength"])?;
            Ok(vec![transport::log10_entropy(t, t0, d)?])
        },
    },
    Quantity {
        id: "melting_rg.fragility",
        title: "Kinetic fragility and glass temperature of a Vogel-Fulcher liquid",
        equations: &[FRAGILITY_EQUATION],
        inputs: &[DIVERGENCE_TEMPERATURE.ranged(130.0, [50.0, 800.0]), STRENGTH, LIQUID_VISCOSITY],
        outputs: &[
            output("fragility", "m", "1", "slope of log₁₀ of the viscosity against glass temperature over temperature, at the glass temperature"),
            output("glass_temperature", "T_g", "K", "temperature at which the viscosity is 10¹² Pa s"),
        ],
        rules: &[THIN],
        provenance: varma(
            "text after (24)",
            Standing::Inferred {
                why: r"The paper calls $f$ a fragility. It equals the strength $D$ of Angell, and $m$ and $T_\mathrm{g}$ follow with his definitions.",
            },
        ),
        note: r"The glass temperature is where $\eta = 10^{12}$ Pa s.",
        compute: |i| {
            let [t0, d, liquid] = i.numbers(["divergence_temperature", "strength", "log10_liquid_viscosity"])?;
            let (m, tg) = transport::fragility(t0, d, liquid)?;
            Ok(vec![m, tg])
        },
    },
    Quantity {
        id: "melting_rg.strength_from_fragility",
        title: "Divergence temperature and strength of a liquid of known glass temperature and fragility",
        equations: &[FRAGILITY_EQUATION],
        inputs: &[GLASS_TEMPERATURE, FRAGILITY, LIQUID_VISCOSITY],
        outputs: &[
            output("divergence_temperature", "T_0", "K", "temperature at which the viscosity would diverge"),
            output("strength", "D", "D", "strength, f in the paper: twice the divergence temperature over the modulus times the strength of the defects"),
        ],
        rules: &[Rule {
            text: "the fragility is larger than 12 less the logarithm of the viscosity far above the glass temperature",
            input: "fragility",
            holds: |i| {
                let [m, liquid] = i.numbers(["fragility", "log10_liquid_viscosity"])?;
                Ok(m > transport::LOG10_GLASS_VISCOSITY - liquid)
            },
        }],
        provenance: varma(
            "text after (24)",
            Standing::Inferred { why: r"This is the inverse of the relation between $f$, $T_0$ and Angell's $m$ and $T_\mathrm{g}$." },
        ),
        note: r"The glass temperature is where $\eta = 10^{12}$ Pa s. The smallest fragility is $m_\mathrm{min} = 12 - \log_{10}(\eta_0/\mathrm{Pa\,s})$, that of an Arrhenius liquid.",
        compute: |i| {
            let [tg, m, liquid] = i.numbers(["glass_temperature", "fragility", "log10_liquid_viscosity"])?;
            let (t0, d) = transport::strength_from_fragility(tg, m, liquid)?;
            Ok(vec![t0, d])
        },
    },
]);
