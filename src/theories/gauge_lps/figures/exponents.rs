//! The two exponents against temperature (Fig. 9), and the amplitude that makes their inverse any number.

use super::{DASHES, GLASS_TEMPERATURE, LOG_AMPLITUDE_BOND, LOG_AMPLITUDE_HYBRID, OURS, WEIGHT_BOND, WEIGHT_HYBRID};
use crate::describe::{Figure, Inputs, Level, Provenance, Rule, figures};
use crate::error::Error;
use crate::numerics::sampling;
use crate::picture::{Axis, Badge, Curve, Handle, HandleMap, Mark, MarkAt, Marker, Panel, Picture, Points, Tone};
use crate::theories::gauge_lps::bonds::{Family, PRINTED_BETA};
use crate::theories::gauge_lps::exponent::{amplitude_for, crossing, exponent, is_singular};
use crate::theories::gauge_lps::extinction::Closure;
use crate::theories::gauge_lps::params::{TARGET, TEMPERATURE, WEIGHT};
use crate::theories::gauge_lps::quantities::{AMPLITUDE_FOR, EXPONENT};
use crate::theories::gauge_lps::relaxation::RECALLED_BETA;
use crate::theories::gauge_lps::sources::NELSON_2019;

pub(super) static FIGURES: &[Figure] = &figures([
    Figure {
        id: "gauge_lps.exponents",
        title: "Two exponents that cross",
        stands_for: "Fig. 9",
        caption: r"After Fig. 9, the lines are the exponents of (22) and (27) against temperature, $\Gamma$ of the hybrid angles and $\Lambda$ of the bond angles. Dots mark them at the glass temperature $T_\mathrm{g}$ of the slider, that of $\Gamma$ with a ring. Move an amplitude $\ln\zeta$, which says how far the fluctuations start above where they freeze, and the crossing moves too. The default amplitudes are fitted to the printed crossing near 500 K and to the value $1/0.6$ there. The paper says that the exponents converge at the glass temperature. Here they cross at an angle, and they do not stay together on either side. The shaded band is the range usual for the glass temperature of As₂Se₃, of which the paper prints no value. Its constants are not printed either, so weights and amplitudes are our assumption.",
        equations: &[EXPONENT],
        params: &[WEIGHT_HYBRID, WEIGHT_BOND, LOG_AMPLITUDE_HYBRID, LOG_AMPLITUDE_BOND, GLASS_TEMPERATURE],
        rules: &[
            Rule {
                text: "the amplitude of the hybrid angles is not 2/3, where their exponent has no value",
                input: "log_amplitude_hybrid",
                holds: |i| Ok(!is_singular(i.number("log_amplitude_hybrid")?)),
            },
            Rule {
                text: "the amplitude of the bond angles is not 2/3, where their exponent has no value",
                input: "log_amplitude_bond",
                holds: |i| Ok(!is_singular(i.number("log_amplitude_bond")?)),
            },
        ],
        provenance: Provenance { source: &NELSON_2019, place: "Eqs (22), (27), (28), Fig. 9", standing: OURS },
        quantities: &["gauge_lps.exponent"],
        look: "You see two exponents against temperature that cross. Move an amplitude. Notice that the crossing moves with it: its place is put in by hand.",
        primary: &["log_amplitude_hybrid", "log_amplitude_bond", "glass_temperature"],
        level: Level::Research,
        compute: exponents,
        refinement: None,
    },
    Figure {
        id: "gauge_lps.any_beta",
        title: "Any stretching exponent, by choosing an amplitude",
        stands_for: "",
        caption: r"The curve shows the amplitude $\ln\zeta$ that makes the inverse exponent of the hybrid angles equal a wanted value $\beta$. The amplitude says how far the fluctuations start above where they freeze. Drag the dot to another $\beta$: there is an amplitude for every one. So the value 0.6 is put in and does not come out. Move the temperature or the weight $s$, which scales the printed energies; the other curves are for other weights. The figure is not in the paper: it shows what (22) means for (30).",
        equations: &[EXPONENT, AMPLITUDE_FOR],
        params: &[TARGET, TEMPERATURE.ranged(500.0, [300.0, 900.0]), WEIGHT.ranged(-1.0, [-1.5, -0.2])],
        rules: &[],
        provenance: Provenance { source: &NELSON_2019, place: "Eqs (22), (30)", standing: OURS },
        quantities: &["gauge_lps.amplitude_for"],
        look: "You see the amplitude that would give each wanted exponent. Drag the dot. Notice that every exponent can be had.",
        primary: &["target"],
        level: Level::Course,
        compute: any_beta,
        refinement: None,
    },
]);

