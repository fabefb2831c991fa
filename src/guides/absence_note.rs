//! What the guides to talks about absence have in common: what they know beforehand, and the pages they are made of.

use crate::domain::absence_talk::{
    MOST_SIGNS, Manner, NextContact, Offer, OfferId, Prompt, TalkLists, TalkNote, TalkOutcome, illnesses,
};
use crate::domain::language::Language;
use crate::form::{Answers, Choice, Field, FieldId, Finding, Kind, Label, Problem, Step, StepId, Value};
use crate::text::absence_talk::{manner as manner_id, prompt_id};
use crate::text::{Id, id};
use chrono::{Datelike, Days, NaiveDate, Weekday};
use std::collections::{BTreeMap, BTreeSet};

/// What a guide to a talk knows beforehand.
#[derive(Clone, Debug)]
pub struct Facts {
    /// Whom the talk is with.
    pub name: String,
    /// The day it is.
    pub today: NaiveDate,
    /// The first day the talk can have been.
    pub earliest: NaiveDate,
    /// Away today: a talk is by telephone unless something else is said.
    pub ill: bool,
    /// Why the talk is held, in words; none where nothing calls for it.
    pub why: Option<String>,
    /// What was agreed the last time, and when.
    pub before: Option<(NaiveDate, String)>,
    /// In how many days the two speak again at the latest; none where nothing is due after this talk.
    pub next_within: Option<u32>,
    /// Weekdays nobody works: a duty that falls on one is due the working day before.
    pub free: Vec<NaiveDate>,
    /// The help there is, and the words that warn.
    pub lists: TalkLists,
    /// The language the lists are read in.
    pub language: Language,
}

/// Held, or the employee said no.
pub const OUTCOME: FieldId = FieldId::new("outcome");
/// The day.
pub const ON: FieldId = FieldId::new("on");
/// How people met.
pub const MANNER: FieldId = FieldId::new("manner");
/// Whether a companion was there.
pub const COMPANION: FieldId = FieldId::new("companion");
/// Support for the employee.
pub const SUPPORT: FieldId = FieldId::new("support");
/// Advice for the manager.
pub const ADVICE: FieldId = FieldId::new("advice");
/// The day the employee expects to be back.
pub const EXPECTED: FieldId = FieldId::new("expected");
/// When the two speak again.
pub const NEXT: FieldId = FieldId::new("next");
/// Why that is later than the rule says.
pub const LATER: FieldId = FieldId::new("later");
/// Whether the employee gets the note.
pub const GIVEN: FieldId = FieldId::new("given");
/// Why not.
pub const WITHHELD: FieldId = FieldId::new("withheld");

const HELD: &str = "held";
const DECLINED: &str = "declined";
/// Longest reason in characters.
const REASON: usize = 500;

/// Every field a guide to a talk can have: their drafts go when the note is kept.
pub fn fields() -> Vec<FieldId> {
    let own = [OUTCOME, ON, MANNER, COMPANION, SUPPORT, ADVICE, EXPECTED, NEXT, LATER, GIVEN, WITHHELD];
    own.into_iter().chain(Prompt::ALL.map(prompt_field)).collect()
}

/// The field of a prompt.
pub const fn prompt_field(prompt: Prompt) -> FieldId {
    FieldId::new(prompt.name())
}

/// Whether the talk is put down as held.
pub fn is_held(answers: &Answers) -> bool {
    answers.one(&OUTCOME) != Some(DECLINED)
}

