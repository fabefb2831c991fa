//! What a terminal can do, told from its name alone: nothing is asked of it, for answers arrive late and as keys.

/// How many colours are sent.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Colours {
    /// None: bold, underlined and reversed only.
    None,
    /// The sixteen named ones, on the terminal's own background.
    #[default]
    Sixteen,
}

/// What a terminal of some name can do.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[expect(clippy::struct_excessive_bools, reason = "independent facts about a terminal, no states")]
pub struct Capability {
    /// It has a screen to move about on; without one the plain line mode is used.
    pub full_screen: bool,
    /// The colours it has.
    pub colours: Colours,
    /// It draws lines and arrows; otherwise ASCII.
    pub lines: bool,
    /// It keeps what was on the screen before and brings it back.
    pub alternate: bool,
    /// It scrolls a part of the screen on request (DECSTBM). Not used yet.
    pub scroll: bool,
}

/// Families of names that scroll a region, whatever follows the name (`-256color` …).
const SCROLLING: &[&str] = &[
    "xterm",
    "screen",
    "tmux",
    "linux",
    "rxvt",
    "vt100",
    "vt220",
    "alacritty",
    "foot",
    "kitty",
    "wezterm",
    "ghostty",
    "konsole",
    "putty",
    "st",
    "vte",
];

/// Tells a terminal's abilities from `TERM`; `None` is no terminal at all.
pub fn capability(term: Option<&str>) -> Capability {
    let name = term.unwrap_or_default();
    let family = name.split(['-', '.', '+']).next().unwrap_or_default();
    let full_screen = !matches!(family, "" | "dumb" | "unknown");
    let vt = family.strip_prefix("vt").is_some_and(|rest| rest.starts_with(|c: char| c.is_ascii_digit()));
    let mono = vt || name.ends_with("-mono") || name.ends_with("-m") || matches!(family, "ansi80x25" | "wy50" | "hp");
    Capability {
        full_screen,
        colours: if full_screen && !mono { Colours::Sixteen } else { Colours::None },
        lines: full_screen && !vt && !matches!(family, "ansi" | "cygwin" | "mach" | "pcansi" | "sun"),
        alternate: full_screen && !vt && !matches!(family, "linux" | "ansi" | "mach" | "pcansi" | "sun"),
        scroll: SCROLLING.contains(&family),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use rstest::rstest;

    #[rstest]
    #[case(Some("xterm-256color"), true, Colours::Sixteen, true, true, true)]
    #[case(Some("screen"), true, Colours::Sixteen, true, true, true)]
    #[case(Some("tmux-256color"), true, Colours::Sixteen, true, true, true)]
    #[case(Some("linux"), true, Colours::Sixteen, true, false, true)]
    #[case(Some("vt100"), true, Colours::None, false, false, true)]
    #[case(Some("vt220-w"), true, Colours::None, false, false, true)]
    #[case(Some("vte-256color"), true, Colours::Sixteen, true, true, true)]
    #[case(Some("xterm-mono"), true, Colours::None, true, true, true)]
    #[case(Some("ansi"), true, Colours::Sixteen, false, false, false)]
    #[case(Some("dumb"), false, Colours::None, false, false, false)]
    #[case(Some(""), false, Colours::None, false, false, false)]
    #[case(None, false, Colours::None, false, false, false)]
    fn names_tell(
        #[case] term: Option<&str>,
        #[case] full_screen: bool,
        #[case] colours: Colours,
        #[case] lines: bool,
        #[case] alternate: bool,
        #[case] scroll: bool,
    ) {
        assert_eq!(capability(term), Capability { full_screen, colours, lines, alternate, scroll });
    }
}
