//! Points with noise on a law that is known, and the command line run within a test.

use super::Noise;
use serde_json::Value;
use std::fs;
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

/// A file of its own for each test, gone when it is dropped.
pub struct Scratch(pub std::path::PathBuf);

impl Scratch {
    pub fn new(name: &str, text: &str) -> Self {
        let path = std::env::temp_dir().join(format!("vitreous-told-{}-{name}", std::process::id()));
        fs::write(&path, text).unwrap();
        Self(path)
    }

    pub fn path(&self) -> &str {
        self.0.to_str().unwrap()
    }
}

impl Drop for Scratch {
    fn drop(&mut self) {
        let _ = fs::remove_file(&self.0);
    }
}

/// The answer of a fit on the command line.
pub fn json(words: &[&str]) -> Value {
    serde_json::from_str(&run(&[&["fit"], words, &["--json"]].concat()).unwrap()).unwrap()
}

/// What a fit writes beside its answer.
pub fn with(words: &[&str], form: &str) -> String {
    let file = Scratch::new(&format!("with{form}"), "");
    run(&[&["fit"], words, &[form, file.path()]].concat()).unwrap();
    fs::read_to_string(&file.0).unwrap()
}

/// Whether a line of a list holds these words.
pub fn told(answer: &Value, list: &str, words: &str) -> bool {
    answer[list].as_array().unwrap().iter().any(|line| line.as_str().unwrap().contains(words))
}

/// Points of a viscosity as a table.
pub fn viscosity(truth: [f64; 3], from: f64, seed: u64) -> String {
    let set = points(truth, from, 25, 0.05, &mut Noise(seed));
    let rows = set.x.iter().zip(&set.y).map(|(x, y)| format!("{x},{y},0.05\n"));
    format!("T (K),log10 eta (Pa s),sigma\n{}", rows.collect::<String>())
}
