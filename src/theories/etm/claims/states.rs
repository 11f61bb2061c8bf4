//! Claims on the density of states: (10), (12), (13), Figs 7 and 8.

use crate::describe::{Claim, Found};
use crate::error::Error;
use crate::numerics::quadrature::{gauss_24, gauss_64};
use crate::theories::etm::density_of_states::{Cutoffs, Orientation, Window};
use crate::theories::etm::heat_capacity::{AnomalousHeatCapacity, Precision, two_level};
use crate::theories::etm::relaxation::{AsymmetryWeight, rate};
use crate::theories::etm::tables::{Concentrations, ECHO, HEAT_CAPACITY};
use crate::theories::etm::three_well::{effective_gap, well_energies};
use std::f64::consts::PI;

/// Heat capacity of three wells whose D is distributed uniformly, as (2) has it, in a window of flux energies; its unit
/// does not matter.
///
/// ∫ dE C_p0(E, T) ∫ ds/s E/√(E² − s²),  s = D₀φ between a and b and below E
fn uniform(window: &Window, temperature: f64) -> Result<f64, Error> {
    let (a, b, end) = (window.lower, window.upper, 42.0 * temperature);
    let share = |energy: f64| {
        let above = |s: f64| if energy > s { (energy / s).acosh() } else { 0.0 };
        if b == 0.0 { window.log_ratio() } else { above(a) - above(b) }
    };
    let mut edges = vec![1e-6 * end, end];
    edges.extend((1..140).map(|k| end * 10_f64.powf(-0.05 * f64::from(k))).chain([a, b]).filter(|e| *e > 1e-6 * end && *e < end));
    edges.sort_by(f64::total_cmp);
    // the square roots above a and b become smooth in the root of the distance from the edge
    let mut sum = 0.0;
    for pair in edges.windows(2) {
        let width = pair[1] - pair[0];
        sum += gauss_24().integrate(0.0, 1.0, |x| {
            let energy = pair[0] + width * x * x;
            two_level(energy, temperature).unwrap_or(f64::NAN) * share(energy) * 2.0 * width * x
        });
    }
    if sum.is_finite() { Ok(sum) } else { Err(Error::no_solution("the sum over energies is no number").about("temperature")) }
}

