//! Real liquids, and the heat and entropy that belong to their viscosity.

use crate::describe::{Equation, Figure, Inputs, Rule, Standing, figures, list, number};
use crate::error::Error;
use crate::materials::liquids;
use crate::numerics::sampling;
use crate::picture::{Axis, Badge, Curve, Dash, Mark, MarkAt, Marker, Panel, Picture, Points, Table, Tone, plain};
use crate::theories::melting_rg::quantities::varma;
use crate::theories::melting_rg::quantities::viscous::{FRAGILITY, GLASS_TEMPERATURE, LIQUID_VISCOSITY, STRENGTH};
use crate::theories::melting_rg::transport::{self, LOG10_GLASS_VISCOSITY};

const VOGEL_FULCHER: Equation = Equation {
    number: "(23), text after (24)",
    tex: r"\eta = \eta_0\left(\frac{\xi}{a}\right)^2 = \eta_0\, e^{D T_0/(T - T_0)},\quad D = f = \frac{2T_0}{\alpha\mu_0}",
};

pub(crate) static FIGURES: &[Figure] = &figures([
    Figure {
        id: "melting_rg.angell",
        title: "Real liquids by the Vogel-Fulcher law of the theory",
        stands_for: "",
        caption: "Viscosity against T_g/T. Solid: the theory's law through T_g and fragility of each liquid, with one viscosity far above; it takes these numbers and does not predict them. Symbols: certified temperatures of given viscosities (isokoms). Dotted: published fits, over their range. The paper's f is Angell's strength D: large for silica, small for a fragile liquid. Read the correlation length that the law needs at T_g.",
        equations: &[
            VOGEL_FULCHER,
            Equation { number: "text after (24)", tex: r"m = m_{min}\left(1 + \frac{m_{min}\ln 10}{D}\right),\quad m_{min} = 12 - \log_{10}\eta_0" },
        ],
        params: &[
            list("liquids", r"\text{liquids}", "SiO2,SRM_710a,OTP,own", liquids::CHOICES, "which liquids are drawn"),
            GLASS_TEMPERATURE.ranged(190.0, [100.0, 1600.0]),
            FRAGILITY.ranged(53.0, [19.0, 150.0]),
            LIQUID_VISCOSITY.ranged(-5.0, [-6.0, -2.0]),
            number("spacing", "a", "nm", 0.5, [0.2, 2.0], "spacing of the defects, the theory's shortest length").positive(),
        ],
        rules: &[
            Rule {
                text: "log10_liquid_viscosity < 12",
                input: "log10_liquid_viscosity",
                holds: |i| Ok(i.number("log10_liquid_viscosity")? < LOG10_GLASS_VISCOSITY),
            },
            Rule {
                text: "fragility > 12 - log10_liquid_viscosity for the liquid of the sliders",
                input: "fragility",
                holds: |i| {
                    let [m, liquid] = i.numbers(["fragility", "log10_liquid_viscosity"])?;
                    Ok(!i.words("liquids")?.contains(&"own") || m > LOG10_GLASS_VISCOSITY - liquid)
                },
            },
        ],
        provenance: varma("Eq. (23) and text after (24)", Standing::AsStated),
        quantities: &["melting_rg.transport", "melting_rg.strength_from_fragility"],
        compute: angell,
        refinement: None,
    },
    Figure {
        id: "melting_rg.thermodynamics",
        title: "Specific heat and entropy above the divergence",
        stands_for: "",
        caption: "Logarithms of C/C₀ = (a/ξ)³ and of the entropy that it integrates to. Both vanish at T_0 faster than any power: the entropy is exhausted there, as the paper says, but not along the straight line of Adam and Gibbs (dotted). At T_g the specific heat is smaller than far above by the factor read out: this term makes no step at T_g, and it rises with temperature.",
        equations: &[
            Equation { number: "text after (23)", tex: r"C_v \propto \left(\frac{a}{\xi}\right)^3 = e^{-\frac32 D T_0/(T - T_0)}" },
            Equation {
                number: "text after (23), integrated",
                tex: r"\frac{S}{C_0} = E_1(s) - e^{b}E_1(s + b),\quad b = \tfrac32 D,\; s = \frac{bT_0}{T - T_0}",
            },
        ],
        params: &[STRENGTH, LIQUID_VISCOSITY.ranged(-5.0, [-6.0, 0.0])],
        rules: &[Rule {
            text: "log10_liquid_viscosity < 12",
            input: "log10_liquid_viscosity",
            holds: |i| Ok(i.number("log10_liquid_viscosity")? < LOG10_GLASS_VISCOSITY),
        }],
        provenance: varma("text after (23)", Standing::Derived),
        quantities: &["melting_rg.transport", "melting_rg.configurational_entropy"],
        compute: thermodynamics,
        refinement: None,
    },
]);

