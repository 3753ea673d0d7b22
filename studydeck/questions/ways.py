"""The ways in which a card can be asked. They are no part of what the card is."""

from enum import StrEnum

from studydeck.facts.kinds import field_of
from studydeck.questions.question import Answer, Question


class Way(StrEnum):
    """How a card is asked."""

    FLIP = "flip"
    """Think, turn the card, say how it went."""
    CHOICE = "choice"
    """Choose one of the options."""
    TYPED = "typed"
    """Type the answer."""
    CHECKLIST = "checklist"
    """Turn the card and tick off what was known of a list."""


LADDER = "ladder"
"""A way for each age of a card: choice while new, flip while young, typed or checklist later."""

WORDS_TO_TYPE = 3
"""An answer of more words is too long to be typed as it stands."""

LEAST_LIST = 2


def possible(question: Question, *, has_options: bool) -> tuple[Way, ...]:
    """The ways in which a question can be asked, the simplest first.

    A scenario and a class for massage are only chosen: what a learner would do has to be known.
    """
    if question.options or field_of(question.card.kind, question.card.prompt).labels:
        return (Way.CHOICE,)
    ways = {
        Way.FLIP: True,
        Way.CHOICE: has_options,
        Way.TYPED: all(map(_can_be_typed, question.demanded)),
        Way.CHECKLIST: len(question.demanded) >= LEAST_LIST,
    }
    return tuple(way for way, holds in ways.items() if holds)


def _can_be_typed(answer: Answer) -> bool:
    return bool(answer.link) or len(answer.text.split()) <= WORDS_TO_TYPE
