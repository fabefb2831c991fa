//! Who may see and do what: one readable table of `access.md`, and the relations it rests on.
