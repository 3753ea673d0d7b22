"""One sitting: which card is asked now, what a grade leads to, and how it is taken back.

A sitting is a row of rounds. The first asks the scheduled cards in their order; each one after it
repeats what is still owed, until every card reaches 4. A session is one moment of a sitting and
never changes: grading gives the next one, undoing gives the very one from before.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, datetime
from itertools import islice
from typing import NamedTuple

from studydeck.identity import CardId
from studydeck.memory.reviews import TURNS_AT_HOUR, Review, Undo, at_ms, study_day
from studydeck.memory.sm2 import (
    LONGEST_INTERVAL_DAYS,
    PASSED,
    SAFETY_INTERVAL_DAYS,
    Memory,
    Scheduler,
    checked_grade,
    sm2,
)
from studydeck.questions.question import Question


class Outcome(NamedTuple):
    """What a grade would lead to."""

    interval_days: int | None
    """Days until the card is due; None for a repeat, which changes nothing."""
    comes_back: bool
    """Whether it is asked again today."""


@dataclass(frozen=True, slots=True)
class Sitting:
    """What holds for a whole sitting."""

    owed: tuple[CardId, ...]
    """The repeats owed from before, in the order in which they will be asked."""
    questions: Mapping[CardId, Question]
    memories: Mapping[CardId, Memory]
    """As they were before it: each scheduled card is asked once, so that is all it takes."""
    today: date
    """The study day that it was begun on."""
    scheduler: Scheduler
    where: str
    turns_at_hour: int


class Failure(NamedTuple):
    """A grading below 4, linked to the one before it, so that a step costs the same at any size."""

    card: CardId
    drill: bool
    earlier: "Failure | None"


@dataclass(frozen=True, slots=True, eq=False)
class Session:
    """One moment of a sitting. Two sessions are equal only if they are the same."""

    sitting: Sitting = field(repr=False)
    round: tuple[CardId, ...]
    """The cards that this round asks."""
    place: int = 0
    """How many of them have been graded."""
    is_drill: bool = False
    """Whether the current card is a repeat, which changes no memory."""
    waiting: int = 0
    """How many cards wait for the next round."""
    answered: int = 0
    """Gradings that stand."""
    failures: Failure | None = field(default=None, repr=False)
    """The latest grading below 4 that stands."""
    before: "Session | None" = field(default=None, repr=False)
    """The moment before the latest grading."""

    @classmethod
    def begin(
        cls,
        order: Sequence[CardId],
        owed: Sequence[CardId],
        questions: Mapping[CardId, Question],
        memories: Mapping[CardId, Memory],
        today: date,
        *,
        scheduler: Scheduler = sm2,
        where: str = "terminal",
        turns_at_hour: int = TURNS_AT_HOUR,
    ) -> "Session":
        """Begin a sitting that asks the cards of `order`, then repeats those `owed` from before.

        A card without a question is left out, and one in both is scheduled.
        """
        asked = {card: questions[card] for card in order if card in questions}
        owing = {card: questions[card] for card in owed if card in questions and card not in asked}
        known = {card: memories[card] for card in asked | owing if card in memories}
        sitting = Sitting(
            tuple(owing), asked | owing, known, today, scheduler, where, turns_at_hour
        )
        return _in_round(cls(sitting, tuple(asked), waiting=len(owing)))

    @property
    def current(self) -> CardId | None:
        """The card to ask now; None at the end."""
        return self.round[self.place] if self.place < len(self.round) else None

    @property
    def today(self) -> date:
        """The study day that the sitting was begun on."""
        return self.sitting.today

    @property
    def memory(self) -> Memory | None:
        """What was known of the current card before the sitting; None of one never seen."""
        return self.sitting.memories.get(self.current) if self.current else None

    @property
    def left(self) -> int:
        """Cards still to be asked. One that will come back counts as left."""
        return len(self.round) - self.place + self.waiting

    @property
    def done(self) -> int:
        """Cards that will not come back in this sitting."""
        return len(self.sitting.questions) - self.left

    @property
    def can_undo(self) -> bool:
        """Whether a grading of this sitting stands."""
        return self.before is not None

    @property
    def missed(self) -> tuple[CardId, ...]:
        """The scheduled cards graded below 4 in this sitting, in the order of asking."""
        return tuple(failure.card for failure in _latest(self.failures) if not failure.drill)[::-1]

    def leads_to(self, grade: int) -> Outcome:
        """Tell what this grade would lead to. Raises IndexError where no card is left."""
        question = self._question()
        comes_back = checked_grade(grade) < PASSED
        if self.is_drill:
            return Outcome(None, comes_back)
        memory = self.sitting.memories.get(question.card)
        after = self.sitting.scheduler(memory, grade, self.today, _cap_days(question))
        return Outcome(after.interval_days, comes_back)

    def grade(
        self, grade: int, now: datetime, taken_ms: int, way: str = "flip"
    ) -> tuple["Session", Review]:
        """Grade the current card 0..5: the session after it, and the review to be logged.

        `way` is how it was asked. The review counts to the study day of `now`. Raises IndexError where no card is left.
        """
        question = self._question()
        review = Review(
            card=question.card,
            at_ms=at_ms(now),
            study_day=study_day(now, self.sitting.turns_at_hour),
            grade=checked_grade(grade),
            cap_days=_cap_days(question),
            taken_ms=taken_ms,
            way=way,
            where=self.sitting.where,
            fingerprint=question.fingerprint,
            drill=self.is_drill,
        )
        return _in_round(_after(self, review)), review

    def undo(self, now: datetime) -> tuple["Session", Undo]:
        """Take the latest grading back: the session before it, and what is to be logged.

        Raises IndexError where no grading of this sitting stands.
        """
        if self.before is None or self.before.current is None:
            raise IndexError("no grade to take back")
        day = study_day(now, self.sitting.turns_at_hour)
        return self.before, Undo(self.before.current, at_ms(now), day)

    def _question(self) -> Question:
        return self.sitting.questions[self.round[self.place]]


def _after(session: Session, review: Review) -> Session:
    """Go one card further, in the same round."""
    failed = review.grade < PASSED
    failure = Failure(review.card, review.drill, session.failures)
    return replace(
        session,
        place=session.place + 1,
        waiting=session.waiting + failed,
        answered=session.answered + 1,
        failures=failure if failed else session.failures,
        before=session,
    )


def _in_round(session: Session) -> Session:
    """Enter the next round, if this one is over and cards wait for it."""
    if session.place < len(session.round) or not session.waiting:
        return session
    owed = () if session.is_drill else session.sitting.owed
    latest = islice(_latest(session.failures), session.waiting - len(owed))
    failed = [failure.card for failure in latest]
    return replace(session, round=(*owed, *failed[::-1]), place=0, is_drill=True, waiting=0)


def _latest(failure: Failure | None) -> Iterator[Failure]:
    """Yield the standing failures, the latest first."""
    while failure is not None:
        yield failure
        failure = failure.earlier


def _cap_days(question: Question) -> int:
    return SAFETY_INTERVAL_DAYS if question.safety else LONGEST_INTERVAL_DAYS
