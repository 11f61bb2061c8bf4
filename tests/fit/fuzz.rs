//! Files with bytes changed at random: no panic, no endless work, no number that is none, no row lost in silence.

use std::time::Instant;
use vitreous::fit::{Columns, model, table};

use crate::common::Noise;

const FILES: [&str; 6] = [
    "T (C);log10 eta;sigma\n20,5;3,25;0,1\n30;x;\n\n#\n40;2;1e-2\n",
    "\u{feff}1000/T  ln(eta)\n2  27.6\n1.6 14.9\n",
    "T [K],eta [P],error (%),\"a, b\"\n500,1e13,5,c\n600,31622776.6,5,\"d\"\"e\"\n",
    "500\t12\t0.1\n600\t6.5\t0.1\n700\t4\t0.2\n",
    "A glass, two melts\nT,log10 eta,sigma\nK,log10(P),\n500,12,0.1\n600,6.5,\n700,4,0.2\n",
    "T (K) log10 eta (Pa s)\n500 12 ± 0.1\n600 6.5 ± 0.1\n700 4 ± 0.1\n",
];

/// A hundred thousand files, or as many as FUZZ_SECONDS allow; five where nothing is said.
#[test]
fn no_changed_byte_makes_reading_stop_or_lie() {
    let limit: f64 = std::env::var("FUZZ_SECONDS").map_or(5.0, |text| text.parse().unwrap());
    let seed = std::env::var("FUZZ_SEED").map_or(1, |text| text.parse().unwrap());
    let of = model("forms.vogel_fulcher").unwrap();
    let (clock, mut noise, mut done, mut read, mut longest) = (Instant::now(), Noise(seed), 0, 0, 0.0_f64);
    while done < 100_000 && clock.elapsed().as_secs_f64() < limit {
        let mut bytes = FILES[done % FILES.len()].as_bytes().to_vec();
        for _ in 0..=(4.0 * noise.uniform()) as usize {
            let place = (noise.uniform() * bytes.len() as f64) as usize;
            bytes[place] = (noise.uniform() * 256.0) as u8;
        }
        let one = Instant::now();
        if let Ok(table) = table(&bytes)
            && let Ok(sets) = table.points(of, &Columns::default())
        {
            let lines = String::from_utf8_lossy(&bytes).split(['\n', '\r']).filter(|line| !line.trim().is_empty()).count();
            for set in sets {
                let points = set.points;
                assert!(points.x.iter().chain(&points.y).all(|value| value.is_finite()), "{bytes:?}");
                assert!(points.sigma.iter().flatten().all(|error| error.is_finite() && *error > 0.0), "{bytes:?}");
                // each line is a point, or named as left out, or the head, or a comment
                assert!(points.x.len() == points.y.len() && points.x.len() + set.left_out.len() <= lines, "{bytes:?}");
                assert!(set.left_out.iter().all(|why| why.to_string().starts_with("line ")) && set.understood.len() >= 2);
                read += 1;
            }
        }
        longest = longest.max(one.elapsed().as_secs_f64());
        done += 1;
    }
    println!("{done} changed files, {read} of them read, the longest in {:.1} ms", 1e3 * longest);
    assert!(done >= 500 && read * 10 > done, "{done} {read}");
}
