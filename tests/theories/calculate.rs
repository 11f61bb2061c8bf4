//! Solving, scanning and carrying uncertainties, over the whole catalogue and against what is known otherwise.

use std::collections::BTreeMap;
use vitreous::calculate::{Solutions, Span, Spread, scan, solve, uncertainties};
use vitreous::catalogue::{self, THEORIES};
use vitreous::describe::{Given, Kind, Scale};
use vitreous::error::{Error, ErrorKind};

pub(crate) fn given(pairs: &[(&str, f64)]) -> BTreeMap<String, Given> {
    pairs.iter().map(|(name, value)| ((*name).to_owned(), Given::Number(*value))).collect()
}

/// From an input to an output and back: the input is among the solutions, for every number input of every quantity.
#[test]
fn every_input_is_found_again_from_every_output_that_depends_on_it() {
    let mut wrong = Vec::new();
    let mut asked = 0;
    for quantity in THEORIES.iter().flat_map(|theory| theory.quantities()) {
        // a solution costs some hundred evaluations: of what is summed over a grid one input is enough, and the slowest would take minutes
        let most = match quantity.id {
            "etm.dielectric_change_four_wells" | "etm.magnetism_four_wells" | "etm.echo" | "forms.tool_narayanaswamy_moynihan" => 0,
            id if id.starts_with("etm.") && (id.ends_with("_exact") || id.ends_with("_four_wells") || id.ends_with("_echo")) => 1,
            "rfot.conductivity_si" | "rfot.conductivity_slope" => 1,
            _ => usize::MAX,
        };
        for param in quantity.inputs.iter().filter(|param| matches!(param.kind, Kind::Number { .. })).take(most) {
            let Kind::Number { min, max, scale, domain, .. } = param.kind else { continue };
            let third = if scale == Scale::Log && min > 0.0 { min * (max / min).powf(0.37) } else { min + 0.37 * (max - min) };
            let x = if domain.integer { third.round() } else { third };
            let Ok(outputs) = quantity.evaluate(&given(&[(param.name, x)])) else { continue };
            let step = 1e-4 * (max - min).min(x.abs().max(1e-3 * (max - min)));
            // one output is enough for each input: solving is a loop of evaluations
            for (name, value) in outputs {
                let beside = if domain.integer { x + 1.0 } else { x + step };
                let Ok(moved) = quantity.evaluate(&given(&[(param.name, beside)])) else { continue };
                let moved = moved.iter().find(|(other, _)| *other == name).unwrap().1;
                if (moved - value).abs() <= 1e-7 * value.abs() || value == 0.0 {
                    continue; // it does not depend on the input, or hardly
                }
                asked += 1;
                match solve(quantity, &BTreeMap::new(), (name, value), param.name, None, &mut |_, _| true) {
                    Ok(Solutions::Numbers(found)) => {
                        // as close as the last digits of the output allow
                        let slack = 1e-6 * x.abs().max(1e-3 * (max - min)) + 1e-13 * (step * value / (moved - value)).abs();
                        // an output that oscillates within the steps of the grid hides some of its many roots
                        if found.len() < 10 && !found.iter().any(|root| (root - x).abs() <= slack) {
                            wrong.push(format!("{} {name}={value} for={}: {found:?} without {x}", quantity.id, param.name));
                        }
                        if !found.is_sorted() || found.iter().any(|root| *root < min || *root > max) {
                            wrong.push(format!("{} {name} for={}: {found:?} out of order or range", quantity.id, param.name));
                        }
                    }
                    Ok(other) => wrong.push(format!("{} {name}: {other:?}", quantity.id)),
                    Err(error) if error.message.contains("whole stretches") => {}
                    Err(error) => wrong.push(format!("{} {name}={value} for={} ({x}): {error}", quantity.id, param.name)),
                }
                break;
            }
        }
    }
    assert!(asked > 150, "{asked} cases");
    assert!(wrong.is_empty(), "{} of {asked}\n{}", wrong.len(), wrong.join("\n"));
}

