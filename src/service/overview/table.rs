//! The heat map: competences down, the unit and those below it across.

use super::side::{Open, Pattern, Side};
use super::sight::{is_rated, sees_team};
use super::{chosen, round_brief, rounds, unit_brief};
use crate::domain::access::Scope;
use crate::domain::evaluation::Rater;
use crate::domain::ids::{RoundId, UnitId};
use crate::domain::organisation::Unit;
use crate::domain::questions::by_area;
use crate::domain::round::{Question, Round};
use crate::service::asking::Asking;
use crate::service::refusal::Refusal;
use crate::service::views::{Cell, ColumnOf, OverviewColumn, OverviewRow, OverviewView};

/// How a unit and those below it stand in a round; no unit = the topmost the caller may see, no round = the newest
/// closed one.
pub fn table(
    asking: &Asking<'_>,
    round: Option<&RoundId>,
    unit: Option<&UnitId>,
    rater: Rater,
) -> Result<OverviewView, Refusal> {
    let organisation = &asking.model.organisation;
    if !is_rated(rater) {
        return Err(Refusal::NotFound);
    }
    let unit = match unit {
        Some(unit) => organisation.unit(unit).ok_or(Refusal::NotFound)?,
        None => topmost(asking, round).ok_or(Refusal::NotFound)?,
    };
    let rounds = rounds(asking, &unit.id);
    let round = chosen(&rounds, round).ok_or(Refusal::NotFound)?;
    let side = Side::new(asking, round, rater);
    let columns = columns(asking, &side, unit).ok_or(Refusal::NotFound)?;
    let other = Side::new(asking, round, if rater == Rater::Own { Rater::Manager } else { Rater::Own });
    let other = other.open(&unit.id).map(|open| (other, open)).ok_or(Refusal::NotFound)?;
    let rows = by_area(&round.questions).into_iter().filter_map(|index| {
        let question = round.questions.get(index)?;
        Some(row(asking, question, cells(&side, index, &columns), other.0.cell_alone(index, other.1)))
    });
    let rows = rows.collect();
    let own = asking.caller.person.and_then(|me| organisation.unit_of(me, asking.env.today));
    let own_column = own.and_then(|own| {
        let path = organisation.path(own);
        let is_own = |unit: &&Unit| path.iter().any(|above| above.id == unit.id);
        columns.units.iter().position(|(unit, _)| is_own(unit))
    });
    Ok(OverviewView {
        round: round_brief(round),
        rounds: rounds.iter().map(|round| round_brief(round)).collect(),
        rater,
        unit: unit_brief(unit),
        own_column: own_column.map_or(0, |at| at as u16 + 1),
        persons: sees_team(asking, round, &unit.id),
        small_group: asking.model.pack.rules.small_group,
        bands: asking.model.pack.rules.bands,
        columns: heads(asking, &side, round, unit, &columns),
        rows,
    })
}

/// What stands across.
struct Columns<'a> {
    whole: Open,
    /// The units next below that the caller may see.
    units: Vec<(&'a Unit, Open)>,
    /// The organisation, where the page is about less than that.
    top: Option<(&'a Unit, Open)>,
}

impl Columns<'_> {
    fn all(&self) -> Vec<Open> {
        let units = self.units.iter().map(|(_, open)| *open);
        [self.whole].into_iter().chain(units).chain(self.top.map(|(_, open)| open)).collect()
    }
}

fn columns<'a>(asking: &Asking<'a>, side: &Side<'_>, unit: &'a Unit) -> Option<Columns<'a>> {
    let organisation = &asking.model.organisation;
    let whole = side.open(&unit.id)?;
    let below = |entry: &UnitId| *entry != unit.id && organisation.within(entry, &unit.id);
    // The children, and where the caller may not see those, what lies deeper and is open.
    let mut candidates: Vec<&UnitId> = organisation.children(&unit.id).map(|child| &child.id).collect();
    candidates.extend(entries(asking).into_iter().filter(|entry| below(entry)));
    let mut units: Vec<(&Unit, Open)> = Vec::new();
    for id in candidates {
        let above = organisation.path(id);
        let covered = units.iter().any(|(unit, _)| above.iter().any(|above| above.id == unit.id));
        if let Some(found) = organisation.unit(id).filter(|_| !covered)
            && let Some(open) = side.open(id)
        {
            units.retain(|(unit, _)| !organisation.within(&unit.id, id));
            units.push((found, open));
        }
    }
    let root = organisation.root().filter(|root| root.id != unit.id);
    let top = root.and_then(|root| Some((root, side.open(&root.id)?)));
    Some(Columns { whole, units, top })
}

