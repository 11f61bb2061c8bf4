//! Polarization echo averaged over the directions of the field: (31) without and with detuned systems.
//!
//! At given E and D the flux energy u = √(E² − D²) must lie between a cos β and b cos β. The share of directions for
//! which it does is min(1, u/a) − min(1, u/b): the average over directions costs nothing, and the
//! expensive kernel does not depend on the field.

use super::density_of_states::{Cutoffs, Window};
use super::echo::{Echo, EnergyPanel};
use crate::error::Error;
use crate::numerics::quadrature::{gauss_8, gauss_16};

/// Beyond this v = ln(D/D₀φ) the asymmetry is the gap to 10⁻⁵, and the kernel constant.
const FLAT: f64 = 6.0;

/// Share of directions in which a flux energy of `u` lies in the window.
fn share(window: &Window, u: f64) -> f64 {
    (u / window.lower).min(1.0) - (u / window.upper).min(1.0)
}

/// ∫₀^u du'/u' of [`share`].
fn share_below(window: &Window, u: f64) -> f64 {
    let one = |edge: f64| if u <= edge { u / edge } else { 1.0 + (u / edge).ln() };
    one(window.lower) - one(window.upper)
}

/// v of a flux energy at given E.
fn at_flux(energy: f64, u: f64) -> f64 {
    0.5 * ((energy - u) * (energy + u)).ln() - u.ln()
}

/// f² at v.
fn fraction(v: f64) -> f64 {
    1.0 / (1.0 + (-2.0 * v).exp())
}

/// ∫ of share times kernel over one piece in v, whose nodes carry the kernel. Where the share has a kink inside, the
/// piece is split there and the kernel, which is smooth, interpolated through its nodes.
fn over_piece(window: &Window, energy: f64, kinks: [f64; 2], (start, end): (f64, f64), nodes: &[(f64, f64, [f64; 2])]) -> [f64; 2] {
    let flux = |v: f64| energy / (1.0 + (2.0 * v).exp()).sqrt();
    let mut sum = [0.0; 2];
    let mut add = |amount: f64, [a, b]: [f64; 2]| sum = [sum[0] + amount * a, sum[1] + amount * b];
    let mut edges = [start, end, end, end];
    let mut count = 1;
    for kink in kinks.into_iter().filter(|v| *v > start && *v < end) {
        edges[count] = kink;
        count += 1;
    }
    if count == 1 {
        for (v, width, kernel) in nodes {
            add(width * share(window, flux(*v)), *kernel);
        }
        return sum;
    }
    edges[1..count].sort_by(f64::total_cmp);
    for pair in edges[..=count].windows(2) {
        for (v, width) in gauss_8().mapped(pair[0], pair[1]) {
            add(width * share(window, flux(v)), interpolated(nodes, v));
        }
    }
    sum
}

/// The kernel between its Gauss–Legendre nodes, barycentric.
fn interpolated(nodes: &[(f64, f64, [f64; 2])], v: f64) -> [f64; 2] {
    let (Some(first), Some(last)) = (nodes.first(), nodes.last()) else { return [0.0; 2] };
    let (middle, half) = (0.5 * (first.0 + last.0), nodes.iter().map(|n| n.1).sum::<f64>() / 2.0);
    let (mut above, mut below, mut sign) = ([0.0; 2], 0.0, 1.0);
    for (node, width, kernel) in nodes {
        if v == *node {
            return *kernel;
        }
        let x = (node - middle) / half;
        let weight = sign * ((1.0 - x * x) * width).sqrt() / (v - node);
        (above[0], above[1], below) = (above[0] + weight * kernel[0], above[1] + weight * kernel[1], below + weight);
        sign = -sign;
    }
    above.map(|a| a / below)
}

/// Strict-resonance kernel averaged over directions, (rad/µs)²/K: [`Echo::resonant`] over the sphere.
///
/// `field` B in T, ≥ 0; without a field the limit.
///
/// # Errors
/// Naming `field` outside its domain.
pub fn resonant(echo: &Echo, cutoffs: &Cutoffs, field: f64) -> Result<f64, Error> {
    let energy = echo.resonance();
    let gap = cutoffs.gap_min();
    let window = cutoffs.in_field(field, 1.0)?;
    if energy <= gap {
        return Ok(0.0);
    }
    let thermal = (0.5 * energy / echo.settings().temperature).tanh() / energy;
    let decay = echo.decay(energy);
    if window.lower == 0.0 {
        return Ok(thermal * cutoffs.log_ratio() * echo.resonant_kernel(decay, 1.0));
    }
    let most = ((energy - gap) * (energy + gap)).sqrt();
    let mut edges: Vec<f64> = [most, window.lower, window.upper].into_iter().filter(|u| *u <= most).map(|u| at_flux(energy, u)).filter(|v| *v < FLAT).collect();
    edges.push(FLAT);
    edges.sort_by(f64::total_cmp);
    let mut sum = share_below(&window, energy * (-FLAT).exp()) * echo.resonant_kernel(decay, 1.0);
    for pair in edges.windows(2) {
        let parts = ((pair[1] - pair[0]) / 1.5).ceil().clamp(1.0, 16.0) as usize;
        let step = (pair[1] - pair[0]) / parts as f64;
        for k in 0..parts {
            let from = pair[0] + step * k as f64;
            sum += gauss_16().integrate(from, from + step, |v| {
                let fraction = 1.0 / (1.0 + (-2.0 * v).exp());
                share(&window, energy * (1.0 - fraction).sqrt()) * echo.resonant_kernel(decay, fraction)
            });
        }
    }
    Ok(thermal * sum)
}

