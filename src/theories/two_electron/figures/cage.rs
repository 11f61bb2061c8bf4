//! The cage in space: cube, 64 points, the path, the turned neighbour.

use super::super::cage::{PRINTED_PATH, Path, Spacing, corner, face, neighbour, points, step_lengths};
use super::super::potential::{half_cage, invariant};
use super::super::quantities::whole;
use super::solid::View;
use super::{READING, arc, arrow, label, labelled, polygon, wu};
use crate::describe::{Choice, Domain, Equation, Figure, Inputs, Level, Param, Standing, choice, figures, number};
use crate::error::Error;
use crate::picture::{Axis, Badge, Curve, Dash, Mark, MarkAt, Marker, Panel, Picture, Points, Side, Tone, Turn};
use nalgebra::Vector3;

const AZIMUTH: Param =
    number("azimuth", r"\alpha", "deg", 35.0, [-180.0, 180.0], "direction of view around z").within(Domain::ALL.at_least(-360.0).at_most(360.0));
const ELEVATION: Param =
    number("elevation", r"\beta", "deg", 22.0, [-90.0, 90.0], "height of the eye above the plane").within(Domain::ALL.at_least(-90.0).at_most(90.0));
const VISITED: Param =
    number("visited", "t", "1", 24.0, [0.0, 64.0], "how many of the 64 points have been visited").within(Domain::ALL.at_least(0.0).at_most(64.0).integer());
const PATHS: &[Choice] = &[
    Choice { id: "printed", label: "corners 9, 10, 11, 12" },
    Choice { id: "printed_reversed", label: "corners 9, 12, 11, 10" },
    Choice { id: "other", label: "the other four corners" },
    Choice { id: "other_reversed", label: "the other four corners, reversed" },
];
const SPACINGS: &[Choice] = &[Choice { id: "angle", label: "equal angles" }, Choice { id: "length", label: "equal lengths" }];

pub(super) static FIGURES: &[Figure] = &figures([Figure {
    id: "two_electron.cage",
    title: "The cage and its four paths",
    stands_for: "Figs 2, 3b, S1",
    caption: r"In the first panel is the cage of a molecule $a_0$, a cube whose side $2d$ is a small part of the diameter $\sigma$ of the molecule. The molecule moves along one diagonal of each upright face and stops at 16 points on each. The numbers 9 to 12 are names of corners, those of the paper. Move the points visited; choose one of the four closed paths. In the second panel is its neighbour $c_0$. It has the same cage after a half turn, so that facing diagonals are at right angles. In the third panel are the steps and the overlap along a diagonal, in hundredths of $\sigma$. The paper asks for equal angles and equal steps; a straight diagonal cannot have both. It prints an overlap of 0.27 %, which this geometry does not give.",
    equations: &[
        Equation { number: "our assumption", tex: r"d = q_R - q_0 = (8/3)^{1/6} - 2^{1/6}" },
        Equation { number: "our assumption", tex: r"s_t = d\,\tan(-45^\circ + t\,\Omega),\quad t = 0 \ldots 15" },
    ],
    params: &[
        choice("path", r"\mathrm{path}", "printed", PATHS, "which of the four closed paths"),
        choice("spacing", r"\Delta s", "angle", SPACINGS, "how the 16 points divide a diagonal"),
        VISITED,
        AZIMUTH,
        ELEVATION,
    ],
    rules: &[],
    provenance: wu(
        "Figs 2, 3b, S1, SM 3, SM 6",
        Standing::Inferred {
            why: r"We did not have the figures of the paper, which prints $d$ without an equation. Our $d = q_R - q_0$ gives the printed $2d \approx 0.1103$.",
        },
    ),
    quantities: &["two_electron.jump_angle", "two_electron.lindemann_invariant"],
    look: "You see the cage of a molecule and the points at which it stops. Move the points visited. Notice the order in which the faces follow.",
    primary: &["visited", "path"],
    level: Level::Course,
    compute,
    refinement: None,
}]);

const CORNERS: [usize; 8] = [0, 1, 2, 3, 4, 5, 6, 7];

fn path_named(word: &str) -> Path {
    let [a, b, c, d] = PRINTED_PATH;
    match word {
        "printed_reversed" => [a, d, c, b],
        "other" => PRINTED_PATH.map(|corner| corner ^ 0b100),
        "other_reversed" => [a, d, c, b].map(|corner| corner ^ 0b100),
        _ => PRINTED_PATH,
    }
}

