//! Claims on the density of states: (10), (12), (13), Figs 7 and 8.

use crate::describe::{Claim, Found};
use crate::error::Error;
use crate::numerics::quadrature::{gauss_24, gauss_64};
use crate::theories::etm::tables::HEAT_CAPACITY;
use crate::theories::etm::three_well::well_energies;
use std::f64::consts::PI;

/// ∫ d³E δ(E₁ + E₂ + E₃) f(D) over ∫ D f dD: the area that the energies (E₁, E₂) sweep over all directions, over D dD.
fn plane_measure() -> f64 {
    let count = 360;
    let mut sum = 0.0;
    for k in 0..count {
        let direction = 360.0 * f64::from(k) / f64::from(count);
        let [along_1, along_2, _] = well_energies(1.0, direction);
        // the derivative with respect to the angle is the same function a quarter turn further
        let [across_1, across_2, _] = well_energies(1.0, direction + 90.0);
        sum += (along_1 * across_2 - along_2 * across_1).abs();
    }
    2.0 * PI * sum / f64::from(count)
}

const RENORMALISED: &str = "a P* that is smaller by √3, which the irrelevant renormalization of the text can mean";

pub(super) static CLAIMS: &[Claim] = &[
    Claim::new(
        "etm.claim_density_prefactor",
        "(13)",
        r"$g_{\mathrm{ATS}}(E,\varphi) = \int\prod_i dE_i\,\delta(\sum_j E_j)\int dD_0\,P^*_{\mathrm{3LS}}\,\delta(E-\Delta E) = \frac{2\pi P^*}{E}\ln ...$ Moreover, after an irrelevant renormalization of parameters",
    )
    .equals(2.0 * PI, 0.0005)
    .read_as("the P* of (10)")
    .by(r"$\int d^3E\,\delta(E_1+E_2+E_3) f(D)$ over $\int D f\,dD$, from the well energies on a circle", || Ok(Found::number(plane_measure())))
    .or_read_as(RENORMALISED, || Ok(Found::number(3.0_f64.sqrt() * plane_measure())))
    .fault("measure of the plane of asymmetries")
    .because(r"The plane $E_1+E_2+E_3 = 0$ has the measure {value} $D\,dD$, where (13) has {printed}. The factor between them can be absorbed in $P^*$: {1}.")
    .shown_by("etm.density_of_states"),
    Claim::new(
        "etm.claim_normalisation",
        "(39)",
        r"the normalization condition for the ATS parameter distribution: $2\pi P^*\ln\left(\frac{D_{\mathrm{max}}}{D_{\mathrm{min}}}\right)\ln\left(\frac{D_{0\mathrm{max}}}{D_{0\mathrm{min}}}\right) = 1$",
    )
    .equals(2.0 * PI, 0.0005)
    .read_as("the P* of (10)")
    .by(r"integral of (10) over its range, divided by $P^*$ and the two logarithms", || Ok(Found::number(plane_measure())))
    .or_read_as(RENORMALISED, || Ok(Found::number(3.0_f64.sqrt() * plane_measure())))
    .fault("measure of the plane of asymmetries")
    .because("The integral of (10) has the factor {value}, where (39) has {printed}. With the same change of scale as in (13) it is {1}: the two equations agree with each other.")
    .shown_by("etm.density_of_states"),
    Claim::new(
        "etm.claim_logarithms",
        "(13), second equality",
        r"$2\pi P^*\frac{1}{E}\ln\left[\frac{\sqrt{(E^2-D_{0\mathrm{min}}^2\varphi^2)(E^2-D_{\mathrm{min}}^2)}}{D_{0\mathrm{min}}D_{\mathrm{min}}\varphi}\right]$ if $E_{c1} \leq E \leq E_{c2}$",
    )
    .by_analysis(r"the logarithms against $\int\frac{dD_0}{D_0}\frac{E^2}{D^2}$ by quadrature at five energies, AlBaSiO fit at 0.60 K in 0.7 T", || {
        let window = HEAT_CAPACITY[0].cutoffs()?.in_field(0.7, 1.0)?;
        let mut all = true;
        for energy in [0.75, 1.0, 2.0, 3.0, 5.0] {
            let top = window.upper.min((energy * energy - window.gap_min * window.gap_min).sqrt());
            let edges: Vec<f64> =
                (0..=60).map(|k| window.lower.ln() + (top / window.lower).ln() * (1.0 - (1.0 - f64::from(k) / 60.0).powi(2))).collect();
            let integral = gauss_64().panels(&edges, |u| energy * energy / (energy * energy - (2.0 * u).exp()));
            all &= (window.fixed(energy).log / integral - 1.0).abs() < 1e-8;
        }
        Ok(Found::truth(all))
    })
    .because(r"The energy fixes $D$ once $D_0$ is chosen, and the rest is elementary. The upper cut-off of $D$ must be infinite.")
    .shown_by("etm.dos_energy"),
    Claim::new(
        "etm.claim_peak",
        "below (13)",
        r"it gives rise to a peak in $g_{\mathrm{tot}}$ near $E_{c2}$ that is rapidly eroded away as soon as a (weak, depending on material parameters) magnetic field is switched on",
    )
    .about(1.0)
    .ours("near means the same within 15 %")
    .by_analysis(r"energy of the highest density of states over $E_{c2}$, AlBaSiO fit at 0.60 K in 0.1 T", || {
        let peak = |field: f64| {
            let window = HEAT_CAPACITY[0].cutoffs()?.in_field(field, 1.0)?;
            let mut best = (0.0, 0.0);
            for k in 1..=20_000 {
                let energy = window.cutoff_1() * (1.0 + f64::from(k) * 2e-4);
                let value = window.fixed(energy).log / energy;
                if value > best.1 {
                    best = (energy, value);
                }
            }
            Ok::<_, Error>((best.0 / window.cutoff_2(), best.1))
        };
        let (weak, strong) = (peak(0.1)?, peak(1.0)?);
        Ok(Found::number(weak.0).with("height", strong.1 / weak.1))
    })
    .because(r"In a weak field the logarithm is full just below $E_{c2}$ and $1/E$ falls from there. At ten times this field the peak has {height} of its height.")
    .shown_by("etm.dos_energy"),
    Claim::new(
        "etm.claim_states_conserved",
        "below (11)",
        "the number of quantum states being conserved, they get to be very rapidly shifted towards high values of the energy when a magnetic field, even very weak, is turned on",
    )
    .by_analysis(r"$\int [g(E,B)-g(E,0)]\,dE$ over $\int |g(E,B)-g(E,0)|\,dE$ at 1 T, at most one in a thousand", || {
        let cutoffs = HEAT_CAPACITY[0].cutoffs()?;
        let (window, log_ratio) = (cutoffs.in_field(1.0, 1.0)?, cutoffs.log_ratio());
        let (first, last) = (window.gap_min.ln(), (1e5 * window.upper).ln());
        let edges: Vec<f64> = (0..=600).map(|k| first + (last - first) * f64::from(k) / 600.0).collect();
        let change = |u: f64| window.isotropic(u.exp()).log - log_ratio;
        let (sum, size) = (gauss_24().panels(&edges, change), gauss_24().panels(&edges, |u| change(u).abs()));
        Ok(Found::truth(sum.abs() < 1e-3 * size))
    })
    .because("The field moves the gap of every system and creates none.")
    .shown_by("etm.dos_energy"),
    Claim::new(
        "etm.claim_figures_7_8",
        "captions of Figs 7, 8",
        r"selected Aharon-Bohm (A-B) phases $\varphi$ (proportional to the magnetic field $B$) (here $n_{\mathrm{ATS}}P^*$ has been set to 1)",
    )
    .missing("smallest asymmetry, cut-offs, phases and energies of the curves")
    .because(r"The shapes follow from (13). $D_{\mathrm{min}}$, the cut-offs of $D_0$ and the phases are not printed.")
    .shown_by("etm.dos_energy"),
];
