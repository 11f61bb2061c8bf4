//! The aperiodic solid in pictures: its density, its mosaic.

use super::super::aperiodic::{Stream, area, cells, circle, jittered};
use super::super::density_profile::{debye_waller, displacement, row};
use super::super::sources::LUBCHENKO_2017;
use crate::describe::{Domain, Equation, Figure, Inputs, Param, Provenance, Standing, figures, number};
use crate::error::{Error, positive};
use crate::numerics::sampling;
use crate::picture::{Arrow, Axis, Badge, Curve, Dash, Heat, Label, Mark, MarkAt, Marker, Panel, Picture, Points, Polygon, Side, Tone};

const SEED: Param = number("seed", r"\text{seed}", "1", 1.0, [1.0, 20.0], "which of the arrangements is drawn; the same seed gives the same one")
    .within(Domain::ALL.at_least(0.0).at_most(1e9).integer());

pub(super) static FIGURES: &[Figure] = &figures([
    Figure {
        id: "rfot.density_profile",
        title: "A solid as a sum of Gaussians",
        stands_for: "",
        caption: "Density (25) of an aperiodic solid, a seeded arrangement of ours, and along a row of equally spaced sites. Lower the order parameter α from 100 to see the sites melt into the uniform liquid, which is reached at α = 0 because the sites fill space. The paper has no figure of this.",
        equations: &[Equation { number: "(25)", tex: r"\rho(\mathbf{r}) = (\alpha/\pi)^{3/2}\sum_i e^{-\alpha(\mathbf{r}-\mathbf{r}_i)^2}" }],
        params: &[
            number("alpha", r"\alpha", "1/a^2", 100.0, [0.5, 400.0], "order parameter: inverse square width of a site")
                .log()
                .within(Domain::ALL.at_least(0.05).at_most(1e6)),
            SEED,
        ],
        rules: &[],
        provenance: Provenance {
            source: &LUBCHENKO_2017,
            place: "Eq. (25)",
            standing: Standing::OurClosure { why: "The positions of the sites are not given: a seeded jittered lattice and an even row are ours." },
        },
        quantities: &[],
        compute: density_profile,
        refinement: None,
    },
    Figure {
        id: "rfot.mosaic_picture",
        title: "The mosaic",
        stands_for: "Fig. 2",
        caption: "Domains of size ξ made of beads of size a, drawn to scale for your N*, after the paper's Fig. 2; the arrangement is seeded and repeatable. Beside it the displacement d_L of one bead at the edge of stability, to the scale of the bead. A drawing, not a simulation.",
        equations: &[Equation { number: "(32)", tex: r"\xi \equiv a (N^*)^{1/3}" }],
        params: &[
            number("cooperative_size", "N^*", "beads", 190.9, [20.0, 400.0], "beads of a domain").within(Domain::ALL.at_least(2.0).at_most(2000.0)),
            number("inverse_lindemann", "a/d_L", "1", 10.0, [5.0, 20.0], "bead spacing over the displacement at the edge of stability")
                .within(Domain::ALL.at_least(2.0)),
            SEED,
        ],
        rules: &[],
        provenance: Provenance {
            source: &LUBCHENKO_2017,
            place: "Fig. 2",
            standing: Standing::Inferred { why: "Redrawn to scale from the lengths that the caption names." },
        },
        quantities: &["rfot.mosaic"],
        compute: mosaic_picture,
        refinement: None,
    },
]);

/// Cells of the map across and up, over a window of 4 × 4 sites.
const MAP: usize = 96;
const WINDOW: f64 = 4.0;

