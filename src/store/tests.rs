use super::*;

#[test]
fn a_table_is_found_by_its_number() {
    for table in Table::ALL {
        assert_eq!(Table::from_number(table.number()), Some(table));
    }
    assert_eq!(Table::from_number(17), None);
}

#[test]
fn a_prefix_ends_where_the_next_begins() {
    assert_eq!(KeyRange::prefix(b"ab").to.as_deref(), Some(b"ac".as_slice()));
    assert_eq!(KeyRange::prefix(&[1, 255]).to, Some(vec![2]));
    assert_eq!(KeyRange::prefix(&[255, 255]).to, None);
    assert_eq!(KeyRange::prefix(b""), KeyRange::all());
}

#[test]
fn what_the_system_says_becomes_a_store_error() {
    let path = Path::new("/x");
    assert!(
        matches!(StoreError::at(path, &ErrorKind::PermissionDenied.into()), StoreError::Permission(p) if p == "/x")
    );
    assert!(matches!(StoreError::at(path, &ErrorKind::StorageFull.into()), StoreError::Full));
    assert!(
        matches!(StoreError::at(path, &ErrorKind::NotFound.into()), StoreError::Io(e) if e.to_string().contains("/x"))
    );
}
