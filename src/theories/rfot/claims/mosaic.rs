//! The checkable statements on the profile (27): its barrier, its sizes, and the forms of (29)-(33).

use super::super::mosaic::{free_energy, from_time, mosaic};
use super::super::quality::lindemann_ratio;
use super::super::structure_factor::long_wavelength_limit;
use super::inputs::{INVERSE_LINDEMANN, ROUTINE, Silica, routine};
use crate::constants::BOLTZMANN;
use crate::describe::{Claim, Found};
use crate::error::Error;
use crate::numerics::roots::brent;

/// The non-vanishing root of the profile (27), found without its formula.
fn root_of_profile(s_c: f64, stiffness: f64) -> Result<f64, Error> {
    let scale = stiffness / s_c / s_c;
    brent(0.3 * scale, 3.0 * scale, 1e-14, |size| free_energy(size, s_c, stiffness).unwrap_or(f64::NAN))
}

/// The highest point of the profile (27) on a fine grid: (size, height).
fn top_of_profile(s_c: f64, stiffness: f64) -> Result<(f64, f64), Error> {
    let end = root_of_profile(s_c, stiffness)?;
    let mut top = (0.0, 0.0);
    for k in 0..=20_000 {
        let size = end * f64::from(k) / 20_000.0;
        let height = free_energy(size, s_c, stiffness)?;
        if height > top.1 {
            top = (size, height);
        }
    }
    Ok(top)
}

/// s_c in k_B and A at which the forms are compared.
const SETS: [(f64, f64); 4] = [(0.72, 100.0), (0.1, 30.0), (3.0, 500.0), (1.2, 128.0)];

fn for_all_sets(mut test: impl FnMut(f64, f64) -> Result<bool, Error>) -> Result<Found, Error> {
    let mut all = true;
    for (s_c, stiffness) in SETS {
        all &= test(s_c, stiffness)?;
    }
    Ok(Found::truth(all))
}

/// Height of (27) over γ²/4k_BTs_c in SI units at 300 K; `entropy` is what stands for s_c = 0.72 k_B.
fn height_over_printed(entropy: f64) -> Result<Found, Error> {
    let thermal = BOLTZMANN * 300.0;
    let printed = ROUTINE.1 * thermal * thermal / (4.0 * thermal * entropy);
    let ratio = printed / (top_of_profile(0.72, ROUTINE.1)?.1 * thermal);
    Ok(Found::truth((ratio - 1.0).abs() < 1e-6).with("ratio", ratio))
}

/// N* against a size in beads for the quench that leaves 0.72 k_B.
fn against_root(form: impl Fn(f64, f64) -> f64) -> Result<Found, Error> {
    let (_, s_c) = routine()?;
    let (size, root) = (form(s_c, ROUTINE.1), root_of_profile(s_c, ROUTINE.1)?);
    Ok(Found::truth((size / root - 1.0).abs() < 1e-9).with("size", size).with("root", root))
}

/// Ka³ over what (19) makes of it, α and a in one unit of length; `bead` is a in that unit, nm.
fn vacancy_unit(bead: f64) -> Result<Found, Error> {
    let alpha = (INVERSE_LINDEMANN / bead).powi(2);
    let cost = mosaic(1.0, INVERSE_LINDEMANN.powi(2))?.cooperative_size;
    Ok(Found::truth((alpha / cost - 1.0).abs() < 1e-9))
}

