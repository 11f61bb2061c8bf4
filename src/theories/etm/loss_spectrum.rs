//! The response of the anomalous systems over many frequencies: at one energy the integral over the asymmetries is known
//! in closed form, so that a single integral is left.

use super::density_of_states::{Cutoffs, Window, checked_field};
use super::heat_capacity::sech_squared;
use super::relaxation::AsymmetryWeight;
use crate::error::{Error, positive};
use crate::numerics::quadrature::gauss_8;
use nalgebra::Complex;
use std::f64::consts::PI;

/// E/T above D_min beyond which no system is thermally active.
const END: f64 = 40.0;
/// Widest panel in ln E: Debye's factor turns within a tenth of π.
const PANEL: f64 = 0.35;
/// ωτ beyond which nothing responds.
const STILL: f64 = 1e100;

/// One energy of the sum.
#[derive(Clone, Copy, Debug)]
struct Level {
    /// E, K.
    energy: f64,
    /// √(E² − D_min²), K: the largest flux energy of a system of this energy.
    flux: f64,
    /// dE/E sech²(E/2T)/4T.
    share: f64,
    /// ωτ E⁰ of a symmetric system, over ω in rad/µs.
    lag: f64,
}

/// What sets the response at one temperature and field.
#[derive(Clone, Debug)]
pub struct Spectrum {
    window: Window,
    amplitude: f64,
    weight: f64,
    levels: Vec<Level>,
}

impl Spectrum {
    /// `temperature` in K; `amplitude` in K; `rate_constant` Γ⁻¹ in 1/(µs K⁵); all > 0; `field` in T, ≥ 0.
    ///
    /// # Errors
    /// Naming the first argument outside its domain.
    pub fn new(cutoffs: Cutoffs, temperature: f64, field: f64, amplitude: f64, rate_constant: f64, weight: AsymmetryWeight) -> Result<Self, Error> {
        let t = positive("temperature", temperature, "K")?;
        let rate = positive("rate_constant", rate_constant, "1/(us K^5)")?;
        let amplitude = positive("amplitude", amplitude, "K")?;
        let window = cutoffs.in_field(checked_field(field)?, 1.0)?;
        if window.upper.is_infinite() {
            return Err(Error::no_solution("the flux energy leaves the range of a double").about("field"));
        }
        if !((END * t).is_finite() && (END * t / window.gap_min).is_finite()) {
            return Err(Error::no_solution("the thermal energy, or its ratio to the smallest gap, leaves the range of a double").about("temperature"));
        }
        let edges = edges(&window, t);
        let levels = edges.windows(2).flat_map(|pair| gauss_8().mapped(pair[0], pair[1])).map(|(x, width)| {
            // E = D_min cosh x
            let (energy, flux) = (window.gap_min * x.cosh(), window.gap_min * x.sinh());
            let thermal = 0.5 * energy / t;
            Level { energy, flux, share: width * x.tanh() * sech_squared(thermal) / (4.0 * t), lag: thermal.tanh() / energy.powi(5) / rate }
        });
        Ok(Self { window, amplitude, weight: weight.value(), levels: levels.collect() })
    }

    /// Real part and loss at `frequency` in kHz, > 0, averaged over the directions of the field.
    ///
    /// A ∫ dE/E sech²(E/2T)/4T · ½∫ du/u W(E√u) q/(q + iy),  q = c + (1 − c)u,  u = D₀²φ²/E²,
    /// y = ω tanh(E/2T)/(Γ⁻¹E⁵),  W(s) = min(1, s/a) − min(1, s/b)
    ///
    /// The same as [`Relaxation::at`](super::loss::Relaxation::at) in other variables. What is left of the real part where
    /// nothing follows is good to a share of 1e-14 of the slow response. Source: (17), (21); the inner integral is ours.
    ///
    /// # Errors
    /// Naming `frequency` where it is not above zero.
    pub fn at(&self, frequency: f64) -> Result<[f64; 2], Error> {
        let omega = 2e-3 * PI * positive("frequency", frequency, "kHz")?;
        let sum: Complex<f64> = self.levels.iter().map(|level| self.level(level, (omega * level.lag).min(STILL)) * level.share).sum();
        Ok([self.amplitude * sum.re, -self.amplitude * sum.im])
    }

    /// ½∫ du/u W q/(q + iy) at one energy.
    fn level(&self, level: &Level, y: f64) -> Complex<f64> {
        let (a, b, c) = (self.window.lower, self.window.upper, 1.0 - self.weight);
        let base = Complex::new(self.weight, y);
        // iy/(c + iy), so that c/(c + iy) is what it leaves of one
        let late = Complex::new(0.0, y) / base;
        if a == 0.0 {
            return (1.0 - late) * self.window.log_ratio();
        }
        // ∫₀^v dv' q/(q + iy) = v − iy atan(v √((1 − c)/B))/√((1 − c)B),  B = c + iy
        let root = (c / base).sqrt();
        let along = |v: f64| v - Complex::new(0.0, y) * (root / c) * arctangent(root * v);
        let v = |s: f64| s.min(level.flux) / level.energy;
        let (near, far) = (v(a), v(b));
        let first = along(near);
        let mut sum = first * (level.energy * (1.0 / a - 1.0 / b));
        if far > near {
            let ends = (base + c * far * far) / (base + c * near * near);
            sum += (1.0 - late) * (far / near).ln() + late * ends.ln() * 0.5 - (along(far) - first) * (level.energy / b);
        }
        sum
    }
}