fn density_profile(inputs: &Inputs) -> Result<Picture, Error> {
    let [alpha, seed] = inputs.numbers(["alpha", "seed"])?;
    let alpha = positive("alpha", alpha, "1/a^2")?;
    let margin = 6;
    let sites = jittered(4, 4, margin, 0.22, &mut Stream::new(seed as u64));
    let centres: Vec<f64> = (0..MAP).map(|k| (k as f64 + 0.5) * WINDOW / MAP as f64).collect();
    // seen along the third direction: (α/π) Σ e^{−αr²}, whose terms factor into x and y
    let reach = (30.0 / alpha).sqrt();
    let mut z = vec![0.0; MAP * MAP];
    for &(x, y) in &sites {
        let factor = |centre: f64, at: f64| if (centre - at).abs() < reach { (-alpha * (centre - at).powi(2)).exp() } else { 0.0 };
        let across: Vec<f64> = centres.iter().map(|&c| factor(c, x)).collect();
        for (j, &c) in centres.iter().enumerate() {
            let up = factor(c, y) * alpha / std::f64::consts::PI;
            if up > 0.0 {
                for (k, f) in across.iter().enumerate() {
                    z[j * MAP + k] += up * f;
                }
            }
        }
    }
    let top = z.iter().copied().fold(1.0, f64::max);
    let map = Panel {
        equal_aspect: true,
        ..Panel::new(Axis::new("x", "a").ranged(0.0, WINDOW), Axis::new("y", "a").ranged(0.0, WINDOW)).titled("aperiodic sites, seen along z").with(Heat {
            name: "density".into(),
            unit: "1/a^{2}".into(),
            x: centres.clone(),
            y: centres,
            z,
            range: (0.0, top),
            diverging: false,
            contours: Vec::new(),
            badge: Badge::OurClosure,
        })
    };
    let mut grid = sampling::linear(-1.5, 1.5, 121);
    let half = displacement(alpha).min(0.4);
    for site in [-1.0, 0.0, 1.0] {
        grid.extend(sampling::linear(site - half, site + half, 41));
    }
    grid.sort_by(f64::total_cmp);
    let profile = sampling::runs(&grid, |x| Ok(row(x, alpha)));
    let along = Panel::new(Axis::new("position along a row", "a").ranged(-1.5, 1.5), Axis::new("density", "1/a").ranged(0.0, 1.1 * row(0.0, alpha).max(1.4)))
        .titled("a row of sites")
        .with(Mark::new(MarkAt::SpanX { from: -displacement(alpha), to: displacement(alpha) }, "rms displacement", Badge::Derived))
        .with(Curve::new("uniform liquid, α = 0", vec![vec![(-1.5, 1.0), (1.5, 1.0)]], Tone::Muted, Badge::AsPrinted).dashed(Dash::Dashed))
        .with(Curve::new("sum of Gaussians, (25)", profile, Tone::Data(0), Badge::AsPrinted));
    Ok(Picture { panels: vec![map, along], ..Picture::default() }
        .reading("width α^(−1/2), the paper's d_L", alpha.sqrt().recip(), "a", Badge::AsPrinted)
        .reading("rms displacement (3/2α)^(1/2)", displacement(alpha), "a", Badge::Derived)
        .reading("Debye-Waller factor at q = 2π/a", debye_waller(std::f64::consts::TAU, alpha), "", Badge::Derived)
        .noting("The paper takes d_L = α^(−1/2); the root-mean-square displacement in three directions is √1.5 larger."))
}

