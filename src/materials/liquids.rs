//! Supercooled liquids: glass temperature, fragility, measured isokoms, published Vogel–Fulcher fits.

use crate::describe::{Choice, Sourced, sourced};

/// A published fit log10(η/Pa s) = a + b/(T − t0), good only over its stated range.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct VogelFulcherFit {
    /// log10 of the viscosity at infinite temperature, Pa s.
    pub a: f64,
    /// Strength, K.
    pub b: f64,
    /// Temperature of divergence, K.
    pub t0: f64,
    /// log10(η/Pa s) from and to which it was fitted.
    pub range: (f64, f64),
    /// Where it comes from.
    pub source: &'static str,
}

impl VogelFulcherFit {
    /// log10(η/Pa s) at `temperature` in K; meaningful above `t0` and inside the range.
    pub fn log10_viscosity(&self, temperature: f64) -> f64 {
        self.a + self.b / (temperature - self.t0)
    }

    /// Temperature in K at which log10(η/Pa s) is `level`.
    pub fn temperature(&self, level: f64) -> f64 {
        self.t0 + self.b / (level - self.a)
    }

    /// Kinetic fragility m = d log10 η / d(T_12/T) at T_12, where η = 10¹² Pa s: m = b T_12/(T_12 − t0)².
    pub fn fragility(&self) -> f64 {
        let glass = self.temperature(12.0);
        self.b * glass / (glass - self.t0).powi(2)
    }

    /// The one fit through three isokoms (log10 η, T in K); `None` where they lie on no such curve.
    ///
    /// From (l_i − a)(T_i − t0) = b, eliminating a and b.
    pub fn through([(l1, t1), (l2, t2), (l3, t3)]: [(f64, f64); 3], source: &'static str) -> Option<Self> {
        let (p, q) = ((l2 - l1) * (t3 - t1), (l3 - l1) * (t2 - t1));
        // (t3 − t0)/(t2 − t0) = p/q
        let t0 = (q * t3 - p * t2) / (q - p);
        let b = (l2 - l1) * (t1 - t0) * (t2 - t0) / (t1 - t2);
        let a = l1 - b / (t1 - t0);
        let fit = Self { a, b, t0, range: (l1.min(l3), l1.max(l3)), source };
        (a.is_finite() && b.is_finite() && t0.is_finite() && b > 0.0).then_some(fit)
    }
}

/// A liquid as it was measured.
#[derive(Clone, Copy, Debug)]
pub struct Liquid {
    /// Id in links.
    pub id: &'static str,
    /// What a person reads.
    pub name: &'static str,
    /// Glass temperature, K.
    pub glass_temperature: Sourced,
    /// Kinetic fragility.
    pub fragility: Sourced,
    /// Measured isokoms: (log10(η/Pa s), temperature in K).
    pub isokoms: &'static [(f64, f64)],
    /// Where the isokoms come from.
    pub isokom_source: &'static str,
    /// A published fit.
    pub fit: Option<VogelFulcherFit>,
}

/// Certified isokoms come in °C.
const fn celsius(temperature: f64) -> f64 {
    temperature + 273.15
}

const FLUEGEL_DGG: &str = "A. Fluegel, Glass Technol.: Eur. J. Glass Sci. Technol. A 48, 13 (2007), Table 12, citing G. Meerlender, Glastech. Ber. 47, 1 (1974); Meerlender, Rheol. Acta 14, 279 (1975), gives 821.7 K at 10¹² Pa s";
const FLUEGEL_710A: &str = "A. Fluegel, Glass Technol.: Eur. J. Glass Sci. Technol. A 48, 13 (2007), Table 12, citing the NIST certificate of SRM 710a (1991)";
const FLUEGEL_717A: &str = "A. Fluegel, Glass Technol.: Eur. J. Glass Sci. Technol. A 48, 13 (2007), Table 12, citing the NIST certificate of SRM 717a (1996)";
const THROUGH_ISOKOMS: &str = "slope at 10¹² Pa s of the Vogel-Fulcher curve through the three isokoms, computed here";
const GUSAKOVA: &str = "N.K. Gusakova, V.K. Leko, E.V. Meshcheryakova, R.B. Lebedeva, Neorg. Mater. 10, 338 (1974), one of four commercial types, fit as tabulated in SciGlass; other silicas give 1358 to 1493 K";
const FONTANA: &str = "E.H. Fontana, W.A. Plummer, Phys. Chem. Glasses 7, 139 (1966), fit as tabulated in SciGlass; Nemilov and Ivanov (1963) give 839.0 K";
const NAPOLITANO_B2O3: &str = "A. Napolitano, P.B. Macedo, E.G. Hawkins, J. Am. Ceram. Soc. 48, 613 (1965), fit as tabulated in SciGlass";
const GREET: &str = "R.J. Greet, D. Turnbull, J. Chem. Phys. 46, 1243 (1967)";
const PLAZEK: &str = "D.J. Plazek, J.H. Magill, J. Chem. Phys. 45, 3038 (1966), dilatometric";
const FERREIRA: &str = "A.G.M. Ferreira et al., J. Chem. Thermodyn. 113, 162 (2017), from a viscosity correlation";
const BOEHMER: &str = "R. Böhmer, K.L. Ngai, C.A. Angell, D.J. Plazek, J. Chem. Phys. 99, 4201 (1993), table, from memory";
const FIT_SLOPE: &str = "slope of the cited fit at 10¹² Pa s, computed here";

