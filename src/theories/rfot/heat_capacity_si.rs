//! Heat capacity of a glass in SI units: two-level systems that answer in time, wall vibrations, phonons (Fig. 3).
//! The formulas behind the figure stand in an earlier paper that is not at hand: these are our assumption.

use super::cosh_power::CoshPower;
use super::glass_si::Glass;
use super::heat_capacity::{debye, einstein, two_level};
use super::quantum::barrier_frequency;
use super::tunnelling::schottky;
use super::wall_lines::Walls;
use crate::constants::{BOLTZMANN, PLANCK, REDUCED_PLANCK};
use crate::error::{Error, positive};
use crate::numerics::quadrature::gauss_8;
use crate::picture::exact;
use std::f64::consts::{LN_10, PI, SQRT_2};

/// How the two-level systems are counted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Count {
    /// By the phonon quality; only those that relax within the time of the experiment.
    Tunnelling,
    /// One in each domain, whatever the time.
    OnePerDomain,
}

impl Count {
    /// The count of that name.
    ///
    /// # Errors
    /// [`ErrorKind::UnknownChoice`](crate::error::ErrorKind::UnknownChoice) for any other word.
    pub fn named(word: &str) -> Result<Self, Error> {
        match word {
            "tunnelling" => Ok(Self::Tunnelling),
            "one_per_domain" => Ok(Self::OnePerDomain),
            _ => Err(Error::new(crate::error::ErrorKind::UnknownChoice, format!("two_level_count = {word:?} is neither tunnelling nor one_per_domain"))
                .about("two_level_count")),
        }
    }
}

/// Heat capacity in parts, J/(m³ K).
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Parts {
    /// Two-level systems.
    pub two_level: f64,
    /// Wall vibrations.
    pub ripplon: f64,
    /// Phonons.
    pub debye: f64,
}

impl Parts {
    /// All of it.
    pub fn total(&self) -> f64 {
        self.two_level + self.ripplon + self.debye
    }
}

/// A glass that holds heat; its inputs have been looked at.
#[derive(Clone, Debug)]
pub struct Capacity {
    glass: Glass,
    walls: Walls,
    /// a³ in m³
    bead: f64,
    /// ħω‡/k_B in K
    barrier: f64,
}

impl Capacity {
    /// # Errors
    /// [`ErrorKind::OutOfDomain`](crate::error::ErrorKind::OutOfDomain) naming the first input outside its domain.
    pub fn new(glass: Glass) -> Result<Self, Error> {
        let walls = glass.walls()?;
        let bead = (glass.bead_size * 1e-9).powi(3);
        let barrier = barrier_frequency(glass.xi_over_a)? * glass.debye_temperature;
        Ok(Self { glass, walls, bead, barrier })
    }

    /// The parts at `temperature` in K, > 0, with the two-level systems counted so, `log10_time` log10 of the time in s.
    ///
    /// # Errors
    /// [`ErrorKind::OutOfDomain`](crate::error::ErrorKind::OutOfDomain) naming `temperature`; as [`Capacity::tunnelling`].
    pub fn parts(&self, temperature: f64, count: Count, log10_time: f64) -> Result<Parts, Error> {
        let [ripplon, debye] = self.lattice(temperature)?;
        let two_level = match count {
            Count::OnePerDomain => BOLTZMANN / self.domain() * two_level(temperature, self.glass.glass_temperature)?,
            Count::Tunnelling => self.tunnelling(temperature, log10_time)?,
        };
        Ok(Parts { two_level, ripplon, debye })
    }

    /// ξ³ in m³.
    fn domain(&self) -> f64 {
        self.bead * self.glass.xi_over_a.powi(3)
    }

