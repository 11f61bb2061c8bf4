//! Calculator entries on four wells of a tetrahedron.

use super::params::{ENERGY_1, ENERGY_2, ENERGY_3, TUNNELLING};
use crate::describe::{Equation, Param, Provenance, Quantity, Standing, number, output, quantities};
use crate::theories::etm::four_well;
use crate::theories::etm::sources::JUG;

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

pub(in crate::theories::etm) static QUANTITIES: &[Quantity] = &quantities([Quantity {
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
    provenance: Provenance {
        source: &JUG,
        place: "Section 2",
        standing: Standing::OurClosure {
            why: "The paper names four wells and writes out three. The phases along straight paths between the corners are our derivation.",
        },
    },
    note: r"$\mathbf n$ is the direction of the field, and $\mathbf r_i$ are the corners of the tetrahedron.",
    compute: |i| {
        let energies = i.numbers(["energy_1", "energy_2", "energy_3", "energy_4"])?;
        let [tunnelling, phase, polar, azimuth] = i.numbers(["tunnelling", "face_phase", "polar", "azimuth"])?;
        let [a, b, c, d] = four_well::levels_of(energies, tunnelling, phase, polar, azimuth)?;
        Ok(vec![a, b, c, d, b - a])
    },
}]);
