//! Two defects, and one: their energy against direction, its strain around it.

use super::{small_arrow, unlisted};
use crate::describe::{Choice, Domain, Equation, Figure, Inputs, Param, Standing, choice, figures, number};
use crate::error::Error;
use crate::numerics::sampling;
use crate::picture::{Axis, Badge, Curve, Dash, Heat, Label, Mark, MarkAt, Marker, Panel, Picture, Points, Polygon, Side, Tone};
use crate::theories::melting_rg::elasticity::{Medium, Tensor, Vector, curl, displacement, strain, symmetric};
use crate::theories::melting_rg::pair;
use crate::theories::melting_rg::quantities::varma;
use std::f64::consts::PI;

const DIPOLES: &[Choice] = &[
    Choice { id: "shear_xy", label: "shear xy" },
    Choice { id: "shear_diagonal", label: "shear along the diagonals, xx − yy" },
    Choice { id: "shear_xz", label: "shear xz" },
    Choice { id: "uniaxial_x", label: "uniaxial along x" },
    Choice { id: "dilatation", label: "dilatation" },
];

fn dipole(id: &str) -> Tensor {
    match id {
        "shear_diagonal" => symmetric([1.0, -1.0, 0.0, 0.0, 0.0, 0.0]),
        "shear_xz" => symmetric([0.0, 0.0, 0.0, 0.0, 1.0, 0.0]),
        "uniaxial_x" => symmetric([1.0, 0.0, 0.0, 0.0, 0.0, 0.0]),
        "dilatation" => Tensor::identity(),
        _ => symmetric([0.0, 0.0, 0.0, 0.0, 0.0, 1.0]),
    }
}

const POISSON_RATIO: Param =
    number("poisson_ratio", r"\nu", "1", 0.25, [0.0, 0.49], "Poisson's ratio of the medium").within(Domain::ALL.greater_than(-1.0).less_than(0.5));

/// A medium of unit shear modulus.
fn medium(poisson_ratio: f64) -> Result<Medium, Error> {
    Medium::new(1.0, 2.0 * poisson_ratio / (1.0 - 2.0 * poisson_ratio))
}

