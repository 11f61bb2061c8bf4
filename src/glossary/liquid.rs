//! Terms of liquids that become a glass.

use super::Term;

pub(super) const TERMS: &[Term] = &[
    Term::word(
        "glass_transition",
        "Glass transition",
        &["glass transitions"],
        "A liquid that is cooled fast enough does not crystallise. It becomes slower and slower, until it no longer flows within the \
         time of the experiment. This is the glass transition. It is not sharp: slower cooling moves it to a lower temperature. Look \
         at how steeply the viscosity rises near the right edge of the plot.",
    )
    .see(&["glass_temperature", "supercooled_liquid"])
    .shown_by(&["rfot.angell"]),
    Term::word(
        "glass_temperature",
        "Glass temperature",
        &["glass temperatures", "glass transition temperature", "glass transition temperatures"],
        "The temperature at which a liquid becomes a glass. By convention it is where the viscosity is $10^{12}\\,\\mathrm{Pa\\,s}$; the \
         liquid then takes minutes to relax. Faster cooling makes it a little higher. Look at the right end of an Angell plot: there the \
         curves of all liquids meet.",
    )
    .quantity("T_\\mathrm{g}", "K")
    .see(&["glass_transition", "viscosity"])
    .shown_by(&["rfot.angell", "etm.glass_temperature"]),
    Term::word(
        "supercooled_liquid",
        "Supercooled liquid",
        &["supercooled liquids", "supercooled"],
        "A liquid below its melting temperature that has not become a crystal. The crystal would have a lower free energy, but it does \
         not form in time. Cooled further, the liquid slows down and becomes a glass. Look at how far a curve goes on below the melting \
         temperature.",
    )
    .see(&["melting_temperature", "glass_transition"])
    .shown_by(&["rfot.relaxation"]),
    Term::word(
        "amorphous_solid",
        "Amorphous solid",
        &["amorphous solids", "amorphous", "aperiodic solid", "aperiodic"],
        "A solid whose particles have fixed places without a pattern that repeats. A glass is one. Some papers call it aperiodic. Look \
         at the bright spots of the map: they stay in place, but no row of them repeats.",
    )
    .shown_by(&["rfot.density_profile"]),
    Term::word(
        "viscosity",
        "Viscosity",
        &["viscosities"],
        "It says how strongly a liquid resists flow. Water has about $10^{-3}\\,\\mathrm{Pa\\,s}$, a liquid at its glass temperature \
         $10^{12}\\,\\mathrm{Pa\\,s}$. It is roughly the relaxation time multiplied by the shear modulus. Look at the vertical axis: \
         equal steps on it are equal factors.",
    )
    .quantity("\\eta", "Pa s")
    .see(&["relaxation_time", "shear_modulus"])
    .shown_by(&["rfot.angell", "compare.viscosity"]),
    Term::word(
        "relaxation_time",
        "Relaxation time",
        &["relaxation times"],
        "The time after which a system has mostly forgotten a disturbance, such as a push or a change of temperature. In a liquid it \
         grows by more than ten powers of ten on cooling. Where it becomes longer than the experiment, the liquid is a glass. Look at \
         how the curve steepens towards low temperatures.",
    )
    .quantity("\\tau", "s")
    .see(&["viscosity", "stretched_exponential"])
    .shown_by(&["rfot.relaxation"]),
    Term::word(
        "fragility",
        "Fragility",
        &["fragilities", "fragile", "fragile liquid", "fragile liquids"],
        "It says how fast a liquid slows down just above its glass temperature. It is the slope of the logarithm of the viscosity against \
         $T_\\mathrm{g}/T$, taken at the glass temperature. A fragile liquid has a large slope and is far from the Arrhenius law. Look \
         at the right end of each curve: the steeper it is, the more fragile the liquid.",
    )
    .quantity("m", "1")
    .see(&["strong_liquid", "arrhenius_law"])
    .shown_by(&["rfot.angell", "melting_rg.angell"]),
    Term::word(
        "strong_liquid",
        "Strong liquid",
        &["strong liquids"],
        "A liquid whose barrier to flow hardly changes on cooling. Its viscosity follows the Arrhenius law, and its fragility is small. \
         Silica is the usual example. Look at its curve in an Angell plot: it is nearly straight.",
    )
    .see(&["fragility"])
    .shown_by(&["rfot.angell"]),
    Term::word(
        "arrhenius_law",
        "Arrhenius law",
        &["Arrhenius", "Arrhenius liquid", "Arrhenius limit"],
        "The law of a motion that must cross a barrier $E$ of fixed height. Its rate is proportional to $\\mathrm{e}^{-E/k_\\mathrm{B}T}$. \
         The logarithm of the time is then a straight line against $1/T$. Look for such a straight line; a line that bends upwards has a \
         barrier that grows on cooling.",
    )
    .see(&["barrier", "vogel_fulcher_law"])
    .shown_by(&["rfot.angell"]),
    Term::word(
        "vogel_fulcher_law",
        "Vogel-Fulcher law",
        &["Vogel-Fulcher form", "Vogel-Fulcher", "Vogel-Fulcher-Tammann law", "law of Vogel and Fulcher", "VFT"],
        "An empirical law of how liquids slow down, $\\eta = \\eta_0 \\exp[D T_0/(T - T_0)]$. It would become infinite at $T_0$, which lies \
         below the glass temperature. No experiment follows a liquid down to $T_0$, so other laws fit as well. Look at the strength $D$: \
         the smaller it is, the more the curve bends.",
    )
    .quantity("T_0,\\ D", "K, 1")
    .see(&["arrhenius_law", "fragility"])
    .shown_by(&["melting_rg.angell"]),
    Term::word(
        "angell_plot",
        "Angell plot",
        &["Angell plots"],
        "A plot of the logarithm of the viscosity against $T_\\mathrm{g}/T$, named after C. A. Angell. Hot is on the left, and all curves \
         meet at the glass temperature on the right. It compares liquids with very different glass temperatures. Look at the shape alone: \
         straight is strong, bent is fragile.",
    )
    .see(&["fragility", "strong_liquid"])
    .shown_by(&["rfot.angell", "melting_rg.angell"]),
    Term::word(
        "melting_temperature",
        "Melting temperature",
        &["melting temperatures"],
        "The temperature at which crystal and liquid have the same free energy. Below it the crystal is the stable state. The glass \
         temperature is often about two thirds of it. Look at where a theory puts this ratio.",
    )
    .quantity("T_\\mathrm{m}", "K")
    .see(&["supercooled_liquid"])
    .shown_by(&["two_electron.energy_ladder"]),
    Term::word(
        "quench",
        "Quench",
        &["quenches", "quenched"],
        "Fast cooling. The faster it is, the less time the liquid has, and the hotter is the state in which it freezes. In the mosaic \
         theory a fast quench therefore leaves small domains. Look at the number of beads against the time scale of the quench.",
    )
    .see(&["glass_temperature", "cooperative_region"])
    .shown_by(&["rfot.quench", "etm.glass_temperature"]),
    Term::word(
        "heat_capacity",
        "Heat capacity",
        &["heat capacities", "specific heat", "specific heats"],
        "The heat that warms a body by one kelvin; per gram it is called the specific heat. In a cold crystal it falls as $T^3$. A cold \
         glass holds more: two-level systems add a part that grows about as $T$, and there is a bump near ten kelvin. Look at the curve \
         divided by $T^3$, where both stand out.",
    )
    .quantity("C", "J/(g K)")
    .see(&["two_level_system", "boson_peak"])
    .shown_by(&["rfot.heat_capacity", "compare.heat_capacity"]),
    Term::word(
        "heat_conductivity",
        "Heat conductivity",
        &["heat conductivities", "thermal conductivity", "thermal conductivities"],
        "It says how much heat flows through a solid for a given slope of the temperature. In a cold glass phonons carry it. It grows about \
         as $T^2$ below one kelvin and hardly changes near ten. Nearly all glasses have about the same. Look at how close the measured \
         curves lie.",
    )
    .quantity("\\kappa", "W/(m K)")
    .see(&["phonon", "mean_free_path", "plateau"])
    .shown_by(&["rfot.conductivity_data", "rfot.conductivity"]),
    Term::word(
        "isokom",
        "Isokom",
        &["isokoms"],
        "A temperature at which a melt has a stated viscosity. Standards laboratories certify isokoms of reference glasses, to test the \
         instruments that measure viscosity. Look at the symbols: each is one such temperature.",
    )
    .see(&["viscosity"])
    .shown_by(&["compare.viscosity"]),
    Term::word(
        "free_energy",
        "Free energy",
        &["free energies"],
        "Energy less temperature times entropy. At a fixed temperature a system settles where it is least. A state of higher energy can \
         win if there are many such states, because then its entropy is large. Look at a free energy curve for its lowest point and for \
         the barrier on the way there.",
    )
    .quantity("F", "J")
    .see(&["barrier", "configurational_entropy"])
    .shown_by(&["rfot.free_energy_profile"]),
];
