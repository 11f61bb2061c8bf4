//! The boson peak: the lowest wall vibration of a domain, and an eighth of a well.

use super::SIDE_BY_SIDE;
use crate::describe::{Equation, Figure, Inputs, Level, Param, Provenance, Standing, figures, number};
use crate::error::Error;
use crate::picture::{Axis, Badge, Mark, MarkAt, Marker, Panel, Picture, Point, Points, Table, Tone};
use crate::theories::rfot::ripplons::{debye_frequency_thz, frequency};
use crate::theories::two_electron::matter::{POLYMER_WELL, boson_peak as clustered_boson, energy};

const DEBYE_TEMPERATURE: Param = number("debye_temperature", "T_D", "K", 342.0, [50.0, 600.0], "mosaic: Debye temperature of the glass").positive();
const XI_OVER_A: Param = number("xi_over_a", r"\xi/a", "1", 5.76, [2.0, 15.0], "mosaic: size of a domain over that of a bead").positive();
const WELL: Param = number(
    "well",
    r"\varepsilon_0/k_B",
    "K",
    POLYMER_WELL,
    [10.0, 400.0],
    "two-electron: depth of the well between two molecules; 51.6 K is the paper's for polymers",
)
.positive();
const MEASURED: Param =
    number("measured_frequency", r"\nu_{BP}", "THz", 1.0, [0.1, 3.0], "a measured boson peak; the default, from memory, is that of vitreous silica").positive();
const SPREAD: Param =
    number("measured_spread", r"\Delta\nu/\nu", "%", 20.0, [0.0, 60.0], "half-width of its band: definitions of the peak differ by that much").not_negative();

pub(super) static FIGURES: &[Figure] = &figures([Figure {
    id: "compare.boson_peak",
    title: "Two readings of the boson peak",
    stands_for: "",
    caption: "The figure shows the energy of the excess vibrations of a glass, as a frequency. In the mosaic theory the boson peak is the lowest vibration of the wall of a domain, a ripplon with $l = 2$; small rings are its higher orders. In the two-electron model it is an eighth of the depth $\\varepsilon_0$ of the well between two molecules (the triangle), which that paper states without deriving it. Diamonds are the observations that the two-electron model cites. The shaded band is a measured value that you set; at first it is the 1 THz of vitreous silica, as we recall it. Move the size of a domain and the depth of the well. With their own defaults the two theories lie nearly an order of magnitude apart.",
    equations: &[
        Equation { number: "mosaic (44)", tex: r"\omega_l \simeq 1.34\,\omega_D\,(a/\xi)^{5/4}\sqrt{(l-1)(l+2)/4}" },
        Equation { number: "two-electron III.D.3", tex: r"E \approx \varepsilon_0/8" },
    ],
    params: &[DEBYE_TEMPERATURE, XI_OVER_A, WELL, MEASURED, SPREAD],
    rules: &[],
    provenance: Provenance {
        source: &SIDE_BY_SIDE,
        place: "mosaic (44); two-electron III.D.3",
        standing: Standing::OurClosure { why: "Each theory has its own parameter; the papers do not treat one and the same glass." },
    },
    quantities: &["rfot.ripplon_frequency", "two_electron.boson_peak"],
    look: "You see two readings of the boson peak, beside observations. Move the size of the domain. Notice that the two theories lie far apart at their own defaults.",
    primary: &["xi_over_a", "well"],
    level: Level::Course,
    compute: boson_peak,
    refinement: None,
}]);

/// What two_electron cites as observed, K: name, from, to (III.D.3).
const PRINTED: [(&str, f64, f64); 3] = [("polymers", 6.0, 6.0), ("strain glass", 10.0, 10.0), ("metallic glass", 5.0, 20.0)];

