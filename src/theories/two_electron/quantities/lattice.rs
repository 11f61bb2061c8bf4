//! Table 1 and the meeting of two clusters, by enumeration.

use super::super::lattice::{Cluster, meet, touching_distance};
use super::{whole, wu};
use crate::describe::{Domain, Equation, Inputs, Param, Quantity, Rule, Standing, number, output, quantities};
use crate::error::Error;

const UNCUT: Domain = Domain::ALL.at_least(0.0).at_most(7.0).integer();
pub(in super::super) const LEVEL: Param = number("level", "i", "i", 3.0, [0.0, 7.0], "level of the inverse cascade").within(UNCUT);
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
            output("molecules", "N_i", "1", "cells and one molecule outside each arrow of the loop"),
            output("loop_bosons", r"n_\mathrm{loop}", "1", "arrows of the loop"),
            output("cluster_bosons", r"n_\mathrm{interfaces}", "1", "interfaces of all cells, each counted once"),
            output("lattice_cells", r"n_\mathrm{cells}", "1", "cells inside the loop"),
            output("jamming", r"n_\mathrm{jamming}", "1", "molecules outside the loop that share their site"),
            output("plus", r"n_+", "1", "cells of sense +z"),
            output("minus", r"n_-", "1", "cells of sense −z"),
            output("density", r"\rho_i", "1", "cells over molecules"),
        ],
        rules: &[],
        provenance: wu(
            "Table 1, Fig. 1, SM 3",
            Standing::Inferred {
                why: "The paper gives the counts and the pictures, no rule; this rule, read into them, yields 70 of the 72 entries of Table 1.",
            },
        ),
        note: "Levels 0 to 7 by enumeration of cells and edges. Level 8, cut and emptied in the middle, is in the figure.",
        compute: |i| {
            let counts = Cluster::of_level(whole(i, "level")?, (0, 0))?.counts();
            let whole_numbers = [counts.molecules, counts.loop_arrows, counts.interfaces, counts.cells, counts.jamming, counts.plus, counts.minus];
            Ok(whole_numbers.into_iter().map(f64::from).chain([counts.density()]).collect())
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
            output("mean_square", "d_{aA-dB}^2", "1", "square of the distance: the steps of an ideal chain that spans it"),
        ],
        rules: &[Rule { text: "level_a + level_b is odd: only then do the touching arrows agree", input: "level_a", holds: odd_sum }],
        provenance: wu(
            "Caption of Fig. S3",
            Standing::Inferred { why: "The caption gives 60, 52, one merged arrow and 14; the distance and the merging are enumerated here." },
        ),
        note: "The caption calls 14 the mean squared distance; it is the root of the mean square 196.",
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
