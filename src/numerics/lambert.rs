//! A root of Lambert's kind, where a double overflows its argument or loses it in cancellation.

/// The smaller s with s + c (e^s − 1) = l; `None` where there is none, which happens only for c < 0.
///
/// For c ≠ 0 this is s = ln(W₀(c e^{l + c})/c). Own code, by Newton's method, because e^c overflows for large c and c e^c
/// loses its digits near c = 0. The left side bends one way only, so that the steps from the chosen side never overshoot.
pub fn smaller_root(c: f64, l: f64) -> Option<f64> {
    if !(c.is_finite() && l.is_finite()) {
        return None;
    }
    let start = if c >= 0.0 {
        // from above: both bounds lie where the left side is at least l
        if l > 0.0 { if c > 0.0 { l.min((l / c).ln_1p()) } else { l } } else { 0.0 }
    } else {
        let highest = -(-c).ln();
        if highest - 1.0 - c < l {
            return None;
        }
        l + c
    };
    let mut s = start;
    for _ in 0..200 {
        let step = (s + c * s.exp_m1() - l) / (1.0 + c * s.exp());
        if !step.is_finite() {
            return Some(s);
        }
        s -= step;
        if step.abs() <= 1e-16 * s.abs() {
            break;
        }
    }
    Some(s)
}

#[cfg(test)]
mod tests {
    use super::smaller_root;

    #[test]
    fn it_is_lamberts_function() {
        for c in [-0.9_f64, -0.2, 0.3, 2.0, 9.0] {
            for l in [-3.0_f64, -0.4, 0.0, 0.1, 2.0] {
                let w = c * (l + c).exp();
                let found = smaller_root(c, l);
                if w < -(-1.0_f64).exp() {
                    assert!(found.is_none(), "{c} {l}");
                    continue;
                }
                let expected = (puruspe::lambert_w0(w) / c).ln();
                assert!((found.unwrap() - expected).abs() < 1e-12, "{c} {l} {found:?} {expected}");
            }
        }
    }

    #[test]
    fn large_and_vanishing_slopes_satisfy_the_equation() {
        for (c, l) in [(0.0, 3.0), (1e-14, -2.0), (-1e-14, 0.5), (1e6, 7.0), (1e6, -30.0), (1e-3, 1e3)] {
            let s = smaller_root(c, l).unwrap();
            assert!((s + c * s.exp_m1() - l).abs() < 1e-10 * (1.0 + c), "{c} {l} {s}");
        }
    }
}
