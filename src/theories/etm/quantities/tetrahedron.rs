//! Calculator entries on four wells of a tetrahedron, one system and many.

use super::ensembles::{DIELECTRIC_INPUTS, ENSEMBLE, ENSEMBLE_INPUTS, LINEAR_RESPONSE, SPREAD_RULE, dipoles, ensemble};
use super::magnetic::{CURIE_VAN_VLECK, MAGNETISATION, SUSCEPTIBILITY};
use super::params::{ENERGY_1, ENERGY_2, ENERGY_3, TUNNELLING};
use crate::describe::{Equation, Inputs, Param, Provenance, Quantity, Rule, Standing, number, output, quantities};
use crate::error::Error;
use crate::theories::etm::four_well;
use crate::theories::etm::four_well_ensemble::{COLDEST_FOUR, Count, LARGEST_FACE_PHASE, WIDEST};
use crate::theories::etm::sources::JUG;
use crate::theories::etm::three_level::PHASE_PER_FLUX;

pub(in crate::theories::etm) const ENERGY_4: Param = number("energy_4", "E_4", "K", 0.0, [-2.0, 2.0], "energy of the fourth well");
#[allow(clippy::approx_constant)] // the slider ends on a short decimal
pub(in crate::theories::etm) const FACE_PHASE: Param =
    number("face_phase", r"\varphi", "rad", 0.5, [-6.283, 6.283], "Aharonov-Bohm phase round a face normal to the field");
#[allow(clippy::approx_constant)] // the slider ends on a short decimal
pub(in crate::theories::etm) const POLAR: Param =
    number("polar", r"\theta", "rad", 0.7, [0.0, 3.1416], "angle of the field with the z axis, on which two edges of the tetrahedron have their middles");
#[allow(clippy::approx_constant)] // the slider ends on a short decimal
pub(in crate::theories::etm) const AZIMUTH: Param = number("azimuth", r"\alpha", "rad", 0.4, [0.0, 6.283], "angle of the field about the z axis");

pub(in crate::theories::etm) const FOUR_WELLS: Equation = Equation {
    number: "our derivation",
    tex: r"H_{ij} = D_0 e^{iA_{ij}},\quad H_{ii} = E_i,\quad A_{ij} = \varphi\,\frac{\mathbf n\cdot(\mathbf r_i\times\mathbf r_j)}{4\sqrt3},\quad \mathbf r_i = (1,1,1),\,(1,-1,-1),\,(-1,1,-1),\,(-1,-1,1)",
};
/// How the four wells stand to the paper.
pub(in crate::theories::etm) const FOUR_WELLS_STANDING: Standing =
    Standing::OurClosure { why: "The paper names four wells and writes out three. The phases along straight paths between the corners are our derivation." };

pub(in crate::theories::etm) const UNEVEN_WELLS: Equation = Equation {
    number: "our assumption",
    tex: r"E_i = \tfrac12 D\,\mathbf r_i\cdot\mathbf e,\quad \sum_iE_i = 0,\quad \sum_iE_i^2 = D^2,\quad P = \frac{P^*}{D_0D^3}",
};
pub(in crate::theories::etm) const FOUR_TRANSITIONS: Equation = Equation {
    number: "our derivation",
    tex: r"\chi_{\mathrm{RES}} = \sum_{k<l}\frac{f_k-f_l}{E_l-E_k}\,\frac83\sum_i|\psi_k(i)|^2|\psi_l(i)|^2,\quad f_k = \frac{e^{-E_k/T}}{Z}",
};
pub(in crate::theories::etm) const FOUR_POPULATIONS: Equation =
    Equation { number: "our derivation", tex: r"\chi_{\mathrm{REL}} = \frac{4}{3T}\sum_i\sum_{k<l}f_kf_l\left(|\psi_k(i)|^2-|\psi_l(i)|^2\right)^2" };