fn boson_peak(inputs: &Inputs) -> Result<Picture, Error> {
    let [debye, xi_over_a, well, measured, spread] = inputs.numbers(["debye_temperature", "xi_over_a", "well", "measured_frequency", "measured_spread"])?;
    // one kelvin in THz, so that energies share an axis
    let per_kelvin = energy(1.0).terahertz;
    let ladder: Vec<f64> = (2..=6).map(|l| Ok(frequency(f64::from(l), xi_over_a)? * debye_frequency_thz(debye)?)).collect::<Result<_, Error>>()?;
    let (Some(&lowest), boson) = (ladder.first(), clustered_boson(well)?) else {
        return Err(Error::no_solution("no wall mode"));
    };
    let rows = ["measured, yours", "metallic glass, cited", "strain glass, cited", "polymers, cited", "two-electron: ε_{0}/8", "mosaic: ripplons, l = 2 to 6"];
    let ticks = (0..rows.len()).map(|k| (k as f64, rows[k].to_owned())).collect();
    let shown = [lowest, boson.terahertz, measured];
    let least = shown.iter().fold(0.08_f64, |m, v| m.min(0.7 * v));
    let most = ladder.iter().chain(&shown).fold(4.0_f64, |m, v| m.max(1.4 * v));
    let mut panel = Panel::new(Axis::new("frequency", "THz").log().ranged(least, most), Axis::new("theory or observation", "").ranged(-0.6, 5.6).ticked(ticks));
    let share = spread / 100.0;
    panel.push(Mark {
        at: MarkAt::SpanX { from: measured * (1.0 - share).max(0.01), to: measured * (1.0 + share) },
        ..Mark::new(MarkAt::X { x: measured }, "", Badge::OurClosure)
    });
    let mut yours = Points::new("measured, of the sliders", [], Tone::Ink, Marker::Square, Badge::OurClosure);
    yours.points.push(Point { x: measured, y: 0.0, dx: measured * share.min(0.99), dy: 0.0, label: "band of the sliders".into() });
    yours.listed = false;
    panel.push(yours);
    let mut cited = Points::new("observed, as the two-electron model cites", [], Tone::Data(3), Marker::Diamond, Badge::AsStated)
        .sourced("two-electron, III.D.3, its refs 27, 36, 37");
    for ((name, from, to), y) in PRINTED.into_iter().zip([3.0, 2.0, 1.0]) {
        let (low, high) = (from * per_kelvin, to * per_kelvin);
        cited.points.push(Point { x: 0.5 * (low + high), y, dx: 0.5 * (high - low), dy: 0.0, label: name.into() });
    }
    cited.listed = false;
    panel.push(cited);
    let mut eighth = Points::new("two-electron: ε_{0}/8", [(boson.terahertz, 4.0)], Tone::Data(1), Marker::Triangle, Badge::AsStated);
    eighth.radius = 7.0;
    eighth.listed = false;
    panel.push(eighth);
    let mut ripplon = Points::new("mosaic: lowest ripplon", [(lowest, 5.0)], Tone::Data(0), Marker::Circle, Badge::AsPrinted);
    ripplon.radius = 7.0;
    ripplon.listed = false;
    panel.push(ripplon);
    let mut higher = Points::new("mosaic: higher orders", ladder.iter().skip(1).map(|f| (*f, 5.0)), Tone::Data(0), Marker::Ring, Badge::AsPrinted);
    higher.listed = false;
    // small enough to stand apart on a phone
    higher.radius = 2.6;
    panel.push(higher);
    let line = |name: &str, terahertz: f64| {
        let e = energy(terahertz / per_kelvin);
        vec![name.to_owned(), format!("{:.3}", e.terahertz), format!("{:.2}", e.millielectronvolt), format!("{:.1}", e.kelvin)]
    };
    let table = Table {
        title: "The same energies in other units".into(),
        columns: ["", "THz", "meV", "K"].map(Into::into).to_vec(),
        rows: vec![line("mosaic: lowest ripplon", lowest), line("two-electron: ε₀/8", boson.terahertz), line("measured, yours", measured)],
    };
    let mut picture = Picture::from(panel)
        .reading("mosaic: lowest ripplon", lowest, "THz", Badge::AsPrinted)
        .reading("two-electron: ε_{0}/8", boson.terahertz, "THz", Badge::AsStated)
        .reading("mosaic over two-electron", lowest / boson.terahertz, "", Badge::Derived)
        .noting("A boson peak is read from a spectrum or from C/T³. The C/T³ of one oscillator is highest at about a fifth of its energy, so 6 K in C/T³ is not an energy of 6 K. The two-electron model compares its energy with both.")
        .noting("The melting theory, the three-well model and the gauge theory give no boson peak.");
    picture.tables.push(table);
    Ok(picture)
}