pub(crate) static FIGURES: &[Figure] = &figures([
    Figure {
        id: "melting_rg.pair_energy",
        title: "How two defects attract or repel, by direction",
        stands_for: "",
        caption: "Interaction energy of two defects at a fixed distance, against the direction from one to the other in a plane: as a polar plot (full lines attract, dotted ones repel) and against the angle. (10) puts the unit vector where the energy has two derivatives: it has the wrong angular dependence, often the wrong sign, and an angular mean that the exact energy does not have. The comparison is ours.",
        equations: &[
            Equation {
                number: "(10)",
                tex: r"E_2 = -\frac{8\pi\mu_0}{r^3}\left(A\,\mathbf p(\mathbf r)\cdot\mathbf p(0) + B\,(\mathbf p(\mathbf r)\cdot\hat{\mathbf r})(\mathbf p(0)\cdot\hat{\mathbf r})\right)",
            },
            Equation { number: "(9) with (7), corrected", tex: r"E_2 = -P^{(1)}_{ij}\,u_{ij} = P^{(1)}_{ij}\,G_{ik,\ell j}\,P^{(2)}_{k\ell}" },
        ],
        params: &[
            choice("first", "p^{(1)}", "shear_xy", DIPOLES, "dipole tensor of the first defect, of unit size"),
            choice("second", "p^{(2)}", "shear_xy", DIPOLES, "dipole tensor of the second defect, of unit size"),
            choice("plane", r"\text{plane}", "xy", &[Choice { id: "xy", label: "x and y" }, Choice { id: "xz", label: "x and z" }], "plane of the directions"),
            number("direction", r"\varphi", "degree", 45.0, [0.0, 360.0], "direction that is read out, from the x axis"),
            number("distance", "r", "a", 2.0, [1.0, 6.0], "distance of the defects").positive(),
            POISSON_RATIO,
        ],
        rules: &[],
        provenance: varma(
            "Eqs (9), (10)",
            Standing::Corrected {
                printed: r"E_2 = -\frac{8\pi\mu_0}{r^3}(A\,\mathbf p\cdot\mathbf p + \ldots)",
                why: "the two derivatives of the Green tensor are replaced by the unit vector",
            },
        ),
        quantities: &["melting_rg.pair_energy"],
        compute: pair_energy,
        refinement: None,
    },
    Figure {
        id: "melting_rg.strain_field",
        title: "Strain and rotation around one defect",
        stands_for: "",
        caption: "The elastic field of one defect in a plane at a chosen height. First a component of the strain, with arrows in the direction of the displacement. Then the curl of the displacement, which the paper takes to vanish because the dipole tensor is symmetric: at a point it falls as 1/r³ like the strain, and is zero only for a dilatation; summed over a closed surface it does vanish. The drawing is ours.",
        equations: &[
            Equation { number: "(7)", tex: r"u_{ij}(\mathbf r) = -G_{ik,\ell j}(\mathbf r) P_{k\ell}(0)" },
            Equation { number: "curl of the same", tex: r"(\nabla\times u)_i = -\frac{1}{4\pi\mu}\,\varepsilon_{imn} P_{nk}\,\partial_m\partial_k\frac1r" },
        ],
        params: &[
            choice("dipole", "P", "shear_xy", DIPOLES, "dipole tensor of the defect, of unit size in 8πμ a³"),
            choice(
                "component",
                "u_{ij}",
                "xy",
                &[
                    Choice { id: "xy", label: "u_xy" },
                    Choice { id: "xx", label: "u_xx" },
                    Choice { id: "yy", label: "u_yy" },
                    Choice { id: "trace", label: "dilatation, trace" },
                ],
                "component of the strain",
            ),
            choice(
                "curl_component",
                r"(\nabla\times u)_i",
                "z",
                &[Choice { id: "z", label: "z" }, Choice { id: "x", label: "x" }, Choice { id: "y", label: "y" }],
                "component of the curl",
            ),
            number("height", "z", "a", 0.0, [-3.0, 3.0], "height of the plane over the defect"),
            POISSON_RATIO,
        ],
        rules: &[],
        provenance: varma("Eqs (6), (7)", Standing::AsPrinted),
        quantities: &["melting_rg.green_tensor"],
        compute: strain_field,
        refinement: None,
    },
]);

