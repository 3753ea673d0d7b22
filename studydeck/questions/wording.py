"""How a question reads, and whether it gives its answer away."""

from collections.abc import Iterable

from studydeck.facts.kinds import field_of
from studydeck.facts.sheets import Sheet
from studydeck.facts.words import first_words, words
from studydeck.questions.question import Answer, Question, Standing


def subject_of(sheet: Sheet) -> str:
    """A sheet's name as a question begins with it: `Biceps femoris, short head`."""
    return capitalised(sheet.full_name)


def capitalised(text: str) -> str:
    """A text as it begins a sentence."""
    return text[:1].upper() + text[1:]


def counted(ask: str, answers: Iterable[Answer]) -> str:
    """A question with how many answers it demands, where those are several."""
    several = sum(answer.standing is Standing.DEMANDED for answer in answers)
    return f"{ask} ({several})" if several > 1 else ask


def _may_stand_in(text: str, asked: str) -> bool:
    """A quick look, on the safe side: most answers do not even begin with letters that are asked."""
    first = text.split(maxsplit=1)[0].lower()
    return first in asked or not (first.isalpha() and asked.isascii())


def gives_away(question: Question) -> bool:
    """Whether a demanded answer stands in the question's own words.

    A scenario tells a story and offers its answers, and a choice is short: neither counts.
    """
    if question.options or field_of(question.card.kind, question.card.prompt).sort == "choice":
        return False
    texts = [answer.text for answer in question.demanded]
    if not any(_may_stand_in(text, question.text.lower()) for text in texts):
        return False
    asked = words(question.text.removesuffix(f" ({len(texts)})"))
    if not any(f" {word} " in asked for word in first_words(texts)):
        return False
    return any(words(text) in asked for text in texts)
