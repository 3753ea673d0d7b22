"""`formerly`: a history is moved once, never copied and never merged."""

from collections.abc import Mapping

from studydeck.facts.sheets import Sheet
from studydeck.problems import Problem


def formerly_problems(sheets: Mapping[str, Sheet]) -> list[Problem]:
    """Old ids that are still in use, or that two sheets lay claim to."""
    problems = []
    claimed: dict[str, Sheet] = {}
    for sheet in sheets.values():
        for old in old_keys(sheet):
            if old in sheets:
                cure = "take it out of `formerly`, or rename that sheet"
                problems.append(Problem(sheet.place, f"{old} is still a sheet; {cure}"))
            elif (other := claimed.setdefault(old, sheet)) is not sheet:
                words = f"{old} was {other.key} already, at {other.place}; only one can be its heir"
                problems.append(Problem(sheet.place, words))
    return problems


def old_keys(sheet: Sheet) -> list[str]:
    """The `kind/id` that the whole sheet had before, the oldest first."""
    return [f"{sheet.kind}/{old}" for old in sheet.formerly.get("", ())]
