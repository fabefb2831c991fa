use std::fs;
use std::os::unix::fs::PermissionsExt;

use super::super::{SCHEMA, create, exists, restore};
use super::*;

fn tree(dir: &Path) -> Vec<(String, Vec<u8>)> {
    let mut found = Vec::new();
    for entry in fs::read_dir(dir).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            found.push((path.display().to_string(), Vec::new()));
            found.extend(tree(&path));
        } else {
            found.push((path.display().to_string(), fs::read(&path).unwrap()));
        }
    }
    found.sort();
    found
}

#[test]
fn a_missing_store_is_missing() {
    let temporary = tempfile::tempdir().unwrap();
    let nowhere = temporary.path().join("nowhere");
    assert!(matches!(open(&nowhere), Err(StoreError::Missing(_))));
    assert!(matches!(open(temporary.path()), Err(StoreError::Missing(_))));
    assert!(!exists(&nowhere) && !nowhere.exists());
    assert_eq!(tree(temporary.path()), []);
}

#[test]
fn something_else_is_refused_untouched() {
    let temporary = tempfile::tempdir().unwrap();
    fs::write(temporary.path().join("letter.txt"), "dear").unwrap();
    fs::create_dir(temporary.path().join("log")).unwrap();
    let before = tree(temporary.path());
    assert!(matches!(open(temporary.path()), Err(StoreError::NotAStore(_))));
    assert!(matches!(create(temporary.path(), 0), Err(StoreError::NotAStore(_))));
    assert!(matches!(restore(temporary.path(), &mut [].as_slice()), Err(StoreError::NotAStore(_))));
    assert!(matches!(open(&temporary.path().join("letter.txt")), Err(StoreError::NotAStore(_))));
    assert_eq!(tree(temporary.path()), before);
}

#[test]
fn a_foreign_file_with_our_name_is_no_store() {
    let temporary = tempfile::tempdir().unwrap();
    fs::write(temporary.path().join("SOFUS"), [0xFF, 0xFE, 1]).unwrap();
    let before = tree(temporary.path());
    assert!(matches!(open(temporary.path()), Err(StoreError::NotAStore(_))));
    assert_eq!(tree(temporary.path()), before);
}

#[test]
fn a_newer_store_is_refused_untouched() {
    let mut disk = OnDisk::small();
    fill(disk.local(), 0..5);
    disk.close();
    let marker = disk.dir().join("SOFUS");
    let text = fs::read_to_string(&marker).unwrap();
    fs::write(&marker, text.replace(&format!("schema {SCHEMA}\n"), &format!("schema {}\n", SCHEMA + 1))).unwrap();
    let before = tree(disk.dir());
    assert!(matches!(disk.try_open(), Err(StoreError::Newer { found, known: SCHEMA }) if found > SCHEMA));
    assert!(exists(disk.dir()));
    assert_eq!(tree(disk.dir()), before);
    fs::write(&marker, text).unwrap();
    disk.open();
    assert_eq!(held(disk.local()), expected(0..5));
}

#[test]
fn a_second_opening_says_who_holds_it() {
    let disk = OnDisk::small();
    let Err(StoreError::Held { holder }) = open(disk.dir()) else { panic!("opened twice") };
    assert!(holder.starts_with(&std::process::id().to_string()), "{holder}");
}

#[test]
fn a_store_is_not_made_twice() {
    let mut disk = OnDisk::small();
    assert!(matches!(create(disk.dir(), 0), Err(StoreError::Exists(_))));
    disk.close();
    assert!(matches!(create(disk.dir(), 0), Err(StoreError::Exists(_))));
    assert!(matches!(restore(disk.dir(), &mut [].as_slice()), Err(StoreError::Exists(_))));
    disk.open();
}

#[test]
fn a_creation_that_did_not_finish_can_be_repeated() {
    let mut disk = OnDisk::small();
    disk.close();
    fs::remove_file(disk.dir().join("SOFUS")).unwrap();
    assert!(matches!(disk.try_open(), Err(StoreError::Missing(_))));
    let local = create(disk.dir(), 0).unwrap();
    assert_eq!(fill(&local, 0..3), Revision(3));
}

#[test]
fn everything_is_private() {
    let disk = OnDisk::small();
    fill(disk.local(), 0..2_000);
    let mode = |path: &Path| fs::metadata(path).unwrap().permissions().mode() & 0o777;
    assert_eq!(mode(disk.dir()), 0o700);
    for (path, _) in tree(disk.dir()) {
        let path = Path::new(&path);
        // sled makes its own files; they are private by the directory around them.
        let within_index = path.parent().is_some_and(|parent| parent.ends_with("index") || parent.ends_with("blobs"));
        let wanted = if path.is_dir() { 0o700 } else { 0o600 };
        assert!(within_index || mode(path) == wanted, "{} {:o}", path.display(), mode(path));
    }
}

#[test]
fn a_spoilt_backup_leaves_nothing_behind() {
    let disk = OnDisk::small();
    fill(disk.local(), 0..20);
    let mut backup = Vec::new();
    disk.local().backup(&mut backup).unwrap();
    let temporary = tempfile::tempdir().unwrap();
    let dir = temporary.path().join("new");
    for bit in (0..backup.len() * 8).step_by(401) {
        let mut bad = backup.clone();
        bad[bit / 8] ^= 1 << (bit % 8);
        assert!(restore(&dir, &mut bad.as_slice()).is_err(), "bit {bit}");
    }
    for length in (0..backup.len()).step_by(97) {
        assert!(restore(&dir, &mut &backup[..length]).is_err(), "length {length}");
    }
    assert!(restore(&dir, &mut [backup.as_slice(), b"x"].concat().as_slice()).is_err());
    assert_eq!(tree(&dir), []);
    restore(&dir, &mut backup.as_slice()).unwrap();
}

#[test]
fn without_permission_it_says_so() {
    // Nobody is refused anything as root, so there the case cannot be made.
    if rustix::process::geteuid().is_root() {
        return;
    }
    let mut disk = OnDisk::small();
    disk.close();
    fs::set_permissions(disk.dir(), fs::Permissions::from_mode(0o000)).unwrap();
    assert!(matches!(disk.try_open(), Err(StoreError::Permission(_))));
    fs::set_permissions(disk.dir(), fs::Permissions::from_mode(0o700)).unwrap();
}
