//! One pyramid and the network of four, coloured by the order of freezing: Figs 1, 8.

use super::{DASHES, rate_symbol};
use crate::describe::{Domain, Equation, Figure, Inputs, Level, Param, Provenance, Standing, figures, number};
use crate::error::Error;
use crate::picture::{Arrow, Badge, Curve, Dash, Label, Marker, Panel, Picture, Points, Polygon, Side, Tone, Turn};
use crate::theories::gauge_lps::bonds::{Family, GLASS_TEMPERATURE};
use crate::theories::gauge_lps::extinction::Closure;
use crate::theories::gauge_lps::network::{Bond, Point, network as bonds_of_network, project, pyramid, tilt};
use crate::theories::gauge_lps::params::FAMILY;
use crate::theories::gauge_lps::rates::log_rates;
use crate::theories::gauge_lps::sources::NELSON_2019;
use std::f64::consts::LN_10;

const BOND_ANGLE: Param =
    number("bond_angle", r"\gamma_{ij}", "deg", 97.0, [80.0, 119.0], "angle between two bonds of one pyramid: our choice, for the drawing")
        .within(Domain::POSITIVE.less_than(120.0));
const FROZEN: Param = number("frozen", "n", "1", 3.0, [0.0, 3.0], "how many of the three fluctuations of a pyramid have frozen")
    .within(Domain::NOT_NEGATIVE.at_most(3.0).integer());
const AZIMUTH: Param = number("azimuth", "a", "deg", -110.0, [-180.0, 180.0], "direction of view, round the vertical");
const ELEVATION: Param = number("elevation", "e", "deg", 75.0, [-90.0, 90.0], "height of the eye above the horizon");

pub(super) static FIGURES: &[Figure] = &figures([Figure {
    id: "gauge_lps.network",
    title: "One structure and the network of four",
    stands_for: "Figs 1, 8",
    caption: r"In the first panel, after Fig. 1, is a pyramid of arsenic with its three bonds. In the second, after Fig. 8, are four of them coupled. Choose a family: colour and dash show the order in which its fluctuations freeze. The fluctuation $\delta\varphi_i$ of a hybrid angle belongs to one bond, and the bonds are coloured. The fluctuation $\delta\gamma_{ij}$ of a bond angle lies between two of the numbered bonds, and a line between the two stands for it. The legend gives with each the printed energy of its ground state, in eV. Move the number of frozen fluctuations, and drag to turn. This is a drawing and not a computation, for the figures of the paper print no numbers. The angle between the bonds is our choice. The network enters no equation of the paper.",
    equations: &[Equation { number: "our assumption", tex: r"\sin^2\theta = \tfrac{2}{3} (1 - \cos\gamma_{ij})" }],
    params: &[FAMILY, FROZEN, BOND_ANGLE, AZIMUTH, ELEVATION],
    rules: &[],
    provenance: Provenance {
        source: &NELSON_2019,
        place: "Figs 1, 8",
        standing: Standing::OurClosure {
            why: r"The figures are images without numbers. Three bonds in a pyramid and four pyramids are the paper's. The angles and the arrangement are ours.",
        },
    },
    quantities: &["gauge_lps.rates"],
    look: "You see one pyramid of arsenic, and four of them coupled. Move the number of frozen fluctuations. Notice the order in which the fluctuations freeze.",
    primary: &["frozen", "family"],
    level: Level::First,
    compute: network,
    refinement: None,
}]);

const ORDER: [&str; 3] = ["first", "second", "third"];

struct View {
    azimuth: f64,
    elevation: f64,
    family: Family,
    frozen: usize,
}

impl View {
    fn tone(&self, order: usize) -> (Tone, Dash, f64) {
        if order < self.frozen { (Tone::Data(u8::try_from(order).unwrap_or(0)), DASHES[order], 4.5) } else { (Tone::Muted, Dash::Solid, 1.5) }
    }

    fn at(&self, p: Point) -> (f64, f64) {
        project(p, self.azimuth, self.elevation)
    }

    /// Name in the legend of what freezes k-th.
    fn named(&self, order: usize) -> String {
        if order >= self.frozen {
            return "not yet frozen".into();
        }
        format!("{}: {}, {} eV", ORDER[order], self.symbol(order), self.family.energies()[order]).replace('-', "−")
    }

    fn symbol(&self, order: usize) -> String {
        let letter = if self.family == Family::Hybrid { "δφ" } else { "δγ" };
        format!("{letter}_{{{}}}", self.family.subscripts()[order])
    }
}

/// All bonds that meet at each apex: (apex, the three directions by order).
fn corners(bonds: &[Bond]) -> Vec<(Point, [Point; 3])> {
    let difference = |a: Point, b: Point| [0, 1, 2].map(|k| a[k] - b[k]);
    let mut found: Vec<(Point, [Point; 3])> = Vec::new();
    let apexes = bonds.iter().map(|b| b.pyramid).max().unwrap_or(0);
    for apex in 0..=apexes {
        let Some(own) = bonds.iter().find(|b| b.pyramid == apex) else { continue };
        let mut directions = [[0.0; 3]; 3];
        for bond in bonds {
            if bond.from == own.from {
                directions[bond.order] = difference(bond.to, bond.from);
            } else if bond.to == own.from {
                directions[bond.order] = difference(bond.from, bond.to);
            }
        }
        found.push((own.from, directions));
    }
    found
}

