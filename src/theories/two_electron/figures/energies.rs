//! The four energies of a chain of critical length.

use super::super::chain::energy_ladder;
use super::super::quantities::{CRITICAL_LENGTH, REARRANGEMENT, TEMPERATURE_RATIO, WELL};
use super::{READING, arrow, label, segment, wu};
use crate::describe::{Equation, Figure, Inputs, Level, Standing, figures};
use crate::error::Error;
use crate::numerics::sampling::{adaptive, linear};
use crate::picture::{Axis, Badge, Curve, Dash, Mark, MarkAt, Marker, Panel, Picture, Points, Side, Tone};

pub(super) static FIGURES: &[Figure] = &figures([Figure {
    id: "two_electron.energy_ladder",
    title: "The ladder of energies",
    stands_for: "III.E, SM 1 (9)",
    caption: r"In the first panel are four energies of a chain of critical length, in well depths $\varepsilon_0$ and, over Boltzmann's constant $k_B$, as temperatures. In the second they are drawn against $T_\mathrm{g}/T_\mathrm{m}$, the glass transition temperature over the melting temperature. With 5/8 and four well depths to rearrange a soft matrix, the glass energy is 20/3 depths and the melting energy 32/3. Between them lie the energy $E_\mathrm{jump}$ of a jump and $k_B T_{JG}$, that of the Johari-Goldstein (beta) relaxation. The paper relates the jump to $T_\mathrm{c}$, the critical temperature of mode-coupling theory. Move the ratio: the levels cross. So this order holds only near the inputs that the paper states.",
    equations: &[
        Equation { number: "SM 1 (9)", tex: r"kT_m^\circ = kT_g^\circ + 4\varepsilon_0" },
        Equation { number: "III.E.1", tex: r"E_\mathrm{jump} = N^{1 - T_g/T_m}\,\varepsilon_0" },
        Equation { number: "III.E.2", tex: r"k_B T_{JG} = E_\mathrm{jump} + \varepsilon_0" },
    ],
    params: &[TEMPERATURE_RATIO.ranged(0.625, [0.4, 0.8]), CRITICAL_LENGTH, REARRANGEMENT, WELL],
    rules: &[],
    provenance: wu("III.E, SM 1 (9)", Standing::Derived),
    quantities: &["two_electron.energy_ladder"],
    look: r"You see four energies of a chain, one above the other. Move $T_\mathrm{g}/T_\mathrm{m}$. Notice that two of them cross on either side of the value that the paper states.",
    primary: &["temperature_ratio"],
    level: Level::Course,
    compute,
    refinement: None,
}]);

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
    // texts of neighbouring rungs are kept apart by one line, also where the panel is low
    let mut order: Vec<_> = rungs.iter().collect();
    order.sort_by(|a, b| a.1.total_cmp(&b.1));
    let places = apart(order.iter().map(|rung| rung.1).collect(), 0.115 * highest);
    for ((name, energy, tone, dash, badge), text_at) in order.into_iter().zip(places) {
        ladder.push(segment(name, (0.03, *energy), (0.24, *energy), *tone, *badge).dashed(*dash).wide(3.0).unlisted());
        let mut leader = arrow("", (0.245, *energy), (0.31, text_at), *tone, "");
        (leader.head, leader.width) = (false, 1.0);
        ladder.push(leader);
        let text = format!("{name}: {} ε_{{0}} ({} K)", digits(*energy), digits(energy * well));
        ladder.push(label(0.32, text_at, text, Side::Right, *tone));
    }
    let window = [ratio.min(0.4), ratio.max(0.8)];
    let grid = linear(window[0], window[1], 40);
    let mut levels = Panel::new(Axis::new("glass over melting temperature, T_{g}/T_{m}", "").ranged(window[0], window[1]), Axis::new("energy", "ε_{0}"))
        .titled("against T_{g}/T_{m}");
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
        return Err(Error::no_solution("the energies are too large or too small to be computed for these inputs"));
    }
    Ok(picture
        .reading("T_{c}/T_{g} as E_{jump}/k_{B}T_{g}", critical, "", Badge::Derived)
        .reading("T_{JG}/T_{g}", beta, "", Badge::Derived)
        .noting("The paper states 5/8, 200 molecules, 4 well depths and 51.6 K; the energies follow from these. The temperatures use one well depth for every rung.")
        .noting(READING))
}

/// Places for texts beside `wanted` heights in rising order: as near as they can be and at least `gap` apart.
fn apart(wanted: Vec<f64>, gap: f64) -> Vec<f64> {
    // texts that would meet form a group around the mean of what they want
    let mut groups: Vec<Vec<f64>> = Vec::new();
    let middle = |group: &[f64]| group.iter().sum::<f64>() / group.len() as f64;
    let half = |group: &[f64]| 0.5 * gap * group.len() as f64;
    for height in wanted {
        let mut group = vec![height];
        while let Some(mut below) = groups.pop_if(|below| middle(below) + half(below) > middle(&group) - half(&group)) {
            below.append(&mut group);
            group = below;
        }
        groups.push(group);
    }
    groups.iter().flat_map(|group| (0..group.len()).map(|k| middle(group) - half(group) + gap * (k as f64 + 0.5)).collect::<Vec<_>>()).collect()
}

/// A number with four digits that matter.
fn digits(x: f64) -> String {
    let places = (3 - x.abs().max(1e-300).log10().floor() as i32).clamp(0, 6) as usize;
    format!("{x:.places$}")
}
