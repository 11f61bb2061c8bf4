//! One supercooled liquid in pictures: how slow it gets, and how many beads move together.

use super::super::quantities::params::{
    BARRIER, CLOSURE, CLOSURE_IS_OURS, CRITICAL_SIZE, ENTROPY, GAMMA, GLASS_TEMPERATURE, KAUZMANN_BELOW_GLASS, KAUZMANN_TEMPERATURE, LENGTH,
    LOG10_GLASS_TIME_RATIO, MAXWELL, STIFFNESS_AT_GLASS, TIME, liquid,
};
use super::super::relaxation::{Closure, Liquid, maxwell_viscosity};
use super::super::{mosaic, sources::LUBCHENKO_2017};
use crate::describe::{Figure, Inputs, Level, Param, Provenance, figures, number};
use crate::error::Error;
use crate::numerics::sampling;
use crate::picture::{Axis, Badge, Band, Curve, Dash, Mark, MarkAt, Marker, Panel, Picture, Points, Tone};

pub(super) const LOG10_TAU_0: Param = number("log10_tau_0", r"\log_{10}\tau_0", "log10(s)", -12.0, [-14.0, -11.0], "vibration time of the particles");
const WIDE_GLASS: Param = GLASS_TEMPERATURE.ranged(342.15, [150.0, 1500.0]);
const WIDE_KAUZMANN: Param = KAUZMANN_TEMPERATURE.ranged(270.0, [100.0, 1000.0]);

pub(super) static FIGURES: &[Figure] = &figures([
    Figure {
        id: "rfot.relaxation",
        title: "A liquid slows down",
        stands_for: "Fig. 1 (left)",
        caption: r"The first panel shows how long a liquid takes to relax, the second its viscosity, both against temperature. By default the liquid is TNB, that of the paper's Fig. 1. Cooled towards the Kauzmann temperature $T_\mathrm{K}$, where its configurational entropy would vanish, the liquid slows down without limit. Move it, or the glass temperature $T_\mathrm{g}$, to see a fragile or a strong liquid. The stiffness $K/\rho k_\mathrm{B}T$ is the bulk modulus over the thermal energy density. The paper does not say how it changes with temperature; the two curves are two assumptions that we make. Both are exactly Vogel-Fulcher laws, which the rings show. The stiffness at the glass temperature moves neither curve: it sets the jump of the heat capacity. The strip is where the paper puts the crossover to activated motion, at 10 to 100 poise, which are 1 to 10 Pa s. The paper's own curve also lowers the barrier at high temperatures by a formula that it does not print. No measured curve of TNB is at hand.",
        equations: &[TIME, GAMMA, BARRIER, ENTROPY, MAXWELL],
        params: &[
            WIDE_GLASS,
            WIDE_KAUZMANN,
            number(
                "stiffness",
                "A_g",
                "K/(rho k_B T_g)",
                100.0,
                [50.0, 200.0],
                "bulk modulus over the thermal energy density at the glass temperature; it sets the jump of the heat capacity and moves no curve",
            )
            .positive(),
            LOG10_GLASS_TIME_RATIO,
            LOG10_TAU_0,
            number("shear_modulus", r"\mu", "GPa", 1.0, [0.1, 50.0], "shear modulus at high frequency").log().positive(),
        ],
        rules: &[KAUZMANN_BELOW_GLASS],
        provenance: Provenance { source: &LUBCHENKO_2017, place: "Eqs (26), (28), (29), (36)", standing: CLOSURE_IS_OURS },
        quantities: &["rfot.relaxation_time", "rfot.fragility", "rfot.maxwell_viscosity"],
        look: "You see the relaxation time and the viscosity of a liquid against temperature. Move the Kauzmann temperature towards the glass temperature. Notice how much steeper both curves become.",
        primary: &["kauzmann_temperature", "glass_temperature"],
        level: Level::First,
        compute: relaxation,
        refinement: None,
    },
    Figure {
        id: "rfot.cooperativity",
        title: "How many beads move together",
        stands_for: "Fig. 1 (right)",
        caption: r"Two lengths are drawn against temperature, in bead sizes $a$. The cooperativity length $\xi$ is the size of a region that can rearrange; the critical radius $r^\ddagger$ is that of the region at the top of the barrier, taken as a sphere of $N^\ddagger$ beads. Both grow on cooling. Move the glass temperature $T_\mathrm{g}$ and the Kauzmann temperature $T_\mathrm{K}$, or the stiffness, to see them shift. Where the critical radius is one bead, at the dot, the paper lets activated motion begin. A vertical line is our mark for that crossover: there the relaxation takes a nanosecond. It is absent where the liquid needs longer at all temperatures drawn. The paper's Fig. 1 also has curves with a lowered barrier, whose formula it does not print.",
        equations: &[CRITICAL_SIZE, LENGTH, ENTROPY, GAMMA],
        params: &[WIDE_GLASS, WIDE_KAUZMANN, STIFFNESS_AT_GLASS, LOG10_GLASS_TIME_RATIO, LOG10_TAU_0, CLOSURE],
        rules: &[KAUZMANN_BELOW_GLASS],
        provenance: Provenance { source: &LUBCHENKO_2017, place: "Eqs (28)-(32), (36)", standing: CLOSURE_IS_OURS },
        quantities: &["rfot.relaxation_time", "rfot.mosaic"],
        look: r"You see two sizes against temperature: of the region that rearranges, and of the region at the top of the barrier. Move the Kauzmann temperature. Notice that both sizes grow on cooling: slowly down to $T_\mathrm{g}$, steeply towards $T_\mathrm{K}$.",
        primary: &["kauzmann_temperature", "glass_temperature"],
        level: Level::Course,
        compute: cooperativity,
        refinement: None,
    },
]);

