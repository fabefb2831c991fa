//! The whole program as numbered prompts, line by line: for `--plain`, `TERM=dumb`, screen readers, scripts and
//! emergencies.
//!
//! A pure state machine, a line in and lines out, around the same session as the screen. Everything said is a complete
//! sentence; nothing depends on colour, position or a moving cursor.

mod across;
mod cx;
mod drafts;
pub(super) mod entry;
mod find;
mod form;
mod list;
mod menu;
mod open_round;
mod place;
mod read;
mod reopen;
pub mod run;
mod said;
mod side_by_side;
mod structure;
mod team;
#[cfg(test)]
mod tests;
pub mod welcome;
mod wording;

use crate::domain::language::Language;
use crate::service::views::Me;
use crate::service::{Command, Refusal, Session, SessionExt, ask};
use crate::text::{Words, id, refusal};
use cx::{Cx, Step};
use place::Place;
use said::{Said, Tongue};
use unicode_normalization::UnicodeNormalization;

/// What comes of a line.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reply {
    /// What to print, one line each.
    pub lines: Vec<String>,
    /// Whether the program is over.
    pub over: bool,
}

/// The line mode under way.
#[derive(Debug)]
pub struct Plain {
    words: Words,
    tongue: Tongue,
    me: Me,
    next: u128,
    /// Where one goes back to; the main menu lies under all.
    trail: Vec<Place>,
    here: Place,
    screen: Screen,
}

#[derive(Debug)]
enum Screen {
    List(list::List),
    Form(Box<form::Form>),
    Across(Box<across::Across>),
    Find(find::Find),
    OpenRound(Box<open_round::OpenRound>),
    Reopen(reopen::Reopen),
    Edit(Box<structure::Edit>),
}

impl Plain {
    /// Begins at the main menu: the mode and what to print. `seed` is where request ids begin; nobody else may use it.
    pub fn begin(session: &dyn Session, words: Words, seed: u128) -> Result<(Self, Vec<String>), Refusal> {
        let me = session.ask(ask::Me {})?;
        let (tongue, mut next) = (Tongue::new(), seed);
        let cx = Cx { session, words: &words, tongue: &tongue, me: &me, next: &mut next };
        let name = me.person.as_ref().map_or(me.login.as_str(), |person| person.name.as_str());
        let signed_in = if me.acting_as { id::PLAIN_SIGNED_IN_AS } else { id::PLAIN_SIGNED_IN };
        let mut lines = vec![cx.say(id::PLAIN_START), cx.with(signed_in, &[("name", name.into())])];
        let (screen, menu) = open(&Place::Menu, &cx)?;
        lines.extend(menu);
        let (trail, here) = (Vec::new(), Place::Menu);
        Ok((Self { words, tongue, me, next, trail, here, screen }, lines))
    }

    /// The words spoken now.
    pub const fn words(&self) -> &Words {
        &self.words
    }

    /// Takes a line, without its line break.
    pub fn line(&mut self, line: &str, session: &dyn Session) -> Reply {
        let typed = clean(line);
        let Self { words, tongue, me, next, .. } = self;
        let cx = &mut Cx { session, words, tongue, me, next };
        let said = cx.tongue.read(&typed, cx.words);
        let text = match &mut self.screen {
            Screen::Form(form) => form.takes_text(),
            Screen::OpenRound(guide) => guide.takes_text(),
            Screen::Edit(edit) => edit.takes_text(),
            Screen::Reopen(_) => true,
            Screen::List(_) | Screen::Across(_) | Screen::Find(_) => false,
        };
        if !text && matches!(said, Said::Quit | Said::Menu) {
            let lines = leave(&mut self.screen, cx);
            return if said == Said::Quit { self.quit(lines) } else { self.home(lines, session) };
        }
        let step = match &mut self.screen {
            Screen::List(list) => list.line(said, &typed, cx),
            Screen::Form(form) => form.line(said, &typed, cx),
            Screen::Across(across) => across.line(said, cx),
            Screen::Find(find) => find.line(said, &typed, cx),
            Screen::OpenRound(guide) => guide.line(said, &typed, cx),
            Screen::Edit(edit) => edit.line(said, &typed, cx),
            Screen::Reopen(reopen) => reopen.line(&typed, cx),
        };
        match step {
            Step::Stay(lines) => Reply { lines, over: false },
            Step::Go(lines, Place::Quit) => self.quit(lines),
            Step::Go(lines, Place::Language) => self.other_language(lines, session),
            Step::Go(lines, place) => self.go(lines, &place, session),
            Step::Instead(lines, place) => self.show(lines, &place, session),
            Step::Back(lines) => self.back(lines, session),
        }
    }

    /// The lines came to an end: everything is kept; what could not be saved is tried once more.
    pub fn end(&mut self, session: &dyn Session) -> Vec<String> {
        let Self { words, tongue, me, next, .. } = self;
        let cx = &mut Cx { session, words, tongue, me, next };
        let mut lines = leave(&mut self.screen, cx);
        lines.push(cx.say(id::APP_GOODBYE));
        lines
    }

    fn quit(&self, mut lines: Vec<String>) -> Reply {
        lines.push(self.words.say(id::APP_GOODBYE));
        Reply { lines, over: true }
    }

