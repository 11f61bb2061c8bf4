//! Fictive temperature of a scan: Tool, Narayanaswamy, Moynihan.
//!
//! T_f(t) = T(t) − ∫ (dT/dt′) e^{−[ξ(t)−ξ(t′)]^β} dt′, dξ = dt/τ, ln τ = ln A + x H/T + (1−x) H/T_f
//!
//! Own scheme of second order: equal steps that end on both corners of the scan, the reduced time ξ of a step by the
//! logarithmic mean of the rates at its ends, with the new T_f solved for, the memory averaged over each step of ξ.
//! Three step lengths are extrapolated to none.

use super::memory::Memory;
use crate::error::{Error, ErrorKind, positive};
use crate::picture::{exact, short};

/// Steps of the coarsest scan at most: the finest has four times as many, and its memory the square of that.
const MOST_STEPS: f64 = 360.0;
/// Length of the coarsest step over T²/H, the width of the glass transition.
const STEP: f64 = 0.2;
const SECONDS: f64 = 60.0;

/// A liquid that is cooled from equilibrium at `start_temperature`, turned at `end_temperature` and heated.
#[derive(Clone, Copy, Debug)]
pub struct Scan {
    /// ln A, A in s.
    pub log_prefactor: f64,
    /// x, 0 < x ≤ 1: share of the true temperature in the activation.
    pub nonlinearity: f64,
    /// β, 0 < β ≤ 1.
    pub exponent: f64,
    /// H, K, > 0: activation energy over the gas constant.
    pub activation_temperature: f64,
    /// K/min, > 0.
    pub cooling_rate: f64,
    /// K/min, > 0.
    pub heating_rate: f64,
    /// K, > `end_temperature`.
    pub start_temperature: f64,
    /// K, > 0.
    pub end_temperature: f64,
}

/// What a scan shows at one temperature of its heating.
#[derive(Clone, Copy, Debug)]
pub struct Heated {
    /// T_f, K.
    pub fictive_temperature: f64,
    /// dT_f/dT = (C − C_glass)/(C_liquid − C_glass).
    pub heat_capacity: f64,
    /// T_f at the end of cooling, K.
    pub frozen_fictive_temperature: f64,
}

/// Temperature and fictive temperature, both in K, along the cooling and the heating.
#[derive(Clone, Debug)]
pub struct Course {
    /// From the start to the end temperature.
    pub cooling: Vec<(f64, f64)>,
    /// From the end temperature on.
    pub heating: Vec<(f64, f64)>,
}

impl Scan {
    fn checked(&self) -> Result<(), Error> {
        positive("activation_temperature", self.activation_temperature, "K")?;
        positive("cooling_rate", self.cooling_rate, "K/min")?;
        positive("heating_rate", self.heating_rate, "K/min")?;
        positive("start_temperature", self.start_temperature, "K")?;
        for (name, share) in [("nonlinearity", self.nonlinearity), ("exponent", self.exponent)] {
            if !(share > 0.0 && share <= 1.0) {
                return Err(Error::out_of_domain(name, share, "1", "> 0 and ≤ 1"));
            }
        }
        let end = positive("end_temperature", self.end_temperature, "K")?;
        if end < self.start_temperature { Ok(()) } else { Err(Error::out_of_domain("end_temperature", end, "K", "< start_temperature")) }
    }

    /// ln τ, τ in s.
    fn log_time(&self, temperature: f64, fictive: f64) -> f64 {
        let (x, h) = (self.nonlinearity, self.activation_temperature);
        self.log_prefactor + x * h / temperature + (1.0 - x) * h / fictive
    }

    /// Where the liquid falls out of equilibrium on cooling: τ passes T²/(qH); inside the scan, K.
    fn transition(&self) -> f64 {
        let (h, rate) = (self.activation_temperature, self.cooling_rate / SECONDS);
        let (mut low, mut high) = (self.end_temperature, self.start_temperature);
        for _ in 0..60 {
            let middle = 0.5 * (low + high);
            let slow = self.log_prefactor + h / middle + (rate * h / (middle * middle)).ln() > 0.0;
            (low, high) = if slow { (middle, high) } else { (low, middle) };
        }
        high
    }

    /// Steps of the coarsest scan per kelvin.
    fn coarseness(&self) -> f64 {
        let glass = self.transition();
        let span = self.start_temperature - self.end_temperature;
        (self.activation_temperature / (STEP * glass * glass)).max(20.0 / span)
    }

