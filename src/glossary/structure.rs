//! Terms of structure and of relaxation spread over time.

use super::Term;

pub(super) const TERMS: &[Term] = &[
    Term::word(
        "stretched_exponential",
        "Stretched exponential",
        &["stretched exponentials", "stretched decay", "Kohlrausch", "KWW"],
        "The law $\\exp[-(t/\\tau)^\\beta]$ with $\\beta$ below one. It falls fast at first and then ever more slowly. It is the sum of many plain \
         exponentials with a range of relaxation times. Move $\\beta$ and look at the long tail.",
    )
    .see(&["stretching_exponent", "relaxation_time"])
    .shown_by(&["gauge_lps.stretched_exponential", "gauge_lps.spectrum"]),
    Term::word(
        "stretching_exponent",
        "Stretching exponent",
        &["stretching exponents"],
        "The power $\\beta$ of a stretched exponential. One means a single relaxation time; the smaller it is, the wider the range of times. Many glasses have \
         values between 0.4 and 0.8. Look at the slope in the double logarithmic plot: it is $\\beta$.",
    )
    .quantity("\\beta", "1")
    .see(&["stretched_exponential"])
    .shown_by(&["gauge_lps.stretched_exponential", "gauge_lps.any_beta"]),
    Term::word(
        "locally_preferred_structure",
        "Locally preferred structure",
        &["locally preferred structures"],
        "The arrangement of a few atoms that has the least energy when one looks at them alone. In a melt such groups form and decay all the time. In the \
         theory of arsenic selenide it is an arsenic atom with its three bonds. Look at the pyramid, and at the four that are coupled.",
    )
    .see(&["hybrid_angle", "bond_angle"])
    .shown_by(&["gauge_lps.network"]),
    Term::word(
        "gauge_freedom",
        "Gauge freedom",
        &["gauge", "choice of gauge"],
        "A freedom to change quantities of a description without changing anything that can be measured. One may choose them as is convenient; such a choice \
         is a gauge. It cannot fix a number that is measured. Look at whether a result stays the same when the choice is changed.",
    )
    .see(&["locally_preferred_structure"])
    .shown_by(&["gauge_lps.exponents", "gauge_lps.any_beta"]),
    Term::word(
        "hybrid_angle",
        "Hybrid angle",
        &["hybrid angles"],
        "A variable of one bond of an arsenic atom: it says how the states of the atom are mixed in that bond. The theory of arsenic selenide lets it \
         fluctuate about a value for each bond. Its fluctuations freeze one after the other. Look at the order of the colours.",
    )
    .quantity("\\delta\\varphi_i", "1")
    .see(&["bond_angle", "locally_preferred_structure"])
    .shown_by(&["gauge_lps.network", "gauge_lps.rates"]),
    Term::word(
        "bond_angle",
        "Bond angle",
        &["bond angles"],
        "The angle between two bonds of one atom. An arsenic atom with three bonds has three of them. In the theory of arsenic selenide they freeze one after \
         the other, as the hybrid angles do. Look at which of the two families freezes its deepest bond first.",
    )
    .quantity("\\delta\\gamma_{ij}", "deg")
    .see(&["hybrid_angle"])
    .shown_by(&["gauge_lps.network", "gauge_lps.rates"]),
    Term::word(
        "extinction_time",
        "Energy extinction time",
        &["energy extinction times", "extinction time", "extinction times"],
        "The time after which a fluctuation has lost its energy. In the theory of arsenic selenide the free energy of the fluctuation is lowest then. \
         Drag the dot and look at when the rings are at the bottom of their wells.",
    )
    .quantity("t_i,\\ t_{ij}", "s")
    .see(&["hybrid_angle", "relaxation_time"])
    .shown_by(&["gauge_lps.extinction_times", "gauge_lps.wells"]),
    Term::word(
        "ground_state",
        "Ground state",
        &["ground states"],
        "The state of least energy. A system that is cooled to absolute zero ends there, if it finds the way. Two states of the same least energy are called \
         degenerate. Look at the bottom of a well.",
    )
    .see(&["barrier"])
    .shown_by(&["gauge_lps.wells", "rfot.tls_levels"]),
    Term::word(
        "lennard_jones",
        "Lennard-Jones potential",
        &["Lennard-Jones well", "Lennard-Jones wells", "Lennard-Jones"],
        "A simple law for the energy of two molecules at the distance $q$: $4\\varepsilon_0[(\\sigma/q)^{12} - (\\sigma/q)^6]$. Far apart they attract each other \
         weakly, and close by they repel each other strongly. The well between has the depth $\\varepsilon_0$. Look at its lowest point.",
    )
    .quantity("\\varepsilon_0,\\ \\sigma", "K, m")
    .see(&["well_depth"])
    .shown_by(&["two_electron.potential"]),
    Term::word(
        "well_depth",
        "Well depth",
        &["well depths"],
        "The energy that is needed to take two molecules apart from where they attract each other most. The two-electron theory counts all energies in well \
         depths. Given as a temperature, it is divided by $k_\\mathrm{B}$. Look at the distance from the bottom of the well to zero.",
    )
    .quantity("\\varepsilon_0", "K")
    .see(&["lennard_jones"])
    .shown_by(&["two_electron.potential", "two_electron.energy_ladder"]),
    Term::word(
        "soft_matrix",
        "Soft matrix",
        &["soft matrices"],
        "In the two-electron theory, the largest cluster of molecules that touch one another: 200 of them. It is said to jump as a whole at the glass \
         transition. This is a proposal of one author, which nobody has established independently. Look at the cluster of the highest level.",
    )
    .see(&["cooperative_region", "well_depth"])
    .shown_by(&["two_electron.cluster", "two_electron.solitary_wave"]),
    Term::word(
        "reptation",
        "Reptation",
        &[],
        "The motion of a long chain molecule among others: it creeps along its own length, like a snake. The viscosity then grows as the third power of the \
         length of the chain. Measurements give a power near 3.4. Look at the slope that is left when the third power is divided out.",
    )
    .see(&["viscosity"])
    .shown_by(&["two_electron.chain"]),
];