#[test]
fn all_roots_are_found_and_where_there_is_none_the_reach_is_said() {
    let profile = catalogue::quantity("rfot.mosaic").unwrap();
    let none = solve(profile, &BTreeMap::new(), ("barrier", -1.0), "s_c", None, &mut |_, _| true).unwrap_err();
    assert_eq!((none.kind, none.input.as_str()), (ErrorKind::NoSolution, "s_c"));
    assert!(none.message.contains("it reaches from"), "{none}");
    // the barrier falls with the configurational entropy, so the ends of the range have its largest and its smallest value
    let at = |s_c: f64| (s_c, profile.evaluate(&given(&[("s_c", s_c)])).unwrap().iter().find(|(name, _)| *name == "barrier").unwrap().1);
    let searched = none.search.unwrap();
    assert_eq!((searched.least, searched.most, searched.constant, searched.refused), (Some(at(5.0)), Some(at(0.05)), false, None));
    // what is far out of reach hides nothing of it
    for far in [1e15, 1e17, -1e300] {
        let searched = solve(profile, &BTreeMap::new(), ("barrier", far), "s_c", None, &mut |_, _| true).unwrap_err().search.unwrap();
        assert_eq!((searched.least, searched.most, searched.constant), (Some(at(5.0)), Some(at(0.05)), false), "{far}");
    }
    let unknown = solve(profile, &BTreeMap::new(), ("height", 1.0), "s_c", None, &mut |_, _| true).unwrap_err();
    assert!(unknown.kind == ErrorKind::UnknownInput && unknown.message.contains("barrier"), "{unknown}");
    let twice = solve(profile, &given(&[("s_c", 0.7)]), ("barrier", 30.0), "s_c", None, &mut |_, _| true).unwrap_err();
    assert!(twice.message.contains("leave one of the two out"), "{twice}");
    // another name that is none is said at once, and an uncertainty is not lost in silence
    let more = |name: &str, text: &str| BTreeMap::from([(name.to_owned(), Given::Text(text.to_owned()))]);
    let stray = solve(profile, &more("stifness", "100"), ("barrier", 30.0), "s_c", None, &mut |_, _| true).unwrap_err();
    assert!(stray.kind == ErrorKind::UnknownInput && stray.message == "rfot.mosaic has no input \"stifness\"; it has s_c, stiffness", "{stray}");
    let vague = solve(profile, &more("stiffness", "100±4"), ("barrier", 30.0), "s_c", None, &mut |_, _| true).unwrap_err();
    assert!(vague.input == "stiffness" && vague.message.contains("without an uncertainty"), "{vague}");
    // the well over chi = (sigma/q)^6 is a parabola about 1/2: two distances of one energy have chis that add up to one
    let well = catalogue::quantity("two_electron.lennard_jones").unwrap();
    let depth = well.evaluate(&given(&[("sigma_over_q", 0.5_f64.powf(1.0 / 6.0))])).unwrap()[0].1;
    let Ok(Solutions::Numbers(roots)) = solve(well, &BTreeMap::new(), ("potential", 0.75 * depth), "sigma_over_q", Some((0.5, 1.2)), &mut |_, _| true) else {
        panic!("no numbers")
    };
    assert_eq!(roots.len(), 2, "{roots:?}");
    assert!((roots.iter().map(|x| x.powi(6)).sum::<f64>() - 1.0).abs() < 1e-12, "{roots:?}");
    // the bottom is touched once
    let Ok(Solutions::Numbers(bottom)) = solve(well, &BTreeMap::new(), ("potential", depth), "sigma_over_q", Some((0.5, 1.2)), &mut |_, _| true) else {
        panic!("no bottom")
    };
    assert!(bottom.len() == 1 && (bottom[0].powi(6) - 0.5).abs() < 1e-6, "{bottom:?}");
}

