//! A session in the same process as the store. Who is calling is worked out anew for every request, so a role taken
//! away is gone at the next one.

use super::absence;
use super::access::{self, Caller, Identity};
use super::ask::{AnyAnswer, AnyAsk};
use super::asking::Asking;
use super::command::{Command, Receipt, Request};
use super::draft::DraftField;
use super::engine::{Decision, Engine, Model};
use super::env::Env;
use super::refusal::Refusal;
use super::session::{Change, Session};
use super::views::PersonBrief;
use super::{
    activity, agreed, card, course, evaluation, figures, frames, history, interview, looked, lookup, me, overview,
    people, plan, profile, roles, round, settings, side_by_side, structure, task, team, written, year_wheel,
};
use crate::domain::evaluation::Rater;
use crate::domain::ids::PersonNo;
use chrono::{DateTime, TimeDelta, Utc};
use std::collections::HashMap;
use std::sync::mpsc::Receiver;
use std::sync::{Arc, Mutex, PoisonError};

/// One identity's way to the engine of this process.
pub struct LocalSession {
    engine: Arc<Engine>,
    identity: Identity,
    noted: Mutex<HashMap<Reading, DateTime<Utc>>>,
}

/// A reading worth a journal entry.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
struct Reading {
    deed: &'static str,
    /// Nobody in particular where the journal itself is read.
    subject: Option<PersonNo>,
    record: Option<String>,
}

/// Showing the same page again within this time is the same look at it.
const SAME_LOOK: TimeDelta = TimeDelta::minutes(30);

impl LocalSession {
    /// Opens a session. Refused for a login that is in no map and holds no role.
    pub fn open(engine: Arc<Engine>, identity: Identity) -> Result<Self, Refusal> {
        let session = Self { engine, identity, noted: Mutex::default() };
        session.caller()?;
        Ok(session)
    }

    /// The engine, for what the command line does beyond commands and queries (import, export, backup).
    pub fn engine(&self) -> &Engine {
        &self.engine
    }

    /// Who is calling, now.
    pub fn caller(&self) -> Result<Caller, Refusal> {
        let env = self.engine.env();
        self.engine.read(|model| access::caller(model, &env, &self.identity))
    }

    /// Journals a look at somebody else's sensitive page, once per look.
    fn note(&self, caller: &Caller, env: &Env, reading: Reading) -> Result<(), Refusal> {
        let mut noted = self.noted.lock().unwrap_or_else(PoisonError::into_inner);
        noted.retain(|_, at| env.now - *at < SAME_LOOK);
        if noted.contains_key(&reading) {
            return Ok(());
        }
        self.engine.note_read(caller, reading.deed, reading.subject, reading.record.clone())?;
        noted.insert(reading, env.now);
        Ok(())
    }
}

impl Session for LocalSession {
    fn run(&self, request: Request) -> Result<Receipt, Refusal> {
        let caller = self.caller()?;
        let deed = request.command.deed();
        let env = self.engine.env();
        // Whose place is taken is settled first: the journal names both.
        let standing = self.engine.read(|model| access::standing_in(model, &env, caller.clone(), request.deputy_for));
        let (caller, refused) = match standing {
            Ok(standing) => (standing, None),
            Err(refusal) => (caller, Some(refusal)),
        };
        self.engine.commit_about(&caller, request.id, deed, &request.command.subjects(), |model, env| {
            refused.map_or(Ok(()), Err)?;
            access::deputy_may(&caller, &request.command)?;
            decide(model, env, &caller, &request)
        })
    }

    fn ask_any(&self, ask: AnyAsk) -> Result<AnyAnswer, Refusal> {
        let caller = self.caller()?;
        let env = self.engine.env();
        let answer =
            self.engine.read(|model| answer(&Asking { engine: &self.engine, model, env, caller: &caller }, ask))?;
        for reading in readings(&caller, &answer) {
            self.note(&caller, &env, reading)?;
        }
        Ok(answer)
    }

    fn save_drafts(&self, fields: Vec<DraftField>) -> Result<(), Refusal> {
        let holder = self.caller()?.holder();
        let fields = self.engine.read(|model| fields.into_iter().map(|field| written::kept(model, field)).collect());
        self.engine.save_drafts(&holder, fields)
    }

    fn changes(&self) -> Receiver<Change> {
        self.engine.changes()
    }
}

