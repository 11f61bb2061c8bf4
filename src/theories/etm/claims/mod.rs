//! The checkable statements of the paper, by phenomenon.

mod cells;
mod consistency;
mod cusp;
mod damping;
mod echo_curves;
mod echoes;
mod flux;
mod four_wells;
mod permittivity;
mod rivals;
mod states;
mod thermal;
mod wells;

use super::echo::Echo;
use super::relaxation::AsymmetryWeight;
use super::tables::EchoRow;
use crate::describe::{Claim, Groups};
use crate::error::Error;

pub(super) const CLAIMS: Groups<Claim> = &[
    wells::CLAIMS,
    four_wells::CLAIMS,
    flux::CLAIMS,
    states::CLAIMS,
    cusp::CLAIMS,
    thermal::CLAIMS,
    permittivity::CLAIMS,
    damping::CLAIMS,
    echoes::CLAIMS,
    echo_curves::CLAIMS,
    rivals::CLAIMS,
    cells::CLAIMS,
    consistency::CLAIMS,
];

/// T of the echo data, K (caption of Fig. 14).
const COLD: f64 = 0.012;

/// A row of Table 7 at 12 mK with its delay.
fn echo(row: &EchoRow) -> Result<Echo, Error> {
    Echo::new(row.settings(COLD, row.delay, AsymmetryWeight::Printed))
}

#[cfg(test)]
mod tests {
    use super::CLAIMS;
    use crate::describe::{Checked, Claim, Computed, Relation, Verdict, judge};