/// The inverse tangent of a number of modulus up to one, off its branch points ±i.
fn arctangent(z: Complex<f64>) -> Complex<f64> {
    let (x, y) = (z.re, z.im);
    let square = x * x;
    Complex::new(0.5 * (2.0 * x).atan2(1.0 - square - y * y), 0.25 * (4.0 * y / (square + (1.0 - y) * (1.0 - y))).ln_1p())
}

/// arcosh(1 + `more`), without loss of digits where that is little.
fn arcosh(more: f64) -> f64 {
    (more + more.sqrt() * (more + 2.0).sqrt()).ln_1p()
}

/// Edges in x = arcosh(E/D_min): kinks where the largest flux energy of a system reaches a or b, growing from there.
fn edges(window: &Window, t: f64) -> Vec<f64> {
    let end = arcosh(END * t / window.gap_min);
    let mut kinks: Vec<f64> = [window.lower, window.upper].iter().map(|flux| (flux / window.gap_min).asinh()).filter(|x| *x > 0.0 && *x < end).collect();
    kinks.push(end);
    let mut edges = vec![0.0];
    let mut at = 0.0;
    for kink in kinks {
        while at < kink {
            // the logarithm of the flux energy turns within its own value, the thermal factor within a few T: in the energy, so that
            // as few panels do at any temperature
            let thermal = arcosh(2.0 * f64::sinh(0.5 * at).powi(2) + 2.0 * t / window.gap_min);
            let own = if at > 0.0 { 1.6 * at } else { f64::INFINITY };
            let next = (at + PANEL).min(thermal).min(own);
            at = if next < kink { next } else { kink };
            edges.push(at);
        }
    }
    edges
}

#[cfg(test)]
mod tests {
    use super::{Spectrum, arctangent};
    use crate::theories::etm::density_of_states::Cutoffs;
    use crate::theories::etm::loss::Relaxation;
    use crate::theories::etm::relaxation::AsymmetryWeight;
    use nalgebra::Complex;

    #[test]
    fn single_integral_is_the_double_one() {
        for weight in [AsymmetryWeight::Printed, AsymmetryWeight::Derived] {
            for (gap, area, ratio, t) in [(0.015, 2.44e5, 1.2623, 0.05), (0.03, 1e4, 15.0, 0.02), (0.01, 1e5, 3.0, 0.4)] {
                let cutoffs = Cutoffs::new(gap, area, ratio).unwrap();
                for field in [0.0, 1e-4, 0.005, 0.1, 2.0] {
                    let spectrum = Spectrum::new(cutoffs, t, field, 8.9e-6, 9.22e6, weight).unwrap();
                    let slow = Relaxation::new(cutoffs, t, 1e-9, 8.9e-6, 9.22e6, weight).unwrap().at(field).unwrap().real;
                    for frequency in [1e-5, 1e-2, 3.0, 1e3, 1e6] {
                        let double = Relaxation::new(cutoffs, t, frequency, 8.9e-6, 9.22e6, weight).unwrap().at(field).unwrap();
                        let [real, loss] = spectrum.at(frequency).unwrap();
                        let near = |got: f64, expected: f64| (got - expected).abs() < 1e-8 * expected + 1e-12 * slow;
                        assert!(near(real, double.real), "real part, {gap} {t} {field} {frequency}: {real} for {}", double.real);
                        assert!(near(loss, double.loss), "loss, {gap} {t} {field} {frequency}: {loss} for {}", double.loss);
                    }
                }
            }
        }
    }

    #[test]
    fn few_energies_do_however_cold_it_is() {
        for exponent in 1..30 {
            let t = 0.015 * 10_f64.powi(-exponent);
            let spectrum = Spectrum::new(Cutoffs::new(0.015, 2.44e5, 1.2623).unwrap(), t, 0.005, 8.9e-6, 9.22e6, AsymmetryWeight::Printed).unwrap();
            assert!(spectrum.levels.len() < 1000, "{} at {t} K", spectrum.levels.len());
        }
    }

    #[test]
    fn arctangent_undoes_the_tangent() {
        for z in [Complex::new(0.3, -0.2), Complex::new(0.9, -0.4), Complex::new(1e-9, -1e-9), Complex::new(0.5, 0.0)] {
            assert!((arctangent(z.tan()) - z).norm() < 1e-14, "{z}");
        }
    }

    #[test]
    fn refusals_name_the_argument() {
        let cutoffs = Cutoffs::new(0.015, 2.44e5, 1.2623).unwrap();
        let made = |t: f64, field: f64| Spectrum::new(cutoffs, t, field, 8.9e-6, 9.22e6, AsymmetryWeight::Printed);
        assert_eq!(made(0.0, 0.1).unwrap_err().input, "temperature");
        assert_eq!(made(0.05, -0.1).unwrap_err().input, "field");
        assert_eq!(made(0.05, 0.1).unwrap().at(0.0).unwrap_err().input, "frequency");
        assert_eq!(made(1e307, 0.1).unwrap_err().input, "temperature");
        // no asymmetry is too small, no frequency too high for a number
        let strange = Spectrum::new(Cutoffs::new(1e-60, 1.0, 1e6).unwrap(), 1.0, 1.0, 1.0, 1e-300, AsymmetryWeight::Derived).unwrap();
        assert!(strange.at(1e300).unwrap().iter().all(|x| x.is_finite()));
    }
}
