//! Text measured and cut as a terminal shows it: in columns and whole characters, never in bytes.

use std::borrow::Cow;

use unicode_segmentation::UnicodeSegmentation;
use unicode_width::UnicodeWidthStr;

/// How many columns the text takes.
pub fn width(text: &str) -> usize {
    text.width()
}

/// The text if it fits in `columns`, else its beginning and `…`. Never wider than `columns`.
pub fn cut(text: &str, columns: usize) -> Cow<'_, str> {
    cut_with(text, columns, "…")
}

/// As [`cut`], with another mark of omission, such as `~` where only ASCII can be shown.
pub fn cut_with<'a>(text: &'a str, columns: usize, mark: &str) -> Cow<'a, str> {
    if width(text) <= columns {
        return Cow::Borrowed(text);
    }
    if columns <= width(mark) {
        return Cow::Owned(head(mark, columns).to_owned());
    }
    let kept = head(text, columns - width(mark)).trim_end();
    Cow::Owned(format!("{kept}{mark}"))
}

/// The longest beginning of whole characters that fits in `columns`.
pub fn head(text: &str, columns: usize) -> &str {
    let mut taken = 0;
    for (at, character) in text.grapheme_indices(true) {
        taken += width(character);
        if taken > columns {
            return text.get(..at).unwrap_or_default();
        }
    }
    text
}

/// Exactly `columns` wide: cut if too long, else filled with spaces on its right.
pub fn pad_right(text: &str, columns: usize) -> String {
    let cut = cut(text, columns);
    let fill = columns.saturating_sub(width(&cut));
    format!("{cut}{}", " ".repeat(fill))
}

/// Exactly `columns` wide: cut if too long, else filled with spaces on its left; for numbers.
pub fn pad_left(text: &str, columns: usize) -> String {
    let cut = cut(text, columns);
    let fill = columns.saturating_sub(width(&cut));
    format!("{}{cut}", " ".repeat(fill))
}

/// The text in lines of at most `columns`, broken between words. A word is cut only if it is longer than a line; the
/// text's own line breaks are kept, and an empty text is one empty line.
pub fn wrap(text: &str, columns: usize) -> Vec<String> {
    let columns = columns.max(1);
    let mut lines = Vec::new();
    for paragraph in text.split('\n') {
        let mut line = String::new();
        let mut used = 0;
        for word in paragraph.split([' ', '\t', '\r']).filter(|word| !word.is_empty()) {
            let mut rest = word;
            let gap = usize::from(used > 0);
            if used + gap + width(rest) > columns && used > 0 {
                lines.push(std::mem::take(&mut line));
                used = 0;
            }
            if used > 0 {
                line.push(' ');
                used += 1;
            }
            while used + width(rest) > columns {
                let piece = first_piece(rest, columns);
                lines.push(piece.to_owned());
                rest = rest.get(piece.len()..).unwrap_or_default();
            }
            line.push_str(rest);
            used += width(rest);
        }
        lines.push(line);
    }
    lines
}

/// What fits on a line of a word that is longer than it: at least one character, or nothing would ever be done.
fn first_piece(word: &str, columns: usize) -> &str {
    let piece = head(word, columns);
    if piece.is_empty() { word.graphemes(true).next().unwrap_or(word) } else { piece }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn cutting_counts_columns_and_whole_characters() {
        assert_eq!(cut("Ærø", 3), "Ærø");
        assert_eq!(cut("Sagsbehandler", 6), "Sagsb…");
        assert_eq!(cut("a\u{30a}a\u{30a}a\u{30a}", 2), "a\u{30a}…");
        assert_eq!(cut("漢字漢", 4), "漢…");
        assert_eq!(cut("abc", 0), "");
        assert_eq!(cut_with("Sagsbehandler", 6, "..."), "Sag...");
    }

    #[test]
    fn padding_is_exact() {
        assert_eq!(pad_right("Å", 3), "Å  ");
        assert_eq!(pad_left("4,3 %", 7), "  4,3 %");
        assert_eq!(pad_left("1.234.567", 5), "1.23…");
    }

    #[test]
    fn wrapping_breaks_between_words() {
        assert_eq!(wrap("Du kan altid gå tilbage", 10), ["Du kan", "altid gå", "tilbage"]);
        assert_eq!(wrap("en\n\nto", 10), ["en", "", "to"]);
        assert_eq!(wrap("", 10), [""]);
        assert_eq!(wrap("x Kompetenceudvikling y", 10), ["x", "Kompetence", "udvikling", "y"]);
    }

    proptest! {
        #[test]
        fn nothing_is_wider_than_asked(text in "\\PC{0,40}", columns in 0_usize..30) {
            prop_assert!(width(&cut(&text, columns)) <= columns);
            prop_assert_eq!(width(&pad_right(&text, columns)), columns);
        }

        #[test]
        fn wrapping_loses_no_letter(text in "[a-zæøå \n]{0,80}", columns in 1_usize..20) {
            let lines = wrap(&text, columns);
            prop_assert!(lines.iter().all(|line| width(line) <= columns));
            let letters = |text: &str| text.chars().filter(|c| !c.is_whitespace()).collect::<String>();
            prop_assert_eq!(letters(&lines.concat()), letters(&text));
        }
    }
}