/// Size of its change in 3 T along the normal, %, for the areas of AlBaSiO at 0.60 K times a factor.
fn uniform_change(factor: f64) -> Result<f64, Error> {
    let row = &HEAT_CAPACITY[0];
    let cutoffs = Cutoffs::new(row.gap_min, factor * row.tunnel_area_min, row.tunnel_area_max / row.tunnel_area_min)?;
    let of = |field: f64| uniform(&cutoffs.in_field(field, 1.0)?, row.temperature);
    Ok(100.0 * (of(3.0)? / of(0.0)? - 1.0).abs())
}

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
        r"The gross $1/E$ dependence of the ATS DOS is one consequence of the chosen tunneling parameters' distribution, Eq. (10), and it gives rise to a peak in $g_{\mathrm{tot}}$ near $E_{c2}$ that is rapidly eroded away as soon as a (weak, depending on material parameters) magnetic field is switched on",
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
    .ours("conserved means that no more than one in a thousand of the moved states is gained or lost")
    .by_analysis(r"$\int [g(E,B)-g(E,0)]\,dE$ over $\int |g(E,B)-g(E,0)|\,dE$ at 1 T, AlBaSiO fit at 0.60 K", || {
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
        r"The magnetic-sensitive contribution of the density of states (DOS) as the function of the energy gap $E$ and selected Aharon-Bohm (A-B) phases $\varphi$ (proportional to the magnetic field $B$) (here $n_{\mathrm{ATS}}P^*$ has been set to 1)",
    )
    .missing("smallest asymmetry, cut-offs, phases and energies of the curves")
    .because(r"The shapes follow from (13). $D_{\mathrm{min}}$, the cut-offs of $D_0$ and the phases are not printed.")
    .shown_by("etm.dos_energy"),
    Claim::new(
        "etm.claim_yu_leggett",
        "below (13)",
        r"We remark that already at $B = 0$ the TS total DOS $g_{\mathrm{tot}}(E)$ that is here advocated, Eq. (12) above ... has the correct qualitative form that was solicited by Yu and Leggett [40] ... Namely, a broad constant (due to the majority 2LSs), surmounted by a triangular-shaped contribution in a range of energy $E$ (this part, coming from the minority ATSs)",
    )
    .missing("the density of the ordinary systems, and the form asked for in Ref. [40]")
    .by(r"share of the anomalous systems in $g_{\mathrm{tot}}$ just above $D_{\mathrm{min}}$, AlBaSiO fit at 0.60 K, where ordinary systems have 1 µJ/(g K²), our choice", || {
        let (cutoffs, ordinary) = (HEAT_CAPACITY[0].cutoffs()?, 4.4e16);
        let anomalous = 2.0 * PI * Concentrations::of("BAS")?.ats_density * cutoffs.log_ratio() / cutoffs.gap_min();
        Ok(Found::nothing().with("share", 100.0 * anomalous / (anomalous + ordinary)))
    })
    .because(r"Without a field the anomalous part jumps up at $D_{\mathrm{min}}$ and falls as $1/E$. With our density of ordinary systems it has {share} % of all systems there. So which kind is the majority depends on a number that is not printed.")
    .shown_by("etm.total_density_of_states"),
    Claim::new(
        "etm.claim_standard_distribution",
        "below (9)",
        r"if such TWP is used and with the standard parameter distribution, Eq. (2) (with $D$, $D_0$ replacing $\Delta$, $\Delta_0$) for the description of the TS, one would then obtain essentially the very same physics as for the STM's 2LS-description",
    )
    .ours("the words give no accuracy: twice the heat capacity is meant to a thousandth")
    .read_as("the heat capacity, which is to grow in proportion to the temperature")
    .by_analysis("heat capacity of three wells with a uniform distribution of $D$ at two temperatures, without a field", || {
        let window = HEAT_CAPACITY[0].cutoffs()?.in_field(0.0, 1.0)?;
        let ratio = uniform(&window, 0.2)? / uniform(&window, 0.1)?;
        Ok(Found::truth((ratio - 2.0).abs() < 1e-3))
    })
    .or_read_as("the damping, which in the standard model differs by many decades between systems of one gap", || {
        // without a field the gap is D, whatever D₀ is: nothing is left that could differ
        let damping = |tunnelling: f64| {
            let energy = effective_gap(0.05, tunnelling, 0.0)?;
            rate(energy, 0.05 / energy, 0.012, ECHO[0].rate_constant, AsymmetryWeight::Printed)
        };
        let spread = damping(100.0)? / damping(0.1)?;
        Ok(Found::truth(!(0.1..=10.0).contains(&spread)).with("spread", spread))
    })
    .because(r"Both have a constant density of states. But without a field the gap of three wells is $D$ alone. Systems of one gap then have one damping (ratio {spread}), whatever $D_0$ is, while ordinary systems of one gap differ in $\Delta_0$.")
    .shown_by("etm.relaxation_rate"),
    Claim::new(
        "etm.claim_without_cells",
        "below (9)",
        "Without the RERs, hence no distribution of the type (10) below, the phase interference from separate tunneling paths is only likely to give rise to an exceedingly weak quantum effect",
    )
    .below(1.0, 0.0)
    .unit("%")
    .ours("exceedingly weak means less than a hundredth of the heat capacity")
    .read_as("another distribution, with the tunnel areas that the fits need")
    .by_analysis("size of the change of the heat capacity of a uniform distribution of $D$ in 3 T along the normal, AlBaSiO areas and temperature of 0.60 K", || {
        let row = &HEAT_CAPACITY[0];
        let own = AnomalousHeatCapacity::new(row.cutoffs()?, row.temperature, 1.0)?;
        let change = own.in_field(3.0, Orientation::Fixed(1.0), Precision::Full)? / own.without_field() - 1.0;
        Ok(Found::number(uniform_change(1.0)?).with("own", 100.0 * change.abs()))
    })
    .or_read_as("no cells at all: one ion in place of ten, so that areas are a thousand times smaller (Section 4.2)", || {
        Ok(Found::number(uniform_change(1e-3)?))
    })
    .because("With the areas of the fits a uniform distribution changes by {value} %, and (10) by {own} %. With the areas of single ions the change is {1:1} %. So it is the large areas that make the effect, and not the distribution.")
    .shown_by("etm.heat_capacity"),
];
