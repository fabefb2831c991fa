//! The unit tree: a centre with areas, departments and teams, as large as it must be for so many people.

use super::data::{Data, Layer, Mix};
use super::random::Random;
use std::collections::HashMap;

/// A unit with the seats in it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Branch {
    /// Unit number.
    pub id: String,
    /// Name.
    pub name: String,
    /// What the municipality calls such a unit.
    pub kind: &'static str,
    /// Place of the unit above in the list; none for the root.
    pub parent: Option<usize>,
    /// Management level of the manager.
    pub level: u8,
    /// The manager's job profile; empty for none.
    pub profile: &'static str,
    /// The manager's title.
    pub title: &'static str,
    /// Job profiles of those who work in it, without the manager.
    pub seats: Vec<&'static str>,
    /// Has no unit below it, and is no staff: people move between such units.
    pub line: bool,
}

/// The largest centre; more people make more centres.
const CENTRE: u32 = 4_500;
/// From so many people a centre has teams and a staff of its own.
const TEAMS_FROM: u32 = 60;
/// From so many people a centre has areas.
const AREAS_FROM: u32 = 120;
/// From so many people departments and areas have a seat of their own beside the manager's.
const SEATS_FROM: u32 = 150;
/// People in a team, the manager left out.
const TEAM: f64 = 11.4;
/// The share of a centre's people who work in its staff.
const STAFF: f64 = 0.075;
/// From so many seats a staff has teams.
const STAFF_TEAMS_FROM: usize = 15;
/// The most teams in one department.
const TEAMS_OF_DEPARTMENT: usize = 9;

/// The units for so many people, parents before children; seats and managers together are as many as asked for.
pub fn grow(data: &Data, employees: u32, seed: u64) -> Vec<Branch> {
    let mut tree = Tree { data, units: Vec::new(), random: Random::of(&[seed, 1]), named: HashMap::new() };
    let centres = employees.div_ceil(CENTRE).max(1);
    let root = (centres > 1).then(|| tree.add("administration", None, "V".into(), None)).flatten();
    let people = employees.saturating_sub(u32::from(root.is_some()));
    for centre in 0..centres {
        let size = people / centres + u32::from(centre < people % centres);
        let id = if centres == 1 { "VC".to_owned() } else { format!("VC{:02}", centre + 1) };
        let town = data.towns.get(centre as usize % data.towns.len().max(1)).copied().unwrap_or_default();
        tree.centre(root, &id, town, size);
    }
    tree.units
}

struct Tree<'d> {
    data: &'d Data,
    units: Vec<Branch>,
    random: Random,
    /// How often a name was given.
    named: HashMap<String, u32>,
}

