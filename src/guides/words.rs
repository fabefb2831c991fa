//! Where forms meet words: what a form says as data becomes a sentence here, for the screen and the plain line mode.

use chrono::NaiveDate;

use crate::domain::competence::Answer;
use crate::domain::ids::PersonNo;
use crate::form::{Field, Kind, Label, LabelArg, Problem, Reader, Shown};
use crate::text::{self, Arg, Id, Words, date, id, number};

/// Reads and shows dates, numbers, yes and no as a language does.
#[derive(Clone, Copy, Debug)]
pub struct WordReader<'a> {
    /// The language.
    pub words: &'a Words,
    /// The day `i dag` and `+14` are counted from.
    pub today: NaiveDate,
}

impl Reader for WordReader<'_> {
    fn date(&self, typed: &str) -> Option<NaiveDate> {
        date::parse(typed, self.today, self.words)
    }

    fn show_date(&self, date: NaiveDate) -> String {
        date::format(date)
    }

    fn number(&self, typed: &str, decimals: u8) -> Option<i64> {
        number::parse(typed, decimals, self.words.language())
    }

    fn show_number(&self, value: i64, decimals: u8) -> String {
        number::format(value, decimals, self.words.language())
    }

    fn yes_no(&self, typed: &str) -> Option<bool> {
        text::yes_no(typed, self.words)
    }

    fn show_yes_no(&self, yes: bool) -> String {
        self.words.say(if yes { id::APP_YES } else { id::APP_NO })
    }
}

impl From<Id> for Label {
    fn from(id: Id) -> Self {
        Self::message(id.name())
    }
}

