//! A progress bar on standard error, when it is a terminal and the work lasts over a second.

use super::Run;
use crate::text::id;
use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};
use std::time::{Duration, Instant};

/// Work shorter than this shows no bar. source: `formats.md`, Command line.
const SHORT: Duration = Duration::from_secs(1);

/// Shows how far something is.
pub struct Progress {
    bar: ProgressBar,
    begun: Instant,
    shown: bool,
}

impl Progress {
    /// A bar that stays unseen for the first second, and where nobody looks.
    pub fn new(run: &Run<'_>) -> Self {
        let bar = ProgressBar::with_draw_target(None, ProgressDrawTarget::hidden());
        let template = format!("{{percent:>3}} % {{bar:40}} {} {{eta}}", run.words.say(id::CLI_PROGRESS_LEFT));
        if let Ok(style) = ProgressStyle::with_template(&template) {
            bar.set_style(style.progress_chars("=> "));
        }
        Self { bar, begun: Instant::now(), shown: !run.surroundings.messages_on_terminal }
    }

    /// So much of so much is done.
    pub fn at(&mut self, done: u64, total: u64) {
        if !self.shown && self.begun.elapsed() > SHORT {
            self.shown = true;
            self.bar.set_draw_target(ProgressDrawTarget::stderr());
        }
        self.bar.set_length(total);
        self.bar.set_position(done);
    }
}

impl Drop for Progress {
    fn drop(&mut self) {
        self.bar.finish_and_clear();
    }
}
