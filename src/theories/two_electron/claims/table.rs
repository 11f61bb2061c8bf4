//! The 72 entries of Table 1 against the enumeration of cells and arrows.

use super::super::lattice::Cluster;
use super::{BASE, counted, equals, value};
use crate::describe::{Claim, Found, Method};
use crate::error::Error;

#[derive(Clone, Copy)]
enum Column {
    Molecules,
    Loop,
    Interfaces,
    Cells,
    Jamming,
    Plus,
    Minus,
    Density,
}

fn entry(level: u32, column: Column) -> Result<Found, Error> {
    let cluster = Cluster::of_level(level, (0, 0))?;
    let counts = cluster.counts();
    let count = match column {
        Column::Molecules => counts.molecules,
        Column::Loop => counts.loop_arrows,
        Column::Interfaces => counts.interfaces,
        // level 8 is printed with its vacancy, "136 + 5"
        Column::Cells => counts.cells + cluster.vacancy.len() as u32,
        Column::Jamming => counts.jamming,
        Column::Plus => counts.plus,
        Column::Minus => counts.minus,
        Column::Density if level == 8 => return value(f64::from(counts.cells) / super::super::chain::CRITICAL_LENGTH),
        Column::Density => return value(counts.density()),
    };
    value(f64::from(count))
}

macro_rules! count {
    ($level:literal, $name:literal, $column:ident, $heading:literal, $quote:expr, $printed:literal, $how:expr, $why:expr) => {
        Claim {
            id: concat!("two_electron.table_1_v", $level, "_", $name),
            place: concat!("Table 1, V", $level, ", ", $heading),
            quote: concat!("V", $level, ", ", $heading, ": ", $quote),
            relation: counted($printed as f64),
            how: $how,
            method: Method::Analysis,
            compute: || entry($level, Column::$column),
            why: $why,
            shown_by: "two_electron.cluster",
            ..BASE
        }
    };
}

macro_rules! molecules {
    ($level:literal, $printed:literal, $quote:expr, $why:expr) => {
        count!($level, "molecules", Molecules, "number N_i of HSMs", $quote, $printed, "cells and one molecule outside each arrow, enumerated", $why)
    };
}
macro_rules! arrows {
    ($level:literal, $printed:literal, $quote:expr, $why:expr) => {
        count!($level, "loop", Loop, "C-bosons on the loop", $quote, $printed, "arrows between a cell and the outside, enumerated", $why)
    };
}
macro_rules! interfaces {
    ($level:literal, $printed:literal, $quote:expr, $why:expr) => {
        count!($level, "interfaces", Interfaces, "C-bosons in the cluster", $quote, $printed, "interfaces of all cells, each once, enumerated", $why)
    };
}
macro_rules! cells {
    ($level:literal, $printed:literal, $quote:expr, $why:expr) => {
        count!($level, "cells", Cells, "HSCLs in the loop", $quote, $printed, "cells grown by four neighbour shifts a level", $why)
    };
}
macro_rules! jamming {
    ($level:literal, $printed:literal, $quote:expr, $why:expr) => {
        count!($level, "jamming", Jamming, "jamming particles", $quote, $printed, "molecules outside the loop that share a site, enumerated", $why)
    };
}
macro_rules! plus {
    ($level:literal, $printed:literal, $quote:expr, $why:expr) => {
        count!($level, "plus", Plus, "+z HSCLs", $quote, $printed, "cells of the sense of the centre, enumerated", $why)
    };
}
macro_rules! minus {
    ($level:literal, $printed:literal, $quote:expr, $why:expr) => {
        count!($level, "minus", Minus, "−z HSCLs", $quote, $printed, "cells against the sense of the centre, enumerated", $why)
    };
}
macro_rules! density {
    ($level:literal, $printed:literal, $half:literal, $quote:expr, $how:expr, $why:expr) => {
        Claim {
            id: concat!("two_electron.table_1_v", $level, "_density"),
            place: concat!("Table 1, V", $level, ", relative density"),
            quote: concat!("V", $level, ", relative density: ", $quote),
            relation: equals($printed, $half),
            how: $how,
            method: Method::Analysis,
            compute: || entry($level, Column::Density),
            why: $why,
            shown_by: "two_electron.charge_balance",
            ..BASE
        }
    };
}

