//! Calculator entries on loss and densities of states: (1), (2), (12), (13), (17), (21).

use super::cutoffs;
use super::params::{
    AMPLITUDE, ASYMMETRY_WEIGHT, ATS_DENSITY, DIELECTRIC_AREA_MIN, DIELECTRIC_AREA_RATIO, DIELECTRIC_GAP_MIN, ENERGY, FIELD, GAP_MIN, HEAT_AREA_MIN,
    RATE_CONSTANT, TEMPERATURE, TUNNEL_AREA_RATIO,
};
use crate::describe::{Equation, Inputs, Param, Provenance, Quantity, Standing, number, output, quantities};
use crate::error::{Error, positive};
use crate::theories::etm::loss_spectrum::{Response, Spectrum};
use crate::theories::etm::relaxation::AsymmetryWeight;
use crate::theories::etm::sources::JUG;
use crate::theories::etm::two_level_dielectric;
use std::f64::consts::PI;

pub(in crate::theories::etm) const KILOHERTZ: Param = number("frequency", r"\nu", "kHz", 1.0, [0.01, 1e6], "frequency of the measuring field").log().positive();
pub(in crate::theories::etm) const REFERENCE: Param =
    number("reference_temperature", r"T_{\mathrm{ref}}", "K", 0.1, [0.005, 3.0], "temperature from which the change is counted").log().positive();
pub(in crate::theories::etm) const STRENGTH: Param =
    number("tunnelling_strength", r"C = \overline{P}p^2/\epsilon_r\epsilon_0", "1", 3e-4, [1e-5, 0.01], "strength of the response of two-level systems")
        .log()
        .positive();
pub(in crate::theories::etm) const ONE_PHONON: Param =
    number("rate_constant", "K", "1/(us K^3)", 100.0, [1.0, 10000.0], "strength of the damping by one phonon").log().positive();
pub(in crate::theories::etm) const TWO_LEVEL_DENSITY: Param =
    number("two_level_density", r"n\overline{P}", "n P, 1/(g K)", 4.4e16, [1e15, 1e18], "two-level systems per gram and kelvin, not in the paper")
        .log()
        .positive();
pub(in crate::theories::etm) const RESPONSE: Equation = Equation {
    number: "(17), (21), our assumption",
    tex: r"A\int_{D_{\min}}^\infty\!\frac{dD}{D}\int_0^b\! ds\,\frac{w(s)}{s}\,\frac{D^2}{E^2}\,\frac{\mathrm{sech}^2(E/2T)}{4T}\,\frac{1+i\omega\tau}{1+\omega^2\tau^2}",
};
/// What the response sums over.
pub(in crate::theories::etm) const DIRECTIONS: Equation = Equation {
    number: "our derivation",
    tex: r"s = D_0\varphi,\quad E^2 = D^2+s^2,\quad w(s) = \min\left(1,\frac{s}{a}\right)-\min\left(1,\frac{s}{b}\right),\quad \frac{a}{X_{\min}} = \frac{b}{X_{\max}} = \frac{e}{\hbar}B",
};
pub(in crate::theories::etm) const RESPONSE_STANDING: Standing = Standing::OurClosure {
    why: "The paper gives the quasi-static form (17) and the rate (21) and refers to another paper for the loss. A single relaxation time for each system is our assumption.",
};
/// The four parts of the ordinary systems.
pub(in crate::theories::etm) const TWO_LEVEL_PARTS: &[Equation] = &[
    Equation {
        number: "our derivation",
        tex: r"\frac{\Delta\epsilon}{\epsilon}\Big|_{\mathrm{RES}} = -\frac{2C}{3}\Big[\ln T+\mathrm{Re}\,\psi\Big(\tfrac12+\frac{ih\nu}{2\pi k_BT}\Big)\Big]_{T_{\mathrm{ref}}}^{T}",
    },
    Equation {
        number: "our derivation",
        tex: r"\frac{\Delta\epsilon}{\epsilon}\Big|_{\mathrm{REL}}-i\tan\delta_{\mathrm{REL}} = \frac{C}{3}\int_0^\infty\frac{dE}{2k_BT}\,\mathrm{cosh}^{-2}\frac{E}{2k_BT}\int_0^1 du\,\frac{\sqrt{1-u}}{u}\,\frac{1}{1+i\omega\tau},\quad u = \frac{\Delta_0^2}{E^2}",
    },
    Equation { number: "our derivation", tex: r"\tau^{-1} = K\,\frac{\Delta_0^2}{E^2}\,E^3\coth\frac{E}{2k_BT}" },
    Equation { number: "our derivation", tex: r"\tan\delta_{\mathrm{RES}} = \frac{\pi C}{3}\tanh\frac{h\nu}{2k_BT}" },
];
/// How the parts stand to the paper.
pub(in crate::theories::etm) const TWO_LEVEL_STANDING: Standing = Standing::OurClosure {
    why: "The paper names the standard model for what does not depend on the field. Its response with damping by one phonon is our derivation; the defaults are generic.",
};
pub(in crate::theories::etm) const TOTAL: Equation =
    Equation { number: "(12), (13)", tex: r"g_{\mathrm{tot}}(E) = n\overline{P}+\frac{2\pi nP^*}{E}\,\langle L(E)\rangle" };
/// How the total stands to the paper.
pub(in crate::theories::etm) const TOTAL_STANDING: Standing = Standing::OurClosure {
    why: "The average over directions is our derivation. The density of two-level systems is not in the paper; ours gives 1 µJ/(g K²).",
};

