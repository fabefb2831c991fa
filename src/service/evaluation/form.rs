//! One form, to fill in or to read.

use crate::domain::competence::Answer;
use crate::domain::evaluation::{Evaluation, FormKey, Rater, state};
use crate::domain::questions::by_area;
use crate::domain::round::{Round, RoundState};
use crate::service::access::{self, Data, Right};
use crate::service::asking::Asking;
use crate::service::forms;
use crate::service::me::brief;
use crate::service::refusal::Refusal;
use crate::service::views::{FormRights, FormRow, FormView};
use crate::service::wording::answer_texts;
use crate::service::written::Draft;

/// One form: its author sees drafts and what was sent, everybody else what is sent and shown.
pub fn form(asking: &Asking<'_>, form: &FormKey) -> Result<FormView, Refusal> {
    let Asking { model, env, caller, .. } = *asking;
    let round = forms::round(model, &form.round)?;
    let authors = forms::is_author(model, &env, caller, form);
    let stored =
        if authors { model.evaluation(form) } else { Some(forms::readable(asking, form).ok_or(Refusal::NotFound)?) };
    if !forms::takes_part(model, round, form.person) {
        return Err(Refusal::NotFound);
    }
    let sent = stored.is_some_and(Evaluation::is_sent);
    let draft = if authors && !sent { Draft::of(asking, form)? } else { Draft::default() };
    let earlier = EarlierForms::of(asking, round, form);
    let profile = forms::profile_of(model, &env, stored, form.person);
    let mut rows = Vec::with_capacity(round.questions.len());
    for (index, question) in
        by_area(&round.questions).into_iter().filter_map(|index| Some((index, round.questions.get(index)?)))
    {
        let before = stored.map_or(Answer::NotAnswered, |stored| stored.answers.get(index));
        let comment = match draft.comment(&question.competence) {
            Some(typed) => typed.to_owned(),
            None if commented(stored, index) => asking.engine.comment(form, &question.competence)?,
            None => String::new(),
        };
        rows.push(FormRow {
            competence: question.competence.clone(),
            area: question.area.clone(),
            question: question.question.clone(),
            demand: round.demand(profile, &question.competence),
            last: earlier.answer(question),
            answer: draft.answer(&question.competence, before),
            comment,
            texts: answer_texts(&model.pack, question),
        });
    }
    Ok(FormView {
        form: form.clone(),
        round_name: round.name.clone(),
        deadline: round.deadline,
        person: brief(asking, form.person).ok_or(Refusal::NotFound)?,
        profile: forms::profile_title(model, profile),
        state: state(stored, draft.is_begun()),
        sent_at: stored.map(|stored| stored.sent_at),
        reopened: stored.and_then(|stored| stored.reopened.clone()),
        rights: rights(asking, round, form, stored),
        last_round: earlier.last_round(round),
        cursor: draft.cursor,
        comment_limit: model.pack.rules.text_limits.comment as u32,
        revision: model.revision,
        rows,
    })
}

fn commented(stored: Option<&Evaluation>, index: usize) -> bool {
    stored.is_some_and(|stored| stored.comments.iter().any(|commented| usize::from(*commented) == index))
}

/// What the caller may do with a form now.
fn rights(asking: &Asking<'_>, round: &Round, form: &FormKey, stored: Option<&Evaluation>) -> FormRights {
    let Asking { model, env, caller, .. } = *asking;
    let open = round.state == RoundState::Open;
    let sent = stored.filter(|stored| stored.is_sent());
    let may = |right| access::allowed(model, &env, caller, Data::Reopening, form.person, right);
    FormRights {
        write: open && sent.is_none() && super::send::may_write(model, &env, caller, round, form),
        reopen: open && sent.is_some() && may(Right::Do),
        ask_reopen: open
            && form.rater == Rater::Own
            && sent.is_some_and(|sent| sent.reopen_asked.is_none())
            && may(Right::Ask),
        side_by_side: forms::reads_both(asking, &round.id, form.person),
    }
}

/// The same rater's forms in earlier rounds, latest first, as far as the caller may read them.
struct EarlierForms<'a>(Vec<(&'a Round, &'a Evaluation)>);

impl<'a> EarlierForms<'a> {
    fn of(asking: &Asking<'a>, round: &Round, form: &FormKey) -> Self {
        let rounds = forms::earlier(asking.model, round).into_iter().rev();
        let sent = rounds.filter_map(|earlier| {
            let form = FormKey { round: earlier.id.clone(), ..form.clone() };
            Some((earlier, forms::readable(asking, &form)?))
        });
        Self(sent.collect())
    }

    /// The answer in the latest round that asked the question.
    fn answer(&self, question: &crate::domain::round::Question) -> Answer {
        let asked = |(round, form): &(&Round, &Evaluation)| Some(form.answers.get(round.index(&question.competence)?));
        self.0.iter().find_map(asked).unwrap_or_default()
    }

    /// The latest round that asked any of this round's questions.
    fn last_round(&self, round: &Round) -> Option<String> {
        let shares =
            |earlier: &Round| round.questions.iter().any(|question| earlier.index(&question.competence).is_some());
        self.0.iter().find(|(earlier, _)| shares(earlier)).map(|(earlier, _)| earlier.name.clone())
    }
}
