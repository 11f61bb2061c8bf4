//! The checkable statements of the paper.

mod exponents;
mod extinction;
mod freezing;
mod readings;
mod stretching;

pub(super) use exponents::EXPONENTS;
pub(super) use extinction::EXTINCTION;
pub(super) use freezing::FREEZING;
pub(super) use readings::READINGS;
pub(super) use stretching::STRETCHING;

#[cfg(test)]
mod tests {
    use super::{EXPONENTS, EXTINCTION, FREEZING, READINGS, STRETCHING};
    use crate::describe::{Checked, Claim, Verdict};

    fn all() -> Vec<Claim> {
        [FREEZING, EXTINCTION, EXPONENTS, READINGS, STRETCHING].concat()
    }

    fn checked(name: &str) -> Checked {
        all().iter().find(|c| c.id == format!("gauge_lps.claim_{name}")).unwrap_or_else(|| panic!("no claim {name}")).check().unwrap()
    }

    #[test]
    fn no_verdict_changes_unseen() {
        // verdicts of the second reading: guards, so that none changes unseen; what they rest on is held below
        let expected: &[(Verdict, &[&str])] = &[
            (Verdict::Reproduces, &["overlap", "finite", "stationary", "times_differ", "dies_out", "exponent_follows", "trap"]),
            (
                Verdict::DependsOnReading,
                &[
                    "one_order",
                    "known_from_3",
                    "bonds_die_out",
                    "rates_vanish",
                    "fast",
                    "times_diverge",
                    "free_energy_vanishes",
                    "exponent_21",
                    "converge",
                    "inverse",
                    "one_scaled",
                    "scaled_dimension",
                    "all_together",
                ],
            ),
            (Verdict::ByDefinition, &["nine", "length"]),
            (Verdict::FromRoundedInputs, &["dimension"]),
            (Verdict::AsStated, &["planck"]),
            (
                Verdict::Underdetermined,
                &["ground_states", "order_of_magnitude", "crossing", "derived", "gauge", "network", "observed", "specific_heat", "structures"],
            ),
        ];
        let mut seen = 0;
        for (verdict, names) in expected {
            for name in *names {
                assert_eq!(checked(name).verdict, *verdict, "{name}");
                seen += 1;
            }
        }
        assert_eq!(seen, all().len(), "a claim that the table lacks");
    }

    #[test]
    fn computed_numbers_are_those_of_an_independent_implementation() {
        // the first reading, then the others
        let cases: &[(&str, &[f64], f64)] = &[
            // by hand: P₁|E₁|/h chained, weights 0.05 and 1 of -2, -3, -8 eV
            ("bonds_die_out", &[0.023043, 5.8978e-34], 0.01),
            ("inverse", &[0.540, 0.609], 2e-3),
            ("scaled_dimension", &[1.0 / 6.0, -2.0 / 3.0], 1e-6),
            ("dimension", &[-0.666_667, -0.66], 1e-5),
            ("nine", &[9.0], 1e-12),
            // one over the slowest bond rate of the fitted weights, and of the full weight
            ("fast", &[1.0 / 1.139_437_7e7, 9.554e106], 1e-3),
            ("overlap", &[7.2528e-4], 1e-3),
            ("dies_out", &[1.011_04e-3], 1e-3),
            ("trap", &[0.6], 1e-12),
        ];
        for (name, expected, tolerance) in cases {
            let found = checked(name);
            let got: Vec<f64> = std::iter::once(found.computed).chain(found.outcomes.iter().map(|o| o.computed)).map(|c| c.number().unwrap()).collect();
            assert_eq!(got.len(), expected.len(), "{name}");
            for (got, expected) in got.iter().zip(*expected) {
                assert!((got / expected - 1.0).abs() < *tolerance, "{name}: {got} for {expected}");
            }
        }
    }

    #[test]
    fn explanations_quote_numbers_found_elsewhere() {
        let cases: &[(&str, &[&str])] = &[
            ("converge", &["1.851 and 1.82 "]),
            ("exponent_21", &["1.85057 and 1.82008"]),
            // (3 ln ζ)^Γ by a separate program
            ("exponent_21", &["1.605 and 1.69 "]),
            ("inverse", &["5.8816 and 72.381", "cross at 500 K and are 0.6 and 0.609"]),
            ("derived", &["1.42 to 63.1"]),
            ("rates_vanish", &["8.22 × 10¹⁴/s", "4.84 × 10¹⁴/s"]),
            ("known_from_3", &["is 0,", "is 0.693,"]),
            // the ratio by a separate program; ln ζ/2 of the two fitted amplitudes 3.6732 and 26.2711
            ("order_of_magnitude", &["is 1.8 × 10⁻¹¹⁵", "116 decades"]),
            ("times_differ", &["1.84 and 13.1 "]),
            ("all_together", &["−0.667"]),
        ];
        for (name, pieces) in cases {
            let why = checked(name).why;
            for piece in *pieces {
                assert!(why.contains(piece), "{name}: {piece:?} is not in {why:?}");
            }
        }
    }
}