/// [`resonant`] over its value without a field: the field pulls the systems out of resonance.
///
/// # Errors
/// Naming `field` outside its domain; where no system is in resonance.
pub fn relative(echo: &Echo, cutoffs: &Cutoffs, field: f64) -> Result<f64, Error> {
    let ratio = resonant(echo, cutoffs, field)? / resonant(echo, cutoffs, 0.0)?;
    if ratio.is_finite() { Ok(ratio) } else { Err(Error::no_solution("no anomalous system is in resonance without a field").about("gap_min")) }
}

/// Echo over all detunings, averaged over directions, cut into parts that add up.
#[derive(Clone, Debug)]
pub struct Averaged {
    echo: Echo,
    gap_min: f64,
    log_ratio: f64,
    windows: Vec<Window>,
    panels: Vec<EnergyPanel>,
}

impl Averaged {
    /// Prepares the curve over `fields`, T.
    ///
    /// # Errors
    /// Naming what is outside its domain; where the pulses are too long for the detunings to be resolved.
    pub fn new(echo: Echo, cutoffs: &Cutoffs, fields: &[f64]) -> Result<Self, Error> {
        let windows = fields.iter().map(|b| cutoffs.in_field(*b, 1.0)).collect::<Result<_, _>>()?;
        let gap_min = cutoffs.gap_min();
        Ok(Self { panels: echo.energy_panels(gap_min, echo.resonance())?, echo, gap_min, log_ratio: cutoffs.log_ratio(), windows })
    }

    /// Part `k` of `parts`: for each field the share of this range of energies in the echo, first with the corrected
    /// spectral weight, then with the printed one, (rad/µs)²/K. `tangent` is tan(ωΔτ).
    ///
    /// The parts take panels in turn, so that each takes about as long as the others.
    pub fn part(&self, k: usize, parts: usize, tangent: f64) -> Vec<f64> {
        let count = self.windows.len();
        let mut sums = vec![0.0; 2 * count];
        let mut kinks = vec![[FLAT; 2]; count];
        for panel in self.panels.iter().skip(k).step_by(parts.max(1)) {
            for (energy, weight) in gauss_8().mapped(panel.from, panel.to) {
                let thermal = weight * (0.5 * energy / self.echo.settings().temperature).tanh() / energy;
                let kernel = |fraction: f64| {
                    let [in_phase, printed, corrected] = self.echo.kernel_at(panel, energy, fraction);
                    [thermal * (in_phase * tangent + corrected), thermal * (in_phase * tangent + printed)]
                };
                let most = ((energy - self.gap_min) * (energy + self.gap_min)).sqrt();
                for (kink, window) in kinks.iter_mut().zip(&self.windows) {
                    *kink = [window.lower, window.upper].map(|u| if u > 0.0 && u < energy { at_flux(energy, u) } else { f64::NEG_INFINITY });
                }
                let from = self.gap_min.ln() - most.ln();
                let pieces = if from < FLAT { ((FLAT - from) / 0.8).ceil().clamp(1.0, 64.0) as usize } else { 0 };
                for piece in 0..pieces {
                    let step = (FLAT - from) / pieces as f64;
                    let start = from + step * piece as f64;
                    let nodes: Vec<(f64, f64, [f64; 2])> = gauss_8().mapped(start, start + step).map(|(v, width)| (v, width, kernel(fraction(v)))).collect();
                    for (i, window) in self.windows.iter().enumerate().filter(|(_, w)| w.lower > 0.0) {
                        let [corrected, printed] = over_piece(window, energy, kinks[i], (start, start + step), &nodes);
                        sums[i] += corrected;
                        sums[count + i] += printed;
                    }
                }
                let rest = (energy * (-FLAT).exp()).min(most);
                let [corrected, printed] = kernel(1.0);
                for (i, window) in self.windows.iter().enumerate() {
                    let part = if window.lower > 0.0 { share_below(window, rest) } else { self.log_ratio };
                    sums[i] += part * corrected;
                    sums[count + i] += part * printed;
                }
            }
        }
        sums
    }
}

