"""The library → its questions: every forward question that its sheets make."""

import hashlib
from collections import defaultdict
from collections.abc import Iterable, Iterator

from studydeck.facts.kinds import ENTRY, FIELDS, KINDS, MUTUAL, PART_FIELDS, Field
from studydeck.facts.library import Library
from studydeck.facts.sheets import Entry, Item, Sheet, Stage, items_of
from studydeck.facts.values import Text
from studydeck.questions.answers import answers_of, complete_answers, part_answers
from studydeck.questions.card import Asked, question_of
from studydeck.questions.question import Answer, Question
from studydeck.questions.wording import counted, gives_away, subject_of


def questions_for(library: Library) -> tuple[Question, ...]:
    """Every question that the studied sheets make, in the order of the sheets.

    A question that gives its answer away is not among them.
    """
    written = all_written(library, library.studied)
    return tuple(question for question in written if not gives_away(question))


def all_written(library: Library, sheets: Iterable[Sheet]) -> Iterator[Question]:
    """Every question that these sheets write, also those that give their answer away."""
    mirrored = _mirrored(library)
    for sheet in sheets:
        if KINDS[sheet.kind].asked:
            yield from _of_sheet(library, sheet, FIELDS[sheet.kind], mirrored)
            for head in sheet.heads:
                yield from _of_sheet(library, head, PART_FIELDS[sheet.kind], mirrored)


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
    """A sheet's questions, or a head's, in the order in which its kind declares the fields.

    One with nothing to demand is not asked.
    """
    for name, field in fields.items():
        for asked in _asked_in(library, sheet, name, field, mirrored):
            question = question_of(library, sheet, name, asked)
            if question.demanded:
                yield question


def _asked_in(
    library: Library, sheet: Sheet, name: str, field: Field, mirrored: Mirrored
) -> Iterator[Asked]:
    """All that one field asks: entries, stages, or the field itself."""
    for entry in sheet.entries.get(name, ()):
        yield _entry(library, sheet, entry)
    if not field.ask:
        return
    for stage in sheet.stages.get(name, ()):
        yield _stage(library, sheet, field, stage)
    seen = mirrored.get((sheet.key, name), [])
    if name == "parts" and (sheet.heads or name in sheet.said):
        yield _field(
            sheet, name, field, sheet.items(name), part_answers(library, sheet, sheet.level)
        )
    elif name in sheet.said:
        complete = complete_answers(library, sheet, name, sheet.level)
        yield _field(sheet, name, field, sheet.items(name), complete)
    elif seen:
        answers = answers_of(library, sheet, seen, field, sheet.level)
        yield _field(sheet, name, field, seen, answers)


def _field(
    sheet: Sheet, name: str, field: Field, items: list[Item], answers: list[Answer]
) -> Asked:
    ask = f"{subject_of(sheet)}: {counted(field.ask, answers)}"
    if field.ask.startswith("{"):
        ask = sheet.own[field.ask.strip("{}")]
    return Asked(
        ask,
        answers,
        items,
        key=sheet.keys.get(name),
        which=sheet.id if sheet.whole else "",
        note=sheet.own.get("note", ""),
        options=_in_fixed_order(sheet, answers) if sheet.kind == "scenario" else (),
    )


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


def _entry(library: Library, sheet: Sheet, entry: Entry) -> Asked:
    items = items_of(entry.answer)
    answers = answers_of(library, sheet, items, ENTRY["answer"], entry.level or sheet.level)
    return Asked(
        counted(entry.ask, answers),
        answers,
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


def _in_fixed_order(sheet: Sheet, answers: Iterable[Answer]) -> tuple[str, ...]:
    """The options that an author wrote, in an order that their place in the file has no part in."""

    def place(text: str) -> str:
        return hashlib.sha256(f"{sheet.key}\x1f{text}".encode()).hexdigest()

    return tuple(sorted((answer.text for answer in answers), key=place))
