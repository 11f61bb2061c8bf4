//! Cell sizes, and the parameters of one glass across three kinds of fit.

use crate::describe::{Choice, Equation, Figure, Inputs, Level, Param, Provenance, Standing, choice, figures};
use crate::error::Error;
use crate::numerics::sampling;
use crate::picture::{Arrow, Axis, Badge, Curve, Dash, Label, Mark, MarkAt, Marker, Panel, Picture, Point, Points, Side, Table, Tone};
use crate::theories::etm::cells::{radius, radius_close_packed, void_fraction};
use crate::theories::etm::echo::HBAR;
use crate::theories::etm::quantities::params;
use crate::theories::etm::sources::JUG;
use crate::theories::etm::tables::{CELLS, DIELECTRIC, ECHO, HEAT_CAPACITY, MICROSCOPE};
use std::f64::consts::PI;

const GLASS: Param = choice(
    "glass",
    r"\text{glass}",
    "BAS",
    &[Choice { id: "BAS", label: "AlBaSiO (BAS)" }, Choice { id: "Duran", label: "Duran" }, Choice { id: "BK7", label: "BK7" }],
    "glass whose fits are compared",
);

pub(super) static FIGURES: &[Figure] = &figures([
    Figure {
        id: "etm.cell_size",
        title: "How large are the cells?",
        stands_for: "",
        caption: r"The lines show how the diameter $2\xi$ of a cell falls with the density of anomalous systems, for the mass density of the slider. The filled points are the paper's three glasses, each computed with its own printed densities. The rings are the printed diameters. For Duran the two differ: the printed 154 Å needs $8\cdot10^{16}$ per gram, and $9\cdot10^{16}$ is printed. In (38) each gap gets the whole tetrahedron between four cell centres, as if such tetrahedra filled space. With the gaps of a close packing the cells are a third smaller (dashed). The two level grey lines are cells that an electron microscope showed in other glasses.",
        equations: &[
            Equation { number: "(40)", tex: r"\xi = \left(\frac{3}{\pi\sqrt2\,(nP^*)\rho}\right)^{1/3}" },
            Equation { number: "our correction", tex: r"\frac{4}{2\sqrt2\,\xi^3} = 2\pi\, nP^*\rho" },
        ],
        params: &[params::ATS_DENSITY.ranged(5e16, [1e15, 1e18]), params::DENSITY.ranged(3.1, [1.0, 8.0])],
        rules: &[],
        provenance: Provenance {
            source: &JUG,
            place: "Eqs (38)-(40), Section 4.2",
            standing: Standing::Corrected {
                printed: r"\tfrac{2\sqrt2}{3}\xi^3",
                why: "That is the whole tetrahedron between four cell centres, not the gap. Such tetrahedra do not fill space: there is one per 2√2 ξ³.",
            },
        },
        quantities: &["etm.cell_radius"],
        look: "You see the size of the cells that would give a measured density of three-well systems. Move the density. Notice that more systems mean smaller cells.",
        primary: &["ats_density"],
        level: Level::Course,
        compute: cell_size,
        refinement: None,
    },
    Figure {
        id: "etm.consistency",
        title: "One model, one set of parameters?",
        stands_for: "",
        caption: r"The points are the smallest asymmetries and the ranges of tunnel areas that the paper fitted to one glass. If they were constants of the glass, the points of one kind would lie on a level line. Choose the glass and compare. For AlBaSiO (BAS) all three kinds were fitted. With the smallest asymmetry of its heat capacity there would be no systems at the photon energy $h\nu$ of the echo (dashed). Its echoes are coldest and have the smallest tunnel areas. That agrees with the paper's idea that ions leave the gaps in the cold. The other fits do not follow the temperature. The paper fits no echo of Duran and no heat capacity of BK7. It grants that one fit to all data would be worse.",
        equations: &[Equation { number: "Section 4.2", tex: r"N(T) = N_0\, e^{-E_0/k_BT},\quad X\propto N^3" }],
        params: &[GLASS],
        rules: &[],
        provenance: Provenance { source: &JUG, place: "Tables 2, 4, 5, 7", standing: Standing::AsStated },
        quantities: &["etm.coherent_number"],
        look: "You see the parameters that fit three kinds of measurement on one glass. Choose another glass. Notice that the points do not lie on level lines, as they would if the parameters were constants.",
        primary: &["glass"],
        level: Level::Research,
        compute: consistency,
        refinement: None,
    },
]);

