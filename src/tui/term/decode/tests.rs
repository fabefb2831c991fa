use super::super::framer::{Framer, Holds};
use super::*;
use proptest::prelude::*;
use rstest::rstest;
use std::time::Duration;

/// What is heard when each read comes at its time (ms), overdue things being given up on as the reader does.
fn hear(holds: Holds, reads: &[(u64, &[u8])]) -> Vec<Input> {
    let (mut framer, mut decoder, mut out) = (Framer::new(holds), Decoder::default(), Vec::new());
    let end = (60_000, &b""[..]);
    for (at, bytes) in reads.iter().chain([&end]) {
        let at = Duration::from_millis(*at);
        while let Some(deadline) = framer.deadline().filter(|deadline| *deadline <= at) {
            framer.flush(deadline).into_iter().for_each(|token| decoder.decode(token, &mut out));
        }
        framer.feed(bytes, at).into_iter().for_each(|token| decoder.decode(token, &mut out));
    }
    out
}

/// Inputs written briefly: keys in notation, texts in brackets.
fn brief(inputs: &[Input]) -> String {
    let word = |input: &Input| match input {
        Input::Key(chord) => chord.to_string(),
        Input::Text(text) => format!("<{text}>"),
        Input::Paste(text) => format!("[{text}]"),
        other => format!("{other:?}"),
    };
    inputs.iter().map(word).collect::<Vec<_>>().join(" ")
}

#[rstest]
#[case::arrow_split_5_ms(&[(0, &b"\x1b"[..]), (5, &b"[A"[..])], "up")]
#[case::arrow_split_60_ms(&[(0, &b"\x1b"[..]), (60, &b"[A"[..])], "up")]
#[case::arrow_split_after_the_bracket(&[(0, &b"\x1b["[..]), (120, &b"A"[..])], "up")]
#[case::utf8_split(&[(0, &b"\xc3"[..]), (5, &b"\xa5"[..])], "å")]
#[case::utf8_split_200_ms(&[(0, &b"\xc3"[..]), (200, &b"\xa5x"[..])], "å x")]
#[case::alt_and_a_danish_letter(&[(0, &b"\x1b\xc3\xa5"[..])], "alt-å")]
#[case::paste_end_mark_split(&[(0, &b"\x1b[200~ab\x1b[20"[..]), (200, &b"1~c"[..])], "[ab] c")]
#[case::osc_11_reply(&[(0, &b"\x1b]11;rgb:0000/0000/0000\x1b\\n"[..])], "n")]
#[case::osc_11_reply_split(&[(0, &b"\x1b]11;rgb:00"[..]), (300, &b"00/0000/0000\x07n"[..])], "n")]
#[case::decrpm(&[(0, &b"\x1b[?2026;2$yn"[..])], "n")]
#[case::dcs(&[(0, &b"\x1bP1$r0m\x1b\\n"[..])], "n")]
#[case::csi_u(&[(0, &b"\x1b[97;5u"[..])], "ctrl-a")]
#[case::linux_f1(&[(0, &b"\x1b[[A"[..])], "f1")]
#[case::ss3_up_and_f1(&[(0, &b"\x1bOA\x1bOP"[..])], "up f1")]
#[case::putty_f1(&[(0, &b"\x1b[11~"[..])], "f1")]
#[case::escape_then_up(&[(0, &b"\x1b\x1b[A"[..])], "esc up")]
#[case::alt_bracket_then_letters(&[(0, &b"\x1b["[..]), (200, &b"xy"[..])], "alt-[ x y")]
#[case::da2_reply(&[(0, &b"\x1b[>0;276;0c"[..]), (10, &b"abc"[..])], "a b c")]
#[case::graphics_reply(&[(0, &b"\x1b[?1;0;256S"[..]), (10, &b"abc"[..])], "a b c")]
#[case::osc_cut_off(&[(0, &b"\x1b]11;rgb:00"[..]), (1300, &b"ab"[..])], "a b")]
#[case::paste_without_end(&[(0, &b"\x1b[200~hej"[..]), (1300, &b"ab"[..])], "[hej] a b")]
#[case::apc(&[(0, &b"\x1b_Gi=1;OK\x1b\\n"[..])], "n")]
#[case::latin_1(&[(0, &b"\xe5ab"[..])], "BadEncoding å a b")]
#[case::utf8_lead_and_nothing(&[(0, &b"\xc3"[..]), (400, &b"a"[..])], "BadEncoding Ã a")]
#[case::a_lone_escape(&[(0, &b"\x1b"[..])], "esc")]
#[case::modified_arrows(&[(0, &b"\x1b[1;5C\x1b[Z"[..])], "ctrl-right shift-tab")]
#[case::control_h_j_and_friends(&[(0, &b"\x08\n\r\t\x7f\x05"[..])], "backspace enter enter tab backspace ctrl-e")]
#[case::altgr_as_control_and_alt(&[(0, &b"\x1b[64;7u"[..])], "@")]
#[case::key_released(&[(0, &b"\x1b[97;1:3ub"[..])], "b")]
#[case::number_block_of_a_vt100(&[(0, &b"\x1bOq\x1bOM"[..])], "1 enter")]
#[case::capital_and_sign(&[(0, &b"N?"[..])], "N ?")]
#[case::focus_and_mouse(&[(0, &b"\x1b[I\x1b[<0;1;1Mx"[..])], "x")]
fn what_is_sent_is_what_is_heard(#[case] reads: &[(u64, &[u8])], #[case] heard: &str) {
    assert_eq!(brief(&hear(Holds::REMOTE, reads)), heard);
}

