//! Modulus and fugacity under renormalisation, (11)-(23).

use super::elastic::FRACTION;
use super::varma;
use crate::describe::{Domain, Equation, Output, Param, Quantity, Rule, Standing, number, output, quantities};
use crate::theories::melting_rg::{dilute, flow, length, reduced};

pub(crate) const FROZEN: Param =
    number("frozen_fugacity_squared", "y_0^2", "1", 1.0, [1e-4, 10.0], "square of the fugacity of the defects that are frozen in").log().positive();
pub(crate) const THERMAL_RATIO: Param =
    number("thermal_ratio", "n'", "n'", 100.0, [0.1, 1e6], "weight of the defects that heat creates, relative to those frozen in").log().not_negative();
pub(crate) const DEFECT_ENERGY: Param =
    number("defect_energy", "E_d", "k_B T", 5.0, [0.0, 40.0], "energy to create one defect of a pair, over the heat energy").not_negative();
pub(crate) const REDUCED_MODULUS: Param = number(
    "reduced_modulus",
    r"\alpha\overline{\mu}_0",
    "alpha mu a^3/k_BT",
    0.5,
    [0.001, 20.0],
    "bare shear modulus over the heat energy, times the strength of the defects",
)
.log()
.positive();
pub(crate) const FUGACITY_SQUARED: Param =
    number("fugacity_squared", "y^2", "y^2", 100.0, [0.01, 1500.0], "square of the fugacity of defects at the smallest scale").log().positive();
pub(crate) const LOG_SCALE: Param =
    number("log_scale", r"\ell", "ln(R/a)", 5.0, [0.0, 50.0], "logarithm of the scale R out to which defects act").not_negative();
pub(crate) const BARE_MODULUS: Param =
    number("bare_modulus", r"\overline{\mu}_0", "mu a^3/k_BT", 0.2, [0.05, 2.0], "shear modulus at the smallest scale, the spacing of the defects")
        .log()
        .positive();
pub(crate) const CRITICAL_RATIO: Param =
    number("critical_ratio", r"\mu_c/\mu_0", "mu_c/mu_0", 0.5, [0.005, 0.98], "modulus at which the flow ends, over the one at which it starts")
        .within(FRACTION);
pub(crate) const ALPHA: Param =
    number("alpha", r"\alpha", "1", 1.0, [0.1, 10.0], "strength of the defects, 16π times the square of their dipole").log().positive();
pub(crate) const CRITICAL_MODULUS: Param =
    number("critical_modulus", r"\overline{\mu}_c", "mu_c a^3/k_BT", 0.02, [0.001, 0.1], "modulus at which the flow ends").log().positive();
pub(crate) const CRITERION: Param =
    number("criterion", "q", "q", std::f64::consts::E, [1.05, 4.0], "at the correlation length the modulus is this many times its end point")
        .within(Domain::ALL.greater_than(1.0));

const REDUCED: Output = output("reduced_modulus", r"\alpha\overline{\mu}_R", "alpha mu a^3/k_BT", "renormalised shear modulus");
pub(crate) const FUGACITY_FLOW: Equation = Equation { number: "(16)", tex: r"\frac{\partial y_R^2}{\partial \ell} = y_R^2 (1 - e^{\alpha \overline{\mu}_R})" };
pub(crate) const MODULUS_FLOW: Equation =
    Equation { number: "(17)", tex: r"\frac{\partial \overline{\mu}_R^{-1}}{\partial \ell} = \frac{\alpha}{32\pi} y_R^2 e^{\alpha \overline{\mu}_R}" };
/// Where the flow ends, for a small modulus.
pub(crate) const END_OF_FLOW: Equation = Equation { number: "(19)", tex: r"y_R^2 = (32\pi) \ln \left| \frac{\overline{\mu}_R}{\overline{\mu}_c} \right|" };
/// The flow of the modulus alone, and its closed form.
pub(crate) const REDUCED_FLOW: &[Equation] = &[
    Equation {
        number: "(20)",
        tex: r"\frac{\partial \overline{\mu}_R}{\partial \ell} = -\alpha \overline{\mu}_R^2 \ln \left| \frac{\overline{\mu}_R}{\overline{\mu}_c} \right|",
    },
    Equation { number: "(21)", tex: r"\ell i(|\mu_c/\mu(R/a)|) - \ell i(|\mu_c/\mu(1)|) = -(\alpha|\overline{\mu}_c|)\ln(R/a)" },
    Equation {
        number: "(22)",
        tex: r"\mu_R(R/a) = |\mu_c| \left(\left| \frac{\mu_0}{\mu_c} \right| \right)^{\left(\frac{a}{R}\right)^{\alpha |\overline{\mu}_c|}}",
    },
];

