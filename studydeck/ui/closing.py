"""The end of a sitting in words: how many were answered, what was missed, what comes next."""

from collections.abc import Iterator

from studydeck.ui.lines import Line, Role, blocks, line
from studydeck.ui.opening import next_due
from studydeck.ui.quiz import Quiz
from studydeck.ui.words import count


def closing_lines(quiz: Quiz) -> tuple[Line, ...]:
    """The summary of a sitting, whether it came to its end or was left before."""
    return blocks(_answered(quiz), _missed(quiz))


def _answered(quiz: Quiz) -> Iterator[Line]:
    session = quiz.session
    yield line(f"{count(session.answered, 'answer')} given, all kept.", Role.STRONG)
    if session.left:
        yield line(f"{count(session.left, 'card')} still to ask today.")
    elif quiz.next_due is not None:
        yield line(next_due(*quiz.next_due, quiz.today))


def _missed(quiz: Quiz) -> Iterator[Line]:
    missed = quiz.session.missed
    if missed:
        yield line(f"Missed or hard ({len(missed)})", Role.HEADING)
    elif quiz.session.answered:
        yield line("Nothing was missed.")
    for card in missed:
        yield line(quiz.study.questions[card].text, mark="• ")