/// The first page: when and how. With `may_decline` it is asked whether there was a talk at all.
pub fn meeting(facts: &Facts, answers: &Answers, may_decline: bool) -> Step {
    let declined = !is_held(answers);
    let outcomes = [(HELD, id::ABSENCE_TALK_HELD), (DECLINED, id::ABSENCE_TALK_DECLINED)];
    let manners = Manner::ALL.map(|manner| Choice::new(manner.name(), manner_id(manner).into()));
    let usual = if facts.ill { Manner::Phone } else { Manner::Meeting };
    let outcome = Field::new(
        OUTCOME,
        id::ABSENCE_TALK_OUTCOME.into(),
        Kind::One(outcomes.map(|(key, label)| Choice::new(key, label.into())).to_vec()),
    );
    let on = if declined { id::ABSENCE_TALK_DECLINED_ON } else { id::ABSENCE_TALK_ON };
    let day = Kind::Date { from: Some(facts.earliest.min(facts.today)), to: Some(facts.today) };
    let intro = match &facts.why {
        Some(why) => Label::from(id::ABSENCE_TALK_WITH_WHY).arg("why", why.as_str()),
        None => id::ABSENCE_TALK_WITH.into(),
    };
    Step::new(
        StepId::new("meeting"),
        id::ABSENCE_TALK_MEETING.into(),
        vec![
            outcome
                .required()
                .default(Value::One(HELD.to_owned()))
                .help(id::ABSENCE_TALK_OUTCOME_HELP.into())
                .hide_if(!may_decline),
            Field::new(ON, on.into(), day)
                .required()
                .default(Value::Date(facts.today))
                .help(id::ABSENCE_TALK_ON_HELP.into()),
            Field::new(MANNER, id::ABSENCE_TALK_MANNER.into(), Kind::One(manners.to_vec()))
                .required()
                .default(Value::One(usual.name().to_owned()))
                .hide_if(declined),
            Field::new(COMPANION, id::ABSENCE_TALK_COMPANION.into(), Kind::YesNo)
                .default(Value::YesNo(false))
                .help(id::ABSENCE_TALK_COMPANION_HELP.into())
                .hide_if(declined),
        ],
    )
    .intro(intro.arg("name", facts.name.as_str()))
}

/// A page of prompts, under the reminder that the illness is not asked about. `required` says which must be answered.
pub fn prompts(facts: &Facts, answers: &Answers, page: &'static str, title: Id, asked: &[(Prompt, bool)]) -> Step {
    let fields = asked.iter().map(|(prompt, required)| {
        let text = Kind::LongText { max: MOST_SIGNS };
        let mut field = Field::new(prompt_field(*prompt), prompt_id(*prompt).into(), text);
        field.required = *required;
        let said = answers.text(&field.id).unwrap_or_default();
        let warning = warning(&illnesses(said, &facts.lists.illness), id::ABSENCE_TALK_WORDS);
        field.help(warning.unwrap_or_else(|| prompt_help(*prompt).into()))
    });
    let intro = match &facts.before {
        Some((on, agreed)) if asked.iter().any(|(prompt, _)| *prompt == Prompt::Went) => {
            Label::from(id::ABSENCE_TALK_REMINDER_BEFORE).arg("date", *on).arg("agreed", agreed.as_str())
        }
        _ => id::ABSENCE_TALK_REMINDER.into(),
    };
    Step::new(StepId::new(page), title.into(), fields.collect()).intro(intro).hide_if(!is_held(answers))
}

/// A page that is only there when what is written tells of an illness: it warns, and nothing more.
pub fn warn(facts: &Facts, answers: &Answers) -> Step {
    let texts = Prompt::ALL.map(|prompt| answers.text(&prompt_field(prompt)).unwrap_or_default());
    let all = texts.join("\n");
    let intro = warning(&illnesses(&all, &facts.lists.illness), id::ABSENCE_TALK_WARNING);
    let mut step = Step::new(StepId::new("warning"), id::ABSENCE_TALK_WARNING_TITLE.into(), Vec::new());
    step.hidden = intro.is_none() || !is_held(answers);
    step.intro = intro;
    step
}

fn warning(words: &[&str], message: Id) -> Option<Label> {
    let (first, _) = words.split_first()?;
    let quoted = if words.len() > 1 { words.join(", ") } else { (*first).to_owned() };
    Some(Label::from(message).arg("words", quoted).arg("count", words.len()))
}

/// The page of support for the employee; not there when the list is empty.
pub fn support(facts: &Facts, answers: &Answers) -> Step {
    let kind = Kind::Many(choices(&facts.lists.support, facts.language));
    Step::new(
        StepId::new("support"),
        id::ABSENCE_TALK_SUPPORT_TITLE.into(),
        vec![Field::new(SUPPORT, id::ABSENCE_TALK_SUPPORT.into(), kind)],
    )
    .hide_if(facts.lists.support.is_empty() || !is_held(answers))
}

/// The page of advice for the manager, apart from it.
pub fn advice(facts: &Facts, answers: &Answers) -> Step {
    let kind = Kind::Many(choices(&facts.lists.advice, facts.language));
    Step::new(
        StepId::new("advice"),
        id::ABSENCE_TALK_ADVICE_TITLE.into(),
        vec![Field::new(ADVICE, id::ABSENCE_TALK_ADVICE.into(), kind)],
    )
    .hide_if(facts.lists.advice.is_empty() || !is_held(answers))
}

fn choices(offers: &[Offer], language: Language) -> Vec<Choice> {
    let label = |offer: &Offer| Label::given(offer.name.in_language(language));
    offers.iter().map(|offer| Choice::new(offer.id.as_str(), label(offer))).collect()
}

