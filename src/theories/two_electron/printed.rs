//! Table 1: what is printed, each entry once, and what the enumeration gives for it.
//!
//! The cluster figure sets the two side by side; the claims on the table are built from the same entries.

use super::chain::CRITICAL_LENGTH;
use super::lattice::{Cluster, Counts, SIDES, touching_distance};
use crate::error::Error;

/// The headings in short, in the order printed.
pub(super) const COLUMNS: [&str; 8] = [
    "number N_i of HSMs",
    "C-bosons on the loop",
    "C-bosons in the cluster",
    "HSCLs in the loop",
    "jamming particles",
    "+z HSCLs",
    "−z HSCLs",
    "relative density",
];
/// Place of the jamming particles among the columns.
pub(super) const JAMMING: usize = 4;

/// One entry of Table 1.
#[derive(Clone, Copy, Debug)]
pub(super) struct Entry {
    /// As printed.
    pub text: &'static str,
    /// The number that the cluster has to meet.
    pub number: f64,
    /// What the text adds to it by statement.
    pub stated: f64,
    /// Half a unit of the last printed digit.
    pub half_digit: f64,
}

impl Entry {
    /// Whether an enumerated number meets the printed one within half a unit of its last digit.
    pub(super) fn agrees(&self, number: f64) -> bool {
        // half a digit is written in decimal: a last bit of a double must not decide
        (number - self.number).abs() <= self.half_digit * (1.0 + 1e-9)
    }
}

const fn count(text: &'static str, number: f64) -> Entry {
    Entry { text, number, stated: 0.0, half_digit: 0.5 }
}

/// A count to which the text adds others that belong to no cell or arrow of the cluster.
const fn and_stated(text: &'static str, number: f64, stated: f64) -> Entry {
    Entry { text, number, stated, half_digit: 0.5 }
}

const fn ratio(text: &'static str, number: f64) -> Entry {
    Entry { text, number, stated: 0.0, half_digit: 0.005 }
}

/// The entries, level by level, in each the columns in the order printed. The fraction of level 5, "61/10", is a
/// misprint and stands among the claims.
#[rustfmt::skip]
pub(super) const TABLE_1: [[Entry; 8]; 9] = [
    [count("5", 5.0), count("4", 4.0), count("4", 4.0), count("1", 1.0), count("0", 0.0), count("1", 1.0), count("0", 0.0), Entry { half_digit: 0.05, ..ratio("1/5 = 0.2", 0.2) }],
    [count("17", 17.0), count("12", 12.0), count("16", 16.0), count("5", 5.0), count("8", 8.0), count("1", 1.0), count("4", 4.0), ratio("5/17 ≈ 0.29", 0.29)],
    [count("33", 33.0), count("20", 20.0), count("36", 36.0), count("13", 13.0), count("16", 16.0), count("9", 9.0), count("4", 4.0), ratio("13/33 ≈ 0.39", 0.39)],
    [count("53", 53.0), count("28", 28.0), count("64", 64.0), count("25", 25.0), count("24", 24.0), count("9", 9.0), count("16", 16.0), ratio("25/53 ≈ 0.47", 0.47)],
    [count("77", 77.0), count("36", 36.0), count("100", 100.0), count("41", 41.0), count("32", 32.0), count("25", 25.0), count("16", 16.0), ratio("41/77 ≈ 0.53", 0.53)],
    [count("105", 105.0), count("44", 44.0), count("144", 144.0), count("61", 61.0), count("40", 40.0), count("25", 25.0), count("36", 36.0), ratio("≈ 0.58", 0.58)],
    [count("137", 137.0), count("52", 52.0), count("196", 196.0), count("85", 85.0), count("48", 48.0), count("49", 49.0), count("36", 36.0), ratio("85/137 ≈ 0.62", 0.62)],
    [count("173", 173.0), count("60", 60.0), count("256", 256.0), count("113", 113.0), count("60", 60.0), count("49", 49.0), count("64", 64.0), ratio("113/173 ≈ 0.65", 0.65)],
    [and_stated("196 + 4", 196.0, 4.0), count("56 + 4", 60.0), and_stated("312 + 8", 312.0, 8.0), count("136 + 5", 141.0), count("60", 60.0), count("60 + 16", 76.0), count("60", 60.0), ratio("136/200 ≈ 0.68", 0.68)],
];