impl Tree<'_> {
    /// Adds a unit of a layer. A name of its own follows the layer's word, where the layer has one.
    fn add(&mut self, layer: &str, parent: Option<usize>, id: String, own: Option<&str>) -> Option<usize> {
        let layer: Layer = self.data.layer(layer)?.clone();
        let name = match (layer.name, own) {
            (word, None) => word.to_owned(),
            ("", Some(own)) => own.to_owned(),
            (word, Some(own)) => format!("{word} {own}"),
        };
        let (kind, level, profile, title) = (layer.kind, layer.level, layer.profile, layer.title);
        self.units.push(Branch { id, name, kind, parent, level, profile, title, seats: Vec::new(), line: false });
        Some(self.units.len() - 1)
    }

    /// The name, with a number behind it from the second time on.
    fn once(&mut self, name: &str) -> String {
        let count = self.named.entry(name.to_owned()).or_default();
        *count += 1;
        if *count == 1 { name.to_owned() } else { format!("{name} {count}") }
    }

    fn centre(&mut self, root: Option<usize>, id: &str, town: &str, size: u32) -> Option<()> {
        let first = self.units.len();
        let centre = self.add("centre", root, id.to_owned(), Some(town))?;
        let staff = if size >= TEAMS_FROM { self.add("staff", Some(centre), format!("{id}-S"), None) } else { None };
        let departments = self.data.departments();
        let teams = teams(size);
        // A department that would have too many teams is there once more for another part of the town.
        let copies = teams.div_ceil(departments.len() * TEAMS_OF_DEPARTMENT).max(1);
        let mut areas: HashMap<(&str, usize), usize> = HashMap::new();
        let mut lettered: HashMap<usize, u8> = HashMap::new();
        let mut leaves: Vec<(usize, Mix)> = Vec::new();
        let mut middle = Vec::new();
        let places = departments.len() * copies;
        for copy in 0..copies {
            for (number, (area, department)) in departments.iter().copied().enumerate() {
                let above = match areas.get(&(area, copy / 3)) {
                    Some(known) => *known,
                    None if size < AREAS_FROM => centre,
                    None => {
                        let name = self.once(area);
                        let id = format!("{id}-{}", areas.len() + 1);
                        let new = self.add("area", Some(centre), id, Some(&name))?;
                        areas.insert((area, copy / 3), new);
                        middle.push(new);
                        new
                    }
                };
                let below = lettered.entry(above).or_insert(b'A');
                let above_id = self.units.get(above)?.id.clone();
                let dash = if above == centre { "-" } else { "" };
                let department_id = format!("{above_id}{dash}{}", char::from(*below));
                *below += 1;
                let district = self.data.districts.get(copy % self.data.districts.len().max(1)).copied();
                let name = match district {
                    Some(district) if copies > 1 => format!("{department}, {district}"),
                    _ => department.to_owned(),
                };
                let unit = self.add("department", Some(above), department_id.clone(), Some(&name))?;
                let kinds = self.data.teams_of(department);
                let place = copy * departments.len() + number;
                let own = teams / places + usize::from(place < teams % places);
                if teams == 0 {
                    leaves.push((unit, kinds.first()?.mix.clone()));
                    continue;
                }
                middle.push(unit);
                for index in 0..own {
                    let kind = kinds.get(index % kinds.len())?;
                    let (name, mix) = (kind.team, kind.mix.clone());
                    let name = self.once(name);
                    let team = format!("{department_id}{}", index + 1);
                    let team = self.add("team", Some(unit), team, Some(&name))?;
                    leaves.push((team, mix));
                }
            }
        }
        let staff_seats = if staff.is_some() { ((f64::from(size) * STAFF) as usize).max(6) } else { 2 };
        let staff = match staff {
            Some(staff) => self.staff_teams(staff, staff_seats)?,
            None => vec![(centre, self.data.layer("centre")?.mix.clone())],
        };
        let seats = (size as usize).saturating_sub(self.units.len() - first);
        self.fill(&staff, &vec![1.0; staff.len()], staff_seats);
        self.seat(seats.saturating_sub(staff_seats), size, &middle, &leaves)
    }

    /// The teams of the staff; a small staff has none, and everybody works in the staff itself.
    fn staff_teams(&mut self, staff: usize, seats: usize) -> Option<Vec<(usize, Mix)>> {
        if seats < STAFF_TEAMS_FROM {
            return Some(vec![(staff, self.data.layer("staff")?.mix.clone())]);
        }
        let Branch { id, name, .. } = self.units.get(staff)?.clone();
        let kinds: Vec<(&'static str, Mix)> =
            self.data.teams_of(&name).into_iter().map(|kind| (kind.team, kind.mix.clone())).collect();
        let count = kinds.len().max((seats as f64 / TEAM).round() as usize);
        let mut teams = Vec::new();
        for (number, (team, mix)) in kinds.into_iter().cycle().take(count).enumerate() {
            let name = self.once(team);
            teams.push((self.add("team", Some(staff), format!("{id}{}", number + 1), Some(&name))?, mix));
        }
        Some(teams)
    }

    /// Spreads seats over units by weight.
    fn fill(&mut self, units: &[(usize, Mix)], weights: &[f64], seats: usize) {
        for ((unit, mix), count) in units.iter().zip(shares(seats, weights)) {
            if let Some(unit) = self.units.get_mut(*unit) {
                unit.seats = spread(mix, count);
            }
        }
    }

    /// Spreads the seats of the line: one or two in the middle, the rest in the leaves.
    fn seat(&mut self, seats: usize, size: u32, middle: &[usize], leaves: &[(usize, Mix)]) -> Option<()> {
        let layer = |name: &str| self.data.layer(name).map(|layer| layer.mix.clone());
        let (area_mix, department_mix) = (layer("area")?, layer("department")?);
        let mut left = seats;
        for unit in middle.iter().filter(|_| size >= SEATS_FROM) {
            let unit = self.units.get_mut(*unit)?;
            let mix = if unit.level == 3 { &area_mix } else { &department_mix };
            let own = mix.len().min(left);
            unit.seats = spread(mix, own);
            left -= own;
        }
        let weights: Vec<f64> = leaves.iter().map(|_| 0.8 + 0.4 * self.random.unit()).collect();
        self.fill(leaves, &weights, left);
        for (unit, _) in leaves {
            self.units.get_mut(*unit)?.line = true;
        }
        Some(())
    }
}

