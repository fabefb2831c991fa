//! The screens beside the form: what they show, and what their keys do.

use crate::domain::access::Role;
use crate::domain::ids::PersonNo;
use crate::service::{Command, Refusal};
use crate::text::Language;
use crate::tui::testing::{Fake, Stage, places};
use crate::tui::theme::Glyphs;
use crate::tui::{Effect, Msg, Place};
use ratatui::layout::Size;

const SIZE: Size = Size::new(80, 24);

fn stage(place: Place) -> Stage {
    stage_with(place, |_| {})
}

fn stage_with(place: Place, change: impl FnOnce(&Fake)) -> Stage {
    let fake = Fake::default();
    fake.facts().more = places::answers;
    change(&fake);
    Stage::with(fake, place, Language::Da, SIZE)
}

fn empty(place: Place) -> Stage {
    stage_with(place, |fake| fake.facts().more = places::nothing)
}

fn place(stage: &Stage) -> Place {
    stage.model.place().cloned().expect("a place")
}

#[test]
fn every_place_is_drawn_at_any_size_with_a_title_and_no_cursor_outside() {
    let all = [
        Place::Rounds,
        Place::Round("2026".into()),
        Place::Round("2025".into()),
        Place::YearWheel,
        Place::Profile(None),
        Place::History(PersonNo(7)),
        Place::WhoLooked,
        Place::Frames,
        Place::Settings,
        Place::Keys,
        Place::Card(PersonNo(7)),
    ];
    for place in all {
        for make in [stage, empty] {
            let mut stage = make(place.clone());
            for (width, height) in [(60, 18), (61, 19), (79, 23), (80, 24), (109, 30), (110, 30), (200, 60), (1, 1)] {
                stage.resize(width, height).press("end pgup down");
                let (_, cursor) = stage.draw();
                assert!(cursor.is_none_or(|at| at.x < width && at.y < height), "{place:?} {width}x{height}");
            }
        }
    }
}

#[test]
fn enter_on_a_round_opens_the_own_form_and_says_so_where_there_is_none() {
    let mut rounds = stage(Place::Rounds);
    rounds.press("end enter");
    assert_eq!(place(&rounds), Place::Rounds);
    assert!(rounds.shows("Du er ikke med i den runde"));
    rounds.press("up v");
    assert_eq!(place(&rounds), Place::SideBySide { round: "2025".into(), person: PersonNo(7) });
}

#[test]
fn a_manager_goes_from_a_round_to_the_team_in_it() {
    let mut rounds = stage_with(Place::Rounds, |fake| fake.facts().me.manages = true);
    rounds.press("down m");
    assert_eq!(place(&rounds), Place::Team(Some("2025".into())));
    assert!(!stage(Place::Rounds).shows("m Team"), "who manages nobody is not offered a team");
}

#[test]
fn no_round_says_who_opens_one() {
    assert!(empty(Place::Rounds).shows("HR åbner runderne"));
    let hr = stage_with(Place::Rounds, |fake| {
        fake.facts().more = places::nothing;
        fake.facts().me.roles = vec![Role::Hr];
    });
    assert!(hr.shows("Tryk n for at åbne den første"));
}

#[test]
fn who_looked_tells_deed_deputy_and_refusal_in_words_and_local_time() {
    let mut looked = stage(Place::WhoLooked);
    assert!(looked.shows("Læste skemaerne side om side"));
    assert!(looked.shows("! Læste ansættelsesoplysninger"));
    assert!(looked.shows("weigh_the_cat"), "a deed without a word keeps its name");
    looked.press("down");
    assert!(looked.shows("Bo Friis, i stedet for Karen Juul Abildgaard"));
    assert!(empty(Place::WhoLooked).shows("Ingen andre har set"));
}

#[test]
fn the_profile_is_read_to_its_end_and_says_what_each_level_is_called() {
    let mut profile = stage(Place::Profile(None));
    assert!(profile.shows("Din jobprofil") && profile.shows("Formål"));
    profile.press("end");
    assert!(profile.shows("Kompetent") && profile.shows("Mål: "));
    profile.press("home");
    assert!(profile.shows("Formål"));
    assert!(empty(Place::Profile(None)).shows("ikke knyttet en jobprofil"));
}

#[test]
fn history_has_a_cell_for_both_sides_of_each_round_and_opens_them_side_by_side() {
    let mut history = stage(Place::History(PersonNo(7)));
    assert!(history.shows("2024") && history.shows("1/1") && history.shows("3/–"));
    history.press("enter");
    assert_eq!(place(&history), Place::SideBySide { round: "2026".into(), person: PersonNo(7) });
    assert!(empty(Place::History(PersonNo(7))).shows("Der er ingen svar endnu"));
}

