//! Dielectric response of the anomalous systems at a frequency. Ours: (17) with Debye's factor and the rate (21). At one
//! energy the integral over the asymmetries is known in closed form, so that a single integral is left.

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

/// Real part and loss, at a field and as changes from no field.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Response {
    /// Relaxational part of Δε/ε.
    pub real: f64,
    /// Contribution to tan δ.
    pub loss: f64,
    /// Real part less that without a field.
    pub real_change: f64,
    /// Loss less that without a field.
    pub loss_change: f64,
}

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
    /// `temperature` in K; `amplitude` in K as in [`super::dielectric::change`]; `rate_constant` Γ⁻¹ in 1/(µs K⁵); all > 0;
    /// `field` in T, ≥ 0.
    ///
    /// # Errors
    /// Naming the first argument outside its domain.
    pub fn new(cutoffs: Cutoffs, temperature: f64, field: f64, amplitude: f64, rate_constant: f64, weight: AsymmetryWeight) -> Result<Self, Error> {
        let t = positive("temperature", temperature, "K")?;
        let rate = positive("rate_constant", rate_constant, "1/(us K^5)")?;
        let amplitude = positive("amplitude", amplitude, "K")?;
        let window = cutoffs.in_field(checked_field(field)?, 1.0)?;
        if window.upper.is_infinite() {
            return Err(Error::no_solution("the flux energy is too large or too small to be computed").about("field"));
        }
        // the panels grow by 2T/D_min, which must not vanish, up to a finite end
        if !((END * t).is_finite() && (t / window.gap_min).is_normal() && arcosh(END * t / window.gap_min).is_finite()) {
            return Err(
                Error::no_solution("the thermal energy, or its ratio to the smallest gap, is too large or too small to be computed").about("temperature")
            );
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

    /// The response at `frequency` in kHz, > 0, averaged over the directions of the field.
    ///
    /// A ∫ dE/E sech²(E/2T)/4T · ½∫ du/u W(E√u) q/(q + iy),  q = c + (1 − c)u,  u = D₀²φ²/E²,
    /// y = ω tanh(E/2T)/(Γ⁻¹E⁵),  W(s) = min(1, s/a) − min(1, s/b)
    ///
    /// The changes are sums of their own, so a weak field costs no digit. What is left of the real part where nothing follows
    /// is good to a share of 1e-14 of the slow response. Source: (17), (21); the inner integral is ours.
    ///
    /// # Errors
    /// Naming `frequency` where it is not above zero.
    pub fn at(&self, frequency: f64) -> Result<Response, Error> {
        let omega = 2e-3 * PI * positive("frequency", frequency, "kHz")?;
        let (mut value, mut change): (Complex<f64>, Complex<f64>) = (Complex::ZERO, Complex::ZERO);
        for level in &self.levels {
            let [here, moved] = self.level(level, (omega * level.lag).min(STILL));
            value += here * level.share;
            change += moved * level.share;
        }
        let [real, loss, real_change, loss_change] = [value.re, -value.im, change.re, -change.im].map(|x| self.amplitude * x + 0.0);
        Ok(Response { real, loss, real_change, loss_change })
    }

    /// ½∫ du/u W q/(q + iy) at one energy, and that less its value without a field.
    fn level(&self, level: &Level, y: f64) -> [Complex<f64>; 2] {
        let (a, b, c) = (self.window.lower, self.window.upper, 1.0 - self.weight);
        let base = Complex::new(self.weight, y);
        // c/(c + iy), the response of a system without flux energy, and what it leaves of one
        let (still, late) = (Complex::from(self.weight) / base, Complex::new(0.0, y) / base);
        let whole = self.window.log_ratio();
        if a == 0.0 {
            return [still * whole, Complex::ZERO];
        }
        // ∫₀^v dv' [q/(q + iy) − c/(c + iy)] = (iy/B) [v − atan(v √((1 − c)/B))/√((1 − c)/B)],  B = c + iy
        let root = (c / base).sqrt();
        let gained = |v: f64| late / root * tangent_excess(root * v);
        let v = |s: f64| s.min(level.flux) / level.energy;
        let (near, far) = (v(a), v(b));
        let first = gained(near);
        let mut gain = first * (level.energy * (1.0 / a - 1.0 / b));
        if far > near {
            let ends = c * (far * far - near * near) / (base + c * near * near);
            gain += late * ln_1p(ends) * 0.5 - (gained(far) - first) * (level.energy / b);
        }
        // systems of larger flux energy do not reach down to this energy
        let reached = if level.flux < b { within(a, b, level.flux) } else { whole };
        [still * reached + gain, gain - still * (whole - reached)]
    }
}

/// ∫₀^s ds' w(s')/s'.
fn within(a: f64, b: f64, s: f64) -> f64 {
    let near = s.min(a) * (1.0 / a - 1.0 / b);
    if s > a { near + (s / a).ln() - (s - a) / b } else { near }
}

/// z − atan z of a number of modulus up to one, without loss of digits where it is small.
fn tangent_excess(z: Complex<f64>) -> Complex<f64> {
    if z.norm_sqr() > 0.01 {
        return z - arctangent(z);
    }
    // z³/3 − z⁵/5 + ... up to the 15th power
    let square = z * z;
    let series = (1..8).rev().fold(Complex::ZERO, |sum: Complex<f64>, k| 1.0 / f64::from(2 * k + 1) - square * sum);
    series * square * z
}

/// ln(1 + z), without loss of digits where z is small.
fn ln_1p(z: Complex<f64>) -> Complex<f64> {
    Complex::new(0.5 * (2.0 * z.re + z.norm_sqr()).ln_1p(), z.im.atan2(1.0 + z.re))
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
    use super::{Response, Spectrum, arctangent, ln_1p, tangent_excess};
    use crate::theories::etm::density_of_states::{Cutoffs, Orientation};
    use crate::theories::etm::dielectric;
    use crate::theories::etm::heat_capacity::Precision;
    use crate::theories::etm::loss_double::Relaxation;
    use crate::theories::etm::relaxation::AsymmetryWeight;
    use nalgebra::Complex;
    use std::f64::consts::FRAC_PI_2;

    fn bas(frequency: f64, field: f64) -> Response {
        let cutoffs = Cutoffs::new(0.015, 2.44e5, 1.2623).unwrap();
        Spectrum::new(cutoffs, 0.05, field, 8.9e-6, 9.22e6, AsymmetryWeight::Printed).unwrap().at(frequency).unwrap()
    }

    #[test]
    fn a_temperature_that_is_no_number_beside_the_smallest_gap_is_refused() {
        let cutoffs = Cutoffs::new(1.0, 2.44e5, 1.2623).unwrap();
        for temperature in [4e-324, 1e-310, 4.4e306] {
            let refused = Spectrum::new(cutoffs, temperature, 0.0, 8.9e-6, 9.22e6, AsymmetryWeight::Printed).err().unwrap();
            assert_eq!(refused.input, "temperature", "{temperature}");
        }
    }

    #[test]
    fn single_integral_is_the_double_one() {
        for weight in [AsymmetryWeight::Printed, AsymmetryWeight::Derived] {
            for (gap, area, ratio, t) in [(0.015, 2.44e5, 1.2623, 0.05), (0.03, 1e4, 15.0, 0.02), (0.01, 1e5, 3.0, 0.4)] {
                let cutoffs = Cutoffs::new(gap, area, ratio).unwrap();
                for field in [0.0, 1e-7, 1e-4, 0.005, 0.1, 2.0] {
                    let spectrum = Spectrum::new(cutoffs, t, field, 8.9e-6, 9.22e6, weight).unwrap();
                    let at = |frequency: f64| Relaxation::new(cutoffs, t, frequency, 8.9e-6, 9.22e6, weight).unwrap().at(field).unwrap();
                    let slow = at(1e-9);
                    for frequency in [1e-5, 1e-2, 3.0, 1e3, 1e6] {
                        let (double, single) = (at(frequency), spectrum.at(frequency).unwrap());
                        let near = |name: &str, got: f64, expected: f64, scale: f64| {
                            let off = (got - expected).abs();
                            assert!(off <= 1e-8 * expected.abs() + 1e-12 * scale.abs(), "{name}, {gap} {t} {field} {frequency}: {got} for {expected}");
                        };
                        near("real part", single.real, double.real, slow.real);
                        near("loss", single.loss, double.loss, slow.real);
                        near("change of the real part", single.real_change, double.real_change, slow.real_change);
                        near("change of the loss", single.loss_change, double.loss_change, slow.real_change);
                    }
                }
            }
        }
    }

    #[test]
    fn a_slow_field_gives_the_quasi_static_change() {
        for field in [1e-5, 0.01, 0.3] {
            let expected = dielectric::change(
                &Cutoffs::new(0.015, 2.44e5, 1.2623).unwrap(),
                8.9e-6,
                0.05,
                field,
                dielectric::Response::Relaxational,
                Orientation::Isotropic,
                Precision::Full,
            )
            .unwrap();
            let found = bas(1e-9, field).real_change;
            assert!((found / expected - 1.0).abs() < 1e-8, "{field}: {found} {expected}");
        }
    }

    #[test]
    fn real_part_and_loss_obey_kramers_and_kronig() {
        // (2/π) ∫ loss d ln ω is the real part of a slow field
        for field in [0.0, 0.02] {
            let (mut sum, step) = (0.0, 0.5);
            for k in -60..100 {
                sum += step * bas((step * f64::from(k)).exp(), field).loss;
            }
            let slow = bas(1e-12, field).real;
            assert!((sum / (FRAC_PI_2 * slow) - 1.0).abs() < 1e-6, "{field}: {sum} {slow}");
        }
    }

    #[test]
    fn strong_fields_leave_one_over_the_field_and_changes_are_differences() {
        assert!((bas(1.0, 400.0).real / bas(1.0, 800.0).real - 2.0).abs() < 1e-6);
        let (value, still) = (bas(1.0, 0.1), bas(1.0, 0.0));
        assert!((value.loss - still.loss - value.loss_change).abs() < 1e-12 * still.loss);
        assert_eq!((still.real_change, still.loss_change), (0.0, 0.0));
    }

    #[test]
    fn small_numbers_keep_their_digits() {
        // both branches meet, and the first term of each series
        for z in [Complex::new(0.08, -0.06), Complex::new(0.1, 0.0)] {
            let (below, above) = (tangent_excess(z * 0.999_999), tangent_excess(z * 1.000_001));
            assert!(((above - below) / (z * z * z / (1.0 + z * z) * 2e-6) - 1.0).norm() < 1e-4, "{z}: {below} {above}");
        }
        let small = Complex::new(1e-6, -2e-6);
        assert!((tangent_excess(small) / (small * small * small / 3.0) - 1.0).norm() < 1e-10);
        assert!((ln_1p(small) / small - 1.0 + small / 2.0).norm() < 1e-11);
        assert!((ln_1p(Complex::new(-0.4, 0.7)) - Complex::new(0.6_f64, 0.7).ln()).norm() < 1e-15);
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
        let far = strange.at(1e300).unwrap();
        assert!([far.real, far.loss, far.real_change, far.loss_change].iter().all(|x| x.is_finite()));
    }
}
