//! Storage and loss modulus against temperature, at three frequencies.

use crate::describe::{Domain, Equation, Figure, Inputs, Level, Param, Standing, figures, number};
use crate::error::Error;
use crate::numerics::sampling;
use crate::picture::{Axis, Badge, Curve, Dash, Mark, MarkAt, Panel, Picture, Tone, short};
use crate::theories::melting_rg::quantities::response::{DIVERGENCE, PHONON, STRENGTH_LOG, TIME_EQUATION};
use crate::theories::melting_rg::quantities::varma;
use crate::theories::melting_rg::shear::Liquid;
use crate::theories::melting_rg::softening::{moduli, temperature_at};

const LOWEST: Param = number(
    "log10_angular_frequency",
    r"\log_{10}\omega",
    "log10(rad/s)",
    3.0,
    [-3.0, 5.0],
    "decadic logarithm of the lowest of three angular frequencies at which the liquid is sheared",
);
const APART: Param = number("decades", "n", "decades", 2.0, [0.5, 3.0], "decades between one frequency and the next").positive();
const SPREAD: Param =
    number("spread", "b", "1", 0.5, [0.2, 1.0], "spread of the relaxation times: 1 for one time, smaller for more of the faster ones; our choice")
        .within(Domain::POSITIVE.at_most(1.0));

pub(super) static FIGURES: &[Figure] = &figures([Figure {
    id: "melting_rg.softening",
    title: "The modulus falls on heating",
    stands_for: "",
    caption: r"The first panel shows the storage modulus $G'$ against temperature, over the modulus $\mu_0$ of the solid. The second panel shows the loss modulus $G''$. Each colour is one frequency, and the lowest frequency has the solid line. A liquid is stiff while its relaxation time $\tau$ is longer than a period, so the modulus falls where $\omega\tau$ is about 1; the vertical line is there for the lowest frequency. Dotted lines have one relaxation time, the other lines have a spread of times with the same viscosity. Lower the frequency: the fall moves towards $T_0$ and becomes steeper. The paper says that old measurements on glycerol show this, and cites them without showing them. It gives the time; the dependence on frequency and the spread are ours.",
    equations: &[TIME_EQUATION, Equation { number: "Maxwell; Davidson and Cole", tex: r"\frac{G' + iG''}{\mu_0} = 1 - \frac{1}{(1 + i\omega\tau/b)^{b}}" }],
    params: &[LOWEST, APART, SPREAD, DIVERGENCE, STRENGTH_LOG, PHONON],
    rules: &[],
    provenance: varma(
        "text after (24)",
        Standing::OurClosure { why: r"The time is the paper's. Maxwell's liquid ($b = 1$) and the spread of times of Davidson and Cole are our choice." },
    ),
    quantities: &["melting_rg.relaxation_time", "melting_rg.shear_response"],
    look: "You see how stiff a liquid is against temperature, at three frequencies. Lower the frequency. Notice that the modulus falls at a lower temperature, and within fewer kelvin.",
    primary: &["log10_angular_frequency", "spread"],
    level: Level::Course,
    compute: draw,
    refinement: None,
}]);

/// Temperature where the storage modulus is the share `level` of μ₀, between two at which it is more and less.
fn falls_to(level: f64, frequency: f64, liquid: &Liquid, spread: f64, (mut low, mut high): (f64, f64)) -> Result<f64, Error> {
    for _ in 0..50 {
        let middle = 0.5 * (low + high);
        (low, high) = if moduli(frequency, middle, liquid, spread)?[0] > level { (middle, high) } else { (low, middle) };
    }
    Ok(0.5 * (low + high))
}

fn draw(i: &Inputs) -> Result<Picture, Error> {
    let [lowest, apart, spread, t0, strength, phonon] =
        i.numbers(["log10_angular_frequency", "decades", "spread", "divergence_temperature", "strength", "phonon_frequency"])?;
    // all moduli are over μ₀
    let liquid = Liquid { divergence_temperature: t0, strength, shear_modulus: 1.0, phonon_frequency: phonon };
    let frequencies = [lowest, lowest + apart, lowest + 2.0 * apart];
    // decades of the time over that of vibrations, at the lowest and at the highest frequency
    let all = |w: f64| phonon.log10() + 12.0 - w;
    let cold = (all(frequencies[0]) + 4.0).max(2.0);
    let hot = (all(frequencies[2]) - 1.5).max(0.2 * cold);
    let ends = (temperature_at(0.0, cold - all(0.0), &liquid)?, temperature_at(0.0, hot - all(0.0), &liquid)?);
    let axis = || Axis::new("temperature T", "K").ranged(ends.0, ends.1);
    let mut left = Panel::new(axis(), Axis::new("storage modulus G'/μ_{0}", "").ranged(0.0, 1.15));
    let mut right = Panel::new(axis(), Axis::new("loss modulus G''/μ_{0}", "").ranged(0.0, 0.55));
    let grid = sampling::linear(ends.0, ends.1, 70);
    let mut picture = Picture::default();
    let dashes = [Dash::Solid, Dash::Dashed, Dash::DashDot];
    for (k, (frequency, dash)) in frequencies.into_iter().zip(dashes).enumerate() {
        let tone = Tone::Data(k as u8);
        let name = format!("ω = 10^{{{}}} rad/s", short(frequency).replace('-', "−"));
        for (part, panel) in [&mut left, &mut right].into_iter().enumerate() {
            let run = |b: f64| sampling::adaptive(&grid, 1e-3, |t| Ok(moduli(frequency, t, &liquid, b)?[part]));
            let curve = Curve::new(if part == 0 { name.clone() } else { format!("loss, {name}") }, run(spread), tone, Badge::OurClosure).dashed(dash).wide(2.4);
            panel.push(if part == 0 { curve } else { curve.unlisted() });
            if spread < 1.0 {
                let one = Curve::new(format!("one time, {name}"), run(1.0), tone, Badge::OurClosure).dashed(Dash::Dotted).wide(1.4);
                panel.push(if part == 0 && k == 0 { one } else { one.unlisted() });
            }
        }
        if moduli(frequency, ends.1, &liquid, spread)?[0] < 0.1 && moduli(frequency, ends.0, &liquid, spread)?[0] > 0.9 {
            let at = |level: f64| falls_to(level, frequency, &liquid, spread, ends);
            picture = picture.reading(format!("G' is half of μ_{{0}} ({name})"), at(0.5)?, "K", Badge::OurClosure).reading(
                format!("width of the fall from 0.9 to 0.1 ({name})"),
                at(0.1)? - at(0.9)?,
                "K",
                Badge::OurClosure,
            );
        }
    }
    if let Ok(t) = temperature_at(frequencies[0], 0.0, &liquid)
        && t < ends.1
    {
        left.push(Mark::new(MarkAt::X { x: t }, "ωτ = 1", Badge::Derived));
    }
    picture.panels = vec![left, right];
    Ok(picture.noting(format!("All temperatures lie above T₀ = {} K. There the paper has no modulus at zero frequency.", short(t0))))
}
