//! Table 1 and the meeting of two clusters, by enumeration.

use super::super::lattice::{Cluster, Counts, meet, touching_distance};
use super::super::printed::as_printed;
use super::{whole, wu};
use crate::describe::{Domain, Equation, Inputs, Param, Quantity, Rule, Standing, number, output, quantities};
use crate::error::Error;

const UNCUT: Domain = Domain::ALL.at_least(0.0).at_most(7.0).integer();
pub(in super::super) const LEVEL: Param =
    number("level", "i", "i", 3.0, [0.0, 8.0], "level of the inverse cascade; 8 is the soft matrix").within(Domain::ALL.at_least(0.0).at_most(8.0).integer());
const LEVEL_A: Param = number("level_a", "i", "i", 7.0, [0.0, 7.0], "level of the first cluster").within(UNCUT);
const LEVEL_B: Param = number("level_b", "j", "j", 6.0, [0.0, 7.0], "level of the second cluster").within(UNCUT);

pub(in super::super) static LATTICE: &[Quantity] = &quantities([
    Quantity {
        id: "two_electron.cluster",
        title: "Table 1: one cluster of the inverse cascade",
        equations: &[
            Equation { number: "Table 1", tex: r"N_i = \mathrm{cells} + \mathrm{arrows\ of\ the\ loop}" },
            Equation { number: "Table 1", tex: r"\mathrm{density} = \mathrm{cells}/N_i" },
        ],
        inputs: &[LEVEL],
        outputs: &[
            output("molecules", "N_i", "1", "molecules in cells and one outside each arrow of the loop; at level 8 with the 4 that the paper adds"),
            output("loop_bosons", r"n_\mathrm{loop}", "1", "arrows of the loop"),
            output("cluster_bosons", r"n_\mathrm{interfaces}", "1", "interfaces of all cells, each counted once; at level 8 with the 8 that the paper adds"),
            output("lattice_cells", r"n_\mathrm{cells}", "1", "cells inside the loop that hold a molecule"),
            output(
                "jamming",
                r"n_\mathrm{jamming}",
                "1",
                "molecules outside the loop that share their site; at level 8 also those that stand on a cell of a neighbour",
            ),
            output("plus", r"n_+", "1", "cells of sense +z"),
            output("minus", r"n_-", "1", "cells of sense −z"),
            output("density", r"\rho_i", "1", "cells over molecules"),
            output("reversed", r"n_\mathrm{reversed}", "1", "arrows of the loop that turn against it"),
            output("vacancy", r"n_\mathrm{vacancy}", "1", "empty cells in the middle"),
            output("stated_molecules", r"\Delta N", "1", "of the molecules, those that the paper adds and no count yields"),
            output("stated_interfaces", r"\Delta n", "1", "of the interfaces, those that the paper adds and no count yields"),
            output("jamming_alone", r"n_\mathrm{jamming}'", "1", "molecules outside the loop that share their site, without any neighbour"),
        ],
        rules: &[],
        provenance: wu(
            "Table 1, Fig. 1, SM 3",
            Standing::Inferred {
                why: "The paper gives counts and pictures, and no rule. Our rule, read into them, yields 70 of the 72 entries of Table 1. The other two, jamming at levels 7 and 8, come out once the four neighbours touch. At level 8 the paper adds 4 molecules and 8 interfaces; we take them as stated.",
            },
        ),
        note: "Cells and edges are enumerated. Level 8 is the soft matrix: its four tips are cut and its five middle cells are empty. It is counted as the paper counts it: 196 + 4 molecules, 312 + 8 interfaces, 60 jamming. The 4 and the 8 stand in outputs of their own. Alone, without neighbours, 56 molecules jam at level 7 and 48 at level 8; the paper prints 60 for both.",
        compute: |i| {
            let row = as_printed(whole(i, "level")?)?;
            let Counts { molecules, loop_arrows, interfaces, cells, jamming, plus, minus } = row.counts;
            let whole_numbers = [molecules, loop_arrows, interfaces, cells, jamming, plus, minus].map(f64::from);
            let apart = [row.reversed, row.vacancy, row.stated_molecules, row.stated_interfaces, row.jamming_alone].map(f64::from);
            Ok(whole_numbers.into_iter().chain([row.counts.density()]).chain(apart).collect())
        },
    },
    Quantity {
        id: "two_electron.percolation",
        title: "Distance at which two clusters touch, and the arrows of the joined loop",
        equations: &[Equation { number: "Fig. S3", tex: r"196 = 14^2 = (d_{aA-dB})^2" }],
        inputs: &[LEVEL_A, LEVEL_B],
        outputs: &[
            output("distance", "d_{aA-dB}", "cells", "smallest distance of the centres along a row at which no cell is shared"),
            output("arrows", r"n_\mathrm{joined}", "1", "arrows of both loops after those that touch have merged"),
            output("mean_square", "d_{aA-dB}^2", "1", "square of the distance, which is the number of steps of an ideal chain that spans it"),
        ],
        rules: &[Rule {
            text: "the levels of the two clusters add to an odd number, for only then do the touching arrows agree",
            input: "level_a",
            holds: odd_sum,
        }],
        provenance: wu(
            "Caption of Fig. S3",
            Standing::Inferred {
                why: "The caption gives loops of 60 and 52 arrows, one merged arrow and the distance 14. We enumerate the cells to find the distance and the merging.",
            },
        ),
        note: r"The caption calls 14 the mean squared distance of the ends of a chain. It is the root of the mean square, which is $14^2 = 196$.",
        compute: |i| {
            let (a, b) = (whole(i, "level_a")?, whole(i, "level_b")?);
            let distance = touching_distance(a, b)?;
            let (first, second) = (Cluster::grown(a, (0, 0)), Cluster::grown(b, (distance, 0)));
            let arrows = first.loop_arrows().len() + second.loop_arrows().len() - meet(&first, &second).merged();
            Ok(vec![f64::from(distance), arrows as f64, f64::from(distance * distance)])
        },
    },
]);

fn odd_sum(inputs: &Inputs) -> Result<bool, Error> {
    Ok((whole(inputs, "level_a")? + whole(inputs, "level_b")?) % 2 == 1)
}
