//! Claims on the potential and its fixed points: (2)-(6).

use super::super::potential::{CHI_INNER, CHI_OUTER, chi, potential, potential_of_chi, rung, slope_of_chi};
use crate::describe::{Claim, Found};
use crate::error::Error;
use crate::numerics::roots::brent;
use crate::numerics::sampling::linear;

const POTENTIAL: &str = "two_electron.potential";

/// Slope by finite differences, exact for a parabola.
fn slope(chi: f64) -> f64 {
    (potential_of_chi(chi + 0.1) - potential_of_chi(chi - 0.1)) / 0.2
}

/// χ = (σ/q)⁶ of a fixed point.
fn chi_at(q: f64) -> Result<Found, Error> {
    Ok(Found::number(chi(1.0 / q)?))
}

pub(super) static CLAIMS: &[Claim] = &[
    Claim::new("two_electron.potential_in_chi", "(4)", r"$f_i(\chi_i) = -4\chi_i(1 - \chi_i)$")
        .by_analysis("(4) with (3) against (2) at 200 distances", || {
            let mut holds = true;
            for x in linear(0.4, 1.3, 200) {
                holds &= (potential_of_chi(chi(x)?) - potential(x)?).abs() < 1e-12;
            }
            Ok(Found::truth(holds))
        })
        .because("The twelfth power is the square of the sixth.")
        .shown_by(POTENTIAL),
    Claim::new(
        "two_electron.balance",
        "(5)",
        r"The balance of the two potential fluctuations is $\Delta f_i(\chi_i) = \Delta\chi_{i+1} = \Delta\chi_i(\partial f_i/\partial\chi_i)$",
    )
    .ours("of a parabola four steps are left, so less than five are asked for")
    .by_analysis(r"$\Delta f/\Delta\chi$ less the slope, at three $\chi$, for two steps a thousand times apart", || {
        let rest = |c: f64, step: f64| ((potential_of_chi(c + step) - potential_of_chi(c)) / step - slope_of_chi(c)).abs();
        let points = [0.4, 0.5, 0.6];
        let holds = points.iter().all(|&c| rest(c, 1e-3) < 5e-3 && rest(c, 1e-6) < 5e-6);
        Ok(Found::truth(holds).with("wide", rest(0.5, 1e-3)).with("narrow", rest(0.5, 1e-6)))
    })
    .because(r"(5) is the first order of a parabola. What is left falls with the step, from {wide:1} to {narrow:1}: it is $4\Delta\chi^2$.")
    .shown_by(POTENTIAL),
    Claim::new(
        "two_electron.stability",
        "(6)",
        r"The stability conditions in equation (5), $\Delta\chi_{i+1}$ must not exceed $\Delta\chi_i$: $|\Delta\chi_{i+1}/\Delta\chi_i| \le 1$",
    )
    .by_analysis(r"the set of stable $\chi$ by a scan from 0 to 1", || {
        let stable = |c: f64| (CHI_OUTER - 1e-12..=CHI_INNER + 1e-12).contains(&c);
        Ok(Found::truth(linear(0.0, 1.0, 2001).into_iter().all(|c| (slope_of_chi(c).abs() <= 1.0 + 1e-12) == stable(c))))
    })
    .because(r"$|8\chi - 4| \le 1$ holds exactly between the two fixed points of the paper, $3/8$ and $5/8$.")
    .shown_by(POTENTIAL),
    Claim::new("two_electron.chi_min", "below (6-2)", r"$\chi_{\min} = 3/8 = (\sigma_i/q_{i,R})^6$")
        .exactly(0.375)
        .by_analysis(r"root of $\partial f/\partial\chi = -1$ by finite differences", || Ok(Found::number(brent(0.2, 0.5, 1e-15, |c| slope(c) + 1.0)?)))
        .because(r"The slope is $-1$ at {value}, on the side where $\chi$ is small and $q$ large.")
        .shown_by(POTENTIAL),
    Claim::new("two_electron.chi_max", "below (6-2)", r"$\chi_{\max} = 5/8 = (\sigma_{i+1}/q_{i+1,L})^6$")
        .exactly(0.625)
        .by_analysis(r"root of $\partial f/\partial\chi = +1$ by finite differences", || Ok(Found::number(brent(0.5, 0.9, 1e-15, |c| slope(c) - 1.0)?)))
        .because(r"The slope is $+1$ at {value}, on the side where $\chi$ is large and $q$ small.")
        .shown_by(POTENTIAL),
    Claim::new("two_electron.equilibrium", "below (6-2)", r"the vibration equilibrium position, $\chi_0 = 1/2$")
        .exactly(0.5)
        .by_analysis(r"root of $\partial f/\partial\chi = 0$", || Ok(Found::number(brent(0.1, 0.95, 1e-15, slope_of_chi)?)))
        .because("The parabola (4) has its bottom in the middle between its zeros 0 and 1.")
        .shown_by(POTENTIAL),
    Claim::new("two_electron.q_middle", "below (6-2)", r"$q_0 = 2^{1/6}\sigma \approx 1.12246\,\sigma$")
        .equals(1.12246, 5e-6)
        .unit("sigma")
        .by(r"$q_0$ of a well with $\sigma = 1$", || Ok(Found::number(rung(0, 1.0)?.q_middle)))
        .because(r"$\chi = 1/2$ is $q = 2^{1/6}\sigma$, which is {value:7}.")
        .shown_by(POTENTIAL),
    Claim::new(
        "two_electron.sixteenth",
        "SM 3",
        "a potential energy of 1/16 relative to the center of the lattice (let the potential energy at the bottom of the potential well be 0 point)",
    )
    .exactly(0.0625)
    .unit("epsilon_0")
    .by(r"$f(3/8) - f(1/2)$ of (4)", || Ok(Found::number(potential_of_chi(CHI_OUTER) - potential_of_chi(0.5))))
    .because(r"Above the bottom of the well the fixed points lie at $4(1/8)^2 = 1/16$.")
    .shown_by(POTENTIAL),
    Claim::new("two_electron.critical_potential", "below (6-2)", r"we obtained nine fixed points of nine L−J potentials: $f_c = 1/16\ \varepsilon_0(\tau_i)$")
        .exactly(0.0625)
        .unit("epsilon_0")
        .by("$f$ of (4) at the fixed points, from the bottom of the well, which SM 3 sets to zero", || {
            Ok(Found::number(potential_of_chi(CHI_OUTER) - potential_of_chi(0.5)).with("from_zero", potential_of_chi(CHI_OUTER)))
        })
        .because("The fixed points lie {value} above the bottom of the well, where SM 3 puts the zero. Counted from the zero of (4) as it is written the value would be {from_zero}.")
        .shown_by(POTENTIAL),
    Claim::new("two_electron.caption_inner", "caption of Fig. 3", r"when $z$-$a_0$ jumps from repulsive point $q_L$ (the point $\chi = 3/8$)")
        .exactly(0.375)
        .by(r"$(\sigma/q_L)^6$ of the inner fixed point", || chi_at(rung(0, 1.0)?.q_inner))
        .corrected("the two labels exchanged, as III.C.1 has them: the point 3/8 is the outer one", || chi_at(rung(0, 1.0)?.q_outer))
        .fault("labels of Fig. 3 exchanged")
        .because(r"$\chi$ falls with $q$, so the inner, repulsive point has {value}. The caption exchanges the two; III.C.1 has them right.")
        .shown_by(POTENTIAL),
    Claim::new("two_electron.caption_outer", "caption of Fig. 3", r"to attracted point $q_R$ (the point $\chi = 5/8$)")
        .exactly(0.625)
        .by(r"$(\sigma/q_R)^6$ of the outer fixed point", || chi_at(rung(0, 1.0)?.q_outer))
        .corrected("the two labels exchanged, as III.C.1 has them: the point 5/8 is the inner one", || chi_at(rung(0, 1.0)?.q_inner))
        .fault("labels of Fig. 3 exchanged")
        .because(r"$\chi$ falls with $q$, so the outer, attractive point has {value}. The caption exchanges the two; III.C.1 has them right.")
        .shown_by(POTENTIAL),
    Claim::new("two_electron.q_outer", "below (6-2)", r"$q_{i,R} = (8/3)^{1/6}\sigma_i$")
        .by_analysis(r"the outer point of height 1/16 found on the $q$ axis, against $(8/3)^{1/6}$", || {
            let mut refused = None;
            let root = brent(1.13, 1.4, 1e-15, |q| {
                potential(1.0 / q).map_or_else(
                    |e| {
                        refused = Some(e);
                        f64::NAN
                    },
                    |f| f + 0.9375,
                )
            })?;
            let expected = (8.0_f64 / 3.0).powf(1.0 / 6.0);
            refused.map_or_else(|| Ok(Found::truth((root - expected).abs() < 1e-12).with("root", root)), Err)
        })
        .because(r"$\chi = 3/8$ is $q = (8/3)^{1/6}\sigma$; the root on the $q$ axis is {root:6}.")
        .shown_by(POTENTIAL),
];
