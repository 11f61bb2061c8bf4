//! A two-level system in pictures: its levels under strain, its heat capacity in time.

use super::super::quantities::defects::HAMILTONIAN;
use super::super::quantum::TimeDependent;
use super::super::sources::LUBCHENKO_2017;
use super::super::tunnelling::{self, KELVIN_PER_ELECTRONVOLT};
use crate::describe::{Equation, Figure, Inputs, Level, Provenance, Standing, figures, number};
use crate::error::Error;
use crate::numerics::sampling;
use crate::picture::{Axis, Badge, Curve, Dash, Handle, HandleMap, Label, Mark, MarkAt, Marker, Panel, Picture, Points, Side, Tone};

pub(super) static FIGURES: &[Figure] = &figures([
    Figure {
        id: "rfot.tls_levels",
        title: "A two-level system under strain",
        stands_for: "",
        caption: r"Some particles of a glass can sit in two places, drawn first as two wells with a barrier between them. Particles tunnel through the barrier with the amplitude $\Delta$, which falls as the barrier grows. The second panel shows the two energy levels of equation (1) against the strain of the solid. Drag the strain, or move its slider: far to one side the system sits in one well, far to the other side in the other. Without tunnelling the levels would cross; with it they stay apart by at least $\Delta$. The paper gives no amplitude $\Delta_0$ without a barrier, so that it is a slider. The shape of the wells, and how high the levels lie above their bottom, are our choice. The paper has no figure of this.",
        equations: &[HAMILTONIAN, Equation { number: "below (1)", tex: r"\Delta = \Delta_0\, e^{-\pi V^\ddagger/\hbar\omega^\ddagger}" }],
        params: &[
            number("asymmetry", r"\epsilon", "K", 1.0, [0.0, 10.0], "energy difference of the two wells without strain, as a temperature"),
            number("prefactor", r"\Delta_0", "K", 10.0, [0.1, 100.0], "tunnelling amplitude without a barrier, as a temperature").log().positive(),
            number("barrier", r"V^\ddagger", "K", 40.0, [0.0, 300.0], "height of the barrier, as a temperature").not_negative(),
            number("barrier_frequency", r"\omega^\ddagger/2\pi", "THz", 1.0, [0.05, 5.0], "frequency of the motion at the top of the barrier").log().positive(),
            number("coupling", "g", "eV", 1.0, [0.0, 3.0], "coupling of the two-level system to strain"),
            number("strain", r"\nabla\phi", "1e-6", 10.0, [-300.0, 300.0], "strain of the solid at the two-level system, in millionths"),
        ],
        rules: &[],
        provenance: Provenance { source: &LUBCHENKO_2017, place: "Eq. (1)", standing: Standing::Derived },
        quantities: &["rfot.tls_energy", "rfot.tunnelling_amplitude"],
        look: "You see two wells and the two lowest energy levels in them. Move the strain. Notice that the levels come close but never cross, because the particle tunnels.",
        primary: &["strain", "barrier"],
        level: Level::First,
        compute: tls_levels,
        refinement: None,
    },
    Figure {
        id: "rfot.tls_dynamics",
        title: "A heat capacity that grows with time",
        stands_for: "",
        caption: r"Only two-level systems that relax within the time of the experiment take up heat, so that the heat capacity grows with that time. The first panel shows this growth; the second shows its slope on logarithmic scales. Time is counted in units of the relaxation time of the fastest systems, $1/\Gamma_{\max}$. In the unit of the heat capacity, $n_0$ is the density of the systems in energy, and $T_0$ is a reference temperature. Move the exponent $c$ of the relaxation times, or the temperature. The paper prints the slope in the limit of long times, $c/2$, as the dashed line. The slope comes near to it only where $\log_{10}\Gamma_{\max}t$ is far above $2/(c\ln 10)$; in the range of laboratory times, shaded, it is larger. The paper prints the limit alone: the full curve takes our assumption on the distribution of relaxation times behind (43). The paper has no figure of this.",
        equations: &[Equation { number: "(43)", tex: r"\lim_{t\to\infty} C(t) \propto t^{c/2}\,T^{1+c/2}" }],
        params: &[
            number("temperature", "T/T_0", "T/T_0", 1.0, [0.02, 5.0], "temperature in units of a reference temperature of your choice").log().positive(),
            number("exponent", "c", "1", 0.043, [0.005, 0.3], "exponent of the distribution of tunnelling times"),
        ],
        rules: &[],
        provenance: Provenance {
            source: &LUBCHENKO_2017,
            place: "Eq. (43)",
            standing: Standing::OurClosure {
                why: "The paper prints only the limit of long times. The distribution of relaxation times behind it is our assumption; it gives that limit back.",
            },
        },
        quantities: &["rfot.time_dependent_heat_capacity"],
        look: "You see how the heat capacity grows with the time that the measurement takes. Move the exponent $c$. Notice that the slope reaches the printed limit only after very long times.",
        primary: &["exponent"],
        level: Level::Research,
        compute: tls_dynamics,
        refinement: None,
    },
]);