/// Silica.
pub const SILICA: Liquid = Liquid {
    id: "SiO2",
    name: "SiO_{2}",
    glass_temperature: sourced!(1461.0, Cited, GUSAKOVA),
    fragility: sourced!(20.4, Derived, FIT_SLOPE),
    isokoms: &[],
    isokom_source: "",
    fit: Some(VogelFulcherFit { a: -6.778, b: 25276.8, t0: 114.9, range: (6.0, 12.0), source: GUSAKOVA }),
};
/// Germania.
pub const GERMANIA: Liquid = Liquid {
    id: "GeO2",
    name: "GeO_{2}",
    glass_temperature: sourced!(817.2, Cited, FONTANA),
    fragility: sourced!(21.1, Derived, FIT_SLOPE),
    isokoms: &[],
    isokom_source: "",
    fit: Some(VogelFulcherFit { a: -3.66, b: 9480.3, t0: 211.8, range: (2.41, 12.0), source: FONTANA }),
};
/// Boron oxide.
pub const BORON_OXIDE: Liquid = Liquid {
    id: "B2O3",
    name: "B_{2}O_{3}",
    glass_temperature: sourced!(554.0, FromMemory, BOEHMER),
    fragility: sourced!(32.0, FromMemory, BOEHMER),
    isokoms: &[],
    isokom_source: "",
    fit: Some(VogelFulcherFit { a: -2.068, b: 2775.3, t0: 325.1, range: (-0.01, 8.0), source: NAPOLITANO_B2O3 }),
};
/// A standard glass of NIST.
pub const SRM_717A: Liquid = Liquid {
    id: "SRM_717a",
    name: "NIST SRM 717a",
    glass_temperature: sourced!(787.15, Cited, FLUEGEL_717A),
    fragility: sourced!(32.7, Derived, THROUGH_ISOKOMS),
    isokoms: &[(1.5, celsius(1388.0)), (6.6, celsius(719.0)), (12.0, celsius(514.0))],
    isokom_source: FLUEGEL_717A,
    fit: None,
};
/// A standard glass of NIST.
pub const SRM_710A: Liquid = Liquid {
    id: "SRM_710a",
    name: "NIST SRM 710a",
    glass_temperature: sourced!(818.15, Cited, FLUEGEL_710A),
    fragility: sourced!(37.2, Derived, THROUGH_ISOKOMS),
    isokoms: &[(1.5, celsius(1319.0)), (6.6, celsius(731.0)), (12.0, celsius(545.0))],
    isokom_source: FLUEGEL_710A,
    fit: None,
};
/// A standard glass of the Deutsche Glastechnische Gesellschaft.
pub const DGG_I: Liquid = Liquid {
    id: "DGG_I",
    name: "DGG I",
    glass_temperature: sourced!(812.15, Cited, FLUEGEL_DGG),
    fragility: sourced!(37.8, Derived, THROUGH_ISOKOMS),
    isokoms: &[(1.5, celsius(1301.0)), (6.6, celsius(721.0)), (12.0, celsius(539.0))],
    isokom_source: FLUEGEL_DGG,
    fit: None,
};
/// Glycerol.
pub const GLYCEROL: Liquid = Liquid {
    id: "glycerol",
    name: "glycerol",
    glass_temperature: sourced!(188.0, Cited, FERREIRA),
    fragility: sourced!(53.0, FromMemory, BOEHMER),
    isokoms: &[],
    isokom_source: "",
    fit: None,
};
/// Tris-naphthylbenzene.
pub const TNB: Liquid = Liquid {
    id: "TNB",
    name: "TNB",
    glass_temperature: sourced!(342.15, Cited, PLAZEK),
    fragility: sourced!(66.0, FromMemory, BOEHMER),
    isokoms: &[],
    isokom_source: "",
    fit: None,
};
/// Ortho-terphenyl.
pub const OTP: Liquid = Liquid {
    id: "OTP",
    name: "o-terphenyl",
    glass_temperature: sourced!(243.0, Cited, GREET),
    fragility: sourced!(81.0, FromMemory, BOEHMER),
    isokoms: &[],
    isokom_source: "",
    // stated in poise as 4.65e-4 exp[689/(T - 231)], 250 to -16 degC
    fit: Some(VogelFulcherFit { a: -4.333, b: 299.2, t0: 231.0, range: (-3.31, 7.11), source: GREET }),
};

