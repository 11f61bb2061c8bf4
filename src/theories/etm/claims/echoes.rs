//! Claims on the polarization echo: (25)-(34), Table 7.

use super::{claim, lacking};
use crate::describe::{Claim, Found, Method, Relation};
use crate::error::Error;
use crate::numerics::quadrature::gauss_64;
use crate::theories::etm::echo::Echo;
use crate::theories::etm::echo_average::resonant;
use crate::theories::etm::relaxation::{AsymmetryWeight, rate, transition_strength};
use crate::theories::etm::sequence::{Sequence, detunings};
use crate::theories::etm::tables::{ECHO, EchoRow, HEAT_CAPACITY};
use nalgebra::{Rotation3, Unit, Vector3};
use std::f64::consts::{FRAC_PI_2, TAU};

fn echo(row: &EchoRow) -> Result<Echo, Error> {
    Echo::new(row.settings(0.012, 2.0, AsymmetryWeight::Printed))
}

/// Parts of the echo in and out of phase from two rotations of the Bloch vector: what follows the phase between the
/// pulses reversed. `rabi` and `detuning` in rad/µs, pulses of 0.1 and 0.2 µs.
fn rotated(rabi: f64, detuning: f64) -> (f64, f64) {
    let axis = Unit::new_normalize(Vector3::new(rabi, 0.0, detuning));
    let turn = |time: f64| Rotation3::from_axis_angle(&axis, rabi.hypot(detuning) * time);
    let (mut re, mut im) = (0.0, 0.0);
    for k in 0..8 {
        let phase = TAU * f64::from(k) / 8.0;
        let m = turn(0.2) * (Rotation3::from_axis_angle(&Vector3::z_axis(), phase) * (turn(0.1) * Vector3::z()));
        re += (m.x * phase.cos() - m.y * phase.sin()) / 8.0;
        im += (m.x * phase.sin() + m.y * phase.cos()) / 8.0;
    }
    (re.abs(), im.abs())
}

/// Maxima of the anomalous part of the echo, which are minima of the echo, at fields up to 0.6 T: those higher than
/// their surroundings by 0.1 %.
fn maxima(row: &EchoRow) -> Result<usize, Error> {
    let (echo, cutoffs) = (echo(row)?, row.cutoffs()?);
    let values = (0..=300).map(|k| resonant(&echo, &cutoffs, 0.002 * f64::from(k))).collect::<Result<Vec<_>, _>>()?;
    let (mut count, mut low, mut high, mut rising) = (0, values[0], values[0], true);
    for value in values {
        if rising {
            high = f64::max(high, value);
            if value < high * 0.999 {
                // a fall from the start is no maximum
                if high > low * 1.001 {
                    count += 1;
                }
                (rising, low) = (false, value);
            }
        } else {
            low = f64::min(low, value);
            if value > low * 1.001 {
                (rising, high) = (true, value);
            }
        }
    }
    Ok(count)
}

