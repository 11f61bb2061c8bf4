//! The flow in the plane of modulus and fugacity.

use super::kosterlitz_thouless::{FUGACITY_2D, STIFFNESS_2D, plane};
use super::{ladder, small_arrow};
use crate::describe::{Choice, Equation, Figure, Inputs, Level, Standing, choice, figures};
use crate::error::Error;
use crate::numerics::sampling;
use crate::picture::{Axis, Badge, Curve, Dash, Handle, HandleMap, Mark, MarkAt, Marker, Panel, Picture, Points, Tone};
use crate::theories::melting_rg::flow::{COUPLING, fixed_point, flow_at, literal_flow, potential, potential_inverse};
use crate::theories::melting_rg::quantities::renormalised::{END_OF_FLOW, FUGACITY_FLOW, FUGACITY_SQUARED, LOG_SCALE, MODULUS_FLOW, REDUCED_MODULUS};
use crate::theories::melting_rg::quantities::varma;

pub(super) static FIGURES: &[Figure] = &figures([Figure {
    id: "melting_rg.flow_plane",
    title: "Where modulus and fugacity flow",
    stands_for: "",
    caption: r"Each point of the first panel is a solid. Its shear modulus (how stiff it is) is read across, its fugacity (how many defects it has) up. In the axis $\alpha$ is the strength of a defect and $a$ the spacing of the defects. Renormalization asks what remains of both when the same solid is seen on a larger scale. The answer is a line: the starting point moves along it as the scale grows, towards zero fugacity, where it ends at the modulus $x_\mathrm{c}$ on the thick line, whose points do not move. Drag the starting point, or move the scale. Solid lines are exact for the paper's equations (16) and (17). Dashed ones are its approximation (19), which holds for a small modulus. Every line ends at a modulus above zero, so these equations always describe a glass. The supplement derives (16) from (26), but the two do not agree. You can choose (26) itself. Then the fugacity stays constant, and every line ends at zero modulus, which is a liquid. The second panel is the theory of Kosterlitz and Thouless for two dimensions, which the paper names as its model. Starts below the right half of the dashed line, the separatrix, keep a stiffness; all others lose it. The paper describes the first panel in words only.",
    equations: &[
        FUGACITY_FLOW,
        MODULUS_FLOW,
        Equation { number: "(16), (17) integrated", tex: r"y^2 - 32\pi H(\alpha\overline\mu) = \text{const},\quad H(x) = -\frac{1 - e^{-x}}{x} - E_1(x)" },
        END_OF_FLOW,
    ],
    params: &[
        REDUCED_MODULUS.ranged(0.5, [0.01, 4.0]),
        FUGACITY_SQUARED.ranged(100.0, [0.01, 500.0]),
        LOG_SCALE.ranged(2.0, [0.0, 30.0]),
        choice(
            "equations",
            r"\text{equations}",
            "printed",
            &[Choice { id: "printed", label: "(16), (17) as printed" }, Choice { id: "literal", label: "(26) as it is written, with (29)" }],
            "which equation the fugacity follows",
        ),
        choice(
            "beside",
            r"\text{beside}",
            "kosterlitz_thouless",
            &[Choice { id: "kosterlitz_thouless", label: "the two-dimensional theory" }, Choice { id: "none", label: "nothing" }],
            "what is drawn in the second panel",
        ),
        STIFFNESS_2D,
        FUGACITY_2D,
    ],
    rules: &[],
    provenance: varma("Eqs (16)-(19), (26)", Standing::Derived),
    quantities: &["melting_rg.fixed_point", "melting_rg.flow"],
    look: "You see how stiffness and number of defects change when the solid is seen on larger and larger scales. Drag the start. Notice that in the first panel, with the printed equations, every line ends at a stiffness above zero.",
    primary: &["reduced_modulus", "fugacity_squared", "log_scale"],
    level: Level::Course,
    compute: flow_plane,
    refinement: None,
}]);

