//! Claims on materials: tilt, excluded volume, boson peak, superconducting transitions.

use super::super::chain::{CRITICAL_LENGTH, FLEXIBLE_RATIO, REARRANGEMENT, energy_ladder};
use super::super::lattice::Cluster;
use super::super::matter::{
    BOSON_SHARE, POLYMER_GLASS, POLYMER_WELL, SULFIDE, SULFIDE_ORDERING, SULFIDE_WELL, boson_peak, excluded_volume, kelvin, ordering_melting, tilt, well_of_gap,
};
use super::super::potential::LAST_LEVEL;
use crate::describe::{Claim, Found};
use crate::error::Error;

const ORIENTATION: &str = "two_electron.orientation";
const BOSON: &str = "two_electron.boson_peak";

fn polypropylene() -> Result<f64, Error> {
    let [ordering, glass] = POLYMER_GLASS;
    tilt(ordering, glass)
}

/// A temperature that the paper gives in both units: from its degrees Celsius.
const fn converted(id: &'static str, place: &'static str, quote: &'static str, printed: f64, compute: fn() -> Result<Found, Error>) -> Claim {
    Claim::new(id, place, quote)
        .equals(printed, 0.5)
        .unit("K")
        .by("the degrees Celsius as kelvin", compute)
        .because("The degrees Celsius are {value:5} K.")
        .shown_by(ORIENTATION)
}

fn boson_kelvin() -> Result<Found, Error> {
    Ok(Found::number(boson_peak(POLYMER_WELL)?.kelvin))
}