pub(crate) static QUANTITIES: &[Quantity] = &quantities([
    Quantity {
        id: "melting_rg.fugacity",
        title: "Square of the defect fugacity",
        equations: &[Equation { number: "(11)", tex: r"y^{2} = y_0^{2} (1 + n' e^{-2\frac{E_d}{k_{B}T}})" }],
        inputs: &[FROZEN, THERMAL_RATIO, DEFECT_ENERGY],
        outputs: &[output("fugacity_squared", "y^2", "1", "square of the fugacity, of frozen-in defects and those that heat creates")],
        rules: &[],
        provenance: varma("Eq. (11)", Standing::AsPrinted),
        note: "",
        compute: |i| {
            let [frozen, ratio, energy] = i.numbers(["frozen_fugacity_squared", "thermal_ratio", "defect_energy"])?;
            Ok(vec![dilute::fugacity_squared(frozen, ratio, energy)?])
        },
    },
    Quantity {
        id: "melting_rg.modulus_cutoff",
        title: "Modulus renormalised by defects out to R, self-consistently",
        equations: &[Equation {
            number: "(15)",
            tex: r"\overline{\mu}_{R}^{-1} = \overline{\mu}_{0}^{-1} + A^{2} y^{2} \frac{\alpha}{32\pi} \int_{a}^{R} \frac{dr}{r} e^{\alpha \overline{\mu}_{R} \frac{a^{3}}{r^{3}}}",
        }],
        inputs: &[REDUCED_MODULUS, FUGACITY_SQUARED, LOG_SCALE],
        outputs: &[REDUCED],
        rules: &[],
        provenance: varma("Eq. (15), its upper limit replaced by R", Standing::AsPrinted),
        note: r"The integral is written with the exponential integral: $\frac1x = \frac{1}{x_0} + \frac{A^2y^2}{32\pi}\,\frac{\mathrm{Ei}(x) - \mathrm{Ei}(x e^{-3\ell})}{3}$ with $x = \alpha\overline\mu_R$. We take $A^2 = 1$, as the supplement does.",
        compute: |i| {
            let [x, y, l] = i.numbers(["reduced_modulus", "fugacity_squared", "log_scale"])?;
            Ok(vec![dilute::modulus_cutoff(x, y, l, 1.0)?])
        },
    },
    Quantity {
        id: "melting_rg.fixed_point",
        title: "Where the flow ends: exact, and to leading order",
        equations: &[
            FUGACITY_FLOW,
            MODULUS_FLOW,
            Equation { number: "(18)", tex: r"\frac{\partial(y_R^2 - 32\pi \ln |\overline{\mu}_R|)}{\partial \ell} = 0" },
            END_OF_FLOW,
        ],
        inputs: &[REDUCED_MODULUS, FUGACITY_SQUARED],
        outputs: &[
            output("exact", r"\alpha\overline{\mu}_c", "alpha mu a^3/k_BT", "modulus at which (16), (17) end, exact for any start"),
            output("leading_order", r"\alpha\overline{\mu}_c", "alpha mu a^3/k_BT", "modulus at which they end by (19), for a small modulus"),
            output("invariant", "C", "y^2 - 32 pi H", "constant along the exact flow"),
        ],
        rules: &[],
        provenance: varma("Eqs (16)-(19)", Standing::Derived),
        note: r"Along the flow $y^2 - 32\pi H$ is constant, with $H(x) = -(1 - e^{-x})/x - E_1(x)$ and $x = \alpha\overline\mu_R$. This $H$ takes every value below zero, so every start ends at a modulus above zero.",
        compute: |i| {
            let end = flow::fixed_point(i.number("reduced_modulus")?, i.number("fugacity_squared")?)?;
            Ok(vec![flow::from_logarithm("exact", end.ln_exact)?, flow::from_logarithm("leading_order", end.ln_leading)?, end.invariant])
        },
    },
    Quantity {
        id: "melting_rg.flow",
        title: "Modulus and fugacity after a scale change",
        equations: &[FUGACITY_FLOW, MODULUS_FLOW],
        inputs: &[REDUCED_MODULUS.ranged(0.5, [0.01, 4.0]), FUGACITY_SQUARED.ranged(100.0, [1.0, 500.0]), LOG_SCALE.ranged(1.0, [0.0, 5.0])],
        outputs: &[REDUCED, output("fugacity_squared", "y_R^2", "y^2", "square of the renormalised fugacity")],
        rules: &[],
        provenance: varma("Eqs (16), (17)", Standing::AsPrinted),
        note: r"The scale is integrated along the curve on which $y^2 - 32\pi H$ is constant. A result is refused where $y^2$ falls below the smallest number that the computer can hold.",
        compute: |i| {
            let [x, y, l] = i.numbers(["reduced_modulus", "fugacity_squared", "log_scale"])?;
            let state = flow::flow(x, y, l)?;
            if l == 0.0 {
                return Ok(vec![x, y]);
            }
            Ok(vec![flow::from_logarithm("reduced_modulus", state.ln_modulus)?, flow::from_logarithm("fugacity_squared", state.ln_fugacity_squared)?])
        },
    },
    Quantity {
        id: "melting_rg.modulus_at_scale",
        title: "Reduced flow: exact integration, and the printed closed form",
        equations: REDUCED_FLOW,
        inputs: &[BARE_MODULUS, CRITICAL_RATIO, ALPHA, LOG_SCALE.ranged(10.0, [0.0, 60.0])],
        outputs: &[
            output("exact", r"\overline{\mu}_R", "mu a^3/k_BT", "modulus by (20) integrated exactly, which is (21)"),
            output("printed", r"\overline{\mu}_R", "mu a^3/k_BT", "modulus by the closed form (22)"),
        ],
        rules: &[],
        provenance: varma("Eqs (20)-(22)", Standing::AsPrinted),
        note: r"The exact result solves $E_1(w) = E_1(w_0) + \alpha\overline\mu_c\ln(R/a)$ with $w = \ln(\mu_R/\mu_c)$ and $w_0 = \ln(\mu_0/\mu_c)$.",
        compute: |i| {
            let [bare, ratio, alpha, l] = i.numbers(["bare_modulus", "critical_ratio", "alpha", "log_scale"])?;
            let (exact, printed) = reduced::modulus_at_scale(bare, ratio, alpha, l)?;
            Ok(vec![exact, printed])
        },
    },
    Quantity {
        id: "melting_rg.correlation_length",
        title: "Logarithm of the correlation length: as printed, and where the exact flow reaches q times its end point",
        equations: &[Equation {
            number: "(23)",
            tex: r"\frac{\xi}{a} \approx e^{\frac{1}{\alpha |\overline{\mu}_c|}} = e^{\left(\frac{T_0}{\alpha \mu_0}\right) \left(\frac{T_0}{T - T_0}\right)}",
        }],
        inputs: &[ALPHA, CRITICAL_MODULUS, BARE_MODULUS.ranged(2.0, [0.5, 5.0]), CRITERION],
        outputs: &[
            output("printed", r"\ln(\xi/a)", "ln(xi/a)", "logarithm of the length as (23) has it"),
            output("exact", r"\ln(\xi/a)", "ln(xi/a)", "logarithm of the length at which (21) reaches q times its end point"),
        ],
        rules: &[Rule {
            text: "the modulus at which the flow ends, times the criterion, lies below the bare modulus",
            input: "critical_modulus",
            holds: |i| {
                let [critical, q, bare] = i.numbers(["critical_modulus", "criterion", "bare_modulus"])?;
                Ok(critical * q < bare)
            },
        }],
        provenance: varma(
            "Eq. (23)",
            Standing::OurClosure {
                why: r"The criterion of the text, a fall by $e$ from the bare modulus, gives a length that does not diverge. A fall to $q$ times the end point gives the printed form, up to a factor that depends on $q$.",
            },
        ),
        note: r"The exact result is $\ln(\xi/a) = [E_1(\ln q) - E_1(\ln(\mu_0/\mu_c))]/\alpha\overline\mu_c$.",
        compute: |i| {
            let [alpha, critical, bare, q] = i.numbers(["alpha", "critical_modulus", "bare_modulus", "criterion"])?;
            Ok(vec![length::printed(alpha, critical)?, length::near_end_point(alpha, critical, bare, q)?])
        },
    },
]);
