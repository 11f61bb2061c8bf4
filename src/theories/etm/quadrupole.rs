//! A two-level system whose atom has a nucleus with a quadrupole moment: what the spin of the nucleus does to an echo.
//!
//! The rival explanation of the echoes in a field. The idea is that of Würger, Fleischmann and Enss, and of Parshin; the
//! formulas here are our own derivation.
//!
//! The atom tunnels between two wells, with asymmetry Δ and tunnelling parameter Δ₀:
//! H = (Δ σ_z + Δ₀ σ_x)/2 + V_L (1 + σ_z)/2 + V_R (1 − σ_z)/2 − γ B·I. In each well the electric field has a gradient of its
//! own, which acts on the quadrupole moment of the nucleus:
//! V = C/4I(2I−1) [3 I_z'² − I(I+1) + η (I_x'² − I_y'²)], with the axes of that well. Those of the right well are turned by
//! the angle α about their common y axis.
//!
//! In the states of energy ±E/2, E = √(Δ² + Δ₀²), σ_z becomes u s_z − √(1−u²) s_x with u = Δ/E. The term with s_x joins
//! states that lie E apart, some GHz, while V is some MHz: it is left out, and what it would do is of the order V²/E. So the
//! nucleus has one Hamiltonian in the upper level and another in the lower one:
//!
//! H_± = (V_L + V_R)/2 ± u (V_L − V_R)/2 − γ B·I
//!
//! The nuclei are warm: kT is far above all their splittings, so each of their 2I+1 states is as frequent as any other. The
//! pulses are short: they flip the system and do not touch the nucleus. After the first pulse the coherence |+⟩⟨−| carries
//! e^{−iH₊τ} e^{iH₋τ}. The second pulse makes |−⟩⟨+| of it, and after the same time again the coherence carries
//! e^{−iH₋τ} e^{−iH₊τ} e^{iH₋τ} e^{iH₊τ}. Its trace is the echo, over that without a nucleus:
//!
//! a(τ) = Re Tr[e^{−iH₋τ} e^{−iH₊τ} e^{iH₋τ} e^{iH₊τ}] / (2I+1)
//!
//! It is 1 where H₊ and H₋ commute: with equal axes, with Δ = 0, in a strong field. It is the formula of the modulation of
//! electron spin echoes by nuclei. All energies here are frequencies in MHz, times in µs.

use crate::error::Error;
use std::f64::consts::TAU;

/// A complex matrix of N rows, real and imaginary part.
#[derive(Clone, Copy, Debug)]
pub(super) struct Square<const N: usize> {
    pub(super) re: [[f64; N]; N],
    pub(super) im: [[f64; N]; N],
}

impl<const N: usize> Square<N> {
    const ZERO: Self = Self { re: [[0.0; N]; N], im: [[0.0; N]; N] };

    fn times(&self, other: &Self) -> Self {
        let mut product = Self::ZERO;
        for i in 0..N {
            for k in 0..N {
                let (re, im) = (self.re[i][k], self.im[i][k]);
                for j in 0..N {
                    product.re[i][j] += re * other.re[k][j] - im * other.im[k][j];
                    product.im[i][j] += re * other.im[k][j] + im * other.re[k][j];
                }
            }
        }
        product
    }

    /// a self + b other, with real a and b.
    fn mixed(&self, a: f64, other: &Self, b: f64) -> Self {
        let mut sum = Self::ZERO;
        for i in 0..N {
            for j in 0..N {
                sum.re[i][j] = a * self.re[i][j] + b * other.re[i][j];
                sum.im[i][j] = a * self.im[i][j] + b * other.im[i][j];
            }
        }
        sum
    }

