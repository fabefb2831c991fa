//! What became of an agreement.

use crate::domain::plan::Ending;
use crate::form::{Answers, Choice, Field, FieldId, Finding, Guide, Kind, Label, Problem, Step, StepId, Value};
use crate::service::command::{Command, PlanCommand};
use crate::service::views::{AgreementRow, PlanView};
use crate::text::id;
use crate::text::plan::ending;

/// What the guide knows beforehand.
#[derive(Clone, Debug)]
pub struct Facts {
    /// The plan.
    pub view: PlanView,
    /// The agreement.
    pub row: AgreementRow,
}

/// The guide.
pub const GUIDE: Guide<Facts, Command> = Guide { id: "conclude", title: |_| id::CONCLUDE_TITLE.into(), steps, finish };

/// How it ended.
pub const ENDING: FieldId = FieldId::new("ending");
/// What there is to say about it.
pub const REMARK: FieldId = FieldId::new("remark");

fn steps(facts: &Facts, _: &Answers) -> Vec<Step> {
    let now = facts.row.agreement.outcome.as_ref();
    let choices = Ending::ALL.map(|one| Choice::new(one.name(), ending(one).into()));
    let mut remark = Field::new(REMARK, id::CONCLUDE_REMARK.into(), Kind::LongText { max: facts.view.limit as usize });
    remark.default = now.filter(|now| !now.remark.is_empty()).map(|now| Value::Text(now.remark.clone()));
    let default = now.map_or(Ending::Done, |now| now.ending);
    vec![
        Step::new(
            StepId::new("what"),
            id::CONCLUDE_TITLE.into(),
            vec![
                Field::new(ENDING, id::CONCLUDE_ENDING.into(), Kind::One(choices.into()))
                    .required()
                    .default(Value::One(default.name().to_owned())),
                remark,
            ],
        )
        .intro(Label::given(facts.row.agreement.text.text.as_str())),
    ]
}

fn finish(facts: &Facts, answers: &Answers) -> Result<Command, Finding> {
    Ok(Command::Plan(PlanCommand::Conclude {
        plan: facts.view.plan,
        number: facts.row.agreement.number,
        ending: answers.one(&ENDING).and_then(Ending::from_name).ok_or(Problem::Required.at(ENDING))?,
        remark: answers.text(&REMARK).unwrap_or_default().to_owned(),
    }))
}
