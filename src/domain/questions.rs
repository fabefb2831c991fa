//! From the catalogue to the questions a round freezes: which are asked, in what order, and their English.
//!
//! The catalogue holds Danish texts as imported. The framework pack knows the same questions in both languages, in the
//! order of the form; its English stands where its Danish still does.

use super::competence::{Catalogue, Competence};
use super::ids::{CompetenceId, GoalId};
use super::language::Bilingual;
use super::names::Order;
use super::round::{FormKind, Question};
use serde::{Deserialize, Serialize};
use std::collections::{BTreeSet, HashMap};

/// Which questions a round is to ask.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum FormChoice {
    /// All of them.
    Full,
    /// Those the pack marks for the smaller form.
    Small,
    /// Those of these areas, by their Danish names.
    Areas(BTreeSet<String>),
    /// Those tied to these goals.
    Goals(BTreeSet<GoalId>),
    /// Those about these competences.
    Competences(BTreeSet<CompetenceId>),
}

impl FormChoice {
    /// The kind of form that comes of it.
    pub const fn kind(&self) -> FormKind {
        match self {
            Self::Full => FormKind::Full,
            Self::Small => FormKind::Small,
            Self::Areas(_) | Self::Goals(_) | Self::Competences(_) => FormKind::Chosen,
        }
    }
}

/// A question as the pack has it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct KnownQuestion {
    /// The competence.
    pub competence: CompetenceId,
    /// Its area.
    pub area: Bilingual,
    /// The question.
    pub question: Bilingual,
    /// Own texts of levels 1–5; empty where the general ones hold.
    pub level_texts: [Bilingual; 5],
    /// Asked in the small form too.
    pub small: bool,
}

/// The pack's questions, ready to be looked up.
pub struct Known<'a> {
    by_id: HashMap<&'a CompetenceId, (usize, &'a KnownQuestion)>,
    areas: HashMap<&'a str, (usize, &'a Bilingual)>,
    order: Order,
}

impl<'a> Known<'a> {
    /// Takes the pack's questions in the order of its form.
    pub fn new(questions: &'a [KnownQuestion]) -> Self {
        let mut areas = HashMap::new();
        for (place, question) in questions.iter().enumerate() {
            areas.entry(question.area.da.as_str()).or_insert((place, &question.area));
        }
        let by_id = questions.iter().enumerate().map(|(place, question)| (&question.competence, (place, question)));
        Self { by_id: by_id.collect(), areas, order: Order::danish() }
    }

    /// The questions of a form. The pack's areas come first in its order, a site's own after them in Danish order; within
    /// an area the pack's questions come first in its order, a site's own after them by id. The small form asks what the
    /// pack marks as small.
    pub fn freeze(&self, catalogue: &Catalogue, form: &FormChoice) -> Vec<Question> {
        let kept = catalogue.competences.values().filter(|competence| competence.retired.is_none());
        let asked = kept.filter(|competence| match form {
            FormChoice::Full => true,
            FormChoice::Small => self.is_small(competence),
            FormChoice::Areas(areas) => areas.contains(&competence.area),
            FormChoice::Goals(goals) => competence.goal.as_ref().is_some_and(|goal| goals.contains(goal)),
            FormChoice::Competences(chosen) => chosen.contains(&competence.id),
        });
        self.ordered(asked).into_iter().map(|competence| self.question(competence)).collect()
    }

    /// Competences in the order of the form.
    pub fn ordered<'c>(&self, competences: impl IntoIterator<Item = &'c Competence>) -> Vec<&'c Competence> {
        let mut ordered: Vec<_> = competences.into_iter().collect();
        ordered.sort_by_cached_key(|competence| {
            let area = self.areas.get(competence.area.as_str()).map_or(usize::MAX, |(place, _)| *place);
            let place = self.by_id.get(&competence.id).map_or(usize::MAX, |(place, _)| *place);
            (area, self.order.key(&competence.area), competence.area.clone(), place, competence.id.clone())
        });
        ordered
    }

    /// A competence as a question in both languages, as far as the pack has the same Danish text.
    pub fn question(&self, competence: &Competence) -> Question {
        let known = self.by_id.get(&competence.id).map(|(_, known)| *known);
        let area = self.areas.get(competence.area.as_str()).map(|(_, area)| *area);
        let mut levels = known.map(|known| known.level_texts.clone()).unwrap_or_default();
        for (level, danish) in levels.iter_mut().zip(&competence.level_texts) {
            *level = with_english(danish, Some(level));
        }
        Question {
            competence: competence.id.clone(),
            area: with_english(&competence.area, area),
            question: with_english(&competence.question, known.map(|known| &known.question)),
            level_texts: levels,
        }
    }

    fn is_small(&self, competence: &Competence) -> bool {
        self.by_id.get(&competence.id).is_some_and(|(_, known)| known.small)
    }
}

/// A Danish text with the English of one that says the same in Danish.
fn with_english(danish: &str, known: Option<&Bilingual>) -> Bilingual {
    let english = known.filter(|known| known.da == danish).map(|known| known.en.clone());
    Bilingual { da: danish.to_owned(), en: english.unwrap_or_default() }
}

