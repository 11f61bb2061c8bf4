//! The strain around one defect, and its rotation.

use super::pair::{DIPOLES, POISSON_RATIO, dipole, medium};
use super::small_arrow;
use crate::describe::{Choice, Equation, Figure, Inputs, Level, Standing, choice, figures, number};
use crate::error::Error;
use crate::numerics::sampling;
use crate::picture::{Axis, Badge, Heat, Panel, Picture, Polygon, Tone};
use crate::theories::melting_rg::elasticity::{Vector, curl, displacement, strain};
use crate::theories::melting_rg::quantities::varma;
use std::f64::consts::PI;

pub(super) static FIGURES: &[Figure] = &figures([Figure {
    id: "melting_rg.strain_field",
    title: "Strain and rotation around one defect",
    stands_for: "",
    caption: r"The colours show the field of one defect in a plane, at a height that the slider sets. The first panel shows a component of the strain, with arrows in the direction of the displacement. The second panel shows the curl of the displacement, which is twice the local rotation. Thin lines join points of equal value. Choose the dipole tensor, whose size is $p$, and the components. The paper takes the curl to vanish far from the defect, because the dipole tensor is symmetric. At each point it falls as $1/r^3$, like the strain, and it vanishes only for a dilatation. Summed over a closed surface it does vanish. The paper has no figure of this.",
    equations: &[
        Equation { number: "(7)", tex: r"u_{ij}(\mathbf r) = -G_{ik,\ell j}(\mathbf r) P_{k\ell}(0)" },
        Equation { number: "curl of the same", tex: r"(\nabla\times u)_i = -\frac{1}{4\pi\mu}\,\varepsilon_{imn} P_{nk}\,\partial_m\partial_k\frac1r" },
    ],
    params: &[
        choice("dipole", "P", "shear_xy", DIPOLES, "dipole tensor of the defect, of unit size"),
        choice(
            "component",
            "u_{ij}",
            "xy",
            &[
                Choice { id: "xy", label: "shear, xy" },
                Choice { id: "xx", label: "stretch along x, xx" },
                Choice { id: "yy", label: "stretch along y, yy" },
                Choice { id: "trace", label: "change of volume, trace" },
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
        number("height", "z", "a", 0.0, [-3.0, 3.0], "height of the plane above the defect"),
        POISSON_RATIO,
    ],
    rules: &[],
    provenance: varma("Eqs (6), (7)", Standing::AsPrinted),
    quantities: &["melting_rg.strain_field", "melting_rg.green_tensor"],
    look: "You see the strain around one defect, as colours in a plane. Move the height of the plane. The colours follow the largest value, so read their scale. Notice how fast the strain falls off.",
    primary: &["height", "dipole"],
    level: Level::Course,
    compute: strain_field,
    refinement: None,
}]);

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
            smooth: true,
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
    let name = if component == "trace" { "change of volume".to_owned() } else { format!("strain u_{{{component}}}") };
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
    let turned = map(&curl_at)?;
    let mut picture = Picture::default();
    if turned.1 <= 1e-12 {
        picture = picture.noting("The curl is zero everywhere in this plane.");
    }
    let right = panel(format!("curl of the displacement, {axis_name}"), &curl_name, turned);
    let on_y = Vector::new(0.0, 2.0, height);
    picture.panels = vec![left, right];
    Ok(picture
        .reading("strain at (0, 2a)", strain_at(&on_y)?, "p/a³", Badge::AsPrinted)
        .reading("curl at (0, 2a)", curl_at(&on_y)?, "p/a³", Badge::Derived)
        .noting("The colour is fullest where the field is as strong as at a distance of 1.5 a, and stays so nearer to the defect. The disc is the defect itself, of radius a. Arrows show directions, not sizes."))
}
