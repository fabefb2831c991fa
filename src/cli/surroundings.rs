//! What the host tells: the environment, the login, whether there is a terminal. Read once, here only.

use crate::domain::ids::Login;
use crate::service::env::{Clock, SystemClock};
#[cfg(feature = "test-hooks")]
use chrono::{DateTime, Utc};
use etcetera::BaseStrategy;
use std::io::IsTerminal;
use std::path::PathBuf;
use std::sync::Arc;

/// The host as the program found it.
#[derive(Clone, Debug)]
#[expect(clippy::struct_excessive_bools, reason = "independent facts about the host, no states")]
pub struct Surroundings {
    /// The operating system's user.
    pub login: Option<Login>,
    /// `$SOFUS_STORE`.
    pub store: Option<PathBuf>,
    /// The XDG data directory of the program.
    pub data: Option<PathBuf>,
    /// The XDG state directory of the program, for the log.
    pub state: Option<PathBuf>,
    /// `$TERM`.
    pub term: String,
    /// `$COLORTERM`.
    pub colorterm: String,
    /// `$NO_COLOR` is set to something.
    pub no_color: bool,
    /// Signed in through SSH, where a lone Esc is held longer.
    pub ssh: bool,
    /// Standard input and output are terminals.
    pub terminal: bool,
    /// Standard error is a terminal, so that progress can be shown.
    pub messages_on_terminal: bool,
    /// `$SOFUS_NOW`: the moment at which the clock stands still, for fault tests; no release reads it.
    #[cfg(feature = "test-hooks")]
    pub now: Option<DateTime<Utc>>,
}

impl Surroundings {
    /// Asks the host.
    pub fn read() -> Self {
        let strategy = etcetera::choose_base_strategy().ok();
        let state = strategy.as_ref().and_then(|dirs| dirs.state_dir().or_else(|| Some(dirs.cache_dir())));
        Self {
            login: uzers::get_current_username().and_then(|name| name.to_str().map(Login::new)),
            store: variable("SOFUS_STORE").filter(|text| !text.is_empty()).map(PathBuf::from),
            data: strategy.map(|dirs| dirs.data_dir().join("sofus")),
            state: state.map(|dir| dir.join("sofus")),
            term: variable("TERM").unwrap_or_default(),
            colorterm: variable("COLORTERM").unwrap_or_default(),
            no_color: variable("NO_COLOR").is_some_and(|text| !text.is_empty()),
            ssh: variable("SSH_CONNECTION").is_some() || variable("SSH_TTY").is_some(),
            terminal: std::io::stdin().is_terminal() && std::io::stdout().is_terminal(),
            messages_on_terminal: std::io::stderr().is_terminal(),
            #[cfg(feature = "test-hooks")]
            now: variable("SOFUS_NOW").and_then(|text| text.parse().ok()),
        }
    }
}

impl Surroundings {
    /// The clock everything goes by.
    pub fn clock(&self) -> Arc<dyn Clock> {
        #[cfg(feature = "test-hooks")]
        if let Some(now) = self.now {
            return Arc::new(crate::service::env::FixedClock(now));
        }
        Arc::new(SystemClock)
    }
}

#[allow(clippy::disallowed_methods)] // the one place that reads the environment
fn variable(name: &str) -> Option<String> {
    std::env::var_os(name).map(|text| text.to_string_lossy().into_owned())
}