fn scene(view: &View, bonds: &[Bond], title: &str, labels: bool) -> Panel {
    let mut panel = Panel::scene().titled(title);
    for (number, (apex, directions)) in corners(bonds).into_iter().enumerate() {
        let foot = |k: usize| view.at([0, 1, 2].map(|c| apex[c] + directions[k][c]));
        for (i, j) in [(0, 1), (1, 2), (0, 2)] {
            panel.push(Polygon {
                name: String::new(),
                outline: vec![view.at(apex), foot(i), foot(j)],
                fill: Tone::Muted,
                opacity: 0.1,
                stroke: Tone::Muted,
                width: 0.5,
                label: format!("face of pyramid {}", number + 1),
            });
        }
    }
    for bond in bonds {
        let (tone, dash, width) = if view.family == Family::Hybrid { view.tone(bond.order) } else { (Tone::Muted, Dash::Solid, 2.5) };
        let name = if view.family == Family::Hybrid { view.named(bond.order) } else { "bond".into() };
        let label = format!("bond {} of pyramid {}", bond.order + 1, bond.pyramid + 1);
        panel.push(Arrow { name, from: view.at(bond.from), to: view.at(bond.to), tone, width, dash, head: false, label });
        if labels {
            let (x, y) = view.at(bond.to);
            let away = 0.25 / x.hypot(y).max(0.25);
            let text = if view.family == Family::Hybrid { view.symbol(bond.order) } else { (bond.order + 1).to_string() };
            panel.push(Label { x: x + away * x, y: y + away * y, text, side: Side::Centre, tone: Tone::Ink, size: 1.0 });
        }
    }
    if view.family == Family::Bond {
        // the angle 12 lies between bonds 1 and 2, and so on in the order of freezing 12, 23, 13
        for (number, (apex, directions)) in corners(bonds).into_iter().enumerate() {
            for (order, (i, j)) in [(0, 1), (1, 2), (0, 2)].into_iter().enumerate() {
                let (tone, dash, width) = view.tone(order);
                // a straight line between the bonds: an arc in space looks like a knot from most sides
                let on = |k: usize| view.at([0, 1, 2].map(|c| apex[c] + 0.36 * directions[k][c]));
                let mut curve = Curve::new(view.named(order), vec![vec![on(i), on(j)]], tone, Badge::Illustration).dashed(dash).wide(width);
                curve.listed = number == 0 && (order <= view.frozen);
                panel.push(curve);
            }
        }
    }
    let mut atoms: Vec<(f64, f64)> = Vec::new();
    let mut ends: Vec<(f64, f64)> = Vec::new();
    for (apex, _) in corners(bonds) {
        atoms.push(view.at(apex));
    }
    for bond in bonds.iter().filter(|b| bonds.iter().all(|other| other.from != b.to)) {
        ends.push(view.at(bond.to));
    }
    let mut arsenic = Points::new("arsenic with its three bonds", atoms, Tone::Data(4), Marker::Circle, Badge::Illustration);
    arsenic.radius = 8.0;
    let mut open = Points::new("next arsenic, its bonds not drawn", ends, Tone::Data(4), Marker::Ring, Badge::Illustration);
    open.radius = 6.0;
    // markers and names keep clear of the title and of the frame
    let seen = || arsenic.points.iter().chain(&open.points);
    let ends = |all: &mut dyn Iterator<Item = f64>| all.fold((f64::INFINITY, f64::NEG_INFINITY), |(low, high), v| (low.min(v), high.max(v)));
    let (x, y) = (ends(&mut seen().map(|p| p.x)), ends(&mut seen().map(|p| p.y)));
    let margin = if labels { 0.4 } else { 0.2 };
    (panel.x.range, panel.y.range) = (Some((x.0 - margin, x.1 + margin)), Some((y.0 - margin, y.1 + margin)));
    panel.push(arsenic);
    panel.push(open);
    panel.turn = Some(Turn { horizontal: "azimuth", vertical: "elevation" });
    panel
}

fn network(inputs: &Inputs) -> Result<Picture, Error> {
    let [bond_angle, azimuth, elevation, frozen] = inputs.numbers(["bond_angle", "azimuth", "elevation", "frozen"])?;
    let family = Family::from_word(inputs.word("family")?)?;
    let frozen = ORDER.iter().enumerate().filter(|(k, _)| (*k as f64) < frozen).count();
    let view = View { azimuth, elevation, family, frozen };
    let bonds = bonds_of_network(bond_angle)?;
    let mut right = scene(&view, &bonds, "the network of four", false);
    right.weight = 1.1;
    let mut picture = Picture { panels: vec![scene(&view, &pyramid(bond_angle)?, "one structure", true), right], ..Picture::default() };
    let (weight, _) = Closure::FITTED.of(family);
    let rates = log_rates(GLASS_TEMPERATURE, weight, family)?;
    if let Some(last) = frozen.checked_sub(1) {
        let label = format!("log_{{10}} of the relaxation rate {} of the last frozen, in 1/s at 455 K", rate_symbol(family, last));
        picture = picture.reading(label, rates[last] / LN_10, "", Badge::OurClosure);
    }
    Ok(picture
        .reading("energy given off so far", -family.energies()[..frozen].iter().sum::<f64>(), "eV", Badge::AsStated)
        .reading("links in the network", bonds.len() as f64, "", Badge::Illustration)
        .reading("each bond to the axis of its pyramid", tilt(bond_angle)?, "degrees", Badge::Illustration))
}
