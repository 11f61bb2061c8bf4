//! The soft matrix apart from its cascade: both ways to count it, its jamming, and how it meets another cluster.

use super::super::lattice::{Cluster, Counts, facing_edges, meet, soft_matrix_touching_distance};
use super::super::printed::{JAMMING, TABLE_1, as_printed, enumerated, jamming_in_contact};
use super::{LEVEL, whole, wu};
use crate::describe::{Choice, Domain, Equation, Param, Quantity, Standing, choice, number, output, quantities};

const COUNTINGS: &[Choice] =
    &[Choice { id: "printed", label: "as the paper counts, with what it adds" }, Choice { id: "geometric", label: "cells and arrows alone" }];
const TIPS: Param = number("tips_in_contact", "n", "1", 4.0, [0.0, 4.0], "how many of the four tips touch a neighbour")
    .within(Domain::ALL.at_least(0.0).at_most(4.0).integer());
const OTHER: Param =
    number("level", "j", "j", 6.0, [0.0, 7.0], "level of the cluster beside the soft matrix").within(Domain::ALL.at_least(0.0).at_most(7.0).integer());
const DISTANCE: Param = number("distance", "d", "cells", 14.0, [5.0, 20.0], "distance of the two centres along a row of cells")
    .within(Domain::ALL.at_least(0.0).at_most(1e6).integer());

