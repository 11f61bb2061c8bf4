//! The stretched relaxation in frequency against its distribution of times and against sum rules.

use crate::common::{close, curve, picture, readout};

#[test]
fn the_response_in_frequency_is_the_sum_over_the_relaxation_times() {
    // each plain exponential answers by 1/(1 + iω/u): with the distribution of rates, another algorithm
    use vitreous::theories::gauge_lps::spectrum::log_density;
    for beta in [0.4, 0.6] {
        let picture = picture("gauge_lps.stretched_frequency", &[("beta", &beta.to_string())]);
        let name = format!("β = {beta}");
        let (loss, arc) = (curve(&picture, &name), curve(&picture, &format!("arc, {name}")));
        let step = 0.05;
        let rates: Vec<(f64, f64)> =
            (-400..800).map(|k| (f64::from(k) * step).exp()).map(|u| (u, step * log_density(u, beta).unwrap())).filter(|p| p.1 > 0.0).collect();
        for k in [20, 40, 55] {
            let w = loss[k].0;
            let imaginary: f64 = rates.iter().map(|(u, share)| share * (w / u) / (1.0 + (w / u).powi(2))).sum();
            let real: f64 = rates.iter().map(|(u, share)| share / (1.0 + (w / u).powi(2))).sum();
            close("loss", loss[k].1, imaginary, 1e-6);
            close("real part", arc[k].0, real, 1e-5);
        }
        // sum rule: ∫ χ″ d ln ω = π/2, of which the frame holds all but two tails, whose laws are known
        let inside: f64 = loss.windows(2).map(|w| 0.5 * (w[0].1 + w[1].1) * (w[1].0 / w[0].0).ln()).sum();
        let tails = loss[0].1 + loss[loss.len() - 1].1 / beta;
        close("area", inside + tails, std::f64::consts::FRAC_PI_2, 2e-3);
        // slopes at both ends
        let slope = |a: (f64, f64), b: (f64, f64)| (b.1 / a.1).ln() / (b.0 / a.0).ln();
        close("low", slope(loss[0], loss[1]), 1.0, 0.02);
        close("high", slope(loss[loss.len() - 2], loss[loss.len() - 1]), -beta, 0.02);
    }
    // far out both parts are Γ(1 + β) w^−β times cosine and sine of πβ/2; Γ(1.2) = 0.918 169
    let far = curve(&picture("gauge_lps.stretched_frequency", &[("beta", "0.2")]), "arc, β = 0.2").pop().unwrap();
    close("near the origin", far.0, 0.918_169e-3 * 18_f64.to_radians().cos(), 1e-2);
    close("at the angle πβ/2", far.1 / far.0, 18_f64.to_radians().tan(), 1e-2);
    // one time: half a circle about (1/2, 0)
    let circle = curve(&crate::common::picture("gauge_lps.stretched_frequency", &[]), "arc, β = 1");
    assert!(circle.iter().all(|p| ((p.0 - 0.5).hypot(p.1) - 0.5).abs() < 1e-12));
    close("peak", readout(&crate::common::picture("gauge_lps.stretched_frequency", &[("beta", "1")]), "peak ωτ, β = 1"), 1.0, 1e-6);
}
