//! The command line: one file per subcommand, and the plain line mode.

pub mod plain_guide;
