//! Echoes in time, losses and moments of the tunnelling model by routes of their own: sums over systems, limits, sum rules.

use crate::common::{at, close, curve, picture, readout};
use std::collections::BTreeMap;
use std::f64::consts::{PI, TAU};
use vitreous::describe::Given;

/// One output of a quantity with some inputs given.
fn output(id: &str, given: &[(&str, f64)], name: &str) -> f64 {
    let given: BTreeMap<String, Given> = given.iter().map(|(name, value)| ((*name).to_owned(), Given::Number(*value))).collect();
    vitreous::catalogue::evaluate(id, &given).unwrap().into_iter().find(|(output, _)| *output == name).unwrap().1
}

/// ħ/k_B in K µs, CODATA 2018.
const HBAR: f64 = 1.054_571_817e-34 / 1.380_649e-23 * 1e6;

#[test]
fn all_systems_add_up_to_an_echo_at_twice_the_pause() {
    let given = [("delay", "1.6"), ("rate_constant", "400000"), ("pulse_1", "0.15"), ("detuning", "2")];
    let picture = picture("etm.echo_in_time", &given);
    let bare = curve(&picture, "without damping");
    let top = bare.iter().fold((0.0, 0.0), |best: (f64, f64), p| if p.1 > best.1 { *p } else { best });
    assert!((top.0 - 3.2).abs() < 0.1, "the sum is largest at {}", top.0);
    // the sum at other times from the quantity, system by system, without any damping
    let one = |detuning: f64, time: f64| {
        let inputs = [
            ("energy", HBAR * (1e3 * TAU + detuning)),
            ("time", time),
            ("delay", 1.6),
            ("pulse_1", 0.15),
            ("drive", 0.45),
            ("diffusion_constant", 0.0),
            ("rate_constant", 1e-12),
            ("tan_phase", 0.0),
        ];
        output("etm.polarisation", &inputs, "quadrature")
    };
    let sum = |time: f64| (-2400..=2400).map(|k| one(0.05 * f64::from(k), time)).sum::<f64>();
    let (whole, drawn) = (sum(3.2), at(&bare, 3.2));
    for time in [3.05, 3.3, 3.9] {
        let (found, expected) = (at(&bare, time) / drawn, sum(time) / whole);
        assert!((found - expected).abs() < 4e-3, "{time}: {found} {expected}");
    }
    // the text's damping e^{−2wτ₁₂}, and the one with γ for γ/2, by the rates of another quantity
    let resonant = [("energy", HBAR * 1e3 * TAU), ("rate_constant", 4e5), ("diffusion_constant", 3.825)];
    let [spread, phonon] = ["diffusion", "phonon"].map(|name| output("etm.dephasing_rate", &resonant, name));
    close("damped", at(&curve(&picture, "γ/2 by (21)"), 3.2) / drawn, (-3.2 * (spread + phonon)).exp(), 1e-6);
    close("damped by half", at(&curve(&picture, "γ by (21)"), 3.2) / drawn, (-3.2 * (spread + 0.5 * phonon)).exp(), 1e-6);
}

#[test]
fn the_echo_against_detuning_has_an_even_and_an_odd_part() {
    let picture = picture("etm.echo_detuning", &[]);
    let (even, odd) = (curve(&picture, "part with sin"), curve(&picture, "part with cos"));
    let rabi = readout(&picture, "Rabi frequency");
    for d in [1.0, 4.0, 17.0] {
        // but for the thermal factor and the damping, which know the energy
        close("even", at(&even, -d), at(&even, d), 1e-2);
        close("odd", at(&odd, -d), -at(&odd, d), 1e-2);
        // as printed, the odd part is larger by Ω_G/Ω_R
        let printed = at(&curve(&picture, "Ω_{R} below d"), d) - at(&even, d);
        close("printed", printed, at(&odd, d) * (1.0 + (d / rabi).powi(2)).sqrt(), 2e-3);
    }
}