/// Near an end of the range a curve may turn before the first or after the last place that is looked at in between.
#[test]
fn roots_are_found_at_the_ends_of_a_range_and_close_to_them() {
    let well = catalogue::quantity("two_electron.lennard_jones").unwrap();
    let at = |x: f64| well.evaluate(&given(&[("sigma_over_q", x)])).unwrap()[0].1;
    let roots = |value: f64, within: (f64, f64)| match solve(well, &BTreeMap::new(), ("potential", value), "sigma_over_q", Some(within), &mut |_, _| true) {
        Ok(Solutions::Numbers(roots)) => roots,
        Ok(other) => panic!("{other:?}"),
        Err(_) => Vec::new(),
    };
    let bottom = 0.5_f64.powf(1.0 / 6.0);
    let value = at(bottom - 1e-4);
    for within in [(bottom - 2e-4, 1.2), (0.5, bottom + 2e-4)] {
        let found = roots(value, within);
        assert_eq!(found.len(), 2, "{within:?}: {found:?}");
        assert!((found[0] - bottom + 1e-4).abs() < 1e-9 && (found.iter().map(|x| x.powi(6)).sum::<f64>() - 1.0).abs() < 1e-9, "{found:?}");
    }
    // the end itself, where the curve goes on to the value only beyond it, and just before it
    for (low, high) in [(0.5, 0.7), (0.95, 1.1)] {
        assert_eq!((roots(at(low), (low, high)), roots(at(high), (low, high))), (vec![low], vec![high]));
        let beyond = at(high) + 1e-3 * (at(high) - at(0.5 * (low + high)));
        assert!(roots(beyond, (low, high)).is_empty());
    }
}

/// Evaluations of a search: its four hundred places, and few where nothing is found.
#[test]
fn a_search_computes_its_places_some_tens_more_a_root_and_hardly_any_where_there_is_none() {
    let counted = |id: &str, (output, value): (&str, f64), input: &str, within| {
        let mut count = 0;
        let found = solve(catalogue::quantity(id).unwrap(), &BTreeMap::new(), (output, value), input, within, &mut |done, all| {
            assert!(done <= all && all == 400, "{done} of {all}");
            count += 1;
            true
        });
        (found, count)
    };
    let well = catalogue::quantity("two_electron.lennard_jones").unwrap();
    let depth = well.evaluate(&given(&[("sigma_over_q", 0.5_f64.powf(1.0 / 6.0))])).unwrap()[0].1;
    let within = Some((0.5, 1.2));
    let (found, count) = counted("two_electron.lennard_jones", ("potential", 0.75 * depth), "sigma_over_q", within);
    assert!(matches!(&found, Ok(Solutions::Numbers(roots)) if roots.len() == 2) && count < 400 + 2 * 40, "{count} {found:?}");
    // the well is not so deep: its bottom is looked at once more, and left
    let (found, count) = counted("two_electron.lennard_jones", ("potential", 1.5 * depth), "sigma_over_q", within);
    assert!(found.is_err() && count < 410, "{count} {found:?}");
    // the coupling constant does not depend on the distance
    let (found, count) = counted("rfot.dipole_coupling", ("coupling_constant", 1.0), "distance", None);
    assert!(found.as_ref().is_err_and(|error| error.message.contains("does not depend on it")) && count == 400, "{count} {found:?}");
}

/// The barrier is 25/s_c. Of a normal s_c the part below zero is refused, and near zero the barrier has no largest value.
#[test]
fn beside_a_pole_the_error_is_half_of_what_two_values_of_three_span() {
    use vitreous::calculate::Method;
    let quantity = catalogue::quantity("rfot.mosaic").unwrap();
    let spread = |deviation| [("s_c", Spread::Normal(deviation))];
    let at = |deviation| {
        let all = uncertainties(quantity, &given(&[("s_c", 0.72), ("stiffness", 100.0)]), &spread(deviation), &mut |_, _| true).unwrap();
        all.into_iter().find(|(name, _)| *name == "barrier").unwrap().1
    };
    let wide = at(0.5);
    // quantiles of the normal distribution cut off below zero, which holds 7.49 % of it: s_c from 0.3368 to 1.2450
    let [low, high] = [25.0 / 1.2450, 25.0 / 0.3368];
    assert!(wide.method == Method::Interval && (wide.refused - 0.0749).abs() < 1e-3, "{wide:?}");
    assert!((wide.interval[0] / low - 1.0).abs() < 0.01 && (wide.interval[1] / high - 1.0).abs() < 0.01, "{wide:?}");
    assert!((wide.error / (0.5 * (high - low)) - 1.0).abs() < 0.01, "{wide:?}");
    // six errors away from the pole there is a standard deviation: 1/x of a narrow normal, to second order
    let narrow = at(0.12);
    let x = 0.12_f64 / 0.72;
    let expected = 25.0 / 0.72 * x * (1.0 + 8.0 * x * x).sqrt();
    assert!(narrow.method == Method::Sampled && (narrow.error / expected - 1.0).abs() < 0.05, "{narrow:?} {expected}");
}

