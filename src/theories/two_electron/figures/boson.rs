//! The boson peak in three units, against the bands that the paper quotes.

use super::super::matter::{POLYMER_WELL, boson_peak, energy, heat_capacity_temperature};
use super::super::quantities::WELL;
use super::{READING, big_ring, label, segment, wu};
use crate::describe::{Equation, Figure, Inputs, Level, Standing, figures};
use crate::error::Error;
use crate::picture::{Axis, Badge, Curve, Mark, MarkAt, Marker, Panel, Picture, Points, Side, Tone, digits};

pub(super) static FIGURES: &[Figure] = &figures([Figure {
    id: "two_electron.boson_peak",
    title: "The boson peak on three scales",
    stands_for: "III.D.3",
    caption: r"In the first panel an energy of one eighth of the well depth $\varepsilon_0$ is marked. The axis below gives it as a temperature, the upper two rulers in meV and as a frequency in THz. The third ruler gives the temperature at which $C/T^3$ of such an oscillator has its peak, where $C$ is the heat capacity. That is about a fifth of the energy. Grey bars are peaks that the paper quotes. In the second panel the energy is drawn against the well depth. Move the well depth. The paper sets its energy beside peaks of both kinds alike. A band from 5 to 20 K is a weak test, and the eighth is stated, not derived.",
    equations: &[Equation { number: "III.D.3 (vi)", tex: r"E \approx \varepsilon_0/8 = k_B T = h\nu" }],
    params: &[WELL],
    rules: &[],
    provenance: wu("III.D.3 (vi)", Standing::AsStated),
    quantities: &["two_electron.boson_peak"],
    look: "You see one energy on three rulers, beside measured peaks. Move the well depth. Notice that energies and peaks of the heat capacity differ by a factor of about five.",
    primary: &["well"],
    level: Level::Course,
    compute,
    refinement: None,
}]);

/// Heights of the rulers.
const RULERS: [f64; 3] = [6.5, 5.1, 3.7];