#[cfg(test)]
mod tests {
    use super::{Averaged, relative, resonant};
    use crate::numerics::quadrature::gauss_24;
    use crate::theories::etm::echo::{Echo, SpectralWeight};
    use crate::theories::etm::relaxation::AsymmetryWeight;
    use crate::theories::etm::tables::{EchoRow, echo_row};

    fn echo(row: &EchoRow) -> Echo {
        Echo::new(row.settings(0.012, 2.0, AsymmetryWeight::Printed)).unwrap()
    }

    #[test]
    fn resonant_is_the_average_of_the_fixed_angles() {
        for id in ["BAS_1", "BAS_2", "BK7_6us"] {
            let row = echo_row(id).unwrap();
            let (echo, cutoffs) = (echo(row), row.cutoffs().unwrap());
            for field in [0.02, 0.2, 0.6] {
                let w = cutoffs.in_field(field, 1.0).unwrap();
                let most = (echo.resonance().powi(2) - row.gap_min.powi(2)).sqrt();
                let mut cuts = [0.0, (most / w.lower).min(1.0), (most / w.upper).min(1.0), 1.0];
                cuts.sort_by(f64::total_cmp);
                let mut sum = 0.0;
                for pair in cuts.windows(2) {
                    let edges: Vec<f64> = (0..=12).map(|k| pair[0] + (pair[1] - pair[0]) * f64::from(k) / 12.0).collect();
                    sum += gauss_24().panels(&edges, |c| echo.resonant(&w.turned(c)).unwrap());
                }
                let found = resonant(&echo, &cutoffs, field).unwrap();
                assert!((found / sum - 1.0).abs() < 2e-5, "{id} {field}: {found} {sum}");
            }
            let zero = resonant(&echo, &cutoffs, 0.0).unwrap();
            assert!((resonant(&echo, &cutoffs, 1e-7).unwrap() / zero - 1.0).abs() < 1e-4);
        }
    }

    #[test]
    fn full_is_the_average_of_the_fixed_angles() {
        let row = echo_row("BAS_1").unwrap();
        let (echo, cutoffs) = (echo(row), row.cutoffs().unwrap());
        let fields = [0.0, 0.01, 0.3];
        let averaged = Averaged::new(echo, &cutoffs, &fields).unwrap();
        let mut found = [0.0; 6];
        for k in 0..7 {
            for (sum, part) in found.iter_mut().zip(averaged.part(k, 7, row.tangent)) {
                *sum += part;
            }
        }
        for (i, field) in fields.iter().enumerate() {
            let w = cutoffs.in_field(*field, 1.0).unwrap();
            for (offset, spectral) in [(0, SpectralWeight::Corrected), (3, SpectralWeight::Printed)] {
                // near the resonance the average has a kink where the flux energies reach past it
                let kink = ((echo.resonance().powi(2) - row.gap_min.powi(2)).sqrt() / w.upper).min(1.0);
                let rule = |from: f64, to: f64| gauss_24().mapped(from, to).collect::<Vec<_>>();
                let nodes = if *field > 0.0 { [rule(0.0, 0.5 * kink), rule(0.5 * kink, kink), rule(kink, 1.0)].concat() } else { vec![(1.0, 1.0)] };
                let expected: f64 = nodes.iter().map(|(c, weight)| weight * echo.full(&w.turned(*c), row.tangent, spectral).unwrap()).sum();
                let off = (found[offset + i] / expected - 1.0).abs();
                assert!(off < 3e-4, "{field} {spectral:?}: {} {expected}", found[offset + i]);
            }
        }
    }

    #[test]
    fn strong_field_tail_is_the_inverse_field() {
        for id in ["BAS_1", "BK7_1.5us"] {
            let row = echo_row(id).unwrap();
            let at = |field: f64| resonant(&echo(row), &row.cutoffs().unwrap(), field).unwrap();
            let cutoffs = row.cutoffs().unwrap();
            assert!((relative(&echo(row), &cutoffs, 0.0).unwrap() - 1.0).abs() < 1e-15);
            assert!(((relative(&echo(row), &cutoffs, 80.0).unwrap() / relative(&echo(row), &cutoffs, 20.0).unwrap()).ln() / 4.0_f64.ln() + 1.0).abs() < 1e-3);
            assert!(((at(80.0) / at(20.0)).ln() / 4.0_f64.ln() + 1.0).abs() < 1e-3);
        }
    }

    #[test]
    fn without_a_system_in_resonance_there_is_no_ratio() {
        let row = echo_row("BAS_1").unwrap();
        // a smallest gap above the quantum of the pulses, 1 GHz or 0.048 K
        let cutoffs = crate::theories::etm::density_of_states::Cutoffs::new(0.2, 950.0, 20.0).unwrap();
        assert_eq!(relative(&echo(row), &cutoffs, 0.1).unwrap_err().input, "gap_min");
    }
}
