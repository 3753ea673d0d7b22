"""What a wrong answer costs where it could harm a client."""

from studydeck.facts.kinds import HANDS, field_of
from studydeck.questions.judging.marking import AGAIN, Marked, Verdict
from studydeck.questions.question import Question

UNSAFE = 0
"""The grade of an answer that would harm, whatever the learner makes of it."""


def decided(question: Question, label: str) -> int | None:
    """The grade that a wrong option of a safety question has, whatever key is pressed.

    A class for massage is unsafe where it lays more of the hands on the client today than the sheet
    does; a stricter one is only wrong. Any other mistake in a safety question could harm. None
    where the question is about no one's safety.
    """
    if not question.safety:
        return None
    field = field_of(question.card.kind, question.card.prompt)
    if not field.labels:
        return UNSAFE
    touch = dict(zip(field.labels, map(HANDS.__getitem__, field.choices), strict=True))
    right = min(touch[answer.text] for answer in question.demanded)
    return UNSAFE if touch[label] > right else AGAIN


def decided_for(question: Question, marked: Marked) -> int | None:
    """The same for a typed answer: only what its author names as a mistake is known to be one."""
    mistakes = (
        answer.text
        for item in marked.items
        if item.verdict is Verdict.WRONG
        for answer in item.answers
    )
    return min(
        (grade for text in mistakes if (grade := decided(question, text)) is not None), default=None
    )
