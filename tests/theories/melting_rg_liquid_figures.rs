//! The figures of `melting_rg` on real liquids, their heat and entropy, against values from elsewhere.

use crate::common::{at, close, curve, picture, readout};

#[test]
fn liquids_have_their_glass_temperature_and_fragility() {
    let given = [("liquids", "SiO2,OTP,own"), ("glass_temperature", "190"), ("fragility", "53"), ("prefactor", "one"), ("log10_liquid_viscosity", "-5")];
    let picture = picture("melting_rg.angell", &given);
    for (name, fragility) in [("SiO_{2}", 20.4), ("o-terphenyl", 81.0), ("own", 53.0)] {
        let points = curve(&picture, name);
        close(name, at(&points, 1.0), 12.0, 1e-3);
        let slope = (at(&points, 1.005) - at(&points, 0.995)) / 0.01;
        close(name, slope, fragility, 0.03);
    }
    // T_g = 190 K, m = 53, η_0 = 10⁻⁵ Pa s: an independent implementation gives T_0 = 129.0566 K, D = 18.48464
    close("T_0", readout(&picture, "T_{0} of the own"), 129.056_603_774, 1e-9);
    close("D", readout(&picture, "strength D"), 18.484_641_441, 1e-9);
    // η_0 (ξ/a)² = 10¹² with η_0 = 10⁻⁵: ξ = 10^8.5 a; a = 0.5 nm
    close("ξ in nm", readout(&picture, "log_{10} of ξ in nm"), 8.5 + 0.5_f64.log10(), 1e-12);
    let fit = curve(&picture, "o-terphenyl, published");
    // Greet and Turnbull: 10^(−4.333 + 299.2/(T − 231)) Pa s at 260 K
    close("fit at 260 K", at(&fit, 243.0 / 260.0), -4.333 + 299.2 / 29.0, 2e-2);
}

#[test]
fn each_measured_liquid_follows_its_own_fit() {
    let picture = picture("melting_rg.angell", &[]);
    // the theory's law with D = b ln 10/T_0 is the published fit: Greet and Turnbull at 260 K, Gusakova et al. at 1700 K
    for (name, x, expected) in [("o-terphenyl", 243.0 / 260.0, -4.333 + 299.2 / 29.0), ("SiO_{2}", 1461.0 / 1700.0, -6.778 + 25_276.8 / (1700.0 - 114.9))] {
        close(name, at(&curve(&picture, name), x), expected, 2e-3);
    }
    // certified points of SRM 710a: 6.6 at 731 °C
    close("SRM 710a", at(&curve(&picture, "NIST SRM 710a"), 818.15 / 1004.15), 6.6, 2e-3);
    assert_eq!(curve(&picture, "NIST SRM 710a, certified").len(), 3);
    // constants by hand: o-terphenyl log₁₀ η_0 = −4.33, D = 299.2 ln 10/231 = 2.98; SRM 710a −2.97, 23.3, 488 K
    let row = |name: &str| picture.tables[0].rows.iter().find(|row| row[0] == name).unwrap()[1..4].join(" ");
    assert_eq!((row("o-terphenyl"), row("NIST SRM 710a")), ("-4.33 2.98 231.0".into(), "-2.97 23.28 488.4".into()));
    // the paper's viscosity of glycerol, 0.01 Pa s, for the liquid of the sliders: ξ/a = 10⁷ at the glass temperature
    close("ξ/a", readout(&picture, "log_{10} ξ/a at T_{g} of the own"), 7.0, 1e-12);
}

#[test]
fn heat_and_entropy_as_the_independent_implementation_has_them() {
    // T = 200 K, T_0 = 130 K, D = 18: log10 C/C_0 = −21.77677, log10 S/C_0 = −23.94674
    let picture = picture("melting_rg.thermodynamics", &[("strength", "18"), ("log10_liquid_viscosity", "-5")]);
    close("C", at(&curve(&picture, "specific heat"), 200.0 / 130.0), -21.776_766_164, 2e-3);
    close("S", at(&curve(&picture, "entropy S/C"), 200.0 / 130.0), -23.946_744_986, 2e-3);
    // C/C_0 = (η/η_0)^(−3/2): 17 decades give 25.5
    close("C at T_g", readout(&picture, "log_{10} C/C_{0} at T_{g}"), -25.5, 1e-12);
    // both shares are one at the glass temperature; halfway the straight one is (1 − 1/x)/(1 − 1/g) with x = (1 + g)/2
    let glass = readout(&picture, "T_{g}/T_{0}");
    for name in ["entropy of this theory", "(T − T_{0})/T"] {
        close(name, at(&curve(&picture, name), glass), 1.0, 1e-9);
    }
    let halfway = 0.5 * (1.0 + glass);
    close("straight", at(&curve(&picture, "(T − T_{0})/T"), halfway), (halfway - 1.0) / halfway * glass / (glass - 1.0), 1e-3);
    // ∫ (a/ξ)³ dT/T by the trapezium, T_0 = 1, up to halfway
    let (count, b) = (40_000, 27.0);
    let step = (halfway - 1.0) / f64::from(count);
    let term = |n: i32| (-b / (f64::from(n) * step)).exp() / (1.0 + f64::from(n) * step);
    let sum = step * ((1..count).map(term).sum::<f64>() + 0.5 * term(count));
    let whole = readout(&picture, "log_{10} S/C_{0} at T_{g}");
    close("halfway", readout(&picture, "log_{10} of S halfway"), sum.log10() - whole, 1e-5);
}

