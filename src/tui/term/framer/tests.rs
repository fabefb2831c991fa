use super::*;
use proptest::prelude::*;
use rstest::rstest;

const MS: fn(u64) -> Duration = Duration::from_millis;

/// Feeds each read at its time, flushing at every deadline on the way as the reader does.
fn run(holds: Holds, reads: &[(u64, &[u8])]) -> Vec<Token> {
    let mut framer = Framer::new(holds);
    let mut out = Vec::new();
    for (at, bytes) in reads {
        overdue(&mut framer, MS(*at), &mut out);
        out.extend(framer.feed(bytes, MS(*at)));
    }
    overdue(&mut framer, Duration::MAX, &mut out);
    out
}

fn overdue(framer: &mut Framer, until: Duration, out: &mut Vec<Token>) {
    while let Some(deadline) = framer.deadline().filter(|deadline| *deadline <= until) {
        out.extend(framer.flush(deadline));
        assert!(framer.deadline().is_none_or(|next| next > deadline), "a flush ends what is overdue");
    }
}

/// Texts taken apart into their characters, so that the way the bytes were cut into reads does not show.
fn as_keys(tokens: Vec<Token>) -> Vec<Token> {
    let mut keys = Vec::new();
    for token in tokens {
        match token {
            Token::Text(text) => keys.extend(text.chars().map(|c| Token::Sequence(c.to_string().into_bytes()))),
            other => keys.push(other),
        }
    }
    keys
}

fn seq(bytes: &[u8]) -> Token {
    Token::Sequence(bytes.to_vec())
}

#[test]
fn a_flush_before_the_deadline_does_nothing() {
    let mut framer = Framer::new(Holds::LOCAL);
    assert_eq!(framer.feed(b"\x1b", MS(10)), []);
    assert_eq!(framer.deadline(), Some(MS(35)));
    assert_eq!(framer.flush(MS(34)), []);
    assert_eq!(framer.flush(MS(35)), [seq(b"\x1b")]);
    assert_eq!(framer.deadline(), None, "idle wakes nobody");
}

#[test]
fn bytes_that_are_there_count_even_when_we_are_late() {
    let mut framer = Framer::new(Holds::LOCAL);
    framer.feed(b"\x1b", MS(0));
    assert_eq!(framer.feed(b"[A", MS(500)), [seq(b"\x1b[A")]);
}

#[test]
fn a_long_varied_read_is_text_and_the_keys_around_it_stay_keys() {
    let pasted = "Kære Åse, møde kl. 10 i morgen — husk skemaet";
    let bytes = [b"\x1b[A", pasted.as_bytes(), b"\x1b[B"].concat();
    assert_eq!(run(Holds::LOCAL, &[(0, &bytes)]), [seq(b"\x1b[A"), Token::Text(pasted.into()), seq(b"\x1b[B")]);
}

#[test]
fn a_key_held_during_a_stall_stays_a_key() {
    let tokens = run(Holds::LOCAL, &[(0, &[b'n'; 200])]);
    assert_eq!(tokens, vec![seq(b"n"); 200]);
}

#[test]
fn a_read_that_cuts_a_letter_gives_the_letter_with_the_next() {
    let text = "en tekst uden mærker, som er længere end en linje";
    let mut framer = Framer::new(Holds::LOCAL);
    let first = framer.feed(&[text.as_bytes(), b"\xc3"].concat(), MS(0));
    assert_eq!(first, [Token::Text(text.into())]);
    assert_eq!(framer.feed(b"\xa5", MS(5)), [seq("å".as_bytes())]);
}

#[test]
fn two_hundred_kilobytes_come_as_one_paste() {
    let text = "Personlige og faglige kompetencer. ".repeat(6000);
    let mut framer = Framer::new(Holds::LOCAL);
    let bytes = [PASTE_BEGIN, text.as_bytes(), PASTE_END, b"x"].concat();
    let tokens: Vec<Token> = bytes.chunks(4096).flat_map(|read| framer.feed(read, MS(0))).collect();
    assert_eq!(tokens, [Token::Paste(text.into_bytes()), seq(b"x")]);
}

#[test]
fn a_paste_over_the_limit_is_cut_and_its_end_still_found() {
    let mut framer = Framer::new(Holds::LOCAL);
    let mut tokens = framer.feed(PASTE_BEGIN, MS(0));
    for _ in 0..5 * 16 {
        tokens.extend(framer.feed(&vec![b'a'; 64 * 1024], MS(0)));
    }
    assert!(framer.held.len() <= PASTE_LIMIT + 2 * PASTE_END.len(), "bounded memory");
    tokens.extend(framer.feed(b"\x1b[2", MS(0)));
    tokens.extend(framer.feed(b"01~x", MS(0)));
    let lengths: Vec<_> = tokens.iter().map(|t| if let Token::Paste(p) = t { p.len() } else { 1 }).collect();
    assert_eq!(lengths, [PASTE_LIMIT, 1]);
}

