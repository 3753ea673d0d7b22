"""The bytes of a sheet file → its text, and the text → YAML's events, faults in an author's words."""

import re
from bisect import bisect_right
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from importlib import import_module
from typing import Any, TypeAlias

import yaml

from studydeck.facts import yamlwords
from studydeck.problems import Place, Problem

BIGGEST_BYTES = 1 << 20

Parser = Callable[[str], Any]
"""Makes something with `get_event` and `dispose` of a text."""


def fastest_parser() -> Parser:
    """Libyaml's parser where PyYAML was built with it, else the pure Python one."""
    try:
        cyaml = import_module("yaml.cyaml")
    except ImportError:
        return yaml.Loader
    parser: Parser = cyaml.CParser
    return parser


Event: TypeAlias = Any
"""A step of a parser (`yaml.Event`); libyaml's have no types of their own."""


class Unreadable(Exception):  # noqa: N818  it ends the reading of one file, never the command
    """The file cannot be read as a sheet file at all; holds the one problem that says why."""

    def __init__(self, problem: Problem) -> None:
        super().__init__(str(problem))
        self.problem = problem


UNWANTED = re.compile(
    "[\x00-\x09\x0b\x0c\x0e-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069\u00ad\u200b\ufeff\ufffe\uffff\ud800-\udfff]"
    "|\r(?!\n)"
)
"""Tabs, control characters, other line ends than LF and CR LF, overrides of writing direction."""
_WANTED_ASCII = bytes([*b"\n", *range(0x20, 0x7F)])
"""What most files are made of: for them the slower search can be left out."""


def decoded(data: bytes, file: str) -> str:
    """The text of a file. Raises Unreadable where it is none that an author can have meant."""
    if len(data) > BIGGEST_BYTES:
        raise Unreadable(Problem(Place(file, 1, 1), yamlwords.TOO_BIG))
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        before = data[: error.start].decode("utf-8-sig", "replace")
        raise Unreadable(Problem(_end_of(before, file), yamlwords.not_utf8(data))) from None
    if text.isascii() and not data.translate(None, _WANTED_ASCII):
        return text
    if found := UNWANTED.search(text):
        place = _end_of(text[: found.start()], file)
        raise Unreadable(Problem(place, yamlwords.unwanted(found[0])))
    return text


def _end_of(text: str, file: str) -> Place:
    line_start = text.rfind("\n") + 1
    return Place(file, text.count("\n") + 1, len(text) - line_start + 1)


@contextmanager
def events(text: str, file: str, parser: Parser) -> Iterator[Iterator[Event]]:
    """The parser's events; its errors become `Unreadable`, in an author's words."""
    source = parser(text)
    try:
        yield iter(source.get_event, None)
    except yaml.MarkedYAMLError as error:
        words, line, column = yamlwords.explained(error, text)
        raise Unreadable(Problem(Place(file, line, column), words)) from None
    except ValueError:  # the pure Python parser, of an escape for no character
        raise Unreadable(Problem(_end_of("", file), yamlwords.BAD_ESCAPE)) from None
    finally:
        source.dispose()


_HASH = re.compile(r" (#+)(?=[^\s#])")


def eaten_comments(text: str, file: str, parser: Parser, deepest: int) -> list[Problem]:
    """A ` #` right before a word reads as a comment to YAML, but hardly to its author.

    Looks no further than where the nesting is too deep or the text cannot be read: that is said
    elsewhere.
    """
    if " #" not in text:
        return []
    found = [match.start(1) for match in _HASH.finditer(text)]
    if not found:
        return []
    quoted = list(_quoted(text, file, parser, deepest))
    starts = [start for start, _ in quoted]
    lines: dict[int, Problem] = {}
    line, line_start = 1, 0
    for at in found:
        line += text.count("\n", line_start, at)
        line_start = text.rfind("\n", 0, at) + 1
        span = bisect_right(starts, at) - 1
        if span < 0 or at >= quoted[span][1]:
            place = Place(file, line, at - line_start + 1)
            lines.setdefault(line, Problem(place, yamlwords.EATEN))
    return list(lines.values())


def _quoted(text: str, file: str, parser: Parser, deepest: int) -> Iterator[tuple[int, int]]:
    """Where texts in quotes, and those with their lines kept, begin and end."""
    depth = 0
    try:
        with events(text, file, parser) as steps:
            for event in steps:
                if getattr(event, "style", None):
                    yield event.start_mark.index, event.end_mark.index
                depth += isinstance(event, yaml.CollectionStartEvent)
                depth -= isinstance(event, yaml.CollectionEndEvent)
                if depth > deepest:
                    return
    except Unreadable:
        return
