"""The learner's data: the review log in SQLite, and the memories beside it.

Every entry is committed to the disk before `record` returns, together with the memory that follows
from it. What can go wrong is raised as StoreError, one sentence to show.
"""

import gc
import sqlite3
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from datetime import date
from pathlib import Path
from types import TracebackType
from typing import Self

from studydeck.identity import CardId
from studydeck.memory import faults, statements
from studydeck.memory.adoption import moves_in_order
from studydeck.memory.reviews import Entry, Move, Review, histories, recall, replay
from studydeck.memory.rows import card_of, entry_of, entry_row, memories_of, memory_row
from studydeck.memory.schema import APPLICATION_ID, MIGRATIONS
from studydeck.memory.sm2 import Memory, Scheduler, sm2

WAIT_MS = 5000
"""How long another program may keep the data locked before it is given up."""

Migrations = Sequence[Sequence[str]]
"""For each version the statements that lead to the next."""


class Store:
    """One learner's data. Belongs to the thread that opened it; is closed after use."""

    def __init__(self, db: sqlite3.Connection, path: Path, scheduler: Scheduler) -> None:
        self._db = db
        self._path = path
        self._scheduler = scheduler

    @classmethod
    def open(
        cls,
        path: Path,
        *,
        scheduler: Scheduler = sm2,
        wait_ms: int = WAIT_MS,
        migrations: Migrations = MIGRATIONS,
    ) -> Self:
        """Open the store in the file `path`, made with its folder if it is not there.

        An older version is migrated, wholly or not at all. Raises StoreError.
        """
        faults.check_sqlite(path, sqlite3.sqlite_version_info)
        with _told(path):
            db = _connect(path, wait_ms)
            try:
                _prepare(db, path, migrations)
            except BaseException:
                db.close()
                raise
        return cls(db, path, scheduler)

    def close(self) -> None:
        """End the use of the file. Closing twice does no harm."""
        self._db.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()

    def record(self, entry: Entry) -> None:
        """Append the entry; when this returns, it and the memory after it are on the disk."""
        with self._writing():
            self._append(entry)

    def adopt(self, moves: Mapping[CardId, CardId], at_ms: int, study_day: date) -> None:
        """Give cards the histories of their former ids; `moves` is from the new id to the old.

        A card that has a history keeps its own, and an old one is moved once. For cards with
        several former ids call it for the newest first, then for the older ones. Writes only where
        there is something to move.
        """
        if not self._to_move(moves):
            return
        with self._writing():
            for card, formerly in self._to_move(moves):
                self._append(Move(card, formerly, at_ms, study_day))

    def rebuild(self, scheduler: Scheduler = sm2) -> None:
        """Make all memories anew from the log, and go on with this scheduler."""
        with self._writing() as db, _no_collection():
            memories = replay(self._entries(statements.LOG), scheduler)
            db.execute(statements.FORGET_ALL)
            db.executemany(statements.KEEP, (memory_row(*pair) for pair in memories.items()))
        self._scheduler = scheduler

    def memories(self) -> dict[CardId, Memory]:
        """Read the memory of every card that has one."""
        with _no_collection():
            return self._memories(statements.MEMORIES)

    def day(self, study_day: date) -> list[Entry]:
        """List the day's entries as they were logged, undos among them."""
        return self._entries(statements.DAY, study_day.isoformat())

    def begun(self, study_day: date) -> int:
        """Count the cards that had their first scheduled review on that day."""
        with _told(self._path):
            row = self._db.execute(statements.BEGUN, (study_day.isoformat(),)).fetchone()
        return int(row[0])

    def cards(self) -> set[CardId]:
        """Collect every card that has a history, if only of drills."""
        doubtful = self._cards(statements.WITHOUT_MEMORY)
        return self._cards(statements.REMEMBERED) | set(filter(self.history, doubtful))

    def history(self, card: CardId) -> list[Review]:
        """List the card's standing reviews, as they were logged under this id or a former one."""
        return histories(self._entries(statements.KIN, str(card))).get(card, [])

    def _to_move(self, moves: Mapping[CardId, CardId]) -> list[tuple[CardId, CardId]]:
        cards = {*moves, *moves.values()}
        held = {card for card in cards if self._memory(card) or self.history(card)}
        return moves_in_order(moves, held)

    def _append(self, entry: Entry) -> None:
        """Log the entry and bring the memories that it touches up to date."""
        self._db.execute(statements.INSERT, entry_row(entry))
        if isinstance(entry, Review):
            if not entry.drill:
                self._keep(entry.card, recall([entry], self._scheduler, self._memory(entry.card)))
            return
        held = histories(self._entries(statements.KIN, str(entry.card)))
        for card in (entry.card, entry.formerly) if isinstance(entry, Move) else (entry.card,):
            self._keep(card, recall(held.get(card, []), self._scheduler))

    def _keep(self, card: CardId, memory: Memory | None) -> None:
        if memory is None:
            self._db.execute(statements.FORGET, (str(card),))
        else:
            self._db.execute(statements.KEEP, memory_row(card, memory))

    def _memory(self, card: CardId) -> Memory | None:
        return self._memories(statements.MEMORY, str(card)).get(card)

    def _memories(self, select: str, *values: str) -> dict[CardId, Memory]:
        with _read(self._path):
            return memories_of(self._db.execute(select, values))

    def _entries(self, select: str, *values: str) -> list[Entry]:
        with _read(self._path):
            return [entry_of(row) for row in self._db.execute(select, values)]

    def _cards(self, select: str) -> set[CardId]:
        with _read(self._path):
            return {card_of(text) for (text,) in self._db.execute(select)}

    @contextmanager
    def _writing(self) -> Iterator[sqlite3.Connection]:
        with _told(self._path), _transaction(self._db):
            yield self._db


