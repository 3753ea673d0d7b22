"""The links of the whole library read backwards: who names a sheet, in which field, as what."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from studydeck.facts.kinds import FIELDS, KINDS, PART_FIELDS
from studydeck.facts.sheets import Item, Sheet, items_of
from studydeck.facts.structure import Linked, Structure

NOT_OF_IT = ("near", "cite")
"""Links that say nothing of what they point to."""


class BackLink(NamedTuple):
    """One item of `sheet` that names the sheet which is looked at from here."""

    sheet: Sheet
    """The one that says so: a sheet, or a head without one."""
    name: str
    """The field that it stands in."""
    item: Item
    level: int


class BackLinks:
    """By sheet (`kind/id`): every link to it, but those that are written as wrong."""

    def __init__(self, sheets: Iterable[Sheet], linked: Linked, structure: Structure) -> None:
        self._linked = linked
        self._structure = structure
        self._found: dict[str, list[BackLink]] = defaultdict(list)
        for sheet in sheets:
            if KINDS[sheet.kind].asked:
                self._add(sheet, FIELDS[sheet.kind])
                for head in sheet.heads:
                    self._add(head, PART_FIELDS[sheet.kind])

    def _add(self, sheet: Sheet, fields: Iterable[str]) -> None:
        for name in fields:
            declared = FIELDS[sheet.kind][name]
            if declared.sort != "link" or name in NOT_OF_IT:
                continue
            for item in sheet.items(name) or items_of(sheet.own.get(name, ())):
                target = self._linked(sheet, item, declared.to)
                if target and not item.wrong:
                    link = BackLink(sheet, name, item, item.level or sheet.level)
                    self._found[target[0].key].append(link)

    def to(self, key: str) -> list[BackLink]:
        """The links to just this sheet, in the order of the decks."""
        return self._found.get(key, [])

    def through(self, sheet: Sheet, made_of: Iterable[tuple[str, str]]) -> Iterator[BackLink]:
        """The links to a sheet or to a part of it, made in one of these fields."""
        fields = set(made_of)
        for each in (sheet, *self._structure.parts(sheet)):
            for link in self.to(each.key):
                if (link.sheet.kind, link.name) in fields:
                    yield link
