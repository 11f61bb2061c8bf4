//! Five short paragraphs for a newcomer.

use crate::describe::Paragraph;

pub(super) static PARAGRAPHS: &[Paragraph] = &[
    Paragraph {
        theory: "rfot",
        claims: "A supercooled liquid is a mosaic of regions of about 200 molecules, each in one of many aperiodic packings. It flows as they rearrange, slower as the entropy of choice runs out; the frozen mosaic keeps tunnelling states and wall vibrations.",
        disagrees: "Its regions measure two nanometres, with as many molecules as the soft matrix of the two-electron model, and a million times narrower than the correlated length that the melting theory needs at the same viscosity. Its tunnelling states are ordinary: no magnetic field moves them, unlike those of the three-well model.",
        shown_by: &["compare.viscosity", "compare.cooperative_region", "compare.heat_capacity", "rfot.free_energy_profile"],
    },
    Paragraph {
        theory: "melting_rg",
        claims: "A glass melts as defects screen its rigidity. Their flow under a change of scale is said to end in a transition, above which a length grows without bound, and with it the viscosity.",
        disagrees: "From the same glass temperature and fragility it draws the same kind of curve as the mosaic theory, for another reason. Its law is a Vogel-Fulcher law put in by hand through a critical modulus linear in temperature; it needs lengths of millimetres and shows no step of the specific heat.",
        shown_by: &["compare.viscosity", "compare.cooperative_region"],
    },
    Paragraph {
        theory: "etm",
        claims: "Multi-component glasses hold better-ordered cells with voids between them. Ions tunnelling coherently around a void enclose magnetic flux, so that heat capacity, dielectric constant and echoes change in a magnetic field.",
        disagrees: "Its anomalous systems stand beside the ordinary ones of the standard tunnelling model, which the mosaic theory derives. Its cells are some fifteen times wider than the mosaic theory's regions, and they tell nothing of the viscosity above the glass transition.",
        shown_by: &["compare.heat_capacity", "compare.cooperative_region"],
    },
    Paragraph {
        theory: "two_electron",
        claims: "Molecules touch through electron pairs that jump in fixed small steps; 200 of them build a soft matrix, whose appearance and disappearance are the glass transition and melting.",
        disagrees: "Its boson peak is an eighth of the well between two molecules, where the mosaic theory has the lowest vibration of a domain wall: nearly an order of magnitude apart. Its viscosity is a power of the chain length and says nothing of temperature.",
        shown_by: &["compare.boson_peak", "compare.cooperative_region"],
    },
    Paragraph {
        theory: "gauge_lps",
        claims: "In As2Se3 the bonds of one pyramid freeze one after the other, and two exponents that relate it to a network of four are said to meet at the glass transition at a stretching exponent of 0.6.",
        disagrees: "Its times are those of single bonds, at least a billion times shorter at the glass transition than the flow that others describe, and its 0.6 is put in through a free amplitude. It gives no viscosity, no heat capacity and no length: in these figures it is mostly silent.",
        shown_by: &["compare.cooperative_region", "gauge_lps.inverse_exponents", "gauge_lps.any_beta"],
    },
];
