//! The checkable statements on where activated motion begins: crossover, critical radius, entropy, above (26) to (30).

use super::super::mosaic::{mosaic, sphere_radius};
use super::super::relaxation::{Closure, maxwell_viscosity};
use super::inputs::{ROUTINE, TNB, mosaic_of, routine, tnb};
use crate::describe::{Claim, Found};
use crate::error::Error;
use crate::numerics::roots::brent;

/// The radius of Fig. 1 as the edge of a cube, the convention of (32).
fn edge(size: f64) -> Result<f64, Error> {
    Ok(size.cbrt())
}

/// Temperature in K at which the critical radius of TNB is one bead.
fn crossover(radius: fn(f64) -> Result<f64, Error>, closure: Closure) -> Result<f64, Error> {
    let liquid = tnb(closure)?;
    brent(280.0, 5000.0, 1e-12, |t| mosaic_of(&liquid, t).and_then(|m| radius(m.critical_size)).map_or(f64::NAN, |r| r - 1.0))
}

/// Viscosity of TNB there in poise, at 3 GPa and τ₀ = 1 ps.
fn crossover_viscosity(radius: fn(f64) -> Result<f64, Error>, closure: Closure) -> Result<f64, Error> {
    let level = tnb(closure)?.log10_time_ratio(crossover(radius, closure)?)?;
    Ok(10.0 * 10_f64.powf(maxwell_viscosity(3.0, level - 12.0)?))
}

/// Critical radius of TNB in beads where τ is a nanosecond.
fn radius_at_nanosecond(radius: fn(f64) -> Result<f64, Error>) -> Result<Found, Error> {
    let liquid = tnb(Closure::ConstantModulus)?;
    let temperature = liquid.temperature_of(3.0)?;
    Ok(Found::number(radius(mosaic_of(&liquid, temperature)?.critical_size)?))
}

