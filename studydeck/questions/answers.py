"""The items that an author wrote → the answers of a question, complete and in their standing."""

from collections.abc import Iterable
from weakref import WeakKeyDictionary

from studydeck.facts.kinds import FIELDS, Field, Sort
from studydeck.facts.library import Library
from studydeck.facts.links import Kinds
from studydeck.facts.sheets import Item, Sheet
from studydeck.facts.values import Text
from studydeck.questions.question import Answer, Standing


def answers_of(
    library: Library,
    sheet: Sheet,
    items: Iterable[Item],
    field: Field,
    level: int,
    cite: tuple[Text, ...] = (),
) -> list[Answer]:
    """The answers that a sheet's items are; those deeper than `level` are not demanded.

    An item that names no source of its own goes back to `cite`, where that is given.
    """
    if cite or field.labels or level < sheet.level:
        return [_answer(library, sheet, item, field, level, item.cite or cite) for item in items]
    bare = _BARE.setdefault(library, {}).setdefault((field.sort, field.to, sheet.shipped), {})
    answers = []
    for item in items:
        answer = bare.get(item.text) if item[1:] == _NO_MORE else None
        if answer is None:
            answer = _answer(library, sheet, item, field, level, item.cite)
            if item[1:] == _NO_MORE:
                bare[item.text] = answer
        answers.append(answer)
    return answers


_NO_MORE = Item(Text(""))[1:]
"""What an item says that is no more than its words."""

_BARE: WeakKeyDictionary[Library, dict[tuple[Sort, Kinds, bool], dict[str, Answer]]] = (
    WeakKeyDictionary()
)
"""By library, and by what a field holds: the answers of texts alone, which many sheets share."""


def complete_answers(library: Library, sheet: Sheet, name: str, level: int) -> list[Answer]:
    """A field's answers: its own, its wholes', and (accepted, in brackets) its parts'.

    What the sheet says itself goes before what is said of its wholes, and that before its parts.
    """
    field = FIELDS[sheet.kind][name]
    answers = answers_of(library, sheet, sheet.items(name), field, level)
    if not field.inherited:
        return answers
    for whole in library.structure.wholes(sheet):
        said = {answer.key for answer in answers}
        more = answers_of(library, whole, whole.items(name), field, level, whole.cite)
        answers += [answer for answer in more if answer.key not in said]
    said = {answer.key for answer in answers}
    for part in library.structure.parts(sheet):
        items = [item for item in part.items(name) if not item.wrong]
        more = answers_of(library, part, items, field, level, part.cite)
        answers += [_in_part(answer, part, sheet) for answer in more if answer.key not in said]
    return answers


def part_answers(library: Library, sheet: Sheet, level: int) -> list[Answer]:
    """What a sheet consists of: as written in it, and by parts that say so themselves."""
    field = FIELDS[sheet.kind]["parts"]
    answers = answers_of(library, sheet, sheet.items("parts"), field, level)
    said = {answer.key for answer in answers}
    for part in library.structure.own_parts(sheet):
        if part.key not in said:
            name = part.name if part.whole is sheet else part.full_name
            standing = Standing.ACCEPTED if part.level > level else Standing.DEMANDED
            answers.append(Answer(name, also=tuple(part.also), standing=standing, link=part.key))
    return answers


def _in_part(answer: Answer, part: Sheet, asked: Sheet) -> Answer:
    name = part.name if part.whole is asked else part.full_name
    return answer._replace(standing=Standing.ACCEPTED, part=name)


def _standing(item: Item, own: int, level: int) -> Standing:
    """What an item of a sheet of level `own` counts for in a question of `level`."""
    if item.wrong:
        return Standing.WRONG
    deeper = (item.level or own) > level
    return Standing.ACCEPTED if item.disputed or deeper else Standing.DEMANDED


def _answer(
    library: Library, sheet: Sheet, item: Item, field: Field, level: int, cite: tuple[Text, ...]
) -> Answer:
    text: str = item.text
    detail, link = item.detail, ""
    also = item.also
    if field.labels:
        text = field.labels[field.choices.index(text)]
    elif field.sort == "link" and (target := library.linked(sheet, item, field.to)):
        linked, said = target
        text, link = linked.full_name, linked.key
        also = (*linked.also, *also)
        detail = f"{said}; {detail}" if said and detail else said or detail
    standing = _standing(item, sheet.level, level)
    sources = library.sources(sheet, cite) if cite else ()
    why = item.disputed or item.wrong
    return Answer(text, detail, also, standing, why, item.note, sources, link)
