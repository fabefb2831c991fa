//! The program from outside: every command, its exit status, what it writes where, and what it leaves in the store.
//! The contract is that of the command line, files and figures in the README.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)] // a test says by falling over

mod access;
mod files;
mod home;
mod init;
mod lookup;
mod pack;
mod rejected;
mod report;
mod store;
mod usage;