pub(in crate::theories::etm) const FACE_PHASE_RULE: Rule = Rule {
    text: "the phase of a face that the field crosses straight on is at most 20 rad; it grows with the field and falls with the smallest tunnelling amplitude",
    input: "field",
    holds: |i| face_phase_holds(i, "field"),
};
pub(in crate::theories::etm) const COLD_RULE: Rule = Rule {
    text: "the temperature is at least a tenth of the smallest asymmetry: below it few systems are excited, and the sum misses them",
    input: "temperature",
    holds: |i| Ok(i.number("temperature")? >= COLDEST_FOUR * i.number("gap_min")? * (1.0 - 1e-12)),
};
const GAP_RANGE_RULE: Rule = Rule {
    text: "the largest asymmetry is at most 1000 times the smallest",
    input: "gap_ratio",
    holds: |i| Ok(i.number("gap_ratio")? <= WIDEST * (1.0 + 1e-12)),
};
const HOP_RANGE_RULE: Rule = Rule {
    text: "the largest tunnelling amplitude is at most 1000 times the smallest",
    input: "tunnel_area_ratio",
    holds: |i| Ok(i.number("tunnel_area_ratio")? <= WIDEST * (1.0 + 1e-12)),
};

/// What every sum over many systems assumes beyond the paper.
const MANY: Standing = Standing::OurClosure {
    why: "The paper names four wells and writes out three. The phases along straight paths are our derivation. The paper has no distribution of four asymmetries. As in (10), we take their direction and the logarithm of their size as uniform. The weight then has no unit.",
};
const RULES: &[Rule] = &[SPREAD_RULE, FACE_PHASE_RULE, COLD_RULE, GAP_RANGE_RULE, HOP_RANGE_RULE];

/// Whether the phase of a face stays within what the sum can follow.
pub(in crate::theories::etm) fn face_phase_holds(i: &Inputs, field: &str) -> Result<bool, Error> {
    let phase = PHASE_PER_FLUX * (i.number("tunnel_area_min")? / i.number("tunnelling_min")?) * i.number(field)?;
    Ok(phase <= LARGEST_FACE_PHASE * (1.0 + 1e-12))
}

