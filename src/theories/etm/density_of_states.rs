//! Flux energy and density of states of the anomalous tunnelling systems: (7), (12), (13).

use crate::constants::{ELEMENTARY_CHARGE, REDUCED_PLANCK};
use crate::error::{Error, finite, positive};

/// One square ångström, m².
const SQUARE_ANGSTROM: f64 = 1e-20;
/// D₀φ in K for a tunnel area of 1 K Å² in a field of 1 T along the normal, rescaled variables.
pub const FLUX_ENERGY: f64 = ELEMENTARY_CHARGE / REDUCED_PLANCK * SQUARE_ANGSTROM;

/// Aharonov–Bohm energy of a loop, K.
///
/// D₀ φ = (e/ħ) X B cos β,  X = D₀ |q/e| S
///
/// `tunnel_area` is X in K Å², > 0; `field` B in T, ≥ 0; `cos_angle` between field and normal, 0 to 1. That the fitted X
/// holds the rescaled D₀ of (9) is our choice; otherwise the energy is 2/√3 larger. Source: (7).
///
/// # Errors
/// Naming the first argument outside its domain.
pub fn flux_energy(tunnel_area: f64, field: f64, cos_angle: f64) -> Result<f64, Error> {
    let area = positive("tunnel_area", tunnel_area, "K A^2")?;
    Ok(FLUX_ENERGY * area * checked_field(field)? * checked_cosine(cos_angle)?)
}

pub(super) fn checked_field(field: f64) -> Result<f64, Error> {
    if finite("field", field, "T")? >= 0.0 { Ok(field) } else { Err(Error::out_of_domain("field", field, "T", "≥ 0")) }
}

fn checked_cosine(cos_angle: f64) -> Result<f64, Error> {
    if (0.0..=1.0).contains(&cos_angle) { Ok(cos_angle) } else { Err(Error::out_of_domain("cos_angle", cos_angle, "1", "≥ 0 and ≤ 1")) }
}

/// Material cut-offs of the distribution (10).
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Cutoffs {
    gap_min: f64,
    tunnel_area_min: f64,
    tunnel_area_ratio: f64,
}

/// Direction of the field relative to the loops.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Orientation {
    /// Averaged over all directions, in closed form.
    Isotropic,
    /// The paper's rule φ² → φ²/3.
    OneThird,
    /// One angle, given by its cosine.
    Fixed(f64),
}

/// L and K, the weights of 1 and of D₀²φ²/E² in an integral over the distribution (10) at given energy.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Weights {
    /// L: g = 2π n P* L/E.
    pub log: f64,
    /// K ≤ L.
    pub companion: f64,
}

impl Cutoffs {
    /// `gap_min` is D_min in K, `tunnel_area_min` X_min in K Å², both > 0; `tunnel_area_ratio` X_max/X_min > 1.
    ///
    /// # Errors
    /// Naming the first argument outside its domain.
    pub fn new(gap_min: f64, tunnel_area_min: f64, tunnel_area_ratio: f64) -> Result<Self, Error> {
        let gap_min = positive("gap_min", gap_min, "K")?;
        let tunnel_area_min = positive("tunnel_area_min", tunnel_area_min, "K A^2")?;
        if !(tunnel_area_ratio.is_finite() && tunnel_area_ratio > 1.0) {
            return Err(Error::out_of_domain("tunnel_area_ratio", tunnel_area_ratio, "X_max/X_min", "> 1"));
        }
        Ok(Self { gap_min, tunnel_area_min, tunnel_area_ratio })
    }

    /// ln(X_max/X_min).
    pub fn log_ratio(&self) -> f64 {
        self.tunnel_area_ratio.ln()
    }

    /// D_min, K.
    pub fn gap_min(&self) -> f64 {
        self.gap_min
    }

    /// X_min, K Å².
    pub fn tunnel_area_min(&self) -> f64 {
        self.tunnel_area_min
    }

