//! The three temperatures of a glass together: Fig. 9.

use super::thermal::{FE2, FE3, G_FACTOR, HIGHEST_FIELD, IRON};
use super::{fields, ours, shown, summit};
use crate::describe::{Choice, Equation, Figure, Inputs, Level, Param, choice, figures};
use crate::error::Error;
use crate::picture::{Axis, Badge, Curve, Dash, Mark, MarkAt, Panel, Picture, Tone};
use crate::theories::etm::density_of_states::Orientation;
use crate::theories::etm::heat_capacity::{self, AnomalousHeatCapacity, Precision};
use crate::theories::etm::tables::{Concentrations, HEAT_CAPACITY};

const GLASS: Param = choice(
    "glass",
    r"\text{glass}",
    "BAS",
    &[Choice { id: "BAS", label: "AlBaSiO (BAS), Table 2" }, Choice { id: "Duran", label: "Duran, Table 4" }],
    "glass whose three fits are drawn",
);

pub(super) static FIGURES: &[Figure] = &figures([Figure {
    id: "etm.heat_capacity_rows",
    title: "Heat capacity at three temperatures",
    stands_for: "Fig. 9",
    caption: r"The curves show the heat capacity of the anomalous systems and of the iron, for the three fits of one glass. The first panel has their sum. The second panel has its change from no field, and dotted the part of the anomalous systems. Choose the glass and compare the fields of the maxima. Warmer curves rise to a maximum in a stronger field. Each fit has its own cut-offs, from Table 2 or 4, and all have the densities of Table 1 or 3. We chose the spins and the $g$-factor of the iron. Phonons and ordinary two-level systems do not depend on the field and are left out. The measured points of Fig. 9 are not printed as numbers, so they are not shown.",
    equations: &[Equation { number: "(14)", tex: r"C_p = \int_0^\infty dE\, g(E,B)\, C_{p0}(E,T)" }, IRON],
    params: &[GLASS, HIGHEST_FIELD, FE2, FE3, G_FACTOR],
    rules: &[],
    provenance: ours(
        "Fig. 9, Tables 1 to 4",
        "(14) is averaged exactly over directions. The paper prints no formula for the iron: free multiplets are our choice.",
    ),
    quantities: &["etm.heat_capacity", "etm.heat_capacity_iron", "etm.heat_capacity_zero_field"],
    look: "You see how the heat capacity of one glass changes in a magnetic field, at three temperatures. Choose the glass. Notice that the colder the glass, the weaker the field of its maximum.",
    primary: &["glass"],
    level: Level::Course,
    compute: heat_capacity_rows,
    refinement: None,
}]);

/// Field of the maximum of a run at equal steps of the root of the field: that of the parabola through the highest point and
/// its neighbours. None where the highest point is the first or the last.
fn maximum(run: &[(f64, f64)]) -> Option<f64> {
    let top = (0..run.len()).max_by(|&i, &j| run[i].1.total_cmp(&run[j].1))?;
    let &[(_, low), (at, mid), (after, high)] = run.get(top.checked_sub(1)?..top + 2)? else { return None };
    Some((at.sqrt() + summit(low, mid, high) * (after.sqrt() - at.sqrt())).powi(2))
}

fn heat_capacity_rows(inputs: &Inputs) -> Result<Picture, Error> {
    let glass = inputs.word("glass")?;
    let [highest, fe2_spin, fe3_spin, g_factor] = inputs.numbers(["highest_field", "fe2_spin", "fe3_spin", "iron_g_factor"])?;
    let densities = Concentrations::of(glass)?;
    let grid = fields(highest, 81);
    let axis = || Axis::new("field B", "T").ranged(0.0, highest).switchable();
    let mut whole = Panel::new(axis(), Axis::new("heat capacity", "µJ/(g K)")).titled("anomalous systems and iron");
    let mut change = Panel::new(axis(), Axis::new("change from no field", "µJ/(g K)")).titled("what the field changes").with(Mark::new(
        MarkAt::Y { y: 0.0 },
        "",
        Badge::OurClosure,
    ));
    let (mut picture, mut dotted) = (Picture::default(), Vec::new());
    for (k, row) in HEAT_CAPACITY.iter().filter(|row| row.glass == glass).enumerate() {
        let temperature = row.temperature;
        let system = AnomalousHeatCapacity::new(row.cutoffs()?, temperature, densities.ats_density)?;
        let still = system.without_field();
        let (mut sum, mut own) = (Vec::new(), Vec::new());
        for &field in &grid {
            let iron = heat_capacity::moments(densities.fe2_density, field, temperature, fe2_spin, g_factor)?
                + heat_capacity::moments(densities.fe3_density, field, temperature, fe3_spin, g_factor)?;
            let anomalous = system.in_field(field, Orientation::Isotropic, Precision::Drawing)?;
            sum.push((field, anomalous + iron));
            own.push((field, anomalous - still));
        }
        let (tone, dash) = (Tone::Data(k as u8), [Dash::Solid, Dash::Dashed, Dash::DashDot][k % 3]);
        let name = format!("{} K", shown(temperature));
        let lifted = sum.iter().map(|(b, y)| (*b, y - still)).collect();
        let top = maximum(&sum);
        whole.push(Curve::new(name.clone(), vec![sum], tone, Badge::OurClosure).dashed(dash).wide(2.5));
        change.push(Curve::new(name.clone(), vec![lifted], tone, Badge::OurClosure).dashed(dash));
        dotted.push(Curve::new(format!("anomalous, {name}"), vec![own], tone, Badge::OurClosure).dashed(Dash::Dotted));
        picture = picture.reading(format!("without a field at {name}"), still, "µJ/(g K)", Badge::OurClosure);
        if let Some(field) = top {
            picture = picture.reading(format!("field of the maximum at {name}"), field, "T", Badge::OurClosure);
        }
    }
    // after the others, so that the legend has a column of each kind
    dotted.into_iter().for_each(|curve| change.push(curve));
    picture.panels = vec![whole, change];
    Ok(picture)
}

#[cfg(test)]
mod tests {
    use super::{fields, maximum};

    #[test]
    fn the_maximum_lies_between_the_points_and_not_at_the_ends() {
        let hill = |top: f64| fields(4.0, 9).into_iter().map(|b| (b, 3.0 - (b.sqrt() - top).powi(2))).collect::<Vec<_>>();
        assert!((maximum(&hill(1.1)).unwrap() - 1.21).abs() < 1e-12);
        assert_eq!((maximum(&hill(2.5)), maximum(&hill(-0.5)), maximum(&[])), (None, None, None));
    }
}
