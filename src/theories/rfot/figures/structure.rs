//! The aperiodic solid in pictures: its density, its mosaic.

use super::super::aperiodic::{Stream, area, cells, circle, jittered};
use super::super::density_profile::{debye_waller, displacement, row};
use super::super::sources::LUBCHENKO_2017;
use crate::describe::{Domain, Equation, Figure, Inputs, Level, Param, Provenance, Standing, figures, number};
use crate::error::{Error, positive};
use crate::numerics::sampling;
use crate::picture::{Arrow, Axis, Badge, Curve, Dash, Heat, Label, Mark, MarkAt, Marker, Panel, Picture, Points, Polygon, Side, Tone};

const SEED: Param = number("seed", r"\text{seed}", "1", 1.0, [1.0, 20.0], "number of the random arrangement; the same number gives the same one")
    .within(Domain::ALL.at_least(0.0).at_most(1e9).integer());

pub(super) static FIGURES: &[Figure] = &figures([
    Figure {
        id: "rfot.density_profile",
        title: "A solid as a sum of Gaussians",
        stands_for: "",
        caption: r"The map shows the density (25) of an aperiodic solid, seen along one direction; each bright spot is the place of one particle. The graph shows the density along a row of equally spaced places. The unit of length $a$ is their spacing. Lower the order parameter $\alpha$ from 100 to see the spots widen and merge. At $\alpha = 0$ the density is that of the uniform liquid, because the places fill space. The shaded strip is the root-mean-square displacement along the row, $(2\alpha)^{-1/2}$. The paper calls $\alpha^{-1/2}$ the displacement $d_\mathrm{L}$; in three directions together the root-mean-square displacement is $(3/2\alpha)^{1/2}$. The paper prints no positions of the places. They are random, and the seed chooses among them. The paper has no figure of this.",
        equations: &[Equation { number: "(25)", tex: r"\rho(\mathbf{r}) = (\alpha/\pi)^{3/2}\sum_i e^{-\alpha(\mathbf{r}-\mathbf{r}_i)^2}" }],
        params: &[
            number("alpha", r"\alpha", "1/a^2", 100.0, [0.5, 400.0], "order parameter: inverse square of the width of a particle's density")
                .log()
                .within(Domain::ALL.at_least(0.05).at_most(1e6)),
            SEED,
        ],
        rules: &[],
        provenance: Provenance {
            source: &LUBCHENKO_2017,
            place: "Eq. (25)",
            standing: Standing::OurClosure {
                why: "The paper does not give the positions of the particles: a square lattice with random shifts, and an even row, are our choice.",
            },
        },
        quantities: &[],
        look: r"You see the density of a solid whose particles vibrate about irregular places. Move $\alpha$ down. Notice that the spots widen until the solid looks like a uniform liquid.",
        primary: &["alpha"],
        level: Level::Course,
        compute: density_profile,
        refinement: None,
    },
    Figure {
        id: "rfot.mosaic_picture",
        title: "The mosaic",
        stands_for: "Fig. 2",
        caption: r"The drawing shows a cut through the mosaic, to scale: each coloured patch is a domain of size $\xi$, and each dot marks the centre of a bead of size $a$. A bead is a group of atoms that moves as one. The cut meets about $(\xi/a)^2$ of the $N^*$ beads of a domain; the others lie before and behind it. The two large circles are one bead before and after a rearrangement. They lie apart by $d_\mathrm{L}$, the displacement at which the solid is about to lose its stability. Move the number of beads: with more of them, each bead is smaller beside its domain. The figure follows the paper's Fig. 2; the arrangement is random, and the seed chooses among several. It is a drawing, not a simulation.",
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
            standing: Standing::Inferred { why: "The paper draws this without a scale; we draw it to scale from the lengths that its caption names." },
        },
        quantities: &["rfot.mosaic"],
        look: "You see a cut through the mosaic: each patch is a region that moves as one, each dot the centre of a bead. Move the number of beads. Notice how few beads lie across one region.",
        primary: &["cooperative_size"],
        level: Level::First,
        compute: mosaic_picture,
        refinement: None,
    },
]);