/// A label in words.
pub fn label(label: &Label, words: &Words) -> String {
    let (name, args) = match label {
        Label::Given(text) => return text.clone(),
        Label::Both(text) => return text.in_language(words.language()).to_owned(),
        Label::Message(name, args) => (name, args),
    };
    let args: Vec<(&str, Arg<'_>)> = args
        .iter()
        .map(|(name, arg)| match arg {
            LabelArg::Text(text) => (*name, Arg::from(text)),
            LabelArg::Count(count) => (*name, Arg::from(*count)),
            LabelArg::Date(day) => (*name, Arg::from(date::format(*day))),
        })
        .collect();
    words.by_name_with(name, &args).unwrap_or_else(|| (*name).to_owned())
}

/// What is wrong, as a sentence that says what to do.
pub fn problem(problem: &Problem, words: &Words) -> String {
    let show = |value, decimals| Arg::from(number::format(value, decimals, words.language()));
    match problem {
        Problem::Required => words.say(id::FORM_REQUIRED),
        Problem::TooLong { max, is } => words.with(id::FORM_TOO_LONG, &[("is", (*is).into()), ("max", (*max).into())]),
        Problem::NotANumber { decimals } => {
            // 12 or 12,5: the last digit shows where decimals go.
            let example = if *decimals == 0 {
                12
            } else {
                125 * 10_i64.pow(u32::from((*decimals).min(number::MAX_DECIMALS)) - 1)
            };
            words.with(id::FORM_NOT_A_NUMBER, &[("example", show(example, *decimals))])
        }
        Problem::NumberOutOfRange { min, max, decimals } => {
            words.with(id::FORM_NUMBER_OUT_OF_RANGE, &[("min", show(*min, *decimals)), ("max", show(*max, *decimals))])
        }
        Problem::NotADate => words.say(id::FORM_NOT_A_DATE),
        Problem::DateOutOfRange { from, to } => date_range(*from, *to, words),
        Problem::NotALevel { with_not_relevant: true } => words.say(id::FORM_NOT_A_LEVEL_OR_ZERO),
        Problem::NotALevel { with_not_relevant: false } => words.say(id::FORM_NOT_A_LEVEL),
        Problem::UnknownOption { count } => words.with(id::FORM_UNKNOWN_OPTION, &[("count", (*count).into())]),
        Problem::NotYesNo => words.say(id::FORM_NOT_YES_NO),
        Problem::UnknownPerson => words.say(id::FORM_UNKNOWN_PERSON),
        Problem::DoesNotFit => words.say(id::FORM_DOES_NOT_FIT),
        Problem::Because(why) => label(why, words),
    }
}

fn date_range(from: Option<NaiveDate>, to: Option<NaiveDate>, words: &Words) -> String {
    let day = |date| Arg::from(date::format(date));
    match (from, to) {
        (Some(from), Some(to)) => words.with(id::FORM_DATE_NOT_BETWEEN, &[("from", day(from)), ("to", day(to))]),
        (Some(from), None) => words.with(id::FORM_DATE_TOO_EARLY, &[("from", day(from))]),
        (None, Some(to)) => words.with(id::FORM_DATE_TOO_LATE, &[("to", day(to))]),
        (None, None) => words.say(id::FORM_NOT_A_DATE),
    }
}

/// An answer in words. `name` gives the name of a person as far as the reader may know it.
pub fn shown(shown: &Shown, words: &Words, name: &dyn Fn(PersonNo) -> Option<String>) -> String {
    match shown {
        Shown::Nothing => words.say(id::FORM_NOT_ANSWERED),
        Shown::Text(text) => text.clone(),
        Shown::Labels(labels) => labels.iter().map(|one| label(one, words)).collect::<Vec<_>>().join(", "),
        Shown::Level(answer, own) => {
            let said = own.as_ref().map_or_else(|| level(*answer, words), |own| label(own, words));
            answer.digit().map_or(said.clone(), |digit| format!("{digit} {said}"))
        }
        Shown::Person(person) => name(*person).unwrap_or_else(|| words.say(id::APP_UNKNOWN_PERSON)),
    }
}

/// The usual name of an answer: `Kompetent`, `Ikke relevant for mig`, `Ikke besvaret`.
pub fn level(answer: Answer, words: &Words) -> String {
    words.say(match answer.digit() {
        Some(0) => id::LEVELS_0,
        Some(1) => id::LEVELS_1,
        Some(2) => id::LEVELS_2,
        Some(3) => id::LEVELS_3,
        Some(4) => id::LEVELS_4,
        Some(5) => id::LEVELS_5,
        _ => id::LEVELS_NONE,
    })
}

/// The options of a field with the number each is typed with: a level from 0 or 1, choices from 1. Other fields have
/// none.
pub fn options(field: &Field, words: &Words) -> Vec<(usize, String)> {
    match &field.kind {
        Kind::Level { with_not_relevant, names } => {
            let numbers = if *with_not_relevant { 0..=5_u8 } else { 1..=5 };
            let said = |number: u8| {
                let own = names.get(usize::from(number)).map(|own| label(own, words));
                own.unwrap_or_else(|| level(Answer::from_digit(number).unwrap_or_default(), words))
            };
            numbers.map(|number| (usize::from(number), said(number))).collect()
        }
        kind => kind.choices().iter().enumerate().map(|(at, one)| (at + 1, label(&one.label, words))).collect(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::Language;

    fn day(day: u32) -> Option<NaiveDate> {
        NaiveDate::from_ymd_opt(2026, 11, day)
    }

    #[test]
    fn problems_say_what_to_do_in_the_formats_of_the_language() {
        let (da, en) = (Words::new(Language::Da), Words::new(Language::En));
        let range = Problem::NumberOutOfRange { min: 5, max: 12_345, decimals: 1 };
        assert_eq!(problem(&range, &da), "Tallet skal være mellem 0,5 og 1.234,5.");
        assert_eq!(problem(&range, &en), "The number must be between 0.5 and 1,234.5.");
        assert_eq!(problem(&Problem::NotANumber { decimals: 1 }, &da), "Skriv et tal, for eksempel 12,5.");
        assert_eq!(problem(&Problem::NotANumber { decimals: 0 }, &da), "Skriv et tal, for eksempel 12.");
        let dates = |from, to| problem(&Problem::DateOutOfRange { from, to }, &da);
        assert_eq!(dates(day(1), day(30)), "Datoen skal ligge mellem 01-11-2026 og 30-11-2026.");
        assert_eq!(dates(day(1), None), "Datoen må tidligst være 01-11-2026.");
        assert_eq!(dates(None, day(30)), "Datoen må senest være 30-11-2026.");
        let long = Problem::TooLong { max: 4000, is: 4001 };
        assert_eq!(problem(&long, &da), "Teksten er for lang: 4.001 tegn. Der er plads til 4.000.");
    }

    #[test]
    fn labels_take_text_counts_and_dates() {
        let words = Words::new(Language::Da);
        assert_eq!(label(&Label::from(id::APP_DAYS).arg("count", 1_i64), &words), "1 dag");
        let due = NaiveDate::from_ymd_opt(2026, 11, 22).map(|day| Label::from(id::APP_DUE).arg("date", day));
        assert_eq!(due.map(|due| label(&due, &words)).as_deref(), Some("Frist 22-11-2026"));
        assert_eq!(label(&Label::given("Kender lovgivningen"), &words), "Kender lovgivningen");
        assert_eq!(label(&Label::message("no-such"), &words), "no-such");
    }

    #[test]
    fn levels_are_shown_with_their_number_and_the_questions_own_text() {
        let words = Words::new(Language::Da);
        let nobody = |_| None;
        let three = Answer::from_digit(3).unwrap_or_default();
        assert_eq!(shown(&Shown::Level(three, None), &words, &nobody), "3 Kompetent");
        let own = Some(Label::given("Kan det selv"));
        assert_eq!(shown(&Shown::Level(three, own), &words, &nobody), "3 Kan det selv");
        assert_eq!(shown(&Shown::Level(Answer::NotRelevant, None), &words, &nobody), "0 Ikke relevant for mig");
        assert_eq!(shown(&Shown::Nothing, &words, &nobody), "Ikke besvaret");
        assert_eq!(shown(&Shown::Person(PersonNo(9)), &words, &nobody), "Ukendt person");
    }

    #[test]
    fn what_a_field_shows_it_also_reads() {
        for language in Language::ALL {
            let words = Words::new(language);
            let reader = WordReader { words: &words, today: NaiveDate::default() };
            for yes in [true, false] {
                assert_eq!(reader.yes_no(&reader.show_yes_no(yes)), Some(yes));
            }
            for typed in ["j", "Ja", "Y", " yes "] {
                assert_eq!(reader.yes_no(typed), Some(true), "{typed}");
            }
            for typed in ["n", "NEJ", "no"] {
                assert_eq!(reader.yes_no(typed), Some(false), "{typed}");
            }
            assert_eq!(reader.yes_no("måske"), None);
        }
    }
}
