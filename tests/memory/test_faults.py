import shutil
import sqlite3
from pathlib import Path
from types import SimpleNamespace

import pytest

from studydeck.memory.faults import check_header, check_sqlite, check_version, sqlite_fault
from studydeck.problems import StoreError

PATH = Path("data") / "studydeck.db"


def one_sentence(error):
    text = str(error)
    return text.endswith(".") and "\n" not in text and str(PATH) in text


@pytest.mark.parametrize(
    ("code", "says"),
    [
        (sqlite3.SQLITE_FULL, "the disk is full"),
        (sqlite3.SQLITE_BUSY, "locked"),
        (sqlite3.SQLITE_BUSY_SNAPSHOT, "locked"),
        (sqlite3.SQLITE_LOCKED, "locked"),
        (sqlite3.SQLITE_READONLY, "cannot be written"),
        (sqlite3.SQLITE_READONLY_DIRECTORY, "cannot be written"),
        (sqlite3.SQLITE_CANTOPEN, "cannot be written"),
        (sqlite3.SQLITE_PERM, "cannot be written"),
        (sqlite3.SQLITE_AUTH, "cannot be written"),
        (sqlite3.SQLITE_CORRUPT, "damaged"),
        (sqlite3.SQLITE_NOTADB, "no SQLite database"),
        (sqlite3.SQLITE_IOERR, "check the disk"),
        (sqlite3.SQLITE_IOERR_FSYNC, "check the disk"),
        (sqlite3.SQLITE_ERROR, "no such table"),
        (0, "no such table"),
    ],
)
def test_every_code_of_sqlite_is_a_sentence(code, says):
    error = sqlite_fault(PATH, code, "no such table: review")
    assert says in str(error)
    assert one_sentence(error)


def test_an_sqlite_without_strict_tables_is_refused():
    check_sqlite(PATH, (3, 37, 0))
    with pytest.raises(
        StoreError, match=r"needs SQLite 3\.37, and this Python has 3\.36\.9"
    ) as told:
        check_sqlite(PATH, (3, 36, 9))
    assert one_sentence(told.value)


def test_another_applications_database_is_refused():
    check_header(PATH, 7, 7, empty=False)
    check_header(PATH, 0, 7, empty=True)
    for application_id, empty in [(8, True), (8, False), (0, False)]:
        with pytest.raises(StoreError, match="another application") as told:
            check_header(PATH, application_id, 7, empty=empty)
        assert one_sentence(told.value)


def test_a_newer_version_is_refused():
    check_version(PATH, 2, 2)
    with pytest.raises(StoreError, match="newer studydeck") as told:
        check_version(PATH, 3, 2)
    assert one_sentence(told.value)


def test_a_disk_without_room_is_full_whatever_sqlite_calls_it(monkeypatch):
    room = SimpleNamespace(free=4096)
    monkeypatch.setattr(shutil, "disk_usage", lambda _: room)
    assert "the disk is full" in str(sqlite_fault(PATH, 4874, "disk I/O error"))
    room.free = 10**9
    assert "check the disk" in str(sqlite_fault(PATH, 4874, "disk I/O error"))
