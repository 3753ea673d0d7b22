"""Which sheets may make a question worth a warning, found without making all of their questions.

Cheap and on the safe side: a sheet that is not named here makes no such question.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator

from studydeck.facts.kinds import FIELDS
from studydeck.facts.library import Library
from studydeck.facts.sheets import Entry, Item, Said, Sheet
from studydeck.questions.wording import first_words, words


def suspects(library: Library, longest_list: int) -> list[Sheet]:
    """The studied sheets to look at closely, in their order."""
    twins = {sheet.key for sheet in _twins(library.studied)}
    leads = Leads(library)
    return [
        sheet
        for sheet in library.studied
        if sheet.key in twins
        or any(
            _has_long_list(library, each, longest_list) or _may_give_away(library, each, leads)
            for each in (sheet, *sheet.heads)
        )
    ]


class Leads(dict[tuple[str, ...], frozenset[str]]):
    """By the kinds that a link may be of: the first words of all names that it may stand for."""

    def __init__(self, library: Library) -> None:
        super().__init__()
        self.names: dict[str, list[str]] = defaultdict(list)
        for sheet in library.sheets.values():
            for each in (sheet, *sheet.heads):
                self.names[sheet.kind].append(each.full_name)

    def __missing__(self, kinds: tuple[str, ...]) -> frozenset[str]:
        found = self[kinds] = frozenset(
            first_words(name for kind in kinds or self.names for name in self.names[kind])
        )
        return found


def _twins(sheets: Iterable[Sheet]) -> Iterator[Sheet]:
    """Sheets that may ask with the same words, or lay claim to each other's cards."""
    same: dict[str, list[Sheet]] = defaultdict(list)
    for sheet in sheets:
        same[sheet.key].append(sheet)
        same[f"{sheet.kind} {sheet.name.casefold()}"].append(sheet)
        for text in _written(sheet):
            same[words(text)].append(sheet)
        for old in _old_sheets(sheet):
            same[old].append(sheet)
    for twins in same.values():
        if len(twins) > 1:
            yield from twins


def _old_sheets(sheet: Sheet) -> Iterator[str]:
    """The sheets that its cards came from."""
    for olds in sheet.formerly.values():
        for old in olds:
            yield old.rpartition("/")[0] if "/" in old else sheet.key


def _written(sheet: Sheet) -> Iterator[str]:
    """The questions that its author wrote out."""
    for entry in _entries(sheet):
        yield entry.ask
    if stem := sheet.own.get("stem"):
        yield stem


def _has_long_list(library: Library, sheet: Sheet, longest: int) -> bool:
    wholes = library.structure.wholes(sheet)
    fields = (
        len(said) + sum(len(whole.said.get(name, ())) for whole in wholes)
        for name, said in sheet.said.items()
    )
    entries = (len(entry.answer) for entry in _entries(sheet))
    return max(max(fields, default=0), max(entries, default=0)) > longest


def _may_give_away(library: Library, sheet: Sheet, leads: Leads) -> bool:
    """Whether a question has an answer's first word in its own.

    First all of a sheet's questions are held against all of its answers, which settles most; and
    links are looked up only where any name that they may stand for begins with a word asked.
    """
    subject = words(sheet.full_name)
    asked = {*subject.split(), *ASKED[sheet.kind]}
    texts = [head.name for head in sheet.heads]
    for name, said in sheet.said.items():
        field = FIELDS[sheet.kind][name]
        if field.sort != "link":
            texts += _texts(said)
        elif not asked.isdisjoint(leads[field.to]):
            texts += _linked(library, said, field.to)
    for entry in _entries(sheet):
        asked.update(words(entry.ask).split())
        texts += _texts(entry.answer)
    if asked.isdisjoint(first_words(texts)):
        return False
    return any(_begins_in(ask, answers) for ask, answers in _questions(library, sheet, subject))


def _questions(library: Library, sheet: Sheet, subject: str) -> Iterator[tuple[str, list[str]]]:
    """The words of each question, and those of its answers."""
    for name, field in FIELDS[sheet.kind].items():
        if field.ask and name in sheet.said:
            said = sheet.said[name]
            link = field.sort == "link"
            texts = _linked(library, said, field.to) if link else _texts(said)
            yield subject + words(field.ask), texts
    if sheet.heads:
        yield subject, [head.name for head in sheet.heads]
    for entry in _entries(sheet):
        yield words(entry.ask), _texts(entry.answer)


ASKED = {
    kind: frozenset(word for field in fields.values() for word in words(field.ask).split())
    for kind, fields in FIELDS.items()
}
"""By kind: all words that its own questions are asked with."""


def _entries(sheet: Sheet) -> Iterator[Entry]:
    return (entry for entries in sheet.entries.values() for entry in entries)


def _begins_in(asked: str, texts: Iterable[str]) -> bool:
    return any(f" {word} " in asked for word in first_words(texts))


def _texts(said: Said) -> list[str]:
    return [each.text if isinstance(each, Item) else each for each in said]


def _linked(library: Library, said: Said, kinds: tuple[str, ...]) -> list[str]:
    """The names of the sheets that the items stand for."""
    found = [library.names.find(text, kinds)[0] for text in _texts(said)]
    return [sheets[0].full_name for sheets in found if sheets]