    /// Wall vibrations and phonons at `temperature` in K, > 0, J/(m³ K).
    ///
    /// # Errors
    /// [`ErrorKind::OutOfDomain`](crate::error::ErrorKind::OutOfDomain) naming `temperature`.
    pub fn lattice(&self, temperature: f64) -> Result<[f64; 2], Error> {
        let t = positive("temperature", temperature, "K")? / self.glass.debye_temperature;
        let nodes = if self.walls.sharp() { self.walls.nodes(t) } else { self.walls.gathered(t, |_| 0.0).0 };
        let ripplon: f64 = nodes.iter().map(|(y, weight)| weight * einstein(*y)).sum();
        Ok([BOLTZMANN / self.domain() * ripplon, BOLTZMANN / self.bead * debye(t)?])
    }

    /// Heat capacity of the two-level systems that relax within a time, J/(m³ K).
    ///
    /// C = k_B²T ∫ n(E, t)(y/2)² sech²(y/2) dy,  E = y k_BT,
    /// n = P e^{−E/k_BT_g} (E/ħω‡)^{−c} ∫₀^Y cosh^c u du,  cosh Y = √(Γ(E) t),  P = 1/(2π² Q k_BT_g a³)
    ///
    /// `temperature` in K, > 0; `log10_time` log10 of the time in s. c is the exponent of (43), ω‡ the frequency (42).
    ///
    /// # Errors
    /// [`ErrorKind::OutOfDomain`](crate::error::ErrorKind::OutOfDomain) naming `temperature` or `log10_time`;
    /// [`ErrorKind::NoSolution`](crate::error::ErrorKind::NoSolution) where the exponent c is above 100.
    pub fn tunnelling(&self, temperature: f64, log10_time: f64) -> Result<f64, Error> {
        let kelvin = positive("temperature", temperature, "K")?;
        let time = crate::error::finite("log10_time", log10_time, "log10(s)")? * LN_10;
        let tilt = kelvin / self.glass.glass_temperature;
        let exponent = self.barrier / (SQRT_2 * self.glass.glass_temperature);
        if exponent > 100.0 {
            return Err(Error::no_solution(format!("the exponent c = {} of the tunnelling times is above 100", exact(exponent))).about("debye_temperature"));
        }
        let fastest = self.glass.rate_unit() + 3.0 * kelvin.ln() + time;
        let rate = |y: f64| fastest + 3.0 * y.ln() - (0.5 * y).tanh().ln();
        let Some(start) = first_splitting(rate) else { return Ok(0.0) };
        let scale = (kelvin / self.barrier).ln();
        // y = start + s²: the number of systems begins as a square root
        let edges: Vec<f64> = edges(start, exponent).iter().map(|d| d.sqrt()).collect();
        // the inner integral grows along the nodes: each adds its piece
        let mut inner = CoshPower::new(exponent);
        let mut integral = 0.0;
        for (s, weight) in edges.windows(2).flat_map(|pair| gauss_8().mapped(pair[0], pair[1])) {
            let y = start + s * s;
            let half = 0.5 * rate(y);
            if half > 0.0 {
                integral += weight * 2.0 * s * schottky(y) * (inner.up_to(half) - exponent * (scale + y.ln()) - tilt * y).exp();
            }
        }
        // k_B²T P
        Ok(BOLTZMANN * tilt / (2.0 * PI * PI * self.glass.quality * self.bead) * integral)
    }
}

/// Splitting over k_BT whose fastest systems just relax in time; none where it is beyond every thermal one.
fn first_splitting(rate: impl Fn(f64) -> f64) -> Option<f64> {
    let (mut low, mut high) = (1e-150_f64.ln(), 1500.0_f64.ln());
    if rate(high.exp()) <= 0.0 {
        return None;
    }
    if rate(low.exp()) >= 0.0 {
        return Some(low.exp());
    }
    while high - low > 1e-15 * low.abs().max(1.0) {
        let middle = 0.5 * (low + high);
        if middle <= low || middle >= high {
            break;
        }
        if rate(middle.exp()) < 0.0 {
            low = middle;
        } else {
            high = middle;
        }
    }
    Some(high.exp())
}

