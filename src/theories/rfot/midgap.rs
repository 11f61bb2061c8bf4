//! A chain with a faulty atom and its midgap state (Fig. 5): level, extent, charge and spin. Our derivation throughout.

use crate::error::{Error, finite, positive};
use crate::numerics::quadrature::gauss_16;
use std::f64::consts::PI;

/// What is wrong with the atom in the centre.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fault {
    /// Two weak bonds.
    Undercoordinated,
    /// Two strong bonds.
    Overcoordinated,
}

impl Fault {
    /// The fault of that name.
    ///
    /// # Errors
    /// [`ErrorKind::UnknownChoice`](crate::error::ErrorKind::UnknownChoice) for any other word.
    pub fn named(word: &str) -> Result<Self, Error> {
        match word {
            "undercoordinated" => Ok(Self::Undercoordinated),
            "overcoordinated" => Ok(Self::Overcoordinated),
            _ => {
                Err(Error::new(crate::error::ErrorKind::UnknownChoice, format!("fault = {word:?} is neither undercoordinated nor overcoordinated"))
                    .about("fault"))
            }
        }
    }

    /// Distance of the last site, for that many dimers on each side.
    pub fn last_distance(self, dimers: f64) -> f64 {
        match self {
            Self::Undercoordinated => 2.0 * dimers,
            Self::Overcoordinated => 2.0 * dimers + 1.0,
        }
    }
}

/// The chain, all energies over the mean hopping.
#[derive(Clone, Debug)]
pub struct Chain {
    fault: Fault,
    hopping: f64,
    dimers: usize,
    centre: f64,
    /// bond j to j + 1, j the distance from the centre
    bonds: Vec<f64>,
}

/// The midgap state.
#[derive(Clone, Debug, PartialEq)]
pub struct State {
    /// Energy of the state and of the levels below and above, eV.
    pub level: f64,
    /// The next level below, eV.
    pub below: f64,
    /// The next level above, eV.
    pub above: f64,
    /// Amplitude by the distance from the centre, on the side where it is positive.
    pub amplitude: Vec<f64>,
}

impl State {
    /// Weight of one site at that distance.
    pub fn weight(&self, distance: usize) -> f64 {
        self.amplitude.get(distance).map_or(0.0, |a| a * a)
    }

    /// Weight of both sites at that distance, or of the centre.
    fn shell(&self, distance: usize) -> f64 {
        self.weight(distance) * if distance == 0 { 1.0 } else { 2.0 }
    }

    /// Weight of all sites up to that distance.
    pub fn weight_within(&self, distance: usize) -> f64 {
        (0..=distance).map(|j| self.shell(j)).sum()
    }

    /// Number of sites over which the state spreads, 1/Σψ⁴.
    pub fn participation(&self) -> f64 {
        (0..self.amplitude.len()).map(|j| self.shell(j) * self.weight(j)).sum::<f64>().recip()
    }
}

impl Chain {
    /// `dimers` on each side, a whole number from 1 to 200; `dimerisation` δ, > 0 and < 1; `hopping` t in eV, > 0;
    /// `half_width` w of the region where the bonds change over, in sites, ≥ 0; `centre_energy` U in eV.
    ///
    /// t_j = t [1 ± (−1)^j δ tanh((j + ½)/w)], + for the overcoordinated atom
    ///
    /// # Errors
    /// [`ErrorKind::OutOfDomain`](crate::error::ErrorKind::OutOfDomain) naming the first argument outside its domain;
    /// [`ErrorKind::NoSolution`](crate::error::ErrorKind::NoSolution) where U/t leaves the range of a double.
    pub fn new(fault: Fault, dimers: f64, dimerisation: f64, hopping: f64, half_width: f64, centre_energy: f64) -> Result<Self, Error> {
        if !((1.0..=200.0).contains(&dimers) && dimers.fract() == 0.0) {
            return Err(Error::out_of_domain("dimers", dimers, "per side", "a whole number from 1 to 200"));
        }
        if !(dimerisation > 0.0 && dimerisation < 1.0) {
            return Err(Error::out_of_domain("dimerisation", dimerisation, "1", "> 0 and < 1"));
        }
        let hopping = positive("hopping", hopping, "eV")?;
        if !(half_width.is_finite() && half_width >= 0.0) {
            return Err(Error::out_of_domain("half_width", half_width, "sites", "≥ 0"));
        }
        let centre = finite("centre_energy", centre_energy, "eV")? / hopping;
        if centre.abs() > 1e150 {
            return Err(Error::no_solution("the centre energy over the hopping is too large or too small to be computed").about("centre_energy"));
        }
        // so small an energy moves no level by a part in 1e16
        let centre = if centre.abs() < 1e-140 { 0.0 } else { centre };
        let sign = if fault == Fault::Undercoordinated { -dimerisation } else { dimerisation };
        let bonds = (0..fault.last_distance(dimers) as usize)
            .map(|j| {
                let turn = if half_width > 0.0 { ((j as f64 + 0.5) / half_width).tanh() } else { 1.0 };
                1.0 + if j % 2 == 0 { sign } else { -sign } * turn
            })
            .collect();
        Ok(Self { fault, hopping, dimers: dimers as usize, centre, bonds })
    }

