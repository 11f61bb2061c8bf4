//! An entangled chain: step, degrees of freedom, viscosity, balance of appearance and disappearance, energies.
//!
//! (8)-(10), SM (1)-(10), III.E.

use crate::error::{Error, positive};

/// Molecules in a chain of critical length; stated by the paper.
pub const CRITICAL_LENGTH: f64 = 200.0;
/// T_g/T_m of flexible chains; stated by the paper.
pub const FLEXIBLE_RATIO: f64 = 5.0 / 8.0;
/// Energy of rearranging a soft matrix, in well depths; stated by the paper (SM 1 (9)).
pub const REARRANGEMENT: f64 = 4.0;

/// What (10) makes of a chain.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Chain {
    /// Step n_z, in units of a molecule.
    pub step: f64,
    /// Degrees of freedom N_z* along one axis.
    pub freedom_1d: f64,
    /// Degrees of freedom N* in space.
    pub freedom_3d: f64,
    /// Exponent of N in the viscosity.
    pub viscosity_exponent: f64,
}

fn ratio_in_domain(ratio: f64) -> Result<f64, Error> {
    if ratio.is_finite() && ratio > 0.0 && ratio < 1.0 { Ok(ratio) } else { Err(Error::out_of_domain("temperature_ratio", ratio, "T_g/T_m", "> 0 and < 1")) }
}

/// Step, degrees of freedom and viscosity exponent of a chain of `length` N > 0 at `ratio` r = T_g/T_m, 0 < r < 1.
///
/// n_z = N^{−r},  N_z* = N n_z = N^{1−r},  N* = N_z*³,  η ∝ N_z*⁹ = N^{9(1−r)}
///
/// Source: (10), SM (1), (3)-(5), (10).
///
/// # Errors
/// [`ErrorKind::OutOfDomain`](crate::error::ErrorKind::OutOfDomain) naming `length` or `temperature_ratio`.
pub fn chain(length: f64, ratio: f64) -> Result<Chain, Error> {
    let length = positive("length", length, "N")?;
    let ratio = ratio_in_domain(ratio)?;
    Ok(Chain {
        step: length.powf(-ratio),
        freedom_1d: length.powf(1.0 - ratio),
        freedom_3d: length.powf(3.0 * (1.0 - ratio)),
        viscosity_exponent: 9.0 * (1.0 - ratio),
    })
}

/// The chain length above which the step of (10) is at most `step`, 0 < step < 1.
///
/// N = n_z^{−1/r}
///
/// # Errors
/// [`ErrorKind::OutOfDomain`](crate::error::ErrorKind::OutOfDomain) naming `step` or `temperature_ratio`.
pub fn length_of_step(step: f64, ratio: f64) -> Result<f64, Error> {
    Ok(positive("step", step, "n_z")?.powf(-1.0 / ratio_in_domain(ratio)?))
}

/// Decadic logarithms of the probabilities that a soft matrix appears and that it disappears.
///
/// P₊ = (1/N)^{k_B T_g/ε₀},  P₋ = n_z^{k_B T_m/ε₀}
///
/// `length` N > 0; `step` n_z, > 0 and ≤ 1; energies in well depths ε₀, > 0. Source: (8), (9).
///
/// # Errors
/// [`ErrorKind::OutOfDomain`](crate::error::ErrorKind::OutOfDomain) naming the first argument outside its domain.
pub fn log10_probabilities(length: f64, step: f64, glass_energy: f64, melting_energy: f64) -> Result<(f64, f64), Error> {
    let length = positive("length", length, "N")?;
    let step = positive("step", step, "n_z")?;
    if step > 1.0 {
        return Err(Error::out_of_domain("step", step, "n_z", "> 0 and ≤ 1"));
    }
    let glass_energy = positive("glass_energy", glass_energy, "epsilon_0")?;
    let melting_energy = positive("melting_energy", melting_energy, "epsilon_0")?;
    Ok((-glass_energy * length.log10() + 0.0, melting_energy * step.log10()))
}

/// Mean square of the distance between the ends of an ideal chain of `steps` unit steps on the square lattice.
///
/// Found from the distribution of one coordinate after each step. Source: caption of Fig. S3, which states an ideal
/// free chain of 196 molecules.
pub fn mean_square_distance(steps: u32) -> f64 {
    // one coordinate: half of the steps rest, a quarter goes either way
    let mut chance = vec![1.0_f64];
    for _ in 0..steps {
        let mut next = vec![0.0; chance.len() + 2];
        for (k, p) in chance.iter().enumerate() {
            next[k] += 0.25 * p;
            next[k + 1] += 0.5 * p;
            next[k + 2] += 0.25 * p;
        }
        chance = next;
    }
    2.0 * chance.iter().enumerate().map(|(k, p)| p * (k as f64 - f64::from(steps)).powi(2)).sum::<f64>()
}