/// Units the caller may have something to see in, without all above them.
fn entries<'a>(asking: &Asking<'a>) -> Vec<&'a UnitId> {
    let Asking { model, env, caller, .. } = *asking;
    let own = caller.person.and_then(|me| model.organisation.unit_of(me, env.today));
    let managed = caller.person.into_iter().flat_map(|me| model.organisation.managed_units(me)).map(|unit| &unit.id);
    let given = caller.roles.iter().filter_map(|grant| match &grant.scope {
        Scope::Subtree(top) => Some(top),
        _ => None,
    });
    own.into_iter().chain(managed).chain(given).collect()
}

/// The organisation, or what is open of it to who may not see it.
fn topmost<'a>(asking: &Asking<'a>, round: Option<&RoundId>) -> Option<&'a Unit> {
    let organisation = &asking.model.organisation;
    let root = organisation.root()?;
    let entries = entries(asking);
    let open = |unit: &UnitId| chosen(&rounds(asking, unit), round).is_some();
    [&root.id].into_iter().chain(entries).find(|unit| open(unit)).and_then(|unit| organisation.unit(unit))
}

fn cells(side: &Side<'_>, question: usize, columns: &Columns<'_>) -> Vec<Cell> {
    let pattern: Option<Pattern> = side.pattern(question, &columns.all());
    let cell = |unit: Open| side.cell(question, unit, pattern.as_ref());
    let whole = cell(columns.whole);
    let mut cells = vec![whole];
    let parts: Vec<(Open, Cell)> = columns.units.iter().map(|(_, open)| (*open, cell(*open))).collect();
    cells.extend(parts.iter().map(|(_, cell)| *cell));
    if !parts.is_empty() {
        cells.push(side.rest(question, (columns.whole, &whole), &parts));
    }
    cells.extend(columns.top.map(|(_, open)| cell(open)));
    cells
}

fn heads(
    asking: &Asking<'_>,
    side: &Side<'_>,
    round: &Round,
    unit: &Unit,
    columns: &Columns<'_>,
) -> Vec<OverviewColumn> {
    let smallest = asking.model.pack.rules.small_group;
    let submitted = |open: Open| {
        let (_, submitted) = side.head(open);
        (open.is_free() || submitted >= smallest).then_some(submitted)
    };
    let head = |of: ColumnOf, unit: &Unit, open: Open, opens: bool| OverviewColumn {
        of,
        name: unit.name.clone(),
        submitted: submitted(open),
        opens,
    };
    let team = sees_team(asking, round, &unit.id);
    let mut heads = vec![head(ColumnOf::Unit(unit.id.clone()), unit, columns.whole, team)];
    heads.extend(columns.units.iter().map(|(unit, open)| head(ColumnOf::Unit(unit.id.clone()), unit, *open, true)));
    if !columns.units.is_empty() {
        heads.push(OverviewColumn { of: ColumnOf::Rest, name: String::new(), submitted: None, opens: false });
    }
    heads.extend(columns.top.map(|(unit, open)| head(ColumnOf::Whole(unit.id.clone()), unit, open, false)));
    heads
}

fn row(asking: &Asking<'_>, question: &Question, cells: Vec<Cell>, other: Cell) -> OverviewRow {
    let catalogue = &asking.model.catalogue;
    let goal = catalogue.competences.get(&question.competence).and_then(|competence| competence.goal.as_ref());
    let goal = goal.and_then(|goal| catalogue.goals.get(goal));
    OverviewRow {
        competence: question.competence.clone(),
        area: question.area.clone(),
        question: question.question.clone(),
        goal: goal.map(|goal| (goal.id.clone(), goal.title.clone(), goal.source)),
        cells,
        other,
    }
}