    /// Temperature and fictive temperature in equal steps: `cooling` of them down, and up to `temperature` in `heating`
    /// steps and `beyond` more.
    fn course(&self, cooling: usize, temperature: f64, heating: usize, beyond: usize) -> Result<Course, Error> {
        let (start, end) = (self.start_temperature, self.end_temperature);
        let down = (start - end) / cooling as f64;
        let up = (temperature - end) / heating as f64;
        let mut path =
            Path { scan: self, memory: Memory::new(self.exponent), steps: Vec::with_capacity(cooling + heating + beyond), points: vec![(start, start)] };
        for k in 1..=cooling {
            let to = if k == cooling { end } else { start - down * k as f64 };
            path.step(to, down / (self.cooling_rate / SECONDS))?;
        }
        for k in 1..=heating + beyond {
            let to = if k == heating { temperature } else { end + up * k as f64 };
            path.step(to, up / (self.heating_rate / SECONDS))?;
        }
        let heated = path.points.split_off(cooling + 1);
        let corner = path.points.last().copied();
        Ok(Course { heating: corner.into_iter().chain(heated).collect(), cooling: path.points })
    }

    /// A course for a drawing: `fineness` times the steps of the coarsest scan, heated to `temperature`, K.
    ///
    /// # Errors
    /// [`ErrorKind::OutOfDomain`] naming what lies outside its domain, [`ErrorKind::NoSolution`] where the transition is
    /// so narrow against the scan that it would take too many steps.
    pub fn drawn(&self, temperature: f64, fineness: f64) -> Result<Course, Error> {
        let [cooling, heating] = self.counts(temperature)?;
        let count = |steps: f64| (steps * fineness).ceil().max(1.0) as usize;
        self.course(count(cooling), temperature, count(heating), 0)
    }

    fn counts(&self, temperature: f64) -> Result<[f64; 2], Error> {
        self.checked()?;
        let temperature = positive("temperature", temperature, "K")?;
        if temperature <= self.end_temperature {
            return Err(Error::out_of_domain("temperature", temperature, "K", "> end_temperature"));
        }
        let per_kelvin = self.coarseness();
        let counts = [self.start_temperature - self.end_temperature, temperature - self.end_temperature].map(|span| (span * per_kelvin).ceil().max(1.0));
        if counts[0] + counts[1] > MOST_STEPS {
            // whichever span takes more steps, or else the narrow transition
            let (input, value) = if self.activation_temperature / self.transition() > 300.0 {
                ("activation_temperature", self.activation_temperature)
            } else if counts[1] > counts[0] {
                ("temperature", temperature)
            } else {
                ("start_temperature", self.start_temperature)
            };
            let message = format!(
                "{input} = {} K makes the scan too long: it spans {} widths of the glass transition, at most {:.0} are computed",
                exact(value),
                short((counts[0] + counts[1]) * STEP),
                MOST_STEPS * STEP
            );
            let mut error = Error::new(ErrorKind::NoSolution, message).about(input);
            (error.value, error.unit) = (exact(value), "K".into());
            error.domain = "a scan of fewer widths of the transition".into();
            return Err(error);
        }
        Ok(counts)
    }

    /// What is seen when the heating passes `temperature`, K, > `end_temperature`.
    ///
    /// # Errors
    /// As [`Scan::drawn`]; [`ErrorKind::NotConverged`] where a step has no fictive temperature.
    pub fn heated(&self, temperature: f64) -> Result<Heated, Error> {
        let [cooling, heating] = self.counts(temperature)?;
        let mut found = [[0.0; 3]; 3];
        for (level, row) in found.iter_mut().enumerate() {
            let factor = 1 << level;
            let heating = heating as usize * factor;
            let course = self.course(cooling as usize * factor, temperature, heating, 1)?;
            let step = (temperature - self.end_temperature) / heating as f64;
            let at = |k: usize| course.heating[k].1;
            *row = [at(heating), (at(heating + 1) - at(heating - 1)) / (2.0 * step), at(0)];
        }
        let limit = |k: usize| {
            let [coarse, middle, fine] = found.map(|row| row[k]);
            let [first, second] = [(4.0 * middle - coarse) / 3.0, (4.0 * fine - middle) / 3.0];
            second + (second - first) / ORDER
        };
        Ok(Heated { fictive_temperature: limit(0), heat_capacity: limit(1), frozen_fictive_temperature: limit(2) })
    }
}

/// What the second extrapolation takes off: the next error falls as the cube of the step, or faster.
const ORDER: f64 = 11.0;