    /// e^{−i self t} of a Hermitian matrix, by scaling, the Taylor series to the 12th order, and squaring.
    fn propagator(&self, t: f64) -> Self {
        let row = |i: usize| (0..N).map(|j| self.re[i][j].hypot(self.im[i][j])).sum::<f64>();
        let norm = t.abs() * (0..N).map(row).fold(0.0, f64::max);
        // below 1/2 the first term left out is 2·10⁻¹⁴
        let halvings = if norm > 0.5 { (2.0 * norm).log2().ceil() as i32 } else { 0 };
        let s = t * 0.5_f64.powi(halvings);
        let mut one = Self::ZERO; // −i s H
        for i in 0..N {
            for j in 0..N {
                (one.re[i][j], one.im[i][j]) = (s * self.im[i][j], -s * self.re[i][j]);
            }
        }
        let two = one.times(&one);
        let three = two.times(&one);
        // Horner in blocks of three powers
        let block = |k: usize| {
            let mut sum = one.mixed(FACTORIALS[k + 1], &two, FACTORIALS[k + 2]);
            (0..N).for_each(|i| sum.re[i][i] += FACTORIALS[k]);
            sum
        };
        let mut sum = block(9).mixed(1.0, &three, FACTORIALS[12]);
        for k in [6, 3, 0] {
            sum = block(k).mixed(1.0, &sum.times(&three), 1.0);
        }
        for _ in 0..halvings {
            sum = sum.times(&sum);
        }
        sum
    }
}

/// 1/k!
const FACTORIALS: [f64; 13] = {
    let mut list = [1.0; 13];
    let mut k = 1;
    while k < 13 {
        list[k] = list[k - 1] / k as f64;
        k += 1;
    }
    list
};

/// Re Tr[A B A† B†]/N of two unitary matrices.
fn commutator<const N: usize>(a: &Square<N>, b: &Square<N>) -> f64 {
    let (ab, ba) = (a.times(b), b.times(a));
    let mut sum = 0.0;
    for i in 0..N {
        for j in 0..N {
            sum += ab.re[i][j] * ba.re[i][j] + ab.im[i][j] * ba.im[i][j];
        }
    }
    sum / N as f64
}

/// Spin of the nucleus.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Spin {
    /// 1: deuterium, nitrogen.
    One,
    /// 3/2: boron 11, sodium, potassium.
    ThreeHalves,
    /// 5/2: aluminium.
    FiveHalves,
}

impl Spin {
    /// From the word of a choice.
    pub fn from_word(word: &str) -> Self {
        match word {
            "1" => Self::One,
            "5/2" => Self::FiveHalves,
            _ => Self::ThreeHalves,
        }
    }

    /// Distance of the outermost levels in an axial gradient, over C: 3/4, 1/2 and 9/20.
    pub(super) fn spread(self) -> f64 {
        match self {
            Self::One => 0.75,
            Self::ThreeHalves => 0.5,
            Self::FiveHalves => 0.45,
        }
    }
}

/// The nucleus and the two wells.
#[derive(Clone, Copy, Debug)]
pub struct Nucleus {
    /// Quadrupole coupling constant C = e²qQ/h, MHz, ≥ 0.
    pub coupling: f64,
    /// Asymmetry η of the field gradient, from 0 to 1.
    pub gradient_asymmetry: f64,
    /// γ/2π, MHz/T, ≥ 0.
    pub gyromagnetic: f64,
    /// Angle α between the axes of the two wells, degrees, from 0 to 90.
    pub axes_angle: f64,
}

impl Nucleus {
    /// Itself, where each number is in its domain.
    ///
    /// # Errors
    /// Naming the first number outside its domain.
    pub fn checked(self) -> Result<Self, Error> {
        let within = |name: &str, value: f64, most: f64, unit: &str| {
            if (0.0..=most).contains(&value) && value.is_finite() {
                return Ok(());
            }
            let domain = if most.is_finite() { format!("from 0 to {most}") } else { "≥ 0".to_owned() };
            Err(Error::out_of_domain(name, value, unit, &domain))
        };
        within("coupling", self.coupling, f64::INFINITY, "MHz")?;
        within("gradient_asymmetry", self.gradient_asymmetry, 1.0, "1")?;
        within("gyromagnetic", self.gyromagnetic, f64::INFINITY, "MHz/T")?;
        within("axes_angle", self.axes_angle, 90.0, "degree")?;
        Ok(self)
    }
}

/// The operators of a nucleus of N = 2I+1 states, in MHz, in the frame whose z axis halves the angle between the axes of the wells.
#[derive(Clone, Debug)]
pub(super) struct Wells<const N: usize> {
    /// (V_L + V_R)/2
    mean: Square<N>,
    /// (V_L − V_R)/2
    half_difference: Square<N>,
    /// I_x, I_y, I_z
    spin: [Square<N>; 3],
    gyromagnetic: f64,
}

