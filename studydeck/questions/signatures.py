"""Which sheets are told by their facts alone: the question "which muscle is this?"."""

from collections import defaultdict
from collections.abc import Iterable
from math import ceil

from studydeck.facts.library import Library
from studydeck.facts.sheets import Sheet
from studydeck.facts.words import words
from studydeck.questions.answers import complete_answers
from studydeck.questions.depth import DEEPEST, LONGEST_LIST
from studydeck.questions.question import Answer, Standing

Told = list[tuple[str, list[str]]]
"""By field: what is shown of it."""


class Signatures:
    """What all sheets of one kind say in some fields, to find those that fit only one."""

    def __init__(self, library: Library, kind: str, shows: Iterable[str]) -> None:
        self._library = library
        self._shows = tuple(shows)
        self._fitting: dict[tuple[str, str], set[str]] = defaultdict(set)
        """By field and answer: the sheets that it is true of, if only in part or disputed."""
        for sheet in library.sheets.values():
            for name in self._shows if sheet.kind == kind else ():
                for answer in complete_answers(library, sheet, name, DEEPEST):
                    if answer.standing is not Standing.WRONG:
                        self._fitting[name, answer.key].add(sheet.key)

    def told(self, sheet: Sheet) -> Told:
        """What tells a sheet from all others.

        Nothing where a field is empty, where others fit too, and where it is too much to take in.
        """
        shown = [(name, self._shown(sheet, name)) for name in self._shows]
        sizes = [len(answers) for _, answers in shown]
        if not all(sizes) or sum(sizes) > LONGEST_LIST:
            return []
        fitting = [self._fitting[name, each.key] for name, answers in shown for each in answers]
        related = {other.key for other in self._library.structure.related(sheet)}
        if set.intersection(*fitting) - related != {sheet.key}:
            return []
        told = [(name, [_said(answer) for answer in answers]) for name, answers in shown]
        return [] if _gives_away(sheet.name, (text for _, said in told for text in said)) else told

    def _shown(self, sheet: Sheet, name: str) -> list[Answer]:
        """What is demanded of a field, or else what is true of the sheet's own heads."""
        answers = complete_answers(self._library, sheet, name, sheet.level)
        demanded = [answer for answer in answers if answer.standing is Standing.DEMANDED]
        heads = {head.name for head in sheet.heads}
        return demanded or [each for each in answers if each.part in heads and not each.why]


ALIKE = 0.65
"""The share of a name's letters from which a word that begins alike gives it away."""

LEAST_ALIKE = 5


def _gives_away(name: str, texts: Iterable[str]) -> bool:
    """Whether a word begins like the name: the subscapular fossa tells of subscapularis."""
    shown = {word for text in texts for word in words(text).split()}
    beginnings = [word[: max(LEAST_ALIKE, ceil(ALIKE * len(word)))] for word in words(name).split()]
    alike = tuple(begun for begun in beginnings if len(begun) >= LEAST_ALIKE)
    return any(word.startswith(alike) for word in shown)


def _said(answer: Answer) -> str:
    brackets = ", ".join(filter(None, (answer.detail, answer.part)))
    return f"{answer.text} ({brackets})" if brackets else answer.text
