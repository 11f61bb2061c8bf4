//! The checkable statements on the supercooled liquid, (26)-(36): its slowing down.

use super::super::relaxation::{Closure, Liquid, configurational_entropy, maxwell_viscosity};
use super::mosaic::{ROUTINE, routine};
use crate::describe::{Claim, Found, Method, Relation};
use crate::error::Error;

/// TNB as the paper's Fig. 1 has it: T_g cited, T_K recalled.
fn tnb(closure: Closure) -> Result<Liquid, Error> {
    Liquid::new(342.0, 270.0, ROUTINE.1, ROUTINE.0, closure)
}

const fn claim(id: &'static str, place: &'static str, quote: &'static str, relation: Relation, compute: fn() -> Result<Found, Error>) -> Claim {
    Claim { relation, how: "", method: Method::Arithmetic, compute, shown_by: "rfot.relaxation", ..Claim::new(id, place, quote) }
}

pub(super) static CLAIMS: &[Claim] = &[
    Claim {
        how: "(26) at τ = 1 ns and μ = 3 GPa, in poise",
        unit: "P",
        why: "A nanosecond, where activated transport would begin, is 30 poise.",
        shown_by: "rfot.maxwell_viscosity",
        ..claim(
            "rfot.claim_crossover_viscosity",
            "below (26)",
            "this transient ergodicity breaking is a soft crossover occurring near viscosities of order 10^1 − 10^2 Ps",
            Relation::Between { low: 10.0, high: 100.0 },
            || Ok(Found::number(10.0 * 10_f64.powf(maxwell_viscosity(3.0, -9.0)?))),
        )
    },
    Claim {
        how: "nothing to compute",
        why: "(28) gives the penalty at one temperature; how K/ρk_BT goes with temperature is left open, and with it the shape of every curve of relaxation: our two closures bracket it.",
        ..claim("rfot.claim_gamma", "(28)", "γ ≈ (Kk_BT/ρ)^{1/2}", Relation::Underdetermined { missing: "the temperature dependence of K/ρk_BT" }, || {
            Ok(Found::nothing())
        })
    },
    Claim {
        how: "nothing to compute",
        why: "The theoretical curve of Fig. 1 uses the barrier softening of a reference; its formula is not in the paper.",
        ..claim(
            "rfot.claim_softening",
            "Fig. 1, caption",
            "also accounting for the effects of fluctuations of the order parameter α ... but largely ignoring mode-coupling effects",
            Relation::Underdetermined { missing: "the barrier-softening formula of ref. 76" },
            || Ok(Found::nothing()),
        )
    },
    Claim {
        how: "r‡/a = N‡^{1/3} of TNB where τ = 1 ns, constant modulus, A = 100 at T_g",
        method: Method::Analysis,
        why: "Without the barrier softening that the caption invokes, the critical radius is still about one and a half beads there.",
        shown_by: "rfot.cooperativity",
        ..claim(
            "rfot.claim_critical_radius",
            "Fig. 1, caption",
            "the crossover happens to coincide with the temperature at which the critical radius ... r‡ ≈ a",
            Relation::About { printed: 1.0 },
            || {
                let liquid = tnb(Closure::ConstantModulus)?;
                let crossover = liquid.temperature_of(3.0)?;
                Ok(Found::number(super::super::mosaic::mosaic(liquid.entropy(crossover)?, liquid.stiffness(crossover))?.critical_size.cbrt()))
            },
        )
    },
    Claim {
        how: "N‡ of TNB from T_K up to the temperature where τ = 1 ns, both closures",
        method: Method::Analysis,
        why: "N‡ stays above 1 all the way up: the statement holds below the crossover, but with A = 100 nothing special happens to N‡ at it.",
        shown_by: "rfot.cooperativity",
        ..claim(
            "rfot.claim_critical_above_one",
            "below (30)",
            "is finite and obligingly becomes greater than the molecular size 1 below the crossover temperature T_cr",
            Relation::Holds,
            || {
                let mut all = true;
                for (closure, _) in Closure::ALL {
                    let liquid = tnb(closure)?;
                    for k in 1..=60 {
                        let temperature = 270.0 + 5.0 * f64::from(k);
                        all &= super::super::mosaic::mosaic(liquid.entropy(temperature)?, liquid.stiffness(temperature))?.critical_size > 1.0;
                    }
                }
                Ok(Found::truth(all))
            },
        )
    },
    Claim {
        how: "1000 s over 1 ps",
        why: "The time scale at T_g is an input; 1000 s and a picosecond give it.",
        ..claim(
            "rfot.claim_time_at_glass",
            "below (36)",
            "At the glass transition achieved using a routine quench, τ/τ_0 = e^{F‡(T_g)/k_BT_g} ≃ 10^15",
            Relation::AsStated,
            || Ok(Found::number(1000.0 / 1e-12)),
        )
    },
    Claim {
        how: "log10 of exp(2 F‡(T_g)/k_BT_g), the barrier of a routine quench frozen",
        unit: "log10(tau/tau_0)",
        why: "Half the temperature at the same barrier squares the time.",
        ..claim(
            "rfot.claim_half_glass",
            "below (36)",
            "At a temperature half as large as T_g ... τ/τ_0 = e^{2F‡(T_g)/k_BT_g} ≃ 10^30",
            Relation::Equals { printed: 30.0, half_digit: 0.5 },
            || Ok(Found::number(2.0 * routine()?.0.barrier / std::f64::consts::LN_10)),
        )
    },
    Claim {
        how: "the picosecond that the paper takes",
        unit: "s",
        why: "An input: it enters every time through τ/τ_0.",
        ..claim(
            "rfot.claim_picosecond",
            "below (29)",
            "The quantity τ_0 is a vibration timescale numerically close to a picosecond",
            Relation::AsStated,
            || Ok(Found::number(1e-12)),
        )
    },
    Claim {
        how: "s_c/(T − T_K) as T → T_K, three decades, against Δc_p T_g/T_K²",
        method: Method::Analysis,
        why: "The fit (36) is linear at T_K with slope Δc_p T_g/T_K².",
        shown_by: "rfot.configurational_entropy",
        ..claim("rfot.claim_linear_at_kauzmann", "(36), second line", "∝ (T − T_K), T → T_K", Relation::Holds, || {
            let slope = 2.7 * 342.0 / (270.0 * 270.0);
            let error = |above: f64| Ok::<_, Error>((configurational_entropy(270.0 + above, 342.0, 270.0, 2.7)? / above / slope - 1.0).abs());
            Ok(Found::truth(error(1e-2)? < 1e-4 && error(1e-3)? < 1e-5 && error(1e-4)? < 1e-6))
        })
    },
    Claim {
        how: "F‡ and N* of TNB on 200 temperatures from T_K to 1.2 T_g, both closures",
        method: Method::Analysis,
        why: "Both grow on cooling in either closure; at constant Lindemann ratio the barrier would fall again above 2 T_K.",
        shown_by: "rfot.cooperativity",
        ..claim(
            "rfot.claim_grow_on_cooling",
            "above (36)",
            "the reconfiguration barrier and extent both increase with cooling because the configurational entropy ... must decrease with temperature",
            Relation::Holds,
            || {
                let mut all = true;
                for (closure, _) in Closure::ALL {
                    let liquid = tnb(closure)?;
                    let mut above = (f64::INFINITY, f64::INFINITY);
                    for k in 1..=200 {
                        let temperature = 270.0 + (1.2 * 342.0 - 270.0) * f64::from(k) / 200.0;
                        let m = super::super::mosaic::mosaic(liquid.entropy(temperature)?, liquid.stiffness(temperature))?;
                        let now = (m.barrier * temperature, m.cooperative_size);
                        all &= now.0 < above.0 && now.1 < above.1;
                        above = now;
                    }
                }
                Ok(Found::truth(all))
            },
        )
    },
    Claim {
        how: "F‡ for s_c = 1, 1e-3, 1e-6, and the refusal at 0",
        why: "The barrier goes as 1/s_c.",
        shown_by: "rfot.mosaic",
        ..claim("rfot.claim_finite_barrier", "below (29)", "is finite unless the configurational entropy vanishes", Relation::Holds, || {
            let barrier = |s: f64| super::super::mosaic::mosaic(s, 100.0).map(|m| m.barrier);
            Ok(Found::truth(barrier(1e-3)? > 999.0 * barrier(1.0)? && barrier(1e-6)?.is_finite() && barrier(0.0).is_err()))
        })
    },
];
