//! Sorting by numbers. One sort serves all types: each sort of the standard library's is 6 kB of code in the module that a
//! page loads.

/// The places of the keys in rising order; equal keys keep theirs.
pub fn order(keys: &[f64]) -> Vec<usize> {
    let mut places: Vec<usize> = (0..keys.len()).collect();
    places.sort_by(|a, b| keys[*a].total_cmp(&keys[*b]));
    places
}

/// The items in rising order of a key; equal ones keep their places.
pub fn sorted_by<T>(items: Vec<T>, key: impl Fn(&T) -> f64) -> Vec<T> {
    let keys: Vec<f64> = items.iter().map(key).collect();
    let mut items: Vec<Option<T>> = items.into_iter().map(Some).collect();
    order(&keys).into_iter().filter_map(|place| items[place].take()).collect()
}

#[cfg(test)]
mod tests {
    use super::{order, sorted_by};

    #[test]
    fn keys_rise_and_equal_ones_stay_in_place() {
        assert_eq!(order(&[2.0, -1.0, f64::INFINITY, -1.0]), [1, 3, 0, 2]);
        assert_eq!(sorted_by(vec!["three", "one", "four", "two"], |word| word.len() as f64), ["one", "two", "four", "three"]);
        assert!(order(&[]).is_empty());
    }
}