/// The response among the inputs.
fn response(i: &Inputs) -> Result<Response, Error> {
    let [temperature, field, frequency, amplitude, rate] = i.numbers(["temperature", "field", "frequency", "amplitude", "rate_constant"])?;
    Spectrum::new(cutoffs(i)?, temperature, field, amplitude, rate, AsymmetryWeight::from_word(i.word("asymmetry_weight")?))?.at(frequency)
}

/// The total density of states and its anomalous part, 1/(g K).
pub(in crate::theories::etm) fn densities(i: &Inputs, energy: f64, field: f64) -> Result<[f64; 2], Error> {
    let [anomalous, ordinary] = i.numbers(["ats_density", "two_level_density"])?;
    let share = cutoffs(i)?.in_field(field, 1.0)?;
    let log =
        if share.lower == 0.0 { if energy > share.gap_min { share.log_ratio() } else { 0.0 } } else { share.isotropic(positive("energy", energy, "K")?).log };
    let anomalous = 2.0 * PI * anomalous / energy * log;
    Ok([ordinary + anomalous, anomalous])
}

pub(in crate::theories::etm) const RESPONSE_INPUTS: &[Param] = &[
    TEMPERATURE.ranged(0.05, [0.01, 0.5]),
    FIELD.ranged(0.1, [0.001, 2.0]),
    KILOHERTZ,
    DIELECTRIC_GAP_MIN,
    DIELECTRIC_AREA_MIN,
    DIELECTRIC_AREA_RATIO,
    AMPLITUDE,
    RATE_CONSTANT,
    ASYMMETRY_WEIGHT,
];

pub(in crate::theories::etm) static QUANTITIES: &[Quantity] = &quantities([
    Quantity {
        id: "etm.dielectric_relaxation",
        title: "Relaxational dielectric response of the anomalous systems at a frequency: real part and loss",
        equations: &[RESPONSE, DIRECTIONS],
        inputs: RESPONSE_INPUTS,
        outputs: &[
            output("real", r"\Delta\epsilon/\epsilon", "1", "real part of the relaxational response"),
            output("loss", r"\tan\delta", "1", "contribution to the loss tangent"),
            output("real_change", r"\Delta\epsilon/\epsilon\,|_0^B", "1", "change of the real part from no field"),
            output("loss_change", r"\tan\delta\,|_0^B", "1", "change of the loss from no field"),
        ],
        rules: &[],
        provenance: Provenance { source: &JUG, place: "Eqs (17), (21)", standing: RESPONSE_STANDING },
        note: r"$w$ is the share of directions of the field in which a system has the flux energy $s$. The default amplitude comes from dielectric fits and the default rate constant from echo fits. Energies are in kelvin.",
        compute: |i| {
            let found = response(i)?;
            Ok(vec![found.real, found.loss, found.real_change, found.loss_change])
        },
    },
    Quantity {
        id: "etm.two_level_dielectric",
        title: "Dielectric response of standard two-level systems: resonant and relaxational, real part and loss",
        equations: TWO_LEVEL_PARTS,
        inputs: &[TEMPERATURE.ranged(0.05, [0.005, 3.0]), REFERENCE, KILOHERTZ, STRENGTH, ONE_PHONON],
        outputs: &[
            output("resonant_change", r"\Delta\epsilon/\epsilon\,|_{\mathrm{RES}}", "1", "resonant part less that at the reference temperature"),
            output("relaxational", r"\Delta\epsilon/\epsilon\,|_{\mathrm{REL}}", "1", "real relaxational part"),
            output("relaxational_loss", r"\tan\delta_{\mathrm{REL}}", "1", "loss of the relaxational part"),
            output("resonant_loss", r"\tan\delta_{\mathrm{RES}}", "1", "loss of the resonant part"),
            output("plateau_loss", r"\pi C/6", "1", "loss where relaxation is much faster than the measuring field"),
        ],
        rules: &[],
        provenance: Provenance { source: &JUG, place: "Eqs (1), (2)", standing: TWO_LEVEL_STANDING },
        note: "",
        compute: |i| {
            let [temperature, reference, frequency, strength, rate] =
                i.numbers(["temperature", "reference_temperature", "frequency", "tunnelling_strength", "rate_constant"])?;
            let found = two_level_dielectric::response(temperature, reference, frequency, strength, rate)?;
            Ok(vec![found.resonant_change, found.relaxational, found.relaxational_loss, found.resonant_loss, found.plateau_loss])
        },
    },
    Quantity {
        id: "etm.total_density_of_states",
        title: "Total density of states of two-level and anomalous systems, averaged over directions",
        equations: &[TOTAL],
        inputs: &[ENERGY, FIELD, GAP_MIN, HEAT_AREA_MIN, TUNNEL_AREA_RATIO, ATS_DENSITY, TWO_LEVEL_DENSITY],
        outputs: &[
            output("total", r"g_{\mathrm{tot}}", "1/(g K)", "all systems per gram and kelvin"),
            output("anomalous", r"g_{\mathrm{ATS}}", "1/(g K)", "anomalous systems per gram and kelvin"),
            output("anomalous_share", r"g_{\mathrm{ATS}}/g_{\mathrm{tot}}", "1", "share of the anomalous systems"),
        ],
        rules: &[],
        provenance: Provenance { source: &JUG, place: "Eqs (12), (13)", standing: TOTAL_STANDING },
        note: "",
        compute: |i| {
            let [total, anomalous] = densities(i, i.number("energy")?, i.number("field")?)?;
            Ok(vec![total, anomalous, anomalous / total])
        },
    },
]);
