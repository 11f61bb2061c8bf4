//! Wu's two-electron theory: the cluster model, its lattice and its numbers.
//!
//! | name | printed | meaning | unit |
//! |---|---|---|---|
//! | `chi` | χ = (σ/q)⁶ | potential of the neighbourhood | 1 |
//! | `invariant` | d_L* | width of one well over the size of the level before | 1 |
//! | `level` | i | level of the inverse cascade, 0 to 8 | 1 |
//! | `jump_angle` | Ω | angle between neighbouring contact lines | deg |
//! | `contacts` | k | contact lines in a quarter turn | 1 |
//! | `trap_angle` | ∠Trap | what the whole jumps leave of a quarter turn | deg |
//! | `step` | n_z | step of a soft matrix along z | molecules |
//! | `well` | ε₀ | depth of the Lennard-Jones well | K |

pub mod cage;
pub mod chain;
#[cfg(feature = "ledger")]
mod claims;
pub mod figures;
pub mod jump;
pub mod lattice;
pub mod matter;
pub mod potential;
mod presets;
mod printed;
mod quantities;
pub mod sources;
mod symbols;

pub use figures::FIGURES;

use crate::describe::{Fit, Groups, Preset, Quantity, Theory};

/// Its named parameter sets.
pub const PRESETS: Groups<Preset> = &[presets::PRESETS];
/// Its calculator entries, by phenomenon.
pub const QUANTITIES: Groups<Quantity> =
    &[quantities::POTENTIAL, quantities::LATTICE, quantities::CHAIN, quantities::MATTER, quantities::SOFT_MATRIX, quantities::EQUIVALENT];
/// What of it can be fitted to measured points.
pub const FITS: &[Fit] = &[];

/// The theory as data.
pub static THEORY: Theory = Theory {
    id: "two_electron",
    title: "Clusters on a lattice (two-electron theory)",
    source: &sources::WU_2024,
    claim: "Hard molecules touch one another in clusters that grow in nine steps on a plane lattice. The largest cluster, the soft matrix, has 200 molecules and jumps as a whole at the glass transition. This is the proposal of one author outside the mainstream. He reads the clusters as electron pairs, bosons and superconductors, and nobody has established this independently. What can be computed of it is geometry and arithmetic. They hold or fail as shown here, and they neither prove nor refute the physical reading.",
    assumptions: &[
        r"Molecules are hard spheres in Lennard-Jones wells. The fixed points of a well lie where its slope over $\chi = (\sigma/q)^6$ is $\pm 1$.",
        "Nine such wells lie end to end: each begins where the one before ends, (6-2).",
        "A cluster is bounded by a loop of arrows, one for each side of a cell. One molecule stands outside each arrow.",
        r"A chain of critical length has $N = 200$ molecules. Flexible chains have $T_\mathrm{g}/T_\mathrm{m} = 5/8$. It takes four well depths to rearrange a soft matrix.",
    ],
    caution: &[
        r"The Lennard-Jones algebra, the counts on the lattice and the powers of $N$ are ordinary mathematics. That they describe coupled electron pairs is stated by the paper and not derived.",
        r"The invariant $d_L^*$ divides the width of one level by the size of the level before. Divided by the size of its own level the width is 0.0961. Then 17 contact lines fit a quarter turn, and 1.86° are left.",
        "The trap angle is a small difference of two large angles: one part in a million of the jump angle changes it by 0.45 %. The torsion angle is 60 times the trap angle, 1.187° if nothing is rounded.",
        r"The overlap of 0.27 % and the angle of 4.21° have no printed derivation. The glass energy $20/3\,\varepsilon_0$ follows from the stated 5/8 and 4. It also follows from 320 interfaces of $\varepsilon_0/8$, of which one sixth counts. The numbers 200, nine, 1/8 and 1/6 are inputs.",
        "We did not have the figures of the paper. The rules of the lattice are inferred from its text and Table 1. The 4 molecules and 8 interfaces that Table 1 adds at level 8 are stated, not counted.",
        "Figs 8, 9, 11 and S6 are not drawn here. They are sketches of electron paths and molecules, and their captions give no rule to compute them. Fig. 6 is drawn only as the paper describes it. Of Fig. S5 our figure has the 6.67 equivalent particles, and the angle of Fig. 11 is in the ledger.",
        "The paper compares its chain law with no polymer. The polymers set beside it here are from memory and unsourced.",
        "The tilt of the hexahedron is one angle fitted to one ratio of temperatures, which is no test. The boson peaks compared span 5 to 20 K, which is a weak one.",
    ],
    symbols: symbols::SYMBOLS,
    quantities: QUANTITIES,
    figures: FIGURES,
    #[cfg(feature = "ledger")]
    claims: claims::CLAIMS,
    presets: PRESETS,
    fits: FITS,
}
.shown();
