"""What is never offered as a wrong option: whatever somebody could defend as right."""

from collections import defaultdict
from collections.abc import Iterable, Iterator

from studydeck.facts.kinds import FIELDS, IN_FULL, REVERSED, field_of
from studydeck.facts.library import Library
from studydeck.facts.sheets import Sheet
from studydeck.questions.answers import complete_answers
from studydeck.questions.depth import DEEPEST
from studydeck.questions.question import Question


class Taboo:
    """Knows which sheets may not stand beside the right answer."""

    def __init__(self, library: Library) -> None:
        self._library = library
        self._near = _near(library)
        self._sheets = {
            each.key: each for sheet in library.sheets.values() for each in (sheet, *sheet.heads)
        }
        self._kin: dict[str, frozenset[str]] = {}

    def of(self, question: Question) -> set[str]:
        """Everything right, disputed, deeper or inherited for it, with all that is related to it.

        Nothing of a question that none of the sheets asks: for it there is nothing to draw from.
        """
        card = question.card
        prompt = card.prompt.removesuffix(IN_FULL)
        top = self._sheets.get(f"{card.kind}/{card.sheet}")
        if top is None:
            return set()
        asked = self._sheets.get(f"{top.key}.{card.which}", top)
        keys = {top.key, *(answer.link for answer in question.answers if answer.link)}
        if prompt in REVERSED[card.kind]:
            keys |= set(self._naming(asked, REVERSED[card.kind][prompt].made_of))
        if rival := field_of(card.kind, prompt).rival:
            keys |= self._said(asked, rival)
        return {key for each in keys for key in self.kin(each)}

    def _said(self, sheet: Sheet, name: str) -> set[str]:
        """All that is said of a sheet in a field, whatever its standing."""
        return {answer.link for answer in complete_answers(self._library, sheet, name, DEEPEST)}

    def _naming(self, asked: Sheet, made_of: Iterable[tuple[str, str]]) -> Iterator[str]:
        """Whoever names a sheet, its wholes, its parts or a neighbour: none of them is far off."""
        fields = set(made_of)
        for key in self.kin(asked.key):
            for link in self._library.backlinks.to(key):
                if (link.sheet.kind, link.name) in fields:
                    yield (link.sheet.whole or link.sheet).key

    def are_related(self, one: str, two: str) -> bool:
        """Whether two sheets are the same, near, or one a part of the other."""
        return two in self.kin(one) or one in self.kin(two)

    def kin(self, key: str) -> frozenset[str]:
        """A sheet, what it is part of, what it consists of, and what is near to any of these."""
        if key not in self._kin:
            related = self._related(key)
            near = {other for each in related for other in self._near.get(each, ())}
            parts = {part for each in near for part in self._related(each, wholes=False)}
            self._kin[key] = frozenset(related | near | parts)
        return self._kin[key]

    def _related(self, key: str, *, wholes: bool = True) -> set[str]:
        sheet = self._sheets.get(key)
        if sheet is None:
            return {key}
        structure = self._library.structure
        others = structure.related(sheet) if wholes else structure.parts(sheet)
        return {key, *(other.key for other in others)}


def _near(library: Library) -> dict[str, set[str]]:
    """By sheet: those that a teacher would accept in its place, whichever side says so."""
    found: dict[str, set[str]] = defaultdict(set)
    for sheet in library.sheets.values():
        for text in sheet.own.get("near", ()):
            sheets, _ = library.find(sheet, text, FIELDS[sheet.kind]["near"].to)
            for other in sheets if len(sheets) == 1 else ():
                found[sheet.key].add(other.key)
                found[other.key].add(sheet.key)
    return found