#[test]
fn frames_are_read_by_row_and_by_group() {
    let mut frames = stage(Place::Frames);
    assert!(frames.shows("god at drive virksomhed i") || frames.shows("byen god at bo i"));
    frames.press("tab");
    assert!(frames.shows(">  Mere hvad, mindre hvordan"));
    frames.press("tab");
    assert!(frames.shows(">  En god by"));
}

#[test]
fn a_card_shows_what_may_be_seen_and_leads_on() {
    let mut card = stage(Place::Card(PersonNo(7)));
    assert!(card.shows("Socialforvaltningen › Voksencentret") && card.shows("37,00"));
    card.press("v");
    assert_eq!(place(&card), Place::SideBySide { round: "2025".into(), person: PersonNo(7) });
    card.press("esc h");
    assert_eq!(place(&card), Place::History(PersonNo(7)));
    let other = stage(Place::Card(PersonNo(10)));
    assert!(!other.shows("37,00") && other.shows("Mere ser du kun"));
}

fn searches(stage: &Stage) -> usize {
    stage.held.iter().filter(|effect| matches!(effect, Effect::Ask(..))).count()
}

#[test]
fn a_look_up_asks_at_every_letter_but_never_twice_at_a_time() {
    let mut stage = stage(Place::Tasks);
    stage.press("f");
    stage.hold = true;
    stage.press("\"søren\"");
    assert_eq!(searches(&stage), 1, "the rest waits for the first answer");
    stage.release();
    assert!(stage.shows("> Søren Ørsted"));
    stage.press("enter");
    assert_eq!(place(&stage), Place::Card(PersonNo(9)));
}

#[test]
fn enter_before_the_answer_opens_the_one_meant() {
    let mut stage = stage(Place::Tasks);
    stage.press("f");
    stage.hold = true;
    stage.press("\"åse\" enter");
    stage.release();
    assert_eq!(place(&stage), Place::Card(PersonNo(10)));
}

#[test]
fn a_look_up_says_when_nobody_is_found_and_esc_leaves_no_trace() {
    let mut stage = stage(Place::Tasks);
    stage.press("f \"xyz\"").wait();
    assert!(stage.shows("Ingen resultater for »xyz«"));
    stage.press("esc");
    assert_eq!(place(&stage), Place::Tasks);
}

#[test]
fn settings_are_changed_live_and_kept() {
    let mut settings = stage(Place::Tasks);
    settings.press("i down down space");
    assert!(settings.model.shared.glyphs == Glyphs::Ascii && settings.shows("( ) Nej   (x) Ja"));
    settings.press("left up right");
    assert!(settings.shows("(x) Ingen"));
    settings.press("up enter");
    assert!(settings.shows("(x) English") && settings.shows("Plain borders"));
    let calls = settings.fake.facts().calls.clone();
    let Some(Command::SaveSettings(last)) = calls.last() else { panic!("not kept") };
    assert_eq!(
        (calls.len(), last.language.as_deref(), last.theme.as_deref(), last.ascii),
        (4, Some("en"), Some("mono"), false)
    );
}

#[test]
fn an_employee_says_yes_and_no_to_being_found() {
    let mut settings = stage(Place::Settings);
    settings.press("end enter");
    assert!(settings.shows("Kan findes som ekspert") && settings.shows("(x) Ja"));
    settings.press("enter");
    let calls = settings.fake.facts().calls.clone();
    assert_eq!(calls, [Command::SetFindable(true), Command::SetFindable(false)]);
    settings.fake.facts().call_fails = Some(Refusal::NotFound);
    settings.press("enter");
    assert!(!settings.shows("(x) Ja"), "{}", settings.text());
    let login = stage_with(Place::Settings, |fake| fake.facts().me.findable = None);
    assert!(!login.shows("ekspert"), "a login without an employee cannot be found");
}

fn last_settings(stage: &Stage) -> crate::domain::settings::Settings {
    match stage.fake.facts().calls.last() {
        Some(Command::SaveSettings(settings)) => settings.clone(),
        other => panic!("not kept: {other:?}"),
    }
}

#[test]
fn the_keymap_is_changed_live_and_kept() {
    let mut settings = stage(Place::Settings);
    settings.press("down down down enter");
    assert!(settings.shows("(x) Funktionstaster"), "{}", settings.text());
    assert_eq!(last_settings(&settings).keymap.as_deref(), Some("function-keys"));
    settings.press("f3");
    assert_eq!(place(&settings), Place::Tasks, "F3 goes back now");
    settings.press("i down down down left f2");
    assert!(settings.shows("Find"), "{}", settings.text());
}

