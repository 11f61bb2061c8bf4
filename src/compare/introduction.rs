//! Five short paragraphs for a newcomer.

use crate::describe::Paragraph;

pub(super) static PARAGRAPHS: &[Paragraph] = &[
    Paragraph {
        theory: "rfot",
        claims: "A supercooled liquid is a mosaic of regions of about 200 molecules, each in one of many aperiodic packings. It flows as they rearrange, and slows down as the number of packings to choose from shrinks. The frozen mosaic keeps tunnelling states and vibrations of its walls.",
        disagrees: "Its regions measure two nanometres and hold as many molecules as the soft matrix of the two-electron model. The melting theory needs a correlated length a million times larger at the same viscosity. No magnetic field moves its tunnelling states, unlike those of the three-well model.",
        shown_by: &["compare.viscosity", "compare.cooperative_region", "compare.heat_capacity", "rfot.free_energy_profile"],
    },
    Paragraph {
        theory: "melting_rg",
        claims: "A glass melts because defects weaken its rigidity, the more the larger the scale. The theory says that this ends in a transition. When the liquid is cooled towards it, a length grows without bound, and with it the viscosity.",
        disagrees: "From the same glass temperature and fragility it gives the same kind of curve as the mosaic theory, for another reason. It gets a Vogel-Fulcher law because it assumes a critical modulus that is linear in temperature. It needs lengths of millimetres and shows no step of the specific heat.",
        shown_by: &["compare.viscosity", "compare.cooperative_region"],
    },
    Paragraph {
        theory: "etm",
        claims: "Glasses of several oxides hold better-ordered cells with voids between them. Ions that tunnel together in a void go round in a loop, which encloses magnetic flux. Heat capacity, dielectric constant and echoes therefore change in a magnetic field.",
        disagrees: "Its anomalous systems stand beside the ordinary ones of the standard tunnelling model, which the mosaic theory derives. Its cells are some fifteen times wider than the mosaic theory's regions. The model gives no viscosity above the glass transition.",
        shown_by: &["compare.heat_capacity", "compare.cooperative_region"],
    },
    Paragraph {
        theory: "two_electron",
        claims: "Molecules touch through electron pairs that jump in fixed small steps. A soft matrix is a cluster of 200 molecules. It appears at the glass transition and disappears at melting.",
        disagrees: "Its boson peak is an eighth of the well between two molecules. The mosaic theory has the lowest vibration of a domain wall, nearly an order of magnitude away. Its viscosity is a power of the chain length and does not depend on temperature.",
        shown_by: &["compare.boson_peak", "compare.cooperative_region"],
    },
    Paragraph {
        theory: "gauge_lps",
        claims: "In As₂Se₃ the bonds of one pyramid freeze one after the other. Two exponents relate the pyramid to a network of four. The theory says that they meet at the glass transition, at a stretching exponent of 0.6.",
        disagrees: "Its times are those of single bonds. At the glass transition they are at least a billion times shorter than the flow that others describe. A free amplitude is chosen so that the exponent is 0.6. It gives no viscosity, no heat capacity and no length.",
        shown_by: &["compare.cooperative_region", "gauge_lps.inverse_exponents", "gauge_lps.any_beta"],
    },
];
