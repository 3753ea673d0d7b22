"""Which sheet a text names."""

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping
from functools import cache
from typing import TypeAlias
from unicodedata import normalize

from studydeck.facts.nearest import meant
from studydeck.facts.sheets import Sheet

_DASHES = str.maketrans("‐‑‒–—−’", "------'")  # noqa: RUF001  that authors type them is the point
_DETAIL = re.compile(r"(.*\S)\s*\((.*)\)", re.DOTALL)

MOST_HINTS = 50
"""How many unknown names are compared with all known ones before it is too slow to go on."""

Kinds: TypeAlias = tuple[str, ...]
"""The kinds that a link may be of; empty for any."""

Found: TypeAlias = tuple[tuple[Sheet, ...], str]
"""The sheets that a link may mean, and its detail. One is right; none or two are not."""


def spelled(text: str) -> str:
    """A name without what makes no difference: case, spaces, the kind of dash or accent."""
    if not text.isascii():
        text = normalize("NFC", text).translate(_DASHES)
    return " ".join(text.casefold().split())


def without_detail(text: str) -> tuple[str, str]:
    """A link's name, and its detail: what its last brackets hold; both as written."""
    match = _DETAIL.fullmatch(text)
    return (match[1], match[2]) if match else (text, "")


class Names:
    """Finds sheets, and parts without sheets, by name, other name, id, or `kind/id`."""

    def __init__(self, sheets: Iterable[Sheet]) -> None:
        self._by_name: dict[str, list[Sheet]] = defaultdict(list)
        for sheet in sheets:
            self._add(sheet, (sheet.name, *sheet.also, sheet.id))
            for head in sheet.heads:
                of = f"{head.name} of {sheet.name}"
                self._add(head, (of, f"{sheet.name} {head.name}", *head.also))

    def _add(self, sheet: Sheet, names: Iterable[str]) -> None:
        for name in dict.fromkeys((*map(spelled, names), sheet.key)):
            self._by_name[name].append(sheet)

    def look_up(self, text: str, kinds: Kinds) -> Found:
        """What a link means: its whole text is tried first, then without its last brackets."""
        if whole := self.named(text, kinds):
            return whole, ""
        name, detail = without_detail(text)
        return self.named(name, kinds), detail

    def named(self, name: str, kinds: Kinds) -> tuple[Sheet, ...]:
        """The sheets of these kinds that a name stands for."""
        found = self._by_name.get(spelled(name), ())
        return tuple(sheet for sheet in found if not kinds or sheet.kind in kinds)

    def of(self, kinds: Kinds) -> dict[str, str]:
        """Every name of these kinds; the id only where no name says the same in words."""
        known: dict[str, str] = {}
        for spelling, sheets in self._by_name.items():
            if "/" not in spelling and any(not kinds or sheet.kind in kinds for sheet in sheets):
                known.setdefault(spelling.replace("-", " "), spelling)
        return known


class Links:
    """Names as they are understood in the decks that ship, and in the learner's own above them.

    The decks that ship mean their own sheets, whatever lies above; a learner's deck means its own
    before those that ship. Either way the sheet found is the one on top.
    """

    def __init__(self, sheets: Iterable[Sheet], top: Mapping[str, Sheet]) -> None:
        every = list(sheets)
        self._top = top
        self._shipped = Names(sheet for sheet in every if sheet.shipped)
        self._own = Names(sheet for sheet in every if not sheet.shipped)
        self._found: dict[tuple[Kinds, bool], dict[str, Found]] = defaultdict(dict)
        self._known = cache(self._known_names)
        self._hints = 0

    def find(self, text: str, kinds: Kinds, *, shipped: bool) -> Found:
        """The sheets that a link may mean, seen from a deck that ships or from another."""
        known = self._found[kinds, shipped]
        if text not in known:
            known[text] = self._look_up(text, kinds, shipped=shipped)
        return known[text]

    def _look_up(self, text: str, kinds: Kinds, *, shipped: bool) -> Found:
        found, detail = ((), "") if shipped else self._own.look_up(text, kinds)
        if not found:
            found, detail = self._shipped.look_up(text, kinds)
        return tuple(map(self._on_top, found)), detail

    def _on_top(self, sheet: Sheet) -> Sheet:
        whole = self._top[(sheet.whole or sheet).key]
        if sheet.whole is None or whole is sheet.whole:
            return whole if sheet.whole is None else sheet
        return next((head for head in whole.heads if head.id == sheet.id), whole)

    def problem(self, text: str, kinds: Kinds, *, shipped: bool) -> str:
        """What is wrong with a link that does not name exactly one sheet."""
        found, _ = self.find(text, kinds, shipped=shipped)
        name, _ = without_detail(text)
        if found:
            choice = " or ".join(f"`{sheet.key}`" for sheet in found[:4])
            return f"`{name}` may be more than one sheet; write {choice}"
        what = kinds[0] if len(kinds) == 1 else " or ".join(kinds) or "sheet"
        if elsewhere := self.find(name, (), shipped=shipped)[0]:
            return f"`{name}` is a {elsewhere[0].kind}, and a {what} belongs here"
        cure = self._hint(name, kinds) or f"; add a sheet of that name under `{what}`"
        return f"unknown {what} `{name}`{cure}"

    def _hint(self, name: str, kinds: Kinds) -> str:
        self._hints += 1
        return meant(spelled(name), self._known(kinds), most=3) if self._hints <= MOST_HINTS else ""

    def _known_names(self, kinds: Kinds) -> tuple[str, ...]:
        return tuple({**self._shipped.of(kinds), **self._own.of(kinds)}.values())