/// Panels in y − start: doubling from the start, then cells of two, and of four where the poles of the thermal function are far.
fn edges(start: f64, exponent: f64) -> Vec<f64> {
    // below the floor no heat is left, y² y^{−c}
    let floor = if exponent < 1.5 { 1e-6 } else { 1e-150 };
    let mut edges = vec![0.0];
    let mut next = (start / 16.0).max(floor).min(0.25);
    while next < 2.0 {
        edges.push(next);
        next *= 2.0;
    }
    // beyond, the integrand is at most y^{2 + c/2} e^{−y}: its peak is near c/2, and e^{−64} of it is nothing
    let last = 64.0 + 1.5 * exponent;
    edges.extend([2.0, 4.0, 6.0]);
    edges.extend((2..=(last / 4.0).ceil() as usize).map(|k| 4.0 * k as f64));
    edges
}

/// Mean speed in m/s, Debye temperature in K and Debye frequency ω_D/2π in THz of beads of that size.
///
/// 3/v³ = 1/v_l³ + 2/v_t³,  k_BT_D = ħv (6π²)^{1/3}/a
///
/// Speeds in m/s, `bead_size` a in nm, all > 0. Source: the Debye model, one bead per a³; our derivation.
///
/// # Errors
/// [`ErrorKind::OutOfDomain`](crate::error::ErrorKind::OutOfDomain) naming the first argument outside its domain.
pub fn debye_from_sound(longitudinal_speed: f64, transverse_speed: f64, bead_size: f64) -> Result<[f64; 3], Error> {
    let (l, t) = (positive("longitudinal_speed", longitudinal_speed, "m/s")?, positive("transverse_speed", transverse_speed, "m/s")?);
    let slow = l.min(t);
    let speed = slow * (3.0 / ((slow / l).powi(3) + 2.0 * (slow / t).powi(3))).cbrt();
    let debye = REDUCED_PLANCK / BOLTZMANN * (6.0 * PI * PI).cbrt() * 1e9 * speed / positive("bead_size", bead_size, "nm")?;
    Ok([speed, debye, debye * (BOLTZMANN / PLANCK * 1e-12)])
}

#[cfg(test)]
mod tests {
    use super::{Capacity, Count, Glass, debye_from_sound};
    use crate::constants::{BOLTZMANN, REDUCED_PLANCK};
    use crate::theories::rfot::glass_si::SILICA;
    use crate::theories::rfot::heat_capacity::Mosaic;
    use std::f64::consts::PI;

    #[test]
    fn one_per_domain_meets_the_reduced_heat_capacity() {
        let capacity = Capacity::new(Glass { damping: 0.0, ..SILICA }).unwrap();
        let reduced = Mosaic::new(5.7579_f64.powi(3), 1473.0 / 342.0, 9.0, 0.0, true).unwrap();
        let bead = BOLTZMANN / 0.3566e-9_f64.powi(3);
        for t in [0.1, 3.0, 20.0, 100.0] {
            let (got, expected) = (capacity.parts(t, Count::OnePerDomain, 0.0).unwrap(), reduced.parts(t / 342.0).unwrap());
            for (a, b) in [(got.two_level, expected.two_level), (got.ripplon, expected.ripplons), (got.debye, expected.debye)] {
                assert!((a - b * bead).abs() <= 1e-10 * b * bead, "{t}: {a} for {}", b * bead);
            }
        }
        let cold = capacity.parts(1e-4, Count::OnePerDomain, 0.0).unwrap().two_level;
        let expected = PI * PI / 6.0 * BOLTZMANN * 1e-4 / (1473.0 * (5.7579 * 0.3566e-9_f64).powi(3));
        assert!((cold / expected - 1.0).abs() < 2e-6);
    }

