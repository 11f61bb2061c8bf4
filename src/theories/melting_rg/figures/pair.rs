//! Two defects: their energy against the direction from one to the other.

use super::{small_arrow, unlisted};
use crate::describe::{Choice, Domain, Equation, Figure, Inputs, Level, Param, Standing, choice, figures, number};
use crate::error::Error;
use crate::numerics::sampling;
use crate::picture::{Axis, Badge, Curve, Dash, Label, Mark, MarkAt, Marker, Panel, Picture, Points, Side, Tone};
use crate::theories::melting_rg::elasticity::{Medium, Tensor, Vector, symmetric};
use crate::theories::melting_rg::pair;
use crate::theories::melting_rg::quantities::varma;
use std::f64::consts::PI;

pub(super) const DIPOLES: &[Choice] = &[
    Choice { id: "shear_xy", label: "shear xy" },
    Choice { id: "shear_diagonal", label: "shear along the diagonals" },
    Choice { id: "shear_xz", label: "shear xz" },
    Choice { id: "uniaxial_x", label: "uniaxial along x" },
    Choice { id: "dilatation", label: "dilatation" },
];

pub(super) fn dipole(id: &str) -> Tensor {
    match id {
        "shear_diagonal" => symmetric([1.0, -1.0, 0.0, 0.0, 0.0, 0.0]),
        "shear_xz" => symmetric([0.0, 0.0, 0.0, 0.0, 1.0, 0.0]),
        "uniaxial_x" => symmetric([1.0, 0.0, 0.0, 0.0, 0.0, 0.0]),
        "dilatation" => Tensor::identity(),
        _ => symmetric([0.0, 0.0, 0.0, 0.0, 0.0, 1.0]),
    }
}

pub(super) const POISSON_RATIO: Param =
    number("poisson_ratio", r"\nu", "1", 0.25, [0.0, 0.49], "Poisson's ratio of the medium").within(Domain::ALL.greater_than(-1.0).less_than(0.5));

/// A medium of unit shear modulus.
pub(super) fn medium(poisson_ratio: f64) -> Result<Medium, Error> {
    Medium::new(1.0, 2.0 * poisson_ratio / (1.0 - 2.0 * poisson_ratio))
}

pub(super) static FIGURES: &[Figure] = &figures([Figure {
    id: "melting_rg.pair_energy",
    title: "How two defects attract or repel, by direction",
    stands_for: "",
    caption: r"The energy $E_2$ of two defects at a fixed distance depends on the direction from one to the other. It is in units of $\mu a^3$, with the shear modulus $\mu$ and the spacing $a$. In the first panel its size is the distance of the curve from the centre, and its sign is in the line: full lines attract, dotted ones repel. The thin line from the centre is the chosen direction, and the inner circle is half of the outer one. In the second panel the energy is drawn against the angle. Choose the dipole tensors, which say how each defect strains the medium around it. The exact energy changes sign with direction, except for two dilatations, where it is zero. Its mean over all directions in space is zero. The printed (10) puts a unit vector where the energy has two derivatives. Its angular dependence differs, often its sign too, and for two equal defects its mean is not zero. The paper does not make this comparison.",
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
        choice(
            "plane",
            r"\text{plane}",
            "xy",
            &[Choice { id: "xy", label: "x and y" }, Choice { id: "xz", label: "x and z" }],
            "plane in which the direction turns",
        ),
        number("direction", r"\varphi", "degree", 45.0, [0.0, 360.0], "direction that is read out, measured from the x axis"),
        number("distance", "r", "a", 2.0, [1.0, 6.0], "distance of the defects").positive(),
        POISSON_RATIO,
    ],
    rules: &[],
    provenance: varma(
        "Eqs (9), (10)",
        Standing::Corrected {
            printed: r"E_2 = -\frac{8\pi\mu_0}{r^3}(A\,\mathbf p\cdot\mathbf p + \ldots)",
            why: r"In (10) the unit vector $\hat{\mathbf r}$ stands in place of the two derivatives of the Green tensor.",
        },
    ),
    quantities: &["melting_rg.pair_energy"],
    look: "You see how two defects attract or repel, depending on the direction between them. Choose their dipole tensors. Notice that the sign changes with direction.",
    primary: &["first", "second"],
    level: Level::Course,
    compute: pair_energy,
    refinement: None,
}]);

fn pair_energy(i: &Inputs) -> Result<Picture, Error> {
    let [direction, distance, nu] = i.numbers(["direction", "distance", "poisson_ratio"])?;
    let medium = medium(nu)?;
    let (p1, p2) = (dipole(i.word("first")?), dipole(i.word("second")?));
    let flat = i.word("plane")? == "xy";
    let at = |degrees: f64| {
        let (s, c) = (degrees.rem_euclid(360.0) * PI / 180.0).sin_cos();
        if flat { Vector::new(c, s, 0.0) * distance } else { Vector::new(c, 0.0, s) * distance }
    };
    // the last bits of a sum whose terms are of the size of 1/r³
    let tidy = |energy: f64| if energy.abs() < 1e-12 * distance.powi(-3) { 0.0 } else { energy };
    let exact = |degrees: f64| pair::exact(&medium, &at(degrees), &p1, &p2).map(tidy);
    let printed = |degrees: f64| pair::printed(&medium, &at(degrees), &p1, &p2).map(tidy);
    let angles = sampling::linear(0.0, 360.0, 361);
    let mut largest = f64::MIN_POSITIVE;
    for &angle in &angles {
        largest = largest.max(exact(angle)?.abs()).max(printed(angle)?.abs());
    }
    let second = if flat { "y" } else { "z" };
    let mut polar = Panel::scene();
    for share in [0.5, 1.0] {
        let ring = sampling::linear(0.0, 2.0 * PI, 61).into_iter().map(|t| (share * t.cos(), share * t.sin())).collect();
        polar.push(Curve::new(format!("circle at {:.3} μa³", share * largest), vec![ring], Tone::Muted, Badge::Illustration).wide(0.75).unlisted());
    }
    for (to, text, end) in [((1.12, 0.0), "x", (1.2, 0.0)), ((0.0, 1.12), second, (0.0, 1.2))] {
        polar.push(small_arrow((-to.0, -to.1), to, Tone::Muted));
        polar.push(Label { x: end.0, y: end.1, text: text.into(), side: Side::Centre, tone: Tone::Ink, size: 1.0 });
    }
    let nothing = largest == f64::MIN_POSITIVE;
    polar.title = if nothing { "zero in every direction".into() } else { format!("attracts: full, repels: dotted; outer circle {largest:.3} μa^{{3}}") };
    let (sine, cosine) = direction.to_radians().sin_cos();
    polar.push(Curve::new("chosen direction", vec![vec![(0.0, 0.0), (cosine, sine)]], Tone::Ink, Badge::Illustration).wide(1.0).unlisted());
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
        Axis::new("direction", "°").ranged(0.0, 360.0).ticked([0.0, 90.0, 180.0, 270.0, 360.0].iter().map(|t| (*t, format!("{t}"))).collect()),
        Axis::new("energy E_{2}", "μa^{3}"),
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
        .reading("E_{2} at the direction, exact", here, "μa³", Badge::Corrected)
        .reading("E_{2} at the direction, printed", there, "μa³", Badge::AsPrinted)
        .reading("mean over all directions, exact", tidy(mean), "μa³", Badge::Corrected)
        .reading("mean over all directions, printed", pair::printed_mean(&medium, distance, &p1, &p2), "μa³", Badge::AsPrinted))
}
