"""Which way a card is asked at its age."""

from collections.abc import Sequence

from studydeck.memory.sm2 import Memory
from studydeck.questions.ways import LADDER, Way

MATURE_DAYS = 21
"""From this interval on a card is mature, as in Anki."""


def way_for(wanted: str, ways: Sequence[Way], memory: Memory | None) -> Way:
    """The way to ask a card in: the one wanted if it can be had, else the simplest.

    `wanted` is a way's name, or `ladder`: choice while the card is new, flip while it is young,
    typed (or a checklist, where it cannot be typed) once it is mature.
    """
    rungs = _rungs(memory) if wanted == LADDER else (Way(wanted),)
    return next((way for way in rungs if way in ways), ways[0])


def _rungs(memory: Memory | None) -> tuple[Way, ...]:
    if memory is None:
        return (Way.CHOICE,)
    if memory.interval_days < MATURE_DAYS:
        return (Way.FLIP,)
    return (Way.TYPED, Way.CHECKLIST)
