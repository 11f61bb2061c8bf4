//! Levels of four wells on a tetrahedron against the phase of the field.

use super::turns;
use crate::describe::{Equation, Figure, Inputs, Level, Provenance, figures};
use crate::error::Error;
use crate::numerics::sampling;
use crate::picture::{Axis, Badge, Curve, Dash, Mark, MarkAt, Panel, Picture, Tone};
use crate::theories::etm::four_well::levels_of;
use crate::theories::etm::quantities::params::{ENERGY_1, ENERGY_2, ENERGY_3, TUNNELLING};
use crate::theories::etm::quantities::tetrahedron::{AZIMUTH, ENERGY_4, FACE_PHASE, FOUR_WELLS, FOUR_WELLS_STANDING, POLAR};
use crate::theories::etm::sources::JUG;
use std::f64::consts::{PI, TAU};

pub(super) static FIGURES: &[Figure] = &figures([Figure {
    id: "etm.tetrahedron",
    title: "Four wells on a tetrahedron in a field",
    stands_for: "",
    caption: r"A charged particle tunnels between four wells, the corners of a regular tetrahedron. The first panel shows its four levels against the Aharonov-Bohm phase $\varphi$ of a face that the field crosses straight on. The second panel shows the gap between the two lowest levels. At first one well is raised, and the gap begins above zero. Now take the preset of four equal wells. Without a field three levels then coincide, at the bottom, and the gap opens as the dashed line. Turn the field: the start of the gap stays, and only strong fields tell the directions apart. A field turned round, as from $\theta = 0$ to $\pi$, gives the same levels. A three-well system differs, since a field in its plane does nothing. The paper names the four wells and writes out three. The phases along straight paths between the corners are our derivation.",
    equations: &[FOUR_WELLS, Equation { number: "our derivation", tex: r"E_1-E_0 \simeq D_0\,|\varphi|/\sqrt3" }],
    params: &[FACE_PHASE, POLAR, AZIMUTH, TUNNELLING, ENERGY_1, ENERGY_2, ENERGY_3, ENERGY_4],
    rules: &[],
    provenance: Provenance { source: &JUG, place: "Section 2", standing: FOUR_WELLS_STANDING },
    quantities: &["etm.tetrahedral_levels"],
    look: "You see the levels of a particle in four wells against the phase that a field gives it. Move the angle of the field. Notice that the gap in weak fields hardly changes.",
    primary: &["polar", "energy_1", "face_phase"],
    level: Level::Research,
    compute: draw,
    refinement: None,
}]);

fn draw(inputs: &Inputs) -> Result<Picture, Error> {
    let energies = inputs.numbers(["energy_1", "energy_2", "energy_3", "energy_4"])?;
    let [tunnelling, phase, polar, azimuth] = inputs.numbers(["tunnelling", "face_phase", "polar", "azimuth"])?;
    let at = |phase: f64| levels_of(energies, tunnelling, phase, polar, azimuth);
    let reach = TAU.max(phase.abs());
    // the gap bends where it is smallest, most of all without a field
    let mut grid = sampling::linear(-reach, reach, 127);
    grid.extend(sampling::linear(-0.05, 0.05, 21).into_iter().filter(|x| *x != 0.0));
    grid.sort_by(f64::total_cmp);
    let bent = sampling::adaptive(&grid, 1e-3, |x| at(x).map(|[lowest, second, ..]| second - lowest));
    let rows = bent.into_iter().flatten().map(|(x, _)| Ok((x, at(x)?))).collect::<Result<Vec<_>, Error>>()?;
    let axis = || {
        let axis = Axis::new("phase of a face φ", "rad").ranged(-reach, reach);
        if reach < 5.0 * PI { axis.ticked(turns((reach / PI) as i32)) } else { axis }
    };
    let here = || Mark::new(MarkAt::X { x: phase }, "φ", Badge::OurClosure);
    let mut left = Panel::new(axis(), Axis::new("energy", "K")).titled("levels");
    let looks = [("lowest level", Dash::Solid), ("second level", Dash::Dashed), ("third level", Dash::DashDot), ("highest level", Dash::Dotted)];
    for (k, (name, dash)) in looks.into_iter().enumerate() {
        let run = rows.iter().filter_map(|(x, levels)| Some((*x, *levels.get(k)?))).collect();
        left.push(Curve::new(name, vec![run], Tone::Data(k as u8), Badge::OurClosure).dashed(dash));
    }
    left.push(here());
    let gap: Vec<(f64, f64)> = rows.iter().map(|(x, [lowest, second, ..])| (*x, second - lowest)).collect();
    let highest = gap.iter().fold(0.0_f64, |most, p| most.max(p.1));
    let mut right = Panel::new(axis(), Axis::new("lowest gap", "K")).titled("gap");
    right.push(Curve::new("gap", vec![gap], Tone::Data(0), Badge::OurClosure));
    let mut picture = Picture::default();
    let [lowest, second, ..] = at(phase)?;
    if energies.iter().all(|energy| *energy == energies[0]) {
        // drawn where it lies inside the panel
        let end = (highest * 3.0_f64.sqrt() / tunnelling).min(reach);
        let weak = vec![(-end, tunnelling * end / 3.0_f64.sqrt()), (0.0, 0.0), (end, tunnelling * end / 3.0_f64.sqrt())];
        right.push(Curve::new("weak field, four equal wells", vec![weak], Tone::Ink, Badge::Derived).dashed(Dash::Dashed));
    } else {
        picture = picture.noting("The law of the weak field is drawn only where the four wells have the same energy.");
    }
    right.push(here());
    picture.panels = vec![left, right];
    Ok(picture.reading("gap at φ", second - lowest, "K", Badge::OurClosure).reading(
        "gap without a field",
        at(0.0).map(|[a, b, ..]| b - a)?,
        "K",
        Badge::OurClosure,
    ))
}
