//! Texts people typed, checked before they are kept.

use super::refusal::Refusal;

/// Whether line feeds may stand in a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Lines {
    /// One line only.
    One,
    /// Line feeds are text.
    Many,
}

/// A text without the space around it, refused where it is longer than `max` characters or holds control characters.
pub fn checked(text: &str, max: usize, lines: Lines) -> Result<String, Refusal> {
    let text = text.trim();
    if text.chars().any(|sign| sign.is_control() && !(sign == '\n' && lines == Lines::Many)) {
        return Err(Refusal::ControlCharacters);
    }
    if text.chars().count() > max {
        return Err(Refusal::TooLong { max: u32::try_from(max).unwrap_or(u32::MAX) });
    }
    Ok(text.to_owned())
}

/// The same for a text that must be there; `field` names it in the refusal.
pub fn required(text: &str, max: usize, lines: Lines, field: &str) -> Result<String, Refusal> {
    let text = checked(text, max, lines)?;
    if text.is_empty() { Err(Refusal::Required(field.to_owned())) } else { Ok(text) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn counts_characters_not_bytes_and_knows_line_feeds() {
        assert_eq!(checked("  æøå ", 3, Lines::One).as_deref(), Ok("æøå"));
        assert_eq!(checked("æøåé", 3, Lines::One), Err(Refusal::TooLong { max: 3 }));
        assert_eq!(checked("a\nb", 9, Lines::One), Err(Refusal::ControlCharacters));
        assert_eq!(checked("a\nb", 9, Lines::Many).as_deref(), Ok("a\nb"));
        assert_eq!(checked("a\u{1b}[31m", 99, Lines::Many), Err(Refusal::ControlCharacters));
        assert_eq!(required(" \n ", 9, Lines::Many, "reason"), Err(Refusal::Required("reason".into())));
    }
}
