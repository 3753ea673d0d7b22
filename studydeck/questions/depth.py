"""One more card in full, where some answers lie deeper than their sheet."""

from collections.abc import Callable, Iterator
from functools import cache

from studydeck.questions.card import Asked
from studydeck.questions.question import Answer, Standing
from studydeck.questions.wording import counted

LONGEST_LIST = 7
"""More than a learner holds in mind at once."""

DEEPEST = 3

AnswersAt = Callable[[int], list[Answer]]
"""A question's answers as they stand at a level: what is deeper is not demanded."""


def with_depth(asked: Asked, answers_at: AnswersAt, level: int) -> Iterator[Asked]:
    """The question as its sheet's level has it, and in full where more lies deeper.

    In full is as deep as a list that can be held in mind goes. The first of the two is the same
    whether the second is there or not.
    """
    base = answers_at(level)
    yield asked._replace(text=counted(asked.text, base), answers=base)
    if not any(_is_deeper(answer) for answer in base):
        return
    known, answers_at = _demanded(base), cache(answers_at)
    for deep in range(DEEPEST, level, -1):
        answers = answers_at(deep)
        if known < _demanded(answers) <= LONGEST_LIST:
            yield _in_full(asked, answers, _first_level(answers_at, level, deep), known)
            return


def _first_level(answers_at: AnswersAt, level: int, deep: int) -> int:
    """The least level at which as much is demanded as at `deep`."""
    most = _demanded(answers_at(deep))
    return next(at for at in range(level, deep + 1) if _demanded(answers_at(at)) == most)


def _in_full(asked: Asked, answers: list[Answer], level: int, known: int) -> Asked:
    ask = f"{asked.text} In full" if known else asked.text
    return asked._replace(text=counted(ask, answers), answers=answers, level=level, full=True)


def _is_deeper(answer: Answer) -> bool:
    """Whether it is simply right, and only its level keeps it from being demanded."""
    return answer.standing is Standing.ACCEPTED and not answer.why and not answer.part


def _demanded(answers: list[Answer]) -> int:
    return sum(answer.standing is Standing.DEMANDED for answer in answers)
