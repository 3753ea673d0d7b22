"""A whole sheet as a page: everything that it says, and everything that names it."""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass

from studydeck.facts.backlinks import BackLink
from studydeck.facts.kinds import ENTRY, FIELDS, PART_FIELDS, REVERSED
from studydeck.facts.library import Library
from studydeck.facts.sheets import Entry, Sheet, Stage, items_of
from studydeck.facts.source import Source
from studydeck.questions.answers import answers_of, complete_answers, part_answers
from studydeck.questions.depth import DEEPEST
from studydeck.questions.namers import answers_from
from studydeck.questions.question import Answer
from studydeck.questions.wording import capitalised, subject_of


@dataclass(frozen=True, slots=True)
class Section:
    """One thing that is said of a sheet, under its heading."""

    heading: str
    answers: tuple[Answer, ...]
    note: str = ""
    sources: tuple[Source, ...] = ()


@dataclass(frozen=True, slots=True)
class Page:
    """A sheet from end to end."""

    key: str
    title: str
    kind: str
    region: str
    also: tuple[str, ...]
    note: str
    sections: tuple[Section, ...]
    sources: tuple[Source, ...]


class Pages:
    """Makes pages; reads the links of the library backwards once."""

    def __init__(self, library: Library) -> None:
        self._library = library

    def page(self, sheet: Sheet) -> Page:
        """The page of a sheet."""
        library = self._library
        sections = [*_fields(library, sheet), *self._from_others(sheet)]
        return Page(
            key=sheet.key,
            title=subject_of(sheet),
            kind=sheet.kind,
            region=sheet.region,
            also=tuple(map(str, sheet.also)),
            note=str(sheet.own.get("note", "")),
            sections=tuple(section for section in sections if section.answers),
            sources=library.sources(sheet, sheet.cite),
        )

    def _from_others(self, sheet: Sheet) -> Iterator[Section]:
        """What attaches to it, does it, holds it; then everyone else who names it."""
        shown: set[tuple[str, str]] = set()
        for asked in REVERSED[sheet.kind].values():
            links = list(self._library.backlinks.through(sheet, asked.made_of))
            shown |= set(asked.made_of)
            answers = answers_from(self._library, links, asked, DEEPEST)
            yield Section(capitalised(asked.reverse.ask.format(where="")), tuple(answers))
        others: dict[str, list[BackLink]] = defaultdict(list)
        for link in self._library.backlinks.to(sheet.key):
            if (link.sheet.kind, link.name) not in shown:
                others[link.sheet.kind].append(link)
        for kind, links in others.items():
            answers = [
                Answer(link.sheet.full_name, link.name, link=link.sheet.key) for link in links
            ]
            yield Section(f"Named by ({kind})", tuple(answers))


def _fields(library: Library, sheet: Sheet) -> Iterator[Section]:
    """What a sheet says itself, its heads after its own fields."""
    for name in FIELDS[sheet.kind]:
        yield from _field(library, sheet, name)
    for head in sheet.heads:
        for name in PART_FIELDS[sheet.kind]:
            yield from _field(library, head, name)


def _field(library: Library, sheet: Sheet, name: str) -> Iterator[Section]:
    field = FIELDS[sheet.kind][name]
    for entry in sheet.entries.get(name, ()):
        yield _entry(library, sheet, entry)
    for stage in sheet.stages.get(name, ()):
        yield _stage(library, sheet, name, stage)
    if field.bare or field.sort not in ("text", "link", "choice"):
        return
    if name == "parts":
        answers = part_answers(library, sheet, DEEPEST)
    else:
        answers = complete_answers(library, sheet, name, DEEPEST)
    asked = sheet.own.get("stem", "") if field.ask == "{stem}" else field.ask or name
    of = f"{subject_of(sheet)}: " if sheet.whole else ""
    heading = f"{of}{asked}" if of else capitalised(asked)
    yield Section(heading.rstrip("?") if field.ask != "{stem}" else heading, tuple(answers))


def _stage(library: Library, sheet: Sheet, name: str, stage: Stage) -> Section:
    field = FIELDS[sheet.kind][name]
    answers = answers_of(library, sheet, items_of(stage.answer), field, DEEPEST)
    heading = f"{capitalised(field.ask).rstrip('?')}, {stage.when}"
    sources = library.sources(sheet, stage.cite)
    return Section(heading, tuple(answers), str(stage.note), sources)


def _entry(library: Library, sheet: Sheet, entry: Entry) -> Section:
    answers = answers_of(library, sheet, items_of(entry.answer), ENTRY["answer"], DEEPEST)
    sources = library.sources(sheet, entry.cite)
    return Section(str(entry.ask), tuple(answers), str(entry.note), sources)
