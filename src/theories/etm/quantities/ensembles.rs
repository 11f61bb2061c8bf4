//! Calculator entries on many three-well systems with exact levels: heat capacity, dielectric change, concentration. From (10).

use super::cutoffs;
use super::params::{
    AMPLITUDE, ATS_DENSITY, DENSITY, DIELECTRIC_AREA_MIN, DIELECTRIC_AREA_RATIO, DIELECTRIC_GAP_MIN, FIELD, HEAT_AREA_MIN, HEAT_AREA_RATIO, HEAT_GAP_MIN,
    TEMPERATURE, TUNNEL_AREA_RATIO,
};
use crate::describe::{Domain, Equation, Inputs, Param, Provenance, Quantity, Rule, Standing, number, output, quantities};
use crate::error::Error;
use crate::theories::etm::cells;
use crate::theories::etm::exact_ensemble::{Ensemble, LARGEST_PHASE, LARGEST_SPREAD};
use crate::theories::etm::sources::JUG;
use crate::theories::etm::three_level::PHASE_PER_FLUX;
use std::f64::consts::PI;

pub(in crate::theories::etm) const GAP_RATIO: Param =
    number("gap_ratio", r"D_{\max}/D_{\min}", "D_max/D_min", 15.0, [2.0, 30.0], "largest asymmetry over the smallest")
        .log()
        .within(Domain::ALL.greater_than(1.0));
pub(in crate::theories::etm) const TUNNELLING_MIN: Param =
    number("tunnelling_min", r"D_{0\min}", "K", 10.0, [2.0, 100.0], "smallest tunnelling amplitude, not in the paper").log().positive();
pub(super) const TUNED: Param = TEMPERATURE.ranged(0.6, [0.1, 3.0]);

pub(in crate::theories::etm) const ENSEMBLE: Equation = Equation {
    number: "(10), our derivation",
    tex: r"C = 2\pi k_B nP^*\int_0^1\! dc\int\! d\ln D_0\int\! d\ln D\int\!\frac{d\vartheta}{2\pi}\,\frac{\langle E^2\rangle-\langle E\rangle^2}{T^2}",
};
pub(in crate::theories::etm) const LINEAR_RESPONSE: Equation = Equation {
    number: "(10), our derivation",
    tex: r"\frac{\Delta\epsilon}{\epsilon} = A\int_0^1\! dc\int\! d\ln D_0\int\! d\ln D\int\!\frac{d\vartheta}{2\pi}\,\left[\chi(\varphi)-\chi(0)\right]",
};
pub(in crate::theories::etm) const TRANSITIONS: Equation = Equation {
    number: "our derivation",
    tex: r"\chi_{\mathrm{RES}} = \sum_{k<l}\frac{f_k-f_l}{E_l-E_k}\,3\sum_i|\psi_k(i)|^2|\psi_l(i)|^2,\quad f_k = \frac{e^{-E_k/T}}{Z}",
};
pub(in crate::theories::etm) const POPULATIONS: Equation =
    Equation { number: "our derivation", tex: r"\chi_{\mathrm{REL}} = \frac{3}{2T}\sum_i\sum_{k<l}f_kf_l\left(|\psi_k(i)|^2-|\psi_l(i)|^2\right)^2" };
