"""A value → what its field declares: texts, items, entries, stages, with every problem placed."""

import os
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

from studydeck.facts.items import NONE, disputes, item_problems, may_be_wrong, text_of
from studydeck.facts.kinds import ENTRY, ITEM, STAGE, Field, Sort
from studydeck.facts.nearest import meant
from studydeck.facts.sheets import Entry, Item, Said, Stage
from studydeck.facts.values import Block, Broken, Listing, Text, Value
from studydeck.facts.yamlfile import place_of
from studydeck.identity import is_slug, slug
from studydeck.problems import Problem

Links = tuple[tuple[str, ...], Sequence[Text]]
"""Texts that each have to name a sheet, of one of these kinds (none: any)."""

LEVELS = ("1", "2", "3")
FLAGS = ("true", "false")
PICTURES = (".png", ".jpg", ".jpeg", ".gif", ".svg", ".webp")


class Reader:
    """Reads the values of one file. Problems and links are gathered; what is wrong is left out."""

    def __init__(self, file: str, problems: list[Problem], links: list[Links]) -> None:
        self.file = file
        self.problems = problems
        self.links = links

    def problem(self, at: Value, message: str) -> None:
        """Say what is wrong at a key or value."""
        self.problems.append(Problem(place_of(at, self.file), message))

    def value(self, value: Value, field: Field) -> Any:  # noqa: ANN401  as its sort declares
        """What a field holds, in the shape of its sort; empty where that is not there."""
        if field.is_one_text and type(value) is Text:
            return value
        return SORTS[field.sort](self, value, field)

    def prose(self, value: Value, field: Field) -> object:
        """Texts, or items of text."""
        if not field.bare:
            return self.items(value, field)
        return self.text(value) or "" if field.single else self.texts(value)

    def linked(self, value: Value, field: Field) -> object:
        """Names of sheets, or items that name sheets."""
        if not field.bare:
            return self.items(value, field)
        texts = self.texts(value)
        self.links.append((field.to, texts))
        return texts

    def one_of(self, value: Value, field: Field) -> object:
        """One of the fixed values, or items of them."""
        return self._choice(value, field.choices) if field.bare else self.items(value, field)

    def level(self, value: Value, _: Field) -> int:
        """1 to 3; 0 where something else stands."""
        return int(self._choice(value, LEVELS) or 0)

    def flag(self, value: Value, _: Field) -> bool:
        """Whether it says `true`."""
        return self._choice(value, FLAGS) == "true"

    def tags(self, value: Value, _: Field) -> tuple[Text, ...]:
        """Words to choose cards by."""
        return tuple(tag for tag in self.texts(value) if self.slug(tag, "a tag"))

    def picture(self, value: Value, _: Field) -> Text | str:
        """The path of a file beside the sheet's, or below."""
        text = self.text(value)
        if text is None:
            return ""
        folder = Path(self.file).parent
        real = os.path.realpath(folder / text)
        if not real.startswith(os.path.join(os.path.realpath(folder), "")):  # noqa: PTH118
            self.problem(text, "a picture lies beside its sheet, or below; write a path from there")
        elif not text.lower().endswith(PICTURES):
            self.problem(text, f"`{text}` is no picture; it ends in {', '.join(PICTURES)}")
        elif not os.path.isfile(real):  # noqa: PTH113  which raises for names that cannot be
            self.problem(text, f"there is no picture {folder / text}")
        return text

    def text(self, value: Value) -> Text | None:
        """One text, or None where something else stands."""
        if type(value) is Text:
            return value
        if type(value) is Listing:
            self.problem(value, "a list stands where one text belongs; write one text")
        elif type(value) is Block:
            self.problem(value, _block_words(value))
        return None

    def texts(self, value: Value) -> tuple[Text, ...]:
        """One text or a list of texts."""
        if type(value) is Text:
            return (value,)
        found = map(self.text, value if type(value) is Listing else (value,))
        return tuple(text for text in found if text is not None)

    def slug(self, key: Text, what: str) -> bool:
        """Whether a text may be an id, a key or a tag."""
        if is_slug(key):
            return True
        better = slug(key)
        cure = f"; write `{better}`" if better else ""
        rule = "lower-case letters, digits and single hyphens, at most 80"
        self.problem(key, f"`{key}` cannot be {what}, which takes {rule}{cure}")
        return False

    def _choice(self, value: Value, choices: Iterable[str]) -> str:
        text = self.text(value)
        if text is None or text in choices:
            return text or ""
        known = ", ".join(choices)
        hint = meant(text, choices) or (f"; known are: {known}" if len(known) < 200 else "")
        self.problem(text, f"unknown choice `{text}`{hint}")
        return ""

    def items(self, value: Value, field: Field) -> Said:
        """A field's items: one or a list, each a text or a block with `is`."""
        if field.single and type(value) is Listing:
            self.text(value)
            return ()
        said = self._written(value if type(value) is Listing else (value,))
        texts = [item if type(item) is Text else item.text for item in said]  # type: ignore[union-attr]
        if field.sort == "choice":
            said = [item for item in said if self._choice(text_of(item), field.choices)]
        elif field.sort == "link":
            linked = [text for text in texts if text != NONE] if field.or_none else texts
            self.links.append((field.to, linked))
        if may_be_wrong(texts, field):
            for at, message in item_problems(said, field):
                self.problem(at, message)
        return said

    def _written(self, values: Sequence[Value]) -> Said:
        if set(map(type, values)) == {Text}:
            return values  # type: ignore[return-value]
        read = [each if type(each) is Text else self._item(each) for each in values]
        return [item for item in read if item is not None]

    def _item(self, value: Value) -> Text | Item | None:
        if type(value) is not Block:
            return self.text(value)
        if value.keys().isdisjoint(ITEM):
            self.problem(value, _block_words(value))
            return None
        parts = self.parts(value, "item", ITEM, ("is",))
        if "is" not in parts:
            return None
        if parts.get("disputed") and parts.get("wrong"):
            self.problem(value, "an item is `disputed` or `wrong`, not both; take one out")
        return Item(text=parts.pop("is"), **parts)

    def parts(
        self, block: Block, what: str, fields: Mapping[str, Field], needed: Sequence[str]
    ) -> dict[str, Any]:
        """The values of a block with declared keys, without those that are wrong or missing."""
        found: dict[str, Any] = {}
        hints = ""
        for key, value in block.items():
            field = fields.get(key)
            if field is not None and field.is_one_text and type(value) is Text:
                found[key] = value
            elif field is not None:
                if read := self.value(value, field):
                    found[key] = read
            else:
                hints += meant(key, fields)
                self.problem(key, f"unknown key `{key}` of this {what}{meant(key, fields)}")
        missing = [name for name in needed if name not in block and f"`{name}`" not in hints]
        if missing:
            self.problem(block, f"this {what} needs {_and(missing)}")
        return found

    def entries(self, value: Value) -> tuple[Entry, ...]:
        """What stands in a keyed field, under keys of its author's."""
        return tuple(Entry(key=key, **parts) for key, parts in self._keyed(value, "entry", ENTRY))

    def stages(self, value: Block, field: Field) -> tuple[Stage, ...]:
        """The stages of a choice that changes with them."""
        declared = {**STAGE, "is": replace(field, stages=False, required=True, single=False)}
        return tuple(
            Stage(key=key, answer=parts.pop("is"), **parts)
            for key, parts in self._keyed(value, "stage", declared)
        )

    def _keyed(
        self, value: Value, what: str, fields: Mapping[str, Field]
    ) -> Iterator[tuple[Text, dict[str, Any]]]:
        """Each key with its block's parts, where nothing that is needed is missing."""
        needed = [name for name, field in fields.items() if field.required]
        if type(value) is not Block:
            if type(value) is not Broken:
                self.problem(value, f"a key belongs here, and below it {_and(needed)}")
            return
        if all(name in value for name in needed):
            self.problem(value, f"give this {what} a key of its own, above {_and(needed)}")
            return
        for key, block in value.items():
            if not self.slug(key, "a key") or type(block) is Broken:
                continue
            if type(block) is not Block:
                self.problem(block, f"this {what} needs {_and(needed)}")
                continue
            parts = self.parts(block, what, fields, needed)
            for at, message in disputes(parts.get("answer", ())) if parts.get("safety") else ():
                self.problem(at, message)
            if all(parts.get(name) for name in needed):
                yield key, parts


SORTS: dict[Sort, Callable[[Reader, Value, Field], Any]] = {
    "text": Reader.prose,
    "link": Reader.linked,
    "choice": Reader.one_of,
    "level": Reader.level,
    "flag": Reader.flag,
    "tags": Reader.tags,
    "picture": Reader.picture,
}
"""How a value of each sort is read; keyed entries and old ids are read by who knows the sheet."""


def _and(names: Iterable[str]) -> str:
    return " and ".join(f"`{name}`" for name in names)


def _block_words(block: Block) -> str:
    """For a block that stands where a text belongs."""
    if len(block) == 1:
        key = next(iter(block))
        return f"the colon after `{key}` turned this into a block; put the whole text in quotes"
    return "a block stands where a text belongs; write a text, or an item with `is`"