    /// The window of flux energies in a field of `field` tesla whose angle to the normal has the cosine `cos_angle`.
    ///
    /// # Errors
    /// Naming the first argument outside its domain.
    pub fn in_field(&self, field: f64, cos_angle: f64) -> Result<Window, Error> {
        let lower = flux_energy(self.tunnel_area_min, field, cos_angle)?;
        Ok(Window { gap_min: self.gap_min, lower, upper: lower * self.tunnel_area_ratio, log_ratio: self.log_ratio() })
    }
}

/// The range of D₀φ in one field, and D_min.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Window {
    /// D_min, K.
    pub gap_min: f64,
    /// a = D₀min φ, K.
    pub lower: f64,
    /// b = D₀max φ, K.
    pub upper: f64,
    log_ratio: f64,
}

impl Window {
    /// ln(X_max/X_min).
    pub fn log_ratio(&self) -> f64 {
        self.log_ratio
    }

    /// Ec1 = √(D_min² + D₀min²φ²), K.
    pub fn cutoff_1(&self) -> f64 {
        self.gap_min.hypot(self.lower)
    }

    /// Ec2 = √(D_min² + D₀max²φ²), K.
    pub fn cutoff_2(&self) -> f64 {
        self.gap_min.hypot(self.upper)
    }

    /// L and K at one angle of the field, `energy` E in K.
    ///
    /// L = 0 up to Ec1;  ½ ln[1 + E²(E² − Ec1²)/(a² D_min²)] up to Ec2;  ln(b/a) + ½ ln[(E² − a²)/(E² − b²)] above
    ///
    /// K = 0;  ½ ln[1 + (E² − Ec1²)/D_min²];  ½ ln[(E² − a²)/(E² − b²)]
    ///
    /// The step ln(b/a) at D_min is the limit without a field. Source: (13), with the middle line written so that it
    /// keeps its digits at Ec1; K by the same integral.
    pub fn fixed(&self, energy: f64) -> Weights {
        let (a, b, d) = (self.lower, self.upper, self.gap_min);
        let (first, second) = (self.cutoff_1(), self.cutoff_2());
        if energy <= first {
            return Weights { log: 0.0, companion: 0.0 };
        }
        if energy > second {
            let companion = 0.5 * ((b - a) / (energy - b) * ((b + a) / (energy + b))).ln_1p();
            return Weights { log: self.log_ratio + companion, companion };
        }
        let above = ((energy - first) * (energy + first)).sqrt();
        Weights { log: half_log_1p_square(energy / a * (above / d)), companion: half_log_1p_square(above / d) }
    }

    /// L and K averaged over all directions of the field, `energy` E in K.
    ///
    /// With s = √(E² − D_min²) and u = arcosh(E/D_min):
    ///
    /// b ≤ s:      L = ln(b/a) + J(a/E) − J(b/E),  K = J(a/E) − J(b/E)
    ///
    /// a < s < b:  L = 1 + J(a/E) + ln(E s/(a D_min)) − u E/b,  K = J(a/E) + ln(E/D_min) + (s − u E)/b
    ///
    /// s ≤ a:      L = (1/a − 1/b) E u,  K = (1/a − 1/b)(E u − s)
    ///
    /// Both vanish at and below D_min. Ours: the closed average of (13) over the sphere.
    pub fn isotropic(&self, energy: f64) -> Weights {
        if energy <= self.gap_min {
            return Weights { log: 0.0, companion: 0.0 };
        }
        let above = ((energy - self.gap_min) * (energy + self.gap_min)).sqrt();
        self.isotropic_at(energy, above, (above / self.gap_min).asinh())
    }

    /// As [`Window::isotropic`], from E, s and u that the caller has.
    pub(super) fn isotropic_at(&self, energy: f64, s: f64, u: f64) -> Weights {
        let (a, b) = (self.lower, self.upper);
        if b <= s {
            let companion = mean_log(a / energy) - mean_log(b / energy);
            Weights { log: self.log_ratio + companion, companion }
        } else if a < s {
            let near = mean_log(a / energy);
            let log = (energy / self.gap_min).ln();
            Weights { log: 1.0 + near + log + (s / a).ln() - u * energy / b, companion: near + log + (s - u * energy) / b }
        } else {
            let inverse = 1.0 / a - 1.0 / b;
            Weights { log: inverse * energy * u, companion: inverse * (energy * u - s) }
        }
    }