#[test]
fn a_short_hold_misreads_only_an_arrow_that_is_later_than_it() {
    assert_eq!(brief(&hear(Holds::LOCAL, &[(0, &b"\x1b"[..]), (20, &b"[A"[..])])), "up");
    assert_eq!(brief(&hear(Holds::LOCAL, &[(0, &b"\x1b"[..]), (60, &b"[A"[..])])), "esc [ A");
}

#[test]
fn the_encoding_is_told_of_once() {
    let heard = hear(Holds::LOCAL, &[(0, &b"\xe5\xf8"[..]), (10, &b"\xe6"[..])]);
    assert_eq!(brief(&heard), "BadEncoding å ø æ");
}

#[test]
fn a_paste_is_text_and_nothing_else() {
    let heard = hear(Holds::LOCAL, &[(0, &b"\x1b[200~a\r\nb\rc\td\x07\x1b[31me\xcc\x8a\x1b[201~"[..])]);
    assert_eq!(heard, [Input::Paste("a\nb\nc\td[31me\u{30a}".into())]);
    let ring = hear(Holds::LOCAL, &[(0, "\x1b[200~Aa\u{30a}rhus\x1b[201~".as_bytes())]);
    assert_eq!(ring, [Input::Paste("Aårhus".into())], "letters in two parts are put together");
}

#[test]
fn a_paste_in_latin_1_is_read_as_such() {
    let heard = hear(Holds::LOCAL, &[(0, &b"\x1b[200~bl\xe5b\xe6r\x1b[201~"[..])]);
    assert_eq!(heard, [Input::BadEncoding, Input::Paste("blåbær".into())]);
}

#[test]
fn a_paste_without_marks_is_one_text() {
    let heard = hear(Holds::LOCAL, &[(0, "første linje af noget længere\r\nanden linje".as_bytes())]);
    assert_eq!(heard, [Input::Text("første linje af noget længere\nanden linje".into())]);
}

proptest! {
    #[test]
    fn no_bytes_stop_the_keyboard(garbage in proptest::collection::vec(any::<u8>(), 0..300)) {
        let heard = hear(Holds::LOCAL, &[(0, &garbage), (5_000, &b"n\x1b[A"[..])]);
        let keys: Vec<_> = heard.iter().rev().take(2).map(|input| brief(std::slice::from_ref(input))).collect();
        prop_assert_eq!(keys, ["up", "n"]);
    }

    #[test]
    fn no_sequence_stops_the_keyboard(body in "[0-9;:?><=!$ ]{0,12}[@-~]") {
        let bytes = [b"\x1b[", body.as_bytes()].concat();
        let heard = hear(Holds::LOCAL, &[(0, &bytes), (5_000, &b"n"[..])]);
        prop_assert_eq!(heard.last(), Some(&Input::Key(Chord::char('n'))));
    }

    #[test]
    fn what_is_heard_carries_no_control_characters(bytes in proptest::collection::vec(any::<u8>(), 0..300)) {
        for input in hear(Holds::LOCAL, &[(0, &bytes)]) {
            if let Input::Text(text) | Input::Paste(text) = input {
                prop_assert!(text.chars().all(|c| !c.is_control() || matches!(c, '\n' | '\t')));
            }
        }
    }
}