fn tls_levels(inputs: &Inputs) -> Result<Picture, Error> {
    let [asymmetry, prefactor, barrier, frequency, coupling, strain] =
        inputs.numbers(["asymmetry", "prefactor", "barrier", "barrier_frequency", "coupling", "strain"])?;
    let delta = tunnelling::tunnelling_amplitude(prefactor, barrier, frequency)?;
    let bias = |millionths: f64| asymmetry + 2.0 * coupling * 1e-6 * millionths * KELVIN_PER_ELECTRONVOLT;
    let energy = |millionths: f64| tunnelling::tls_energy(asymmetry, delta, coupling, 1e-6 * millionths);

    // wells: a quartic of the stated barrier and bias; its walls stay where there is no barrier
    let now = bias(strain);
    let split = energy(strain)?;
    let walls = barrier.max(2.0 * split).max(1.0);
    let well = |x: f64| if x.abs() < 1.0 { barrier } else { walls } * (x * x - 1.0).powi(2) + 0.5 * now * x;
    let across = sampling::linear(-1.6, 1.6, 321);
    let wells = sampling::runs(&across, |x| Ok(well(x)));
    // two levels stand for two wells, whose zero-point energy is not given: the lower one is drawn inside the lower well
    let bottom = -0.5 * now.abs();
    let lowest = bottom + 0.12 * walls;
    // a level is drawn between the walls of the wells that reach below it
    let level = |height: f64, name: &str, tone: Tone| {
        let inside = sampling::runs(&across, |x| if well(x) <= height { Ok(height) } else { Err(Error::no_solution("inside a wall")) });
        let runs = inside.iter().map(|run| run.first().into_iter().chain(run.last()).copied().collect()).collect();
        Curve::new(name, runs, tone, Badge::Derived).wide(2.5)
    };
    let mut drawing = Panel::new(Axis::new("displacement", "").ticked(vec![(-1.0, "one well".into()), (1.0, "the other".into())]), Axis::new("energy", "K"))
        .titled("two wells (drawing)")
        .with(Curve::new("potential, drawn", wells, Tone::Ink, Badge::Illustration).unlisted())
        .with(level(lowest + split, "upper level", Tone::Data(1)).dashed(Dash::Dashed))
        .with(level(lowest, "lower level", Tone::Data(0)));
    drawing.x.range = Some((-1.6, 1.6));
    drawing.y.range = Some((bottom - 0.08 * walls, bottom + 1.75 * walls));

    let span = 300.0_f64.max(1.1 * strain.abs());
    let grid = sampling::linear(-span, span, 61);
    let levels = |sign: f64| sampling::adaptive(&grid, 1e-3, |s| Ok(0.5 * sign * energy(s)?));
    let mut right = Panel::new(Axis::new("strain", "10^{−6}").ranged(-span, span), Axis::new("energy", "K"))
        .titled("levels of (1)")
        .with(
            Curve::new("without tunnelling", vec![vec![(-span, 0.5 * bias(-span)), (span, 0.5 * bias(span))]], Tone::Muted, Badge::Derived)
                .dashed(Dash::Dotted),
        )
        .with(
            Curve::new("without tunnelling, other well", vec![vec![(-span, -0.5 * bias(-span)), (span, -0.5 * bias(span))]], Tone::Muted, Badge::Derived)
                .dashed(Dash::Dotted)
                .unlisted(),
        )
        .with(Curve::new("upper level", levels(1.0), Tone::Data(1), Badge::Derived).dashed(Dash::Dashed))
        .with(Curve::new("lower level", levels(-1.0), Tone::Data(0), Badge::Derived))
        .with(Points::new("the system", [(strain, 0.5 * split), (strain, -0.5 * split)], Tone::Ink, Marker::Circle, Badge::Derived));
    right.handles.push(Handle {
        label: "strain".into(),
        x_param: "strain",
        y_param: "",
        x: strain,
        y: -0.5 * split,
        x_map: HandleMap::Same,
        y_map: HandleMap::Same,
    });
    let mixing = if split > 0.0 { delta / split } else { 1.0 };
    let mut picture = Picture { panels: vec![drawing, right], ..Picture::default() };
    if delta > 0.5 * barrier {
        picture = picture
            .noting("The barrier is not high against the tunnelling amplitude: the particle then moves over both wells, and two levels no longer describe it.");
    }
    Ok(picture.reading("tunnelling amplitude Δ", delta, "K", Badge::AsPrinted).reading("splitting E", split, "K", Badge::Derived).reading(
        "mixing Δ/E",
        mixing,
        "",
        Badge::Derived,
    ))
}

