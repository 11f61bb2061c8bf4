//! The checkable statements of the paper, by phenomenon.

mod coupling;
mod crossover;
mod edge;
mod inputs;
mod liquid;
mod midgap;
mod mosaic;
mod phonons;
mod quantum;
mod relics;
mod ripplons;
mod sizes;
mod structure;
mod tunnelling;
mod units;
mod yu_leggett;

use crate::describe::{Claim, Groups};

pub(super) const CLAIMS: Groups<Claim> = &[
    mosaic::CLAIMS,
    midgap::CLAIMS,
    sizes::CLAIMS,
    crossover::CLAIMS,
    liquid::CLAIMS,
    tunnelling::CLAIMS,
    yu_leggett::CLAIMS,
    structure::CLAIMS,
    coupling::CLAIMS,
    phonons::CLAIMS,
    relics::CLAIMS,
    quantum::CLAIMS,
    ripplons::CLAIMS,
    edge::CLAIMS,
    units::CLAIMS,
];

#[cfg(test)]
mod tests {
    use super::CLAIMS;
    use crate::describe::{Checked, Verdict};
    use std::f64::consts::PI;

    fn checked(name: &str) -> Checked {
        let id = format!("rfot.claim_{name}");
        CLAIMS.iter().flat_map(|group| group.iter()).find(|claim| claim.id == id).unwrap().check().unwrap()
    }

    /// The computed numbers of all readings.
    fn numbers(name: &str) -> Vec<f64> {
        let found = checked(name);
        std::iter::once(found.computed).chain(found.outcomes.iter().map(|o| o.computed)).map(|c| c.number().unwrap()).collect()
    }

    #[test]
    fn numbers_of_an_independent_recomputation() {
        // three digits or fewer, from a recomputation from the paper that knows nothing of this program
        let cases: [(&str, &[f64], f64); 26] = [
            ("about_200", &[190.868], 1e-5),
            ("xi_6", &[5.758], 1e-4),
            ("critical_radius", &[0.944, 1.52], 2e-3),
            ("entropy_near_one", &[1.96, 0.7238], 3e-3),
            ("entropy_at_melting", &[1.47], 2e-3),
            ("super_cosmological", &[51.1], 1e-3),
            ("domains", &[1.22e20], 3e-3),
            ("few_tens", &[31.0, 21.2], 2e-2),
            ("inverse_strength", &[3332.0, 168.8], 2e-4),
            ("broadening", &[4.0 * PI / 3.0, 1.0], 1e-12),
            // (1 + 2φ)²/(1 − φ)⁴ at 0.567
            ("density_drops", &[(2.134_f64 / (0.433 * 0.433)).powi(2), 100.0], 2e-2),
            ("thermal_distance", &[1.0], 1e-9),
            ("heat_bound", &[PI * PI / 6.0], 1e-5),
            // a plain sum of the mean of the logarithm: one over it
            ("logarithm_and_conductivity", &[0.2108, 0.1419], 1e-3),
            ("comparable", &[4.4, 2.73], 1e-3),
            ("mosaic_below_bound", &[1.0 / 190.868, 0.524], 1e-3),
            ("modest_dimension", &[25.72], 2e-4),
            ("resonance_condition", &[2.05], 2e-3),
            ("other_estimates", &[(53.21 / 53.0 + 71.10 / 66.0 + 93.46 / 81.0) / 3.0], 1e-3),
            ("ripplon_prefactor", &[0.1502, 0.1427], 5e-4),
            ("terahertz", &[1.07], 1e-3),
            ("five_quarters", &[1.25], 1e-9),
            ("ignoring_damping", &[2.8], 1e-2),
            ("half_glass", &[30.0], 1e-12),
            // beads of 0.6 nm at 300 K: 5.9e45, here at 186 K; of 0.35 nm at 300 K: 2.8e46 to 3e46
            ("density_of_states", &[5.7e45, 2.95e46 * 300.0 / 186.0, 5.86e45 * 300.0 / 186.0], 1e-2),
            ("alpha", &[150.0, 100.0], 1e-9),
        ];
        for (name, expected, tolerance) in cases {
            let found = numbers(name);
            assert_eq!(found.len(), expected.len(), "{name}");
            for (f, e) in found.iter().zip(expected) {
                assert!((f / e - 1.0).abs() < tolerance, "{name}: {f} for {e}");
            }
        }
        // with about 11 for the logarithm: 107 and 300
        for (name, place, expected) in [("consistent_with_experiment", 2, 107.0), ("bound_over_measured", 1, 3332.0 / 11.0)] {
            let found = numbers(name)[place];
            assert!((found / expected - 1.0).abs() < 0.08, "{name}: {found}");
        }
    }

