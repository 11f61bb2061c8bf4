//! Inverse relaxation times and energy extinction times: Figs 4 to 7.

use super::{DASHES, GLASS_TEMPERATURE, LOG_AMPLITUDE_BOND, LOG_AMPLITUDE_HYBRID, OURS, WEIGHT_BOND, WEIGHT_HYBRID, rate_symbol};
use crate::describe::{Choice, Equation, Figure, Inputs, Level, Param, Provenance, choice, figures};
use crate::error::Error;
use crate::numerics::sampling;
use crate::picture::{Axis, Badge, Curve, Mark, MarkAt, Panel, Picture, Table, Tone, digits, plain};
use crate::theories::gauge_lps::bonds::Family;
use crate::theories::gauge_lps::extinction::{Closure, log_mean_time, log_times};
use crate::theories::gauge_lps::quantities::RATES_HYBRID;
use crate::theories::gauge_lps::rates::{log_rates, rates_at_zero};
use crate::theories::gauge_lps::sources::NELSON_2019;
use std::f64::consts::LN_10;

const RATES_AXIS: Param = choice(
    "axis",
    r"\text{axis}",
    "logarithmic",
    &[Choice { id: "logarithmic", label: "logarithm, against 1000/T" }, Choice { id: "linear", label: "linear, against temperature, as in the paper" }],
    "how the rates are drawn",
);
const TIMES_AXIS: Param = choice(
    "axis",
    r"\text{axis}",
    "logarithmic",
    &[
        Choice { id: "logarithmic", label: "logarithm of both families, and their ratio" },
        Choice { id: "linear", label: "linear, a panel for each family, as in the paper" },
    ],
    "how the times are drawn",
);

pub(super) static FIGURES: &[Figure] = &figures([
    Figure {
        id: "gauge_lps.rates",
        title: "Which rates vanish on cooling",
        stands_for: "Figs 4, 5",
        caption: r"After Figs 4 and 5, the lines are inverse relaxation times of three fluctuations in each family: $\gamma_i$ of the hybrid angles and $\lambda_{ij}$ of the bond angles. A bond freezes only after the one before it, so each rate carries one probability more. The energies differ too, so lines may cross. Where the axis is $1000/T$, with the temperature $T$, the cold is at its far end; the linear axes are those of the paper. The dashed line is the glass temperature $T_\mathrm{g}$ of the slider. Move the weights $s$, which scale the printed energies in the probabilities. The paper says that all rates vanish as $T \to 0$. With one sign for both families, one of them keeps a rate that does not vanish. With a negative weight of the hybrid angles and a positive one of the bond angles all six vanish. The paper does not print the factors $Z_i$ of the probabilities, so the weights are our assumption: the one is chosen, the other fitted.",
        equations: &[RATES_HYBRID, Equation { number: "(4)", tex: r"P_i = \frac{Z_i}{\sum_j Z_j},\quad Z_i = e^{-s E_i/k_B T}" }],
        params: &[WEIGHT_HYBRID, WEIGHT_BOND, GLASS_TEMPERATURE, RATES_AXIS],
        rules: &[],
        provenance: Provenance { source: &NELSON_2019, place: "Eqs (4)-(9), Figs 4, 5", standing: OURS },
        quantities: &["gauge_lps.rates", "gauge_lps.probabilities"],
        look: "You see how fast three kinds of fluctuation relax on cooling. Move the weight of the hybrid angles to 1. Notice that one of their rates then no longer vanishes in the cold.",
        primary: &["weight_hybrid", "weight_bond"],
        level: Level::Course,
        compute: rates,
        refinement: None,
    },
    Figure {
        id: "gauge_lps.extinction_times",
        title: "Energy extinction times of both families",
        stands_for: "Figs 6, 7",
        caption: r"After Figs 6 and 7, the lines are the energy extinction times $t_i$ of both families. At its extinction time the free energy of a fluctuation is lowest. In the second panel is the mean time of the hybrid angles over that of the bond angles. The linear axes are those of the paper, a panel for each family. Move the weight of the bond angles: the ratio near the glass temperature $T_\mathrm{g}$ changes by many orders of magnitude. The paper says that it is about ten. Our default weight and amplitudes $\ln\zeta$ are fitted to give that, and the weight keeps only a small share of the printed energies.",
        equations: &[
            Equation { number: "(12), (15)", tex: r"t_i = \frac{1}{2\gamma_i} \ln\zeta" },
            Equation { number: "(17), (23)", tex: r"\bar t = \tfrac{1}{3} \sum_i t_i" },
        ],
        params: &[WEIGHT_HYBRID, WEIGHT_BOND, LOG_AMPLITUDE_HYBRID, LOG_AMPLITUDE_BOND, GLASS_TEMPERATURE, TIMES_AXIS],
        rules: &[],
        provenance: Provenance { source: &NELSON_2019, place: "Eqs (12), (15), (17), Figs 6, 7", standing: OURS },
        quantities: &["gauge_lps.extinction_times"],
        look: "You see the time after which each fluctuation has lost its energy. Move the weight of the bond angles. Notice that the ratio of the two families changes by many orders of magnitude.",
        primary: &["weight_bond"],
        level: Level::Research,
        compute: extinction_times,
        refinement: None,
    },
]);

