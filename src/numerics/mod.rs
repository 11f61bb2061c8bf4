//! Roots, quadrature, sampling: knows no physics; every solver returns a `Result`.

pub mod chebyshev;
pub mod decimal;
pub mod lambert;
pub mod ode;
pub mod order;
pub mod quadrature;
pub mod roots;
pub mod sampling;
pub mod special;
pub mod straight;
pub mod stretched;
