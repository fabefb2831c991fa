//! Sofus: the working place in the terminal for competence, absence and leadership in a social administration.
//!
//! The folder list is the map of the house. Arrows point only downwards in this list:
//!
//! | room | what lives there |
//! |---|---|
//! | [`cli`] | the command line, one file per subcommand; plain line mode |
//! | [`tui`] | the full-screen interface: bytes in and out, keys, screens |
//! | [`guides`] | guided workflows, one file each |
//! | [`form`] | the form engine: guide, step, field, answers, problem |
//! | [`text`] | the only room that knows words: messages, dates, numbers, Danish order |
//! | [`exchange`] | files in and out |
//! | [`demo`] | the synthetic organisation |
//! | [`service`] | the one door to the data: sessions, commands, queries, access, journal |
//! | [`pack`] | loads and checks a framework pack |
//! | [`store`] | the log, the checkpoint, the index, the codec |
//! | [`domain`] | pure types and rules |
//!
//! `ARCHITECTURE.md` says what is deliberately absent in each of them.

// A test says what happens in as few lines as it takes.
#![cfg_attr(
    test,
    allow(
        clippy::needless_for_each,
        clippy::format_push_string,
        clippy::inconsistent_struct_constructor,
        clippy::missing_panics_doc,
        clippy::cloned_ref_to_slice_refs,
        clippy::maybe_infinite_iter,
        clippy::semicolon_if_nothing_returned
    )
)]

pub mod cli;
pub mod demo;
pub mod domain;
pub mod exchange;
pub mod form;
pub mod guides;
pub mod pack;
pub mod service;
pub mod store;
pub mod text;
pub mod tui;
