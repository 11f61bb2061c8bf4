//! Cutting at the frame. Everything here is in shares of the axes: the panel is the unit square.

/// A point in shares of the axes; NaN where it cannot be placed.
pub(super) type At = (f64, f64);

/// The part of a segment inside the unit square (Liang and Barsky 1984).
pub(super) fn segment(from: At, to: At) -> Option<(At, At)> {
    let (dx, dy) = (to.0 - from.0, to.1 - from.1);
    let (mut enter, mut leave) = (0.0_f64, 1.0_f64);
    for (speed, room) in [(-dx, from.0), (dx, 1.0 - from.0), (-dy, from.1), (dy, 1.0 - from.1)] {
        if speed == 0.0 {
            if room < 0.0 {
                return None;
            }
        } else if speed < 0.0 {
            enter = enter.max(room / speed);
        } else {
            leave = leave.min(room / speed);
        }
    }
    if enter.total_cmp(&leave).is_gt() {
        return None;
    }
    // Rounding must not carry a point over the frame.
    let point = |t: f64| ((from.0 + t * dx).clamp(0.0, 1.0), (from.1 + t * dy).clamp(0.0, 1.0));
    Some((if enter > 0.0 { point(enter) } else { from }, if leave < 1.0 { point(leave) } else { to }))
}

/// Cuts a run of points at the frame and at points that cannot be placed.
pub(super) fn run(points: impl IntoIterator<Item = At>) -> Vec<Vec<At>> {
    let mut out: Vec<Vec<At>> = Vec::new();
    let mut last: Option<At> = None;
    let mut open = false;
    for point in points {
        if !(point.0.is_finite() && point.1.is_finite()) {
            last = None;
            open = false;
            continue;
        }
        if let Some(before) = last {
            match segment(before, point) {
                None => open = false,
                Some((a, b)) => {
                    match out.last_mut() {
                        Some(current) if open => current.push(b),
                        _ => out.push(vec![a, b]),
                    }
                    open = b == point;
                }
            }
        }
        last = Some(point);
    }
    out
}

/// Cuts a filled outline at the frame (Sutherland and Hodgman 1974); empty where nothing is inside.
pub(super) fn polygon(outline: &[At]) -> Vec<At> {
    if outline.iter().any(|p| !(p.0.is_finite() && p.1.is_finite())) {
        return Vec::new();
    }
    let mut now = outline.to_vec();
    for edge in 0..4 {
        let depth = |p: At| match edge {
            0 => p.0,
            1 => 1.0 - p.0,
            2 => p.1,
            _ => 1.0 - p.1,
        };
        let before = std::mem::take(&mut now);
        let Some(&last) = before.last() else { return Vec::new() };
        let mut a = last;
        for b in before {
            let (da, db) = (depth(a), depth(b));
            if (da < 0.0) != (db < 0.0) {
                let t = da / (da - db);
                let cut = (a.0 + t * (b.0 - a.0), a.1 + t * (b.1 - a.1));
                now.push(match edge {
                    0 => (0.0, cut.1),
                    1 => (1.0, cut.1),
                    2 => (cut.0, 0.0),
                    _ => (cut.0, 1.0),
                });
            }
            if db >= 0.0 {
                now.push(b);
            }
            a = b;
        }
    }
    for p in &mut now {
        *p = (p.0.clamp(0.0, 1.0), p.1.clamp(0.0, 1.0));
    }
    now
}

/// Leaves out points nearer than `least` to the one before; `scale` turns shares into pixels. The ends stay.
pub(super) fn thin(run: Vec<At>, scale: (f64, f64), least: f64) -> Vec<At> {
    let Some(&end) = run.last() else { return run };
    let mut out: Vec<At> = Vec::with_capacity(run.len());
    for point in run {
        let far = out.last().is_none_or(|last| ((point.0 - last.0) * scale.0).hypot((point.1 - last.1) * scale.1) >= least);
        if far {
            out.push(point);
        }
    }
    if out.last() != Some(&end) {
        if out.len() > 1 {
            out.pop();
        }
        out.push(end);
    }
    out
}

#[cfg(test)]
mod tests {
    use super::{polygon, run, segment, thin};

