"""The database inside a package: genanki's schema, decks and note type; rows written by us."""

import hashlib
import sqlite3
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import closing, contextmanager
from itertools import count
from pathlib import Path
from typing import NamedTuple

import genanki

from studydeck.anki.decks import deck_name, decks_for, made_id
from studydeck.anki.ledger import Ledger, Stamp
from studydeck.anki.notetype import MODEL_ID, content_hash, note_type
from studydeck.anki.render import field_texts, tag_text
from studydeck.facts.kinds import REGIONS
from studydeck.problems import StudydeckError
from studydeck.questions.question import Question

NOTE_TYPE = "notetype"
"""The ledger's key for the note type; every note's begins with `studydeck:`."""

_NOTE = "INSERT INTO notes VALUES (?, ?, ?, ?, -1, ?, ?, ?, ?, 0, '')"
_CARD = "INSERT INTO cards VALUES (?, ?, ?, 0, ?, -1, 0, 0, ?, 0, 0, 0, 0, 0, 0, 0, 0, '')"


class Placed(NamedTuple):
    """A question with its note's id, which is its only card's too."""

    id: int
    guid: str
    position: int
    """Where it stands among the new cards, from 1."""
    question: Question


def write_collection(
    path: Path,
    questions: Sequence[Question],
    *,
    pictures: Mapping[str, str],
    ledger: Ledger,
    now: int,
    about: str,
) -> dict[str, Stamp]:
    """Write the database and return the stamps of all that is in it; `now` in seconds, UTC."""
    placed = place(questions)
    look = ledger.stamp(NOTE_TYPE, content_hash(), now)
    stamps = {NOTE_TYPE: look}
    with closing(sqlite3.connect(path)) as db:
        db.executescript("PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF")
        _write_schema(db, questions, look, about)
        with _indexed_late(db):
            db.executemany(_NOTE, _note_rows(placed, pictures, ledger, now, stamps))
            db.executemany(_CARD, _card_rows(placed, stamps))
        newest = max(stamp.modified_at for stamp in stamps.values())
        db.execute("UPDATE col SET mod = ?", (newest * 1000,))
        db.commit()
    return stamps


def place(questions: Sequence[Question]) -> list[Placed]:
    """The questions in the order of their notes' ids. Raises StudydeckError if two share a guid."""
    found: dict[str, tuple[int, Question]] = {}
    for position, question in enumerate(questions, 1):
        guid = question.guid
        if guid in found:
            raise StudydeckError(
                f"{found[guid][1].card} and {question.card} would be one note in Anki: both go"
                f" back to {guid.removeprefix('studydeck:')}."
            )
        found[guid] = (position, question)
    return sorted(Placed(id_, guid, *found[guid]) for guid, id_ in note_ids(found).items())


def note_ids(guids: Iterable[str]) -> dict[str, int]:
    """An id for each guid, made from it, and no two the same."""
    ids: dict[str, int] = {}
    taken: set[int] = set()
    for guid in sorted(guids):
        id_ = made_id(guid)
        while id_ in taken:
            id_ += 1
        taken.add(id_)
        ids[guid] = id_
    return ids


def _write_schema(
    db: sqlite3.Connection, questions: Sequence[Question], look: Stamp, about: str
) -> None:
    decks = decks_for({question.region for question in questions}, about)
    decks[0].add_model(note_type())
    genanki.Package(decks).write_to_db(db.cursor(), look.modified_at, count())


@contextmanager
def _indexed_late(db: sqlite3.Connection) -> Iterator[None]:
    """Take the indexes away and build them at the end, which is faster than row by row."""
    indexes = db.execute("SELECT name, sql FROM sqlite_master WHERE type = 'index'").fetchall()
    for name, _ in indexes:
        db.execute(f"DROP INDEX {name}")
    yield
    for _, statement in indexes:
        db.execute(statement)


def _note_rows(
    placed: Sequence[Placed],
    pictures: Mapping[str, str],
    ledger: Ledger,
    now: int,
    stamps: dict[str, Stamp],
) -> Iterator[tuple[object, ...]]:
    """The rows of `notes`, made as they are written; each one's stamp goes into `stamps`."""
    for id_, guid, _, question in placed:
        fields = field_texts(question, pictures.get(question.picture, ""))
        joined, tags = "\x1f".join(fields), tag_text(question)
        stamp = stamps[guid] = ledger.stamp(guid, _content_hash(joined + tags), now)
        checksum = _checksum(fields[0])
        yield id_, guid, MODEL_ID, stamp.modified_at, tags, joined, question.text, checksum


def _content_hash(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()[:16]


def _checksum(first_field: str) -> int:
    """What Anki finds notes with the same first field by."""
    digest = hashlib.sha1(first_field.encode(), usedforsecurity=False)
    return int.from_bytes(digest.digest()[:4])


def _card_rows(
    placed: Sequence[Placed], stamps: Mapping[str, Stamp]
) -> Iterator[tuple[int, int, int, int, int]]:
    decks = {region: made_id(deck_name(region)) for region in REGIONS}
    for id_, guid, position, question in placed:
        yield id_, id_, decks[question.region], stamps[guid].modified_at, position
