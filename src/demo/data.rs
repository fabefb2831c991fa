//! What the demo is made of: invented names, teams, titles and comments, as tables under `framework/demo`.

use crate::domain::course::CourseKind;

/// The tables, as they lie in the program.
const FIRST_NAMES: &str = include_str!("../../framework/demo/first_names.csv");
const LAST_NAMES: &str = include_str!("../../framework/demo/last_names.csv");
const DEPARTMENTS: &str = include_str!("../../framework/demo/departments.csv");
const UNITS: &str = include_str!("../../framework/demo/units.csv");
const TITLES: &str = include_str!("../../framework/demo/titles.csv");
const WORDS: &str = include_str!("../../framework/demo/words.csv");
const COMMENTS: &str = include_str!("../../framework/demo/comments.csv");
const COURSES: &str = include_str!("../../framework/demo/courses.csv");
const COURSE_WORDS: &str = include_str!("../../framework/demo/course_words.csv");
const ROOMS: &str = include_str!("../../framework/demo/rooms.csv");

/// A first name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct FirstName {
    /// The name.
    pub name: &'static str,
    /// `f` or `m`; a middle name is drawn from the same.
    pub gender: &'static str,
    /// Where the name comes from; last names mostly come from the same place.
    pub origin: &'static str,
}

/// A last name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct LastName {
    /// The name.
    pub name: &'static str,
    /// Where the name comes from.
    pub origin: &'static str,
    /// How often it is drawn beside the others.
    pub weight: u32,
}

/// A layer of the organisation, from the administration down to the teams.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Layer {
    /// Its stable name.
    pub id: &'static str,
    /// What the municipality calls a unit of it.
    pub kind: &'static str,
    /// Management level of its managers.
    pub level: u8,
    /// Their job profile; empty for none.
    pub profile: &'static str,
    /// Their title.
    pub title: &'static str,
    /// Name of a unit, or the word its name begins with.
    pub name: &'static str,
    /// Who works in the unit itself and not in one below it.
    pub mix: Mix,
}

/// A team of a department.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TeamKind {
    /// The area the department belongs to; empty for the staff.
    pub area: &'static str,
    /// The department.
    pub department: &'static str,
    /// The team.
    pub team: &'static str,
    /// Job profiles with their shares, the most important first.
    pub mix: Mix,
}

/// Job profiles with their shares of a unit's seats.
pub type Mix = Vec<(&'static str, u32)>;

/// A title people with a job profile carry.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Title {
    /// The job profile; empty for people without one.
    pub profile: &'static str,
    /// The title itself.
    pub name: &'static str,
    /// The collective agreement it comes with.
    pub agreement: &'static str,
    /// How often it is drawn beside the others of its profile.
    pub weight: u32,
}

/// A comment to an answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Remark {
    /// Written by the manager, not the employee.
    pub manager: bool,
    /// How the answer stands to the demand: `low`, `even`, `high`.
    pub band: &'static str,
    /// The comment.
    pub text: &'static str,
}

/// A course on offer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CourseOffer {
    /// Id.
    pub id: &'static str,
    /// Internal or external.
    pub kind: CourseKind,
    /// Title.
    pub title: &'static str,
    /// Who offers it.
    pub provider: &'static str,
    /// In hundredths.
    pub hours: u32,
    /// In hundredths of a krone.
    pub price: u32,
    /// Whether the nearest manager approves.
    pub approval: bool,
    /// Levels it leads to.
    pub aims: Vec<(&'static str, u8)>,
    /// For whom.
    pub target_group: &'static str,
    /// What it serves.
    pub serves: &'static str,
    /// What it is about.
    pub text: &'static str,
    /// Its runs: days from today and seats, 0 for unlimited.
    pub runs: Vec<(i64, u32)>,
}

/// What people write about courses.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct CourseWords {
    /// A manager who says not now.
    pub refuse: &'static str,
    /// Why a run is called off.
    pub cancel: &'static str,
    /// Why a level is not agreed.
    pub not_agreed: &'static str,
    /// Remarks in evaluations; some say nothing.
    pub remarks: Vec<&'static str>,
}