/// Decides a command. Exhaustive on purpose: a command nobody decides does not build.
fn decide(model: &Model, env: &Env, caller: &Caller, request: &Request) -> Result<Decision, Refusal> {
    match &request.command {
        Command::OpenRound(open) => round::open(model, env, caller, open),
        Command::SendEvaluation(send) => evaluation::send(model, env, caller, send, request.base),
        Command::ReopenEvaluation { form, reason } => evaluation::reopen(model, env, caller, form, reason),
        Command::AskReopen { form, reason } => evaluation::ask_reopen(model, env, caller, form, reason),
        Command::GrantRole(grant) => roles::grant(model, env, caller, grant),
        Command::RevokeRole { grant, reason } => roles::revoke(model, env, caller, *grant, reason),
        Command::MapLogin { person, login } => roles::map_login(model, env, caller, *person, login.as_ref()),
        Command::SaveSettings(new) => settings::save(caller, new),
        Command::Activity(command) => activity::decide(model, env, caller, command),
        Command::Interview(command) => interview::decide(model, env, caller, command),
        Command::Plan(command) => plan::decide(model, env, caller, command),
        Command::Course(command) => course::decide(model, env, caller, command),
        Command::Agreed(command) => agreed::decide(model, env, caller, command),
        Command::Absence(command) => absence::decide(model, env, caller, command),
        Command::Structure(command) => structure::decide(model, env, caller, command, request.base),
        Command::SetFindable(yes) => settings::set_findable(model, caller, *yes),
        Command::Round(command) => round::decide(model, env, caller, command),
        Command::YearWheel(command) => year_wheel::decide(model, env, caller, command),
    }
}

