//! Imports: typed rows of all kinds are checked against what is stored and against each other, and taken whole or not
//! at all. Where the rows come from is not known here; `exchange` reads them from files, `demo` makes them up.

pub mod fault;
pub mod kind;
pub mod rows;
