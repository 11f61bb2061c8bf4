//! What holds for the figures of the theory as a whole: what moves them, and what their badges say.

use crate::common::picture;

#[test]
fn every_figure_follows_a_slider() {
    for figure in vitreous::catalogue::theory("two_electron").unwrap().figures() {
        let inputs = figure.resolve(&std::collections::BTreeMap::new()).unwrap();
        let once = || {
            let start = std::time::Instant::now();
            (figure.compute)(&inputs).unwrap();
            start.elapsed().as_secs_f64()
        };
        let best = (0..20).map(|_| once()).fold(f64::INFINITY, f64::min);
        println!("{} {:.3} ms", figure.id, 1e3 * best);
        assert!(best < 0.016, "{} takes {best} s", figure.id);
    }
}

#[test]
fn what_is_from_memory_stands_on_the_badge_of_the_polymers() {
    let figure = vitreous::catalogue::figure("two_electron.polymers").unwrap();
    let vitreous::describe::Standing::OurClosure { why } = figure.provenance.standing else { panic!("as printed: {:?}", figure.provenance.standing) };
    assert!(why.contains("from memory"), "{why}");
    let drawn = picture("two_electron.polymers", &[]);
    // six and more polymers with both temperatures, both exponents and the difference
    let table = &drawn.tables[0];
    assert!(table.rows.len() >= 6 && table.title.contains("from memory"));
    for row in &table.rows {
        let number = |k: usize| row[k].trim_end_matches(" K").replace('−', "-").parse::<f64>().unwrap();
        let by_law = 9.0 * (1.0 - number(2) / number(3));
        assert!((number(4) - by_law).abs() < 0.006 && (number(6) - (by_law - number(5))).abs() < 0.006, "{row:?}");
    }
}
