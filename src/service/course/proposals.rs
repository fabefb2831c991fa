//! Levels that courses propose, and the nearest manager's answers. Proposal, answer and agreed level are three records.

use super::gaps::standing;
use crate::domain::agreed::AgreedSource;
use crate::domain::course::{CourseFact, LevelAnswer, LevelProposal, ProposalNo, Verdict};
use crate::domain::language::Bilingual;
use crate::domain::questions::Known;
use crate::service::access::{self, Caller, Data, Right};
use crate::service::agreed;
use crate::service::asking::Asking;
use crate::service::engine::{Decision, Fact, Model};
use crate::service::env::Env;
use crate::service::me::brief;
use crate::service::reason;
use crate::service::refusal::{CourseRefusal, Refusal};
use crate::service::views::ProposalLine;
use crate::service::wording::known_questions;

/// The nearest manager answers.
pub fn answer(
    model: &Model,
    env: &Env,
    caller: &Caller,
    no: ProposalNo,
    verdict: Verdict,
    why: &str,
) -> Result<Decision, Refusal> {
    let proposal = model.courses.proposal(no).ok_or(Refusal::NotFound)?;
    let person = proposal.person;
    if !access::allowed(model, env, caller, Data::AgreedLevel, person, Right::Write) {
        return Err(Refusal::NotFound);
    }
    if !model.courses.is_open(proposal) {
        return Err(CourseRefusal::AnsweredAlready.into());
    }
    let mut facts = Vec::new();
    let reason = match verdict {
        Verdict::Agreed(level) => {
            let source = AgreedSource::Course(proposal.run.clone());
            let of = (person, &proposal.competence, level);
            facts.push(Fact::Agreed(agreed::agree(model, env, caller, of, source)?));
            why.trim().to_owned()
        }
        Verdict::NotAgreed => reason::checked(model, why)?,
    };
    let by = caller.own_person.or(caller.person);
    let answer = LevelAnswer { proposal: no, at: env.now, by, verdict, reason };
    facts.insert(0, Fact::Course(CourseFact::Answer(answer)));
    Ok(Decision { facts, subjects: vec![person], record: Some(proposal.run.to_string()), made: None })
}

/// The proposals the caller may read: the own ones and those of direct reports, open ones first, then newest first.
pub fn proposals(asking: &Asking<'_>) -> Result<Vec<ProposalLine>, Refusal> {
    let Asking { model, env, caller, .. } = *asking;
    let me = caller.person.ok_or(Refusal::NotFound)?;
    let mut people = model.organisation.direct_reports(me, env.today);
    people.push(me);
    let questions = known_questions(&model.pack);
    let known = Known::new(&questions);
    let mine = model.courses.proposals().filter(|proposal| people.contains(&proposal.person));
    let readable = mine.filter(|proposal| agreed::reads(asking, proposal.person));
    let mut lines: Vec<ProposalLine> = readable.filter_map(|proposal| line(asking, proposal, &known)).collect();
    lines.sort_by_key(|line| (!line.open, std::cmp::Reverse(line.at), line.no));
    Ok(lines)
}

fn line(asking: &Asking<'_>, proposal: &LevelProposal, known: &Known<'_>) -> Option<ProposalLine> {
    let model = asking.model;
    let competence = model.catalogue.competences.get(&proposal.competence);
    let question = competence.map(|competence| known.question(competence).question);
    let standing = standing(asking, proposal.person);
    let may = access::allowed(model, &asking.env, asking.caller, Data::AgreedLevel, proposal.person, Right::Write);
    let open = model.courses.is_open(proposal);
    let answer = model.courses.answer(proposal.no);
    Some(ProposalLine {
        no: proposal.no,
        person: brief(asking, proposal.person)?,
        competence: proposal.competence.clone(),
        question: question.unwrap_or_else(|| Bilingual::new(proposal.competence.as_str(), "")),
        level: proposal.level,
        now: standing.now(&proposal.competence),
        demand: standing.demand(&proposal.competence),
        course: model.courses.course(&proposal.course).map(|course| course.title.clone()).unwrap_or_default(),
        at: proposal.at,
        open,
        may_answer: may && open,
        answer: answer.map(|answer| answer.verdict),
        reason: answer.map(|answer| answer.reason.clone()).unwrap_or_default(),
    })
}