#[test]
fn the_modulus_falls_where_a_period_is_as_long_as_the_time() {
    // one time: G'/μ_0 = 1/2 at ωτ = 1, where e^{D T_0/(T − T_0)} = ω_s/ω; 10³ rad/s and 0.45·10¹² rad/s, D = 18, T_0 = 130 K
    let one = picture("melting_rg.softening", &[("spread", "1")]);
    let half = 130.0 * (1.0 + 18.0 / (0.45e12_f64 / 1e3).ln());
    close("half", readout(&one, "G' is half of μ_{0} (ω = 10^{3}"), half, 1e-9);
    close("curve", at(&curve(&one, "ω = 10^{3} rad/s"), half), 0.5, 5e-3);
    close("loss", at(&curve(&one, "loss, ω = 10^{3} rad/s"), half), 0.5, 5e-3);
    // w²/(1 + w²) = 0.9 at w = 3 and 0.1 at w = 1/3
    let where_w = |w: f64, omega: f64| 130.0 * (1.0 + 18.0 / (0.45e12 * w / omega).ln());
    for (name, omega) in [("ω = 10^{3}", 1e3), ("ω = 10^{5}", 1e5), ("ω = 10^{7}", 1e7)] {
        let width = readout(&one, &format!("width of the fall from 0.9 to 0.1 ({name}"));
        close(name, width, where_w(1.0 / 3.0, omega) - where_w(3.0, omega), 1e-6);
    }
    // a spread of times broadens the fall and lowers the peak; the dotted curves stay those of one time
    let spread = picture("melting_rg.softening", &[]);
    assert!(readout(&spread, "width of the fall from 0.9 to 0.1 (ω = 10^{3}") > 1.5 * readout(&one, "width of the fall from 0.9 to 0.1 (ω = 10^{3}"));
    close("dotted", at(&curve(&spread, "one time, ω = 10^{3}"), half), 0.5, 5e-3);
}

#[test]
fn the_fragility_follows_from_the_dipole_of_the_defect() {
    // P in units of the cage by the calculator, then every step by hand: αμ̄ = P²/(12π μ d³ k_BT) with P in μ a³
    let quantity = vitreous::catalogue::quantity("melting_rg.rotated_cage_dipole").unwrap();
    let angle = |share: f64| 0.4 * share / 14_f64.sqrt();
    let given = [("alpha", angle(1.0)), ("beta", angle(-2.0)), ("gamma", angle(3.0)), ("cage_radius", 1.0), ("core_radius", 0.5)];
    let given = given.into_iter().map(|(name, value)| (name.to_owned(), vitreous::describe::Given::Number(value))).collect();
    let p: Vec<f64> = quantity.evaluate(&given).unwrap().into_iter().map(|output| output.1).collect();
    let square = p[0] * p[0] + p[1] * p[1] + p[2] * p[2] + 2.0 * (p[3] * p[3] + p[4] * p[4] + p[5] * p[5]);
    // a/d = 1/2; μ d³/k_BT with 4.5 GPa, 0.6 nm, 190 K
    let thermal = 4.5e9 * 0.6e-9_f64.powi(3) / (1.380_649e-23 * 190.0);
    let at_glass = square / 64.0 * thermal / (12.0 * std::f64::consts::PI);
    // T_g where η = 10^14 η_0: D u/(1 − u) = 14 ln 10 with D = 2u/αμ̄(T_g), by halving
    let (mut low, mut high) = (0.0_f64, 1.0_f64);
    for _ in 0..60 {
        let u = 0.5 * (low + high);
        (low, high) = if 2.0 * u * u / at_glass / (1.0 - u) < 14.0 * std::f64::consts::LN_10 { (u, high) } else { (low, u) };
    }
    let picture = picture("melting_rg.fragility_from_defect", &[]);
    close("T_0/T_g", readout(&picture, "T_{0}/T_{g}"), low, 1e-9);
    close("m", readout(&picture, "fragility m"), 14.0 / (1.0 - low), 1e-9);
    // a small turn leaves an Arrhenius liquid, whose fragility is the number of decades
    close("no turn", curve(&picture, "fragility by the defect")[0].1, 14.0, 3e-3);
    // a solid whose modulus is larger as its glass temperature is has the same defects and the same fragility
    let other = crate::common::picture("melting_rg.fragility_from_defect", &[("shear_modulus", "9"), ("glass_temperature", "380")]);
    close("twice both", readout(&other, "fragility m"), readout(&picture, "fragility m"), 1e-12);
}