    #[test]
    fn numbers_that_only_the_explanations_quote() {
        for (name, words) in [
            ("entropy_near_one", "381 K"),
            ("much_lower", "beyond 3.53 dimensions"),
            ("much_lower", "beyond 24, by a factor 36"),
            ("long_time", "the power in time is 0.0526; (43) gives 0.0223"),
            ("long_time", "it is 2.36 times as large"),
            ("other_estimates", "is 1.28 times that of (28)"),
            ("combinatorial", "from 0.955 to 0.758 at 5.3"),
            ("quick_decrease", "178 in four"),
            ("colloids", "21.2 beads"),
            ("nearly_universal", "leaves 122 beads, one of an hour 205"),
            ("first_form", "it is 138, and the root is at 191"),
            // Carnahan and Starling at the packing 0.567: 21.0 times 0.966 GPa
            ("kinetic_pressure", "2.03 GPa or 200"),
            // ∫ dr/r from 100 to 10⁶ over that to 10⁴
            ("squares_converge", "is 2 times what it was, that of $J^2$ still 1 times"),
            // ln 2 T/(T_g − T)
            ("freezes_into_ground", "below 0.69 $k_BT_g$ at half"),
            ("freezes_into_ground", "below 6.2 at nine tenths and below 69 at"),
            // 455 k_B/(23.5 GPa a³) = 0.00623, and its root
            ("lindemann_tenth", "a chalcogenide glass 0.079"),
            ("bump", "is 1.94 times the Debye value, at 0.038"),
            // a plain sum of 4000 terms: 5.3675, 4.4070
            ("not_monotonic", "5.37 at a twentieth of the Debye temperature and 4.41"),
            ("binoculars", "about 97 nm"),
        ] {
            let why = checked(name).why;
            assert!(why.contains(words), "{name}: {why}");
        }
    }

    #[test]
    fn crossover_by_the_root_of_its_square() {
        // A_gT_g/T = 4N‡ s_c², s_c = b(1 − T_K/T), N‡ = 4π/3: a square for T; ln τ/τ_0 = A/4s_c, η = 3 GPa τ
        let (glass, kauzmann, log_ratio) = (342.0_f64, 270.0_f64, 15.0 * 10_f64.ln());
        let b = 100.0 / (4.0 * log_ratio) / (1.0 - kauzmann / glass);
        let u = 100.0 * glass / (4.0 * 4.0 / 3.0 * PI * b * b);
        let half = kauzmann + 0.5 * u;
        let t = half + (half * half - kauzmann * kauzmann).sqrt();
        let barrier = 100.0 * glass / t / (4.0 * b * (1.0 - kauzmann / t));
        let expected = 3e9 * 1e-12 * barrier.exp() * 10.0;
        let found = numbers("crossover_viscosity")[0];
        assert!((found / expected - 1.0).abs() < 1e-9, "{found} for {expected}");
    }

    /// A guard, not a proof: the verdicts of the second reading, so that a change is seen and must be meant.
    #[test]
    fn verdicts_are_those_of_the_second_reading() {
        let of = |verdict: Verdict| -> Vec<&str> {
            let all = CLAIMS.iter().flat_map(|group| group.iter());
            let mut names: Vec<&str> =
                all.filter(|claim| claim.check().unwrap().verdict == verdict).map(|claim| claim.id.trim_start_matches("rfot.claim_")).collect();
            names.sort_unstable();
            names
        };
        assert_eq!(of(Verdict::DoesNot), ["modest_dimension", "quick_decrease"]);
        assert_eq!(of(Verdict::ByDefinition), ["entropy_ends", "mismatch_exponent", "mosaic_cost", "one_ground_state", "one_particle"]);
        assert_eq!(
            of(Verdict::Misprint),
            ["coupling_is_an_energy", "equipartition", "equipartition_in_coupling", "filling_fraction", "first_form", "unit_of_density", "upside_down"]
        );
        let depends = [
            "barrier_as_printed",
            "bound_over_measured",
            "broadening",
            "combinatorial",
            "comparable",
            "consistent_with_experiment",
            "critical_radius",
            "crossover_viscosity",
            "density_of_states",
            "exponent_is_a_number",
            "inverse_strength",
            "ioffe_regel",
            "logarithm_and_conductivity",
            "mosaic_below_bound",
            "much_lower",
            "nearly_universal",
            "no_relics_in_liquid",
            "vacancy_unit",
        ];
        assert_eq!(of(Verdict::DependsOnReading), depends);
        assert_eq!(
            of(Verdict::AsStated),
            ["caption_ratio", "ignoring_damping", "measured_conductivity", "measured_heat", "picosecond", "thermal_distance", "time_at_glass"]
        );
        let open = [
            "ageing",
            "barrier_frequency",
            "binoculars",
            "bump",
            "colloids",
            "corrections",
            "gamma",
            "long_time",
            "mean_field_diagram",
            "mode_coupling",
            "multiples",
            "nano_crystals",
            "negative_expansion",
            "no_spin_resonance",
            "plateau",
            "small_entropy",
            "softening",
            "string_spinodal",
            "structure_shape",
            "ten_percent",
        ];
        assert_eq!(of(Verdict::Underdetermined), open);
        assert!(of(Verdict::FromRoundedInputs).is_empty());
        assert_eq!(of(Verdict::Reproduces).len(), 61);
    }
}
