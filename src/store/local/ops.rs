//! Operations as bytes: the same form in the log, in staged files and in checkpoints.
//!
//! `tag u8 | table u8 | key length u16 | key | [value length u32 | value]`, integers big-endian.

use std::io::{self, Read};

use super::super::{LIMITS, Op, Table};

const END: u8 = 0;
const PUT: u8 = 1;
const DELETE: u8 = 2;

/// Adds `op` to `out`. The caller has checked it against [`LIMITS`].
pub fn write(out: &mut Vec<u8>, op: &Op) {
    let tag = if op.value().is_some() { PUT } else { DELETE };
    out.extend_from_slice(&[tag, op.table().number()]);
    out.extend_from_slice(&(op.key().len() as u16).to_be_bytes());
    out.extend_from_slice(op.key());
    if let Some(value) = op.value() {
        out.extend_from_slice(&(value.len() as u32).to_be_bytes());
        out.extend_from_slice(value);
    }
}

/// Adds the mark after the last operation.
pub fn write_end(out: &mut Vec<u8>) {
    out.push(END);
}

/// The next operation; `None` at the end mark. Lengths beyond [`LIMITS`] are refused before memory is taken.
pub fn read(input: &mut impl Read) -> io::Result<Option<Op>> {
    let tag = array::<1>(input)?;
    if tag == [END] {
        return Ok(None);
    }
    let [table] = array::<1>(input)?;
    let table = Table::from_number(table).ok_or_else(|| invalid("unknown table"))?;
    let length = u16::from_be_bytes(array(input)?);
    let key = bytes(input, usize::from(length), LIMITS.key)?;
    match tag {
        [PUT] => {
            let length = u32::from_be_bytes(array(input)?);
            let value = bytes(input, length as usize, LIMITS.value)?;
            Ok(Some(Op::Put { table, key, value }))
        }
        [DELETE] => Ok(Some(Op::Delete { table, key })),
        _ => Err(invalid("unknown operation")),
    }
}

/// The next `N` bytes.
pub fn array<const N: usize>(input: &mut impl Read) -> io::Result<[u8; N]> {
    let mut bytes = [0; N];
    input.read_exact(&mut bytes)?;
    Ok(bytes)
}

/// The next `length` bytes, at most `limit`.
pub fn bytes(input: &mut impl Read, length: usize, limit: usize) -> io::Result<Vec<u8>> {
    if length > limit {
        return Err(invalid("length over the limit"));
    }
    let mut bytes = vec![0; length];
    input.read_exact(&mut bytes)?;
    Ok(bytes)
}

/// An error for bytes that are not what they should be.
pub fn invalid(what: &'static str) -> io::Error {
    io::Error::new(io::ErrorKind::InvalidData, what)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn comes_back() {
        let ops = [
            Op::Put { table: Table::Text, key: b"k".to_vec(), value: b"v".to_vec() },
            Op::Delete { table: Table::Receipt, key: Vec::new() },
            Op::Put { table: Table::Meta, key: vec![0; LIMITS.key], value: vec![1; LIMITS.value] },
        ];
        let mut out = Vec::new();
        for op in &ops {
            write(&mut out, op);
        }
        write_end(&mut out);
        let mut input = out.as_slice();
        for op in ops {
            assert_eq!(read(&mut input).unwrap(), Some(op));
        }
        assert_eq!(read(&mut input).unwrap(), None);
        assert!(input.is_empty());
    }

    #[test]
    fn hostile_bytes_are_refused() {
        let hostile: [&[u8]; 5] = [
            b"",
            &[PUT, 0, 0xFF, 0xFF],
            &[PUT, 0, 0, 0, 0xFF, 0xFF, 0xFF, 0xFF],
            &[PUT, 99, 0, 0, 0, 0, 0, 0],
            &[9, 0, 0, 0],
        ];
        for bytes in hostile {
            assert!(read(&mut &*bytes).is_err(), "{bytes:?}");
        }
    }
}
