//! Claims on the clusters beyond Table 1: Figs 1 and S2, SM 1, SM 2.

use super::super::lattice::{Cluster, Sense, closed_form};
use super::{BASE, STATED, counted, equals, truth, value};
use crate::describe::{Claim, Method, Relation};
use std::collections::BTreeSet;

const CLUSTER: &str = "two_electron.cluster";
const BALANCE: &str = "two_electron.charge_balance";

/// What most claims of this file hold: a count by enumeration.
pub(super) const COUNT: Claim = Claim { method: Method::Analysis, shown_by: CLUSTER, ..BASE };

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
