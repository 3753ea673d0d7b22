"""Which sheets may make a question worth a warning, found without making all of their questions.

Cheap and on the safe side: a sheet that is not named here makes no such question.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator

from studydeck.facts.kinds import FIELDS
from studydeck.facts.library import Library
from studydeck.facts.sheets import Item, Said, Sheet
from studydeck.questions.wording import first_word, words


def suspects(library: Library, longest_list: int) -> list[Sheet]:
    """The studied sheets to look at closely, in their order."""
    twins = {sheet.key for sheet in _twins(library.studied)}
    return [
        sheet
        for sheet in library.studied
        if sheet.key in twins
        or any(
            _has_long_list(library, each, longest_list) or _may_give_away(library, each)
            for each in (sheet, *sheet.heads)
        )
    ]


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
    for entries in sheet.entries.values():
        for entry in entries:
            yield entry.ask
    if stem := sheet.own.get("stem"):
        yield stem


def _has_long_list(library: Library, sheet: Sheet, longest: int) -> bool:
    wholes = library.structure.wholes(sheet)
    fields = (
        len(said) + sum(len(whole.said.get(name, ())) for whole in wholes)
        for name, said in sheet.said.items()
    )
    entries = (len(entry.answer) for each in sheet.entries.values() for entry in each)
    return max(max(fields, default=0), max(entries, default=0)) > longest


def _may_give_away(library: Library, sheet: Sheet) -> bool:
    """Whether a question has an answer's first word in its own."""
    subject = words(sheet.full_name)
    for name, said in sheet.said.items():
        field = FIELDS[sheet.kind][name]
        if field.ask and _begins_in(subject + words(field.ask), _texts(library, said, field.to)):
            return True
    return any(
        _begins_in(words(entry.ask), _texts(library, entry.answer, None))
        for each in sheet.entries.values()
        for entry in each
    )


def _begins_in(asked: str, texts: Iterable[str]) -> bool:
    return any(first_word(text) in asked for text in texts)


def _texts(library: Library, said: Said, kinds: tuple[str, ...] | None) -> Iterator[str]:
    """The answers' words, for links those of the sheets that they name."""
    for each in said:
        text = each.text if isinstance(each, Item) else each
        yield text
        if kinds:
            yield from (sheet.full_name for sheet in library.names.find(text, kinds)[0])
