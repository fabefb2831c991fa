//! The terminal room in a real pty: what is sent is heard, and on every way out the terminal is as it was.

#[path = "support/pty.rs"]
mod pty;

use pty::{Life, Pty, example};
use rstest::rstest;
use rustix::process::Signal;
use std::time::Duration;

/// The probe, ready; over its terminal a hold of Escape long enough for a busy machine.
fn probe() -> Pty {
    named("xterm")
}

fn named(terminal: &str) -> Pty {
    let pty = Pty::start(&example("term_probe"), &[terminal, "1000"], &[]);
    pty.wait_for("ready");
    pty
}

fn assert_given_back(pty: &Pty) {
    pty.wait_until("the old screen, the cursor, pastes without marks", |screen| {
        !screen.alternate_screen() && !screen.hide_cursor() && !screen.bracketed_paste()
    });
    assert!(!pty.is_raw(), "lines are edited again");
}

#[test]
fn the_helper_itself_sends_sees_and_counts() {
    let pty = Pty::start("cat".as_ref(), &[], &[]);
    pty.send("hej ø\n");
    pty.wait_until("the echo and the line", |screen| screen.contents() == "hej ø\nhej ø");
    assert_eq!(pty.sent(), 2 * "hej ø\r\n".len());
    pty.send([4]);
    assert_eq!(pty.wait_closed(), Life::Exited(0));
}

#[test]
fn the_terminal_is_ours_while_we_run() {
    let pty = probe();
    assert!(pty.is_raw());
    assert!(pty.screen(|screen| screen.alternate_screen() && screen.hide_cursor() && screen.bracketed_paste()));
}

#[rstest]
#[case("down", "key down")]
#[case("f10", "key f10")]
#[case("ctrl-e", "key ctrl-e")]
#[case("å", "key å")]
#[case("esc", "key esc")]
fn keys_are_heard(#[case] pressed: &str, #[case] shown: &str) {
    let pty = probe();
    pty.press(pressed);
    pty.wait_for(shown);
}

#[test]
fn an_arrow_in_two_packets_is_an_arrow() {
    let pty = probe();
    pty.send("x\x1b");
    pty.wait_for("key x");
    pty.send("[A");
    pty.wait_for("key up");
}

#[test]
fn nothing_a_terminal_answers_takes_the_keyboard_away() {
    let pty = probe();
    pty.send(b"\x1b[>0;276;0c\x1b[?1;0;256S\x1b]11;rgb:0/0/0\x1b\\\x1bP1+r\x1b\\n".as_slice());
    pty.wait_for("key n");
    pty.send(b"\x1b]11;rgb:cut".as_slice());
    pty.send("\r");
    pty.wait_for("key enter");
    pty.send(b"\x1b[200~no end".as_slice());
    pty.wait_for("paste 6");
    pty.send(b"\xe5".as_slice());
    pty.wait_for("no UTF-8");
    pty.press("m");
    pty.wait_for("key m");
}

#[test]
fn two_hundred_kilobytes_are_taken_whole() {
    let pty = probe();
    let text = "Faglighed og samarbejde\n".repeat(8_500);
    pty.send(format!("\x1b[200~{text}\x1b[201~"));
    pty.wait_for(&format!("paste {}", text.len()));
    pty.press("n");
    pty.wait_for("key n");
}

#[test]
fn a_resize_is_told() {
    let pty = probe();
    pty.resize(60, 18);
    pty.wait_for("60x18");
    pty.resize(1, 1);
    pty.resize(100, 30);
    pty.wait_for("100x30");
}

#[rstest]
#[case::quit("q", Life::Exited(0))]
#[case::error("e", Life::Exited(1))]
#[case::panic("p", Life::Exited(101))]
fn every_way_out_gives_the_terminal_back(#[case] pressed: &str, #[case] end: Life) {
    let pty = probe();
    pty.press(pressed);
    assert_eq!(pty.wait_closed(), end);
    assert_given_back(&pty);
    let told = pty.text().contains("asked to");
    assert_eq!(told, pressed != "q", "a fault is told on the old screen:\n{}", pty.text());
}

#[rstest]
#[case(Signal::TERM)]
#[case(Signal::INT)]
fn a_signal_to_end_gives_the_terminal_back(#[case] signal: Signal) {
    let pty = probe();
    pty.signal(signal);
    assert_eq!(pty.wait_closed(), Life::Exited(0));
    assert_given_back(&pty);
}

#[test]
fn when_nobody_listens_any_more_signals_do_what_they_always_do() {
    let pty = probe();
    pty.press("d");
    pty.wait_for("deaf");
    pty.signal(Signal::TERM);
    assert_eq!(pty.wait_end(), Life::Killed(Signal::TERM.as_raw()));
}

#[test]
fn a_panic_on_another_thread_does_not_touch_the_screen() {
    let pty = probe();
    pty.press("t");
    let screen = pty.wait_for("thread panicked");
    assert!(!screen.contains("asked to"), "{screen}");
    assert!(pty.is_raw());
}

#[test]
fn stopped_it_gives_the_terminal_back_and_takes_it_again() {
    let pty = probe();
    pty.signal(Signal::TSTP);
    pty.wait_stopped();
    assert_given_back(&pty);
    pty.signal(Signal::CONT);
    pty.wait_for("resumed");
    assert!(pty.is_raw());
    pty.press("n");
    pty.wait_for("key n");
    pty.press("q");
    assert_eq!(pty.wait_closed(), Life::Exited(0));
    assert_given_back(&pty);
}

#[test]
fn stopped_by_force_it_comes_back_whole_and_still_knows_how_it_was() {
    let pty = probe();
    pty.signal(Signal::STOP);
    pty.wait_stopped();
    pty.signal(Signal::CONT);
    pty.wait_for("resumed");
    pty.press("q");
    assert_eq!(pty.wait_closed(), Life::Exited(0));
    assert_given_back(&pty);
}

#[test]
fn idle_is_nothing() {
    let pty = probe();
    pty.leave_alone(Duration::from_millis(300));
    let waits = pty.waits();
    assert_eq!(pty.leave_alone(Duration::from_secs(1)), 0, "no bytes");
    assert_eq!(pty.waits(), waits, "no thread woke");
}

#[test]
fn a_dead_line_ends_it() {
    let mut pty = probe();
    pty.hang_up();
    assert_eq!(pty.wait_end(), Life::Exited(129));
}

#[test]
fn a_dead_line_in_the_middle_of_a_sequence_ends_it() {
    let mut pty = probe();
    pty.send(b"n\x1b[200~half".as_slice());
    pty.wait_for("key n");
    pty.hang_up();
    assert_eq!(pty.wait_end(), Life::Exited(129));
}

#[test]
fn a_terminal_without_a_second_screen_is_left_clean() {
    let pty = named("linux");
    assert!(!pty.screen(vt100::Screen::alternate_screen));
    pty.press("q");
    pty.wait_closed();
    assert_eq!(pty.text(), "");
    assert_given_back(&pty);
}

#[test]
fn no_terminal_is_said_and_nothing_is_written() {
    let output = std::process::Command::new(example("term_probe")).stdin(std::process::Stdio::null()).output().unwrap();
    assert_eq!(output.status.code(), Some(1));
    assert_eq!(output.stdout, b"");
}
