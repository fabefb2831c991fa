//! The course of a case: the whole table, and every story the customer tells.

use super::people::{calendar, day, person, row, rules, segments_of, spell};
use crate::domain::absence::case::{Case, CaseId, Happening, Situation, State, Step, TABLE, next};
use crate::domain::absence::course::{Duty, DutyKind, Known, Room, Standing, standing, statutory};
use crate::domain::absence::{Day, Keeping, Kind::Child, Kind::Pregnancy, Kind::Sickness, Spell, Trigger, WorkingDays};
use crate::domain::ids::PersonNo;
use crate::domain::organisation::{Employment, Person};

/// Somebody with spells and cases.
struct Story {
    person: Person,
    spells: Vec<Spell>,
    cases: Vec<Case>,
}

impl Story {
    fn of(spells: &[(&str, Option<&str>)]) -> Self {
        let spells = spells.iter().map(|(first, last)| spell(Sickness, first, *last)).collect();
        Self { person: person(vec![row("U2", 3700)]), spells, cases: Vec::new() }
    }

    fn on(&self, as_of: &str) -> Option<Standing> {
        let cases: Vec<&Case> = self.cases.iter().collect();
        let employed = segments_of(&self.person);
        let known = Known { spells: &self.spells, employed: &employed, cases: &cases };
        standing(known, day(as_of).into(), &rules(), &WorkingDays::new(&calendar()), &mut Room::default())
    }

    fn state(&self, as_of: &str) -> Option<State> {
        self.on(as_of).map(|standing| standing.state)
    }

    fn duties(&self, as_of: &str) -> Vec<(DutyKind, String)> {
        let duties = self.on(as_of).map(|standing| standing.duties).unwrap_or_default();
        duties.iter().map(|Duty { kind, due }| (*kind, due.date().to_string())).collect()
    }

    fn fired(&self, as_of: &str) -> Vec<(Trigger, String)> {
        let fired = self.on(as_of).map(|standing| standing.open).unwrap_or_default();
        fired.iter().map(|fired| (fired.trigger, fired.on.date().to_string())).collect()
    }

    /// Records a step as the service does: in the case under way, or in a new one.
    fn record(&mut self, what: Happening, on: &str, next: Option<&str>) {
        let found = self.on(on);
        let step = Step {
            what,
            on: day(on).into(),
            next: next.map(|next| day(next).into()),
            reason: None,
            by: None,
            note: false,
            withheld: false,
        };
        if let Some(found) = &found {
            assert!(found.can(what), "{what:?} in {:?}", found.state);
        }
        let known = found.as_ref().and_then(|found| found.case);
        if let Some(case) = self.cases.iter_mut().find(|case| Some(case.id) == known) {
            return case.steps.push(step);
        }
        let opened = found.as_ref().map_or(day(on).into(), |found| found.opened);
        let (fired, keeping) = (found.map(|found| found.open).unwrap_or_default(), Keeping::default());
        let id = CaseId(self.cases.len() as u64 + 1);
        self.cases.push(Case { id, person: PersonNo(1), opened, fired, steps: vec![step], keeping });
    }
}

/// Every state with every happening in every situation is decided: what leads on stands here once more, by hand.
#[test]
fn the_whole_table() {
    for state in State::ALL {
        for what in Happening::ALL {
            for bits in 0..8_u8 {
                let situation = Situation { long: bits & 1 > 0, away: bits & 2 > 0, care_only: bits & 4 > 0 };
                let expected = expected(state, what, situation);
                assert_eq!(next(state, what, situation), expected, "{state:?} {what:?} {situation:?}");
            }
        }
    }
    let used = |row: &&(State, Happening, _, State)| row.0 != State::Closed;
    assert_eq!(TABLE.iter().filter(used).count(), TABLE.len(), "nothing leads out of a closed case");
}