struct Step {
    /// T at its end minus T at its start, K.
    change: f64,
    /// Δξ.
    reduced: f64,
}

struct Path<'a> {
    scan: &'a Scan,
    memory: Memory,
    steps: Vec<Step>,
    points: Vec<(f64, f64)>,
}

impl Path<'_> {
    /// T_f after a step to `to` whose Δξ is `reduced`: what is remembered of all steps.
    fn fictive(&self, to: f64, change: f64, reduced: f64) -> f64 {
        // T_f = T − Σ ΔT e^{...} from the newest step back, until all is forgotten
        let mut fictive = to - change * (1.0 - self.memory.forgotten(0.0, reduced));
        let mut since = reduced;
        for step in self.steps.iter().rev() {
            if since >= self.memory.horizon() {
                break;
            }
            fictive -= step.change * (1.0 - self.memory.forgotten(since, step.reduced));
            since += step.reduced;
        }
        fictive
    }

    fn step(&mut self, to: f64, seconds: f64) -> Result<(), Error> {
        let Some(&(from, before)) = self.points.last() else { return Ok(()) };
        let change = to - from;
        let old = -self.scan.log_time(from, before);
        let reduced = |guess: f64| {
            let new = -self.scan.log_time(to, guess);
            let half = 0.5 * (new - old);
            // logarithmic mean of the rates; a step in which nothing is remembered needs no larger number
            let shape = if half.abs() < 1e-4 { 1.0 + half * half / 6.0 } else { half.sinh() / half };
            let large = (0.5 * (new + old)).exp() * shape * seconds;
            if large < 1e200 { large } else { 1e200 }
        };
        let (mut low, mut high) = self.points.iter().fold((to, to), |(low, high), p| (low.min(p.0), high.max(p.0)));
        let mut guess = match self.points.len() {
            0..=2 => before,
            n => (2.0 * before - self.points[n - 2].1).clamp(low, high),
        };
        let mut last: Option<(f64, f64)> = None;
        for _ in 0..80 {
            let value = self.fictive(to, change, reduced(guess));
            if !value.is_finite() {
                break;
            }
            if (value - guess).abs() <= 1e-12 * to {
                self.steps.push(Step { change, reduced: reduced(guess) });
                self.points.push((to, value));
                return Ok(());
            }
            if value > guess {
                low = guess
            } else {
                high = guess
            }
            let next = match last {
                Some((g, v)) if (value - v) / (guess - g) < 0.9 => {
                    let slope = (value - v) / (guess - g);
                    (value - slope * guess) / (1.0 - slope)
                }
                _ => value,
            };
            last = Some((guess, value));
            guess = if next > low && next < high { next } else { 0.5 * (low + high) };
            if guess == low || guess == high {
                self.steps.push(Step { change, reduced: reduced(guess) });
                self.points.push((to, value));
                return Ok(());
            }
        }
        Err(Error::new(ErrorKind::NotConverged, format!("no fictive temperature was found at {to:?} K")))
    }
}

#[cfg(test)]
mod tests {
    use super::Scan;

    fn scan() -> Scan {
        Scan {
            log_prefactor: -79.6,
            nonlinearity: 0.57,
            exponent: 0.71,
            activation_temperature: 38_300.0,
            cooling_rate: 10.0,
            heating_rate: 10.0,
            start_temperature: 500.0,
            end_temperature: 380.0,
        }
    }

    /// Tool's equation dT_f/dt = (T − T_f)/τ by the implicit midpoint rule in steps of 2 mK: another algorithm.
    fn tool(scan: &Scan, until: f64) -> [f64; 3] {
        let advance = |fictive: &mut f64, from: f64, to: f64, rate: f64| {
            let count = ((to - from).abs() / 0.002).ceil();
            let step = (to - from) / count;
            let seconds = step.abs() / rate * 60.0;
            for k in 0..count as usize {
                let middle = from + step * (k as f64 + 0.5);
                let mut new = *fictive;
                for _ in 0..6 {
                    let speed = (-scan.log_time(middle, 0.5 * (*fictive + new))).exp() * seconds;
                    new = (*fictive * (1.0 - 0.5 * speed) + speed * middle) / (1.0 + 0.5 * speed);
                }
                *fictive = new;
            }
        };
        // far above, where the midpoint rule rings, the lag has died out long before it matters
        let mut fictive = scan.start_temperature;
        advance(&mut fictive, scan.start_temperature, scan.end_temperature, scan.cooling_rate);
        let frozen = fictive;
        advance(&mut fictive, scan.end_temperature, until - 0.01, scan.heating_rate);
        let before = fictive;
        advance(&mut fictive, until - 0.01, until, scan.heating_rate);
        let at = fictive;
        advance(&mut fictive, until, until + 0.01, scan.heating_rate);
        [at, (fictive - before) / 0.02, frozen]
    }

