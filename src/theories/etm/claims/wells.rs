//! Claims on wells, levels and flux: (1)-(9), (11).

use super::{claim, lacking};
use crate::describe::{Claim, Found, Method, Relation};
use crate::error::Error;
use crate::theories::etm::{double_well, three_well};
use nalgebra::{Complex, Matrix2, Matrix3};
use std::f64::consts::PI;

/// Sorted eigenvalues of (6), any sign of D₀.
fn diagonalised(energies: [f64; 3], tunnelling: f64, phase: f64) -> [f64; 3] {
    let hop = Complex::new(tunnelling * (phase / 3.0).cos(), tunnelling * (phase / 3.0).sin());
    let [e1, e2, e3] = energies.map(|e| Complex::new(e, 0.0));
    let mut found: [f64; 3] = Matrix3::new(e1, hop, hop.conj(), hop.conj(), e2, hop, hop, hop.conj(), e3).symmetric_eigenvalues().into();
    found.sort_by(f64::total_cmp);
    found
}

const SYSTEMS: [([f64; 3], f64, f64); 5] =
    [([0.1, -0.05, -0.05], 1.0, 0.5), ([0.9, -0.3, -0.6], 0.2, 2.0), ([-1.0, 0.4, 0.6], 0.05, 0.1), ([0.0, 0.0, 0.0], 1.0, 1.0), ([0.3, 0.2, -0.5], 2.0, -3.0)];

fn everywhere(mut test: impl FnMut([f64; 3], f64, f64) -> Result<bool, Error>) -> Result<Found, Error> {
    let mut all = true;
    for (energies, tunnelling, phase) in SYSTEMS {
        all &= test(energies, tunnelling, phase)?;
    }
    Ok(Found::truth(all))
}

