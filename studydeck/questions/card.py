"""What is asked in one place of a sheet → its question, with all that the sheet says of it."""

from collections.abc import Sequence
from functools import cache
from pathlib import Path
from typing import NamedTuple

from studydeck.facts.kinds import EVERYWHERE, IN_FULL, KINDS, Field, field_of
from studydeck.facts.library import Library
from studydeck.facts.renames import old_id
from studydeck.facts.sheets import Item, Sheet
from studydeck.facts.source import Source
from studydeck.facts.values import Text
from studydeck.facts.yamlfile import place_of
from studydeck.identity import CardId
from studydeck.questions.question import Answer, Question, Standing
from studydeck.questions.wording import subject_of


class Asked(NamedTuple):
    """One question as it stands in its sheet: in a field, a stage or an entry."""

    text: str
    answers: Sequence[Answer]
    items: Sequence[Item]
    """What the answers were written as, here and not in a whole or a part."""
    key: Text | None
    """The key that it stands under; None where another sheet says it."""
    which: str = ""
    """Which one of the prompt's several."""
    level: int = 0
    note: str = ""
    cite: tuple[Text, ...] = ()
    area: str = ""
    tags: tuple[str, ...] = ()
    picture: str = ""
    safety: bool = False
    options: tuple[str, ...] = ()
    full: bool = False
    """Whether it demands the deeper items as well."""
    sources: tuple[Source, ...] | None = None
    """Whom it goes back to, where other sheets say that."""


def question_of(library: Library, sheet: Sheet, prompt: str, asked: Asked) -> Question:
    """The question: what it says itself goes before what its sheet and its field say."""
    field = field_of(sheet.kind, prompt)
    top = sheet.whole or sheet
    card = CardId(sheet.kind, top.id, f"{prompt}{IN_FULL * asked.full}", asked.which)
    safety = bool(asked.safety or field.safety or top.own.get("safety"))
    return Question(
        card=card,
        text=asked.text,
        answers=tuple(asked.answers),
        subject=subject_of(sheet),
        region=sheet.region or EVERYWHERE,
        area=_area(top, field, asked),
        level=asked.level or sheet.level,
        tags=_tags(sheet, prompt, asked, safety=safety),
        safety=safety,
        note=str(asked.note),
        reason=_reason(top) if field.labels else "",
        sources=_sources(library, sheet, asked) if asked.sources is None else asked.sources,
        options=asked.options,
        formerly=_formerly(top, card),
        sisters=frozenset((top.key, *_facts(asked.answers))),
        picture=_picture(sheet, asked),
        place=sheet.place if asked.key is None else place_of(asked.key, sheet.place.file),
    )


def _reason(sheet: Sheet) -> str:
    """Why its rule for massage is as it is."""
    return "; ".join(str(item.text) for item in sheet.items("reason") if item.is_plain)


def _area(sheet: Sheet, field: Field, asked: Asked) -> str:
    """The nearest exam area: the entry's, the sheet's, the field's, the file's, the kind's."""
    own = asked.area or sheet.own.get("area", "")
    return str(own or field.area or sheet.defaults.area or KINDS[sheet.kind].area)


def _tags(sheet: Sheet, prompt: str, asked: Asked, *, safety: bool) -> frozenset[str]:
    return _tagged(sheet.tags, asked.tags, safety=safety, caution=prompt == "caution")


@cache
def _tagged(
    sheet: tuple[str, ...], asked: tuple[str, ...], *, safety: bool, caution: bool
) -> frozenset[str]:
    ours = {"safety": safety, "caution": caution}
    return frozenset((*sheet, *asked, *(tag for tag, holds in ours.items() if holds)))


def _sources(library: Library, sheet: Sheet, asked: Asked) -> tuple[Source, ...]:
    """Whom the right items go back to: for each the nearest that it names."""
    outer = asked.cite or sheet.cite
    if not any(item.cite for item in asked.items):
        return library.sources(sheet, outer)
    cites: dict[Text, None] = {}
    for item in asked.items:
        if item.is_plain:
            cites |= dict.fromkeys(item.cite or outer)
    return library.sources(sheet, cites or outer)


def _formerly(sheet: Sheet, card: CardId) -> tuple[CardId, ...]:
    """The ids that a card had before, the oldest first."""
    if not sheet.formerly:
        return ()
    slot = f"{card.prompt}.{card.which}" if card.which else card.prompt
    if olds := sheet.formerly.get(slot):
        return tuple(CardId.parse(old_id(sheet, slot, old)) for old in olds)
    return tuple(card._replace(sheet=str(old)) for old in sheet.formerly.get("", ()))


def _facts(answers: Sequence[Answer]) -> list[str]:
    """The sheets that have to be named: cards that share one are sisters."""
    demanded = (answer for answer in answers if answer.standing is Standing.DEMANDED)
    return [answer.link for answer in demanded if answer.link]


def _picture(sheet: Sheet, asked: Asked) -> str:
    """The path of the nearest picture, which is written as a path from its sheet's file."""
    of_items = (item.picture for item in asked.items if item.picture)
    picture = asked.picture or next(of_items, "") or sheet.own.get("picture", "")
    return str(Path(sheet.place.file).parent / picture) if picture else ""
