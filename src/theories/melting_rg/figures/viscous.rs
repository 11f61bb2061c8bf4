//! Real liquids beside the Vogel-Fulcher law of the theory.

use crate::describe::{Choice, Equation, Figure, Inputs, Level, Param, Rule, Standing, choice, figures, list, number};
use crate::error::Error;
use crate::materials::liquids::{self, Liquid, VogelFulcherFit};
use crate::numerics::sampling;
use crate::picture::{Axis, Badge, Curve, Dash, Mark, MarkAt, Marker, Panel, Picture, Points, Table, Tone, plain};
use crate::theories::melting_rg::quantities::varma;
use crate::theories::melting_rg::quantities::viscous::{FRAGILITY, GLASS_TEMPERATURE, LIQUID_VISCOSITY, THIN};
use crate::theories::melting_rg::transport::{self, LOG10_GLASS_VISCOSITY};

const PREFACTOR: Param = choice(
    "prefactor",
    r"\eta_0",
    "each",
    &[Choice { id: "each", label: "each measured liquid has its own" }, Choice { id: "one", label: "one for all, that of the slider" }],
    "which viscosity the liquids have far above the glass temperature",
);

pub(super) static FIGURES: &[Figure] = &figures([Figure {
    id: "melting_rg.angell",
    title: "Real liquids by the Vogel-Fulcher law of the theory",
    stands_for: "",
    caption: r"The plot shows the logarithm of the viscosity against $T_\mathrm{g}/T$, so hot is on the left. Each curve is the law of the theory. Its three constants are the viscosity $\eta_0$ far above the glass temperature $T_\mathrm{g}$, the strength $D$ and the temperature $T_0$ where the viscosity diverges. For a measured liquid they are those of its published fit, or of the curve through its certified points, which are the symbols. A curve is thick over the measured range and thin where it is extended. Choose other liquids, or move the sliders of your own. A liquid without such a fit takes $\eta_0$ from the slider and goes through its tabulated glass temperature and fragility, which is the slope at $T_\mathrm{g}$. The choice of one $\eta_0$ for all shows how badly a common value fits. The theory takes these constants and does not predict them. In the read-outs $\alpha$ is the strength of the defects, $\mu_0$ the shear modulus, and $\xi$ the correlation length over the spacing $a$. The paper prints $\eta_0$ for glycerol only and calls $f = D$ a fragility, but a large $D$ means a strong liquid.",
    equations: &[
        Equation {
            number: "(23), text after (24)",
            tex: r"\eta = \eta_0\left(\frac{\xi}{a}\right)^2 = \eta_0\, e^{D T_0/(T - T_0)},\quad D = f = \frac{2T_0}{\alpha\mu_0}",
        },
        Equation { number: "text after (24)", tex: r"m = m_{min}\left(1 + \frac{m_{min}\ln 10}{D}\right),\quad m_{min} = 12 - \log_{10}\eta_0" },
    ],
    params: &[
        list("liquids", r"\text{liquids}", "SiO2,SRM_710a,OTP,own", liquids::CHOICES, "which liquids are drawn"),
        GLASS_TEMPERATURE,
        FRAGILITY,
        LIQUID_VISCOSITY,
        number("spacing", "a", "nm", 0.5, [0.2, 2.0], "spacing of the defects, the shortest length of the theory").positive(),
        PREFACTOR,
    ],
    rules: &[
        THIN,
        Rule {
            text: "the fragility of the liquid of the sliders is larger than 12 less the logarithm of its viscosity far above the glass temperature",
            input: "fragility",
            holds: |i| {
                let [m, liquid] = i.numbers(["fragility", "log10_liquid_viscosity"])?;
                Ok(!i.words("liquids")?.contains(&"own") || m > LOG10_GLASS_VISCOSITY - liquid)
            },
        },
    ],
    provenance: varma("Eq. (23) and text after (24)", Standing::AsStated),
    quantities: &["melting_rg.transport", "melting_rg.strength_from_fragility"],
    look: "You see measured viscosities and the law of the theory for the same liquids. Choose liquids. Notice that each published fit is itself this law, with three constants for each liquid.",
    primary: &["liquids", "fragility"],
    level: Level::First,
    compute: angell,
    refinement: None,
}]);

