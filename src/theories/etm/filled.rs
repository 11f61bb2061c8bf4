//! Levels that are filled at a temperature: what follows from transitions between them and what from their populations. Ours: the
//! second order of perturbation theory.

/// Levels with their occupations.
pub(super) struct Filled<const N: usize> {
    temperature: f64,
    gaps: [[f64; N]; N],
    shares: [f64; N],
}

impl<const N: usize> Filled<N> {
    /// `gaps` hold E_l − E_k at `[k][l]` in K, the lowest level first; `temperature` in K, > 0.
    pub(super) fn new(gaps: [[f64; N]; N], temperature: f64) -> Self {
        let weights = gaps[0].map(|gap| (-gap / temperature).exp());
        let sum: f64 = weights.iter().sum();
        Self { temperature, gaps, shares: weights.map(|weight| weight / sum) }
    }

    /// Σ_k f_k of(k)
    pub(super) fn mean(&self, of: impl Fn(usize) -> f64) -> f64 {
        self.shares.iter().enumerate().map(|(k, share)| share * of(k)).sum()
    }

    /// Σ_{k<l} 2 (f_k − f_l)/(E_l − E_k) of(k, l), of the squares of matrix elements.
    pub(super) fn transitions(&self, of: impl Fn(usize, usize) -> f64) -> f64 {
        self.pairs(|k, l| {
            let gap = self.gaps[k][l];
            // levels that coincide share 1/T
            let filled = if gap > 0.0 { -(-gap / self.temperature).exp_m1() / gap } else { 1.0 / self.temperature };
            2.0 * self.shares[k] * filled * of(k, l)
        })
    }

    /// (1/T) Σ_{k<l} f_k f_l of(k, l), of the squares of differences.
    pub(super) fn shifts(&self, of: impl Fn(usize, usize) -> f64) -> f64 {
        self.pairs(|k, l| self.shares[k] * self.shares[l] * of(k, l)) / self.temperature
    }

    fn pairs(&self, of: impl Fn(usize, usize) -> f64) -> f64 {
        (0..N).flat_map(|k| (k + 1..N).map(move |l| (k, l))).map(|(k, l)| of(k, l)).sum()
    }

    /// Response to an electric field, summed over all its directions, 1/K: from transitions and from populations.
    ///
    /// Each well has a dipole of length one, and any two make one angle: p_i·p_j = (N δ_ij − 1)/(N − 1). So the populations
    /// `wells[k][i]` of well i in level k alone give the matrix elements, N/(N − 1) Σ_i w_ki w_li.
    pub(super) fn electric(&self, wells: &[[f64; N]; N]) -> [f64; 2] {
        let equal = N as f64 / (N as f64 - 1.0);
        let over = |k: usize, l: usize, of: fn(f64, f64) -> f64| equal * wells[k].iter().zip(&wells[l]).map(|(one, other)| of(*one, *other)).sum::<f64>();
        [self.transitions(|k, l| over(k, l, |one, other| one * other)), self.shifts(|k, l| over(k, l, |one, other| (one - other).powi(2)))]
    }
}