fn flow_plane(i: &Inputs) -> Result<Picture, Error> {
    let [x, y_squared, scale] = i.numbers(["reduced_modulus", "fugacity_squared", "log_scale"])?;
    let y = y_squared.sqrt();
    let (right, top) = (ladder(x, &[1.2, 2.0, 4.5, 10.0, 25.0, 60.0]), ladder(y, &[18.0, 26.0, 50.0, 100.0]));
    let axes = (Axis::new("shear modulus αμa^{3}/k_{B}T", "").ranged(0.0, right), Axis::new("fugacity y", "").ranged(0.0, top));
    let mut panel = Panel::new(axes.0, axes.1);
    let literal = i.word("equations")? == "literal";
    let picture =
        if literal { literal_lines(&mut panel, [x, y_squared, scale], right, top)? } else { printed_lines(&mut panel, [x, y_squared, scale], right, top)? };
    panel.title = if literal { "(26) as it is written: always liquid" } else { "three dimensions, (16) and (17)" }.into();
    panel.push(Curve::new("fixed line, y = 0", vec![vec![(0.0, 0.0), (right, 0.0)]], Tone::Ink, Badge::AsPrinted).wide(4.0).unlisted());
    panel.push(Mark::new(MarkAt::Point { x, y }, "start", Badge::OurClosure).toned(Tone::Data(0)));
    panel.handles.push(Handle {
        label: "start of the flow: shear modulus and fugacity".into(),
        x_param: "reduced_modulus",
        y_param: "fugacity_squared",
        x,
        y,
        x_map: HandleMap::Same,
        y_map: HandleMap::Square,
    });
    let mut picture = picture;
    picture.panels.push(panel);
    if i.word("beside")? == "kosterlitz_thouless" {
        let [stiffness, fugacity] = i.numbers(["stiffness_2d", "fugacity_squared_2d"])?;
        let beside = plane(stiffness, fugacity)?;
        picture.panels.extend(beside.panels);
        picture.readouts.extend(beside.readouts);
        picture.notes.extend(beside.notes);
    }
    Ok(picture)
}

/// The exact flow line that ends at `ln_end`, up to the modulus `to`; denser near the end point, where it is steep.
fn line(ln_end: f64, to: f64) -> Result<Vec<(f64, f64)>, Error> {
    let end = ln_end.exp();
    let level = if end > 0.0 { potential(end)? } else { f64::NEG_INFINITY };
    let mut points = Vec::with_capacity(60);
    points.push((end, 0.0));
    for s in sampling::linear(0.0, 1.0, 56).into_iter().skip(1) {
        let x = end + (to - end) * s * s;
        let square = COUPLING * (potential(x)? - level);
        if x > end && square.is_finite() && square > 0.0 {
            points.push((x, square.sqrt()));
        }
    }
    Ok(points)
}