pub(super) static CLAIMS: &[Claim] = &[
    Claim::new(
        "rfot.claim_crossover_viscosity",
        "below (26), with Fig. 1",
        r"Microscopic arguments indicate this transient ergodicity breaking is a soft crossover occurring near viscosities of order $10^1 - 10^2$ Ps, see Fig. 1, a result consistent with experiment",
    )
    .between(10.0, 100.0)
    .unit("P")
    .by_analysis(r"(26) at 3 GPa where the critical radius of TNB is $a$, with constant modulus, $A$ = 100 at $T_g$ and $\tau_0$ = 1 ps", || {
        let other = crossover_viscosity(sphere_radius, Closure::ConstantLindemann)?;
        Ok(Found::number(crossover_viscosity(sphere_radius, Closure::ConstantModulus)?).with("other", other))
    })
    .read_as("the critical radius is that of a sphere of N‡ beads")
    .or_read_as("the critical radius is the cube root of N‡, as (32) has the cooperativity length", || {
        Ok(Found::number(crossover_viscosity(edge, Closure::ConstantModulus)?))
    })
    .because("Where a critical sphere has the radius of one bead, the viscosity is {value} P, as printed; with the cube root it is {1} P. Our other assumption on the modulus would give {other} P.")
    .shown_by("rfot.maxwell_viscosity"),
    Claim::new(
        "rfot.claim_critical_radius",
        "Fig. 1, caption",
        r"Note the crossover happens to coincide with the temperature at which the critical radius for structural reconstructions is numerically close to the molecular length scale, $r^\ddagger \approx a$",
    )
    .about(1.0)
    .ours("close to the molecular length is taken as one bead, within the width of all such words")
    .by_analysis(r"$r^\ddagger/a$ of TNB where $\tau$ = 1 ns (30 P at 3 GPa, inside the printed crossover), constant modulus, $A$ = 100 at $T_g$, no softening", || {
        radius_at_nanosecond(sphere_radius)
    })
    .read_as("the radius of a sphere of N‡ beads")
    .or_read_as("the cube root of N‡, as (32) has the cooperativity length", || radius_at_nanosecond(edge))
    .because("As the radius of a sphere it is {value} beads, close to one. With the cube root that (32) uses it is {1}. The caption does not say which is drawn.")
    .shown_by("rfot.cooperativity"),
    Claim::new(
        "rfot.claim_critical_above_one",
        "below (30)",
        r"is finite and obligingly becomes greater than the molecular size 1 below the crossover temperature $T_{\mathrm{cr}}$, Fig. 1(b), consistent with the premise that each individual particle is confined to a cage",
    )
    .by_analysis(r"$N^\ddagger$ of TNB at 60 temperatures from $T_K$ up to where the critical sphere has the radius $a$, constant modulus", || {
        let liquid = tnb(Closure::ConstantModulus)?;
        let (top, one) = (crossover(sphere_radius, Closure::ConstantModulus)?, crossover(edge, Closure::ConstantModulus)?);
        let mut all = true;
        for k in 1..=60 {
            all &= mosaic_of(&liquid, TNB.1 + (top - TNB.1) * f64::from(k) / 60.0)?.critical_size > 1.0;
        }
        Ok(Found::truth(all).with("top", top).with("there", mosaic_of(&liquid, top)?.critical_size).with("one", one))
    })
    .because(r"Below the crossover, here {top} K, the critical size is above one bead everywhere. At the crossover it is still {there} beads, and it falls to one bead only at {one:4} K.")
    .shown_by("rfot.cooperativity"),
    Claim::new("rfot.claim_entropy_near_one", "above (26)", r"the quantity $s_c$, called the configurational entropy, is numerically close to $k_B$")
        .order(1.0)
        .ours("the next sentence takes one and a half times as much for support, so that close is taken as of the same order")
        .unit("k_B per bead")
        .by_analysis(r"$s_c$ of TNB where $\tau$ = 1 ns, with $A$ = 100 at $T_g$ and constant modulus", || {
            let liquid = tnb(Closure::ConstantModulus)?;
            let (strength, at) = (liquid.entropy_at_glass(), |t: f64| liquid.entropy(t).map_or(f64::NAN, |s| s - 1.0));
            Ok(Found::number(liquid.entropy(liquid.temperature_of(3.0)?)?).with("glass", strength).with("one", brent(280.0, 600.0, 1e-12, at)?))
        })
        .read_as("where the minima emerge, of which the sentence speaks")
        .or_read_as("at the glass transition", || Ok(Found::number(routine()?.1)))
        .because(r"Where activated motion begins TNB has {value} $k_B$ for each bead, at the glass transition {1}. It passes one $k_B$ at {one} K.")
        .shown_by("rfot.configurational_entropy"),
    Claim::new(
        "rfot.claim_entropy_at_melting",
        "above (26)",
        r"Indeed, the excess entropy of a liquid relative to the corresponding crystal is empirically known to be about $1.5k_B$ per atom or larger near melting",
    )
    .above(1.5, 0.05)
    .unit("k_B per bead")
    .by(r"(36) for TNB at its melting point of 472 K (from memory), with $s_c(T_g)$ from (29) at $A$ = 100", || {
        Ok(Found::number(tnb(Closure::ConstantModulus)?.entropy(472.0)?))
    })
    .because(r"The configurational entropy that (29) and (36) give to TNB at its melting point is {value} $k_B$, as large as the printed {printed} to its last digit. It is for each bead, not each atom.")
    .shown_by("rfot.configurational_entropy"),
    Claim::new(
        "rfot.claim_small_entropy",
        "above (27)",
        r"the multiplicity of the minima dominates the pertinent physics for values of the configuration entropy that exceed already the very small value of $10^{-4}k_B$ per particle",
    )
    .missing("the entropy of the domain walls, ref. 85")
    .by(r"nothing to compare; the mosaic at that entropy and $A$ = 100", || {
        let m = mosaic(1e-4, ROUTINE.1)?;
        Ok(Found::nothing().with("size", m.cooperative_size).with("powers", m.barrier / std::f64::consts::LN_10).with("glass", routine()?.1))
    })
    .because(r"The calculation is in a reference. At so small an entropy a domain would have {size} beads and relax in {powers} powers of ten of $\tau_0$; a routine quench stops at {glass} $k_B$.")
    .shown_by("rfot.mosaic"),
];
