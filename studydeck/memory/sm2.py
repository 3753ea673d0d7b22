"""SM-2: what one graded review does to the memory of a card.

Source: P. A. Woźniak, "Optimization of learning" (1990), section 3.2, read to the letter. Where
libraries differ: a failure leaves the E-factor alone, and an interval grows by the E-factor from
before the review. All arithmetic is on integers, since `ceil(25 * 2.2)` is 56 where 55 is right.
"""

from dataclasses import dataclass
from datetime import date
from enum import IntEnum
from typing import Protocol

LONGEST_INTERVAL_DAYS = 36_500
"""No interval is longer: a hundred years."""

SAFETY_INTERVAL_DAYS = 30
"""The longest interval of a card whose wrong answer could harm a client."""

PASSED = 4
"""The grade below which a card comes back on the same day."""

RECALLED = 3
"""The grade below which a card begins again."""

FIRST_EASE = 250
LEAST_EASE = 130

_LAST_DAY = date.max.toordinal()
_FIRST_DAYS = (1, 6)
"""I(1) and I(2)."""

_EASE_GAINED = (0, 0, 0, -14, 0, 10)
"""By grade, in hundredths: 0.1 - (5-q)(0.08 + (5-q)0.02) from 3 on; below 3 nothing changes."""


class Grade(IntEnum):
    """The four keys. SM-2 knows 0 and 2 as well, which the marker may give."""

    AGAIN = 1
    HARD = 3
    GOOD = 4
    EASY = 5


@dataclass(frozen=True, slots=True)
class Memory:
    """What is known of a learner's hold on one card after its last scheduled review."""

    repetition: int
    """Reviews recalled in a row: SM-2's n. 0 after a failure."""
    interval_days: int
    ease: int
    """The E-factor in hundredths: 250 is 2.50."""
    due_on: date
    """The study day from which the card is due."""
    begun_on: date
    """The study day of the first review."""


class Scheduler(Protocol):
    """Decides when a card comes next. Any that does can be replayed from the same log."""

    def __call__(self, memory: Memory | None, grade: int, on: date, cap_days: int) -> Memory:
        """Find the memory after a review graded 0..5 on study day `on`; None is a card never seen."""


def checked_grade(grade: int) -> int:
    """`grade`, if it is one of SM-2's. Raises ValueError where it is not."""
    if not 0 <= grade <= 5:
        raise ValueError(f"a grade is 0, 1, 2, 3, 4 or 5, not {grade}")
    return int(grade)


def step(
    repetition: int, interval_days: int, ease: int, grade: int, cap_days: int
) -> tuple[int, int, int]:
    """Find the next repetition, interval in days and ease in hundredths, for a grade of 0..5.

    The interval grows by the ease from before this review and is rounded up to whole days.
    """
    if grade < RECALLED:
        return 0, 1, ease
    days = -(interval_days * ease // -100) if repetition > 1 else _FIRST_DAYS[repetition]
    return repetition + 1, min(days, cap_days), max(ease + _EASE_GAINED[grade], LEAST_EASE)


def sm2(
    memory: Memory | None, grade: int, on: date, cap_days: int = LONGEST_INTERVAL_DAYS
) -> Memory:
    """Find SM-2's memory after a review graded `grade` on study day `on`.

    Lateness changes nothing. Raises ValueError where the grade is outside 0..5.
    """
    grade = checked_grade(grade)
    if memory is None:
        repetition, interval_days, ease = step(0, 0, FIRST_EASE, grade, cap_days)
        return Memory(repetition, interval_days, ease, _after(on, interval_days), on)
    repetition, interval_days, ease = step(
        memory.repetition, memory.interval_days, memory.ease, grade, cap_days
    )
    return Memory(repetition, interval_days, ease, _after(on, interval_days), memory.begun_on)


def _after(on: date, days: int) -> date:
    """Find the day `days` later, or the calendar's last."""
    return date.fromordinal(min(on.toordinal() + days, _LAST_DAY))