fn pair_energy(i: &Inputs) -> Result<Picture, Error> {
    let [direction, distance, nu] = i.numbers(["direction", "distance", "poisson_ratio"])?;
    let medium = medium(nu)?;
    let (p1, p2) = (dipole(i.word("first")?), dipole(i.word("second")?));
    let flat = i.word("plane")? == "xy";
    let at = |degrees: f64| {
        let (s, c) = (degrees.rem_euclid(360.0) * PI / 180.0).sin_cos();
        if flat { Vector::new(c, s, 0.0) * distance } else { Vector::new(c, 0.0, s) * distance }
    };
    let exact = |degrees: f64| pair::exact(&medium, &at(degrees), &p1, &p2);
    let printed = |degrees: f64| pair::printed(&medium, &at(degrees), &p1, &p2);
    let angles = sampling::linear(0.0, 360.0, 361);
    let mut largest = f64::MIN_POSITIVE;
    for &angle in &angles {
        largest = largest.max(exact(angle)?.abs()).max(printed(angle)?.abs());
    }
    let second = if flat { "y" } else { "z" };
    let mut polar = Panel::scene().titled("energy by direction: full attracts, dotted repels");
    for share in [0.5, 1.0] {
        let ring = sampling::linear(0.0, 2.0 * PI, 61).into_iter().map(|t| (share * t.cos(), share * t.sin())).collect();
        polar.push(Curve::new(format!("circle at {:.3} μa³", share * largest), vec![ring], Tone::Muted, Badge::Illustration).wide(0.75).unlisted());
    }
    for (to, text, side) in [((1.12, 0.0), "x", Side::Right), ((0.0, 1.12), second, Side::Above)] {
        polar.push(small_arrow((-to.0, -to.1), to, Tone::Muted));
        polar.push(Label { x: to.0, y: to.1, text: text.into(), side, tone: Tone::Ink, size: 1.0 });
    }
    polar.push(Label { x: 0.74, y: 0.74, text: format!("{largest:.3} μa^{{3}}"), side: Side::Right, tone: Tone::Muted, size: 0.85 });
    type Energy<'a> = &'a dyn Fn(f64) -> Result<f64, Error>;
    let both: [(&str, Energy, Tone, Badge); 2] =
        [("exact", &exact, Tone::Data(0), Badge::Corrected), ("printed (10)", &printed, Tone::Data(1), Badge::AsPrinted)];
    for (name, energy, tone, badge) in both {
        for (attracts, word, dash) in [(true, "attracts", Dash::Solid), (false, "repels", Dash::Dotted)] {
            let radius = sampling::runs(&angles, |t| {
                let e = energy(t)?;
                if (e < 0.0) == attracts && e != 0.0 { Ok(e.abs() / largest) } else { Err(Error::no_solution("the other sign")) }
            });
            let runs: Vec<_> =
                radius.into_iter().map(|run| run.into_iter().map(|(t, r)| (r * (t * PI / 180.0).cos(), r * (t * PI / 180.0).sin())).collect()).collect();
            if !runs.is_empty() {
                polar.push(Curve::new(format!("{name}, {word}"), runs, tone, badge).dashed(dash).wide(2.5));
            }
        }
    }
    let mut against = Panel::new(
        Axis::new("direction", "degree").ranged(0.0, 360.0).ticked([0.0, 90.0, 180.0, 270.0, 360.0].iter().map(|t| (*t, format!("{t}"))).collect()),
        Axis::new("E_{2}", "μa^{3}"),
    )
    .with(Mark::new(MarkAt::Y { y: 0.0 }, "", Badge::Corrected));
    let (here, there) = (exact(direction)?, printed(direction)?);
    let shown = direction.rem_euclid(360.0);
    for (name, energy, tone, badge) in both {
        let curve = sampling::adaptive(&sampling::linear(0.0, 360.0, 61), 2e-3, energy);
        let dash = if name == "exact" { Dash::Solid } else { Dash::Dashed };
        against.push(Curve::new(name, curve, tone, badge).dashed(dash));
    }
    against.push(unlisted(Points::new("at the chosen direction, exact", [(shown, here)], Tone::Data(0), Marker::Circle, Badge::Corrected)));
    against.push(unlisted(Points::new("at the chosen direction, printed", [(shown, there)], Tone::Data(1), Marker::Ring, Badge::AsPrinted)));
    let mean = pair::sphere_mean(|n| pair::exact(&medium, &(n * distance), &p1, &p2))?;
    Ok(Picture { panels: vec![polar, against], ..Picture::default() }
        .reading("E_2 at the direction, exact", here, "μa³", Badge::Corrected)
        .reading("E_2 at the direction, printed", there, "μa³", Badge::AsPrinted)
        // the last bits of a sum of terms of the size of `largest`
        .reading("mean over all directions, exact", if mean.abs() < 1e-12 * largest { 0.0 } else { mean }, "μa³", Badge::Corrected)
        .reading("mean over all directions, printed", pair::printed_mean(&medium, distance, &p1, &p2), "μa³", Badge::AsPrinted))
}

/// Half the width and half the height of the map, in a.
const HALF: f64 = 4.0;
const TALL: f64 = 5.5;
/// Within this distance of the defect the map is empty: the continuum ends there.
const CORE: f64 = 1.0;

