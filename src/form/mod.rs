//! The form engine. Pure; knows neither ratatui nor the store.
