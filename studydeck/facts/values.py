"""The values of a sheet file before anything is known of sheets: text, blocks and lists, placed."""

from typing import Protocol, TypeAlias


class Mark(Protocol):
    """A point in a text. All count from 0, in characters."""

    index: int
    line: int
    column: int


class Text(str):
    """A text as typed, and where it begins."""

    __slots__ = ("mark",)
    mark: Mark


class Block(dict[Text, "Value"]):
    """Keys with their values, in the author's order, and where the block begins."""

    __slots__ = ("mark",)
    mark: Mark


class Listing(list["Value"]):
    """A list, and where it begins."""

    __slots__ = ("mark",)
    mark: Mark


class Broken:
    """Stands for a value that already is a problem, so that nobody reports it twice."""

    __slots__ = ("mark",)

    def __init__(self, mark: Mark) -> None:
        self.mark = mark


Value: TypeAlias = Text | Block | Listing | Broken
