//! The checkable statements on the size of the mosaic in numbers: (33)-(35).

use super::super::mosaic::{domain_density, from_time};
use super::inputs::{ROUTINE, routine};
use crate::describe::{Claim, Found};
use crate::error::Error;
use crate::numerics::roots::brent;

/// Larger of the factors by which a size changes from a second to a minute, their geometric mean, and on to an hour.
fn spread(size: fn(f64) -> Result<f64, Error>) -> Result<f64, Error> {
    let at = |seconds: f64| size(seconds.log10() + 12.0);
    let (second, minute, hour) = (at(1.0)?, at(60.0)?, at(3600.0)?);
    Ok((hour / minute).max(minute / second))
}

fn length(log10_time_ratio: f64) -> Result<f64, Error> {
    Ok(from_time(log10_time_ratio, ROUTINE.1)?.0.xi_over_a)
}

fn beads(log10_time_ratio: f64) -> Result<f64, Error> {
    Ok(from_time(log10_time_ratio, ROUTINE.1)?.0.cooperative_size)
}

pub(super) static CLAIMS: &[Claim] = &[
    Claim::new("rfot.claim_about_200", "below (33)", "Numerically, this size is about 200")
        .about(200.0)
        .unit("beads")
        .by(r"$N^*$ of (33) at $\tau/\tau_0 = 10^{15}$ and $A$ = 100", || Ok(Found::number(routine()?.0.cooperative_size)))
        .because("A routine quench leaves {value} beads in a domain, about the printed {printed}.")
        .shown_by("rfot.quench"),
    Claim::new("rfot.claim_xi_6", "(34)", r"$(\xi/a) \simeq 6$, at $T = T_g$")
        .about(6.0)
        .by(r"the cube root of $N^*$ at $\tau/\tau_0 = 10^{15}$ and $A$ = 100", || {
            let m = routine()?.0;
            Ok(Found::number(m.xi_over_a).with("size", m.cooperative_size))
        })
        .because("The cube root of {size} beads is {value}.")
        .shown_by("rfot.quench"),
    Claim::new(
        "rfot.claim_nearly_universal",
        "below (33)",
        r"Because the timescale for conventional quenches varies between seconds and hours while $\tau_0 \simeq 10^{-12}$ sec, we conclude that the cooperativity size is apparently nearly universal for routinely made glasses",
    )
    .about(1.0)
    .ours("no number is printed for nearly universal; 15 % to either side of a quench of one minute is allowed")
    .by(r"larger of the factors from a second to a minute and from a minute to an hour, with $\tau_0$ = 1 ps and $A$ = 100", || {
        Ok(Found::number(spread(beads)?).with("second", beads(12.0)?).with("hour", beads(12.0 + 3600_f64.log10())?))
    })
    .read_as("the size as the number of beads")
    .or_read_as("the size as the length, which the abstract calls the cooperativity size", || Ok(Found::number(spread(length)?)))
    .because("A quench of a second leaves {second} beads, one of an hour {hour}. About the middle the number changes by a factor {value}, the length by {1}.")
    .shown_by("rfot.quench"),
    Claim::new(
        "rfot.claim_few_tens",
        "below (34)",
        r"For speedier quenches, the cooperativity size $N^*$ can be made significantly smaller than 200, but probably no smaller than a few tens of particles, see Ref. 97 and also the discussion of cooling protocols in Section IV",
    )
    .above(20.0, 0.0)
    .ours("a few tens is taken as twenty or more; the time of the speediest quench is not printed")
    .unit("beads")
    .by(r"$N^*$ after a microsecond, which rapid cooling of a melt reaches (from memory), with $\tau_0$ = 1 ps and $A$ = 100", || {
        Ok(Found::number(beads(6.0)?).with("nano", beads(3.0)?))
    })
    .read_as("the fastest cooling of a molecular melt")
    .or_read_as("the colloids of Section IV: ten orders of magnitude less in τ/τ₀", || Ok(Found::number(beads(ROUTINE.0 - 10.0)?)))
    .because("A melt cooled within a microsecond keeps {value} beads in a domain, a colloid {1}. A nanosecond, which no quench of a real melt reaches, would leave {nano}.")
    .shown_by("rfot.quench"),
    Claim::new("rfot.claim_domains", "(35)", r"Generically, $1/\xi^3 \simeq 10^{20}$ cm$^{-3}$")
        .order(1e20)
        .unit("1/cm^3")
        .by(r"(35) with beads of 0.35 nm and $N^*$ of a routine quench", || Ok(Found::number(domain_density(300.0, 0.35, routine()?.0.cooperative_size)?.0)))
        .because("Beads of a third of a nanometre give {value} domains in a cubic centimetre.")
        .shown_by("rfot.domain_density"),
    Claim::new(
        "rfot.claim_midgap_density",
        "Section III, on midgap states",
        r"Both the number of midgap absorbers and the number of unpaired spins seem to saturate at $\sim 10^{20}$ cm$^{-3}$. This density is in remarkable agreement with the RFOT theory-based estimate for spatial concentration of the domain wall regions, Eq. (35)",
    )
    .order(1e20)
    .unit("1/cm^3")
    .by(r"(35) with beads of 0.35 nm and $N^*$ of a routine quench, against the measured density as the paper prints it", || {
        let size = routine()?.0.cooperative_size;
        Ok(Found::number(domain_density(300.0, 0.35, size)?.0).with("wide", domain_density(300.0, 0.5, size)?.0))
    })
    .because("One state for each domain gives {value} in a cubic centimetre, close to what is measured. The agreement rests on the size of the bead: at half a nanometre it would be {wide}.")
    .shown_by("rfot.midgap_density"),
    Claim::new("rfot.claim_atoms", "below (35)", "i.e. one domain per several hundred atoms")
        .between(200.0, 1000.0)
        .ours("several hundred is taken as 200 to 1000")
        .unit("atoms")
        .by(r"three atoms a bead, as in SiO$_2$, times $N^*$ of a routine quench", || {
            let size = routine()?.0.cooperative_size;
            Ok(Found::number(3.0 * size).with("size", size))
        })
        .because("A domain of {size} beads, each one unit of silica, has {value} atoms.")
        .shown_by("rfot.domain_density"),
    Claim::new(
        "rfot.claim_few_nanometres",
        "below (34)",
        r"Since the molecular size $a$ corresponds with the size of a rigid molecular unit, or bead, which typically measures several angstroms across, the cooperativity length $\xi$ reaches only a few nanometers in magnitude at the glass transition",
    )
    .order(3.0)
    .ours("a few is taken as three")
    .unit("nm")
    .by(r"$\xi/a$ of a routine quench times a bead of 0.35 nm", || {
        let xi = routine()?.0.xi_over_a;
        Ok(Found::number(0.35 * xi).with("big", 0.6).with("wide", 0.6 * xi))
    })
    .because("Beads of a third of a nanometre make a domain of {value} nm, beads of {big} nm one of {wide} nm.")
    .shown_by("rfot.quench"),
    Claim::new(
        "rfot.claim_super_cosmological",
        "Section V",
        r"In 3D, the correlation length reaches a value numerically close to 15, instead of diverging. In view of Eq. (34), even such a modest size implies super-cosmological relaxations times",
    )
    .above(17.64, 0.0)
    .ours("cosmological is taken as the age of the universe, 4.35 × 10¹⁷ s")
    .unit("log10(s)")
    .by_analysis(r"logarithm of the time in seconds at which (33) gives $\xi/a$ = 15, with $A$ = 100 and $\tau_0$ = 1 ps", || {
        let level = brent(1.0, 200.0, 1e-14, |level| from_time(level, ROUTINE.1).map_or(f64::NAN, |(m, _)| m.xi_over_a - 15.0))?;
        Ok(Found::number(level - 12.0).with("level", level))
    })
    .because("A domain of that size relaxes {level:2} powers of ten more slowly than a molecule vibrates. The time in seconds has {value:2} powers of ten; the age of the universe has {printed}.")
    .shown_by("rfot.quench"),
];