fn cell_size(inputs: &Inputs) -> Result<Picture, Error> {
    let [ats_density, density] = inputs.numbers(["ats_density", "density"])?;
    let chosen = 2.0 * radius(ats_density, density)?;
    // the axes hold the chosen densities, wherever they lie
    let (least, most) = (ats_density.min(1e15), ats_density.max(1e18));
    let grid = sampling::logarithmic(least, most, 60);
    let mut panel = Panel::new(
        Axis::new("density of anomalous systems nP*", "1/g").log().ranged(least, most),
        Axis::new("cell diameter 2ξ", "Å").log().ranged(chosen.min(50.0), chosen.max(2000.0)),
    )
    .with(Curve::new("(40)", sampling::runs(&grid, |n| Ok(2.0 * radius(n, density)?)), Tone::Data(0), Badge::AsPrinted))
    .with(
        Curve::new("gaps of a close packing", sampling::runs(&grid, |n| Ok(2.0 * radius_close_packed(n, density)?)), Tone::Data(1), Badge::Corrected)
            .dashed(Dash::Dashed),
    );
    let mut computed = Points::new("(40) at the glass's own density", [], Tone::Data(2), Marker::Circle, Badge::Derived);
    let mut printed = Points { radius: 7.0, ..Points::new("as printed", [], Tone::Data(3), Marker::Ring, Badge::AsStated).sourced("Section 4.2") };
    let mut table = Table {
        title: "cell radii".into(),
        columns: ["glass", "printed ξ (Å)", "from the printed inputs (Å)", "close packing (Å)"].map(String::from).to_vec(),
        rows: Vec::new(),
    };
    for row in CELLS {
        let own = radius(row.ats_density, row.density)?;
        computed.points.push(Point { x: row.ats_density, y: 2.0 * own, dx: 0.0, dy: 0.0, label: row.glass.into() });
        printed.points.push(Point { x: row.ats_density, y: 2.0 * row.radius, dx: 0.0, dy: 0.0, label: format!("{}, printed", row.glass) });
        // a ring's radius away from the ring, on logarithmic axes, and on that side of it where no line passes
        let (right, up, side) = match row.glass {
            "BAS" => (0.9, 1.0 / 1.05, Side::Left),
            "BK7" => (1.0, 1.1, Side::Above),
            _ => (1.12, 1.0, Side::Right),
        };
        panel.push(Label { x: right * row.ats_density, y: up * 2.0 * row.radius, text: row.glass.into(), side, tone: Tone::Ink, size: 1.0 });
        table.rows.push(vec![
            row.glass.into(),
            format!("{:.0}", row.radius),
            format!("{own:.1}"),
            format!("{:.1}", radius_close_packed(row.ats_density, row.density)?),
        ]);
    }
    panel.push(printed);
    panel.push(computed);
    let seen = |diameter: f64| MICROSCOPE.iter().filter(|m| m.1 == diameter).map(|m| m.0).collect::<Vec<_>>().join(", ");
    // named in the legend, as what follows: words beside them would leave no room on a phone
    for (diameter, dash) in [(500.0, Dash::Dotted), (600.0, Dash::DashDot)] {
        let name = format!("seen by microscope, {diameter} Å: {}", seen(diameter));
        panel.push(Curve::new(name, vec![vec![(least, diameter), (most, diameter)]], Tone::Muted, Badge::AsStated).dashed(dash));
    }
    // a cross hides no point under it
    panel.push(Points { radius: 8.0, ..Points::new("your densities", [(ats_density, chosen)], Tone::Data(0), Marker::Cross, Badge::AsPrinted) });
    let mut picture = Picture::from(panel)
        .reading("radius ξ, (40)", radius(ats_density, density)?, "Å", Badge::AsPrinted)
        .reading("radius, gaps of a close packing", radius_close_packed(ats_density, density)?, "Å", Badge::Corrected)
        .reading("gap over the whole tetrahedron", void_fraction(), "", Badge::Derived);
    picture.tables.push(table);
    Ok(picture)
}

