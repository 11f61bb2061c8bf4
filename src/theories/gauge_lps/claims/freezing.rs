//! Statements on the wells and the rates: (1)-(9).

use crate::describe::{Claim, Found};
use crate::error::Error;
use crate::theories::gauge_lps::bonds::{Family, GLASS_TEMPERATURE, PLANCK_EV};
use crate::theories::gauge_lps::extinction::Closure;
use crate::theories::gauge_lps::rates::{log_rates, rates_at_zero};

/// A structural relaxation time that defines T_g, s.
const STRUCTURAL_TIME: f64 = 100.0;
/// Two claims fail with one sign of the weight for both families.
pub(super) const ONE_SIGN: &str = "the two families freeze in opposite orders of energy";

/// The longest of the six times 1/γ at T_g, s, for weights of both families.
fn slowest_time(weights: [f64; 2]) -> Result<f64, Error> {
    let mut slowest = f64::NEG_INFINITY;
    for (family, weight) in Family::ALL.into_iter().zip(weights) {
        slowest = log_rates(GLASS_TEMPERATURE, weight, family)?.into_iter().fold(slowest, |s, rate| s.max(-rate));
    }
    Ok(slowest.exp())
}

/// Whether |E₀| rises, and whether it falls, along the order of freezing.
fn order(family: Family) -> [bool; 2] {
    let energies = family.energies();
    let steps = energies.windows(2);
    [steps.clone().all(|pair| pair[1].abs() > pair[0].abs()), energies.windows(2).all(|pair| pair[1].abs() < pair[0].abs())]
}

/// Whether all six rates vanish as T → 0 with these weights.
fn all_vanish(weights: [f64; 2]) -> Result<bool, Error> {
    let mut all = true;
    for (family, weight) in Family::ALL.into_iter().zip(weights) {
        all &= rates_at_zero(weight, family)?.iter().all(|rate| *rate == 0.0);
    }
    Ok(all)
}

/// The fitted weights of both families.
pub(super) fn fitted_weights() -> [f64; 2] {
    [Closure::FITTED.weight_hybrid, Closure::FITTED.weight_bond]
}

