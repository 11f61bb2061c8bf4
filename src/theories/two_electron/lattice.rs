//! Clusters of the inverse cascade by enumeration of their cells, arrows and interfaces: Table 1, Figs 1, S2, S4.
//!
//! A cell (x, y) of the plane is the square of side 1 around it. Cells at an even distance from the centre turn as the
//! centre does (counter-clockwise for +z), the others against it, so that every interface carries one arrow for both
//! its cells. The rules are inferred from the text and from Table 1; the figures of the paper were not available.

use crate::error::Error;
use std::collections::{BTreeMap, BTreeSet};

/// A cell, by the whole-number coordinates of its centre.
pub type Site = (i32, i32);

/// The four neighbours, in the order right, above, left, below.
pub const SIDES: [Site; 4] = [(1, 0), (0, 1), (-1, 0), (0, -1)];

/// Sense of a cell or of an arrow around it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Sense {
    /// +z: counter-clockwise.
    Plus,
    /// −z: clockwise.
    Minus,
}

impl Sense {
    /// The other sense.
    #[must_use]
    pub fn reversed(self) -> Self {
        if self == Self::Plus { Self::Minus } else { Self::Plus }
    }

    /// The printed sign.
    pub fn sign(self) -> &'static str {
        if self == Self::Plus { "+z" } else { "−z" }
    }
}

/// One interface with its direction. Corners are in half units: the corner (1, 1) is the point (0.5, 0.5).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Arrow {
    /// Tail, in half units.
    pub from: Site,
    /// Head, in half units.
    pub to: Site,
    /// The cell it goes around.
    pub inside: Site,
    /// The cell on its other side.
    pub outside: Site,
}

impl Arrow {
    /// The arrow of `cell` on the side of number `side` (see [`SIDES`]) where the cell has the sense `sense`.
    pub fn of(cell: Site, side: usize, sense: Sense) -> Self {
        let (dx, dy) = SIDES[side % 4];
        let (x, y) = (2 * cell.0 + dx, 2 * cell.1 + dy);
        // counter-clockwise: the outward direction turned by a quarter to the left
        let (from, to) = ((x + dy, y - dx), (x - dy, y + dx));
        let (from, to) = if sense == Sense::Plus { (from, to) } else { (to, from) };
        Self { from, to, inside: cell, outside: (cell.0 + dx, cell.1 + dy) }
    }

    /// The interface without its direction.
    pub fn interface(&self) -> (Site, Site) {
        if self.from <= self.to { (self.from, self.to) } else { (self.to, self.from) }
    }
}

/// A cluster: its cells, and what geometric frustration takes from it at level 8.
#[derive(Clone, Debug, PartialEq)]
pub struct Cluster {
    /// Level i of the inverse cascade.
    pub level: u32,
    /// Its centre.
    pub centre: Site,
    /// Sense of the molecule at its centre.
    pub core: Sense,
    /// Cells bounded by the loop, the vacancy included.
    pub body: BTreeSet<Site>,
    /// Cells of `body` that hold no molecule: the middle of the soft matrix.
    pub vacancy: BTreeSet<Site>,
    /// The tips that were cut off.
    pub cut: Vec<Site>,
}

/// What Table 1 counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Counts {
    /// Cells and one molecule outside each arrow of the loop.
    pub molecules: u32,
    /// Arrows of the loop.
    pub loop_arrows: u32,
    /// Interfaces of all cells, each counted once.
    pub interfaces: u32,
    /// Cells that hold a molecule.
    pub cells: u32,
    /// Molecules outside the loop that share their site with another.
    pub jamming: u32,
    /// Cells of sense +z.
    pub plus: u32,
    /// Cells of sense −z.
    pub minus: u32,
}

impl Counts {
    /// Cells over molecules: the "relative density" of Table 1.
    pub fn density(&self) -> f64 {
        f64::from(self.cells) / f64::from(self.molecules)
    }

    /// Cells of sense +z less those of sense −z.
    pub fn net(&self) -> i64 {
        i64::from(self.plus) - i64::from(self.minus)
    }
}

fn united(body: &BTreeSet<Site>) -> BTreeSet<Site> {
    body.iter().flat_map(|&(x, y)| SIDES.iter().map(move |&(dx, dy)| (x + dx, y + dy))).chain(body.iter().copied()).collect()
}

