//! Calculator entries on wells, levels and flux: (1)-(9).

use super::params::{
    ASYMMETRY, ASYMMETRY_2, ATTEMPT_ENERGY, BARRIER_RATIO, COS_ANGLE, ENERGY_1, ENERGY_2, ENERGY_3, FIELD, PHASE, TUNNEL_AREA, TUNNELLING, TUNNELLING_2,
};
use crate::describe::{Equation, Provenance, Quantity, Standing, output, quantities};
use crate::theories::etm::{density_of_states, double_well, sources::JUG, three_well};

/// Splitting of two superimposed parabolas.
pub(in crate::theories::etm) const PARABOLAS: Equation =
    Equation { number: "(4)", tex: r"\Delta_0 = \frac{\hbar\Omega}{2}\left[3-\sqrt{\frac{8V_0}{\pi\hbar\Omega}}\right] e^{-2V_0/\hbar\Omega}" };
/// The same without the overlap of the two.
pub(in crate::theories::etm) const ORTHOGONAL_PARABOLAS: Equation =
    Equation { number: "our correction", tex: r"\Delta_0 = \hbar\Omega\sqrt{\frac{8V_0}{\pi\hbar\Omega}}\, e^{-2V_0/\hbar\Omega}" };
/// Levels of three wells.
pub(in crate::theories::etm) const THREE_LEVELS: Equation =
    Equation { number: "(8)", tex: r"E_k = 2D_0\sqrt{1-\frac{\sum_{i\ne j}E_iE_j}{6D_0^2}}\,\cos\!\left(\frac{\theta}{3}+\theta_k\right)" };