/// How many teams a centre of this size has.
fn teams(size: u32) -> usize {
    if size < TEAMS_FROM {
        return 0;
    }
    let (size, head) = (f64::from(size), 1.0);
    (((size * (1.0 - STAFF) - 8.0) / (TEAM + head)).round() as usize).max(4)
}

/// Profiles for so many seats, each as often as its share says, the first of the mix first.
fn spread(mix: &Mix, seats: usize) -> Vec<&'static str> {
    let all: u32 = mix.iter().map(|(_, share)| share).sum();
    let mut given: Vec<f64> = vec![0.0; mix.len()];
    let mut profiles = Vec::with_capacity(seats);
    for seat in 1..=seats {
        let due = |index: usize, share: u32| {
            f64::from(share) * seat as f64 / f64::from(all.max(1)) - given.get(index).copied().unwrap_or_default()
        };
        let next = mix
            .iter()
            .enumerate()
            .max_by(|(a, (_, one)), (b, (_, other))| due(*a, *one).total_cmp(&due(*b, *other)).then(b.cmp(a)));
        let Some((index, (profile, _))) = next else { break };
        profiles.push(*profile);
        if let Some(given) = given.get_mut(index) {
            *given += 1.0;
        }
    }
    profiles
}

/// Whole shares of `all` by weight; what rounding leaves goes to the first.
fn shares(all: usize, weights: &[f64]) -> Vec<usize> {
    let sum: f64 = weights.iter().sum();
    let mut shares: Vec<usize> = weights.iter().map(|weight| (all as f64 * weight / sum) as usize).collect();
    let left = all.saturating_sub(shares.iter().sum());
    for share in shares.iter_mut().take(left) {
        *share += 1;
    }
    shares
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::HashSet;

    fn people(units: &[Branch]) -> usize {
        units.len() + units.iter().map(|unit| unit.seats.len()).sum::<usize>()
    }

    #[test]
    fn every_size_is_met_exactly_in_a_tree_of_unique_units() {
        let data = Data::read();
        for employees in [20, 21, 45, 59, 60, 61, 100, 119, 120, 150, 330, 470, 1_000, 2_000, 4_500, 4_501, 60_000] {
            let units = grow(&data, employees, 1);
            assert_eq!(people(&units), employees as usize, "{employees}");
            let ids: HashSet<_> = units.iter().map(|unit| &unit.id).collect();
            assert_eq!(ids.len(), units.len(), "{employees}");
            let names: HashSet<_> = units.iter().filter(|unit| unit.kind == "team").map(|unit| &unit.name).collect();
            assert_eq!(names.len(), units.iter().filter(|unit| unit.kind == "team").count(), "{employees}");
            assert_eq!(units.iter().filter(|unit| unit.parent.is_none()).count(), 1);
            assert!(units.iter().enumerate().all(|(at, unit)| unit.parent.is_none_or(|parent| parent < at)));
            assert!(units.iter().any(|unit| unit.seats.contains(&"HRK")), "{employees}");
        }
    }

    #[test]
    fn the_usual_size_is_four_departments_with_teams_and_managers_on_levels_two_to_five() {
        let units = grow(&Data::read(), 330, 1);
        let of = |kind: &str| units.iter().filter(|unit| unit.kind == kind).count();
        assert_eq!((of("center"), of("område"), of("afdeling"), of("stab")), (1, 2, 4, 1));
        assert!((20..=28).contains(&of("team")), "{}", of("team"));
        for team in units.iter().filter(|unit| unit.line) {
            assert!((8..=16).contains(&team.seats.len()), "{}: {}", team.name, team.seats.len());
        }
        let levels: HashSet<u8> = units.iter().map(|unit| unit.level).collect();
        assert_eq!(levels, HashSet::from([2, 3, 4, 5]));
    }

    #[test]
    fn seats_follow_the_mix() {
        let seats = spread(&vec![("A", 3), ("B", 1)], 8);
        assert_eq!(seats.iter().filter(|seat| **seat == "A").count(), 6);
        assert_eq!(seats.first(), Some(&"A"));
        assert!(spread(&Vec::new(), 3).is_empty());
        assert_eq!(shares(10, &[1.0, 1.0, 1.0]), [4, 3, 3]);
    }
}
