//! The exponent of the chain law beside the exponents of polymers.

use super::super::chain::chain;
use super::super::quantities::LENGTH;
use super::{READING, label, labelled, wu};
use crate::describe::{Equation, Figure, Inputs, Level, Param, Standing, figures, number};
use crate::error::Error;
use crate::numerics::sampling::linear;
use crate::picture::{Axis, Badge, Curve, Dash, Marker, Panel, Picture, Points, Side, Table, Tone};

/// A polymer: T_g and T_m in K, exponent of the molecular mass in the viscosity of the entangled melt.
///
/// From memory, without a source: T_g depends on the method by 10 K and more, exponents are known to about 0.2.
struct Polymer {
    name: &'static str,
    glass: f64,
    melting: f64,
    exponent: f64,
}

/// Half a bar: to this the remembered exponents are known.
const EXPONENT_DOUBT: f64 = 0.2;

const POLYMERS: [Polymer; 8] = [
    Polymer { name: "polyethylene", glass: 195.0, melting: 414.0, exponent: 3.5 },
    Polymer { name: "polypropylene, isotactic", glass: 263.0, melting: 460.0, exponent: 3.5 },
    Polymer { name: "polybutadiene, cis", glass: 170.0, melting: 280.0, exponent: 3.4 },
    Polymer { name: "polyisoprene, cis", glass: 203.0, melting: 308.0, exponent: 3.6 },
    Polymer { name: "poly(ethylene oxide)", glass: 208.0, melting: 340.0, exponent: 3.5 },
    Polymer { name: "poly(dimethylsiloxane)", glass: 148.0, melting: 233.0, exponent: 3.4 },
    Polymer { name: "polystyrene, isotactic", glass: 373.0, melting: 513.0, exponent: 3.4 },
    Polymer { name: "poly(ethylene terephthalate)", glass: 342.0, melting: 540.0, exponent: 3.4 },
];

const GLASS: Param = number("glass_temperature", "T_g", "K", 344.0, [100.0, 400.0], "glass transition temperature of a polymer of your own").log().positive();
const MELTING: Param = number("melting_temperature", "T_m", "K", 550.4, [200.0, 800.0], "its melting temperature").log().positive();

pub(super) static FIGURES: &[Figure] = &figures([Figure {
    id: "two_electron.polymers",
    title: "The chain law beside polymers",
    stands_for: "",
    caption: r"In the first panel is the exponent of the chain length $N$ in the viscosity against $T_\mathrm{g}/T_\mathrm{m}$, the glass transition temperature over the melting temperature. The line is the law of the paper. The dots are eight polymers, each with a bar of 0.2; the table names them by number. In the second panel the exponents measured are drawn against those that the law predicts. Points on the diagonal would agree. The measured exponents lie between 3.4 and 3.6, whatever the ratio. The law makes them spread from 2.5 to 4.8. We wrote all temperatures and exponents of the polymers down from memory and did not look them up. Move the two temperatures to place a polymer of your own. The paper compares the law with no polymer.",
    equations: &[Equation { number: "SM (1)", tex: r"\eta \sim N^{9(1 - T_g/T_m)}" }],
    params: &[GLASS, MELTING, LENGTH.ranged(200.0, [10.0, 1e4])],
    rules: &[super::super::quantities::BELOW_MELTING],
    provenance: wu(
        "SM (1), Eq. (10)",
        Standing::OurClosure {
            why: "The law is as printed. The paper has no polymer beside it: which polymers stand here is our choice. Their temperatures and exponents are from memory and were not looked up.",
        },
    ),
    quantities: &["two_electron.chain_from_temperatures"],
    look: "You see the exponent of the viscosity that the chain law gives for eight polymers, beside measured ones that we wrote down from memory. Move the two temperatures. Notice that the law spreads, while the measured exponents hardly do.",
    primary: &["glass_temperature", "melting_temperature"],
    level: Level::Course,
    compute,
    refinement: None,
}]);

