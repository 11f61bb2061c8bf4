//! Heat capacity of a cold glass.

use crate::describe::{Equation, Figure, Inputs, Level, figures};
use crate::error::Error;
use crate::numerics::sampling;
use crate::picture::{Axis, Badge, Curve, Dash, Mark, MarkAt, Panel, Picture, Tone};
use crate::theories::forms::cold::heat_capacity;
use crate::theories::forms::params::law;
use crate::theories::forms::quantities::{ATOMS, CUBIC, LINEAR, MASS};
use crate::theories::forms::sources::DEBYE_1912;

pub(super) static FIGURES: &[Figure] = &figures([Figure {
    id: "forms.cold",
    title: "A cold glass holds more heat than its waves",
    stands_for: "",
    caption: r"The heat capacity $C$ over $T^3$ is drawn against the square of the temperature $T$. A crystal would give the level line of the cubic term. In a glass the linear term lifts the curve on the cold side. Move the linear term: the crossover, where both terms are equal, follows. The law is a fit to measurements below about 1 K, and the part above is shaded. Between 2 and 20 K measured glasses show a further excess, which is not in it.",
    equations: &[
        Equation { number: "law", tex: r"\frac{C}{T^3} = c_3 + \frac{c_1}{T^2}" },
        Equation { number: "follows", tex: r"\theta^3 = \frac{12\pi^4 R n}{5 M c_3},\quad T_\times = \sqrt{\frac{c_1}{c_3}}" },
    ],
    params: &[LINEAR, CUBIC, ATOMS, MASS],
    rules: &[],
    provenance: law(&DEBYE_1912),
    quantities: &["forms.cold_heat_capacity"],
    look: "You see the heat capacity of a cold glass over $T^3$, against $T^2$. Move the linear part. Notice that it lifts only the cold end.",
    primary: &["linear", "cubic"],
    level: Level::Course,
    compute: draw,
    refinement: None,
}]);

fn draw(inputs: &Inputs) -> Result<Picture, Error> {
    let [linear, cubic, atoms, mass] = inputs.numbers(["linear", "cubic", "atoms_per_formula", "molar_mass"])?;
    let [.., debye, crossover] = heat_capacity(1.0, linear, cubic, atoms, mass)?;
    let curve = sampling::runs(&sampling::logarithmic(1e-2, 25.0, 121), |square| Ok(heat_capacity(square.sqrt(), linear, cubic, atoms, mass)?[1]));
    let level = vec![vec![(1e-2, cubic), (25.0, cubic)]];
    let axis = Axis::new("temperature squared T^{2}", "K^{2}").log().ranged(1e-2, 25.0).switchable();
    let mut panel = Panel::new(axis, Axis::new("heat capacity C/T^{3}", "µJ/(g K^{4})").log().switchable());
    panel.push(Mark::new(MarkAt::SpanX { from: 1.0, to: 25.0 }, "beyond the fit", Badge::Textbook));
    panel.push(Curve::new("cubic term alone", level, Tone::Muted, Badge::Textbook).dashed(Dash::Dashed));
    panel.push(Curve::new("both terms", curve, Tone::Data(0), Badge::Textbook).wide(2.5));
    if (0.1..=5.0).contains(&crossover) {
        panel.push(Mark::new(MarkAt::Point { x: crossover * crossover, y: 2.0 * cubic }, "equal terms", Badge::Derived).toned(Tone::Data(0)));
    }
    Ok(Picture::from(panel).reading("Debye temperature of the cubic term", debye, "K", Badge::Derived).reading(
        "both terms equal at",
        crossover,
        "K",
        Badge::Derived,
    ))
}
