"""The bytes of a sheet file → its text, and the text → YAML's events, faults in an author's words."""

import re
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


_UNWANTED = re.compile(
    "[\x00-\x09\x0b\x0c\x0e-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069\ufeff\ufffe\uffff]"
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
    if found := _UNWANTED.search(text):
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
        words, mark = yamlwords.explained(error)
        place = Place(file, mark.line + 1, mark.column + 1) if mark else _end_of(text, file)
        raise Unreadable(Problem(place, words)) from None
    finally:
        source.dispose()


_HASH = re.compile(r" (#+)(?=[^\s#])")


def eaten_comments(text: str, file: str, parser: Parser) -> list[Problem]:
    """A ` #` right before a word reads as a comment to YAML, but hardly to its author."""
    if " #" not in text:
        return []
    found = [match.start(1) for match in _HASH.finditer(text)]
    if not found:
        return []
    with events(text, file, parser) as steps:
        quoted = [
            range(event.start_mark.index, event.end_mark.index)
            for event in steps
            if getattr(event, "style", None)
        ]
    places: dict[int, Place] = {}
    for at in found:
        if not any(at in span for span in quoted):
            place = _end_of(text[:at], file)
            places.setdefault(place.line, place)
    return [Problem(place, yamlwords.EATEN) for place in places.values()]
