//! Terms of glasses in a magnetic field.

use super::Term;

pub(super) const TERMS: &[Term] = &[
    Term::word(
        "three_well_system",
        "Three-well system",
        &["three-well systems", "three-well model", "anomalous system", "anomalous systems", "anomalous tunnelling system", "anomalous tunnelling systems"],
        "A charged group of ions that can sit in three places, the corners of a triangle, and tunnels around it. A magnetic field through the \
         triangle changes its energy levels. The extended tunnelling model calls such a system anomalous, and a two-level system ordinary. \
         Look at how the flux opens a gap between the lower two levels.",
    )
    .see(&["tunnelling", "magnetic_flux", "two_level_system"])
    .shown_by(&["etm.spectrum", "etm.three_well_potential"]),
    Term::word(
        "magnetic_flux",
        "Magnetic flux",
        &["flux", "fluxes"],
        "The magnetic field through a loop, multiplied by the area of the loop as the field sees it. A loop seen edge-on catches none. A charge \
         that runs around the loop gains a phase in proportion to it. Look at the levels along the flux.",
    )
    .quantity("\\Phi", "T m^2")
    .see(&["phase", "flux_quantum"])
    .shown_by(&["etm.spectrum"]),
    Term::word(
        "flux_quantum",
        "Flux quantum",
        &["flux quanta"],
        "The flux that adds a whole turn to the phase of a charge $q$ on a loop: $h/|q|$. After a whole turn nothing measurable has changed, so \
         the levels repeat themselves. Fields of the laboratory give an atomic loop only a tiny part of it. Look at the period of the levels \
         along the flux.",
    )
    .quantity("\\Phi_0 = h/|q|", "T m^2")
    .see(&["magnetic_flux", "phase"])
    .shown_by(&["etm.spectrum"]),
    Term::word(
        "phase",
        "Phase of the loop",
        &["Aharonov-Bohm phase", "phase of a loop"],
        "The angle by which the wave of a charged particle turns when it is carried once around a loop in a magnetic field. It is the flux through \
         the loop times $2\\pi$ over the flux quantum. It shifts the energy levels although no force acts. Look at the horizontal axis of the levels.",
    )
    .quantity("\\varphi", "rad")
    .see(&["magnetic_flux", "flux_quantum"])
    .shown_by(&["etm.spectrum"]),
    Term::word(
        "tunnel_area",
        "Tunnel area",
        &["tunnel areas"],
        "Tunnelling amplitude times charge, in units of the electron's, times the area of the loop. In weak fields only this product counts, so the \
         paper of the three-well systems fits it and not its factors. A large one means that a weak field already opens a gap. Look at how \
         much it differs from fit to fit.",
    )
    .quantity("X = D_0\\,|q/e|\\,S", "K A^2")
    .see(&["tunnelling_amplitude", "magnetic_flux"])
    .shown_by(&["etm.consistency"]),
    Term::word(
        "cut_off",
        "Cut-off",
        &["cut-offs", "cutoff", "cutoffs"],
        "The smallest or largest value that a distribution of some quantity is taken to reach. Real distributions end gradually; a cut-off ends them \
         at once, which leaves an edge or a cusp in a curve. Look for such edges: they show where a cut-off is, rather than physics.",
    )
    .see(&["density_of_states"])
    .shown_by(&["etm.dos_energy", "etm.consistency"]),
    Term::word(
        "echo",
        "Echo",
        &["echoes", "polarization echo", "polarization echoes", "polarisation echo"],
        "A signal that comes back some time after two short pulses. The first pulse sets many systems swinging in step, and they run apart by \
         dephasing. The second turns them over, so that they meet again as long after it as the pulses are apart. Look at how the arrows spread and meet.",
    )
    .see(&["dephasing", "bloch_vector", "detuning"])
    .shown_by(&["etm.echo_sequence", "etm.echo"]),
    Term::word(
        "dephasing",
        "Dephasing",
        &["dephase"],
        "Systems that swing in step at first get out of step, because each has a slightly different frequency. Their sum then fades although each \
         of them still swings. An echo undoes the part that comes from fixed differences. Look at the length of the mean arrow.",
    )
    .see(&["echo", "detuning", "spectral_diffusion"])
    .shown_by(&["etm.echo_sequence"]),
    Term::word(
        "detuning",
        "Detuning",
        &["detunings"],
        "The difference between the frequency of a system and that of the field that drives it. A system without detuning is in resonance and \
         responds most. Look at how fast an arrow turns: its speed is its detuning.",
    )
    .quantity("\\delta", "rad/s")
    .see(&["echo", "resonant_part"])
    .shown_by(&["etm.echo_sequence", "etm.echo"]),
    Term::word(
        "bloch_vector",
        "Bloch vector",
        &["Bloch vectors"],
        "An arrow that shows the state of a two-level system. Down is the lower level, up the upper one, and sideways a superposition, whose angle is its \
         phase. A pulse turns the arrow about a fixed axis. Look at the sideways parts: they make the signal.",
    )
    .see(&["two_level_system", "echo"])
    .shown_by(&["etm.echo_sequence"]),
    Term::word(
        "resonant_part",
        "Resonant part",
        &["resonant parts", "resonant", "relaxational part", "relaxational parts", "relaxational"],
        "A field acts on two-level systems in two ways. The resonant part comes from transitions between the levels. The relaxational part comes from the \
         shift of the levels, to which the populations must adapt, and it is missing where they are too slow. Look at which of the two rises in weak fields.",
    )
    .see(&["dielectric_constant", "relaxation_time"])
    .shown_by(&["etm.dielectric"]),
    Term::word(
        "dielectric_constant",
        "Dielectric constant",
        &["dielectric constants"],
        "It says how many times more charge a capacitor holds when a material fills it. In a cold glass a small part of it comes from charged \
         tunnelling systems, and only this part changes with temperature and field. Look at how small its relative change is.",
    )
    .quantity("\\varepsilon_\\mathrm{r}", "1")
    .see(&["resonant_part", "two_level_system"])
    .shown_by(&["etm.dielectric"]),
    Term::word(
        "spectral_diffusion",
        "Spectral diffusion",
        &[],
        "The frequency of a system wanders, because its neighbours jump now and then and strain it. Systems that were in step are then lost for an echo. \
         The longer one waits, the weaker the echo. Look at its time beside the relaxation times.",
    )
    .see(&["echo", "dephasing"])
    .shown_by(&["etm.relaxation_time"]),
];
