//! The figures of this room.

mod angell;
mod cold;
mod decay;
mod loss;
mod scan;

crate::describe::figure_groups! { forms: angell, decay, loss, scan, cold }
