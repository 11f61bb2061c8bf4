//! Writes sample pictures as SVG files, to be looked at: `cargo run --example plot_gallery -- <folder>`.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)] // a test fails by panicking

use std::error::Error;
use std::path::PathBuf;
use vitreous::describe::Figure;
use vitreous::picture::*;
use vitreous::plot::{Options, Theme, extent, svg};

fn curve(name: &str, tone: u8, n: usize, x: (f64, f64), f: impl Fn(f64) -> f64) -> Curve {
    let run = (0..n).map(|k| x.0 + (x.1 - x.0) * k as f64 / (n - 1) as f64).map(|x| (x, f(x))).collect();
    Curve::new(name, vec![run], Tone::Data(tone), Badge::AsPrinted)
}

fn families() -> Picture {
    let mut panel = Panel::new(Axis::new("time t", "s").log(), Axis::new("correlation φ_{q}(t)", "")).titled("Relaxation towards the glass");
    for (k, tau) in [1e-2, 1.0, 1e2, 1e4].into_iter().enumerate() {
        let run = (0..400).map(|k| 10_f64.powf(-4.0 + 0.025 * k as f64)).map(|t| (t, 0.3 * (-t / 1e-3).exp() + 0.7 * (-(t / tau).powf(0.6)).exp())).collect();
        panel.push(Curve::new(format!("τ = 10^{{{}}} s", -2 + 2 * k as i32).replace("{-", "{−"), vec![run], Tone::Data(k as u8), Badge::AsPrinted));
    }
    panel.push(Mark::new(MarkAt::Y { y: 0.7 }, "plateau f_{c}", Badge::AsPrinted));
    panel.into()
}

fn points() -> Picture {
    let data = [(0.62, 1e2), (0.7, 3e3), (0.78, 2e5), (0.85, 9e6), (0.93, 6e9), (0.98, 2e12)];
    let mut measured = Points::new("glycerol, measured", data, Tone::Data(1), Marker::Square, Badge::Measured).sourced("Angell 1995");
    for p in &mut measured.points {
        p.dy = 0.5 * p.y;
        p.dx = 0.008;
    }
    let fit = curve("strong: Arrhenius", 0, 60, (0.1, 1.0), |x| 10_f64.powf(-4.0 + 16.0 * x));
    let fragile = curve("fragile: VFT, D = 3", 2, 120, (0.1, 1.0), |x| 10_f64.powf(-4.0 + 16.0 * 0.2 * x / (1.2 - x))).dashed(Dash::Dashed);
    let band = Band {
        name: "window of experiments".into(),
        runs: vec![(0..30).map(|k| 0.1 + 0.03 * f64::from(k)).map(|x| (x, 10_f64.powf(-5.0 + 16.0 * x), 10_f64.powf(-3.0 + 16.0 * x))).collect()],
        tone: Tone::Data(0),
        opacity: 0.18,
        badge: Badge::Illustration,
        listed: true,
    };
    Panel::new(Axis::new("inverse temperature T_{g}/T", "").ranged(0.0, 1.05), Axis::new("viscosity η", "Pa s").log())
        .with(band)
        .with(fit)
        .with(fragile)
        .with(measured)
        .with(Mark::new(MarkAt::X { x: 1.0 }, "T_{g}", Badge::AsStated))
        .with(Mark::new(MarkAt::SpanY { from: 1e12, to: 1e30 }, "out of equilibrium", Badge::Illustration))
        .into()
}

fn map() -> Picture {
    let n = 60;
    let x: Vec<f64> = (0..n).map(|k| -2.0 + 4.0 * f64::from(k) / f64::from(n - 1)).collect();
    let z = x.iter().flat_map(|y| x.iter().map(|x| (x * x - 1.0) * (x * x - 1.0) - y * y * 0.5 + 0.4 * x).collect::<Vec<_>>()).collect();
    let heat = Heat {
        name: "free energy F".into(),
        unit: "k_{B}T".into(),
        x: x.clone(),
        y: x,
        z,
        range: (-2.0, 4.0),
        diverging: true,
        contours: vec![-1.0, -0.5, 0.0, 0.5, 1.0, 2.0],
        smooth: true,
        badge: Badge::AsPrinted,
    };
    let line = curve("path of least barrier", 1, 40, (-1.5, 1.5), |x| 0.5 * x);
    let mut panel = Panel::new(Axis::new("order parameter q", ""), Axis::new("coupling ε", "")).with(heat).with(line);
    panel.push(Mark::new(MarkAt::Point { x: -0.1, y: 0.0 }, "saddle", Badge::AsPrinted));
    panel.handles.push(Handle { label: "start".into(), x_param: "q", y_param: "e", x: 1.0, y: 1.0, x_map: HandleMap::Same, y_map: HandleMap::Same });
    panel.into()
}

