//! The envelope around every stored value: `0xE7 | schema u16 | version u16 | crc32 u32 | payload`, integers big-endian.
//!
//! The CRC covers the header, the table, the key and the payload, so that damage and a value under a wrong key are both
//! noticed. The payload is bincode 2 (standard configuration), which alone would take two thirds of all bit flips for
//! other valid data and silently ignore what follows a value: hence the CRC and the exact length. Table and key go in as
//! associated data, so that sealing the payload with a cipher later changes this file only.
//!
//! Rules for stored types: freeze the struct of a version once it has been written; never reorder or insert fields or
//! variants in place; no `#[serde(tag, untagged, flatten, skip_serializing_if)]`; no zero-sized elements in collections.

use serde::Serialize;
use serde::de::DeserializeOwned;

use super::{LIMITS, Table};

const MAGIC: u8 = 0xE7;
/// Bytes before the payload.
pub const HEADER: usize = 9;
/// What decoding one value may claim in memory, in bytes: a hostile length must not exhaust it.
const DECODE_LIMIT: usize = 1024 * 1024;

/// A type that is stored as one value.
pub trait Record: Serialize + DeserializeOwned {
    /// Which kind of record it is; unique in the house and never reused.
    const SCHEMA: u16;
    /// The version this program writes, from 1.
    const VERSION: u16;

    /// Reads the payload of an older version, usually with [`decode`] into the frozen struct of that version.
    fn upgrade(version: u16, _bytes: &[u8]) -> Result<Self, CodecError> {
        Err(CodecError::Unknown { version })
    }
}

/// Why a value could not be sealed or opened.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum CodecError {
    /// Too short, a wrong first byte, or a CRC that does not fit bytes, table and key.
    #[error("value damaged")]
    Damaged,
    /// A record of another kind lies under this key.
    #[error("schema {found} instead of {wanted}")]
    Schema {
        /// What lies there.
        found: u16,
        /// What was asked for.
        wanted: u16,
    },
    /// Written by a newer program.
    #[error("record version {found}, this program knows {known}")]
    Newer {
        /// What lies there.
        found: u16,
        /// The newest this program reads.
        known: u16,
    },
    /// A version that no [`Record::upgrade`] reads.
    #[error("record version {version} unknown")]
    Unknown {
        /// What lies there.
        version: u16,
    },
    /// Whole by its CRC, but not a value of this type.
    #[error("value malformed: {0}")]
    Malformed(String),
    /// The value would not fit [`LIMITS`].
    #[error("value too large")]
    TooLarge,
}

/// The bytes to store for `record` under `key` of `table`.
pub fn seal<R: Record>(table: Table, key: &[u8], record: &R) -> Result<Vec<u8>, CodecError> {
    let payload = encode(record)?;
    if HEADER + payload.len() > LIMITS.value {
        return Err(CodecError::TooLarge);
    }
    let head = head(R::SCHEMA, R::VERSION);
    let mut value = Vec::with_capacity(HEADER + payload.len());
    value.extend_from_slice(&head);
    value.extend_from_slice(&crc(head, table, key, &payload).to_be_bytes());
    value.extend_from_slice(&payload);
    Ok(value)
}

/// The record that [`seal`] made `value` from; older versions come through [`Record::upgrade`].
pub fn open<R: Record>(table: Table, key: &[u8], value: &[u8]) -> Result<R, CodecError> {
    let (head, rest) = value.split_first_chunk::<5>().ok_or(CodecError::Damaged)?;
    let (sum, payload) = rest.split_first_chunk::<4>().ok_or(CodecError::Damaged)?;
    let [magic, s0, s1, v0, v1] = *head;
    if magic != MAGIC || u32::from_be_bytes(*sum) != crc(*head, table, key, payload) {
        return Err(CodecError::Damaged);
    }
    let schema = u16::from_be_bytes([s0, s1]);
    if schema != R::SCHEMA {
        return Err(CodecError::Schema { found: schema, wanted: R::SCHEMA });
    }
    match u16::from_be_bytes([v0, v1]) {
        version if version == R::VERSION => decode(payload),
        version if version > R::VERSION => Err(CodecError::Newer { found: version, known: R::VERSION }),
        version => R::upgrade(version, payload),
    }
}