    /// Number of sites, 4 dimers + 1 or + 3.
    pub fn sites(&self) -> usize {
        2 * self.bonds.len() + 1
    }

    /// Bond from distance j to j + 1, in eV.
    pub fn bonds(&self) -> impl Iterator<Item = f64> {
        self.bonds.iter().map(|bond| bond * self.hopping)
    }

    /// Number of levels above `energy` > 0: negative pivots of the energy less the matrix, from the ends inwards. Inside
    /// the gap the pivots keep their relative accuracy, however small the energy.
    fn levels_above(&self, energy: f64, centre: Option<f64>) -> usize {
        let mut pivot = energy;
        let mut count = usize::from(pivot < 0.0);
        for bond in self.bonds.iter().skip(1).rev() {
            pivot = energy - bond * bond / pivot;
            count += usize::from(pivot < 0.0);
        }
        if let Some(own) = centre {
            let bond = self.bonds.first().copied().unwrap_or(1.0);
            count += usize::from(energy - own - 2.0 * bond * bond / pivot < 0.0);
        }
        count
    }

    /// The smallest positive level of a mirror sector that has `count` of them: even with the energy of its centre, or
    /// odd. Bisection over the doubles themselves, so that a small level is as accurate as a large one.
    fn smallest_positive(&self, centre: Option<f64>, count: usize) -> f64 {
        let (mut low, mut high) = (f64::MIN_POSITIVE.to_bits(), 8.0_f64.to_bits());
        while high - low > 1 {
            let middle = low + (high - low) / 2;
            if self.levels_above(f64::from_bits(middle), centre) < count {
                high = middle;
            } else {
                low = middle;
            }
        }
        f64::from_bits(high)
    }

    /// The midgap state: of the even sector if undercoordinated; the zero level of the odd sector if overcoordinated.
    pub fn state(&self) -> State {
        let d = self.dimers;
        let (level, below, above) = match self.fault {
            Fault::Undercoordinated => {
                let edge = self.smallest_positive(None, d);
                let level = if self.centre == 0.0 { 0.0 } else { self.smallest_positive(Some(self.centre.abs()), d + 1).copysign(self.centre) };
                (level, -edge, edge)
            }
            Fault::Overcoordinated => (0.0, -self.smallest_positive(Some(-self.centre), d + 1), self.smallest_positive(Some(self.centre), d + 1)),
        };
        State { level: level * self.hopping, below: below * self.hopping, above: above * self.hopping, amplitude: self.amplitude(level) }
    }

    /// By recursion from the end inwards, where the state grows, so that the tails keep their accuracy.
    fn amplitude(&self, level: f64) -> Vec<f64> {
        let last = self.bonds.len();
        let mut psi = vec![0.0; last + 1];
        psi[last] = 1.0;
        let first = usize::from(self.fault == Fault::Overcoordinated);
        for j in (first.max(1)..=last).rev() {
            let beyond = if j < last { self.bonds[j] * psi[j + 1] } else { 0.0 };
            if j > first {
                psi[j - 1] = -(level * psi[j] + beyond) / self.bonds[j - 1];
                if psi[j - 1].abs() > 1e100 {
                    psi.iter_mut().for_each(|value| *value *= 1e-100);
                }
            }
        }
        if first == 1 {
            psi[0] = 0.0;
        } else if (self.centre - level).abs() > self.bonds[0] {
            // far from resonance the row of the centre itself does not cancel
            psi[0] = 2.0 * self.bonds[0] * psi[1] / (self.centre - level);
        }
        let largest = psi.iter().fold(0.0, |a: f64, b| a.max(b.abs()));
        let scaled: f64 = psi.iter().enumerate().map(|(j, value)| (value / largest).powi(2) * if j == 0 { 1.0 } else { 2.0 }).sum();
        let norm = largest * scaled.sqrt() * psi[first].signum();
        psi.iter().map(|value| value / norm + 0.0).collect()
    }