/// The law of one liquid: divergence temperature in K, strength, log₁₀ η₀, and the levels of log₁₀ η between which it was measured.
struct Law {
    t0: f64,
    strength: f64,
    viscosity: f64,
    measured: Option<(f64, f64)>,
}

impl Law {
    /// Through a glass temperature and a fragility.
    fn through(glass: f64, fragility: f64, viscosity: f64) -> Result<Self, Error> {
        let (t0, strength) = transport::strength_from_fragility(glass, fragility, viscosity)?;
        Ok(Self { t0, strength, viscosity, measured: None })
    }

    /// a + b/(T − t₀) is log₁₀ of η₀ e^{D T₀/(T − T₀)} with D = b ln 10/t₀.
    fn of(fit: &VogelFulcherFit) -> Self {
        Self { t0: fit.t0, strength: fit.b * std::f64::consts::LN_10 / fit.t0, viscosity: fit.a, measured: Some(fit.range) }
    }

    fn temperature(&self, level: f64) -> f64 {
        self.t0 * (1.0 + self.strength / ((level - self.viscosity) * std::f64::consts::LN_10))
    }

    fn curve(&self, glass: f64, from: f64, to: f64) -> Vec<Vec<(f64, f64)>> {
        let level = |x: f64| Ok(transport::transport(glass / x, self.t0, self.strength, self.viscosity)?.log10_viscosity);
        sampling::adaptive(&sampling::linear(from, to, 40), 2e-4, level)
    }
}

/// The published fit, or the curve through three certified points.
fn fitted(liquid: &Liquid) -> Option<VogelFulcherFit> {
    let through = || match *liquid.isokoms {
        [a, b, c] => VogelFulcherFit::through([a, b, c], liquid.isokom_source),
        _ => None,
    };
    liquid.fit.or_else(through)
}

/// The top of the frame, log₁₀ η.
const TOP: f64 = 15.0;
/// The right end of the frame, T_g/T.
const COLDEST: f64 = 1.12;

