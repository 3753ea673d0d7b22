"""Which sheet a text names."""

import re
from collections import defaultdict
from collections.abc import Iterable

from studydeck.facts.nearest import meant
from studydeck.facts.sheets import Sheet

_DASHES = str.maketrans("‐‑‒–—−’", "------'")  # noqa: RUF001  that authors type them is the point
_DETAIL = re.compile(r"(.*\S)\s*\((.*)\)", re.DOTALL)


def spelled(text: str) -> str:
    """A name without what makes no difference: case, spaces, the kind of dash."""
    return " ".join(text.casefold().translate(_DASHES).split())


def without_detail(text: str) -> tuple[str, str]:
    """A link's name, and its detail: what its last brackets hold; both as written."""
    match = _DETAIL.fullmatch(text)
    return (match[1], match[2]) if match else (text, "")


Found = tuple[tuple[Sheet, ...], str]
"""The sheets that a link may mean, and its detail."""


class Names:
    """Finds sheets, and parts without sheets, by name, other name, id, or `kind/id`."""

    def __init__(self, sheets: Iterable[Sheet]) -> None:
        self._by_name: dict[str, list[Sheet]] = defaultdict(list)
        self._found: dict[tuple[str, ...], dict[str, Found]] = defaultdict(dict)
        for sheet in sheets:
            self._add(sheet, (sheet.name, *sheet.also, sheet.id))
            for head in sheet.heads:
                of = f"{head.name} of {sheet.name}"
                self._add(head, (of, f"{sheet.name} {head.name}", *head.also))

    def _add(self, sheet: Sheet, names: Iterable[str]) -> None:
        for name in dict.fromkeys(map(spelled, names)):
            self._by_name[name].append(sheet)
        self._by_name[sheet.key].append(sheet)

    def find(self, text: str, kinds: tuple[str, ...]) -> Found:
        """The sheets that a link may mean, and its detail. One is right; none or two are not."""
        known = self._found[kinds]
        if text not in known:
            known[text] = self._look_up(text, kinds)
        return known[text]

    def is_one(self, text: str, kinds: tuple[str, ...]) -> bool:
        """Whether a link names exactly one sheet."""
        return len(self.find(text, kinds)[0]) == 1

    def _look_up(self, text: str, kinds: tuple[str, ...]) -> Found:
        if whole := self._named(text, kinds):
            return whole, ""
        name, detail = without_detail(text)
        return self._named(name, kinds), detail

    def _named(self, name: str, kinds: tuple[str, ...]) -> tuple[Sheet, ...]:
        found = self._by_name.get(spelled(name), ())
        return tuple(sheet for sheet in found if not kinds or sheet.kind in kinds)

    def problem(self, text: str, kinds: tuple[str, ...]) -> str:
        """What is wrong with a link that does not name exactly one sheet."""
        found, _ = self.find(text, kinds)
        name, _ = without_detail(text)
        if len(found) > 1:
            choice = " or ".join(f"`{sheet.key}`" for sheet in found[:4])
            return f"`{name}` may be more than one sheet; write {choice}"
        what = kinds[0] if len(kinds) == 1 else " or ".join(kinds) or "sheet"
        elsewhere = self._named(name, ())
        if elsewhere:
            return f"`{name}` is a {elsewhere[0].kind}, and a {what} belongs here"
        known: dict[str, str] = {}
        for spelling, sheets in self._by_name.items():
            if "/" not in spelling and any(not kinds or sheet.kind in kinds for sheet in sheets):
                known.setdefault(spelling.replace("-", " "), spelling)
        cure = (
            meant(spelled(name), known.values(), most=3)
            or f"; add a sheet of that name under `{what}`"
        )
        return f"unknown {what} `{name}`{cure}"
