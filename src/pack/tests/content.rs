use std::collections::BTreeSet;

use super::*;
use crate::domain::absence::{Kind, Kinds};
use crate::domain::competence::GoalSource;
use crate::domain::language::Language;
use crate::domain::round::FormKind;

#[test]
fn the_form_is_big_enough_to_map_a_centre_and_small_enough_for_a_year() {
    let pack = pack();
    let full = pack.competences.len();
    let small = pack.competences.iter().filter(|competence| competence.small).count();
    assert!(full >= 60, "{full} questions");
    assert!((15..=30).contains(&small), "{small} in the small form");
    assert_eq!(pack.areas().len(), 8);
    let own = pack.competences.iter().filter_map(|competence| competence.level_texts.as_ref());
    let bilingual = own.filter(|texts| texts.iter().all(|text| !text.en.is_empty())).count();
    assert!(bilingual * 3 >= full, "{bilingual} with texts of their own");
}

#[test]
fn every_kind_of_goal_is_served() {
    let pack = pack();
    for goal in &pack.goals {
        assert!(pack.competences.iter().any(|competence| competence.goal == goal.id), "{}", goal.id);
    }
    for source in [GoalSource::Law, GoalSource::Political, GoalSource::Own] {
        assert!(pack.goals.iter().any(|goal| goal.source == source), "{source:?}");
    }
}

#[test]
fn every_question_is_demanded_by_some_job() {
    let pack = pack();
    let demanded: BTreeSet<_> = pack.requirements.iter().map(|requirement| &requirement.competence).collect();
    let left_out: Vec<_> = pack.competences.iter().filter(|one| !demanded.contains(&one.id)).collect();
    assert!(left_out.is_empty(), "{left_out:?}");
}

#[test]
fn the_profiles_cover_the_groups_of_the_centre() {
    let pack = pack();
    assert!(pack.profiles.len() >= 10);
    for union in ["(DS)", "(HK)", "(FOA)", "(LFS)"] {
        let found = pack.profiles.iter().any(|profile| profile.occupational_group.da.ends_with(union));
        assert!(found, "nobody from {union}");
    }
    for profile in &pack.profiles {
        let demands = pack.requirements_of(&profile.id).count();
        assert!((15..=55).contains(&demands), "{}: {demands} demands", profile.id);
        let lines = |language| profile.tasks.in_language(language).lines().count();
        assert_eq!(lines(Language::Da), lines(Language::En), "{}", profile.id);
    }
}

#[test]
fn questions_and_areas_fit_their_line() {
    let pack = pack();
    for competence in &pack.competences {
        for language in Language::ALL {
            let (question, area) = (competence.question.in_language(language), competence.area.in_language(language));
            assert!(question.chars().count() <= 56, "{question}");
            assert!(area.chars().count() <= 36, "{area}");
        }
    }
}

#[test]
fn a_question_without_texts_of_its_own_has_the_general_ones() {
    let pack = pack();
    let with = |own| pack.competences.iter().find(|competence| competence.level_texts.is_some() == own).expect("one");
    let general = pack.answers.levels.clone().map(|level| level.text);
    assert_eq!(pack.level_texts(with(false)), general);
    assert_ne!(pack.level_texts(with(true)), general);
}

#[test]
fn keys_0_to_5_are_the_six_answers() {
    let answers = pack().answers;
    let names: Vec<_> = (0..=6).map(|key| answers.by_key(key).map(|answer| answer.name.en.clone())).collect();
    let names: Vec<_> = names.iter().map(Option::as_deref).collect();
    let levels = ["Novice", "Advanced beginner", "Competent", "Proficient", "Expert"].map(Some);
    assert_eq!(names[0], Some("Not relevant to me"));
    assert_eq!(names[1..6], levels);
    assert_eq!(names[6], None);
}

#[test]
fn the_frames_have_their_parts() {
    let pack = pack();
    let parts = |kind| pack.frame(kind).expect("the frame").items.len();
    assert_eq!(parts(FrameKind::Principles), 5);
    assert_eq!(parts(FrameKind::Charter), 4);
    assert_eq!(pack.frames.iter().map(|frame| frame.kind).collect::<Vec<_>>(), FrameKind::ALL);
}

