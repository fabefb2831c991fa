//! The synthetic organisation. It enters through the same commands as people do.