pub(in crate::theories::etm) const ENSEMBLE_STANDING: Standing = Standing::OurClosure {
    why: "The distribution (10) is printed. The smallest tunnelling amplitude and the largest asymmetry are not: 10 K and 15 times the smallest asymmetry are our choice. All systems have one charge times area.",
};
/// All three levels beside the gap alone.
pub(in crate::theories::etm) const LEVELS_AND_GAP: &[Equation] = &[
    ENSEMBLE,
    Equation { number: "(8)", tex: r"E_k = 2R\cos\!\left(\tfrac{\theta}{3}+\theta_k\right),\quad R = \sqrt{D_0^2+\tfrac16D^2}" },
    Equation { number: "(9)", tex: r"E_1-E_0 \simeq \sqrt{D_0^2\varphi^2+D^2}" },
];
/// The same where a figure has the limits as inputs.
pub(in crate::theories::etm) const CHOSEN_LIMITS: Standing = Standing::OurClosure {
    why: "The distribution (10) is printed. The smallest tunnelling amplitude and the largest asymmetry are our choice. All systems have one charge times area.",
};
pub(in crate::theories::etm) const SPREAD_RULE: Rule = Rule {
    text: "the largest asymmetry is at most twenty times the smallest tunnelling amplitude",
    input: "gap_ratio",
    holds: |i| Ok(i.number("gap_min")? * i.number("gap_ratio")? <= LARGEST_SPREAD * i.number("tunnelling_min")? * (1.0 + 1e-12)),
};
pub(in crate::theories::etm) const PHASE_RULE: Rule = Rule {
    text: "the phase of a loop that faces the field is at most 100 rad; it grows with the field and falls with the smallest tunnelling amplitude",
    input: "field",
    holds: |i| Ok(PHASE_PER_FLUX * (i.number("tunnel_area_min")? / i.number("tunnelling_min")?) * i.number("field")? <= LARGEST_PHASE * (1.0 + 1e-12)),
};

/// The ensemble among the inputs.
pub(in crate::theories::etm) fn ensemble(i: &Inputs) -> Result<Ensemble, Error> {
    let [ratio, tunnelling, density] = i.numbers(["gap_ratio", "tunnelling_min", "ats_density"])?;
    Ensemble::new(cutoffs(i)?, ratio, tunnelling, density)
}

/// The same for its dielectric response, which counts the systems in the amplitude.
pub(in crate::theories::etm) fn dipoles(i: &Inputs) -> Result<Ensemble, Error> {
    let [ratio, tunnelling] = i.numbers(["gap_ratio", "tunnelling_min"])?;
    Ensemble::new(cutoffs(i)?, ratio, tunnelling, 1.0)
}

pub(super) const ENSEMBLE_INPUTS: &[Param] = &[TUNED, FIELD, HEAT_GAP_MIN, GAP_RATIO, HEAT_AREA_MIN, HEAT_AREA_RATIO, TUNNELLING_MIN, ATS_DENSITY];

pub(super) const DIELECTRIC_INPUTS: &[Param] = &[
    TEMPERATURE.ranged(0.05, [0.01, 0.2]),
    FIELD.ranged(0.1, [0.001, 2.0]),
    DIELECTRIC_GAP_MIN,
    GAP_RATIO,
    DIELECTRIC_AREA_MIN,
    DIELECTRIC_AREA_RATIO,
    TUNNELLING_MIN,
    AMPLITUDE,
];