/// What the enumeration gives for the row of `level`, 0 to 8, in the order of the columns. Level 8 is the soft matrix:
/// its cells are counted with the vacancy, as printed, and its density is over the stated 200 molecules.
///
/// # Errors
/// [`ErrorKind::OutOfDomain`](crate::error::ErrorKind::OutOfDomain) naming `level`.
pub(super) fn enumerated(level: u32) -> Result<[f64; 8], Error> {
    let cluster = Cluster::of_level(level, (0, 0))?;
    let c = cluster.counts();
    let density = if level == 8 { f64::from(c.cells) / CRITICAL_LENGTH } else { c.density() };
    let cells = c.cells + cluster.vacancy.len() as u32;
    let [molecules, on_loop, interfaces, cells, jamming, plus, minus] =
        [c.molecules, c.loop_arrows, c.interfaces, cells, c.jamming, c.plus, c.minus].map(f64::from);
    Ok([molecules, on_loop, interfaces, cells, jamming, plus, minus, density])
}

/// One row of Table 1 as the paper counts it: what is enumerated, with what the text adds by statement.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Row {
    /// The counts, additions included; at level 8 the jamming particles are those among touching neighbours.
    pub counts: Counts,
    /// Arrows of the loop that turn against it.
    pub reversed: u32,
    /// Empty cells in the middle.
    pub vacancy: u32,
    /// Molecules that the text adds.
    pub stated_molecules: u32,
    /// Interfaces that the text adds.
    pub stated_interfaces: u32,
    /// Jamming particles of the cluster without neighbours.
    pub jamming_alone: u32,
}

/// The row of `level`, 0 to 8, as the paper counts it.
///
/// # Errors
/// [`ErrorKind::OutOfDomain`](crate::error::ErrorKind::OutOfDomain) naming `level`.
pub(super) fn as_printed(level: u32) -> Result<Row, Error> {
    let cluster = Cluster::of_level(level, (0, 0))?;
    let mut counts = cluster.counts();
    let jamming_alone = counts.jamming;
    let stated = |column: usize| TABLE_1.get(level as usize).map_or(0, |row| row[column].stated as u32);
    let (stated_molecules, stated_interfaces) = (stated(0), stated(2));
    counts.molecules += stated_molecules;
    counts.interfaces += stated_interfaces;
    if level == 8 {
        counts.jamming = jamming_among_neighbours(level)? as u32;
    }
    Ok(Row {
        counts,
        reversed: cluster.reversed_arrows().len() as u32,
        vacancy: cluster.vacancy.len() as u32,
        stated_molecules,
        stated_interfaces,
        jamming_alone,
    })
}

/// Molecules that jam on the edge of `level`, 1 to 8, where four clusters of the level below stand around it at the
/// distance of Fig. S3: those that share a site, and those that stand on a cell of a neighbour.
///
/// The words "jamming particles" are not explained; this is one reading. Source: Table 1, Figs S3, S4.
///
/// # Errors
/// [`ErrorKind::OutOfDomain`](crate::error::ErrorKind::OutOfDomain) naming `level`.
pub(super) fn jamming_among_neighbours(level: u32) -> Result<f64, Error> {
    let cluster = Cluster::of_level(level, (0, 0))?;
    Ok(f64::from(jamming_beside(&cluster, level.saturating_sub(1), touching_distance(7, 6)?, 4)))
}

/// Molecules that jam on the edge of `level`, 0 to 8, where clusters of the level below touch `tips` of its four tips:
/// those that share a site, and those that stand on a cell of a neighbour. No neighbour comes closer than in Fig. S3.
///
/// # Errors
/// [`ErrorKind::OutOfDomain`](crate::error::ErrorKind::OutOfDomain) naming `level`.
pub(super) fn jamming_in_contact(level: u32, tips: u32) -> Result<u32, Error> {
    let cluster = Cluster::of_level(level, (0, 0))?;
    let below = level.saturating_sub(1);
    let distance = touching_distance(level, below)?.min(touching_distance(7, 6)?);
    Ok(jamming_beside(&cluster, below, distance, tips))
}

