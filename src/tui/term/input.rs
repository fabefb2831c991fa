//! What the reader thread reports.

use crate::tui::keys::Chord;

/// One thing that came from the terminal or the system.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Input {
    /// A key was pressed.
    Key(Chord),
    /// Many printable characters at once, without paste marks: a paste through a client that does not mark it, or typing
    /// ahead on a slow line. Text only, line breaks as `\n`; outside a text field it must not work as commands.
    Text(String),
    /// A marked paste, line breaks as `\n`, no other control characters but tab. At most 4 MiB.
    Paste(String),
    /// The window has (perhaps) a new size: ask for it and lay out anew.
    Resize,
    /// SIGTSTP: give the terminal back and stop ([`super::Terminal::suspend`]).
    Suspend,
    /// We were stopped and run again: the terminal is ours again, repaint everything.
    Resume,
    /// The line is dead or SIGHUP came: leave without a word, drafts are on disk.
    HangUp,
    /// SIGTERM: leave, terminal restored.
    Stop,
    /// The terminal sends bytes that are no UTF-8: say once how to set the client. The bytes came as Latin-1 characters.
    BadEncoding,
}
