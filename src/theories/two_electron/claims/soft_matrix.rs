//! Claims on clusters that meet and on the soft matrix: Figs S3 and S4, SM 2, SM 3.

use super::super::lattice::{Cluster, meet, touching_distance};
use super::lattice::COUNT;
use super::{STATED, counted, equals, exactly, value};
use crate::describe::{Claim, Relation};

const CLUSTER: &str = "two_electron.cluster";
const BALANCE: &str = "two_electron.charge_balance";
const PERCOLATION: &str = "two_electron.percolation";

pub(super) static CLAIMS: &[Claim] = &[
    Claim {
        id: "two_electron.merged_arrow",
        place: "caption of Fig. S3",
        quote: "Two of the IE arrows merge into one arrow at the connected interface",
        relation: counted(1.0),
        how: "interfaces that V7 and V6, 14 apart, share with arrows that agree",
        compute: || value(meet(&Cluster::grown(7, (0, 0)), &Cluster::grown(6, (14, 0))).merged() as f64),
        why: "Only their tips touch, and with 7 + 6 odd the two arrows run the same way.",
        shown_by: PERCOLATION,
        ..COUNT
    },
    Claim {
        id: "two_electron.edge_particles_lost",
        place: "caption of Fig. S3",
        quote: "reduce the two edge particles between the two clusters V₇ᴬ(a₀) and V₆ᴮ(d₀)",
        relation: counted(2.0),
        how: "molecules outside one loop that stand on cells of the other cluster",
        compute: || {
            let (seventh, sixth) = (Cluster::grown(7, (0, 0)), Cluster::grown(6, (14, 0)));
            let lost = |a: &Cluster, b: &Cluster| a.loop_arrows().iter().filter(|arrow| b.body.contains(&arrow.outside)).count();
            value((lost(&seventh, &sixth) + lost(&sixth, &seventh)) as f64)
        },
        why: "Outside the merged arrow each cluster has the tip of the other.",
        shown_by: PERCOLATION,
        ..COUNT
    },
    Claim {
        id: "two_electron.fourteen",
        place: "caption of Fig. S3",
        quote: "196 = 14² = (d_{aA−dB})²",
        relation: exactly(196.0),
        how: "square of the distance at which V7 and V6 touch without a common cell",
        compute: || value(f64::from(touching_distance(7, 6)?.pow(2))),
        why: "They touch at 7 + 6 + 1 = 14.",
        shown_by: PERCOLATION,
        ..COUNT
    },
    Claim {
        id: "two_electron.mean_square_14",
        place: "caption of Fig. S3",
        quote: "an ideal free chain with a mean squared end-to-end distance of 14",
        relation: equals(14.0, 0.5),
        how: "mean square of 196 unit steps on the square lattice, from the distribution of one coordinate after each step",
        compute: || {
            // one coordinate: half of the steps rest, a quarter goes either way
            let mut chance = vec![1.0_f64];
            for _ in 0..196 {
                let mut next = vec![0.0; chance.len() + 2];
                for (k, p) in chance.iter().enumerate() {
                    next[k] += 0.25 * p;
                    next[k + 1] += 0.5 * p;
                    next[k + 2] += 0.25 * p;
                }
                chance = next;
            }
            value(2.0 * chance.iter().enumerate().map(|(k, p)| p * (k as f64 - 196.0).powi(2)).sum::<f64>())
        },
        why: "The mean square of 196 free steps is 196; 14 is its root.",
        shown_by: PERCOLATION,
        ..COUNT
    },
    Claim {
        id: "two_electron.forward_arrows",
        place: "caption of Fig. S4",
        quote: "56 dark blue arrows",
        relation: counted(56.0),
        how: "arrows of the cut loop that run with it",
        compute: || {
            let matrix = Cluster::soft_matrix((0, 0));
            value((matrix.loop_arrows().len() - matrix.reversed_arrows().len()) as f64)
        },
        why: "Each cut tip takes three forward arrows of 68 and leaves one reversed.",
        ..COUNT
    },
    Claim {
        id: "two_electron.reversed_arrows",
        place: "caption of Fig. S4",
        quote: "plus 4 reverse red arrows",
        relation: counted(4.0),
        how: "arrows of the cut loop that run against it",
        compute: || value(Cluster::soft_matrix((0, 0)).reversed_arrows().len() as f64),
        why: "Under each cut tip a −z cell comes to the edge. The cut itself is inferred.",
        ..COUNT
    },
    Claim {
        id: "two_electron.vacancy",
        place: "caption of Fig. S4",
        quote: "the vacancy space of 5-HSM appears",
        relation: counted(5.0),
        how: "cells of the centre and its four neighbours",
        compute: || value(Cluster::soft_matrix((0, 0)).vacancy.len() as f64),
        why: "The smallest cross of cells.",
        ..COUNT
    },
    Claim {
        id: "two_electron.unbalanced",
        place: "caption of Fig. S4",
        quote: "there are unbalanced 16 +z-HSCLs (yellow)",
        relation: counted(16.0),
        how: "+z less −z cells of the cut cluster with its empty middle",
        compute: || value(Cluster::soft_matrix((0, 0)).counts().net() as f64),
        why: "76 less 60.",
        shown_by: BALANCE,
        ..COUNT
    },
    Claim {
        id: "two_electron.one_degree_of_freedom",
        place: "VI",
        quote: "the soft matrix obtains one degree of freedom energy that jumps along the positive z-axis",
        unit: "epsilon_0",
        relation: exactly(1.0),
        how: "unbalanced cells times 1/16",
        compute: || value(Cluster::soft_matrix((0, 0)).counts().net() as f64 / 16.0),
        why: "16 cells of 1/16 well depth each; that a cell carries 1/16 is stated.",
        shown_by: BALANCE,
        ..COUNT
    },
    Claim {
        id: "two_electron.molecules_196",
        place: "SM 2",
        quote: "the z-axial a₀-soft matrix will contain 196",
        relation: counted(196.0),
        how: "136 cells and 60 molecules outside the arrows, enumerated",
        compute: || value(f64::from(Cluster::soft_matrix((0, 0)).counts().molecules)),
        why: "Cells plus arrows, as at every other level.",
        ..COUNT
    },
    Claim {
        id: "two_electron.four_more",
        place: "SM 2",
        quote: "The 4 -HSMs here are the four -HSNs in V₀ᴬ(a₁) of a₁ on the z-component chain",
        why: "The four molecules of the next molecule's loop are added by statement; no count of the cut cluster contains them.",
        shown_by: CLUSTER,
        ..STATED
    },
    Claim {
        id: "two_electron.interfaces_320",
        place: "SM 3, on Fig. S4",
        quote: "the largest 2D cluster (soft matrix) is made up of 320 2D magic interfaces",
        relation: counted(320.0),
        how: "interfaces of the cut cluster, each once",
        compute: || value(f64::from(Cluster::soft_matrix((0, 0)).counts().interfaces)),
        why: "312 are enumerated; the \"+ 8\" of Table 1 has no printed rule.",
        ..COUNT
    },
    Claim {
        id: "two_electron.soft_matrix_meets",
        place: "caption of Fig. S4",
        quote: "The image of the V₈ᴬ(a₀)-soft matrix-loop and V₇ᴮ(d₀)-cluster-loop",
        relation: Relation::Underdetermined { missing: "the distance of the two centres, or which of the two owns the cell that both claim at 14" },
        how: "nothing to compute without the distance",
        compute: super::nothing,
        why: "Uncut they overlap in two cells, after the cut still in one.",
        shown_by: PERCOLATION,
        ..COUNT
    },
];
