//! A guide: what a quantity, a figure, a claim, a fit and a lecture is.
//!
//! # Quantity
//! A quantity is an equation of a paper with its inputs and outputs. Each input has a unit, a range and a domain, and a default
//! that is used where no value is given. An input outside its domain is refused by name.
//!
//! ```
//! use std::collections::BTreeMap;
//! use vitreous::{catalogue, describe::Given};
//!
//! let quantity = catalogue::quantity("rfot.mosaic")?;
//! assert!(quantity.inputs.iter().any(|input| input.name == "s_c"));
//! let given = BTreeMap::from([("s_c".to_owned(), Given::Number(1.25)), ("stiffness".to_owned(), Given::Number(50.0))]);
//! let outputs = catalogue::evaluate("rfot.mosaic", &given)?;
//! // the barrier is the stiffness over four times the configurational entropy
//! assert!((outputs[0].1 - 10.0).abs() < 1e-12);
//! # Ok::<(), vitreous::error::Error>(())
//! ```
//!
//! # Figure
//! A figure computes a picture from parameters: panels with axes, curves, points and areas, as plain data. [`plot`](crate::plot)
//! draws it, and it can be read without being drawn.
//!
//! ```
//! use std::collections::BTreeMap;
//! use vitreous::{answer, catalogue, describe::Given};
//!
//! let figure = catalogue::figure("rfot.free_energy_profile")?;
//! let inputs = figure.resolve(&BTreeMap::from([("s_c".to_owned(), Given::Number(0.5))]))?;
//! let picture = figure.picture(&inputs)?;
//! assert_eq!(picture.panels.len(), 1);
//! // the address of the page that shows the very same
//! assert!(answer::link(figure, &inputs).ends_with("figure=rfot.free_energy_profile&s_c=0.5"));
//! # Ok::<(), vitreous::error::Error>(())
//! ```
//!
//! # Claim
//! A claim is a statement of a paper that can be checked, with its place. Its verdict is computed, never typed: a statement can
//! be reproduced, not follow, depend on the reading, be a misprint, or be true by definition. The feature `ledger` holds them.
//!
//! ```
//! use vitreous::{answer, catalogue};
//!
//! let rows = answer::ledger("melting_rg")?;
//! assert_eq!(rows.len(), catalogue::theory("melting_rg")?.claims().count());
//! assert!(rows.iter().any(|row| row.verdict() == "reproduces"));
//! assert!(rows.iter().any(|row| row.verdict() != "reproduces"));
//! # Ok::<(), vitreous::error::Error>(())
//! ```
//!
//! # Fit
//! A fit sets a model beside measured points: a law of everyday use, or what a theory says. Values come with errors, and
//! warnings say where the points do not settle a parameter.
//!
//! ```
//! use std::collections::BTreeMap;
//! use vitreous::fit::{Columns, Loss, fit, model, table};
//!
//! // points on the law log10 viscosity = -4 + 5000 / (T - 300), which Vogel, Fulcher and Tammann wrote down
//! let rows: String = (0..12).map(|k| 550 + 40 * k).map(|t| format!("{t},{:.6}\n", -4.0 + 5000.0 / (f64::from(t) - 300.0))).collect();
//! let law = model("forms.vogel_fulcher")?;
//! let set = table(format!("temperature (K),log10 viscosity (Pa s)\n{rows}").as_bytes())?.points(law, &Columns::default())?.remove(0);
//! let answer = fit(law, &set.points, None, &BTreeMap::new(), Loss::Squares)?;
//! assert!((answer.derived["divergence_temperature"].value - 300.0).abs() < 0.01);
//! # Ok::<(), vitreous::error::Error>(())
//! ```
//!
//! # Lecture
//! A lecture is a Markdown file: figures in order, with words, formulas and questions. What is wrong in it is said with its line,
//! and the rest can be read all the same.
//!
//! ```
//! let text = "# Slow liquids\n\n## One\n\n[](#v=1&figure=rfot.angell&fragility=40)\n";
//! let lecture = vitreous::lecture::read(text)?;
//! assert_eq!((lecture.title.as_str(), lecture.steps.len()), ("Slow liquids", 1));
//! assert!(lecture.problems.is_empty());
//! let wrong = vitreous::lecture::read(&text.replace("rfot.angell", "rfot.angle"))?;
//! assert_eq!(vitreous::lecture::check(&wrong).len(), 1);
//! # Ok::<(), vitreous::error::Error>(())
//! ```
//!
//! # Features
//! | feature | default | what it adds |
//! |---|---|---|
//! | `words` | yes | texts for people: captions, equations, meanings, and the glossary |
//! | `ledger` | yes | the claims of each paper and their verdicts |
//! | `parts` | no | each theory as code of its own in the page; only the build of the page can put it together |
//! | `long` | no | a test that takes minutes |
//!
//! The command line wants `words` and `ledger`. The oldest compiler is the `rust-version` of `Cargo.toml`.
