//! The checkable statements of the paper.

mod cage;
mod chain;
mod energies;
mod jump;
mod lattice;
mod matter;
mod overlap;
mod potential;
mod soft_matrix;
mod table;
mod wells;

use crate::describe::{Claim, Groups};

/// All claims, by phenomenon.
pub(super) static CLAIMS: Groups<Claim> = &[
    potential::CLAIMS,
    wells::CLAIMS,
    jump::CLAIMS,
    cage::CLAIMS,
    overlap::CLAIMS,
    &table::ROW_0,
    &table::ROW_1,
    &table::ROW_2,
    &table::ROW_3,
    &table::ROW_4,
    &table::ROW_5,
    &table::ROW_6,
    &table::ROW_7,
    &table::ROW_8,
    lattice::CLAIMS,
    soft_matrix::CLAIMS,
    chain::CLAIMS,
    energies::CLAIMS,
    matter::CLAIMS,
];

#[cfg(test)]
mod tests {
    use super::CLAIMS;
    use crate::describe::{Checked, Claim, Computed, Verdict};
    use std::collections::{BTreeMap, BTreeSet};

    fn all() -> impl Iterator<Item = &'static Claim> {
        CLAIMS.iter().copied().flatten()
    }

    fn checked(name: &str) -> Checked {
        let id = format!("two_electron.{name}");
        all().find(|claim| claim.id == id).unwrap_or_else(|| panic!("{id}")).check().unwrap()
    }

    #[test]
    fn claims_are_distinct_and_complete() {
        let ids: BTreeSet<_> = all().map(|c| c.id).collect();
        let quotes: BTreeSet<_> = all().map(|c| (c.place, c.quote)).collect();
        assert_eq!((ids.len(), quotes.len()), (all().count(), all().count()));
        assert!(all().count() >= 72 + 130, "{}", all().count());
        for c in all() {
            assert!(![c.place, c.quote, c.how, c.why, c.shown_by].contains(&""), "{}", c.id);
            c.check().unwrap();
        }
    }

    #[test]
    fn seventy_entries_of_table_1_come_out_and_two_in_one_reading() {
        let table: BTreeMap<_, _> = all().filter(|c| c.id.contains(".table_1_")).map(|c| (c.id, c.check().unwrap().verdict)).collect();
        assert_eq!(table.len(), 72);
        let others: Vec<_> = table.into_iter().filter(|(_, verdict)| *verdict != Verdict::Reproduces).collect();
        let expected = ["v7_jamming", "v8_jamming"].map(|end| format!("two_electron.table_1_{end}"));
        assert_eq!(others.iter().map(|(id, _)| *id).collect::<Vec<_>>(), expected);
        assert!(others.iter().all(|(_, verdict)| *verdict == Verdict::DependsOnReading));
        // a text put together while the program is built has no room for a second mistake: one of each kind
        let one = all().find(|c| c.id == "two_electron.table_1_v6_cells").unwrap();
        assert_eq!((one.place, one.quote), ("Table 1, V6", "$V_6$, number of HSCLs in $V_i$-loop: 85"));
    }

    /// Verdicts after the second reading of the paper: guards, so that a change is seen and must be meant.
    #[test]
    fn verdicts_of_the_second_reading() {
        let cases = [
            (Verdict::DoesNot, &[][..]),
            (Verdict::Misprint, &["caption_inner", "caption_outer", "fraction_v5"]),
            (Verdict::ByDefinition, &["nine_fixed_points", "closed_turn", "liquid_lines", "vacancy", "space"]),
            (
                Verdict::FromRoundedInputs,
                &["invariant_digits", "half_cage", "fifteen_steps", "trap_three_digits", "torsion", "magic_angle", "freedom_7_2", "beta_energy"],
            ),
            (
                Verdict::DependsOnReading,
                &[
                    "boson_terahertz",
                    "constant_spacing",
                    "cluster_energy",
                    "equipotential_faces",
                    "equivalent_particles",
                    "four_ways",
                    "interface_energy",
                    "interfaces_320",
                    "invariant_irreversible",
                    "invariant_single_sigma",
                    "jump_angle_radian",
                    "mean_square_14",
                    "polyester_celsius",
                    "step_of_all",
                    "sulfide_energy",
                    "sulfide_gap",
                    "table_1_v7_jamming",
                    "table_1_v8_jamming",
                    "tetrahedral_arc",
                    "unit_radian",
                    "viscosity_exponential",
                ],
            ),
            (
                Verdict::Underdetermined,
                &["all_data", "boson_strain_glass", "cooperative_energy", "other_models", "overlap", "overlap_unique", "soft_matrix_meets"],
            ),
        ];
        let names = |verdict: Verdict| -> BTreeSet<_> {
            let own = all().filter(|c| c.check().unwrap().verdict == verdict);
            own.map(|c| c.id.trim_start_matches("two_electron.")).collect()
        };
        for (verdict, expected) in cases {
            assert_eq!(names(verdict), expected.iter().copied().collect(), "{verdict:?}");
        }
        assert_eq!(names(Verdict::AsStated).len(), 14);
    }

    #[test]
    fn computed_numbers_are_those_found_outside_the_program() {
        // first reading, second reading, third: by hand, from the reference page or from the second reading
        let cases: [(&str, &[f64], f64); 27] = [
            ("critical_potential", &[0.0625], 1e-12),
            ("caption_inner", &[0.625, 0.375], 1e-12),
            ("invariant_digits", &[0.104_648_923_348, 0.104_648_95], 3e-9),
            ("invariant_single_sigma", &[0.096_108_095_880, 0.104_648_923_348], 1e-11),
            ("half_cage", &[0.055_129_794_691, 0.055_14], 1e-11),
            ("jump_angle_radian", &[5.998_681_012_218, 6.278_935_401], 1e-8),
            ("trap_three_digits", &[0.019_784_816_730, 0.0195], 1e-10),
            ("torsion", &[1.187_089_003_824, 1.14, 1.17], 1e-9),
            ("magic_angle", &[1.187_089_003_824, 1.14], 1e-9),
            ("unit_radian", &[60.0, 57.295_779_513], 1e-8),
            ("four_ways", &[4.0, 2.0], 0.0),
            ("tetrahedral_arc", &[0.102, 0.1273], 5e-4),
            ("table_1_v7_jamming", &[56.0, 60.0], 0.0),
            ("table_1_v8_jamming", &[48.0, 60.0], 0.0),
            ("table_1_v8_molecules", &[196.0], 0.0),
            ("table_1_v8_interfaces", &[312.0], 0.0),
            ("interfaces_320", &[312.0, 320.0], 0.0),
            ("fraction_v5", &[6.1, 0.580_952_380_952], 1e-12),
            ("mean_square_14", &[14.0, 196.0], 1e-9),
            ("step_bound", &[0.036_463_323_686], 1e-12),
            ("step_of_all", &[0.036_463_323_686, 0.070_710_678_119], 1e-11),
            ("freedom_7_2", &[7.292_664_737_217, 7.2], 1e-11),
            ("viscosity_exponential", &[10.374_716_437, 2.0], 1e-8),
            ("glass_energy", &[20.0 / 3.0, 20.0 / 3.0], 1e-12),
            ("sulfide_gap", &[33.75, 30.435_267_857], 1e-8),
            ("sulfide_energy", &[11.882_352_941, 20.0 / 3.0], 1e-8),
            ("superconducting_transitions", &[7.0], 0.0),
        ];
        for (name, expected, within) in cases {
            let found = checked(name);
            let computed: Vec<f64> = std::iter::once(found.computed).chain(found.outcomes.iter().map(|o| o.computed)).filter_map(Computed::number).collect();
            assert_eq!(computed.len(), expected.len(), "{name}");
            assert!(computed.iter().zip(expected).all(|(c, e)| (c - e).abs() <= within), "{name}: {computed:?} for {expected:?}");
        }
    }

    #[test]
    fn explanations_quote_what_was_found_outside_the_program() {
        let cases = [
            ("equipotential_faces", "at 0.0625. Within one well the near face is at 0.124:"),
            ("tetrahedral_arc", "The first two lines are 5.86° apart and their points 0.102"),
            ("boson_terahertz", "0.134 THz"),
            ("critical_potential", "would be −0.938."),
            // 1/16 and (7 + 1 + 7)/16
            ("cluster_energy", "from 0.0625 to 0.938 well depths"),
            ("interface_energy", "hold 40 well depths, the glass energy is 6.67."),
            ("cooperative_energy", "2064 K"),
            ("overlap", "0.56 % in the middle of a face. Two sagittas of the chord $d_L^*$ give 0.274 %"),
            ("superconducting_transitions", "9 transitions"),
            ("soft_matrix_meets", "overlap in 2 cells, after the cut still in 1."),
            ("contacts", "met by 0.022 %"),
            ("magic_angle", "moves it by 0.45 %"),
        ];
        for (name, words) in cases {
            let why = checked(name).why;
            assert!(why.contains(words), "{name}: {why}");
        }
    }
}