impl<const N: usize> Wells<N> {
    pub(super) fn new(nucleus: &Nucleus) -> Self {
        let total = 0.5 * (N as f64 - 1.0);
        let mut spin = [Square::ZERO; 3];
        for k in 0..N {
            let m = total - k as f64;
            spin[2].re[k][k] = m;
            if k + 1 < N {
                // ⟨m|I₊|m−1⟩/2
                let step = 0.5 * (total * (total + 1.0) - m * (m - 1.0)).sqrt();
                (spin[0].re[k][k + 1], spin[0].re[k + 1][k]) = (step, step);
                (spin[1].im[k][k + 1], spin[1].im[k + 1][k]) = (-step, step);
            }
        }
        let square = |a: &Square<N>| a.times(a);
        let quadrupole = |turned: f64| {
            let (sine, cosine) = turned.sin_cos();
            let along = square(&spin[2].mixed(cosine, &spin[0], sine));
            let across = square(&spin[0].mixed(cosine, &spin[2], -sine)).mixed(1.0, &square(&spin[1]), -1.0);
            let mut sum = along.mixed(3.0, &across, nucleus.gradient_asymmetry);
            (0..N).for_each(|k| sum.re[k][k] -= total * (total + 1.0));
            sum
        };
        let half_angle = 0.5 * nucleus.axes_angle.to_radians();
        let (left, right) = (quadrupole(-half_angle), quadrupole(half_angle));
        let half = 0.5 * nucleus.coupling / (4.0 * total * (2.0 * total - 1.0));
        Self { mean: left.mixed(half, &right, half), half_difference: left.mixed(half, &right, -half), spin, gyromagnetic: nucleus.gyromagnetic }
    }

    /// (V_L + V_R)/2 − γ B·I, for the `field` in T as a vector.
    pub(super) fn in_field(&self, field: [f64; 3]) -> Square<N> {
        let mut sum = self.mean;
        for (component, spin) in field.iter().zip(&self.spin) {
            sum = sum.mixed(1.0, spin, -self.gyromagnetic * component);
        }
        sum
    }

    /// H₊ for u = Δ/E, H₋ for −u, MHz.
    pub(super) fn level(&self, in_field: &Square<N>, u: f64) -> Square<N> {
        in_field.mixed(1.0, &self.half_difference, u)
    }

    /// a with a delay of `delay` µs before and after the second pulse, with u = Δ/E.
    pub(super) fn echo(&self, in_field: &Square<N>, u: f64, delay: f64) -> f64 {
        let evolved = |u: f64| self.level(in_field, u).propagator(TAU * delay);
        commutator(&evolved(-u), &evolved(u))
    }
}

#[cfg(test)]
mod tests {
    use super::{Nucleus, Wells, commutator};
    use nalgebra::{Complex, DMatrix};
    use std::f64::consts::{PI, TAU};

    type Matrix = DMatrix<Complex<f64>>;

    const SODIUM: Nucleus = Nucleus { coupling: 1.3, gradient_asymmetry: 0.4, gyromagnetic: 11.0, axes_angle: 35.0 };
    const FIELDS: [[f64; 3]; 3] = [[0.0; 3], [0.013, -0.022, 0.031], [-0.11, 0.07, 0.02]];

    fn real(x: f64) -> Complex<f64> {
        Complex::new(x, 0.0)
    }

    /// e^{−2πi h t} from eigenvalues and eigenvectors.
    fn evolution(h: &Matrix, t: f64) -> Matrix {
        let parts = h.clone().symmetric_eigen();
        let phases = parts.eigenvalues.map(|e| Complex::from_polar(1.0, -TAU * e * t));
        &parts.eigenvectors * Matrix::from_diagonal(&phases) * parts.eigenvectors.adjoint()
    }