const MOLECULES: &str = "One molecule stands in each cell and one outside each arrow of the loop; a site outside two arrows holds two.";
const LOOP: &str = "The loop is the boundary of a diamond of cells: four arrows for the first, eight more with each level.";
const INTERFACES: &str = "Every side of every cell is counted once, whether two cells share it or not.";
const CELLS: &str = "Each level unites the cluster with its four neighbour shifts, which makes the diamond |x| + |y| ≤ i.";
const JAMMING: &str = "Each of the four slanted sides of the diamond has i outer sites at which two arrows point.";
const SENSE: &str = "Neighbouring cells turn against each other, so the cells split like the squares of a chess board.";
const DENSITY: &str = "Cells over molecules, from the two enumerated counts.";
const OVER_COUNTS: &str = "enumerated cells over enumerated molecules";

macro_rules! row {
    ($name:ident, $level:literal, [$n:literal $loop:literal $all:literal $cells:literal $jam:literal $plus:literal $minus:literal], $density:literal, $half:literal, $fraction:literal) => {
        pub(super) static $name: &[Claim] = &[
            molecules!($level, $n, stringify!($n), MOLECULES),
            arrows!($level, $loop, stringify!($loop), LOOP),
            interfaces!($level, $all, stringify!($all), INTERFACES),
            cells!($level, $cells, stringify!($cells), CELLS),
            jamming!($level, $jam, stringify!($jam), JAMMING),
            plus!($level, $plus, stringify!($plus), SENSE),
            minus!($level, $minus, stringify!($minus), SENSE),
            density!($level, $density, $half, $fraction, OVER_COUNTS, DENSITY),
        ];
    };
}

row!(ROW_0, 0, [5 4 4 1 0 1 0], 0.2, 0.05, "1/5 = 0.2");
row!(ROW_1, 1, [17 12 16 5 8 1 4], 0.29, 0.005, "5/17 ≈ 0.29");
row!(ROW_2, 2, [33 20 36 13 16 9 4], 0.39, 0.005, "13/33 ≈ 0.39");
row!(ROW_3, 3, [53 28 64 25 24 9 16], 0.47, 0.005, "25/53 ≈ 0.47");
row!(ROW_4, 4, [77 36 100 41 32 25 16], 0.53, 0.005, "41/77 ≈ 0.53");
row!(ROW_5, 5, [105 44 144 61 40 25 36], 0.58, 0.005, "≈ 0.58");
row!(ROW_6, 6, [137 52 196 85 48 49 36], 0.62, 0.005, "85/137 ≈ 0.62");

pub(super) static ROW_7: &[Claim] = &[
    molecules!(7, 173, "173", MOLECULES),
    arrows!(7, 60, "60", LOOP),
    interfaces!(7, 256, "256", INTERFACES),
    cells!(7, 113, "113", CELLS),
    jamming!(
        7,
        60,
        "60",
        "Sites outside two arrows hold 56 molecules, as the 8 a level of the rows above demand; 60 is the number of all molecules on the edge."
    ),
    plus!(7, 49, "49", SENSE),
    minus!(7, 64, "64", SENSE),
    density!(7, 0.65, 0.005, "113/173 ≈ 0.65", OVER_COUNTS, DENSITY),
];

pub(super) static ROW_8: &[Claim] = &[
    molecules!(
        8,
        200,
        "196 + 4",
        "The cut cluster with its empty middle holds 136 + 60 = 196 molecules; the 4 more are stated as those of the next molecule of the chain."
    ),
    arrows!(8, 60, "56 + 4", "Without its four tips the diamond of level 8 has 60 arrows: 56 of the sense of the loop and 4 reversed where the tips were."),
    interfaces!(
        8,
        320,
        "312 + 8",
        "The cut cluster has 312 interfaces; for the 8 more no rule is printed (324 of the uncut diamond less the 4 of the middle would make 320)."
    ),
    cells!(8, 141, "136 + 5", "The diamond of 145 cells without its four tips: 136 with a molecule and the 5 of the vacancy."),
    jamming!(8, 60, "60", "After the cut the sites outside two arrows hold 48 molecules; 60 is the number of all molecules on the edge."),
    plus!(8, 76, "60 + 16", "81 cells turn with the centre, less four tips and the centre itself."),
    minus!(8, 60, "60", "64 cells turn against the centre, less the four of the vacancy."),
    density!(
        8,
        0.68,
        0.005,
        "136/200 ≈ 0.68",
        "enumerated cells over the stated 200 molecules",
        "136 is enumerated, 200 is stated; over the enumerated 196 the ratio is 0.694."
    ),
];

/// The rows of Table 1, level by level; in each the columns in the order printed.
pub(in super::super) static ROWS: [&[Claim]; 9] = [ROW_0, ROW_1, ROW_2, ROW_3, ROW_4, ROW_5, ROW_6, ROW_7, ROW_8];
