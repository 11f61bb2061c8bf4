//! The echo of a glass whose two-level systems have nuclei with quadrupole moments: the trace of [`super::quadrupole`],
//! averaged over the systems in resonance, over the directions of the field and over the couplings of the nuclei. Our own
//! derivation.
//!
//! All systems in resonance have the same E. With the standard density of states, proportional to 1/Δ₀, those at
//! u = Δ/E have the weight du/v² with v = Δ₀/E = √(1 − u²). The driving field acts on a dipole moment that goes with v, and so
//! does what is heard. For pulses of the areas θv and 2θv the weight of a system in the echo is v sin(θv) sin²(θv), so
//!
//! ⟨a⟩ = ∫₀¹ du (sin³θv / v) ⟨a(u)⟩_{B,C} / ∫₀¹ du sin³θv / v
//!
//! The dipole moments have the same angle with the driving field, and no preferred angle with the axes of the wells: our
//! simplification. Mirror planes: turning B over, reflecting it at the common plane of the axes, or exchanging the wells
//! leaves the real part as it is, so an eighth of the sphere is enough.
//!
//! In a glass no two nuclei have the same neighbours. Their couplings C have a Gaussian about the mean; what the axes and the
//! asymmetry of the gradient do with it is left out: our simplification. Changing the sign of C and turning B over changes the
//! sign of H₊ and H₋, which leaves the real part: a negative C acts as a positive one.

use super::quadrupole::{Nucleus, Spin, Wells};
use super::quadrupole_samples::{Couplings, Sample, lattice, product};
use crate::error::{Error, ErrorKind};
use crate::numerics::quadrature::{Rule, gauss_8, gauss_16, gauss_24, gauss_32, gauss_48};
use std::cell::RefCell;
use std::collections::BTreeMap;
use std::f64::consts::{PI, TAU};

/// Turn between the outermost levels of the nucleus during the delay, rad, up to which eight, twelve and sixteen values of
/// u are enough.
const FEW: f64 = 8.0;
const MORE: f64 = 20.0;
const MOST: f64 = 50.0;
/// γB/C above which the echo is 1 to 10⁻⁷: it leaves 1 as (C/γB)².
const STRONG: f64 = 1e4;
/// Width of the couplings over their mean below which all are alike: they then differ by less than what is drawn.
const ALIKE: f64 = 1e-3;
/// Widest spread of the couplings over their mean.
const WIDEST: f64 = 0.5;
/// Sums that are kept for the next evaluation of a fit.
const KEPT: usize = 10_000;

/// What the quadrupole echo depends on besides the field.
#[derive(Clone, Copy, Debug)]
pub struct Settings {
    /// Spin of the nucleus.
    pub spin: Spin,
    /// The nucleus and the axes of the wells; its coupling is the mean.
    pub nucleus: Nucleus,
    /// Standard deviation of the couplings over their mean, from 0 to 0.5.
    pub coupling_spread: f64,
    /// Time between the pulses τ₁₂, µs, ≥ 0.
    pub delay: f64,
    /// Area θ of the first pulse for a system without asymmetry, rad, above 0 and up to π; the second is twice as large.
    pub pulse_area: f64,
}

/// How finely the average is taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fineness {
    /// Some 64 systems: to follow a slider.
    Coarse,
    /// To the width of a drawn line where the levels turn by up to 20 rad.
    Drawn,
    /// To 0.005 or better. Where the levels turn by up to 8 rad: to 0.0003 with equal couplings, to 0.001 with a spread.
    Full,
}

