//! HR opens a round, step by step; then who is in by name, and only then it opens.

mod preview;

use super::{Page, Step};
use crate::form::{Problem, Walk};
use crate::guides::open_round::{self as guide, Facts};
use crate::guides::words::{self, WordReader};
use crate::service::ask;
use crate::service::command::{Command, OpenRound};
use crate::service::draft::{DraftField, DraftOf};
use crate::service::views::RoundOutlook;
use crate::text::{Id, id, refusal};
use crate::tui::cx::Cx;
use crate::tui::keys::{Action, Context};
use crate::tui::loading::{Heard, Loading};
use crate::tui::look::Ink;
use crate::tui::msg::{Act, News, Ticket};
use crate::tui::notice::Notice;
use crate::tui::place::Place;
use crate::tui::theme::Meaning;
use crate::tui::widgets::guide::{View, Walked, draft, guide_label};
use crate::tui::widgets::line;
use preview::Preview;
use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};

/// The guide, once what it needs is there.
#[derive(Debug)]
pub struct State {
    outlook: Loading<RoundOutlook>,
    kept: Loading<Vec<DraftField>>,
    view: Option<View<Facts, OpenRound>>,
    preview: Option<Preview>,
    sent: Option<Ticket>,
}

const WAITING: &[Context] = &[Context::Guide, Context::Global];

fn of() -> DraftOf {
    DraftOf::Guide(guide::GUIDE.id.to_owned())
}

/// Asks for what the guide needs.
pub fn open(cx: &mut Cx<'_>) -> State {
    let outlook = Loading::ask(ask::RoundOutlook {}, cx);
    let kept = Loading::ask(ask::Drafts { of: of() }, cx);
    State { outlook, kept, view: None, preview: None, sent: None }
}

impl State {
    fn begin(&mut self, cx: &Cx<'_>) {
        let (Some(outlook), Some(kept), Some(me)) = (self.outlook.get(), self.kept.get(), cx.me()) else { return };
        let facts = Facts { outlook: outlook.clone(), today: me.today, weeks: outlook.weeks };
        let reader = WordReader { words: cx.words(), today: me.today };
        let walk = Walk::new(guide::GUIDE, facts, draft(kept), &reader);
        self.view = Some(View::new(walk, me.today, cx));
    }

    fn keep(&mut self, cx: &mut Cx<'_>) {
        let changes = self.view.as_mut().map(View::take_changes).unwrap_or_default();
        let fields = changes.into_iter().map(|change| DraftField {
            of: of(),
            field: change.field.to_string(),
            value: Some(change.entry.write()),
        });
        let fields: Vec<_> = fields.collect();
        if !fields.is_empty() {
            cx.save(fields);
        }
    }

    /// The draft has done its work.
    fn forget(cx: &mut Cx<'_>) {
        cx.forget_drafts(&of());
        let gone = guide::FIELDS.map(|field| DraftField { of: of(), field: field.to_string(), value: None });
        cx.save(gone.to_vec());
    }

    fn act_preview(&mut self, act: &Act, cx: &mut Cx<'_>) -> Step {
        let (Act::Do(action), Some(preview)) = (act, &mut self.preview) else { return Step::Ignored };
        match action {
            Action::Back => self.preview = None,
            Action::Finish => {
                self.sent = preview.ready().map(|open| cx.call(Command::OpenRound(open.clone())));
            }
            other if preview.moves(*other, cx) => {}
            _ => return Step::Ignored,
        }
        Step::Stay
    }
}

impl Page for State {
    fn title(&self, ink: &Ink<'_>) -> String {
        let here = if self.preview.is_some() { id::OPEN_ROUND_PREVIEW } else { id::OPEN_ROUND_TITLE };
        words::label(&here.into(), ink.words)
    }

    fn contexts(&self) -> &'static [Context] {
        if self.preview.is_some() {
            return WAITING;
        }
        self.view.as_ref().map_or(WAITING, View::contexts)
    }

    fn footer(&self) -> Vec<Action> {
        if self.preview.is_some() {
            return vec![Action::Finish, Action::Right, Action::Back];
        }
        self.view.as_ref().map_or_else(|| vec![Action::Back], View::footer)
    }

    fn label(&self, action: Action) -> Option<Id> {
        match (self.preview.is_some(), action) {
            (true, Action::Finish) => Some(id::OPEN_ROUND_GO),
            (true, Action::Right) => Some(id::OPEN_ROUND_SHOW_OTHER),
            (true, _) => None,
            (false, action) => guide_label(action),
        }
    }

    fn act(&mut self, act: &Act, cx: &mut Cx<'_>) -> Step {
        if self.sent.is_some() {
            return Step::Stay;
        }
        if self.preview.is_some() {
            return self.act_preview(act, cx);
        }
        let Some(view) = &mut self.view else {
            return if *act == Act::Do(Action::Back) { Step::Back } else { Step::Ignored };
        };
        let walked = view.act(act, cx);
        self.keep(cx);
        match walked {
            Walked::On => Step::Stay,
            Walked::Left => Step::Back,
            Walked::Ignored => Step::Ignored,
            Walked::Finished(open) => {
                self.preview = Some(Preview::new(open, cx));
                Step::Stay
            }
        }
    }

    fn hear(&mut self, news: &News, cx: &mut Cx<'_>) -> Step {
        if let News::Done(ticket, outcome) = news
            && self.sent == Some(*ticket)
        {
            self.sent = None;
            match outcome {
                Ok(_) => {
                    Self::forget(cx);
                    cx.tell(Notice::info(id::OPEN_ROUND_OPENED));
                    return Step::Instead(Place::Rounds);
                }
                Err(refused) => {
                    let why = Problem::Because(crate::form::Label::given(refusal::say(refused, cx.words())));
                    self.preview = None;
                    if let (Some(view), Some(field)) = (&mut self.view, guide::field_of(refused)) {
                        view.refuse(why.at(field), cx);
                    }
                    cx.tell(Notice::refused(refused.clone()));
                }
            }
            return Step::Stay;
        }
        if let Some(preview) = &mut self.preview {
            preview.hear(news);
        }
        let outlook = self.outlook.hear::<ask::RoundOutlook>(news);
        let kept = self.kept.hear::<ask::Drafts>(news);
        if self.view.is_none() && (outlook == Heard::Value || kept == Heard::Value) {
            self.begin(cx);
        }
        Step::Stay
    }

    fn leave(&mut self, cx: &mut Cx<'_>) {
        if let Some(view) = &mut self.view {
            view.leave(cx);
        }
        if self.outlook.get().is_some() && self.sent.is_none() {
            self.keep(cx);
        }
    }

    fn is_ready(&self) -> bool {
        self.view.is_some() || self.outlook.refusal().is_some()
    }

    fn draw(&self, area: Rect, buf: &mut Buffer, ink: &Ink<'_>) -> Option<Position> {
        if let Some(preview) = &self.preview {
            return preview.draw(area, buf, ink);
        }
        if let Some(view) = &self.view {
            return view.draw(area, buf, ink);
        }
        let (text, meaning) = match self.outlook.refusal() {
            Some(why) => (refusal::say(why, ink.words), Meaning::Problem),
            None => (ink.say(id::APP_WAITING), Meaning::Muted),
        };
        line::wrapped(&text, line::right_of(line::below(area, 1), 1), buf, ink.style(meaning), ink);
        None
    }
}
