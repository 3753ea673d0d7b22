"""What is part of what: groups and their parts, muscles and their heads, bones and their places."""

from collections import defaultdict
from collections.abc import Iterable, Iterator

from studydeck.facts.kinds import FIELDS
from studydeck.facts.links import Names
from studydeck.facts.sheets import Sheet
from studydeck.problems import Problem


class Structure:
    """The one relation "part of", written as `parts` or as `of`, read from both sides."""

    def __init__(self, sheets: Iterable[Sheet], names: Names) -> None:
        self._parts: dict[Sheet, list[Sheet]] = defaultdict(list)
        self._wholes: dict[Sheet, list[Sheet]] = defaultdict(list)
        for sheet in sheets:
            for head in sheet.heads:
                self._join(sheet, head)
            for part in _linked(sheet, "parts", names):
                self._join(sheet, part)
            for whole in _linked(sheet, "of", names):
                self._join(whole, sheet)

    def _join(self, whole: Sheet, part: Sheet) -> None:
        if part not in self._parts[whole]:
            self._parts[whole].append(part)
            self._wholes[part].append(whole)

    def wholes(self, sheet: Sheet) -> tuple[Sheet, ...]:
        """What it is part of, the nearest first."""
        return _reached(sheet, self._wholes)

    def parts(self, sheet: Sheet) -> tuple[Sheet, ...]:
        """What it consists of, the nearest first."""
        return _reached(sheet, self._parts)

    def related(self, sheet: Sheet) -> tuple[Sheet, ...]:
        """Its wholes and its parts."""
        return (*self.wholes(sheet), *self.parts(sheet))

    def cycles(self) -> list[Problem]:
        """Sheets that would be part of themselves."""
        words = "would be part of itself; take one of its `parts` or `of` out"
        return [
            Problem(sheet.place, f"{sheet.key} {words}")
            for sheet in list(self._wholes)
            if sheet in self.wholes(sheet)
        ]


def _linked(sheet: Sheet, name: str, names: Names) -> Iterator[Sheet]:
    """The sheets that a field links to as right, disputed ones left out."""
    for item in sheet.items(name):
        found, _ = names.find(item.text, FIELDS[sheet.kind][name].to)
        if item.is_plain and len(found) == 1:
            yield found[0]


def _reached(start: Sheet, steps: dict[Sheet, list[Sheet]]) -> tuple[Sheet, ...]:
    reached: dict[Sheet, None] = {}
    ahead = list(steps.get(start, ()))
    for sheet in ahead:
        if sheet not in reached:
            reached[sheet] = None
            ahead += steps.get(sheet, ())
    return tuple(reached)