    #[test]
    fn systems_in_time_by_another_route() {
        // the plain double sum over ln Δ instead of cosh^c: P(E, Δ) = P E^{−c} (Δ/E)^{−1−c} / sqrt(1 − Δ²/E²) / E,
        // a system answers if Γ(E)(Δ/E)² t > 1
        let capacity = Capacity::new(SILICA).unwrap();
        let (t, time) = (0.3, 1.0_f64);
        let kt = BOLTZMANN * t;
        let barrier = 1.6 / 5.7579 * 342.0;
        let c = barrier / (2.0_f64.sqrt() * 1473.0);
        let bead = 0.3566e-9_f64.powi(3);
        let density = 1.0 / (2.0 * PI * PI * 150.0 * BOLTZMANN * 1473.0 * bead);
        let rates = BOLTZMANN * 1473.0 * bead * (5800.0_f64.powi(-3) + 2.0 * 3800.0_f64.powi(-3)) / (2.0 * PI * REDUCED_PLANCK.powi(4));
        let (n, m) = (1500, 1500);
        let mut sum = 0.0;
        for k in 0..n {
            let y = 30.0 * (f64::from(k) + 0.5) / f64::from(n);
            let e = y * kt;
            let gamma = e.powi(3) * rates / (y / 2.0).tanh();
            let least = (gamma * time).sqrt().recip();
            if least >= 1.0 {
                continue;
            }
            // Δ/E = sin(angle) from `least` to 1, in the logarithm of tan(angle/2)
            let from = (least.asin() / 2.0).tan().ln();
            let inner: f64 =
                (0..m).map(|i| (2.0 * (from * (f64::from(i) + 0.5) / f64::from(m)).exp().atan()).sin().powf(-c)).sum::<f64>() * -from / f64::from(m);
            sum += (y / 2.0 / (y / 2.0).cosh()).powi(2) * density * (-y * t / 1473.0).exp() * (y * t / barrier).powf(-c) * inner * 30.0 / f64::from(n);
        }
        let expected = BOLTZMANN * kt * sum;
        let got = capacity.tunnelling(t, 0.0).unwrap();
        assert!((got / expected - 1.0).abs() < 2e-5, "{got} for {expected}");
    }

    #[test]
    fn extreme_times_and_temperatures_give_numbers() {
        let capacity = Capacity::new(SILICA).unwrap();
        for t in [1e-4, 1.0, 1e5] {
            for log10_time in [-300.0, -20.0, 0.0, 300.0] {
                let parts = capacity.parts(t, Count::Tunnelling, log10_time).unwrap();
                assert!(parts.total().is_finite() && parts.two_level >= 0.0, "{t} {log10_time}: {parts:?}");
            }
        }
    }

    #[test]
    fn debye_of_equal_speeds() {
        let [speed, debye, _] = debye_from_sound(4000.0, 4000.0, 0.3).unwrap();
        assert!((speed - 4000.0).abs() < 1e-9);
        // every mode counted: V k_D³/6π² = one per bead and branch
        let wavevector = debye * BOLTZMANN / (REDUCED_PLANCK * speed);
        assert!((wavevector.powi(3) / (6.0 * PI * PI) * 0.3e-9_f64.powi(3) - 1.0).abs() < 1e-12);
        assert!((debye_from_sound(5800.0, 3800.0, 0.3566).unwrap()[1] - 347.6).abs() < 0.05);
    }

    #[test]
    fn refused_arguments_are_named() {
        assert_eq!(Capacity::new(Glass { quality: 0.0, ..SILICA }).unwrap_err().input, "quality");
        assert_eq!(Capacity::new(Glass { xi_over_a: 0.0, ..SILICA }).unwrap_err().input, "xi_over_a");
        assert_eq!(Capacity::new(SILICA).unwrap().parts(0.0, Count::OnePerDomain, 0.0).unwrap_err().input, "temperature");
        assert_eq!(Capacity::new(SILICA).unwrap().tunnelling(1.0, f64::NAN).unwrap_err().input, "log10_time");
        assert_eq!(debye_from_sound(1.0, 0.0, 1.0).unwrap_err().input, "transverse_speed");
        assert_eq!(Count::named("all").unwrap_err().input, "two_level_count");
    }
}
