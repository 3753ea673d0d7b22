"""The library → its questions: every forward question that its sheets make."""

import hashlib
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from studydeck.facts.kinds import EVERYWHERE, FIELDS, KINDS, MUTUAL, PART_FIELDS, Field
from studydeck.facts.library import Library
from studydeck.facts.sheets import Entry, Item, Sheet, Stage, items_of
from studydeck.facts.source import Source
from studydeck.facts.values import Text
from studydeck.identity import CardId
from studydeck.problems import Place
from studydeck.questions.answers import answers_of, complete_answers, part_answers
from studydeck.questions.question import Answer, Question, Standing
from studydeck.questions.wording import counted, gives_away, subject_of

_ENTRY = Field("text")


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
        for entry in sheet.entries.get(name, ()):
            yield from _asked(_of_entry(library, sheet, name, entry))
        if field.ask:
            for stage in sheet.stages.get(name, ()):
                yield from _asked(_of_stage(library, sheet, name, stage))
            if (
                name in sheet.said
                or (sheet.key, name) in mirrored
                or (name == "parts" and sheet.heads)
            ):
                yield from _asked(_of_field(library, sheet, name, mirrored))


def _asked(question: Question) -> Iterator[Question]:
    if question.demanded:
        yield question


def _of_field(library: Library, sheet: Sheet, name: str, mirrored: Mirrored) -> Question:
    field = FIELDS[sheet.kind][name]
    items = sheet.items(name) or mirrored.get((sheet.key, name), [])
    if name == "parts":
        answers = part_answers(library, sheet, sheet.level)
    elif name in sheet.said:
        answers = complete_answers(library, sheet, name, sheet.level)
    else:
        answers = answers_of(library, sheet, items, field, sheet.level)
    ask = f"{subject_of(sheet)}: {counted(field.ask, answers)}"
    if field.ask.startswith("{"):
        ask = sheet.own[field.ask.strip("{}")]
    options = _in_fixed_order(sheet, answers) if sheet.kind == "scenario" else ()
    return _card(library, sheet, name, ask, answers, items, options=options)


def _of_stage(library: Library, sheet: Sheet, name: str, stage: Stage) -> Question:
    field = FIELDS[sheet.kind][name]
    level = stage.level or sheet.level
    answers = answers_of(library, sheet, items_of(stage.answer), field, level)
    ask = f"{subject_of(sheet)}, {stage.when}: {field.ask}"
    return _card(library, sheet, name, ask, answers, items_of(stage.answer), said=stage)


def _of_entry(library: Library, sheet: Sheet, name: str, entry: Entry) -> Question:
    level = entry.level or sheet.level
    answers = answers_of(library, sheet, items_of(entry.answer), _ENTRY, level)
    ask = counted(entry.ask, answers)
    return _card(library, sheet, name, ask, answers, items_of(entry.answer), said=entry)


def _card(
    library: Library,
    sheet: Sheet,
    prompt: str,
    ask: str,
    answers: Sequence[Answer],
    items: Iterable[Item],
    said: Entry | Stage | None = None,
    options: tuple[str, ...] = (),
) -> Question:
    """One question, with all that its sheet, its field and its entry or stage say of it."""
    field = FIELDS[sheet.kind][prompt]
    top = sheet.whole or sheet
    which = str(said.key) if said else sheet.id if sheet.whole else ""
    card = CardId(sheet.kind, top.id, prompt, which)
    safety = field.safety or bool(getattr(said, "safety", False) or top.own.get("safety"))
    said_tags = (*getattr(said, "tags", ()), *(("safety",) if safety else ()))
    key = said.key if said else sheet.keys.get(prompt)
    return Question(
        card=card,
        text=ask,
        answers=tuple(answers),
        subject=subject_of(sheet),
        region=sheet.region or EVERYWHERE,
        area=_area(top, field, said),
        level=(said.level if said else 0) or sheet.level,
        tags=frozenset((*sheet.tags, *said_tags, *(("caution",) if prompt == "caution" else ()))),
        safety=safety,
        note=str(said.note if said else sheet.own.get("note", "")),
        sources=_sources(library, sheet, items, said),
        options=options,
        formerly=_formerly(top, card),
        sisters=frozenset((top.key, *(a.link for a in answers if _links(a)))),
        picture=_picture(sheet, items, getattr(said, "picture", "")),
        place=Place(sheet.place.file, key.mark.line + 1, key.mark.column + 1)
        if key is not None
        else sheet.place,
    )


def _picture(sheet: Sheet, items: Iterable[Item], said: str) -> str:
    """The path of the nearest picture, which is written as a path from its sheet's file."""
    of_items = (item.picture for item in items if item.picture)
    picture = said or next(of_items, "") or sheet.own.get("picture", "")
    return str(Path(sheet.place.file).parent / picture) if picture else ""


def _links(answer: Answer) -> bool:
    return bool(answer.link) and answer.standing is Standing.DEMANDED


def _area(sheet: Sheet, field: Field, said: Entry | Stage | None) -> str:
    """The nearest exam area: the entry's, the sheet's, the field's, the file's, the kind's."""
    own = getattr(said, "area", "") or sheet.own.get("area", "")
    return str(own or field.area or sheet.defaults.area or KINDS[sheet.kind].area)


def _sources(
    library: Library, sheet: Sheet, items: Iterable[Item], said: Entry | Stage | None
) -> tuple[Source, ...]:
    """Whom the right items go back to: for each the nearest that it names."""
    outer = (said.cite if said else ()) or sheet.cite
    cites: dict[Text, None] = {}
    for item in items:
        if item.is_plain:
            cites |= dict.fromkeys(item.cite or outer)
    return library.sources(sheet, cites or outer)


def _in_fixed_order(sheet: Sheet, answers: Iterable[Answer]) -> tuple[str, ...]:
    """The options that an author wrote, in an order that their place in the file has no part in."""

    def place(text: str) -> str:
        return hashlib.sha256(f"{sheet.key}\x1f{text}".encode()).hexdigest()

    return tuple(sorted((answer.text for answer in answers), key=place))


def _formerly(sheet: Sheet, card: CardId) -> tuple[CardId, ...]:
    """The ids that a card had before, the oldest first."""
    slot = f"{card.prompt}.{card.which}" if card.which else card.prompt
    if olds := sheet.formerly.get(slot):
        own = f"{sheet.kind}/{sheet.id}"
        return tuple(CardId.parse(old if "/" in old else f"{own}/{old}") for old in olds)
    return tuple(card._replace(sheet=old) for old in sheet.formerly.get("", ()))
