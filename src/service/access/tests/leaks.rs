//! No answer to anybody depends on a form that person may not see: two organisations that differ in one form's answers
//! and comments only are asked everything by everybody, and must answer the same to whom the form is closed.

use super::world::{ALL, Who, everything, world};
use crate::domain::evaluation::{FormKey, Rater};
use crate::domain::ids::{CompetenceId, PersonNo};
use crate::domain::round::RoundState;
use crate::service::engine::Fact;
use crate::service::fixture::{ANDERS, BENT, HANNE, House, METTE, OMAR, RIKKE, TOVE, ULLA, form, sent};
use crate::service::session::Session;
use proptest::prelude::*;

/// Whose forms are varied, with the nearest manager.
const SUBJECTS: [(PersonNo, PersonNo); 5] = [(METTE, TOVE), (OMAR, TOVE), (RIKKE, ULLA), (TOVE, ANDERS), (HANNE, BENT)];

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum State {
    None,
    Draft,
    Sent,
    Reopened,
}

/// What one round looks like: the forms of each subject, whether it is closed, whose interview has begun.
#[derive(Clone, Debug)]
struct Scene {
    own: [State; 5],
    manager: [State; 5],
    closed: bool,
    begun: [bool; 5],
    /// The form whose contents differ: number of the subject, and whose side.
    secret: (usize, Rater),
}

impl Scene {
    fn state(&self, subject: usize, rater: Rater) -> State {
        if rater == Rater::Own { self.own[subject] } else { self.manager[subject] }
    }

    /// Whether somebody may know what stands in the secret form, by the words of the page.
    fn open_to(&self, who: Who, login: &str) -> bool {
        let (subject, rater) = self.secret;
        let (person, manager) = SUBJECTS[subject];
        let (is_subject, is_manager) = (login_of(person) == login, login_of(manager) == login);
        let is_author = if rater == Rater::Own { is_subject } else { is_manager };
        let both = self.own[subject] == State::Sent && self.manager[subject] == State::Sent;
        let shown = both || self.closed || self.begun[subject];
        let in_a = person != HANNE;
        let is_hr = match who {
            Who::Hr | Who::HrEmployee => true,
            Who::HrInScope => in_a,
            Who::HrElsewhere => !in_a,
            _ => false,
        };
        match self.state(subject, rater) {
            State::None => true,
            State::Draft | State::Reopened => is_author,
            State::Sent => is_author || (shown && (is_subject || is_manager || is_hr)),
        }
    }
}

fn login_of(person: PersonNo) -> &'static str {
    match person {
        METTE => "mette",
        OMAR => "omar",
        RIKKE => "rikke",
        TOVE => "tove",
        HANNE => "hanne",
        ULLA => "ulla",
        ANDERS => "anders",
        BENT => "bent",
        _ => "",
    }
}

/// The organisation of a scene. What differs is what stands in the secret form: answers and comment, or the draft's.
fn staged(scene: &Scene, other: bool) -> House {
    let house = world();
    let mut facts = Vec::new();
    house.engine.read(|model| {
        let mut round = model.rounds[&"2026".into()].clone();
        round.state = if scene.closed { RoundState::Closed } else { RoundState::Open };
        let begun = SUBJECTS.iter().zip(scene.begun).filter(|(_, begun)| *begun);
        round.interviews_begun = begun.map(|((person, _), _)| *person).collect();
        facts.push(Fact::Round(Box::new(round)));
    });
    for (subject, (person, manager)) in SUBJECTS.into_iter().enumerate() {
        for (rater, author) in [(Rater::Own, person), (Rater::Manager, manager)] {
            let differs = other && scene.secret == (subject, rater);
            let key = form("2026", person, rater);
            match scene.state(subject, rater) {
                State::None => facts.push(unsent(&key)),
                State::Draft => {
                    facts.push(unsent(&key));
                    let (digit, text) = if differs { ("5", "SECRET") } else { ("1", "PLAIN") };
                    let fields = [("LOV-1", digit), ("LOV-3", digit), ("SAM-1/comment", text)];
                    house.draft(login_of(author), &key, &fields);
                }
                state => facts.extend(written(&key, author, differs, state == State::Reopened)),
            }
        }
    }
    house.put(facts);
    house
}

/// The fixture sends some of these forms; one that was never sent looks like one without a version.
fn unsent(key: &FormKey) -> Fact {
    let Fact::Evaluation(mut nothing) = sent(key.clone(), "------", None, key.person, "2026-04-08") else {
        unreachable!()
    };
    nothing.reopened = Some("Begynd forfra".into());
    Fact::Evaluation(nothing)
}

fn written(key: &FormKey, author: PersonNo, differs: bool, reopened: bool) -> [Fact; 2] {
    let (digits, text) = if differs { ("555555", "SECRET") } else { ("111111", "PLAIN") };
    let Fact::Evaluation(mut evaluation) = sent(key.clone(), digits, Some("SAG"), author, "2026-04-08") else {
        unreachable!()
    };
    evaluation.comments = vec![2];
    evaluation.reopened = reopened.then(|| "Fejl".into());
    let comment = Fact::Comment { form: key.clone(), competence: CompetenceId::new("LOV-3"), text: text.into() };
    [Fact::Evaluation(evaluation), comment]
}

/// Everything a login is told.
fn told(house: &House, login: &str) -> Vec<String> {
    let people: Vec<PersonNo> = SUBJECTS.iter().map(|(person, _)| *person).collect();
    let session = house.session(login);
    let asks = everything(&people, &["2025", "2026"]);
    asks.into_iter().map(|ask| format!("{ask:?} → {:?}", session.ask_any(ask.clone()))).collect()
}

fn state() -> impl Strategy<Value = State> {
    prop_oneof![Just(State::None), Just(State::Draft), Just(State::Sent), Just(State::Sent), Just(State::Reopened)]
}

prop_compose! {
    fn scene()(
        own in prop::array::uniform5(state()),
        manager in prop::array::uniform5(state()),
        closed in prop::bool::weighted(0.2),
        begun in prop::array::uniform5(prop::bool::weighted(0.2)),
        subject in 0..5_usize,
        rater in prop_oneof![Just(Rater::Own), Just(Rater::Manager)],
    ) -> Scene {
        Scene { own, manager, closed, begun, secret: (subject, rater) }
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 12, failure_persistence: None, ..ProptestConfig::default() })]
    #[test]
    fn nobody_learns_what_stands_in_a_form_closed_to_them(scene in scene()) {
        let (one, other) = (staged(&scene, false), staged(&scene, true));
        let others = [(Who::Colleague, "ulla")];
        for (who, login) in ALL.into_iter().chain(others) {
            let (here, there) = (told(&one, login), told(&other, login));
            if scene.open_to(who, login) {
                // The test sees something: to whom the form is open, something differs.
                let (subject, rater) = scene.secret;
                if scene.state(subject, rater) != State::None {
                    prop_assert!(here != there, "{login} sees no difference in {scene:?}");
                }
                continue;
            }
            for (here, there) in here.iter().zip(&there) {
                prop_assert_eq!(here, there, "{} {:?}", login, &scene);
            }
        }
    }
}
