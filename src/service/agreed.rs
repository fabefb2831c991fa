//! Agreed levels: written down by the nearest manager, at the interview or after a course; read by the two and HR.

use super::access::{self, Caller, Data, Right};
use super::asking::Asking;
use super::command::AgreedCommand;
use super::engine::{Decision, Fact, Model};
use super::env::Env;
use super::refusal::Refusal;
use super::views::{AgreedLine, AgreedView};
use super::wording::known_questions;
use crate::domain::agreed::{Agreed, AgreedSource};
use crate::domain::competence::Level;
use crate::domain::ids::{CompetenceId, PersonNo};
use crate::domain::language::Bilingual;
use crate::domain::questions::Known;

/// Decides a command.
pub fn decide(model: &Model, env: &Env, caller: &Caller, command: &AgreedCommand) -> Result<Decision, Refusal> {
    let AgreedCommand::Agree { person, competence, level, source } = command;
    // What a course led to is agreed by answering its proposal, so that the two stand together.
    let AgreedSource::Interview(round) = source else { return Err(Refusal::NotFound) };
    if round.as_ref().is_some_and(|round| !model.rounds.contains_key(round)) {
        return Err(Refusal::NotFound);
    }
    let agreed = agree(model, env, caller, (*person, competence, *level), source.clone())?;
    Ok(Decision { facts: vec![Fact::Agreed(agreed)], subjects: vec![*person], ..Decision::default() })
}

/// A new agreed level of this person, competence and level, if the caller may write it down.
pub fn agree(
    model: &Model,
    env: &Env,
    caller: &Caller,
    (person, competence, level): (PersonNo, &CompetenceId, Level),
    source: AgreedSource,
) -> Result<Agreed, Refusal> {
    let may = access::allowed(model, env, caller, Data::AgreedLevel, person, Right::Write);
    if !may || !access::employed(model, env, person) || !model.catalogue.competences.contains_key(competence) {
        return Err(Refusal::NotFound);
    }
    let by = caller.own_person.or(caller.person);
    Ok(Agreed { no: model.agreed.next(), person, competence: competence.clone(), level, at: env.now, source, by })
}

/// Whether the caller may read somebody's agreed levels.
pub fn reads(asking: &Asking<'_>, person: PersonNo) -> bool {
    access::allowed(asking.model, &asking.env, asking.caller, Data::AgreedLevel, person, Right::Read)
}

/// A person's agreed levels, newest first.
pub fn view(asking: &Asking<'_>, person: PersonNo) -> Result<AgreedView, Refusal> {
    let model = asking.model;
    if !reads(asking, person) || model.organisation.person(person).is_none() {
        return Err(Refusal::NotFound);
    }
    let questions = known_questions(&model.pack);
    let known = Known::new(&questions);
    let line = |agreed: &Agreed| {
        let competence = model.catalogue.competences.get(&agreed.competence);
        let question = competence.map(|competence| known.question(competence).question);
        let by = agreed.by.and_then(|no| model.organisation.person(no)?.on(asking.env.today));
        let now = model.agreed.now(person, &agreed.competence);
        AgreedLine {
            competence: agreed.competence.clone(),
            question: question.unwrap_or_else(|| Bilingual::new(agreed.competence.as_str(), "")),
            level: agreed.level,
            at: agreed.at,
            source: agreed.source.clone(),
            source_name: source_name(model, &agreed.source),
            by: by.map(|row| row.name.clone()),
            past: now.is_some_and(|now| now.no != agreed.no),
        }
    };
    Ok(AgreedView { person, lines: model.agreed.of(person).rev().map(line).collect() })
}

fn source_name(model: &Model, source: &AgreedSource) -> String {
    match source {
        AgreedSource::Interview(round) => {
            let found = round.as_ref().and_then(|round| model.rounds.get(round));
            found.map(|round| round.name.clone()).unwrap_or_default()
        }
        AgreedSource::Course(run) => {
            let course = model.courses.run(run).and_then(|run| model.courses.course(&run.course));
            course.map_or_else(|| run.to_string(), |course| course.title.clone())
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::service::Command;
    use crate::service::ask::AgreedLevels;
    use crate::service::fixture::{House, METTE, house, level};

    fn agree(house: &House, competence: &str, number: u8) -> Result<(), Refusal> {
        let source = AgreedSource::Interview(Some("2026".into()));
        let command =
            AgreedCommand::Agree { person: METTE, competence: competence.into(), level: level(number), source };
        house.run("tove", Command::Agreed(command)).map(|_| ())
    }

    #[test]
    fn a_new_level_comes_on_top_and_the_old_one_stays() {
        let house = house();
        agree(&house, "LOV-1", 2).unwrap();
        agree(&house, "LOV-1", 4).unwrap();
        let lines = house.ask("mette", AgreedLevels { person: METTE }).unwrap().lines;
        let told: Vec<_> = lines.iter().map(|line| (line.level.number(), line.past)).collect();
        assert_eq!(told, [(4, false), (2, true)]);
        assert_eq!((lines[0].source_name.as_str(), lines[0].by.as_deref()), ("Runde 2026", Some("Tove Riis")));
    }

    #[test]
    fn what_is_not_there_or_comes_from_a_course_is_refused() {
        let house = house();
        assert_eq!(agree(&house, "NO-1", 2), Err(Refusal::NotFound));
        let source = AgreedSource::Course("H-1".into());
        let command = AgreedCommand::Agree { person: METTE, competence: "LOV-1".into(), level: level(2), source };
        assert_eq!(house.run("tove", Command::Agreed(command)), Err(Refusal::NotFound));
    }
}
