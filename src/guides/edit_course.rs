//! HR or the owner makes a course or changes one.

use crate::domain::competence::Level;
use crate::domain::course::{Course, CourseKind, LONGEST_TEXT};
use crate::domain::ids::{CompetenceId, CourseId, ID_LENGTH};
use crate::domain::search::Sought;
use crate::form::{Answers, Choice, Field, FieldId, Finding, Guide, Kind, Label, Problem, Step, StepId, Value};
use crate::service::refusal::{CourseRefusal, Refusal};
use crate::service::views::AimableLine;
use crate::text::id;
use std::collections::BTreeMap;

/// What the guide knows beforehand.
#[derive(Clone, Debug)]
pub struct Facts {
    /// The course as it is; none = a new one.
    pub before: Option<Course>,
    /// Name and number of who looks after it.
    pub owner: String,
    /// What courses can lead to.
    pub competences: Vec<AimableLine>,
}

/// The course as it should be; who looks after it is still to be found by what was typed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Edited {
    /// The course, with the owner it had.
    pub course: Course,
    /// Name or number typed; empty for nobody.
    pub owner: String,
}

/// The guide.
pub const GUIDE: Guide<Facts, Edited> = Guide {
    id: "edit-course",
    title: |facts| if facts.before.is_some() { id::EDIT_COURSE_CHANGE.into() } else { id::EDIT_COURSE_NEW.into() },
    steps,
    finish,
};

/// Id.
pub const ID: FieldId = FieldId::new("id");
/// Title.
pub const TITLE: FieldId = FieldId::new("title");
/// Internal or external.
pub const KIND: FieldId = FieldId::new("kind");
/// Who offers it.
pub const PROVIDER: FieldId = FieldId::new("provider");
/// What it is about.
pub const TEXT: FieldId = FieldId::new("text");
/// What it serves.
pub const SERVES: FieldId = FieldId::new("serves");
/// For whom.
pub const TARGET: FieldId = FieldId::new("target");
/// What one must know.
pub const PREREQUISITES: FieldId = FieldId::new("prerequisites");
/// Whom to ask.
pub const CONTACT: FieldId = FieldId::new("contact");
/// Where more stands.
pub const LINK: FieldId = FieldId::new("link");
/// Hours.
pub const HOURS: FieldId = FieldId::new("hours");
/// Price.
pub const PRICE: FieldId = FieldId::new("price");
/// Whether the nearest manager approves.
pub const APPROVAL: FieldId = FieldId::new("approval");
/// Who looks after it.
pub const OWNER: FieldId = FieldId::new("owner");

const INTERNAL: &str = "internal";
const EXTERNAL: &str = "external";
/// Longest line.
const LINE: usize = 200;
/// Most hours and kroner, in hundredths.
const MOST: i64 = 99_999_999;
/// How many competences a course can lead to here; an import can give more, which stay.
const AIMS: usize = 5;

fn aim(number: usize) -> FieldId {
    FieldId::made(format!("aim-{number}"))
}

fn level_of(number: usize) -> FieldId {
    FieldId::made(format!("level-{number}"))
}

