"""Words → the sheets that have to do with them, each with why it was found, the likeliest first.

Slips of the keyboard are read as the nearest known word.
"""

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterator
from typing import NamedTuple, TypeAlias

from studydeck.facts.kinds import FIELDS, KINDS
from studydeck.facts.library import Library
from studydeck.facts.sheets import Item, Sheet, items_of
from studydeck.facts.words import words

NAMED, CALLED, LINKED, TOLD = (0, 3), (1, 4), (2, 5), (6, 7)
"""How lines rank that say just what was looked for, or hold it: the sheet's name, another name, a
link to another sheet, prose."""

LACKING = 8
"""What a word costs that a line lacks and another of its sheet has."""

LAST_NAME = 1
"""The rank up to which what was looked for is a name of the sheet."""

MOST_WHYS = 3
LEAST_PREFIX = 3
"""Letters from which the beginning of a word stands for it."""

LEAST_LIKENESS = 0.7
"""How like a known word has to be, from 0 to 1, to be what an unknown one was meant to be."""

SMALL_WORDS = frozenset(
    [
        "the",
        "a",
        "an",
        "of",
        "in",
        "on",
        "at",
        "to",
        "and",
        "or",
        "for",
        "with",
        "is",
        "what",
        "which",
    ]
)


class Line(NamedTuple):
    """One thing that a sheet says, or is called."""

    sheet: int
    ranks: tuple[int, int]
    why: str
    spellings: tuple[str, ...]
    """Texts that are looked for in it; the first is what it says."""


class Hit(NamedTuple):
    """A sheet, and why it was found."""

    sheet: Sheet
    whys: tuple[str, ...]
    is_named: bool
    """Whether what was looked for is a name of it."""


class Found(NamedTuple):
    """What a look-up gives."""

    read_as: str
    """The words that were looked for, as they were understood; empty if as they stand."""
    hits: tuple[Hit, ...]


Holding: TypeAlias = dict[int, set[str]]
"""By line: the words looked for that it holds."""


class Lookup:
    """An index of everything that the sheets of a library say."""

    def __init__(self, library: Library) -> None:
        self.library = library
        self._sheets = [s for s in library.sheets.values() if KINDS[s.kind].asked]
        self._lines: list[Line] = []
        self._at: dict[str, set[int]] = defaultdict(set)
        """By stem: the lines that hold it."""
        self._full: dict[str, str] = {}
        """By stem: a word that has it."""
        for place, sheet in enumerate(self._sheets):
            for line in _lines(library, place, sheet):
                for word in (word for text in line.spellings for word in words(text).split()):
                    self._at[_stem(word)].add(len(self._lines))
                    self._full.setdefault(_stem(word), word)
                self._lines.append(line)
        self._known = sorted(self._at)

    def find(self, text: str, most: int = 40) -> Found:
        """The sheets that have to do with a text: all of its words, or else as many as can be."""
        looked_for = _words(text)
        asked = tuple(self._understood(word) for word in looked_for)
        holding: dict[int, Holding] = defaultdict(lambda: defaultdict(set))
        for word in asked:
            for line in self._with(word):
                holding[self._lines[line].sheet][line].add(word)
        met = {sheet: set().union(*lines.values()) for sheet, lines in holding.items()}
        fullest = max(map(len, met.values()), default=0)
        best = [sheet for sheet, each in met.items() if len(each) == fullest]
        ranked = sorted((self._ranked(holding[sheet], asked), sheet) for sheet in best)
        hits = tuple(self._hit(sheet, ranks, holding[sheet]) for ranks, sheet in ranked[:most])
        read_as = " ".join(self._full.get(word, word) for word in asked)
        return Found(read_as if asked != looked_for else "", hits)

    def _ranked(self, holding: Holding, asked: tuple[str, ...]) -> list[tuple[int, int]]:
        """The lines of one sheet with their ranks, in their order."""
        ranks = []
        for at, held in holding.items():
            line = self._lines[at]
            is_whole = any(_words(each) == asked for each in line.spellings)
            rank = line.ranks[not is_whole] + (len(asked) - len(held)) * LACKING
            ranks.append((rank, at))
        return sorted(ranks)

    def _hit(self, sheet: int, ranks: list[tuple[int, int]], holding: Holding) -> Hit:
        """What a sheet is shown with: its best line, and others for words that this one lacks."""
        least = ranks[0][0]
        covered: set[str] = set()
        whys: dict[str, None] = {}
        for rank, line in ranks:
            if not covered or not holding[line] <= covered or rank == least <= LAST_NAME + 1:
                whys[self._lines[line].why] = None
                covered |= holding[line]
        shown = tuple(whys)[:MOST_WHYS]
        return Hit(self._sheets[sheet], shown, is_named=least <= LAST_NAME)

    def _with(self, word: str) -> set[int]:
        """The lines with a word, or with one that begins so."""
        found = set(self._at.get(word, ()))
        if len(word) >= LEAST_PREFIX:
            at = bisect_left(self._known, word)
            while at < len(self._known) and self._known[at].startswith(word):
                found |= self._at[self._known[at]]
                at += 1
        return found

    def _understood(self, word: str) -> str:
        """A word as it is known, or the nearest that is."""
        if self._with(word):
            return word
        from rapidfuzz import process  # noqa: PLC0415  only an unknown word needs it
        from rapidfuzz.distance import OSA  # noqa: PLC0415  likewise

        near = process.extractOne(
            word, self._known, scorer=OSA.normalized_similarity, score_cutoff=LEAST_LIKENESS
        )
        return str(near[0]) if near else word