/// The bare payload of a record, for what is hashed or cut into pieces before it is sealed.
pub fn encode<T: Serialize>(record: &T) -> Result<Vec<u8>, CodecError> {
    bincode::serde::encode_to_vec(record, bincode::config::standard())
        .map_err(|error| CodecError::Malformed(error.to_string()))
}

/// Reads one bare payload: exact length, bounded memory. For [`Record::upgrade`].
pub fn decode<T: DeserializeOwned>(payload: &[u8]) -> Result<T, CodecError> {
    let config = bincode::config::standard().with_limit::<DECODE_LIMIT>();
    let (value, used) = bincode::serde::decode_from_slice::<T, _>(payload, config)
        .map_err(|error| CodecError::Malformed(error.to_string()))?;
    if used == payload.len() { Ok(value) } else { Err(CodecError::Malformed("bytes left over".into())) }
}

fn head(schema: u16, version: u16) -> [u8; 5] {
    let ([s0, s1], [v0, v1]) = (schema.to_be_bytes(), version.to_be_bytes());
    [MAGIC, s0, s1, v0, v1]
}

fn crc(head: [u8; 5], table: Table, key: &[u8], payload: &[u8]) -> u32 {
    let mut hasher = crc32fast::Hasher::new();
    hasher.update(&head);
    hasher.update(&[table.number()]);
    // The length keeps a byte from moving between key and payload.
    hasher.update(&(key.len() as u64).to_be_bytes());
    hasher.update(key);
    hasher.update(payload);
    hasher.finalize()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use serde::Deserialize;

    use super::*;

    #[derive(Debug, PartialEq, Serialize, Deserialize)]
    struct Sample {
        levels: Vec<u8>,
        note: String,
        chosen: Option<u32>,
    }

    impl Record for Sample {
        const SCHEMA: u16 = 900;
        const VERSION: u16 = 2;

        fn upgrade(version: u16, bytes: &[u8]) -> Result<Self, CodecError> {
            match version {
                1 => decode::<SampleV1>(bytes).map(|old| Self { levels: old.levels, note: old.note, chosen: None }),
                _ => Err(CodecError::Unknown { version }),
            }
        }
    }

    #[derive(Debug, PartialEq, Serialize, Deserialize)]
    struct SampleV1 {
        levels: Vec<u8>,
        note: String,
    }

    impl Record for SampleV1 {
        const SCHEMA: u16 = 900;
        const VERSION: u16 = 1;
    }

    fn sample() -> Sample {
        Sample { levels: vec![1, 2, 3], note: "på sporet".into(), chosen: Some(7) }
    }

    proptest! {
        #[test]
        fn comes_back_whole(levels in proptest::collection::vec(any::<u8>(), 0..200), note in ".{0,80}", chosen: Option<u32>, key: Vec<u8>) {
            let record = Sample { levels, note, chosen };
            let value = seal(Table::Evaluation, &key, &record).unwrap();
            prop_assert_eq!(open::<Sample>(Table::Evaluation, &key, &value).unwrap(), record);
        }

        #[test]
        fn hostile_payloads_are_refused_or_exact(payload in proptest::collection::vec(any::<u8>(), 0..64)) {
            if let Ok(record) = decode::<Sample>(&payload) {
                let used = bincode::serde::decode_from_slice::<Sample, _>(&payload, bincode::config::standard()).unwrap().1;
                prop_assert_eq!(used, payload.len(), "{:?}", record);
            }
        }

        #[test]
        fn hostile_bytes_never_open(value in proptest::collection::vec(any::<u8>(), 0..64)) {
            prop_assert!(open::<Sample>(Table::Evaluation, b"k", &value).is_err());
        }
    }

    #[test]
    fn no_bit_flip_is_accepted() {
        let value = seal(Table::Evaluation, b"key", &sample()).unwrap();
        for bit in 0..value.len() * 8 {
            let mut bad = value.clone();
            bad[bit / 8] ^= 1 << (bit % 8);
            assert!(open::<Sample>(Table::Evaluation, b"key", &bad).is_err(), "bit {bit}");
        }
    }

    #[test]
    fn another_key_or_table_is_noticed() {
        let value = seal(Table::Evaluation, b"key", &sample()).unwrap();
        assert_eq!(open::<Sample>(Table::Evaluation, b"kez", &value), Err(CodecError::Damaged));
        assert_eq!(open::<Sample>(Table::Round, b"key", &value), Err(CodecError::Damaged));
    }

    #[test]
    fn cut_and_lengthened_values_are_refused() {
        let value = seal(Table::Evaluation, b"key", &sample()).unwrap();
        for length in 0..value.len() {
            assert!(open::<Sample>(Table::Evaluation, b"key", &value[..length]).is_err());
        }
        let longer = [value.as_slice(), &[0]].concat();
        assert!(open::<Sample>(Table::Evaluation, b"key", &longer).is_err());
    }

    #[test]
    fn a_hostile_length_claims_no_memory() {
        let huge = [vec![253], (1u64 << 40).to_le_bytes().to_vec()].concat();
        assert!(matches!(decode::<Vec<u8>>(&huge), Err(CodecError::Malformed(_))));
        assert!(matches!(decode::<String>(&huge), Err(CodecError::Malformed(_))));
        assert!(matches!(decode::<Vec<(u64, String)>>(&huge), Err(CodecError::Malformed(_))));
    }

    #[test]
    fn left_over_bytes_are_refused() {
        let payload = bincode::serde::encode_to_vec((1u8, 2u8), bincode::config::standard()).unwrap();
        assert_eq!(decode::<(u8, u8)>(&payload), Ok((1, 2)));
        assert!(matches!(decode::<u8>(&payload), Err(CodecError::Malformed(_))));
    }

    #[test]
    fn versions() {
        let old = SampleV1 { levels: vec![5], note: "før".into() };
        let value = seal(Table::Round, b"k", &old).unwrap();
        let wanted = Sample { levels: vec![5], note: "før".into(), chosen: None };
        assert_eq!(open::<Sample>(Table::Round, b"k", &value), Ok(wanted));

        let newer = seal(Table::Round, b"k", &sample()).unwrap();
        assert_eq!(open::<SampleV1>(Table::Round, b"k", &newer), Err(CodecError::Newer { found: 2, known: 1 }));
    }

    #[test]
    fn another_kind_of_record_is_named() {
        #[derive(Debug, PartialEq, Serialize, Deserialize)]
        struct Other(u8);
        impl Record for Other {
            const SCHEMA: u16 = 901;
            const VERSION: u16 = 1;
        }
        let value = seal(Table::Round, b"k", &Other(1)).unwrap();
        assert_eq!(open::<Sample>(Table::Round, b"k", &value), Err(CodecError::Schema { found: 901, wanted: 900 }));
    }

    #[test]
    fn too_large_is_refused_when_written() {
        let record = Sample { levels: vec![0; LIMITS.value], ..sample() };
        assert_eq!(seal(Table::Round, b"k", &record), Err(CodecError::TooLarge));
    }

    #[test]
    fn golden_bytes() {
        let value = seal(Table::Evaluation, b"key", &sample()).unwrap();
        let golden =
            [&[0xE7, 3, 0x84, 0, 2, 0xD6, 0xC4, 0xD4, 0xC5, 3, 1, 2, 3, 10][..], "på sporet".as_bytes(), &[1, 7]];
        assert_eq!(value, golden.concat());
    }
}
