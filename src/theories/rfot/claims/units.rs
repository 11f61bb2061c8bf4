//! Statements whose two sides are compared by their dimensions alone.

use crate::describe::{Claim, Found, Method, Relation};

/// Exponents of mass, length, time.
#[derive(Clone, Copy, PartialEq)]
struct Dimension([i32; 3]);

const NUMBER: Dimension = Dimension([0, 0, 0]);
const LENGTH: Dimension = Dimension([0, 1, 0]);
const ENERGY: Dimension = Dimension([1, 2, -2]);
const PRESSURE: Dimension = Dimension([1, -1, -2]);
const DENSITY: Dimension = LENGTH.to(-3);
/// Temperature has no dimension of its own here: k_B turns it into an energy only where it is written.
const BARE_TEMPERATURE: Dimension = NUMBER;
const FREQUENCY_QUANTUM: Dimension = ENERGY;

impl Dimension {
    const fn times(self, other: Self) -> Self {
        Self([self.0[0] + other.0[0], self.0[1] + other.0[1], self.0[2] + other.0[2]])
    }

    const fn to(self, power: i32) -> Self {
        Self([power * self.0[0], power * self.0[1], power * self.0[2]])
    }

    const fn over(self, other: Self) -> Self {
        self.times(other.to(-1))
    }
}

const fn claim(id: &'static str, place: &'static str, quote: &'static str, compute: fn() -> Result<Found, crate::error::Error>) -> Claim {
    Claim { relation: Relation::Holds, how: "dimensions of the two sides", method: Method::Arithmetic, compute, shown_by: "", ..Claim::new(id, place, quote) }
}

pub(super) static CLAIMS: &[Claim] = &[
    Claim {
        why: "The left side is an energy density: the volume of a particle is missing, ρk_BT stands on the right; (19) itself comes out with it.",
        shown_by: "rfot.lindemann_ratio",
        ..claim("rfot.claim_equipartition", "above (19)", "by the equipartition theorem, K⟨(∇φ)²⟩ = k_BT", || Ok(Found::truth(PRESSURE == ENERGY)))
    },
    Claim {
        how: "dimensions of the two sides of (19)",
        why: "With the volume restored both sides are pure numbers, as K has the dimension of ρk_BT.",
        shown_by: "rfot.lindemann_ratio",
        ..claim("rfot.claim_lindemann", "(19)", "(d_v/a)² ≃ ρk_BT_g/K", || {
            Ok(Found::truth(LENGTH.over(LENGTH).to(2) == DENSITY.times(ENERGY).over(PRESSURE)))
        })
    },
    Claim {
        why: "Again an energy density against an energy: a³ is missing on the left, and (38) follows only with it.",
        shown_by: "rfot.phonon_coupling",
        ..claim("rfot.claim_equipartition_in_coupling", "above (38)", "⟨K(∇φ)²/2⟩ = k_BT/2 by equipartition", || Ok(Found::truth(PRESSURE == ENERGY)))
    },
    Claim {
        why: "The unit of a density of states is 1/(J m³); the exponent of the metre has lost its sign.",
        shown_by: "rfot.domain_density",
        ..claim("rfot.claim_unit_of_density", "below (37)", "yields P̄ ≃ 10^{45±1} m³J⁻¹", || {
            let density = NUMBER.over(ENERGY.times(LENGTH.to(3)));
            Ok(Found::truth(density == LENGTH.to(3).over(ENERGY)))
        })
    },
    Claim {
        why: "T_g stands for an energy: with k_B written, c = ħω‡/√2k_BT_g is a pure number.",
        shown_by: "rfot.barrier_frequency",
        ..claim("rfot.claim_exponent_is_a_number", "below (43)", "where the constant c = ħω‡/√2T_g", || {
            Ok(Found::truth(FREQUENCY_QUANTUM.over(BARE_TEMPERATURE) == NUMBER))
        })
    },
    Claim {
        why: "A pressure is no energy: 1/ρ is missing, and (45) follows only with it.",
        shown_by: "rfot.buckling_coupling",
        ..claim("rfot.claim_coupling_is_an_energy", "above (45)", "g ≃ p(α_x/α_y)^{1/2}", || Ok(Found::truth(ENERGY == PRESSURE)))
    },
    Claim {
        why: "The filling fraction is ρ times the volume of a sphere; the caption divides by it.",
        shown_by: "rfot.hard_spheres",
        ..claim("rfot.claim_filling_fraction", "Fig. 6, caption", "The quantities ϕ = ρ/(πσ³/6) and p are the filling fraction and pressure", || {
            Ok(Found::truth(DENSITY.over(LENGTH.to(3)) == NUMBER))
        })
    },
    Claim {
        relation: Relation::AsStated,
        how: "nothing to compute",
        why: "A misprint for the wavelength: over itself the mean free path would be 1; the text has 150 for l_mfp/λ.",
        shown_by: "rfot.conductivity_tls",
        ..claim("rfot.claim_caption_ratio", "Fig. 4, caption", "The low-T portion is parametrised according to l_mfp/l = 150", || Ok(Found::nothing()))
    },
];
