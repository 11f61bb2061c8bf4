//! The checkable statements on the supercooled liquid, (26)-(36): its slowing down.

use super::super::mosaic::{mosaic, sphere_radius};
use super::super::relaxation::{Closure, configurational_entropy, maxwell_viscosity};
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
    Claim::new("rfot.claim_gamma", "(28)", r"Appropriately, the resulting stabilisation of the interface scales with the magnitude of Gibbs free energy fluctuations of an individual minimum and is thus approximately determined by the bulk modulus of the material, $\gamma \approx (Kk_BT/\rho)^{1/2}$")
        .missing("how the modulus over the thermal energy density changes with temperature")
        .by("nothing to compute; the fragility of TNB under our two assumptions tells how much it matters", || {
            Ok(Found::nothing().with("modulus", tnb(Closure::ConstantModulus)?.fragility()).with("ratio", tnb(Closure::ConstantLindemann)?.fragility()))
        })
        .because(r"(28) gives the penalty at one temperature; how $K/\rho k_BT$ changes with temperature is left open. With a constant modulus TNB has the fragility {modulus}, with a constant Lindemann ratio {ratio}.")
        .shown_by("rfot.relaxation"),
    Claim::new(
        "rfot.claim_softening",
        "Fig. 1, caption",
        r"Also shown is the theoretical prediction for the relaxation time for activated transport, Eq. (29), also accounting for the effects of fluctuations of the order parameter $\alpha$ from Eq. (25) but largely ignoring mode-coupling effects",
    )
    .missing("the barrier-softening formula of ref. 76")
    .because("The theoretical curve lowers the barrier by a formula that stands in a reference and is not printed.")
    .shown_by("rfot.relaxation"),
    Claim::new(
        "rfot.claim_critical_radius",
        "Fig. 1, caption",
        r"Note the crossover happens to coincide with the temperature at which the critical radius for structural reconstructions is numerically close to the molecular length scale, $r^\ddagger \approx a$",
    )
    .about(1.0)
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
    .by(r"(36) for TNB at its melting point of 472 K (recalled), with $s_c(T_g)$ from (29) at $A$ = 100", || {
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
    Claim::new(
        "rfot.claim_time_at_glass",
        "below (36)",
        r"At the glass transition achieved using a routine quench, $\tau/\tau_0 = e^{F^\ddagger(T_g)/k_BT_g} \simeq 10^{15}$",
    )
    .stated()
    .because("The paper sets the time scale of a routine quench; it is a thousand seconds over a picosecond.")
    .shown_by("rfot.relaxation"),
    Claim::new(
        "rfot.claim_half_glass",
        "below (36)",
        r"At a temperature half as large as $T_g$, the corresponding relaxation time would be $\tau/\tau_0 = e^{2F^\ddagger(T_g)/k_BT_g} \simeq 10^{30}$, a monstrously large number",
    )
    .equals(30.0, 0.5)
    .unit("log10(tau/tau_0)")
    .by(r"$\log_{10}$ of $\exp(2 F^\ddagger(T_g)/k_BT_g)$, with the barrier of a routine quench at $A$ = 100 kept", || {
        let barrier = routine()?.0.barrier;
        Ok(Found::number(2.0 * barrier / std::f64::consts::LN_10).with("barrier", barrier))
    })
    .because(r"The barrier is {barrier} $k_BT_g$. Half the temperature at the same barrier squares the time, which gives {value} powers of ten.")
    .shown_by("rfot.relaxation"),
    Claim::new("rfot.claim_picosecond", "below (29)", r"The quantity $\tau_0$ is a vibration timescale numerically close to a picosecond")
        .stated()
        .because("An input: it enters every relaxation time as the unit.")
        .shown_by("rfot.relaxation"),
    Claim::new("rfot.claim_linear_at_kauzmann", "(36), second line", r"$s_c = \Delta c_p(T_g)T_g(1/T_K - 1/T) \propto (T - T_K), \quad T \rightarrow T_K$")
        .by_analysis(r"$s_c/(T - T_K)$ as $T \to T_K$ over three decades against $\Delta c_p T_g/T_K^2$, for 342 K, 270 K and a jump of 2.7 $k_B$", || {
            let slope = 2.7 * TNB.0 / (TNB.1 * TNB.1);
            let error = |above: f64| Ok::<_, Error>((configurational_entropy(TNB.1 + above, TNB.0, TNB.1, 2.7)? / above / slope - 1.0).abs());
            Ok(Found::truth(error(1e-2)? < 1e-4 && error(1e-3)? < 1e-5 && error(1e-4)? < 1e-6).with("slope", slope))
        })
        .because(r"The entropy is linear near $T_K$, with the slope {slope:2} $k_B$ in a kelvin for these inputs.")
        .shown_by("rfot.configurational_entropy"),
    Claim::new(
        "rfot.claim_grow_on_cooling",
        "above (36)",
        "According to Eqs. (29) and (32), the reconfiguration barrier and extent both increase with cooling because the configurational entropy, as any entropy, must decrease with temperature",
    )
    .by_analysis(r"$F^\ddagger$ and $N^*$ of TNB at 200 temperatures from $T_K$ to $1.2 T_g$, at constant modulus and at constant Lindemann ratio", || {
        let mut all = true;
        for (closure, _) in Closure::ALL {
            let liquid = tnb(closure)?;
            let mut above = (f64::INFINITY, f64::INFINITY);
            for k in 1..=200 {
                let temperature = TNB.1 + (1.2 * TNB.0 - TNB.1) * f64::from(k) / 200.0;
                let m = mosaic_of(&liquid, temperature)?;
                let now = (m.barrier * temperature, m.cooperative_size);
                all &= now.0 < above.0 && now.1 < above.1;
                above = now;
            }
        }
        Ok(Found::truth(all))
    })
    .because("Barrier and size both grow on cooling, under either of our assumptions on the modulus.")
    .shown_by("rfot.cooperativity"),
    Claim::new(
        "rfot.claim_colloids",
        "Section IV, last paragraph",
        r"Such quenches would be typical for colloidal suspensions whose molecular time-scale $\tau_0$ is much much larger, easily by ten orders of magnitude, than that in molecular liquids proper",
    )
    .missing("where the string spinodal of ref. 57 lies")
    .by(r"nothing to compare; a quench as slow as a routine one with $\tau_0$ larger by ten orders of magnitude, $A$ = 100", || {
        let m = super::super::mosaic::from_time(ROUTINE.0 - 10.0, ROUTINE.1)?.0;
        Ok(Found::nothing().with("size", m.cooperative_size).with("barrier", m.barrier).with("routine", routine()?.0.barrier))
    })
    .because(r"A colloid falls out of equilibrium at a barrier of {barrier} $k_BT$ and {size} beads, a molecular liquid at {routine} $k_BT$. Whether this lies beyond the string spinodal needs its place.")
    .shown_by("rfot.quench"),
];
