"""What goes wrong with the learner's database, each as one sentence with what to do next."""

import shutil
from pathlib import Path

from studydeck.problems import StoreError

LEAST_SQLITE = (3, 37)
"""The first SQLite that knows strict tables."""

LEAST_FREE_BYTES = 1 << 20
"""With less than this on the disk, it is taken for full."""

_FULL = "the disk is full; free some space and try again"
_LOCKED = "another program keeps it locked; close that program and try again"
_UNWRITABLE = "it cannot be written; check the permissions of the file and of its folder"
_DAMAGED = "the file is damaged; put a backup in its place"
_NO_DATABASE = "the file is no SQLite database; move it away or choose another data folder"
_HARDWARE = "the disk reports an error when reading or writing; check the disk"

_REASONS = {
    3: _UNWRITABLE,
    5: _LOCKED,
    6: _LOCKED,
    8: _UNWRITABLE,
    10: _HARDWARE,
    11: _DAMAGED,
    13: _FULL,
    14: _UNWRITABLE,
    23: _UNWRITABLE,
    26: _NO_DATABASE,
}
"""By SQLite's primary result code (sqlite.org/rescode.html)."""


def fault(path: Path, reason: str) -> StoreError:
    """Word the error to raise about the database at `path`."""
    return StoreError(f"The learner's data in {path} cannot be used: {reason}.")


def sqlite_fault(path: Path, code: int, message: str) -> StoreError:
    """Word the error for SQLite's result code, extended or not; else it keeps SQLite's message."""
    reason = _REASONS.get(code & 0xFF, message)
    if reason == _HARDWARE and _is_full(path):
        reason = _FULL
    return fault(path, reason)


def _is_full(path: Path) -> bool:
    """Whether the disk has no room; SQLite calls that an error of the disk where it maps memory."""
    try:
        return shutil.disk_usage(path.parent).free < LEAST_FREE_BYTES
    except OSError:
        return False


def damaged(path: Path) -> StoreError:
    """Word the error for a row that cannot be read."""
    return fault(path, _DAMAGED)


def folder_fault(path: Path, error: OSError) -> StoreError:
    """Word the error for a folder that cannot be made."""
    return fault(path, f"its folder cannot be made ({error.strerror}); choose another data folder")


def check_sqlite(path: Path, version: tuple[int, ...]) -> None:
    """Raise StoreError where this computer's SQLite is too old."""
    if version < LEAST_SQLITE:
        wanted, found = (".".join(map(str, parts)) for parts in (LEAST_SQLITE, version))
        raise fault(path, f"it needs SQLite {wanted}, and this Python has {found}; update Python")


def check_header(path: Path, application_id: int, ours: int, *, empty: bool) -> None:
    """Raise StoreError where the database is another application's."""
    if application_id != ours and (application_id or not empty):
        raise fault(path, "it is another application's database; choose another data folder")


def check_version(path: Path, version: int, newest: int) -> None:
    """Raise StoreError where a newer studydeck has written the database."""
    if version > newest:
        raise fault(
            path,
            f"a newer studydeck wrote it (version {version} of the file, and this studydeck knows "
            f"{newest}); update studydeck",
        )