fn compute(inputs: &Inputs) -> Result<Picture, Error> {
    let [glass, melting, length] = inputs.numbers(["glass_temperature", "melting_temperature", "length"])?;
    let ratio = glass / melting;
    let here = chain(length, ratio)?;
    let (low, high) = (ratio.min(0.4), ratio.max(0.8));
    let law = linear(low, high, 2).into_iter().map(|r| Ok((r, chain(length, r)?.viscosity_exponent))).collect::<Result<Vec<_>, Error>>()?;
    let mut predicted = Vec::new();
    for polymer in &POLYMERS {
        predicted.push(chain(length, polymer.glass / polymer.melting)?.viscosity_exponent);
    }
    let (bottom, top) = (here.viscosity_exponent.min(1.7) - 0.2, here.viscosity_exponent.max(5.4) + 0.2);
    let beside = |places: Vec<f64>| {
        let points = POLYMERS.iter().zip(places).map(|(p, x)| (x, p.exponent, format!("{}, unsourced", p.name)));
        let mut series = labelled("polymers, from memory", points, Tone::Ink, Marker::Circle, Badge::OurClosure);
        for point in &mut series.points {
            point.dy = EXPONENT_DOUBT;
        }
        series
    };
    // below where the line of the law or a neighbour is above, and the other way round
    let numbered = |mut panel: Panel, places: Vec<f64>| {
        for (k, (polymer, x)) in POLYMERS.iter().zip(places).enumerate() {
            let (end, side) = if [1, 2, 7].contains(&k) { (-EXPONENT_DOUBT, Side::Below) } else { (EXPONENT_DOUBT, Side::Above) };
            panel.push(label(x, polymer.exponent + end, (k + 1).to_string(), side, Tone::Ink));
        }
        panel
    };
    let ratios: Vec<f64> = POLYMERS.iter().map(|p| p.glass / p.melting).collect();
    let across = Axis::new("glass over melting temperature, T_{g}/T_{m}", "").ranged(low, high);
    let left = Panel::new(across, Axis::new("exponent of the chain length N", "").ranged(bottom, top))
        .titled("law and polymers")
        .with(Curve::new("9(1 − T_{g}/T_{m})", vec![law], Tone::Data(0), Badge::AsPrinted))
        .with(Curve::new("3.4, as the paper quotes", vec![vec![(low, 3.4), (high, 3.4)]], Tone::Muted, Badge::AsStated).dashed(Dash::Dotted))
        .with(beside(ratios.clone()))
        .with(Points::new("your own, by the law", [(ratio, here.viscosity_exponent)], Tone::Data(3), Marker::Diamond, Badge::AsPrinted));
    let measured = [2.7, 4.2];
    let by_law = Axis::new("exponent by the law", "").ranged(here.viscosity_exponent.min(2.4) - 0.2, here.viscosity_exponent.max(4.8) + 0.2);
    let right = Panel::new(by_law, Axis::new("exponent measured, unsourced", "").ranged(measured[0], measured[1]))
        .titled("predicted and measured")
        .with(Curve::new("where both agree", vec![measured.map(|n| (n, n)).to_vec()], Tone::Muted, Badge::Derived).dashed(Dash::Dashed))
        .with(beside(predicted.clone()))
        // nothing is measured of it: it stands at the foot
        .with(Points::new(
            "your own by the law, none measured",
            [(here.viscosity_exponent, measured[0] + 0.1)],
            Tone::Data(3),
            Marker::Triangle,
            Badge::AsPrinted,
        ));
    let panels = vec![numbered(left, ratios), numbered(right, predicted.clone())];
    let rows = POLYMERS.iter().zip(&predicted).enumerate().map(|(k, (p, x))| {
        let numbers = [p.glass, p.melting].map(|t| format!("{t} K"));
        [
            vec![(k + 1).to_string(), p.name.to_owned()],
            numbers.to_vec(),
            vec![format!("{x:.2}"), format!("{:.1}", p.exponent), format!("{:+.2}", x - p.exponent).replace('-', "−")],
        ]
        .concat()
    });
    let table = Table {
        title: "The polymers, from memory".into(),
        columns: ["number", "polymer", "T_{g}", "T_{m}", "exponent by the law", "exponent measured", "law less measured"].map(str::to_owned).to_vec(),
        rows: rows.collect(),
    };
    let mean = POLYMERS.iter().zip(&predicted).map(|(p, x)| (x - p.exponent).powi(2)).sum::<f64>() / POLYMERS.len() as f64;
    let (least, most) = predicted.iter().fold((f64::INFINITY, f64::NEG_INFINITY), |(a, b), x| (a.min(*x), b.max(*x)));
    Ok(Picture { panels, tables: vec![table], ..Picture::default() }
        .reading("exponent of your own, by the law", here.viscosity_exponent, "", Badge::AsPrinted)
        .reading("log₁₀ of the viscosity of your own, over that of one unit", here.viscosity_exponent * length.log10(), "", Badge::AsPrinted)
        .reading("smallest exponent by the law", least, "", Badge::AsPrinted)
        .reading("largest exponent by the law", most, "", Badge::AsPrinted)
        .reading("root mean square difference from the measured ones", mean.sqrt(), "", Badge::OurClosure)
        .noting("The temperatures and exponents of the polymers are from memory and unsourced.")
        .noting(READING))
}
