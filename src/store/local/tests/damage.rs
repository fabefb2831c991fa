use std::fs::{self, File};
use std::os::unix::fs::FileExt;

use super::super::Recovery;
use super::*;

/// Flips one bit of a file.
fn flip(path: &Path, offset: u64) {
    let file = File::options().read(true).write(true).open(path).unwrap();
    let mut byte = [0];
    file.read_exact_at(&mut byte, offset).unwrap();
    file.write_all_at(&[byte[0] ^ 0x10], offset).unwrap();
}

fn blank(path: &Path, offset: u64, length: usize) {
    File::options().write(true).open(path).unwrap().write_all_at(&vec![0; length], offset).unwrap();
}

fn copy(from: &Path, to: &Path) {
    fs::create_dir_all(to).unwrap();
    for entry in fs::read_dir(from).unwrap() {
        let entry = entry.unwrap();
        let target = to.join(entry.file_name());
        if entry.path().is_dir() {
            copy(&entry.path(), &target);
        } else {
            fs::copy(entry.path(), target).unwrap();
        }
    }
}

fn segments(disk: &OnDisk) -> Vec<PathBuf> {
    let mut found: Vec<_> = fs::read_dir(disk.dir().join("log")).unwrap().map(|entry| entry.unwrap().path()).collect();
    found.sort();
    found
}

/// Where the records of a segment end.
fn used(path: &Path) -> u64 {
    let bytes = fs::read(path).unwrap();
    bytes.iter().rposition(|byte| *byte != 0).map_or(0, |last| last as u64 + 1)
}

#[test]
fn an_index_that_is_gone_or_old_is_no_loss() {
    let mut disk = OnDisk::small();
    fill(disk.local(), 0..50);
    disk.close();
    let old = disk.dir().with_extension("old");
    copy(&disk.dir().join("index"), &old);
    disk.open();
    fill(disk.local(), 50..100);
    disk.close();

    fs::remove_dir_all(disk.dir().join("index")).unwrap();
    assert!(matches!(disk.open().recovery, Recovery::Rebuilt(_)));
    assert_eq!(held(disk.local()), expected(0..100));

    disk.close();
    fs::remove_dir_all(disk.dir().join("index")).unwrap();
    copy(&old, &disk.dir().join("index"));
    assert!(matches!(disk.open().recovery, Recovery::Replayed(50..=100)));
    assert_eq!(held(disk.local()), expected(0..100));

    // Checkpoints move on until the old index is older than the log.
    fill(disk.local(), 100..3_000);
    disk.close();
    fs::remove_dir_all(disk.dir().join("index")).unwrap();
    copy(&old, &disk.dir().join("index"));
    assert!(matches!(disk.open().recovery, Recovery::Rebuilt(_)));
    assert_eq!(held(disk.local()), expected(0..3_000));
}

#[test]
fn a_damaged_index_is_set_aside_and_built_anew() {
    let mut disk = OnDisk::small();
    fill(disk.local(), 0..400);
    for round in 0..24u64 {
        disk.close();
        let db = disk.dir().join("index/db");
        let length = fs::metadata(&db).unwrap().len();
        match round % 3 {
            0 => flip(&db, length * (round + 1) / 40),
            1 => blank(&db, length * round / 60, 4096),
            _ => File::options().write(true).open(&db).unwrap().set_len(length * round / 48).unwrap(),
        }
        disk.open();
        assert_eq!(held(disk.local()), expected(0..400 + round as u32), "round {round}");
        fill(disk.local(), 400 + round as u32..401 + round as u32);
    }
    let aside = fs::read_dir(disk.dir()).unwrap().filter(|entry| {
        let name = entry.as_ref().unwrap().file_name();
        name.to_string_lossy().starts_with("damaged-")
    });
    assert!((1..=2).contains(&aside.count()), "some were set aside, and not all were kept");
    assert_eq!(disk.local().verify().unwrap().problems, []);
}

#[test]
fn damage_in_the_log_is_refused_and_nothing_is_changed() {
    let mut disk = OnDisk::small();
    fill(disk.local(), 0..40);
    disk.close();
    let segment = segments(&disk)[0].clone();
    let end = used(&segment);
    for round in 0..40 {
        let before = fs::read(&segment).unwrap();
        let offset = end * round / 40;
        if round % 4 == 3 {
            blank(&segment, offset, 300);
        } else {
            flip(&segment, offset);
        }
        // With an index, and without one: even the last record must not vanish.
        assert!(matches!(disk.try_open(), Err(StoreError::Damaged(_))), "offset {offset}");
        if round % 4 != 3 {
            let index = disk.dir().join("index");
            let hidden = disk.dir().with_extension("hidden");
            fs::rename(&index, &hidden).unwrap();
            assert!(matches!(disk.try_open(), Err(StoreError::Damaged(_))), "offset {offset}, no index");
            fs::rename(&hidden, &index).unwrap();
        }
        fs::write(&segment, before).unwrap();
    }
    disk.open();
    assert_eq!(held(disk.local()), expected(0..40));
}

