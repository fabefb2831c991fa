//! Bytes to text in small pieces: the encoding undone, a byte order mark dropped, CR LF made LF.

use super::source::{Input, read_some};
use encoding_rs::{Decoder, Encoding};
use std::io;

const CHUNK: usize = 64 * 1024;

/// Text of an input, taken piece by piece from the front.
pub struct Text<'a> {
    input: &'a mut dyn Input,
    decoder: Decoder,
    bytes: Vec<u8>,
    decoded: String,
    waiting: String,
    at: usize,
    held_return: bool,
    begun: bool,
    ended: bool,
    taken: u64,
}

impl<'a> Text<'a> {
    /// The text of `input` in `encoding`, from where the input stands.
    pub fn new(input: &'a mut dyn Input, encoding: &'static Encoding) -> Self {
        Self {
            input,
            decoder: encoding.new_decoder_without_bom_handling(),
            bytes: vec![0; CHUNK],
            decoded: String::new(),
            waiting: String::new(),
            at: 0,
            held_return: false,
            begun: false,
            ended: false,
            taken: 0,
        }
    }

    /// What has been read and not yet passed.
    pub fn rest(&self) -> &str {
        self.waiting.get(self.at..).unwrap_or_default()
    }

    /// Passes `count` bytes of [`Text::rest`]; they must end where a character ends.
    pub fn pass(&mut self, count: usize) {
        self.at += count;
    }

    /// Bytes of the input read so far.
    pub fn taken(&self) -> u64 {
        self.taken
    }

    /// Reads on, behind what is not yet passed; false at the end.
    pub fn more(&mut self) -> io::Result<bool> {
        if self.at >= self.waiting.len() {
            self.waiting.clear();
            self.at = 0;
        }
        let before = self.waiting.len();
        while !self.ended && self.waiting.len() == before {
            let read = read_some(self.input, &mut self.bytes)?;
            self.taken += read as u64;
            self.ended = read == 0;
            self.decode(read);
        }
        Ok(self.waiting.len() > before)
    }

    fn decode(&mut self, read: usize) {
        self.decoded.clear();
        if let Some(needed) = self.decoder.max_utf8_buffer_length(read) {
            self.decoded.reserve(needed);
        }
        let bytes = self.bytes.get(..read).unwrap_or_default();
        // What is no text here became so after the encoding was told; it shows as the replacement sign.
        let _ = self.decoder.decode_to_string(bytes, &mut self.decoded, self.ended);
        let mut decoded = self.decoded.as_str();
        if !self.begun && !decoded.is_empty() {
            self.begun = true;
            decoded = decoded.strip_prefix('\u{feff}').unwrap_or(decoded);
        }
        if self.held_return && !decoded.starts_with('\n') {
            self.waiting.push('\r');
        }
        self.held_return = !self.ended && decoded.ends_with('\r');
        if self.held_return {
            decoded = decoded.strip_suffix('\r').unwrap_or(decoded);
        }
        for (number, line) in decoded.split("\r\n").enumerate() {
            if number > 0 {
                self.waiting.push('\n');
            }
            self.waiting.push_str(line);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use encoding_rs::{UTF_8, WINDOWS_1252};
    use std::io::{Cursor, Read, Seek, SeekFrom};

    /// Gives one byte at a time, so that every sequence is cut everywhere.
    struct Drip(Cursor<Vec<u8>>);

    impl Read for Drip {
        fn read(&mut self, bytes: &mut [u8]) -> io::Result<usize> {
            self.0.read(bytes.get_mut(..1).unwrap_or_default())
        }
    }

    impl Seek for Drip {
        fn seek(&mut self, to: SeekFrom) -> io::Result<u64> {
            self.0.seek(to)
        }
    }

    fn both_ways(bytes: &[u8], encoding: &'static Encoding) -> String {
        let all = |input: &mut dyn Input| {
            let mut text = Text::new(input, encoding);
            while text.more().unwrap() {}
            text.rest().to_owned()
        };
        let whole = all(&mut Cursor::new(bytes.to_vec()));
        assert_eq!(all(&mut Drip(Cursor::new(bytes.to_vec()))), whole);
        whole
    }

    /// However long the file, only pieces of it are in memory.
    #[test]
    fn memory_does_not_grow_with_the_file() {
        let line = b"1001;2026;self;SEL-85;4;\r\n";
        let mut input = Cursor::new(line.repeat(300_000));
        let mut text = Text::new(&mut input, UTF_8);
        let mut lines = 0;
        while text.more().unwrap() {
            lines += text.rest().matches('\n').count();
            text.pass(text.rest().len());
        }
        assert_eq!(lines, 300_000);
        assert!(text.waiting.capacity() + text.decoded.capacity() + text.bytes.capacity() < 8 * CHUNK);
    }

    #[test]
    fn marks_and_line_ends_are_made_one() {
        assert_eq!(both_ways("\u{feff}a\r\nb\nc\rd\r\r\n".as_bytes(), UTF_8), "a\nb\nc\rd\r\n");
        assert_eq!(both_ways(b"\xE6\r", WINDOWS_1252), "æ\r");
        assert_eq!(both_ways("Ægir ø".as_bytes(), UTF_8), "Ægir ø");
    }
}
