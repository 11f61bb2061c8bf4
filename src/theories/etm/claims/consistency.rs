//! Claims that compare the fits with each other: Tables 2, 4, 5 and 7, Sections 3.2, 4.2 and 4.3.

use crate::describe::{Claim, Found};
use crate::error::Error;
use crate::numerics::quadrature::gauss_64;
use crate::numerics::roots::brent;
use crate::theories::etm::cells::{absorption_energy, coherent_number};
use crate::theories::etm::heat_capacity::two_level;
use crate::theories::etm::tables::{DIELECTRIC, DielectricRow, ECHO, HEAT_CAPACITY, HeatCapacityRow};

/// Smallest and largest of some numbers.
fn span(values: impl Iterator<Item = f64>) -> (f64, f64) {
    values.fold((f64::INFINITY, 0.0), |(low, high), value| (low.min(value), high.max(value)))
}

fn permittivity() -> impl Iterator<Item = &'static DielectricRow> {
    DIELECTRIC.iter().filter(|row| row.glass == "BAS")
}

/// E₀ in mK from a tunnel area of two fits of the heat capacity.
fn energy(rows: [usize; 2], area: fn(&HeatCapacityRow) -> f64) -> f64 {
    let [cold, warm] = rows.map(|k| [HEAT_CAPACITY[k].temperature, area(&HEAT_CAPACITY[k])]);
    1e3 * absorption_energy(cold, warm)
}

fn mean_area(row: &HeatCapacityRow) -> f64 {
    (row.tunnel_area_min * row.tunnel_area_max).sqrt()
}

/// Share of the heat capacity without a field that a product of the two logarithms keeps, D_max infinite being all.
fn kept(row: &HeatCapacityRow, product: f64) -> Result<f64, Error> {
    let part = |end: f64| {
        let edges: Vec<f64> = (0..=20).map(|k| end * f64::from(k) / 20.0).collect();
        gauss_64().panels(&edges, |u| two_level(row.gap_min * u.exp(), row.temperature).unwrap_or(f64::NAN))
    };
    Ok(part(product / row.cutoffs()?.log_ratio()) / part(8.0))
}

/// The product of the two logarithms that keeps 85 % of it.
fn needed(row: &HeatCapacityRow) -> Result<f64, Error> {
    kept(row, 1.0)?;
    brent(0.1, 12.0, 1e-10, |product| kept(row, product).unwrap_or(f64::NAN) - 0.85)
}