pub(super) static CLAIMS: &[Claim] = &[
    Claim {
        how: "against the eigenvalues of (1) for four systems",
        why: "They are the eigenvalues of (1).",
        shown_by: "etm.double_well",
        ..claim(
            "etm.claim_two_levels",
            "below (4)",
            "The energies of the two levels |0> and |1> are then given by E_{0,1} = ±½√(Δ² + Δ_0²), and so on",
            Relation::Holds,
            || {
                let mut all = true;
                for (asymmetry, tunnelling) in [(0.3, 0.4), (-2.0, 0.1), (0.0, 1.0), (1.5, 1.5)] {
                    let found = Matrix2::new(-0.5 * asymmetry, -0.5 * tunnelling, -0.5 * tunnelling, 0.5 * asymmetry).symmetric_eigenvalues();
                    let [lower, upper] = double_well::levels(asymmetry, tunnelling)?;
                    all &= (found.min() - lower).abs() < 1e-12 && (found.max() - upper).abs() < 1e-12;
                }
                Ok(Found::truth(all))
            },
        )
    },
    Claim {
        how: "taken as a definition of the generic exponent",
        why: "The relation is quoted for barriers of any shape; distance and mass stay open.",
        shown_by: "etm.double_well",
        ..claim("etm.claim_wkb", "(3)", "the first relation is the generic WKB result for an arbitrarily shaped DWP", Relation::AsStated, || {
            Ok(Found::nothing())
        })
    },
    Claim {
        how: "(4) over the exact splitting of two parabolas at V_0 = 5 ħΩ",
        why: "(4) changes sign at V_0 = 9π/8 ħΩ: the overlap of the well states times the energy of a well is not subtracted.",
        shown_by: "etm.double_well",
        ..claim(
            "etm.claim_printed_splitting",
            "(4)",
            "the second formula refers instead to a symmetric (∆ = 0) DWP made up by two superimposed parabolic wells",
            Relation::About { printed: 1.0 },
            || Ok(Found::number(double_well::printed_splitting(1.0, 5.0)? / double_well::exact_splitting(1.0, 5.0)?)),
        )
    },
    Claim {
        how: "levels at φ and φ + 2π for five systems",
        why: "A full turn of the phase multiplies the three hops by cube roots of one, which a change of basis undoes.",
        shown_by: "etm.spectrum",
        ..claim(
            "etm.claim_periodic",
            "below (10)",
            "We now have basically three-level systems (3LSs) with energy levels E_0 < E_1 ≪ E_2, periodic in φ",
            Relation::Holds,
            || {
                everywhere(|e, d, phase| {
                    let (a, b) = (three_well::levels(e, d, phase)?, three_well::levels(e, d, phase + 2.0 * PI)?);
                    Ok(a.energies.iter().zip(b.energies).all(|(x, y)| (x - y).abs() < 1e-12))
                })
            },
        )
    },
    Claim {
        how: "(8) with cos θ restored, against diagonalisation of (6)",
        why: "With its missing definition of θ restored, (8) solves the cubic of (6) exactly.",
        shown_by: "etm.spectrum",
        ..claim(
            "etm.claim_levels_closed",
            "above (8)",
            "For n_w = 3 wells an exact solution for the k = 0, 1, 2 eigenvalues of the multi-welled tunneling Hamiltonian Eq. (6) is still possible",
            Relation::Holds,
            || {
                everywhere(|e, d, phase| {
                    Ok(three_well::levels(e, d, phase)?.energies.iter().zip(diagonalised(e, d, phase)).all(|(x, y)| (x - y).abs() < 1e-12 * (1.0 + d)))
                })
            },
        )
    },
    Claim {
        how: "E_1 − E_0 with the listed angles against the lowest gap, D_0 > 0",
        why: "For D_0 > 0 the angle 0 belongs to the highest level; in the order of the levels the angles are 2π/3, −2π/3, 0.",
        shown_by: "etm.spectrum",
        ..claim(
            "etm.claim_level_labels",
            "below (8)",
            "θ_k = 0, +⅔π, −⅔π an index distinguishing the three eigenstates ... energy gap ∆E = E_1 − E_0",
            Relation::Holds,
            || {
                // without asymmetries θ = φ
                let (phase, angle) = (0.5, |k: f64| 2.0 * ((0.5 + 2.0 * PI * k) / 3.0).cos());
                let gap = three_well::levels([0.0; 3], 1.0, phase)?.gap;
                Ok(Found::truth((angle(1.0) - angle(0.0) - gap).abs() < 1e-12))
            },
        )
    },
    Claim {
        how: "exact gap over (9) for phases and asymmetries down to 10^-5",
        why: "It is the leading order; the next is relative D/D_0 and φ²/54.",
        shown_by: "etm.spectrum",
        ..claim("etm.claim_effective_gap", "(9)", "lim ∆E ≃ (2/√3) √(D_0²φ² + ½(E_1² + E_2² + E_3²))", Relation::Holds, || {
            let mut all = true;
            for (size, phase) in [(1e-3, 1e-3), (1e-4, 1e-5), (1e-5, 1e-4)] {
                for direction in [0.0, 35.0, 100.0] {
                    let energies = three_well::well_energies(size, direction);
                    let ratio = three_well::effective_gap_unscaled(energies, 1.0, phase)? / three_well::levels(energies, 1.0, phase)?.gap;
                    all &= (ratio - 1.0).abs() < 0.14 * size + phase * phase / 54.0 + 1e-9;
                }
            }
            Ok(Found::truth(all))
        })
    },
    Claim {
        how: "(9) before and after D_0 → (2/√3) D_0, E_i → √(2/3) E_i",
        why: "Two constant factors turn one form into the other.",
        method: Method::Arithmetic,
        shown_by: "etm.effective_gap",
        ..claim("etm.claim_rescaling", "below (9)", "a trivial rescaling of D_0 and of the E_i has been applied", Relation::Holds, || {
            everywhere(|e, d, phase| {
                let mean = e.iter().sum::<f64>() / 3.0;
                let asymmetry = e.iter().map(|x| (x - mean).powi(2)).sum::<f64>().sqrt().max(1e-9);
                let rescaled = three_well::effective_gap((2.0_f64 / 3.0).sqrt() * asymmetry, 2.0 / 3.0_f64.sqrt() * d, phase)?;
                Ok((rescaled / three_well::effective_gap_unscaled(e, d, phase)? - 1.0).abs() < 1e-6)
            })
        })
    },
    Claim {
        how: "distance of the third level over the lowest gap at φ = 0.1, D = 0.1 D_0",
        why: "Near no flux the lower two levels nearly meet and the third stays 3 D_0 above.",
        shown_by: "etm.spectrum",
        ..claim(
            "etm.claim_third_level",
            "below Fig. 6",
            "the third and highest level E_2 can be safely neglected for most low-field applications",
            Relation::Above { printed: 10.0, half_digit: 0.0 },
            || {
                let found = three_well::levels(three_well::well_energies(0.1, 0.0), 1.0, 0.1)?;
                Ok(Found::number((found.energies[2] - found.energies[1]) / found.gap))
            },
        )
    },
    Claim {
        how: "lowest two levels of (6) without flux for D_0 = 1 and −1",
        why: "For D_0 > 0 the symmetric state is the highest and the other two are degenerate; for D_0 < 0 it is the reverse.",
        shown_by: "etm.spectrum",
        ..claim(
            "etm.claim_degenerate_ground",
            "(11)",
            "trapping potentials that ... must be characterized by a degenerate ground state ... should be chosen with a strictly positive tunneling parameter",
            Relation::Holds,
            || {
                let [positive, negative] = [1.0, -1.0].map(|d| diagonalised([0.0; 3], d, 0.0));
                Ok(Found::truth(positive[1] - positive[0] < 1e-12 && negative[1] - negative[0] > 1.0))
            },
        )
    },
    Claim {
        how: "not computable",
        why: "The tables fit D_0 |q/e| S; whether their D_0 is that of (6) or the rescaled one of (9) changes every flux energy by 2/√3.",
        shown_by: "etm.flux_energy",
        ..lacking("etm.claim_flux", "(7)", "φ = 2πΦ/Φ_0, Φ_0 = h/|q|", "whether the fitted D_0 is the rescaled one: a factor 2/√3")
    },
    Claim {
        how: "not computable",
        why: "Only products of D_0 with charge and area are fitted; at 3 T the flux energy of the heat capacity fit is 14 K, and φ is that over an unknown D_0.",
        shown_by: "etm.flux_energy",
        ..lacking(
            "etm.claim_weak_field",
            "below (11)",
            "the limit φ → 0, which we always take for relatively weak magnetic fields, is used",
            "D_0 alone, and with it φ at the fields of the fits",
        )
    },
    Claim {
        how: "not computable",
        why: "The caption gives D_0 = 1 and says near-degeneracy; the form follows from (8), the curves do not.",
        shown_by: "etm.spectrum",
        ..lacking(
            "etm.claim_figure_6",
            "caption of Fig. 6",
            "The energy spectrum (for D_0 = 1 units) of the ATS (3LS, TWP) model",
            "the well energies E_i behind the curves",
        )
    },
];