fn printed_lines(panel: &mut Panel, [x, y_squared, scale]: [f64; 3], right: f64, top: f64) -> Result<Picture, Error> {
    let mut first = true;
    for share in [0.02, 0.08, 0.2, 0.4, 0.6, 0.8] {
        let end = share * right;
        // up to the frame: H = H(end) + top²/32π
        let level = potential(end)? + top * top / COUPLING;
        let to = if level < 0.0 { potential_inverse(level)?.exp().min(right) } else { right };
        let points = line(end.ln(), to)?;
        if let (Some(&tail), Some(&head)) = (points.get(points.len() / 2 + 5), points.get(points.len() / 2 + 2)) {
            panel.push(small_arrow(tail, head, Tone::Muted));
        }
        let mut exact = Curve::new("lines of (16), (17)", vec![points], Tone::Muted, Badge::Derived).wide(1.5);
        let reach = end * (top * top / COUPLING).exp();
        let leading = sampling::linear(0.0, 1.0, 40)
            .into_iter()
            .map(|s| end + (reach.min(right) - end) * s * s)
            .map(|m| (m, (COUPLING * (m / end).ln()).sqrt()))
            .collect();
        let mut dashed = Curve::new("(19), for a small modulus", vec![leading], Tone::Muted, Badge::AsPrinted).dashed(Dash::Dashed).wide(1.0);
        if !first {
            exact.name = format!("line that ends at {end:.3}");
            dashed.name = format!("(19) that ends at {end:.3}");
            (exact, dashed) = (exact.unlisted(), dashed.unlisted());
        }
        first = false;
        panel.push(exact);
        panel.push(dashed);
    }
    let end = fixed_point(x, y_squared)?;
    panel.push(Curve::new("from the start, exact", vec![line(end.ln_exact, x)?], Tone::Data(0), Badge::Derived).wide(3.0));
    let low = end.ln_leading.exp();
    let leading = sampling::linear(0.0, 1.0, 40).into_iter().map(|s| low + (x - low) * s * s).filter(|m| *m > 0.0);
    let leading = leading.map(|m| (m, (y_squared - COUPLING * (x / m).ln()).max(0.0).sqrt())).collect();
    panel.push(Curve::new("from the start, (19)", vec![leading], Tone::Data(1), Badge::AsPrinted).dashed(Dash::Dashed).wide(2.5));
    panel.push(Points::new("end point x_{c}", [(end.ln_exact.exp(), 0.0)], Tone::Data(0), Marker::Square, Badge::Derived));

    let mut scales = vec![scale];
    scales.extend([0.5, 1.0, 2.0, 4.0, 8.0, 16.0]);
    scales.sort_by(f64::total_cmp);
    let states = flow_at(x, y_squared, &scales)?;
    let on_the_way = scales.iter().zip(&states).filter(|(l, _)| **l != scale).map(|(_, s)| (s.ln_modulus.exp(), (0.5 * s.ln_fugacity_squared).exp()));
    panel.push(Points::new("ln(R/a) = 0.5, 1, 2, 4, 8, 16", on_the_way, Tone::Data(0), Marker::Ring, Badge::Derived));
    let mut picture = Picture::default();
    if let Some((_, state)) = scales.iter().zip(&states).find(|(l, _)| **l == scale) {
        let at = (state.ln_modulus.exp(), (0.5 * state.ln_fugacity_squared).exp());
        panel.push(Points::new(format!("at ln(R/a) = {scale}"), [at], Tone::Data(2), Marker::Diamond, Badge::Derived));
        picture = picture.reading("ln αμ at the scale", state.ln_modulus, "", Badge::Derived).reading(
            "ln y² at the scale",
            state.ln_fugacity_squared,
            "",
            Badge::Derived,
        );
    }
    if end.ln_exact > -700.0 {
        picture = picture.reading("end point x_{c}, exact", end.ln_exact.exp(), "", Badge::Derived).reading(
            "end point by (19)",
            end.ln_leading.exp(),
            "",
            Badge::AsPrinted,
        );
    }
    Ok(picture
        .reading("ln(μ_{c}/μ_{0}), exact", end.ln_exact - x.ln(), "", Badge::Derived)
        .reading("ln(μ_{c}/μ_{0}) by (19), −y_{0}²/32π", end.ln_leading - x.ln(), "", Badge::AsPrinted)
        .noting("The end point lies above zero for every start, so (16) and (17) describe a glass at every temperature. The paper puts its transition in afterwards, as an end point proportional to T − T₀."))
}

fn literal_lines(panel: &mut Panel, [x, y_squared, scale]: [f64; 3], right: f64, top: f64) -> Result<Picture, Error> {
    let y = y_squared.sqrt();
    for share in [0.2, 0.4, 0.6, 0.8] {
        panel.push(
            Curve::new(format!("y = {:.3}", share * top), vec![vec![(0.0, share * top), (right, share * top)]], Tone::Muted, Badge::Derived)
                .wide(1.5)
                .unlisted(),
        );
        panel.push(small_arrow((0.55 * right, share * top), (0.5 * right, share * top), Tone::Muted));
    }
    panel.push(Curve::new("from the start, (26) as it is written", vec![vec![(x, y), (0.0, y)]], Tone::Data(0), Badge::Derived).wide(3.0));
    let passed = [0.5, 1.0, 2.0, 4.0, 8.0, 16.0].iter().map(|&l| Ok((literal_flow(x, y_squared, l)?, y))).collect::<Result<Vec<_>, Error>>()?;
    panel.push(Points::new("ln(R/a) = 0.5, 1, 2, 4, 8, 16", passed, Tone::Data(0), Marker::Ring, Badge::Derived));
    let at = literal_flow(x, y_squared, scale)?;
    panel.push(Points::new(format!("at ln(R/a) = {scale}"), [(at, y)], Tone::Data(2), Marker::Diamond, Badge::Derived));
    panel.push(Mark::new(MarkAt::Point { x: 0.0, y }, "liquid", Badge::Derived).toned(Tone::Data(0)));
    Ok(Picture::default()
        .reading("αμ at the scale", at, "", Badge::Derived)
        .reading("its limit at large scale, 32π/(y² ln(R/a))", COUPLING / (y_squared * scale.max(f64::MIN_POSITIVE)).max(f64::MIN_POSITIVE), "", Badge::Derived)
        .noting(
            "In (26) the change of the fugacity is divided by an integral that grows without bound, so the fugacity does not change. In (28) this divisor is missing. Whether there is a glass or a liquid depends on this step.",
        ))
}