impl Cluster {
    /// The cluster of level `level` around `centre`, grown from one cell by uniting it with its four neighbour shifts
    /// `level` times: no cut, no vacancy, a +z molecule at the centre. Source: SM 1 (9), Fig. 1.
    pub fn grown(level: u32, centre: Site) -> Self {
        let mut body = BTreeSet::from([centre]);
        for _ in 0..level {
            body = united(&body);
        }
        Self { level, centre, core: Sense::Plus, body, vacancy: BTreeSet::new(), cut: Vec::new() }
    }

    /// The soft matrix: level 8 without its four tips, with the five middle cells empty.
    ///
    /// Inferred: one rule that yields seven of the numbers printed for level 8. Source: Fig. S4, SM 3.
    pub fn soft_matrix(centre: Site) -> Self {
        let mut cluster = Self::grown(8, centre);
        cluster.cut = SIDES.iter().map(|&(dx, dy)| (centre.0 + 8 * dx, centre.1 + 8 * dy)).collect();
        for tip in &cluster.cut {
            cluster.body.remove(tip);
        }
        cluster.vacancy = united(&BTreeSet::from([centre]));
        cluster
    }

    /// The cluster of level 0 to 8 around `centre` as Table 1 counts it: level 8 is the soft matrix.
    ///
    /// # Errors
    /// [`ErrorKind::OutOfDomain`](crate::error::ErrorKind::OutOfDomain) naming `level`.
    pub fn of_level(level: u32, centre: Site) -> Result<Self, Error> {
        match level {
            0..=7 => Ok(Self::grown(level, centre)),
            8 => Ok(Self::soft_matrix(centre)),
            _ => Err(Error::out_of_domain("level", f64::from(level), "i", "≥ 0 and ≤ 8")),
        }
    }

    /// The same cluster around a −z molecule.
    #[must_use]
    pub fn reversed(mut self) -> Self {
        self.core = self.core.reversed();
        self
    }

    /// The sense of a cell of the plane: that of the centre at an even distance from it.
    pub fn sense_of(&self, cell: Site) -> Sense {
        if (cell.0 - self.centre.0 + cell.1 - self.centre.1).rem_euclid(2) == 0 { self.core } else { self.core.reversed() }
    }

    /// The four arrows around a cell, in its sense.
    pub fn arrows_of(&self, cell: Site) -> [Arrow; 4] {
        [0, 1, 2, 3].map(|side| Arrow::of(cell, side, self.sense_of(cell)))
    }

    /// The cells that hold a molecule.
    pub fn cells(&self) -> impl Iterator<Item = Site> + '_ {
        self.body.difference(&self.vacancy).copied()
    }

    /// The sense of the loop: that of its outermost cells before any cut.
    pub fn sense(&self) -> Sense {
        self.sense_of((self.centre.0 + self.level.cast_signed(), self.centre.1))
    }

    /// The arrows of the loop: the interfaces between a cell of the body and one outside.
    pub fn loop_arrows(&self) -> Vec<Arrow> {
        self.body.iter().flat_map(|&cell| self.arrows_of(cell)).filter(|arrow| !self.body.contains(&arrow.outside)).collect()
    }

    /// The arrows of the loop that turn against it.
    pub fn reversed_arrows(&self) -> Vec<Arrow> {
        self.loop_arrows().into_iter().filter(|arrow| self.sense_of(arrow.inside) != self.sense()).collect()
    }

    /// The interfaces of all cells of the body, each once, with the arrow of one of its cells.
    pub fn interfaces(&self) -> BTreeMap<(Site, Site), Arrow> {
        self.body.iter().flat_map(|&cell| self.arrows_of(cell)).map(|arrow| (arrow.interface(), arrow)).collect()
    }

    /// How many arrows of the loop point at each site outside: so many molecules stand there.
    pub fn outer_sites(&self) -> BTreeMap<Site, u32> {
        let mut sites = BTreeMap::new();
        for arrow in self.loop_arrows() {
            *sites.entry(arrow.outside).or_insert(0) += 1;
        }
        sites
    }

    /// Molecules outside the loop that share their site with another, or that stand on a cell of one of `neighbours`.
    pub fn jamming_among(&self, neighbours: &[Self]) -> u32 {
        let taken = |site: &Site| neighbours.iter().any(|other| other.body.contains(site));
        self.outer_sites().iter().filter(|&(site, &n)| n > 1 || taken(site)).map(|(_, n)| n).sum()
    }

    /// Counts everything by enumeration.
    pub fn counts(&self) -> Counts {
        let count = |n: usize| u32::try_from(n).unwrap_or(u32::MAX);
        let (cells, loop_arrows) = (count(self.cells().count()), count(self.loop_arrows().len()));
        let plus = count(self.cells().filter(|&cell| self.sense_of(cell) == Sense::Plus).count());
        Counts {
            molecules: cells + loop_arrows,
            loop_arrows,
            interfaces: count(self.interfaces().len()),
            cells,
            jamming: self.outer_sites().values().filter(|&&n| n > 1).sum(),
            plus,
            minus: cells - plus,
        }
    }
}

