"""The top-level block of a file → its sheets, checked."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from studydeck.facts.kinds import (
    DEFAULTS,
    EXAM,
    FIELDS,
    KINDS,
    PART_FIELDS,
    REQUIRED,
    WORDING,
    Field,
)
from studydeck.facts.nearest import meant
from studydeck.facts.reading import Links, Reader
from studydeck.facts.settings import Exam, Group, read_exam, read_wording
from studydeck.facts.sheets import Defaults, Sheet
from studydeck.facts.values import Block, Broken, Text, Value
from studydeck.facts.words import words
from studydeck.facts.yamlfile import place_of
from studydeck.identity import CardId
from studydeck.problems import Problem

EVERY_SHEET = "*"
"""The owner of lines that hold for all sheets of a file."""


@dataclass(slots=True)
class SheetFile:
    """One file, read: its sheets in their order, and what they name."""

    sheets: list[Sheet]
    links: list[Links]
    starts: list[tuple[int, int, str]]
    """Where (line, column) lines begin that belong to a sheet (`kind/id`), to all, or to none."""
    refused: set[str]
    """The ids of sheets that cannot be read, in words, a space around each."""
    wording: dict[str, list[Group]]
    """Words that mean the same, and words that never pass for each other."""
    exam: Exam | None
    """The exam that the decks are held against."""


def read_sheets(top: Block, file: str, problems: list[Problem]) -> SheetFile:
    """All sheets of a file; whatever is wrong is added to `problems` and left out."""
    links: list[Links] = []
    reader = Reader(file, problems, links)
    defaults = _defaults(top, reader)
    sheets: list[Sheet] = []
    wording: dict[str, list[Group]] = {}
    exam = None
    for kind, body in top.items():
        if kind in KINDS:
            sheets += [
                _sheet(kind, key, value, defaults, reader)
                for key, value in _blocks(kind, body, reader)
            ]
        elif kind == WORDING:
            wording = read_wording(body, reader)
        elif kind == EXAM:
            exam = read_exam(body, reader)
        elif kind not in DEFAULTS:
            hint = (
                meant(kind, (*KINDS, *DEFAULTS, WORDING, EXAM))
                or f"; known are: {', '.join(KINDS)}"
            )
            reader.problem(kind, f"unknown kind `{kind}`{hint}")
    read = {(sheet.kind, sheet.id) for sheet in sheets}
    ids = [(kind, key) for kind in top if kind not in DEFAULTS for key in _ids(top[kind])]
    refused = {words(key) for kind, key in ids if (kind, key) not in read}
    return SheetFile(sheets, links, sorted(_starts(top, ids)), refused, wording, exam)


def _ids(body: Value) -> list[Text]:
    return list(body) if type(body) is Block else []


def _starts(top: Block, ids: Iterable[tuple[Text, Text]]) -> Iterator[tuple[int, int, str]]:
    for key in top:
        yield key.mark.line + 1, key.mark.column + 1, EVERY_SHEET if key in DEFAULTS else ""
    for kind, key in ids:
        yield key.mark.line + 1, key.mark.column + 1, f"{kind}/{key}"


def _defaults(top: Block, reader: Reader) -> Defaults:
    read = {
        str(key): reader.value(value, DEFAULTS[key])
        for key, value in top.items()
        if key in DEFAULTS and type(value) is not Broken
    }
    return Defaults(**{key: value for key, value in read.items() if value})


def _blocks(kind: Text, body: Value, reader: Reader) -> Iterator[tuple[Text, Block]]:
    """The sheets of one kind: each id, with its block."""
    if type(body) is not Block:
        if type(body) is not Broken:
            reader.problem(body, f"below `{kind}` stand ids, each with a colon and its fields")
        return
    for key, value in body.items():
        if type(value) is Block:
            if reader.slug(key, "an id"):
                yield key, value
        elif type(value) is not Broken:
            reader.problem(
                value, f"below `{key}` stand its fields, each with a colon; without any, write {{}}"
            )


def _sheet(kind: str, key: Text, block: Block, defaults: Defaults, reader: Reader) -> Sheet:
    sheet = Sheet(kind, str(key), place_of(key, reader.file), defaults)
    before = len(reader.problems)
    _fill(sheet, block, FIELDS[kind], reader)
    said = "".join(problem.message for problem in reader.problems[before:])
    missing = [name for name in REQUIRED[kind] if name not in block]
    if missing := [f"`{name}`" for name in missing if f"did you mean `{name}`" not in said]:
        reader.problem(key, f"this {kind} needs {' and '.join(missing)}")
    if kind == "scenario" and not said:
        _check_scenario(sheet, reader)
    return sheet


def _fill(sheet: Sheet, block: Block, fields: Mapping[str, Field], reader: Reader) -> None:
    """Read a sheet's fields, or those of a part that stands in it."""
    for key, value in block.items():
        field = fields.get(key)
        if type(value) is Broken:
            continue
        if field is None:
            hint = meant(key, fields) or f"; known are: {', '.join(fields)}"
            what = sheet.kind if sheet.whole is None else f"part of a {sheet.kind}"
            reader.problem(key, f"unknown field `{key}` of a {what}{hint}")
        else:
            sheet.keys[key] = key
            _fill_field(sheet, key, value, field, reader)
    sheet.name = str(sheet.own.get("name") or sheet.id.replace("-", " "))
    _check_names(sheet, reader)