fn mosaic_picture(inputs: &Inputs) -> Result<Picture, Error> {
    let [size, ratio, seed] = inputs.numbers(["cooperative_size", "inverse_lindemann", "seed"])?;
    let xi = positive("cooperative_size", size, "beads")?.cbrt();
    let mut stream = Stream::new(seed as u64);
    let (columns, rows) = (4, 3);
    let seeds = jittered(columns, rows, 1, 0.3, &mut stream);
    let tiles = cells(&seeds, f64::from(columns), f64::from(rows));
    let (width, height) = (xi * f64::from(columns), xi * f64::from(rows));
    let mut scene = Panel::scene().titled("domains and beads");
    scene.weight = 2.2;
    scene.x.range = Some((-0.02 * width, 1.02 * width));
    scene.y.range = Some((-0.14 * height, 1.02 * height));
    let mut beads = Vec::new();
    // the domain nearest the middle is pointed out
    let middle = (0.5 * f64::from(columns), 0.5 * f64::from(rows));
    let distance = |s: &(f64, f64)| (s.0 - middle.0).hypot(s.1 - middle.1);
    let chosen = seeds.iter().enumerate().min_by(|a, b| distance(a.1).total_cmp(&distance(b.1))).map_or(0, |(k, _)| k);
    for (k, (centre, cell)) in seeds.iter().zip(&tiles).enumerate() {
        let turn = stream.next_unit() * std::f64::consts::FRAC_PI_3;
        if cell.len() < 3 {
            continue;
        }
        let outline: Vec<(f64, f64)> = cell.iter().map(|p| (p.0 * xi, p.1 * xi)).collect();
        scene.push(Polygon {
            name: String::new(),
            outline,
            // neighbours in the grid of seeds get different colours
            fill: Tone::Data(((k % 6 + 2 * (k / 6)) % 5) as u8),
            opacity: if k == chosen { 0.38 } else { 0.16 },
            stroke: Tone::Ink,
            width: if k == chosen { 2.5 } else { 1.0 },
            label: format!("a domain; {:.0} beads in this cut", area(cell) * xi * xi),
        });
        // each domain its own orientation, each bead a little off
        let (sine, cosine) = turn.sin_cos();
        let half = (1.2 * xi).ceil() as i32;
        for i in -half..=half {
            for j in -half..=half {
                let (u, v) = (f64::from(i) + stream.next_around(0.16), f64::from(j) + stream.next_around(0.16));
                let at = (centre.0 + (u * cosine - v * sine) / xi, centre.1 + (u * sine + v * cosine) / xi);
                let own = (at.0 - centre.0).hypot(at.1 - centre.1);
                let inside = (0.0..=f64::from(columns)).contains(&at.0) && (0.0..=f64::from(rows)).contains(&at.1);
                if inside && seeds.iter().all(|s| (s.0 - at.0).hypot(s.1 - at.1) >= own - 1e-12) {
                    beads.push((at.0 * xi, at.1 * xi));
                }
            }
        }
    }
    let mut dots = Points::new("beads", beads, Tone::Ink, Marker::Circle, Badge::Illustration);
    dots.radius = (22.0 / xi).clamp(1.2, 2.4);
    scene.push(dots);
    let bar = |y: f64, length: f64, name: &str, tone: Tone| {
        [
            Arrow { name: String::new(), from: (0.0, y), to: (length, y), tone, width: 4.0, dash: Dash::Solid, head: false, label: name.to_owned() }.into(),
            Label { x: length + 0.02 * width, y, text: name.to_owned(), side: Side::Right, tone: Tone::Ink, size: 1.1 }.into(),
        ]
    };
    scene.items.extend::<[crate::picture::Item; 2]>(bar(-0.05 * height, xi, &format!("ξ = {xi:.2} a"), Tone::Data(1)));
    scene.items.extend::<[crate::picture::Item; 2]>(bar(-0.11 * height, 1.0, "a", Tone::Data(0)));

    let step = 1.0 / ratio;
    let mut bead = Panel::scene().titled("one bead");
    bead.x.range = Some((-0.95, 1.35));
    bead.y.range = Some((-1.1, 1.1));
    let disc = |x: f64, fill: Tone, opacity: f64, label: &str| Polygon {
        name: String::new(),
        outline: circle((x, 0.15), 0.5, 64),
        fill,
        opacity,
        stroke: Tone::Ink,
        width: 1.5,
        label: label.to_owned(),
    };
    bead.push(disc(0.0, Tone::Data(0), 0.3, "a bead before the reconfiguration"));
    bead.push(disc(step, Tone::Data(2), 0.3, "and after it"));
    let arrow = |from: (f64, f64), to: (f64, f64), tone: Tone, label: &str| Arrow {
        name: String::new(),
        from,
        to,
        tone,
        width: 2.5,
        dash: Dash::Solid,
        head: true,
        label: label.to_owned(),
    };
    bead.push(arrow((0.0, 0.15), (step, 0.15), Tone::Data(1), "displacement d_L"));
    bead.push(Label { x: 0.5 * step, y: 0.32, text: format!("d_{{L}} = {step:.2} a"), side: Side::Centre, tone: Tone::Ink, size: 1.0 });
    bead.push(Arrow { head: false, ..arrow((-0.5, -0.55), (0.5, -0.55), Tone::Data(0), "bead size a") });
    bead.push(Label { x: 0.0, y: -0.72, text: "a".into(), side: Side::Centre, tone: Tone::Ink, size: 1.1 });
    Ok(Picture { panels: vec![scene, bead], ..Picture::default() }
        .reading("ξ/a", xi, "", Badge::AsPrinted)
        .reading("beads of a domain N*", size, "beads", Badge::AsPrinted)
        .reading("d_L", step, "a", Badge::AsStated)
        .noting("A cut through a domain shows N*^(2/3) of its N* beads."))
}
