"""What is part of what: groups and their parts, muscles and their heads, bones and their places."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from typing import TypeAlias

from studydeck.facts.kinds import FIELDS
from studydeck.facts.sheets import Item, Sheet
from studydeck.facts.yamlfile import place_of
from studydeck.problems import Problem

Linked: TypeAlias = Callable[[Sheet, Item, tuple[str, ...]], tuple[Sheet, str] | None]
"""Finds the sheet that an item of a sheet names, of these kinds, with the link's detail."""


class Structure:
    """The one relation "part of", written as `parts` or as `of`, read from both sides."""

    def __init__(self, sheets: Iterable[Sheet], linked: Linked) -> None:
        self._parts: dict[Sheet, list[Sheet]] = defaultdict(list)
        self._wholes: dict[Sheet, list[Sheet]] = defaultdict(list)
        self._linked = linked
        for sheet in sheets:
            for head in sheet.heads:
                self._join(sheet, head)
            for part in self._named(sheet, "parts"):
                self._join(sheet, part)
            for whole in self._named(sheet, "of"):
                self._join(whole, sheet)

    def _named(self, sheet: Sheet, name: str) -> Iterator[Sheet]:
        """The sheets that a field links to as right, disputed ones left out."""
        for item in sheet.items(name):
            target = self._linked(sheet, item, FIELDS[sheet.kind][name].to)
            if item.is_plain and target:
                yield target[0]

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

    def own_parts(self, sheet: Sheet) -> tuple[Sheet, ...]:
        """What it consists of, without their parts."""
        return tuple(self._parts.get(sheet, ()))

    def related(self, sheet: Sheet) -> tuple[Sheet, ...]:
        """Its wholes and its parts."""
        return (*self.wholes(sheet), *self.parts(sheet))

    def cycles(self) -> list[Problem]:
        """Sheets that would be part of themselves: one problem a circle."""
        problems = []
        told: set[Sheet] = set()
        for sheet in list(self._wholes):
            if sheet not in told and sheet in self.wholes(sheet):
                told.update(self.wholes(sheet))
                at = next(
                    (sheet.keys[name] for name in ("of", "parts") if name in sheet.keys), None
                )
                place = place_of(at, sheet.place.file) if at is not None else sheet.place
                words = "would be part of itself; take one of its `parts` or `of` out"
                problems.append(Problem(place, f"{sheet.key} {words}"))
        return problems


def _reached(start: Sheet, steps: dict[Sheet, list[Sheet]]) -> tuple[Sheet, ...]:
    reached: dict[Sheet, None] = {}
    ahead = list(steps.get(start, ()))
    for sheet in ahead:
        if sheet not in reached:
            reached[sheet] = None
            ahead += steps.get(sheet, ())
    return tuple(reached)