    fn claim(name: &str) -> &'static Claim {
        let id = format!("etm.claim_{name}");
        CLAIMS.iter().copied().flatten().find(|c| c.id == id).unwrap_or_else(|| panic!("no {id}"))
    }

    #[test]
    fn a_value_moved_out_of_its_interval_fails() {
        for claim in CLAIMS.iter().copied().flatten() {
            let Checked { computed, verdict, .. } = claim.check().unwrap_or_else(|e| panic!("{}: {e}", claim.id));
            if let (Some((low, high)), Computed::Number(_)) = (claim.relation.interval(), computed) {
                let outside = if high.is_finite() { high + high.abs() + 1.0 } else { low - low.abs() - 1.0 };
                assert_eq!(judge(&claim.relation, Computed::Number(outside), &[], false), Verdict::DoesNot, "{}", claim.id);
            }
            assert_eq!(matches!(claim.relation, Relation::Underdetermined { .. }), verdict == Verdict::Underdetermined, "{}", claim.id);
        }
    }

    /// Expected verdicts, from the readings of the paper. The next test checks the computed numbers.
    #[test]
    fn verdicts_are_those_of_the_readings() {
        let reproduces = [
            "two_levels",
            "periodic",
            "levels_closed",
            "effective_gap",
            "widening",
            "flux",
            "third_level",
            "degenerate_ground",
            "logarithms",
            "peak",
            "states_conserved",
            "schottky",
            "mostly_divalent",
            "table_1",
            "table_3",
            "significant",
            "like_iron",
            "polarizability",
            "total_time",
            "rabi_prefactor",
            "damping_tail",
            "cold_echo",
            "across_the_drive",
            "refocused",
            "norm",
            "in_phase",
            "one_minimum",
            "no_oscillation",
            "bas_radius",
            "bk7_radius",
            "estimate",
            "diameters",
            "microscope",
            "ion_number",
            "logarithmic_cooling",
            "quadrupole_silica",
        ];
        let depends = [
            "level_labels",
            "tetrahedral",
            "poor_mans",
            "four_triangles",
            "density_prefactor",
            "normalisation",
            "standard_distribution",
            "without_cells",
            "enhancement",
            "response_strength",
            "low_field_peak",
            "negative_dominates",
            "more_than_two_wells",
            "one_third_rule",
            "short_pulses",
            "linear_decay",
            "same_trend",
            "interstice_volume",
            "single_set",
            "smaller_areas",
            "absorption_energy",
            "absorption_trend",
            "guess",
            "consistency",
            "like_density",
            "cusp",
            "quadrupole_splitting",
            "quadrupole_linear",
        ];
        let misprints = ["spectral_weight", "duran_radius"];
        let fails = ["printed_splitting", "four_closed", "five_sixths", "rabi_asymmetry", "diffusion_dominates", "inverse_square", "quadrupole_rise"];
        let lacks = [
            "amplitude_scale",
            "yu_leggett",
            "weak_field",
            "figure_6",
            "figures_7_8",
            "figure_9",
            "other_terms",
            "magnetisation",
            "higher_order",
            "averaged_formulae",
            "figures_10_12",
            "interactions",
            "two_maxima",
            "two_minima",
            "silica_cells",
            "figures_15_16",
            "figure_17",
            "inset",
            "glass_temperature",
            "quadrupole_beats",
            "isotope_scaling",
            "oxygen_tunnels",
        ];
        let groups = [
            (&reproduces[..], Verdict::Reproduces),
            (&depends[..], Verdict::DependsOnReading),
            (&misprints[..], Verdict::Misprint),
            (&fails[..], Verdict::DoesNot),
            (&lacks[..], Verdict::Underdetermined),
            (&["exponents", "rescaling"][..], Verdict::ByDefinition),
            (&["wkb", "one_amplitude", "ten_millitesla"][..], Verdict::AsStated),
        ];
        for (names, expected) in groups {
            for name in names {
                let checked = claim(name).check().unwrap();
                assert_eq!(checked.verdict, expected, "{name}: {:?} {:?}", checked.computed, checked.outcomes);
            }
        }
        let listed: usize = groups.iter().map(|(names, _)| names.len()).sum();
        assert_eq!(listed, CLAIMS.iter().map(|group| group.len()).sum::<usize>(), "every claim is guarded");
    }

    /// Numbers of an independent recomputation: the first reading, or with `k` the k-th alternative.
    #[test]
    fn computed_numbers_are_those_of_an_independent_check() {
        let expected = [
            ("single_set", 0, 1.7, 0.05),
            ("single_set", 1, 0.55 / 0.015, 1e-9),
            ("absorption_energy", 0, 9.3, 0.05),
            ("absorption_energy", 1, -60.0, 1.0),
            ("diffusion_dominates", 0, 7.3, 0.06),
            ("inverse_square", 0, -0.26, 0.05),
            ("inverse_square", 1, -1.0, 1e-3),
            ("low_field_peak", 0, 4.606, 1e-3),
            ("low_field_peak", 1, -0.539, 1e-3),
            // a uniform distribution: by a plain sum over energies
            ("without_cells", 0, 85.0, 0.05),
            ("without_cells", 1, 2.187e-3, 1e-5),
            // by a plain sum over directions
            ("across_the_drive", 0, 0.3047, 1e-4),
            // tanh(E/2T) e^{−2wτ₁₂} of sample 2
            ("cold_echo", 0, 0.03156, 2e-5),
            ("one_third_rule", 1, 1.36, 5e-3),
            ("five_sixths", 0, 0.5, 1e-6),
            ("rabi_prefactor", 0, 1.0 / 6.0, 1e-9),
            ("bas_radius", 0, 163.32, 5e-3),
            ("duran_radius", 0, 148.31, 5e-3),
            ("duran_radius", 1, 154.25, 5e-3),
            ("bk7_radius", 0, 300.04, 5e-3),
            ("interstice_volume", 0, 0.207_762, 5e-7),
            ("density_prefactor", 0, 2.0 * std::f64::consts::PI / 3.0_f64.sqrt(), 1e-12),
            // (1 − f²/2) of (20) over four times (1 − f²/2)/6
            ("response_strength", 0, 1.5, 1e-6),
            ("response_strength", 1, 1.0, 1e-6),
            // C over the rotation is Ω_G/Ω_R = √(1 + 5²)
            ("spectral_weight", 0, 26.0_f64.sqrt(), 1e-9),
            ("spectral_weight", 1, 1.0, 1e-9),
            ("smaller_areas", 1, 4.77e4 / 0.95e3, 1e-9),
            ("consistency", 1, 0.047_992_43 / 0.49, 1e-6),
        ];
        for (name, k, number, width) in expected {
            let checked = claim(name).check().unwrap();
            let computed = if k == 0 { checked.computed } else { checked.outcomes[k - 1].computed };
            assert!((computed.number().unwrap() - number).abs() < width, "{name} {k}: {computed:?}, {number} expected");
        }
        // quoted in the explanations
        for (name, number) in [
            ("single_set", "within 1.99"),
            ("absorption_energy", "(Duran: 19"),
            ("absorption_energy", "predicts 3.8"),
            ("guess", "19.1 % of the heat capacity, one of three 86"),
            ("diffusion_dominates", "7.35 and 112"),
            ("enhancement", "capacity is 0.143, and 0.33"),
            ("periodic", "one flux quantum"),
            ("effective_gap", "1.21 times"),
            ("table_1", "80.8 and 80.6"),
            ("table_3", "61.9 and 61.7"),
            ("logarithmic_cooling", "rises by 11.5"),
            // 375/89, and over (1.225/2.440)^{2/3} for the square of the number of ions
            ("one_amplitude", "4.21 times the first"),
            ("one_amplitude", "a factor 6.67 is left"),
            // 2π · 5.19e16 · ln(3.09e5/4.77e4)/0.49 = 1.243e18 beside 4.4e16
            ("yu_leggett", "96.6 % of all"),
            // 4v of (3) over 2v − ln(v)/2 of two parabolas, between 8 and 12: 16/(8 − 0.203)
            ("wkb", "2.05 times"),
        ] {
            let why = claim(name).check().unwrap().why;
            assert!(why.contains(number), "{name}: {why}");
        }
    }
}
