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

fn inside(p: At) -> bool {
    (0.0..=1.0).contains(&p.0) && (0.0..=1.0).contains(&p.1)
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
            let whole = if inside(before) && inside(point) { Some((before, point)) } else { segment(before, point) };
            match whole {
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
    if outline.iter().all(|p| inside(*p)) {
        return now;
    }
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

/// Leaves out points within `slack` of the straight line between those that stay; ends and turns stay (the cone
/// intersection of Sklansky and Gonzalez 1980).
pub(super) fn straightened(path: &[At], slack: f64) -> Vec<At> {
    let (Some(&first), true) = (path.first(), path.len() > 2) else { return path.to_vec() };
    let cross = |a: At, b: At| a.0 * b.1 - a.1 * b.0;
    let mut out = vec![first];
    let (mut start, mut before) = (first, first);
    // The two sides of the cone in which the next point may lie, and how far the line has come.
    let mut cone: Option<(At, At)> = None;
    let mut far = 0.0_f64;
    for &point in &path[1..] {
        let mut step = (point.0 - start.0, point.1 - start.1);
        let mut length = step.0.hypot(step.1);
        if let Some((low, high)) = cone {
            let ahead = step.0 * (low.0 + high.0) + step.1 * (low.1 + high.1) > 0.0;
            if !ahead || cross(low, step) < 0.0 || cross(high, step) > 0.0 || length < far {
                out.push(before);
                start = before;
                (cone, far) = (None, 0.0);
                step = (point.0 - start.0, point.1 - start.1);
                length = step.0.hypot(step.1);
            }
        }
        if length > slack {
            let (sin, cos) = (slack / length, (1.0 - (slack / length).powi(2)).sqrt());
            let (low, high) = ((step.0 * cos + step.1 * sin, step.1 * cos - step.0 * sin), (step.0 * cos - step.1 * sin, step.1 * cos + step.0 * sin));
            cone =
                Some(cone.map_or((low, high), |old| (if cross(old.0, low) > 0.0 { low } else { old.0 }, if cross(old.1, high) < 0.0 { high } else { old.1 })));
            far = length;
        }
        before = point;
    }
    out.push(before);
    out
}

#[cfg(test)]
mod tests {
    use super::{polygon, run, segment, straightened, thin};

    #[test]
    fn straightening_keeps_to_its_slack() {
        let circle: Vec<_> = (0..=720).map(|k| f64::from(k).to_radians() / 2.0).map(|a| (100.0 * a.cos(), 100.0 * a.sin())).collect();
        let zigzag: Vec<_> = (0..=300).map(|k| (f64::from(k % 7), f64::from(k * k % 11))).collect();
        let there_and_back: Vec<_> = (0..=40).map(|k| (f64::from(if k > 20 { 40 - k } else { k }), 0.01 * f64::from(k))).collect();
        for (path, most) in [(&circle, 90), (&zigzag, 301), (&there_and_back, 6)] {
            let kept = straightened(path, 0.1);
            assert!(kept.len() <= most && kept.first() == path.first() && kept.last() == path.last(), "{}", kept.len());
            let away = |p: &(f64, f64), a: (f64, f64), b: (f64, f64)| {
                let (dx, dy) = (b.0 - a.0, b.1 - a.1);
                let t = (((p.0 - a.0) * dx + (p.1 - a.1) * dy) / (dx * dx + dy * dy).max(1e-300)).clamp(0.0, 1.0);
                (p.0 - a.0 - t * dx).hypot(p.1 - a.1 - t * dy)
            };
            for p in path {
                let nearest = kept.windows(2).map(|pair| away(p, pair[0], pair[1])).fold(f64::MAX, f64::min);
                assert!(nearest < 0.1 + 1e-9, "{p:?} is {nearest} away");
            }
        }
        // A straight line needs its ends alone.
        let line: Vec<_> = (0..50).map(|k| (f64::from(k), 3.0 * f64::from(k))).collect();
        assert_eq!(straightened(&line, 0.1), [(0.0, 0.0), (49.0, 147.0)]);
        assert!(straightened(&[], 0.1).is_empty());
    }

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
