//! Cold heat capacity as measured: what the summaries of two publications say. Their tables and curves are not at hand.

/// What fourteen glasses have between them: C = c₁T + c₃T³.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Glasses {
    /// c₁, µJ/(g K²), least and most.
    pub linear: (f64, f64),
    /// c₃ over that of Debye's phonons, least and most.
    pub cubic: (f64, f64),
    /// Temperatures of the measurements, K.
    pub range: (f64, f64),
    /// Who measured.
    pub source: &'static str,
    /// Which glasses.
    pub glasses: &'static str,
}

/// 7 to 50 erg/(g K²), where the summary has erg/g K, and 1.2 to 3.
pub const FOURTEEN: Glasses = Glasses {
    linear: (0.7, 5.0),
    cubic: (1.2, 3.0),
    range: (0.05, 2.0),
    source: "R. B. Stephens, Phys. Rev. B 8, 2896 (1973), from its summary",
    glasses: "silica and germania glass, As₂S₃, B₂O₃, two silicates, two salts, selenium, glycerol, three polymers and a varnish",
};

/// Temperature in K of the hump of C/T³ of silica glass, and where that is said.
pub const SILICA_HUMP: (f64, &str) = (10.0, "G. Carini and others, Low temperature heat capacity of permanently densified SiO₂ glasses, from its summary");

impl Glasses {
    /// Least and most of (c₁T + c₃T³ − c₀T³)/T³ in µJ/(g K⁴) at T in K, where Debye's phonons have `debye` = C/T³ and the
    /// share `less` of them is taken away; none outside the measured temperatures.
    pub fn over_cube(&self, temperature: f64, debye: f64, less: f64) -> Option<(f64, f64)> {
        let inside = (self.range.0..=self.range.1).contains(&temperature);
        let of = |linear: f64, cubic: f64| linear / (temperature * temperature) + (cubic - less) * debye;
        inside.then(|| (of(self.linear.0, self.cubic.0), of(self.linear.1, self.cubic.1)))
    }
}

#[cfg(test)]
mod tests {
    use super::FOURTEEN;

    #[test]
    fn range_over_the_cube() {
        // 7 erg/(g K²) is 0.7 µJ/(g K²): at 0.5 K 2.8 µJ/(g K⁴) and a fifth of the phonons
        let (low, high) = FOURTEEN.over_cube(0.5, 0.8, 1.0).unwrap();
        assert!((low - (2.8 + 0.16)).abs() < 1e-12 && (high - (20.0 + 1.6)).abs() < 1e-12, "{low} {high}");
        assert_eq!(FOURTEEN.over_cube(3.0, 0.8, 1.0), None);
    }
}
