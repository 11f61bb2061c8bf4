//! Claims on the heat capacity: (14), (15), Tables 1 to 4, Fig. 9.

use crate::describe::{Claim, Found};
use crate::error::Error;
use crate::theories::etm::cells::concentration;
use crate::theories::etm::density_of_states::Orientation;
use crate::theories::etm::dielectric::{self, Response};
use crate::theories::etm::echo_average::resonant;
use crate::theories::etm::exact_ensemble::Ensemble;
use crate::theories::etm::heat_capacity::{self, AnomalousHeatCapacity, FE2_SPIN, FE3_SPIN, IRON_G_FACTOR, Precision};
use crate::theories::etm::iron;
use crate::theories::etm::tables::{CONCENTRATIONS, Concentrations, DIELECTRIC, ECHO, HEAT_CAPACITY, HeatCapacityRow};

fn iron(densities: &Concentrations, field: f64, temperature: f64) -> Result<[f64; 2], Error> {
    let of = |density, spin| heat_capacity::moments(density, field, temperature, spin, IRON_G_FACTOR);
    Ok([of(densities.fe2_density, FE2_SPIN)?, of(densities.fe3_density, FE3_SPIN)?])
}

/// Change of the anomalous part from no field, µJ/(g K).
pub(super) fn change(row: &HeatCapacityRow, field: f64) -> Result<f64, Error> {
    let system = AnomalousHeatCapacity::new(row.cutoffs()?, row.temperature, Concentrations::of(row.glass)?.ats_density)?;
    Ok(system.in_field(field, Orientation::Isotropic, Precision::Full)? - system.without_field())
}

/// Whether one formula mass fits both lines of Table 1 or 3 within the rounding of their numbers.
fn one_formula_mass(densities: &Concentrations, [fe2, fe3]: [f64; 2]) -> Found {
    let shifted = |ppm: f64, sign: f64| {
        Concentrations {
            fe2_ppm: densities.fe2_ppm + ppm,
            fe3_ppm: densities.fe3_ppm + ppm,
            fe2_density: densities.fe2_density + sign * fe2,
            fe3_density: densities.fe3_density + sign * fe3,
            ..*densities
        }
        .formula_masses()
    };
    let (low, high) = (shifted(-0.005, 1.0), shifted(0.005, -1.0));
    let [divalent, trivalent] = densities.formula_masses();
    Found::truth(low[0] <= high[1] && low[1] <= high[0]).with("divalent", divalent).with("trivalent", trivalent)
}