    #[test]
    fn one_exponential_is_tools_equation() {
        for (x, cooling, heating) in [(0.57, 10.0, 10.0), (1.0, 10.0, 10.0), (0.3, 0.1, 100.0), (0.4, 100.0, 1.0)] {
            let scan = Scan { exponent: 1.0, nonlinearity: x, cooling_rate: cooling, heating_rate: heating, ..scan() };
            for until in [430.0, 455.0, 470.0] {
                let seen = scan.heated(until).unwrap();
                let expected = tool(&scan, until);
                for (got, expected) in [seen.fictive_temperature, seen.heat_capacity, seen.frozen_fictive_temperature].into_iter().zip(expected) {
                    assert!((got - expected).abs() <= 2e-4 * expected.abs(), "{x} {cooling} {heating} {until}: {got} for {expected}");
                }
            }
        }
    }

    #[test]
    fn far_above_it_is_the_liquid_and_deep_below_the_glass() {
        let hot = scan().heated(495.0).unwrap();
        // it lags by the rate times the mean relaxation time
        let lag = scan().heating_rate / 60.0 * scan().log_time(495.0, 495.0).exp() * puruspe::gamma(1.0 + 1.0 / 0.71);
        assert!(((495.0 - hot.fictive_temperature) / lag - 1.0).abs() < 0.05, "{hot:?} {lag}");
        assert!((hot.heat_capacity - 1.0 - lag * 38_300.0 / 495.0 / 495.0).abs() < 5e-4, "{hot:?}");
        let cold = scan().heated(385.0).unwrap();
        // a last slow recovery, the small dip before the transition
        assert!(cold.heat_capacity.abs() < 5e-3 && (cold.fictive_temperature - cold.frozen_fictive_temperature).abs() < 1e-2, "{cold:?}");
        let quenched = Scan { cooling_rate: 100.0, ..scan() }.heated(430.0).unwrap();
        assert!(quenched.heat_capacity < -0.05, "{quenched:?}");
    }

    #[test]
    fn finer_steps_agree_over_the_whole_range() {
        let extremes =
            [(0.3, 0.4, 0.1, 100.0), (0.3, 1.0, 0.1, 100.0), (1.0, 0.4, 100.0, 1.0), (0.3, 0.71, 100.0, 1.0), (0.57, 0.71, 10.0, 10.0), (0.3, 0.7, 1.0, 10.0)];
        for (x, beta, cooling, heating) in extremes {
            let scan = Scan { nonlinearity: x, exponent: beta, cooling_rate: cooling, heating_rate: heating, ..scan() };
            for until in [405.0, 440.0, 458.0, 463.0, 468.0, 480.0] {
                let seen = scan.heated(until).unwrap();
                // steps six and twelve times finer than the coarsest, extrapolated
                let [cool, heat] = scan.counts(until).unwrap().map(|n| n as usize);
                let level = |k: usize| {
                    let course = scan.course(cool * k, until, heat * k, 1).unwrap();
                    let at = |n: usize| course.heating[n].1;
                    let step = (until - scan.end_temperature) / (heat * k) as f64;
                    [at(heat * k), (at(heat * k + 1) - at(heat * k - 1)) / (2.0 * step), at(0)]
                };
                let (coarse, fine) = (level(6), level(12));
                for (k, got) in [seen.fictive_temperature, seen.heat_capacity, seen.frozen_fictive_temperature].into_iter().enumerate() {
                    let expected = (4.0 * fine[k] - coarse[k]) / 3.0;
                    assert!((got - expected).abs() <= 1e-4 * expected.abs() + 1e-9, "{x} {beta} {cooling} {heating} {until} [{k}]: {got} for {expected}");
                }
            }
        }
    }

    #[test]
    fn a_scan_of_too_many_widths_is_refused_by_name() {
        let narrow = Scan { activation_temperature: 1e7, log_prefactor: -22_000.0, ..scan() };
        assert_eq!(narrow.heated(460.0).unwrap_err().input, "activation_temperature");
        assert_eq!(scan().heated(1e6).unwrap_err().input, "temperature");
        assert_eq!(Scan { start_temperature: 1e6, ..scan() }.heated(460.0).unwrap_err().input, "start_temperature");
    }
}
