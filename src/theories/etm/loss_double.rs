//! The dielectric response at a frequency as a sum over asymmetries and flux energies: the independent route by which the
//! single integral of [`super::loss_spectrum`] is tested.

use super::density_of_states::{Cutoffs, checked_field};
use super::heat_capacity::sech_squared;
use super::loss_spectrum::Response;
use super::relaxation::AsymmetryWeight;
use crate::error::{Error, positive};
use crate::numerics::quadrature::gauss_16;
use std::f64::consts::PI;

/// What sets the response at one temperature and frequency.
#[derive(Clone, Copy, Debug)]
pub(super) struct Relaxation {
    cutoffs: Cutoffs,
    amplitude: f64,
    temperature: f64,
    /// ω over the rate constant, K⁵.
    slowness: f64,
    weight: f64,
}

impl Relaxation {
    /// `temperature` in K; `frequency` in kHz; `amplitude` in K as in [`super::dielectric::change`]; `rate_constant`
    /// Γ⁻¹ in 1/(µs K⁵); all > 0.
    ///
    /// # Errors
    /// Naming the first argument outside its domain.
    pub(super) fn new(cutoffs: Cutoffs, temperature: f64, frequency: f64, amplitude: f64, rate_constant: f64, weight: AsymmetryWeight) -> Result<Self, Error> {
        let temperature = positive("temperature", temperature, "K")?;
        let omega = 2e-3 * PI * positive("frequency", frequency, "kHz")?;
        let amplitude = positive("amplitude", amplitude, "K")?;
        let slowness = omega / positive("rate_constant", rate_constant, "1/(us K^5)")?;
        Ok(Self { cutoffs, amplitude, temperature, slowness, weight: weight.value() })
    }

    /// ωτ at asymmetry D and flux energy s, K.
    fn lag(&self, d: f64, s: f64) -> f64 {
        let energy = d.hypot(s);
        self.slowness * (0.5 * energy / self.temperature).tanh() / energy.powi(3) / (s * s + self.weight * d * d)
    }

    /// The integrand G: real part and loss.
    fn kernel(&self, d: f64, s: f64) -> [f64; 2] {
        let energy = d.hypot(s);
        let strength = (d / energy).powi(2) * sech_squared(0.5 * energy / self.temperature) / (4.0 * self.temperature);
        let y = self.lag(d, s);
        [strength / (1.0 + y * y), strength / (y + 1.0 / y)]
    }

    /// G(D, s) − G(D, 0) for s below D/10, from logarithms of the ratios: no digit is lost in a weak field.
    fn small_change(&self, d: f64, s: f64, still: [f64; 2]) -> [f64; 2] {
        let square = (s / d) * (s / d);
        let x = 0.5 * d / self.temperature;
        let step = 0.5 * (s * s / (d.hypot(s) + d)) / self.temperature;
        // ln cosh(x + h)/cosh x and ln tanh(x + h)/tanh x
        let grow = (step.tanh() * x.tanh()).ln_1p() + step.cosh().ln();
        let thermal = if x > 20.0 { 0.0 } else { (step.sinh() / ((x + step).cosh() * x.sinh())).ln_1p() };
        let lag = thermal - 1.5 * square.ln_1p() - (square / self.weight).ln_1p();
        let y = self.lag(d, 0.0);
        let slow = 1.0 / (1.0 + 1.0 / (y * y));
        let shared = -square.ln_1p() - 2.0 * grow - (slow * (2.0 * lag).exp_m1()).ln_1p();
        [still[0] * shared.exp_m1(), still[1] * (shared + lag).exp_m1()]
    }

