//! An overview to look at: a centre with two departments, a small team hidden, another hidden to protect it.

use super::places::{found, rounds};
use super::sample::form_view;
use crate::domain::competence::{Answer, Gap, GoalSource};
use crate::domain::evaluation::Rater;
use crate::domain::ids::{CompetenceId, UnitId};
use crate::domain::overview::{Bands, Share};
use crate::domain::small_groups::Why;
use crate::service::ask;
use crate::service::views::{
    Cell, ColumnOf, Distribution, Expert, ExpertsView, OverviewColumn, OverviewPersons, OverviewRow, OverviewTrend,
    OverviewView, PersonsRow, RoundBrief, Shown, TrendRow, UnitBrief,
};
use crate::service::{AnyAnswer, AnyAsk};

const UNITS: [(&str, &str); 5] = [
    ("VC", "Voksencenter Højstrand"),
    ("VC-1", "Myndighed"),
    ("VC-2", "Støtte og indsats"),
    ("VC-3", "Sekretariat"),
    ("VC-4", "Team Unge 18-30 år"),
];

/// Answers every question of the overview.
pub fn answers(ask: &AnyAsk) -> Option<AnyAnswer> {
    Some(match ask {
        AnyAsk::Overview(ask) => AnyAnswer::Overview(view(ask)),
        AnyAsk::OverviewPersons(ask) => AnyAnswer::OverviewPersons(persons(ask)),
        AnyAsk::OverviewTrend(ask) => AnyAnswer::OverviewTrend(trend(ask)),
        AnyAsk::Experts(ask) => AnyAnswer::Experts(experts(ask)),
        _ => return None,
    })
}

fn briefs() -> Vec<RoundBrief> {
    let brief =
        |round: crate::service::views::RoundLine| RoundBrief { id: round.id, name: round.name, state: round.state };
    rounds().into_iter().rev().map(brief).collect()
}

fn share(meeting: u32, decided: u32, unresolved: u32) -> Shown<Share> {
    Shown::Figure(Share { required: decided + unresolved, meeting, unresolved })
}

fn cell(row: usize, column: usize, rater: Rater) -> Cell {
    let seed = (row * 7 + column * 3 + usize::from(rater == Rater::Own)) as u32;
    let levels = [seed % 4, 2 + seed % 5, 9, 3 + seed % 7, seed % 3];
    let distribution = Shown::Figure(Distribution { levels, not_relevant: seed % 3 });
    match (row, column) {
        (_, 3) => Cell { distribution: Shown::Hidden(Why::TooFew), share: Shown::Hidden(Why::TooFew) },
        (_, 4) => Cell { distribution: Shown::Hidden(Why::Others), share: Shown::Hidden(Why::Others) },
        (2, _) => Cell { distribution, share: Shown::Nobody },
        (3, 1) => Cell { distribution, share: share(0, 0, 6) },
        _ => Cell { distribution, share: share(4 + seed % 17, 20, row as u32 % 3) },
    }
}

/// A unit and those below it; a team has nobody below.
pub fn view(ask: &ask::Overview) -> OverviewView {
    let at = ask.unit.as_ref().and_then(|unit| UNITS.iter().position(|(id, _)| *id == unit.as_str())).unwrap_or(0);
    let column = |(id, name): &(&str, &str)| OverviewColumn {
        of: ColumnOf::Unit(UnitId::new(id)),
        name: (*name).into(),
        submitted: Some(20),
        opens: true,
    };
    let rest = OverviewColumn { of: ColumnOf::Rest, name: String::new(), submitted: None, opens: false };
    let columns = match at {
        0 => UNITS.iter().map(column).chain([rest]).collect::<Vec<_>>(),
        at => {
            let whole = OverviewColumn { of: ColumnOf::Whole("VC".into()), opens: false, ..column(&UNITS[0]) };
            vec![column(&UNITS[at]), whole]
        }
    };
    let round = briefs().into_iter().find(|round| Some(&round.id) == ask.round.as_ref());
    let rows = form_view().rows.into_iter().enumerate().map(|(row, question)| OverviewRow {
        competence: question.competence,
        area: question.area,
        question: question.question,
        goal: (row % 4 == 0).then(|| ("L-1".into(), "Lovlige afgørelser".into(), GoalSource::Law)),
        cells: (0..columns.len()).map(|column| cell(row, column + at, ask.rater)).collect(),
        other: cell(row, at, Rater::Agreed),
    });
    OverviewView {
        round: round.unwrap_or_else(|| briefs().remove(1)),
        rounds: briefs(),
        rater: ask.rater,
        unit: UnitBrief { id: UNITS[at].0.into(), name: UNITS[at].1.into() },
        own_column: 0,
        persons: true,
        small_group: 5,
        bands: Some(Bands { great_lack_below: 50, lack_below: 70, strength_from: 85 }),
        rows: rows.collect(),
        columns,
    }
}

fn persons(ask: &ask::OverviewPersons) -> OverviewPersons {
    let people = found("");
    let rows = form_view().rows.into_iter().enumerate().map(|(row, question)| {
        let answer = |person: usize| {
            let answer = Answer::from_digit(((row + person * 2) % 6) as u8).unwrap_or_default();
            let demand = question.demand.filter(|_| person % 3 != 2);
            (answer, demand, Gap::between(answer, demand))
        };
        PersonsRow {
            competence: question.competence.clone(),
            area: question.area.clone(),
            question: question.question.clone(),
            answers: (0..people.len()).map(answer).collect(),
        }
    });
    let unit = UNITS.iter().find(|(id, _)| *id == ask.unit.as_str()).unwrap_or(&UNITS[0]);
    OverviewPersons {
        round: briefs().remove(1),
        rater: ask.rater,
        unit: UnitBrief { id: unit.0.into(), name: unit.1.into() },
        rows: rows.collect(),
        people,
    }
}

fn trend(ask: &ask::OverviewTrend) -> OverviewTrend {
    let row = |(at, round): (usize, RoundBrief)| TrendRow {
        round,
        own: Some(cell(at, 0, Rater::Own)),
        manager: match at {
            0 => None,
            1 => Some(cell(at, 3, Rater::Manager)),
            _ => Some(cell(at + 3, 1, Rater::Manager)),
        },
    };
    OverviewTrend {
        unit: UnitBrief { id: ask.unit.clone(), name: "Voksencenter Højstrand".into() },
        competence: ask.competence.clone(),
        question: question(&ask.competence),
        rounds: briefs().into_iter().enumerate().map(row).collect(),
    }
}

fn experts(ask: &ask::Experts) -> ExpertsView {
    let expert = |(at, person)| Expert { person, findable: at != 1 };
    ExpertsView {
        competence: ask.competence.clone(),
        question: question(&ask.competence),
        experts: found("").into_iter().enumerate().take(3).map(expert).collect(),
    }
}

fn question(competence: &CompetenceId) -> crate::domain::language::Bilingual {
    let rows = form_view().rows.into_iter();
    rows.filter(|row| row.competence == *competence).map(|row| row.question).next().unwrap_or_default()
}