/// Answers a query. Exhaustive on purpose: a query nobody answers does not build.
fn answer(asking: &Asking<'_>, ask: AnyAsk) -> Result<AnyAnswer, Refusal> {
    Ok(match ask {
        AnyAsk::Me(_) => AnyAnswer::Me(me::me(asking)?),
        AnyAsk::MyTasks(_) => AnyAnswer::MyTasks(task::my_tasks(asking)?),
        AnyAsk::Rounds(_) => AnyAnswer::Rounds(round::rounds(asking)?),
        AnyAsk::Form(ask) => AnyAnswer::Form(evaluation::form(asking, &ask.form)?),
        AnyAsk::Team(ask) => AnyAnswer::Team(team::team(asking, &ask.round)?),
        AnyAsk::TeamQuestion(ask) => {
            AnyAnswer::TeamQuestion(team::question(asking, &ask.round, ask.competence.as_ref())?)
        }
        AnyAsk::SideBySide(ask) => AnyAnswer::SideBySide(side_by_side::view(asking, &ask.round, ask.person)?),
        AnyAsk::Profile(ask) => AnyAnswer::Profile(profile::view(asking, ask.profile.as_ref())?),
        AnyAsk::Profiles(_) => AnyAnswer::Profiles(profile::all(asking)?),
        AnyAsk::History(ask) => AnyAnswer::History(history::view(asking, ask.person)?),
        AnyAsk::WhoLooked(_) => AnyAnswer::WhoLooked(looked::at_me(asking)?),
        AnyAsk::Journal(ask) => AnyAnswer::Journal(looked::journal(asking, ask.from, ask.limit)?),
        AnyAsk::JournalPage(ask) => AnyAnswer::JournalPage(looked::page(asking, &ask)?),
        AnyAsk::JournalChain(_) => AnyAnswer::JournalChain(looked::chain(asking)?),
        AnyAsk::Units(_) => AnyAnswer::Units(structure::units(asking)?),
        AnyAsk::UnitPage(ask) => AnyAnswer::UnitPage(structure::unit(asking, &ask.unit)?),
        AnyAsk::Employments(ask) => AnyAnswer::Employments(structure::employments(asking, ask.person)?),
        AnyAsk::Catalogue(_) => AnyAnswer::Catalogue(structure::catalogue(asking)?),
        AnyAsk::Versions(ask) => AnyAnswer::Versions(structure::versions(asking, &ask.of)?),
        AnyAsk::Edit(ask) => AnyAnswer::Edit(structure::form(asking, &ask.form)?),
        AnyAsk::Preview(ask) => AnyAnswer::Preview(structure::preview(asking, &ask.change)?),
        AnyAsk::Frames(_) => AnyAnswer::Frames(frames::texts(asking)?),
        AnyAsk::Drafts(ask) => AnyAnswer::Drafts(asking.engine.drafts(&asking.caller.holder(), &ask.of)?),
        AnyAsk::FindPeople(ask) => AnyAnswer::FindPeople(people::find(asking, &ask.text)?),
        AnyAsk::Find(ask) => AnyAnswer::Find(lookup::find(asking, &ask.text)?),
        AnyAsk::PersonCard(ask) => AnyAnswer::PersonCard(card::card(asking, ask.person)?),
        AnyAsk::CompetenceFigures(ask) => {
            AnyAnswer::CompetenceFigures(figures::competence(asking, &ask.round, ask.unit.as_ref(), ask.rater)?)
        }
        AnyAsk::Activities(_) => AnyAnswer::Activities(activity::activities(asking)?),
        AnyAsk::ActivityCard(ask) => AnyAnswer::ActivityCard(activity::card(asking, ask.no)?),
        AnyAsk::ActivityOutlook(ask) => {
            let (competence, seen_in) = (ask.competence.as_ref(), ask.seen_in.as_ref());
            AnyAnswer::ActivityOutlook(activity::outlook(asking, competence, seen_in, ask.unit.as_ref())?)
        }
        AnyAsk::MusFigures(ask) => AnyAnswer::MusFigures(interview::figures(asking, ask.unit.as_ref(), ask.as_of)?),
        AnyAsk::Interviews(_) => AnyAnswer::Interviews(interview::interviews(asking)?),
        AnyAsk::Interview(ask) => AnyAnswer::Interview(interview::view(asking, ask.talk)?),
        AnyAsk::InterviewOutlook(ask) => AnyAnswer::InterviewOutlook(interview::outlook(asking, ask.person)?),
        AnyAsk::Preparation(ask) => AnyAnswer::Preparation(interview::preparation(asking, ask.talk)?),
        AnyAsk::Plans(ask) => AnyAnswer::Plans(plan::plans(asking, ask.person)?),
        AnyAsk::Plan(ask) => AnyAnswer::Plan(plan::view(asking, ask.plan)?),
        AnyAsk::AgreementOutlook(ask) => AnyAnswer::AgreementOutlook(plan::outlook(asking, ask.plan)?),
        AnyAsk::CourseCatalogue(ask) => AnyAnswer::CourseCatalogue(course::catalogue(asking, &ask.filter)?),
        AnyAsk::CourseCompetences(_) => AnyAnswer::CourseCompetences(course::competences(asking)?),
        AnyAsk::CourseCard(ask) => AnyAnswer::CourseCard(course::card(asking, &ask.course)?),
        AnyAsk::MyCourses(_) => AnyAnswer::MyCourses(course::mine(asking)?),
        AnyAsk::TeamSignUps(_) => AnyAnswer::TeamSignUps(course::team(asking)?),
        AnyAsk::Roll(ask) => AnyAnswer::Roll(course::roll(asking, &ask.run)?),
        AnyAsk::LevelProposals(_) => AnyAnswer::LevelProposals(course::proposals(asking)?),
        AnyAsk::Instructors(ask) => AnyAnswer::Instructors(course::instructors(asking, &ask.competence)?),
        AnyAsk::CourseFigures(ask) => {
            AnyAnswer::CourseFigures(course::figures(asking, ask.unit.as_ref(), ask.from, ask.to)?)
        }
        AnyAsk::AgreedLevels(ask) => AnyAnswer::AgreedLevels(agreed::view(asking, ask.person)?),
        AnyAsk::Overview(ask) => {
            AnyAnswer::Overview(overview::table(asking, ask.round.as_ref(), ask.unit.as_ref(), ask.rater)?)
        }
        AnyAsk::OverviewPersons(ask) => {
            AnyAnswer::OverviewPersons(overview::persons(asking, &ask.round, &ask.unit, ask.rater)?)
        }
        AnyAsk::OverviewTrend(ask) => AnyAnswer::OverviewTrend(overview::trend(asking, &ask.unit, &ask.competence)?),
        AnyAsk::Experts(ask) => AnyAnswer::Experts(overview::experts(asking, &ask.competence)?),
        AnyAsk::AbsenceUnit(ask) => AnyAnswer::AbsenceUnit(absence::unit::view(asking, ask.unit.as_ref(), ask.as_of)?),
        AnyAsk::AbsencePerson(ask) => AnyAnswer::AbsencePerson(absence::person::view(asking, ask.person, ask.as_of)?),
        AnyAsk::AbsenceToday(_) => AnyAnswer::AbsenceToday(absence::today::today(asking)?),
        AnyAsk::AbsenceCase(ask) => AnyAnswer::AbsenceCase(absence::case::view(asking, ask.person)?),
        AnyAsk::AbsenceTalkOutlook(ask) => {
            AnyAnswer::AbsenceTalkOutlook(absence::talk::outlook(asking, ask.person, ask.kind)?)
        }
        AnyAsk::AbsenceNote(ask) => AnyAnswer::AbsenceNote(absence::case::note(asking, ask.case, ask.step)?),
        AnyAsk::AbsenceFigures(ask) => {
            AnyAnswer::AbsenceFigures(absence::figures::absence(asking, ask.unit.as_ref(), ask.as_of)?)
        }
        AnyAsk::Grants(_) => AnyAnswer::Grants(roles::grants(asking)?),
        AnyAsk::RoundOutlook(_) => AnyAnswer::RoundOutlook(round::outlook(asking)?),
        AnyAsk::RoundPreview(ask) => AnyAnswer::RoundPreview(round::preview(asking, &ask.form, &ask.who, ask.to)?),
        AnyAsk::RoundProgress(ask) => AnyAnswer::RoundProgress(round::progress(asking, &ask.round)?),
        AnyAsk::RoundMissing(ask) => AnyAnswer::RoundMissing(round::missing(asking, &ask.round, ask.unit.as_ref())?),
        AnyAsk::RoundHappenings(ask) => AnyAnswer::RoundHappenings(round::happenings(asking, &ask.round)?),
        AnyAsk::RoundClosing(ask) => AnyAnswer::RoundClosing(round::closing(asking, &ask.round)?),
        AnyAsk::YearWheel(ask) => AnyAnswer::YearWheel(year_wheel::view(asking, ask.year)?),
    })
}

