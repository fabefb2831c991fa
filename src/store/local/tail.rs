//! What follows the last whole record: blank, the torn tail of a commit nobody was told of, or damage.
//!
//! A record that was cut off by a power failure lacks whole sectors, which still hold the zeros of a new segment. So:
//! - a later record says that something at or after the hole was durable → damage;
//! - every sector of the record at the hole is there, yet its CRC is wrong → damage;
//! - anything else → torn, and wiped.

use super::record::{self, HEADER, Head, Header, Record};

const SECTOR: usize = 512;

/// Whether `bytes`, beginning at `offset` in their file where the record after `head` should be, show damage to
/// something that may have been acknowledged.
pub fn is_damage(bytes: &[u8], offset: u64, head: Head) -> bool {
    has_later_record(bytes, head) || complete_but_wrong(bytes, offset, head)
}

/// Whether `bytes` hold a whole record written when the record after `head` was already durable.
pub fn has_later_record(bytes: &[u8], head: Head) -> bool {
    let records = record::candidates(bytes).filter_map(|at| Record::parse(bytes.get(at..)?));
    records.into_iter().any(|record| record.header.durable > head.seq)
}

fn complete_but_wrong(bytes: &[u8], offset: u64, head: Head) -> bool {
    if bytes.is_empty() {
        return false;
    }
    // The caller cut off zeros at the end; a header may end in them.
    let mut header = bytes.get(..HEADER.min(bytes.len())).unwrap_or_default().to_vec();
    header.resize(HEADER, 0);
    match Header::parse(&header) {
        Some(header) if header.seq != head.seq + 1 || header.before != head.hash => true,
        Some(header) => no_sector_missing(bytes, offset, header.extent()),
        None => no_sector_missing(bytes, offset, HEADER),
    }
}

/// Whether each sector that the first `extent` bytes touch holds something within them.
fn no_sector_missing(bytes: &[u8], offset: u64, extent: usize) -> bool {
    let lead = (offset % SECTOR as u64) as usize;
    let mut start = 0;
    while start < extent {
        let end = (start + SECTOR - (lead + start) % SECTOR).min(extent);
        // Bytes beyond the last non-zero one were cut off by the caller.
        let piece = bytes.get(start..end.min(bytes.len())).unwrap_or_default();
        if piece.iter().all(|byte| *byte == 0) {
            return false;
        }
        start = end;
    }
    true
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A record of about 2,000 bytes without zero runs, the third in its log; the two before are durable.
    fn written() -> (Head, Vec<u8>) {
        let head = Head { seq: 2, hash: [7; 32] };
        let mut bytes = Vec::new();
        record::encode(&mut bytes, head, 2, &[9; 2_000]);
        (head, bytes)
    }

    fn zeroed(bytes: &[u8], range: std::ops::Range<usize>) -> Vec<u8> {
        let mut bytes = bytes.to_vec();
        bytes[range].fill(0);
        let used = bytes.iter().rposition(|byte| *byte != 0).map_or(0, |last| last + 1);
        bytes.truncate(used);
        bytes
    }

    #[test]
    fn missing_sectors_are_a_torn_tail() {
        let (head, bytes) = written();
        for offset in [0u64, 100, 511, 512] {
            let first = SECTOR - (offset % 512) as usize;
            let missing = [first..bytes.len(), 0..first, first..first + SECTOR, 0..bytes.len()];
            for range in missing {
                assert!(!is_damage(&zeroed(&bytes, range.clone()), offset, head), "{offset} {range:?}");
            }
        }
    }

    #[test]
    fn a_flipped_bit_in_the_last_record_is_damage() {
        let (head, bytes) = written();
        for bit in (0..bytes.len() * 8).step_by(7) {
            let mut bad = bytes.clone();
            bad[bit / 8] ^= 1 << (bit % 8);
            assert!(is_damage(&bad, 300, head), "bit {bit}");
        }
    }

    #[test]
    fn a_hole_below_a_durable_record_is_damage() {
        let (head, mut bytes) = written();
        let hole = bytes.len();
        let next = head.next(&[9; 2_000]);
        record::encode(&mut bytes, next, 3, b"later");
        assert!(is_damage(&zeroed(&bytes, 0..hole), 0, head));
    }

    #[test]
    fn a_hole_in_a_group_that_was_never_synced_is_torn() {
        let (head, mut bytes) = written();
        let hole = bytes.len();
        let next = head.next(&[9; 2_000]);
        record::encode(&mut bytes, next, 2, b"of the same group");
        assert!(!is_damage(&zeroed(&bytes, 0..hole), 0, head));
    }

    #[test]
    fn a_record_of_another_history_is_damage() {
        let (head, bytes) = written();
        assert!(is_damage(&bytes[..700], 0, Head { seq: 5, ..head }));
    }
}
