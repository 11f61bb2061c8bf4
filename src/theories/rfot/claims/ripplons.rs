//! The checkable statements on the wall vibrations: (44), Figs 3 and 4.

use super::super::conductivity::{Conductor, Scattering};
use super::super::heat_capacity;
use super::super::mosaic::free_energy;
use super::super::ripplons::{debye_frequency_thz, frequency, relative_width};
use super::inputs::{ROUTINE, Silica, THETA, routine};
use crate::describe::{Claim, Found};
use crate::error::Error;
use crate::numerics::sampling::logarithmic;

fn undamped() -> Result<Scattering, Error> {
    Ok(Scattering { xi_over_a: routine()?.0.xi_over_a, highest_order: 9.0, quality: 150.0, strength: 1.0, least_path: 0.0, width: 0.0 })
}

/// Whether the conductivity never falls between t = 0.002 and 0.2.
fn rises_throughout(scattering: Scattering) -> Result<bool, Error> {
    let conductor = Conductor::new(scattering, false)?;
    let values = logarithmic(0.002, 0.2, 40).into_iter().map(|t| conductor.conductivity(t)).collect::<Result<Vec<_>, _>>()?;
    Ok(values.windows(2).all(|pair| pair[1] >= pair[0]))
}

/// Power with which ω = √(tension/r³ density) of a shell falls with its radius; the penalty over the area is its tension.
fn power_of_shell(penalty: impl Fn(f64) -> Result<f64, Error>) -> Result<f64, Error> {
    let at = |size: f64| Ok::<_, Error>((penalty(size)? / size.powf(2.0 / 3.0)).sqrt() / size.cbrt());
    Ok(-(at(400.0)? / at(100.0)?).ln() / 4.0_f64.cbrt().ln())
}