fn expected(state: State, what: Happening, Situation { long, away, care_only }: Situation) -> Option<State> {
    use Happening::{
        Back, Closing, Contact, Fired, FollowUp, FollowUpDeclined, Ill, Invited, Left, Planned, ReturnDeclined,
        ReturnTalk, Talk, TalkDeclined,
    };
    if state == State::Closed {
        return None;
    }
    match what {
        Fired => Some(State::TalkDue),
        Left | Closing => Some(State::Closed),
        Planned | Contact => Some(state),
        Invited => (state != State::Contact).then_some(state),
        Ill => Some(if state == State::ReturnDue { State::Contact } else { state }),
        Back => Some(if state == State::Contact { State::ReturnDue } else { state }),
        Talk | TalkDeclined if state == State::TalkDue => {
            Some(if care_only { State::Closed } else { State::FollowUpDue })
        }
        FollowUp if state == State::Contact => Some(State::Contact),
        FollowUp | FollowUpDeclined if state == State::FollowUpDue => Some(match (long, away) {
            (true, true) => State::Contact,
            (true, false) if what == FollowUpDeclined => State::ReturnDue,
            _ => State::Closed,
        }),
        ReturnTalk | ReturnDeclined if state == State::ReturnDue => Some(State::Closed),
        ReturnTalk | ReturnDeclined if state == State::FollowUpDue && long && !away => Some(State::Closed),
        _ => None,
    }
}

#[test]
fn a_long_illness_from_the_trigger_to_the_end() {
    // facts.md 1.6: D = Monday 02-03-2026.
    let mut story = Story::of(&[("2026-03-02", None)]);
    assert_eq!(story.state("2026-03-13"), None);
    let days = (Trigger::Days, "2026-03-16".to_owned());
    assert_eq!(story.fired("2026-03-16"), [days, (Trigger::Long, "2026-03-16".into())]);
    assert_eq!(story.duties("2026-03-16"), [(DutyKind::Talk, "2026-03-30".into())]);
    story.record(Happening::Invited, "2026-03-17", Some("2026-03-24"));
    assert_eq!(story.duties("2026-03-18"), [(DutyKind::Talk, "2026-03-30".into())], "a letter moves no date");
    story.record(Happening::Talk, "2026-03-24", None);
    assert_eq!(story.duties("2026-03-24"), [(DutyKind::FollowUp, "2026-04-07".into())]);
    story.record(Happening::FollowUp, "2026-04-07", None);
    assert_eq!(story.duties("2026-04-10"), [(DutyKind::Contact, "2026-04-21".into())]);
    story.record(Happening::Contact, "2026-04-20", None);
    story.record(Happening::Contact, "2026-05-04", Some("2026-05-11"));
    assert_eq!(story.duties("2026-05-05"), [(DutyKind::Contact, "2026-05-11".into())], "an earlier day was agreed");
    story.spells[0].last = Some(day("2026-05-08").into());
    assert_eq!(story.state("2026-05-08"), Some(State::Contact));
    assert_eq!(story.duties("2026-05-09"), [(DutyKind::Return, "2026-05-23".into())]);
    story.record(Happening::ReturnTalk, "2026-05-20", None);
    assert_eq!(story.on("2026-05-20"), None);
    assert_eq!(story.on("2027-05-20"), None, "long fires once for the spell, and no notice came since");
}

#[test]
fn many_notices_end_with_the_follow_up_and_fire_again_on_a_new_notice_only() {
    let one = |first| (first, Some(first));
    let mut story = Story::of(&[one("2026-08-03"), one("2026-08-19"), one("2026-09-09"), one("2026-09-30")]);
    assert_eq!(story.fired("2026-09-30"), [(Trigger::Frequent, "2026-09-30".into())]);
    let dates: Vec<String> =
        story.on("2026-10-01").unwrap().open[0].dates.iter().map(|day| day.date().to_string()).collect();
    assert_eq!(dates, ["2026-08-03", "2026-08-19", "2026-09-09", "2026-09-30"]);
    assert_eq!(
        story.duties("2026-12-24"),
        [(DutyKind::Talk, "2026-10-14".into())],
        "it stays, whatever the window says"
    );
    story.record(Happening::Talk, "2026-10-12", None);
    assert_eq!(story.duties("2026-10-13"), [(DutyKind::FollowUp, "2026-10-26".into())]);
    story.record(Happening::FollowUp, "2026-10-26", None);
    assert_eq!(story.on("2026-10-27"), None);
    story.spells.push(spell(Sickness, "2026-10-28", Some("2026-10-28")));
    assert_eq!(story.fired("2026-10-28"), [(Trigger::Frequent, "2026-10-28".into())], "four in three months still");
    assert_eq!(story.on("2026-10-28").unwrap().case, None, "a case of its own");
}