fn compute(inputs: &Inputs) -> Result<Picture, Error> {
    let path = path_named(inputs.word("path")?);
    let spacing = if inputs.word("spacing")? == "length" { Spacing::Length } else { Spacing::Angle };
    let [azimuth, elevation] = inputs.numbers(["azimuth", "elevation"])?;
    let view = View { azimuth, elevation };
    let visited = whole(inputs, "visited")? as usize;
    let places = points(&path, spacing)?;
    let lengths = step_lengths(&path, spacing)?;
    let (shortest, longest) = lengths.iter().fold((f64::INFINITY, 0.0_f64), |(l, h), &x| (l.min(x), h.max(x)));
    let separation = separation(&path, &places);
    let (near, far) = separation.iter().fold((f64::INFINITY, 0.0_f64), |(l, h), p| (l.min(p.1), h.max(p.1)));
    Ok(Picture { panels: vec![cage(view, &path, &places, visited), pair(view, &path), steps(&lengths, separation)], ..Picture::default() }
        .reading("side of the cage 2d", 2.0 * half_cage(), "σ", Badge::Inferred)
        .reading("points", places.len() as f64, "", Badge::Derived)
        .reading("shortest step", shortest, "σ", Badge::Derived)
        .reading("longest step", longest, "σ", Badge::Derived)
        .reading("smallest distance of the two molecules", near, "σ", Badge::Derived)
        .reading("largest distance of the two molecules", far, "σ", Badge::Derived)
        .reading("largest overlap of the spheres", 100.0 * (1.0 - near), "%", Badge::Derived)
        .noting(format!(
            "In the second panel the gap between the two cages is shortened. To scale it is {} times the side of a cage.",
            crate::picture::digits((1.0 + invariant() - 2.0 * half_cage()) / (2.0 * half_cage()), 2)
        ))
        .noting(READING))
}

fn cage(view: View, path: &Path, places: &[Vector3<f64>], visited: usize) -> Panel {
    let d = half_cage();
    let edges = view.edges(&CORNERS.map(|number| corner(number) * d));
    let lines: Vec<_> = edges.hidden.iter().chain(&edges.seen).flat_map(|line| along(line)).collect();
    let mut panel = Panel::scene().titled("the cage of a_{0}");
    // the same room from every side, so that turning does not change the size
    (panel.x.range, panel.y.range) = (Some((-2.1 * d, 2.1 * d)), Some((-2.1 * d, 2.1 * d)));
    panel = panel
        .with(Curve::new("hidden edges of the cage", edges.hidden, Tone::Muted, Badge::Inferred).dashed(Dash::Dotted).wide(1.2).unlisted())
        .with(Curve::new("cage of side 2d", edges.seen, Tone::Muted, Badge::Inferred).wide(1.5));
    for k in 0..4 {
        let (from, to) = (corner(path[k]) * d, corner(path[(k + 1) % 4]) * d);
        let (start, end) = (from + (to - from) * 0.03, to + (from - to) * 0.03);
        let mut leg = arrow("path", view.flat(&start), view.flat(&end), Tone::Data(0), format!("diagonal {} of the path", k + 1));
        leg.width = 1.3;
        panel.push(leg);
    }
    let text = |k: usize| format!("point {} on diagonal {}", k % 16 + 1, k / 16 + 1);
    let all: Vec<_> = places.iter().enumerate().map(|(k, p)| (view.flat(p).0, view.flat(p).1, text(k))).collect();
    let (done, ahead) = all.split_at(visited.min(all.len()));
    let mut ahead = labelled("points ahead", ahead.iter().cloned(), Tone::Muted, Marker::Ring, Badge::Derived);
    let mut done_points = labelled("points visited", done.iter().cloned(), Tone::Data(1), Marker::Circle, Badge::Derived);
    (ahead.radius, done_points.radius) = (2.5, 3.5);
    for series in [ahead, done_points] {
        if !series.points.is_empty() {
            panel.push(series);
        }
    }
    if let Some((x, y, text)) = done.last().cloned() {
        let mut now = labelled("now", [(x, y, text)], Tone::Data(3), Marker::Diamond, Badge::Derived);
        now.radius = 7.0;
        panel.push(now);
    }
    let mut taken: Vec<_> = all.iter().map(|(x, y, _)| (*x, *y)).collect();
    for (k, &number) in path.iter().enumerate() {
        let (x, y) = clear_place(view.flat(&(corner(number) * d)), d, &taken, &lines);
        let printed = PRINTED_PATH.iter().position(|&c| c == number).map_or_else(|| (k + 1).to_string(), |p| (9 + p).to_string());
        panel.push(label(x, y, printed, Side::Centre, Tone::Ink));
        taken.push((x, y));
    }
    panel.turn = Some(Turn { horizontal: "azimuth", vertical: "elevation" });
    panel
}