fn angell(i: &Inputs) -> Result<Picture, Error> {
    let [own_glass, own_fragility, viscosity, spacing] = i.numbers(["glass_temperature", "fragility", "log10_liquid_viscosity", "spacing"])?;
    let each = i.word("prefactor")? == "each";
    let mut panel = Panel::new(Axis::new("T_{g}/T", "").ranged(0.0, COLDEST), Axis::new("log_{10} viscosity", "Pa s"))
        .with(Mark::new(MarkAt::X { x: 1.0 }, "T_{g}", Badge::AsStated))
        .with(Mark::new(MarkAt::Y { y: LOG10_GLASS_VISCOSITY }, "10^{12} Pa s", Badge::AsStated));
    let markers = [Marker::Circle, Marker::Square, Marker::Triangle, Marker::Diamond];
    let mut picture = Picture::default();
    let (mut rows, mut lowest) = (Vec::new(), -0.5_f64);
    for (k, &id) in i.words("liquids")?.iter().enumerate() {
        let tone = Tone::Data(u8::try_from(k).unwrap_or(0));
        let measured = liquids::find(id);
        let (name, glass, fragility) = match measured {
            Some(liquid) => (liquid.name.to_owned(), liquid.glass_temperature.value, liquid.fragility.value),
            None => (format!("own liquid, T_{{g}} = {own_glass} K, m = {own_fragility}"), own_glass, own_fragility),
        };
        let fit = measured.and_then(fitted);
        let law = match &fit {
            Some(fit) if each => Law::of(fit),
            _ => match Law::through(glass, fragility, viscosity) {
                Ok(law) => law,
                Err(error) => {
                    picture = picture.noting(format!("{}: no curve, {error}.", plain(&name)));
                    continue;
                }
            },
        };
        lowest = lowest.min(law.viscosity);
        let last = (glass / law.temperature(TOP)).min(COLDEST);
        if let Some((low, high)) = law.measured {
            let (hot, cold) = (glass / law.temperature(low), glass / law.temperature(high));
            // a thin line under a thick one would fill its gaps
            let beyond = [(1e-3, hot.min(last)), (cold.max(1e-3), last)].into_iter().filter(|ends| ends.0 < ends.1);
            let extended = beyond.flat_map(|(from, to)| law.curve(glass, from, to)).collect();
            panel.push(Curve::new(&name, law.curve(glass, hot, cold), tone, Badge::Fit).wide(3.0));
            panel.push(Curve::new(format!("{name}, extended"), extended, tone, Badge::AsStated).wide(1.0).unlisted());
        } else {
            panel.push(Curve::new(&name, law.curve(glass, 1e-3, last), tone, Badge::AsStated));
        }
        let (steepness, reaches) = transport::fragility(law.t0, law.strength, law.viscosity)?;
        let length = 0.5 * (LOG10_GLASS_VISCOSITY - law.viscosity);
        rows.push(vec![
            plain(&name),
            format!("{:.2}", law.viscosity),
            format!("{:.2}", law.strength),
            format!("{:.1}", law.t0),
            format!("{reaches:.1}"),
            format!("{steepness:.1}"),
            format!("{:.4}", transport::reduced_modulus(law.strength)?),
            format!("{length:.2}"),
        ]);
        let Some(liquid) = measured else {
            picture = picture
                .reading("T_{0} of the own liquid", law.t0, "K", Badge::AsStated)
                .reading("strength D = f of the own liquid", law.strength, "", Badge::AsStated)
                .reading("αμ_{0} at T_{0} of the own liquid", transport::reduced_modulus(law.strength)?, "", Badge::AsStated)
                .reading("log_{10} ξ/a at T_{g} of the own liquid", length, "", Badge::AsStated)
                .reading("log_{10} of ξ in nm there", length + spacing.log10(), "", Badge::AsStated);
            continue;
        };
        if let Some(fit) = fit.filter(|_| each) {
            picture = picture.noting(format!("{}: constants from {}.", plain(&name), fit.source));
            if (reaches / glass - 1.0).abs() > 0.01 {
                let (high, shown) = (fit.range.1, plain(&name));
                picture = picture.noting(format!("{shown}: this law reaches 10¹² Pa s at {reaches:.1} K with the fragility {steepness:.0}; the tabulated values are {glass:.1} K and {fragility}. It was fitted up to 10 to the power {high} Pa s only."));
            }
        }
        if let Some(fit) = liquid.fit.filter(|_| !each) {
            let run: Vec<_> = sampling::linear(fit.range.0, fit.range.1, 50).into_iter().map(|level| (glass / fit.temperature(level), level)).collect();
            lowest = lowest.min(fit.range.0);
            panel.push(Curve::new(format!("{name}, published fit"), vec![run], tone, Badge::Fit).dashed(Dash::Dotted).wide(2.5));
            picture = picture.noting(format!("{}, fit: {}.", plain(&name), fit.source));
        }
        if !liquid.isokoms.is_empty() {
            let at = liquid.isokoms.iter().map(|&(level, temperature)| (glass / temperature, level));
            panel.push(Points::new(format!("{name}, certified"), at, tone, markers[k % markers.len()], Badge::Measured).sourced(liquid.isokom_source));
        }
    }
    panel.y = panel.y.ranged((lowest - 0.5).min(-1.0), TOP);
    picture.panels = vec![panel];
    if !rows.is_empty() {
        let columns = ["liquid", "log₁₀ η₀ (Pa s)", "strength D = f", "T₀ (K)", "at 10¹² Pa s (K)", "fragility there", "αμ₀ at T₀", "log₁₀ ξ/a there"];
        picture.tables.push(Table { title: "Constants of the law, and what they give".into(), columns: columns.map(str::to_owned).to_vec(), rows });
    }
    Ok(picture.noting(
        "The law needs ξ = a √(η/η₀) at the glass temperature, which is millions of spacings; dynamic lengths inferred from measurements are nanometres.",
    ))
}