fn strain_field(i: &Inputs) -> Result<Picture, Error> {
    let [height, nu] = i.numbers(["height", "poisson_ratio"])?;
    let medium = medium(nu)?;
    // P = 8πμ p
    let dipole = dipole(i.word("dipole")?) * (8.0 * PI);
    let component = i.word("component")?;
    let (axis, axis_name) = match i.word("curl_component")? {
        "x" => (0, "x"),
        "y" => (1, "y"),
        _ => (2, "z"),
    };
    let strain_at = |r: &Vector| -> Result<f64, Error> {
        let e = strain(&medium, r, &dipole)?;
        Ok(match component {
            "xx" => e[(0, 0)],
            "yy" => e[(1, 1)],
            "trace" => e.trace(),
            _ => e[(0, 1)],
        })
    };
    let curl_at = |r: &Vector| -> Result<f64, Error> { Ok(curl(&medium, r, &dipole)?[axis]) };
    let (columns, rows) = (sampling::linear(-HALF, HALF, 49), sampling::linear(-TALL, TALL, 67));
    let map = |of: &dyn Fn(&Vector) -> Result<f64, Error>| -> Result<(Vec<f64>, f64), Error> {
        let mut values = Vec::with_capacity(columns.len() * rows.len());
        let mut largest = 0.0_f64;
        for &y in &rows {
            for &x in &columns {
                let r = Vector::new(x, y, height);
                let distance = r.norm();
                let value = if distance < 0.8 * CORE { f64::NAN } else { of(&r)? };
                if distance >= 1.5 {
                    largest = largest.max(value.abs());
                }
                values.push(value);
            }
        }
        Ok((values, largest))
    };
    let panel = |title: String, name: &str, (z, largest): (Vec<f64>, f64)| {
        // a field that vanishes everywhere still needs a colour scale
        let reach = if largest > 1e-12 { largest } else { 1.0 };
        let z = z.into_iter().map(|v| if v.abs() < 1e-12 { 0.0 } else { v }).collect();
        let contours = [-0.3, -0.1, -0.03, 0.03, 0.1, 0.3].iter().map(|c| c * reach).collect();
        let heat = Heat {
            name: name.into(),
            unit: "p/a^{3}".into(),
            x: columns.clone(),
            y: rows.clone(),
            z,
            range: (-reach, reach),
            diverging: true,
            contours,
            badge: Badge::AsPrinted,
        };
        let mut panel = Panel::new(Axis::new("x", "a").ranged(-HALF, HALF), Axis::new("y", "a").ranged(-TALL, TALL)).titled(title).with(heat);
        panel.equal_aspect = true;
        if height.abs() < CORE {
            let radius = (CORE * CORE - height * height).sqrt();
            let outline = sampling::linear(0.0, 2.0 * PI, 40).into_iter().map(|t| (radius * t.cos(), radius * t.sin())).collect();
            panel.push(Polygon { name: String::new(), outline, fill: Tone::Muted, opacity: 1.0, stroke: Tone::Ink, width: 1.0, label: "the defect".into() });
        }
        panel
    };
    let name = if component == "trace" { "dilatation tr u".to_owned() } else { format!("strain u_{{{component}}}") };
    let mut left = panel(name.clone(), &name, map(&strain_at)?);
    for a in sampling::linear(-3.5, 3.5, 8) {
        for b in sampling::linear(-5.0, 5.0, 11) {
            let r = Vector::new(a, b, height);
            if r.norm() < 1.2 * CORE {
                continue;
            }
            let u = displacement(&medium, &r, &dipole)?;
            let across = u[0].hypot(u[1]);
            if across > 1e-3 * u.norm() {
                let (dx, dy) = (0.3 * u[0] / across, 0.3 * u[1] / across);
                left.push(small_arrow((a - dx, b - dy), (a + dx, b + dy), Tone::Ink));
            }
        }
    }
    let curl_name = format!("curl of u, {axis_name}");
    let right = panel(format!("curl of the displacement, {axis_name}"), &curl_name, map(&curl_at)?);
    let on_y = Vector::new(0.0, 2.0, height);
    Ok(Picture { panels: vec![left, right], ..Picture::default() }
        .reading("strain at (0, 2a)", strain_at(&on_y)?, "p/a³", Badge::AsPrinted)
        .reading("curl at (0, 2a)", curl_at(&on_y)?, "p/a³", Badge::Derived)
        .noting("Colours are full where the field is as strong as at r = 1.5 a, and stay so nearer to the defect; within r = a nothing is drawn. Arrows show directions, not sizes."))
}