pub(super) static CLAIMS: &[Claim] = &[
    Claim::new(
        "rfot.claim_mismatch_exponent",
        "below (27)",
        r"The scaling of this mismatch penalty is slower, in dimensions three or higher, than the $N^{(d-1)/d}$ scaling expected for interfaces between two distinct thermodynamic phases",
    )
    .by("slope of the penalty of (27) on logarithmic axes, against $(d-1)/d$ for $d$ from 3 to 10", || {
        let penalty = |size: f64| Ok::<_, Error>(free_energy(size, 0.72, ROUTINE.1)? + 0.72 * size);
        let slope = (penalty(400.0)? / penalty(100.0)?).ln() / 4.0_f64.ln();
        Ok(Found::truth((3..=10).map(f64::from).all(|d| slope < (d - 1.0) / d - 0.1)).with("slope", slope).with("three", 2.0 / 3.0))
    })
    .by_definition("the square root of the size is what (27) assumes")
    .because("The penalty grows with the power {slope} of the size, an interface in three dimensions with {three}. The square root is put into (27), so the comparison could not fail.")
    .shown_by("rfot.free_energy_profile"),
    Claim::new("rfot.claim_barrier", "(29)", r"The kinetic barrier corresponding to the free energy profile (27), $F^\ddagger = \gamma^2/4k_B T s_c$")
        .ours("the highest point of a grid lies this near to the true one")
        .by_analysis(r"$A/4s_c$ with $s_c$ counted in $k_B$, against the highest point of (27) on a grid of 20,000 sizes, for four sets of $s_c$ and $A$", || {
            for_all_sets(|s, a| Ok((mosaic(s, a)?.barrier / top_of_profile(s, a)?.1 - 1.0).abs() < 1e-7))
        })
        .because("The highest point of the profile has the height that (29) gives, once the entropy is counted in units of $k_B$.")
        .shown_by("rfot.free_energy_profile"),
    Claim::new(
        "rfot.claim_mosaic_cost",
        "Section V",
        r"The cost of making the mosaic, $\gamma N^{1/2}$ per domain, is exactly compensated by the entropic stabilisation, $-T s_c N$ per domain, at the cooperative size $N^*$",
    )
    .by("(27) at $N^*$ over its barrier, for four sets of $s_c$ and $A$", || {
        for_all_sets(|s, a| {
            let found = mosaic(s, a)?;
            Ok((free_energy(found.cooperative_size, s, a)? / found.barrier).abs() < 1e-12)
        })
    })
    .by_definition("$N^*$ is the size at which the two terms of (27) add up to zero")
    .because("The cooperative size is defined by this balance, above (31).")
    .shown_by("rfot.free_energy_profile"),
    Claim::new("rfot.claim_barrier_as_printed", "(29) beside (27)", r"$F^\ddagger = \gamma^2/4k_B T s_c$")
        .by_analysis(r"(29) over the highest point of (27), in SI units, at 300 K, $s_c = 0.72 k_B$, $A$ = 100", || height_over_printed(0.72 * BOLTZMANN))
        .read_as("the entropy as in (27), with its unit J/K")
        .or_read_as("the entropy as a number, in units of the Boltzmann constant", || height_over_printed(0.72))
        .because(r"(27), (30) and (31) multiply $s_c$ by $T$ alone, so there it is an entropy. Put into (29), it makes the barrier {ratio} times too high. Counted in $k_B$ it gives the right height.")
        .shown_by("rfot.free_energy_profile"),
    Claim::new("rfot.claim_critical_size", "(30)", r"The critical size corresponding to the profile (27), $N^\ddagger = (\gamma/2Ts_c)^2$")
        .ours("the grid of sizes is this coarse")
        .by_analysis(r"$A/4s_c^2$ against the size at which (27) is highest on a grid of 20,000 sizes, for four sets of $s_c$ and $A$", || {
            for_all_sets(|s, a| Ok((mosaic(s, a)?.critical_size / top_of_profile(s, a)?.0 - 1.0).abs() < 1e-3))
        })
        .because(r"The profile is highest where its slope vanishes, and that is at $(\gamma/2Ts_c)^2$.")
        .shown_by("rfot.free_energy_profile"),
    Claim::new("rfot.claim_first_form", "(31), first equality", r"$N^* = \gamma^2/Ts_c$")
        .by_analysis(r"$\gamma^2/Ts_c$ as a number in units of $k_BT$, against the root of $F(N) = 0$ found by Brent's method, for a routine quench", || {
            against_root(|s, a| a / s)
        })
        .corrected("the square of the denominator restored, as (32) has it", || against_root(|s, a| mosaic(s, a).map_or(f64::NAN, |m| m.cooperative_size)))
        .because(r"As printed the right side is an energy; as a number in units of $k_BT$ it is {size}, and the root is at {root} beads. With the square, which (32) has, it is the root.")
        .shown_by("rfot.free_energy_profile"),
    Claim::new("rfot.claim_second_form", "(31), second equality", r"Eqs. (27) and (28) yield straightforwardly $N^* = \frac{K}{\rho k_B T (s_c/k_B)^2}$")
        .by_analysis(r"$A/s_c^2$ against the root of $F(N) = 0$ found by Brent's method, for four sets of $s_c$ and $A$", || {
            for_all_sets(|s, a| Ok((mosaic(s, a)?.cooperative_size / root_of_profile(s, a)? - 1.0).abs() < 1e-12))
        })
        .because("The second form is the size at which the profile comes back to zero.")
        .shown_by("rfot.free_energy_profile"),
    Claim::new("rfot.claim_three_forms", "(33)", r"$N^* \equiv \left(\frac{\xi}{a}\right)^3 = \left(\frac{4F^\ddagger}{\gamma}\right)^2 \simeq 16 \frac{k_B T\rho}{K} \ln^2(\tau/\tau_0)$")
        .ours("the highest point of a grid lies this near to the true one")
        .by_analysis(r"$(4F^\ddagger/\gamma)^2$ from the highest point on a grid, against $16 \ln^2(\tau/\tau_0)/A$ and the root, for four sets of $s_c$ and $A$", || {
            for_all_sets(|s, a| {
                let height = top_of_profile(s, a)?.1;
                let by_time = from_time(height / std::f64::consts::LN_10, a)?.0.cooperative_size;
                let root = root_of_profile(s, a)?;
                Ok((16.0 * height * height / a / root - 1.0).abs() < 1e-6 && (by_time / root - 1.0).abs() < 1e-6)
            })
        })
        .because("The size from the barrier, the size from the time and the root of the profile are one number.")
        .shown_by("rfot.quench"),
    Claim::new(
        "rfot.claim_logarithmic",
        "below (32)",
        r"The cooperativity size $N^*$ depends algebraically on the barrier and, hence, only logarithmically on the relaxation time",
    )
    .ours("the highest point of a grid lies this near to the true one")
    .by_analysis(r"slope of the root of (27) against its highest point on logarithmic axes, while $s_c$ is halved at $A$ = 100", || {
        let at = |s_c: f64| Ok::<_, Error>((root_of_profile(s_c, ROUTINE.1)?, top_of_profile(s_c, ROUTINE.1)?.1));
        let (first, second) = (at(0.72)?, at(0.36)?);
        let power = (second.0 / first.0).ln() / (second.1 / first.1).ln();
        let growth = from_time(2.0 * ROUTINE.0, ROUTINE.1)?.0.cooperative_size / routine()?.0.cooperative_size;
        Ok(Found::truth((power - 2.0).abs() < 1e-6 && (growth - 4.0).abs() < 1e-9).with("power", power).with("growth", growth))
    })
    .because(r"The size grows with the power {power} of the barrier, and the barrier is the logarithm of the time. A time squared, twice its logarithm, makes the size {growth} times as large.")
    .shown_by("rfot.quench"),
    Claim::new("rfot.claim_finite_barrier", "below (29)", "is finite unless the configurational entropy vanishes")
        .ours("without bound is seen in a barrier that grows as fast as the entropy falls, a thousandfold less one")
        .by(r"the barrier for $s_c$ = 1, $10^{-3}$ and $10^{-6}$ $k_B$, and the refusal at zero", || {
            let barrier = |s: f64| mosaic(s, ROUTINE.1).map(|m| m.barrier);
            Ok(Found::truth(barrier(1e-3)? > 999.0 * barrier(1.0)? && barrier(1e-6)?.is_finite() && barrier(0.0).is_err()))
        })
        .because(r"The barrier is inversely proportional to $s_c$. It is finite for every entropy above zero.")
        .shown_by("rfot.mosaic"),
    Claim::new(
        "rfot.claim_one_particle",
        "below (31)",
        r"This means that the lower bound on the size $N^{(1)}$ of a region which will routinely accommodate for adding/removing one particle, $\delta N = \pm 1$, is given by $N^{(1)} = K/\rho k_B T$",
    )
    .ours("the slope of the pressure is found by differences, good to six digits")
    .by_analysis(r"$N$ at which $\sqrt{N S(0)}$ = 1 for Percus-Yevick spheres at packing 0.5432, against $K/\rho k_BT$ from the slope of their pressure", || {
        let phi = 0.5432;
        let limit = long_wavelength_limit(phi)?;
        let size = brent(1.0, 1e4, 1e-14, |n| (n * limit).sqrt() - 1.0)?;
        // Percus-Yevick pressure, compressibility route: Z = (1 + φ + φ²)/(1 − φ)³
        let pressure = |x: f64| x * (1.0 + x + x * x) / (1.0 - x).powi(3);
        let stiffness = (pressure(phi + 1e-5) - pressure(phi - 1e-5)) / 2e-5;
        Ok(Found::truth((size / stiffness - 1.0).abs() < 1e-6).with("size", size))
    })
    .by_definition("it is the fluctuation quoted just before, solved for the size")
    .because(r"For hard spheres near the glass transition one particle in or out needs {size} beads, which is $K/\rho k_BT$. The sentence before fixes this, so it could not come out otherwise.")
    .shown_by("rfot.mosaic"),
    Claim::new(
        "rfot.claim_vacancy",
        "below (31)",
        r"The cooperativity length for creating a vacancy would be strictly infinite, by Eq. (31), since disallowing motions other than vibrations implies $s_c = 0$",
    )
    .ours("without bound is seen in a size that grows nearly as the square of the falling entropy")
    .by(r"$N^*$ for $s_c$ = $10^{-3}$, $10^{-6}$ and $10^{-9}$ $k_B$, and the refusal at zero", || {
        let sizes = [1e-3, 1e-6, 1e-9].map(|s| mosaic(s, ROUTINE.1).map_or(0.0, |m| m.cooperative_size));
        Ok(Found::truth(sizes[1] > 9e5 * sizes[0] && sizes[2] > 9e5 * sizes[1] && mosaic(0.0, ROUTINE.1).is_err()))
    })
    .because("The size grows without bound as the entropy vanishes. At zero entropy the profile has no second root.")
    .shown_by("rfot.mosaic"),
    Claim::new(
        "rfot.claim_vacancy_cost",
        "below (31)",
        r"The latter would cost many multiples of the thermal energy, $\sim Ka^3 \simeq \alpha k_B T \simeq 10^2 k_B T$, c.f. Eq. (19), and thus occurs very rarely",
    )
    .order(100.0)
    .unit("k_B T")
    .by("$Ka^3/k_BT_g$ by (19) for silica glass, from memory: beads of 0.357 nm, 1473 K, 74 GPa", || {
        let cost = lindemann_ratio(Silica::beads(), Silica::GLASS, Silica::MODULUS)?.powi(-2);
        Ok(Found::number(cost).with("rare", (-cost).exp()))
    })
    .because("In silica glass the cost is {value} times the thermal energy. Its Boltzmann factor is {rare}, which is rare indeed.")
    .shown_by("rfot.lindemann_ratio"),
    Claim::new("rfot.claim_vacancy_unit", "below (31), second step", r"$Ka^3 \simeq \alpha k_B T$")
        .by(r"$\alpha = 1/d_L^2$ at $d_L = a/10$ against $Ka^3/k_BT$ of (19), with $a$ = 0.357 nm", || vacancy_unit(Silica::BEAD))
        .read_as("α in a unit of length of its own, as (25) has it")
        .or_read_as("lengths counted in a, as where the text writes α ≃ 10²", || vacancy_unit(1.0))
        .because(r"In (25) $\alpha$ is one over a length squared, so that $a^2$ is missing here. With the bead spacing as the unit of length, as in $\alpha \simeq 10^2$ nearby, both sides agree.")
        .shown_by("rfot.density_profile"),
];