def _lines(library: Library, place: int, sheet: Sheet) -> Iterator[Line]:
    """All that a sheet is called and says, as lines."""
    yield Line(place, NAMED, "by name", (sheet.name, sheet.id.replace("-", " ")))
    for name in sheet.also:
        yield Line(place, CALLED, f"also called {name}", (name,))
    for each in (sheet, *sheet.heads):
        of = f", {each.name}" if each.whole else ""
        if each.whole:
            yield Line(place, CALLED, f"its part {each.name}", (each.full_name, *each.also))
        for name in each.said:
            for item in each.items(name):
                yield from _item(library, place, each, name, item, f"{name}{of}")
    yield from _prose(place, sheet)


def _item(
    library: Library, place: int, sheet: Sheet, name: str, item: Item, label: str
) -> Iterator[Line]:
    if item.wrong:
        return
    field = FIELDS[sheet.kind][name]
    target = library.linked(sheet, item, field.to) if field.sort == "link" else None
    if target is None:
        text = str(item.text)
        yield Line(place, TOLD, f"{label}: {text}", (text, *item.also))
        return
    linked, detail = target
    brackets = f" ({detail})" if detail else ""
    disputed = ", disputed" if item.disputed else ""
    names = (linked.full_name, *map(str, linked.also), *item.also)
    yield Line(place, LINKED, f"{label}: {linked.full_name}{brackets}{disputed}", names)


def _prose(place: int, sheet: Sheet) -> Iterator[Line]:
    for entries in sheet.entries.values():
        for entry in entries:
            answers = [str(item.text) for item in items_of(entry.answer) if not item.wrong]
            yield Line(place, TOLD, f"{entry.ask} {'; '.join(answers)}", (entry.ask, *answers))
    for name in ("note", "stem"):
        if text := sheet.own.get(name):
            yield Line(place, TOLD, f"{name}: {text}", (str(text),))


def _words(text: str) -> tuple[str, ...]:
    """The words that count, without the ending of a plural."""
    found = (_stem(word) for word in words(text).split())
    return tuple(word for word in found if word not in SMALL_WORDS)


def _stem(word: str) -> str:
    if len(word) < 4 or word.endswith(("ss", "us", "is")):
        return word
    return word.removesuffix("s")
