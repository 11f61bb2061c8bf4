//! The loss against the frequency.

use crate::describe::{Domain, Equation, Figure, Inputs, Level, Param, Rule, figures, number};
use crate::error::Error;
use crate::numerics::sampling;
use crate::picture::{Axis, Badge, Curve, Dash, Mark, MarkAt, Panel, Picture, Tone};
use crate::theories::forms::params::{STRETCHING, law};
use crate::theories::forms::quantities::TRANSFORM;
use crate::theories::forms::relaxation::{havriliak_negami, stretched_exponential_frequency};
use crate::theories::forms::sources::HAVRILIAK_NEGAMI_1967;

const SHARE: Domain = Domain::POSITIVE.at_most(1.0);
const ALPHA: Param = number("alpha", r"\alpha", "1", 0.9, [0.2, 1.0], "slope of the loss at low frequency; the default is from memory").within(SHARE);
const GAMMA: Param =
    number("gamma", r"\gamma", "1", 0.5, [0.2, 1.0], "times the other exponent, slope of the loss at high frequency; the default is from memory").positive();

pub(super) static FIGURES: &[Figure] = &figures([Figure {
    id: "forms.loss",
    title: "The loss of a stretched relaxation",
    stands_for: "",
    caption: r"The loss is drawn against the angular frequency $\omega$ times the relaxation time $\tau$, both on logarithmic axes. One curve belongs to the stretched exponential, one to the law of Havriliak and Negami. The dotted curve is a single relaxation time. Move $\beta$: the slope at high frequency is $-\beta$, at low frequency it stays 1. For the other law the slopes are $\alpha$ and $-\alpha\gamma$. Both laws fit measured peaks about equally well. Neither is derived.",
    equations: &[
        Equation { number: "stretched", tex: TRANSFORM },
        Equation { number: "Havriliak and Negami", tex: r"\chi' - i\chi'' = \frac{1}{\left[1 + (i\omega\tau)^\alpha\right]^\gamma}" },
    ],
    params: &[STRETCHING.within(SHARE), ALPHA, GAMMA],
    rules: &[Rule {
        text: "the product of the two exponents is at most 1",
        input: "gamma",
        holds: |i| {
            let [alpha, gamma] = i.numbers(["alpha", "gamma"])?;
            Ok(alpha * gamma <= 1.0)
        },
    }],
    provenance: law(&HAVRILIAK_NEGAMI_1967),
    quantities: &["forms.stretched_exponential_frequency", "forms.havriliak_negami"],
    look: "You see the loss peak of two textbook laws against frequency. Move the exponent. Notice how broad the peak becomes on its right side.",
    primary: &["exponent", "alpha", "gamma"],
    level: Level::Course,
    compute: draw,
    refinement: None,
}]);

fn draw(inputs: &Inputs) -> Result<Picture, Error> {
    let [beta, alpha, gamma] = inputs.numbers(["exponent", "alpha", "gamma"])?;
    let grid = sampling::linear(-5.0, 5.0, 121);
    let curve = |loss: &dyn Fn(f64) -> Result<f64, Error>| -> Vec<Vec<(f64, f64)>> {
        sampling::runs(&grid, |x| loss(10_f64.powf(x))).into_iter().map(|run| run.into_iter().map(|(x, y)| (10_f64.powf(x), y)).collect()).collect()
    };
    let stretched = curve(&|w| Ok(stretched_exponential_frequency(w, beta)?[1]));
    let other = curve(&|w| Ok(havriliak_negami(w, alpha, gamma)?.0[1]));
    let single = curve(&|w| Ok(havriliak_negami(w, 1.0, 1.0)?.0[1]));
    let (_, peak) = havriliak_negami(1.0, alpha, gamma)?;
    let mut panel = Panel::new(Axis::new("frequency times relaxation time ωτ", "").log().ranged(1e-5, 1e5), Axis::new("loss χ″", "").log().ranged(1e-4, 1.0));
    panel.push(Curve::new("one relaxation time", single, Tone::Muted, Badge::Textbook).dashed(Dash::Dotted));
    panel.push(Curve::new(format!("stretched exponential, β = {beta}"), stretched.clone(), Tone::Data(0), Badge::Textbook).wide(2.5));
    panel.push(Curve::new(format!("Havriliak, Negami, α = {alpha}, γ = {gamma}"), other, Tone::Data(1), Badge::Textbook).dashed(Dash::Dashed).wide(2.5));
    if (1e-5..=1e5).contains(&peak) {
        panel.push(Mark::new(MarkAt::Point { x: peak, y: havriliak_negami(peak, alpha, gamma)?.0[1] }, "peak", Badge::Derived).toned(Tone::Data(1)));
    }
    let highest = stretched.iter().flatten().fold((1.0, 0.0), |best: (f64, f64), p| if p.1 > best.1 { *p } else { best });
    panel.push(Mark::new(MarkAt::Point { x: highest.0, y: highest.1 }, "peak", Badge::Derived).toned(Tone::Data(0)));
    Ok(Picture::from(panel)
        .reading("highest loss, stretched exponential", highest.1, "", Badge::Derived)
        .reading("ωτ at the peak, Havriliak and Negami", peak, "", Badge::Derived)
        .reading("high-frequency slope, Havriliak and Negami", -alpha * gamma, "", Badge::Derived))
}
