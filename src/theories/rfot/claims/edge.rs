//! The checkable statements of sections IV and V: the edge of stability, pressures, proposed experiments.

use super::super::cage::{Cage, buckling_anisotropy};
use super::super::hard_spheres::{
    KAUZMANN, ONSET, arrest_fraction, compressibility_factor, configurational_entropy, glass_compressibility_factor, kinetic_pressure, stiffness,
};
use super::super::mosaic::mosaic;
use super::super::tunnelling::fastest_rate;
use super::inputs::{ROUTINE, Silica};
use crate::constants::BOLTZMANN;
use crate::describe::{Claim, Found};
use crate::error::Error;

/// Packing fraction and p/ρk_BT where a routine quench leaves the hard-sphere liquid.
fn arrested() -> Result<(f64, f64), Error> {
    let phi = arrest_fraction(ROUTINE.0, KAUZMANN)?;
    Ok((phi, compressibility_factor(phi)))
}

pub(super) static CLAIMS: &[Claim] = &[
    Claim::new(
        "rfot.claim_kinetic_pressure",
        "Section IV",
        "For molecular glassformers, this kinetic pressure is about four orders of magnitude larger than the ambient pressure, being numerically in the Gigapascals or higher",
    )
    .order(1e4)
    .unit("atm")
    .by(r"kinetic pressure of hard spheres after a routine quench, in atmospheres: beads of 0.35 nm, 300 K", || {
        let factor = arrested()?.1;
        let pressure = kinetic_pressure(factor, 0.35_f64.powi(-3), 300.0)?;
        Ok(Found::number(pressure / 1.013_25e-4).with("giga", pressure).with("factor", factor))
    })
    .because(r"Hard spheres are our model of the cores. After a routine quench their pressure is {factor:2} $\rho k_BT$, that is {giga} GPa or {value:2} atmospheres.")
    .shown_by("rfot.kinetic_pressure"),
    Claim::new("rfot.claim_stiff_cores", "above (45)", r"Further recalling that the bulk modulus for rigid particles goes as $K/k_BT\rho \simeq (p/k_BT\rho)^2$")
        .order(1.0)
        .ours("the sign ≃ is taken as up to a factor of √10")
        .by_analysis(r"$K/\rho k_BT$ of a free-volume glass near jamming, from the slope of its pressure, over $(p/\rho k_BT)^2$", || {
            let (phi, jamming, h) = (0.64, 0.66, 1e-6);
            let pressure = |x: f64| x * glass_compressibility_factor(x, jamming);
            let stiffness = (pressure(phi + h) - pressure(phi - h)) / (2.0 * h);
            Ok(Found::number(stiffness / glass_compressibility_factor(phi, jamming).powi(2)))
        })
        .because("For a glass that jams, the ratio is {value}, one over the number of dimensions. The power is right, and the factor is of order one.")
        .shown_by("rfot.hard_spheres"),
    Claim::new("rfot.claim_entropy_ends", "Fig. 7, caption", r"Liquid states cannot exist to the right of the $s_c = 0$ line, by construction")
        .by_analysis(r"$s_c$ of hard spheres at 200 packings from the onset to $\varphi_K$ = 0.617 (our assumption): positive, falling, zero at its end", || {
            let mut last = f64::INFINITY;
            let mut falls = true;
            for k in 1..=200 {
                let s_c = configurational_entropy(ONSET + (KAUZMANN - ONSET) * f64::from(k) / 200.0, KAUZMANN)?;
                falls &= s_c < last;
                last = s_c;
            }
            Ok(Found::truth(falls && last.abs() < 1e-12))
        })
        .by_definition("the line is drawn where the entropy of the liquid ends, as the caption says")
        .because("The entropy of our hard spheres falls to zero on the line. Beyond it the liquid would have less than none.")
        .shown_by("rfot.hard_spheres"),
    Claim::new(
        "rfot.claim_multiples",
        "Section IV",
        "qualitative estimates indicate that to reach these instabilities, one must achieve kinetic pressures that are multiples of the kinetic pressure the atoms exert on each other at normal conditions",
    )
    .missing("where in pressure the instabilities of ref. 57 lie")
    .by(r"nothing to compare; $p/\rho k_BT$ of hard spheres after a routine quench", || Ok(Found::nothing().with("factor", arrested()?.1)))
    .because(r"A routine quench leaves our hard spheres at a pressure of {factor} $\rho k_BT$. How many times as much the instabilities need stands in ref. 57.")
    .shown_by("rfot.hard_spheres"),
    Claim::new("rfot.claim_several_gigapascals", "Section V", "In fact, achieving such kinetic pressures requires ambient pressures on the order of several Gigapascals")
        .order(3.0)
        .ours("several is taken as three, and the multiples of Section IV as twice the kinetic pressure")
        .unit("GPa")
        .by(r"pressure that doubles the kinetic pressure of hard spheres after a routine quench: beads of 0.35 nm, 300 K", || {
            let factor = arrested()?.1;
            Ok(Found::number(kinetic_pressure(factor, 0.35_f64.powi(-3), 300.0)?).with("factor", factor))
        })
        .because(r"The cohesion of the liquid balances its kinetic pressure, here {factor} $\rho k_BT$. To double it takes another {value} GPa from outside.")
        .shown_by("rfot.kinetic_pressure"),
    Claim::new(
        "rfot.claim_bistable_cage",
        "Fig. 8, caption",
        "Illustration of how compression of an anisotropic cage can lead to a local symmetry breaking upon which the caged particle will be subject to a bistable effective potential",
    )
    .by_analysis("where the curvature at the centre of a cage of four soft neighbours changes sign as the cage gets longer, exponent 12 (our model)", || {
        let critical = buckling_anisotropy(12.0);
        let curvature = |anisotropy: f64| -> Result<f64, Error> {
            let cage = Cage::new(anisotropy, 12.0)?;
            Ok(cage.potential(1e-3) - 2.0 * cage.potential(0.0) + cage.potential(-1e-3))
        };
        Ok(Found::truth(curvature(1.0)? > 0.0 && curvature(0.99 * critical)? > 0.0 && curvature(1.01 * critical)? < 0.0).with("critical", critical))
    })
    .because("In our model the one minimum becomes two once the cage is {critical} times as long as it is wide. A round cage keeps its one minimum.")
    .shown_by("rfot.cage"),
    Claim::new("rfot.claim_mean_field_diagram", "Fig. 6, caption", r"The phase diagram of a meanfield liquid in the $(\varphi, p^{-1})$ plane, after Ref. 25")
        .missing("the mean-field equations behind the Gardner line and its end at the onset")
        .because("The lines of the continuous replica-symmetry breaking and its onset are drawn after a reference. No equation for them is printed.")
        .shown_by("rfot.hard_spheres"),
    Claim::new(
        "rfot.claim_string_spinodal",
        "Fig. 7, caption",
        "Note that the “string spinodal” is a crossover, not a sharp boundary, in view of the limited spatial extent of aperiodic free energy minima in finite dimensions",
    )
    .missing("the string free energy of refs 57 and 82")
    .by("nothing to compare; least critical size of hard spheres up to the packing that a routine quench leaves", || {
        let end = arrested()?.0;
        let mut least = f64::INFINITY;
        for k in 1..=200 {
            let phi = ONSET + (end - ONSET) * f64::from(k) / 200.0;
            least = least.min(mosaic(configurational_entropy(phi, KAUZMANN)?, stiffness(phi))?.critical_size);
        }
        Ok(Found::nothing().with("least", least))
    })
    .because("The calculation stands in refs 57 and 82. In our hard spheres the critical size does not come below {least:2} beads, so that no one-particle instability is met.")
    .shown_by("rfot.hard_spheres"),
    Claim::new(
        "rfot.claim_ageing",
        "Section IV",
        "A detailed calculation shows that despite the mismatch penalty also increasing with pressure, the cooperativity size for relaxation can become arbitrarily small as the pressure increased, while the corresponding reconfiguration barrier saturates at a fixed value",
    )
    .missing("the off-equilibrium driving force")
    .because("The driving force with its part from the enthalpy stands in refs 57, 93 and 151.")
    .shown_by("rfot.hard_spheres"),
    Claim::new(
        "rfot.claim_nano_crystals",
        "Section V",
        "detailed calculations still indicate that the Kauzmann state would be avoided in 3D owing to nano-crystallisation or a similar type of local ordering",
    )
    .missing("the free energy of the ordered nuclei")
    .because("The calculation stands in ref. 159. The extrapolated entropy alone cannot tell.")
    .shown_by("rfot.hard_spheres"),
    Claim::new(
        "rfot.claim_binoculars",
        "Section V",
        r"Thus according to Ref. 164, two chromophores placed at a distance $r \approx 200$ nm, at a temperature near 0.1 K, will decorrelate after about one tenth of a millisecond",
    )
    .missing("the correlation function of ref. 164")
    .by(r"nothing to compare; spacing of thermal two-level systems $(\bar{P}k_BT)^{-1/3}$ and their fastest rate at $E = 2k_BT$, for silica at 0.1 K", || {
        let spacing = 1e9 * (Silica::DENSITY_OF_STATES * BOLTZMANN * 0.1).powf(-1.0 / 3.0);
        let time = 1e6 / fastest_rate(0.2, 0.1, Silica::COUPLING, Silica::MODULUS, Silica::SOUND)?;
        Ok(Found::nothing().with("spacing", spacing).with("time", time))
    })
    .because("The thermal two-level systems of silica lie about {spacing:2} nm apart, and the fastest flip in {time:2} µs. That is about half the printed distance and a shorter time; the formula stands in ref. 164.")
    .shown_by("rfot.dipole_coupling"),
    Claim::new(
        "rfot.claim_mode_coupling",
        "Section IV",
        r"This is entirely analogous to the way the criticality due to mode-mode coupling kinetic catastrophe at the meanfield transition at temperature $T_A$ is destroyed by the activated transitions",
    )
    .missing("the mode-coupling equations and the temperature of the transition")
    .because("How mode coupling shifts the crossover is left to refs 52, 76 and 83.")
    .shown_by("rfot.relaxation"),
];
