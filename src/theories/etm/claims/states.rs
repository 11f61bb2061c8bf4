//! Claims on density of states and heat capacity: (10), (12)-(15), Tables 1 to 4.

use super::{claim, lacking};
use crate::constants::AVOGADRO;
use crate::describe::{Claim, Found, Method, Relation};
use crate::error::Error;
use crate::numerics::quadrature::{gauss_24, gauss_64};
use crate::theories::etm::density_of_states::{Cutoffs, Orientation};
use crate::theories::etm::heat_capacity::{self, AnomalousHeatCapacity, FE2_SPIN, FE3_SPIN, IRON_G_FACTOR, Precision};
use crate::theories::etm::tables::{CONCENTRATIONS, Concentrations, HEAT_CAPACITY, HeatCapacityRow};
use std::f64::consts::PI;

fn cutoffs(row: &HeatCapacityRow) -> Result<Cutoffs, Error> {
    Cutoffs::new(row.gap_min, row.tunnel_area_min, row.tunnel_area_max / row.tunnel_area_min)
}

fn iron(densities: &Concentrations, field: f64, temperature: f64) -> Result<[f64; 2], Error> {
    let of = |density, spin| heat_capacity::moments(density, field, temperature, spin, IRON_G_FACTOR);
    Ok([of(densities.fe2_density, FE2_SPIN)?, of(densities.fe3_density, FE3_SPIN)?])
}

/// Change of the anomalous part from no field, and the iron, µJ/(g K).
fn changes(row: &HeatCapacityRow, field: f64) -> Result<(f64, f64), Error> {
    let densities = if row.glass == "BAS" { &CONCENTRATIONS[0] } else { &CONCENTRATIONS[1] };
    let system = AnomalousHeatCapacity::new(cutoffs(row)?, row.temperature, densities.ats_density)?;
    let change = system.in_field(field, Orientation::Isotropic, Precision::Full)? - system.without_field();
    Ok((change, iron(densities, field, row.temperature)?.iter().sum()))
}

/// Whether one formula mass fits both lines of Table 1 or 3 within the rounding of their numbers.
fn one_formula_mass(densities: &Concentrations, [fe2, fe3]: [f64; 2]) -> bool {
    let interval = |ppm: f64, density: f64, half: f64| {
        let mass = |p: f64, n: f64| p * 1e-6 * AVOGADRO / n;
        (mass(ppm - 0.005, density + half), mass(ppm + 0.005, density - half))
    };
    let (a, b) = (interval(densities.fe2_ppm, densities.fe2_density, fe2), interval(densities.fe3_ppm, densities.fe3_density, fe3));
    a.0 <= b.1 && b.0 <= a.1
}