    #[test]
    fn segments_against_analytic_cuts() {
        // y = x/2 + 1/4 enters at x = 0 and leaves at x = 1.
        assert_eq!(segment((-2.0, -0.75), (2.0, 1.25)), Some(((0.0, 0.25), (1.0, 0.75))));
        // The diagonal through two corners.
        assert_eq!(segment((-1.0, -1.0), (2.0, 2.0)), Some(((0.0, 0.0), (1.0, 1.0))));
        // Inside: untouched, to the bit.
        assert_eq!(segment((0.1, 0.2), (0.3, 0.7)), Some(((0.1, 0.2), (0.3, 0.7))));
        // y = 1.6 - x leaves through the top at (0.6, 1) and the right side at (1, 0.6).
        let (a, b) = segment((0.0, 1.6), (1.6, 0.0)).unwrap();
        assert!((a.0 - 0.6).abs() < 1e-15 && a.1 == 1.0 && b.0 == 1.0 && (b.1 - 0.6).abs() < 1e-15);
        // Past the corner, beside, parallel outside.
        assert_eq!(segment((0.0, 2.5), (2.5, 0.0)), None);
        assert_eq!(segment((-1.0, 0.5), (-0.1, 0.5)), None);
        assert_eq!(segment((0.2, 1.5), (0.8, 1.5)), None);
        // Vertical through.
        assert_eq!(segment((0.5, -9.0), (0.5, 9.0)), Some(((0.5, 0.0), (0.5, 1.0))));
    }

    #[test]
    fn cut_points_lie_on_the_line_and_inside() {
        let mut seed = 7_u64;
        let mut random = || {
            seed = seed.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
            (seed >> 33) as f64 / f64::from(1_u32 << 31) * 4.0 - 1.5
        };
        for _ in 0..2000 {
            let (a, b) = ((random(), random()), (random(), random()));
            let samples = (0..=400).map(|k| f64::from(k) / 400.0).map(|t| (a.0 + t * (b.0 - a.0), a.1 + t * (b.1 - a.1)));
            let seen = samples.filter(|p| (0.0..=1.0).contains(&p.0) && (0.0..=1.0).contains(&p.1)).count();
            match segment(a, b) {
                None => assert_eq!(seen, 0),
                Some((p, q)) => {
                    for r in [p, q] {
                        let off = (b.0 - a.0) * (r.1 - a.1) - (b.1 - a.1) * (r.0 - a.0);
                        assert!(off.abs() < 1e-12 && (0.0..=1.0).contains(&r.0) && (0.0..=1.0).contains(&r.1));
                    }
                    let share = (q.0 - p.0).hypot(q.1 - p.1) / (b.0 - a.0).hypot(b.1 - a.1);
                    assert!((share * 400.0 - seen as f64).abs() <= 1.5, "{share} {seen}");
                }
            }
        }
    }

    #[test]
    fn runs_break_where_they_leave() {
        let parts = run([(0.5, 0.5), (1.5, 0.5), (1.5, 0.7), (0.5, 0.7), (f64::NAN, 0.0), (0.2, 0.2), (0.3, 0.3)]);
        assert_eq!(parts, vec![vec![(0.5, 0.5), (1.0, 0.5)], vec![(1.0, 0.7), (0.5, 0.7)], vec![(0.2, 0.2), (0.3, 0.3)]]);
        assert!(run([(0.5, 0.5)]).is_empty());
    }

    #[test]
    fn huge_segments_stay_inside() {
        for part in run([(-1e300, 0.5), (1e300, 0.5), (0.5, -1e99), (0.4, 1e99)]) {
            assert!(part.iter().all(|p| (0.0..=1.0).contains(&p.0) && (0.0..=1.0).contains(&p.1)));
        }
    }

    #[test]
    fn polygons_keep_the_area_inside() {
        let area = |p: &[(f64, f64)]| {
            let n = p.len();
            (0..n).map(|k| p[k].0 * p[(k + 1) % n].1 - p[(k + 1) % n].0 * p[k].1).sum::<f64>().abs() / 2.0
        };
        // A square turned by 45 degrees about a corner of the panel: a triangle of area 1/8 is inside.
        let cut = polygon(&[(0.5, 0.0), (0.0, 0.5), (-0.5, 0.0), (0.0, -0.5)]);
        assert!((area(&cut) - 0.125).abs() < 1e-15);
        assert!((area(&polygon(&[(-1.0, -1.0), (2.0, -1.0), (2.0, 2.0), (-1.0, 2.0)])) - 1.0).abs() < 1e-15);
        assert!(polygon(&[(2.0, 2.0), (3.0, 2.0), (3.0, 3.0)]).is_empty());
        assert!(polygon(&[]).is_empty());
    }

    #[test]
    fn thinning_keeps_ends_and_shape() {
        let run: Vec<_> = (0..=1000).map(|k| f64::from(k) / 1000.0).map(|x| (x, x * x)).collect();
        let thinned = thin(run.clone(), (100.0, 100.0), 0.5);
        assert!(thinned.len() < 320 && thinned.first() == run.first() && thinned.last() == run.last());
        for p in &run {
            let near = thinned.iter().map(|q| ((p.0 - q.0) * 100.0).hypot((p.1 - q.1) * 100.0)).fold(f64::MAX, f64::min);
            assert!(near < 0.8);
        }
    }
}