    /// Charge of one site in e, with `electrons` (0 to 2) in the midgap state and two in every level below.
    ///
    /// q_j = Q_j ± ..., Q_j = (−1)^j (2/π) ∫₀^∞ U P_j²/(1 + U²a²) dω,
    ///
    /// where a = |G₀₀|, P_j = |G_j0| on the imaginary axis of the chain with U = 0: the filled levels without their sum,
    /// which would lose the small charges.
    pub fn site_charge(&self, state: &State, distance: usize, electrons: f64) -> f64 {
        let weight = state.weight(distance);
        let shift = self.polarisation(state, distance);
        match self.fault {
            Fault::Overcoordinated => shift + (1.0 - electrons) * weight,
            Fault::Undercoordinated if self.centre == 0.0 => (1.0 - electrons) * weight,
            Fault::Undercoordinated if self.centre > 0.0 => shift - electrons * weight,
            Fault::Undercoordinated => shift + (2.0 - electrons) * weight,
        }
    }

    fn polarisation(&self, state: &State, distance: usize) -> f64 {
        let own = self.centre;
        if own == 0.0 || distance > self.bonds.len() {
            return 0.0;
        }
        // the integrand is smooth in ln ω: a step where ω passes the level, another at the band
        let slowest = (own.abs() * state.weight(0).max(1e-6)).clamp(1e-150, 1.0);
        let fastest = own.abs().max(1.0);
        let (from, to) = (slowest.ln() - 42.0, fastest.ln() + 42.0);
        let panels = ((to - from) / 2.0).ceil();
        let edges: Vec<f64> = (0..=panels as usize).map(|k| from + (to - from) * k as f64 / panels).collect();
        let mut arm = vec![0.0; self.bonds.len() + 1];
        let integral = gauss_16().panels(&edges, |log| {
            let omega = log.exp();
            let last = self.bonds.len();
            arm[last] = omega.recip();
            for j in (1..last).rev() {
                arm[j] = (omega + self.bonds[j].powi(2) * arm[j + 1]).recip();
            }
            let centre = (omega + 2.0 * self.bonds[0].powi(2) * arm[1]).recip();
            let reach = centre * (0..distance).map(|j| self.bonds[j] * arm[j + 1]).product::<f64>();
            omega * own * reach * reach / (1.0 + (own * centre).powi(2))
        });
        let value = 2.0 / PI * integral;
        if distance.is_multiple_of(2) { value } else { -value }
    }

    /// Density of states per site, 1/(eV site), and that of the centre, 1/eV, each level a Lorentzian of half width
    /// `broadening` in eV, > 0, at `energy` in eV.
    ///
    /// −Im G_jj(E + ib)/π by continued fractions from both ends, in which no imaginary part cancels.
    ///
    /// # Errors
    /// [`ErrorKind::OutOfDomain`](crate::error::ErrorKind::OutOfDomain) naming the first argument outside its domain;
    /// [`ErrorKind::NoSolution`](crate::error::ErrorKind::NoSolution) where either over the hopping leaves the range of a double.
    pub fn density(&self, energy: f64, broadening: f64) -> Result<(f64, f64), Error> {
        let z = (finite("energy", energy, "eV")? / self.hopping, positive("broadening", broadening, "eV")? / self.hopping);
        if !(z.0.is_finite() && z.1.is_finite() && z.1 > 0.0) {
            return Err(Error::no_solution("the energy or the broadening over the hopping is too large or too small to be computed").about("broadening"));
        }
        let last = self.bonds.len();
        let less = |bond: f64, pivot: (f64, f64)| {
            let inverse = inverse(pivot);
            (z.0 - bond * bond * inverse.0, z.1 - bond * bond * inverse.1)
        };
        let mut outer = vec![z; last + 1];
        for j in (1..last).rev() {
            outer[j] = less(self.bonds[j], outer[j + 1]);
        }
        let mut inner = less(self.bonds[0], outer[1]);
        inner.0 -= self.centre;
        let towards = inverse(outer[1]);
        let centre = -inverse((inner.0 - self.bonds[0].powi(2) * towards.0, inner.1 - self.bonds[0].powi(2) * towards.1)).1;
        let mut sum = centre;
        for (bond, outer) in self.bonds.iter().zip(outer.iter().skip(1)) {
            inner = less(*bond, inner);
            sum -= 2.0 * inverse((inner.0 + outer.0 - z.0, (inner.1 - z.1) + outer.1)).1;
        }
        Ok((sum / (PI * self.sites() as f64 * self.hopping), centre / (PI * self.hopping)))
    }
}