fn tls_dynamics(inputs: &Inputs) -> Result<Picture, Error> {
    let [temperature, exponent] = inputs.numbers(["temperature", "exponent"])?;
    let distribution = TimeDependent::new(exponent)?;
    let grid = sampling::linear(2.0, 60.0, 175);
    let heat = sampling::runs(&grid, |log10_time| distribution.heat_capacity(temperature, log10_time));
    // between neighbours of the curve: no integral is done twice
    let slopes: Vec<Vec<(f64, f64)>> = heat
        .iter()
        .map(|run| {
            run.windows(2)
                .filter(|pair| pair[0].1 > 0.0)
                .map(|pair| (0.5 * (pair[0].0 + pair[1].0), (pair[1].1 / pair[0].1).log10() / (pair[1].0 - pair[0].0)))
                .collect()
        })
        .collect();
    let axis = || Axis::new("logarithm of the time, log_{10} Γ_{max}t", "").ranged(2.0, 60.0);
    let laboratory = || Mark::new(MarkAt::SpanX { from: 6.0, to: 12.0 }, "laboratory", Badge::Illustration);
    let upper = Panel::new(axis(), Axis::new("heat capacity C", "n_{0}k_{B}^{2}T_{0}").log().switchable()).with(laboratory()).with(Curve::new(
        "heat capacity, our assumption",
        heat,
        Tone::Data(0),
        Badge::OurClosure,
    ));
    let mut lower = Panel::new(axis(), Axis::new("slope of ln C against ln t", ""))
        .with(laboratory())
        .with(Mark::new(MarkAt::Y { y: 0.5 * exponent }, "limit c/2, (43)", Badge::AsPrinted))
        .with(Curve::new("local slope", slopes.clone(), Tone::Data(1), Badge::OurClosure));
    let top = slopes.iter().flatten().filter(|p| p.0 > 4.0).map(|p| p.1).fold(exponent, f64::max);
    lower.y.range = Some((0.0, 1.1 * top));
    lower.push(Label {
        x: 40.0,
        y: 0.8 * top,
        text: format!("limit where log_{{10}} Γ_{{max}}t ≫ {:.0}", 2.0 / (exponent * std::f64::consts::LN_10)),
        side: Side::Centre,
        tone: Tone::Muted,
        size: 1.0,
    });
    // e^{20} relaxation times
    let at = 20.0 / std::f64::consts::LN_10;
    let picture = Picture { panels: vec![upper, lower], ..Picture::default() };
    Ok(picture
        .reading("slope in time, near the middle of the laboratory range", distribution.time_slope(temperature, at)?, "", Badge::OurClosure)
        .reading("slope in the limit of long times, c/2", 0.5 * exponent, "", Badge::AsPrinted)
        .reading("slope in temperature, near the middle of the laboratory range", distribution.temperature_slope(temperature, at)?, "", Badge::OurClosure))
}
