"""All sheets together: what is studied, what lies beneath as vocabulary, and how they link."""

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from studydeck.facts.links import Names, spelled
from studydeck.facts.renames import formerly_problems
from studydeck.facts.sheetfile import SheetFile, read_sheets
from studydeck.facts.sheets import Item, Sheet
from studydeck.facts.source import Source, source_of
from studydeck.facts.structure import Structure
from studydeck.facts.values import Text
from studydeck.facts.yamlfile import place_of, read_values
from studydeck.problems import Place, Problem, UsageError

ENDINGS = (".yaml", ".yml")


@dataclass(frozen=True, slots=True)
class Deck:
    """One file with sheets, and where it belongs."""

    path: Path
    studied: bool
    """Whether its sheets are asked, or only linked to."""
    shipped: bool
    """Whether it belongs to the decks that ship, beneath all others."""


def sheet_files(path: Path) -> list[Path]:
    """The files with sheets at a path: itself, or all in a folder. Raises UsageError for none."""
    if path.is_file():
        return [path]
    if not path.is_dir():
        raise UsageError(f"there is no file or folder {path}")
    found = (file for file in path.rglob("*") if file.suffix in ENDINGS and file.is_file())
    shown = (file for file in found if not _is_hidden(file.relative_to(path)))
    return sorted(shown, key=lambda file: (file.with_suffix(""), file.suffix))


def _is_hidden(path: Path) -> bool:
    return any(part.startswith(".") for part in path.parts)


def decks_at(studied: Sequence[Path], shipped: Path) -> list[Deck]:
    """Every file to read, once each: those studied, and the decks that ship beneath them."""
    chosen = {file.resolve(): file for path in studied for file in sheet_files(path)}
    beneath = {file.resolve(): file for file in sheet_files(shipped)}
    return [
        Deck(chosen.get(real, file), studied=real in chosen, shipped=real in beneath)
        for real, file in {**beneath, **chosen}.items()
    ]


class Library:
    """Sheets by `kind/id`, the links between them, and every problem that was found.

    A sheet of the learner's own decks takes the place of a shipped one of the same kind and id.
    """

    def __init__(self, decks: Iterable[Deck]) -> None:
        self.problems: list[Problem] = []
        self.sheets: dict[str, Sheet] = {}
        self._decks: dict[str, Deck] = {}
        self._files: dict[str, SheetFile] = {}
        self._unread: list[str] = []
        self._cited: dict[tuple[Text, ...], tuple[Source, ...]] = {}
        for deck in sorted(decks, key=lambda deck: not deck.shipped):
            self._read(deck)
        self.names = Names(self.sheets.values())
        self._check_links()
        self.structure = Structure(self.sheets.values(), self.names)
        self.problems += self.structure.cycles()
        self.problems += formerly_problems(self.sheets)
        self.problems.sort()

    def _read(self, deck: Deck) -> None:
        file = str(deck.path)
        try:
            data = deck.path.read_bytes()
        except OSError as error:
            reason = error.strerror or "it cannot be read"
            self.problems.append(Problem(Place(file, 1, 1), f"this file cannot be read: {reason}"))
            return
        self._decks[file] = deck
        top = read_values(data, file, self.problems)
        if top is None:
            self._unread.append(spelled(data.decode("utf-8", "replace").replace("-", " ")))
            return
        self._files[file] = read = read_sheets(top, file, self.problems)
        for sheet in read.sheets:
            self._add(sheet, deck)

    def _add(self, sheet: Sheet, deck: Deck) -> None:
        other = self.sheets.get(sheet.key)
        if other is None:
            self.sheets[sheet.key] = sheet
        elif self._decks[other.place.file].shipped and not deck.shipped:
            self.sheets[sheet.key] = sheet
            message = f"{sheet.key} takes the place of the one that ships with studydeck"
            self.problems.append(Problem(sheet.place, message, "note"))
        else:
            message = f"{sheet.key} stands at {other.place} already; rename or join one of them"
            self.problems.append(Problem(sheet.place, message))

    def _check_links(self) -> None:
        for file, read in self._files.items():
            for kinds, texts in read.links:
                for text in texts:
                    if not self.names.is_one(text, kinds):
                        self._check_link(text, kinds, file)

    def _check_link(self, text: Text, kinds: tuple[str, ...], file: str) -> None:
        found, _ = self.names.find(text, kinds)
        if found or not self._may_be_unread(text):
            self.problems.append(Problem(place_of(text, file), self.names.problem(text, kinds)))

    def _may_be_unread(self, text: str) -> bool:
        """Whether a file that cannot be read mentions what a link names."""
        name = spelled(text.split("(", maxsplit=1)[0].rsplit("/", maxsplit=1)[-1].replace("-", " "))
        return any(name in words for words in self._unread)

    @property
    def errors(self) -> list[Problem]:
        """What has to be mended before all sheets can be asked."""
        return [problem for problem in self.problems if problem.severity == "error"]

    @cached_property
    def studied(self) -> tuple[Sheet, ...]:
        """The sheets to ask, without those that have problems, in the order of their files."""
        unsound = self._unsound()
        return tuple(sheet for sheet in self._to_ask() if sheet.key not in unsound)

    @cached_property
    def left_out(self) -> int:
        """How many sheets have problems and are not asked, and files that cannot be read."""
        return sum(1 for _ in self._to_ask()) - len(self.studied) + len(self._unread)

    def _to_ask(self) -> Iterator[Sheet]:
        for sheet in self.sheets.values():
            if self._decks[sheet.place.file].studied:
                yield sheet

    def _unsound(self) -> set[str]:
        """Sheets with a problem of their own, or in what they are part of or consist of."""
        sheets = list(self.sheets.values())
        starts: dict[str, list[tuple[int, int, str]]] = {}
        for sheet in sorted(sheets, key=lambda sheet: sheet.place):
            starts.setdefault(sheet.place.file, []).append((*sheet.place[1:], sheet.key))
        unsound = {sheet.key for sheet in sheets if not self._files[sheet.place.file].sound}
        for problem in self.errors:
            file, line, column = problem.place
            if owned := starts.get(file):
                unsound.add(owned[max(bisect_right(owned, (line, column, "~")) - 1, 0)][2])
        related = {
            other.key
            for key in unsound
            if key in self.sheets
            for other in self.structure.related(self.sheets[key])
        }
        return unsound | related

    def linked(self, item: Item, kinds: tuple[str, ...]) -> tuple[Sheet, str] | None:
        """The sheet that an item names, and the link's detail; None where it is a problem."""
        found, detail = self.names.find(item.text, kinds)
        return (found[0], detail) if len(found) == 1 else None

    def sources(self, cites: Iterable[Text]) -> tuple[Source, ...]:
        """The works that a fact cites, each once, with the places in them."""
        asked = tuple(cites)
        if asked not in self._cited:
            self._cited[asked] = self._look_up(asked)
        return self._cited[asked]

    def _look_up(self, cites: Iterable[Text]) -> tuple[Source, ...]:
        places: dict[str, list[str]] = {}
        for cite in cites:
            sheets, where = self.names.find(cite, ("source",))
            if len(sheets) == 1:
                places.setdefault(sheets[0].key, []).extend([where] if where else [])
        return tuple(
            source_of(self.sheets[key], ", ".join(dict.fromkeys(found)))
            for key, found in places.items()
        )