/// The four energies of a chain, in well depths ε₀.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Ladder {
    /// k_B T_g: energy of one soft matrix.
    pub glass: f64,
    /// Energy of the collective jump.
    pub jump: f64,
    /// k_B T_JG: the jump and one degree of freedom more.
    pub beta: f64,
    /// k_B T_m: energy at which soft matrices disappear.
    pub melting: f64,
}

/// Glass, jump, beta and melting energies, in well depths ε₀.
///
/// k_B T_m = k_B T_g + g  and  T_g/T_m = r  give  k_B T_g = g r/(1 − r);  E_jump = N^{1−r};  k_B T_JG = E_jump + 1
///
/// `ratio` r = T_g/T_m, 0 < r < 1; `length` N > 0; `rearrangement` g > 0 in ε₀. Source: III.E, SM 1 (9).
///
/// # Errors
/// [`ErrorKind::OutOfDomain`](crate::error::ErrorKind::OutOfDomain) naming the first argument outside its domain.
pub fn energy_ladder(ratio: f64, length: f64, rearrangement: f64) -> Result<Ladder, Error> {
    let jump = chain(length, ratio)?.freedom_1d;
    let rearrangement = positive("rearrangement", rearrangement, "epsilon_0")?;
    let glass = rearrangement * (ratio / (1.0 - ratio));
    Ok(Ladder { glass, jump, beta: jump + 1.0, melting: glass + rearrangement })
}

#[cfg(test)]
mod tests {
    use super::{CRITICAL_LENGTH, FLEXIBLE_RATIO, REARRANGEMENT, chain, energy_ladder, length_of_step, log10_probabilities, mean_square_distance};
    use crate::numerics::roots::brent;

    #[test]
    fn step_balances_appearance_and_disappearance() {
        for (length, ratio) in [(200.0, 0.625), (30.0, 0.5), (6514.0, 0.8)] {
            let ladder = energy_ladder(ratio, length, REARRANGEMENT).unwrap();
            let root = brent(1e-6, 1.0, 1e-15, |step| {
                let (up, down) = log10_probabilities(length, step, ladder.glass, ladder.melting).unwrap();
                up - down
            })
            .unwrap();
            assert!((root / chain(length, ratio).unwrap().step - 1.0).abs() < 1e-9, "{root}");
        }
    }

    #[test]
    fn mean_square_of_free_steps_is_their_number() {
        for steps in [0_u32, 1, 2, 14, 196] {
            assert!((mean_square_distance(steps) - f64::from(steps)).abs() < 1e-9, "{steps}");
        }
    }

    #[test]
    fn viscosity_exponent_is_the_logarithmic_slope() {
        for ratio in [0.3, 0.625, 2.0 / 3.0] {
            let ninth = |n: f64| 9.0 * chain(n, ratio).unwrap().freedom_1d.ln();
            let slope = (ninth(202.0) - ninth(198.0)) / (202.0_f64 / 198.0).ln();
            assert!((slope - chain(200.0, ratio).unwrap().viscosity_exponent).abs() < 1e-11);
        }
    }

    #[test]
    fn printed_numbers() {
        let c = chain(CRITICAL_LENGTH, FLEXIBLE_RATIO).unwrap();
        assert!((c.step - 0.036).abs() < 5e-4 && c.step > 0.036);
        assert!((length_of_step(0.036, FLEXIBLE_RATIO).unwrap() - 204.134_306_996).abs() < 1e-8);
        let e = energy_ladder(FLEXIBLE_RATIO, CRITICAL_LENGTH, REARRANGEMENT).unwrap();
        assert!((e.glass - 20.0 / 3.0).abs() < 1e-14 && (e.glass / e.melting - FLEXIBLE_RATIO).abs() < 1e-15);
        assert!((e.beta / e.glass - 1.2).abs() < 0.05);
    }

    #[test]
    fn refused_arguments_are_named() {
        for (length, ratio, name) in
            [(0.0, 0.5, "length"), (200.0, 1.0, "temperature_ratio"), (200.0, 0.0, "temperature_ratio"), (200.0, f64::NAN, "temperature_ratio")]
        {
            assert_eq!(chain(length, ratio).unwrap_err().input, name);
        }
        assert_eq!(energy_ladder(0.5, 200.0, 0.0).unwrap_err().input, "rearrangement");
        for (arguments, name) in [
            ([0.0, 0.5, 1.0, 1.0], "length"),
            ([2.0, 1.5, 1.0, 1.0], "step"),
            ([2.0, 0.5, 0.0, 1.0], "glass_energy"),
            ([2.0, 0.5, 1.0, -1.0], "melting_energy"),
        ] {
            let [a, b, c, d] = arguments;
            assert_eq!(log10_probabilities(a, b, c, d).unwrap_err().input, name);
        }
    }
}
