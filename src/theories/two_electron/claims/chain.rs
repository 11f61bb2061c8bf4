//! Claims on chains, their step, their degrees of freedom and their viscosity: (8)-(10), SM 1, SM 4.

use super::super::chain::{CRITICAL_LENGTH, FLEXIBLE_RATIO, REARRANGEMENT, chain, energy_ladder, length_of_step, log10_probabilities};
use super::super::matter::SULFIDE;
use crate::describe::{Claim, Found};
use crate::error::Error;
use crate::numerics::roots::brent;

const CHAIN: &str = "two_electron.chain";

/// The printed step.
const STEP: f64 = 0.036;

fn step(ratio: f64) -> Result<f64, Error> {
    Ok(chain(CRITICAL_LENGTH, ratio)?.step)
}

/// Growth of the viscosity of a flexible chain from N = 200 to 400, with its power of N.
fn growth_by_power() -> Result<f64, Error> {
    let freedom = |length: f64| Ok::<_, Error>(chain(length, FLEXIBLE_RATIO)?.freedom_1d);
    Ok((freedom(2.0 * CRITICAL_LENGTH)? / freedom(CRITICAL_LENGTH)?).powi(9))
}

pub(super) static CLAIMS: &[Claim] = &[
    Claim::new("two_electron.balance_of_probabilities", "(10)", r"From $\hat P_+ = \hat P_-$ (…), we obtain: $n_z = (N_z)^{-T_g/T_m}$")
        .by_analysis(r"root of $\log \hat P_+ = \log \hat P_-$ in $n_z$, against $N^{-T_g/T_m}$, for three chains", || {
            let mut holds = true;
            for (length, ratio) in [(200.0, 0.625), (50.0, 0.5), (5000.0, 0.8)] {
                let e = energy_ladder(ratio, length, REARRANGEMENT)?;
                let (appearance, _) = log10_probabilities(length, 0.5, e.glass, e.melting)?;
                let root = brent(-12.0, 0.0, 1e-15, |log_step| appearance - e.melting * log_step)?;
                holds &= (root - chain(length, ratio)?.step.log10()).abs() < 1e-9;
            }
            Ok(Found::truth(holds))
        })
        .because(r"$(1/N)^{T_g} = n_z^{T_m}$, and the well depth drops out.")
        .shown_by(CHAIN),
    Claim::new("two_electron.step_bound", "(10)", r"$n_z = (N_z)^{-T_g/T_m} \le 0.036$")
        .below(STEP, 5e-4)
        .by(r"$200^{-5/8}$", || Ok(Found::number(step(FLEXIBLE_RATIO)?).with("length", length_of_step(STEP, FLEXIBLE_RATIO)?)))
        .because("The step is {value:4}, which rounds to the printed bound. To lie below it without rounding takes a chain of {length:4} molecules.")
        .shown_by(CHAIN),
    Claim::new("two_electron.step_of_all", "III.G.5", r"This result holds in Equation (10), and $n_z = (N_z)^{-T_g/T_m} \le 0.036$ for all molecular systems.")
        .below(STEP, 5e-4)
        .by(r"$200^{-r}$ at the smaller of the paper's two ratios $r = T_g/T_m$, 5/8 and 448/583, and at one half", || {
            let (flexible, sulfide) = (step(FLEXIBLE_RATIO)?, step(SULFIDE.glass / SULFIDE.melting)?);
            Ok(Found::number(flexible.max(sulfide)).with("sulfide", sulfide).with("least", -(STEP + 5e-4).ln() / CRITICAL_LENGTH.ln()))
        })
        .read_as("the two systems for which the paper has both temperatures, flexible chains and arsenic trisulfide")
        .or_read_as("systems of any ratio of the two temperatures, here one half", || Ok(Found::number(step(0.5)?)))
        .because("For flexible chains the step is {value:3}, for arsenic trisulfide {sulfide:2}. At N = 200 the ratio has to be at least {least:4}; at one half the step is {1:2}.")
        .shown_by(CHAIN),
    Claim::new("two_electron.step_small", "VI", r"$n_z \le 0.036$, which is less than the molecular z-axial vibration scale of 0.1")
        .below(0.1, 0.0)
        .by(r"$200^{-5/8}$", || Ok(Found::number(step(FLEXIBLE_RATIO)?)))
        .because("The step is {value}.")
        .shown_by(CHAIN),
    Claim::new(
        "two_electron.freedom_7_2",
        "III.E.1",
        r"the DoF number $N^*$ required for $N$ soft matrix jumping $n_z$ steps is $N^* \approx 200\, n_z \approx 7.2$",
    )
    .equals(7.2, 0.05)
    .by(r"$200^{3/8}$", || Ok(Found::number(chain(CRITICAL_LENGTH, FLEXIBLE_RATIO)?.freedom_1d)))
    .rounded("step 0.036, rounded as printed", || Ok(Found::number(CRITICAL_LENGTH * rounded_step()?)))
    .fault("step rounded before it is multiplied")
    .because("Unrounded it is {value:4}. The printed number is 200 times the rounded step, {1}.")
    .shown_by(CHAIN),
    Claim::new("two_electron.viscosity_exponent", "SM 4", r"For flexible chains, equation (1) derives $\eta \sim N^{3.4}$")
        .equals(3.4, 0.05)
        .by("$9(1 - 5/8)$", || Ok(Found::number(chain(CRITICAL_LENGTH, FLEXIBLE_RATIO)?.viscosity_exponent)))
        .because("The exponent is {value:4}. Its form was guessed first, as the paper says.")
        .shown_by(CHAIN),
    Claim::new(
        "two_electron.viscosity_exponential",
        "II.A",
        r"the universal expression for entangled polymer melts as $\eta \sim N$ exp $[9(1 - T_g/T_m)]$",
    )
    .about(10.556)
    .ours("The power law of experiment over one doubling of N, which the paper wants to meet.")
    .by("growth of the viscosity from N = 200 to 400 at the ratio 5/8", || Ok(Found::number(growth_by_power()?).with("law", 2.0_f64.powf(3.4))))
    .read_as("N to the exponent in brackets, as SM (1) has it")
    .or_read_as("N times an exponential function, which does not depend on N", || {
        let exponent = chain(CRITICAL_LENGTH, FLEXIBLE_RATIO)?.viscosity_exponent;
        let viscosity = |length: f64| length * exponent.exp();
        Ok(Found::number(viscosity(2.0 * CRITICAL_LENGTH) / viscosity(CRITICAL_LENGTH)))
    })
    .because("The power law of experiment grows {law}-fold. Read as an exponent, as in SM (1), the expression grows {value}-fold; as a factor, {1}-fold.")
    .shown_by(CHAIN),
    Claim::new("two_electron.ninth_power", "SM (4)", r"$\eta \sim (N_z^*)^9$")
        .by_analysis(r"logarithmic slope of $N_z^{*9}$ by finite differences against $9(1 - r)$, for three ratios", || {
            let mut holds = true;
            for ratio in [0.4, FLEXIBLE_RATIO, 0.8] {
                let slope = 9.0 * (chain(202.0, ratio)?.freedom_1d / chain(198.0, ratio)?.freedom_1d).ln() / (202.0_f64 / 198.0).ln();
                holds &= (slope - chain(200.0, ratio)?.viscosity_exponent).abs() < 1e-10;
            }
            Ok(Found::truth(holds))
        })
        .because(r"It is the cube of reptation, taken of the cube of $N_z^*$.")
        .shown_by(CHAIN),
    Claim::new("two_electron.space", "SM (3)", r"$N^* = N_z^*\cdot N_x^*\cdot N_y^* = (N_z^*)^3$")
        .by(r"$N^{3(1-r)}$ against the product of three equal factors", || {
            let c = chain(CRITICAL_LENGTH, FLEXIBLE_RATIO)?;
            Ok(Found::truth((c.freedom_3d - c.freedom_1d * c.freedom_1d * c.freedom_1d).abs() < 1e-9))
        })
        .by_definition("The three factors are taken as equal, so that their product is a cube.")
        .because("The three axes are taken as equal.")
        .shown_by(CHAIN),
    Claim::new("two_electron.freedom_product", "SM (10)", r"$N_z^* = N \cdot n_z = (N)^{(1 - T_g/T_m)}$")
        .by(r"$N$ times the step of (10) against $N^{1-r}$ over four decades", || {
            let mut holds = true;
            for length in [2.0, 20.0, 200.0, 2e4] {
                let c = chain(length, FLEXIBLE_RATIO)?;
                holds &= (length * c.step / c.freedom_1d - 1.0).abs() < 1e-13;
            }
            Ok(Found::truth(holds))
        })
        .because(r"$N\,N^{-r} = N^{1-r}$.")
        .shown_by(CHAIN),
    Claim::new(
        "two_electron.equivalent_particles",
        "III.E.1 and Fig. S5",
        r"equivalent to a “loop-flow” composed of $L_g\ (= k_BT_g^\circ/\varepsilon_0)$ equivalent particles ($1, 2, 3 \ldots L_g$)",
    )
    .by(r"$k_BT_g$ of the ladder, as the exponent of (8) and as a number of particles", || {
        let e = energy_ladder(FLEXIBLE_RATIO, CRITICAL_LENGTH, REARRANGEMENT)?;
        let (appearance, _) = log10_probabilities(CRITICAL_LENGTH, 0.5, e.glass, e.melting)?;
        let one = -CRITICAL_LENGTH.log10();
        Ok(Found::truth((appearance / one - e.glass).abs() < 1e-12).with("particles", e.glass))
    })
    .read_as("the exponent of (8): the probability of one particle, to this power")
    .or_read_as("particles that can be counted one by one", || {
        let glass = energy_ladder(FLEXIBLE_RATIO, CRITICAL_LENGTH, REARRANGEMENT)?.glass;
        Ok(Found::truth((glass - glass.round()).abs() < 1e-9))
    })
    .because("As an exponent {particles} does what (8) needs. It is no whole number, so the particles cannot be counted from one on.")
    .shown_by("two_electron.probabilities"),
    Claim::new("two_electron.reptation", "SM (2)", r"snake model gives an expression for the anomalous viscosity of the entangled polymer melt $\eta \sim N^3$")
        .stated()
        .because(r"It is taken over from the literature. The formula of SM (1) has this exponent at $T_g/T_m = 2/3$.")
        .shown_by(CHAIN),
    Claim::new(
        "two_electron.critical_length",
        "SM 1 (4)",
        "200-HSM is the critical molecular weight of entangled polymer chain obtained through experiments, and requires theoretical support or to verify theory.",
    )
    .stated()
    .because("An experimental input that the last level of Table 1 is made to meet.")
    .shown_by(CHAIN),
    Claim::new("two_electron.flexible_ratio", "SM 4", r"For the flexible chains $T_g/T_m = 5/8$, take $N = 200$ in Eq. (8) to adapt to the small molecule system")
        .stated()
        .because("An input; across polymers the ratio varies.")
        .shown_by(CHAIN),
    Claim::new("two_electron.all_data", "II.A", "which is in good agreement with all known experimental data for flexible and nonflexible polymers")
        .missing("a table of polymers with both temperatures and the measured exponent")
        .by("nothing to compare with; the exponent at the ratio 448/583 of arsenic trisulfide", || {
            let ratio = SULFIDE.glass / SULFIDE.melting;
            Ok(Found::nothing().with("ratio", ratio).with("exponent", chain(CRITICAL_LENGTH, ratio)?.viscosity_exponent))
        })
        .because("No data are given. A ratio of {ratio} would make the exponent {exponent}.")
        .shown_by(CHAIN),
];

/// The step of (10) to the three decimals printed.
pub(super) fn rounded_step() -> Result<f64, Error> {
    Ok((step(FLEXIBLE_RATIO)? * 1e3).round() / 1e3)
}
