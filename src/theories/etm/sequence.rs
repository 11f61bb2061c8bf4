//! Two pulses and an echo, vector by vector: Fig. 13.

use crate::error::{Error, finite, positive};
use nalgebra::{Rotation3, Unit, Vector3};

/// Two pulses with a pause between them.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Sequence {
    rabi: f64,
    pulse_1: f64,
    pulse_2: f64,
    delay: f64,
}

impl Sequence {
    /// `pulse_area` Ω_R τ₁ in rad; `pulse_1`, `pulse_2` and the pause `delay` between them in µs; all > 0.
    ///
    /// # Errors
    /// Naming the first argument that is not above zero.
    pub fn new(pulse_area: f64, pulse_1: f64, pulse_2: f64, delay: f64) -> Result<Self, Error> {
        let pulse_1 = positive("pulse_1", pulse_1, "us")?;
        let rabi = positive("pulse_area", pulse_area, "rad")? / pulse_1;
        Ok(Self { rabi, pulse_1, pulse_2: positive("pulse_2", pulse_2, "us")?, delay: positive("delay", delay, "us")? })
    }

    /// Rabi frequency Ω_R, rad/µs.
    pub fn rabi(&self) -> f64 {
        self.rabi
    }

    /// Start and end of both pulses, µs.
    pub fn pulses(&self) -> [(f64, f64); 2] {
        let second = self.pulse_1 + self.delay;
        [(0.0, self.pulse_1), (second, second + self.pulse_2)]
    }

    /// When the vectors come together: after the second pulse as late as they ran apart before it, from the middle of
    /// the first pulse on.
    ///
    /// A vector that a pulse turns by a small angle runs as if turned at the middle of the pulse.
    pub fn refocus(&self) -> f64 {
        let [_, (from, to)] = self.pulses();
        to + from - 0.5 * self.pulse_1
    }

    /// Bloch vector at `time` µs of a system detuned by `detuning` rad/µs, in the frame of the drive.
    ///
    /// During a pulse it turns about (Ω_R, 0, d) by Ω_G t, between them about the third axis by d t.
    ///
    /// # Errors
    /// Naming an argument that is not finite.
    pub fn vector(&self, detuning: f64, time: f64) -> Result<[f64; 3], Error> {
        let detuning = finite("detuning", detuning, "rad/us")?;
        let time = finite("time", time, "us")?;
        let general = self.rabi.hypot(detuning);
        let tilted = Unit::new_normalize(Vector3::new(self.rabi, 0.0, detuning));
        let [(_, first), (from, to)] = self.pulses();
        let within = |start: f64, end: f64| (time.min(end) - start).max(0.0);
        let mut m = Rotation3::from_axis_angle(&tilted, general * within(0.0, first)) * Vector3::z();
        m = Rotation3::from_axis_angle(&Vector3::z_axis(), detuning * within(first, from)) * m;
        m = Rotation3::from_axis_angle(&tilted, general * within(from, to)) * m;
        m = Rotation3::from_axis_angle(&Vector3::z_axis(), detuning * within(to, f64::MAX)) * m;
        Ok([m.x, m.y, m.z])
    }

    /// Length of the mean transverse vector of `detunings` at `time` µs.
    ///
    /// # Errors
    /// As [`Sequence::vector`].
    pub fn signal(&self, detunings: &[(f64, f64)], time: f64) -> Result<f64, Error> {
        self.mean(detunings, time).map(|[x, y]| x.hypot(y))
    }

    /// Mean transverse vector of `detunings`, with their weights, at `time` µs.
    ///
    /// # Errors
    /// As [`Sequence::vector`].
    pub fn mean(&self, detunings: &[(f64, f64)], time: f64) -> Result<[f64; 2], Error> {
        let (mut x, mut y, mut total) = (0.0, 0.0, 0.0);
        for (detuning, weight) in detunings {
            let [mx, my, _] = self.vector(*detuning, time)?;
            x += weight * mx;
            y += weight * my;
            total += weight;
        }
        Ok([x / total, y / total])
    }
}

/// How many evenly spaced detunings of [`detunings`] stand for a continuous spread until `end` µs.
///
/// A step d between neighbours brings them all together again after 2π/d, as no continuous spread does. The count puts
/// that false echo half as long again beyond `end`. `spread` in rad/µs and `end` are > 0.
///
/// # Errors
/// Naming `detuning_spread` where more than 4000 would be needed.
pub fn enough_detunings(spread: f64, end: f64) -> Result<usize, Error> {
    let spread = positive("detuning_spread", spread, "rad/us")?;
    let needed = 1.5 * 6.0 * spread * positive("time", end, "us")? / std::f64::consts::TAU;
    if needed > MOST as f64 {
        let highest = MOST as f64 * std::f64::consts::TAU / (9.0 * end);
        return Err(Error::out_of_domain("detuning_spread", spread, "rad/us", &format!("≤ {highest:.4} where the picture ends at {end:.4} us")));
    }
    Ok((needed.ceil() as usize + 1).max(401))
}

/// Most detunings of one ensemble.
const MOST: usize = 4000;

