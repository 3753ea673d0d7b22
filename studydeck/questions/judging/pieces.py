"""A typed list → the things that it names."""

import re
from collections.abc import Callable, Iterator
from typing import Protocol

from studydeck.questions.judging.levels import with_ranges
from studydeck.questions.judging.spelling import fractions

_BETWEEN = re.compile(r"\s*(?:[;\n]|,(?![^()]*\)))\s*")
_OUTSIDE = r"(?![^()]*\))"
_AND = re.compile(rf"(?:\s+(?:and|&|\+)\s+|\s*[/+&]\s*){_OUTSIDE}", re.IGNORECASE)
_AND_IN_ONE = re.compile(rf"\s+(?:and|&|\+)\s+{_OUTSIDE}", re.IGNORECASE)
_TO = re.compile(r"\s+to\s+", re.IGNORECASE)
_BULLET = re.compile(r"^\s*(?:[-*•]|\d+[.)])\s+")

MOST_JOINED = 3
"""Of how many neighbours one name with commas may consist."""


class Known(Protocol):
    """What is known of a question's answers while a list is taken apart."""

    def is_said_by(self, text: str) -> bool:
        """Whether a text is just one of the answers."""

    def continues(self, before: str, text: str) -> bool:
        """Whether a text belongs to the one before it: its detail, or the place that it is on."""

    @property
    def are_several(self) -> bool:
        """Whether a list is asked for."""


def pieces(typed: str, known: Known) -> list[str]:
    """The items of a typed list; a text that is one answer is not taken apart."""
    text = with_ranges(fractions(typed)).strip()
    if known.is_said_by(typed):
        return [typed.strip()]
    if all(map(known.is_said_by, listed := _BETWEEN.split(typed.strip()))):
        return listed
    parts = [_BULLET.sub("", each).strip() for each in _BETWEEN.split(text)]
    apart = _AND if known.are_several else _AND_IN_ONE
    sides = [
        side for part in _joined(parts, known.is_said_by) for side in _parted(part, apart, known)
    ]
    found: list[str] = []
    for piece in _completed(sides, known) if known.are_several else sides:
        if found and known.continues(found[-1], piece):
            found[-1] = f"{found[-1]}, {piece}"
        else:
            found.append(piece)
    kept = [each for each in found if each.strip(" .?!-")]
    return kept or [text] * bool(text)


def _joined(parts: list[str], is_said: Callable[[str], bool]) -> Iterator[str]:
    """The parts, those that make one name together again: `biceps femoris, long head`."""
    at = 0
    while at < len(parts):
        lengths = range(min(MOST_JOINED, len(parts) - at), 1, -1)
        length = next((n for n in lengths if is_said(", ".join(parts[at : at + n]))), 1)
        yield ", ".join(parts[at : at + length])
        at += length


def _parted(text: str, apart: re.Pattern[str], known: Known) -> list[str]:
    """What stands on both sides of `and`; or of `to`, where that joins two of the answers."""
    if known.is_said_by(text):
        return [text]
    ends = [each.strip() for each in _TO.split(text)]
    if known.are_several and len(ends) > 1 and all(map(known.is_said_by, ends)):
        return ends
    return [each.strip() for each in apart.split(text)]


def _completed(sides: list[str], known: Known) -> list[str]:
    """The sides, a word that serves several given to each: `superior and inferior gemellus`."""
    whole = list(sides)
    for at, side in enumerate(sides):
        if known.is_said_by(side) or known.continues("", side):
            continue
        fuller = (*_with_ends(side, sides[at + 1 :]), *_with_beginnings(side, sides[:at]))
        whole[at] = next(filter(known.is_said_by, fuller), side)
    return whole


def _with_ends(side: str, others: list[str]) -> Iterator[str]:
    """A side with the last words of one that comes after it; longer ones only with `of …`."""
    for other in others:
        words = other.split()
        ends = (" ".join(words[cut:]) for cut in range(1, len(words)))
        yield from (f"{side} {end}" for end in ends if " " not in side or end.startswith("of "))


def _with_beginnings(side: str, others: list[str]) -> Iterator[str]:
    """A side with the first words of one that went before it."""
    for other in reversed(others):
        words = other.split()
        yield from (f"{' '.join(words[:cut])} {side}" for cut in range(len(words) - 1, 0, -1))