    /// I_x, I_y, I_z and V of one well, from the ladder operators and the gradient as a tensor.
    fn well(n: usize, nucleus: &Nucleus, turned: f64) -> ([Matrix; 3], Matrix) {
        let total = 0.5 * (n as f64 - 1.0);
        let raise = Matrix::from_fn(n, n, |i, j| {
            let m = total - j as f64;
            if i + 1 == j { real((total * (total + 1.0) - m * (m + 1.0)).sqrt()) } else { real(0.0) }
        });
        let z = Matrix::from_fn(n, n, |i, j| if i == j { real(total - i as f64) } else { real(0.0) });
        let spin = [(&raise + raise.adjoint()) * real(0.5), (&raise - raise.adjoint()) * Complex::new(0.0, -0.5), z];
        // principal values (η − 1)/2, −(η + 1)/2, 1 along x', y', z'
        let (s, c) = turned.sin_cos();
        let axes = [[c, 0.0, -s], [0.0, 1.0, 0.0], [s, 0.0, c]];
        let values = [0.5 * (nucleus.gradient_asymmetry - 1.0), -0.5 * (nucleus.gradient_asymmetry + 1.0), 1.0];
        let mut v = Matrix::zeros(n, n);
        for (axis, value) in axes.iter().zip(values) {
            let along = axis.iter().zip(&spin).fold(Matrix::zeros(n, n), |sum, (a, i)| sum + i * real(*a));
            v += &along * &along * real(value * 2.0 * nucleus.coupling / (4.0 * total * (2.0 * total - 1.0)));
        }
        (spin, v)
    }

    /// H₊ and H₋ by the independent operators.
    fn levels(n: usize, nucleus: &Nucleus, field: [f64; 3], u: f64) -> [Matrix; 2] {
        let half = 0.5 * nucleus.axes_angle.to_radians();
        let ((spin, left), (_, right)) = (well(n, nucleus, -half), well(n, nucleus, half));
        let zeeman = spin.iter().zip(field).fold(Matrix::zeros(n, n), |sum, (i, b)| sum + i * real(-nucleus.gyromagnetic * b));
        [u, -u].map(|u| &left * real(0.5 * (1.0 + u)) + &right * real(0.5 * (1.0 - u)) + &zeeman)
    }

    fn formula(n: usize, nucleus: &Nucleus, field: [f64; 3], u: f64, delay: f64) -> f64 {
        fn of<const N: usize>(nucleus: &Nucleus, field: [f64; 3], u: f64, delay: f64) -> f64 {
            let wells = Wells::<N>::new(nucleus);
            wells.echo(&wells.in_field(field), u, delay)
        }
        match n {
            3 => of::<3>(nucleus, field, u, delay),
            4 => of::<4>(nucleus, field, u, delay),
            _ => of::<6>(nucleus, field, u, delay),
        }
    }

    #[test]
    fn propagators_are_those_of_the_levels() {
        let wells = Wells::<4>::new(&SODIUM);
        for (field, t) in FIELDS.into_iter().zip([0.02, 1.7, 40.0]) {
            let (ours, theirs) = (wells.in_field(field).propagator(TAU * t), evolution(&levels(4, &SODIUM, field, 0.0)[0], t));
            for i in 0..4 {
                for j in 0..4 {
                    // the two differ by the phase of the trace, which is zero
                    let off = (theirs[(i, j)] - Complex::new(ours.re[i][j], ours.im[i][j])).norm();
                    assert!(off < 1e-11, "{field:?} {i} {j}: {off:e}");
                }
            }
        }
    }

    /// The whole system of 2(2I+1) levels: two ideal pulses on the two-level system, and evolution with the whole
    /// Hamiltonian, which has the term between the levels that the formula leaves out. `energy` in MHz.
    fn whole(n: usize, nucleus: &Nucleus, field: [f64; 3], u: f64, delay: f64, energy: f64) -> f64 {
        let half = 0.5 * nucleus.axes_angle.to_radians();
        let ((spin, left), (_, right)) = (well(n, nucleus, -half), well(n, nucleus, half));
        let one = Matrix::identity(n, n);
        let pair = |list: [Complex<f64>; 4]| Matrix::from_row_slice(2, 2, &list);
        let v = (1.0 - u * u).sqrt();
        let sigma_z = pair([real(u), real(-v), real(-v), real(-u)]);
        let zeeman = spin.iter().zip(field).fold(Matrix::zeros(n, n), |sum, (i, b)| sum + i * real(-nucleus.gyromagnetic * b));
        let h = pair([real(0.5 * energy), real(0.0), real(0.0), real(-0.5 * energy)]).kronecker(&one)
            + Matrix::identity(2, 2).kronecker(&(((&left + &right) * real(0.5)) + zeeman))
            + sigma_z.kronecker(&((left - right) * real(0.5)));
        let turn = |angle: f64| {
            let (s, c) = (0.5 * angle).sin_cos();
            pair([real(c), Complex::new(0.0, -s), Complex::new(0.0, -s), real(c)]).kronecker(&one)
        };
        let free = evolution(&h, delay);
        let all = &free * turn(PI) * &free * turn(0.5 * PI);
        // cold two-level system, warm nucleus
        let start = pair([real(0.0), real(0.0), real(0.0), real(1.0 / n as f64)]).kronecker(&one);
        let end = &all * start * all.adjoint();
        // i/2 without a nucleus
        2.0 * (0..n).map(|k| end[(k, n + k)].im).sum::<f64>()
    }

