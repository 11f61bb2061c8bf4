//! The temperature at which a law has a given viscosity.

use super::viscosity::{CRITICAL, POWER, PREFACTOR};
use super::{ABOVE_INFINITE, GLASS_ABOVE_KAUZMANN, adam_gibbs, angell, follows};
use crate::describe::{Choice, Output, Param, Provenance, Quantity, Source, Standing, choice, number, output, quantities};
use crate::theories::forms::params::{FRAGILITY, GLASS, INFINITE, JUMP, KAUZMANN};
use crate::theories::forms::sources::{ADAM_GIBBS_1965, GOETZE_2009, TEXTBOOKS};
use crate::theories::forms::viscosity;

const LAWS: &[Choice] = &[
    Choice { id: "vogel_fulcher", label: "Vogel, Fulcher and Tammann" },
    Choice { id: "myega", label: "Mauro and others" },
    Choice { id: "avramov_milchev", label: "Avramov and Milchev" },
];
const TARGET: Param =
    number("log10_target", r"\log_{10}\eta", "log10(Pa s)", 6.6, [-1.5, 14.5], "logarithm of the wanted viscosity; 6.6 is where glass softens");
const FOUND: Output = output("temperature", "T", "K", "where the viscosity has this value");

const fn solved(source: &'static Source) -> Provenance {
    Provenance { source, place: "the law solved for the temperature", standing: Standing::Derived }
}

pub(in super::super) static INVERSE: &[Quantity] = &quantities([
    Quantity {
        id: "forms.temperature_at_viscosity",
        title: "Temperature at which the viscosity has a given value",
        equations: &[
            follows(r"y = \frac{\log_{10}\eta - L}{K},\quad K = 12 - L,\quad c = \frac{m}{K} - 1"),
            follows(r"T = T_\mathrm{g}\left[1 - \frac{K}{m} + \frac{K}{m y}\right],\quad \frac{c\,T_\mathrm{g}}{W_0(c y e^c)},\quad T_\mathrm{g}\, y^{-K/m}"),
        ],
        inputs: &[TARGET, GLASS, FRAGILITY, INFINITE, choice("law", r"\eta(T)", "vogel_fulcher", LAWS, "which law")],
        outputs: &[FOUND],
        rules: &[ABOVE_INFINITE],
        provenance: solved(&TEXTBOOKS),
        note: r"$W_0$ is Lambert's function. Where two temperatures have this viscosity, the higher one is given.",
        compute: |i| {
            let (liquid, target) = (angell(i)?, i.number("log10_target")?);
            Ok(vec![match i.word("law")? {
                "myega" => liquid.myega_temperature(target)?,
                "avramov_milchev" => liquid.avramov_milchev_temperature(target)?,
                _ => liquid.vogel_fulcher_temperature(target)?,
            }])
        },
    },
    Quantity {
        id: "forms.power_law_temperature",
        title: "Temperature at which the power law has a given viscosity",
        equations: &[follows(r"T = T_\mathrm{c}\left[1 + 10^{(p - \log_{10}\eta)/\gamma}\right]")],
        inputs: &[TARGET.ranged(1.0, [-1.0, 6.0]), CRITICAL, POWER, PREFACTOR],
        outputs: &[FOUND],
        rules: &[],
        provenance: solved(&GOETZE_2009),
        note: "",
        compute: |i| {
            let [target, critical, exponent, prefactor] = i.numbers(["log10_target", "critical_temperature", "exponent", "log10_prefactor"])?;
            Ok(vec![viscosity::power_law_temperature(target, critical, exponent, prefactor)?])
        },
    },
    Quantity {
        id: "forms.adam_gibbs_temperature",
        title: "Temperature at which the Adam-Gibbs law has a given viscosity",
        equations: &[
            follows(r"G = \frac{12 - L}{\log_{10}\eta - L}\, T_\mathrm{g} S_\mathrm{c}(T_\mathrm{g})"),
            follows(r"T = T_\mathrm{K} + G \quad\text{or}\quad \frac{G}{W_0(G/T_\mathrm{K})}"),
        ],
        inputs: &[TARGET, GLASS.ranged(190.0, [165.0, 600.0]), KAUZMANN, INFINITE, JUMP],
        outputs: &[FOUND],
        rules: &[GLASS_ABOVE_KAUZMANN, ABOVE_INFINITE],
        provenance: solved(&ADAM_GIBBS_1965),
        note: "",
        compute: |i| Ok(vec![adam_gibbs(i)?.temperature(i.number("log10_target")?)?]),
    },
]);
