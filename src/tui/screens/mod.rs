//! The screens: a closed list, one file (or folder) each.
//!
//! To add one: a variant in [`crate::tui::place::Place`], a file with a `State` that is a [`Page`], a line in
//! [`Screen`], [`Screen::open`] and the macro `page!`.

pub mod absence_today;
pub mod activities;
pub mod after_course;
pub mod agreement;
mod calendar_file;
pub mod change_round;
pub mod conclude;
pub mod course;
mod course_calls;
mod course_guided;
pub mod courses;
pub mod edit_course;
pub mod edit_run;
pub mod form;
pub mod frames;
mod guided;
pub mod history;
pub mod instructors;
pub mod interviews;
pub mod keys;
pub mod level_proposals;
pub mod mus_figures;
pub mod my_courses;
pub mod new_activity;
pub mod open_round;
pub mod overview;
pub mod person;
pub mod plan;
pub mod plan_interview;
pub mod prepare;
pub mod profile;
mod reopening;
pub mod roll;
pub mod round;
pub mod rounds;
pub mod set_year_wheel;
pub mod settings;
pub mod side_by_side;
pub mod structure;
pub mod talk;
pub mod tasks;
pub mod team;
pub mod team_courses;
pub mod team_question;
pub mod welcome;
pub mod who_looked;
mod whom;
pub mod year_wheel;

pub mod absence_person;
pub mod absence_report;
pub mod absence_talk;
pub mod absence_unit;

use super::cx::Cx;
use super::keys::{Action, Context};
use super::look::Ink;
use super::msg::{Act, News};
use super::notice::Notice;
use super::overlays::{Outcome, Overlay};
use super::place::Place;
use crate::guides::welcome::Choice;
use crate::text::Id;
use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};

/// What follows from an act.
#[derive(Debug)]
#[allow(clippy::large_enum_variant)] // carried out at once
pub enum Step {
    /// We stay here.
    Stay,
    /// This screen has no use for it; perhaps it means something everywhere.
    Ignored,
    /// One screen back.
    Back,
    /// To another place, which comes on top.
    Go(Place),
    /// To another place, which takes this one's place.
    Instead(Place),
    /// Something lies on top from now on; what comes of it is told to this screen.
    Over(Overlay),
    /// Chosen on the first start; out of the interface with it.
    Chosen(Choice),
    /// Out of the program.
    Quit,
}

