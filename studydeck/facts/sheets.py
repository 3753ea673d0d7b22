"""A fact sheet, checked: what an author wrote, in the shapes that questions are made from."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any, NamedTuple

from studydeck.facts.values import Text
from studydeck.problems import Place


class Item(NamedTuple):
    """One item of a field's answer."""

    text: Text
    detail: str = ""
    also: tuple[str, ...] = ()
    disputed: str = ""
    """Why it is disputed: then it is accepted and never demanded."""
    wrong: str = ""
    """Why it is wrong: then it is never accepted."""
    note: str = ""
    level: int = 0
    """1 to 3, or 0 for its sheet's."""
    cite: tuple[Text, ...] = ()
    picture: str = ""

    @property
    def is_plain(self) -> bool:
        """Whether it is simply right."""
        return not (self.disputed or self.wrong)


Said = Sequence[Text | Item]
"""Items as they are written: a bare text is an item of no more than its words."""


def items_of(said: Said) -> list[Item]:
    """The items, each in its full form."""
    return [each if isinstance(each, Item) else Item(each) for each in said]


class Entry(NamedTuple):
    """A card that its author wrote out: a question with its answer, under a key."""

    key: Text
    ask: str
    answer: Said
    safety: bool = False
    note: str = ""
    level: int = 0
    area: str = ""
    tags: tuple[str, ...] = ()
    cite: tuple[Text, ...] = ()
    picture: str = ""


class Stage(NamedTuple):
    """One stage of a thing whose class for massage changes, such as `in a flare`."""

    key: Text
    when: str
    answer: Said
    note: str = ""
    level: int = 0
    cite: tuple[Text, ...] = ()


@dataclass(frozen=True, slots=True)
class Defaults:
    """What holds for every sheet of a file that does not say otherwise."""

    title: str = ""
    region: str = ""
    area: str = ""
    reverse: str = "no"
    level: int = 1
    tags: tuple[str, ...] = ()
    cite: tuple[Text, ...] = ()


@dataclass(slots=True, eq=False)
class Sheet:
    """Everything that is said of one thing. Filled while it is read, and not changed after."""

    kind: str
    id: str
    place: Place
    defaults: Defaults
    name: str = ""
    said: dict[str, Said] = field(default_factory=dict)
    """By field: its items, for texts, links and choices."""
    keys: dict[str, Text] = field(default_factory=dict)
    """By field: the key as written, which knows its place."""
    entries: dict[str, tuple[Entry, ...]] = field(default_factory=dict)
    stages: dict[str, tuple[Stage, ...]] = field(default_factory=dict)
    heads: tuple["Sheet", ...] = ()
    """Parts with no sheet of their own."""
    whole: "Sheet | None" = None
    """For a part without a sheet of its own: the sheet that it stands in."""
    shipped: bool = False
    """Whether it belongs to the decks that ship."""
    made: dict[str, list[Item]] = field(default_factory=dict, repr=False)
    """By field: its items in their full form, once they were asked for."""
    own: dict[str, Any] = field(default_factory=dict)
    """By field: what it says for itself (region, area, level, note, cite, tags, stem …)."""

    def items(self, name: str) -> list[Item]:
        """What stands in one field; nothing where it is not written."""
        if name not in self.said:
            return []
        if name not in self.made:
            self.made[name] = items_of(self.said[name])
        return self.made[name]

    @property
    def key(self) -> str:
        """`kind/id`, and for a part without a sheet `kind/id.part`."""
        return f"{self.kind}/{self.id}" if self.whole is None else f"{self.whole.key}.{self.id}"

    @property
    def full_name(self) -> str:
        """What it is called; a part without a sheet with the name of its whole before it."""
        return self.name if self.whole is None else f"{self.whole.name}, {self.name}"

    @property
    def also(self) -> tuple[str, ...]:
        """Its other names."""
        also: tuple[str, ...] = self.own.get("also", ())
        return also

    @property
    def level(self) -> int:
        """1 (the core), 2 (the licensing exam's detail) or 3 (the specialist's)."""
        return self.own.get("level") or (self.whole or self.defaults).level

    @property
    def cite(self) -> tuple[Text, ...]:
        """The nearest sources that it names."""
        return self.own.get("cite") or (self.whole or self.defaults).cite

    @property
    def region(self) -> str:
        """One of the regions, or nothing."""
        return self.own.get("region") or (self.whole or self.defaults).region

    @property
    def tags(self) -> tuple[str, ...]:
        """The author's tags, the file's and its own."""
        outer = (self.whole or self.defaults).tags
        return (*outer, *self.own.get("tags", ()))

    @property
    def formerly(self) -> dict[str, tuple[Text, ...]]:
        """By this sheet's card (`prompt.which`, or nothing for all): old ids, the oldest first."""
        formerly: dict[str, tuple[Text, ...]] = self.own.get("formerly", {})
        return formerly