/// The counts of an uncut cluster in closed form, against which the enumeration is checked.
///
/// N = 2i² + 10i + 5,  loop = 8i + 4,  interfaces = 4(i + 1)²,  cells = 2i² + 2i + 1,  jamming = 8i,
/// cells of the sense of the loop (i + 1)², of the other i²
///
/// Inferred from Table 1; `level` is i.
pub fn closed_form(level: u32) -> Counts {
    let i = level;
    let (own, other) = ((i + 1) * (i + 1), i * i);
    let (plus, minus) = if i.is_multiple_of(2) { (own, other) } else { (other, own) };
    Counts {
        molecules: 2 * i * i + 10 * i + 5,
        loop_arrows: 8 * i + 4,
        interfaces: 4 * (i + 1) * (i + 1),
        cells: 2 * i * i + 2 * i + 1,
        jamming: 8 * i,
        plus,
        minus,
    }
}

/// How two clusters meet.
#[derive(Clone, Debug, PartialEq)]
pub struct Meeting {
    /// Cells that both claim.
    pub common: Vec<Site>,
    /// Interfaces at which they touch: the arrow of the first cluster, and whether that of the second agrees with it.
    pub touching: Vec<(Arrow, bool)>,
}

impl Meeting {
    /// Arrows that merge into one.
    pub fn merged(&self) -> usize {
        self.touching.iter().filter(|(_, agree)| *agree).count()
    }
}

/// Common cells and touching arrows of two clusters. Source: Fig. S3.
pub fn meet(a: &Cluster, b: &Cluster) -> Meeting {
    let common = a.body.intersection(&b.body).copied().collect();
    let touching = a
        .loop_arrows()
        .into_iter()
        .filter(|arrow| b.body.contains(&arrow.outside) && !b.body.contains(&arrow.inside))
        .filter_map(|arrow| {
            let theirs = b.arrows_of(arrow.outside).into_iter().find(|t| t.interface() == arrow.interface())?;
            Some((arrow, theirs.from == arrow.from))
        })
        .collect();
    Meeting { common, touching }
}

/// Sides between a cell of one cluster and a cell of the other, neither of which both claim.
pub fn facing_edges(a: &Cluster, b: &Cluster) -> usize {
    let only_a = a.body.difference(&b.body);
    let beside = |&(x, y): &Site| SIDES.iter().filter(move |(dx, dy)| b.body.contains(&(x + dx, y + dy)) && !a.body.contains(&(x + dx, y + dy))).count();
    only_a.map(beside).sum()
}

/// The smallest distance of the centres along a row at which the soft matrix and the uncut cluster of level `level`
/// share no cell.
///
/// 8 + j, found by enumeration: the cut takes one cell of the 8 + j + 1 of uncut clusters. Source: Fig. S4.
///
/// # Errors
/// [`ErrorKind::NoSolution`](crate::error::ErrorKind::NoSolution) where none exists below 64 cells.
pub fn soft_matrix_touching_distance(level: u32) -> Result<i32, Error> {
    first_apart(&Cluster::soft_matrix((0, 0)), &Cluster::grown(level, (0, 0)))
}

/// The smallest distance of the centres along a row at which uncut clusters of levels `a` and `b` share no cell.
///
/// i + j + 1, found by enumeration. Source: Fig. S3.
///
/// # Errors
/// [`ErrorKind::NoSolution`](crate::error::ErrorKind::NoSolution) where none exists below 64 cells.
pub fn touching_distance(a: u32, b: u32) -> Result<i32, Error> {
    first_apart(&Cluster::grown(a, (0, 0)), &Cluster::grown(b, (0, 0)))
}

/// The smallest shift of `second` along a row at which it shares no cell with `first`, both around the same centre.
fn first_apart(first: &Cluster, second: &Cluster) -> Result<i32, Error> {
    (1..64)
        .find(|distance| second.body.iter().all(|&(x, y)| !first.body.contains(&(x + distance, y))))
        .ok_or_else(|| Error::no_solution("clusters of these levels overlap at every distance below 64 cells"))
}

