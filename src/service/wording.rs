//! The pack's words around questions: its own questions in both languages, and the texts of the six answers.

use crate::domain::language::Bilingual;
use crate::domain::questions::KnownQuestion;
use crate::domain::round::Question;
use crate::pack::Pack;

/// The pack's questions in the order of its form.
pub fn known_questions(pack: &Pack) -> Vec<KnownQuestion> {
    let known = pack.competences.iter().map(|competence| KnownQuestion {
        competence: competence.id.clone(),
        area: competence.area.clone(),
        question: competence.question.clone(),
        level_texts: competence.level_texts.clone().unwrap_or_default(),
        small: competence.small,
    });
    known.collect()
}

/// What the six answers mean for a question: its own texts where it has them, else the general ones.
pub fn answer_texts(pack: &Pack, question: &Question) -> [Bilingual; 6] {
    let [one, two, three, four, five] = &pack.answers.levels;
    let mut texts = [&pack.answers.not_relevant, one, two, three, four, five].map(|answer| answer.text.clone());
    for (text, own) in texts.iter_mut().skip(1).zip(&question.level_texts) {
        if !own.is_empty() {
            text.clone_from(own);
        }
    }
    texts
}