/// The liquids, strong ones first.
pub static LIQUIDS: &[Liquid] = &[SILICA, GERMANIA, BORON_OXIDE, SRM_717A, SRM_710A, DGG_I, GLYCEROL, TNB, OTP];

/// What a figure offers to draw: each of them, and the liquid of its own sliders.
pub const CHOICES: &[Choice] = &[
    Choice { id: "SiO2", label: "SiO₂" },
    Choice { id: "GeO2", label: "GeO₂" },
    Choice { id: "B2O3", label: "B₂O₃" },
    Choice { id: "SRM_717a", label: "NIST SRM 717a" },
    Choice { id: "SRM_710a", label: "NIST SRM 710a" },
    Choice { id: "DGG_I", label: "DGG I" },
    Choice { id: "glycerol", label: "glycerol" },
    Choice { id: "TNB", label: "TNB" },
    Choice { id: "OTP", label: "o-terphenyl" },
    Choice { id: "own", label: "the liquid of the sliders" },
];

/// The liquid of this id.
pub fn find(id: &str) -> Option<&'static Liquid> {
    LIQUIDS.iter().find(|liquid| liquid.id == id)
}

#[cfg(test)]
mod tests {
    use super::{CHOICES, LIQUIDS, VogelFulcherFit};

    #[test]
    fn every_liquid_is_offered() {
        let offered: Vec<&str> = CHOICES.iter().map(|choice| choice.id).collect();
        let known: Vec<&str> = LIQUIDS.iter().map(|liquid| liquid.id).chain(["own"]).collect();
        assert_eq!(offered, known);
    }

    #[test]
    fn the_fit_through_three_isokoms_passes_them() {
        for liquid in LIQUIDS.iter().filter(|l| l.isokoms.len() == 3) {
            let fit = VogelFulcherFit::through([liquid.isokoms[0], liquid.isokoms[1], liquid.isokoms[2]], "").unwrap();
            for &(level, temperature) in liquid.isokoms {
                assert!((fit.log10_viscosity(temperature) - level).abs() < 1e-9, "{}", liquid.id);
            }
            assert!((fit.temperature(12.0) - liquid.glass_temperature.value).abs() < 1e-9, "{}", liquid.id);
            assert!((fit.fragility() - liquid.fragility.value).abs() < 0.05, "{}: {}", liquid.id, fit.fragility());
        }
    }

    #[test]
    fn derived_numbers_follow_from_the_cited_fits() {
        for (id, glass, fragility) in [("SiO2", 1461.0, 20.4), ("GeO2", 817.2, 21.1)] {
            let fit = super::find(id).unwrap().fit.unwrap();
            assert!((fit.temperature(12.0) - glass).abs() < 0.5, "{id}: {}", fit.temperature(12.0));
            assert!((fit.fragility() - fragility).abs() < 0.05, "{id}: {}", fit.fragility());
        }
    }

    #[test]
    fn orthoterphenyl_range_is_that_of_its_temperatures() {
        let fit = super::find("OTP").unwrap().fit.unwrap();
        assert!((fit.log10_viscosity(523.15) - fit.range.0).abs() < 0.05, "{}", fit.log10_viscosity(523.15));
        assert!((fit.log10_viscosity(257.15) - fit.range.1).abs() < 0.05, "{}", fit.log10_viscosity(257.15)); // the stated limit below which not to extrapolate
    }
}
