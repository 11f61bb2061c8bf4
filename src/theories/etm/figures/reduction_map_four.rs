//! Where two levels are not enough for four wells, and where the field is not weak: maps over field and temperature.

use super::ours;
use super::reduction_map::{COLUMNS, ROWS, ensemble, field_axis, missed, of_one_system, picture, temperatures};
use crate::describe::{Equation, Figure, Level, Refinement, Rule, figures};
use crate::theories::etm::four_well_ensemble::{COLDEST_FOUR, Count, LARGEST_FACE_PHASE};
use crate::theories::etm::quantities::ensembles::{GAP_RATIO, SPREAD_RULE, TUNNELLING_MIN};
use crate::theories::etm::quantities::params::{HEAT_AREA_MIN, HEAT_AREA_RATIO, HEAT_GAP_MIN};
use crate::theories::etm::quantities::tetrahedron::{FOUR_WELLS, UNEVEN_WELLS};

const UPPER: &str = "upper levels dropped";

pub(super) static FIGURES: &[Figure] = &figures([FOUR]);

const FOUR: Figure = Figure {
    id: "etm.reduction_map_four_wells",
    title: "Four wells: where two levels or a weak field fail",
    stands_for: "",
    caption: r"The same two approximations as for three wells, for many particles in four wells at the corners of a tetrahedron. The first map shows by how many per cent their heat capacity changes when the two upper levels are dropped and the exact lowest gap is kept. The second map shows what the weak-field form of the gap changes after that. That form takes the asymmetry and the field to first order. Lines stand where the change is 1 % or 10 %, up or down, as far as a map has such places. At the dashed line the phase $\varphi$ of a face that the field crosses straight on is 1 for the smallest amplitude. The lowest three levels of a tetrahedron lie as close together as the lowest two of a triangle, so two levels fail at lower temperatures here than for three wells. While the picture is being computed, the maps are for one typical system. The paper has no four-well systems of which these would be the numbers: how four asymmetries are distributed is our choice.",
    equations: &[
        FOUR_WELLS,
        UNEVEN_WELLS,
        Equation {
            number: "our derivation",
            tex: r"K_{ab} = |\epsilon_{abc}|\,u_c + \frac{i D_0\varphi}{\sqrt3}\,\epsilon_{abc} n_c,\quad \mathbf u = \tfrac14\sum_i E_i\mathbf r_i",
        },
    ],
    params: &[TUNNELLING_MIN.ranged(3.0, [2.0, 100.0]), GAP_RATIO, HEAT_GAP_MIN, HEAT_AREA_MIN, HEAT_AREA_RATIO],
    rules: &[SPREAD_RULE, WARM_RULE],
    provenance: ours(
        "Section 2, Eqs (9), (10), (14)",
        "The paper names four wells and writes out three. The phases along straight paths, the gap to first order and the distribution of four asymmetries are our derivation and our choice.",
    ),
    quantities: &["etm.heat_capacity_four_wells", "etm.tetrahedral_levels"],
    look: "You see by how many per cent two approximations are wrong, if the particles have four wells. Move the smallest tunnelling amplitude up. Notice by the lines of 1 % that the second approximation then holds in more of the map.",
    primary: &["tunnelling_min", "gap_min"],
    level: Level::Research,
    compute: |inputs| {
        let system = ensemble(inputs)?;
        let fields = field_axis(inputs, LARGEST_FACE_PHASE)?;
        let mut values = Vec::new();
        for t in temperatures() {
            for b in &fields {
                values.extend(missed(system.typical_tetrahedron(t, *b)?));
            }
        }
        Ok(of_one_system(picture(inputs, &values, UPPER, LARGEST_FACE_PHASE)?))
    },
    refinement: Some(Refinement {
        // a field each: its levels serve all temperatures
        parts: |_| Ok(COLUMNS),
        part: |inputs, k| {
            let field = field_axis(inputs, LARGEST_FACE_PHASE)?.get(k).copied().unwrap_or(0.0);
            let steps = ensemble(inputs)?.tetrahedral_reductions(&temperatures(), field, Count::Many)?;
            Ok(steps.into_iter().flat_map(missed).collect())
        },
        assemble: |inputs, parts| {
            let row = |t: usize| parts.iter().flat_map(move |column| [0, 1].map(|k| column.get(2 * t + k).copied().unwrap_or(0.0)));
            picture(inputs, &(0..ROWS).flat_map(row).collect::<Vec<_>>(), UPPER, LARGEST_FACE_PHASE)
        },
    }),
};

/// Temperatures begin at 0.1 K.
const WARM_RULE: Rule = Rule {
    text: "the smallest asymmetry is at most 1 K: below a tenth of it few systems are excited, and the sum misses them",
    input: "gap_min",
    holds: |i| Ok(i.number("gap_min")? <= temperatures().first().copied().unwrap_or(0.0) / COLDEST_FOUR * (1.0 + 1e-12)),
};
