use super::super::super::conformance;
use super::*;

#[test]
fn keeps_the_contract() {
    conformance::keeps_the_contract(|| OnDisk::with_segments(1024 * 1024));
}

#[test]
fn does_as_the_model_does() {
    conformance::does_as_the_model_does(|| OnDisk::with_segments(16 * 1024), 24);
}

#[test]
fn many_commits_go_through_many_segments_and_checkpoints() {
    let mut disk = OnDisk::small();
    fill(disk.local(), 0..3_000);
    for _ in 0..2 {
        assert_eq!(held(disk.local()), expected(0..3_000));
        let report = disk.local().verify().unwrap();
        assert_eq!((report.head, report.records, report.problems.len()), (3_000, 3_000, 0));
        assert_eq!(report.checkpoints.len(), 2);
        assert!(report.commits < 3_000, "the log is cut back: {report:?}");
        disk.open();
    }
}

#[test]
fn a_closed_store_has_nothing_to_replay() {
    let mut disk = OnDisk::small();
    fill(disk.local(), 0..10);
    disk.store.take().unwrap().close().unwrap();
    let report = disk.open();
    assert_eq!(report.recovery, super::super::Recovery::Replayed(0));
    assert_eq!(report.records, 10);
}

#[test]
fn staged_work_outlives_its_checkpoints() {
    let mut disk = OnDisk::small();
    let mut staging = disk.local().stage().unwrap();
    (0..5_000).for_each(|number| staging.push(put(number, &[number as u8; 180])).unwrap());
    staging.finish().unwrap();
    // The index is lost before the second checkpoint: built from the first, or from the file.
    for _ in 0..2 {
        disk.close();
        std::fs::remove_dir_all(disk.dir().join("index")).unwrap();
        disk.open();
        assert_eq!(held(disk.local()), expected(0..5_000));
    }
    assert_eq!(std::fs::read_dir(disk.dir().join("staged")).unwrap().count(), 1);
    fill(disk.local(), 0..3_000);
    assert_eq!(std::fs::read_dir(disk.dir().join("staged")).unwrap().count(), 0);
    assert_eq!(held(disk.local()), expected(0..5_000));
}

#[test]
fn a_group_larger_than_a_run_is_stored_whole() {
    let disk = OnDisk::small();
    let group: Vec<_> = (0..1_000u32).map(|number| vec![put(number, &[number as u8; 180])]).collect();
    assert_eq!(disk.local().commit(&group).unwrap(), Revision(1_000));
    assert_eq!(held(disk.local()), expected(0..1_000));
}

#[test]
fn a_backup_comes_back_elsewhere() {
    let disk = OnDisk::small();
    fill(disk.local(), 0..2_000);
    let mut backup = Vec::new();
    assert_eq!(disk.local().backup(&mut backup).unwrap(), Revision(2_000));

    let elsewhere = tempfile::tempdir().unwrap();
    let dir = elsewhere.path().join("new");
    let (restored, _) = super::super::restore(&dir, &mut backup.as_slice()).unwrap();
    assert_eq!(restored.head(), Revision(2_000));
    assert_eq!(held(&restored), expected(0..2_000));
    assert_eq!(restored.commit(&[vec![put(7, b"new")]]).unwrap(), Revision(2_001));
    drop(restored);
    let (again, _) = open(&dir).unwrap();
    assert_eq!(again.get(Table::Evaluation, &7u32.to_be_bytes()).unwrap().as_deref(), Some(b"new".as_slice()));
    assert_eq!(again.verify().unwrap().problems, []);
}
