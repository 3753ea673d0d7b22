"""Counts and days in words."""

from datetime import date

NAME = "studydeck"

READING = "Reading the decks…"

NOTHING_TO_UNDO = "Nothing to undo in this sitting."

NOT_DUE_YET = "later today"
"""A study day begins some hours after midnight; until then its cards are not due."""


WAYS = {
    "ladder": "choice while new, flip while young, typed or ticked from 21 days on",
    "flip": "think, turn the card, say how it went",
    "choice": "one right answer among others, where there are enough",
    "typed": "type the answer, where it is short",
    "checklist": "tick what you knew of a list",
}
"""The ways of asking, and what each means."""


def count(number: int, one: str, many: str = "") -> str:
    """`1 card`, `3 cards`, `1,200 cards`."""
    return f"{number:,} {one if number == 1 else many or one + 's'}"


def day(on: date, today: date) -> str:
    """`tomorrow, Friday 21 November`; the year only where it is another one."""
    year = f" {on.year}" if on.year != today.year else ""
    return f"{_distance((on - today).days)}, {on:%A} {on.day} {on:%B}{year}"


def _distance(days: int) -> str:
    if days <= 0:
        return NOT_DUE_YET
    return "tomorrow" if days == 1 else f"in {count(days, 'day')}"