/// From just above the Kauzmann temperature to `top`, denser towards it.
fn temperatures(glass: f64, kauzmann: f64, top: f64, count: usize) -> Vec<f64> {
    sampling::logarithmic(1e-3 * (glass - kauzmann), top - kauzmann, count).into_iter().map(|above| kauzmann + above).collect()
}

fn of_closure(inputs: &Inputs, closure: Closure) -> Result<Liquid, Error> {
    let [glass, kauzmann, stiffness, ratio] = inputs.numbers(["glass_temperature", "kauzmann_temperature", "stiffness", "log10_time_ratio"])?;
    Liquid::new(glass, kauzmann, stiffness, ratio, closure)
}

fn relaxation(inputs: &Inputs) -> Result<Picture, Error> {
    let [glass, kauzmann, log10_tau_0, modulus, ratio] =
        inputs.numbers(["glass_temperature", "kauzmann_temperature", "log10_tau_0", "shear_modulus", "log10_time_ratio"])?;
    let modulus_shift = maxwell_viscosity(modulus, 0.0)?;
    let at_glass = ratio + log10_tau_0;
    let axis = || Axis::new("temperature T", "K").ranged(kauzmann - 0.07 * glass, 1.6 * glass);
    let top = at_glass + 5.0;
    let mut times = Panel::new(axis(), Axis::new("log_{10} of the relaxation time τ", "s").ranged(log10_tau_0, top));
    // 10 to 100 poise, where the paper puts the crossover to activated transport
    let strip = vec![vec![(kauzmann - 0.07 * glass, 0.0, 1.0), (1.6 * glass, 0.0, 1.0)]];
    let mut viscosities = Panel::new(axis(), Axis::new("log_{10} of the viscosity η", "Pa s").ranged(log10_tau_0 + modulus_shift, top + modulus_shift))
        .with(Band { name: "crossover, 1–10 Pa s".into(), runs: strip, tone: Tone::Muted, opacity: 0.25, badge: Badge::AsStated, listed: true });
    let mut picture = Picture::default();
    for (k, closure) in [Closure::ConstantModulus, Closure::ConstantLindemann].into_iter().enumerate() {
        let liquid = of_closure(inputs, closure)?;
        let (name, tone, dash) =
            if k == 0 { ("constant modulus", Tone::Data(0), Dash::Solid) } else { ("constant Lindemann ratio", Tone::Data(1), Dash::Dashed) };
        let runs = sampling::runs(&temperatures(glass, kauzmann, 1.6 * glass, 140), |t| Ok(log10_tau_0 + liquid.log10_time_ratio(t)?));
        let shifted = runs.iter().map(|run| run.iter().map(|(t, y)| (*t, y + modulus_shift)).collect()).collect();
        times.push(Curve::new(format!("τ, {name}"), runs, tone, Badge::OurClosure).dashed(dash));
        viscosities.push(Curve::new(format!("η, {name}"), shifted, tone, Badge::OurClosure).dashed(dash));
        let (strength, shift) = liquid.vogel_fulcher();
        let law = (0..9).filter_map(|j| {
            let t = liquid.temperature_of(ratio * (1.15 - 0.1 * f64::from(j))).ok()?;
            Some((t, log10_tau_0 + (shift + strength * kauzmann / (t - kauzmann)) / std::f64::consts::LN_10))
        });
        let mut rings = Points::new(
            if k == 0 { "Vogel-Fulcher law".to_owned() } else { format!("Vogel-Fulcher law, {name}") },
            law.filter(|(t, _)| *t < 1.6 * glass),
            tone,
            Marker::Ring,
            Badge::Derived,
        );
        rings.listed = k == 0; // one ring in the legend tells what a ring is
        rings.key = "Vogel-Fulcher law, same colours".into();
        times.push(rings);
        picture = picture.reading(format!("fragility, {name}"), liquid.fragility(), "", Badge::OurClosure).reading(
            format!("Vogel-Fulcher strength D, {name}"),
            strength,
            "",
            Badge::OurClosure,
        );
        if k == 0 {
            picture = picture.reading("jump of the heat capacity", liquid.heat_capacity_jump(), "k_{B} per bead", Badge::OurClosure);
        }
    }
    for panel in [&mut times, &mut viscosities] {
        panel.push(Mark::new(MarkAt::X { x: glass }, "T_{g}", Badge::OurClosure));
        panel.push(Mark::new(MarkAt::X { x: kauzmann }, "T_{K}", Badge::OurClosure));
    }
    picture.panels = vec![times, viscosities];
    Ok(picture.noting("At and below the Kauzmann temperature the relaxation time is infinite, and the curves end."))
}