pub(in crate::theories::etm) static QUANTITIES: &[Quantity] = &quantities([
    Quantity {
        id: "etm.tetrahedral_levels",
        title: "Levels of a four-well tetrahedral system in a uniform field, and the lowest gap",
        equations: &[FOUR_WELLS],
        inputs: &[ENERGY_1, ENERGY_2, ENERGY_3, ENERGY_4, TUNNELLING, FACE_PHASE, POLAR, AZIMUTH],
        outputs: &[
            output("level_0", "E_0", "K", "lowest level"),
            output("level_1", "E_1", "K", "second level"),
            output("level_2", "E_2", "K", "third level"),
            output("level_3", "E_3", "K", "highest level"),
            output("gap", "E_1-E_0", "K", "lowest gap"),
        ],
        rules: &[],
        provenance: Provenance { source: &JUG, place: "Section 2", standing: FOUR_WELLS_STANDING },
        note: r"$\mathbf n$ is the direction of the field, and $\mathbf r_i$ are the corners of the tetrahedron.",
        compute: |i| {
            let energies = i.numbers(["energy_1", "energy_2", "energy_3", "energy_4"])?;
            let [tunnelling, phase, polar, azimuth] = i.numbers(["tunnelling", "face_phase", "polar", "azimuth"])?;
            let [a, b, c, d] = four_well::levels_of(energies, tunnelling, phase, polar, azimuth)?;
            Ok(vec![a, b, c, d, b - a])
        },
    },
    Quantity {
        id: "etm.heat_capacity_four_wells",
        title: "Heat capacity of many four-well tetrahedral systems in a field, with all levels",
        equations: &[ENSEMBLE, FOUR_WELLS, UNEVEN_WELLS],
        inputs: ENSEMBLE_INPUTS,
        outputs: &[output("heat_capacity", "C", "uJ/(g K)", "heat capacity with all four levels")],
        rules: RULES,
        provenance: Provenance { source: &JUG, place: "Section 2, Eqs (10), (14)", standing: MANY },
        note: r"The inputs and weights are those of the three-well systems, rescaled as in (9): size $D$ of the asymmetry, amplitude $D_0$, area of a face, number of systems. In place of the angles $\vartheta$ and $\arccos c$ of a triangle stand the direction $\mathbf e$ of the asymmetry and any direction of the field. The mean is a sum over 8192 systems. It is good to a thousandth of the value without a field, so a value far below that is rough.",
        compute: |i| {
            let [temperature, field] = i.numbers(["temperature", "field"])?;
            Ok(vec![ensemble(i)?.tetrahedra(field, Count::Many)?.heat_capacity(temperature)?])
        },
    },
    Quantity {
        id: "etm.magnetism_four_wells",
        title: "Magnetisation and susceptibility of many four-well tetrahedral systems in a field, with all levels",
        equations: &[MAGNETISATION, SUSCEPTIBILITY, CURIE_VAN_VLECK, FOUR_WELLS, UNEVEN_WELLS],
        inputs: ENSEMBLE_INPUTS,
        outputs: &[
            output("magnetisation", "M", "A m^2/kg", "magnetisation with all four levels"),
            output("susceptibility", r"\chi", "A m^2/(kg T)", "change of the magnetisation with the field"),
            output("of_levels", r"\chi_{\mathrm{V}}", "A m^2/(kg T)", "part of levels that move while the populations stay (van Vleck)"),
            output("of_populations", r"\chi_{\mathrm{C}}", "A m^2/(kg T)", "part of populations that follow (Curie)"),
        ],
        rules: RULES,
        provenance: Provenance { source: &JUG, place: "Section 2, Eqs (6), (7), (10)", standing: MANY },
        note: r"The inputs and weights are those of the three-well systems, rescaled as in (9). $\varphi$ is the phase of a face that the field crosses straight on, $F$ the free energy of one system in kelvin. In place of the angles $\vartheta$ and $\arccos c$ of a triangle stand the direction $\mathbf e$ of the asymmetry and any direction of the field. The response is to a small further field along the first. The mean is a sum over 8192 systems, good to two thousandths of the largest value.",
        compute: |i| {
            let [temperature, field] = i.numbers(["temperature", "field"])?;
            let found = ensemble(i)?.tetrahedral_magnetism(temperature, field, Count::Many)?;
            Ok(vec![found.magnetisation, found.susceptibility(), found.levels, found.populations])
        },
    },
    Quantity {
        id: "etm.dielectric_change_four_wells",
        title: "Relative change of the dielectric constant of many four-well tetrahedral systems in a field, with all levels",
        equations: &[LINEAR_RESPONSE, FOUR_TRANSITIONS, FOUR_POPULATIONS, FOUR_WELLS, UNEVEN_WELLS],
        inputs: DIELECTRIC_INPUTS,
        outputs: &[
            output("resonant", r"\Delta\epsilon/\epsilon\,|_{\mathrm{RES}}", "1", "change of the resonant part with all four levels"),
            output("relaxational", r"\Delta\epsilon/\epsilon\,|_{\mathrm{REL}}", "1", "change of the quasi-static relaxational part with all four levels"),
        ],
        rules: RULES,
        provenance: Provenance { source: &JUG, place: "Section 2, Eqs (10), (16)-(20)", standing: MANY },
        note: r"The inputs and weights are those of the three-well systems, rescaled as in (9). $\psi_k(i)$ is the amplitude of level $k$ in well $i$. The dipole of each well has the size of that of three wells, and points from the middle of the tetrahedron to the well. $A$ counts a third of the response to all directions of the electric field. Energies are in kelvin. The mean is a sum over 32768 systems, good to a thousandth at the default cut-offs down to 10 mK, except near a change of sign. With amplitudes that spread over a factor of 20 it is good to two thousandths of the largest change.",
        compute: |i| {
            let [temperature, field, amplitude] = i.numbers(["temperature", "field", "amplitude"])?;
            Ok(dipoles(i)?.tetrahedral_dielectric_change(temperature, field, amplitude, Count::Most)?.to_vec())
        },
    },
]);