    /// (L + K, L − K), each less its value ln(b/a) without a field: no digit is lost where the change is small.
    pub(super) fn isotropic_change(&self, energy: f64, s: f64, u: f64) -> (f64, f64) {
        let (a, b) = (self.lower, self.upper);
        if b <= s {
            (2.0 * (mean_log(a / energy) - mean_log(b / energy)), 0.0)
        } else if a < s {
            let log = (s / b).ln();
            let sum = 1.0 + 2.0 * (mean_log(a / energy) + (energy / self.gap_min).ln()) + log + s / b - 2.0 * u * energy / b;
            (sum, 1.0 + log - s / b)
        } else {
            let inverse = 1.0 / a - 1.0 / b;
            (inverse * (2.0 * energy * u - s) - self.log_ratio, inverse * s - self.log_ratio)
        }
    }

    /// L and K for the orientation asked for; the window must have been made for the field along the normal.
    pub fn weights(&self, orientation: Orientation, energy: f64) -> Weights {
        match orientation {
            Orientation::Isotropic => self.isotropic(energy),
            Orientation::OneThird => self.turned(1.0 / 3.0_f64.sqrt()).fixed(energy),
            Orientation::Fixed(cosine) => self.turned(cosine).fixed(energy),
        }
    }

    /// The window for a field turned so that φ takes the factor `cosine`.
    pub(super) fn turned(&self, cosine: f64) -> Self {
        Self { lower: self.lower * cosine, upper: self.upper * cosine, ..*self }
    }
}

/// ½ ln(1 + y²) without overflow.
fn half_log_1p_square(y: f64) -> f64 {
    if y > 1e8 { y.ln() } else { 0.5 * (y * y).ln_1p() }
}

/// J(t) = ½ ∫₀¹ ln(1 − t²c²) dc = ½[(1 + 1/t) ln(1 + t) + (1 − 1/t) ln(1 − t)] − 1 for 0 ≤ t ≤ 1.
fn mean_log(t: f64) -> f64 {
    if t < 0.2 {
        // −Σ t^{2k} / 2k(2k+1)
        let q = t * t;
        let series = [1.0 / 6.0, 1.0 / 20.0, 1.0 / 42.0, 1.0 / 72.0, 1.0 / 110.0, 1.0 / 156.0, 1.0 / 210.0, 1.0 / 272.0, 1.0 / 342.0];
        return -q * series.iter().rev().fold(0.0, |sum, c| sum * q + c);
    }
    let (plus, rest) = (t.ln_1p(), 1.0 - t);
    let minus = if rest > 0.0 { rest.ln() * (1.0 - 1.0 / t) } else { 0.0 };
    0.5 * ((1.0 + 1.0 / t) * plus + minus) - 1.0
}

/// Edges in u = arcosh(E/D_min) between which a fixed Gauss–Legendre rule converges exponentially: the kinks at
/// E = Ec1, Ec2, a grading above each where a logarithm nearly diverges, panels of at most `widest`.
pub(super) fn panel_edges(window: &Window, end: f64, widest: f64, edges: &mut Vec<f64>) {
    edges.clear();
    edges.push(0.0);
    for flux in [window.lower, window.upper] {
        let kink = (flux / window.gap_min).asinh();
        if kink >= end {
            continue;
        }
        if kink > 0.0 {
            edges.push(kink);
        }
        if flux > 0.5 * window.gap_min {
            let mut offset = (window.gap_min / flux).powi(2).max(1e-13);
            while offset < 0.6 && kink + offset < end {
                edges.push(kink + offset);
                offset *= 5.0;
            }
        }
    }
    edges.push(end);
    edges.sort_by(f64::total_cmp);
    edges.dedup();
    let mut at = 0;
    while at + 1 < edges.len() {
        let (from, to) = (edges[at], edges[at + 1]);
        let parts = ((to - from) / widest).ceil().clamp(1.0, 4096.0) as usize;
        for k in 1..parts {
            edges.insert(at + k, from + (to - from) * k as f64 / parts as f64);
        }
        at += parts;
    }
}

