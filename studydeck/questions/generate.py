"""The library → its questions: what its sheets are asked, and what is asked back from their links."""

import hashlib
from collections import defaultdict
from collections.abc import Iterable, Iterator
from functools import partial

from studydeck.facts.items import NONE
from studydeck.facts.kinds import ENTRY, FIELDS, KINDS, MUTUAL, PART_FIELDS, Field
from studydeck.facts.library import Library
from studydeck.facts.sheets import Entry, Item, Sheet, Stage, items_of
from studydeck.facts.values import Text
from studydeck.questions.answers import answers_of, complete_answers, part_answers
from studydeck.questions.card import Asked, question_of
from studydeck.questions.depth import AnswersAt, with_depth
from studydeck.questions.question import Answer, Question
from studydeck.questions.reverse import Mirror
from studydeck.questions.wording import gives_away, subject_of


def questions_for(library: Library) -> tuple[Question, ...]:
    """Every question that the studied sheets make, in the order of the sheets.

    A question that gives its answer away is not among them.
    """
    written = all_written(library, library.studied)
    return tuple(question for question in written if not gives_away(question))


def all_written(library: Library, sheets: Iterable[Sheet]) -> Iterator[Question]:
    """Every question that these sheets write, also those that give their answer away."""
    mirrored, mirror = _mirrored(library), Mirror(library)
    for sheet in sheets:
        if KINDS[sheet.kind].asked:
            yield from _asked(_of_sheet(library, sheet, FIELDS[sheet.kind], mirrored))
            for head in sheet.heads:
                yield from _asked(_of_sheet(library, head, PART_FIELDS[sheet.kind], mirrored))
            yield from _asked(mirror.questions(sheet))


def _asked(questions: Iterable[Question]) -> Iterator[Question]:
    """A question with nothing to demand is not asked."""
    return (question for question in questions if question.demanded)


Mirrored = dict[tuple[str, str], list[Item]]
"""By sheet and field: what another sheet said once for both."""


def _mirrored(library: Library) -> Mirrored:
    """Links that count from both sides and are written on one, seen from the other."""
    found: Mirrored = defaultdict(list)
    for sheet in library.sheets.values():
        for name in MUTUAL[sheet.kind]:
            for item in sheet.items(name):
                other = library.linked(sheet, item, FIELDS[sheet.kind][name].to)
                if other and name not in other[0].said:
                    text = Text(sheet.key)
                    text.mark = item.text.mark
                    seen = item._replace(text=text, cite=item.cite or sheet.cite)
                    found[other[0].key, name].append(seen)
    return found


def _of_sheet(
    library: Library, sheet: Sheet, fields: dict[str, Field], mirrored: Mirrored
) -> Iterator[Question]:
    """A sheet's questions, or a head's, in the order in which its kind declares the fields."""
    for name, field in fields.items():
        if not _says(sheet, name, mirrored):
            continue
        for asked in _asked_in(library, sheet, name, field, mirrored):
            yield question_of(library, sheet, name, asked)


def _says(sheet: Sheet, name: str, mirrored: Mirrored) -> bool:
    """Whether anything can be asked of a field: most fields of most sheets are empty."""
    return (
        name in sheet.said
        or name in sheet.entries
        or name in sheet.stages
        or (name == "parts" and bool(sheet.heads))
        or (sheet.key, name) in mirrored
    )


def _asked_in(
    library: Library, sheet: Sheet, name: str, field: Field, mirrored: Mirrored
) -> Iterator[Asked]:
    """All that one field asks: entries, stages, or the field itself."""
    for entry in sheet.entries.get(name, ()):
        yield from _entry(library, sheet, entry)
    if not field.ask:
        return
    for stage in sheet.stages.get(name, ()):
        yield _stage(library, sheet, field, stage)
    items = sheet.items(name)
    if name == "parts" and (sheet.heads or name in sheet.said):
        answers_at: AnswersAt = partial(part_answers, library, sheet)
    elif name in sheet.said:
        answers_at = partial(complete_answers, library, sheet, name)
    elif items := mirrored.get((sheet.key, name), []):
        answers_at = partial(answers_of, library, sheet, items, field)
    else:
        return
    asked = _field(sheet, name, field, items)
    if sheet.kind == "scenario":
        asked = asked._replace(options=_in_fixed_order(sheet, answers_at(sheet.level)))
    if not _is_none_deeper(sheet, items):
        yield from with_depth(asked, answers_at, sheet.level)


def _is_none_deeper(sheet: Sheet, items: list[Item]) -> bool:
    """Whether a field says only that there is nothing, and that too little known to be asked."""
    return any(item.text == NONE and item.level > sheet.level for item in items)


def _field(sheet: Sheet, name: str, field: Field, items: list[Item]) -> Asked:
    ask = f"{subject_of(sheet)}: {field.ask}"
    if field.ask.startswith("{"):
        ask = sheet.own[field.ask.strip("{}")]
    which = sheet.id if sheet.whole else ""
    note = sheet.own.get("note", "")
    return Asked(ask, (), items, key=sheet.keys.get(name), which=which, note=note)


def _stage(library: Library, sheet: Sheet, field: Field, stage: Stage) -> Asked:
    items = items_of(stage.answer)
    return Asked(
        f"{subject_of(sheet)}, {stage.when}: {field.ask}",
        answers_of(library, sheet, items, field, stage.level or sheet.level),
        items,
        key=stage.key,
        which=str(stage.key),
        level=stage.level,
        note=stage.note,
        cite=stage.cite,
    )


def _entry(library: Library, sheet: Sheet, entry: Entry) -> Iterator[Asked]:
    items = items_of(entry.answer)
    asked = Asked(
        entry.ask,
        (),
        items,
        key=entry.key,
        which=str(entry.key),
        level=entry.level,
        note=entry.note,
        cite=entry.cite,
        area=entry.area,
        tags=entry.tags,
        picture=entry.picture,
        safety=entry.safety,
    )
    answers_at = partial(answers_of, library, sheet, items, ENTRY["answer"])
    return with_depth(asked, answers_at, entry.level or sheet.level)


def _in_fixed_order(sheet: Sheet, answers: Iterable[Answer]) -> tuple[str, ...]:
    """The options that an author wrote, in an order that their place in the file has no part in."""

    def place(text: str) -> str:
        return hashlib.sha256(f"{sheet.key}\x1f{text}".encode()).hexdigest()

    return tuple(sorted((answer.text for answer in answers), key=place))
