"""Log entries and memories as rows of the database, and back."""

from collections.abc import Iterable
from datetime import date
from typing import TypeAlias

from studydeck.identity import CardId
from studydeck.memory.reviews import Entry, Move, Review, Undo
from studydeck.memory.sm2 import Memory, checked_grade

Cell: TypeAlias = str | int | None

ENTRY_COLUMNS = (
    "event, card, at_ms, study_day, grade, cap_days, taken_ms, way, place, fingerprint, formerly"
)
MEMORY_COLUMNS = "card, repetition, interval_days, ease, due_on, begun_on"


EntryRow: TypeAlias = tuple[str, str, int, str, int, int, int, str, str, str, str]
"""A stored entry's cells, in the order of `ENTRY_COLUMNS`; what its event lacks is None."""

MemoryRow: TypeAlias = tuple[str, int, int, int, str, str]
"""A memory's cells, in the order of `MEMORY_COLUMNS`."""


_new_card = tuple.__new__
"""Makes a CardId in half the time, where 100,000 are read at once."""


class Days(dict[str, date]):
    """Days by their text (`YYYY-MM-DD`), each read once: many cards share few days."""

    def __missing__(self, text: str) -> date:
        day = self[text] = date.fromisoformat(text)
        return day


def card_of(text: str) -> CardId:
    """Read the card that a row names. Rows are our own, so it is split and not checked, for speed."""
    kind, sheet, prompt = text.split("/")
    prompt, _, which = prompt.partition(".")
    return _new_card(CardId, (kind, sheet, prompt, which))


def entry_row(entry: Entry) -> tuple[Cell, ...]:
    """List the entry's cells, by `ENTRY_COLUMNS`. Raises ValueError for a grade outside 0..5."""
    head = (str(entry.card), entry.at_ms, entry.study_day.isoformat())
    if isinstance(entry, Undo):
        return ("undo", *head, *[None] * 7)
    if isinstance(entry, Move):
        return ("move", *head, *[None] * 6, str(entry.formerly))
    return (
        "drill" if entry.drill else "review",
        *head,
        checked_grade(entry.grade),
        entry.cap_days,
        entry.taken_ms,
        entry.way,
        entry.where,
        entry.fingerprint,
        None,
    )


def entry_of(row: EntryRow) -> Entry:
    """Read the entry of a row. Raises ValueError where a cell cannot be read."""
    event, card, at_ms, day, grade, cap_days, taken_ms, way, place, fingerprint, formerly = row
    study_day = date.fromisoformat(day)
    if event == "undo":
        return Undo(card_of(card), at_ms, study_day)
    if event == "move":
        return Move(card_of(card), card_of(formerly), at_ms, study_day)
    drill = event == "drill"
    return Review(
        card_of(card), at_ms, study_day, grade, cap_days, taken_ms, way, place, fingerprint, drill
    )


def memory_row(card: CardId, memory: Memory) -> MemoryRow:
    """List the cells of one card's memory."""
    return (
        str(card),
        memory.repetition,
        memory.interval_days,
        memory.ease,
        memory.due_on.isoformat(),
        memory.begun_on.isoformat(),
    )


def memories_of(rows: Iterable[MemoryRow]) -> dict[CardId, Memory]:
    """Read the memories by card. Raises ValueError where a cell cannot be read."""
    days = Days()
    return {
        card_of(card): Memory(repetition, interval_days, ease, days[due_on], days[begun_on])
        for card, repetition, interval_days, ease, due_on, begun_on in rows
    }