/// The names under which a look is journalled.
pub const READINGS: [&str; 10] = [
    "read_form",
    "read_side_by_side",
    "read_history",
    "read_card",
    "read_agreed",
    "read_persons",
    "read_journal",
    "read_absence",
    "read_plan",
    "read_absence_note",
];

/// What of an answer is a look at somebody else worth a journal entry: forms that were sent, the two side by side, the
/// history, a team's answers person by person, and a card that shows employment data.
fn readings(caller: &Caller, answer: &AnyAnswer) -> Vec<Reading> {
    let looks = match answer {
        AnyAnswer::Form(view) => {
            let own_work = view.form.rater == Rater::Manager && view.rights.write;
            let looked = view.sent_at.is_some() && !own_work;
            looked.then(|| ("read_form", view.form.person, Some(view.form.round.to_string()))).into_iter().collect()
        }
        AnyAnswer::SideBySide(view) => vec![("read_side_by_side", view.person.no, Some(view.round.to_string()))],
        AnyAnswer::History(view) => vec![("read_history", view.person.no, None)],
        AnyAnswer::AbsencePerson(view) => vec![("read_absence", view.person.no, None)],
        AnyAnswer::Plan(view) => vec![("read_plan", view.plan.person, Some(format!("plan-{}", view.plan.number)))],
        AnyAnswer::AbsenceCase(view) => vec![("read_absence", view.person.no, None)],
        AnyAnswer::AbsenceNote(view) => vec![("read_absence_note", view.person.no, None)],
        AnyAnswer::AgreedLevels(view) => vec![("read_agreed", view.person, None)],
        AnyAnswer::OverviewPersons(view) => {
            let look = |person: &PersonBrief| ("read_persons", person.no, Some(view.round.id.to_string()));
            view.people.iter().map(look).collect()
        }
        AnyAnswer::PersonCard(view) if view.employment.is_some() => vec![("read_card", view.person.no, None)],
        AnyAnswer::Employments(view) if view.rows.iter().any(|row| row.terms.is_some()) => {
            vec![("read_card", view.person.no, None)]
        }
        AnyAnswer::JournalPage(_) => return vec![Reading { deed: "read_journal", subject: None, record: None }],
        _ => Vec::new(),
    };
    let of_another = |subject| caller.person != Some(subject) || caller.in_place_of.is_some();
    let looks = looks.into_iter().filter(|(_, subject, _)| of_another(*subject));
    looks.map(|(deed, subject, record)| Reading { deed, subject: Some(subject), record }).collect()
}
