//! What a text must be to be kept, whether it stands in a file or was typed into a form: one check for both.

use super::fault::Problem;
use super::rows::TEXT_LENGTH;

/// A text of one line, at most `max` characters.
pub fn short(text: &str, max: usize) -> Result<&str, Problem> {
    if text.chars().any(char::is_control) {
        return Err(Problem::ControlCharacter);
    }
    within(text, max)
}

/// A text that may hold line feeds.
pub fn long(text: &str) -> Result<&str, Problem> {
    if text.chars().any(|sign| sign.is_control() && sign != '\n') {
        return Err(Problem::ControlCharacter);
    }
    within(text, TEXT_LENGTH)
}

fn within(text: &str, max: usize) -> Result<&str, Problem> {
    // No text has more characters than bytes, and most are short.
    let too_long = text.len() > max && text.chars().count() > max;
    if too_long { Err(Problem::TooLong { max }) } else { Ok(text) }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::ids::ID_LENGTH;
    use crate::service::import::rows::LINE_LENGTH;

    #[test]
    fn texts_are_counted_in_characters_and_hold_no_control_characters() {
        assert!(short(&"å".repeat(ID_LENGTH), ID_LENGTH).is_ok());
        assert_eq!(short(&"å".repeat(ID_LENGTH + 1), ID_LENGTH), Err(Problem::TooLong { max: ID_LENGTH }));
        assert!(long("one\ntwo").is_ok());
        for wrong in ["\u{1b}[31m", "tab\t", "\u{0}", "\u{85}", "one\rtwo"] {
            assert_eq!(long(wrong), Err(Problem::ControlCharacter));
        }
        assert_eq!(short("one\ntwo", LINE_LENGTH), Err(Problem::ControlCharacter));
    }
}
