"""All sheets together: what is studied, what lies beneath as vocabulary, and how they link."""

from collections.abc import Iterable, Iterator
from functools import cached_property

from studydeck.facts.backlinks import BackLinks
from studydeck.facts.decks import Deck
from studydeck.facts.links import Found, Kinds, Links
from studydeck.facts.opposites import opposite_problems
from studydeck.facts.renames import formerly_problems
from studydeck.facts.settings import Exam
from studydeck.facts.sheetfile import SheetFile, read_sheets
from studydeck.facts.sheets import Item, Sheet
from studydeck.facts.soundness import concerned
from studydeck.facts.source import Source, source_of
from studydeck.facts.structure import Structure
from studydeck.facts.values import Text
from studydeck.facts.words import words
from studydeck.facts.yamlfile import place_of, read_values
from studydeck.problems import Place, Problem


class Library:
    """Sheets by `kind/id`, the links between them, and every problem that was found.

    A sheet of the learner's own decks takes the place of a shipped one of the same kind and id.
    """

    def __init__(self, decks: Iterable[Deck]) -> None:
        self.problems: list[Problem] = []
        self.sheets: dict[str, Sheet] = {}
        self._decks: dict[str, Deck] = {}
        self._files: dict[str, SheetFile] = {}
        self._unread: dict[str, str] = {}
        """By file that cannot be read: the words in it, for what its sheets may be called."""
        self._unsure: set[Place] = set()
        """Where links lead to a file that cannot be read, or to a sheet that was refused."""
        self._cited: dict[tuple[tuple[Text, ...], bool], tuple[Source, ...]] = {}
        for deck in sorted(decks, key=lambda deck: not deck.shipped):
            self._read(deck)
        every = (sheet for read in self._files.values() for sheet in read.sheets)
        self.links = Links(every, self.sheets)
        self._check_links()
        self.structure = Structure(self.sheets.values(), self.linked)
        self.problems += self.structure.cycles()
        self.problems += formerly_problems(self.sheets)
        self.problems += opposite_problems(self.sheets, self.linked)
        self.problems = sorted(_first_at_each_place(self.problems))

    def _read(self, deck: Deck) -> None:
        file = str(deck.path)
        self._decks[file] = deck
        try:
            data = deck.read()
        except OSError as error:
            reason = error.strerror or "it cannot be read"
            self.problems.append(Problem(Place(file, 1, 1), f"this file cannot be read: {reason}"))
            self._unread[file] = ""
            return
        top = read_values(data, file, self.problems)
        if top is None:
            self._unread[file] = words(data.decode("utf-8", "replace"))
            return
        self._files[file] = read = read_sheets(top, file, self.problems)
        for sheet in read.sheets:
            sheet.shipped = deck.shipped
            self._add(sheet, deck)

    def _add(self, sheet: Sheet, deck: Deck) -> None:
        other = self.sheets.get(sheet.key)
        if other is None:
            self.sheets[sheet.key] = sheet
        elif other.shipped and not deck.shipped:
            del self.sheets[sheet.key]
            self.sheets[sheet.key] = sheet
            message = f"{sheet.key} takes the place of the one that ships with studydeck"
            self.problems.append(Problem(sheet.place, message, "note"))
        else:
            message = f"{sheet.key} stands at {other.place} already; rename or join one of them"
            self.problems.append(Problem(sheet.place, message))

    def _check_links(self) -> None:
        for file, read in self._files.items():
            shipped = self._decks[file].shipped
            for kinds, texts in read.links:
                for text in texts:
                    found, _ = self.links.find(text, kinds, shipped=shipped)
                    if len(found) != 1:
                        self._report(text, kinds, file, none=not found)

    def _report(self, text: Text, kinds: Kinds, file: str, *, none: bool) -> None:
        place = place_of(text, file)
        if none and self._is_known_to_be_wrong(text):
            self._unsure.add(place)
            return
        message = self.links.problem(text, kinds, shipped=self._decks[file].shipped)
        self.problems.append(Problem(place, message))

    def _is_known_to_be_wrong(self, text: Text) -> bool:
        """Whether a link may mean a sheet that was refused, or one in a file that cannot be read."""
        name = words(text.split("(", maxsplit=1)[0].rsplit("/", maxsplit=1)[-1])
        return any(name in read.refused for read in self._files.values()) or any(
            not mentioned or name in mentioned for mentioned in self._unread.values()
        )

    def wording(self, key: str) -> list[tuple[str, ...]]:
        """Groups of words from all decks: those that mean the `same`, or are `opposite`."""
        return [group for read in self._files.values() for group in read.wording.get(key, ())]

    @property
    def exam(self) -> Exam | None:
        """The exam that is prepared for: a learner's own decks go before those that ship."""
        return next((read.exam for read in reversed(self._files.values()) if read.exam), None)

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
        unread = sum(self._decks[file].studied for file in self._unread)
        return sum(1 for _ in self._to_ask()) - len(self.studied) + unread

    def _to_ask(self) -> Iterator[Sheet]:
        for sheet in self.sheets.values():
            if self._decks[sheet.place.file].studied:
                yield sheet

    def _unsound(self) -> set[str]:
        """Sheets with a problem of their own, or in what they are part of or consist of."""
        places = {*self._unsure, *(problem.place for problem in self.errors)}
        unsound = concerned(places, self._files)
        known = (self.sheets[key] for key in unsound if key in self.sheets)
        related = (other.key for sheet in known for other in self.structure.related(sheet))
        return unsound | set(related)

    @cached_property
    def backlinks(self) -> BackLinks:
        """Every link read backwards; made when it is first asked for."""
        return BackLinks(self.sheets.values(), self.linked, self.structure)

    def linked(self, sheet: Sheet, item: Item, kinds: Kinds) -> tuple[Sheet, str] | None:
        """The sheet that an item of `sheet` names, and the link's detail; None for a problem."""
        found, detail = self.find(sheet, item.text, kinds)
        return (found[0], detail) if len(found) == 1 else None

    def find(self, sheet: Sheet, text: str, kinds: Kinds) -> Found:
        """The sheets that a text in `sheet` may name, and its detail."""
        return self.links.find(text, kinds, shipped=sheet.shipped)

    def sources(self, sheet: Sheet, cites: Iterable[Text]) -> tuple[Source, ...]:
        """The works that a fact in `sheet` cites, each once, with the places in them."""
        asked = tuple(cites), sheet.shipped
        if asked not in self._cited:
            self._cited[asked] = self._cite(sheet, asked[0])
        return self._cited[asked]

    def _cite(self, sheet: Sheet, cites: Iterable[Text]) -> tuple[Source, ...]:
        places: dict[str, list[str]] = {}
        for cite in cites:
            sheets, where = self.find(sheet, cite, ("source",))
            if len(sheets) == 1:
                places.setdefault(sheets[0].key, []).extend([where] if where else [])
        return tuple(
            source_of(self.sheets[key], ", ".join(dict.fromkeys(found)))
            for key, found in places.items()
        )


def _first_at_each_place(problems: Iterable[Problem]) -> list[Problem]:
    """Of several errors at one place the first that was found: mending it mends the others."""
    found: dict[tuple[Place, str], Problem] = {}
    for problem in problems:
        found.setdefault((problem.place, problem.severity), problem)
    return list(found.values())
