//! Claims on the energies of a soft matrix: III.E, III.F, VI, SM 1.

use super::super::chain::{CRITICAL_LENGTH, FLEXIBLE_RATIO, Ladder, REARRANGEMENT, energy_ladder};
use super::super::matter::{ORIENTATION_SHARE, POLYESTER_ENERGY, POLYMER_WELL, boson_peak, interface_energy, kelvin};
use super::chain::rounded_step;
use crate::describe::{Claim, Found};
use crate::error::Error;

const ENERGIES: &str = "two_electron.energy_ladder";

/// Interfaces of a soft matrix as printed.
const INTERFACES: f64 = 320.0;

fn ladder() -> Result<Ladder, Error> {
    energy_ladder(FLEXIBLE_RATIO, CRITICAL_LENGTH, REARRANGEMENT)
}

/// Glass energy made of the interfaces: an eighth each, of which a sixth counts.
fn glass_of_interfaces() -> f64 {
    ORIENTATION_SHARE * interface_energy(INTERFACES)
}

fn beta_ratio() -> Result<Found, Error> {
    let e = ladder()?;
    Ok(Found::number(e.beta / e.glass))
}

pub(super) static CLAIMS: &[Claim] = &[
    Claim::new("two_electron.jump_energy", "III.E.1", r"Thus, $E_\mathrm{jump}$ is approximately $7.2\,\varepsilon_0$")
        .about(7.2)
        .unit("epsilon_0")
        .by(r"$200^{3/8}$ well depths", || Ok(Found::number(ladder()?.jump)))
        .because("The chain has {value:4} degrees of freedom along z. One well depth for each degree of freedom is stated.")
        .shown_by(ENERGIES),
    Claim::new("two_electron.glass_energy", "III.E.1", r"$k_BT_g$ is approximately $20/3\,\varepsilon_0 \approx 6.67\,\varepsilon_0$")
        .equals(6.67, 0.005)
        .unit("epsilon_0")
        .by("from the stated 5/8 and 4 well depths, and from 320 interfaces of an eighth each, of which a sixth counts", || Ok(Found::number(ladder()?.glass)))
        .read_as("from the ratio 5/8 and the 4 well depths of SM 1 (9)")
        .or_read_as("from 320 interfaces of an eighth each, one sixth of them for the random orientation of SM 1 (1)", || {
            Ok(Found::number(glass_of_interfaces()))
        })
        .because("Both routes give {value:4}. The paper prints neither product; all five numbers in them are stated.")
        .shown_by(ENERGIES),
    Claim::new(
        "two_electron.interface_energy",
        "VI",
        "the total potential energy of the z-axially repulsive electron pairs at the 320 magic interfaces in the soft matrix is balanced by the random thermal vibration energy of the glass transition temperature",
    )
    .by(r"$320\,\varepsilon_0/8$, and one sixth of it, against $k_BT_g$ of the ladder", || {
        let (total, glass) = (interface_energy(INTERFACES), ladder()?.glass);
        Ok(Found::truth((glass_of_interfaces() - glass).abs() < 1e-12).with("total", total).with("glass", glass))
    })
    .read_as("the sixth of it that counts along one axis, as SM 1 (1) has it for polyester")
    .or_read_as("the whole of it", || Ok(Found::truth((interface_energy(INTERFACES) - ladder()?.glass).abs() < 1e-12)))
    .because("The interfaces hold {total} well depths, the glass energy is {glass}. The two balance with the factor of one sixth that SM 1 uses.")
    .shown_by(ENERGIES),
    Claim::new("two_electron.glass_below_jump", "III.E.1", r"$k_BT_g$ (…) $\approx 6.67\,\varepsilon_0 < E_\mathrm{jump}$")
        .by("$4r/(1 - r)$ against $N^{1-r}$ at N = 200 and r = 5/8", || {
            let e = ladder()?;
            Ok(Found::truth(e.glass < e.jump).with("glass", e.glass).with("jump", e.jump))
        })
        .because("The glass energy is {glass} well depths, the jump {jump}.")
        .shown_by(ENERGIES),
    Claim::new("two_electron.mode_coupling_temperature", "III.E.1", r"Therefore, mode-coupling theory provides a $T_c$ temperature greater than $T_g$.")
        .by(r"$T_c/T_g$ as $E_\mathrm{jump}$ over $k_BT_g$", || {
            let e = ladder()?;
            Ok(Found::truth(e.jump > e.glass).with("ratio", e.jump / e.glass))
        })
        .because("The ratio of the two energies is {ratio}. No dynamics enters.")
        .shown_by(ENERGIES),
    Claim::new("two_electron.beta_energy", "III.E.2", r"the excitation energy $k_BT_{JG}$ is $E_\mathrm{jump}$ plus the DoF energy $\varepsilon_0$ in the x-axial, so $k_BT_{JG} \approx 8.2\,\varepsilon_0$")
        .equals(8.2, 0.05)
        .unit("epsilon_0")
        .by(r"$200^{3/8} + 1$ well depths", || Ok(Found::number(ladder()?.beta)))
        .rounded("step 0.036, rounded as printed", || Ok(Found::number(CRITICAL_LENGTH * rounded_step()? + 1.0)))
        .fault("step rounded before it is multiplied")
        .because("Unrounded it is {value:4}. The printed number is 200 times the rounded step, and one: {1}.")
        .shown_by(ENERGIES),
    Claim::new("two_electron.beta_ratio", "III.E.2", r"$k_BT_{JG} \approx 8.2\,\varepsilon_0 \approx 1.2\,k_BT_g$")
        .equals(1.2, 0.05)
        .by("$(N^{1-r} + 1)(1 - r)/4r$ at N = 200 and r = 5/8", beta_ratio)
        .because("The beta relaxation lies at {value:4} of the glass transition, which rounds to the printed ratio.")
        .shown_by(ENERGIES),
    Claim::new("two_electron.beta_temperature", "III.E.2", r"the origin of the Johari-Goldstein $\beta_{JG}$ relaxation that occurs around $1.2\,T_g$")
        .about(1.2)
        .by("$(N^{1-r} + 1)(1 - r)/4r$ at N = 200 and r = 5/8, against the experiment quoted", beta_ratio)
        .because("The beta relaxation lies at {value:4} of the glass transition. It is made of the same three stated numbers as the others.")
        .shown_by(ENERGIES),
    Claim::new("two_electron.melting_gap", "SM 1 (9)", r"the energy of rearranging $a_0$-soft matrix is $kT_m^\circ = kT_g^\circ + 4\varepsilon_0$")
        .exactly(4.0)
        .unit("epsilon_0")
        .by("the glass energy of 320 interfaces, over the ratio 5/8, less itself", || {
            let glass = glass_of_interfaces();
            Ok(Found::number(glass / FLEXIBLE_RATIO - glass).with("glass", glass))
        })
        .because("The interfaces give a glass energy of {glass}; with the ratio 5/8 melting lies {value} well depths above it. The stated inputs agree here.")
        .shown_by(ENERGIES),
    Claim::new(
        "two_electron.density_of_matrices",
        "III.F.2",
        r"When the number density is five, a melting transition occurs; when the number density is one, a glass transition occurs; and when the number density tends to zero, it is the Kauzmann $T_K$ temperature, and the viscosity tends to infinity.",
    )
    .stated()
    .because("The densities zero, one and five are assigned, not derived.")
    .shown_by(ENERGIES),
    Claim::new(
        "two_electron.bond_energy",
        "III.F.5",
        r"the clustered bond energy of the two molecules is $k_BT_g$ (the energy to separate the two molecules when the cage of the molecules of the material is a $2d$ cubic-lattice)",
    )
    .stated()
    .because("It is asserted. No equation leads from one contact to the energy of a soft matrix.")
    .shown_by(ENERGIES),
    Claim::new(
        "two_electron.polyester",
        "SM 1 (1)",
        r"$1/6\,\Delta E_{co} = 339\ (k_BT)$ is the energy of the glass transition temperature $T_g$ … of polyester.",
    )
    .equals(339.0, 0.5)
    .unit("K")
    .by("one sixth of the 2035 K of SM 1", || Ok(Found::number(ORIENTATION_SHARE * POLYESTER_ENERGY)))
    .because("One sixth is {value:5} K. The sixth is stated, from a random orientation.")
    .shown_by(ENERGIES),
    Claim::new("two_electron.polyester_celsius", "SM 1 (1)", r"the glass transition temperature $T_g$ (≈ 339 K ≈ 67°C) of polyester")
        .by("67 °C in kelvin, against one sixth of 2035 K", || {
            let (measured, computed) = (kelvin(67.0), ORIENTATION_SHARE * POLYESTER_ENERGY);
            let holds = (measured / computed - 1.0).abs() < 0.01;
            Ok(Found::truth(holds).with("measured", measured).with("computed", computed))
        })
        .ours("One per cent of the absolute temperature counts as near.")
        .read_as("a glass transition temperature near the computed one")
        .or_read_as("339 K converted to degrees Celsius", || Ok(Found::truth((kelvin(67.0) - 339.0).abs() <= 0.5)))
        .because("67 °C is {measured:5} K, near the {computed:4} K of the sixth. As a conversion of 339 K it is one degree off.")
        .shown_by(ENERGIES),
    Claim::new(
        "two_electron.cooperative_energy",
        "SM 1 (1) with VI",
        r"Experimental data on the cooperative orientation activation energy, $\Delta E_{co} = 2035\ (k_BT)$, of an on-line measurement of polyester under super-high-speed spinning supports this view.",
    )
    .missing("a formula that leads from the soft matrix to the energy of 2035 K")
    .by(r"a product of ours: 320 bosons of $\varepsilon_0/8$ each, with the $\varepsilon_0 = 51.6$ K of a polymer", || Ok(Found::nothing().with("all", INTERFACES * boson_peak(POLYMER_WELL)?.kelvin)))
    .because("The paper derives no number to set beside the measured energy. By our product all interfaces of a soft matrix together hold {all:4} K, which is near it.")
    .shown_by(ENERGIES),
];