pub(in super::super) static SOFT_MATRIX: &[Quantity] = &quantities([
    Quantity {
        id: "two_electron.soft_matrix",
        title: "The soft matrix, as the paper counts it and as its cells are counted",
        equations: &[Equation { number: "Table 1", tex: r"196 + 4,\quad 56 + 4,\quad 312 + 8,\quad 136 + 5,\quad 60,\quad 60 + 16,\quad 60,\quad 136/200" }],
        inputs: &[choice("counting", r"\#", "printed", COUNTINGS, "what is counted")],
        outputs: &[
            output("molecules", "N_8", "1", "molecules"),
            output("loop_bosons", r"n_\mathrm{loop}", "1", "arrows of the loop"),
            output("cluster_bosons", r"n_\mathrm{interfaces}", "1", "interfaces of all cells, each counted once"),
            output("lattice_cells", r"n_\mathrm{cells}", "1", "cells inside the loop that hold a molecule"),
            output("jamming", r"n_\mathrm{jamming}", "1", "jamming molecules outside the loop"),
            output("plus", r"n_+", "1", "cells of sense +z"),
            output("minus", r"n_-", "1", "cells of sense −z"),
            output("reversed", r"n_\mathrm{reversed}", "1", "arrows of the loop that turn against it"),
            output("density", r"\rho_8", "1", "cells over molecules"),
        ],
        rules: &[],
        provenance: wu(
            "Table 1, last row; Fig. S4",
            Standing::Inferred {
                why: "The paper prints the numbers and no rule. Our rule cuts the four tips of the grown cluster and empties its five middle cells. It yields every printed number but three: the 4 molecules and 8 interfaces that the paper adds, and 60 jamming molecules, which need touching neighbours.",
            },
        ),
        note: "Counted alone, 48 molecules share a site. With the four neighbours touching it is 60, as printed.",
        compute: |i| {
            let row = as_printed(8)?;
            let Counts { molecules, loop_arrows, interfaces, cells, jamming, plus, minus } =
                if i.word("counting")? == "geometric" { Cluster::soft_matrix((0, 0)).counts() } else { row.counts };
            let numbers = [molecules, loop_arrows, interfaces, cells, jamming, plus, minus, row.reversed].map(f64::from);
            Ok(numbers.into_iter().chain([f64::from(cells) / f64::from(molecules)]).collect())
        },
    },
    Quantity {
        id: "two_electron.jamming",
        title: "Jamming molecules of a cluster, alone and with touching neighbours",
        equations: &[Equation { number: "our assumption", tex: r"n(\mathrm{tips}) = n_\mathrm{alone} + n_\mathrm{tip}\,\mathrm{tips}" }],
        inputs: &[LEVEL.ranged(7.0, [0.0, 8.0]), TIPS],
        outputs: &[
            output("alone", r"n_\mathrm{alone}", "1", "molecules outside the loop that share their site"),
            output("in_contact", r"n", "1", "the same with the molecules of each touching tip, which stand on a cell of the neighbour"),
            output("edge", r"n_\mathrm{edge}", "1", "all molecules outside the loop"),
            output("printed", r"n_\mathrm{printed}", "1", "what Table 1 prints"),
        ],
        rules: &[],
        provenance: wu(
            "Table 1, Figs S3, S4",
            Standing::Inferred {
                why: "The paper does not say what jams. Two molecules on one site jam, which gives the printed numbers up to level 6. At levels 7 and 8 the printed 60 comes out if the molecules at the four tips jam too, once a neighbour touches there.",
            },
        ),
        note: "One molecule stands at each tip; at level 8, where the tips are cut, three stand there. With four tips touching, the number is that of the whole edge.",
        compute: |i| {
            let (level, tips) = (whole(i, "level")?, whole(i, "tips_in_contact")?);
            let edge = Cluster::of_level(level, (0, 0))?.counts().loop_arrows;
            let printed = TABLE_1.get(level as usize).map_or(f64::NAN, |row| row[JAMMING].number);
            Ok(vec![enumerated(level)?[JAMMING], f64::from(jamming_in_contact(level, tips)?), f64::from(edge), printed])
        },
    },
    Quantity {
        id: "two_electron.soft_matrix_contact",
        title: "The soft matrix beside another cluster",
        equations: &[Equation { number: "Fig. S4", tex: r"d_\mathrm{touching} = 8 + j" }],
        inputs: &[OTHER, DISTANCE],
        outputs: &[
            output("touching_distance", r"d_\mathrm{touching}", "cells", "smallest distance of the centres along a row at which no cell is shared"),
            output("joined_arrows", r"n_\mathrm{joined}", "1", "arrows of both loops less the one at which they touch at that distance"),
            output("arrows_agree", r"a", "1", "1 where the touching arrows agree, 0 where they are opposed"),
            output("shared_cells_uncut", r"n_\mathrm{uncut}", "1", "cells that both claim at the distance given, before the tips are cut"),
            output("shared_cells", r"n_\mathrm{shared}", "1", "cells that both claim at the distance given"),
            output("facing_edges", r"n_\mathrm{facing}", "1", "sides between a cell of one cluster and a cell of the other at the distance given"),
        ],
        rules: &[],
        provenance: wu(
            "Caption of Fig. S4",
            Standing::Inferred {
                why: "We did not have the figure, whose caption gives the loops and not the distance. Cells and sides are enumerated for the distance given.",
            },
        ),
        note: "At 14 cells, the distance of Fig. S3, the soft matrix touches a cluster of level 6. A cluster of level 7 still shares one cell with it there.",
        compute: |i| {
            let (level, distance) = (whole(i, "level")?, i.number("distance")?);
            // clusters farther apart than this share and touch nothing, as at any greater distance
            let distance = distance.min(64.0).round() as i32;
            let matrix = Cluster::soft_matrix((0, 0));
            let touching = soft_matrix_touching_distance(level)?;
            let beside = Cluster::grown(level, (touching, 0));
            let meeting = meet(&matrix, &beside);
            let arrows = matrix.loop_arrows().len() + beside.loop_arrows().len() - meeting.touching.len();
            let there = Cluster::grown(level, (distance, 0));
            let shared = |cluster: &Cluster| meet(cluster, &there).common.len() as f64;
            Ok(vec![
                f64::from(touching),
                arrows as f64,
                f64::from(u8::from(meeting.merged() == meeting.touching.len())),
                shared(&Cluster::grown(8, (0, 0))),
                shared(&matrix),
                facing_edges(&matrix, &there) as f64,
            ])
        },
    },
]);