#[cfg(test)]
mod tests {
    use super::{Cutoffs, FLUX_ENERGY, Orientation, flux_energy, mean_log};
    use crate::numerics::quadrature::gauss_64;

    fn bas() -> Cutoffs {
        Cutoffs::new(0.49, 4.77e4, 3.09e5 / 4.77e4).unwrap()
    }

    #[test]
    fn flux_energy_of_the_fitted_areas() {
        // BAS, heat capacity at 0.60 K and echo sample 1, from an independent implementation
        for (area, expected) in [(4.77e4, 0.7247), (3.09e5, 4.695), (0.95e3, 0.01443), (2.13e4, 0.3236)] {
            assert!((flux_energy(area, 1.0, 1.0).unwrap() / expected - 1.0).abs() < 4e-4);
        }
        assert!((FLUX_ENERGY / 1.519_267_447_878_6e-5 - 1.0).abs() < 1e-12);
    }

    /// L and K from their definition: ∫ dD₀/D₀ over the window with D ≥ D_min, by quadrature in ln(D₀φ).
    /// Both D and D₀ are fixed by E, so that the measure dD/D becomes dE/E · E²/D².
    fn by_quadrature(cutoffs: &Cutoffs, field: f64, cosine: f64, energy: f64) -> (f64, f64) {
        let w = cutoffs.in_field(field, cosine).unwrap();
        let top = w.upper.min(((energy - w.gap_min) * (energy + w.gap_min)).max(0.0).sqrt());
        if top <= w.lower {
            return (0.0, 0.0);
        }
        let edges: Vec<f64> = (0..=40).map(|k| w.lower.ln() + (top / w.lower).ln() * (1.0 - (1.0 - f64::from(k) / 40.0).powi(2))).collect();
        let inside = |u: f64| energy * energy / (energy * energy - (2.0 * u).exp());
        let log = gauss_64().panels(&edges, inside);
        (log, gauss_64().panels(&edges, |u| inside(u) * (2.0 * u).exp() / energy / energy))
    }

    #[test]
    fn weights_are_the_integral_over_the_distribution() {
        for (field, energy) in [(0.3, 0.6), (1.0, 0.9), (1.0, 2.0), (1.0, 4.8), (0.02, 0.7), (3.0, 20.0), (1.0, 0.8)] {
            let found = bas().in_field(field, 1.0).unwrap().fixed(energy);
            let (log, companion) = by_quadrature(&bas(), field, 1.0, energy);
            assert!((found.log - log).abs() < 1e-9 && (found.companion - companion).abs() < 1e-9, "{field} {energy}: {found:?} {log} {companion}");
        }
    }

    #[test]
    fn isotropic_is_the_average_of_the_fixed_angles() {
        for (field, energy) in [(0.05, 0.55), (0.3, 0.6), (1.0, 0.9), (1.0, 2.0), (1.0, 4.8), (9.0, 3.0), (9.0, 0.4901)] {
            let w = bas().in_field(field, 1.0).unwrap();
            let s = (energy * energy - 0.49 * 0.49_f64).sqrt();
            // kinks of the integrand in cos β, and its logarithms at both
            let mut cuts = [0.0, (s / w.lower).min(1.0), (s / w.upper).min(1.0), 1.0];
            cuts.sort_by(f64::total_cmp);
            let mut edges = Vec::new();
            for pair in cuts.windows(2) {
                let grade = |k: i32| pair[0] + (pair[1] - pair[0]) * (0.5 - 0.5 * (std::f64::consts::PI * f64::from(k) / 60.0).cos());
                edges.extend((0..=60).map(grade));
            }
            let average = |which: fn(&super::Weights) -> f64| gauss_64().panels(&edges, |c| which(&w.turned(c).fixed(energy)));
            let found = w.isotropic(energy);
            let (log, companion) = (average(|x| x.log), average(|x| x.companion));
            assert!((found.log - log).abs() < 2e-8, "{field} {energy}: {} {log}", found.log);
            assert!((found.companion - companion).abs() < 2e-8, "{field} {energy}: {} {companion}", found.companion);
        }
    }

