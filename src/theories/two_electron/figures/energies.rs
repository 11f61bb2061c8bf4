//! The four energies of a chain of critical length.

use super::super::chain::energy_ladder;
use super::super::quantities::{CRITICAL_LENGTH, REARRANGEMENT, TEMPERATURE_RATIO, WELL};
use super::{label, segment, wu};
use crate::describe::{Equation, Figure, Inputs, Standing};
use crate::error::Error;
use crate::numerics::sampling::{adaptive, linear};
use crate::picture::{Axis, Badge, Curve, Dash, Mark, MarkAt, Marker, Panel, Picture, Points, Side, Tone};

pub(super) const FIGURE: Figure = Figure {
    id: "two_electron.energy_ladder",
    title: "The ladder of energies",
    stands_for: "III.E, SM 1 (9)",
    caption: "With T_g/T_m = 5/8 and four well depths to rearrange a soft matrix, the glass energy is 20/3 well depths, the jump 7.29, the beta relaxation one more, melting 32/3. The order glass < jump < beta < melting holds only near these inputs: move the ratio and the levels cross.",
    equations: &[
        Equation { number: "SM 1 (9)", tex: r"kT_m^\circ = kT_g^\circ + 4\varepsilon_0" },
        Equation { number: "III.E.1", tex: r"E_\mathrm{jump} = N^{1 - T_g/T_m}\,\varepsilon_0" },
        Equation { number: "III.E.2", tex: r"k_B T_{JG} = E_\mathrm{jump} + \varepsilon_0" },
    ],
    params: &[TEMPERATURE_RATIO.ranged(0.625, [0.4, 0.8]), CRITICAL_LENGTH, REARRANGEMENT, WELL],
    rules: &[],
    provenance: wu("III.E, SM 1 (9)", Standing::Derived),
    quantities: &["two_electron.energy_ladder"],
    compute,
    refinement: None,
};

fn compute(inputs: &Inputs) -> Result<Picture, Error> {
    let [ratio, length, rearrangement, well] = inputs.numbers(["temperature_ratio", "length", "rearrangement", "well"])?;
    let e = energy_ladder(ratio, length, rearrangement)?;
    let rungs = [
        ("glass k_{B}T_{g}", e.glass, Tone::Data(0), Dash::Solid, Badge::Derived),
        ("jump E_{jump}", e.jump, Tone::Data(1), Dash::Dashed, Badge::Derived),
        ("beta k_{B}T_{JG}", e.beta, Tone::Data(2), Dash::DashDot, Badge::Derived),
        ("melting k_{B}T_{m}", e.melting, Tone::Data(3), Dash::Dotted, Badge::Derived),
    ];
    let highest = e.melting.max(e.beta);
    let mut hidden = Axis::hidden();
    hidden.range = Some((0.0, 1.0));
    let mut ladder = Panel::new(hidden, Axis::new("energy", "ε_{0}").ranged(0.0, 1.12 * highest)).titled("the ladder");
    // texts of neighbouring rungs are kept apart by one line
    let mut order: Vec<_> = rungs.iter().collect();
    order.sort_by(|a, b| a.1.total_cmp(&b.1));
    let mut free = f64::NEG_INFINITY;
    for (name, energy, tone, dash, badge) in order {
        let text_at = energy.max(free);
        free = text_at + 0.075 * highest;
        ladder.push(segment(name, (0.05, *energy), (0.42, *energy), *tone, *badge).dashed(*dash).wide(3.0).unlisted());
        let text = format!("{name}: {} = {} K", digits(*energy), digits(energy * well));
        ladder.push(label(0.45, text_at, text, Side::Right, *tone));
    }
    let window = [ratio.min(0.4), ratio.max(0.8)];
    let grid = linear(window[0], window[1], 40);
    let mut levels = Panel::new(Axis::new("T_{g}/T_{m}", "").ranged(window[0], window[1]), Axis::new("energy", "ε_{0}")).titled("over the ratio");
    let parts: [fn(&super::super::chain::Ladder) -> f64; 4] = [|l| l.glass, |l| l.jump, |l| l.beta, |l| l.melting];
    for ((name, _, tone, dash, badge), part) in rungs.iter().zip(parts) {
        let curve = adaptive(&grid, 2e-3, |r| Ok(part(&energy_ladder(r, length, rearrangement)?)));
        levels.push(Curve::new(*name, curve, *tone, *badge).dashed(*dash));
    }
    levels.push(Mark::new(MarkAt::X { x: ratio }, "", Badge::AsStated));
    levels.push(Points::new("chosen", rungs.map(|r| (ratio, r.1)), Tone::Ink, Marker::Circle, Badge::Derived));
    let mut picture = Picture { panels: vec![ladder, levels], ..Picture::default() };
    for (name, energy, _, _, badge) in rungs {
        picture = picture.reading(name, energy, "ε_0", badge).reading(format!("{name} over k_{{B}}"), energy * well, "K", Badge::AsStated);
    }
    let (critical, beta) = (e.jump / e.glass, e.beta / e.glass);
    if !(critical.is_finite() && beta.is_finite() && (e.melting * well).is_finite()) {
        return Err(Error::no_solution("the energies leave the range of a double for these inputs"));
    }
    Ok(picture
        .reading("T_{c}/T_{g} as E_{jump}/k_{B}T_{g}", critical, "", Badge::Derived)
        .reading("T_{JG}/T_{g}", beta, "", Badge::Derived)
        .noting("5/8, N = 200, 4 well depths and 51.6 K are stated by the paper; the energies follow from them. \"Temperatures\" in K read the well depth of a polymer into every rung."))
}

/// A number with four digits that matter.
fn digits(x: f64) -> String {
    let places = (3 - x.abs().max(1e-300).log10().floor() as i32).clamp(0, 6) as usize;
    format!("{x:.places$}")
}
