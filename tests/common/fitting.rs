//! Points with noise on a law that is known, and the command line run within a test.

use super::Noise;
use std::io::BufReader;
use vitreous::cli::Failure;
use vitreous::fit::Points;

/// The law of Vogel and Fulcher, written here again.
pub fn law(values: [f64; 3], x: f64) -> f64 {
    let [infinite, glass, fragility] = values;
    infinite + (12.0 - infinite).powi(2) / (fragility * (x / glass - 1.0) + 12.0 - infinite)
}

/// Points on it.
pub fn points(values: [f64; 3], from: f64, count: u32, sigma: f64, noise: &mut Noise) -> Points {
    let x: Vec<f64> = (0..count).map(|k| from + 20.0 * f64::from(k)).collect();
    let y = x.iter().map(|x| law(values, *x) + sigma * noise.normal()).collect();
    Points { x, y, sigma: Some(vec![sigma; count as usize]) }
}

/// What a command prints, or why it refuses.
pub fn run(words: &[&str]) -> Result<String, String> {
    let mut out = Vec::new();
    let done = vitreous::cli::run(words.iter().map(Into::into), &mut BufReader::new(&b""[..]), &mut out);
    let text = String::from_utf8(out).unwrap();
    done.map(|()| text).map_err(|failure| match failure {
        Failure::Usage(text) => text,
        Failure::Refused(error) => error.message,
        other => format!("{other:?}"),
    })
}