/// Where a linear axis of rates begins, K: colder than this they are zero on it.
const COLDEST: f64 = 150.0;

fn tone(k: usize) -> Tone {
    Tone::Data(u8::try_from(k).unwrap_or(0))
}

/// Three curves of one family on a linear axis, in units of the power of ten of the largest; `logs` are natural logarithms.
fn linear_panel(
    family: Family,
    [from, to]: [f64; 2],
    what: &str,
    unit: &str,
    names: [String; 3],
    logs: impl Fn(f64) -> Result<[f64; 3], Error>,
) -> Result<Panel, Error> {
    let largest = [logs(from)?, logs(to)?].concat().into_iter().fold(f64::NEG_INFINITY, f64::max);
    let power = (largest / LN_10).floor();
    let axis = Axis::new("temperature T", "K").ranged(from, to);
    let top = 1.05 * (largest - power * LN_10).exp();
    let mut panel = Panel::new(axis, Axis::new(what, format!("10^{{{power}}}{unit}")).ranged(0.0, top)).titled(family.title());
    for (k, name) in names.into_iter().enumerate() {
        let curve = sampling::adaptive(&sampling::linear(from, to, 40), 1e-3, |t| Ok((logs(t)?[k] - power * LN_10).exp()));
        panel.push(Curve::new(name, curve, tone(k), Badge::OurClosure).dashed(DASHES[k]));
    }
    Ok(panel)
}

fn rates(inputs: &Inputs) -> Result<Picture, Error> {
    let [weight_hybrid, weight_bond, glass_temperature] = inputs.numbers(["weight_hybrid", "weight_bond", "glass_temperature"])?;
    let linear = inputs.word("axis")? == "linear";
    let mut picture = Picture::default();
    let mut rows = Vec::new();
    for (family, weight) in [(Family::Hybrid, weight_hybrid), (Family::Bond, weight_bond)] {
        let what = if family == Family::Hybrid { "rate γ_{i}" } else { "rate λ_{ij}" };
        let mut panel = if linear {
            let symbols = [0, 1, 2].map(|k| rate_symbol(family, k));
            linear_panel(family, [COLDEST, 1.1 * glass_temperature], what, "/s", symbols, |t| log_rates(t, weight, family))?
        } else {
            Panel::new(Axis::new("1000/T", "1/K").ranged(0.8, 6.7), Axis::new(format!("log_{{10}} of the {what}"), "1/s")).titled(family.title())
        };
        panel.push(Mark::new(MarkAt::X { x: if linear { glass_temperature } else { 1000.0 / glass_temperature } }, "T_{g}", Badge::OurClosure));
        let limits = rates_at_zero(weight, family)?;
        let mut stays = Vec::new();
        for k in 0..3 {
            let symbol = rate_symbol(family, k);
            if !linear {
                let curve = sampling::adaptive(&sampling::linear(0.8, 6.7, 24), 1e-3, |x| Ok(log_rates(1000.0 / x, weight, family)?[k] / LN_10));
                panel.push(Curve::new(&symbol, curve, tone(k), Badge::OurClosure).dashed(DASHES[k]));
            }
            if limits[k] > 0.0 {
                stays.push(format!("{} → {}/s", plain(&symbol), digits(limits[k], 4)));
                if !linear {
                    panel.push(Mark::new(MarkAt::Y { y: limits[k].log10() }, format!("{symbol} as T → 0"), Badge::Derived));
                }
            }
            picture = picture.reading(
                format!("log_{{10}} of {symbol} in 1/s at T_{{g}}"),
                log_rates(glass_temperature, weight, family)?[k] / LN_10,
                "",
                Badge::OurClosure,
            );
        }
        // the eye takes two lines that lie as close as this for one
        let between = |t: f64| log_rates(t, weight, family).map(|logs| (logs[1] - logs[2]).abs() / LN_10);
        let apart = sampling::linear(0.8, 6.7, 24).into_iter().map(|x| between(1000.0 / x)).collect::<Result<Vec<_>, _>>()?;
        let most = apart.into_iter().fold(0.0, f64::max);
        if most < 0.2 {
            let [second, third] = [1, 2].map(|k| plain(&rate_symbol(family, k)));
            picture = picture.noting(format!("{second} and {third} are nearly one line: they differ by at most {} decades.", digits(most, 2)));
        }
        let vanish = if stays.is_empty() { "all three vanish".to_owned() } else { stays.join(", ") };
        if !stays.is_empty() {
            picture = picture.noting(format!("With the weight {} the {} do not all freeze as T → 0: {vanish}.", digits(weight, 4), family.title()));
        }
        rows.push(vec![family.title().to_owned(), digits(weight, 4), vanish]);
        picture.panels.push(panel);
    }
    picture.tables.push(Table { title: "As T → 0".into(), columns: ["family", "weight s", "limits of the rates"].map(Into::into).to_vec(), rows });
    Ok(picture)
}