#[test]
fn the_colourless_theme_sends_no_colour() {
    let pack = pack();
    assert!(pack.theme("mono").expect("mono").is_colourless());
    assert!(!pack.theme("sixteen").expect("sixteen").is_colourless());
    let names: Vec<_> = pack.themes.iter().map(|theme| theme.name.as_str()).collect();
    assert_eq!(names, ["mono", "sixteen"]);
}

#[test]
fn the_rules_are_those_people_work_by() {
    let rules = pack().rules;
    assert_eq!(rules.time_zone, chrono_tz::Europe::Copenhagen);
    assert_eq!((rules.small_group, rules.talk_point_difference), (5, 2));
    assert!((rules.full_time_hours - 37.0).abs() < f64::EPSILON);
    let absence = rules.absence;
    assert_eq!((absence.notices_more_than, absence.days_more_than, absence.long_more_than), (3, 10, 14));
    assert_eq!(absence.trigger_kinds, Kinds::from_iter([Kind::Sickness, Kind::WorkInjury]));
    assert!(!absence.statistics_kinds.contains(Kind::Child));
    assert_eq!(absence.sources.len(), 16);
}

#[test]
fn there_is_help_in_two_lists_and_words_that_warn() {
    let talks = pack().talks;
    let ids: BTreeSet<_> = talks.support.iter().chain(&talks.advice).map(|offer| &offer.id).collect();
    assert_eq!(ids.len(), talks.support.len() + talks.advice.len(), "apart, each once");
    assert!(talks.support.len() >= 4 && talks.advice.len() >= 4);
    let found =
        crate::domain::absence_talk::illnesses("Sygemeldt med stress og en operation på arbejdet", &talks.illness);
    assert_eq!(found, ["stress", "operation"]);
    let work = "Færre sager om misbrug, et operationelt mål og en hjemmearbejdsdag";
    assert!(crate::domain::absence_talk::illnesses(work, &talks.illness).is_empty());
}

/// A store of last year holds a pack without the file on absence: what it said about it in its main file still holds,
/// and the program's own rules stand in for the rest.
#[test]
fn a_pack_from_before_the_file_on_absence_is_read() {
    let older = "[absence]\ntarget = 10.0\nnotices_more_than = 4\nnotices_months = 3\ndays_more_than = 10\ndays_months = 12\n\
        long_more_than = 14\nshort_days_at_most = 14\ntalk_days = 14\ntalk_days_from_first = 28\nfollowup_days = 14\n\
        contact_days = 14\nreturn_followup_days = 14\nstatistics_kinds = [\"sickness\"]\ntrigger_kinds = [\"sickness\"]\n\n";
    let mut files = files_with("pack.toml", "[retention]", &format!("{older}[retention]"));
    assert!(Pack::from_files(files.clone()).is_err(), "twice the same is one too many");
    files.retain(|(name, _)| name != "absence.toml");
    let rules = Pack::from_files(files).expect("in order").rules.absence;
    assert_eq!((rules.notices_more_than, rules.retention_plan_weeks), (4, 8));
    assert!((rules.target - 10.0).abs() < f64::EPSILON);
}

#[test]
fn the_catalogue_has_every_row_of_the_pack() {
    let pack = pack();
    let day = chrono::NaiveDate::default();
    let catalogue = pack.catalogue(day);
    assert_eq!(catalogue.goals.len(), pack.goals.len());
    assert_eq!(catalogue.competences.len(), pack.competences.len());
    let demands: usize = catalogue.profiles.values().map(|profile| profile.demands.len()).sum();
    assert_eq!(demands, pack.requirements.len());
    let small = pack.questions(FormKind::Small).count();
    assert!(small < pack.questions(FormKind::Full).count());
}

#[test]
fn a_pack_of_an_earlier_version_has_the_usual_rules_about_courses() {
    let pack = pack();
    let earlier: Vec<PackFile> = pack.files().iter().filter(|(name, _)| name != "courses.toml").cloned().collect();
    let read = Pack::from_files(earlier.clone()).expect("in order");
    assert_eq!(read.courses, pack.courses);
    assert_eq!(read.files(), earlier);
}
