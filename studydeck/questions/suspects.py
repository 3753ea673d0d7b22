"""Which sheets may make a question worth a warning, found without making all of their questions.

Cheap and on the safe side: a sheet that is not named here makes no such question.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence

from studydeck.facts.kinds import FIELDS, MUTUAL
from studydeck.facts.library import Library
from studydeck.facts.links import Kinds
from studydeck.facts.sheets import Entry, Item, Said, Sheet
from studydeck.facts.values import Listing
from studydeck.facts.words import first_words, words
from studydeck.questions.reverse import NO, declared


def suspects(library: Library, longest_list: int) -> list[Sheet]:
    """The studied sheets to look at closely, in their order."""
    twins = {sheet.key for sheet in _twins(library.studied)}
    leads = Leads(library)
    return [
        sheet
        for sheet in library.studied
        if sheet.key in twins
        or declared(sheet) != NO
        or _is_related(library, sheet)
        or _has_long_list(sheet, longest_list)
        or _may_give_away(library, sheet, leads)
    ]


def _is_related(library: Library, sheet: Sheet) -> bool:
    """Whether its questions are made of more than its own words."""
    return bool(MUTUAL[sheet.kind]) or bool(library.structure.related(sheet))


def _twins(sheets: Iterable[Sheet]) -> Iterator[Sheet]:
    """Sheets that may ask with the same words."""
    named = {words(sheet.full_name): sheet for sheet in sheets}
    same: dict[str, list[Sheet]] = defaultdict(list)
    for sheet in sheets:
        if any(len(stages) > 1 for stages in sheet.stages.values()):
            yield sheet
        for each in (sheet, *sheet.heads):
            same[words(each.full_name)].append(sheet)
        for text in _written(sheet):
            asked = words(text)
            same[asked].append(sheet)
            if begun := _named_at_the_start(asked, named):
                yield from (sheet, begun)
    for twins in same.values():
        if len(twins) > 1:
            yield from twins


def _named_at_the_start(asked: str, named: Mapping[str, Sheet]) -> Sheet | None:
    """The sheet that a question begins with, as those made of fields do."""
    end = asked.find(" ", 1)
    while end > 0:
        if found := named.get(asked[: end + 1]):
            return found
        end = asked.find(" ", end + 1)
    return None


def _written(sheet: Sheet) -> Iterator[str]:
    """The questions that its author wrote out."""
    for entry in _entries(sheet):
        yield entry.ask
    if stem := sheet.own.get("stem"):
        yield stem


def _has_long_list(sheet: Sheet, longest: int) -> bool:
    fields = max(map(len, sheet.said.values()), default=0)
    return max(fields, *(len(entry.answer) for entry in _entries(sheet)), 0) > longest


class Leads(dict[Kinds, frozenset[str]]):
    """By the kinds that a link may be of: the first words of all names that it may stand for."""

    def __init__(self, library: Library) -> None:
        super().__init__()
        self.names: dict[str, list[str]] = defaultdict(list)
        for sheet in library.sheets.values():
            for each in (sheet, *sheet.heads):
                self.names[sheet.kind].append(each.full_name)

    def __missing__(self, kinds: Kinds) -> frozenset[str]:
        found = self[kinds] = frozenset(
            first_words(name for kind in kinds or self.names for name in self.names[kind])
        )
        return found


def _may_give_away(library: Library, sheet: Sheet, leads: Leads) -> bool:
    """Whether a question has the first word of one of its answers in it.

    All of a sheet's questions are held against all of its answers first, which settles most.
    """
    prompts = list(_prompts(library, sheet, leads))
    asked = frozenset().union(*(ask for ask, _ in prompts))
    if asked.isdisjoint(first_words(text for _, texts in prompts for text in texts)):
        return False
    return any(not ask.isdisjoint(first_words(texts)) for ask, texts in prompts)


def _prompts(
    library: Library, sheet: Sheet, leads: Leads
) -> Iterator[tuple[frozenset[str], Sequence[str]]]:
    """The words of each question, and its answers.

    Links are looked up only where a name that they may stand for begins with a word asked.
    """
    subject = frozenset(words(sheet.full_name).split())
    for name, said in sheet.said.items():
        field = FIELDS[sheet.kind][name]
        asked = subject | ASKED[sheet.kind, name]
        if field.sort != "link":
            yield asked, _texts(said)
        elif not leads[field.to].isdisjoint(asked):
            yield asked, _linked(library, sheet, said, field.to)
    for entry in _entries(sheet):
        yield frozenset(words(entry.ask).split()), _texts(entry.answer)


ASKED = {
    (kind, name): frozenset(words(field.ask).split())
    for kind, fields in FIELDS.items()
    for name, field in fields.items()
}
"""By kind and field: the words that follow the sheet's name in the question."""


def _entries(sheet: Sheet) -> Iterator[Entry]:
    return (entry for entries in sheet.entries.values() for entry in entries)


def _texts(said: Said) -> Sequence[str]:
    if type(said) is Listing:  # as most are: bare texts
        return said  # type: ignore[return-value]
    return [each.text if isinstance(each, Item) else each for each in said]


def _linked(library: Library, sheet: Sheet, said: Said, kinds: Kinds) -> list[str]:
    """The names of the sheets that the items stand for."""
    found = [library.find(sheet, text, kinds)[0] for text in _texts(said)]
    return [sheets[0].full_name for sheets in found if sheets]