#[test]
fn a_string_longer_than_its_limit_is_skipped_to_its_end() {
    let bytes = [b"\x1b]52;c;".as_slice(), &vec![b'A'; 100 * 1024], b"\x07k"].concat();
    assert_eq!(run(Holds::LOCAL, &[(0, &bytes)]), [seq(b"k")]);
}

#[test]
fn a_sequence_longer_than_its_limit_is_skipped_to_its_end() {
    let bytes = [b"\x1b[".as_slice(), &[b'1'; 500], b"mk"].concat();
    assert_eq!(run(Holds::LOCAL, &[(0, &bytes)]), [seq(b"k")]);
}

#[rstest]
#[case::osc(b"\x1b]11;rgb:0000")]
#[case::dcs(b"\x1bP1+r")]
fn typing_into_a_cut_string_ends_it_at_last(#[case] cut: &[u8]) {
    let mut reads: Vec<(u64, &[u8])> = vec![(0, cut)];
    reads.extend((1..20).map(|n| (n * 300, b"x".as_slice())));
    let heard = run(Holds::LOCAL, &reads);
    assert!(heard.len() >= 9, "{}", heard.len());
}

#[test]
fn enter_ends_a_cut_string_at_once() {
    assert_eq!(run(Holds::LOCAL, &[(0, b"\x1b]11;rgb".as_slice()), (10, b"\r"), (20, b"n")]), [seq(b"\r"), seq(b"n")]);
}

/// Things a terminal can send, each whole.
fn pieces() -> impl Strategy<Value = Vec<u8>> {
    prop_oneof![
        "[a-zA-Z0-9æøåÆØÅé€😀]".prop_map(String::into_bytes),
        proptest::sample::select(vec![
            &b"\r"[..],
            b"\t",
            b"\x7f",
            b"\x08",
            b"\x01",
            b"\x1b[A",
            b"\x1bOA",
            b"\x1b[[A",
            b"\x1b[1;5C",
            b"\x1b[3~",
            b"\x1b[15~",
            b"\x1b[Z",
            b"\x1b[97;5u",
            b"\x1bx",
            b"\x1b[200~a\r\nb\x1b[201~",
            b"\x1b]11;rgb:0/0/0\x1b\\",
            b"\x1b]11;rgb:0/0/0\x07",
            b"\x1bP>|xterm\x1b\\",
            b"\x1b_Gi=1\x1b\\",
            b"\x1b[>0;276;0c",
            b"\x1b[?1;0;256S",
        ])
        .prop_map(<[u8]>::to_vec),
    ]
}

proptest! {
    #[test]
    fn split_anywhere_gives_the_same(pieces in proptest::collection::vec(pieces(), 0..12), cuts in any::<u64>()) {
        let bytes = pieces.concat();
        let whole = as_keys(run(Holds::LOCAL, &[(0, &bytes)]));
        let mut framer = Framer::new(Holds::LOCAL);
        let mut parts = Vec::new();
        let mut read = Vec::new();
        for (n, byte) in bytes.iter().enumerate() {
            read.push(*byte);
            if cuts >> (n % 64) & 1 == 1 {
                parts.extend(framer.feed(&std::mem::take(&mut read), MS(0)));
            }
        }
        parts.extend(framer.feed(&read, MS(0)));
        parts.extend(framer.flush(Duration::MAX));
        prop_assert_eq!(as_keys(parts), whole);
    }

    #[test]
    fn split_in_two_at_every_byte_gives_the_same(pieces in proptest::collection::vec(pieces(), 1..6)) {
        let bytes = pieces.concat();
        let whole = as_keys(run(Holds::LOCAL, &[(0, &bytes)]));
        for at in 0..bytes.len() {
            let (head, tail) = bytes.split_at(at);
            prop_assert_eq!(as_keys(run(Holds::LOCAL, &[(0, head), (5, tail)])), whole.clone());
        }
    }

    #[test]
    fn after_any_garbage_and_a_pause_every_key_is_heard(garbage in proptest::collection::vec(any::<u8>(), 0..200)) {
        let keys: &[u8] = b"n\x1b[A\xc3\xa5\r";
        let tokens = run(Holds::REMOTE, &[(0, &garbage), (5_000, keys)]);
        let expected = [seq(b"n"), seq(b"\x1b[A"), seq("å".as_bytes()), seq(b"\r")];
        prop_assert_eq!(&tokens[tokens.len() - 4..], &expected);
    }

    #[test]
    fn no_byte_is_held_for_longer_than_three_seconds(garbage in proptest::collection::vec(any::<u8>(), 0..100)) {
        let mut framer = Framer::new(Holds::LOCAL);
        framer.feed(&garbage, MS(0));
        prop_assert!(framer.deadline().is_none_or(|deadline| deadline <= MS(3_000)));
        framer.flush(MS(3_000));
        prop_assert_eq!(framer.deadline(), None);
    }
}