/// All tables.
#[derive(Clone, Debug)]
pub struct Data {
    /// First names.
    pub first_names: Vec<FirstName>,
    /// Last names.
    pub last_names: Vec<LastName>,
    /// The layers, the highest first.
    pub layers: Vec<Layer>,
    /// Teams by department, those every department has first.
    pub teams: Vec<TeamKind>,
    /// Titles.
    pub titles: Vec<Title>,
    /// Invented towns, the demo's own first.
    pub towns: Vec<&'static str>,
    /// Parts of a town.
    pub districts: Vec<&'static str>,
    /// What a round is called; the year follows.
    pub round: &'static str,
    /// Why the HR person has the role.
    pub reason: &'static str,
    /// Comments.
    pub remarks: Vec<Remark>,
    /// Courses.
    pub courses: Vec<CourseOffer>,
    /// What people write about courses.
    pub course_words: CourseWords,
    /// Rooms for courses.
    pub rooms: Vec<&'static str>,
}

impl Data {
    /// Reads the tables.
    pub fn read() -> Self {
        let words: Vec<[&str; 2]> = rows(WORDS);
        let of = |kind: &str| words.iter().filter(|row| row[0] == kind).map(|row| row[1]).collect::<Vec<_>>();
        let one = |kind: &str| of(kind).first().copied().unwrap_or_default();
        Self {
            first_names: rows(FIRST_NAMES)
                .into_iter()
                .map(|[name, gender, origin]| FirstName { name, gender, origin })
                .collect(),
            last_names: rows(LAST_NAMES)
                .into_iter()
                .map(|[name, origin, weight]| LastName { name, origin, weight: number(weight) })
                .collect(),
            layers: rows(UNITS)
                .into_iter()
                .map(|[id, kind, level, profile, title, name, cell]| Layer {
                    id,
                    kind,
                    level: number(level) as u8,
                    profile,
                    title,
                    name,
                    mix: mix(cell),
                })
                .collect(),
            teams: rows(DEPARTMENTS)
                .into_iter()
                .map(|[area, department, team, cell]| TeamKind { area, department, team, mix: mix(cell) })
                .collect(),
            titles: rows(TITLES)
                .into_iter()
                .map(|[profile, name, agreement, weight]| Title { profile, name, agreement, weight: number(weight) })
                .collect(),
            towns: of("town"),
            districts: of("district"),
            round: one("round"),
            reason: one("reason"),
            remarks: rows(COMMENTS)
                .into_iter()
                .map(|[rater, band, text]| Remark { manager: rater == "manager", band, text })
                .collect(),
            courses: rows(COURSES).into_iter().map(offer).collect(),
            course_words: course_words(),
            rooms: ROOMS.lines().skip(1).collect(),
        }
    }

    /// The layer with this name; the table has them all, which a test keeps so.
    pub fn layer(&self, name: &str) -> Option<&Layer> {
        self.layers.iter().find(|layer| layer.id == name)
    }

    /// The departments in their order, each once, with its area; the staff, which has none, is not among them.
    pub fn departments(&self) -> Vec<(&'static str, &'static str)> {
        let mut found = Vec::new();
        for team in self.teams.iter().filter(|team| !team.area.is_empty()) {
            if !found.contains(&(team.area, team.department)) {
                found.push((team.area, team.department));
            }
        }
        found
    }

    /// The teams of a department, the first first.
    pub fn teams_of(&self, department: &str) -> Vec<&TeamKind> {
        self.teams.iter().filter(|team| team.department == department).collect()
    }
}

fn offer(row: [&'static str; 12]) -> CourseOffer {
    let [id, kind, title, provider, hours, price, approval, aims, target_group, serves, text, runs] = row;
    let run = |cell: &'static str| {
        let (offset, seats) = cell.split_once(':')?;
        Some((offset.parse().ok()?, number(seats)))
    };
    CourseOffer {
        id,
        kind: if kind == "external" { CourseKind::External } else { CourseKind::Internal },
        title,
        provider,
        hours: number(hours) * 100,
        price: number(price) * 100,
        approval: approval == "yes",
        aims: mix(aims).into_iter().map(|(competence, level)| (competence, level as u8)).collect(),
        target_group,
        serves,
        text,
        runs: runs.split_whitespace().filter_map(run).collect(),
    }
}