#[test]
fn a_trigger_in_a_case_under_way_shares_it_and_its_talk() {
    let one = |first| (first, Some(first));
    let mut story = Story::of(&[one("2026-08-03"), one("2026-08-19"), one("2026-09-09"), ("2026-09-30", None)]);
    story.record(Happening::Invited, "2026-10-01", None);
    assert_eq!(story.fired("2026-10-14").len(), 3, "frequent, then days and long on the same day");
    let found = story.on("2026-10-14").unwrap();
    assert_eq!((found.case, found.long, found.duties.len()), (Some(CaseId(1)), true, 1));
    assert_eq!(found.duties[0].due, Day::from(day("2026-10-14")), "the first of them is the most urgent");
    story.record(Happening::Talk, "2026-10-14", None);
    assert_eq!(story.fired("2026-10-15"), []);
    story.record(Happening::FollowUp, "2026-10-20", None);
    assert_eq!(story.state("2026-10-21"), Some(State::Contact), "the case has become one of a long illness");
}

#[test]
fn a_return_before_the_talk_leaves_the_talk_owed() {
    let mut story = Story::of(&[("2026-03-02", Some("2026-03-18"))]);
    assert_eq!(story.duties("2026-03-20"), [(DutyKind::Talk, "2026-03-30".into())]);
    assert!(!story.on("2026-03-20").unwrap().away);
    story.record(Happening::Talk, "2026-03-23", None);
    let both = [(DutyKind::FollowUp, "2026-04-06".into()), (DutyKind::Return, "2026-04-02".into())];
    assert_eq!(story.duties("2026-03-24"), both);
    story.record(Happening::ReturnTalk, "2026-03-30", None);
    assert_eq!(story.on("2026-03-31"), None, "one talk after the return is both");
}

#[test]
fn a_relapse_goes_on_with_contact_and_waits_for_the_next_return() {
    let mut story = Story::of(&[("2026-03-02", Some("2026-04-10"))]);
    story.record(Happening::Talk, "2026-03-20", None);
    story.record(Happening::FollowUp, "2026-04-01", None);
    assert_eq!(story.duties("2026-04-12"), [(DutyKind::Return, "2026-04-25".into())]);
    story.spells.push(spell(Pregnancy, "2026-04-15", None));
    assert_eq!(story.duties("2026-04-15"), [(DutyKind::Contact, "2026-04-15".into())]);
    story.record(Happening::Contact, "2026-04-16", None);
    story.spells[1].last = Some(day("2026-04-24").into());
    assert_eq!(story.duties("2026-04-25"), [(DutyKind::Return, "2026-05-09".into())]);
    // A relapse into sickness is a new notice after the talk: what is passed already calls for a talk at once.
    story.spells.push(spell(Sickness, "2026-04-28", None));
    let days = (Trigger::Days, "2026-04-28".to_owned());
    assert_eq!(story.fired("2026-05-12"), [days, (Trigger::Long, "2026-05-12".into())]);
    assert_eq!(story.on("2026-05-12").unwrap().case, Some(CaseId(1)), "in the same case");
}

#[test]
fn a_declined_talk_is_followed_up_and_a_declined_follow_up_ends() {
    let mut story = Story::of(&[("2026-03-02", Some("2026-03-18"))]);
    story.record(Happening::TalkDeclined, "2026-03-23", None);
    assert_eq!(story.state("2026-03-24"), Some(State::FollowUpDue));
    story.record(Happening::FollowUpDeclined, "2026-03-25", None);
    assert_eq!(story.state("2026-03-26"), Some(State::ReturnDue));
    story.record(Happening::ReturnDeclined, "2026-03-27", None);
    assert_eq!(story.on("2026-03-28"), None);
}

#[test]
fn leaving_ends_every_duty_and_a_closed_case_is_answered() {
    let mut story = Story::of(&[("2026-03-02", None)]);
    story.record(Happening::Invited, "2026-03-17", None);
    story.person.history[0] = Employment { left: Some(day("2026-03-31")), ..row("U2", 3700) };
    assert!(story.on("2026-03-31").is_some());
    assert_eq!(story.on("2026-04-01"), None);
    let mut story = Story::of(&[("2026-03-02", None)]);
    story.record(Happening::Closing, "2026-03-17", None);
    assert_eq!(story.on("2026-06-01"), None, "without a talk, with a reason");
}