pub(super) static CLAIMS: &[Claim] = &[
    Claim {
        how: "∫ d³E δ(E_1+E_2+E_3) f(D) over ∫ D f dD, by quadrature",
        why: "The plane E_1 + E_2 + E_3 = 0 has the measure (2π/√3) D dD, not 2π D dD; the factor √3 can only be absorbed in P*.",
        shown_by: "etm.density_of_states",
        ..claim("etm.claim_density_prefactor", "(13)", "g_ATS(E, φ) = (2πP*/E) ln ...", Relation::Equals { printed: 2.0 * PI, half_digit: 0.0005 }, || {
            // f = e^{−D²}: a plain sum converges beyond all powers of the step
            let step = 0.1;
            let mut sum = 0.0;
            for i in -70..=70 {
                for j in -70..=70 {
                    let (x, y) = (step * f64::from(i), step * f64::from(j));
                    sum += (-(x * x + y * y + (x + y) * (x + y))).exp();
                }
            }
            Ok(Found::number(sum * step * step / 0.5))
        })
    },
    Claim {
        how: "the logarithms against ∫ dD_0/D_0 E²/D² by quadrature, five energies",
        why: "Both D and D_0 are fixed by E once the other is chosen; the rest is elementary. The upper cut-off of D must be infinite.",
        shown_by: "etm.dos_energy",
        ..claim(
            "etm.claim_logarithms",
            "(13), second equality",
            "ln [√((E² − D²_0min φ²)(E² − D²_min)) / (D_0min D_min φ)] if E_c1 ≤ E ≤ E_c2",
            Relation::Holds,
            || {
                let window = cutoffs(&HEAT_CAPACITY[0])?.in_field(0.7, 1.0)?;
                let mut all = true;
                for energy in [0.75, 1.0, 2.0, 3.0, 5.0] {
                    let top = window.upper.min((energy * energy - window.gap_min * window.gap_min).sqrt());
                    let edges: Vec<f64> =
                        (0..=60).map(|k| window.lower.ln() + (top / window.lower).ln() * (1.0 - (1.0 - f64::from(k) / 60.0).powi(2))).collect();
                    let integral = gauss_64().panels(&edges, |u| energy * energy / (energy * energy - (2.0 * u).exp()));
                    all &= (window.fixed(energy).log / integral - 1.0).abs() < 1e-8;
                }
                Ok(Found::truth(all))
            },
        )
    },
    Claim {
        how: "energy of the highest density of states over E_c2, AlBaSiO 0.60 K fit at 0.1 T",
        why: "In weak fields the logarithm is full just below E_c2 and 1/E falls from there; stronger fields leave the peak behind.",
        shown_by: "etm.dos_energy",
        ..claim(
            "etm.claim_peak",
            "below (13)",
            "it gives rise to a peak in g_tot near E_c2 that is rapidly eroded away as soon as a (weak, depending on material parameters) magnetic field is switched on",
            Relation::About { printed: 1.0 },
            || {
                let window = cutoffs(&HEAT_CAPACITY[0])?.in_field(0.1, 1.0)?;
                let mut best = (0.0, 0.0);
                for k in 1..=20_000 {
                    let energy = window.cutoff_1() * (1.0 + f64::from(k) * 2e-4);
                    let value = window.fixed(energy).log / energy;
                    if value > best.1 {
                        best = (energy, value);
                    }
                }
                Ok(Found::number(best.0 / window.cutoff_2()))
            },
        )
    },
    Claim {
        how: "∫ [g(E,B) − g(E,0)] dE over ∫ |g(E,B) − g(E,0)| dE at 1 T",
        why: "The field moves every system's gap and creates none.",
        shown_by: "etm.dos_energy",
        ..claim(
            "etm.claim_states_conserved",
            "below Fig. 7",
            "the number of quantum states being conserved, they get to be very rapidly shifted towards high values of the energy",
            Relation::Holds,
            || {
                let window = cutoffs(&HEAT_CAPACITY[0])?.in_field(1.0, 1.0)?;
                let log_ratio = cutoffs(&HEAT_CAPACITY[0])?.log_ratio();
                let (first, last) = (window.gap_min.ln(), (1e5 * window.upper).ln());
                let edges: Vec<f64> = (0..=600).map(|k| first + (last - first) * f64::from(k) / 600.0).collect();
                let change = |u: f64| window.isotropic(u.exp()).log - log_ratio;
                let (sum, size) = (gauss_24().panels(&edges, change), gauss_24().panels(&edges, |u| change(u).abs()));
                Ok(Found::truth(sum.abs() < 1e-3 * size))
            },
        )
    },
    Claim {
        how: "not computable",
        why: "The shapes follow from (13); D_min, the cut-offs of D_0 and the phases are not printed.",
        shown_by: "etm.dos_energy",
        ..lacking(
            "etm.claim_figures_7_8",
            "captions of Figs 7, 8",
            "for different values of the A-B phase φ ... (here n_ATS P* has been set to 1)",
            "D_min, cut-offs, phases and energies of the curves",
        )
    },
    Claim {
        how: "(15) against −T d²F/dT² of two levels by finite differences",
        why: "It is the Schottky form.",
        shown_by: "etm.tls_heat_capacity",
        ..claim("etm.claim_schottky", "(15)", "the heat capacity contribution from each single TS having energy gap E", Relation::Holds, || {
            let free = |t: f64| -t * (2.0 * (0.5 / t).cosh()).ln();
            let mut all = true;
            for t in [0.2, 0.5, 1.5] {
                let h = 1e-3 * t;
                let curvature = (free(t + h) - 2.0 * free(t) + free(t - h)) / h / h;
                all &= (heat_capacity::two_level(1.0, t)? / (-t * curvature) - 1.0).abs() < 1e-4;
            }
            Ok(Found::truth(all))
        })
    },
    Claim {
        how: "not computable",
        why: "The text prints parameters, not the measured points nor the axes.",
        shown_by: "etm.heat_capacity",
        ..lacking(
            "etm.claim_figure_9",
            "caption of Fig. 9",
            "The heat capacity best fit for the a) BAS (or AlBaSiO) and b) Duran glasses",
            "the data and the field axis",
        )
    },
    Claim {
        how: "not computable",
        why: "The contributions are named without a coefficient; only differences between fields avoid two of the three.",
        shown_by: "etm.heat_capacity",
        ..lacking(
            "etm.claim_other_terms",
            "below (15)",
            "the standard phonon (T³) contribution as well as the Langevin-paramagnetism contribution ... need to be added",
            "sound velocities, density of ordinary two-level systems, spins and g-factors of the iron",
        )
    },
    Claim {
        how: "share of Fe2+ in the heat capacity of the iron, AlBaSiO at 0.60 K and 0.5 T, free multiplets",
        why: "Table 1 has twice as much divalent iron, and its smaller spin does not turn that around.",
        shown_by: "etm.heat_capacity",
        ..claim(
            "etm.claim_mostly_divalent",
            "below (15)",
            "trace iron impurities [mostly Fe^{2+} as it turns out]",
            Relation::Above { printed: 0.5, half_digit: 0.0 },
            || {
                let [fe2, fe3] = iron(&CONCENTRATIONS[0], 0.5, 0.6)?;
                Ok(Found::number(fe2 / (fe2 + fe3)))
            },
        )
    },
    Claim {
        how: "one formula mass for both lines of Table 1 within their rounding",
        why: "Both lines imply about 80.7 g/mol: ppm per formula unit of the oxide, not per atom.",
        method: Method::Arithmetic,
        shown_by: "etm.heat_capacity_iron",
        ..claim("etm.claim_table_1", "Table 1", "n_{Fe2+} 1.06×10^17 ... 14.23 ... n_{Fe3+} 5.00×10^16 ... 6.69", Relation::Holds, || {
            Ok(Found::truth(one_formula_mass(&CONCENTRATIONS[0], [0.005e17, 0.005e16])))
        })
    },
    Claim {
        how: "one formula mass for both lines of Table 3 within their rounding",
        why: "Both lines imply about 61.8 g/mol: ppm per formula unit of the oxide, not per atom.",
        method: Method::Arithmetic,
        shown_by: "etm.heat_capacity_iron",
        ..claim("etm.claim_table_3", "Table 3", "n_{Fe2+} 3.21×10^17 ... 33.01 ... n_{Fe3+} 2.11×10^17 ... 21.63", Relation::Holds, || {
            Ok(Found::truth(one_formula_mass(&CONCENTRATIONS[1], [0.005e17, 0.005e17])))
        })
    },
    Claim {
        how: "change of the anomalous part against the iron at 8 T, all rows of Tables 2 and 4",
        why: "In strong fields the iron is frozen out and the anomalous systems alone depress the heat capacity.",
        shown_by: "etm.heat_capacity",
        ..claim(
            "etm.claim_significant",
            "below Table 4",
            "the magnetic-field senstive ATSs give a significant contribution to the low temperature heat capacity data",
            Relation::Holds,
            || {
                let mut all = true;
                for row in &HEAT_CAPACITY {
                    let (change, iron) = changes(row, 8.0)?;
                    all &= change.abs() > iron;
                }
                Ok(Found::truth(all))
            },
        )
    },
    Claim {
        how: "share of the anomalous systems in the rise of the heat capacity, AlBaSiO at 0.60 K and 0.5 T",
        why: "With the paper's own densities most of the rise is iron, for free multiplets; the anomalous systems show in the fall.",
        shown_by: "etm.heat_capacity",
        ..claim(
            "etm.claim_enhancement",
            "end of Section 3.3",
            "all the magnetic effects (basically: an enhancement at low fields, followed by a decrease in each probed quantity at the higher fields) appear to be the consequences of the very same magnetic behaviour of the ATS DOS",
            Relation::Above { printed: 0.5, half_digit: 0.0 },
            || {
                let (change, iron) = changes(&HEAT_CAPACITY[0], 0.5)?;
                Ok(Found::number(change / (change + iron)))
            },
        )
    },
    Claim {
        how: "n_ATS = 2π n P* over the iron of Table 1, with P* = 1/2π",
        why: "Both are some 10^17 per gram.",
        method: Method::Arithmetic,
        shown_by: "etm.heat_capacity",
        ..claim(
            "etm.claim_like_iron",
            "above (11)",
            "their concentration is of the order of magnitude of that for trace, paramagnetic (e.g. Fe), impurities",
            Relation::Order { printed: 1.0 },
            || {
                let row = &CONCENTRATIONS[0];
                Ok(Found::number(2.0 * PI * row.ats_density / (row.fe2_density + row.fe3_density)))
            },
        )
    },
];