    /// The response at `field` in T, ≥ 0, averaged over directions.
    ///
    /// A ∫ dD/D ∫₀^b ds w(s)/s G(D, s),  w = min(1, s/a) − min(1, s/b)
    ///
    /// # Errors
    /// Naming `field` where it is negative or its flux energy leaves the range of a double.
    pub(super) fn at(&self, field: f64) -> Result<Response, Error> {
        let window = self.cutoffs.in_field(checked_field(field)?, 1.0)?;
        let (a, b) = (window.lower, window.upper);
        if b.is_infinite() {
            return Err(Error::no_solution("the flux energy is too large a number; a weaker field or smaller tunnel areas help").about("field"));
        }
        let (t, low) = (self.temperature, self.cutoffs.gap_min());
        let highest = low + 45.0 * t;
        let whole = self.cutoffs.log_ratio();
        // where ωτ = 1; systems of far smaller asymmetry are too slow, or too weakly polar, to respond
        let slow = self.slowness / self.weight;
        let turn = slow.powf(0.2).min((0.5 * slow / t).powf(0.25));
        let outer = grown(low.max(STILL * turn).min(highest), highest, 0.42, 4.0 * t);
        let reach = b.min(highest);
        let least = outer.first().copied().unwrap_or(low);
        let start = (0.3 * least.min((least * t).sqrt())).min(reach);
        let mut edges = vec![0.0];
        if a > 0.0 {
            edges.extend(grown(start, reach, 0.6, f64::INFINITY));
            if a < reach {
                // the weight falls as 1/s from a on
                edges.extend(grown(a, start, 1.0, f64::INFINITY));
            }
            edges.sort_by(f64::total_cmp);
            edges.dedup();
        }
        let reached = outer.last() == Some(&highest) && (a == 0.0 || edges.last() == Some(&reach));
        if !reached || outer.len() * edges.len() > PANELS {
            return Err(Error::no_solution(
                "the energies that matter span too many powers of ten to be summed in a tenth of a second; a higher temperature or a larger smallest asymmetry helps",
            )
            .about("temperature"));
        }
        let nodes: Vec<(f64, f64)> = edges
            .windows(2)
            .flat_map(|pair| gauss_16().mapped(pair[0], pair[1]))
            .map(|(s, weight)| (s, weight * if s < a { 1.0 / a - 1.0 / b } else { 1.0 / s - 1.0 / b }))
            .collect();
        // systems whose flux energy lies above the reach are lost to the response
        let lost = if reach < b { whole - within(a, b, reach) } else { 0.0 };
        let (mut value, mut change) = ([0.0; 2], [0.0; 2]);
        for (d, weight) in outer.windows(2).flat_map(|pair| gauss_16().mapped(pair[0], pair[1])) {
            let still = self.kernel(d, 0.0);
            let (mut here, mut moved) = ([0.0; 2], still.map(|x| -lost * x));
            if a > 0.0 {
                for (s, share) in &nodes {
                    let other = self.kernel(d, *s);
                    let shift = if *s < 0.1 * d && 0.05 * *s < t { self.small_change(d, *s, still) } else { [other[0] - still[0], other[1] - still[1]] };
                    for k in 0..2 {
                        here[k] += share * other[k];
                        moved[k] += share * shift[k];
                    }
                }
            } else {
                here = still.map(|x| whole * x);
            }
            for k in 0..2 {
                value[k] += weight / d * here[k];
                change[k] += weight / d * moved[k];
            }
        }
        let [real, loss, real_change, loss_change] = [value[0], value[1], change[0], change[1]].map(|x| self.amplitude * x);
        Ok(Response { real, loss, real_change, loss_change })
    }
}

/// Asymmetry that no longer responds, over the one with ωτ = 1: its share falls as the square.
const STILL: f64 = 1e-6;
/// Panels of both integrals together: a tenth of a second.
const PANELS: usize = 3_000;

/// ∫₀^s ds' w(s')/s'.
fn within(a: f64, b: f64, s: f64) -> f64 {
    let near = s.min(a) * (1.0 / a - 1.0 / b);
    if s > a { near + (s / a).ln() - (s - a) / b } else { near }
}

/// Edges from `from` to `to` that grow by the share `growth`, none wider than `widest`.
fn grown(from: f64, to: f64, growth: f64, widest: f64) -> Vec<f64> {
    let mut edges = vec![from];
    let mut at = from;
    while at < to && edges.len() < 400 {
        at = (at + (growth * at).min(widest)).min(to);
        edges.push(at);
    }
    edges
}
