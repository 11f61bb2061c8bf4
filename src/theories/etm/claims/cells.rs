//! Claims on cells and glass temperature: (35)-(40), Section 4.2.

use crate::describe::{Claim, Found};
use crate::error::Error;
use crate::theories::etm::cells::{close_packed_volume, concentration, ion_distance, radius, tetrahedron_volume, void_fraction};
use crate::theories::etm::glass_temperature::Nucleation;
use crate::theories::etm::tables::{CELLS, CellRow, MICROSCOPE};
use std::f64::consts::{LN_10, SQRT_2};

/// Our numbers for (37).
fn ours() -> Result<Nucleation, Error> {
    Nucleation::new(1500.0, -12.0, 5800.0, 640.0)
}

fn from_inputs(row: &CellRow) -> Result<Found, Error> {
    Ok(Found::number(radius(row.ats_density, row.density)?))
}

/// Mean of the three diameters of (40), Å.
fn mean_diameter() -> Result<f64, Error> {
    let mut mean = 0.0;
    for row in CELLS {
        mean += 2.0 * radius(row.ats_density, row.density)? / CELLS.len() as f64;
    }
    Ok(mean)
}

/// Mean of the microscope's diameters of the two other silicates, over that of (40).
fn silicates() -> Result<f64, Error> {
    Ok(0.5 * (MICROSCOPE[0].1 + MICROSCOPE[2].1) / mean_diameter()?)
}