/// Jamming molecules of a cluster with `tips` clusters of level `level` around it at `distance`.
fn jamming_beside(cluster: &Cluster, level: u32, distance: i32, tips: u32) -> u32 {
    let neighbours: Vec<_> = SIDES.iter().take(tips as usize).map(|(dx, dy)| Cluster::grown(level, (dx * distance, dy * distance))).collect();
    cluster.jamming_among(&neighbours)
}

#[cfg(test)]
mod tests {
    use super::{COLUMNS, JAMMING, TABLE_1, as_printed, enumerated, jamming_among_neighbours, jamming_in_contact};

    #[test]
    fn each_text_says_its_number() {
        for entry in TABLE_1.iter().flatten() {
            let last = entry.text.rsplit(['=', '≈']).next().unwrap();
            let sum: f64 = last.split('+').map(|part| part.trim().parse::<f64>().unwrap()).sum();
            assert!((sum - entry.number - entry.stated).abs() < 1e-12, "{}", entry.text);
        }
    }

    #[test]
    fn printed_fractions_are_those_of_the_printed_counts() {
        for (level, row) in TABLE_1.iter().enumerate().filter(|(level, _)| ![5, 8].contains(level)) {
            let fraction = row[7].text.split(['=', '≈']).next().unwrap().trim();
            assert_eq!(fraction, format!("{}/{}", row[3].text, row[0].text), "{level}");
        }
    }

    #[test]
    fn enumeration_meets_all_entries_but_two() {
        let mut missed = Vec::new();
        for (level, row) in (0..).zip(&TABLE_1) {
            for ((number, entry), column) in enumerated(level).unwrap().into_iter().zip(row).zip(COLUMNS) {
                if !entry.agrees(number) {
                    missed.push((level, column, number));
                }
            }
        }
        // counted by hand: doubled sites alone
        assert_eq!(missed, [(7, COLUMNS[JAMMING], 56.0), (8, COLUMNS[JAMMING], 48.0)]);
        // the four tips of V7 stand on a tip of V6; the three molecules at each cut tip of V8 on cells of V7
        assert_eq!([7, 8].map(|level| jamming_among_neighbours(level).unwrap()), [56.0 + 4.0, 48.0 + 12.0]);
        // a neighbour too far to touch changes nothing
        assert_eq!(jamming_among_neighbours(5).unwrap(), 40.0);
        assert!(jamming_among_neighbours(9).is_err());
    }

    #[test]
    fn each_touching_tip_adds_the_molecules_that_stand_there() {
        // one at a tip, three at a cut one; four tips make the whole edge, 8i + 4, and 60 at level 8
        for level in 0..=8 {
            let (tip, alone) = if level == 8 { (3, 48) } else { (1, 8 * level) };
            for tips in 0..=4 {
                assert_eq!(jamming_in_contact(level, tips).unwrap(), alone + tip * tips, "{level} {tips}");
            }
            let edge = if level == 8 { 60 } else { 8 * level + 4 };
            assert_eq!(jamming_in_contact(level, 4).unwrap(), edge);
        }
        assert!(jamming_in_contact(9, 4).is_err());
    }

    #[test]
    fn soft_matrix_is_counted_as_the_paper_counts_it() {
        // the last row of Table 1 and the captions of Figs S3, S4: 200 molecules, 320 interfaces, 136/200
        let row = as_printed(8).unwrap();
        let c = row.counts;
        assert_eq!((c.molecules, c.loop_arrows, c.interfaces, c.cells, c.jamming, c.plus, c.minus), (200, 60, 320, 136, 60, 76, 60));
        assert_eq!((row.reversed, row.vacancy, row.stated_molecules, row.stated_interfaces, row.jamming_alone), (4, 5, 4, 8, 48));
        assert_eq!(c.density(), 136.0 / 200.0);
        // every other row is the enumeration with nothing added
        for level in 0..=7 {
            let row = as_printed(level).unwrap();
            assert_eq!(row.counts, crate::theories::two_electron::lattice::closed_form(level));
            assert_eq!((row.reversed, row.vacancy, row.stated_molecules, row.stated_interfaces), (0, 0, 0, 0), "{level}");
        }
        assert!(as_printed(9).is_err());
    }
}
