//! Claims on wells and levels: (1)-(6), (8), (9), (11).

use crate::describe::{Claim, Found};
use crate::error::Error;
use crate::theories::etm::{double_well, four_well, three_well};
use nalgebra::{Complex, Matrix2, Matrix3};
use std::f64::consts::PI;

/// Sorted eigenvalues of (6): an independent route to the levels.
fn diagonalised(energies: [f64; 3], tunnelling: f64, phase: f64) -> [f64; 3] {
    let hop = Complex::from_polar(tunnelling, phase / 3.0);
    let [e1, e2, e3] = energies.map(|e| Complex::new(e, 0.0));
    let mut found: [f64; 3] = Matrix3::new(e1, hop, hop.conj(), hop.conj(), e2, hop, hop, hop.conj(), e3).symmetric_eigenvalues().into();
    found.sort_by(f64::total_cmp);
    found
}

const SYSTEMS: [([f64; 3], f64, f64); 5] =
    [([0.1, -0.05, -0.05], 1.0, 0.5), ([0.9, -0.3, -0.6], 0.2, 2.0), ([-1.0, 0.4, 0.6], 0.05, 0.1), ([0.0, 0.0, 0.0], 1.0, 1.0), ([0.3, 0.2, -0.5], 2.0, -3.0)];

fn everywhere(mut test: impl FnMut([f64; 3], f64, f64) -> Result<bool, Error>) -> Result<Found, Error> {
    let mut all = true;
    for (energies, tunnelling, phase) in SYSTEMS {
        all &= test(energies, tunnelling, phase)?;
    }
    Ok(Found::truth(all))
}

fn same(left: [f64; 3], right: [f64; 3], size: f64) -> bool {
    left.iter().zip(right).all(|(x, y)| (x - y).abs() < 1e-12 * (1.0 + size))
}

