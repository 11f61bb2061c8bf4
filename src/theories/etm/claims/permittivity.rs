//! Claims on the dielectric constant and relaxation: (16)-(22), Tables 5 and 6.

use super::{claim, lacking};
use crate::describe::{Claim, Found, Method, Relation};
use crate::error::Error;
use crate::numerics::sampling;
use crate::theories::etm::density_of_states::{Cutoffs, Orientation};
use crate::theories::etm::dielectric::{Response, change, polarizability_factor};
use crate::theories::etm::heat_capacity::Precision;
use crate::theories::etm::relaxation::{AsymmetryWeight, rate, total_rate, transition_strength};
use crate::theories::etm::tables::{DIELECTRIC, DielectricRow};
use crate::theories::etm::three_well::well_energies;

/// BAS at 50 mK.
const BAS: &DielectricRow = &DIELECTRIC[2];

fn averaged(row: &DielectricRow, field: f64, response: Response, orientation: Orientation) -> Result<f64, Error> {
    change(&row.cutoffs()?, row.amplitude, row.temperature, field, response, orientation, Precision::Full)
}

pub(super) static CLAIMS: &[Claim] = &[
    Claim {
        how: "(18) for three dipoles at 120°, traced and compared with (20)",
        why: "For dipoles on a regular polygon p_i·p_j sums to −p²/(n_w − 1) off the diagonal.",
        shown_by: "etm.dielectric_change",
        ..claim(
            "etm.claim_polarizability",
            "(20)",
            "envisaging a fully-isotropic distribution of planar n_w-polygons to then obtain: G_μν = ⅓ n_w/(n_w−1) p_i² [(n_w−2)E² + D_0²φ²]/E² δ_μν",
            Relation::Holds,
            || {
                let mut all = true;
                for fraction in [0.0, 0.3, 0.8, 1.0] {
                    let energies = well_energies(fraction, 50.0);
                    let mut trace = 0.0;
                    for i in 0..3 {
                        for j in 0..3 {
                            let (same, dot) = if i == j { (1.0, 1.0) } else { (0.0, -0.5) };
                            trace += same - energies[i] * energies[j] * dot;
                        }
                    }
                    all &= (trace / 3.0 - polarizability_factor(3.0, fraction)?).abs() < 1e-12;
                }
                Ok(Found::truth(all))
            },
        )
    },
    Claim {
        unit: "10^-6",
        how: "resonant part of AlBaSiO, 50 mK, at 10 mT",
        why: "The weight D_0²φ²/E² grows from zero with the field before the density of states falls.",
        shown_by: "etm.dielectric",
        ..claim(
            "etm.claim_low_field_peak",
            "below (20)",
            "The second term in the numerator of Eq. (20) gives rise, one discovers, to a peak in δε/ε as a function of B at very low fields",
            Relation::Above { printed: 0.0, half_digit: 0.0 },
            || Ok(Found::number(1e6 * averaged(BAS, 0.01, Response::Resonant, Orientation::Isotropic)?)),
        )
    },
    Claim {
        unit: "10^-6",
        how: "resonant plus relaxational part of AlBaSiO, 50 mK, at 10 mT",
        why: "For E ≪ T the terms in D_0²φ²/E² of the two parts cancel: with both quasi-static nothing rises.",
        shown_by: "etm.dielectric",
        ..claim(
            "etm.claim_quasi_static_peak",
            "above (16)",
            "the linear-response, quasi-static resonant and relaxational contributions to the polarizability tensor",
            Relation::Above { printed: 0.0, half_digit: 0.0 },
            || {
                let sum =
                    averaged(BAS, 0.01, Response::Resonant, Orientation::Isotropic)? + averaged(BAS, 0.01, Response::Relaxational, Orientation::Isotropic)?;
                Ok(Found::number(1e6 * sum))
            },
        )
    },
    Claim {
        unit: "%",
        how: "largest resonant change over the largest fall, X_max = 100 X_min, AlBaSiO at 50 mK otherwise",
        why: "The maximum moves to weaker fields as the ratio grows, but does not vanish.",
        shown_by: "etm.dielectric",
        ..claim(
            "etm.claim_negative_dominates",
            "below (20)",
            "which can dominate over the enhancement term for all values of B when D_0max ≫ D_0min",
            Relation::Below { printed: 0.0, half_digit: 0.0 },
            || {
                let cutoffs = Cutoffs::new(BAS.gap_min, BAS.tunnel_area_min, 100.0)?;
                let (mut highest, mut lowest) = (f64::NEG_INFINITY, f64::INFINITY);
                for field in sampling::logarithmic(1e-5, 1.0, 121) {
                    let value = change(&cutoffs, 1.0, BAS.temperature, field, Response::Resonant, Orientation::Isotropic, Precision::Full)?;
                    highest = f64::max(highest, value);
                    lowest = f64::min(lowest, value);
                }
                Ok(Found::number(100.0 * highest / lowest.abs()))
            },
        )
    },
    Claim {
        how: "resonant part of BK7 at 0.1 T with the rule, over the exact average",
        why: "The rule holds to first order in B²; beyond, moments nearly in the plane of the field keep low gaps, which one angle cannot show.",
        shown_by: "etm.dielectric",
        ..claim(
            "etm.claim_one_third_rule",
            "below (20)",
            "it was checked that a very good approximation consists in the replacement φ² → ⅓φ² for averaged expressions",
            Relation::About { printed: 1.0 },
            || {
                let of = |orientation| averaged(&DIELECTRIC[0], 0.1, Response::Resonant, orientation);
                Ok(Found::number(of(Orientation::OneThird)? / of(Orientation::Isotropic)?))
            },
        )
    },
    Claim {
        how: "largest over smallest fitted amplitude of AlBaSiO between 50 and 120 mK",
        why: "It is made of constants of the material, yet the fits need a different one at each temperature.",
        method: Method::Arithmetic,
        shown_by: "etm.consistency",
        ..claim(
            "etm.claim_one_amplitude",
            "Table 5",
            "πx_ATS P* p_1²/ε_r ε_0: 0.89, 3.75, 3.09 · 10^-5 for AlBaSiO at 50, 94, 120 mK",
            Relation::About { printed: 1.0 },
            || {
                let values = || DIELECTRIC.iter().filter(|r| r.glass == "BAS").map(|r| r.amplitude);
                Ok(Found::number(values().fold(0.0, f64::max) / values().fold(f64::INFINITY, f64::min)))
            },
        )
    },
    Claim {
        how: "not computable",
        why: "The correction is neither printed nor described; an exact diagonalisation would need D_0.",
        shown_by: "etm.dielectric",
        ..lacking(
            "etm.claim_higher_order",
            "caption of Fig. 10",
            "in the \"weak field\" approximation with (and - for AlBaSiO - also without) higher order correction",
            "the higher order correction",
        )
    },
    Claim {
        how: "not computable",
        why: "Only an amplitude in kelvin makes the change a pure number, and whether the relaxational part is in the curves is not said.",
        shown_by: "etm.dielectric",
        ..lacking(
            "etm.claim_averaged_formulae",
            "below (20)",
            "Performing the averaging [...]_av one then gets some analytical expressions for the polarizability",
            "the expressions, the unit of the amplitude, and which parts were drawn",
        )
    },
    Claim {
        how: "weight of D² in |A_01|² from the eigenvectors of (6), averaged over directions",
        why: "Diagonalising (6) gives D_0²φ² + D²/2, as (20) also has it.",
        shown_by: "etm.relaxation_time",
        ..claim(
            "etm.claim_five_sixths",
            "(21)",
            "τ_ATS^{-1} = E³(D_0²φ² + (5/6) D²)/(Γ tanh(E/2k_BT))",
            Relation::Equals { printed: 5.0 / 6.0, half_digit: 0.005 },
            || Ok(Found::number(transition_strength(1.0)? / transition_strength(0.0)?)),
        )
    },
    Claim {
        how: "total time (22) at 60 fields, AlBaSiO echo fit at 12 mK",
        why: "The rate grows with E at fixed asymmetry, and so does the sum.",
        shown_by: "etm.relaxation_time",
        ..claim("etm.claim_total_time", "(22)", "must diminish in a non-trivial manner as the magnetic field is switched on", Relation::Holds, || {
            let mut all = true;
            let mut before = 0.0;
            for flux in sampling::logarithmic(1e-4, 1.0, 60) {
                let energy = 0.01774_f64.hypot(flux);
                let now = total_rate(0.1, rate(energy, 0.01774 / energy, 0.012, 9.22e6, AsymmetryWeight::Printed)?)?;
                all &= now > before;
                before = now;
            }
            Ok(Found::truth(all))
        })
    },
    Claim {
        how: "largest over smallest D_min fitted to AlBaSiO, heat capacity against dielectric constant",
        why: "The smallest asymmetry differs between the fits as if it belonged to different glasses.",
        method: Method::Arithmetic,
        shown_by: "etm.consistency",
        ..claim(
            "etm.claim_single_set",
            "below Fig. 12",
            "The tunneling parameters extracted from the data fitting compare well with those given above, so that in fact a single model with a single set of material parameters per specimen could be used",
            Relation::About { printed: 1.0 },
            || {
                let smallest = DIELECTRIC.iter().filter(|r| r.glass == "BAS").map(|r| r.gap_min).fold(f64::INFINITY, f64::min);
                let largest = crate::theories::etm::tables::HEAT_CAPACITY.iter().filter(|r| r.glass == "BAS").map(|r| r.gap_min).fold(0.0, f64::max);
                Ok(Found::number(largest / smallest))
            },
        )
    },
];