#[test]
fn a_care_talk_needs_no_absence_and_ends_with_the_talk_unless_more_is_agreed() {
    let mut story = Story::of(&[]);
    story.spells.push(spell(Child, "2026-01-05", Some("2026-01-05")));
    story.record(Happening::Planned, "2026-03-02", Some("2026-03-10"));
    assert_eq!(story.duties("2026-03-03"), [(DutyKind::Talk, "2026-03-10".into())]);
    let mut alone = Story { person: story.person.clone(), spells: story.spells.clone(), cases: story.cases.clone() };
    alone.record(Happening::Talk, "2026-03-09", None);
    assert_eq!(alone.on("2026-03-10"), None);
    story.record(Happening::Talk, "2026-03-09", Some("2026-03-20"));
    assert_eq!(story.duties("2026-03-10"), [(DutyKind::FollowUp, "2026-03-20".into())]);
    story.record(Happening::FollowUp, "2026-03-19", None);
    assert_eq!(story.on("2026-03-20"), None);
}

#[test]
fn another_day_stands_until_the_duty_is_done() {
    let mut story = Story::of(&[("2026-03-02", None)]);
    story.record(Happening::Planned, "2026-03-17", Some("2026-04-20"));
    assert_eq!(story.duties("2026-03-18"), [(DutyKind::Talk, "2026-04-20".into())]);
    story.record(Happening::Talk, "2026-04-17", None);
    assert_eq!(story.duties("2026-04-18"), [(DutyKind::FollowUp, "2026-05-01".into())]);
}

#[test]
fn correcting_a_spell_after_its_talk_takes_nothing_back() {
    let one = |first| (first, Some(first));
    let mut story = Story::of(&[one("2026-08-03"), one("2026-08-19"), one("2026-09-09"), one("2026-09-30")]);
    story.record(Happening::Talk, "2026-10-05", None);
    story.spells[3].cancelled = true;
    let found = story.on("2026-10-06").unwrap();
    assert_eq!((found.state, found.fired.len(), found.open.len()), (State::FollowUpDue, 1, 0));
    story.spells[3] = spell(Sickness, "2026-10-01", Some("2026-10-02"));
    assert_eq!(story.state("2026-10-06"), Some(State::FollowUpDue), "the talk answers the corrected notice too");
    // Without a talk a corrected notice calls for nothing any more.
    let mut story = Story::of(&[one("2026-08-03"), one("2026-08-19"), one("2026-09-09"), one("2026-09-30")]);
    story.spells[3].cancelled = true;
    assert_eq!(story.on("2026-10-06"), None);
}

#[test]
fn a_site_that_brings_its_history_along_begins_on_its_first_day() {
    let story = Story::of(&[("2020-03-02", Some("2020-06-30"))]);
    assert!(story.on("2026-03-31").is_some());
    let mut late = rules();
    late.fires_from = [day("2026-01-01"); 3];
    let employed = segments_of(&story.person);
    let known = Known { spells: &story.spells, employed: &employed, cases: &[] };
    let days = WorkingDays::new(&calendar());
    assert_eq!(standing(known, day("2026-03-31").into(), &late, &days, &mut Room::default()), None);
}

#[test]
fn what_the_law_counts_from_the_first_day() {
    let person = person(vec![row("U2", 3700)]);
    let dates = statutory(day("2026-03-02").into(), &segments_of(&person), &rules());
    let on = |day: Day| day.date().to_string();
    assert_eq!(dates.talk.map(on).as_deref(), Some("2026-03-30"));
    assert_eq!(on(dates.employer_period), "2026-03-31");
    assert_eq!(on(dates.reimbursement), "2026-04-06");
    assert_eq!(on(dates.retention_plan), "2026-04-27");
    assert_eq!(dates.day_120, None);
    let leaver = super::people::person(vec![Employment { left: Some(day("2026-04-27")), ..row("U2", 3700) }]);
    assert_eq!(statutory(day("2026-03-02").into(), &segments_of(&leaver), &rules()).talk, None);
}
