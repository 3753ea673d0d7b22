"""What a file may say beside its sheets: words for the marker, and the exam that is prepared for."""

from dataclasses import dataclass

from studydeck.facts.kinds import AREAS, EXAM, EXAM_KEYS, WORDING, WORDING_KEYS
from studydeck.facts.nearest import meant
from studydeck.facts.reading import Reader
from studydeck.facts.values import Block, Broken, Listing, Text, Value

Group = tuple[str, ...]
"""Words or short phrases that belong together."""


@dataclass(frozen=True, slots=True)
class Exam:
    """An exam, and what share of its questions each of its areas has."""

    name: str
    weights: dict[str, int]
    """By area: percent."""


def read_wording(body: Value, reader: Reader) -> dict[str, list[Group]]:
    """Words that mean the same or never pass for each other: lists, each of at least two words."""
    found: dict[str, list[Group]] = {}
    if type(body) is not Block:
        reader.problem(body, f"below `{WORDING}` stand {' and '.join(WORDING_KEYS)}")
        return found
    for key, groups in body.items():
        if key not in WORDING_KEYS:
            reader.problem(key, f"unknown key `{key}` of {WORDING}{meant(key, WORDING_KEYS)}")
        for group in groups if type(groups) is Listing else [groups]:
            texts = () if type(group) is Broken else reader.texts(group)
            if type(group) is not Broken and len(texts) < 2:
                reader.problem(group, f"`{key}` is a list of lists, each of at least two words")
            found.setdefault(key, []).append(tuple(map(str, texts)))
    return found


MOST_DIGITS = 3
"""Of a number of percent."""


def read_exam(body: Value, reader: Reader) -> Exam | None:
    """An exam with a name and weights: for each area a number of percent."""
    if type(body) is not Block or any(key not in body for key in EXAM_KEYS):
        reader.problem(body, f"below `{EXAM}` stand {' and '.join(EXAM_KEYS)}")
        return None
    for key in body:
        if key not in EXAM_KEYS:
            reader.problem(key, f"unknown key `{key}` of {EXAM}{meant(key, EXAM_KEYS)}")
    name, weights = reader.text(body["name"]), body["weights"]  # type: ignore[index]
    if type(weights) is not Block or name is None:
        reader.problem(weights, "below `weights` stand areas, each with its percent")
        return None
    return Exam(name, {str(area): _percent(area, of, reader) for area, of in weights.items()})


def _percent(area: Text, value: Value, reader: Reader) -> int:
    text = reader.text(value)
    if area not in AREAS:
        reader.problem(area, f"unknown area `{area}`{meant(area, AREAS)}")
    if text is not None and (not text.isdecimal() or len(text) > MOST_DIGITS):
        reader.problem(text, f"`{text}` is no whole number of percent")
        return 0
    return int(text or 0)