pub(super) static CLAIMS: &[Claim] = &[
    Claim {
        how: "|A_01|² from the eigenvectors of (6) at D = 0, over (p F_0)²",
        why: "The average over directions gives exactly one sixth.",
        shown_by: "etm.rabi_frequency",
        ..claim(
            "etm.claim_rabi_prefactor",
            "(27), without asymmetry",
            "Ω_R = (p_1F_0/ħ) √(D_0²φ²/6E²)",
            Relation::Equals { printed: 1.0 / 6.0, half_digit: 0.0005 },
            || Ok(Found::number(transition_strength(0.0)?)),
        )
    },
    Claim {
        how: "Ω_R² without flux over Ω_R² without asymmetry, from the eigenvectors of (6)",
        why: "As in (21), diagonalisation gives one half.",
        shown_by: "etm.rabi_frequency",
        ..claim(
            "etm.claim_rabi_asymmetry",
            "(27), weight of the asymmetry",
            "Ω_R = (p_1F_0/ħ) √((D_0²φ² + (5/6) D²)/6E²)",
            Relation::Equals { printed: 5.0 / 6.0, half_digit: 0.005 },
            || Ok(Found::number(transition_strength(1.0)? / transition_strength(0.0)?)),
        )
    },
    Claim {
        how: "exponent of (28) at t = 2τ_12 over that of (31), with γ/2 = 1/τ",
        why: "Below (28) the text sets γ/2 equal to 1/τ; read so, both have e^{−2τ_12/τ}. With γ equal to 1/τ they would differ by two.",
        method: Method::Arithmetic,
        shown_by: "etm.echo",
        ..claim(
            "etm.claim_exponents",
            "(28), (31), (33)",
            "e^{−γt/2} ... e^{−w 2τ_12} ... w(E, D) = τ_φ^{-1} + τ^{-1}(E, D)",
            Relation::Equals { printed: 1.0, half_digit: 0.005 },
            || {
                let (delay, rate) = (2.0, rate(0.048, 0.4, 0.012, ECHO[0].rate_constant, AsymmetryWeight::Printed)?);
                let gamma = 2.0 * rate;
                Ok(Found::number(0.5 * gamma * (2.0 * delay) / (2.0 * delay * rate)))
            },
        )
    },
    Claim {
        how: "length of the mean Bloch vector at t = 2τ_12 after short π/2 and π pulses",
        why: "Whatever phase a system gained before the second pulse it loses after it.",
        shown_by: "etm.echo_sequence",
        ..claim(
            "etm.claim_refocused",
            "below (29)",
            "the time at which all the ATSs (regardless of energy gap E = ħω_0 value) get to be refocused is t = 2τ_12",
            Relation::Holds,
            || {
                let sequence = Sequence::new(FRAC_PI_2, 1e-4, 2e-4, 2.0)?;
                Ok(Found::truth(sequence.signal(&detunings(4.0, 101), 4.0)? > 0.99 && sequence.signal(&detunings(4.0, 101), 3.0)? < 0.1))
            },
        )
    },
    Claim {
        how: "∫ σ(E) dE by quadrature",
        why: "It narrows to a delta function as the drive weakens.",
        shown_by: "etm.echo",
        ..claim(
            "etm.claim_norm",
            "(32), σ",
            "σ(E) = Ω_R²/(2ħ[Ω_R² + (ω_0−ω)²]^{3/2}) ... by enforcing the strict-resonance condition σ(E) → δ(E − ħω)",
            Relation::Equals { printed: 1.0, half_digit: 0.0005 },
            || {
                // detuning Ω_R sinh t
                Ok(Found::number(gauss_64().panels(&[-30.0, -8.0, 0.0, 8.0, 30.0], |t| 0.5 / t.cosh().powi(2))))
            },
        )
    },
    Claim {
        how: "in-phase part of two exact rotations against S, four detunings",
        why: "The rotation gives sin(Ω_Gτ_1) sin²(Ω_Gτ_2/2).",
        shown_by: "etm.echo",
        ..claim("etm.claim_in_phase", "(32), S", "S(θ_1, θ_2) = sin(Ω_Gτ_1) sin²(Ω_Gτ_2/2)", Relation::Holds, || {
            let rabi: f64 = 5.9;
            Ok(Found::truth([0.5, 3.0, 10.0, 40.0].iter().all(|d| {
                let g = rabi.hypot(*d);
                let expected = (rabi / g).powi(3) * ((0.1 * g).sin() * (0.1 * g).sin().powi(2)).abs();
                (rotated(rabi, *d).1 - expected).abs() < 1e-12
            })))
        })
    },
    Claim {
        how: "C as printed over the out-of-phase part of two exact rotations, at a detuning of 5 Ω_R",
        why: "The rotation has Ω_G in the denominator; with Ω_R the far-detuned systems dominate.",
        shown_by: "etm.echo",
        ..claim(
            "etm.claim_spectral_weight",
            "(32), C",
            "C(θ_1, θ_2) = −2 ((ω_0−ω)/Ω_R) sin²(Ω_Gτ_1/2) sin²(Ω_Gτ_2/2)",
            Relation::Equals { printed: 1.0, half_digit: 0.005 },
            || {
                let rabi: f64 = 5.9;
                let (d, g) = (5.0 * rabi, rabi.hypot(5.0 * rabi));
                let printed = (rabi / g).powi(3) * 2.0 * d / rabi * (0.05 * g).sin().powi(2) * (0.1 * g).sin().powi(2);
                Ok(Found::number(printed / rotated(rabi, d).0))
            },
        )
    },
    Claim {
        how: "phonon rate (21) over cT at resonance, 12 mK, D = D_min: the smallest of the four rows of Table 7",
        why: "In every row the phonons are faster than the spectral diffusion, the opposite of the text.",
        shown_by: "etm.relaxation_time",
        ..claim(
            "etm.claim_diffusion_dominates",
            "below (33)",
            "the SD-time τ_φ(3) is typically much shorter than the phonon-damping time τ",
            Relation::Below { printed: 1.0, half_digit: 0.0 },
            || {
                let mut smallest = f64::INFINITY;
                for row in &ECHO {
                    let energy = echo(row)?.resonance();
                    let phonons = rate(energy, row.gap_min / energy, 0.012, row.rate_constant, AsymmetryWeight::Printed)?;
                    smallest = smallest.min(phonons / (row.diffusion_constant * 0.012));
                }
                Ok(Found::number(smallest))
            },
        )
    },
    Claim {
        how: "logarithmic slope of the averaged anomalous part between 20 and 80 T, AlBaSiO sample 1",
        why: "Averaged over directions the density of states falls as 1/B: moments nearly in the plane stay.",
        shown_by: "etm.echo",
        ..claim("etm.claim_inverse_square", "below (34)", "the B^{−2} saturation that is always observed", Relation::About { printed: -2.0 }, || {
            let (echo, cutoffs) = (echo(&ECHO[0])?, ECHO[0].cutoffs()?);
            Ok(Found::number((resonant(&echo, &cutoffs, 80.0)? / resonant(&echo, &cutoffs, 20.0)?).ln() / 4.0_f64.ln()))
        })
    },
    Claim {
        how: "minima of the echo up to 0.6 T, AlBaSiO sample 2, averaged strict resonance",
        why: "The density of states at resonance rises and falls once.",
        shown_by: "etm.echo",
        ..claim("etm.claim_one_minimum", "below (34)", "Only one minimum in A(B) is found", Relation::Equals { printed: 1.0, half_digit: 0.5 }, || {
            Ok(Found::number(maxima(&ECHO[1])? as f64))
        })
    },
    Claim {
        how: "minima of the echo up to 0.6 T, the larger count of the two BK7 rows, averaged strict resonance",
        why: "The printed parameters of BK7 give a single extremum, at the temperature and delay of Fig. 14.",
        shown_by: "etm.echo",
        ..claim(
            "etm.claim_two_maxima",
            "below Fig. 15",
            "reproduces also two maxima (and minima) that the NEQM approach takes as indication of the multiple (rapid) oscillations",
            Relation::Equals { printed: 2.0, half_digit: 0.5 },
            || Ok(Found::number(maxima(&ECHO[2])?.max(maxima(&ECHO[3])?) as f64)),
        )
    },
    Claim {
        how: "not computable",
        why: "The shape can be drawn with our choices; the curves of Figs 15 and 16 cannot.",
        shown_by: "etm.echo",
        ..lacking(
            "etm.claim_figures_15_16",
            "captions of Figs 15, 16",
            "for the AlBaSiO glass ... at given experimental conditions",
            "temperatures and delays of the curves, A_0, thickness, permittivity, share of ordinary systems, c_2LS",
        )
    },
    Claim {
        how: "not computable",
        why: "This paper has no Section 5 and no B*; the low-φ correction used is not printed.",
        shown_by: "etm.echo",
        ..lacking(
            "etm.claim_inset",
            "caption of Fig. 16",
            "our prediction for the higher magnetic field regime (B* as defined in Section 5, Ref. [41])",
            "B* and the correction to the gap",
        )
    },
    Claim {
        unit: "1",
        how: "geometric mean of X_min and X_max ratios, AlBaSiO heat capacity over echo sample 1",
        why: "X_min differs fifty-fold and X_max fourteen-fold: an order of magnitude in the mean.",
        method: Method::Arithmetic,
        shown_by: "etm.consistency",
        ..claim(
            "etm.claim_smaller_areas",
            "Section 4.2",
            "approximately one order of magnitude smaller than those used for the other experiments, namely for C_p and ε",
            Relation::Order { printed: 10.0 },
            || {
                let (warm, cold) = (&HEAT_CAPACITY[0], &ECHO[0]);
                Ok(Found::number((warm.tunnel_area_min / cold.tunnel_area_min * warm.tunnel_area_max / cold.tunnel_area_max).sqrt()))
            },
        )
    },
    Claim {
        how: "hν/k_B of the echo over the smallest asymmetry of the heat capacity fit, AlBaSiO",
        why: "With the smallest asymmetry of 0.49 K there are no systems at 0.048 K: no echo at 1 GHz.",
        shown_by: "etm.consistency",
        ..claim(
            "etm.claim_consistency",
            "Section 4.3",
            "This model explains a large number of experimental data and facts with remarkable consistency",
            Relation::Above { printed: 1.0, half_digit: 0.0 },
            || Ok(Found::number(echo(&ECHO[0])?.resonance() / HEAT_CAPACITY[0].gap_min)),
        )
    },
];