#[cfg(test)]
mod tests {
    use super::{Arrow, Cluster, Sense, closed_form, facing_edges, meet, soft_matrix_touching_distance, touching_distance};
    use std::collections::BTreeMap;

    #[test]
    fn enumeration_agrees_with_the_closed_forms_and_with_the_diamond() {
        for level in 0..=12 {
            let cluster = Cluster::grown(level, (0, 0));
            assert_eq!(cluster.counts(), closed_form(level), "{level}");
            assert!(cluster.body.iter().all(|(x, y)| x.unsigned_abs() + y.unsigned_abs() <= level));
        }
    }

    #[test]
    fn every_shared_interface_has_one_arrow() {
        for level in 0..=8 {
            let cluster = Cluster::of_level(level, (0, 0)).unwrap();
            let mut seen: BTreeMap<_, Vec<Arrow>> = BTreeMap::new();
            for &cell in &cluster.body {
                for arrow in cluster.arrows_of(cell) {
                    seen.entry(arrow.interface()).or_default().push(arrow);
                }
            }
            assert!(seen.values().all(|a| a.windows(2).all(|p| p[0].from == p[1].from && p[0].to == p[1].to)), "{level}");
        }
    }

    #[test]
    fn loop_is_closed_and_encloses_the_cells() {
        for level in 0..=7 {
            let cluster = Cluster::grown(level, (0, 0));
            let arrows = cluster.loop_arrows();
            // Green's theorem, in half units: the enclosed area with the sign of the sense
            let twice: i32 = arrows.iter().map(|a| a.from.0 * a.to.1 - a.to.0 * a.from.1).sum();
            let sign = if cluster.sense() == Sense::Plus { 1 } else { -1 };
            assert_eq!(twice, sign * 8 * i32::try_from(cluster.body.len()).unwrap());
            for arrow in &arrows {
                let (arriving, leaving) = (arrows.iter().filter(|a| a.to == arrow.to).count(), arrows.iter().filter(|a| a.from == arrow.to).count());
                assert_eq!(arriving, leaving);
            }
        }
    }

    #[test]
    fn soft_matrix_yields_seven_printed_numbers() {
        let matrix = Cluster::soft_matrix((0, 0));
        let counts = matrix.counts();
        assert_eq!((counts.cells, matrix.vacancy.len()), (136, 5));
        assert_eq!((counts.loop_arrows, matrix.reversed_arrows().len()), (60, 4));
        assert_eq!((counts.plus, counts.minus), (76, 60));
        assert_eq!((counts.interfaces, counts.molecules), (312, 196));
        // the printed 60 jamming particles need the neighbours: counted alone there are
        assert_eq!(counts.jamming, 48);
        assert!(Cluster::of_level(9, (0, 0)).is_err());
    }

    #[test]
    fn arrows_agree_where_the_levels_add_to_an_odd_number() {
        for a in 0..=7 {
            for b in 0..=7 {
                let distance = touching_distance(a, b).unwrap();
                assert_eq!(distance, i32::try_from(a + b + 1).unwrap());
                let meeting = meet(&Cluster::grown(a, (0, 0)), &Cluster::grown(b, (distance, 0)));
                assert_eq!((meeting.common.len(), meeting.touching.len()), (0, 1));
                assert_eq!(meeting.merged(), usize::from((a + b) % 2 == 1), "{a} {b}");
            }
        }
    }

    #[test]
    fn soft_matrix_touches_one_cell_sooner_and_with_one_side() {
        for level in 0..=7 {
            let distance = soft_matrix_touching_distance(level).unwrap();
            assert_eq!(distance, 8 + i32::try_from(level).unwrap());
            let (matrix, other) = (Cluster::soft_matrix((0, 0)), Cluster::grown(level, (distance, 0)));
            // the cut leaves an edge of three cells, of which a tip meets the middle one
            assert_eq!((meet(&matrix, &other).common.len(), facing_edges(&matrix, &other)), (0, 1));
            assert_eq!(meet(&matrix, &other).merged(), usize::from(level % 2 == 0), "{level}");
        }
    }

    #[test]
    fn soft_matrix_still_claims_a_cell_of_its_neighbour() {
        let seventh = Cluster::grown(7, (14, 0));
        assert_eq!(meet(&Cluster::grown(8, (0, 0)), &seventh).common, [(7, 0), (8, 0)]);
        assert_eq!(meet(&Cluster::soft_matrix((0, 0)), &seventh).common, [(7, 0)]);
    }
}