    #[test]
    fn edges_limits_and_order() {
        let w = bas().in_field(1.0, 1.0).unwrap();
        assert_eq!(w.fixed(w.cutoff_1()).log, 0.0);
        let (below, above) = (w.fixed(w.cutoff_2()), w.fixed(w.cutoff_2() * (1.0 + 1e-13)));
        assert!((below.log - above.log).abs() < 1e-9, "continuous at the second cut-off");
        for k in 1..400 {
            let energy = 0.02 * f64::from(k);
            for found in [w.fixed(energy), w.isotropic(energy)] {
                assert!(found.companion >= -1e-15 && found.log >= found.companion - 1e-15, "K ≤ L at {energy}");
            }
        }
        // no field: a step of height ln r; far above all cut-offs: ln r again
        let still = bas().in_field(0.0, 1.0).unwrap();
        for energy in [0.491, 5.0] {
            assert!((still.fixed(energy).log - bas().log_ratio()).abs() < 1e-15);
            assert!((still.isotropic(energy).log - bas().log_ratio()).abs() < 1e-15);
        }
        assert!((w.isotropic(1e6).log / bas().log_ratio() - 1.0).abs() < 1e-10);
        // L + K → ln r as b → 0
        let weak = bas().in_field(1e-6, 1.0).unwrap().isotropic(1.0);
        assert!((weak.log + weak.companion - bas().log_ratio()).abs() < 1e-9);
    }

    #[test]
    fn change_is_the_difference_from_no_field() {
        for (field, energy) in [(1e-3, 0.6), (0.1, 0.6), (0.5, 0.7), (3.0, 0.7), (3.0, 4.0)] {
            let w = bas().in_field(field, 1.0).unwrap();
            let s = (energy * energy - 0.49 * 0.49_f64).sqrt();
            let (sum, difference) = w.isotropic_change(energy, s, (s / 0.49).asinh());
            let full = w.isotropic(energy);
            assert!((sum - (full.log + full.companion - bas().log_ratio())).abs() < 1e-13);
            assert!((difference - (full.log - full.companion - bas().log_ratio())).abs() < 1e-13);
        }
    }

    #[test]
    fn mean_log_is_its_integral() {
        for t in [1e-3, 0.15, 0.2, 0.7, 0.999] {
            let edges: Vec<f64> = (0..=30).map(|k| 1.0 - (1.0 - f64::from(k) / 30.0).powi(3)).collect();
            let expected = gauss_64().panels(&edges, |c| (-t * t * c * c).ln_1p());
            assert!((mean_log(t) - 0.5 * expected).abs() < 1e-12 * t * t + 1e-15, "{t}: {} {}", mean_log(t), 0.5 * expected);
        }
        assert!((mean_log(1.0) - (2.0_f64.ln() - 1.0)).abs() < 1e-15);
    }

    #[test]
    fn orientations_agree_where_the_field_is_weak() {
        let w = bas().in_field(0.02, 1.0).unwrap();
        let [exact, rule, fixed] = [Orientation::Isotropic, Orientation::OneThird, Orientation::Fixed(1.0)].map(|o| w.weights(o, 1.0).companion);
        assert!((rule / exact - 1.0).abs() < 0.01 && (fixed / exact - 3.0).abs() < 0.05);
    }

    #[test]
    fn refusals_name_the_argument() {
        assert_eq!(Cutoffs::new(0.0, 1.0, 2.0).unwrap_err().input, "gap_min");
        assert_eq!(Cutoffs::new(1.0, -1.0, 2.0).unwrap_err().input, "tunnel_area_min");
        assert_eq!(Cutoffs::new(1.0, 1.0, 1.0).unwrap_err().input, "tunnel_area_ratio");
        assert_eq!(flux_energy(1.0, -1.0, 1.0).unwrap_err().input, "field");
        assert_eq!(flux_energy(1.0, 1.0, 2.0).unwrap_err().input, "cos_angle");
    }
}
