//! Relaxation time against field: (21), (22).

use super::shown;
use crate::describe::{Equation, Figure, Inputs, Level, Param, Provenance, Standing, figures, number};
use crate::error::Error;
use crate::numerics::sampling;
use crate::picture::{Arrow, Axis, Badge, Curve, Dash, Panel, Picture, Tone};
use crate::theories::etm::density_of_states::flux_energy;
use crate::theories::etm::quantities::fields::DAMPING;
use crate::theories::etm::quantities::params;
use crate::theories::etm::relaxation::{AsymmetryWeight, rate, total_rate};
use crate::theories::etm::sources::JUG;
use crate::theories::etm::three_well::effective_gap;

const TLS_RATE: Param =
    number("tls_rate", r"\tau_{\mathrm{2LS}}^{-1}", "1/us", 0.5, [0.0, 10.0], "damping rate of an ordinary two-level system (not printed, our choice)")
        .not_negative();

pub(super) static FIGURES: &[Figure] = &figures([Figure {
    id: "etm.relaxation_time",
    title: "A field shortens the relaxation",
    stands_for: "",
    caption: r"The curves show the time $\tau_{\mathrm{ATS}}$ in which one anomalous system (ATS) relaxes as a field widens its gap. One has the printed weight $\frac{5}{6}$ of the asymmetry in (21), the other the $\frac{1}{2}$ that the Hamiltonian (6) gives. The total time $\tau_{\mathrm{tot}}$ of (22) includes an ordinary two-level system (2LS), whose rate is our choice. The thin level line is the time $\tau_\varphi$ of spectral diffusion; move its constant $c_{\mathrm{ATS}}$ and the damping to see which is faster. With the rows of BK7 the phonons are faster, where the text says the opposite. Table 7 prints this constant for BK7; for AlBaSiO it prints the difference from that of ordinary systems.",
    equations: &[
        DAMPING,
        Equation { number: "(22)", tex: r"\frac{1}{\tau_{\mathrm{tot}}} = \frac{1}{\tau_{\mathrm{2LS}}} + \frac{1}{\tau_{\mathrm{ATS}}(\varphi)}" },
    ],
    params: &[
        params::TEMPERATURE.log().ranged(0.012, [0.005, 1.0]),
        params::ASYMMETRY.ranged(0.045, [0.001, 1.0]),
        params::TUNNEL_AREA.ranged(2.13e4, [10.0, 1e6]),
        params::COS_ANGLE,
        params::RATE_CONSTANT,
        TLS_RATE,
        params::DIFFUSION_CONSTANT,
    ],
    rules: &[],
    provenance: Provenance {
        source: &JUG,
        place: "Eqs (21), (22)",
        standing: Standing::Corrected {
            printed: r"\tfrac56 D^2",
            why: "The matrix element of (6) between its lowest two states, averaged over directions, has D²/2. So has (20).",
        },
    },
    quantities: &["etm.relaxation_rate", "etm.flux_energy", "etm.effective_gap"],
    look: "You see how fast one tunnelling system relaxes, against the magnetic field. Move the asymmetry. Notice that a field always makes it faster.",
    primary: &["asymmetry"],
    level: Level::Research,
    compute: relaxation_time,
    refinement: None,
}]);

fn relaxation_time(inputs: &Inputs) -> Result<Picture, Error> {
    let [temperature, asymmetry, area, cosine] = inputs.numbers(["temperature", "asymmetry", "tunnel_area", "cos_angle"])?;
    let [constant, tls_rate, diffusion] = inputs.numbers(["rate_constant", "tls_rate", "diffusion_constant"])?;
    let damping = |weight| {
        move |field: f64| {
            // (9) needs only the product D₀φ, passed here with φ = 1
            let energy = effective_gap(asymmetry, 1.0, flux_energy(area, field, cosine)?)?;
            rate(energy, asymmetry / energy, temperature, constant, weight)
        }
    };
    let grid = sampling::logarithmic(1e-3, 1.0, 61);
    // sampled in ln τ, because the axis is logarithmic
    let traced = |f: &dyn Fn(f64) -> Result<f64, Error>| -> Vec<Vec<(f64, f64)>> {
        let runs = sampling::adaptive(&grid, 1e-3, |b| Ok(-f(b)?.ln()));
        runs.into_iter().map(|run| run.into_iter().map(|(b, y)| (b, y.exp())).collect()).collect()
    };
    let time = |weight| traced(&damping(weight));
    let total = traced(&|b| total_rate(tls_rate, damping(AsymmetryWeight::Printed)(b)?));
    let mut panel = Panel::new(Axis::new("field B", "T").log().ranged(1e-3, 1.0), Axis::new("relaxation time τ", "µs").log())
        .with(Curve::new("anomalous system τ_{ATS}, 5/6 as printed", time(AsymmetryWeight::Printed), Tone::Data(0), Badge::AsPrinted))
        .with(
            Curve::new("anomalous system τ_{ATS}, 1/2 from the Hamiltonian", time(AsymmetryWeight::Derived), Tone::Data(1), Badge::Corrected)
                .dashed(Dash::Dashed),
        )
        .with(Curve::new("both together τ_{tot}, (22)", total, Tone::Data(2), Badge::AsPrinted).dashed(Dash::DashDot));
    if tls_rate > 0.0 {
        panel.push(
            Curve::new(
                "ordinary two-level system τ_{2LS}, our choice",
                vec![vec![(1e-3, 1.0 / tls_rate), (1.0, 1.0 / tls_rate)]],
                Tone::Muted,
                Badge::OurClosure,
            )
            .dashed(Dash::Dotted),
        );
    }
    if diffusion > 0.0 {
        // named in the legend, as beside it another level line may lie
        let (time, name) = (1.0 / (diffusion * temperature), "spectral diffusion τ_{φ}, (34)");
        let (from, to) = ((1e-3, time), (1.0, time));
        panel.push(Arrow { name: name.into(), from, to, tone: Tone::Ink, width: 1.0, dash: Dash::Solid, head: false, label: name.into() });
    }
    let [printed, derived] = [AsymmetryWeight::Printed, AsymmetryWeight::Derived].map(|w| damping(w)(0.0));
    let (printed, derived) = (printed?, derived?);
    Ok(Picture::from(panel)
        .reading("rate without a field, 5/6", printed, "1/µs", Badge::AsPrinted)
        .reading("rate without a field, 1/2", derived, "1/µs", Badge::Corrected)
        .reading("rate of spectral diffusion, c_{ATS} T", diffusion * temperature, "1/µs", Badge::AsPrinted)
        .noting(format!("Without a field the gap is D = {} K. The fits of Table 7 belong to a resonance near 0.048 K.", shown(asymmetry))))
}
