"""What is said once for two: that it is not said otherwise from the other side."""

from collections.abc import Mapping

from studydeck.facts.kinds import FIELDS
from studydeck.facts.sheets import Sheet
from studydeck.facts.structure import Linked
from studydeck.facts.yamlfile import place_of
from studydeck.problems import Problem


def opposite_problems(sheets: Mapping[str, Sheet], linked: Linked) -> list[Problem]:
    """Pairs that contradict each other: one side names a third, or `none`, or two name one."""
    problems = []
    partner: dict[tuple[str, str], Sheet] = {}
    for sheet in sheets.values():
        for name in sheet.said:
            field = FIELDS[sheet.kind][name]
            for item in sheet.items(name) if field.mutual else ():
                target = linked(sheet, item, field.to)
                other = target[0] if target else None
                for one, two in ((sheet, other), (other, sheet)):
                    if one is None or two is None or not item.is_plain:
                        continue
                    if partner.setdefault((one.key, name), two) is not two:
                        message = (
                            f"{one.key} has {partner[one.key, name].key} as its {name} already"
                        )
                        problems.append(Problem(place_of(item.text, sheet.place.file), message))
    return problems