pub(in super::super) static FREEZING: &[Claim] = &[
    Claim::new(
        "gauge_lps.claim_ground_states",
        "below Figs 2 and 3",
        r"The associated ground state energies are $E_0(\delta\gamma_{12}) = -2.0$ eV, $E_0(\delta\gamma_{23}) = -3.0$ eV, $E_0(\delta\gamma_{13}) = -8.0$ eV",
    )
    .missing("the overlaps, bond lengths, frustration fields and bath amplitudes of (1) and (2)")
    .because("The energies and fluctuations follow from constants that are in earlier papers only. Here they are inputs, from which the wells follow and not the reverse.")
    .shown_by("gauge_lps.wells"),
    Claim::new(
        "gauge_lps.claim_one_order",
        "Introduction",
        r"We posit that an aspect of co-operation is that the bond fluctuations freeze out sequentially as functions of the ground state energies, $E_0(\delta\varphi_i)$, $E_0(\delta\gamma_{ij})$",
    )
    .read_as("one function for both families: deepest first, or shallowest first")
    .by(r"$|E_0|$ along the order of freezing of (8) and of (9): rising in both, or falling in both", || {
        let [hybrid, bond] = Family::ALL.map(order);
        let [h, b] = Family::ALL.map(Family::energies);
        let found = Found::truth((hybrid[0] && bond[0]) || (hybrid[1] && bond[1]));
        Ok(found.with("h1", -h[0]).with("h3", -h[2]).with("b1", -b[0]).with("b3", -b[2]))
    })
    .or_read_as("each family in an order that its own energies set", || Ok(Found::truth(Family::ALL.map(order).iter().all(|[up, down]| *up || *down))))
    .because("The hybrid family freezes from {h1} to {h3} eV, the deepest first; the bond family from {b1} to {b3} eV, the shallowest first. Each order follows the energies, but no one rule gives both.")
    .shown_by("gauge_lps.network"),
    Claim::new(
        "gauge_lps.claim_planck",
        "below (7)",
        "Since these probabilities as well as the energies are calculated using (TB) theory, we identify this constant as h (Planck's constant)",
    )
    .stated()
    .because("It is a choice, not a result. With ħ every rate would be 2π times larger and every time as much shorter, and (22) and (27) would not change.")
    .shown_by("gauge_lps.rates"),
    Claim::new(
        "gauge_lps.claim_rates_vanish",
        "below Figs 4 and 5",
        r"Notice that these converge: $\lim_{T \to 0} \gamma_i = 0$ ... Notice that these also converge: $\lim_{T \to 0} \lambda_{ij} = 0$",
    )
    .fault(ONE_SIGN)
    .read_as("one weight for both families, of either sign")
    .by_analysis("limits of all six rates with the weights s = −1 and s = +1", || {
        let holds = all_vanish([-1.0; 2])? || all_vanish([1.0; 2])?;
        Ok(Found::truth(holds).with("hybrid", rates_at_zero(1.0, Family::Hybrid)?[0]).with("bond", rates_at_zero(-1.0, Family::Bond)?[0]))
    })
    .or_read_as("a negative weight for the hybrid angles and a positive one for the bond angles: Z is not printed", || Ok(Found::truth(all_vanish([-1.0, 1.0])?)))
    .because("With one sign the bond that freezes first becomes certain in one family, and its rate stays at {hybrid}/s (hybrid) or {bond}/s (bond). With a negative weight for the hybrid angles and a positive one for the bond angles all six vanish.")
    .shown_by("gauge_lps.rates"),
    Claim::new(
        "gauge_lps.claim_overlap",
        "Fig. 4, caption",
        r"Inverse relaxation times $\gamma_1, \gamma_2$. Note the strong overlap for these quantities as $T \to 0$",
    )
    .below(0.01, 0.0)
    .ours("two curves overlap on a linear axis where both have sunk below a hundredth of the height at the glass temperature")
    .by(r"the larger of $\gamma_1$ and $\gamma_2$ at 300 K over $\gamma_1$ at 455 K, weight s = −1", || {
        let at_glass = log_rates(GLASS_TEMPERATURE, -1.0, Family::Hybrid)?;
        let cold = log_rates(300.0, -1.0, Family::Hybrid)?;
        let found = Found::number((cold[0].max(cold[1]) - at_glass[0]).exp());
        Ok(found.with("glass", (at_glass[0] - at_glass[1]).exp()).with("cold", (cold[0] - cold[1]).exp()))
    })
    .because("On a linear axis both sink into the axis together, to {value:2}. Their ratio does not go to one: it grows on cooling from {glass:2} to {cold:2}.")
    .shown_by("gauge_lps.rates"),
    Claim::new("gauge_lps.claim_finite", "below Fig. 4", r"also that the order of magnitudes are finite at $T_g$")
        .by_analysis("each rate at 455 K against zero and against its limit $|E_0|/h$, for five weights from −2 to 2 and both families", || {
            let mut holds = true;
            for family in Family::ALL {
                for weight in [-2.0, -1.0, 0.05, 1.0, 2.0] {
                    let rates = log_rates(GLASS_TEMPERATURE, weight, family)?.map(f64::exp);
                    holds &= rates.iter().zip(family.energies()).all(|(rate, energy)| *rate > 0.0 && *rate <= energy.abs() / PLANCK_EV);
                }
            }
            let ends = |logs: [f64; 3]| [logs.into_iter().fold(f64::INFINITY, f64::min).exp(), logs.into_iter().fold(f64::NEG_INFINITY, f64::max).exp()];
            let of = |family: Family| log_rates(GLASS_TEMPERATURE, Closure::FITTED.of(family).0, family);
            let ([h1, h2], [b1, b2]) = (ends(of(Family::Hybrid)?), ends(of(Family::Bond)?));
            Ok(Found::truth(holds).with("h1", h1).with("h2", h2).with("b1", b1).with("b2", b2))
        })
        .because(r"A probability lies between zero and one, so each rate lies between zero and $|E_0|/h$. The sizes are not printed. With our fitted weights they are {h1:2} to {h2:2}/s (hybrid) and {b1:2} to {b2:2}/s (bond).")
        .shown_by("gauge_lps.rates"),
    Claim::new(
        "gauge_lps.claim_fast",
        "below Fig. 7",
        r"Based on the time dependence inferred from Figures 4 & 5 we identify $\gamma_i^{-1}, \lambda_{ij}^{-1}$ with fast relaxation processes",
    )
    .below(STRUCTURAL_TIME, 0.0)
    .unit("s")
    .ours("fast is taken as shorter than the structural time of 100 s that defines the glass temperature")
    .read_as("with our weights, of which that of the bond angles is fitted")
    .by("the longest of the six times 1/γ at 455 K; the bond weight and both amplitudes are fitted to inverse exponents of 0.6 at 500 K and mean extinction times that differ tenfold at 455 K", || Ok(Found::number(slowest_time(fitted_weights())?)))
    .or_read_as("with the printed energies at full weight", || Ok(Found::number(slowest_time([-1.0, 1.0])?)))
    .because("Z is not printed. We chose the hybrid weight and fitted the bond weight to what the paper says of exponents and extinction times, not to the rates. The longest time is then {value:2} s, so it is not the structural relaxation whose exponent is at stake. With the printed energies at full weight it is {1:2} s.")
    .shown_by("gauge_lps.rates"),
];
