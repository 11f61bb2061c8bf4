//! The small markup of labels.

/// A label without its markup: "T_{g}/T" becomes "T_g/T", "m^{3}" becomes "m^3".
pub fn plain(label: &str) -> String {
    label.replace("_{", "_").replace("^{", "^").replace('}', "")
}

#[cfg(test)]
mod tests {
    #[test]
    fn markup_is_taken_out() {
        assert_eq!(super::plain("log_{10} T_{g}/T (m^{3})"), "log_10 T_g/T (m^3)");
    }
}