fn steps(facts: &Facts, answers: &Answers) -> Vec<Step> {
    let before = facts.before.as_ref();
    let text = |field: FieldId, label: crate::text::Id, of: fn(&Course) -> &String| {
        let field = Field::new(field, label.into(), Kind::Text { max: LINE });
        let held = before.map(of).filter(|text| !text.is_empty());
        match held {
            Some(held) => field.default(Value::Text(held.clone())),
            None => field,
        }
    };
    let amount = |field: FieldId, label: crate::text::Id, of: fn(&Course) -> Option<u32>| {
        let field = Field::new(field, label.into(), Kind::Number { min: 0, max: MOST, decimals: 2 });
        match before.and_then(of) {
            Some(held) => field.default(Value::Number(held.into())),
            None => field,
        }
    };
    let kinds =
        vec![Choice::new(INTERNAL, id::COURSE_INTERNAL.into()), Choice::new(EXTERNAL, id::COURSE_EXTERNAL.into())];
    let kind = if before.is_some_and(|course| course.kind == CourseKind::External) { EXTERNAL } else { INTERNAL };
    let about = match before.map(|course| course.text.clone()).filter(|text| !text.is_empty()) {
        Some(held) => long(TEXT, id::EDIT_COURSE_TEXT).default(Value::Text(held)),
        None => long(TEXT, id::EDIT_COURSE_TEXT),
    };
    let owner = Field::new(OWNER, id::COURSE_OWNER.into(), Kind::Text { max: LINE }).help(id::EDIT_COURSE_WHO.into());
    let owner = if facts.owner.is_empty() { owner } else { owner.default(Value::Text(facts.owner.clone())) };
    vec![
        Step::new(
            StepId::new("what"),
            id::EDIT_COURSE_WHAT.into(),
            vec![
                Field::new(ID, id::COURSE_ID.into(), Kind::Text { max: ID_LENGTH })
                    .required()
                    .help(id::EDIT_COURSE_ID_HELP.into())
                    .hide_if(before.is_some()),
                text(TITLE, id::EDIT_COURSE_TITLE, |course| &course.title).required(),
                Field::new(KIND, id::COURSES_KIND.into(), Kind::One(kinds)).required().default(Value::One(kind.into())),
                text(PROVIDER, id::EDIT_COURSE_PROVIDER, |course| &course.provider),
                about,
            ],
        ),
        Step::new(
            StepId::new("for-whom"),
            id::EDIT_COURSE_FOR_WHOM.into(),
            vec![
                text(SERVES, id::COURSE_SERVES, |course| &course.serves),
                text(TARGET, id::COURSE_TARGET_GROUP, |course| &course.target_group),
                text(PREREQUISITES, id::COURSE_PREREQUISITES, |course| &course.prerequisites),
                text(CONTACT, id::COURSE_CONTACT, |course| &course.contact),
                text(LINK, id::COURSE_LINK, |course| &course.link),
            ],
        ),
        Step::new(
            StepId::new("frame"),
            id::EDIT_COURSE_FRAME.into(),
            vec![
                amount(HOURS, id::EDIT_COURSE_HOURS, |course| course.hours),
                amount(PRICE, id::EDIT_COURSE_PRICE, |course| course.price),
                Field::new(APPROVAL, id::EDIT_COURSE_APPROVAL.into(), Kind::YesNo)
                    .required()
                    .default(Value::YesNo(before.is_some_and(|course| course.approval))),
                owner,
            ],
        ),
        Step::new(StepId::new("aims"), id::EDIT_COURSE_AIMS.into(), aims(facts, answers))
            .intro(id::EDIT_COURSE_AIMS_INTRO.into()),
    ]
}

fn long(field: FieldId, label: crate::text::Id) -> Field {
    Field::new(field, label.into(), Kind::LongText { max: LONGEST_TEXT })
}

/// A field for each competence with its level, one more than are filled in.
fn aims(facts: &Facts, answers: &Answers) -> Vec<Field> {
    let held: Vec<(&CompetenceId, Level)> =
        facts.before.iter().flat_map(|course| course.aims.iter().map(|(id, level)| (id, *level))).collect();
    let mut fields = Vec::new();
    let mut open = true;
    for number in 1..=AIMS {
        let (what, level) = (aim(number), level_of(number));
        let filled = answers.text(&what).is_some();
        let label = Label::from(id::EDIT_COURSE_AIM).arg("number", number);
        let mut one = Field::new(what, label, Kind::Text { max: LINE })
            .help(id::EDIT_COURSE_AIM_HELP.into())
            .hide_if(!open && !filled);
        let kind = Kind::Level { with_not_relevant: false, names: Vec::new() };
        let mut to = Field::new(level, id::EDIT_COURSE_LEVEL.into(), kind).required().hide_if(!filled);
        if let Some((competence, level)) = held.get(number - 1) {
            one = one.default(Value::Text(competence.to_string()));
            to = to.default(Value::Level(crate::domain::competence::Answer::Level(*level)));
        }
        open = filled;
        fields.extend([one, to]);
    }
    fields
}

/// The competence meant: by its id, else the only one with these words.
fn meant(facts: &Facts, typed: &str) -> Option<CompetenceId> {
    let exact = facts.competences.iter().find(|line| line.competence.as_str().eq_ignore_ascii_case(typed.trim()));
    if let Some(exact) = exact {
        return Some(exact.competence.clone());
    }
    let sought = Sought::new(typed);
    let mut found = facts.competences.iter().filter(|line| sought.distance(&line.question.da, &[]).is_some());
    let first = found.next()?;
    found.next().is_none().then(|| first.competence.clone())
}

