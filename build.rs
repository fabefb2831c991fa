//! Builds nothing yet; `text` puts the message constants here.
fn main() {}
