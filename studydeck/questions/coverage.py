"""How many questions there are for each area of an exam, beside what the exam gives it."""

from collections import Counter
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from studydeck.facts.kinds import AREAS
from studydeck.facts.settings import Exam
from studydeck.questions.question import Question

LEAST_SHARE = 0.5
"""An area should have at least this part of the share that its weight would give it."""


class Coverage(NamedTuple):
    """One area of the exam."""

    area: str
    title: str
    questions: int
    """With those of the areas that it consists of."""
    share: float
    """Of all questions, in percent."""
    weight: int | None
    """What the exam gives it, in percent; None for a part of an area."""

    @property
    def is_thin(self) -> bool:
        """Whether it has no question, or far fewer than its weight asks for."""
        return not self.questions or (self.weight or 0) * LEAST_SHARE > self.share


def coverage(questions: Iterable[Question], exam: Exam | None) -> Iterator[Coverage]:
    """Every area in the outline's order."""
    counted: Counter[str] = Counter()
    total = 0
    for question in questions:
        parts = question.area.split(".")
        counted.update(".".join(parts[: depth + 1]) for depth in range(len(parts)))
        total += 1
    weights = exam.weights if exam else {}
    for area, title in AREAS.items():
        share = 100 * counted[area] / max(total, 1)
        yield Coverage(area, title, counted[area], share, weights.get(area))
