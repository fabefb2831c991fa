use super::*;
use proptest::prelude::*;
use ratatui::style::{Color, Modifier, Style};
use ratatui::widgets::{Block, Widget};
use rstest::rstest;
use std::num::NonZeroU16;

const SIZE: Size = Size { width: 80, height: 24 };

/// The emulated terminal of the property test.
const ROWS: NonZeroU16 = NonZeroU16::new(6).unwrap();
const COLUMNS: NonZeroU16 = NonZeroU16::new(20).unwrap();

/// Keeps what is written, and counts the writes.
#[derive(Debug, Default)]
struct Sink {
    bytes: Vec<u8>,
    writes: usize,
    fails: bool,
}

impl Write for Sink {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        if self.fails {
            return Err(io::Error::other("gone"));
        }
        self.writes += 1;
        self.bytes.extend_from_slice(bytes);
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

fn screen(size: Size) -> Screen<Sink> {
    Screen::new(Sink::default(), size, Colours::Sixteen)
}

/// The bytes of the last frame as text.
fn sent(screen: &mut Screen<Sink>, draw: impl FnOnce(&mut Buffer) -> Option<Position>) -> String {
    screen.to.bytes.clear();
    screen.draw(draw).unwrap();
    String::from_utf8(std::mem::take(&mut screen.to.bytes)).unwrap()
}

#[expect(clippy::unnecessary_wraps, reason = "the shape a frame has")]
/// A frame like a real one: title, border, a form with a field in focus, status, keys.
fn form(buffer: &mut Buffer, name: &str) -> Option<Position> {
    buffer.set_string(0, 0, " Sofus ▸ Kompetenceskema ", Style::new().bold());
    Block::bordered()
        .title("Bemærkning")
        .border_style(Style::new().fg(Color::DarkGray))
        .render(Rect::new(0, 1, 80, 21), buffer);
    buffer.set_string(3, 20, "Bemærkning:", Style::new().fg(Color::Cyan));
    buffer.set_style(Rect::new(15, 20, 60, 1), Style::new().add_modifier(Modifier::UNDERLINED).fg(Color::LightYellow));
    buffer.set_string(15, 20, name, Style::new());
    buffer.set_string(0, 23, "F1 Hjælp  F10 Færdig  Esc Tilbage", Style::new().fg(Color::Gray));
    Some(Position::new(15 + u16::try_from(name.chars().count()).unwrap(), 20))
}

#[test]
fn a_typed_letter_costs_few_bytes() {
    let mut screen = screen(SIZE);
    screen.draw(|buffer| form(buffer, "Godt samarbejd")).unwrap();
    let frame = sent(&mut screen, |buffer| form(buffer, "Godt samarbejde"));
    assert_eq!(frame, "\u{1b}[21;30H\u{1b}[4;93me\u{1b}[0m");
    let erased = sent(&mut screen, |buffer| form(buffer, "Godt samarbejd"));
    assert!(erased.len() <= 45, "{erased:?}");
    let inserted = sent(&mut screen, |buffer| form(buffer, "GodtÅ samarbejd"));
    assert!(inserted.len() <= 45, "{inserted:?}");
}

#[test]
fn a_frame_like_the_one_before_sends_nothing() {
    let mut screen = screen(SIZE);
    screen.draw(|buffer| form(buffer, "x")).unwrap();
    let writes = screen.to.writes;
    assert_eq!(screen.draw(|buffer| form(buffer, "x")).unwrap(), 0);
    assert_eq!(screen.to.writes, writes);
}

#[test]
fn a_frame_is_one_write() {
    let mut screen = screen(SIZE);
    screen.draw(|buffer| form(buffer, "x")).unwrap();
    assert_eq!(screen.to.writes, 1);
}

#[rstest]
#[case(Color::Red, "31")]
#[case(Color::Gray, "37")]
#[case(Color::DarkGray, "90")]
#[case(Color::LightBlue, "94")]
#[case(Color::White, "97")]
#[case(Color::Indexed(9), "91")]
fn sixteen_colours_are_sent_in_the_old_way(#[case] colour: Color, #[case] front: &str) {
    let mut screen = screen(Size::new(4, 1));
    let frame = sent(&mut screen, |buffer| {
        buffer.set_string(0, 0, "a", Style::new().fg(colour));
        buffer.set_string(1, 0, "b", Style::new().bg(colour));
        None
    });
    let back = front.parse::<u8>().unwrap() + 10;
    assert_eq!(frame, format!("\u{1b}[0m\u{1b}[2J\u{1b}[1;1H\u{1b}[{front}ma\u{1b}[0;{back}mb\u{1b}[0m\u{1b}[?25l"));
}

#[test]
fn without_colours_only_attributes_are_sent() {
    let mut screen = Screen::new(Sink::default(), Size::new(6, 1), Colours::None);
    let frame = sent(&mut screen, |buffer| {
        buffer.set_string(0, 0, "sel", Style::new().reversed().fg(Color::Red).bg(Color::Blue));
        buffer.set_string(3, 0, "red", Style::new().fg(Color::Red));
        None
    });
    assert_eq!(frame, "\u{1b}[0m\u{1b}[2J\u{1b}[1;1H\u{1b}[7msel\u{1b}[0mred\u{1b}[?25l");
}

#[test]
fn a_changed_colour_that_is_not_sent_costs_nothing_but_the_cell() {
    let mut screen = Screen::new(Sink::default(), SIZE, Colours::None);
    screen.draw(|buffer| form(buffer, "x")).unwrap();
    let frame = sent(&mut screen, |buffer| form(buffer, "xy"));
    assert!(!frame.contains("3;") && !frame.contains("93"), "{frame:?}");
}

#[test]
fn the_cursor_moves_hides_and_shows_only_when_it_must() {
    let mut screen = screen(SIZE);
    screen.draw(|_| None).unwrap();
    assert_eq!(sent(&mut screen, |_| Some(Position::new(2, 1))), "\u{1b}[2;3H\u{1b}[?25h");
    assert_eq!(sent(&mut screen, |_| Some(Position::new(2, 1))), "");
    assert_eq!(sent(&mut screen, |_| Some(Position::new(3, 1))), "\u{1b}[2;4H");
    assert_eq!(sent(&mut screen, |_| None), "\u{1b}[?25l");
    assert_eq!(sent(&mut screen, |_| Some(Position::new(200, 1))), "", "outside is nowhere");
}

#[test]
fn control_characters_never_reach_the_terminal() {
    let mut screen = screen(SIZE);
    let frame = sent(&mut screen, |buffer| {
        buffer[(0, 0)].set_symbol("\u{1b}]0;x\u{7}");
        buffer[(1, 0)].set_symbol("\u{9b}2J");
        None
    });
    assert!(!frame.contains("\u{1b}]") && !frame.contains('\u{7}') && !frame.contains('\u{9b}'), "{frame:?}");
}

#[test]
fn after_a_failed_write_everything_is_sent_again() {
    let mut screen = screen(SIZE);
    screen.draw(|buffer| form(buffer, "x")).unwrap();
    screen.to.fails = true;
    assert!(screen.draw(|buffer| form(buffer, "xy")).is_err());
    screen.to.fails = false;
    assert!(sent(&mut screen, |buffer| form(buffer, "xy")).contains("Kompetenceskema"));
}

#[rstest]
#[case(Size::new(0, 0))]
#[case(Size::new(1, 1))]
#[case(Size::new(u16::MAX, u16::MAX))]
fn any_size_can_be_drawn(#[case] size: Size) {
    let mut screen = screen(SIZE);
    screen.resize(size);
    screen.draw(|buffer| buffer.area.is_empty().then_some(Position::ORIGIN)).unwrap();
    screen.resize(SIZE);
    assert!(sent(&mut screen, |buffer| form(buffer, "x")).contains("Kompetenceskema"));
}

/// What a terminal shows, cell by cell: text and look.
fn emulated(parser: &vt100::Parser) -> Vec<String> {
    let (rows, columns) = (ROWS.get(), COLUMNS.get());
    let cell = |row, column| {
        let cell = parser.screen().cell(row, column).unwrap();
        let blank = cell.contents().trim().is_empty();
        let look = (cell.bgcolor(), cell.inverse(), cell.underline());
        // The front of a blank cannot be seen unless it is reversed.
        let front = (!blank || cell.inverse()).then(|| (cell.fgcolor(), !blank && cell.bold()));
        format!("{:?} {look:?} {front:?}", if blank { " " } else { cell.contents() })
    };
    (0..rows).flat_map(|row| (0..columns).map(move |column| (row, column))).map(|(r, c)| cell(r, c)).collect()
}

fn paint(buffer: &mut Buffer, frame: &[(u16, u16, String, u8)]) -> Option<Position> {
    for (x, y, text, look) in frame {
        let colours = [Color::Reset, Color::Red, Color::LightGreen, Color::Blue];
        let front = colours.get(usize::from(look & 3)).copied().unwrap_or_default();
        let back = colours.get(usize::from(look >> 2 & 3)).copied().unwrap_or_default();
        let attributes = Modifier::from_bits_truncate(u16::from(look >> 4)) & (Modifier::BOLD | Modifier::UNDERLINED);
        let mut style = Style::new().fg(front).bg(back).add_modifier(attributes);
        if look >> 6 & 1 == 1 {
            style = style.reversed();
        }
        let area = buffer.area;
        buffer.set_string(x % area.width, y % area.height, text, style);
    }
    frame.first().map(|(x, y, ..)| Position::new(x % 20, y % 6))
}

fn frames() -> impl Strategy<Value = Vec<Vec<(u16, u16, String, u8)>>> {
    let run = (0u16..20, 0u16..6, "[a-cæå 漢字😀é]{0,8}", any::<u8>());
    proptest::collection::vec(proptest::collection::vec(run, 0..8), 1..8)
}

proptest! {
    /// Frame after frame by differences shows the same as the last frame painted at once.
    #[test]
    fn differences_add_up_to_the_picture(frames in frames()) {
        let size = Size::new(20, 6);
        let mut screen = screen(size);
        let mut by_parts = vt100::Parser::new(ROWS, COLUMNS, 0);
        for frame in &frames {
            let sent = sent(&mut screen, |buffer| paint(buffer, frame));
            by_parts.process(sent.as_bytes());
            let mut fresh = Screen::new(Sink::default(), size, Colours::Sixteen);
            fresh.draw(|buffer| paint(buffer, frame)).unwrap();
            let mut at_once = vt100::Parser::new(ROWS, COLUMNS, 0);
            at_once.process(&fresh.to.bytes);
            prop_assert_eq!(emulated(&by_parts), emulated(&at_once));
            let cursor = |of: &vt100::Parser| (!of.screen().hide_cursor()).then(|| of.screen().cursor_position());
            prop_assert_eq!(cursor(&by_parts), cursor(&at_once));
        }
    }
}
