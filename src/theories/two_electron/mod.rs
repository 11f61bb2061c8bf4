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
mod figures;
pub mod jump;
pub mod lattice;
pub mod matter;
pub mod potential;
mod presets;
mod printed;
mod quantities;
pub mod sources;
mod symbols;

use crate::describe::Theory;

/// The theory as data.
pub static THEORY: Theory = Theory {
    id: "two_electron",
    title: "Clusters on a lattice (two-electron theory)",
    source: &sources::WU_2024,
    claim: "Hard molecules touch one another in clusters that grow in nine steps on a plane lattice; the largest, the soft matrix of about 200 molecules, jumps as a whole at the glass transition. In the field this is the proposal of one author outside the mainstream, whose reading of the clusters as electron pairs, bosons and superconductors has not been established independently. What can be computed of it is geometry and arithmetic, which hold or fail as shown here and neither prove nor refute that reading.",
    assumptions: &[
        "Molecules are hard spheres in Lennard-Jones wells, whose fixed points have slope ±1 over χ = (σ/q)⁶.",
        "The wells of nine levels tile the axis end to end, (6-2).",
        "One molecule stands outside each arrow of a cluster's loop.",
        "A chain of critical length has N = 200 molecules; T_g/T_m = 5/8 for flexible chains; rearranging costs four well depths.",
    ],
    caution: &[
        "The Lennard-Jones algebra, the counts on the lattice and the powers of N are ordinary mathematics (derived); that they describe coupled electron pairs is as stated by the paper.",
        "d_L* divides the width of one level by the size of another. Divided by its own size it is 0.0961: then 17 contacts fit a quarter turn, and 1.86° are left.",
        "The trap angle is a near cancellation: one part in a million of the jump angle changes it by 0.45 %. The torsion angle inherits this and a radian of 60°; unrounded it is 1.187°.",
        "0.27 % and 4.21° have no printed derivation. 20/3 follows from the stated 5/8 and 4, and again from 320 interfaces of 1/8 each, of which 1/6 counts. N = 200, nine levels, 1/8 and 1/6 are inputs.",
        "The figures of the paper were not available: the rules of the lattice are inferred from text and Table 1. The 4 molecules and 8 interfaces that Table 1 adds at level 8 are stated, not counted.",
        "The tilt of the hexahedron fits one angle to one datum; the band of boson peaks compared spans 5 to 20 K.",
    ],
    symbols: symbols::SYMBOLS,
    quantities: &[quantities::POTENTIAL, quantities::LATTICE, quantities::CHAIN, quantities::MATTER],
    figures: figures::FIGURES,
    #[cfg(feature = "ledger")]
    claims: claims::CLAIMS,
    presets: &[presets::PRESETS],
}
.shown();
