//! The echo of a glass whose two-level systems have nuclei with quadrupole moments: the trace of [`super::quadrupole`],
//! averaged over the systems in resonance and over the directions of the field. Our own derivation.
//!
//! All systems in resonance have the same E. With the standard density of states, proportional to 1/Δ₀, those at
//! u = Δ/E have the weight du/v² with v = Δ₀/E = √(1 − u²). The driving field acts on a dipole moment that goes with v, and so
//! does what is heard. For pulses of the areas θv and 2θv the weight of a system in the echo is v sin(θv) sin²(θv), so
//!
//! ⟨a⟩ = ∫₀¹ du (sin³θv / v) ⟨a(u)⟩_B / ∫₀¹ du sin³θv / v
//!
//! The dipole moments have the same angle with the driving field, and no preferred angle with the axes of the wells: our
//! simplification. Mirror planes: turning B over, reflecting it at the common plane of the axes, or exchanging the wells
//! leaves the real part as it is, so an eighth of the sphere is enough.

use super::quadrupole::{Nucleus, Spin, Wells};
use crate::error::{Error, ErrorKind};
use crate::numerics::quadrature::{Rule, gauss_8, gauss_16, gauss_24, gauss_32, gauss_48};
use std::f64::consts::{FRAC_PI_2, PI, TAU};

/// Turn between the outermost levels of the nucleus during the delay, rad, up to which eight, twelve and sixteen values of
/// u are enough.
const FEW: f64 = 8.0;
const MORE: f64 = 20.0;
const MOST: f64 = 50.0;
/// γB/C above which the echo is 1 to 10⁻⁷: it leaves 1 as (C/γB)².
const STRONG: f64 = 1e4;

/// What the quadrupole echo depends on besides the field.
#[derive(Clone, Copy, Debug)]
pub struct Settings {
    /// Spin of the nucleus.
    pub spin: Spin,
    /// The nucleus and the axes of the wells.
    pub nucleus: Nucleus,
    /// Time between the pulses τ₁₂, µs, ≥ 0.
    pub delay: f64,
    /// Area θ of the first pulse for a system without asymmetry, rad, above 0 and up to π; the second is twice as large.
    pub pulse_area: f64,
}

/// How finely the average is taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fineness {
    /// 64 systems: to follow a slider.
    Coarse,
    /// To the width of a drawn line where the levels turn by up to 20 rad.
    Drawn,
    /// To 0.005 or better; to 0.0003 where the levels turn by up to 8 rad.
    Full,
}

/// The quadrupole echo with numbers that are in their domains.
#[derive(Clone, Copy, Debug)]
pub struct QuadrupoleEcho {
    settings: Settings,
    rules: [&'static Rule; 2],
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
        let turns = TAU * settings.spin.spread() * settings.nucleus.coupling * settings.delay;
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
        Ok(Self { settings, rules })
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
            Spin::One => self.average(&Wells::<3>::new(nucleus), field),
            Spin::ThreeHalves => self.average(&Wells::<4>::new(nucleus), field),
            Spin::FiveHalves => self.average(&Wells::<6>::new(nucleus), field),
        })
    }

    fn average<const N: usize>(&self, wells: &Wells<N>, field: f64) -> f64 {
        let [over_u, over_directions] = self.rules;
        // even in u and in the cosine: half the nodes of a rule on [−1, 1]
        let half = |rule: &'static Rule| rule.mapped(-1.0, 1.0).filter(|(x, _)| *x > 0.0);
        let systems: Vec<(f64, f64)> = half(over_u).map(|(u, width)| (u, width * weight(self.settings.pulse_area, u))).collect();
        let azimuths = half(over_directions).count();
        let (mut sum, mut norm) = (0.0, 0.0);
        for (cosine, width) in half(over_directions) {
            let sine = (1.0 - cosine * cosine).sqrt();
            for k in 0..azimuths {
                let azimuth = FRAC_PI_2 * (k as f64 + 0.5) / azimuths as f64;
                let (y, x) = azimuth.sin_cos();
                let in_field = wells.in_field([field * sine * x, field * sine * y, field * cosine]);
                for (u, share) in &systems {
                    sum += width * share * wells.echo(&in_field, *u, self.settings.delay);
                    norm += width * share;
                }
                if field == 0.0 {
                    return sum / norm; // without a field all directions are alike
                }
            }
        }
        sum / norm
    }
}

/// sin³(θv)/θ³v, the weight of a system at u in the echo.
fn weight(area: f64, u: f64) -> f64 {
    let squared = 1.0 - u * u;
    let turn = area * squared.sqrt();
    let ratio = if turn < 1e-8 { 1.0 } else { turn.sin() / turn };
    squared * ratio.powi(3)
}

#[cfg(test)]
mod tests {
    use super::{Fineness, QuadrupoleEcho, Settings, weight};
    use crate::numerics::quadrature::{gauss_24, gauss_64};
    use crate::theories::etm::quadrupole::{Nucleus, Spin, Wells};
    use std::f64::consts::{FRAC_PI_2, PI, TAU};

    const SETTINGS: Settings = Settings {
        spin: Spin::ThreeHalves,
        nucleus: Nucleus { coupling: 1.0, gradient_asymmetry: 0.0, gyromagnetic: 13.66, axes_angle: 30.0 },
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
            let settings = Settings { spin, delay, pulse_area: area, nucleus: Nucleus { axes_angle: angle, ..SETTINGS.nucleus } };
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

    #[test]
    fn weight_is_that_of_two_pulses() {
        for (area, u) in [(0.6_f64, 0.2_f64), (FRAC_PI_2, 0.9), (3.0, 0.5)] {
            let v = (1.0 - u * u).sqrt();
            // dΔ dΔ₀/Δ₀ at given E is du/v², the dipole moment and the pulses give the rest
            let expected = v * (area * v).sin() * (area * v).sin().powi(2) / (v * v) / area.powi(3);
            assert!((weight(area, u) / expected - 1.0).abs() < 1e-12);
        }
        assert!((weight(1e-300, 0.6) / 0.64 - 1.0).abs() < 1e-12);
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
        assert_eq!(name(Settings { nucleus: Nucleus { axes_angle: -1.0, ..SETTINGS.nucleus }, ..SETTINGS }), "axes_angle");
        assert_eq!(full(SETTINGS).at(-1.0).unwrap_err().input, "field");
    }
}
