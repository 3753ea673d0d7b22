"""How a question reads, and whether it gives its answer away."""

import re
from collections.abc import Iterable

from studydeck.facts.sheets import Sheet
from studydeck.questions.question import Answer, Question, Standing

_WORD = re.compile(r"\w+")
_FIRST = re.compile(r"^\W*(\w+)", re.MULTILINE)


def subject_of(sheet: Sheet) -> str:
    """A sheet's name as a question begins with it: `Biceps femoris, short head`."""
    return sheet.full_name[:1].upper() + sheet.full_name[1:]


def counted(ask: str, answers: Iterable[Answer]) -> str:
    """A question with how many answers it demands, where those are several."""
    several = sum(answer.standing is Standing.DEMANDED for answer in answers)
    return f"{ask} ({several})" if several > 1 else ask


def words(text: str) -> str:
    """A text's words, in lower case, each between two spaces, so that whole words can be found."""
    return f" {' '.join(_WORD.findall(text.casefold()))} "


def first_words(texts: Iterable[str]) -> list[str]:
    """The first word of each text, and of each line of it, in lower case."""
    return _FIRST.findall("\n".join(texts).casefold())


def gives_away(question: Question) -> bool:
    """Whether a demanded answer stands in the question's own words.

    A scenario tells a story and offers its answers, and a choice is short: neither counts.
    """
    if question.options or question.card.prompt == "massage":
        return False
    texts = [answer.text for answer in question.demanded]
    asked = words(question.text)
    if not any(f" {word} " in asked for word in first_words(texts)):
        return False
    return any(words(text) in asked for text in texts)