fn angell(i: &Inputs) -> Result<Picture, Error> {
    let [own_glass, own_fragility, viscosity, spacing] = i.numbers(["glass_temperature", "fragility", "log10_liquid_viscosity", "spacing"])?;
    let bottom = (viscosity - 0.5).min(-1.0);
    let mut panel = Panel::new(Axis::new("T_{g}/T", "").ranged(0.0, 1.12), Axis::new("log_{10} viscosity", "Pa s").ranged(bottom, 15.0))
        .with(Mark::new(MarkAt::X { x: 1.0 }, "T_{g}", Badge::AsStated))
        .with(Mark::new(MarkAt::Y { y: LOG10_GLASS_VISCOSITY }, "10^{12} Pa s", Badge::AsStated));
    let markers = [Marker::Circle, Marker::Square, Marker::Triangle, Marker::Diamond];
    let mut picture = Picture::default();
    let mut rows = Vec::new();
    for (k, &id) in i.words("liquids")?.iter().enumerate() {
        let tone = Tone::Data(u8::try_from(k).unwrap_or(0));
        let measured = liquids::find(id);
        let (name, glass, fragility) = match measured {
            Some(liquid) => (liquid.name.to_owned(), liquid.glass_temperature.value, liquid.fragility.value),
            None => (format!("own, T_{{g}} = {own_glass} K, m = {own_fragility}"), own_glass, own_fragility),
        };
        let (t0, d) = match transport::strength_from_fragility(glass, fragility, viscosity) {
            Ok(found) => found,
            Err(error) => {
                picture = picture.noting(format!("{}: no curve, {error}.", plain(&name)));
                continue;
            }
        };
        // up to the frame: log₁₀ η = 15
        let last = (glass / (t0 + d * t0 / ((15.0 - viscosity) * std::f64::consts::LN_10))).min(1.12);
        let curve = sampling::adaptive(&sampling::linear(1e-3, last, 40), 2e-4, |x| Ok(transport::transport(glass / x, t0, d, viscosity)?.log10_viscosity));
        panel.push(Curve::new(&name, curve, tone, Badge::AsStated));
        rows.push(vec![
            plain(&name),
            format!("{glass:.1}"),
            format!("{fragility:.1}"),
            format!("{t0:.1}"),
            format!("{d:.2}"),
            format!("{:.4}", transport::reduced_modulus(d)?),
        ]);
        let Some(liquid) = measured else {
            picture = picture
                .reading("T_0 of the liquid of the sliders", t0, "K", Badge::AsStated)
                .reading("strength D = f of the liquid of the sliders", d, "", Badge::AsStated)
                .reading("αμ̄_0 at T_0 of the liquid of the sliders", transport::reduced_modulus(d)?, "", Badge::AsStated);
            continue;
        };
        if let Some(fit) = liquid.fit {
            let run: Vec<_> = sampling::linear(fit.range.0, fit.range.1, 50).into_iter().map(|level| (glass / fit.temperature(level), level)).collect();
            panel.push(Curve::new(format!("{name}, published fit"), vec![run], tone, Badge::Fit).dashed(Dash::Dotted).wide(2.5).unlisted());
            picture = picture.noting(format!("{}, fit: {}.", plain(&name), fit.source));
        }
        if !liquid.isokoms.is_empty() {
            let at = liquid.isokoms.iter().map(|&(level, temperature)| (glass / temperature, level));
            let mut points = Points::new(format!("{name}, isokoms"), at, tone, markers[k % markers.len()], Badge::Measured).sourced(liquid.isokom_source);
            points.listed = false;
            panel.push(points);
            picture = picture.noting(format!("{}, isokoms: {}.", plain(&name), liquid.isokom_source));
        }
    }
    let half_decades = 0.5 * (LOG10_GLASS_VISCOSITY - viscosity);
    picture.panels = vec![panel];
    if !rows.is_empty() {
        let columns = ["liquid", "T_g (K)", "m", "T_0 (K)", "D = f", "αμ̄_0 at T_0"].map(str::to_owned).to_vec();
        picture.tables.push(Table { title: "Divergence temperature and strength".into(), columns, rows });
    }
    Ok(picture
        .reading("log_10 ξ/a at T_g", half_decades, "", Badge::AsStated)
        .reading("log_10 ξ at T_g, ξ in nm", half_decades + spacing.log10(), "", Badge::AsStated)
        .noting(
            "The law needs the same ξ at T_g for every liquid, since η_0(ξ/a)² is 10^12 Pa s there; dynamic lengths inferred from measurements are nanometres.",
        ))
}