fn cooperativity(inputs: &Inputs) -> Result<Picture, Error> {
    let [glass, kauzmann, log10_tau_0] = inputs.numbers(["glass_temperature", "kauzmann_temperature", "log10_tau_0"])?;
    let liquid = liquid(inputs)?;
    let sizes = |t: f64| mosaic::mosaic(liquid.entropy(t)?, liquid.stiffness(t));
    let radius = |t: f64| mosaic::sphere_radius(sizes(t)?.critical_size);
    // as far as the crossover to activated motion
    let top = 2.0 * glass;
    let grid = temperatures(glass, kauzmann, top, 140);
    let mut panel = Panel::new(
        Axis::new("temperature T", "K").ranged(kauzmann - 0.07 * glass, top),
        Axis::new("length over bead size", "").ranged(0.0, 1.6 * sizes(glass)?.xi_over_a),
    )
    .with(Mark::new(MarkAt::Y { y: 1.0 }, "one bead", Badge::AsStated))
    .with(Mark::new(MarkAt::X { x: glass }, "T_{g}", Badge::OurClosure))
    .with(Mark::new(MarkAt::X { x: kauzmann }, "T_{K}", Badge::OurClosure))
    .with(Curve::new("cooperativity length ξ/a", sampling::runs(&grid, |t| Ok(sizes(t)?.xi_over_a)), Tone::Data(0), Badge::OurClosure));
    let curve = sampling::runs(&grid, radius);
    let crossing = curve.iter().flat_map(|run| run.windows(2)).find(|pair| pair[0].1 > 1.0 && pair[1].1 <= 1.0);
    if let Some(&[(t, r), (warmer, smaller)]) = crossing {
        let at = t + (warmer - t) * (r - 1.0) / (r - smaller);
        panel.push(Mark::new(MarkAt::Point { x: at, y: 1.0 }, "", Badge::OurClosure).toned(Tone::Data(1)));
    }
    panel.push(Curve::new("critical radius r‡/a", curve, Tone::Data(1), Badge::OurClosure).dashed(Dash::Dashed));
    let mut picture = Picture::default();
    let at_glass = sizes(glass)?;
    picture = picture.reading("ξ/a at the glass temperature", at_glass.xi_over_a, "", Badge::OurClosure).reading(
        "r‡/a at the glass temperature",
        radius(glass)?,
        "",
        Badge::OurClosure,
    );
    match liquid.temperature_of(-9.0 - log10_tau_0) {
        Ok(crossover) if crossover < top => {
            panel.push(Mark::new(MarkAt::X { x: crossover }, "relaxation in 1 ns", Badge::OurClosure));
            picture = picture.reading("r‡/a where the relaxation takes 1 ns", radius(crossover)?, "", Badge::OurClosure);
        }
        _ => picture = picture.noting("The relaxation time does not come down to a nanosecond in the range drawn."),
    }
    picture.panels = vec![panel];
    Ok(picture
        .noting("The cooperativity length is the cube root of N*, as (32) has it, and the critical radius is that of a sphere of N‡ beads. The cube root of N‡ would be larger by a factor of 1.6."))
}