/// 1/z without overflow of the square.
fn inverse((re, im): (f64, f64)) -> (f64, f64) {
    let scale = re.abs().max(im.abs());
    let (u, v) = (re / scale, im / scale);
    let norm = u * u + v * v;
    (u / norm / scale, -v / norm / scale)
}

/// Length over which the amplitude falls by e beside a sharp fault of an infinite chain, in sites.
///
/// 2/ln((1 + δ)/(1 − δ)), `dimerisation` δ > 0 and < 1
pub fn decay_length(dimerisation: f64) -> f64 {
    dimerisation.atanh().recip()
}

/// Charge in e and spin in ħ of the midgap state with that many electrons: the charge of all sites, 1 − n; one half for
/// one electron.
pub fn charge_and_spin(electrons: f64) -> (f64, f64) {
    (1.0 - electrons, if electrons == 1.0 { 0.5 } else { 0.0 })
}

#[cfg(test)]
mod tests {
    use super::{Chain, Fault, charge_and_spin, decay_length};
    use nalgebra::{DMatrix, SymmetricEigen};
    use std::f64::consts::PI;

    /// The whole matrix, site by site, without mirror symmetry.
    fn spectrum(fault: Fault, dimers: usize, delta: f64, hopping: f64, width: f64, centre: f64) -> (usize, Vec<(f64, Vec<f64>)>) {
        let last = fault.last_distance(dimers as f64) as usize;
        let n = 2 * last + 1;
        let mut h = DMatrix::zeros(n, n);
        h[(last, last)] = centre;
        let s = if fault == Fault::Overcoordinated { 1.0 } else { -1.0 };
        for j in 0..last {
            let turn = if width > 0.0 { ((j as f64 + 0.5) / width).tanh() } else { 1.0 };
            let t = -hopping * (1.0 + s * (-1.0_f64).powi(j as i32) * delta * turn);
            for (a, b) in [(last + j, last + j + 1), (last - j, last - j - 1)] {
                h[(a, b)] = t;
                h[(b, a)] = t;
            }
        }
        let eigen = SymmetricEigen::new(h);
        let mut pairs: Vec<(f64, Vec<f64>)> = (0..n).map(|i| (eigen.eigenvalues[i], eigen.eigenvectors.column(i).iter().copied().collect())).collect();
        pairs.sort_by(|a, b| a.0.total_cmp(&b.0));
        (last, pairs)
    }

    #[test]
    fn whole_matrix_against_mirror_sectors() {
        for (fault, dimers, delta, hopping, width, centre) in [
            (Fault::Undercoordinated, 7, 0.2, 2.5, 0.0, 1.5),
            (Fault::Undercoordinated, 9, 0.4, 1.2, 3.0, -2.0),
            (Fault::Undercoordinated, 5, 0.1, 2.0, 0.0, 200.0),
            (Fault::Overcoordinated, 8, 0.3, 0.7, 9.0, 0.9),
            (Fault::Overcoordinated, 6, 0.5, 0.7, 0.0, -7.0),
            (Fault::Overcoordinated, 1, 0.2, 2.5, 1.0, 0.0),
        ] {
            let chain = Chain::new(fault, dimers as f64, delta, hopping, width, centre).unwrap();
            let state = chain.state();
            let (last, pairs) = spectrum(fault, dimers, delta, hopping, width, centre);
            assert_eq!(chain.sites(), pairs.len());
            let middle = pairs.len() / 2;
            for (got, expected) in [(state.below, pairs[middle - 1].0), (state.level, pairs[middle].0), (state.above, pairs[middle + 1].0)] {
                assert!((got - expected).abs() < 1e-12 * hopping, "{fault:?}: {got} for {expected}");
            }
            for electrons in [0.0, 1.0, 2.0] {
                for j in 0..=last {
                    let weight = pairs[middle].1[last + j].powi(2);
                    let filled: f64 = pairs[..middle].iter().map(|p| p.1[last + j].powi(2)).sum();
                    let expected = 1.0 - 2.0 * filled - electrons * weight;
                    assert!((state.weight(j) - weight).abs() < 1e-12, "{fault:?} {j}");
                    let got = chain.site_charge(&state, j, electrons);
                    assert!((got - expected).abs() < 1e-12, "{fault:?} {j} {electrons}: {got} for {expected}");
                }
            }
            for (energy, b) in [(0.1, 0.05), (hopping, 0.3), (-3.0, 1e-3)] {
                let line = |e: f64| b / PI / ((energy - e).powi(2) + b * b);
                let density = pairs.iter().map(|p| line(p.0)).sum::<f64>() / pairs.len() as f64;
                let centre: f64 = pairs.iter().map(|p| line(p.0) * p.1[last].powi(2)).sum();
                let got = chain.density(energy, b).unwrap();
                assert!((got.0 / density - 1.0).abs() < 1e-9, "{} for {density}", got.0);
                assert!((got.1 - centre).abs() < 1e-9 * centre + 1e-14, "{} for {centre}", got.1);
            }
        }
    }

