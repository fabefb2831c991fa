//! After a course: a short evaluation, and some weeks later whether it is used in practice.

use crate::domain::course::{SignUpNo, Use};
use crate::form::{Answers, Choice, Field, FieldId, Finding, Guide, Kind, Label, Problem, Step, StepId};
use crate::service::command::CourseCommand;
use crate::text::id;

/// What both guides know beforehand.
#[derive(Clone, Debug)]
pub struct Facts {
    /// Whose answer it is.
    pub sign_up: SignUpNo,
    /// Title of the course.
    pub title: String,
    /// Longest remark in characters.
    pub limit: usize,
}

/// The short course evaluation.
pub const EVALUATION: Guide<Facts, CourseCommand> = Guide {
    id: "course-evaluation",
    title: |_| id::COURSE_AFTER_EVALUATION.into(),
    steps: evaluation,
    finish: evaluated,
};

/// Whether it is used in practice.
pub const USE: Guide<Facts, CourseCommand> =
    Guide { id: "course-use", title: |_| id::COURSE_AFTER_USE.into(), steps: use_steps, finish: used };

/// How much use it is at work.
pub const USEFUL: FieldId = FieldId::new("useful");
/// How good the teaching was.
pub const TEACHING: FieldId = FieldId::new("teaching");
/// Whether it is used.
pub const USED: FieldId = FieldId::new("used");
/// In own words.
pub const REMARK: FieldId = FieldId::new("remark");

const YES: &str = "yes";
const PARTLY: &str = "partly";
const NO: &str = "no";

fn scale() -> Kind {
    let names = [
        id::COURSE_AFTER_SCALE_1,
        id::COURSE_AFTER_SCALE_1,
        id::COURSE_AFTER_SCALE_2,
        id::COURSE_AFTER_SCALE_3,
        id::COURSE_AFTER_SCALE_4,
        id::COURSE_AFTER_SCALE_5,
    ];
    Kind::Level { with_not_relevant: false, names: names.map(Label::from).to_vec() }
}

fn remark(facts: &Facts) -> Field {
    Field::new(REMARK, id::COURSE_AFTER_REMARK.into(), Kind::LongText { max: facts.limit })
}

fn about(label: crate::text::Id, facts: &Facts) -> Label {
    Label::from(label).arg("course", facts.title.as_str())
}

fn evaluation(facts: &Facts, _: &Answers) -> Vec<Step> {
    let fields = vec![
        Field::new(USEFUL, id::COURSE_AFTER_USEFUL.into(), scale()).required().help(id::COURSE_AFTER_DIGITS.into()),
        Field::new(TEACHING, id::COURSE_AFTER_TEACHING.into(), scale()).required().help(id::COURSE_AFTER_DIGITS.into()),
        remark(facts),
    ];
    let step = Step::new(StepId::new("what"), id::COURSE_AFTER_EVALUATION.into(), fields);
    vec![step.intro(about(id::COURSE_AFTER_EVALUATION_INTRO, facts))]
}

fn evaluated(facts: &Facts, answers: &Answers) -> Result<CourseCommand, Finding> {
    let level = |field: FieldId| answers.level(&field).level().ok_or(Problem::Required.at(field));
    Ok(CourseCommand::Evaluate {
        sign_up: facts.sign_up,
        useful: level(USEFUL)?,
        teaching: level(TEACHING)?,
        remark: answers.text(&REMARK).unwrap_or_default().to_owned(),
    })
}

fn use_steps(facts: &Facts, _: &Answers) -> Vec<Step> {
    let choices = vec![
        Choice::new(YES, id::COURSE_AFTER_USE_YES.into()),
        Choice::new(PARTLY, id::COURSE_AFTER_USE_PARTLY.into()),
        Choice::new(NO, id::COURSE_AFTER_USE_NO.into()),
    ];
    let fields = vec![Field::new(USED, id::COURSE_AFTER_USED.into(), Kind::One(choices)).required(), remark(facts)];
    let step = Step::new(StepId::new("what"), id::COURSE_AFTER_USE.into(), fields);
    vec![step.intro(about(id::COURSE_AFTER_USE_INTRO, facts))]
}

fn used(facts: &Facts, answers: &Answers) -> Result<CourseCommand, Finding> {
    let used = match answers.one(&USED) {
        Some(YES) => Use::Yes,
        Some(PARTLY) => Use::Partly,
        Some(NO) => Use::No,
        _ => return Err(Problem::Required.at(USED)),
    };
    let remark = answers.text(&REMARK).unwrap_or_default().to_owned();
    Ok(CourseCommand::TellUse { sign_up: facts.sign_up, used, remark })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::form::branches::every_branch;
    use crate::guides::words::WordReader;
    use crate::text::{Language, Words};

    #[test]
    fn every_branch_of_both_gives_an_answer_about_this_course() {
        let words = Words::new(Language::Da);
        let reader = WordReader { words: &words, today: chrono::NaiveDate::default() };
        let facts = Facts { sign_up: SignUpNo(7), title: "K".into(), limit: 100 };
        for guide in [EVALUATION, USE] {
            let answers = every_branch(guide, &facts, &reader);
            assert!(!answers.is_empty());
            for command in answers {
                let about = match command {
                    CourseCommand::Evaluate { sign_up, .. } | CourseCommand::TellUse { sign_up, .. } => sign_up,
                    other => panic!("{other:?}"),
                };
                assert_eq!(about, SignUpNo(7));
            }
        }
    }
}
