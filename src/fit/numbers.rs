//! Numbers of a fit as people read them: as many digits as the error leaves.

use super::answer::Fitted;
use crate::numerics::decimal::decimal;
use crate::picture::significant;

/// Place of the first digit: 3 of 1086, −2 of 0.05.
#[allow(clippy::cast_possible_truncation)] // the exponent of a double
fn first(value: f64) -> i32 {
    value.abs().log10().floor() as i32
}

/// Where the digits of a value end, and whether it is written with a power of ten.
#[derive(Clone, Copy)]
pub(super) struct Place {
    /// Digits behind the point of the error.
    behind: i32,
    /// Digits behind the point of the value and of what lies near it: two of its own at least, where its error is larger.
    near: i32,
    /// Whether a power of ten is split off.
    powers: bool,
}

impl Place {
    /// Two digits of the error; none where there is no error to go by.
    pub(super) fn by(value: f64, error: f64) -> Option<Self> {
        if !(error > 0.0 && error.is_finite() && value.is_finite()) {
            return None;
        }
        // an error of 0.0996 is one of 0.10
        let rounded = decimal(&format!("{error:.1e}")).unwrap_or(error);
        let largest = value.abs().max(error);
        let behind = 1 - first(rounded);
        let near = if value == 0.0 { behind } else { behind.max(1 - first(value)) };
        Some(Self { behind, near, powers: !(1e-3..1e6).contains(&largest) })
    }

    /// The value, or a number near it, up to there.
    pub(super) fn write(self, value: f64) -> String {
        self.written(value, self.near)
    }

    fn error(self, error: f64) -> String {
        self.written(error, self.behind)
    }

    fn written(self, value: f64, behind: i32) -> String {
        if self.powers && value != 0.0 {
            let digits = usize::try_from(first(value) + behind).unwrap_or(0).min(15);
            return format!("{value:.digits$e}");
        }
        let Ok(digits) = usize::try_from(behind.min(15)) else {
            let coarse = 10_f64.powi(-behind);
            return format!("{:.0}", (value / coarse).round() * coarse);
        };
        format!("{value:.digits$}")
    }
}

/// A value and its error to the same place: `1086.03` and `0.31`.
pub(super) fn with_error(value: f64, error: f64) -> (String, String) {
    Place::by(value, error).map_or_else(|| (significant(value, 6), significant(error, 2)), |place| (place.write(value), place.error(error)))
}

/// The value of a parameter, its error where there is one, and the ends of its interval, to the same place. An end that was not found
/// is none, and so is the interval where there is none at all.
pub(super) struct Written {
    /// The value.
    pub(super) value: String,
    /// Its standard error; none at a bound.
    pub(super) error: Option<String>,
    /// The interval: each end a number, or `open`.
    pub(super) interval: Option<[String; 2]>,
}

impl Written {
    pub(super) fn of(fitted: &Fitted) -> Self {
        let Some(error) = fitted.error else { return Self { value: significant(fitted.value, 6), error: None, interval: None } };
        let place = Place::by(fitted.value, error);
        let (value, error) = with_error(fitted.value, error);
        let end = |end: Option<f64>| end.map_or_else(|| "open".to_owned(), |end| place.map_or_else(|| significant(end, 6), |place| place.write(end)));
        Self { value, error: Some(error), interval: Some([end(fitted.lower), end(fitted.upper)]) }
    }
}

#[cfg(test)]
mod tests {
    use super::with_error;

    #[test]
    fn the_error_says_where_the_digits_end() {
        for (value, error, expected) in [
            (1086.034, 0.3056, ("1086.03", "0.31")),
            (44593.0, 12345.0, ("45000", "12000")),
            (0.853_12, 0.0123, ("0.853", "0.012")),
            (-4.96, 0.0996, ("-4.96", "0.10")),
            (1.2346e-10, 2.1e-12, ("1.235e-10", "2.1e-12")),
            (6.5e7, 3.2e5, ("6.500e7", "3.2e5")),
            (0.02, 0.5, ("0.020", "0.50")),
            // an error that is larger does not round the value away
            (34.7222, 2213.7, ("35", "2200")),
            (0.0347, 2.2, ("0.035", "2.2")),
            (-3.2e-9, 4.1e-8, ("-3.2e-9", "4.1e-8")),
            (12.5, 0.0, ("12.5", "0")),
        ] {
            let (value, error) = with_error(value, error);
            assert_eq!((value.as_str(), error.as_str()), expected);
        }
    }
}
