"""What to study today: which cards, in which order, and how many there are."""

from collections import Counter, deque
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from itertools import groupby, islice, zip_longest

from studydeck.identity import CardId
from studydeck.memory.sm2 import Memory
from studydeck.questions.question import Question

APART = 4
"""How many of the last cards asked must share nothing with the next, where that can be had."""

SHEETS_AT_ONCE = 6
"""Of how many sheets new cards are begun side by side."""

LOOK_AHEAD = 64
"""How many cards are held back at most to keep sisters apart."""


@dataclass(frozen=True, slots=True)
class RegionCount:
    """What waits in one region."""

    region: str
    due: int
    new: int
    """All unseen ones, whatever the day's limit."""


@dataclass(frozen=True, slots=True)
class Overview:
    """What waits today, counted in cards."""

    regions: tuple[RegionCount, ...]
    """Only those that have questions, in the order of these."""
    due: int
    new: int
    """All unseen ones, whatever the day's limit."""
    new_today: int
    """How many of them today's limit still lets in."""
    owed: int
    """Cards to be repeated today."""
    next_due_on: date | None
    """The first study day after today on which a card is due; None where there is none."""
    next_due: int
    """How many are due on it."""


def queue(
    questions: Iterable[Question],
    memories: Mapping[CardId, Memory],
    today: date,
    new_left: int,
) -> tuple[CardId, ...]:
    """List the cards to ask today: those due, longest due first, then at most `new_left` new ones.

    `questions` come in the decks' order; new ones go by level, then by that order, a few sheets in
    turn, so that a day begins no sheet with all of its cards and no more sheets than can be held.
    Within those due and within one level, sisters go apart: later in the queue, never out of it.
    """
    due: list[tuple[date, Question]] = []
    unseen: list[Question] = []
    for question in questions:
        memory = memories.get(question.card)
        if memory is None:
            unseen.append(question)
        elif memory.due_on <= today:
            due.append((memory.due_on, question))
    due.sort(key=lambda pair: pair[0])
    unseen.sort(key=_level)
    in_turn = (question for level in _by_level(unseen) for question in _in_turn(level))
    new = list(islice(in_turn, max(new_left, 0)))
    return tuple(_spread([[question for _, question in due], *_by_level(new)]))


def overview(
    questions: Iterable[Question],
    memories: Mapping[CardId, Memory],
    today: date,
    new_left: int,
    owed: Collection[CardId],
) -> Overview:
    """Count what waits today and next, over these questions alone. `owed` are the cards to be repeated."""
    due: Counter[str] = Counter()
    new: Counter[str] = Counter()
    later: Counter[date] = Counter()
    cards = set()
    for question in questions:
        cards.add(question.card)
        memory = memories.get(question.card)
        waits = memory is not None and memory.due_on <= today
        due[question.region] += waits
        new[question.region] += memory is None
        if memory is not None and not waits:
            later[memory.due_on] += 1
    next_due_on = min(later, default=None)
    return Overview(
        regions=tuple(RegionCount(region, due[region], new[region]) for region in due),
        due=due.total(),
        new=new.total(),
        new_today=min(max(new_left, 0), new.total()),
        owed=len(cards.intersection(owed)),
        next_due_on=next_due_on,
        next_due=later[next_due_on] if next_due_on else 0,
    )


def _in_turn(questions: Iterable[Question]) -> Iterator[Question]:
    """Yield one of each of a few sheets in turn, the next sheet as soon as one is used up.

    The sheets come of each kind in turn, so that a beginner meets more than one sort of thing.
    """
    sheets: dict[tuple[str, str], deque[Question]] = {}
    for question in questions:
        sheets.setdefault(question.card[:2], deque()).append(question)
    kinds: dict[str, list[deque[Question]]] = {}
    for (kind, _), waiting in sheets.items():
        kinds.setdefault(kind, []).append(waiting)
    coming = (sheet for turn in zip_longest(*kinds.values()) for sheet in turn if sheet)
    pool = deque(islice(coming, SHEETS_AT_ONCE))
    while pool:
        sheet = pool.popleft()
        yield sheet.popleft()
        if sheet:
            pool.append(sheet)
        else:
            pool.extend(islice(coming, 1))


def _level(question: Question) -> int:
    return question.level


def _by_level(questions: Iterable[Question]) -> Iterator[list[Question]]:
    return (list(group) for _, group in groupby(questions, _level))


def _spread(groups: Iterable[list[Question]]) -> Iterator[CardId]:
    """Yield the cards of each group in turn, sisters apart, also across the groups' borders."""
    asked_at: dict[str, int] = {}
    window: deque[frozenset[str]] = deque(maxlen=APART)
    place = 0
    for group in groups:
        coming = iter(group)
        held = list(islice(coming, LOOK_AHEAD))
        while held:
            question = held.pop(_choose(held, frozenset().union(*window), asked_at))
            yield question.card
            window.append(question.sisters)
            asked_at.update(dict.fromkeys(question.sisters, place))
            place += 1
            held.extend(islice(coming, 1))


def _choose(held: list[Question], recent: frozenset[str], asked_at: Mapping[str, int]) -> int:
    """Which of the held to ask: the first stranger, else the one whose sister is longest ago."""
    for place, question in enumerate(held):
        if recent.isdisjoint(question.sisters):
            return place
    ages = [max(asked_at.get(key, -1) for key in question.sisters) for question in held]
    return ages.index(min(ages))
