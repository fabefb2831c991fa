//! Files in and out: one file per kind of CSV, and documents.