pub(super) static CLAIMS: &[Claim] = &[
    Claim::new(
        "two_electron.tilt_polypropylene",
        "III.G.3",
        r"we roughly obtained $\cos\Omega_z \approx T_g(PE)/T_g(PP) \approx$ 195 K/263 K, $\Omega_z \approx 42^\circ$.",
    )
    .equals(42.0, 0.5)
    .unit("deg")
    .by(r"$\cos^{-1}(195/263)$", || Ok(Found::number(polypropylene()?)))
    .because("The tilt is {value}°. One angle from one ratio is no test of (11).")
    .shown_by(ORIENTATION),
    converted("two_electron.polyethylene_kelvin", "III.G.3", r"a conventional linear amorphous polyethylene $T_g(PE)$ value of −78 °C … 195 K", 195.0, || {
        Ok(Found::number(kelvin(-78.0)))
    }),
    converted("two_electron.polypropylene_kelvin", "III.G.3", r"polypropylene $T_g(PP)$ value of −10 °C … 263 K", 263.0, || Ok(Found::number(kelvin(-10.0)))),
    Claim::new("two_electron.excluded_polyethylene", "III.G.3", "the excluded volume of polyethylene is 1,35 times the volume of polyethylene HSM")
        .equals(1.35, 0.005)
        .by(r"$(1 + d_L^*)^3$", || Ok(Found::number(excluded_volume(0.0))))
        .because("The cube of the lattice edge is {value:4}, a formula that we infer. The paper prints the result alone.")
        .shown_by(ORIENTATION),
    Claim::new(
        "two_electron.excluded_polypropylene",
        "III.G.3",
        "the equilibrated hexahedral excluded volume of polypropylene is approximately equal to its HSM volume",
    )
    .about(1.0)
    .ours("Equal volumes have the ratio one.")
    .by(r"$(1 + d_L^*)^3\cos\Omega_z$ with $\cos\Omega_z = 195/263$", || Ok(Found::number(excluded_volume(polypropylene()?))))
    .because("The ratio is {value}, by the formula inferred for polyethylene and the tilt of polypropylene.")
    .shown_by(ORIENTATION),
    converted("two_electron.kauzmann_kelvin", "III.G.4", r"For $\mathrm{As_2S_3}$, take $T_k$ = “97 °C” = 370 K", SULFIDE.kauzmann, || Ok(Found::number(kelvin(97.0)))),
    converted("two_electron.sulfide_kelvin", "III.G.4", r"$T_g$ = “175 °C” = 448 K", SULFIDE.glass, || Ok(Found::number(kelvin(175.0)))),
    Claim::new("two_electron.sulfide_well", "III.G.4", r"$T_m$ = “583 K” since $(T_m - T_g)$ K/4 ≈ 34 K")
        .equals(SULFIDE_WELL, 0.5)
        .unit("K")
        .by("(583 − 448)/4", || Ok(Found::number(well_of_gap(SULFIDE.glass, SULFIDE.melting))))
        .because(r"A fourth of the gap is {value:4} K. The sentence goes on with $\varepsilon_0 = 34\,k_BT$, which must read 34 K.")
        .shown_by(ORIENTATION),
    Claim::new("two_electron.sulfide_ordering", "III.G.4", r"then $T_g^\circ \approx 370\,\mathrm{K} + 34\,\mathrm{K} = 404\,\mathrm{K}$.")
        .equals(SULFIDE_ORDERING, 0.5)
        .unit("K")
        .by("370 + (583 − 448)/4", || Ok(Found::number(SULFIDE.kauzmann + well_of_gap(SULFIDE.glass, SULFIDE.melting))))
        .because("Before rounding it is {value:5} K.")
        .shown_by(ORIENTATION),
    Claim::new("two_electron.sulfide_tilt", "III.G.4", r"From Equation (9), we obtain $\Omega_z = \cos^{-1}(T_g^\circ/T_g) \approx 25.6^\circ$.")
        .equals(25.6, 0.05)
        .unit("deg")
        .by(r"$\cos^{-1}(404/448)$", || Ok(Found::number(tilt(SULFIDE_ORDERING, SULFIDE.glass)?)))
        .because("The tilt is {value:4}°. The sentence cites Equation (9); the formula is (11).")
        .shown_by(ORIENTATION),
    Claim::new("two_electron.sulfide_gap", "(12) with III.G.4", r"$T_g^\circ/T_m^\circ = T_g/T_m$ … if we take $\varepsilon_0 = 34$")
        .equals(SULFIDE_WELL, 0.5)
        .unit("K")
        .by("a fourth of the gap between melting and glass transition of arsenic trisulfide, measured and by (12)", || {
            Ok(Found::number(well_of_gap(SULFIDE.glass, SULFIDE.melting)))
        })
        .read_as("with the measured temperatures, as III.G.4 has it")
        .or_read_as("with the ordering temperatures, as SM 1 (9) writes its four well depths", || {
            let melting = ordering_melting(SULFIDE_ORDERING, SULFIDE.glass, SULFIDE.melting)?;
            Ok(Found::number(well_of_gap(SULFIDE_ORDERING, melting)).with("melting", melting))
        })
        .because(r"The measured temperatures give {value:4} K. By (12) $T_m^\circ$ is {melting} K, and the same four well depths of SM 1 (9) are {1} K each.")
        .shown_by(ORIENTATION),
    Claim::new(
        "two_electron.sulfide_energy",
        "III.E.1 with III.G.4",
        r"For flexible chains with a chain length of 200 critical molecular weights (including small-molecule systems), the DoF number $N^*$ required for N soft matrix jumping $n_z$ steps is $N^* \approx 200\, n_z \approx 7.2$. Thus, $E_\mathrm{jump}$ is approximately $7.2\,\varepsilon_0$, whereas $k_BT_g$ is approximately $20/3\,\varepsilon_0 \approx 6.67\,\varepsilon_0$",
    )
    .equals(6.67, 0.005)
    .unit("epsilon_0")
    .read_as("every small-molecule system is included, so the arsenic trisulfide of III.G.4 too")
    .by("404 K over 34 K for arsenic trisulfide; and the ladder at the ratio 5/8", || {
        Ok(Found::number(SULFIDE_ORDERING / SULFIDE_WELL).with("ordinary", SULFIDE.glass / SULFIDE_WELL))
    })
    .or_read_as("small molecules with the ratio of flexible chains, 5/8, of which the sentence speaks", || {
        Ok(Found::number(energy_ladder(FLEXIBLE_RATIO, CRITICAL_LENGTH, REARRANGEMENT)?.glass))
    })
    .because("At the ratio of flexible chains the energy is {1}. Arsenic trisulfide has another ratio: there it is {value} well depths, or {ordinary} with the measured temperature.")
    .shown_by("two_electron.energy_ladder"),
    Claim::new("two_electron.boson_temperature", "III.D.3 (vi)", "Thus, the energy of the C-boson is approximately 6.5 K (~ 0.56 meV)")
        .about(6.5)
        .unit("K")
        .by("51.6 K/8", boson_kelvin)
        .because("An eighth is {value} K, from a stated eighth of a stated depth.")
        .shown_by(BOSON),
    Claim::new("two_electron.boson_energy", "III.D.3 (vi)", "(~ 0.56 meV)")
        .equals(0.56, 0.005)
        .unit("meV")
        .by(r"$k_B$ times an eighth of 51.6 K", || Ok(Found::number(boson_peak(POLYMER_WELL)?.millielectronvolt)))
        .because("An eighth of the well is {value:4} meV.")
        .shown_by(BOSON),
    Claim::new("two_electron.boson_observed", "III.D.3 (vi)", "which is consistent with the observed peak of a low-temperature boson at approximately 6 K")
        .about(6.0)
        .unit("K")
        .by("51.6 K/8", || Ok(boson_kelvin()?.with("above", 100.0 * (boson_peak(POLYMER_WELL)?.kelvin / 6.0 - 1.0))))
        .because("An eighth of the well is {value} K, {above:2} % above. The eighth is itself approximate.")
        .shown_by(BOSON),
    Claim::new("two_electron.boson_strain_glass", "III.D.3 (vi)", "The experimental boson peak in strain glass is approximately 10 K")
        .missing("the well depth of strain glass")
        .by("the depth of which 10 K is an eighth", || Ok(Found::nothing().with("depth", 10.0 / BOSON_SHARE)))
        .because("10 K would need a depth of {depth} K; none is given.")
        .shown_by(BOSON),
    Claim::new(
        "two_electron.boson_metallic_glass",
        "III.D.3 (vi)",
        "whereas the boson peak range in metallic glass is 5− 20 K, which supports the theoretical energy range of the CI bosons",
    )
    .between(5.0, 20.0)
    .unit("K")
    .by("51.6 K/8", boson_kelvin)
    .because("An eighth of the well, {value} K, lies inside. The band is a factor of four wide, and the depth is that of a polymer.")
    .shown_by(BOSON),
    Claim::new("two_electron.boson_terahertz", "III.D.3 (V)", "The two PCPs in Figure 5 with 15 0.01 step jumps are the origin of the “terahertz” boson peak")
        .by(r"$k_B$ times an eighth of 51.6 K, over $h$", || {
            let frequency = boson_peak(POLYMER_WELL)?.terahertz;
            Ok(Found::truth((0.1..=10.0).contains(&frequency)).with("frequency", frequency))
        })
        .read_as("in the terahertz band, usually 0.1 to 10 THz")
        .or_read_as("of the order of one terahertz", || {
            let frequency = boson_peak(POLYMER_WELL)?.terahertz;
            Ok(Found::truth((frequency.log10()).abs() <= 0.5))
        })
        .ours("The paper gives no number; the usual band and a factor of √10 around one terahertz are ours.")
        .because("An eighth of the well is {frequency} THz: at the lower end of the terahertz band, and more than a factor of three below one terahertz.")
        .shown_by(BOSON),
    Claim::new(
        "two_electron.boson_eighth",
        "III.D.3 (vi)",
        r"a material parameter that depends on the potential well energy $\varepsilon_0$ of the HSM in the mean-field, which is approximately one-eighth of $\varepsilon_0$",
    )
    .stated()
    .because("No derivation is printed.")
    .shown_by(BOSON),
    Claim::new("two_electron.polymer_well", "III.D.3 (vi)", "the typical well energy of the polymer is 51.6 K in the WLF equation")
        .stated()
        .because("It is the second constant of Williams, Landel and Ferry, read as a well depth.")
        .shown_by(BOSON),
    Claim::new(
        "two_electron.superconducting_transitions",
        "IV.D.2",
        r"Of the nine transitions from the 2D $V_i$- to $V_{i+1}$ clusters, seven glass (including metallic glass)-superconducting transitions may occur. … when cascading from $V_7$ clusters to $V_i$ clusters",
    )
    .counted(7.0)
    .by_analysis("levels below the last uncut cluster, to which it can cascade; and transitions with that from the sphere to level 0", || {
        let uncut = (0..=LAST_LEVEL).filter(|&level| Cluster::of_level(level, (0, 0)).is_ok_and(|cluster| cluster.cut.is_empty()));
        let last = uncut.max().unwrap_or(0);
        Ok(Found::number(f64::from(last)).with("transitions", f64::from(LAST_LEVEL + 1)))
    })
    .because(r"With the one from the hard sphere to $V_0$ there are {transitions} transitions. From $V_7$ a cluster can cascade to {value} levels, $V_0$ to $V_6$.")
    .shown_by("two_electron.wells"),
];
