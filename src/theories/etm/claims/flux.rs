//! Claims on flux and phase: (7) and the limit of weak fields.

use crate::constants::{ELEMENTARY_CHARGE, REDUCED_PLANCK};
use crate::describe::{Claim, Found};
use crate::theories::etm::density_of_states::flux_energy;
use crate::theories::etm::tables::HEAT_CAPACITY;
use crate::theories::etm::three_level;
use nalgebra::Vector3;
use std::f64::consts::PI;

pub(super) static CLAIMS: &[Claim] = &[
    Claim::new(
        "etm.claim_flux",
        "(7)",
        r"$\varphi$ is the Aharonov-Bohm (A-B) phase for a tunneling loop (triangular shaped) and is given by the usual formula: $\varphi = 2\pi\frac{\Phi}{\Phi_0}$, $\Phi_0 = \frac{h}{|q|}$",
    )
    .by_analysis(r"(7) against $|q|/\hbar$ times the integral of the vector potential along the three sides, for four directions of the field", || {
        let (charge, area, field) = (20.0, 500.0, 2.0);
        let reach = (4.0 * area / 3.0_f64.sqrt()).sqrt() / 3.0_f64.sqrt();
        // corners in Å; where the origin lies must not matter
        let corners = [0.0, 1.0, 2.0].map(|k: f64| {
            let (sine, cosine) = (2.0 * PI * k / 3.0).sin_cos();
            Vector3::new(40.0 + reach * cosine, reach * sine, 25.0)
        });
        let mut all = true;
        for cosine in [1.0, 0.7, 0.2, 0.0_f64] {
            let b = field * Vector3::new((1.0 - cosine * cosine).sqrt(), 0.0, cosine);
            // A = B × r/2 gives B·(p × q)/2 along the straight line from p to q
            let around: f64 = [(0, 1), (1, 2), (2, 0)].map(|(i, j): (usize, usize)| 0.5 * b.dot(&corners[i].cross(&corners[j]))).iter().sum();
            let phase = charge * ELEMENTARY_CHARGE / REDUCED_PLANCK * 1e-20 * around;
            all &= (phase - three_level::loop_phase(charge, area, field, cosine)?).abs() < 1e-12;
        }
        Ok(Found::truth(all))
    })
    .because("The phase is the charge over ħ times the flux through the triangle. A field in the plane of the triangle gives none.")
    .shown_by("etm.flux_energy"),
    Claim::new("etm.claim_amplitude_scale", "Tables 2, 4 and 7", r"$D_{0\mathrm{min}}\left|\frac{q}{e}\right|S$ [K Å$^2$], $D_{0\mathrm{max}}\left|\frac{q}{e}\right|S$ [K Å$^2$]")
        .missing("whether the fitted tunnelling amplitude is the one of (6) or the rescaled one of (9)")
        .by("the larger flux energy over the smaller", || {
            Ok(Found::nothing().with("factor", flux_energy(2.0 / 3.0_f64.sqrt(), 1.0, 1.0)? / flux_energy(1.0, 1.0, 1.0)?))
        })
        .because("The choice changes every flux energy by a factor {factor}. We take the rescaled amplitude.")
        .shown_by("etm.flux_energy"),
    Claim::new(
        "etm.claim_weak_field",
        "below (11)",
        r"Intrinsic near-degeneracy of (10) of course implies that the model should be used in its $D/D_0 \ll 1$ limit, and that in turn reduces the ATSs to effective magnetic-field dependent 2LSs, greatly simplifying the mathematical analysis when the limit $\varphi \to 0$, which we always take for relatively weak magnetic fields, is used",
    )
    .missing("the tunnelling amplitude alone, and with it the phase at the fields of the fits")
    .by("largest flux energy of the AlBaSiO fit at 0.60 K in 3 T", || {
        Ok(Found::nothing().with("energy", flux_energy(HEAT_CAPACITY[0].tunnel_area_max, 3.0, 1.0)?))
    })
    .because(r"Only products of $D_0$ with charge and area are fitted. In 3 T the largest flux energy is {energy} K. The phase is this energy over a $D_0$ that is not printed.")
    .shown_by("etm.flux_energy"),
];