/// Indexes of questions with those of one area together, areas in the order they first come: a round's questions may
/// grow at the end (an import), the form is still read by area.
pub fn by_area(questions: &[Question]) -> Vec<usize> {
    let mut first: HashMap<&str, usize> = HashMap::new();
    for (index, question) in questions.iter().enumerate() {
        first.entry(question.area.da.as_str()).or_insert(index);
    }
    let mut indexes: Vec<usize> = (0..questions.len()).collect();
    indexes
        .sort_by_key(|index| questions.get(*index).and_then(|question| first.get(question.area.da.as_str()).copied()));
    indexes
}

#[cfg(test)]
mod tests {
    use super::*;

    fn competence(id: &str, area: &str, question: &str) -> Competence {
        Competence {
            id: id.into(),
            area: area.into(),
            question: question.into(),
            goal: None,
            level_texts: ["Et".into(), String::new(), String::new(), String::new(), String::new()],
            version: 1,
            changed: None,
            retired: None,
        }
    }

    fn known(id: &str, area: &str, question: &str, small: bool) -> KnownQuestion {
        let both = |text: &str| Bilingual::new(text, format!("{text} (en)"));
        let mut level_texts: [Bilingual; 5] = Default::default();
        level_texts[0] = both("Et");
        KnownQuestion { competence: id.into(), area: both(area), question: both(question), level_texts, small }
    }

    fn catalogue(competences: Vec<Competence>) -> Catalogue {
        let competences = competences.into_iter().map(|competence| (competence.id.clone(), competence)).collect();
        Catalogue { competences, ..Catalogue::default() }
    }

    fn ids(questions: &[Question]) -> Vec<&str> {
        questions.iter().map(|question| question.competence.as_str()).collect()
    }

    #[test]
    fn the_packs_order_then_the_sites_own_in_danish_order() {
        let pack = [known("Z", "Møder", "z", true), known("A", "Lov", "a", false), known("Y", "Møder", "y", false)];
        let site = catalogue(vec![
            competence("A", "Lov", "a"),
            competence("B", "Lov", "b"),
            competence("K", "Årsregnskab", "k"),
            competence("L", "Ældre", "l"),
            competence("Y", "Møder", "y"),
            competence("Z", "Møder", "z"),
        ]);
        let questions = Known::new(&pack).freeze(&site, &FormChoice::Full);
        assert_eq!(ids(&questions), ["Z", "Y", "A", "B", "L", "K"]);
        assert_eq!(ids(&Known::new(&pack).freeze(&site, &FormChoice::Small)), ["Z"]);
    }

    #[test]
    fn english_stands_only_where_the_danish_is_the_packs() {
        let pack = [known("A", "Lov", "a", false)];
        let known = Known::new(&pack);
        let same = known.question(&competence("A", "Lov", "a"));
        assert_eq!((same.area.en.as_str(), same.question.en.as_str()), ("Lov (en)", "a (en)"));
        assert_eq!(same.level_texts[0].en, "Et (en)");
        assert!(same.level_texts[1].is_empty());
        let changed = known.question(&competence("A", "Ret", "ændret"));
        assert_eq!((changed.area.en.as_str(), changed.question.en.as_str()), ("", ""));
        assert_eq!(changed.question.da, "ændret");
        // A site's own question in the pack's area still stands under its English heading.
        assert_eq!(known.question(&competence("B", "Lov", "b")).area.en, "Lov (en)");
    }

    #[test]
    fn nothing_small_where_the_pack_marks_nothing() {
        let site = catalogue(vec![competence("A", "Lov", "a")]);
        assert!(Known::new(&[]).freeze(&site, &FormChoice::Small).is_empty());
        assert_eq!(ids(&Known::new(&[]).freeze(&site, &FormChoice::Full)), ["A"]);
    }

    #[test]
    fn a_chosen_set_asks_what_was_chosen_by_area_goal_or_competence() {
        let mut tied = competence("B", "Møder", "b");
        tied.goal = Some("G".into());
        let site = catalogue(vec![competence("A", "Lov", "a"), tied, competence("C", "Møder", "c")]);
        let asked = |form: FormChoice| {
            let questions = Known::new(&[]).freeze(&site, &form);
            ids(&questions).join(" ")
        };
        assert_eq!(asked(FormChoice::Areas(BTreeSet::from(["Møder".to_owned()]))), "B C");
        assert_eq!(asked(FormChoice::Goals(BTreeSet::from(["G".into()]))), "B");
        assert_eq!(asked(FormChoice::Competences(BTreeSet::from(["C".into(), "A".into(), "NO".into()]))), "A C");
        assert_eq!(asked(FormChoice::Areas(BTreeSet::new())), "", "nothing chosen asks nothing");
        assert_eq!(FormChoice::Goals(BTreeSet::new()).kind(), FormKind::Chosen);
    }

    #[test]
    fn what_is_retired_is_not_asked_any_more() {
        let mut gone = competence("B", "Lov", "b");
        gone.retired = chrono::NaiveDate::from_ymd_opt(2026, 3, 1);
        let site = catalogue(vec![competence("A", "Lov", "a"), gone]);
        assert_eq!(ids(&Known::new(&[]).freeze(&site, &FormChoice::Full)), ["A"]);
    }

    #[test]
    fn a_question_added_later_is_read_within_its_area() {
        let own = [competence("A", "Lov", "a"), competence("M", "Møder", "m"), competence("B", "Lov", "b")];
        let questions: Vec<Question> = own.iter().map(|competence| Known::new(&[]).question(competence)).collect();
        assert_eq!(by_area(&questions), [0, 2, 1]);
    }
}
