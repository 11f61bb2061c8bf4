//! The mean vector of many detuned systems at many times: what the pulses make of each system is found once.

use super::sequence::{Sequence, detunings};
use crate::error::Error;
use nalgebra::{Complex, Vector3};

/// One detuning of a pulse, and its mirror image: Ω_G, and the transverse vector as steady + even cos Ω_G t + odd sin Ω_G t.
#[derive(Clone, Copy, Debug, Default)]
struct Turning {
    general: f64,
    steady: Complex<f64>,
    even: Complex<f64>,
    odd: Complex<f64>,
}

/// Two pulses and an ensemble of evenly spaced detunings.
#[derive(Clone, Debug)]
pub struct Signal {
    /// Start and end of both pulses, µs.
    pulses: [(f64, f64); 2],
    /// First detuning and the step to the next, rad/µs.
    first: f64,
    step: f64,
    during: [Vec<Turning>; 2],
    /// Transverse vectors with their weights at the ends of the pulses, in the order of the detunings.
    after: [Vec<Complex<f64>>; 2],
}

impl Signal {
    /// The ensemble of [`detunings`]: `spread` in rad/µs and how many there are, at least 2.
    ///
    /// # Errors
    /// As [`Sequence::vector`].
    pub fn new(sequence: &Sequence, spread: f64, count: usize) -> Result<Self, Error> {
        let ensemble = detunings(spread, count.max(2));
        let total: f64 = ensemble.iter().map(|(_, weight)| weight).sum();
        let pulses = sequence.pulses();
        let last = ensemble.len() - 1;
        let mut during = [(); 2].map(|()| vec![Turning::default(); last / 2 + 1]);
        let mut after = [(); 2].map(|()| Vec::with_capacity(last + 1));
        for (k, &(detuning, weight)) in ensemble.iter().enumerate() {
            let weight = weight / total;
            let general = sequence.rabi().hypot(detuning);
            let axis = Vector3::new(sequence.rabi() / general, 0.0, detuning / general);
            for (n, &(from, to)) in pulses.iter().enumerate() {
                let start = Vector3::from(sequence.vector(detuning, from)?);
                let steady = axis * axis.dot(&start);
                let transverse = |v: Vector3<f64>| Complex::new(v.x, v.y) * weight;
                // the mirror image turns as fast
                let turning = &mut during[n][k.min(last - k)];
                turning.general = general;
                turning.steady += transverse(steady);
                turning.even += transverse(start - steady);
                turning.odd += transverse(axis.cross(&start));
                after[n].push(transverse(sequence.vector(detuning, to)?.into()));
            }
        }
        let first = ensemble[0].0;
        Ok(Self { pulses, first, step: (ensemble[last].0 - first) / last as f64, during, after })
    }

    /// Mean transverse vector at `time` µs.
    pub fn mean(&self, time: f64) -> [f64; 2] {
        let [(_, first), (from, to)] = self.pulses;
        let sum = match time {
            t if t <= first => self.turning(0, t.max(0.0)),
            t if t <= from => self.free(0, t - first),
            t if t <= to => self.turning(1, t - from),
            t => self.free(1, t - to),
        };
        [sum.re, sum.im]
    }

    /// Length of the mean transverse vector at `time` µs.
    pub fn length(&self, time: f64) -> f64 {
        let [x, y] = self.mean(time);
        x.hypot(y)
    }

    /// `time` after the start of a pulse that lasts.
    fn turning(&self, pulse: usize, time: f64) -> Complex<f64> {
        let at = |turning: &Turning| {
            let (sine, cosine) = (turning.general * time).sin_cos();
            turning.steady + turning.even * cosine + turning.odd * sine
        };
        self.during[pulse].iter().map(at).sum()
    }

    /// `time` after the end of a pulse: the phases of evenly spaced detunings are the powers of one number.
    fn free(&self, pulse: usize, time: f64) -> Complex<f64> {
        let phase = |detuning: f64| Complex::new((detuning * time).cos(), (detuning * time).sin());
        let step = phase(self.step);
        let sum = self.after[pulse].iter().rev().fold(Complex::default(), |sum: Complex<f64>, one| sum * step + one);
        sum * phase(self.first)
    }
}

#[cfg(test)]
mod tests {
    use super::Signal;
    use crate::theories::etm::sequence::{Sequence, detunings};

    #[test]
    fn mean_is_that_of_all_vectors() {
        let sequence = Sequence::new(0.9, 0.3, 0.5, 2.0).unwrap();
        for (spread, count) in [(4.0, 401), (20.0, 64)] {
            let (signal, all) = (Signal::new(&sequence, spread, count).unwrap(), detunings(spread, count));
            for k in 0..60 {
                let time = 0.1 * f64::from(k);
                let ([x, y], [u, v]) = (signal.mean(time), sequence.mean(&all, time).unwrap());
                assert!((x - u).hypot(y - v) < 1e-12, "{time}: {x} {y} for {u} {v}");
                assert!((signal.length(time) - sequence.signal(&all, time).unwrap()).abs() < 1e-12);
            }
        }
        assert_eq!(Signal::new(&sequence, f64::NAN, 401).unwrap_err().input, "detuning");
    }
}