/// Systems at one coupling.
#[derive(Clone, Copy, Debug)]
enum Group {
    /// A product of two rules.
    Product([&'static Rule; 2]),
    /// A lattice of so many points, at a place on the grid of couplings.
    Lattice(usize, u64),
}

/// The quadrupole echo with numbers that are in their domains.
#[derive(Clone, Debug)]
pub struct QuadrupoleEcho {
    settings: Settings,
    fineness: Fineness,
    /// Coupling, weight and systems.
    groups: Vec<(f64, f64, Group)>,
}

thread_local! {
    /// Sums of the last evaluations. A fit asks again for the same ones when it moves the height or the share of nuclei,
    /// and for the most part when it moves the mean coupling.
    static SUMS: RefCell<BTreeMap<[u64; 10], [f64; 2]>> = const { RefCell::new(BTreeMap::new()) };
}

impl QuadrupoleEcho {
    /// Prepares the average.
    ///
    /// # Errors
    /// Naming the first number outside its domain; [`ErrorKind::Rule`] where the nuclei turn so often between the
    /// pulses that the average is not resolved.
    pub fn new(settings: Settings, fineness: Fineness) -> Result<Self, Error> {
        settings.nucleus.checked()?;
        crate::error::not_negative("delay", settings.delay, "us")?;
        let area = settings.pulse_area;
        if !(area > 0.0 && area <= PI) {
            return Err(Error::out_of_domain("pulse_area", area, "rad", "> 0, up to π"));
        }
        let spread = settings.coupling_spread;
        if !(0.0..=WIDEST).contains(&spread) {
            return Err(Error::out_of_domain("coupling_spread", spread, "1", "from 0 to 0.5"));
        }
        let mean = settings.nucleus.coupling;
        let turns = TAU * settings.spin.spread() * mean * settings.delay;
        if turns.is_nan() || turns > MOST {
            let message = format!(
                "the levels of the nucleus turn by {turns:.3e} rad between the pulses: above {MOST} rad the average is not resolved; make the coupling or the delay smaller"
            );
            return Err(Error::new(ErrorKind::Rule, message).about("coupling"));
        }
        let rules = match fineness {
            Fineness::Coarse => [gauss_8(), gauss_8()],
            Fineness::Drawn | Fineness::Full if turns <= FEW => [gauss_16(), gauss_16()],
            Fineness::Full if turns > MORE => [gauss_32(), gauss_48()],
            Fineness::Drawn | Fineness::Full => [gauss_24(), gauss_32()],
        };
        // couplings below the smallest double are all alike too
        let groups = if spread < ALIKE || turns == 0.0 || !(1e-3 * spread * mean).is_normal() {
            vec![(mean, 1.0, Group::Product(rules))]
        } else {
            let total = match fineness {
                Fineness::Coarse => 64.0,
                Fineness::Drawn => 2000.0,
                Fineness::Full if turns <= FEW => 4000.0,
                Fineness::Full => 8000.0,
            };
            let couplings = Couplings::new(mean, spread * mean, settings.spin, settings.delay, total);
            couplings.each().map(|(place, share)| (place as f64 * couplings.step, share, Group::Lattice(couplings.points, place))).collect()
        };
        Ok(Self { settings, fineness, groups })
    }

    /// ⟨a⟩ in a `field` of B in T, ≥ 0: the echo over that of the same systems without nuclei.
    ///
    /// # Errors
    /// Naming `field` outside its domain.
    pub fn at(&self, field: f64) -> Result<f64, Error> {
        crate::error::not_negative("field", field, "T")?;
        let nucleus = &self.settings.nucleus;
        // a nucleus that does not turn, or one whose quadrupole moment is too weak beside the field
        let spherical = nucleus.coupling == 0.0 || self.settings.delay == 0.0 || nucleus.axes_angle == 0.0;
        if spherical || nucleus.gyromagnetic * field > STRONG * nucleus.coupling {
            return Ok(1.0);
        }
        Ok(match self.settings.spin {
            Spin::One => self.average::<3>(field),
            Spin::ThreeHalves => self.average::<4>(field),
            Spin::FiveHalves => self.average::<6>(field),
        })
    }

    fn average<const N: usize>(&self, field: f64) -> f64 {
        let [sum, norm] = self.groups.iter().fold([0.0; 2], |[sum, norm], (coupling, share, group)| {
            let [part, weight] = self.sum::<N>(field, *coupling, *group);
            [sum + share * part, norm + share * weight]
        });
        sum / norm
    }

    /// Sum over the systems of a group, and of their weights; a known one from what is kept.
    fn sum<const N: usize>(&self, field: f64, coupling: f64, group: Group) -> [f64; 2] {
        let Settings { nucleus, delay, pulse_area, .. } = self.settings;
        let calculate = || {
            let samples = match group {
                Group::Product(rules) => product(rules, pulse_area),
                Group::Lattice(count, place) => lattice(count, place, pulse_area),
            };
            let wells = Wells::<N>::new(&Nucleus { coupling, ..nucleus });
            samples.iter().fold([0.0; 2], |[sum, norm], Sample { u, direction, weight }| {
                let echo = wells.echo(&wells.in_field(direction.map(|b| field * b)), *u, delay);
                [sum + weight * echo, norm + weight]
            })
        };
        if self.fineness != Fineness::Full {
            return calculate();
        }
        let (count, place) = match group {
            Group::Product(_) => (0, 0),
            Group::Lattice(count, place) => (count as u64, place),
        };
        let numbers = [field, coupling, nucleus.gradient_asymmetry, nucleus.gyromagnetic, nucleus.axes_angle, delay, pulse_area].map(f64::to_bits);
        let [a, b, c, d, e, f, g] = numbers;
        let key = [a, b, c, d, e, f, g, N as u64, count, place];
        if let Some(known) = SUMS.with_borrow(|sums| sums.get(&key).copied()) {
            return known;
        }
        let found = calculate();
        SUMS.with_borrow_mut(|sums| {
            if sums.len() >= KEPT {
                sums.clear();
            }
            sums.insert(key, found);
        });
        found
    }
}

#[cfg(test)]
mod tests {
    use super::{Fineness, QuadrupoleEcho, Settings};
    use crate::numerics::quadrature::{gauss_24, gauss_64};
    use crate::theories::etm::quadrupole::{Nucleus, Spin, Wells};
    use crate::theories::etm::quadrupole_samples::weight;
    use std::f64::consts::{FRAC_PI_2, PI, TAU};

    const SETTINGS: Settings = Settings {
        spin: Spin::ThreeHalves,
        nucleus: Nucleus { coupling: 1.0, gradient_asymmetry: 0.0, gyromagnetic: 13.66, axes_angle: 30.0 },
        coupling_spread: 0.0,
        delay: 2.0,
        pulse_area: FRAC_PI_2,
    };

    fn full(settings: Settings) -> QuadrupoleEcho {
        QuadrupoleEcho::new(settings, Fineness::Full).unwrap()
    }

    /// The average without a field from closed forms, over x with Δ₀/E = sin x, where dΔ₀/Δ₀ ∝ dx/sin x cancels the factors.
    fn without_field(settings: &Settings) -> f64 {
        let (sine, cosine) = settings.nucleus.axes_angle.to_radians().sin_cos();
        let phase = PI * settings.nucleus.coupling * settings.delay;
        let one = |x: f64| {
            let u = x.cos();
            if settings.spin == Spin::One {
                let squared = cosine * cosine + (u * sine).powi(2);
                return 1.0 - 4.0 / 3.0 * (0.75 * phase * squared.sqrt()).sin().powi(4) * (2.0 * u * sine * cosine / squared).powi(2);
            }
            let p = 0.5 * (3.0 * cosine * cosine - 1.0);
            let (squared, scalar) = (0.5 * (1.0 + u * u) + 0.5 * (1.0 - u * u) * p, 0.5 * (1.0 - u * u) + 0.5 * (1.0 + u * u) * p);
            1.0 - 2.0 * (0.5 * phase * squared.sqrt()).sin().powi(4) * (1.0 - (scalar / squared).powi(2))
        };
        let share = |x: f64| (settings.pulse_area * x.sin()).sin().powi(3);
        let edges = [0.0, 0.4, 0.8, 1.2, FRAC_PI_2];
        gauss_64().panels(&edges, |x| share(x) * one(x)) / gauss_64().panels(&edges, share)
    }

    #[test]
    fn without_a_field_the_average_is_that_of_the_closed_form() {
        for (spin, angle, area, delay) in [(Spin::ThreeHalves, 30.0, FRAC_PI_2, 2.0), (Spin::ThreeHalves, 75.0, 0.6, 1.1), (Spin::One, 50.0, 2.8, 1.5)] {
            let settings = Settings { spin, delay, pulse_area: area, nucleus: Nucleus { axes_angle: angle, ..SETTINGS.nucleus }, ..SETTINGS };
            let (found, expected) = (full(settings).at(0.0).unwrap(), without_field(&settings));
            assert!((found - expected).abs() < 3e-5, "{spin:?} {angle}: {found} {expected}");
        }
    }

    #[test]
    fn an_eighth_of_the_sphere_stands_for_the_whole() {
        // the whole sphere about another axis, both signs of u
        for (spin, field) in [(Spin::One, 0.02), (Spin::ThreeHalves, 0.012)] {
            let nucleus = Nucleus { gradient_asymmetry: 0.6, axes_angle: 50.0, ..SETTINGS.nucleus };
            let settings = Settings { spin, nucleus, delay: 1.2, ..SETTINGS };
            let (three, four) = (Wells::<3>::new(&nucleus), Wells::<4>::new(&nucleus));
            let (mut sum, mut norm) = (0.0, 0.0);
            for (u, width) in gauss_24().mapped(-1.0, 1.0) {
                for (cosine, share) in gauss_24().mapped(-1.0, 1.0) {
                    let sine = (1.0_f64 - cosine * cosine).sqrt();
                    for k in 0..40 {
                        let turn = TAU * (f64::from(k) + 0.3) / 40.0;
                        let b = [field * cosine, field * sine * turn.cos(), field * sine * turn.sin()];
                        let a = if spin == Spin::One { three.echo(&three.in_field(b), u, 1.2) } else { four.echo(&four.in_field(b), u, 1.2) };
                        sum += width * weight(FRAC_PI_2, u) * share * a;
                        norm += width * weight(FRAC_PI_2, u) * share;
                    }
                }
            }
            let found = full(settings).at(field).unwrap();
            assert!((found - sum / norm).abs() < 1e-5, "{spin:?}: {found} {}", sum / norm);
            assert!(found < 0.95, "{found}");
        }
    }

    /// The Gaussian by a plain sum over four widths on both sides.
    fn spread_out(settings: Settings, at: impl Fn(f64) -> f64) -> f64 {
        let (mut sum, mut norm) = (0.0, 0.0);
        for k in -24..=24 {
            let z = f64::from(k) / 6.0;
            let share = (-0.5 * z * z).exp();
            sum += share * at(settings.nucleus.coupling * (1.0 + settings.coupling_spread * z));
            norm += share;
        }
        sum / norm
    }

    #[test]
    fn couplings_of_a_gaussian_without_a_field_are_a_sum_of_closed_forms() {
        for (spin, coupling, spread) in [(Spin::ThreeHalves, 0.7, 0.2), (Spin::ThreeHalves, 1.1, 0.5), (Spin::One, 0.5, 0.3), (Spin::ThreeHalves, 0.3, 0.05)] {
            let settings = Settings { spin, coupling_spread: spread, nucleus: Nucleus { coupling, axes_angle: 50.0, ..SETTINGS.nucleus }, ..SETTINGS };
            let expected = spread_out(settings, |c| without_field(&Settings { nucleus: Nucleus { coupling: c, ..settings.nucleus }, ..settings }));
            for (fineness, most) in [(Fineness::Full, 4e-4), (Fineness::Drawn, 1e-3), (Fineness::Coarse, 0.02)] {
                let found = QuadrupoleEcho::new(settings, fineness).unwrap().at(0.0).unwrap();
                assert!((found - expected).abs() < most, "{spin:?} {coupling} {spread} {fineness:?}: {found} {expected}");
            }
        }
    }

    #[test]
    fn couplings_of_a_gaussian_in_a_field_are_a_sum_of_equal_ones() {
        // by the product of rules, which has no lattice and no grid; the levels turn by 4 to 23 rad on average
        for (spin, coupling, spread, field, most) in [
            (Spin::ThreeHalves, 0.7, 0.2, 0.01, 1e-3),
            (Spin::ThreeHalves, 0.7, 0.2, 0.03, 1e-3),
            (Spin::ThreeHalves, 2.5, 0.3, 0.08, 5e-3),
            (Spin::One, 0.6, 0.4, 0.02, 1e-3),
            (Spin::FiveHalves, 1.0, 0.2, 0.02, 1e-3),
            (Spin::FiveHalves, 4.0, 0.2, 0.1, 5e-3),
            (Spin::ThreeHalves, 3.2, 0.3, 0.05, 5e-3),
        ] {
            let axes_angle = if coupling == 3.2 { 75.0 } else { 30.0 };
            let settings = Settings { spin, coupling_spread: spread, nucleus: Nucleus { coupling, axes_angle, ..SETTINGS.nucleus }, ..SETTINGS };
            let expected = spread_out(settings, |c| {
                let equal = Settings { coupling_spread: 0.0, nucleus: Nucleus { coupling: c.abs(), ..settings.nucleus }, ..settings };
                QuadrupoleEcho::new(equal, Fineness::Drawn).unwrap().at(field).unwrap()
            });
            for (fineness, most) in [(Fineness::Full, most), (Fineness::Drawn, 3.0 * most), (Fineness::Coarse, 0.06)] {
                let found = QuadrupoleEcho::new(settings, fineness).unwrap().at(field).unwrap();
                assert!((found - expected).abs() < most, "{spin:?} {coupling} {spread} {field} {fineness:?}: {found} {expected}");
            }
        }
    }

    #[test]
    fn a_narrow_gaussian_is_one_coupling_and_what_is_kept_is_the_same() {
        let narrow = Settings { coupling_spread: 0.002, ..SETTINGS };
        for field in [0.003, 0.02] {
            let (first, equal) = (full(narrow).at(field).unwrap(), full(SETTINGS).at(field).unwrap());
            assert!((first - equal).abs() < 1e-3, "{field}: {first} {equal}");
            assert_eq!(full(narrow).at(field).unwrap().to_bits(), first.to_bits());
            assert_eq!(full(SETTINGS).at(field).unwrap().to_bits(), equal.to_bits());
        }
        // nothing is too small
        let tiny = Settings { nucleus: Nucleus { coupling: 5e-324, ..SETTINGS.nucleus }, coupling_spread: 0.2, ..SETTINGS };
        assert_eq!(full(tiny).at(0.0).unwrap(), 1.0);
        // other numbers are not answered by what is kept
        let other = Settings { pulse_area: 1.0, ..SETTINGS };
        assert!((full(other).at(0.02).unwrap() - full(SETTINGS).at(0.02).unwrap()).abs() > 1e-3);
    }

    #[test]
    fn limits() {
        // nothing to turn about, no time, strong field
        for settings in [
            Settings { nucleus: Nucleus { coupling: 0.0, ..SETTINGS.nucleus }, ..SETTINGS },
            Settings { nucleus: Nucleus { axes_angle: 0.0, ..SETTINGS.nucleus }, ..SETTINGS },
            Settings { delay: 0.0, ..SETTINGS },
        ] {
            assert_eq!(full(settings).at(0.02).unwrap(), 1.0);
        }
        for spin in [Spin::One, Spin::ThreeHalves, Spin::FiveHalves] {
            let echo = full(Settings { spin, ..SETTINGS });
            // over a beat of the Larmor frequency, which is the same for all directions
            let missing = [2.0, 20.0].map(|b| (0..16).map(|k| 1.0 - echo.at(b + f64::from(k) / 16.0 / (13.66 * 2.0)).unwrap()).sum::<f64>() / 16.0);
            assert!(missing[0] < 1e-3 && (missing[0] / missing[1] / 100.0 - 1.0).abs() < 0.2, "{spin:?}: {missing:?}");
            // beyond 10⁴ C the value is set to 1: what is left out there is not seen
            let edge = (1.0 - echo.at(0.999e4 / 13.66).unwrap()).abs();
            assert!(edge < 1e-7, "{edge:e}");
            assert_eq!(echo.at(1e300).unwrap(), 1.0);
        }
    }

    #[test]
    fn finer_rules_change_little() {
        // where the rules change, from both sides: the levels turn by 8 and by 20 rad
        for (turns, most) in [(8.0, 5e-4), (20.0, 3e-3)] {
            for (spin, field) in [(Spin::One, 0.01), (Spin::ThreeHalves, 0.02), (Spin::FiveHalves, 0.03)] {
                let at = |share: f64| {
                    let coupling = share * turns / (TAU * spin.spread() * 2.0);
                    full(Settings { spin, nucleus: Nucleus { coupling, axes_angle: 45.0, ..SETTINGS.nucleus }, ..SETTINGS }).at(field).unwrap()
                };
                let (below, above) = (at(1.0 - 1e-9), at(1.0 + 1e-9));
                assert!((below - above).abs() < most, "{turns} {spin:?}: {below} {above}");
            }
        }
    }

    #[test]
    fn refusals_name_the_number() {
        let name = |settings: Settings| QuadrupoleEcho::new(settings, Fineness::Full).unwrap_err().input;
        assert_eq!(name(Settings { delay: -1.0, ..SETTINGS }), "delay");
        assert_eq!(name(Settings { pulse_area: 0.0, ..SETTINGS }), "pulse_area");
        assert_eq!(name(Settings { pulse_area: 3.2, ..SETTINGS }), "pulse_area");
        assert_eq!(name(Settings { delay: 1e3, ..SETTINGS }), "coupling");
        assert_eq!(name(Settings { coupling_spread: 0.6, ..SETTINGS }), "coupling_spread");
        assert_eq!(name(Settings { coupling_spread: f64::NAN, ..SETTINGS }), "coupling_spread");
        assert_eq!(name(Settings { nucleus: Nucleus { axes_angle: -1.0, ..SETTINGS.nucleus }, ..SETTINGS }), "axes_angle");
        assert_eq!(full(SETTINGS).at(-1.0).unwrap_err().input, "field");
    }
}