/// Cells of the map across and up, over a window of 4 × 4 sites.
const MAP: usize = 144;
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
        ..Panel::new(Axis::new("x", "a").ranged(0.0, WINDOW), Axis::new("y", "a").ranged(0.0, WINDOW)).titled("aperiodic solid, seen along z").with(Heat {
            name: "density".into(),
            unit: "1/a^{2}".into(),
            x: centres.clone(),
            y: centres,
            z,
            range: (0.0, top),
            diverging: false,
            contours: Vec::new(),
            smooth: true,
            badge: Badge::OurClosure,
        })
    };
    let mut grid = sampling::linear(-1.5, 1.5, 121);
    let along_row = (2.0 * alpha).sqrt().recip();
    let half = displacement(alpha).min(0.4);
    for site in [-1.0, 0.0, 1.0] {
        grid.extend(sampling::linear(site - half, site + half, 41));
    }
    grid.sort_by(f64::total_cmp);
    let profile = sampling::runs(&grid, |x| Ok(row(x, alpha)));
    let along = Panel::new(Axis::new("position along a row", "a").ranged(-1.5, 1.5), Axis::new("density", "1/a").ranged(0.0, 1.25 * row(0.0, alpha).max(1.4)))
        .titled("a row of sites")
        .with(Mark::new(MarkAt::SpanX { from: -along_row, to: along_row }, "rms displacement", Badge::Derived))
        .with(Curve::new("uniform liquid, α = 0", vec![vec![(-1.5, 1.0), (1.5, 1.0)]], Tone::Muted, Badge::AsPrinted).dashed(Dash::Dashed))
        .with(Curve::new("sum of Gaussians, (25)", profile, Tone::Data(0), Badge::AsPrinted));
    Ok(Picture { panels: vec![map, along], ..Picture::default() }
        .reading("displacement d_{L} = α^{−1/2} of the paper", alpha.sqrt().recip(), "a", Badge::AsPrinted)
        .reading("rms displacement along the row", along_row, "a", Badge::Derived)
        .reading("rms displacement in three directions", displacement(alpha), "a", Badge::Derived)
        .reading("Debye-Waller factor at the wavevector 2π/a", debye_waller(std::f64::consts::TAU, alpha), "", Badge::Derived))
}

fn mosaic_picture(inputs: &Inputs) -> Result<Picture, Error> {
    let [size, ratio, seed] = inputs.numbers(["cooperative_size", "inverse_lindemann", "seed"])?;
    let xi = positive("cooperative_size", size, "beads")?.cbrt();
    let mut stream = Stream::new(seed as u64);
    let (columns, rows) = (4, 3);
    let seeds = jittered(columns, rows, 1, 0.3, &mut stream);
    let tiles = cells(&seeds, f64::from(columns), f64::from(rows));
    let (width, height) = (xi * f64::from(columns), xi * f64::from(rows));
    let in_cut = xi * xi;
    let mut scene = Panel::scene().titled(format!("a cut: about {in_cut:.0} of the {size:.0} beads of a domain"));
    // the bead before and after stands to the right of the cut
    scene.x.range = Some((-0.02 * width, 1.38 * width));
    scene.y.range = Some((-0.21 * height, 1.02 * height));
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
    let mut dots = Points { listed: false, ..Points::new("beads", beads, Tone::Ink, Marker::Circle, Badge::Illustration) };
    dots.radius = (11.0 / xi).clamp(1.0, 2.0);
    scene.push(dots);
    let bar = |y: f64, length: f64, name: &str, tone: Tone| {
        [
            Arrow { name: String::new(), from: (0.0, y), to: (length, y), tone, width: 4.0, dash: Dash::Solid, head: false, label: name.to_owned() }.into(),
            Label { x: length + 0.02 * width, y, text: name.to_owned(), side: Side::Right, tone: Tone::Ink, size: 1.1 }.into(),
        ]
    };
    scene.items.extend::<[crate::picture::Item; 2]>(bar(-0.07 * height, xi, &format!("size of a domain ξ = {xi:.2} a"), Tone::Data(1)));
    scene.items.extend::<[crate::picture::Item; 2]>(bar(-0.15 * height, 1.0, "size of a bead a", Tone::Data(0)));

    // one bead, magnified
    let (step, radius, x, y) = (1.0 / ratio, 0.13 * width, 1.18 * width, 0.55 * height);
    let shift = 2.0 * radius * step;
    let disc = |centre: f64, fill: Tone, label: &str| Polygon {
        name: String::new(),
        outline: circle((centre, y), radius, 64),
        fill,
        opacity: 0.3,
        stroke: Tone::Ink,
        width: 1.5,
        label: label.to_owned(),
    };
    scene.push(disc(x, Tone::Data(0), "a bead before the rearrangement"));
    scene.push(disc(x + shift, Tone::Data(2), "the bead after it"));
    let arrow = |from: (f64, f64), to: (f64, f64), tone: Tone, head: bool, label: &str| Arrow {
        name: String::new(),
        from,
        to,
        tone,
        width: 2.5,
        dash: Dash::Solid,
        head,
        label: label.to_owned(),
    };
    let label = |up: f64, text: String| Label { x, y: y + up, text, side: Side::Centre, tone: Tone::Ink, size: 1.0 };
    scene.push(arrow((x, y), (x + shift, y), Tone::Data(1), true, "displacement of the bead"));
    scene.push(label(1.3 * radius, format!("d_{{L}} = {step:.2} a")));
    scene.push(arrow((x - radius, y - 1.2 * radius), (x + radius, y - 1.2 * radius), Tone::Data(0), false, "size of the bead"));
    scene.push(label(-1.45 * radius, "a".into()));
    Ok(Picture::from(scene)
        .reading("ξ/a", xi, "", Badge::AsPrinted)
        .reading("beads of a domain N*", size, "beads", Badge::AsPrinted)
        .reading("beads of a domain in the cut", in_cut, "beads", Badge::Derived)
        .reading("displacement d_{L}", step, "a", Badge::AsStated)
        .noting(format!("The cut shows about {in_cut:.0} of the {size:.0} beads of a domain.")))
}
