"""A typed list → the things that it names."""

import re
from collections.abc import Callable, Iterator
from typing import Protocol

from studydeck.questions.judging.levels import with_ranges
from studydeck.questions.judging.spelling import fractions

_BETWEEN = re.compile(r"\s*(?:[;\n]|,(?![^()]*\)))\s*")
_AND = re.compile(r"\s+(?:and|&|\+)\s+|\s*[/+&]\s*", re.IGNORECASE)
_AND_IN_ONE = re.compile(r"\s+(?:and|&|\+)\s+", re.IGNORECASE)
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
    parts = [_BULLET.sub("", each).strip() for each in _BETWEEN.split(text)]
    apart = _AND if known.are_several else _AND_IN_ONE
    found: list[str] = []
    for part in _joined(parts, known.is_said_by):
        for piece in _parted(part, apart, known.is_said_by):
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


def _parted(text: str, apart: re.Pattern[str], is_said: Callable[[str], bool]) -> list[str]:
    """What stands on both sides of `and`; a word that serves both is given to each."""
    if is_said(text):
        return [text]
    sides = apart.split(text)
    for at, side in enumerate(sides):
        for whole in () if is_said(side) else _completed(sides, at):
            if is_said(whole):
                sides[at] = whole
                break
    return [each.strip() for each in sides]


def _completed(sides: list[str], at: int) -> Iterator[str]:
    """A side with words of a neighbour: `superior` of `superior and inferior gemellus`."""
    if at + 1 < len(sides):
        words = sides[-1].split()
        yield from (f"{sides[at]} {' '.join(words[cut:])}" for cut in range(1, len(words)))
    if at > 0:
        words = sides[0].split()
        yield from (f"{' '.join(words[:cut])} {sides[at]}" for cut in range(1, len(words)))