    fn home(&mut self, lines: Vec<String>, session: &dyn Session) -> Reply {
        self.trail.clear();
        self.show(lines, &Place::Menu, session)
    }

    /// Goes somewhere; if that is refused, the sentence is said and one stays.
    fn go(&mut self, lines: Vec<String>, place: &Place, session: &dyn Session) -> Reply {
        let from = self.here.clone();
        let reply = self.show(lines, place, session);
        if self.here != from {
            self.trail.push(from);
        }
        reply
    }

    /// Back to where one came from. What can't be read any more is passed by.
    fn back(&mut self, mut lines: Vec<String>, session: &dyn Session) -> Reply {
        if self.here == Place::Menu {
            lines.push(self.words.say(id::PLAIN_AT_MENU));
            return Reply { lines, over: false };
        }
        while let Some(place) = self.trail.pop() {
            let shown = self.try_show(&place, session);
            if let Ok(said) = shown {
                lines.extend(said);
                return Reply { lines, over: false };
            }
        }
        self.home(lines, session)
    }

    fn show(&mut self, mut lines: Vec<String>, place: &Place, session: &dyn Session) -> Reply {
        match self.try_show(place, session) {
            Ok(said) => lines.extend(said),
            Err(why) => lines.push(refusal::say(&why, &self.words)),
        }
        Reply { lines, over: false }
    }

    fn try_show(&mut self, place: &Place, session: &dyn Session) -> Result<Vec<String>, Refusal> {
        if let Ok(me) = session.ask(ask::Me {}) {
            self.me = me;
        }
        let Self { words, tongue, me, next, .. } = self;
        let (screen, lines) = open(place, &Cx { session, words, tongue, me, next })?;
        self.screen = screen;
        self.here = place.clone();
        Ok(lines)
    }

    /// Speaks the other language from now on, and remembers that.
    fn other_language(&mut self, mut lines: Vec<String>, session: &dyn Session) -> Reply {
        self.words = Words::new(self.words.language().other());
        let language: Language = self.words.language();
        let mut settings = self.me.settings.clone();
        settings.language = Some(language.code().to_owned());
        let Self { words, tongue, me, next, .. } = self;
        let mut cx = Cx { session, words, tongue, me, next };
        lines.push(cx.say(id::PLAIN_LANGUAGE_NOW));
        if let Err(why) = cx.run(None, Command::SaveSettings(settings)) {
            lines.push(cx.refused(&why));
        }
        self.home(lines, session)
    }
}

fn open(place: &Place, cx: &Cx<'_>) -> Result<(Screen, Vec<String>), Refusal> {
    let list = |(list, lines)| (Screen::List(list), lines);
    Ok(match place {
        Place::Menu | Place::Language | Place::Quit => list(menu::menu(cx)?),
        Place::Tasks => list(menu::tasks(cx)?),
        Place::Forms => list(menu::forms(cx)?),
        Place::Form(form) => {
            let (form, lines) = form::Form::open(form, cx)?;
            (Screen::Form(Box::new(form)), lines)
        }
        Place::Reopen(form) => {
            let (reopen, lines) = reopen::Reopen::open(form, cx)?;
            (Screen::Reopen(reopen), lines)
        }
        Place::Team(round) => list(team::team(round.as_ref(), cx)?),
        Place::Member { round, person } => list(team::member(round, *person, cx)?),
        Place::TeamQuestion(round) => {
            let (across, lines) = across::Across::open(round, cx)?;
            (Screen::Across(Box::new(across)), lines)
        }
        Place::SideBySides => list(menu::side_by_sides(cx)?),
        Place::SideBySide { round, person } => list(side_by_side::open(round, *person, cx)?),
        Place::Profile(profile) => list(read::profile(profile.as_ref(), cx)?),
        Place::History(person) => list(read::history(*person, cx)?),
        Place::WhoLooked => list(read::who_looked(cx)?),
        Place::Frames => list(read::frames(cx)?),
        Place::Rounds => list(menu::rounds(cx)?),
        Place::OpenRound => {
            let (guide, lines) = open_round::OpenRound::open(cx)?;
            (Screen::OpenRound(Box::new(guide)), lines)
        }
        Place::Organisation => list(structure::units(cx)?),
        Place::Unit(unit) => list(structure::unit(unit, cx)?),
        Place::Edit(form) => {
            let (edit, lines) = structure::Edit::open(form, cx)?;
            (Screen::Edit(Box::new(edit)), lines)
        }
        Place::Find => {
            let (find, lines) = find::Find::open(cx);
            (Screen::Find(find), lines)
        }
        Place::Card(person) => list(find::person(*person, cx)?),
    })
}

fn leave(screen: &mut Screen, cx: &Cx<'_>) -> Vec<String> {
    match screen {
        Screen::Form(form) => form.leave(cx),
        Screen::Across(across) => across.leave(cx),
        Screen::List(_) | Screen::Find(_) | Screen::OpenRound(_) | Screen::Reopen(_) | Screen::Edit(_) => Vec::new(),
    }
}

/// A line as it is kept: composed letters, a tab as a space, and no other control characters.
fn clean(line: &str) -> String {
    let spaced = line.chars().map(|sign| if sign == '\t' { ' ' } else { sign });
    spaced.filter(|sign| !sign.is_control()).nfc().collect()
}