pub(super) static CLAIMS: &[Claim] = &[
    Claim::new(
        "etm.claim_single_set",
        "below Fig. 12",
        "Analogous results have been obtained for the explanation of the dielectric loss data ... The tunneling parameters extracted from the data fitting compare well with those given above, so that in fact a single model with a single set of material parameters per specimen could be used in all these studies (except that the fit of all the data sets would not be so good)",
    )
    .order(1.0)
    .ours("sets that compare well agree in order of magnitude")
    .read_as("the dielectric data: those of the loss are in Ref. [41], so the three temperatures of Table 5 with each other")
    .by(r"largest over smallest $D_{\mathrm{min}}$ of AlBaSiO in Table 5", || {
        let (gaps, areas) = (span(permittivity().map(|r| r.gap_min)), span(permittivity().map(|r| r.tunnel_area_min)));
        Ok(Found::number(gaps.1 / gaps.0).with("areas", areas.1 / areas.0))
    })
    .or_read_as("all studies of one glass: the heat capacity of Table 2 as well", || {
        let gaps = span(permittivity().map(|r| r.gap_min).chain(HEAT_CAPACITY.iter().filter(|r| r.glass == "BAS").map(|r| r.gap_min)));
        Ok(Found::number(gaps.1 / gaps.0))
    })
    .because(
        "In Table 5 alone the smallest asymmetries agree within a factor {value} and the smallest areas within {areas}. Heat capacity and dielectric constant need asymmetries that differ {1} times; the paper grants that the joint fit would be worse.",
    )
    .shown_by("etm.consistency"),
    Claim::new(
        "etm.claim_smaller_areas",
        "Section 4.2",
        r"for the echo experiments the extracted values of the cutoffs for the parameter combinations $D_0\frac{q}{e}S_\Delta$ are approximately one order of magnitude smaller than those used for the other experiments, namely for $C_p$ and $\epsilon$",
    )
    .order(10.0)
    .read_as("the upper cut-offs")
    .by("heat capacity at 0.60 K over echo of sample 1, AlBaSiO", || {
        let upper = HEAT_CAPACITY[0].tunnel_area_max / ECHO[0].tunnel_area_max;
        Ok(Found::number(upper).with("other", DIELECTRIC[2].tunnel_area_max / ECHO[0].tunnel_area_max))
    })
    .or_read_as("the lower cut-offs", || Ok(Found::number(HEAT_CAPACITY[0].cutoffs()?.tunnel_area_min() / ECHO[0].cutoffs()?.tunnel_area_min())))
    .or_read_as("the lower cut-offs, dielectric constant at 50 mK for the heat capacity", || {
        Ok(Found::number(DIELECTRIC[2].cutoffs()?.tunnel_area_min() / ECHO[0].cutoffs()?.tunnel_area_min()))
    })
    .because("The upper cut-offs are {value} times smaller than for the heat capacity and {other} times than for the dielectric constant. The lower ones are {1} and {2} times smaller.")
    .shown_by("etm.consistency"),
    Claim::new(
        "etm.claim_absorption_energy",
        "Section 4.2",
        r"the number of elementary atomic tunneling systems $N$ within each single one ATS gets to be characterised by a temperature dependence $N(T) = N_0\exp\{-E_0/(k_BT)\}$",
    )
    .above(0.0, 0.0)
    .unit("mK")
    .ours("ions that are absorbed on cooling have a positive energy; the paper prints none")
    .read_as("for the geometric mean of the two cut-offs of the area")
    .by(r"$E_0/k_B$ from $\sqrt{X_{\mathrm{min}}X_{\mathrm{max}}} \propto N^3$ of AlBaSiO between 0.60 and 1.36 K", || {
        let (cold, warm) = (&HEAT_CAPACITY[0], &HEAT_CAPACITY[2]);
        let echo = (ECHO[0].tunnel_area_min * ECHO[0].tunnel_area_max).sqrt();
        let law = absorption_energy([super::COLD, echo], [cold.temperature, mean_area(cold)]);
        let predicted = (coherent_number(1.0, law, warm.temperature)? / coherent_number(1.0, law, cold.temperature)?).powi(3);
        Ok(Found::number(energy([0, 2], mean_area))
            .with("duran", energy([3, 5], mean_area))
            .with("law", 100.0 * (predicted - 1.0))
            .with("rise", 100.0 * (mean_area(warm) / mean_area(cold) - 1.0)))
    })
    .or_read_as("for each of the two cut-offs, here the upper one", || {
        Ok(Found::number(energy([0, 2], |r| r.tunnel_area_max)).with("lower", energy([0, 2], |r| r.tunnel_area_min)))
    })
    .because(
        "The mean area rises by {rise} %, which gives {value} mK (Duran: {duran} mK); the law through the echo predicts {law} %. The lower cut-off gives {lower} mK and the upper one {1} mK: one law cannot hold for both.",
    )
    .shown_by("etm.consistency"),
    Claim::new(
        "etm.claim_absorption_trend",
        "Section 4.2",
        r"The number $N$ of coherently tunneling ions making up each ATS then enters the parameter combination $D_0\frac{q}{e}S_\Delta$ as $[N(T)]^3$ times a combination of factors ... and the $T$-dependence of the extracted combination of cutoff and other tunneling parameters receives its rationale",
    )
    .read_as("echo at 12 mK against the fits at higher temperatures")
    .by("whether all areas of AlBaSiO fitted to the echo lie below those fitted to heat capacity and dielectric constant", || {
        let echo = span(ECHO.iter().filter(|r| r.glass == "BAS").map(|r| r.tunnel_area_min));
        let rest = span(permittivity().map(|r| r.tunnel_area_min).chain(HEAT_CAPACITY.iter().filter(|r| r.glass == "BAS").map(|r| r.tunnel_area_min)));
        Ok(Found::truth(echo.1 < rest.0))
    })
    .or_read_as("one law through all fits, with smaller areas at 50 mK than at 0.60 K", || {
        let (cold, warm) = (DIELECTRIC[2].cutoffs()?.tunnel_area_min(), HEAT_CAPACITY[0].cutoffs()?.tunnel_area_min());
        let bk7 = DIELECTRIC[0].tunnel_area_min / ECHO[2].tunnel_area_min;
        Ok(Found::truth(cold < warm).with("ratio", cold / warm).with("bk7", bk7).with("echo", 1e3 * super::COLD).with("warm", 1e3 * DIELECTRIC[0].temperature))
    })
    .because(
        "The echoes, which are coldest, have the smallest areas. But AlBaSiO's area from the coldest dielectric fit is {ratio} times that from the heat capacity, and BK7's grows {bk7} times from {echo} to {warm} mK.",
    )
    .shown_by("etm.consistency"),
    Claim::new(
        "etm.claim_guess",
        "below (39)",
        r"However $D_{\mathrm{max}}$ remains unknown from the fits to the data, so we can only make the reasonable guess that the quantity $\ln\left(\frac{D_{\mathrm{max}}}{D_{\mathrm{min}}}\right)\ln\left(\frac{D_{0\mathrm{max}}}{D_{0\mathrm{min}}}\right)$ is of order 1, to estimate $P^* \approx 1/(2\pi)$",
    )
    .order(1.0)
    .ours("the fits take the upper cut-off of the asymmetry as infinite; a finite one must keep 85 % of the heat capacity")
    .read_as("for AlBaSiO at 0.60 K")
    .by_analysis("product of the two logarithms that keeps 85 % of the heat capacity (14) without a field", || {
        let row = &HEAT_CAPACITY[0];
        Ok(Found::number(needed(row)?).with("one", 100.0 * kept(row, 1.0)?).with("three", 100.0 * kept(row, 3.0)?))
    })
    .or_read_as("for Duran at 1.36 K, the warmest fit", || {
        let product = needed(&HEAT_CAPACITY[5])?;
        Ok(Found::number(product).with("shrink", product.cbrt().recip()))
    })
    .because(
        "A product of exactly one would keep {one} % of the heat capacity, one of three {three} %. The products needed are {value} and {1}; with the latter the cells have {shrink} of the radius of (40).",
    )
    .shown_by("etm.heat_capacity_zero_field"),
    Claim::new(
        "etm.claim_consistency",
        "Section 4.3",
        "This model explains a large number of experimental data and facts with remarkable consistency also in terms of cross-checks like the determination of the concentration of trace paramagnetic impurities [42]",
    )
    .above(1.0, 0.0)
    .ours("systems take part in an echo where their smallest gap lies below its energy; the cross-check on the iron is in Ref. [42]")
    .read_as("each experiment with its own fit")
    .by(r"$h\nu/k_B$ of the echo over the smallest asymmetry of the echo fit, AlBaSiO sample 1", || {
        Ok(Found::number(super::echo(&ECHO[0])?.resonance() / ECHO[0].gap_min))
    })
    .or_read_as("one glass, one smallest asymmetry: that of the heat capacity at 0.60 K", || {
        let resonance = super::echo(&ECHO[0])?.resonance();
        Ok(Found::number(resonance / HEAT_CAPACITY[0].gap_min).with("resonance", resonance).with("gap", HEAT_CAPACITY[0].gap_min))
    })
    .because("With its own fit the echo has systems: the ratio is {value}. With the heat capacity's smallest asymmetry of {gap} K there are none at {resonance} K, the energy of the echo.")
    .shown_by("etm.consistency"),
];
