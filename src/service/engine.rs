//! The engine behind the door: the store, the read models, the one writer.
