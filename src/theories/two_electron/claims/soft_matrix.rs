//! Claims on clusters that meet and on the soft matrix: Figs S3 and S4, SM 2, SM 3.

use super::super::chain::mean_square_distance;
use super::super::lattice::{Cluster, meet, touching_distance};
use super::super::potential::{CHI_OUTER, potential_of_chi};
use crate::describe::{Claim, Found};

const CLUSTER: &str = "two_electron.cluster";
const BALANCE: &str = "two_electron.charge_balance";
const PERCOLATION: &str = "two_electron.percolation";

fn matrix() -> Cluster {
    Cluster::soft_matrix((0, 0))
}

/// The two clusters of Fig. S3.
fn seventh_and_sixth() -> (Cluster, Cluster) {
    (Cluster::grown(7, (0, 0)), Cluster::grown(6, (14, 0)))
}

pub(super) static CLAIMS: &[Claim] = &[
    Claim::new("two_electron.merged_arrow", "caption of Fig. S3", "Two of the IE arrows merge into one arrow at the connected interface")
        .counted(1.0)
        .by_analysis("interfaces that V7 and V6, 14 apart, share with arrows that agree", || {
            let (seventh, sixth) = seventh_and_sixth();
            Ok(Found::number(meet(&seventh, &sixth).merged() as f64))
        })
        .because("Only the tips touch. With 7 + 6 odd the two arrows run the same way, so they are one.")
        .shown_by(PERCOLATION),
    Claim::new(
        "two_electron.edge_particles_lost",
        "caption of Fig. S3",
        r"and reduce the two edge particles between the two clusters $V_7^A(a_0)$ and $V_6^B(d_0)$",
    )
    .counted(2.0)
    .by_analysis("molecules outside one loop that stand on cells of the other cluster", || {
        let (seventh, sixth) = seventh_and_sixth();
        let lost = |a: &Cluster, b: &Cluster| a.loop_arrows().iter().filter(|arrow| b.body.contains(&arrow.outside)).count();
        Ok(Found::number((lost(&seventh, &sixth) + lost(&sixth, &seventh)) as f64))
    })
    .because("Outside the merged arrow each cluster has the tip of the other.")
    .shown_by(PERCOLATION),
    Claim::new("two_electron.fourteen", "caption of Fig. S3", r"Due to random distribution, $196 = 14^2 = (d_{aA-dB})^2$")
        .exactly(196.0)
        .by_analysis("square of the distance at which V7 and V6 touch without a common cell", || {
            let distance = f64::from(touching_distance(7, 6)?);
            Ok(Found::number(distance * distance).with("distance", distance))
        })
        .because("They touch at a distance of {distance}.")
        .shown_by(PERCOLATION),
    Claim::new(
        "two_electron.mean_square_14",
        "caption of Fig. S3",
        r"the statistical chain $N_z$ is equivalent to an ideal free chain with a mean squared end-to-end distance of 14. 14 is a de Gennes magic number",
    )
    .equals(14.0, 0.5)
    .by_analysis("mean square of 196 unit steps on the square lattice, from the distribution of one coordinate after each step", || {
        Ok(Found::number(mean_square_distance(196).sqrt()))
    })
    .read_as("the root of the mean square, as 196 = 14² of the same caption has it")
    .or_read_as("the mean square itself", || Ok(Found::number(mean_square_distance(196))))
    .because(r"The mean square of as many free steps as molecules is {1}, and its root is {value}. The caption itself writes $196 = 14^2$.")
    .shown_by(PERCOLATION),
    Claim::new(
        "two_electron.forward_arrows",
        "caption of Fig. S4",
        r"60 IEs (56 dark blue arrows plus 4 reverse red arrows) with a relaxation time of $\tau_8$",
    )
    .counted(56.0)
    .by_analysis("arrows of the cut loop that run with it", || {
        let matrix = matrix();
        let (all, reversed) = (matrix.loop_arrows().len() as f64, matrix.reversed_arrows().len() as f64);
        Ok(Found::number(all - reversed).with("uncut", Cluster::grown(8, (0, 0)).loop_arrows().len() as f64))
    })
    .because("Each of the four cut tips takes three of the {uncut} forward arrows and leaves one reversed.")
    .shown_by(CLUSTER),
    Claim::new("two_electron.reversed_arrows", "caption of Fig. S4", "plus 4 reverse red arrows")
        .counted(4.0)
        .by_analysis("arrows of the cut loop that run against it", || Ok(Found::number(matrix().reversed_arrows().len() as f64)))
        .because("Under each cut tip a −z cell comes to the edge. The cut itself is inferred.")
        .shown_by(CLUSTER),
    Claim::new("two_electron.vacancy", "caption of Fig. S4", "the vacancy space of 5-HSM appears")
        .counted(5.0)
        .by_analysis("cells of the centre and its four neighbours", || Ok(Found::number(matrix().vacancy.len() as f64)))
        .by_definition("The empty cells of the soft matrix were chosen to be five, the centre and its neighbours.")
        .because("We empty the smallest cross of cells, which has {value}.")
        .shown_by(CLUSTER),
    Claim::new(
        "two_electron.vacancy_arrows",
        "caption of Fig. S4",
        r"$V_8^A(a_0)$ disappears, and the four sides (four arrows) of the MMIL of $a_0$ disappear",
    )
    .counted(4.0)
    .by_analysis("interfaces between two cells of the vacancy, each once", || {
        let matrix = matrix();
        let inside = matrix.interfaces().into_values().filter(|arrow| matrix.vacancy.contains(&arrow.inside) && matrix.vacancy.contains(&arrow.outside));
        Ok(Found::number(inside.count() as f64))
    })
    .because("The sides between two empty cells are those of the middle cell: {value}.")
    .shown_by(CLUSTER),
    Claim::new("two_electron.unbalanced", "caption of Fig. S4", r"there are unbalanced 16 +z-HSCLs (yellow) in the $V_8^A(a_0)$-IE-loop")
        .counted(16.0)
        .by_analysis("+z less −z cells of the cut cluster with its empty middle", || {
            let counts = matrix().counts();
            Ok(Found::number(counts.net() as f64).with("plus", f64::from(counts.plus)).with("minus", f64::from(counts.minus)))
        })
        .because("There are {plus} cells of +z and {minus} of −z.")
        .shown_by(BALANCE),
    Claim::new("two_electron.one_degree_of_freedom", "VI", "the soft matrix obtains one degree of freedom energy that jumps along the positive z-axis")
        .exactly(1.0)
        .unit("epsilon_0")
        .by_analysis("unbalanced cells times the height of a fixed point above the bottom of the well", || {
            let height = potential_of_chi(CHI_OUTER) - potential_of_chi(0.5);
            let unbalanced = matrix().counts().net() as f64;
            Ok(Found::number(unbalanced * height).with("unbalanced", unbalanced).with("height", height))
        })
        .because("The {unbalanced} unbalanced cells of {height} well depths each make {value}. That a cell carries so much is stated.")
        .shown_by(BALANCE),
    Claim::new("two_electron.molecules_196", "SM 2", r"the z-axial $a_0$-soft matrix will contain 196 + 4 -HSMs and five HSCLs “central cavity spaces”")
        .counted(196.0)
        .by_analysis("cells that hold a molecule and molecules outside the arrows, enumerated", || {
            let counts = matrix().counts();
            Ok(Found::number(f64::from(counts.molecules)).with("cells", f64::from(counts.cells)).with("arrows", f64::from(counts.loop_arrows)))
        })
        .because("There are {cells} filled cells and {arrows} molecules outside the arrows. The 4 more are stated by the sentence that follows.")
        .shown_by(CLUSTER),
    Claim::new("two_electron.four_more", "SM 2", r"The 4 -HSMs here are the four -HSNs in $V_0^A(a_1)$ of $a_1$ on the z-component chain $N_z$")
        .stated()
        .because("The four molecules of the next molecule's loop are added by statement; no count of the cut cluster contains them.")
        .shown_by(CLUSTER),
    Claim::new("two_electron.interfaces_320", "SM 3, on Fig. S4", "the largest 2D cluster (soft matrix) is made up of 320 2D magic interfaces")
        .counted(320.0)
        .by_analysis("interfaces of the cut cluster, and of the uncut one without the sides of its middle cell, each once", || {
            Ok(Found::number(f64::from(matrix().counts().interfaces)))
        })
        .read_as("the cluster as Table 1 counts its loop and its cells, without the tips: 312 of its 312 + 8")
        .or_read_as("the tips kept, and the four sides of the middle cell gone, as the caption of Fig. S4 says", || {
            let matrix = matrix();
            let whole = f64::from(Cluster::grown(8, matrix.centre).counts().interfaces);
            let middle = matrix.arrows_of(matrix.centre).len() as f64;
            Ok(Found::number(whole - middle).with("whole", whole))
        })
        .because("The cut cluster has {value} interfaces. The uncut one has {whole}; without the four sides that the caption lets disappear it has {1}.")
        .shown_by(CLUSTER),
    Claim::new("two_electron.soft_matrix_meets", "caption of Fig. S4", r"The image of the $V_8^A(a_0)$-soft matrix-loop and $V_7^B(d_0)$-cluster-loop")
        .missing("the distance of the two centres, or which of the two owns the cell that both claim at 14")
        .by_analysis("cells claimed by both at the distance of Fig. S3", || {
            let seventh = Cluster::grown(7, (14, 0));
            let common = |cluster: &Cluster| meet(cluster, &seventh).common.len() as f64;
            Ok(Found::nothing().with("uncut", common(&Cluster::grown(8, (0, 0)))).with("cut", common(&matrix())))
        })
        .because("Uncut and 14 apart they overlap in {uncut} cells, after the cut still in {cut}.")
        .shown_by(PERCOLATION),
];
