//! The 72 entries of Table 1 against the enumeration of cells and arrows.

use super::super::lattice::Cluster;
use super::super::printed::{JAMMING, TABLE_1, enumerated, jamming_among_neighbours};
use crate::describe::{Claim, Found};
use crate::error::Error;

/// A text put together while the program is built.
struct Text {
    bytes: [u8; 128],
    length: usize,
}

impl Text {
    const fn joined(parts: &[&str]) -> Self {
        let (mut bytes, mut length, mut part) = ([0; 128], 0, 0);
        while part < parts.len() {
            let (from, mut k) = (parts[part].as_bytes(), 0);
            while k < from.len() {
                bytes[length] = from[k];
                (length, k) = (length + 1, k + 1);
            }
            part += 1;
        }
        Self { bytes, length }
    }

    const fn as_str(&self) -> &str {
        match std::str::from_utf8(self.bytes.split_at(self.length).0) {
            Ok(text) => text,
            Err(_) => "",
        }
    }
}

const LEVELS: [&str; 9] = ["0", "1", "2", "3", "4", "5", "6", "7", "8"];

/// Name of each column in ids, and its printed heading.
const COLUMNS: [(&str, &str); 8] = [
    ("molecules", "number $N_i$ of HSMs in cluster"),
    ("loop", "number of C-boson on $V_i$-loop"),
    ("interfaces", "number of C-boson in $V_i$-cluster"),
    ("cells", "number of HSCLs in $V_i$-loop"),
    ("jamming", "number of jamming particles"),
    ("plus", "number of +z-HSCLs"),
    ("minus", "number of −z-HSCLs"),
    ("density", "relative density of cluster"),
];

/// How the number of each column is found.
const HOW: [&str; 8] = [
    "cells and one molecule outside each arrow, enumerated",
    "arrows between a cell and the outside, enumerated",
    "interfaces of all cells, each once, enumerated",
    "cells grown by four neighbour shifts a level",
    "molecules outside the loop that share a site, enumerated",
    "cells of the sense of the centre, enumerated",
    "cells against the sense of the centre, enumerated",
    "enumerated cells over enumerated molecules",
];

/// Why both senses are counted by one rule.
const HALVES: &str = "Neighbouring cells turn against each other, so the cells split like the squares of a chess board.";
/// Why it is what it is.
const WHY: [&str; 8] = [
    "One molecule stands in each cell and one outside each arrow of the loop. A site outside two arrows holds two.",
    "The loop is the boundary of a diamond of cells: four arrows for the first, eight more with each level.",
    "Every side of every cell is counted once, whether two cells share it or not.",
    r"Each level unites the cluster with its four neighbour shifts. That makes the diamond $|x| + |y| \le i$.",
    r"Each of the four slanted sides of the diamond has $i$ outer sites at which two arrows point.",
    HALVES,
    HALVES,
    "The cells over the molecules, both enumerated, are {value}.",
];

fn number<const LEVEL: usize, const COLUMN: usize>() -> Result<Found, Error> {
    Ok(Found::number(enumerated(LEVEL as u32)?[COLUMN]))
}

/// The entry of one level and column.
struct Place<const LEVEL: usize, const COLUMN: usize>;

impl<const LEVEL: usize, const COLUMN: usize> Place<LEVEL, COLUMN> {
    const ID: &'static Text = &Text::joined(&["two_electron.table_1_v", LEVELS[LEVEL], "_", COLUMNS[COLUMN].0]);
    const ROW: &'static Text = &Text::joined(&["Table 1, V", LEVELS[LEVEL]]);
    const QUOTE: &'static Text = &Text::joined(&["$V_", LEVELS[LEVEL], "$, ", COLUMNS[COLUMN].1, ": ", TABLE_1[LEVEL][COLUMN].text]);

    const fn claim() -> Claim {
        let entry = TABLE_1[LEVEL][COLUMN];
        Claim::new(Self::ID.as_str(), Self::ROW.as_str(), Self::QUOTE.as_str())
            .equals(entry.number, entry.half_digit)
            .by_analysis(HOW[COLUMN], number::<LEVEL, COLUMN>)
            .because(WHY[COLUMN])
            .shown_by(if COLUMN == 7 { "two_electron.charge_balance" } else { "two_electron.cluster" })
    }
}

