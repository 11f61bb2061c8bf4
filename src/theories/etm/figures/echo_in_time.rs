//! The polarisation after two pulses, in time and in the detuning: (28), (29).

use super::{ours, shown};
use crate::describe::{Figure, Inputs, Level, Param, Provenance, figures, number};
use crate::error::Error;
use crate::numerics::sampling;
use crate::picture::{Axis, Badge, Curve, Dash, Mark, MarkAt, Panel, Picture, Tone};
use crate::theories::etm::echo::{HBAR, SpectralWeight};
use crate::theories::etm::quantities::echoes::{IN_TIME, RATES, SINGLE, SINGLE_STANDING, TAN_PHASE};
use crate::theories::etm::quantities::params::{
    ASYMMETRY_FRACTION, ASYMMETRY_WEIGHT, DELAY, DIFFUSION_CONSTANT, DRIVE, FREQUENCY, PULSE_1, PULSE_2, RATE_CONSTANT, TEMPERATURE,
};
use crate::theories::etm::relaxation::AsymmetryWeight;
use crate::theories::etm::single_echo::{System, Turned, amplitude, dephasing, polarisation};
use crate::theories::etm::sources::JUG;
use std::f64::consts::TAU;

const DETUNING: Param = number("detuning", "d", "rad/us", 3.0, [0.0, 20.0], "detuning of the second system; the third has twice as much").not_negative();
const TEMPERATURE_OF_ECHOES: Param = TEMPERATURE.ranged(0.012, [0.005, 0.1]);

pub(super) static FIGURES: &[Figure] = &figures([
    Figure {
        id: "etm.echo_in_time",
        title: "Polarisation after two pulses",
        stands_for: "",
        caption: r"The polarisation $\Delta\wp$ that the second pulse brings back, against the time $t$ after the first pulse. The first panel shows three systems, one in resonance and two detuned by $d$ and $2d$. Each is drawn over the height that the first would have without damping. The phases of all systems agree at $t = 2\tau_{12}$, where $\tau_{12}$ is the pause between the pulses. The second panel shows the sum over all detunings: only near that time do the systems add up, and this is the echo. It is highest a little later, as systems also run apart during the first pulse. Move the pause: the echo follows, and it is damped more. Move the damping constant $\Gamma^{-1}$. The text below (28) sets $\gamma/2$ equal to the rate of (21), which gives the solid line. With $\gamma$ equal to that rate the dashed line would follow. The first setting has the numbers of sample 2 of AlBaSiO in Table 7. The paper draws no polarisation in time.",
        equations: &[IN_TIME, RATES],
        params: &[
            DELAY.positive(),
            DETUNING,
            RATE_CONSTANT.ranged(257_000.0, [10_000.0, 1e7]),
            DIFFUSION_CONSTANT.ranged(3.825, [0.0, 8.0]),
            TEMPERATURE_OF_ECHOES,
            ASYMMETRY_FRACTION.ranged(0.4, [0.0, 1.0]),
            DRIVE.ranged(0.45, [0.05, 5.0]),
            PULSE_1,
            PULSE_2,
            FREQUENCY,
            ASYMMETRY_WEIGHT,
        ],
        rules: &[],
        provenance: ours(
            "Eqs (28), (29), (33)",
            "The paper has (28) for one system and replaces spectral diffusion by an exponential at the time of the echo. That it holds at every time, and that all detunings are equally frequent near the resonance, are our assumptions. (28) is corrected as in the calculator: the generalized Rabi frequency stands below the detuning.",
        ),
        quantities: &["etm.polarisation", "etm.dephasing_rate"],
        look: "You see how three systems run apart after two pulses, and how all of them together give an echo. Move the pause between the pulses. Notice that the echo comes at twice the pause.",
        primary: &["delay", "rate_constant"],
        level: Level::Research,
        compute: in_time,
        refinement: None,
    },
    Figure {
        id: "etm.echo_detuning",
        title: "Echo of one system against its detuning",
        stands_for: "",
        caption: r"The echo of one system against its detuning $d$ from the pulses, in units of $\hbar\Omega_R/F_0$. In the first panel the solid line has the detuning over the generalized Rabi frequency $\Omega_G$, as a rotation of the Bloch vector gives it. The dashed line has it over the Rabi frequency $\Omega_R$, as printed in (28). As printed, systems far from resonance weigh too much. The second panel shows the two parts of the solid line: $\sin\Omega_G\tau_1$ with $\sin\psi$, and the part with $\cos\psi$, where $\psi$ is the phase at which the echo is read. The first part is even in the detuning and the second odd, so that the sum over all systems keeps little of the second. Longer pulses narrow both. The damping factor here is $e^{-\gamma\tau_{12}}$ with the rate of (21) for $\gamma$, as in the calculator. The text below (28) sets $\gamma/2$ equal to that rate; all curves would then be lower by the same factor once more. The paper draws no such curve.",
        equations: &[SINGLE],
        params: &[
            PULSE_1.ranged(0.1, [0.01, 0.5]),
            PULSE_2.ranged(0.2, [0.01, 1.0]),
            TAN_PHASE,
            DRIVE.ranged(0.461, [0.05, 5.0]),
            ASYMMETRY_FRACTION.ranged(0.4, [0.0, 1.0]),
            DELAY,
            RATE_CONSTANT.ranged(257_000.0, [10_000.0, 1e7]),
            TEMPERATURE_OF_ECHOES,
            FREQUENCY,
            ASYMMETRY_WEIGHT,
        ],
        rules: &[],
        provenance: Provenance { source: &JUG, place: "Eqs (28), (29), (32)", standing: SINGLE_STANDING },
        quantities: &["etm.echo_single_system"],
        look: "You see which systems give an echo: those in resonance and those near it. Move the length of the first pulse. Notice that longer pulses reach fewer systems.",
        primary: &["pulse_1", "tan_phase"],
        level: Level::Research,
        compute: over_detunings,
        refinement: None,
    },
]);