fn exponents(inputs: &Inputs) -> Result<Picture, Error> {
    let [weight_hybrid, weight_bond, log_amplitude_hybrid, log_amplitude_bond, glass_temperature] =
        inputs.numbers(["weight_hybrid", "weight_bond", "log_amplitude_hybrid", "log_amplitude_bond", "glass_temperature"])?;
    let closure = Closure { weight_hybrid, weight_bond, log_amplitude_hybrid, log_amplitude_bond };
    let mut panel = Panel::new(Axis::new("temperature T", "K").ranged(300.0, 800.0), Axis::new("exponent, Γ or Λ", ""));
    panel.push(Mark::new(MarkAt::SpanX { from: 450.0, to: 465.0 }, "usual range of T_{g}", Badge::OurClosure));
    panel.push(Mark::new(MarkAt::X { x: glass_temperature }, "T_{g}", Badge::OurClosure));
    panel.push(Mark::new(MarkAt::Y { y: 1.0 / PRINTED_BETA }, "1/0.6, printed", Badge::AsStated).toned(Tone::Data(2)));
    let grid = sampling::linear(300.0, 800.0, 30);
    let mut picture = Picture::default();
    for (k, (family, letter)) in Family::ALL.into_iter().zip(["Γ", "Λ"]).enumerate() {
        let (weight, log_amplitude) = closure.of(family);
        let curve = sampling::adaptive(&grid, 1e-3, |t| Ok(exponent(t, weight, family, log_amplitude)?[0]));
        let name = format!("{letter}, {}", family.title());
        let tone = Tone::Data(u8::try_from(k).unwrap_or(0));
        panel.push(Curve::new(name, curve, tone, Badge::OurClosure).dashed(DASHES[k]).wide(2.5));
        let [value, inverse] = exponent(glass_temperature, weight, family, log_amplitude)?;
        if k == 0 {
            // the second dot may lie on the first: its ring stays in sight
            let ring = Points::new(format!("{letter} at T_{{g}}"), [(glass_temperature, value)], tone, Marker::Ring, Badge::OurClosure);
            panel.push(Points { radius: 8.0, listed: false, ..ring });
        }
        panel.push(Mark::new(MarkAt::Point { x: glass_temperature, y: value }, "", Badge::OurClosure).toned(tone));
        picture = picture.reading(format!("{letter} at T_{{g}} = {glass_temperature} K"), value, "", Badge::OurClosure).reading(
            format!("1/{letter} there"),
            inverse,
            "",
            Badge::OurClosure,
        );
    }
    match crossing(&closure, [1.0, 1.0], 300.0, 800.0)? {
        Some(found) => {
            let [value, _] = exponent(found, weight_hybrid, Family::Hybrid, log_amplitude_hybrid)?;
            panel.push(Mark::new(MarkAt::Point { x: found, y: value }, format!("they cross at {found:.0} K"), Badge::OurClosure).toned(Tone::Ink));
            picture = picture.reading("they cross at", found, "K", Badge::OurClosure);
        }
        None => {
            panel.title = "they do not cross here".into();
            picture = picture.noting("They do not cross here: with these weights and amplitudes the exponents do not meet between 300 and 800 K.");
        }
    }
    picture.panels.push(panel);
    Ok(picture)
}

fn any_beta(inputs: &Inputs) -> Result<Picture, Error> {
    let [target, temperature, weight] = inputs.numbers(["target", "temperature", "weight"])?;
    let wanted = amplitude_for(temperature, weight, target)?;
    let range = (0.3, 0.82);
    let axis = Axis::new("inverse exponent asked for, β", "").ranged(range.0, range.1);
    let grid = sampling::linear(range.0, range.1, 105);
    let mut drawn = vec![(weight, Tone::Data(0), DASHES[0], 2.5)];
    for (k, other) in [-0.5, -1.0, -2.0].into_iter().filter(|other| *other != weight).take(2).enumerate() {
        drawn.push((other, Tone::Data(if k == 0 { 1 } else { 3 }), DASHES[1 + k], 2.0));
    }
    let mut curves = Vec::new();
    let (mut lowest, mut highest, mut own) = (wanted, wanted, wanted);
    for (s, tone, dash, width) in drawn {
        let curve = sampling::runs(&grid, |beta| amplitude_for(temperature, s, beta));
        for &(_, value) in curve.iter().flatten() {
            (lowest, highest) = (lowest.min(value), highest.max(value));
            if s == weight {
                own = own.max(value);
            }
        }
        curves.push(Curve::new(format!("weight s = {}", shown(s)), curve, tone, Badge::OurClosure).dashed(dash).wide(width));
    }
    // the frame holds the curve of the chosen weight whole, and of the others what lies below 10⁴
    let frame = (0.5 * lowest, 2.0 * highest.min(own.max(1e4)));
    let mut panel = Panel::new(axis, Axis::new("amplitude needed, ln ζ", "").log().ranged(frame.0, frame.1))
        .with(Mark::new(MarkAt::X { x: PRINTED_BETA }, "0.6, printed", Badge::AsStated).toned(Tone::Data(2)))
        .with(Mark::new(MarkAt::X { x: RECALLED_BETA }, "0.71, fit", Badge::OurClosure));
    curves.into_iter().for_each(|curve| panel.push(curve));
    panel.push(Mark::new(MarkAt::Point { x: target, y: wanted }, "", Badge::OurClosure).toned(Tone::Data(0)));
    panel.handles.push(Handle {
        label: "inverse exponent asked for".into(),
        x_param: "target",
        y_param: "",
        x: target,
        y: wanted,
        x_map: HandleMap::Same,
        y_map: HandleMap::Same,
    });
    Ok(Picture::from(panel)
        .reading("ln ζ", wanted, "", Badge::OurClosure)
        .reading("log_{10} of the starting fluctuation over the frozen one", 0.5 * wanted / std::f64::consts::LN_10, "", Badge::OurClosure)
        .noting("The value 0.71 is a published fit to As₂Se₃ by Málek and Shánelová (2005). We quote it from memory."))
}

/// A signed number with a true minus.
fn shown(value: f64) -> String {
    format!("{value}").replace('-', "−")
}