/// What every screen does. All functions are deterministic; the world is reached through [`Cx`] only.
pub trait Page {
    /// Where I am, for the title line.
    fn title(&self, ink: &Ink<'_>) -> String;

    /// The contexts of its keys, innermost first, ending with [`Context::Global`].
    fn contexts(&self) -> &'static [Context];

    /// Its most useful actions, most useful first; keys and words are looked up.
    fn footer(&self) -> Vec<Action>;

    /// A shorter or more fitting name for one of them; none = its usual name.
    fn label(&self, _action: Action) -> Option<Id> {
        None
    }

    /// Takes an act.
    fn act(&mut self, act: &Act, cx: &mut Cx<'_>) -> Step;

    /// Draws the body. Says where the hardware cursor stands.
    fn draw(&self, area: Rect, buf: &mut Buffer, ink: &Ink<'_>) -> Option<Position>;

    /// Takes an answer to something it asked, or a timer.
    fn hear(&mut self, _news: &News, _cx: &mut Cx<'_>) -> Step {
        Step::Stay
    }

    /// Takes what came of an overlay it opened.
    fn told(&mut self, _outcome: &Outcome, _cx: &mut Cx<'_>) -> Step {
        Step::Stay
    }

    /// Something may have changed: ask again, keep the cursor.
    fn refresh(&mut self, _cx: &mut Cx<'_>) {}

    /// It goes away: save what is not saved.
    fn leave(&mut self, _cx: &mut Cx<'_>) {}

    /// Its data are there, so that keys mean something. Until then they are kept.
    fn is_ready(&self) -> bool {
        true
    }

    /// A lasting line for the status line, shown while there is no newer notice.
    fn status(&self) -> Option<Notice> {
        None
    }
}

/// A screen on the stack.
#[derive(Debug)]
pub struct Opened {
    /// Where it is.
    pub place: Place,
    /// The screen.
    pub screen: Screen,
    /// Something has changed since it asked.
    pub stale: bool,
}

/// Every screen there is.
#[derive(Debug)]
pub enum Screen {
    /// Opens a round, step by step.
    OpenRound(open_round::State),
    /// A round while it runs.
    Round(Box<round::State>),
    /// Another name or a later deadline for a round.
    ChangeRound(Box<change_round::State>),
    /// The year wheel.
    YearWheel(year_wheel::State),
    /// Sets the dates of a year.
    SetYearWheel(Box<set_year_wheel::State>),
    /// What waits for me.
    Tasks(tasks::State),
    /// The first start.
    Welcome(welcome::State),
    /// The competence activities.
    Activities(activities::State),
    /// Proposes or decides an activity.
    NewActivity(Box<new_activity::State>),
    /// Interviews held and plans signed.
    MusFigures(mus_figures::State),
    /// Writes or changes an agreement.
    Agreement(Box<agreement::State>),
    /// What became of an agreement.
    Conclude(Box<conclude::State>),
    /// Interviews and plans.
    Interviews(interviews::State),
    /// Plans or moves an interview.
    PlanInterview(Box<plan_interview::State>),
    /// Prepares for an interview.
    Prepare(Box<prepare::State>),
    /// An interview in the room.
    Talk(Box<talk::State>),
    /// A development plan.
    Plan(Box<plan::State>),
    /// A competence form.
    Form(Box<form::State>),
    /// Values, trust and charter.
    Frames(frames::State),
    /// Answers through the rounds.
    History(history::State),
    /// Strengths and lacks.
    Overview(Box<overview::State>),
    /// The own keys.
    Keys(keys::State),
    /// A person's card.
    Person(person::State),
    /// A job profile.
    Profile(profile::State),
    /// The rounds.
    Rounds(rounds::State),
    /// Absence today.
    AbsenceToday(absence_today::State),
    /// Language, theme, signs.
    Settings(settings::State),
    /// The unit tree.
    Organisation(structure::tree::State),
    /// A unit's page.
    Unit(Box<structure::unit::State>),
    /// Somebody's employment.
    Employment(Box<structure::employment::State>),
    /// Profiles, competences, goals.
    Catalogue(structure::catalogue::State),
    /// Versions of one of them.
    Versions(Box<structure::versions::State>),
    /// A form.
    Edit(Box<structure::edit::State>),
    /// A reorganisation before it is done.
    Reorganise(Box<structure::preview::State>),
    /// Roles and deputies.
    Grants(structure::grants::State),
    /// The journal.
    Journal(Box<structure::journal::State>),
    /// Demand, self and manager beside each other.
    SideBySide(Box<side_by_side::State>),
    /// The manager's team.
    Team(Box<team::State>),
    /// One question across the team.
    TeamQuestion(Box<team_question::State>),
    /// What I thought of a course, or whether it is used.
    AfterCourse(Box<after_course::State>),
    /// One course with its runs.
    Course(Box<course::State>),
    /// The course catalogue.
    Courses(Box<courses::State>),
    /// A course to make or change.
    EditCourse(Box<edit_course::State>),
    /// A run to make or change.
    EditRun(Box<edit_run::State>),
    /// Who could teach something.
    Instructors(instructors::State),
    /// Levels that courses propose.
    LevelProposals(level_proposals::State),
    /// My own courses.
    MyCourses(my_courses::State),
    /// Who is on a run.
    Roll(roll::State),
    /// The team's sign-ups.
    TeamCourses(team_courses::State),
    /// A person's sickness absence.
    AbsencePerson(absence_person::State),
    /// The two reports on sickness absence.
    AbsenceReport(Box<absence_report::State>),
    /// Records a talk about absence.
    AbsenceTalk(Box<absence_talk::State>),
    /// A unit's sickness absence.
    AbsenceUnit(absence_unit::State),
    /// Who looked at me.
    WhoLooked(who_looked::State),
}

/// The same call on whichever screen it is.
macro_rules! page {
    ($screen:expr, $page:ident => $call:expr) => {
        match $screen {
            Screen::OpenRound($page) => $call,
            Screen::Round($page) => $call,
            Screen::ChangeRound($page) => $call,
            Screen::YearWheel($page) => $call,
            Screen::SetYearWheel($page) => $call,
            Screen::Tasks($page) => $call,
            Screen::Welcome($page) => $call,
            Screen::Activities($page) => $call,
            Screen::NewActivity($page) => $call,
            Screen::MusFigures($page) => $call,
            Screen::Agreement($page) => $call,
            Screen::Conclude($page) => $call,
            Screen::Interviews($page) => $call,
            Screen::PlanInterview($page) => $call,
            Screen::Prepare($page) => $call,
            Screen::Talk($page) => $call,
            Screen::Plan($page) => $call,
            Screen::Form($page) => $call,
            Screen::Frames($page) => $call,
            Screen::History($page) => $call,
            Screen::Overview($page) => $call,
            Screen::Keys($page) => $call,
            Screen::Person($page) => $call,
            Screen::Profile($page) => $call,
            Screen::Rounds($page) => $call,
            Screen::AbsenceToday($page) => $call,
            Screen::Settings($page) => $call,
            Screen::Organisation($page) => $call,
            Screen::Unit($page) => $call,
            Screen::Employment($page) => $call,
            Screen::Catalogue($page) => $call,
            Screen::Versions($page) => $call,
            Screen::Edit($page) => $call,
            Screen::Reorganise($page) => $call,
            Screen::Grants($page) => $call,
            Screen::Journal($page) => $call,
            Screen::SideBySide($page) => $call,
            Screen::Team($page) => $call,
            Screen::TeamQuestion($page) => $call,
            Screen::AfterCourse($page) => $call,
            Screen::Course($page) => $call,
            Screen::Courses($page) => $call,
            Screen::EditCourse($page) => $call,
            Screen::EditRun($page) => $call,
            Screen::Instructors($page) => $call,
            Screen::LevelProposals($page) => $call,
            Screen::MyCourses($page) => $call,
            Screen::Roll($page) => $call,
            Screen::TeamCourses($page) => $call,
            Screen::AbsencePerson($page) => $call,
            Screen::AbsenceReport($page) => $call,
            Screen::AbsenceTalk($page) => $call,
            Screen::AbsenceUnit($page) => $call,
            Screen::WhoLooked($page) => $call,
        }
    };
}

impl Screen {
    /// Opens the screen of a place.
    pub fn open(place: &Place, cx: &mut Cx<'_>) -> Self {
        match place {
            Place::OpenRound => Self::OpenRound(open_round::open(cx)),
            Place::Round(round) => Self::Round(Box::new(round::open(round.clone(), cx))),
            Place::ChangeRound(round) => Self::ChangeRound(Box::new(change_round::open(round.clone(), cx))),
            Place::YearWheel => Self::YearWheel(year_wheel::open(cx)),
            Place::SetYearWheel(year) => Self::SetYearWheel(Box::new(set_year_wheel::open(*year, cx))),
            Place::Tasks => Self::Tasks(tasks::open(cx)),
            Place::Welcome(newcomer) => Self::Welcome(welcome::open(newcomer.clone())),
            Place::Activities => Self::Activities(activities::open(cx)),
            Place::NewActivity(from) => Self::NewActivity(Box::new(new_activity::open(from, cx))),
            Place::MusFigures(unit) => Self::MusFigures(mus_figures::open(unit.clone(), cx)),
            Place::Interviews => Self::Interviews(interviews::open(cx)),
            Place::PlanInterview(person) => Self::PlanInterview(Box::new(plan_interview::open(*person, cx))),
            Place::Prepare(talk) => Self::Prepare(Box::new(prepare::open(*talk, cx))),
            Place::Talk(talk) => Self::Talk(Box::new(talk::open(*talk, cx))),
            Place::Plan(plan) => Self::Plan(Box::new(plan::open(*plan, cx))),
            Place::Agreement { plan, number, about } => {
                Self::Agreement(Box::new(agreement::open(*plan, *number, about.clone(), cx)))
            }
            Place::Conclude { plan, number } => Self::Conclude(Box::new(conclude::open(*plan, *number, cx))),
            Place::Form(key) => Self::Form(Box::new(form::open(key.clone(), cx))),
            Place::Frames => Self::Frames(frames::open(cx)),
            Place::History(person) => Self::History(history::open(*person, cx)),
            Place::Overview(round) => Self::Overview(Box::new(overview::open(round.clone(), cx))),
            Place::Card(person) => Self::Person(person::open(*person, cx)),
            Place::Profile(profile) => Self::Profile(profile::open(profile.clone(), cx)),
            Place::Rounds => Self::Rounds(rounds::open(cx)),
            Place::AbsenceToday => Self::AbsenceToday(absence_today::open(cx)),
            Place::Keys => Self::Keys(keys::open(cx)),
            Place::Settings => Self::Settings(settings::open(cx)),
            Place::Organisation => Self::Organisation(structure::tree::open(cx)),
            Place::Unit(unit) => Self::Unit(Box::new(structure::unit::open(unit.clone(), cx))),
            Place::Employment(person) => Self::Employment(Box::new(structure::employment::open(*person, cx))),
            Place::Catalogue => Self::Catalogue(structure::catalogue::open(cx)),
            Place::Versions(of) => Self::Versions(Box::new(structure::versions::open(of.clone(), cx))),
            Place::Edit(form) => Self::Edit(Box::new(structure::edit::open(form.clone(), cx))),
            Place::Reorganise(change) => Self::Reorganise(Box::new(structure::preview::open(change.clone(), cx))),
            Place::Grants => Self::Grants(structure::grants::open(cx)),
            Place::Journal => Self::Journal(Box::new(structure::journal::open(cx))),
            Place::SideBySide { round, person } => {
                Self::SideBySide(Box::new(side_by_side::open(round.clone(), *person, cx)))
            }
            Place::Team(round) => Self::Team(Box::new(team::open(round.clone(), cx))),
            Place::TeamQuestion(round) => Self::TeamQuestion(Box::new(team_question::open(round.clone(), cx))),
            Place::AfterCourse(asked, no) => Self::AfterCourse(Box::new(after_course::open(*asked, *no, cx))),
            Place::Course(id) => Self::Course(Box::new(course::open(id.clone(), cx))),
            Place::Courses => Self::Courses(Box::new(courses::open(cx))),
            Place::EditCourse(id) => Self::EditCourse(Box::new(edit_course::open(id.clone(), cx))),
            Place::EditRun(id, run) => Self::EditRun(Box::new(edit_run::open(id.clone(), run.clone(), cx))),
            Place::Instructors(id) => Self::Instructors(instructors::open(id.clone(), cx)),
            Place::LevelProposals => Self::LevelProposals(level_proposals::open(cx)),
            Place::MyCourses => Self::MyCourses(my_courses::open(cx)),
            Place::Roll(run) => Self::Roll(roll::open(run.clone(), cx)),
            Place::TeamCourses => Self::TeamCourses(team_courses::open(cx)),
            Place::AbsencePerson(person) => Self::AbsencePerson(absence_person::open(*person, cx)),
            Place::AbsenceTalk(person, kind) => Self::AbsenceTalk(Box::new(absence_talk::open(*person, *kind, cx))),
            Place::AbsenceReport(of) => Self::AbsenceReport(Box::new(absence_report::open(of.clone(), cx))),
            Place::AbsenceUnit(unit) => Self::AbsenceUnit(absence_unit::open(unit.clone(), cx)),
            Place::WhoLooked => Self::WhoLooked(who_looked::open(cx)),
        }
    }

    /// See [`Page::title`].
    pub fn title(&self, ink: &Ink<'_>) -> String {
        page!(self, page => page.title(ink))
    }

    /// See [`Page::contexts`].
    pub fn contexts(&self) -> &'static [Context] {
        page!(self, page => page.contexts())
    }

    /// See [`Page::footer`].
    pub fn footer(&self) -> Vec<Action> {
        page!(self, page => page.footer())
    }

    /// See [`Page::label`].
    pub fn label(&self, action: Action) -> Option<Id> {
        page!(self, page => page.label(action))
    }

    /// See [`Page::act`].
    pub fn act(&mut self, act: &Act, cx: &mut Cx<'_>) -> Step {
        page!(self, page => page.act(act, cx))
    }

    /// See [`Page::draw`].
    pub fn draw(&self, area: Rect, buf: &mut Buffer, ink: &Ink<'_>) -> Option<Position> {
        page!(self, page => page.draw(area, buf, ink))
    }

    /// See [`Page::hear`].
    pub fn hear(&mut self, news: &News, cx: &mut Cx<'_>) -> Step {
        page!(self, page => page.hear(news, cx))
    }

    /// See [`Page::told`].
    pub fn told(&mut self, outcome: &Outcome, cx: &mut Cx<'_>) -> Step {
        page!(self, page => page.told(outcome, cx))
    }

    /// See [`Page::refresh`].
    pub fn refresh(&mut self, cx: &mut Cx<'_>) {
        page!(self, page => page.refresh(cx));
    }

    /// See [`Page::leave`].
    pub fn leave(&mut self, cx: &mut Cx<'_>) {
        page!(self, page => page.leave(cx));
    }

    /// See [`Page::is_ready`].
    pub fn is_ready(&self) -> bool {
        page!(self, page => page.is_ready())
    }

    /// See [`Page::status`].
    pub fn status(&self) -> Option<Notice> {
        page!(self, page => page.status())
    }
}