fn scene() -> Picture {
    let mut panel = Panel::scene().titled("Spins on a frustrated plaquette");
    for k in 0..5 {
        for j in 0..4 {
            let (x, y, angle) = (f64::from(k), f64::from(j), f64::from(k * 3 + j * 5));
            panel.push(Polygon {
                name: "cell".into(),
                outline: vec![(x - 0.5, y - 0.5), (x + 0.5, y - 0.5), (x + 0.5, y + 0.5), (x - 0.5, y + 0.5)],
                fill: Tone::Data((k + j) as u8 % 2),
                opacity: 0.12,
                stroke: Tone::Muted,
                width: 1.0,
                label: String::new(),
            });
            panel.push(Arrow {
                name: "spin".into(),
                from: (x - 0.35 * angle.cos(), y - 0.35 * angle.sin()),
                to: (x + 0.35 * angle.cos(), y + 0.35 * angle.sin()),
                tone: Tone::Data(0),
                width: 2.0,
                dash: Dash::Solid,
                head: true,
                label: String::new(),
            });
        }
    }
    panel.push(Label { x: 2.0, y: 3.7, text: "J_{ij} < 0".into(), side: Side::Centre, tone: Tone::Ink, size: 1.2 });
    panel.into()
}

fn two() -> Picture {
    let mut left = Panel::new(Axis::new("temperature T", "K"), Axis::new("configurational entropy s_{c}", "k_{B}")).titled("Entropy");
    left.push(curve("s_{c}(T)", 0, 80, (150.0, 320.0), |t| 1.2 * (1.0 - 140.0 / t)));
    left.push(curve("linear extrapolation to T_{K}", 1, 2, (140.0, 320.0), |t| 0.004 * (t - 140.0)).dashed(Dash::Dotted));
    left.push(Mark::new(MarkAt::Point { x: 190.0, y: 1.2 * (1.0 - 140.0 / 190.0) }, "T_{g}", Badge::AsPrinted));
    let mut right = Panel::new(Axis::new("temperature T", "K"), Axis::new("relaxation time τ", "s").log().switchable()).titled("Time");
    right.push(curve("τ(T)", 2, 80, (150.0, 320.0), |t| 1e-12 * (30.0 / (1.2 * (1.0 - 140.0 / t))).exp()));
    right.push(Mark::new(MarkAt::X { x: 190.0 }, "glass transition T_{g}", Badge::AsPrinted));
    right.push(Mark::new(MarkAt::X { x: 196.0 }, "crossover", Badge::AsPrinted));
    right.push(Mark::new(MarkAt::X { x: 203.0 }, "T_{c} of the mode-coupling theory", Badge::AsPrinted));
    Picture { panels: vec![left, right], ..Picture::default() }
}

fn crowded() -> Picture {
    let mut panel =
        Panel::new(Axis::new("packing fraction Φ", ""), Axis::new("a rather long name of the vertical axis that must be broken", "10^{−3} m^{2} s^{−1}"));
    for k in 0..6 {
        panel.push(curve(&format!("series number {k} with a long explanatory name"), k, 200, (0.0, 1.0), move |x| ((6.0 + f64::from(k)) * x).sin() * 0.0004));
    }
    for k in 0..5 {
        let x = 0.48 + 0.015 * f64::from(k);
        panel.push(Mark::new(MarkAt::Point { x, y: 0.0002 }, format!("event {k}"), Badge::AsPrinted));
    }
    panel.into()
}

fn figure(f: &Figure) -> Result<Picture, Box<dyn Error>> {
    Ok(f.finest(&f.resolve(&std::collections::BTreeMap::new())?)?)
}

fn main() -> Result<(), Box<dyn Error>> {
    let folder = PathBuf::from(std::env::args().nth(1).unwrap_or_else(|| "target/gallery".into()));
    std::fs::create_dir_all(&folder)?;
    let mut pictures = vec![
        ("families".to_owned(), families()),
        ("points".to_owned(), points()),
        ("map".to_owned(), map()),
        ("scene".to_owned(), scene()),
        ("two".to_owned(), two()),
        ("crowded".to_owned(), crowded()),
    ];
    for theory in vitreous::catalogue::THEORIES {
        for f in theory.figures() {
            match figure(f) {
                Ok(picture) => pictures.push((f.id.to_owned(), picture)),
                Err(refusal) => println!("{}: {refusal}", f.id),
            }
        }
    }
    for (name, picture) in &pictures {
        for (width, theme, tag) in [(280.0, Theme::Light, "s"), (640.0, Theme::Light, "m"), (1200.0, Theme::Dark, "l")] {
            let text_scale = if width > 1000.0 { 1.2 } else { 1.0 };
            let height = extent(picture, width, 560.0, text_scale).unwrap().height;
            let options = Options {
                width,
                height,
                theme,
                text_scale,
                title: if tag == "l" { name.clone() } else { String::new() },
                footer: if tag == "l" { "Where the figure comes from, in small letters; a second sentence.".into() } else { String::new() },
                ..Options::default()
            };
            let (text, _) = svg(picture, &options)?;
            std::fs::write(folder.join(format!("{name}-{tag}.svg")), text)?;
        }
    }
    Ok(())
}
