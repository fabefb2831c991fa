use crate::domain::ids::PersonNo;
use crate::service::ask::{History, Profile, Profiles};
use crate::service::fixture::{ANDERS, House, LARS, METTE, OMAR, PIA, RIKKE, house, level};
use crate::service::refusal::Refusal;

/// One line per competence: own and manager's digit per round.
fn lines(house: &House, login: &str, person: PersonNo) -> Result<Vec<String>, Refusal> {
    let view = house.ask(login, History { person })?;
    let digit =
        |answer: crate::domain::competence::Answer| answer.digit().map_or("-".into(), |digit| digit.to_string());
    let line = |row: &crate::service::views::HistoryRow| {
        let answers: Vec<String> = row.answers.iter().map(|(own, boss)| digit(*own) + &digit(*boss)).collect();
        format!("{} {}", row.competence, answers.join(" "))
    };
    Ok(view.rows.iter().map(line).collect())
}

#[test]
fn all_answers_through_the_rounds_oldest_first() {
    let house = house();
    let mine = lines(&house, "mette", METTE).unwrap();
    assert_eq!(mine, ["LOV-1 23 33", "LOV-2 33 42", "LOV-3 -2 -3", "SAM-1 33 33", "SAM-2 00 00", "SAM-3 -- 55"]);
    assert_eq!(lines(&house, "tove", METTE).unwrap(), mine);
    assert_eq!(lines(&house, "hr", METTE).unwrap(), mine);
    assert_eq!(lines(&house, "tove", LARS).unwrap().len(), 5, "the last manager of who has left");
}

#[test]
fn each_side_of_each_round_is_hidden_by_itself() {
    let house = house();
    // 2025 is closed; in 2026 Omar's own form is sent, the manager's is not.
    assert_eq!(lines(&house, "omar", OMAR).unwrap()[0], "LOV-1 1- 2-");
    assert_eq!(lines(&house, "tove", OMAR).unwrap()[0], "LOV-1 1-", "his answers of 2026 are his own still");
    assert_eq!(lines(&house, "pia", PIA).unwrap()[0], "LOV-1 0-");
    assert_eq!(lines(&house, "tove", PIA).unwrap()[0], "LOV-1 0- -0");
    assert_eq!(lines(&house, "hr", PIA).unwrap()[0], "LOV-1 0-");
}

#[test]
fn it_is_for_the_parties_and_hr() {
    let house = house();
    for login in ["omar", "anders", "ingrid", "ulla", "admin"] {
        assert_eq!(lines(&house, login, METTE), Err(Refusal::NotFound), "{login}");
    }
    assert_eq!(lines(&house, "hr", PersonNo(999)), Err(Refusal::NotFound));
    assert_eq!(lines(&house, "anders", ANDERS).unwrap(), [] as [&str; 0]);
    assert!(lines(&house, "ulla", RIKKE).is_ok());
}

#[test]
fn everybody_reads_job_profiles() {
    let house = house();
    let own = house.ask("mette", Profile { profile: None }).unwrap();
    let demands: Vec<_> = own.demands.iter().map(|line| (line.competence.as_str(), line.level)).collect();
    assert_eq!(demands, [("LOV-1", level(3)), ("LOV-2", level(4)), ("SAM-1", level(3))]);
    assert!(own.own && own.demands[0].goal.is_some() && own.demands[2].goal.is_none());
    let other = house.ask("mette", Profile { profile: Some("BOS".into()) }).unwrap();
    assert!(!other.own);
    assert_eq!(house.ask("soeren", Profile { profile: None }), Err(Refusal::NotFound), "none attached");
    assert_eq!(house.ask("mette", Profile { profile: Some("X".into()) }), Err(Refusal::NotFound));
    let titles: Vec<_> = house.ask("hr", Profiles {}).unwrap().into_iter().map(|profile| profile.title).collect();
    assert_eq!(titles, ["Bostøtte", "Sagsbehandler"]);
    assert_eq!(house.ask("admin", Profiles {}), Err(Refusal::NotFound));
}

#[test]
fn the_frames_are_read_with_their_own_text_first() {
    let house = house();
    let texts = house.ask("mette", crate::service::ask::Frames {}).unwrap();
    assert_eq!(texts.first().map(|text| text.id.as_str()), Some("values"));
    assert!(texts.iter().all(|text| !text.text.da.is_empty() && !text.text.en.is_empty()));
    let ids: std::collections::HashSet<_> = texts.iter().map(|text| &text.id).collect();
    assert_eq!(ids.len(), texts.len(), "every id is a tag of its own");
}