#[test]
fn a_log_that_is_cut_blanked_or_gone_is_refused() {
    let mut disk = OnDisk::small();
    fill(disk.local(), 0..1_500);
    disk.close();
    let segments = segments(&disk);
    assert!(segments.len() >= 2);
    for segment in &segments {
        let before = fs::read(segment).unwrap();
        let spoil: [&dyn Fn(); 3] = [
            &|| File::options().write(true).open(segment).unwrap().set_len(SMALL - 1).unwrap(),
            &|| blank(segment, 0, SMALL as usize),
            &|| fs::remove_file(segment).unwrap(),
        ];
        for (kind, spoil) in spoil.iter().enumerate() {
            // The segment made ahead is empty: blank is what it should be, and it is not missed.
            if kind > 0 && used(segment) == 0 {
                continue;
            }
            spoil();
            assert!(matches!(disk.try_open(), Err(StoreError::Damaged(_))), "{} {kind}", segment.display());
            fs::write(segment, &before).unwrap();
        }
    }
    disk.open();
    assert_eq!(held(disk.local()), expected(0..1_500));
}

#[test]
fn an_index_ahead_of_the_log_stops_the_store() {
    let mut disk = OnDisk::small();
    fill(disk.local(), 0..10);
    disk.close();
    let log = disk.dir().with_extension("log");
    copy(&disk.dir().join("log"), &log);
    disk.open();
    fill(disk.local(), 10..20);
    disk.close();
    fs::remove_dir_all(disk.dir().join("log")).unwrap();
    copy(&log, &disk.dir().join("log"));
    assert!(matches!(disk.try_open(), Err(StoreError::Damaged(_))));
}

#[test]
fn a_torn_tail_is_wiped() {
    let mut disk = OnDisk::small();
    fill(disk.local(), 0..10);
    let head = disk.local().writer().log_head();
    disk.close();
    let segment = segments(&disk)[0].clone();
    let end = used(&segment);
    // A record of three sectors of which only the first got to the disk.
    let mut record = Vec::new();
    super::super::record::encode(&mut record, head, 10, &[1; 1_500]);
    let file = File::options().write(true).open(&segment).unwrap();
    let first = 512 - (end % 512) as usize;
    file.write_all_at(&record[..first], end).unwrap();
    assert!(disk.open().torn);
    assert_eq!(used(&segment), end);
    fill(disk.local(), 10..12);
    assert!(!disk.open().torn);
    assert_eq!(held(disk.local()), expected(0..12));
}

#[test]
fn a_damaged_checkpoint_is_replaced() {
    for which in 0..2 {
        let mut disk = OnDisk::small();
        fill(disk.local(), 0..1_500);
        disk.close();
        let dir = disk.dir().join("checkpoint");
        let mut found: Vec<_> = fs::read_dir(&dir).unwrap().map(|entry| entry.unwrap().path()).collect();
        found.sort();
        let path = found[which].clone();
        // The body first: noticed only when it is needed.
        flip(&path, 3_000);
        fs::remove_dir_all(disk.dir().join("index")).unwrap();
        disk.open();
        assert_eq!(held(disk.local()), expected(0..1_500));
        assert_eq!(disk.local().verify().unwrap().problems.len(), 1);
        // Then the header: noticed at once.
        disk.close();
        flip(&path, 20);
        fs::remove_dir_all(disk.dir().join("index")).unwrap();
        assert_eq!(disk.open().bad_checkpoints, [path.display().to_string()]);
        fill(disk.local(), 1_500..4_000);
        assert_eq!(disk.local().verify().unwrap().problems, []);
        assert_eq!(held(disk.local()), expected(0..4_000));
    }
}

#[test]
fn without_any_checkpoint_a_whole_index_still_serves() {
    let mut disk = OnDisk::small();
    fill(disk.local(), 0..1_500);
    disk.close();
    let checkpoints = disk.dir().join("checkpoint");
    for entry in fs::read_dir(&checkpoints).unwrap() {
        flip(&entry.unwrap().path(), 20);
    }
    assert_eq!(disk.open().bad_checkpoints.len(), 2);
    assert_eq!(held(disk.local()), expected(0..1_500));
    disk.close();
    fs::remove_dir_all(disk.dir().join("index")).unwrap();
    disk.open();
    assert_eq!(held(disk.local()), expected(0..1_500));
}

#[test]
fn verify_names_what_is_wrong() {
    use super::super::Problem;
    let disk = OnDisk::small();
    fill(disk.local(), 0..1_500);
    let segment = segments(&disk).into_iter().rfind(|path| used(path) > 0).unwrap();
    flip(&segment, 700);
    let problems = disk.local().verify().unwrap().problems;
    assert!(matches!(problems.as_slice(), [Problem::Log(_)]), "{problems:?}");
}
