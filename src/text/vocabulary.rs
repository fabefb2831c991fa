//! The words people type rather than read: in dates, for yes and no, for going back. All languages at once, since
//! somebody with English screens still writes `i dag`.

use chrono::NaiveDate;

use super::{Words, date, id};

/// The words people type, in lower case, of every language.
#[derive(Debug, Default)]
pub(super) struct Vocabulary {
    months: Vec<(String, u32)>,
    /// What may stand in a date and says nothing: weekdays, `den`.
    pub(super) skipped: Vec<String>,
    pub(super) today: Vec<String>,
    pub(super) tomorrow: Vec<String>,
    pub(super) yesterday: Vec<String>,
    pub(super) week: Vec<String>,
    yes: Vec<String>,
    no: Vec<String>,
    back: Vec<String>,
    help: Vec<String>,
}

impl Vocabulary {
    pub(super) fn new(languages: &[Words]) -> Self {
        let mut all = Self::default();
        for words in languages {
            let list = |id| {
                let said = words.say(id).to_lowercase();
                said.split(',').map(|word| word.trim().to_owned()).collect::<Vec<_>>()
            };
            for number in 1..=12 {
                all.months.push((date::month(number, words).to_lowercase(), number));
            }
            let days = NaiveDate::default().iter_days().take(7);
            all.skipped.extend(days.map(|day| date::weekday(day, words).to_lowercase()));
            all.skipped.extend(list(id::DATES_WORDS_SKIPPED));
            all.today.extend(list(id::DATES_WORDS_TODAY));
            all.tomorrow.extend(list(id::DATES_WORDS_TOMORROW));
            all.yesterday.extend(list(id::DATES_WORDS_YESTERDAY));
            all.week.extend(list(id::DATES_WORDS_WEEK));
            all.yes.extend(list(id::APP_WORDS_YES));
            all.no.extend(list(id::APP_WORDS_NO));
            all.back.extend(list(id::APP_WORDS_BACK));
            all.help.extend(list(id::APP_WORDS_HELP));
        }
        // The longest first, so that `uge` is not read as `u` and the rest.
        all.week.sort_by_key(|word| std::cmp::Reverse(word.len()));
        all
    }

    /// A month by its name or its first three letters or more: `november`, `nov`.
    pub(super) fn month(&self, typed: &str) -> Option<u32> {
        let (_, number) = self.months.iter().find(|(name, _)| typed.chars().count() >= 3 && name.starts_with(typed))?;
        Some(*number)
    }
}

/// Whether a person typed yes or no, in any language: `j`, `ja`, `y`, `yes`, `n`, `nej`, `no`; `None` if neither.
pub fn yes_no(typed: &str, words: &Words) -> Option<bool> {
    let vocabulary = words.vocabulary();
    if is_one_of(typed, &vocabulary.yes) {
        return Some(true);
    }
    is_one_of(typed, &vocabulary.no).then_some(false)
}

/// Whether a person typed that they want to go back: `<`, `tilbage`, `back`.
pub fn is_back(typed: &str, words: &Words) -> bool {
    is_one_of(typed, &words.vocabulary().back)
}

/// Whether a person typed that they want help: `?`, `hjælp`, `help`.
pub fn is_help(typed: &str, words: &Words) -> bool {
    is_one_of(typed, &words.vocabulary().help)
}

fn is_one_of(typed: &str, list: &[String]) -> bool {
    let typed = typed.trim().to_lowercase();
    list.contains(&typed)
}
