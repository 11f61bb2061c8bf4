//! Viscosity in Angell's plot, and the activation energy beside it.

use crate::describe::{Equation, Figure, Inputs, Level, figures};
use crate::error::Error;
use crate::numerics::sampling;
use crate::picture::{Axis, Badge, Curve, Dash, Mark, MarkAt, Panel, Picture, Tone};
use crate::theories::forms::adam_gibbs::{AdamGibbs, Jump};
use crate::theories::forms::params::{FRAGILITY, GLASS, INFINITE, law};
use crate::theories::forms::quantities::MYEGA;
use crate::theories::forms::sources::TEXTBOOKS;
use crate::theories::forms::viscosity::{Angell, Viscosity, activation};

pub(super) static FIGURES: &[Figure] = &figures([Figure {
    id: "forms.angell_plot",
    title: "Four laws through one glass temperature",
    stands_for: "",
    caption: r"The first panel is Angell's plot of the viscosity, against the glass temperature over the temperature, $T_\text{g}/T$. The four laws pass through the glass temperature with the same slope, the fragility $m$. All start from one viscosity at infinite temperature, whose logarithm is $L$. The grey line is the law of Arrhenius. The second panel shows the apparent activation energy of each. Move the fragility: the smaller it is, the straighter are the laws. At $m = 12 - L$ all would be the Arrhenius line. Near $T_\text{g}$ they agree. Below it only the law of Vogel and that of Adam and Gibbs diverge. No law is derived here, and one decade of data cannot choose between them. The Adam-Gibbs curve has a constant jump of the heat capacity. We choose its Kauzmann temperature so that it has the same fragility.",
    equations: &[
        Equation { number: "Vogel, Fulcher, Tammann", tex: r"\log_{10}\eta = L + \frac{(12 - L)^2}{m\left(\frac{T}{T_\mathrm{g}} - 1\right) + 12 - L}" },
        Equation { number: "Mauro and others", tex: MYEGA },
        Equation { number: "Avramov and Milchev", tex: r"\log_{10}\eta = L + (12 - L)\left(\frac{T_\mathrm{g}}{T}\right)^{m/(12 - L)}" },
        Equation { number: "Adam and Gibbs", tex: r"\log_{10}\eta = L + (12 - L)\frac{T_\mathrm{g}\ln(T_\mathrm{g}/T_\mathrm{K})}{T\ln(T/T_\mathrm{K})}" },
    ],
    params: &[GLASS, FRAGILITY, INFINITE],
    rules: &[],
    provenance: law(&TEXTBOOKS),
    quantities: &["forms.vogel_fulcher", "forms.myega", "forms.avramov_milchev", "forms.adam_gibbs", "forms.vogel_fulcher_parameters"],
    look: r"You see four textbook laws of viscosity that share one glass temperature and one fragility. Move the fragility. Notice that they agree at $T_\mathrm{g}$ and part where the liquid is hot.",
    primary: &["fragility", "glass_temperature"],
    level: Level::First,
    compute: draw,
    refinement: None,
}]);

/// End of the axis of the inverse temperature.
const END: f64 = 1.2;

type Law<'a> = &'a dyn Fn(f64) -> Result<Viscosity, Error>;

fn draw(inputs: &Inputs) -> Result<Picture, Error> {
    let [glass, fragility, infinite] = inputs.numbers(["glass_temperature", "fragility", "log10_viscosity_infinite"])?;
    let liquid = Angell::new(glass, fragility, infinite)?;
    let decades = 12.0 - infinite;
    // m/K = 1 + 1/ln(T_g/T_K) for a constant jump
    let kauzmann = glass * (-decades / (fragility - decades)).exp();
    let entropic = if fragility > decades && kauzmann > 1e-300 * glass { AdamGibbs::new(glass, kauzmann, infinite, Jump::Constant).ok() } else { None };
    let by_entropy = |t: f64| entropic.map_or_else(|| Err(Error::no_solution("no Kauzmann temperature")), |e| e.viscosity(t));
    let laws: [(&str, Tone, Dash, Law<'_>); 4] = [
        ("Vogel, Fulcher, Tammann", Tone::Data(0), Dash::Solid, &|t| liquid.vogel_fulcher(t)),
        ("Mauro and others", Tone::Data(1), Dash::Dashed, &|t| liquid.myega(t)),
        ("Avramov, Milchev", Tone::Data(2), Dash::DashDot, &|t| liquid.avramov_milchev(t)),
        ("Adam, Gibbs", Tone::Data(3), Dash::Dotted, &by_entropy),
    ];
    let top = 18.0;
    let energy = 3.0 * activation(fragility.max(decades) * glass);
    let x = || Axis::new("inverse temperature T_{g}/T", "").ranged(0.0, END);
    let mut left = Panel::new(x(), Axis::new("log_{10} viscosity", "Pa s").ranged(infinite - 1.0, top));
    let mut right = Panel::new(x(), Axis::new("activation energy E", "kJ/mol"));
    left.push(Mark::new(MarkAt::Y { y: 12.0 }, "10^{12} Pa s", Badge::Textbook));
    let straight = |name: &str, from: f64, to: f64| {
        let line = Curve::new(name, vec![vec![(0.0, from), (END, to)]], Tone::Muted, Badge::Textbook).wide(2.5);
        Curve { key: "Arrhenius".into(), ..line }
    };
    left.push(straight("Arrhenius", infinite, infinite + END * decades));
    right.push(straight("E, Arrhenius", activation(decades * glass), activation(decades * glass)));
    let grid = sampling::linear(0.02, END, 60);
    let mut highest = activation(decades * glass);
    for (name, tone, dash, seen) in laws {
        if name.starts_with("Adam") && entropic.is_none() {
            continue;
        }
        let upto = |value: f64, limit: f64| if value <= limit { Ok(value) } else { Err(Error::no_solution("beyond the frame")) };
        let curve = sampling::adaptive(&grid, 1e-3, |x| upto(seen(glass / x)?.log10, 2.0 * top));
        left.push(Curve::new(name, curve, tone, Badge::Textbook).dashed(dash).wide(2.5));
        let curve = sampling::adaptive(&grid, 1e-3, |x| upto(seen(glass / x)?.activation_energy, 2.0 * energy));
        highest = curve.iter().flatten().fold(highest, |most, p| most.max(p.1));
        right.push(Curve { key: name.into(), ..Curve::new(format!("E, {name}"), curve, tone, Badge::Derived).dashed(dash).wide(2.5) });
    }
    right.y.range = Some((0.0, (1.1 * highest).min(energy)));
    let mut picture = Picture { panels: vec![left, right], ..Picture::default() };
    picture = picture.reading("activation energy at T_{g}", activation(fragility * glass), "kJ/mol", Badge::Derived);
    if let Ok([divergence, strength, _]) = liquid.vogel_fulcher_parameters() {
        picture = picture.reading("temperature T_{0} at which Vogel's law diverges", divergence, "K", Badge::Derived).reading(
            "strength D",
            strength,
            "",
            Badge::Derived,
        );
    }
    if entropic.is_some() {
        picture = picture.reading("T_{K} of the Adam-Gibbs curve", kauzmann, "K", Badge::OurClosure);
    } else {
        picture = picture.noting("For this fragility no Kauzmann temperature gives the Adam-Gibbs curve, which is left out.");
    }
    Ok(picture)
}
