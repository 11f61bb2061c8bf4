//! How a link shows a figure: the ranges and scales of its axes, and the reader's own points, as the page writes them.

use super::link::Reference;
use super::link::brief;
use crate::error::{Error, ErrorKind};
use crate::picture::{AxisScale, OwnPoints};
use crate::plot::View;

/// What a link changes of a figure's axes, a panel each, and the points that it puts on them. What cannot be read is left out.
pub fn seen(reference: &Reference) -> (Vec<View>, Vec<OwnPoints>) {
    let found = |name: &str| reference.view.iter().find(|(key, _)| key == name).map_or("", |(_, value)| value.as_str());
    let mut views: Vec<View> = Vec::new();
    let mut set = |panel: usize, change: &dyn Fn(&mut View)| {
        if views.len() <= panel {
            views.resize(panel + 1, View::default());
        }
        change(&mut views[panel]);
    };
    for (panel, x, y) in panels(found("zoom"), range).unwrap_or_default() {
        set(panel, &|view| (view.x, view.y) = (x, y));
    }
    for (panel, x, y) in panels(found("axes"), scale).unwrap_or_default() {
        set(panel, &|view| (view.x_scale, view.y_scale) = (x, y));
    }
    (views, points(found("points")).unwrap_or_default())
}

/// What of it cannot be read.
///
/// # Errors
/// [`ErrorKind::Unreadable`] naming it.
pub(super) fn readable(reference: &Reference) -> Result<(), Error> {
    for (name, value) in &reference.view {
        let (read, form) = match name.as_str() {
            "zoom" => (panels(value, range).is_some(), "panel:x:y with x and y as from..to, such as 0:1..5:2..3"),
            "axes" => (panels(value, scale).is_some(), "panel:x:y with x and y log or linear"),
            "points" => (points(value).is_some(), "panel:name:x y,x y"),
            _ => continue,
        };
        if !read {
            return Err(Error::new(ErrorKind::Unreadable, format!("{name}={} cannot be read; it is written {form}", brief(value))));
        }
    }
    Ok(())
}

/// A panel, and what is said of its horizontal and of its vertical axis.
type Both<T> = (usize, Option<T>, Option<T>);

/// `panel:x:y;panel:x:y`, where x or y may be missing.
fn panels<T>(text: &str, read: fn(&str) -> Option<T>) -> Option<Vec<Both<T>>> {
    let one = |part: &str| {
        let mut fields = part.split(':');
        let panel = panel(fields.next()?)?;
        let mut axis = || match fields.next() {
            None | Some("") => Some(None),
            Some(field) => read(field).map(Some),
        };
        Some((panel, axis()?, axis()?))
    };
    text.split(';').filter(|part| !part.is_empty()).map(one).collect()
}

/// One digit: no figure has more panels.
fn panel(text: &str) -> Option<usize> {
    if text.len() == 1 { text.parse().ok() } else { None }
}

fn number(text: &str) -> Option<f64> {
    text.trim().parse().ok().filter(|value: &f64| value.is_finite())
}

fn range(text: &str) -> Option<(f64, f64)> {
    let (from, to) = text.split_once("..")?;
    Some((number(from)?, number(to)?)).filter(|(from, to)| from < to)
}

fn scale(text: &str) -> Option<AxisScale> {
    match text {
        "log" => Some(AxisScale::Log),
        "linear" => Some(AxisScale::Linear),
        _ => None,
    }
}

/// `panel:name:x y,x y error`, the sets parted by semicolons; a name may hold colons.
fn points(text: &str) -> Option<Vec<OwnPoints>> {
    let one = |part: &str| {
        let (first, rest) = part.split_once(':')?;
        let (name, rows) = rest.rsplit_once(':')?;
        let mut set = OwnPoints { panel: panel(first)?, name: name.to_owned(), ..OwnPoints::default() };
        for row in rows.split(',') {
            let values: Vec<f64> = row.split_whitespace().map(number).collect::<Option<_>>()?;
            let (x, y, error) = match values.as_slice() {
                [x, y] => (*x, *y, 0.0),
                [x, y, error] => (*x, *y, error.abs()),
                _ => return None,
            };
            set.x.push(x);
            set.y.push(y);
            set.dy.push(error);
        }
        Some(set)
    };
    text.split(';').filter(|part| !part.trim().is_empty()).map(one).collect()
}

#[cfg(test)]
mod tests {
    use super::{readable, seen};
    use crate::lecture::link::reference;
    use crate::picture::AxisScale;

    #[test]
    fn ranges_scales_and_points_are_read_as_the_page_writes_them() {
        let link = reference("#figure=a&zoom=0:1..5:-2..3e2;1::0..1&axes=0:log:linear&points=0:my%20glass:300%2012.1,310%2011.2%20-0.1;1:a:b:1%202").unwrap();
        assert!(readable(&link).is_ok());
        let (views, points) = seen(&link);
        assert_eq!((views[0].x, views[0].y, views[1].x, views[1].y), (Some((1.0, 5.0)), Some((-2.0, 300.0)), None, Some((0.0, 1.0))));
        assert_eq!((views[0].x_scale, views[0].y_scale, views[1].x_scale), (Some(AxisScale::Log), Some(AxisScale::Linear), None));
        assert_eq!((points[0].name.as_str(), points[0].panel, &points[0].x[..], &points[0].dy[..]), ("my glass", 0, &[300.0, 310.0][..], &[0.0, 0.1][..]));
        assert_eq!((points[1].name.as_str(), points[1].panel, points[1].y[0]), ("a:b", 1, 2.0));
    }

    #[test]
    fn what_cannot_be_read_is_named_and_left_out() {
        for wrong in
            ["zoom=0..1,0..1", "zoom=0:5..1", "zoom=12:0..1", "axes=0:square", "points=0:a:1", "points=0:a:1 nan", "points=0:1 2", "points=0:a:1 2 3 4"]
        {
            let link = reference(&format!("#figure=a&{wrong}")).unwrap();
            let name = wrong.split('=').next().unwrap();
            assert!(readable(&link).is_err_and(|error| error.message.starts_with(name)), "{wrong}");
            let (views, points) = seen(&link);
            assert!(views.is_empty() && points.is_empty(), "{wrong}");
        }
    }
}