@contextmanager
def _told(path: Path) -> Iterator[None]:
    """Tell of SQLite's errors as StoreError."""
    try:
        yield
    except sqlite3.Error as error:
        code = getattr(error, "sqlite_errorcode", 0)
        raise faults.sqlite_fault(path, code, str(error)) from error


@contextmanager
def _read(path: Path) -> Iterator[None]:
    """Tell of SQLite's errors, and of rows that cannot be read, as StoreError."""
    try:
        with _told(path):
            yield
    except (ValueError, TypeError) as error:
        raise faults.damaged(path) from error


@contextmanager
def _no_collection() -> Iterator[None]:
    """Pause the garbage collector, which takes a third of the time where many rows are read."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()


@contextmanager
def _transaction(db: sqlite3.Connection) -> Iterator[None]:
    """All of it or nothing, with the right to write from the start."""
    db.execute("BEGIN IMMEDIATE")
    try:
        yield
        db.execute("COMMIT")
    except BaseException:
        db.rollback()
        raise


def _connect(path: Path, wait_ms: int) -> sqlite3.Connection:
    if path.is_dir():
        raise faults.fault(path, "it is a folder; move it away or choose another data folder")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise faults.folder_fault(path, error) from error
    return sqlite3.connect(path, timeout=wait_ms / 1000, isolation_level=None)


def _prepare(db: sqlite3.Connection, path: Path, migrations: Migrations) -> None:
    """Check that the file is ours before anything is changed, then bring it up to date."""
    application_id, version, tables = _header(db)
    faults.check_header(path, application_id, APPLICATION_ID, empty=not (tables or version))
    faults.check_version(path, version, len(migrations))
    db.execute("PRAGMA journal_mode = WAL")
    db.execute("PRAGMA synchronous = FULL")
    if version < len(migrations):
        with _transaction(db):
            _migrate(db, migrations)


def _header(db: sqlite3.Connection) -> tuple[int, int, int]:
    """Read the application's id, the version and the number of tables, all of one moment."""
    db.execute("BEGIN")
    try:
        return (
            _number(db, "PRAGMA application_id"),
            _number(db, "PRAGMA user_version"),
            _number(db, "SELECT count(*) FROM sqlite_schema"),
        )
    finally:
        db.rollback()


def _migrate(db: sqlite3.Connection, migrations: Migrations) -> None:
    """Run the steps that are missing; another program may just have run them."""
    version = _number(db, "PRAGMA user_version")
    steps: Iterable[Sequence[str]] = migrations[version:]
    for statement in (statement for step in steps for statement in step):
        db.execute(statement)
    db.execute(f"PRAGMA application_id = {APPLICATION_ID}")
    db.execute(f"PRAGMA user_version = {max(version, len(migrations))}")


def _number(db: sqlite3.Connection, select: str) -> int:
    return int(db.execute(select).fetchone()[0])