#[test]
fn a_key_is_bound_by_pressing_it_and_holds_at_once() {
    let mut keys = stage(Place::Keys);
    assert!(keys.shows("> Overalt"), "{}", keys.text());
    keys.press("enter");
    assert!(keys.shows("Tryk den nye tast til"), "{}", keys.text());
    keys.press("ctrl-n");
    let bindings = last_settings(&keys).bindings;
    assert_eq!(bindings.into_iter().collect::<Vec<_>>(), [("global.next".to_owned(), vec!["ctrl-n".to_owned()])]);
    assert!(keys.shows("Ctrl+N") && keys.shows("egen"));
    keys.press("s");
    assert!(last_settings(&keys).bindings.is_empty() && !keys.shows("Ctrl+N"), "{}", keys.text());
}

#[test]
fn a_key_in_use_is_given_only_after_both_are_named() {
    let mut keys = stage(Place::Keys);
    // To back, the third: Ctrl+F is the look-up's.
    keys.press("down down enter ctrl-f");
    assert!(keys.shows("»Find« (Overalt)") && keys.shows("»Tilbage« (Overalt)"), "{}", keys.text());
    keys.press("esc");
    assert!(keys.fake.facts().calls.is_empty());
    keys.press("a ctrl-f enter");
    let bindings = last_settings(&keys).bindings;
    assert_eq!(bindings["global.back"], ["esc", "ctrl-f"]);
    assert_eq!(bindings["global.lookup"], ["f2", "f", "f3"]);
    keys.press("z j");
    assert!(last_settings(&keys).bindings.is_empty());
}

#[test]
fn what_cannot_be_bound_is_said_and_nothing_is_lost() {
    let mut keys = stage(Place::Keys);
    keys.press("down down u");
    assert!(keys.shows("skal have en tast, der virker"), "{}", keys.text());
    keys.press("enter alt-x");
    assert!(keys.shows("Ikke alle terminaler sender"), "{}", keys.text());
    keys.press("\"å\"");
    assert!(keys.shows("almindelige bogstaver"), "{}", keys.text());
    keys.press("esc");
    assert!(keys.fake.facts().calls.is_empty());
}

#[test]
fn own_keys_come_from_the_store_and_what_is_wrong_with_them_is_told() {
    let settings = stage_with(Place::Settings, |fake| {
        let bindings = &mut fake.facts().me.settings.bindings;
        bindings.insert("global.lookup".into(), vec!["ctrl-n".into()]);
        bindings.insert("list.open".into(), vec!["ctrl-m".into()]);
    });
    assert!(settings.shows("! 1 tast kan ikke bruges"), "{}", settings.text());
    let mut settings = settings;
    settings.press("ctrl-n");
    assert!(settings.shows("Skriv en del af et navn"), "{}", settings.text());
}

#[test]
fn a_role_given_while_the_program_runs_is_seen_at_the_next_change() {
    let mut tasks = stage(Place::Tasks);
    assert!(!tasks.shows("Som leder"));
    tasks.fake.facts().me.manages = true;
    tasks.send(Msg::Changed);
    assert!(tasks.shows("Som leder"), "{}", tasks.text());
}

#[test]
fn settings_made_a_moment_ago_are_not_taken_back_by_an_older_answer() {
    let mut tasks = stage_with(Place::Tasks, |fake| fake.facts().me.settings.theme = Some("sixteen".into()));
    tasks.press("i down down");
    tasks.hold = true;
    tasks.press("space");
    tasks.send(Msg::Changed);
    assert_eq!(tasks.model.shared.glyphs, Glyphs::Ascii);
    let asked = tasks.held.iter().position(|effect| matches!(effect, Effect::Ask(_, crate::service::AnyAsk::Me(_))));
    let Effect::Ask(ticket, _) = tasks.held.remove(asked.unwrap()) else { unreachable!() };
    let me = tasks.fake.facts().me.clone();
    tasks.send(Msg::Reply(ticket, Ok(crate::service::AnyAnswer::Me(me))));
    assert_eq!(tasks.model.shared.glyphs, Glyphs::Ascii);
}

#[test]
fn every_empty_place_says_which_key_helps() {
    let places = [
        Place::Rounds,
        Place::Team(None),
        Place::Team(Some("2026".into())),
        Place::TeamQuestion("2026".into()),
        Place::Profile(None),
        Place::History(PersonNo(7)),
        Place::WhoLooked,
        Place::Frames,
        Place::Overview(None),
    ];
    for place in places {
        let empty = empty(place.clone());
        let body: Vec<String> = empty.text().lines().skip(1).take(20).map(str::to_owned).collect();
        assert!(body.join(" ").contains("ryk "), "{place:?}\n{}", empty.text());
    }
}