/// The system among the inputs, detuned by `detuning` in rad/µs.
fn system(inputs: &Inputs, detuning: f64) -> Result<System, Error> {
    let [fraction, temperature, rate, drive, frequency] = inputs.numbers(["asymmetry_fraction", "temperature", "rate_constant", "drive", "frequency"])?;
    Ok(System {
        energy: HBAR * (1e3 * TAU * frequency + detuning),
        asymmetry_fraction: fraction,
        temperature,
        rate_constant: rate,
        drive,
        frequency,
        weight: AsymmetryWeight::from_word(inputs.word("asymmetry_weight")?),
    })
}

/// Half width of the detunings that are summed, over the Rabi frequency: a system beyond it has a share of 3·10⁻⁴.
const WIDTH: f64 = 15.0;
const MOST: f64 = 2e4;

/// The sum over all detunings without damping, at times from 2τ₁₂ in µs, over the largest. The density of systems is level
/// over the few rad/µs that matter. The detunings are so close that no false echo comes within the pause.
fn sum(inputs: &Inputs, pulses: [f64; 2], delay: f64, times: &[f64]) -> Result<Vec<f64>, Error> {
    let rabi = Turned::new(&system(inputs, 0.0)?, pulses, SpectralWeight::Corrected)?.rabi;
    let step = TAU / (4.0 * delay);
    let count = (WIDTH * rabi / step).ceil().max(40.0);
    if count > MOST {
        return Err(Error::no_solution("so strong a drive and so long a pause need too many systems; a weaker drive helps").about("drive"));
    }
    let parts =
        (0..=count as usize).map(|k| Turned::new(&system(inputs, step * k as f64)?, pulses, SpectralWeight::Corrected)).collect::<Result<Vec<_>, _>>()?;
    let at = |time: f64| {
        // e^{idt} by steps; the part with the sine is even in the detuning, the other odd, so both signs add
        let (sine, cosine) = (step * time).sin_cos();
        let (mut re, mut im, mut total) = (1.0_f64, 0.0_f64, 0.0);
        for (k, part) in parts.iter().enumerate() {
            total += if k == 0 { 0.5 } else { 1.0 } * (part.sine * re + part.cosine * im);
            (re, im) = (re * cosine - im * sine, re * sine + im * cosine);
        }
        total
    };
    let all: Vec<f64> = times.iter().map(|&time| at(time)).collect();
    let most = all.iter().copied().fold(f64::MIN_POSITIVE, f64::max);
    Ok(all.into_iter().map(|value| value / most).collect())
}

