"""Writing a file so that it is there whole or not at all."""

import os
import sqlite3
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from studydeck.problems import StudydeckError


@contextmanager
def replacing(path: Path) -> Iterator[Path]:
    """A draft, alone in a new folder beside `path`, that takes its place when the block ends well.

    The folder is gone afterwards in any case. Raises StudydeckError where nothing can be written,
    or where something else than a file would be replaced.
    """
    if path.exists() and not path.is_file():
        raise StudydeckError(f"{path} is no file that could be replaced; choose another name.")
    try:
        target = path.resolve()
        with tempfile.TemporaryDirectory(dir=target.parent, prefix=".studydeck-") as folder:
            draft = Path(folder, target.name)
            yield draft
            _flush(draft)
            draft.replace(target)
    except (OSError, sqlite3.Error) as error:
        reason = getattr(error, "strerror", None) or error
        raise StudydeckError(f"{path} cannot be written: {reason}.") from error


def _flush(path: Path) -> None:
    """Bring the file from memory to the disk."""
    with path.open("rb+") as file:
        os.fsync(file.fileno())
