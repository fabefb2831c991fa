//! Start your own: administrator and HR person, the pack's starting questions and profiles or own, import.

use crate::form::{Answers, Field, FieldId, Finding, Guide, Kind, Label, Step, StepId, Value};
use crate::text::id;

/// What the guide knows beforehand.
#[derive(Clone, Debug)]
pub struct Facts {
    /// The login of whoever runs the program.
    pub login: String,
}

/// How a store is to be set up.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Setup {
    /// Login of the administrator.
    pub administrator: String,
    /// Login of the HR person.
    pub hr: String,
    /// Take the pack's starting questions and job profiles.
    pub starter: bool,
    /// A folder with files to import.
    pub folder: Option<String>,
}

/// The guide.
pub const GUIDE: Guide<Facts, Setup> = Guide { id: "start-own", title: |_| id::START_OWN_TITLE.into(), steps, finish };

/// Login of the administrator.
pub const ADMINISTRATOR: FieldId = FieldId::new("administrator");
/// Login of the HR person.
pub const HR: FieldId = FieldId::new("hr");
/// Whether to take the pack's starting set.
pub const STARTER: FieldId = FieldId::new("starter");
/// Folder to import from.
pub const FOLDER: FieldId = FieldId::new("folder");

/// Longest login and longest path, in characters.
const LOGIN_LENGTH: usize = 64;
const PATH_LENGTH: usize = 300;

fn steps(facts: &Facts, _: &Answers) -> Vec<Step> {
    let login = |field, label: Label, help: Label| {
        Field::new(field, label, Kind::Text { max: LOGIN_LENGTH })
            .required()
            .default(Value::Text(facts.login.clone()))
            .help(help)
    };
    vec![
        Step::new(
            StepId::new("who"),
            id::START_OWN_WHO.into(),
            vec![
                login(ADMINISTRATOR, id::START_OWN_ADMINISTRATOR.into(), id::START_OWN_ADMINISTRATOR_HELP.into()),
                login(HR, id::START_OWN_HR.into(), id::START_OWN_HR_HELP.into()),
            ],
        )
        .intro(id::START_OWN_WHO_INTRO.into()),
        Step::new(
            StepId::new("what"),
            id::START_OWN_WHAT.into(),
            vec![
                Field::new(STARTER, id::START_OWN_STARTER.into(), Kind::YesNo)
                    .required()
                    .default(Value::YesNo(true))
                    .help(id::START_OWN_STARTER_HELP.into()),
                Field::new(FOLDER, id::START_OWN_FOLDER.into(), Kind::Text { max: PATH_LENGTH })
                    .help(id::START_OWN_FOLDER_HELP.into()),
            ],
        )
        .intro(id::START_OWN_WHAT_INTRO.into()),
    ]
}

#[expect(clippy::unnecessary_wraps, reason = "the shape of every guide")]
fn finish(_: &Facts, answers: &Answers) -> Result<Setup, Finding> {
    let text = |field: &FieldId| answers.text(field).unwrap_or_default().trim().to_owned();
    Ok(Setup {
        administrator: text(&ADMINISTRATOR),
        hr: text(&HR),
        starter: answers.yes(&STARTER) == Some(true),
        folder: Some(text(&FOLDER)).filter(|folder| !folder.is_empty()),
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::form::branches::every_branch;
    use crate::form::sample::Strict;

    #[test]
    fn every_branch_names_both_people() {
        let facts = Facts { login: "karen".into() };
        let setups: Vec<_> = every_branch(GUIDE, &facts, &Strict).into_iter().collect();
        assert!(!setups.is_empty());
        assert!(setups.iter().all(|setup| !setup.administrator.is_empty() && !setup.hr.is_empty()));
    }
}
