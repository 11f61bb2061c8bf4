//! Claims on the clusters beyond Table 1: Figs 1, S2, S3, S4, SM 1 to SM 3.

use super::super::lattice::{Cluster, Sense, closed_form, meet, touching_distance};
use super::{BASE, STATED, counted, equals, exactly, truth, value};
use crate::describe::{Claim, Method, Relation};
use std::collections::BTreeSet;

const CLUSTER: &str = "two_electron.cluster";
const BALANCE: &str = "two_electron.charge_balance";
const PERCOLATION: &str = "two_electron.percolation";

/// What most claims of this file hold: a count by enumeration.
const COUNT: Claim = Claim { method: Method::Analysis, shown_by: CLUSTER, ..BASE };

fn net(level: u32) -> f64 {
    Cluster::grown(level, (0, 0)).counts().net() as f64
}

pub(super) static CLAIMS: &[Claim] = &[
    Claim {
        id: "two_electron.consecutive_arrows",
        place: "II.A (iii)",
        quote: "the V₀(a₀) cluster is a +z-axis vector formed by four consecutive arrows around a₀",
        how: "each arrow begins where another ends, and all four turn counter-clockwise",
        compute: || {
            let arrows = Cluster::grown(0, (0, 0)).loop_arrows();
            let heads: BTreeSet<_> = arrows.iter().map(|a| a.to).collect();
            let twice: i32 = arrows.iter().map(|a| a.from.0 * a.to.1 - a.to.0 * a.from.1).sum();
            truth(arrows.len() == 4 && arrows.iter().all(|a| heads.contains(&a.from)) && twice > 0)
        },
        why: "The loop of one cell is its four sides.",
        ..COUNT
    },
    Claim {
        id: "two_electron.ising",
        place: "II.A (ii)",
        quote: "adjacent two MIEVs are in opposite directions, thereby satisfying stable Ising state conditions",
        how: "both arrows of every shared interface, at all nine levels",
        compute: || {
            let mut holds = true;
            for level in 0..=8 {
                let cluster = Cluster::of_level(level, (0, 0))?;
                for arrow in cluster.body.iter().flat_map(|&cell| cluster.arrows_of(cell)).filter(|a| cluster.body.contains(&a.outside)) {
                    holds &= cluster.sense_of(arrow.inside) != cluster.sense_of(arrow.outside)
                        && cluster.arrows_of(arrow.outside).iter().any(|b| b.from == arrow.from && b.to == arrow.to);
                }
            }
            truth(holds)
        },
        why: "Neighbours that turn against each other run the same way along the side they share, so one arrow serves both.",
        ..COUNT
    },
    Claim {
        id: "two_electron.eight_jamming",
        place: "caption of Fig. 1b",
        quote: "to generate a −z-V₁(a₀) cluster with 8 jamming particles",
        relation: counted(8.0),
        how: "molecules outside V1 that share a site",
        compute: || value(f64::from(Cluster::grown(1, (0, 0)).counts().jamming)),
        why: "Four sites between the arms of the cross hold two each.",
        ..COUNT
    },
    Claim {
        id: "two_electron.twelve_successive",
        place: "caption of Fig. 1b",
        quote: "The 12 successive blue arrows indicate the −z-V₁(a₀) loop",
        how: "following the loop of V1 from arrow to arrow until it closes, clockwise",
        compute: || {
            let arrows = Cluster::grown(1, (0, 0)).loop_arrows();
            let (mut seen, mut at) = (BTreeSet::new(), arrows.first().map(|a| a.from));
            while let Some(arrow) = arrows.iter().find(|a| Some(a.from) == at && !seen.contains(*a)) {
                seen.insert(*arrow);
                at = Some(arrow.to);
            }
            let twice: i32 = arrows.iter().map(|a| a.from.0 * a.to.1 - a.to.0 * a.from.1).sum();
            truth(arrows.len() == 12 && seen.len() == 12 && twice < 0)
        },
        why: "The boundary of the five cells is one closed line of twelve sides, which its outer −z cells turn clockwise.",
        ..COUNT
    },
    Claim {
        id: "two_electron.outer_molecule",
        place: "caption of Fig. 1c",
        quote: "It is agreed to include an HSM on the outside of each arrow",
        why: "A convention; with it N_i is cells plus arrows.",
        shown_by: CLUSTER,
        ..STATED
    },
    Claim {
        id: "two_electron.growth",
        place: "SM 1 (9)",
        quote: "V₀(a₀) sequentially interacts with V₀(b₀), V₀(c₀), V₀(d₀) and V₀(e₀) to form V₁(a₀) cluster",
        how: "the counts of a cluster united with its four neighbour shifts, against the closed forms, levels 0 to 7",
        compute: || truth((0..=7).all(|level| Cluster::grown(level, (0, 0)).counts() == closed_form(level))),
        why: "The union of the five shifted clusters is the cluster of the next level.",
        ..COUNT
    },
    Claim {
        id: "two_electron.alternating_loops",
        place: "below (5)",
        quote: "the direction of the vector V_{i+1}-loop is always opposite to that of V_i-loop",
        how: "the sense of the loops of levels 0 to 8",
        compute: || truth((0..8).all(|level| Cluster::grown(level, (0, 0)).sense() != Cluster::grown(level + 1, (0, 0)).sense())),
        why: "The outermost cells of level i stand i steps from the centre, so they alternate.",
        ..COUNT
    },
    Claim {
        id: "two_electron.density_grows",
        place: "II.C (iii)",
        quote: "the density of the clusters in the inverse cascade increases with the scale, as shown in Table 1",
        how: "cells over molecules from level to level, the last with its stated 200",
        compute: || {
            let mut densities: Vec<f64> = (0..=7).map(|level| Cluster::grown(level, (0, 0)).counts().density()).collect();
            densities.push(f64::from(Cluster::soft_matrix((0, 0)).counts().cells) / super::super::chain::CRITICAL_LENGTH);
            truth(densities.windows(2).all(|pair| pair[1] > pair[0]))
        },
        why: "The cells grow as the square of the level, the molecules outside only in proportion to it.",
        shown_by: BALANCE,
        ..COUNT
    },
    Claim {
        id: "two_electron.fraction_v5",
        place: "Table 1, V5, fraction",
        quote: "61/10",
        relation: equals(6.1, 0.05),
        how: "enumerated cells over enumerated molecules",
        compute: || value(Cluster::grown(5, (0, 0)).counts().density()),
        why: "A misprint for 61/105, whose decimal 0.58 stands beside it.",
        shown_by: BALANCE,
        ..COUNT
    },
    Claim {
        id: "two_electron.edge_particles_v2",
        place: "caption of Fig. S2a",
        quote: "V₂(a₀) cluster contains 33 HSMs, 20 of which are edge particles.",
        relation: counted(20.0),
        how: "molecules outside the arrows of V2",
        compute: || {
            let counts = Cluster::grown(2, (0, 0)).counts();
            value(f64::from(counts.molecules - counts.cells))
        },
        why: "One molecule outside each of the 20 arrows.",
        ..COUNT
    },
    Claim {
        id: "two_electron.net_v2",
        place: "caption of Fig. S2a",
        quote: "there are 5 +z-HSNs left (yellow)",
        relation: counted(5.0),
        how: "+z less −z cells of V2",
        compute: || value(net(2)),
        why: "(i + 1)² − i² = 2i + 1.",
        shown_by: BALANCE,
        ..COUNT
    },
    Claim {
        id: "two_electron.net_v2_neighbour",
        place: "caption of Fig. S2b",
        quote: "There are 5 −z-HSNs left (green) in −z-V₂(b₀)-loop.",
        relation: counted(-5.0),
        how: "+z less −z cells of V2 around a −z neighbour",
        compute: || value(Cluster::grown(2, (1, 0)).reversed().counts().net() as f64),
        why: "Around a −z molecule all senses are reversed: 4 against 9.",
        shown_by: BALANCE,
        ..COUNT
    },
    Claim {
        id: "two_electron.net_v3",
        place: "caption of Fig. S2c",
        quote: "there are 7 −z-HSNs left (lake green)",
        relation: counted(-7.0),
        how: "+z less −z cells of V3",
        compute: || value(net(3)),
        why: "9 against 16.",
        shown_by: BALANCE,
        ..COUNT
    },
    Claim {
        id: "two_electron.net_v4",
        place: "caption of Fig. S2d",
        quote: "there are 9 +z-HSNs left (yellow)",
        relation: counted(9.0),
        how: "+z less −z cells of V4",
        compute: || value(net(4)),
        why: "25 against 16.",
        shown_by: BALANCE,
        ..COUNT
    },
    Claim {
        id: "two_electron.net_v7",
        place: "caption of Fig. S3",
        quote: "there are 15 −z-HSMs left",
        relation: counted(-15.0),
        how: "+z less −z cells of V7",
        compute: || value(net(7)),
        why: "49 against 64.",
        shown_by: BALANCE,
        ..COUNT
    },
    Claim {
        id: "two_electron.net_v6",
        place: "caption of Fig. S3",
        quote: "there are 13 +z-HSCLs left",
        relation: counted(13.0),
        how: "+z less −z cells of V6",
        compute: || value(net(6)),
        why: "49 against 36.",
        shown_by: BALANCE,
        ..COUNT
    },
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
        how: "cells common to the cut V8 and V7, 14 apart",
        compute: || value(meet(&Cluster::soft_matrix((0, 0)), &Cluster::grown(7, (14, 0))).common.len() as f64),
        why: "Uncut they overlap in two cells, after the cut still in one.",
        shown_by: PERCOLATION,
        ..COUNT
    },
    Claim {
        id: "two_electron.other_models",
        place: "SM 1 (4)",
        quote: "The 3-HSM, 4-HSM or 6-HSM models cannot achieve this goal.",
        relation: Relation::Underdetermined { missing: "how clusters of three, four or six molecules would be built" },
        how: "nothing to compute",
        compute: super::nothing,
        why: "Only the model of five is constructed.",
        ..COUNT
    },
    Claim {
        id: "two_electron.loop_number",
        place: "SM 2",
        quote: "z-V_i(a₀) loop = z-S_m(a₀), m = i + 1",
        why: "A renumbering: the loop of level i is the closed loop of number i + 1.",
        shown_by: CLUSTER,
        ..STATED
    },
    Claim {
        id: "two_electron.own_sense",
        place: "SM 2",
        quote: "+z-S₄(a₀) … is equivalent to a −z-V₃(a₀) loop",
        how: "the sense of the loop of level 3 around a +z centre",
        compute: || truth(Cluster::grown(3, (0, 0)).sense() == Sense::Minus),
        why: "Three steps from a +z centre the cells turn −z.",
        ..COUNT
    },
];
