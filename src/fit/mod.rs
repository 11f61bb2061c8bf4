//! Weighted nonlinear least squares with bounds and fixed parameters.
//!
//! The descent is `rmpfit` 2 (MIT, no dependencies, a translation of MPFIT): it has bounds and fixed parameters, and takes
//! our derivatives. `levenberg-marquardt` 0.15 has no bounds and wants nalgebra 0.34, which would stand in the module
//! beside the 0.35 that the theories use. Around the descent stand: central differences with one Richardson step
//! ([`derivative`]), elimination of linear parameters, scattered starts, a robust loss, and a Gauss-Newton
//! polish with a test of convergence ([`polish`]).

mod along;
mod answer;
mod axes;
mod cells;
mod column;
mod columns;
mod compare;
pub mod derivative;
mod descent;
mod effort;
mod errors;
mod export;
mod guess;
mod heads;
mod held;
mod html;
mod lines;
mod model;
mod numbers;
pub mod picture;
pub mod polish;
pub mod problem;
pub mod report;
mod robust;
mod said;
mod several;
mod shared;
mod splitter;
mod table;
mod tell;
mod text;
mod unit;
pub mod units;

pub use along::{Along, along, quantiles};
pub use answer::{Answer, Fitted, Follows, Points};
pub use axes::{Wanted, axes};
pub use column::{Columns, Used};
pub use columns::{Taken, Understood};
pub use compare::{Comparison, Ranked, Rival, VERDICTS, compared};
pub use descent::solve;
pub use export::{python, tex};
pub use guess::{Guess, Kind, Side, guess};
pub use html::{Section, report as page, svg};
pub use lines::lines;
pub use model::{Variant, fit, model, rivals, variants};
pub use picture::picture;
pub use problem::{Loss, Options, Parameter, Problem, Solution};
pub use said::{Place, SENTENCES, Said};
pub use several::{Part, several};
pub use shared::shared;
pub use table::{Reading, Table, table, table_as};