    #[test]
    fn formula_is_the_evolution_of_the_whole_system() {
        for n in [3, 4, 6] {
            let bare = whole(n, &Nucleus { coupling: 0.0, ..SODIUM }, FIELDS[1], 0.5, 2.0, 1e3);
            assert!((bare - 1.0).abs() < 1e-9, "{bare}");
            for (k, field) in FIELDS.into_iter().enumerate() {
                let u = [0.4, 0.7, 0.95][k];
                let found = formula(n, &SODIUM, field, u, 2.0);
                assert!(found < 0.99, "{n} {field:?}: {found}");
                // at 1 GHz, and ten and a hundred times that: what is left out falls as 1/E
                for (energy, most) in [(1e3, 2e-2), (1e4, 2e-3), (1e5, 2e-4)] {
                    let off = whole(n, &SODIUM, field, u, 2.0, energy) - found;
                    assert!(off.abs() < most, "{n} {field:?} at {energy} MHz: {found}, off by {off:e}");
                }
            }
        }
    }

    #[test]
    fn formula_is_a_sum_of_cosines_over_the_levels() {
        // Σ cos 2π(a_i − a_k + b_j − b_l)τ Re(M*_ij M_il M*_kl M_kj)/N with M the overlap of the two sets of states, as for electron spin echoes
        for n in [3, 4, 6] {
            for field in FIELDS {
                let (u, delay) = (0.8, 1.7);
                let [plus, minus] = levels(n, &SODIUM, field, u).map(nalgebra::Matrix::symmetric_eigen);
                let m = plus.eigenvectors.adjoint() * &minus.eigenvectors;
                let mut sum = 0.0;
                for (i, k) in (0..n).flat_map(|i| (0..n).map(move |k| (i, k))) {
                    for (j, l) in (0..n).flat_map(|j| (0..n).map(move |l| (j, l))) {
                        let turn = plus.eigenvalues[i] - plus.eigenvalues[k] + minus.eigenvalues[j] - minus.eigenvalues[l];
                        let product = m[(i, j)].conj() * m[(i, l)] * m[(k, l)].conj() * m[(k, j)];
                        sum += (product * Complex::from_polar(1.0, -TAU * turn * delay)).re / n as f64;
                    }
                }
                let found = formula(n, &SODIUM, field, u, delay);
                assert!((sum - found).abs() < 1e-11, "{n} {field:?}: {sum} {found}");
            }
        }
    }

    #[test]
    fn without_a_field_the_sum_has_a_closed_form() {
        for (angle, u, delay) in [(20.0_f64, 1.0_f64, 1.0), (50.0, 0.6, 2.3), (80.0, 0.3, 0.7)] {
            let nucleus = Nucleus { coupling: 0.9, gradient_asymmetry: 0.0, gyromagnetic: 7.0, axes_angle: angle };
            let (sine, cosine) = angle.to_radians().sin_cos();
            // spin 1: one state stands aside, the other two turn about axes 2 atan(u tan α) apart
            let length = cosine.hypot(u * sine);
            let turn = (PI * 0.75 * 0.9 * delay * length).sin().powi(4);
            let expected = 1.0 - 4.0 / 3.0 * turn * (u * 2.0 * sine * cosine / (length * length)).powi(2);
            let found = formula(3, &nucleus, [0.0; 3], u, delay);
            assert!((found - expected).abs() < 1e-12, "{angle}: {found} {expected}");
            // spin 3/2: V² is a number, so the two pairs of states turn as a spin 1/2 does, with tensors for vectors
            let p = 0.5 * (3.0 * cosine * cosine - 1.0);
            let (squared, scalar) = (0.5 * (1.0 + u * u) + 0.5 * (1.0 - u * u) * p, 0.5 * (1.0 - u * u) + 0.5 * (1.0 + u * u) * p);
            let turn = (PI * 0.5 * 0.9 * delay * squared.sqrt()).sin().powi(4);
            let expected = 1.0 - 2.0 * turn * (1.0 - (scalar / squared).powi(2));
            let found = formula(4, &nucleus, [0.0; 3], u, delay);
            assert!((found - expected).abs() < 1e-12, "{angle}: {found} {expected}");
        }
    }