/// The last page: when the two speak again, and that the employee gets the note.
pub fn end(facts: &Facts, answers: &Answers) -> Step {
    let on = answers.date(&ON).unwrap_or(facts.today);
    let due = due(facts, on);
    let later = matches!((answers.date(&NEXT), due), (Some(next), Some(due)) if next > due);
    let soon = Kind::Date { from: on.succ_opt(), to: None };
    let mut next = Field::new(NEXT, id::ABSENCE_TALK_NEXT.into(), soon).hide_if(due.is_none());
    if let Some(due) = due {
        next = next.required().default(Value::Date(due)).help(Label::from(id::ABSENCE_TALK_NEXT_HELP).arg("date", due));
    }
    let expected = Kind::Date { from: Some(on), to: None };
    let withheld = answers.yes(&GIVEN) == Some(false);
    Step::new(
        StepId::new("end"),
        id::ABSENCE_TALK_END.into(),
        vec![
            Field::new(EXPECTED, id::ABSENCE_TALK_EXPECTED.into(), expected)
                .help(id::ABSENCE_TALK_EXPECTED_HELP.into())
                .hide_if(!facts.ill),
            next,
            Field::new(LATER, id::ABSENCE_TALK_LATER.into(), Kind::Text { max: REASON })
                .required()
                .help(id::ABSENCE_TALK_LATER_HELP.into())
                .hide_if(!later),
            Field::new(GIVEN, id::ABSENCE_TALK_GIVEN.into(), Kind::YesNo)
                .required()
                .default(Value::YesNo(true))
                .help(id::ABSENCE_TALK_GIVEN_HELP.into()),
            Field::new(WITHHELD, id::ABSENCE_TALK_WITHHELD.into(), Kind::Text { max: REASON })
                .required()
                .help(id::ABSENCE_TALK_WITHHELD_HELP.into())
                .hide_if(!withheld),
        ],
    )
    .hide_if(!is_held(answers))
}

/// The latest day of the next contact by the rule, moved to the working day before; never the day of the talk itself.
fn due(facts: &Facts, on: NaiveDate) -> Option<NaiveDate> {
    let last = on.checked_add_days(Days::new(facts.next_within?.into()))?;
    let works = |day: &NaiveDate| !matches!(day.weekday(), Weekday::Sat | Weekday::Sun) && !facts.free.contains(day);
    let before = std::iter::successors(Some(last), NaiveDate::pred_opt).take_while(|day| *day > on);
    before.into_iter().find(works).or(Some(last))
}

/// What the answers come to.
pub fn outcome(facts: &Facts, answers: &Answers) -> Result<TalkOutcome, Finding> {
    let on = answers.date(&ON).ok_or(Problem::Required.at(ON))?;
    if !is_held(answers) {
        return Ok(TalkOutcome::Declined { on });
    }
    let text = |field: &FieldId| answers.text(field).map(str::trim).filter(|text| !text.is_empty()).map(str::to_owned);
    let offers = |field: &FieldId| -> BTreeSet<OfferId> { answers.many(field).map(OfferId::new).collect() };
    let said: BTreeMap<Prompt, String> =
        Prompt::ALL.into_iter().filter_map(|prompt| Some((prompt, text(&prompt_field(prompt))?))).collect();
    let next = due(facts, on).and(answers.date(&NEXT)).map(|on| NextContact { on, later: text(&LATER) });
    Ok(TalkOutcome::Held(Box::new(TalkNote {
        on,
        manner: answers.one(&MANNER).and_then(Manner::from_name).unwrap_or(Manner::Meeting),
        companion: answers.yes(&COMPANION).unwrap_or(false),
        said,
        support: offers(&SUPPORT),
        advice: offers(&ADVICE),
        expected: answers.date(&EXPECTED),
        next,
        withheld: text(&WITHHELD),
    })))
}

const fn prompt_help(prompt: Prompt) -> Id {
    match prompt {
        Prompt::Occasion => id::ABSENCE_TALK_OCCASION_HELP,
        Prompt::Went => id::ABSENCE_TALK_WENT_HELP,
        Prompt::Can => id::ABSENCE_TALK_CAN_HELP,
        Prompt::Hinders => id::ABSENCE_TALK_HINDERS_HELP,
        Prompt::Change => id::ABSENCE_TALK_CHANGE_HELP,
        Prompt::Agreed => id::ABSENCE_TALK_AGREED_HELP,
    }
}

#[cfg(test)]
pub mod sample;
#[cfg(test)]
mod tests;
