"""What can be wrong with the items of one field, each of them readable by itself."""

from collections.abc import Iterator, Sequence

from studydeck.facts.kinds import Field
from studydeck.facts.sheets import Item, Said
from studydeck.facts.values import Text

BULLETS = frozenset("•·▪◦‣●○–—")

NONE = "none"
"""Stands for a link where there is nothing to link to."""


def may_be_wrong(texts: Sequence[Text], field: Field) -> bool:
    """Whether to look closely: most fields of most sheets need only this one look."""
    if len(texts) > 1 and len(set(texts)) < len(texts):
        return True
    pasted = bool(texts) and texts[0][0] in BULLETS
    return pasted or field.safety or field.or_none or field.sort == "choice"


def item_problems(said: Said, field: Field) -> Iterator[tuple[Text, str]]:
    """Every problem, with the text that it stands at."""
    yield from _bullets(said)
    yield from _twins(said)
    if field.or_none:
        yield from _unexplained(said)
    if field.sort == "choice":
        yield from _contradictions(said)
    if field.safety:
        yield from disputes(said)


def text_of(item: Text | Item) -> Text:
    """An item's words."""
    return item.text if isinstance(item, Item) else item


def disputes(said: Said) -> Iterator[tuple[Text, str]]:
    """In a matter of safety a rule stands or it does not."""
    cure = "write the stricter rule, and who differs in a `note`"
    for item in said:
        if isinstance(item, Item) and item.disputed:
            yield item.text, f"a safety answer cannot be `disputed`; {cure}"


def _bullets(said: Said) -> Iterator[tuple[Text, str]]:
    cure = "begin each item on a line of its own with a dash and a space"
    for item in said:
        if (sign := text_of(item)[0]) in BULLETS:
            yield text_of(item), f"`{sign}` is a bullet pasted along; {cure}"


def _twins(said: Said) -> Iterator[tuple[Text, str]]:
    """The same words twice in one list would be demanded twice."""
    texts = [text_of(item) for item in said]
    for at, text in enumerate(texts):
        if text in texts[:at]:
            yield text, f"`{text}` stands in this list twice; take one out"


def _unexplained(said: Said) -> Iterator[tuple[Text, str]]:
    for item in said:
        if text_of(item) == NONE and not (isinstance(item, Item) and item.note):
            yield text_of(item), f"say why: `{{is: {NONE}, note: …}}`"


def _contradictions(said: Said) -> Iterator[tuple[Text, str]]:
    """Of fixed values one is right; two would contradict each other."""
    right = [item for item in said if not isinstance(item, Item) or item.is_plain]
    cure = "keep the stricter, and write the other `wrong: why`, or make stages"
    for item in right[1:]:
        yield text_of(item), f"`{text_of(item)}` is a second right value; {cure}"