pub(super) static CLAIMS: &[Claim] = &[
    Claim::new("etm.claim_bas_radius", "below (40)", r"$\xi \approx 1.63\times 10^{-6}$ cm or 163 Å (BAS glass)")
        .equals(163.0, 0.5)
        .unit("Å")
        .by(r"(40) with $n_{\mathrm{ATS}}P^* = 5\cdot 10^{16}$ per gram and 3.1 g/cm³", || from_inputs(&CELLS[0]))
        .because("The printed inputs give {value} Å.")
        .shown_by("etm.cell_size"),
    Claim::new("etm.claim_duran_radius", "below (40)", r"$1.54\times 10^{-6}$ cm or 154 Å (Duran)")
        .equals(154.0, 0.5)
        .unit("Å")
        .by(r"(40) with $n_{\mathrm{ATS}}P^* = 9\cdot 10^{16}$ per gram and 2.3 g/cm³", || from_inputs(&CELLS[1]))
        .corrected("8 for 9 in the density of systems, as if the 8.88 of Table 3 had been cut off", || {
            from_inputs(&CellRow { ats_density: 8e16, ..CELLS[1] })
        })
        .because(r"The printed inputs give {value} Å. The printed radius needs a density of $8\cdot 10^{16}$ per gram, which gives {1} Å. That of Table 3 has other digits after the eight.")
        .shown_by("etm.cell_size"),
    Claim::new("etm.claim_bk7_radius", "below (40)", r"and finally $3.00\times 10^{-6}$ cm or 300 Å (BK7 glass)")
        .equals(300.0, 0.5)
        .unit("Å")
        .by(r"(40) with $n_{\mathrm{ATS}}P^* = 10^{16}$ per gram and 2.5 g/cm³", || from_inputs(&CELLS[2]))
        .because("The printed inputs give {value} Å.")
        .shown_by("etm.cell_size"),
    Claim::new(
        "etm.claim_interstice_volume",
        "above (38)",
        r"If $\xi$ is the cell's radius, the volume of the interstitial space is $2\sqrt{2}\xi^3/3$",
    )
    .exactly(2.0 * SQRT_2 / 3.0)
    .unit("ξ³")
    .read_as("the void between four touching spheres")
    .by(r"tetrahedron of edge $2\xi$ less its corners", || {
        let tetrahedron = tetrahedron_volume();
        Ok(Found::number(void_fraction() * tetrahedron).with("tile", close_packed_volume() / tetrahedron))
    })
    .or_read_as("the tetrahedron between the centres, which (38) needs where such tetrahedra fill space", || Ok(Found::number(tetrahedron_volume())))
    .because(
        r"The printed volume, {1} $\xi^3$, is that of the whole tetrahedron; the void in it has {value} $\xi^3$. In a close packing each void has {tile} times the tetrahedron, since these leave gaps.",
    )
    .shown_by("etm.cell_size"),
    Claim::new(
        "etm.claim_estimate",
        "(38), (40)",
        r"We then get the estimating formula for the average cell radius $\xi \approx \left(\frac{3}{\pi\sqrt{2}(n_{\mathrm{ATS}}P^*)\rho}\right)^{1/3}$",
    )
    .by(r"four systems per tetrahedron against $n_{\mathrm{ATS}}\rho$ with $P^* = 1/2\pi$, three glasses", || {
        let mut all = true;
        for row in CELLS {
            let xi = radius(row.ats_density, row.density)? * 1e-8;
            all &= (4.0 / (tetrahedron_volume() * xi.powi(3)) / (concentration(row.ats_density, 1.0)? * row.density) - 1.0).abs() < 1e-12;
        }
        Ok(Found::truth(all))
    })
    .because(r"(38) solved for $\xi$ with $P^* = 1/2\pi$ is (40).")
    .shown_by("etm.cell_radius"),
    Claim::new(
        "etm.claim_diameters",
        "below (40)",
        r"from the low temperature experiments we get to estimate that for these silicates the cell size should be some 300 to 600 Å in diameter ($2\xi$)",
    )
    .about(300.0)
    .unit("Å")
    .by(r"smallest of the three diameters $2\xi$ from the printed inputs", || {
        let (mut smallest, mut largest) = (f64::INFINITY, 0.0_f64);
        for row in CELLS {
            let diameter = 2.0 * radius(row.ats_density, row.density)?;
            (smallest, largest) = (smallest.min(diameter), largest.max(diameter));
        }
        Ok(Found::number(smallest).with("largest", largest))
    })
    .because("The printed inputs give diameters from {value} Å (Duran) to {largest} Å (BK7).")
    .shown_by("etm.cell_size"),
    Claim::new(
        "etm.claim_microscope",
        "Section 4.2",
        "While the second glass is not a silicate, the size of the cells as seen in HREM imaging for the two other silicates compares very favourably with the estimates for other silicates obtained from the low temperature work",
    )
    .between(0.5, 2.0)
    .ours("a factor of two, which is what (40) is good for; the text gives no number")
    .by(r"mean diameter of the two silicates in the microscope over the mean $2\xi$ of (40) for the three glasses", || Ok(Found::number(silicates()?)))
    .because("The ratio is {value}. The glasses are not the same.")
    .shown_by("etm.cell_size"),
    Claim::new(
        "etm.claim_silica_cells",
        "Section 4.3",
        r"The fact that pure amorphous silica (Spectrosil-I, for example [45]) shows no detectable magnetic effects is a consequence of the extremely small size of the RERs for a-$\mathrm{SiO}_2$, deprived of almost any nucleation centres for both mosaic cells (RERs) and polycluster formation",
    )
    .missing("the size of the cells in bulk silica such as Spectrosil")
    .by(r"diameter of amorphous $\mathrm{SiO}_2$ in Fig. 18, a thin film, beside the mean $2\xi$ of (40) for BAS, Duran and BK7", || {
        Ok(Found::nothing().with("seen", MICROSCOPE[0].1).with("mean", mean_diameter()?))
    })
    .because("The paper gives no size for bulk silica. For a thin film of it, Section 4.2 reads cells of {seen} Å, and those of the three glasses have {mean} Å in the mean. So the film does not support the sentence.")
    .shown_by("etm.cell_size"),
    Claim::new(
        "etm.claim_ion_number",
        "Section 4.2",
        r"This is also consistent with estimates for the number $N$ of coherently tunneling atomic particles that make up each ATS. While $N$ depends on temperature as stated, estimates [46] range from 10 to $10^2$ ... these values are not incompatible with a cell size of some 500 Å in diameter",
    )
    .above(3.0, 0.0)
    .unit("Å")
    .ours("ions need about the distance of atoms, 3 Å")
    .by("mean distance of the ions of four systems of 100 in the void between cells of 250 Å radius", || {
        Ok(Found::number(ion_distance(250.0, 100.0)?).with("few", ion_distance(250.0, 10.0)?))
    })
    .because("There is much room: the ions would stand {value} Å apart for a hundred and {few} Å for ten. The size of the cell hardly limits their number.")
    .shown_by("etm.ion_distance"),
    Claim::new(
        "etm.claim_logarithmic_cooling",
        "below (37)",
        r"A graphical study of the above Eq. (37) for $T_g(\kappa)$ shows that $T_g$ increases logarithmically with $\kappa$, as is known experimentally (see e.g. [57]) and from computer simulations (see e.g. [58])",
    )
    .ours("the paper gives no numbers; a straight line is one left by at most 5 % of the rise")
    .by_analysis("(37) with our numbers from 0.1 to 10 K/s: 1500 K, 1 ps, 5800 K and 640 K", || {
        let at = |log: f64| ours()?.glass_temperature(log).map(|found| found.temperature);
        let (slow, middle, fast) = (at(-1.0)?, at(0.0)?, at(1.0)?);
        let sag = (middle - 0.5 * (slow + fast)) / (fast - slow);
        Ok(Found::truth(fast > slow && sag.abs() < 0.05).with("rise", ours()?.glass_temperature(0.0)?.slope * LN_10).with("sag", 100.0 * sag.abs()))
    })
    .because(
        r"The curve rises by {rise} K per decade and leaves its chord over two decades by {sag:2} % of the rise. Exactly it is $1/(T_g-\Theta)$ that is nearly linear in the logarithm.",
    )
    .shown_by("etm.glass_temperature"),
    Claim::new("etm.claim_glass_temperature", "(36), (37)", r"$k_B\ln\left(\frac{T_c-T_g}{\kappa\tau_0}\right) = \frac{w_0}{T_g-\Theta}$")
        .missing("melting temperature, microscopic time, energy of formation and interaction temperature")
        .because("The equations are printed without a single number.")
        .shown_by("etm.glass_temperature"),
];
