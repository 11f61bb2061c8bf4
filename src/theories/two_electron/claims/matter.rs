//! Claims on materials: tilt, excluded volume, boson peak, polyester.

use super::super::matter::{POLYMER_WELL, boson_peak, excluded_volume, tilt};
use super::{BASE, STATED, about, equals, value};
use crate::constants::ICE_POINT;
use crate::describe::{Claim, Relation};

const ORIENTATION: &str = "two_electron.orientation";
const BOSON: &str = "two_electron.boson_peak";

pub(super) static CLAIMS: &[Claim] = &[
    Claim {
        id: "two_electron.tilt_polypropylene",
        place: "III.G.3",
        quote: "we roughly obtained cosΩ_z ≈ T_g(PE)/T_g(PP) ≈ 195 K/263 K, Ω_z ≈ 42°",
        unit: "deg",
        relation: equals(42.0, 0.5),
        how: "acos(195/263)",
        compute: || value(tilt(195.0, 263.0)?),
        why: "42.1°; one angle from one ratio is no test of (11).",
        shown_by: ORIENTATION,
        ..BASE
    },
    Claim {
        id: "two_electron.polyethylene_kelvin",
        place: "III.G.3",
        quote: "T_g(PE) value of −78 °C … 195 K",
        unit: "K",
        relation: equals(195.0, 0.5),
        how: "−78 + 273.15",
        compute: || value(ICE_POINT - 78.0),
        why: "195.15 K.",
        shown_by: ORIENTATION,
        ..BASE
    },
    Claim {
        id: "two_electron.polypropylene_kelvin",
        place: "III.G.3",
        quote: "polypropylene T_g(PP) value of −10 °C … 263 K",
        unit: "K",
        relation: equals(263.0, 0.5),
        how: "−10 + 273.15",
        compute: || value(ICE_POINT - 10.0),
        why: "263.15 K.",
        shown_by: ORIENTATION,
        ..BASE
    },
    Claim {
        id: "two_electron.excluded_polyethylene",
        place: "III.G.3",
        quote: "the excluded volume of polyethylene is 1,35 times the volume of polyethylene HSM",
        relation: equals(1.35, 0.005),
        how: "(1 + d_L*)³",
        compute: || value(excluded_volume(0.0)),
        why: "1.348 by a formula that we infer; the paper prints the result alone.",
        shown_by: ORIENTATION,
        ..BASE
    },
    Claim {
        id: "two_electron.excluded_polypropylene",
        place: "III.G.3",
        quote: "the equilibrated hexahedral excluded volume of polypropylene is approximately equal to its HSM volume",
        relation: about(1.0),
        how: "(1 + d_L*)³ cos Ω_z",
        compute: || value(excluded_volume(tilt(195.0, 263.0)?)),
        why: "1.348 times 195/263 is 0.999, by the inferred formula.",
        shown_by: ORIENTATION,
        ..BASE
    },
    Claim {
        id: "two_electron.kauzmann_kelvin",
        place: "III.G.4",
        quote: "T_k = \"97 °C\" = 370 K",
        unit: "K",
        relation: equals(370.0, 0.5),
        how: "97 + 273.15",
        compute: || value(ICE_POINT + 97.0),
        why: "370.15 K.",
        shown_by: ORIENTATION,
        ..BASE
    },
    Claim {
        id: "two_electron.sulfide_kelvin",
        place: "III.G.4",
        quote: "T_g = \"175 °C\" = 448 K",
        unit: "K",
        relation: equals(448.0, 0.5),
        how: "175 + 273.15",
        compute: || value(ICE_POINT + 175.0),
        why: "448.15 K.",
        shown_by: ORIENTATION,
        ..BASE
    },
    Claim {
        id: "two_electron.sulfide_well",
        place: "III.G.4",
        quote: "(T_m − T_g) K/4 ≈ 34 K",
        unit: "K",
        relation: equals(34.0, 0.5),
        how: "(583 − 448)/4",
        compute: || value((583.0 - 448.0) / 4.0),
        why: "33.75 K.",
        shown_by: ORIENTATION,
        ..BASE
    },
    Claim {
        id: "two_electron.sulfide_ordering",
        place: "III.G.4",
        quote: "T_g° ≈ 370K + 34K = 404K",
        unit: "K",
        relation: equals(404.0, 0.5),
        how: "370 + (583 − 448)/4",
        compute: || value(370.0 + (583.0 - 448.0) / 4.0),
        why: "403.75 K before rounding.",
        shown_by: ORIENTATION,
        ..BASE
    },
    Claim {
        id: "two_electron.sulfide_tilt",
        place: "III.G.4",
        quote: "we obtain Ω_z = cos⁻¹(T_g°/T_g) ≈ 25.6°",
        unit: "deg",
        relation: equals(25.6, 0.05),
        how: "acos(404/448)",
        compute: || value(tilt(404.0, 448.0)?),
        why: "25.606°; the text cites equation (9), it is (11).",
        shown_by: ORIENTATION,
        ..BASE
    },
    Claim {
        id: "two_electron.sulfide_gap",
        place: "(12) with III.G.4",
        quote: "T_g°/T_m° = T_g/T_m",
        unit: "K",
        relation: equals(34.0, 0.5),
        how: "(T_m° − T_g°)/4 for As2S3 with T_m° = 404·583/448, against its ε₀ = 34 K",
        compute: || value((404.0 * 583.0 / 448.0 - 404.0) / 4.0),
        why: "With (12) the gap of the ordering temperatures is four times 30.4 K, not 34 K, which was made of the uncorrected T_m and T_g.",
        shown_by: ORIENTATION,
        ..BASE
    },
    Claim {
        id: "two_electron.sulfide_energy",
        place: "III.E.1 with III.G.4",
        quote: "if we take ε₀ = 34 k_BT",
        unit: "epsilon_0",
        relation: equals(6.67, 0.005),
        how: "404 K over 34 K against the 20/3 ε₀ of III.E.1",
        compute: || value(404.0 / 34.0),
        why: "11.9 well depths: the 20/3 of flexible chains does not carry over. \"34 k_BT\" must read 34 K.",
        shown_by: "two_electron.energy_ladder",
        ..BASE
    },
    Claim {
        id: "two_electron.boson_temperature",
        place: "III.D.3 (vi)",
        quote: "the energy of the C-boson is approximately 6.5 K",
        unit: "K",
        relation: about(6.5),
        how: "51.6 K/8",
        compute: || value(boson_peak(POLYMER_WELL)?.kelvin),
        why: "6.45 K, from a stated eighth of a stated depth.",
        shown_by: BOSON,
        ..BASE
    },
    Claim {
        id: "two_electron.boson_energy",
        place: "III.D.3 (vi)",
        quote: "(~ 0.56 meV)",
        unit: "meV",
        relation: equals(0.56, 0.005),
        how: "k_B × 6.45 K",
        compute: || value(boson_peak(POLYMER_WELL)?.millielectronvolt),
        why: "0.5558 meV.",
        shown_by: BOSON,
        ..BASE
    },
    Claim {
        id: "two_electron.boson_observed",
        place: "III.D.3 (vi)",
        quote: "consistent with the observed peak of a low-temperature boson at approximately 6 K",
        unit: "K",
        relation: about(6.0),
        how: "51.6 K/8",
        compute: || value(boson_peak(POLYMER_WELL)?.kelvin),
        why: "6.45 K is 7.5 % above; the eighth is itself approximate.",
        shown_by: BOSON,
        ..BASE
    },
    Claim {
        id: "two_electron.boson_strain_glass",
        place: "III.D.3 (vi)",
        quote: "The experimental boson peak in strain glass is approximately 10 K",
        unit: "K",
        relation: Relation::Underdetermined { missing: "the well depth of strain glass" },
        how: "nothing to compute without the depth",
        why: "10 K would need a depth of 80 K; none is given.",
        shown_by: BOSON,
        ..BASE
    },
    Claim {
        id: "two_electron.boson_metallic_glass",
        place: "III.D.3 (vi)",
        quote: "the boson peak range in metallic glass is 5−20 K, which supports the theoretical energy range",
        unit: "K",
        relation: Relation::Between { low: 5.0, high: 20.0 },
        how: "51.6 K/8",
        compute: || value(boson_peak(POLYMER_WELL)?.kelvin),
        why: "6.45 K lies inside; the band is a factor of four wide and the depth that of a polymer.",
        shown_by: BOSON,
        ..BASE
    },
    Claim {
        id: "two_electron.boson_terahertz",
        place: "III.D.3 (V)",
        quote: "the origin of the \"terahertz\" boson peak",
        unit: "THz",
        relation: Relation::Order { printed: 1.0 },
        how: "k_B × 6.45 K over h",
        compute: || value(boson_peak(POLYMER_WELL)?.terahertz),
        why: "0.134 THz, more than a factor of √10 below one terahertz.",
        shown_by: BOSON,
        ..BASE
    },
    Claim {
        id: "two_electron.boson_eighth",
        place: "III.D.3 (vi)",
        quote: "which is approximately one-eighth of ε₀",
        why: "No derivation is printed; twice 1/16 would be a guess.",
        shown_by: BOSON,
        ..STATED
    },
    Claim {
        id: "two_electron.polymer_well",
        place: "III.D.3 (vi)",
        quote: "the typical well energy of the polymer is 51.6 K in the WLF equation",
        why: "The second constant of Williams, Landel and Ferry, read as a well depth.",
        shown_by: BOSON,
        ..STATED
    },
    Claim {
        id: "two_electron.bond_energy",
        place: "III.F.5",
        quote: "the clustered bond energy of the two molecules is k_BT_g",
        why: "Asserted; no equation leads from one contact to the energy of a soft matrix.",
        shown_by: "two_electron.energy_ladder",
        ..STATED
    },
    Claim {
        id: "two_electron.polyester",
        place: "SM 1 (1)",
        quote: "1/6 ∆E_co = 339 (k_BT) is the energy of the glass transition temperature",
        unit: "K",
        relation: equals(339.0, 0.5),
        how: "2035/6",
        compute: || value(2035.0 / 6.0),
        why: "339.17; the sixth is stated from a random orientation.",
        shown_by: "two_electron.energy_ladder",
        ..BASE
    },
    Claim {
        id: "two_electron.polyester_celsius",
        place: "SM 1 (1)",
        quote: "(≈ 339 K ≈ 67 °C)",
        unit: "°C",
        relation: equals(67.0, 0.5),
        how: "339 − 273.15",
        compute: || value(339.0 - ICE_POINT),
        why: "339 K is 65.85 °C; 67 °C is 340.15 K.",
        shown_by: "two_electron.energy_ladder",
        ..BASE
    },
    Claim {
        id: "two_electron.superconducting_transitions",
        place: "IV.D.2",
        quote: "Of the nine transitions from the 2D V_i- to V_{i+1} clusters, seven glass (including metallic glass)-superconducting transitions may occur",
        relation: Relation::Underdetermined { missing: "a rule that says which of the transitions superconduct" },
        how: "nothing to compute; nine levels have eight steps between them",
        why: "No criterion is given that could be evaluated on the levels.",
        shown_by: "two_electron.wells",
        ..BASE
    },
];