const fn row<const LEVEL: usize>() -> [Claim; 8] {
    [
        Place::<LEVEL, 0>::claim(),
        Place::<LEVEL, 1>::claim(),
        Place::<LEVEL, 2>::claim(),
        Place::<LEVEL, 3>::claim(),
        Place::<LEVEL, 4>::claim(),
        Place::<LEVEL, 5>::claim(),
        Place::<LEVEL, 6>::claim(),
        Place::<LEVEL, 7>::claim(),
    ]
}

/// The jamming particles of a level whose neighbours touch it: alone, and among them.
const fn among_neighbours(claim: Claim, compute: fn() -> Result<Found, Error>) -> Claim {
    claim
        .fault("jamming counted without the neighbours")
        .read_as("molecules that share a site, the cluster taken alone, as at all levels before")
        .or_read_as("and also those that stand on a cell of one of the four neighbours, as in Figs S3 and S4", compute)
        .because("Alone, {value} molecules share a site. With the four neighbours touching, those at the tips jam too: {1}, all that stand on the edge.")
}

pub(super) static ROW_0: [Claim; 8] = row::<0>();
pub(super) static ROW_1: [Claim; 8] = row::<1>();
pub(super) static ROW_2: [Claim; 8] = row::<2>();
pub(super) static ROW_3: [Claim; 8] = row::<3>();
pub(super) static ROW_4: [Claim; 8] = row::<4>();
pub(super) static ROW_5: [Claim; 8] = row::<5>();
pub(super) static ROW_6: [Claim; 8] = row::<6>();

pub(super) static ROW_7: [Claim; 8] = {
    let mut row = row::<7>();
    row[JAMMING] = among_neighbours(row[JAMMING], || Ok(Found::number(jamming_among_neighbours(7)?)));
    row
};

pub(super) static ROW_8: [Claim; 8] = {
    let [molecules, on_loop, interfaces, cells, jamming, plus, minus, density] = row::<8>();
    [
        molecules.because("The cut cluster with its empty middle holds {value}. The 4 more are stated: those around the next molecule of the chain (SM 2)."),
        on_loop
            .by_analysis("arrows of the cut loop, those against it told apart", || {
                let matrix = Cluster::soft_matrix((0, 0));
                let (all, reversed) = (matrix.loop_arrows().len() as f64, matrix.reversed_arrows().len() as f64);
                Ok(Found::number(all).with("with", all - reversed).with("against", reversed))
            })
            .because("Without its four tips the cluster has {value} arrows: {with} run with the loop, and {against} against it where the tips were."),
        interfaces.because("The cut cluster has {value} interfaces. For the 8 more Table 1 gives no rule; another claim takes them up."),
        cells
            .by_analysis("cells of the cut cluster, those of the vacancy told apart", || {
                let matrix = Cluster::soft_matrix((0, 0));
                let (all, empty) = (matrix.body.len() as f64, matrix.vacancy.len() as f64);
                Ok(Found::number(all).with("filled", all - empty).with("empty", empty))
            })
            .because("The diamond without its four tips has {filled} cells that hold a molecule and the {empty} of the vacancy."),
        among_neighbours(jamming, || Ok(Found::number(jamming_among_neighbours(8)?))),
        plus.by_analysis("cells that turn with the centre of the cut cluster, and how many more they are than the others", || {
            let counts = Cluster::soft_matrix((0, 0)).counts();
            Ok(Found::number(f64::from(counts.plus)).with("more", counts.net() as f64))
        })
        .because("The cells that turn with the centre, less the four tips and the centre itself, are {value}: {more} more than the others."),
        minus.because("The cells that turn against the centre, less the four of the vacancy, are {value}."),
        density
            .by_analysis("enumerated cells over the stated 200 molecules", || {
                let [.., density] = enumerated(8)?;
                Ok(Found::number(density).with("own", Cluster::soft_matrix((0, 0)).counts().density()))
            })
            .because("The cells are enumerated, the 200 molecules stated. Over the molecules enumerated the ratio is {own}."),
    ]
};
