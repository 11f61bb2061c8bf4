//! Inverse relaxation times and energy extinction times: Figs 4 to 7.

use super::{DASHES, GLASS_TEMPERATURE, LOG_AMPLITUDE_BOND, LOG_AMPLITUDE_HYBRID, OURS, WEIGHT_BOND, WEIGHT_HYBRID, rate_symbol};
use crate::describe::{Equation, Figure, Inputs, Provenance, figures};
use crate::error::Error;
use crate::numerics::sampling;
use crate::picture::{Axis, Badge, Curve, Mark, MarkAt, Panel, Picture, Table, Tone};
use crate::theories::gauge_lps::bonds::Family;
use crate::theories::gauge_lps::extinction::{Closure, log_mean_time, log_times};
use crate::theories::gauge_lps::rates::{log_rates, rates_at_zero};
use crate::theories::gauge_lps::sources::NELSON_2019;
use std::f64::consts::LN_10;

pub(in super::super) static FREEZING: &[Figure] = &figures([
    Figure {
        id: "gauge_lps.rates",
        title: "Which rates vanish on cooling",
        stands_for: "Figs 4, 5",
        caption: "The inverse relaxation times of Figs 4 and 5 on an Arrhenius plot. The hybrid family freezes its deepest bond first, the bond family its shallowest, so one sign of the weight leaves one family with a rate that never vanishes: move both weights to the same side of zero. Weights are our assumption; the paper does not print Z.",
        equations: &[
            Equation { number: "(8)", tex: r"\gamma_1 = \frac{P_1 |E_1|}{h},\ \gamma_2 = \frac{P_1 P_2 |E_2|}{h},\ \gamma_3 = \frac{P_1 P_2 P_3 |E_3|}{h}" },
            Equation { number: "(4)", tex: r"P_i = \frac{Z_i}{\sum_j Z_j},\quad Z_i = e^{-s E_i/k_B T}" },
        ],
        params: &[WEIGHT_HYBRID, WEIGHT_BOND, GLASS_TEMPERATURE],
        rules: &[],
        provenance: Provenance { source: &NELSON_2019, place: "Eqs (4)-(9), Figs 4, 5", standing: OURS },
        quantities: &["gauge_lps.rates", "gauge_lps.probabilities"],
        compute: rates,
        refinement: None,
    },
    Figure {
        id: "gauge_lps.extinction_times",
        title: "Energy extinction times of both families",
        stands_for: "Figs 6, 7",
        caption: "Left: the times at which the free energy of each bond is lowest, Figs 6 and 7. Right: mean time of the hybrid family over that of the bond family. The paper says one order of magnitude near T_g; the default weight of the bond family is fitted to give it and discards 95 % of the printed energies. At full weight and the same amplitudes the ratio is 10⁻¹¹⁵.",
        equations: &[
            Equation { number: "(12), (15)", tex: r"t_i = \frac{1}{2\gamma_i} \ln\zeta" },
            Equation { number: "(17), (23)", tex: r"\bar t = \tfrac{1}{3} \sum_i t_i" },
        ],
        params: &[WEIGHT_HYBRID, WEIGHT_BOND, LOG_AMPLITUDE_HYBRID, LOG_AMPLITUDE_BOND, GLASS_TEMPERATURE],
        rules: &[],
        provenance: Provenance { source: &NELSON_2019, place: "Eqs (12), (15), (17), Figs 6, 7", standing: OURS },
        quantities: &["gauge_lps.extinction_times"],
        compute: extinction_times,
        refinement: None,
    },
]);

fn rates(inputs: &Inputs) -> Result<Picture, Error> {
    let [weight_hybrid, weight_bond, glass_temperature] = inputs.numbers(["weight_hybrid", "weight_bond", "glass_temperature"])?;
    let mut picture = Picture::default();
    let mut rows = Vec::new();
    for (family, weight) in [(Family::Hybrid, weight_hybrid), (Family::Bond, weight_bond)] {
        let mut panel = Panel::new(Axis::new("1000/T", "1/K").ranged(0.8, 6.7), Axis::new("log_{10} rate", "1/s")).titled(family.title());
        panel.push(Mark::new(MarkAt::X { x: 1000.0 / glass_temperature }, "T_{g}", Badge::OurClosure));
        let limits = rates_at_zero(weight, family)?;
        let mut stays = Vec::new();
        for k in 0..3 {
            let symbol = rate_symbol(family, k);
            let curve = sampling::adaptive(&sampling::linear(0.8, 6.7, 24), 1e-3, |x| Ok(log_rates(1000.0 / x, weight, family)?[k] / LN_10));
            panel.push(Curve::new(&symbol, curve, Tone::Data(u8::try_from(k).unwrap_or(0)), Badge::OurClosure).dashed(DASHES[k]));
            if limits[k] > 0.0 {
                stays.push(format!("{symbol} → {:.3e}/s", limits[k]));
                panel.push(Mark::new(MarkAt::Y { y: limits[k].log10() }, format!("{symbol} as T → 0"), Badge::Derived));
            }
            picture =
                picture.reading(format!("log_{{10}} {symbol} at T_{{g}}"), log_rates(glass_temperature, weight, family)?[k] / LN_10, "1/s", Badge::OurClosure);
        }
        let vanish = if stays.is_empty() { "all three vanish".to_owned() } else { stays.join(", ") };
        if !stays.is_empty() {
            picture = picture.noting(format!("The {} do not all freeze as T → 0 with the weight {weight}: {vanish}.", family.title()));
        }
        rows.push(vec![family.title().to_owned(), format!("{weight}"), vanish]);
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
    let mut times = Panel::new(axis(), Axis::new("log_{10} extinction time", "s"));
    let mark = || Mark::new(MarkAt::X { x: glass_temperature }, "T_{g}", Badge::OurClosure);
    times.push(mark());
    let grid = sampling::linear(200.0, 900.0, 57);
    let mut picture = Picture::default();
    for (family, tone) in Family::ALL.into_iter().zip([0, 1]) {
        let (weight, log_amplitude) = closure.of(family);
        for (k, dash) in DASHES.into_iter().enumerate() {
            let curve = sampling::adaptive(&grid, 1e-3, |t| Ok(log_times(t, weight, family, log_amplitude)?[k] / LN_10));
            let name = format!("t_{{{}}}, {}", family.subscripts()[k], family.title());
            times.push(Curve::new(name, curve, Tone::Data(tone), Badge::OurClosure).dashed(dash));
        }
        let mean = log_mean_time(glass_temperature, weight, family, log_amplitude)? / LN_10;
        picture = picture.reading(format!("log_{{10}} mean time at T_{{g}}, {}", family.title()), mean, "s", Badge::OurClosure);
    }
    let ratio = sampling::adaptive(&grid, 1e-3, |t| closure.log10_time_ratio(t));
    let at_glass = closure.log10_time_ratio(glass_temperature)?;
    let mut right = Panel::new(axis(), Axis::new("log_{10} ratio of mean times", ""));
    right.push(mark());
    right.push(Mark::new(MarkAt::Y { y: 1.0 }, "an order of magnitude, printed", Badge::AsStated).toned(Tone::Data(2)));
    right.push(Curve::new("hybrid over bond family", ratio, Tone::Data(0), Badge::OurClosure).wide(2.5));
    right.push(Mark::new(MarkAt::Point { x: glass_temperature, y: at_glass }, "", Badge::OurClosure));
    right.weight = 0.8;
    picture.panels = vec![times, right];
    Ok(picture.reading("log_{10} ratio at T_{g}", at_glass, "", Badge::OurClosure))
}