fn in_time(inputs: &Inputs) -> Result<Picture, Error> {
    let [pulse_1, pulse_2, delay, detuning, diffusion] = inputs.numbers(["pulse_1", "pulse_2", "delay", "detuning", "diffusion_constant"])?;
    let resonant = system(inputs, 0.0)?;
    let [spread, phonon] = dephasing(resonant.energy, resonant.asymmetry_fraction, resonant.temperature, resonant.rate_constant, diffusion, resonant.weight)?;
    let height = Turned::new(&resonant, [pulse_1, pulse_2], SpectralWeight::Corrected)?;
    if height.sine.abs() < 1e-9 {
        return Err(Error::no_solution("these pulses bring back nothing from a system in resonance; shorter ones do").about("pulse_1"));
    }
    let mut times = sampling::linear(delay, 3.0 * delay, 161);
    // the echo is about as wide as the inverse of the Rabi frequency
    times.extend((-60..=60).map(|k| 2.0 * delay + 0.06 * f64::from(k) / height.rabi));
    times.retain(|t| (delay..=3.0 * delay).contains(t));
    times.sort_by(f64::total_cmp);
    let axis = || Axis::new("time after the first pulse t", "µs").ranged(delay, 3.0 * delay);
    let mut first = Panel::new(axis(), Axis::new("polarisation over that of the first", "").ranged(-1.15, 1.6)).titled("three systems");
    for (k, (d, dash)) in [(0.0, Dash::Solid), (detuning, Dash::Dashed), (2.0 * detuning, Dash::Dotted)].into_iter().enumerate() {
        let system = system(inputs, d)?;
        let run = times.iter().map(|&t| {
            let found = polarisation(&system, [pulse_1, pulse_2, delay], t, 0.0, spread + phonon, SpectralWeight::Corrected)?;
            Ok((t, found.quadrature / height.sine))
        });
        let name = if k == 0 { "in resonance".to_owned() } else { format!("detuned by {} rad/µs", shown(d)) };
        first.push(Curve::new(name, vec![run.collect::<Result<_, Error>>()?], Tone::Data(k as u8), Badge::OurClosure).dashed(dash));
    }
    let mut all = Panel::new(axis(), Axis::new("sum over its highest without damping", "")).titled("all systems");
    let from_echo: Vec<f64> = times.iter().map(|t| t - 2.0 * delay).collect();
    let bare = sum(inputs, [pulse_1, pulse_2], delay, &from_echo)?;
    let highest = times.iter().zip(&bare).fold((0.0, f64::NEG_INFINITY), |best, (&t, &y)| if y > best.1 { (t, y) } else { best }).0;
    let damped = |rate: f64| vec![times.iter().zip(&bare).map(|(&t, &y)| (t, y * (-rate * t).exp())).collect::<Vec<_>>()];
    all.push(Curve::new("without damping", damped(0.0), Tone::Muted, Badge::OurClosure).dashed(Dash::Dotted));
    all.push(Curve::new("γ/2 by (21), as in the text", damped(spread + phonon), Tone::Data(0), Badge::OurClosure).wide(2.4));
    all.push(Curve::new("γ by (21)", damped(spread + 0.5 * phonon), Tone::Data(1), Badge::OurClosure).dashed(Dash::Dashed));
    for panel in [&mut first, &mut all] {
        panel.push(Mark { dash: Dash::Dotted, ..Mark::new(MarkAt::X { x: 2.0 * delay }, "2τ_{12}", Badge::AsPrinted) });
    }
    Ok(Picture { panels: vec![first, all], ..Picture::default() }
        .reading("time of the echo, 2τ_{12}", 2.0 * delay, "µs", Badge::AsPrinted)
        .reading("the echo without damping is highest at", highest, "µs", Badge::OurClosure)
        .reading("share that damping leaves at 2τ_{12}, γ/2 by (21)", (-2.0 * delay * (spread + phonon)).exp(), "", Badge::OurClosure)
        .reading("share with γ by (21)", (-2.0 * delay * (spread + 0.5 * phonon)).exp(), "", Badge::OurClosure)
        .reading("rate of spectral diffusion", spread, "1/µs", Badge::AsPrinted)
        .reading("phonon rate (21)", phonon, "1/µs", Badge::AsPrinted)
        .reading("Rabi frequency Ω_{R}", height.rabi, "rad/µs", Badge::AsPrinted))
}