fn course_words() -> CourseWords {
    let words: Vec<[&str; 2]> = rows(COURSE_WORDS);
    let of = |kind: &str| words.iter().filter(|row| row[0] == kind).map(|row| row[1]).collect::<Vec<_>>();
    let one = |kind: &str| of(kind).first().copied().unwrap_or_default();
    CourseWords { refuse: one("refuse"), cancel: one("cancel"), not_agreed: one("not-agreed"), remarks: of("remark") }
}

/// Profiles with their shares: `VSB 6 ADM 3`.
fn mix(cell: &'static str) -> Mix {
    let words: Vec<&str> = cell.split_whitespace().collect();
    words.chunks(2).filter_map(|pair| Some((*pair.first()?, number(pair.get(1)?)))).collect()
}

fn number(cell: &str) -> u32 {
    cell.parse().unwrap_or_default()
}

/// The rows of a table below its first line. The tables are ours and hold no quotation marks; a test reads them all.
fn rows<const N: usize>(table: &'static str) -> Vec<[&'static str; N]> {
    let cells = |line: &'static str| line.splitn(N, ';').collect::<Vec<_>>().try_into().ok();
    table.lines().skip(1).filter_map(cells).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::ids::ProfileId;
    use std::collections::BTreeSet;

    #[test]
    fn every_line_of_every_table_is_read() {
        let data = Data::read();
        let lines = |table: &str| table.lines().count() - 1;
        assert_eq!(data.first_names.len(), lines(FIRST_NAMES));
        assert_eq!(data.last_names.len(), lines(LAST_NAMES));
        assert_eq!(data.teams.len(), lines(DEPARTMENTS));
        assert_eq!(data.layers.len(), lines(UNITS));
        assert_eq!(data.titles.len(), lines(TITLES));
        assert_eq!(data.towns.len() + data.districts.len() + 2, lines(WORDS));
        assert_eq!(data.remarks.len(), lines(COMMENTS));
        assert_eq!(data.courses.len(), lines(COURSES));
        assert_eq!(data.rooms.len(), lines(ROOMS));
        assert!(data.last_names.iter().all(|name| name.weight > 0));
        assert!(data.titles.iter().all(|title| title.weight > 0));
        assert!(data.teams.iter().all(|team| team.mix.iter().all(|(_, share)| *share > 0)));
        assert!(data.remarks.iter().all(|remark| ["low", "even", "high"].contains(&remark.band)));
        assert_eq!(data.departments().len(), 4);
    }

    #[test]
    fn the_profiles_are_those_of_the_pack_and_have_titles() {
        let data = Data::read();
        let pack = crate::pack::embedded().unwrap();
        let named: BTreeSet<&str> = data.titles.iter().map(|title| title.profile).filter(|id| !id.is_empty()).collect();
        let mixed = data.teams.iter().flat_map(|team| team.mix.iter().map(|(profile, _)| *profile));
        for profile in named.iter().copied().chain(mixed) {
            assert!(pack.profile(&ProfileId::new(profile)).is_some(), "{profile}");
            assert!(named.contains(profile), "{profile}");
        }
    }

    #[test]
    fn at_least_forty_courses_lead_to_levels_of_competences_of_the_pack() {
        let data = Data::read();
        let pack = crate::pack::embedded().unwrap();
        assert!(data.courses.len() >= 40);
        assert!(data.courses.iter().filter(|course| course.kind == CourseKind::External).count() >= 5);
        let ids: BTreeSet<&str> = data.courses.iter().map(|course| course.id).collect();
        assert_eq!(ids.len(), data.courses.len());
        for course in &data.courses {
            assert!(!course.aims.is_empty() && !course.title.is_empty() && course.hours > 0, "{}", course.id);
            for (competence, level) in &course.aims {
                assert!(pack.competence(&(*competence).into()).is_some(), "{} {competence}", course.id);
                assert!((1..=5).contains(level), "{}", course.id);
            }
        }
        assert!(!data.course_words.cancel.is_empty() && !data.course_words.refuse.is_empty());
    }

    #[test]
    fn there_are_enough_names_of_every_origin() {
        let data = Data::read();
        for first in &data.first_names {
            assert!(data.last_names.iter().filter(|last| last.origin == first.origin).count() >= 5, "{}", first.origin);
        }
        assert!(data.first_names.iter().any(|first| first.name.contains('-')));
        assert!(data.last_names.iter().any(|last| last.name.contains("aa") || last.name.contains("Aa")));
    }
}
