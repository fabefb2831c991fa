//! Message ids, Fluent bundles, dates, numbers and Danish order. The only room that knows words.