fn consistency(inputs: &Inputs) -> Result<Picture, Error> {
    let glass = inputs.word("glass")?;
    // (temperature, D_min, X_min, X_max) of each kind of fit
    let echo: Vec<[f64; 4]> = ECHO.iter().filter(|r| r.glass == glass).map(|r| [0.012, r.gap_min, r.tunnel_area_min, r.tunnel_area_max]).collect();
    let dielectric: Vec<[f64; 4]> =
        DIELECTRIC.iter().filter(|r| r.glass == glass).map(|r| [r.temperature, r.gap_min, r.tunnel_area_min, r.tunnel_area_max]).collect();
    let thermal: Vec<[f64; 4]> =
        HEAT_CAPACITY.iter().filter(|r| r.glass == glass).map(|r| [r.temperature, r.gap_min, r.tunnel_area_min, r.tunnel_area_max]).collect();
    let kinds = [
        ("echo, Table 7", echo, Tone::Data(0), Marker::Circle),
        ("dielectric constant, Table 5", dielectric, Tone::Data(1), Marker::Square),
        ("heat capacity, Tables 2, 4", thermal, Tone::Data(2), Marker::Triangle),
    ];
    let axis = || Axis::new("temperature T", "K").log().ranged(0.008, 2.0);
    let mut gaps = Panel::new(axis(), Axis::new("smallest asymmetry D_{min}", "K").log().ranged(0.008, 1.0)).titled("smallest asymmetry");
    let mut areas = Panel::new(axis(), Axis::new("tunnel area X", "K Å^{2}").log().ranged(5e2, 1e6)).titled("tunnel areas, X_{min} to X_{max}");
    let mut table = Table {
        title: "fits".into(),
        columns: ["fit", "T (K)", "D_{min} (K)", "X_{min} (K Å^{2})", "X_{max} (K Å^{2})"].map(String::from).to_vec(),
        rows: Vec::new(),
    };
    let (mut all_gaps, mut all_areas) = (Vec::new(), Vec::new());
    for (name, rows, tone, marker) in kinds {
        if rows.is_empty() {
            continue;
        }
        gaps.push(Points { radius: 6.0, ..Points::new(name, rows.iter().map(|r| (r[0], r[1])), tone, marker, Badge::AsStated).sourced(name) });
        for r in &rows {
            let label = format!("{name}: {} to {} K Å^{{2}}", r[2], r[3]);
            // of two fits at one temperature the narrower range is the broader bar
            let inside = rows.iter().any(|wide| wide[0] == r[0] && wide[3] / wide[2] > r[3] / r[2]);
            let width = if inside { 9.0 } else { 3.0 };
            areas.push(Arrow { name: String::new(), from: (r[0], r[2]), to: (r[0], r[3]), tone, width, dash: Dash::Solid, head: false, label });
        }
        let ends = rows.iter().flat_map(|r| [(r[0], r[2]), (r[0], r[3])]);
        areas.push(Points { radius: 6.0, ..Points::new(name, ends, tone, marker, Badge::AsStated).sourced(name) });
        for r in &rows {
            all_gaps.push(r[1]);
            all_areas.push(r[2]);
            table.rows.push([name.to_owned(), format!("{}", r[0]), format!("{}", r[1]), format!("{}", r[2]), format!("{}", r[3])].to_vec());
        }
    }
    let echo = ECHO.iter().find(|r| r.glass == glass).map(|r| (r.frequency, HBAR * 2e3 * PI * r.frequency));
    if let Some((frequency, resonance)) = echo {
        gaps.push(Mark::new(MarkAt::Y { y: resonance }, format!("photon energy hν/k_{{B}} at {frequency} GHz"), Badge::Derived));
    }
    let spread = |values: &[f64]| values.iter().copied().fold(0.0, f64::max) / values.iter().copied().fold(f64::INFINITY, f64::min);
    let mut picture = Picture { panels: vec![gaps, areas], ..Picture::default() }
        .reading("largest D_{min} over smallest", spread(&all_gaps), "", Badge::Derived)
        .reading("largest X_{min} over smallest", spread(&all_areas), "", Badge::Derived);
    if let Some((frequency, resonance)) = echo {
        picture = picture.reading(format!("photon energy hν/k_{{B}} at {frequency} GHz"), resonance, "K", Badge::Derived);
    }
    picture.tables.push(table);
    if glass == "Duran" {
        picture = picture.noting("The paper has no echo fit for Duran, so there is no photon energy.");
    } else {
        picture = picture.noting("Both echo fits are drawn at 12 mK, the temperature of Fig. 14. The broad bar has the narrower range of the two.");
    }
    Ok(picture.noting("The paper prints no uncertainties."))
}
