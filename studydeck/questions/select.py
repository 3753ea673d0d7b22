"""Which questions `--only` chooses: a region, kind, sheet, exam area or tag."""

from collections.abc import Iterable, Sequence

from studydeck.facts.nearest import meant
from studydeck.problems import UsageError
from studydeck.questions.question import Question


def chosen(questions: Iterable[Question], only: Sequence[str]) -> tuple[Question, ...]:
    """The questions that any of the words chooses; all, where there is no word.

    Raises UsageError for a word that chooses nothing.
    """
    every = tuple(questions)
    if not only:
        return every
    handles = {question.card: handles_of(question) for question in every}
    known = {handle for each in handles.values() for handle in each}
    wanted = {_spelled(word, known) for word in only}
    return tuple(question for question in every if not wanted.isdisjoint(handles[question.card]))


def handles_of(question: Question) -> frozenset[str]:
    """All words that choose a question; an area also by what it is part of (`2` for `2.D`)."""
    card = question.card
    parts = question.area.split(".")
    areas = (".".join(parts[: depth + 1]).lower() for depth in range(len(parts)))
    sheet = f"{card.kind}/{card.sheet}"
    return frozenset((question.region, card.kind, sheet, *areas, *question.tags))


def _spelled(word: str, known: Iterable[str]) -> str:
    """A word as the questions have it: any case, with hyphens or spaces."""
    lowered = word.strip().lower()
    for spelling in (lowered, lowered.replace("-", " "), lowered.replace(" ", "-")):
        if spelling in known:
            return spelling
    hint = meant(lowered, known, most=3) or "; it takes a region, kind, sheet, exam area or tag"
    raise UsageError(f"nothing to ask for --only {word}{hint}")