fn compute(inputs: &Inputs) -> Result<Picture, Error> {
    let well = inputs.number("well")?;
    let peak = boson_peak(well)?;
    let end = (1.3 * peak.kelvin).max(24.0);
    let unit = energy(1.0);
    if !(peak.terahertz.is_finite() && end.is_finite()) {
        return Err(Error::no_solution("the energy is too large or too small to be computed").about("well"));
    }
    let mut hidden = Axis::hidden();
    // below the bars there is a row for the name of the energy
    hidden.range = Some((-0.5, 7.5));
    let mut rulers = Panel::new(Axis::new("energy over Boltzmann's constant", "K").ranged(0.0, end), hidden).titled("three rulers for one energy");
    let warm = heat_capacity_temperature(1.0);
    let all = [
        (RULERS[0], "meV", "energy in meV", unit.millielectronvolt, Tone::Data(0)),
        (RULERS[1], "THz", "frequency in THz", unit.terahertz, Tone::Data(1)),
        (RULERS[2], "K", "peak of C/T^{3} in K", warm, Tone::Data(2)),
    ];
    // the names of the rulers stand on the side that the line of the energy leaves free
    let (beside, side) = if peak.kelvin < 0.5 * end { (0.995 * end, Side::Left) } else { (0.005 * end, Side::Right) };
    for (y, name, meaning, per_kelvin, tone) in all {
        rulers.push(segment(&format!("ruler in {name}"), (0.0, y), (end, y), tone, Badge::Derived).unlisted());
        let step = tick_step(end * per_kelvin);
        let ticks: Vec<f64> = (0..=40).map(|k| f64::from(k) * step).take_while(|v| *v <= end * per_kelvin).collect();
        let strokes = ticks.iter().map(|v| vec![(v / per_kelvin, y), (v / per_kelvin, y + 0.12)]).collect();
        rulers.push(Curve::new(format!("ticks in {name}"), strokes, tone, Badge::Derived).wide(1.2).unlisted());
        rulers.push(label(beside, y - 0.34, meaning, side, tone));
        // a number on the line of the energy would be struck through: it moves a little to its own side
        let clear = 0.05 * end;
        for v in ticks {
            let at = v / per_kelvin;
            let stands = if at > peak.kelvin { at.max(peak.kelvin + clear) } else { at.min(peak.kelvin - clear).max(0.0) };
            rulers.push(label(stands, y + 0.12, digits(v, 3), Side::Above, tone));
        }
    }
    for (y, from, to, text) in
        [(2.1, 5.0, 20.0, "metallic glass, 5 to 20 K"), (1.4, 9.6, 10.4, "strain glass, about 10 K"), (0.7, 5.7, 6.3, "low-temperature boson, about 6 K")]
    {
        let mut bar = segment(text, (from, y), (to, y), Tone::Muted, Badge::AsStated).wide(7.0).unlisted();
        bar.name = format!("quoted: {text}");
        rulers.push(bar);
        if y > 2.0 {
            rulers.push(label(0.35 * from + 0.65 * to, y + 0.08, text, Side::Above, Tone::Ink));
        } else {
            rulers.push(label(to + 0.012 * end, y, text, Side::Right, Tone::Ink));
        }
    }
    rulers.push(Mark::new(MarkAt::X { x: peak.kelvin }, "", Badge::AsStated).toned(Tone::Data(3)));
    let free = if side == Side::Left { Side::Right } else { Side::Left };
    rulers.push(label(peak.kelvin, -0.12, format!("ε_{{0}}/8 = {:.2} K", peak.kelvin), free, Tone::Data(3)));
    rulers.push(Points::new("ε_{0}/8", RULERS.map(|y| (peak.kelvin, y)), Tone::Data(3), Marker::Diamond, Badge::AsStated));

    let widest = (1.5 * well).max(200.0);
    let line = [0.0, widest].map(|w| (w, w / 8.0)).to_vec();
    let mut eighth = Panel::new(Axis::new("well depth ε_{0}", "K").ranged(0.0, widest), Axis::new("energy of the boson peak", "K").ranged(0.0, 0.13 * widest))
        .titled("one eighth of the well");
    eighth.push(Mark::new(MarkAt::SpanY { from: 5.0, to: 20.0 }, "5 to 20 K", Badge::AsStated));
    eighth.push(Curve::new("ε_{0}/8, as stated", vec![line], Tone::Data(0), Badge::AsStated));
    eighth.push(big_ring("polymer, 51.6 K", (POLYMER_WELL, POLYMER_WELL / 8.0)));
    eighth.push(Points::new("the well depth chosen", [(well, peak.kelvin)], Tone::Data(3), Marker::Diamond, Badge::AsStated));
    rulers.weight = 1.5;
    Ok(Picture { panels: vec![rulers, eighth], ..Picture::default() }
        .reading("as a temperature", peak.kelvin, "K", Badge::AsStated)
        .reading("as an energy", peak.millielectronvolt, "meV", Badge::AsStated)
        .reading("as a frequency", peak.terahertz, "THz", Badge::AsStated)
        .reading("temperature at which its C/T^{3} peaks", heat_capacity_temperature(peak.kelvin), "K", Badge::OurClosure)
        .reading("shallowest well of the quoted band, 8 × 5 K", 40.0, "K", Badge::Derived)
        .reading("deepest well of the quoted band, 8 × 20 K", 160.0, "K", Badge::Derived)
        .noting("A quoted peak may be the temperature of a peak of C/T³. That is not an energy: read it on the third ruler, that of C/T³.")
        .noting(READING))
}

/// A step of 1, 2 or 5 times a power of ten that puts about six ticks on a ruler.
fn tick_step(length: f64) -> f64 {
    let raw = length / 6.0;
    let power = 10.0_f64.powf(raw.log10().floor());
    power * [1.0, 2.0, 5.0, 10.0].into_iter().find(|m| m * power >= raw).unwrap_or(10.0)
}