fn over_detunings(inputs: &Inputs) -> Result<Picture, Error> {
    let [pulse_1, pulse_2, delay, tangent] = inputs.numbers(["pulse_1", "pulse_2", "delay", "tan_phase"])?;
    let resonant = system(inputs, 0.0)?;
    let rabi = Turned::new(&resonant, [pulse_1, pulse_2], SpectralWeight::Corrected)?.rabi;
    // as far as the pulses reach: a few Rabi frequencies, or a few inverse lengths
    let reach = (6.0 * rabi).max(TAU / pulse_1.max(pulse_2)).min(1e3 * TAU * resonant.frequency * 0.5);
    let axis = || Axis::new("detuning d", "rad/µs").ranged(-reach, reach);
    let grid = sampling::linear(-reach, reach, 241);
    let echo = |spectral: SpectralWeight, phase: Option<f64>| -> Result<Vec<Vec<(f64, f64)>>, Error> {
        let run = grid.iter().map(|&d| {
            let found = amplitude(&system(inputs, d)?, [pulse_1, pulse_2, delay], phase.unwrap_or(tangent), spectral)?;
            Ok((d, found.amplitude))
        });
        Ok(vec![run.collect::<Result<_, Error>>()?])
    };
    let whole = echo(SpectralWeight::Corrected, None)?;
    // at ψ = 0 only the part with the cosine is left
    let share = tangent.atan().cos();
    let odd: Vec<(f64, f64)> = echo(SpectralWeight::Corrected, Some(0.0))?.concat().into_iter().map(|(d, y)| (d, share * y)).collect();
    let even: Vec<(f64, f64)> = whole.concat().iter().zip(&odd).map(|(all, part)| (all.0, all.1 - part.1)).collect();
    let first = Panel::new(axis(), Axis::new("echo", "ħΩ_{R}/F_{0}"))
        .titled("the echo")
        .with(Curve::new("Ω_{R} below d, as printed", echo(SpectralWeight::Printed, None)?, Tone::Data(1), Badge::AsPrinted).dashed(Dash::Dashed))
        .with(Curve::new("Ω_{G} below d, corrected", whole, Tone::Data(0), Badge::Corrected).wide(2.4));
    let second = Panel::new(axis(), Axis::new("part of the echo", "ħΩ_{R}/F_{0}"))
        .titled("its two parts, corrected")
        .with(Curve::new("part with sin ψ, even", vec![even], Tone::Data(2), Badge::Corrected))
        .with(Curve::new("part with cos ψ, odd", vec![odd], Tone::Data(3), Badge::Corrected).dashed(Dash::DashDot));
    let found = amplitude(&resonant, [pulse_1, pulse_2, delay], tangent, SpectralWeight::Corrected)?;
    Ok(Picture { panels: vec![first, second], ..Picture::default() }
        .reading("echo in resonance", found.amplitude, "ħΩ_{R}/F_{0}", Badge::Corrected)
        .reading("Rabi frequency Ω_{R}", rabi, "rad/µs", Badge::AsPrinted)
        .reading("share that damping leaves of all curves", (-found.phonon_rate * delay).exp(), "", Badge::OurClosure))
}
