//! Terms of the melting theory: elasticity, defects, renormalisation.

use super::Term;

pub(super) const TERMS: &[Term] = &[
    Term::word(
        "defect",
        "Defect",
        &["defects"],
        "A place at which a solid departs from its usual structure. In the melting theory it is a small rigid group of atoms that can turn and strains \
         the medium around it. Many defects make a solid softer. Look at how modulus and number of defects change together.",
    )
    .see(&["fugacity", "shear_modulus", "dipole_tensor"])
    .shown_by(&["melting_rg.cage", "melting_rg.fugacity"]),
    Term::word(
        "shear_modulus",
        "Shear modulus",
        &["shear moduli"],
        "It says how hard it is to change the shape of a body without changing its volume. A solid has one above zero; a liquid has none, as long as one \
         waits. A glass has some gigapascal. Look at whether it stays above zero on the largest scales.",
    )
    .quantity("\\mu", "Pa")
    .see(&["bulk_modulus", "renormalisation"])
    .shown_by(&["melting_rg.modulus_scale", "melting_rg.flow_plane"]),
    Term::word(
        "bulk_modulus",
        "Bulk modulus",
        &["bulk moduli"],
        "It says how hard it is to change the volume of a body by pressure. Liquids have one as well as solids. In the mosaic theory it sets the energy of \
         the mismatch, and with it the barrier. Look at the barrier: a stiffer liquid has a higher one.",
    )
    .quantity("K", "Pa")
    .see(&["shear_modulus", "mismatch"])
    .shown_by(&["rfot.free_energy_profile"]),
    Term::word(
        "renormalisation",
        "Renormalisation",
        &["renormalised", "renormalization", "renormalized", "renormalisation group"],
        "A way to find how a solid looks on larger and larger scales. One averages over what happens on the smallest scale, and asks by which modulus and \
         which fugacity the rest can be described. Repeating this gives a flow in the plane of the two. Look at where the arrows lead.",
    )
    .see(&["fixed_point", "fugacity", "separatrix"])
    .shown_by(&["melting_rg.flow_plane", "melting_rg.kosterlitz_thouless"]),
    Term::word(
        "fixed_point",
        "Fixed point",
        &["fixed points"],
        "A point that a rule leaves where it is. A flow under renormalisation ends in one or runs past it. In the two-electron theory the fixed points \
         of a well lie where its slope is one in size. Look at what happens to points close by: they come nearer or move away.",
    )
    .see(&["renormalisation"])
    .shown_by(&["melting_rg.flow_plane", "two_electron.potential"]),
    Term::word(
        "fugacity",
        "Fugacity",
        &["fugacities"],
        "It measures how readily defects appear: roughly $\\mathrm{e}^{-E/k_\\mathrm{B}T}$, with the energy $E$ of one defect. Cheap defects have a large \
         fugacity and are many. At zero there are none. Look at whether it grows or shrinks along the flow.",
    )
    .quantity("y", "1")
    .see(&["defect", "renormalisation"])
    .shown_by(&["melting_rg.fugacity", "melting_rg.flow_plane"]),
    Term::word(
        "correlation_length",
        "Correlation length",
        &["correlation lengths"],
        "The distance over which one part of a material takes part in what another does. At a continuous phase transition it grows without limit. In the melting \
         theory it is the scale on which the modulus has fallen far enough, and how far is a choice. Look at which of the lines diverge.",
    )
    .quantity("\\xi", "m")
    .see(&["shear_modulus", "vogel_fulcher_law"])
    .shown_by(&["melting_rg.correlation_length"]),
    Term::word(
        "kosterlitz_thouless",
        "Kosterlitz-Thouless theory",
        &["Kosterlitz and Thouless", "Kosterlitz-Thouless", "Kosterlitz-Thouless transition"],
        "A theory of phase transitions in two dimensions, by J. M. Kosterlitz and D. J. Thouless. Below the transition, vortices are bound in pairs and the \
         system is stiff. Above it they come apart and the stiffness vanishes at once. Drag the start across the dashed line and look at where it ends.",
    )
    .see(&["vortex", "separatrix", "renormalisation"])
    .shown_by(&["melting_rg.kosterlitz_thouless"]),
    Term::word(
        "vortex",
        "Vortex",
        &["vortices"],
        "A point in a plane around which a direction turns once, like water around a drain. Two vortices of opposite sense attract each other. In the \
         theory of Kosterlitz and Thouless they take the part of the defects. Look at their fugacity along the flow.",
    )
    .see(&["kosterlitz_thouless", "fugacity"])
    .shown_by(&["melting_rg.kosterlitz_thouless"]),
    Term::word(
        "separatrix",
        "Separatrix",
        &["separatrices"],
        "The line in a plane of flow that divides starts with different ends. On one side the solid stays stiff, on the other it melts. A flow without a \
         separatrix has no transition. Look for it, and drag a start across.",
    )
    .see(&["renormalisation", "fixed_point"])
    .shown_by(&["melting_rg.kosterlitz_thouless", "melting_rg.flow_plane"]),
    Term::word(
        "dipole_tensor",
        "Dipole tensor",
        &["dipole tensors"],
        "Six numbers that say how a defect pushes and pulls at the medium around it. The strain far away falls as one over the cube of the distance, like the \
         field of a magnet. Two defects attract or repel, depending on their tensors and on the direction between them. Look at the change of sign.",
    )
    .quantity("P_{ij}", "J")
    .see(&["defect", "strain"])
    .shown_by(&["melting_rg.pair_energy", "melting_rg.strain_field"]),
];
