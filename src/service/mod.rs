//! The one door to the data: sessions, commands and queries, access, journal, read models.