fn finish(facts: &Facts, answers: &Answers) -> Result<Edited, Finding> {
    let text = |field: &FieldId| answers.text(field).unwrap_or_default().trim().to_owned();
    let number = |field: &FieldId| answers.number(field).and_then(|number| u32::try_from(number).ok());
    let mut aims = BTreeMap::new();
    for slot in 1..=AIMS {
        let Some(typed) = answers.text(&aim(slot)) else { continue };
        let because = Problem::Because(Label::from(id::EDIT_COURSE_AIM_UNKNOWN).arg("typed", typed));
        let competence = meant(facts, typed).ok_or_else(|| because.at(aim(slot)))?;
        let level = answers.level(&level_of(slot)).level().ok_or(Problem::Required.at(level_of(slot)))?;
        aims.insert(competence, level);
    }
    // More than there are fields for came from a file and stay as they are.
    let beyond = facts.before.iter().flat_map(|course| course.aims.iter().skip(AIMS));
    aims.extend(beyond.map(|(competence, level)| (competence.clone(), *level)));
    let id = facts.before.as_ref().map_or_else(|| CourseId::new(&text(&ID)), |course| course.id.clone());
    let course = Course {
        id,
        title: text(&TITLE),
        kind: if answers.one(&KIND) == Some(EXTERNAL) { CourseKind::External } else { CourseKind::Internal },
        provider: text(&PROVIDER),
        text: text(&TEXT),
        serves: text(&SERVES),
        target_group: text(&TARGET),
        prerequisites: text(&PREREQUISITES),
        hours: number(&HOURS),
        price: number(&PRICE),
        contact: text(&CONTACT),
        link: text(&LINK),
        owner: facts.before.as_ref().and_then(|course| course.owner),
        approval: answers.yes(&APPROVAL).unwrap_or_default(),
        aims,
    };
    Ok(Edited { course, owner: text(&OWNER) })
}

/// The field a refusal concerns, so that it is shown beside it.
pub fn field_of(refusal: &Refusal) -> Option<FieldId> {
    match refusal {
        Refusal::Course(CourseRefusal::CourseExists) => Some(ID),
        Refusal::Course(CourseRefusal::UnknownCompetence(_)) => Some(aim(1)),
        Refusal::Course(CourseRefusal::Course(_)) => Some(TITLE),
        Refusal::Required(field) if field == "title" => Some(TITLE),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::language::Bilingual;
    use crate::form::{Act, Draft, Outcome, Walk};
    use crate::guides::words::WordReader;
    use crate::text::{Language, Words};

    fn line(id: &str, question: &str) -> AimableLine {
        let both = |text: &str| Bilingual::new(text, text);
        AimableLine { competence: id.into(), area: both("a"), question: both(question), courses: 0 }
    }

    fn facts() -> Facts {
        let competences = vec![line("SEL-83", "Bruge serviceloven"), line("FVL-1", "Bruge forvaltningsloven")];
        Facts { before: None, owner: String::new(), competences }
    }

    fn walked(typed: &[(&FieldId, Value)]) -> Outcome<Edited> {
        let words = Words::new(Language::Da);
        let reader = WordReader { words: &words, today: chrono::NaiveDate::default() };
        let mut draft = Draft::new();
        for (field, value) in typed {
            draft.insert((*field).clone(), crate::form::Entry::Given(value.clone()));
        }
        Walk::new(GUIDE, facts(), draft, &reader).act(Act::Finish, &reader)
    }

    #[test]
    fn a_competence_is_found_by_id_or_by_words_that_mean_only_one() {
        assert_eq!(meant(&facts(), "sel-83"), Some("SEL-83".into()));
        assert_eq!(meant(&facts(), "service"), Some("SEL-83".into()));
        assert_eq!(meant(&facts(), "bruge"), None);
    }

    #[test]
    fn id_title_and_aims_are_all_that_is_needed() {
        let level = Value::Level(crate::domain::competence::Answer::Level(Level::new(4).unwrap()));
        let text = |text: &str| Value::Text(text.into());
        let outcome = walked(&[
            (&ID, text("K-1")),
            (&TITLE, text("Retten til støtte")),
            (&aim(1), text("service")),
            (&level_of(1), level),
        ]);
        let Outcome::Finished(edited) = outcome else { panic!("{outcome:?}") };
        assert_eq!(edited.course.aims, BTreeMap::from([("SEL-83".into(), Level::new(4).unwrap())]));
        assert_eq!((edited.course.kind, edited.course.approval), (CourseKind::Internal, false));
    }

    #[test]
    fn an_unknown_competence_is_told_beside_its_field() {
        let level = Value::Level(crate::domain::competence::Answer::Level(Level::new(4).unwrap()));
        let text = |text: &str| Value::Text(text.into());
        let outcome =
            walked(&[(&ID, text("K-1")), (&TITLE, text("K")), (&aim(1), text("bruge")), (&level_of(1), level)]);
        assert!(!matches!(outcome, Outcome::Finished(_)), "{outcome:?}");
    }
}