fn extinction_times(inputs: &Inputs) -> Result<Picture, Error> {
    let [weight_hybrid, weight_bond, log_amplitude_hybrid, log_amplitude_bond, glass_temperature] =
        inputs.numbers(["weight_hybrid", "weight_bond", "log_amplitude_hybrid", "log_amplitude_bond", "glass_temperature"])?;
    let closure = Closure { weight_hybrid, weight_bond, log_amplitude_hybrid, log_amplitude_bond };
    let axis = || Axis::new("temperature T", "K").ranged(200.0, 900.0);
    let linear = inputs.word("axis")? == "linear";
    let mut times = Panel::new(axis(), Axis::new("log_{10} of the extinction time t_{i}", "s"));
    let mark = || Mark::new(MarkAt::X { x: glass_temperature }, "T_{g}", Badge::OurClosure);
    times.push(mark());
    let grid = sampling::linear(200.0, 900.0, 57);
    let mut picture = Picture::default();
    let mut families = Vec::new();
    for (family, tone) in Family::ALL.into_iter().zip([0, 1]) {
        let (weight, log_amplitude) = closure.of(family);
        for (k, dash) in DASHES.into_iter().enumerate() {
            let curve = sampling::adaptive(&grid, 1e-3, |t| Ok(log_times(t, weight, family, log_amplitude)?[k] / LN_10));
            let name = format!("t_{{{}}}, {}", family.subscripts()[k], family.title());
            times.push(Curve::new(name, curve, Tone::Data(tone), Badge::OurClosure).dashed(dash));
        }
        if linear {
            let names = family.subscripts().map(|subscript| format!("t_{{{subscript}}}"));
            let range = [0.9 * glass_temperature, 1.6 * glass_temperature];
            families.push(linear_panel(family, range, "extinction time t_{i}", " s", names, |t| log_times(t, weight, family, log_amplitude))?.with(mark()));
        }
        let mean = log_mean_time(glass_temperature, weight, family, log_amplitude)? / LN_10;
        picture = picture.reading(format!("log_{{10}} of the mean time in s at T_{{g}}, {}", family.title()), mean, "", Badge::OurClosure);
    }
    let ratio = sampling::adaptive(&grid, 1e-3, |t| closure.log10_time_ratio(t));
    let at_glass = closure.log10_time_ratio(glass_temperature)?;
    let mut right = Panel::new(axis(), Axis::new("log_{10} ratio of mean times", ""));
    right.push(mark());
    right.push(Mark::new(MarkAt::Y { y: 1.0 }, "an order of magnitude, printed", Badge::AsStated).toned(Tone::Data(2)));
    right.push(Curve::new("hybrid over bond family", ratio, Tone::Data(0), Badge::OurClosure).wide(2.5));
    right.push(Mark::new(MarkAt::Point { x: glass_temperature, y: at_glass }, "", Badge::OurClosure));
    right.weight = 0.8;
    picture.panels = if linear { families } else { vec![times, right] };
    Ok(picture.reading("log_{10} ratio at T_{g}", at_glass, "", Badge::OurClosure))
}