#[allow(clippy::approx_constant)] // the rounded end of a slider
pub(in crate::theories::etm) static QUANTITIES: &[Quantity] = &quantities([
    Quantity {
        id: "etm.double_well",
        title: "Levels of a two-level system",
        equations: &[Equation { number: "below (4)", tex: r"E_{0,1} = \mp \tfrac12 \sqrt{\Delta^2+\Delta_0^2}" }],
        inputs: &[ASYMMETRY_2, TUNNELLING_2],
        outputs: &[output("lower", "E_0", "K", "lower level"), output("upper", "E_1", "K", "upper level")],
        rules: &[],
        provenance: Provenance { source: &JUG, place: "Eq. (1), below (4)", standing: Standing::AsPrinted },
        note: r"They are the eigenvalues of (1). The paper writes $\pm$; here level 0 is the lower one.",
        compute: |i| {
            let [asymmetry, tunnelling] = i.numbers(["asymmetry", "tunnelling"])?;
            Ok(double_well::levels(asymmetry, tunnelling)?.to_vec())
        },
    },
    Quantity {
        id: "etm.symmetric_double_well",
        title: "Tunnelling parameter of two superimposed parabolas, as printed and with the overlap subtracted",
        equations: &[PARABOLAS, ORTHOGONAL_PARABOLAS],
        inputs: &[ATTEMPT_ENERGY, BARRIER_RATIO],
        outputs: &[
            output("printed", r"\Delta_0", "K", "splitting as (4) prints it"),
            output("orthogonalised", r"\Delta_0", "K", "splitting with the overlap of the well states subtracted"),
        ],
        rules: &[],
        provenance: Provenance {
            source: &JUG,
            place: "Eq. (4)",
            standing: Standing::Corrected {
                printed: r"\frac{\hbar\Omega}{2}\left[3-\sqrt{8V_0/\pi\hbar\Omega}\right]e^{-2V_0/\hbar\Omega}",
                why: "It is zero at V₀ = 9π/8 ħΩ and negative above. High barriers lie there, and the splitting must be positive.",
            },
        },
        note: "",
        compute: |i| {
            let [energy, ratio] = i.numbers(["attempt_energy", "barrier_ratio"])?;
            Ok(vec![double_well::printed_splitting(energy, ratio)?, double_well::orthogonalised_splitting(energy, ratio)?])
        },
    },
    Quantity {
        id: "etm.three_well_levels",
        title: "Exact levels of a three-well tunnelling system threaded by a phase, and the lowest gap",
        equations: &[
            Equation {
                number: "(6)",
                tex: r"H = \begin{pmatrix} E_1 & D_0 e^{i\varphi/3} & D_0 e^{-i\varphi/3}\\ D_0 e^{-i\varphi/3} & E_2 & D_0 e^{i\varphi/3}\\ D_0 e^{i\varphi/3} & D_0 e^{-i\varphi/3} & E_3\end{pmatrix}",
            },
            THREE_LEVELS,
        ],
        inputs: &[ENERGY_1, ENERGY_2, ENERGY_3, TUNNELLING, PHASE],
        outputs: &[
            output("level_0", "E_0", "K", "lowest level"),
            output("level_1", "E_1", "K", "middle level"),
            output("level_2", "E_2", "K", "highest level"),
            output("gap", "E_1-E_0", "K", "lowest gap, precise however small it is"),
        ],
        rules: &[],
        provenance: Provenance {
            source: &JUG,
            place: "Eqs (6), (8)",
            standing: Standing::Corrected {
                printed: r"\theta_k = 0, +\tfrac23\pi, -\tfrac23\pi",
                why: "The paper does not print cos θ, so we restored it. For positive D₀ the angles in the order of the levels are 2π/3, −2π/3 and 0.",
            },
        },
        note: "(8) counts the energies from their mean; here the mean is added back.",
        compute: |i| {
            let found = three_well::levels(i.numbers(["energy_1", "energy_2", "energy_3"])?, i.number("tunnelling")?, i.number("phase")?)?;
            let [lowest, middle, highest] = found.energies;
            Ok(vec![lowest, middle, highest, found.gap])
        },
    },
    Quantity {
        id: "etm.effective_gap",
        title: "Gap of the effective two-level system in rescaled variables",
        equations: &[Equation { number: "(9)", tex: r"\Delta\mathcal{E} = \sqrt{D_0^2\varphi^2+D^2}" }],
        inputs: &[ASYMMETRY, TUNNELLING, PHASE.ranged(0.2, [0.0, 3.1416])],
        outputs: &[output("gap", r"\Delta\mathcal{E}", "K", "gap of the effective two-level system")],
        rules: &[],
        provenance: Provenance { source: &JUG, place: "Eq. (9)", standing: Standing::AsPrinted },
        note: r"It holds for small $\varphi$ and small $D/D_0$, and at temperatures far below $3D_0$.",
        compute: |i| {
            let [asymmetry, tunnelling, phase] = i.numbers(["asymmetry", "tunnelling", "phase"])?;
            Ok(vec![three_well::effective_gap(asymmetry, tunnelling, phase)?])
        },
    },
    Quantity {
        id: "etm.flux_energy",
        title: "Energy that a magnetic flux gives to a loop",
        equations: &[
            Equation { number: "(7)", tex: r"\varphi = 2\pi\frac{\Phi}{\Phi_0},\quad \Phi_0 = \frac{h}{|q|}" },
            Equation { number: "our assumption", tex: r"D_0\varphi = \frac{e}{\hbar}\,X B\cos\beta,\quad X = D_0\left|\frac{q}{e}\right|S" },
        ],
        inputs: &[TUNNEL_AREA, FIELD, COS_ANGLE],
        outputs: &[output("energy", r"D_0\varphi", "K", "Aharonov-Bohm energy")],
        rules: &[],
        provenance: Provenance {
            source: &JUG,
            place: "Eq. (7)",
            standing: Standing::OurClosure {
                why: "The paper does not say whether the fitted D₀ is the rescaled one of (9). We assume that it is. Otherwise the energy is 2/√3 times as large.",
            },
        },
        note: "",
        compute: |i| {
            let [area, field, cosine] = i.numbers(["tunnel_area", "field", "cos_angle"])?;
            Ok(vec![density_of_states::flux_energy(area, field, cosine)?])
        },
    },
]);
