//! Pure types and rules, one file per system. No I/O, no clock, no words shown to people.
