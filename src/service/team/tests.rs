use crate::domain::competence::Answer;
use crate::domain::evaluation::{FormState, Rater};
use crate::service::ask::{Team, TeamQuestion};
use crate::service::command::Command;
use crate::service::fixture::{METTE, OMAR, PIA, form, house, level};
use crate::service::refusal::Refusal;
use crate::service::views::TeamMember;

fn names<'a>(names: impl IntoIterator<Item = &'a str>) -> Vec<&'a str> {
    names.into_iter().collect()
}

#[test]
fn the_team_stands_in_danish_order_with_both_sides_state() {
    use FormState::{Draft, NotBegun, Sent};
    let house = house();
    house.draft("omar", &form("2026", OMAR, Rater::Own), &[("LOV-1", "1")]);
    house.draft("tove", &form("2026", OMAR, Rater::Manager), &[("LOV-1", "1"), ("SAM-1", "0"), ("cursor", "SAM-1")]);
    let team = house.ask("tove", Team { round: "2026".into() }).unwrap();
    let names: Vec<_> = team.members.iter().map(|member| member.person.name.as_str()).collect();
    assert_eq!(names, ["Mette Lund", "Omar Said", "Pia Østergaard"]);
    let states: Vec<_> = team.members.iter().map(|member| (member.own, member.manager, member.answered)).collect();
    assert_eq!(states, [(Sent, Sent, 6), (Sent, Draft, 2), (NotBegun, Sent, 4)]);
    assert!(team.members.iter().all(|member| member.questions == 6));
    let points: Vec<_> = team.members.iter().map(|member| member.talk_points).collect();
    assert_eq!(points, [Some(1), None, None], "4 against 2 at LOV-2; hidden while one side is missing");
}

#[test]
fn an_employees_draft_shows_as_not_begun() {
    let house = house();
    house.draft("pia", &form("2026", PIA, Rater::Own), &[("LOV-1", "1")]);
    let team = house.ask("tove", Team { round: "2026".into() }).unwrap();
    let pia: Vec<&TeamMember> = team.members.iter().filter(|member| member.person.no == PIA).collect();
    assert_eq!(pia[0].own, FormState::NotBegun);
    house.run("tove", Command::ReopenEvaluation { form: form("2026", METTE, Rater::Own), reason: "x".into() }).unwrap();
    let team = house.ask("tove", Team { round: "2026".into() }).unwrap();
    assert_eq!((team.members[0].own, team.members[0].talk_points), (FormState::Reopened, None));
}

#[test]
fn a_team_is_the_direct_reports_with_a_part_in_the_round() {
    let house = house();
    let team = |login: &str, round: &str| {
        let view = house.ask(login, Team { round: round.into() })?;
        Ok::<_, Refusal>(view.members.into_iter().map(|member| member.person.name).collect::<Vec<_>>())
    };
    assert_eq!(team("ingrid", "2026").unwrap(), ["Anders Bech", "Bent Aagaard"]);
    assert_eq!(team("anders", "2026").unwrap(), names(["Tove Riis", "Ulla Krog"]));
    assert_eq!(team("bent", "2025").unwrap(), ["Hanne Friis"], "Yrsa was not in it");
    assert_eq!(team("tove", "2025").unwrap().len(), 3, "who has left is no report");
    for login in ["mette", "hr", "hanne", "admin"] {
        assert_eq!(team(login, "2026"), Err(Refusal::NotFound), "{login}");
    }
    assert_eq!(team("tove", "1999"), Err(Refusal::NotFound));
}

#[test]
fn one_question_runs_across_the_team() {
    let house = house();
    house.draft("tove", &form("2026", OMAR, Rater::Manager), &[("LOV-2", "5")]);
    let ask = |competence: Option<&str>| {
        house.ask("tove", TeamQuestion { round: "2026".into(), competence: competence.map(Into::into) })
    };
    let first = ask(None).unwrap();
    assert_eq!((first.competence.as_str(), first.position), ("LOV-1", (0, 6)));
    assert_eq!(first.neighbours, (None, Some("LOV-2".into())));
    let second = ask(Some("LOV-2")).unwrap();
    let rows: Vec<_> =
        second.rows.iter().map(|row| (row.person.no, row.demand, row.last.digit(), row.answer.digit())).collect();
    assert_eq!(
        rows,
        [(METTE, Some(level(4)), Some(3), Some(2)), (OMAR, Some(level(4)), None, Some(5)), (PIA, None, None, Some(0)),]
    );
    assert_eq!(ask(Some("SAM-3")).unwrap().neighbours, (Some("SAM-2".into()), None));
    assert_eq!(ask(Some("SAM-3")).unwrap().rows[2].answer, Answer::NotAnswered);
    assert_eq!(ask(Some("NOGET")), Err(Refusal::NotFound));
    assert_eq!(house.ask("mette", TeamQuestion { round: "2026".into(), competence: None }), Err(Refusal::NotFound));
}