def _fill_field(sheet: Sheet, name: str, value: Value, field: Field, reader: Reader) -> None:
    if type(value) is Block and not value:
        cure = "write what belongs there, or take it out"
        reader.problem(sheet.keys[name], f"`{name}` is empty; {cure}")
    elif field.sort == "keyed":
        sheet.entries[name] = reader.entries(value)
    elif field.sort == "formerly":
        sheet.own[name] = _formerly(value, reader)
    elif field.bare or field.sort not in ("text", "link", "choice"):
        sheet.own[name] = reader.value(value, field)
    elif type(value) is Block and "is" not in value and (field.stages or name == "parts"):
        if field.stages:
            sheet.stages[name] = reader.stages(value, field)
        else:
            sheet.heads = tuple(_heads(sheet, value, reader))
    else:
        sheet.said[name] = reader.items(value, field)


def _heads(whole: Sheet, block: Block, reader: Reader) -> Iterator[Sheet]:
    """Parts without sheets of their own: heads, fibres, slips."""
    for key, value in _blocks(whole.keys["parts"], block, reader):
        head = Sheet(whole.kind, str(key), place_of(key, reader.file), whole.defaults, whole=whole)
        _fill(head, value, PART_FIELDS[whole.kind], reader)
        yield head


def _check_names(sheet: Sheet, reader: Reader) -> None:
    for text in (sheet.own.get("name"), *sheet.own.get("also", ())):
        if sheet.kind != "source" and text and any(sign in text for sign in "(),"):
            place = place_of(text, reader.file)
            message = f"the name `{text}` holds a bracket or a comma, which a link cannot"
            reader.problems.append(Problem(place, message, "warning"))


def _check_scenario(sheet: Sheet, reader: Reader) -> None:
    answers = sheet.items("answer")
    right = [item for item in answers if item.is_plain]
    wrong = [item for item in answers if item.wrong]
    at = sheet.keys.get("answer")
    if at is not None and (len(right) != 1 or len(wrong) != len(answers) - 1 or not wrong):
        reader.problem(at, "a scenario has one right answer; each other says why: `wrong: …`")


def _formerly(value: Value, reader: Reader) -> dict[str, tuple[Text, ...]]:
    """Old ids of the sheet (under the empty key), or this sheet's cards with their old cards."""
    if type(value) is not Block:
        return {"": tuple(old for old in reader.texts(value) if _is_old_id(old, reader))}
    return {
        str(card): tuple(old for old in reader.texts(olds) if _is_card(old, reader))
        for card, olds in value.items()
        if _is_card(card, reader)
    }


def _is_old_id(old: Text, reader: Reader) -> bool:
    if "/" not in old:
        return reader.slug(old, "an id")
    cure = "name the old cards one by one, such as `origin: muscle/old-id/origin`"
    reader.problem(old, f"`{old}` is no id of this kind; {cure}")
    return False


def _is_card(text: Text, reader: Reader) -> bool:
    """Whether a text names a card: `prompt`, `prompt.which`, or `kind/sheet/prompt.which`."""
    try:
        CardId.parse(text if "/" in text else f"kind/sheet/{text}")
    except ValueError:
        reader.problem(text, f"`{text}` names no card; write it like `origin` or `caution.pulse`")
        return False
    return True