/// Points along a straight line.
fn along(line: &[(f64, f64)]) -> Vec<(f64, f64)> {
    let [from, to] = [line.first(), line.last()].map(|end| end.copied().unwrap_or_default());
    crate::numerics::sampling::linear(0.0, 1.0, 21).into_iter().map(|t| (from.0 + t * (to.0 - from.0), from.1 + t * (to.1 - from.1))).collect()
}

/// The place near `at`, a corner of a cage of half side `d`, that is farthest from the points and, if less so, from the edges.
fn clear_place(at: (f64, f64), d: f64, points: &[(f64, f64)], lines: &[(f64, f64)]) -> (f64, f64) {
    let nearest = |place: &(f64, f64), all: &[(f64, f64)]| all.iter().map(|q| (place.0 - q.0).hypot(place.1 - q.1)).fold(f64::INFINITY, f64::min);
    let free = |place: &(f64, f64)| nearest(place, points).min(1.3 * nearest(place, lines));
    let inside = |place: &(f64, f64)| place.1.abs() < 1.98 * d;
    let places = [0.36, 0.46].into_iter().flat_map(|reach| arc(at, reach * d, 0.0, 345.0, 24)).filter(inside);
    places.max_by(|a, b| free(a).total_cmp(&free(b))).unwrap_or(at)
}

/// a₀ and its neighbour c₀, the gap shortened, with their diagonals on the facing faces.
fn pair(view: View, path: &Path) -> Panel {
    let d = half_cage();
    let gap = Vector3::new(0.0, 3.6 * d - (1.0 + invariant()), 0.0);
    let own = CORNERS.map(|number| corner(number) * d);
    let mut panel = Panel::scene().titled("a_{0} and its neighbour c_{0}");
    for (name, place, tone) in [("a_{0}", own, Tone::Data(0)), ("c_{0}", own.map(|p| neighbour(&p) + gap), Tone::Data(1))] {
        let edges = view.edges(&place);
        panel.push(Curve::new(format!("hidden edges of {name}"), edges.hidden, Tone::Muted, Badge::Inferred).dashed(Dash::Dotted).wide(1.0).unlisted());
        panel.push(Curve::new(format!("edges of {name}"), edges.seen, Tone::Muted, Badge::Inferred).wide(1.3).unlisted());
        let facing = (0..4).find(|&k| face(path[k], path[(k + 1) % 4]) == Some((1, true))).unwrap_or(0);
        let (from, to) = (path[facing], path[(facing + 1) % 4]);
        let outline = [2, 3, 7, 6].map(|number| view.flat(&place[number])).to_vec();
        let mut side = polygon(&format!("facing side of {name}"), outline, tone, 0.15, format!("facing side of {}", crate::picture::plain(name)));
        side.name = String::new();
        panel.push(side);
        panel.push(arrow(&format!("diagonal of {name}"), view.flat(&place[from]), view.flat(&place[to]), tone, "facing diagonal"));
        let middle = place.iter().fold(Vector3::zeros(), |sum, p| sum + p) / 8.0;
        let (x, y) = view.flat(&(middle - Vector3::new(0.0, 0.0, 1.5 * d)));
        panel.push(label(x, y, name, Side::Below, tone));
    }
    panel.turn = Some(Turn { horizontal: "azimuth", vertical: "elevation" });
    panel
}

/// Distance between the partners over the points of the diagonal that faces c₀.
fn separation(path: &Path, places: &[Vector3<f64>]) -> Vec<(f64, f64)> {
    let facing = (0..4).find(|&k| face(path[k], path[(k + 1) % 4]) == Some((1, true))).unwrap_or(0);
    places.chunks(16).nth(facing).unwrap_or_default().iter().enumerate().map(|(t, p)| (t as f64 + 1.0, (neighbour(p) - p).norm())).collect()
}

fn steps(lengths: &[f64], separation: Vec<(f64, f64)>) -> Panel {
    let overlap = separation.iter().map(|&(t, s)| (t, 100.0 * (1.0 - s))).collect::<Vec<_>>();
    let mean = 2.0 * 2.0_f64.sqrt() * half_cage() / 15.0;
    let steps = lengths.iter().enumerate().map(|(t, l)| (t as f64 + 1.5, 100.0 * l));
    Panel::new(Axis::new("point on the diagonal", "").ranged(0.0, 17.0), Axis::new("length", "0.01 σ").ranged(-0.2, 1.8))
        .titled("steps and overlap")
        .with(Mark::new(MarkAt::Y { y: 100.0 * mean }, "equal steps", Badge::AsPrinted))
        .with(Mark::new(MarkAt::Y { y: 0.27 }, "printed overlap, 0.27 %", Badge::AsStated))
        .with(Points::new("length of each step", steps, Tone::Data(0), Marker::Circle, Badge::Derived))
        .with(Points::new("overlap of the two spheres", overlap, Tone::Data(1), Marker::Square, Badge::Derived))
}