/// `count` detunings that share the weight of an ensemble equally.
///
/// They are the quantiles of the spread. Their distances differ, so that they never all meet again by their spacing.
pub fn quantiles(ensemble: &[(f64, f64)], count: usize) -> Vec<f64> {
    let total: f64 = ensemble.iter().map(|(_, weight)| weight).sum();
    let (mut below, mut found) = (0.0, Vec::with_capacity(count));
    for pair in ensemble.windows(2) {
        // half of each neighbour's weight lies between the two
        let here = 0.5 * (pair[0].1 + pair[1].1);
        while found.len() < count {
            let wanted = (found.len() as f64 + 0.5) / count as f64 * total - 0.5 * ensemble[0].1;
            if wanted > below + here {
                break;
            }
            found.push(pair[0].0 + (pair[1].0 - pair[0].0) * ((wanted - below) / here));
        }
        below += here;
    }
    found
}

/// `count` detunings and their weights: a Gaussian of standard deviation `spread` rad/µs out to three of them.
pub fn detunings(spread: f64, count: usize) -> Vec<(f64, f64)> {
    let last = count.saturating_sub(1).max(1) as f64;
    (0..count)
        .map(|k| {
            let x = 6.0 * k as f64 / last - 3.0;
            (spread * x, (-0.5 * x * x).exp())
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::{Sequence, detunings, enough_detunings, quantiles};
    use std::f64::consts::FRAC_PI_2;

    #[test]
    fn short_ideal_pulses_refocus_all() {
        let sequence = Sequence::new(FRAC_PI_2, 1e-4, 2e-4, 2.0).unwrap();
        let all = detunings(4.0, 201);
        assert!(sequence.signal(&all, 1e-4).unwrap() > 0.999, "after the first pulse");
        assert!(sequence.signal(&all, 1.5).unwrap() < 5e-3, "run apart"); // the distribution ends at three deviations
        assert!(sequence.signal(&all, sequence.refocus()).unwrap() > 0.999, "together again");
        assert!((sequence.refocus() - 4.0).abs() < 1e-3);
    }

    #[test]
    fn echo_height_is_that_of_the_rotation_formula() {
        // mean over detunings of (Ω_R/Ω_G)³ sin²(Ω_G τ₂/2) [sin Ω_G τ₁ − 2i (d/Ω_G) sin²(Ω_G τ₁/2)], phases refocused
        let (area, t1, t2) = (0.59, 0.1, 0.2);
        let sequence = Sequence::new(area, t1, t2, 2.0).unwrap();
        let all = detunings(6.0, 2001);
        let rabi: f64 = area / t1;
        let (mut re, mut im, mut total) = (0.0, 0.0, 0.0);
        let time = sequence.refocus();
        let [_, (from, to)] = sequence.pulses();
        for (d, weight) in &all {
            let g = rabi.hypot(*d);
            let strength = (rabi / g).powi(3) * (0.5 * g * t2).sin().powi(2);
            let (a, b) = (strength * (g * t1).sin(), -2.0 * strength * d / g * (0.5 * g * t1).sin().powi(2));
            // the phase left at this time: after the second pulse less between the pulses
            let left = d * ((time - to) - (from - t1));
            re += weight * (a * left.cos() - b * left.sin());
            im += weight * (a * left.sin() + b * left.cos());
            total += weight;
        }
        let expected = re.hypot(im) / total;
        let found = sequence.signal(&all, time).unwrap();
        assert!((found / expected - 1.0).abs() < 0.01, "{found} {expected}");
    }

    #[test]
    fn a_fine_ensemble_has_no_false_echo() {
        // between free decay and echo a continuous spread is silent: widest slider, longest delay
        let (spread, delay) = (20.0, 6.0);
        let sequence = Sequence::new(FRAC_PI_2, 1e-4, 2e-4, delay).unwrap();
        let all = detunings(spread, enough_detunings(spread, 2.5 * delay).unwrap());
        let loudest = (0..=1000).map(|k| 0.5 + 11.0 * f64::from(k) / 1000.0).filter(|t| (t - delay).abs() > 0.5);
        let loudest = loudest.map(|t| sequence.signal(&all, t).unwrap()).fold(0.0, f64::max);
        assert!(loudest < 0.01, "{loudest}");
        assert!(sequence.signal(&all, sequence.refocus()).unwrap() > 0.99);
        // 61 meet again at 2π·60/(6·20) µs
        let again = std::f64::consts::TAU * 60.0 / (6.0 * spread);
        assert!(sequence.signal(&detunings(spread, 61), again).unwrap() > 0.9);
        assert_eq!(enough_detunings(1e6, 10.0).unwrap_err().input, "detuning_spread");
    }

    #[test]
    fn quantiles_are_those_of_the_normal_distribution() {
        let found = quantiles(&detunings(2.0, 2001), 9);
        assert_eq!(found.len(), 9);
        // Φ⁻¹ of 1/18 of the share within three deviations is −1.58261, the middle is zero
        assert!((found[0] / 2.0 + 1.58261).abs() < 1e-3 && found[4].abs() < 1e-9 && (found[8] + found[0]).abs() < 1e-9, "{found:?}");
    }

    #[test]
    fn length_is_kept_and_refusals_name_the_argument() {
        let sequence = Sequence::new(0.7, 0.1, 0.2, 2.0).unwrap();
        for time in [0.05, 1.0, 2.2, 4.0] {
            let [x, y, z] = sequence.vector(3.0, time).unwrap();
            assert!((x * x + y * y + z * z - 1.0).abs() < 1e-12);
        }
        assert_eq!(Sequence::new(0.0, 0.1, 0.2, 2.0).unwrap_err().input, "pulse_area");
        assert_eq!(Sequence::new(1.0, 0.0, 0.2, 2.0).unwrap_err().input, "pulse_1");
        assert_eq!(sequence.vector(f64::NAN, 1.0).unwrap_err().input, "detuning");
    }
}