    #[test]
    fn short_times_follow_from_the_commutator() {
        // 1 − a → (2πτ)⁴ Tr([H₊,H₋]†[H₊,H₋])/2N
        for n in [3, 4, 6] {
            for field in FIELDS {
                let [plus, minus] = levels(n, &SODIUM, field, 0.7);
                let rate = (&plus * &minus - &minus * &plus).norm_squared() / (2.0 * n as f64);
                let delay = 0.02;
                let ratio = (1.0 - formula(n, &SODIUM, field, 0.7, delay)) / ((TAU * delay).powi(4) * rate);
                assert!((ratio - 1.0).abs() < 0.05, "{n} {field:?}: {ratio}");
            }
        }
    }

    #[test]
    fn equal_wells_and_strong_fields_leave_the_echo_whole() {
        for n in [3, 4, 6] {
            for field in FIELDS {
                for (angle, u) in [(0.0, 0.8), (40.0, 0.0)] {
                    let found = formula(n, &Nucleus { axes_angle: angle, ..SODIUM }, field, u, 2.0);
                    assert!((found - 1.0).abs() < 1e-12, "{n} {field:?}: {found}");
                }
            }
            // the sum of many directions, which takes the beats out: 1 − a falls as 1/B²
            let missing = |b: f64| {
                (0..200)
                    .map(|k| {
                        let (z, turn) = (-1.0 + (f64::from(k) + 0.5) / 100.0, 2.399_963 * f64::from(k));
                        let across = (1.0 - z * z).sqrt();
                        1.0 - formula(n, &SODIUM, [b * across * turn.cos(), b * across * turn.sin(), b * z], 0.8, 2.0)
                    })
                    .sum::<f64>()
                    / 200.0
            };
            let [far, farther] = [1.0, 10.0].map(missing);
            assert!(far < 0.02 && (far / farther / 100.0 - 1.0).abs() < 0.5, "{n}: {far} {farther}");
        }
    }

    #[test]
    fn commutator_of_two_turns() {
        // ½ Tr of the commutator of turns by a, b about axes χ apart is 1 − 2 sin²(a/2) sin²(b/2) sin²χ
        let turn = |angle: f64, axis: [f64; 2]| {
            let (s, c) = (0.5 * angle).sin_cos();
            super::Square::<2> { re: [[c, 0.0], [0.0, c]], im: [[-s * axis[1], -s * axis[0]], [-s * axis[0], s * axis[1]]] }
        };
        let found = commutator(&turn(1.1, [0.0, 1.0]), &turn(2.3, [0.6, 0.8]));
        let expected = 1.0 - 2.0 * (0.55_f64.sin() * 1.15_f64.sin() * 0.6).powi(2);
        assert!((found - expected).abs() < 1e-15, "{found} {expected}");
    }

    #[test]
    fn refusals_name_the_number() {
        for (broken, name) in [
            (Nucleus { coupling: -1.0, ..SODIUM }, "coupling"),
            (Nucleus { gradient_asymmetry: 1.1, ..SODIUM }, "gradient_asymmetry"),
            (Nucleus { gyromagnetic: f64::NAN, ..SODIUM }, "gyromagnetic"),
            (Nucleus { axes_angle: 91.0, ..SODIUM }, "axes_angle"),
            (Nucleus { coupling: f64::INFINITY, ..SODIUM }, "coupling"),
        ] {
            assert_eq!(broken.checked().unwrap_err().input, name);
        }
    }
}