#[test]
fn loss_falls_as_the_inverse_of_a_strong_field_and_has_a_peak_on_warming() {
    let along_field = picture("etm.loss_along", &[]);
    // a thirtieth of a kilohertz is written in hertz
    let _ = curve(&along_field, "33.3 Hz");
    let loss = curve(&along_field, "1 kHz");
    let direct = output("etm.dielectric_relaxation", &[("field", 0.1), ("frequency", 1.0)], "loss");
    close("0.1 T", at(&loss, 0.1), direct, 1e-2);
    close("1/B", at(&loss, 1.9) / at(&loss, 0.95), 0.5, 0.02);
    let warming = picture("etm.loss_along", &[("against", "temperature"), ("field", "0")]);
    let peaks: Vec<f64> = warming.readouts.iter().filter(|r| r.label.starts_with("loss is largest")).map(|r| r.value).collect();
    assert!(peaks.len() == 3 && peaks.windows(2).all(|pair| pair[0] < pair[1]), "{peaks:?}");
}

#[test]
fn ordinary_systems_have_slopes_of_two_to_minus_one_and_a_plateau() {
    // C = 3e-4: in parts of 1e-4 the slopes per ln T are −2 in the cold and +1 in the warm
    let slope = |rate: &str, from: f64, to: f64| {
        let both = curve(&picture("etm.two_level_dielectric", &[("frequency", "1"), ("rate_constant", rate)]), "both");
        (at(&both, to) - at(&both, from)) / (to / from).ln()
    };
    // slow systems do not follow in the cold, fast ones do in the warm
    let [cold, warm] = [slope("1", 0.006, 0.009), slope("10000", 1.0, 2.5)];
    assert!((cold + 2.0).abs() < 0.02 && (warm - 1.0).abs() < 0.02, "{cold} {warm}");
    let loss = |rate: &str| curve(&picture("etm.two_level_dielectric", &[("frequency", "1"), ("rate_constant", rate)]), "relaxational and resonant");
    close("plateau", at(&loss("10000"), 2.0), 1e4 * PI * 3e-4 / 6.0, 2e-3);
    // slow, and yet far above the loss of the resonant part
    let slow = loss("4");
    close("T cubed", at(&slow, 0.010) / at(&slow, 0.006), (10.0_f64 / 6.0).powi(3), 0.03);
}

#[test]
fn the_moment_turns_at_half_a_flux_quantum_and_its_mean_is_a_mean_over_cosines() {
    let picture = picture("etm.moment", &[]);
    let facing = curve(&picture, "facing the field, 0.3 K");
    let turn = readout(&picture, "field at which the phase");
    // φ = (e/ħ) q S B: a charge of 20 and 2500 Å² reach π at h/2qS
    close("turn", turn, 6.626_070_15e-34 / (2.0 * 20.0 * 1.602_176_634e-19 * 2500e-20), 1e-9);
    let top = facing.iter().map(|p| p.1).fold(0.0, f64::max);
    assert!(at(&facing, turn).abs() < 1e-3 * top && at(&facing, 0.9 * turn) > 0.0 && at(&facing, 1.1 * turn) < 0.0);
    let mean = curve(&picture, "mean over directions");
    for field in [1.0, 5.0, 8.5] {
        // a loop at the cosine c has c times the moment of one that faces the field cB
        let direct = (0..4000).map(|k| (f64::from(k) + 0.5) / 4000.0).map(|c| c * at(&facing, c * field)).sum::<f64>() / 4000.0;
        assert!((at(&mean, field) - direct).abs() < 3e-3 * top, "{field} T: {} {direct}", at(&mean, field));
    }
    let slope = at(&mean, 0.02) / 0.02;
    close("susceptibility", slope, readout(&picture, "susceptibility"), 0.02);
}

#[test]
fn a_field_moves_states_and_loses_none() {
    let picture = picture("etm.total_density_of_states", &[("field", "0.4")]);
    let (before, after) = (curve(&picture, "all, no field"), curve(&picture, "all, 0.4 T"));
    let grid: Vec<f64> = (0..8000).map(|k| 0.021 * (19.9_f64 / 0.021).powf((f64::from(k) + 0.5) / 8000.0)).collect();
    let (mut moved, mut net) = (0.0, 0.0);
    for energy in grid {
        // dE = E d ln E
        let change = energy * (at(&after, energy) - at(&before, energy));
        moved += change.abs();
        net += change;
    }
    assert!(moved > 0.0 && net.abs() < 0.01 * moved, "{net} of {moved}");
}