pub(super) static CLAIMS: &[Claim] = &[
    Claim::new(
        "rfot.claim_ripplon_prefactor",
        "(44), second line",
        r"$\omega_l \simeq 0.15 \omega_D \sqrt{(l-1)(l+2)/4}$. The second equality is obtained when we use the value of $\xi$ corresponding to a routine quench as in Eq. (40)",
    )
    .about(0.15)
    .unit("omega_D")
    .by(r"(44), first line, at $l$ = 2 and $\xi/a$ of a routine quench, (33) at $10^{15}$ and $A$ = 100", || Ok(Found::number(frequency(2.0, routine()?.0.xi_over_a)?)))
    .read_as("ξ/a as (33) gives it")
    .or_read_as("ξ/a = 6, the rounded number of (34)", || Ok(Found::number(frequency(2.0, 6.0)?)))
    .because("(33) gives {value}, the rounded size of (34) {1}. Both are about the printed {printed}.")
    .shown_by("rfot.ripplons"),
    Claim::new("rfot.claim_terahertz", "Section I", "The latter is an umbrella term referring to degrees of freedom seen by vibrational spectroscopies at frequencies near 1 THz")
        .about(1.0)
        .unit("THz")
        .by(r"$\omega_2/2\pi$ of (44) for silica glass, $T_D$ = 342 K (from memory)", || {
            let share = frequency(2.0, routine()?.0.xi_over_a)?;
            Ok(Found::number(share * debye_frequency_thz(Silica::DEBYE)?).with("share", share))
        })
        .because("The lowest wall mode has {share} of the Debye frequency, which is {value} THz in silica.")
        .shown_by("rfot.ripplons"),
    Claim::new(
        "rfot.claim_five_quarters",
        "below (44)",
        r"The curious scaling $(a/\xi)^{5/4}$ is modestly different from the $(a/\xi)$ scaling expected on geometric grounds because of the effective curvature dependence of the mismatch penalty in Eq. (27)",
    )
    .equals(1.25, 1e-6)
    .by_analysis(r"power with which the frequency of a shell falls with its radius, its tension being the penalty of (27) over the area", || {
        let penalty = |size: f64| Ok::<_, Error>(free_energy(size, 0.72, ROUTINE.1)? + 0.72 * size);
        let formula = -(frequency(2.0, 12.0)? / frequency(2.0, 6.0)?).log2();
        let constant = power_of_shell(|size| Ok(size.powf(2.0 / 3.0)))?;
        Ok(Found::number(power_of_shell(penalty)?).with("constant", constant).with("formula", formula))
    })
    .because(r"A penalty $\gamma N^{1/2}$ is a tension that falls as the root of the radius, and the frequency then falls with the power {value}, as in (44). A constant tension gives {constant}.")
    .shown_by("rfot.ripplons"),
    Claim::new("rfot.claim_friction_grows", "Fig. 3, caption", r"the effects of friction increasing with $T_g/T_D$")
        .above(1.0, 0.0)
        .ours("to increase is taken as a ratio above one")
        .by(r"width of the $l$ = 2 mode over its frequency, from our lowest-order perturbation theory, at $k_BT_g/\hbar\omega_D$ = 4.4 over 2.5", || {
            let xi = routine()?.0.xi_over_a;
            Ok(Found::number(relative_width(1.0, THETA.0, xi)? / relative_width(1.0, THETA.1, xi)?))
        })
        .because("The width goes with the square of the coupling to phonons, and (38) makes that proportional to the glass temperature. From polybutadiene to silica it grows {value} times.")
        .shown_by("rfot.heat_capacity"),
    Claim::new(
        "rfot.claim_ignoring_damping",
        "above (44)",
        "Despite this strongly anharmonic aspect of ripplon motions, their frequencies can be straightforwardly estimated, if one ignores damping effects due to their interaction with phonons",
    )
    .stated()
    .by(r"an assumption; width of the $l$ = 2 mode over its frequency from our lowest-order perturbation theory, at $k_BT_g/\hbar\omega_D$ = 4.4", || {
        Ok(Found::number(relative_width(1.0, THETA.0, routine()?.0.xi_over_a)?))
    })
    .because("The paper sets the damping aside. Our estimate of it, the lowest order of perturbation theory, makes the lowest mode {value} times as wide as its frequency, so the assumption matters.")
    .shown_by("rfot.ripplons"),
    Claim::new(
        "rfot.claim_bump",
        "below (44)",
        "When these excitations are included along with the two-level excitations, the resulting predictions for the heat capacity and conductivity match the experiment well, without using any adjustable parameters, see Figs. 3 and 4",
    )
    .missing("the partition function and the friction of ref. 29")
    .by(r"nothing to compare; highest $C/T^3$ over its Debye value with undamped wall modes up to $l$ = 9 of silica", || {
        let mosaic = heat_capacity::Mosaic::new(routine()?.0.cooperative_size, THETA.0, 9.0, 0.0, true)?;
        let mut top = (0.0_f64, 0.0);
        for t in logarithmic(0.01, 0.2, 300) {
            let height = mosaic.parts(t)?.bump(t);
            top = if height > top.0 { (height, t) } else { top };
        }
        Ok(Found::nothing().with("height", top.0).with("at", top.1))
    })
    .because(r"Partition function, friction and level shift stand in ref. 29. With our assumptions instead the bump of silica is {height} times the Debye value, at {at:2} of the Debye temperature. The measured points of Fig. 3 are not printed, so there is nothing to compare it with.")
    .shown_by("rfot.heat_capacity"),
    Claim::new(
        "rfot.claim_plateau",
        "Fig. 4, caption",
        "while the plateau region is computed without using adjustable parameters",
    )
    .missing("the scattering strength of the wall vibrations")
    .because("The strength of the transitions between wall levels stands in ref. 29. With equal strengths, our assumption, the plateau lies far above the measured one.")
    .shown_by("rfot.conductivity"),
    Claim::new(
        "rfot.claim_not_monotonic",
        "below (44)",
        "The predicted heat conductivity is not strictly monotonic in the plateau region, an effect not apparent in experiment",
    )
    .by_analysis(r"whether the conductivity falls anywhere for $T/T_D$ from 0.002 to 0.2, with undamped wall modes of equal strength (our assumption)", || {
        let plain = undamped()?;
        let conductor = Conductor::new(plain, true)?;
        Ok(Found::truth(!rises_throughout(plain)?).with("early", conductor.conductivity(0.05)?).with("late", conductor.conductivity(0.1)?))
    })
    .because("It is {early} at a twentieth of the Debye temperature and {late} at a tenth, in the units of the figure: it falls.")
    .shown_by("rfot.conductivity"),
    Claim::new(
        "rfot.claim_damping_mends",
        "below (44)",
        "A simple parametrisation of damping effects due to such interaction readily improves agreement with experiment, but at the expense of using an adjustable parameter",
    )
    .by_analysis("as before, with a tenth, a fifth and half of the width of our perturbation theory: whether the conductivity rises throughout with any", || {
        let plain = undamped()?;
        let mut least = f64::INFINITY;
        for share in [0.5, 0.2, 0.1] {
            if rises_throughout(Scattering { width: relative_width(share, THETA.0, plain.xi_over_a)?, ..plain })? {
                least = share;
            }
        }
        Ok(Found::truth(least.is_finite()).with("share", if least.is_finite() { least } else { 0.0 }))
    })
    .because("With the share {share} of the estimated width the conductivity rises throughout, as measured. The share is a free parameter, as the sentence says.")
    .shown_by("rfot.conductivity"),
    Claim::new(
        "rfot.claim_negative_expansion",
        "below (44)",
        "A rather exotic yet consequential manifestation of the ripplons is that, together with the underlying structural transition, they are predicted to quantitatively account for the negative thermal expansivity seen in many glasses",
    )
    .missing("the Casimir energy of the resonances")
    .because("No formula is printed for the shift of the elastic energy by the resonances.")
    .shown_by("rfot.ripplons"),
];