fn thermodynamics(i: &Inputs) -> Result<Picture, Error> {
    let [strength, viscosity] = i.numbers(["strength", "log10_liquid_viscosity"])?;
    let (_, glass) = transport::fragility(1.0, strength, viscosity)?;
    let right = (1.6 * glass).max(2.0);
    // where C/C₀ = 10^−60
    let from = 1.0 + 1.5 * strength / (60.0 * std::f64::consts::LN_10);
    let mut grid = sampling::linear(from, right, 40);
    grid.extend(sampling::linear(from, from + 0.1 * (right - from), 12));
    grid.sort_by(f64::total_cmp);
    let heat = sampling::adaptive(&grid, 1e-3, |t| Ok(transport::transport(t, 1.0, strength, 0.0)?.log10_specific_heat));
    let entropy = sampling::adaptive(&grid, 1e-3, |t| transport::log10_entropy(t, 1.0, strength));
    let (heat_glass, entropy_glass) = (transport::transport(glass, 1.0, strength, 0.0)?.log10_specific_heat, transport::log10_entropy(glass, 1.0, strength)?);
    let end = transport::log10_entropy(right, 1.0, strength)?;
    let straight =
        sampling::runs(&sampling::logarithmic(1e-4 * (right - 1.0), right - 1.0, 60), |d| Ok(end + ((d / (1.0 + d)) / ((right - 1.0) / right)).log10()));
    let straight = straight.into_iter().map(|run| run.into_iter().map(|(d, y)| (1.0 + d, y)).collect()).collect();
    let bottom = (2.2 * heat_glass.min(entropy_glass)).clamp(-60.0, -6.0);
    let panel = Panel::new(Axis::new("T/T_{0}", "").ranged(1.0, right), Axis::new("log_{10} of C/C_{0}, S/C_{0}", "").ranged(bottom, 1.0))
        .with(Mark::new(MarkAt::X { x: glass }, "T_{g}", Badge::AsStated))
        .with(Curve::new("specific heat C/C_{0}", heat, Tone::Data(0), Badge::AsPrinted))
        .with(Curve::new("entropy S/C_{0}", entropy, Tone::Data(1), Badge::Derived).dashed(Dash::Dashed))
        .with(Curve::new("entropy proportional to (T − T_{0})/T, Adam and Gibbs", straight, Tone::Data(2), Badge::Illustration).dashed(Dash::Dotted));
    Ok(Picture::from(panel)
        .reading("T_g/T_0", glass, "", Badge::AsStated)
        .reading("log_10 C/C_0 at T_g", heat_glass, "", Badge::AsPrinted)
        .reading("log_10 S/C_0 at T_g", entropy_glass, "", Badge::Derived)
        .noting("Curves end below 10^−60. The dotted line is scaled to meet the entropy at the right edge."))
}
