//! The checkable statements of sections IV and V: the edge of stability, pressures, proposed experiments.

use super::super::cage::{Cage, buckling_anisotropy};
use super::super::hard_spheres::{KAUZMANN, ONSET, configurational_entropy, glass_compressibility_factor, kinetic_pressure};
use crate::describe::{Claim, Found, Method, Relation};
use crate::error::Error;

const fn claim(id: &'static str, place: &'static str, quote: &'static str, relation: Relation, compute: fn() -> Result<Found, Error>) -> Claim {
    Claim { relation, how: "", method: Method::Arithmetic, compute, shown_by: "rfot.hard_spheres", ..Claim::new(id, place, quote) }
}

const fn open(id: &'static str, place: &'static str, quote: &'static str, missing: &'static str) -> Claim {
    Claim { how: "nothing to compute", ..claim(id, place, quote, Relation::Underdetermined { missing }, || Ok(Found::nothing())) }
}

pub(super) static CLAIMS: &[Claim] = &[
    Claim {
        how: "Zρk_BT at Z = 10, beads of 0.35 nm, 300 K, in atmospheres",
        why: "0.97 GPa, 9500 atmospheres.",
        shown_by: "rfot.kinetic_pressure",
        ..claim(
            "rfot.claim_kinetic_pressure",
            "Section IV",
            "this kinetic pressure is about four orders of magnitude larger than the ambient pressure, being numerically in the Gigapascals or higher",
            Relation::Order { printed: 1e4 },
            || Ok(Found::number(kinetic_pressure(10.0, 0.35_f64.powi(-3), 300.0)? / 1.013_25e-4)),
        )
    },
    Claim {
        how: "K/ρk_BT of the free-volume glass by finite difference, over (p/ρk_BT)², near jamming",
        method: Method::Analysis,
        why: "Exactly 1/d = 1/3 for a free-volume glass, just within √10.",
        ..claim("rfot.claim_stiff_cores", "above (45)", "K/k_BTρ ≃ (p/k_BTρ)²", Relation::Order { printed: 1.0 }, || {
            let (phi, jamming, h) = (0.64, 0.66, 1e-6);
            let pressure = |x: f64| x * glass_compressibility_factor(x, jamming);
            let stiffness = (pressure(phi + h) - pressure(phi - h)) / (2.0 * h);
            Ok(Found::number(stiffness / glass_compressibility_factor(phi, jamming).powi(2)))
        })
    },
    Claim {
        how: "s_c of our hard-sphere closure over a grid from the onset to φ_K: positive and falling, zero at its end",
        method: Method::Analysis,
        why: "The entropy falls to zero at φ_K, beyond which the liquid would have less than none.",
        ..claim(
            "rfot.claim_entropy_ends",
            "Fig. 7, caption",
            "Liquid states cannot exist to the right of the s_c = 0 line, by construction",
            Relation::Holds,
            || {
                let mut last = f64::INFINITY;
                let mut falls = true;
                for k in 1..=200 {
                    let s_c = configurational_entropy(ONSET + (KAUZMANN - ONSET) * f64::from(k) / 200.0, KAUZMANN)?;
                    falls &= s_c < last;
                    last = s_c;
                }
                Ok(Found::truth(falls && last.abs() < 1e-12))
            },
        )
    },
    Claim {
        why: "Where a routine quench leaves the hard-sphere liquid Z is 21; how many multiples of it the instabilities need is in ref. 57.",
        ..open(
            "rfot.claim_multiples",
            "Section IV",
            "to reach these instabilities, one must achieve kinetic pressures that are multiples of the kinetic pressure the atoms exert on each other at normal conditions",
            "where in pressure the instabilities of ref. 57 lie",
        )
    },
    Claim {
        how: "second derivative of the potential of four soft neighbours across the anisotropy at which it changes sign, exponent 12, by finite differences",
        method: Method::Analysis,
        why: "In our closure the one minimum becomes two at a ratio of (n + 1)^{1/(n+2)} = 1.20 of the axes: an anisotropic cage buckles, a round one never does.",
        shown_by: "rfot.cage",
        ..claim(
            "rfot.claim_bistable_cage",
            "Fig. 8, caption",
            "compression of an anisotropic cage can lead to a local symmetry breaking upon which the caged particle will be subject to a bistable effective potential",
            Relation::Holds,
            || {
                let critical = buckling_anisotropy(12.0);
                let curvature = |anisotropy: f64| -> Result<f64, Error> {
                    let cage = Cage::new(anisotropy, 12.0)?;
                    Ok(cage.potential(1e-3) - 2.0 * cage.potential(0.0) + cage.potential(-1e-3))
                };
                Ok(Found::truth(curvature(1.0)? > 0.0 && curvature(0.99 * critical)? > 0.0 && curvature(1.01 * critical)? < 0.0))
            },
        )
    },
    Claim {
        why: "The locus of the continuous replica-symmetry breaking and of the onset φ_A is drawn, not computed.",
        ..open(
            "rfot.claim_mean_field_diagram",
            "Fig. 6",
            "The phase diagram of a meanfield liquid in the (ϕ, p⁻¹) plane",
            "the mean-field equations behind the Gardner line and (φ_A, 1/p_A)",
        )
    },
    Claim {
        why: "In our hard spheres N‡ stays above ten up to arrest, so that no one-bead instability is met; the calculation is in ref. 57.",
        ..open(
            "rfot.claim_string_spinodal",
            "Fig. 7, caption",
            "Note that the “string spinodal” is a crossover, not a sharp boundary",
            "the string free energy of refs 57 and 82",
        )
    },
    Claim {
        why: "The generalised driving force with its enthalpic part is in refs 57, 93 and 151.",
        ..open(
            "rfot.claim_ageing",
            "Section IV",
            "the cooperativity size for relaxation can become arbitrarily small as the pressure increased, while the corresponding reconfiguration barrier saturates",
            "the off-equilibrium driving force",
        )
    },
    Claim {
        why: "The calculation is in ref. 159; the extrapolated entropy alone cannot tell.",
        ..open(
            "rfot.claim_nano_crystals",
            "Section V",
            "the Kauzmann state would be avoided in 3D owing to nano-crystallisation or a similar type of local ordering",
            "the free energy of the ordered nuclei",
        )
    },
    Claim {
        why: "Our numbers give a spacing of thermal two-level systems near 0.1 µm and a fastest rate near 10⁶ /s, right in space and faster in time; ref. 164 has the formula.",
        shown_by: "rfot.dipole_coupling",
        ..open(
            "rfot.claim_binoculars",
            "Section V",
            "two chromophores placed at a distance r ≈ 200 nm, at a temperature near 0.1 K, will decorrelate after about one tenth of a millisecond",
            "the correlation function of ref. 164",
        )
    },
    Claim {
        why: "How mode coupling shifts the crossover is left to refs 52, 76 and 83.",
        shown_by: "rfot.relaxation",
        ..open(
            "rfot.claim_mode_coupling",
            "Section IV",
            "the criticality due to mode-mode coupling kinetic catastrophe at the meanfield transition at temperature T_A is destroyed",
            "the mode-coupling equations and T_A",
        )
    },
];
