//! Calculator entries on density of states and heat capacity: (13)-(15).

use super::cutoffs;
use super::params::{
    ATS_DENSITY, COS_ANGLE, DENSITY, ENERGY, FE2_DENSITY, FE3_DENSITY, FIELD, GAP_MIN, SOUND_SPEED_LONGITUDINAL, SOUND_SPEED_TRANSVERSE, TEMPERATURE,
    TUNNEL_AREA_MIN, TUNNEL_AREA_RATIO,
};
use crate::describe::{Equation, Provenance, Quantity, Standing, output, quantities};
use crate::theories::etm::density_of_states::{Cutoffs, Orientation};
use crate::theories::etm::heat_capacity::{self, AnomalousHeatCapacity, FE2_SPIN, FE3_SPIN, IRON_G_FACTOR, Precision};
use crate::theories::etm::sources::JUG;

/// Heat capacity of a free multiplet of iron.
pub(in crate::theories::etm) const MULTIPLET: &str =
    r"C_J/k_B = \frac{(y/2)^2}{\sinh^2(y/2)} - \frac{(ny/2)^2}{\sinh^2(ny/2)},\quad y=\frac{g\mu_BB}{k_BT},\ n=2J+1";
pub(in crate::theories::etm) static QUANTITIES: &[Quantity] = &quantities([
    Quantity {
        id: "etm.density_of_states",
        title: "Logarithm in the density of states of the anomalous systems at one angle of the field, and its two cut-offs",
        equations: &[Equation {
            number: "(13)",
            tex: r"g = \frac{2\pi n P^*}{E}\,L,\quad L = \begin{cases}\ln\frac{D_{0\max}\sqrt{E^2-D_{0\min}^2\varphi^2}}{D_{0\min}\sqrt{E^2-D_{0\max}^2\varphi^2}} & E>E_{c2}\\ \ln\frac{\sqrt{(E^2-D_{0\min}^2\varphi^2)(E^2-D_{\min}^2)}}{D_{0\min}D_{\min}\varphi} & E_{c1}\le E\le E_{c2}\\ 0 & E<E_{c1}\end{cases}",
        }],
        inputs: &[ENERGY, GAP_MIN, TUNNEL_AREA_MIN, TUNNEL_AREA_RATIO, FIELD, COS_ANGLE],
        outputs: &[
            output("log_factor", "L", "1", "logarithm of the density of states"),
            output("cutoff_1", "E_{c1}", "K", "energy below which there are no states"),
            output("cutoff_2", "E_{c2}", "K", "energy of the cusp"),
        ],
        rules: &[],
        provenance: Provenance { source: &JUG, place: "Eq. (13)", standing: Standing::AsPrinted },
        note: r"The density of states is $g = 2\pi nP^*L/E$. The integral over the plane $E_1+E_2+E_3 = 0$ gives $\frac{2\pi}{\sqrt3}P^*$ where $2\pi P^*$ is printed; the factor is taken into $P^*$. The largest $D$ is infinite.",
        compute: |i| {
            let window = cutoffs(i)?.in_field(i.number("field")?, i.number("cos_angle")?)?;
            Ok(vec![window.fixed(i.number("energy")?).log, window.cutoff_1(), window.cutoff_2()])
        },
    },
    Quantity {
        id: "etm.density_of_states_isotropic",
        title: "Logarithm in the density of states, averaged over directions of the field",
        equations: &[Equation { number: "(13), averaged", tex: r"\langle L\rangle = \int_0^1 L(E, B\cos\beta)\,d\cos\beta" }],
        inputs: &[ENERGY, GAP_MIN, TUNNEL_AREA_MIN, TUNNEL_AREA_RATIO, FIELD],
        outputs: &[output("log_factor", r"\langle L\rangle", "1", "averaged logarithm of the density of states")],
        rules: &[],
        provenance: Provenance {
            source: &JUG,
            place: "Eq. (13), averaged",
            standing: Standing::OurClosure { why: "The paper replaces φ² by φ²/3. The average has a closed form, which we use." },
        },
        note: r"It is zero for energies up to $D_{\min}$.",
        compute: |i| Ok(vec![cutoffs(i)?.in_field(i.number("field")?, 1.0)?.isotropic(i.number("energy")?).log]),
    },
    Quantity {
        id: "etm.tls_heat_capacity",
        title: "Heat capacity of one two-level system",
        equations: &[Equation { number: "(15)", tex: r"C_{p0} = k_B\left(\frac{E}{2k_BT}\right)^2\mathrm{cosh}^{-2}\left(\frac{E}{2k_BT}\right)" }],
        inputs: &[ENERGY.ranged(1.0, [0.001, 100.0]), TEMPERATURE],
        outputs: &[output("heat_capacity", "C_{p0}", "k_B", "heat capacity of one system")],
        rules: &[],
        provenance: Provenance { source: &JUG, place: "Eq. (15)", standing: Standing::AsPrinted },
        note: "",
        compute: |i| {
            let [energy, temperature] = i.numbers(["energy", "temperature"])?;
            Ok(vec![heat_capacity::two_level(energy, temperature)?])
        },
    },
    Quantity {
        id: "etm.heat_capacity",
        title: "Heat capacity of the anomalous tunnelling systems in a field, averaged over directions",
        equations: &[Equation { number: "(14)", tex: r"C_p = \int_0^\infty dE\, g(E,B)\, C_{p0}(E,T)" }],
        inputs: &[TEMPERATURE.ranged(0.6, [0.05, 3.0]).linear(), FIELD, GAP_MIN, TUNNEL_AREA_MIN, TUNNEL_AREA_RATIO, ATS_DENSITY],
        outputs: &[output("heat_capacity", "C_p", "uJ/(g K)", "heat capacity of the anomalous systems")],
        rules: &[],
        provenance: Provenance {
            source: &JUG,
            place: "Eq. (14)",
            standing: Standing::OurClosure { why: "We average (14) exactly over directions, where the paper replaces φ² by φ²/3." },
        },
        note: "Without a field the integral has a closed form, which is used.",
        compute: |i| {
            let system = AnomalousHeatCapacity::new(cutoffs(i)?, i.number("temperature")?, i.number("ats_density")?)?;
            Ok(vec![system.in_field(i.number("field")?, Orientation::Isotropic, Precision::Full)?])
        },
    },
    Quantity {
        id: "etm.heat_capacity_zero_field",
        title: "Heat capacity of the anomalous tunnelling systems without a field, in closed form",
        equations: &[Equation {
            number: "(14), closed",
            tex: r"C_p = 2\pi k_B nP^* \ln r\left[\ln 2 - x\tanh x + \ln\cosh x\right],\quad x=\frac{D_{\min}}{2k_BT}",
        }],
        inputs: &[TEMPERATURE.ranged(0.6, [0.05, 3.0]).linear(), GAP_MIN, TUNNEL_AREA_RATIO, ATS_DENSITY],
        outputs: &[output("heat_capacity", "C_p", "uJ/(g K)", "heat capacity of the anomalous systems without a field")],
        rules: &[],
        provenance: Provenance { source: &JUG, place: "Eq. (14) at B = 0", standing: Standing::Derived },
        note: "",
        compute: |i| {
            let [gap_min, ratio, temperature, density] = i.numbers(["gap_min", "tunnel_area_ratio", "temperature", "ats_density"])?;
            // without a field only the ratio of the areas matters
            Ok(vec![AnomalousHeatCapacity::new(Cutoffs::new(gap_min, 1.0, ratio)?, temperature, density)?.without_field()])
        },
    },
    Quantity {
        id: "etm.heat_capacity_iron",
        title: "Heat capacity of free iron moments in a field (our choice: J = 2 and 5/2, g = 2)",
        equations: &[Equation { number: "our assumption", tex: MULTIPLET }],
        inputs: &[TEMPERATURE.ranged(0.6, [0.05, 3.0]).linear(), FIELD, FE2_DENSITY, FE3_DENSITY],
        outputs: &[output("heat_capacity", r"C_{\mathrm{Fe}}", "uJ/(g K)", "heat capacity of the iron moments")],
        rules: &[],
        provenance: Provenance {
            source: &JUG,
            place: "Section 3.1",
            standing: Standing::OurClosure {
                why: "The paper names a Langevin contribution of trace iron and prints no formula, spins or g-factors. We chose free multiplets with J = 2 (Fe2+) and 5/2 (Fe3+) and g = 2.",
            },
        },
        note: "It is counted per gram of glass.",
        compute: |i| {
            let [temperature, field, fe2, fe3] = i.numbers(["temperature", "field", "fe2_density", "fe3_density"])?;
            let ion = |density, spin| heat_capacity::moments(density, field, temperature, spin, IRON_G_FACTOR);
            Ok(vec![ion(fe2, FE2_SPIN)? + ion(fe3, FE3_SPIN)?])
        },
    },
    Quantity {
        id: "etm.heat_capacity_phonons",
        title: "Heat capacity of Debye phonons at low temperature",
        equations: &[Equation {
            number: "our assumption",
            tex: r"C = \frac{2\pi^2}{15}\frac{k_B}{\rho}\left(\frac{k_BT}{\hbar}\right)^3\left(\frac{1}{v_l^3}+\frac{2}{v_t^3}\right)",
        }],
        inputs: &[TEMPERATURE.ranged(0.6, [0.05, 3.0]).linear(), DENSITY, SOUND_SPEED_LONGITUDINAL, SOUND_SPEED_TRANSVERSE],
        outputs: &[output("heat_capacity", r"C_{\mathrm{ph}}", "uJ/(g K)", "heat capacity of the phonons")],
        rules: &[],
        provenance: Provenance {
            source: &JUG,
            place: "Section 3.1",
            standing: Standing::OurClosure {
                why: "The paper names the T³ contribution and prints no velocities. The defaults are those of a common borosilicate glass.",
            },
        },
        note: "",
        compute: |i| {
            let [temperature, density, longitudinal, transverse] =
                i.numbers(["temperature", "density", "sound_speed_longitudinal", "sound_speed_transverse"])?;
            Ok(vec![heat_capacity::phonons(temperature, density, longitudinal, transverse)?])
        },
    },
]);
