//! Ordered keys: fields big-endian one after the other, so that bytes sort as the fields do.
//!
//! A key holds only its kind, numbers, dates as day numbers and (escaped) short codes; never a name, a login or an
//! employee number.

/// Ends a text; sorts below every escaped byte, so "a" comes before "ab".
const TEXT_END: [u8; 2] = [0, 1];
/// Stands for a zero byte within a text.
const TEXT_ZERO: [u8; 2] = [0, 0xFF];

/// Builds a key field by field.
///
/// ```
/// use sofus::store::key::{Key, Reader};
/// let key = Key::new(3).u32(7).text("DS").u64(1).bytes();
/// let mut reader = Reader::new(&key, 3).unwrap();
/// assert_eq!((reader.u32(), reader.text(), reader.u64()), (Some(7), Some("DS".to_owned()), Some(1)));
/// assert!(reader.at_end());
/// ```
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Key(Vec<u8>);

impl Key {
    /// Begins with the kind of record; keys of one kind lie together.
    pub fn new(kind: u8) -> Self {
        Self(vec![kind])
    }

    /// Adds a number of 0–255.
    pub fn u8(mut self, number: u8) -> Self {
        self.0.push(number);
        self
    }

    /// Adds a number of two bytes.
    pub fn u16(mut self, number: u16) -> Self {
        self.0.extend_from_slice(&number.to_be_bytes());
        self
    }

    /// Adds a number of four bytes.
    pub fn u32(mut self, number: u32) -> Self {
        self.0.extend_from_slice(&number.to_be_bytes());
        self
    }

    /// Adds a number of eight bytes.
    pub fn u64(mut self, number: u64) -> Self {
        self.0.extend_from_slice(&number.to_be_bytes());
        self
    }

    /// Adds a number of sixteen bytes, such as a request id.
    pub fn u128(mut self, number: u128) -> Self {
        self.0.extend_from_slice(&number.to_be_bytes());
        self
    }

    /// Adds a number that may be below zero, such as a day number.
    pub fn i32(self, number: i32) -> Self {
        // Flipping the sign bit puts negative numbers first.
        self.u32(number.cast_unsigned() ^ (1 << 31))
    }

    /// Adds a text of any length and content; order and borders of fields are kept.
    pub fn text(mut self, text: &str) -> Self {
        for byte in text.bytes() {
            match byte {
                0 => self.0.extend_from_slice(&TEXT_ZERO),
                other => self.0.push(other),
            }
        }
        self.0.extend_from_slice(&TEXT_END);
        self
    }

    /// The finished key, or the prefix of all keys that begin with these fields.
    pub fn bytes(self) -> Vec<u8> {
        self.0
    }
}

/// Takes a key apart in the order it was built. Every field gives `None` when the key holds no such field there.
#[derive(Clone, Debug)]
pub struct Reader<'a>(&'a [u8]);

impl<'a> Reader<'a> {
    /// Begins reading; `None` when the key is of another kind.
    pub fn new(key: &'a [u8], kind: u8) -> Option<Self> {
        key.strip_prefix(&[kind]).map(Self)
    }

    /// Reads a number of 0–255.
    pub fn u8(&mut self) -> Option<u8> {
        self.take().map(u8::from_be_bytes)
    }

    /// Reads a number of two bytes.
    pub fn u16(&mut self) -> Option<u16> {
        self.take().map(u16::from_be_bytes)
    }

    /// Reads a number of four bytes.
    pub fn u32(&mut self) -> Option<u32> {
        self.take().map(u32::from_be_bytes)
    }

    /// Reads a number of eight bytes.
    pub fn u64(&mut self) -> Option<u64> {
        self.take().map(u64::from_be_bytes)
    }

    /// Reads a number of sixteen bytes.
    pub fn u128(&mut self) -> Option<u128> {
        self.take().map(u128::from_be_bytes)
    }

    /// Reads a number that may be below zero.
    pub fn i32(&mut self) -> Option<i32> {
        self.u32().map(|number| (number ^ (1 << 31)).cast_signed())
    }

    /// Reads a text.
    pub fn text(&mut self) -> Option<String> {
        let mut bytes = Vec::new();
        let mut rest = self.0;
        loop {
            let (first, after) = rest.split_first()?;
            rest = after;
            if *first != 0 {
                bytes.push(*first);
                continue;
            }
            let (second, after) = rest.split_first()?;
            rest = after;
            match [*first, *second] {
                TEXT_END => break,
                TEXT_ZERO => bytes.push(0),
                _ => return None,
            }
        }
        let text = String::from_utf8(bytes).ok()?;
        self.0 = rest;
        Some(text)
    }

    /// Whether every byte has been read.
    pub fn at_end(&self) -> bool {
        self.0.is_empty()
    }

    fn take<const N: usize>(&mut self) -> Option<[u8; N]> {
        let (field, rest) = self.0.split_first_chunk::<N>()?;
        self.0 = rest;
        Some(*field)
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    type Fields = (u8, u16, u32, i32, String, u64, String, u128);

    fn build(f: &Fields) -> Vec<u8> {
        Key::new(9).u8(f.0).u16(f.1).u32(f.2).i32(f.3).text(&f.4).u64(f.5).text(&f.6).u128(f.7).bytes()
    }

    fn read(key: &[u8]) -> Option<Fields> {
        let mut r = Reader::new(key, 9)?;
        let fields = (r.u8()?, r.u16()?, r.u32()?, r.i32()?, r.text()?, r.u64()?, r.text()?, r.u128()?);
        r.at_end().then_some(fields)
    }

    fn fields() -> impl Strategy<Value = Fields> {
        // Few values per field, so that order is often decided late.
        let text = "[\u{0}\u{1}aå]{0,3}";
        (0u8..2, 0u16..2, any::<u32>(), -2i32..2, text, 0u64..2, text, 0u128..2)
    }

    proptest! {
        #[test]
        fn comes_back(fields in fields()) {
            prop_assert_eq!(read(&build(&fields)), Some(fields));
        }

        #[test]
        fn bytes_sort_as_fields(one in fields(), mut other in fields(), same in any::<bool>()) {
            if same {
                other.2 = one.2;
            }
            prop_assert_eq!(build(&one).cmp(&build(&other)), one.cmp(&other));
        }

        #[test]
        fn foreign_bytes_do_no_harm(bytes: Vec<u8>) {
            let _ = read(&[vec![9], bytes].concat());
        }
    }

    #[test]
    fn another_kind_is_not_read() {
        assert!(Reader::new(&Key::new(1).u32(5).bytes(), 2).is_none());
    }
}
