"""The review log, and how memories are replayed from it.

The log is the truth and is only appended to: taking a grade back is an entry too. Its order is the
order of its entries, never that of their instants, since a computer's clock may be set back.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from typing import TypeAlias

from studydeck.identity import CardId
from studydeck.memory.sm2 import PASSED, Memory, Scheduler, sm2

TURNS_AT_HOUR = 4
"""The local hour at which the study day turns: whoever studies past midnight is still up."""

_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_MILLISECOND = timedelta(milliseconds=1)


@dataclass(frozen=True, slots=True)
class Review:
    """One grading."""

    card: CardId
    at_ms: int
    """The instant: milliseconds since 1970 in UTC."""
    study_day: date
    """The local study day that it counts to."""
    grade: int
    """0..5, as SM-2 has them."""
    cap_days: int
    """The longest interval that was allowed, kept so that a replay agrees."""
    taken_ms: int
    """From the question's appearance to the grade, in milliseconds."""
    way: str
    """How it was asked, such as `flip`."""
    where: str
    """What it was done in, such as `terminal`."""
    fingerprint: str
    """What was demanded: `Question.fingerprint`."""
    drill: bool = False
    """Whether it was a repeat on the same day, which changes no memory."""


@dataclass(frozen=True, slots=True)
class Undo:
    """Takes back the card's latest standing review, drill or not."""

    card: CardId
    at_ms: int
    study_day: date


@dataclass(frozen=True, slots=True)
class Move:
    """The history of `formerly` becomes the card's, unless that has one: never merged."""

    card: CardId
    formerly: CardId
    at_ms: int
    study_day: date


Entry: TypeAlias = Review | Undo | Move
"""One line of the log."""


def study_day(now: datetime, turns_at_hour: int = TURNS_AT_HOUR) -> date:
    """Tell the day that studying at `now` counts to: by the wall clock, less the late hours.

    `now` is local and knows its zone. Summer time and travel move the wall clock and nothing else.
    """
    if now.tzinfo is None:
        raise ValueError("the time does not say its zone")
    return (now.replace(tzinfo=None) - timedelta(hours=turns_at_hour)).date()


def at_ms(now: datetime) -> int:
    """Count the instant in whole milliseconds since 1970 in UTC, of a time that knows its zone."""
    return (now - _EPOCH) // _MILLISECOND


def standing(entries: Sequence[Entry]) -> dict[CardId, list[int]]:
    """Where in the log each card's standing reviews are, in their order."""
    places: dict[CardId, list[int]] = {}
    for place, entry in enumerate(entries):
        if isinstance(entry, Review):
            places.setdefault(entry.card, []).append(place)
        elif isinstance(entry, Undo):
            _take_back(places, entry.card)
        elif entry.formerly in places and entry.card not in places:
            places[entry.card] = places.pop(entry.formerly)
    return places


def _take_back(places: dict[CardId, list[int]], card: CardId) -> None:
    reviews = places.get(card)
    if reviews:
        reviews.pop()
        if not reviews:
            del places[card]


def histories(entries: Iterable[Entry]) -> dict[CardId, list[Review]]:
    """Each card's standing reviews as they were logged, in their order."""
    log = list(entries)
    return {
        card: [entry for place in places if isinstance(entry := log[place], Review)]
        for card, places in standing(log).items()
    }


def recall(
    reviews: Iterable[Review], scheduler: Scheduler = sm2, memory: Memory | None = None
) -> Memory | None:
    """Find the memory that one card's reviews leave, from `memory` on; drills change nothing.

    Nor does a second review on one study day, which two quizzes side by side can give: a night's
    sleep is what an interval counts.
    """
    for review in reviews:
        if not review.drill and not _is_of(review.study_day, memory):
            memory = scheduler(memory, review.grade, review.study_day, review.cap_days)
    return memory


def _is_of(day: date, memory: Memory | None) -> bool:
    """Whether a memory was made on that day."""
    return memory is not None and memory.due_on - timedelta(memory.interval_days) == day


def replay(entries: Iterable[Entry], scheduler: Scheduler = sm2) -> dict[CardId, Memory]:
    """All memories, from the whole log in its order."""
    recalled = {card: recall(reviews, scheduler) for card, reviews in histories(entries).items()}
    return {card: memory for card, memory in recalled.items() if memory is not None}


def owed(entries_of_one_day: Iterable[Entry]) -> tuple[CardId, ...]:
    """List the cards still to be repeated that day, in the order in which they will be asked.

    A card is owed while its latest standing review of the day is below 4; the one that has waited
    longest comes first.
    """
    log = list(entries_of_one_day)
    latest = sorted((places[-1], card) for card, places in standing(log).items())
    return tuple(
        card
        for place, card in latest
        if isinstance(review := log[place], Review) and review.grade < PASSED
    )
