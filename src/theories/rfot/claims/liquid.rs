//! The checkable statements on the supercooled liquid, (26)-(36): its slowing down.

use super::super::mosaic::{mosaic, xia_wolynes};
use super::super::relaxation::{Closure, Liquid, configurational_entropy};
use super::inputs::{INVERSE_LINDEMANN, ROUTINE, TNB, mosaic_of, routine, tnb};
use crate::describe::{Claim, Found};
use crate::error::Error;
use crate::materials::liquids::find;

/// Fragility with a constant modulus over the measured one, for a liquid whose T_K in K is known from elsewhere.
fn fragility_over_measured(name: &str, kauzmann: f64) -> Result<f64, Error> {
    let known = find(name).ok_or_else(|| Error::no_solution(format!("there is no liquid {name:?}")))?;
    let liquid = Liquid::new(known.glass_temperature.value, kauzmann, ROUTINE.1, ROUTINE.0, Closure::ConstantModulus)?;
    Ok(liquid.fragility() / known.fragility.value)
}

pub(super) static CLAIMS: &[Claim] = &[
    Claim::new("rfot.claim_gamma", "(28)", r"Appropriately, the resulting stabilisation of the interface scales with the magnitude of Gibbs free energy fluctuations of an individual minimum and is thus approximately determined by the bulk modulus of the material, $\gamma \approx (Kk_BT/\rho)^{1/2}$")
        .missing("how the modulus over the thermal energy density changes with temperature")
        .by("nothing to compute; the fragility of TNB under our two assumptions tells how much it matters", || {
            Ok(Found::nothing().with("modulus", tnb(Closure::ConstantModulus)?.fragility()).with("ratio", tnb(Closure::ConstantLindemann)?.fragility()))
        })
        .because(r"(28) gives the penalty at one temperature; how $K/\rho k_BT$ changes with temperature is left open. With a constant modulus TNB has the fragility {modulus}, with a constant Lindemann ratio {ratio}.")
        .shown_by("rfot.relaxation"),
    Claim::new(
        "rfot.claim_other_estimates",
        "below (28)",
        r"This and other available detailed estimates for the coefficient $\gamma$ yield values for relaxation barriers in glassy liquids that agree well with experiment, without using any adjustable parameters",
    )
    .about(1.0)
    .ours("to agree well is taken as a mean within 15 % of the measured fragilities")
    .by(r"fragility from (28), (29), (36) with constant modulus over the measured one: mean over glycerol, TNB and OTP, with $T_K$ of 135, 270 and 204 K (from memory)", || {
        let ratios = [fragility_over_measured("glycerol", 135.0)?, fragility_over_measured("TNB", TNB.1)?, fragility_over_measured("OTP", 204.0)?];
        let other = xia_wolynes(INVERSE_LINDEMANN)?.1 / mosaic(1.0, ROUTINE.1)?.barrier;
        let found = Found::number(ratios.iter().sum::<f64>() / 3.0).with("glycerol", ratios[0]).with("tnb", ratios[1]);
        Ok(found.with("otp", ratios[2]).with("other", other))
    })
    .because("Predicted over measured, the fragility is {glycerol} in glycerol, {tnb} in TNB and {otp} in OTP. The barrier of another estimate, by Xia and Wolynes, is {other} times that of (28).")
    .shown_by("rfot.fragility"),
    Claim::new(
        "rfot.claim_softening",
        "Fig. 1, caption",
        r"Also shown is the theoretical prediction for the relaxation time for activated transport, Eq. (29), also accounting for the effects of fluctuations of the order parameter $\alpha$ from Eq. (25) but largely ignoring mode-coupling effects",
    )
    .missing("the barrier-softening formula of ref. 76")
    .because("The theoretical curve lowers the barrier by a formula that stands in a reference and is not printed.")
    .shown_by("rfot.relaxation"),
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
        .ours("the error falls with the distance, so a hundredth of it is asked for at each")
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
    .shown_by("rfot.colloids"),
];