/// The centre carries most where its energy is zero: the output only touches its largest value, and a search finds it once.
#[test]
fn a_value_that_is_only_touched_has_one_solution() {
    let quantity = catalogue::quantity("rfot.midgap_state").unwrap();
    let largest = quantity.evaluate(&given(&[("centre_energy", 0.0)])).unwrap().iter().find(|(name, _)| *name == "centre_weight").unwrap().1;
    let Ok(Solutions::Numbers(roots)) = solve(quantity, &BTreeMap::new(), ("centre_weight", largest), "centre_energy", None, &mut |_, _| true) else {
        panic!("no numbers")
    };
    assert!(roots.len() == 1 && roots[0].abs() < 1e-6, "{roots:?}");
}

#[test]
fn who_watches_can_end_a_search_and_errors() {
    let quantity = catalogue::quantity("rfot.mosaic").unwrap();
    let mut count = 0;
    let found = solve(quantity, &BTreeMap::new(), ("barrier", 40.0), "s_c", None, &mut |_, _| {
        count += 1;
        count < 10
    });
    assert!(found.is_err() && count == 10, "{count} {found:?}");
    // two inputs: six evaluations each; where it bends, many more
    let base = given(&[("s_c", 0.72), ("stiffness", 100.0)]);
    let heard = |deviation: f64, most: usize| {
        let mut heard = Vec::new();
        let answer = uncertainties(quantity, &base, &[("s_c", Spread::Normal(deviation)), ("stiffness", Spread::Normal(2.0))], &mut |done, all| {
            heard.push((done, all));
            heard.len() < most
        });
        (answer.is_ok(), heard)
    };
    let (good, few) = heard(0.0072, usize::MAX);
    assert!(good && few.len() == 12 && few.iter().enumerate().all(|(k, told)| *told == (k, 12)), "{few:?}");
    let (good, many) = heard(0.2, usize::MAX);
    assert!(good && many.len() > 2000 && many.last().unwrap().0 + 1 == many.last().unwrap().1, "{:?}", many.last());
    let (good, ended) = heard(0.2, 50);
    assert!(!good && ended.len() == 50, "{}", ended.len());
}

#[test]
fn ends_that_only_a_computer_knows_are_walked_or_refused_in_words() {
    let far = Span::read("s_c", "1e308..-1e308:3").unwrap_err();
    assert!(far.message.contains("too far apart") && far.input == "s_c", "{}", far.message);
    // the largest number there is stays a number when it is rounded to 15 digits
    let mut seen = Vec::new();
    let spans = [("s_c".to_owned(), Span::read("s_c", "1e300..1.7976931348623157e308:3").unwrap())];
    scan(catalogue::quantity("rfot.mosaic").unwrap(), &BTreeMap::new(), &spans, |row| {
        seen.extend(row.inputs);
        Ok::<(), Error>(())
    })
    .unwrap();
    assert!(seen.len() == 3 && seen.iter().all(|value| value.is_finite()), "{seen:?}");
    // and the smallest is written with its power of ten
    let small = catalogue::evaluate("rfot.mosaic", &given(&[("s_c", -5e-324)])).unwrap_err();
    assert!(small.message.starts_with("s_c = -5e-324") && small.message.len() < 200, "{}", small.message);
}
