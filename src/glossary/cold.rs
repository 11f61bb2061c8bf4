//! Terms of glasses at low temperatures.

use super::Term;

pub(super) const TERMS: &[Term] = &[
    Term::word(
        "two_level_system",
        "Two-level system",
        &["two-level systems", "two-state system", "tunnelling system", "tunnelling systems", "TLS"],
        "A few particles of a glass that can sit in two places and tunnel between them. Only the two lowest energy levels matter when it is \
         cold. Such systems take up heat and scatter sound, which sets a cold glass apart from a crystal. Look at how the two levels come \
         close but never cross.",
    )
    .see(&["tunnelling", "asymmetry", "splitting"])
    .shown_by(&["rfot.tls_levels"]),
    Term::word(
        "tunnelling",
        "Tunnelling",
        &["tunnel", "tunnels", "tunneling"],
        "A particle may pass a barrier that it has not the energy to climb, because quantum mechanics lets it reach through. The lower and \
         the thinner the barrier, the more often this happens. Light particles do it more easily. Move the height of the barrier and look \
         at how the splitting falls.",
    )
    .see(&["tunnelling_amplitude", "barrier"])
    .shown_by(&["etm.double_well", "rfot.tls_levels"]),
    Term::word(
        "tunnelling_amplitude",
        "Tunnelling amplitude",
        &["tunnelling amplitudes", "tunnelling parameter", "tunneling parameter"],
        "It measures how easily a particle tunnels from one well to another, as an energy. It falls roughly exponentially as the barrier \
         grows. Between two equal wells it alone sets the splitting of the levels. Look at the gap where the two levels are closest.",
    )
    .quantity("\\Delta,\\ D_0", "K")
    .see(&["splitting", "asymmetry"])
    .shown_by(&["rfot.tls_levels"]),
    Term::word(
        "asymmetry",
        "Asymmetry",
        &["asymmetries"],
        "The difference of energy between the wells in which a particle can sit. Strain or an electric field changes it. If it is large the \
         particle stays in the deeper well and hardly tunnels. Move it and look at which well becomes the deeper one.",
    )
    .quantity("\\epsilon,\\ D", "K")
    .see(&["tunnelling_amplitude", "splitting"])
    .shown_by(&["rfot.tls_levels", "etm.three_well_potential"]),
    Term::word(
        "splitting",
        "Splitting",
        &["splittings", "energy splitting", "level splitting"],
        "The distance in energy between the two lowest levels. With asymmetry $\\epsilon$ and tunnelling amplitude $\\Delta$ it is \
         $\\sqrt{\\epsilon^2 + \\Delta^2}$, where $\\Delta$ is that of two equal wells. A system takes up heat best where the splitting \
         is about $k_\\mathrm{B}T$. Look at the gap between the two curves.",
    )
    .quantity("E", "K")
    .see(&["asymmetry", "tunnelling_amplitude", "density_of_states"])
    .shown_by(&["rfot.tls_levels", "etm.double_well"]),
    Term::word(
        "density_of_states",
        "Density of states",
        &["densities of states"],
        "The number of states or systems per interval of energy, for a given volume or mass. The heat capacity at a temperature mostly counts \
         the states near $k_\\mathrm{B}T$. If it is constant, the heat capacity grows in proportion to the temperature. Look for peaks, gaps and edges.",
    )
    .quantity("n(E)", "1/(J m^3)")
    .see(&["heat_capacity", "splitting"])
    .shown_by(&["etm.dos_energy", "rfot.yu_leggett"]),
    Term::word(
        "phonon",
        "Phonon",
        &["phonons"],
        "A quantum of sound: the smallest amount of energy that a sound wave of one frequency can gain or lose. Phonons carry the heat in a \
         glass. In a cold solid their heat capacity grows as $T^3$. Look for the line of phonons alone, to which everything else is added.",
    )
    .see(&["mean_free_path", "debye_temperature"])
    .shown_by(&["rfot.heat_capacity", "rfot.conductivity"]),
    Term::word(
        "mean_free_path",
        "Mean free path",
        &["mean free paths"],
        "How far a wave or a particle travels on average before it is scattered. In glasses below one kelvin, sound travels some hundred of \
         its wavelengths. The heat conductivity is proportional to this length. Look at its ratio to the wavelength.",
    )
    .quantity("l_\\text{mfp}", "m")
    .see(&["phonon_quality", "heat_conductivity"])
    .shown_by(&["rfot.quality_ladder", "rfot.dimension"]),
    Term::word(
        "phonon_quality",
        "Phonon quality",
        &["phonon qualities"],
        "The mean free path of a phonon over its wavelength. It says after how many wavelengths a sound wave is lost. It is about 150 in \
         nearly all cold glasses, and why is an open question. Look at whether it is far above one: below one there is no wave left.",
    )
    .quantity("l_\\text{mfp}/\\lambda", "1")
    .see(&["mean_free_path", "two_level_system"])
    .shown_by(&["rfot.quality_ladder", "rfot.conductivity_data"]),
    Term::word(
        "debye_temperature",
        "Debye temperature",
        &["Debye temperatures", "Debye frequency", "Debye frequencies"],
        "The temperature that belongs to the fastest sound waves of a solid. Their frequency is the Debye frequency $\\omega_\\mathrm{D}$, and \
         $k_\\mathrm{B} T_\\mathrm{D} = \\hbar\\omega_\\mathrm{D}$. Stiff solids of light atoms have a high one. Look at it as a ruler: \
         frequencies above $\\omega_\\mathrm{D}$ have no place in the solid.",
    )
    .quantity("T_\\mathrm{D}", "K")
    .see(&["phonon"])
    .shown_by(&["rfot.ripplons", "rfot.heat_capacity"]),
    Term::word(
        "plateau",
        "Plateau",
        &["plateaus", "plateaux"],
        "The range near ten kelvin in which the heat conductivity of a glass hardly changes with temperature. Phonons of this energy are \
         scattered much more strongly than slower ones. It lies where the heat capacity has its bump. Look at the flat part of the curve.",
    )
    .see(&["heat_conductivity", "boson_peak"])
    .shown_by(&["rfot.conductivity"]),
    Term::word(
        "boson_peak",
        "Boson peak",
        &["boson peaks"],
        "Glasses have more vibrations near one terahertz than sound waves alone would give. In the heat capacity over $T^3$ this excess is a \
         bump near ten kelvin. What vibrates is disputed. Look at where each theory puts the peak, and at what it says vibrates there.",
    )
    .quantity("\\omega_\\text{BP}", "THz")
    .see(&["ripplon", "heat_capacity", "plateau"])
    .shown_by(&["compare.boson_peak", "two_electron.boson_peak"]),
    Term::word(
        "tunnelling_model",
        "Standard tunnelling model",
        &["tunnelling model", "tunnelling models"],
        "It takes the two-level systems of a glass as given: all asymmetries are equally frequent, and so are the logarithms of all \
         tunnelling amplitudes. It explains the linear heat capacity and the quadratic heat conductivity of cold glasses. It does not say \
         what tunnels. Look at its straight line beside the other models.",
    )
    .see(&["two_level_system", "asymmetry"])
    .shown_by(&["compare.heat_capacity", "rfot.quality_ladder"]),
    Term::word(
        "strain",
        "Strain",
        &["strains"],
        "The relative change of distances in a deformed solid; it has no unit. Sound is a strain that travels. It shifts the wells of a \
         two-level system against each other, and in this way sound and system act on each other. Drag the strain and look at the two levels.",
    )
    .quantity("u_{ij}", "1")
    .see(&["asymmetry", "shear_modulus"])
    .shown_by(&["rfot.tls_levels", "melting_rg.strain_field"]),
];