pub(super) static CLAIMS: &[Claim] = &[
    Claim::new(
        "etm.claim_two_levels",
        "below (4)",
        r"The energies of the two levels $|0\rangle$ and $|1\rangle$ are then given by $E_{0,1} = \pm\frac{1}{2}\sqrt{\Delta^2+\Delta_0^2}$, and so on",
    )
    .by_analysis("against the eigenvalues of (1) for four systems", || {
        let mut all = true;
        for (asymmetry, tunnelling) in [(0.3, 0.4), (-2.0, 0.1), (0.0, 1.0), (1.5, 1.5)] {
            let found = Matrix2::new(-0.5 * asymmetry, -0.5 * tunnelling, -0.5 * tunnelling, 0.5 * asymmetry).symmetric_eigenvalues();
            let [lower, upper] = double_well::levels(asymmetry, tunnelling)?;
            all &= (found.min() - lower).abs() < 1e-12 && (found.max() - upper).abs() < 1e-12;
        }
        Ok(Found::truth(all))
    })
    .because("They are the eigenvalues of (1).")
    .shown_by("etm.double_well"),
    Claim::new(
        "etm.claim_wkb",
        "below (4)",
        r"the first relation is the generic WKB result for an arbitrarily shaped DWP (where $m$ is the particle's mass, $\Omega$ its single-well harmonic frequency (or tunneling attempt frequency) and $d$ the tunneling distance)",
    )
    .stated()
    .by_analysis(
        r"fall of $\ln\Delta_0$ from $V_0 = 8\hbar\Omega$ to $12\hbar\Omega$: (3) with $d$ between the minima of two parabolas, over the exact splitting",
        || {
            let printed = (double_well::wkb_splitting(1.0, 8.0)? / double_well::wkb_splitting(1.0, 12.0)?).ln();
            let exact = (double_well::exact_splitting(1.0, 8.0)? / double_well::exact_splitting(1.0, 12.0)?).ln();
            Ok(Found::nothing().with("times", printed / exact))
        },
    )
    .because("The relation is quoted from elsewhere, and it leaves the distance open. With the distance between the minima, the splitting of two parabolas would fall {times} times as steeply as it does.")
    .shown_by("etm.double_well"),
    Claim::new(
        "etm.claim_printed_splitting",
        "(4)",
        r"the second formula refers instead to a symmetric ($\Delta = 0$) DWP made up by two superimposed parabolic wells: $\Delta_0 = \frac{\hbar\Omega}{2}\left[3-\sqrt{\frac{8V_0}{\pi\hbar\Omega}}\right]e^{-2V_0/\hbar\Omega}$",
    )
    .about(1.0)
    .ours("the paper gives no accuracy; a good formula has the ratio 1")
    .by_analysis(r"(4) over the exact splitting of two parabolas at $V_0 = 5\hbar\Omega$", || {
        let exact = double_well::exact_splitting(1.0, 5.0)?;
        let low = double_well::printed_splitting(1.0, 1.0)? / double_well::exact_splitting(1.0, 1.0)?;
        let mended = double_well::orthogonalised_splitting(1.0, 5.0)? / exact;
        Ok(Found::number(double_well::printed_splitting(1.0, 5.0)? / exact).with("low", low).with("mended", mended))
    })
    .because(
        r"The ratio is {value} here and {low} at $V_0 = \hbar\Omega$. The states of the two wells overlap, and (4) forgets to subtract what comes from this. With it subtracted the ratio is {mended}.",
    )
    .shown_by("etm.double_well"),
    Claim::new(
        "etm.claim_periodic",
        "below (10)",
        r"We now have basically three-level systems (3LSs) with energy levels $E_0 < E_1 \ll E_2$, periodic in $\varphi$",
    )
    .by_analysis(r"levels at $\varphi$ and $\varphi + 2\pi$ for five systems", || {
        everywhere(|e, d, phase| {
            let (a, b) = (three_well::levels(e, d, phase)?, three_well::levels(e, d, phase + 2.0 * PI)?);
            Ok(same(a.energies, b.energies, 0.0))
        })
    })
    .because("Adding one flux quantum changes nothing measurable: the levels come back.")
    .shown_by("etm.spectrum"),
    Claim::new(
        "etm.claim_levels_closed",
        "above (8)",
        r"For $n_w = 3$ wells an exact solution for the $k = 0, 1, 2$ eigenvalues of the multi-welled tunneling Hamiltonian Eq. (6) is still possible (but not in the $n_w = 4$ TFPW case)",
    )
    .by_analysis(r"(8), with the definition of $\cos\theta$ that is not printed, against the eigenvalues of (6)", || {
        everywhere(|e, d, phase| Ok(same(three_well::levels(e, d, phase)?.energies, diagonalised(e, d, phase), d)))
    })
    .because(r"The paper does not print $\cos\theta$. With it restored, (8) solves the cubic equation of (6) exactly.")
    .shown_by("etm.spectrum"),
    Claim::new(
        "etm.claim_level_labels",
        "below (8)",
        r"$\theta_k = 0, +\frac{2}{3}\pi, -\frac{2}{3}\pi$ an index distinguishing the three eigenstates ... its energy gap $\Delta E = E_1 - E_0$",
    )
    .read_as("the angles of k = 0, 1, 2 in the order in which they stand")
    .by(r"$E_1 - E_0$ with the first two angles against the lowest gap, at $\varphi = 0.5$ without asymmetries", || {
        let found = three_well::levels([0.0; 3], 1.0, 0.5)?;
        let listed = angle(1.0) - angle(0.0);
        Ok(Found::truth((listed - found.gap).abs() < 1e-12).with("listed", listed).with("gap", found.gap))
    })
    .or_read_as("the three angles in any order", || {
        let mut levels = [angle(0.0), angle(1.0), angle(-1.0)];
        levels.sort_by(f64::total_cmp);
        Ok(Found::truth(same(levels, three_well::levels([0.0; 3], 1.0, 0.5)?.energies, 0.0)))
    })
    .because(
        r"The three angles give the three levels. In the order printed, $E_1 - E_0$ would be {listed} $D_0$, but the lowest gap is {gap} $D_0$. For $D_0 > 0$ the first angle belongs to the highest level.",
    )
    .shown_by("etm.spectrum"),
    Claim::new(
        "etm.claim_effective_gap",
        "(9)",
        r"$\lim\Delta E \simeq \frac{2}{\sqrt{3}}\sqrt{D_0^2\varphi^2+\frac{1}{2}(E_1^2+E_2^2+E_3^2)}$",
    )
    .ours("the limit is met where the deviation is of the order that the next terms have")
    .by_analysis(r"exact gap over (9) for phases and asymmetries down to $10^{-5}$", || {
        let mut all = true;
        for (size, phase) in [(1e-3, 1e-3), (1e-4, 1e-5), (1e-5, 1e-4)] {
            for direction in [0.0, 35.0, 100.0] {
                let energies = three_well::well_energies(size, direction);
                let ratio = three_well::effective_gap_unscaled(energies, 1.0, phase)? / three_well::levels(energies, 1.0, phase)?.gap;
                all &= (ratio - 1.0).abs() < 0.14 * size + phase * phase / 54.0 + 1e-9;
            }
        }
        let far = three_well::effective_gap_unscaled([0.0; 3], 1.0, PI)? / three_well::levels([0.0; 3], 1.0, PI)?.gap;
        Ok(Found::truth(all).with("far", far))
    })
    .because(r"It is the leading order in the phase and in $D/D_0$. At $\varphi = \pi$, half a flux quantum, it is {far} times the exact gap.")
    .shown_by("etm.spectrum"),
    Claim::new("etm.claim_rescaling", "below (9)", r"(a trivial rescaling of $D_0$ and of the $E_i$ has been applied)")
        .ours("the smallest differences in the gap leave six digits")
        .by(r"(9) before and after $D_0 \to \frac{2}{\sqrt{3}}D_0$, $E_i \to \sqrt{\frac{2}{3}}E_i$ for five systems", || {
            everywhere(|e, d, phase| {
                let mean = e.iter().sum::<f64>() / 3.0;
                let asymmetry = e.iter().map(|x| (x - mean).powi(2)).sum::<f64>().sqrt().max(1e-9);
                let rescaled = three_well::effective_gap((2.0_f64 / 3.0).sqrt() * asymmetry, 2.0 / 3.0_f64.sqrt() * d, phase)?;
                Ok((rescaled / three_well::effective_gap_unscaled(e, d, phase)? - 1.0).abs() < 1e-6)
            })
        })
        .by_definition("two constants are free, and they are set so that the two forms agree")
        .because("Two constant factors turn one form into the other.")
        .shown_by("etm.effective_gap"),
    Claim::new(
        "etm.claim_widening",
        "above (9)",
        r"we can approximate (in a now simplified calculation) the $n_w = 3$ - eigenstate system with an effective 2LS having its energy gap $\Delta E = E_1-E_0$ widening with increasing $\varphi$ provided $D_0 > 0$ (see below)",
    )
    .by_analysis(r"lowest gap at 60 phases from 0 to $\pi$ for both signs of $D_0$, $D = 0.1|D_0|$", || {
        // a change of sign of D₀ is a phase of 3π round the triangle
        let gap = |phase: f64| three_well::levels(three_well::well_energies(0.1, 20.0), 1.0, phase).map(|found| found.gap);
        let (mut wider, mut narrower) = (true, true);
        for k in 0..60 {
            let [from, to] = [k, k + 1].map(|k| PI * f64::from(k) / 60.0);
            wider &= gap(to)? > gap(from)?;
            narrower &= gap(3.0 * PI + to)? < gap(3.0 * PI + from)?;
        }
        Ok(Found::truth(wider && narrower).with("from", gap(0.0)?).with("to", gap(PI)?).with("other", gap(3.0 * PI)?))
    })
    .because(r"For $D_0 > 0$ the gap grows from {from} $D_0$ to {to} $D_0$ at half a flux quantum. For $D_0 < 0$ it begins at {other} $|D_0|$ and shrinks.")
    .shown_by("etm.spectrum"),
    Claim::new(
        "etm.claim_third_level",
        "below (10)",
        r"The typical ATS spectrum, with $D_0 > 0$ (see below), is shown in Fig. 6 as a function of $\varphi$ and one can now see that the third and highest level $E_2$ can be safely neglected for most low-field applications",
    )
    .above(10.0, 0.0)
    .ours("a level is far where it is ten gaps away")
    .by(r"distance of the third level over the lowest gap at $\varphi = 0.1$, $D = 0.1 D_0$", || {
        let far = |phase: f64| {
            let found = three_well::levels(three_well::well_energies(0.1, 0.0), 1.0, phase)?;
            Ok::<_, Error>((found.energies[2] - found.energies[1]) / found.gap)
        };
        Ok(Found::number(far(0.1)?).with("strong", far(1.0)?))
    })
    .because(r"With little flux the lower two levels nearly meet, and the third is {value} gaps away. At $\varphi = 1$ it is only {strong} gaps away.")
    .shown_by("etm.spectrum"),
    Claim::new(
        "etm.claim_degenerate_ground",
        "(11)",
        r"local trapping potentials that (for the case of triangular and tetrahedral perfect symmetry, like in our limit no-disorder case) must be characterized by a degenerate ground state ... should be chosen with a strictly positive tunneling parameter: $D_0 > 0$",
    )
    .ours("a single ground state is one that lies more than the tunnelling amplitude below the next")
    .by("lowest two levels without flux and asymmetries for three and for four wells, for both signs of the tunnelling amplitude", || {
        // a change of sign of D₀ is a phase of 3π round the triangle; four levels change sign with it
        let [lowest, next, _] = three_well::levels([0.0; 3], 1.0, 0.0)?.energies;
        let [below, above, _] = three_well::levels([0.0; 3], 1.0, 3.0 * PI)?.energies;
        let four = four_well::levels(1.0, 0.0, [0.0, 0.0, 1.0])?;
        let positive = next - lowest < 1e-12 && four[2] - four[0] < 1e-12;
        Ok(Found::truth(positive && above - below > 1.0 && four[3] - four[2] > 1.0).with("apart", above - below).with("four", four[3] - four[2]))
    })
    .because(
        r"For $D_0 > 0$ the ground state is twofold in the triangle and threefold in the tetrahedron. For $D_0 < 0$ it is single, {apart} and {four} times $|D_0|$ below the next.",
    )
    .shown_by("etm.spectrum"),
    Claim::new(
        "etm.claim_figure_6",
        "caption of Fig. 6",
        r"The energy spectrum (for $D_0 = 1$ units) of the ATS (3LS, TWP) model, in the physically appropriate limits of a weak magnetic field and near-degeneracy",
    )
    .missing("the well energies behind the curves")
    .because("The caption gives the tunnelling amplitude and says near-degeneracy. The form follows from (8), the curves do not.")
    .shown_by("etm.spectrum"),
];

/// Level of (8) in units of D₀ without asymmetries, where θ = φ = 0.5, for θ_k = 2πk/3.
fn angle(k: f64) -> f64 {
    2.0 * ((0.5 + 2.0 * PI * k) / 3.0).cos()
}
