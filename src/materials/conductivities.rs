//! Thermal conductivity of amorphous and filled solids as measured, W/(m K) against K.
//!
//! The points were read off by the authors of a public collection; its notice stands in the file NOTICE.

use crate::describe::Choice;
use crate::numerics::decimal::decimal;
use crate::picture::{Marker, Tone};

/// One sample.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Sample {
    /// Word in links and on the command line.
    pub id: &'static str,
    /// What a person reads.
    pub label: &'static str,
    /// Who measured it.
    pub source: &'static str,
    /// Whether it is a glass or polymer without crystals and filler; a caution otherwise.
    pub caution: &'static str,
    csv: &'static str,
}

macro_rules! samples {
    ($($name:ident, $id:literal, $label:literal, $listed:literal, $file:literal, $source:literal, $caution:literal;)*) => {
        /// All samples, epoxy first.
        pub static SAMPLES: &[Sample] = &[$(Sample {
            id: $id,
            label: $label,
            source: $source,
            caution: $caution,
            csv: include_str!(concat!("../../data/thermal_conductivity/", $file)),
        }),*];
        $(
            #[doc = concat!("The sample ", $label, " in a list to choose from.")]
            pub const $name: Choice = Choice { id: $id, label: $listed };
        )*
        /// All of them, to choose from.
        pub const CHOICES: &[Choice] = &[$($name),*];
    };
}
// name, id, label, label in a list, file, who measured it, caution
samples! {
    STYCAST_1266, "stycast_1266", "Stycast 1266 epoxy", "Stycast 1266 epoxy", "Stycast1266_olson1993.csv", "J.R. Olson, thesis, Cornell University (1993)", "";
    VESPEL_SP1, "vespel_sp1", "Vespel SP-1", "Vespel SP-1", "VespelSP1_runyan2008.csv", "Runyan and Jones (2008)", "";
    KAPTON_LAWRENCE, "kapton_lawrence", "Kapton HN (2000)", "Kapton HN (2000)", "KaptonHN_lawrence2000.csv", "J. Lawrence et al., Cryogenics 40 (2000)", "";
    KAPTON_RULE, "kapton_rule", "Kapton HN (1990)", "Kapton HN (1990)", "KaptonHN_rule1990.csv", "D.L. Rule et al., NISTIR 3948 (1990)", "";
    TORLON_4301, "torlon_4301", "Torlon 4301", "Torlon 4301 (filled)", "Torlon4301_runyan2008.csv", "Runyan and Jones (2008)", "filled";
    PEEK_1000, "peek_1000", "PEEK 1000", "PEEK 1000 (semicrystalline)", "PEEK1000_runyan2008.csv", "Runyan and Jones (2008)", "semicrystalline";
    TEFLON_ANDERSON_1, "teflon_anderson_1", "Teflon 1 (1963)", "Teflon 1, 1963 (semicrystalline)", "Teflon_anderson1963_s1.csv", "A.C. Anderson et al., Rev. Sci. Instrum. 34, 1386 (1963)", "semicrystalline";
    TEFLON_ANDERSON_2, "teflon_anderson_2", "Teflon 2 (1963)", "Teflon 2, 1963 (semicrystalline)", "Teflon_anderson1963_s2.csv", "A.C. Anderson et al., Rev. Sci. Instrum. 34, 1386 (1963)", "semicrystalline";
    TEFLON_REESE, "teflon_reese", "Teflon (1965)", "Teflon, 1965 (semicrystalline)", "Teflon_reese1965_s1.csv", "W. Reese, J.E. Tucker, J. Chem. Phys. 43, 105 (1965)", "semicrystalline";
    CORIAN, "corian", "Corian", "Corian (filled)", "Corian_olson1993.csv", "J.R. Olson, thesis, Cornell University (1993)", "filled with alumina trihydrate";
    MACOR, "macor", "Macor", "Macor (glass-ceramic)", "Macor_runyan2008.csv", "Runyan and Jones (2008)", "a glass-ceramic";
}

impl Sample {
    /// The points: temperature in K, conductivity in W/(m K), by rising temperature.
    pub fn points(&self) -> impl Iterator<Item = (f64, f64)> + use<> {
        self.csv.lines().filter_map(|line| {
            let (temperature, conductivity) = line.split_once(',')?;
            Some((decimal(temperature.trim())?, decimal(conductivity.trim())?))
        })
    }

    /// Colour and marker, the same in every figure; the first colour is left to what is computed.
    pub fn look(&self) -> (Tone, Marker) {
        const TONES: [Tone; 5] = [Tone::Data(1), Tone::Data(2), Tone::Data(3), Tone::Data(4), Tone::Data(5)];
        // a cross hides no point under it
        const MARKERS: [Marker; 6] = [Marker::Circle, Marker::Square, Marker::Triangle, Marker::Diamond, Marker::Cross, Marker::Ring];
        let place = SAMPLES.iter().position(|sample| sample.id == self.id).unwrap_or(0);
        (TONES[place % TONES.len()], MARKERS[place % MARKERS.len()])
    }
}

/// The sample of this id.
pub fn sample(id: &str) -> Option<&'static Sample> {
    SAMPLES.iter().find(|sample| sample.id == id)
}

#[cfg(test)]
mod tests {
    use super::{SAMPLES, sample};

    #[test]
    fn every_file_is_read_whole_and_keeps_its_notice() {
        for s in SAMPLES {
            let rows = s.csv.lines().filter(|line| line.starts_with(|c: char| c.is_ascii_digit())).count();
            let points: Vec<_> = s.points().collect();
            assert_eq!(points.len(), rows, "{}", s.id);
            assert!(rows >= 6 && points.iter().all(|p| p.0 > 0.0 && p.1 > 0.0), "{}", s.id);
            assert!(points.windows(2).all(|pair| pair[0].0 <= pair[1].0), "{}", s.id);
            assert!(s.csv.contains("BSD 3-Clause, Copyright (c) 2024, CMB-S4"), "{}", s.id);
        }
    }

    #[test]
    fn epoxy_at_a_kelvin() {
        let point = sample("stycast_1266").and_then(|s| s.points().find(|p| p.0 > 1.0)).unwrap();
        assert_eq!(point, (1.02, 0.0319));
    }
}
