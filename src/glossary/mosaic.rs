//! Terms of the mosaic theory and of hard spheres.

use super::Term;

pub(super) const TERMS: &[Term] = &[
    Term::word(
        "configurational_entropy",
        "Configurational entropy",
        &["configurational entropies"],
        "It counts the ways in which the particles of a liquid can be packed, apart from their vibrations. It falls on cooling, because \
         few packings have a low energy. In the mosaic theory a smaller value means larger regions and higher barriers. Move it down and \
         look at how the barrier grows.",
    )
    .quantity("s_\\mathrm{c}", "k_B per bead")
    .see(&["kauzmann_temperature", "barrier"])
    .shown_by(&["rfot.free_energy_profile"]),
    Term::word(
        "kauzmann_temperature",
        "Kauzmann temperature",
        &["Kauzmann temperatures"],
        "The temperature at which the configurational entropy of a liquid would vanish. It is an extrapolation: the liquid becomes a glass \
         before it gets there. Whether anything happens at this temperature is disputed. Move it towards the glass temperature and look \
         at how much steeper the curves become.",
    )
    .quantity("T_\\mathrm{K}", "K")
    .see(&["configurational_entropy", "glass_temperature"])
    .shown_by(&["rfot.relaxation", "rfot.cooperativity"]),
    Term::word(
        "mosaic",
        "Mosaic",
        &["mosaics", "mosaic theory"],
        "A picture of the supercooled liquid as a patchwork of small regions. Each region is packed in one of many ways that are stable by \
         themselves. The liquid flows because one region after another is packed anew. Look at the patches of the drawing, and at how few \
         beads lie across one.",
    )
    .see(&["cooperative_region", "configurational_entropy"])
    .shown_by(&["rfot.mosaic_picture"]),
    Term::word(
        "cooperative_region",
        "Cooperative region",
        &["cooperative regions", "domain", "domains", "cooperativity length", "cooperativity lengths"],
        "A group of particles that can only move together. The mosaic theory calls it a domain; near the glass temperature it holds about \
         200 beads. Its size is the cooperativity length $\\xi$, a few times the size of a bead. Look at how slowly this length grows on \
         cooling.",
    )
    .quantity("N^*,\\ \\xi", "beads, m")
    .see(&["mosaic", "bead"])
    .shown_by(&["rfot.cooperativity", "compare.cooperative_region"]),
    Term::word(
        "bead",
        "Bead",
        &["beads", "bead size", "bead sizes"],
        "A rigid unit of a molecule, which moves as one. The mosaic theory counts in beads, so that liquids of different molecules can be \
         compared. How many beads a molecule has is not unique. Look at the unit of an axis: lengths are often given in bead sizes $a$.",
    )
    .quantity("a", "m")
    .see(&["cooperative_region"])
    .shown_by(&["rfot.mosaic_picture"]),
    Term::word(
        "barrier",
        "Barrier",
        &["barriers", "free energy barrier", "free-energy barrier", "energy barrier"],
        "What a system must climb to get from one stable state to another. Heat brings it over the top now and then. The time for this \
         grows as $\\mathrm{e}^{F^\\ddagger/k_\\mathrm{B}T}$, so a small change of the height $F^\\ddagger$ changes it by powers of ten. \
         Look at the highest point of the curve.",
    )
    .quantity("F^\\ddagger", "k_B T")
    .see(&["arrhenius_law", "critical_radius", "tunnelling"])
    .shown_by(&["rfot.free_energy_profile"]),
    Term::word(
        "critical_radius",
        "Critical radius",
        &["critical radii"],
        "The size of a rearranged region at the top of the barrier. A smaller region is driven back, a larger one goes on growing. Where it \
         is only one bead, the paper of the mosaic theory lets activated motion begin. Look at how it grows on cooling.",
    )
    .quantity("r^\\ddagger", "a")
    .see(&["barrier", "cooperative_region"])
    .shown_by(&["rfot.cooperativity"]),
    Term::word(
        "mismatch",
        "Mismatch",
        &["mismatch energy"],
        "A region that is packed anew does not fit its surroundings. The energy of this misfit is the cost of a rearrangement. In the mosaic \
         theory it grows as the square root of the number of beads, and the bulk modulus sets its size. Look at the left part of the free \
         energy curve, where it wins.",
    )
    .see(&["barrier", "bulk_modulus"])
    .shown_by(&["rfot.free_energy_profile"]),
    Term::word(
        "lindemann_ratio",
        "Lindemann ratio",
        &["Lindemann ratios", "Lindemann length", "Lindemann criterion", "Lindemann displacement", "Lindemann"],
        "How far a particle moves about its place where the solid becomes unstable, over the distance to its neighbours. For most solids it \
         is about a tenth. The mosaic theory takes it for the distance that a bead moves in a rearrangement. Look at the two large \
         circles of the drawing: they are one bead before and after.",
    )
    .quantity("d_\\mathrm{L}/a", "1")
    .see(&["bead"])
    .shown_by(&["rfot.mosaic_picture"]),
    Term::word(
        "order_parameter",
        "Order parameter",
        &["order parameters"],
        "A number that tells two states of matter apart: it is zero in one and not zero in the other. For a solid without a lattice it can be \
         how sharply each particle is held at its place. Lower it to zero and look at how the solid becomes a uniform liquid.",
    )
    .see(&["amorphous_solid"])
    .shown_by(&["rfot.density_profile"]),
    Term::word(
        "hard_spheres",
        "Hard spheres",
        &["hard sphere", "hard-sphere liquid"],
        "Balls that may touch but not overlap, and that do not act on one another otherwise. Only the space that they fill matters, and \
         pressure takes the part of cooling. They are the simplest system that becomes a glass. Look at where the curve leaves that of the \
         liquid.",
    )
    .see(&["jamming", "quench"])
    .shown_by(&["rfot.hard_spheres"]),
    Term::word(
        "jamming",
        "Jamming",
        &["jam", "jams", "jammed"],
        "Spheres jam where they touch so tightly that none can move. The pressure is then infinite, and its inverse is zero. A glass that was \
         compressed more slowly jams at a higher density. Look at where a line meets the horizontal axis.",
    )
    .see(&["hard_spheres"])
    .shown_by(&["rfot.hard_spheres", "etm.close_packing"]),
    Term::word(
        "ripplon",
        "Ripplon",
        &["ripplons", "domain wall", "domain walls", "vibrations of the walls"],
        "A vibration of the wall between two domains, like a ripple on the surface of a drop. The order $l$ says how many waves run around \
         the domain; each order has $2l + 1$ modes. In the mosaic theory ripplons make the boson peak and the plateau. Look at the lowest \
         order, which is the slowest.",
    )
    .quantity("\\omega_l", "omega_D")
    .see(&["boson_peak", "plateau", "cooperative_region"])
    .shown_by(&["rfot.ripplons"]),
    Term::word(
        "adam_gibbs",
        "Adam-Gibbs argument",
        &["Adam and Gibbs", "Adam-Gibbs"],
        "A liquid slows down because regions must be larger to be packed in more than one way. G. Adam and J. H. Gibbs found a barrier \
         that is inversely proportional to the configurational entropy. The mosaic theory arrives at the same form by another way. Look at \
         the entropy that this needs beside that of the figure.",
    )
    .see(&["configurational_entropy", "barrier"])
    .shown_by(&["melting_rg.thermodynamics"]),
];