/// Why the lines of Tables 1 and 3 hold together.
const ONE_FORMULA_MASS: &str = "The two lines imply {divalent} and {trivalent} g/mol, the same within rounding. That is far above the mean mass of an atom in such a glass, so the ppm seem to count formula units.";
pub(super) static CLAIMS: &[Claim] = &[
    Claim::new(
        "etm.claim_schottky",
        "(15)",
        r"$C_{p0}(E,T) = k_B\left(\frac{E}{2k_BT}\right)^2\cosh^{-2}\left(\frac{E}{2k_BT}\right)$ is the heat capacity contribution from each single TS having energy gap $E$",
    )
    .ours("differences of the free energy are good to a ten-thousandth")
    .by_analysis(r"(15) against $-T\,d^2F/dT^2$ of two levels by finite differences at three temperatures", || {
        let free = |t: f64| -t * (2.0 * (0.5 / t).cosh()).ln();
        let mut all = true;
        for t in [0.2, 0.5, 1.5] {
            let h = 1e-3 * t;
            let curvature = (free(t + h) - 2.0 * free(t) + free(t - h)) / h / h;
            all &= (heat_capacity::two_level(1.0, t)? / (-t * curvature) - 1.0).abs() < 1e-4;
        }
        Ok(Found::truth(all))
    })
    .because("It is the Schottky form of two levels.")
    .shown_by("etm.tls_heat_capacity"),
    Claim::new("etm.claim_figure_9", "caption of Fig. 9", "The heat capacity best fit for the a) BAS (or AlBaSiO) and b) Duran glasses. The continuous lines are the predictions from the ETM")
        .missing("the measured points, and spins and g-factors of the iron")
        .because("The text prints the parameters. The lines need the iron too, and the points are not printed as numbers.")
        .shown_by("etm.heat_capacity_rows"),
    Claim::new(
        "etm.claim_other_terms",
        "below (15)",
        r"In order to fit the data, the standard phonon ($T^3$) contribution as well as the Langevin-paramagnetism contribution from the trace iron impurities [mostly $\mathrm{Fe}^{2+}$ as it turns out] need to be added to the said tunneling contributions",
    )
    .missing("sound velocities, density of ordinary two-level systems, spins and g-factors of the iron")
    .because("The contributions are named without a coefficient. Differences between fields avoid phonons and ordinary systems, but not the iron.")
    .shown_by("etm.heat_capacity"),
    Claim::new("etm.claim_mostly_divalent", "below (15)", r"trace iron impurities [mostly $\mathrm{Fe}^{2+}$ as it turns out]")
        .above(0.5, 0.0)
        .ours("mostly means more than half")
        .read_as("most of the ions")
        .by(r"share of $\mathrm{Fe}^{2+}$ in the iron of Tables 1 and 3, the smaller of the two glasses", || {
            let mut least = f64::INFINITY;
            for glass in ["BAS", "Duran"] {
                let row = Concentrations::of(glass)?;
                least = least.min(row.fe2_density / (row.fe2_density + row.fe3_density));
            }
            Ok(Found::number(least))
        })
        .or_read_as(r"most of what the iron adds to the heat capacity, here of AlBaSiO at 0.60 K and 0.5 T, free multiplets (our choice)", || {
            let [fe2, fe3] = iron(&CONCENTRATIONS[0], 0.5, 0.6)?;
            Ok(Found::number(fe2 / (fe2 + fe3)))
        })
        .because("Divalent iron makes a share of {value} of the ions or more. Its smaller spin does not turn that round: its share of the heat capacity is {1}.")
        .shown_by("etm.heat_capacity_iron"),
    Claim::new(
        "etm.claim_table_1",
        "Table 1",
        r"$n_{\mathrm{Fe}^{2+}}$ $1.06\times 10^{17}$, 14.23; $n_{\mathrm{Fe}^{3+}}$ $5.00\times 10^{16}$, 6.69; concentrations in $g^{-1}$ and ppm",
    )
    .by("one formula mass for both lines within the rounding of their numbers", || Ok(one_formula_mass(&CONCENTRATIONS[0], [0.005e17, 0.005e16])))
    .because(ONE_FORMULA_MASS)
    .shown_by("etm.heat_capacity_iron"),
    Claim::new(
        "etm.claim_table_3",
        "Table 3",
        r"$n_{\mathrm{Fe}^{2+}}$ $3.21\times 10^{17}$, 33.01; $n_{\mathrm{Fe}^{3+}}$ $2.11\times 10^{17}$, 21.63; concentrations in $g^{-1}$ and ppm",
    )
    .by("one formula mass for both lines within the rounding of their numbers", || Ok(one_formula_mass(&CONCENTRATIONS[1], [0.005e17, 0.005e17])))
    .because(ONE_FORMULA_MASS)
    .shown_by("etm.heat_capacity_iron"),
    Claim::new(
        "etm.claim_significant",
        "above Section 3.2",
        r"The results of our repeated [1] $C_p$ analysis definitely indicate that the magnetic-field senstive ATSs give a significant contribution to the low temperature heat capacity data",
    )
    .ours("the paper names no field; at 8 T the anomalous systems must change the heat capacity by more than the iron has left")
    .by("change of the anomalous part against the iron at 8 T, all rows of Tables 2 and 4", || {
        let mut all = true;
        let mut least = f64::INFINITY;
        for row in &HEAT_CAPACITY {
            let (change, iron) = (change(row, 8.0)?, iron(Concentrations::of(row.glass)?, 8.0, row.temperature)?.iter().sum::<f64>());
            all &= change.abs() > iron;
            least = least.min(change.abs() / iron.max(f64::MIN_POSITIVE));
        }
        Ok(Found::truth(all).with("least", least))
    })
    .because("In strong fields the iron is frozen out and the anomalous systems alone lower the heat capacity: by at least {least} times what the iron has left.")
    .shown_by("etm.heat_capacity"),
    Claim::new(
        "etm.claim_enhancement",
        "end of Section 3.3",
        "all the magnetic effects (basically: an enhancement at low fields, followed by a decrease in each probed quantity at the higher fields) appear to be the consequences of the very same magnetic behaviour of the ATS DOS",
    )
    .ours("the words give no share: the magnetic effects are due to what makes more than half of them")
    .read_as("rise and fall of the anomalous part of each quantity")
    .by_analysis(
        "sign of the change in a weak and in a strong field: heat capacity (AlBaSiO, 0.60 K) at 0.5 and 8 T, dielectric constant (50 mK, resonant) at 0.01 and 1 T, echo (sample 2) at 0.4 and 20 T",
        || {
            let row = &DIELECTRIC[2];
            let permittivity =
                |field| dielectric::change(&row.cutoffs()?, row.amplitude, row.temperature, field, Response::Resonant, Orientation::Isotropic, Precision::Full);
            let (echo, cutoffs) = (super::echo(&ECHO[1])?, ECHO[1].cutoffs()?);
            let signal = |field| Ok::<_, Error>(resonant(&echo, &cutoffs, field)? - resonant(&echo, &cutoffs, 0.0)?);
            let rises = change(&HEAT_CAPACITY[0], 0.5)? > 0.0 && permittivity(0.01)? > 0.0 && signal(0.4)? > 0.0;
            Ok(Found::truth(rises && change(&HEAT_CAPACITY[0], 8.0)? < 0.0 && permittivity(1.0)? < 0.0 && signal(20.0)? < 0.0))
        },
    )
    .or_read_as("the anomalous part as most of the rise of the heat capacity at 0.5 T, beside iron as free multiplets (our choice)", || {
        let [fe2, fe3] = iron(&CONCENTRATIONS[0], 0.5, HEAT_CAPACITY[0].temperature)?;
        let own = change(&HEAT_CAPACITY[0], 0.5)?;
        let share = own / (own + fe2 + fe3);
        Ok(Found::truth(share > 0.5).with("share", share).with("trivalent", own / (own + fe3)))
    })
    .because(
        "The anomalous part of all three rises and then falls. But with the iron of Table 1 its share of the rise of the heat capacity is {share}, and {trivalent} if only trivalent iron counts.",
    )
    .shown_by("etm.heat_capacity"),
    Claim::new(
        "etm.claim_like_iron",
        "above (11)",
        "the TSs appear to be rather diluted defects in the glass (indeed their concentration is of the order of magnitude of that for trace, paramagnetic (e.g. Fe), impurities, as we shall see)",
    )
    .order(1.0)
    .ours("the ratio of two concentrations of one order of magnitude is of order 1")
    .by(r"$n_{\mathrm{ATS}} = 2\pi\,n_{\mathrm{ATS}}P^*$ over the iron of Table 1, with $P^* = 1/2\pi$", || {
        let row = &CONCENTRATIONS[0];
        let systems = concentration(row.ats_density, 1.0)?;
        Ok(Found::number(systems / (row.fe2_density + row.fe3_density)))
    })
    .because("The anomalous systems are {value} times as many as the iron ions.")
    .shown_by("etm.heat_capacity"),
    Claim::new(
        "etm.claim_magnetisation",
        "Section 4.2",
        "We have conducted an analysis of the paramagnetic magnetization of samples of Duran, BAS and BK7 glass reported in the literature as a function of temperature ... We have obtained in this way good fits to the data and an estimate of the Fe impurity concentrations that are in agreement with the concentrations extracted from the low-temperature $C_p$ data (Tables 1 and 3)",
    )
    .missing("the measured magnetisation, the smallest tunnelling amplitude and the number of ions in a system at each temperature")
    .by("magnetisation of the anomalous systems over that of the iron of Table 1, AlBaSiO at 0.60 K in 1 T, with amplitudes from 10 K, our choice", || {
        let (row, glass) = (&HEAT_CAPACITY[0], &CONCENTRATIONS[0]);
        let moment = Ensemble::new(row.cutoffs()?, 15.0, 10.0, glass.ats_density)?.magnetisation(0.6, 1.0)?.exact;
        let iron: f64 = iron::magnetisation(0.6, 1.0, glass.fe2_density, glass.fe3_density)?.iter().sum();
        Ok(Found::nothing().with("ratio", moment / iron))
    })
    .because("The analysis is in Ref. [42]. With the numbers of the heat capacity the anomalous systems are {ratio} times as magnetic as the iron. Only the dependence on field and temperature tells the two apart.")
    .shown_by("etm.magnetisation_exact"),
];
