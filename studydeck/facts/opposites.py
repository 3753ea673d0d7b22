"""What is said once for two: that it is not said otherwise from the other side."""

from collections.abc import Iterator, Mapping

from studydeck.facts.kinds import FIELDS, MUTUAL
from studydeck.facts.sheets import Item, Sheet
from studydeck.facts.structure import Linked
from studydeck.facts.yamlfile import place_of
from studydeck.problems import Problem


def opposite_problems(sheets: Mapping[str, Sheet], linked: Linked) -> list[Problem]:
    """Pairs that contradict each other: a sheet would have two opposites."""
    problems = []
    partners: dict[tuple[str, str], Sheet] = {}
    for sheet, name, item, other in _pairs(sheets, linked):
        for one, two in ((sheet, other), (other, sheet)):
            first = partners.setdefault((one.key, name), two)
            if first is not two:
                message = f"{one.key} has {first.key} as its {name} already"
                problems.append(Problem(place_of(item.text, sheet.place.file), message))
    return problems


def _pairs(sheets: Mapping[str, Sheet], linked: Linked) -> Iterator[tuple[Sheet, str, Item, Sheet]]:
    """Each sheet with the field and the item in which it names another."""
    for sheet in sheets.values():
        for name in MUTUAL[sheet.kind]:
            for item in sheet.items(name):
                target = linked(sheet, item, FIELDS[sheet.kind][name].to)
                if target and item.is_plain:
                    yield sheet, name, item, target[0]