pub(in crate::theories::etm) static QUANTITIES: &[Quantity] = &quantities([
    Quantity {
        id: "etm.heat_capacity_exact",
        title: "Heat capacity of the anomalous systems with all three levels, and with two",
        equations: &[ENSEMBLE],
        inputs: ENSEMBLE_INPUTS,
        outputs: &[
            output("heat_capacity", "C", "uJ/(g K)", "heat capacity with all three levels"),
            output("heat_capacity_two_level", "C_2", "uJ/(g K)", "the same with the gap of (9) and the same cut-offs"),
        ],
        rules: &[SPREAD_RULE, PHASE_RULE],
        provenance: Provenance { source: &JUG, place: "Eqs (6), (8), (10), (14)", standing: ENSEMBLE_STANDING },
        note: r"The inputs are the rescaled ones of (9), as in the fits. $c$ is the cosine of the angle between the field and the normal of a loop, $\vartheta$ the direction of the asymmetry. Energies $E$ are the three levels in kelvin.",
        compute: |i| {
            let found = ensemble(i)?.heat_capacity(i.number("temperature")?, i.number("field")?)?;
            Ok(vec![found.exact, found.two_level])
        },
    },
    Quantity {
        id: "etm.dielectric_change_exact",
        title: "Relative change of the dielectric constant with all three levels, and with two",
        equations: &[LINEAR_RESPONSE, TRANSITIONS, POPULATIONS],
        inputs: DIELECTRIC_INPUTS,
        outputs: &[
            output("resonant", r"\Delta\epsilon/\epsilon\,|_{\mathrm{RES}}", "1", "change of the resonant part with all three levels"),
            output("resonant_two_level", r"\Delta\epsilon/\epsilon\,|_{\mathrm{RES},2}", "1", "the same by (16) and (20), with the same cut-offs"),
            output("relaxational", r"\Delta\epsilon/\epsilon\,|_{\mathrm{REL}}", "1", "change of the quasi-static relaxational part with all three levels"),
            output("relaxational_two_level", r"\Delta\epsilon/\epsilon\,|_{\mathrm{REL},2}", "1", "the same by (17) and (20), with the same cut-offs"),
        ],
        rules: &[SPREAD_RULE, PHASE_RULE],
        provenance: Provenance { source: &JUG, place: "Eqs (6), (10), (16)-(20)", standing: ENSEMBLE_STANDING },
        note: r"The inputs are the rescaled ones of (9), as in the fits. $\psi_k(i)$ is the amplitude of level $k$ in well $i$. Each well has a dipole of the same size, the three at equal angles. Energies are in kelvin. For large tunnelling amplitudes both columns are one.",
        compute: |i| {
            let [temperature, field, amplitude] = i.numbers(["temperature", "field", "amplitude"])?;
            let found = dipoles(i)?.dielectric_change(temperature, field, amplitude)?;
            Ok(vec![found.resonant.exact, found.resonant.two_level, found.relaxational.exact, found.relaxational.two_level])
        },
    },
    Quantity {
        id: "etm.ats_concentration",
        title: "Number of anomalous systems from the normalisation of their distribution, and the radius of the cells",
        equations: &[
            Equation { number: "(39)", tex: r"\frac{1}{P^*} = 2\pi\ln\frac{D_{\max}}{D_{\min}}\ln\frac{D_{0\max}}{D_{0\min}}" },
            Equation { number: "(38)", tex: r"n = \frac{nP^*}{P^*},\quad x = n\rho,\quad \frac{4}{\tfrac{2\sqrt2}{3}\xi^3} = x" },
        ],
        inputs: &[
            ATS_DENSITY.ranged(5e16, [1e14, 1e19]),
            DENSITY.ranged(3.1, [1.0, 8.0]),
            TUNNEL_AREA_RATIO,
            GAP_RATIO.ranged(1.708, [1.2, 1000.0]).within(Domain::ALL.greater_than(1.0)),
        ],
        outputs: &[
            output("p_star", "P^*", "1", "weight of the distribution"),
            output("mass_density", "n", "1/g", "anomalous systems per gram"),
            output("volume_density", "x", "1/cm^3", "anomalous systems per volume"),
            output("radius", r"\xi", "A", "radius of a cell"),
        ],
        rules: &[],
        provenance: Provenance { source: &JUG, place: "Eqs (38), (39)", standing: Standing::AsPrinted },
        note: "The paper guesses 1 for the product of the two logarithms, which gives (40). The largest asymmetry is not in the paper.",
        compute: |i| {
            let [density, mass, area_ratio, gap_ratio] = i.numbers(["ats_density", "density", "tunnel_area_ratio", "gap_ratio"])?;
            let product = area_ratio.ln() * gap_ratio.ln();
            let number = cells::concentration(density, product)?;
            Ok(vec![1.0 / (2.0 * PI * product), number, number * mass, (3.0 * 2.0_f64.sqrt() / number / mass).cbrt() * 1e8])
        },
    },
]);