    #[test]
    fn long_sharp_chain_has_the_closed_form() {
        let delta = 0.2_f64;
        let x = (1.0 - delta) / (1.0 + delta);
        let under = Chain::new(Fault::Undercoordinated, 100.0, delta, 2.5, 0.0, 0.0).unwrap().state();
        let centre = (1.0 - x * x) / (1.0 + x * x);
        for i in 0..60 {
            let expected = centre * x.powi(2 * i as i32);
            assert!((under.weight(2 * i) / expected - 1.0).abs() < 1e-12);
            assert_eq!(under.weight(2 * i + 1), 0.0);
        }
        let over = Chain::new(Fault::Overcoordinated, 100.0, delta, 2.5, 0.0, 0.7).unwrap().state();
        assert!((2.0 * over.weight(1) - (1.0 - x * x)).abs() < 1e-12);
        assert_eq!(over.weight(2), 0.0);
        // amplitude falls by x every two sites
        assert!((decay_length(delta) - 2.0 / -x.ln()).abs() < 1e-13);
    }

    #[test]
    fn charges_add_up() {
        for fault in [Fault::Undercoordinated, Fault::Overcoordinated] {
            for (centre, delta) in [(0.0, 0.2), (1e-6, 0.3), (-1.7, 0.05), (1e4, 0.999)] {
                let chain = Chain::new(fault, 20.0, delta, 2.5, 2.0, centre).unwrap();
                let state = chain.state();
                assert!((state.weight_within(200) - 1.0).abs() < 1e-13);
                for electrons in [0.0, 1.0, 2.0] {
                    let total: f64 = (0..state.amplitude.len()).map(|j| chain.site_charge(&state, j, electrons) * if j == 0 { 1.0 } else { 2.0 }).sum();
                    assert!((total - charge_and_spin(electrons).0).abs() < 1e-11, "{fault:?} {centre} {electrons}: {total}");
                }
            }
        }
    }

    #[test]
    fn small_shift_of_the_level_follows_the_weight_of_the_centre() {
        // first-order perturbation: level = U psi_0^2
        let at = |centre: f64| Chain::new(Fault::Undercoordinated, 30.0, 0.3, 2.0, 0.0, centre).unwrap().state();
        let weight = at(0.0).weight(0);
        assert!((at(-1e-9).level / (-1e-9 * weight) - 1.0).abs() < 1e-8);
    }

    #[test]
    fn refused_arguments_are_named() {
        let refused = |dimers, delta, hopping, width, centre| Chain::new(Fault::Overcoordinated, dimers, delta, hopping, width, centre).unwrap_err().input;
        assert_eq!(refused(0.0, 0.2, 1.0, 0.0, 0.0), "dimers");
        assert_eq!(refused(2.5, 0.2, 1.0, 0.0, 0.0), "dimers");
        assert_eq!(refused(2.0, 1.0, 1.0, 0.0, 0.0), "dimerisation");
        assert_eq!(refused(2.0, 0.2, 0.0, 0.0, 0.0), "hopping");
        assert_eq!(refused(2.0, 0.2, 1.0, -1.0, 0.0), "half_width");
        assert_eq!(refused(2.0, 0.2, 1.0, 1.0, f64::NAN), "centre_energy");
        assert_eq!(Chain::new(Fault::Overcoordinated, 2.0, 0.2, 1.0, 1.0, 0.0).unwrap().density(0.0, 0.0).unwrap_err().input, "broadening");
        assert_eq!(Fault::named("both").unwrap_err().input, "fault");
    }
}
