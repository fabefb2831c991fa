//! `man`: the manual page.

use super::failure::Failure;
use super::{Run, args};

/// Prints the page in roff.
pub fn run(run: &Run<'_>) -> Result<(), Failure> {
    let mut page = Vec::new();
    clap_mangen::Man::new(args::grammar(&run.words)).render(&mut page).map_err(|error| Failure::io(&error))?;
    super::print(&String::from_utf8_lossy(&page))
}
