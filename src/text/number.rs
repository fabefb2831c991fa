//! Numbers as people write them: `1.234,5` and `4,3 %` in Danish, `1,234.5` and `4.3%` in English.
//!
//! Inside the program a number with decimals is a whole number of its smallest part: 4,3 with one decimal is 43.

use super::Language;

/// The most decimals a number can have here.
pub const MAX_DECIMALS: u8 = 9;

const fn signs(language: Language) -> (char, char) {
    match language {
        Language::Da => (',', '.'),
        Language::En => ('.', ','),
    }
}

/// A number of `decimals` decimals with the language's decimal and thousands signs: `format(12345, 1, Da)` is
/// `1.234,5`. More than [`MAX_DECIMALS`] counts as that many.
pub fn format(value: i64, decimals: u8, language: Language) -> String {
    let (decimal, thousands) = signs(language);
    let scale = 10_u64.pow(decimals.min(MAX_DECIMALS).into());
    let mut whole = (value.unsigned_abs() / scale).to_string();
    let mut at = whole.len();
    while at > 3 {
        at -= 3;
        whole.insert(at, thousands);
    }
    let sign = if value < 0 { "-" } else { "" };
    if decimals == 0 {
        return format!("{sign}{whole}");
    }
    let width = usize::from(decimals.min(MAX_DECIMALS));
    format!("{sign}{whole}{decimal}{:0width$}", value.unsigned_abs() % scale)
}

/// A percentage of `decimals` decimals: `4,3 %` in Danish, `4.3%` in English.
pub fn percent(value: i64, decimals: u8, language: Language) -> String {
    let number = format(value, decimals, language);
    match language {
        Language::Da => format!("{number} %"),
        Language::En => format!("{number}%"),
    }
}

/// Reads a number as a whole number of its smallest part; `None` if it is none, or has more decimals than `decimals`.
///
/// Thousands signs are taken where they stand right (`1.234`) and may be left out. Since the number pad often gives the
/// other language's decimal sign, that one is taken too where it cannot be a thousands sign: `4.3` is 4,3 in Danish.
/// A `%` at the end is passed over.
pub fn parse(typed: &str, decimals: u8, language: Language) -> Option<i64> {
    let typed = typed.trim();
    let typed = typed.strip_suffix('%').unwrap_or(typed).trim_end();
    let (negative, digits) = match typed.strip_prefix(['-', '\u{2212}']) {
        Some(rest) => (true, rest),
        None => (false, typed.strip_prefix('+').unwrap_or(typed)),
    };
    let (whole, part) = split(digits, language)?;
    let decimals = usize::from(decimals.min(MAX_DECIMALS));
    let part = if part.len() > decimals { part.trim_end_matches('0') } else { part };
    if part.len() > decimals {
        return None;
    }
    let value: i64 = format!("{whole}{part:0<decimals$}").parse().ok()?;
    Some(if negative { -value } else { value })
}

/// The digits before and after the decimal sign.
fn split(digits: &str, language: Language) -> Option<(String, &str)> {
    let (decimal, thousands) = signs(language);
    let (whole, part) = match digits.split_once(decimal) {
        Some((whole, part)) => (whole, part),
        None => match digits.split_once(thousands) {
            Some((whole, part)) if part.len() != 3 && !part.contains(thousands) => return plain(whole, part),
            _ => (digits, ""),
        },
    };
    let mut groups = whole.split(thousands);
    let first = groups.next()?;
    let rest: Vec<&str> = groups.collect();
    let grouped = rest.is_empty() || (1..=3).contains(&first.len());
    if !grouped || rest.iter().any(|group| group.len() != 3) {
        return None;
    }
    plain(&format!("{first}{}", rest.concat()), part)
}

fn plain<'a>(whole: &str, part: &'a str) -> Option<(String, &'a str)> {
    let clean = whole.bytes().chain(part.bytes()).all(|b| b.is_ascii_digit());
    if !clean || (whole.is_empty() && part.is_empty()) {
        return None;
    }
    Some((if whole.is_empty() { "0".to_owned() } else { whole.to_owned() }, part))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use rstest::rstest;

    use super::*;
    use Language::{Da, En};

    #[rstest]
    #[case(43, 1, "4,3", "4.3")]
    #[case(1_234_567, 0, "1.234.567", "1,234,567")]
    #[case(-100_050, 2, "-1.000,50", "-1,000.50")]
    #[case(5, 2, "0,05", "0.05")]
    #[case(0, 0, "0", "0")]
    fn numbers_are_written_as_people_do(#[case] value: i64, #[case] decimals: u8, #[case] da: &str, #[case] en: &str) {
        assert_eq!(format(value, decimals, Da), da);
        assert_eq!(format(value, decimals, En), en);
    }

    #[test]
    fn percent_has_a_space_in_danish_only() {
        assert_eq!(percent(43, 1, Da), "4,3 %");
        assert_eq!(percent(43, 1, En), "4.3%");
    }

    #[rstest]
    #[case("4,3", 1, Some(43))]
    #[case("4.3", 1, Some(43))]
    #[case(" 4,30 % ", 1, Some(43))]
    #[case("4,35", 1, None)]
    #[case("1.234", 0, Some(1234))]
    #[case("1234", 0, Some(1234))]
    #[case("1.234,5", 1, Some(12345))]
    #[case("1234.5", 1, Some(12345))]
    #[case("12.34.567", 0, None)]
    #[case("1.2.3", 0, None)]
    #[case(",5", 1, Some(5))]
    #[case("-7", 0, Some(-7))]
    #[case("", 0, None)]
    #[case("-", 0, None)]
    #[case(",", 1, None)]
    #[case("4,3,2", 1, None)]
    #[case("ni", 0, None)]
    #[case("99999999999999999999", 0, None)]
    fn danish_numbers_are_read(#[case] typed: &str, #[case] decimals: u8, #[case] expected: Option<i64>) {
        assert_eq!(parse(typed, decimals, Da), expected);
    }

    proptest! {
        #[test]
        fn what_is_written_is_read_again(value in -1_000_000_000_000_i64..1_000_000_000_000, decimals in 0_u8..=4) {
            for language in Language::ALL {
                prop_assert_eq!(parse(&format(value, decimals, language), decimals, language), Some(value));
            }
        }

        #[test]
        fn nothing_typed_makes_it_fall_over(typed in ".{0,30}", decimals: u8) {
            let _ = parse(&typed, decimals, Da);
        }
    }
}
