"""The bytes of a sheet file → its values, each with its place.

Reads a small, strict part of YAML: blocks, lists and text. What else YAML can do (types, aliases,
tags, several documents) would surprise an author, so it is refused with its place and its cure.
"""

from collections.abc import Iterator
from typing import NoReturn

import yaml

from studydeck.facts import yamlwords
from studydeck.facts.values import Block, Broken, Listing, Text, Value
from studydeck.facts.yamltext import (
    Event,
    Parser,
    Unreadable,
    decoded,
    eaten_comments,
    events,
    fastest_parser,
)
from studydeck.problems import Place, Problem

DEEPEST = 32


def read_values(
    data: bytes, file: str, problems: list[Problem], parser: Parser | None = None
) -> Block | None:
    """The top-level block of a sheet file, or None where the file as a whole is at fault.

    Whatever is wrong is added to `problems`; a value that is wrong by itself becomes `Broken`.
    """
    parser = parser or fastest_parser()
    try:
        text = decoded(data, file)
        eaten = eaten_comments(text, file, parser)
        problems += eaten
        fold = _Fold(file, problems, frozenset(problem.place.line for problem in eaten))
        return fold.run(events(text, file, parser))
    except Unreadable as fault:
        problems.append(fault.problem)
        return None


_DROPPED = Text("")
"""Stands for a key whose value is not kept."""


class _Fold:
    """Folds events into values without recursion, so that no nesting can exhaust the stack.

    Between events it holds the container that is open, the key that awaits its value there, and
    whether that container is written in brackets (`[ ]`, `{ }`); the outer ones lie on the stack.
    """

    def __init__(self, file: str, problems: list[Problem], eaten_lines: frozenset[int]) -> None:
        self.file = file
        self.problems = problems
        self.eaten_lines = eaten_lines
        self.stack: list[tuple[Block | Listing, Text | None, bool]] = []
        self.container: Block | Listing = Listing()
        self.key: Text | None = None
        self.in_brackets = False
        self.split = False
        """Whether a comma has split a text in these brackets, whose end is still to come."""

    def run(self, events: Iterator[Event]) -> Block:
        """Fold all events. Raises Unreadable at the first that fact sheets do not have.

        Three events of four are texts: their path is kept in one loop, with the state at hand.
        """
        top = container = self.container
        key = self.key
        is_block = doubtful = False
        scalar_event = yaml.ScalarEvent
        for event in events:
            if type(event) is scalar_event:
                text = Text(event.value)
                text.mark = event.start_mark  # type: ignore[assignment]  # parsers always set it
                if event.tag is not None or event.anchor is not None:
                    self._refuse_decorated(event)
                if is_block and key is None:
                    key = text
                    if not text or text in container or self.split:
                        key = self._doubted_key(text)
                    continue
                value = self._doubted(text, key, event) if doubtful or not text else text
                if not is_block:
                    container.append(value)  # type: ignore[union-attr]
                elif key is not _DROPPED:
                    container[key] = value  # type: ignore[index,call-overload]
                key = None
            else:
                self.key = key
                self._structure(event)
                container, key = self.container, self.key
                is_block = type(container) is Block
                doubtful = self.in_brackets or bool(self.eaten_lines)
        return self._sheets(top)

    def _sheets(self, top: Block | Listing) -> Block:
        place = Place(self.file, 1, 1)
        if not top:
            raise Unreadable(Problem(place, yamlwords.NO_TEXT))
        (found,) = top
        if not isinstance(found, Block) or not found:
            raise Unreadable(Problem(place, yamlwords.NO_SHEETS))
        return found

    def _doubted_key(self, key: Text) -> Text:
        if self.split:
            self.split = key.count(")") <= key.count("(")
        elif key:
            self._problem(key, yamlwords.repeated(key))
        else:
            raise Unreadable(Problem(place_of(key, self.file), yamlwords.NO_KEY))
        return _DROPPED

    def _doubted(self, text: Text, key: Text | None, event: Event) -> Value:
        """A text that is empty, or may have lost its end to a comment or to a comma."""
        eaten = not event.style and event.end_mark.line + 1 in self.eaten_lines
        if not text:
            if not eaten and key is not _DROPPED:
                self._problem(key or text, yamlwords.empty(key))
            return Broken(text.mark)
        if self.in_brackets and not event.style and self._is_split(text):
            return Broken(text.mark)
        return Broken(text.mark) if eaten else text

    def _is_split(self, text: Text) -> bool:
        unclosed = text.count("(") - text.count(")")
        if self.split:
            self.split = unclosed >= 0
            return True
        if unclosed > 0:
            self._problem(text, yamlwords.split(text))
            self.split = True
        return self.split

    def _structure(self, event: Event) -> None:
        kind = type(event)
        if kind is yaml.SequenceStartEvent:
            self._open(event, Listing())
        elif kind is yaml.MappingStartEvent:
            self._open(event, Block())
        elif kind is yaml.SequenceEndEvent or kind is yaml.MappingEndEvent:
            self._close()
        elif kind is yaml.AliasEvent:
            self._refuse(event, yamlwords.ALIAS)
        elif kind is yaml.DocumentStartEvent and self.container:
            self._refuse(event, yamlwords.SECOND_DOCUMENT)

    def _open(self, event: Event, container: Block | Listing) -> None:
        if event.anchor is not None or event.tag is not None:
            self._refuse_decorated(event)
        if len(self.stack) >= DEEPEST:
            self._refuse(event, yamlwords.TOO_DEEP)
        if self.key is None and type(self.container) is Block:
            self._refuse(event, yamlwords.KEY_NOT_TEXT)
        container.mark = event.start_mark
        self.stack.append((self.container, self.key, self.in_brackets))
        self.container, self.key = container, None
        self.in_brackets = bool(event.flow_style)

    def _close(self) -> None:
        closed: Value = self.container
        self.split = False
        self.container, key, self.in_brackets = self.stack.pop()
        self.key = None
        if closed == [] and key is not _DROPPED:
            self._problem(key or closed, yamlwords.empty(key))
            closed = Broken(closed.mark)
        if isinstance(self.container, Listing):
            self.container.append(closed)
        elif key is not _DROPPED:
            self.container[key] = closed  # type: ignore[index]

    def _problem(self, at: Value, message: str) -> None:
        self.problems.append(Problem(place_of(at, self.file), message))

    def _refuse_decorated(self, event: Event) -> NoReturn:
        self._refuse(event, yamlwords.TAG if event.anchor is None else yamlwords.ANCHOR)

    def _refuse(self, event: Event, message: str) -> NoReturn:
        mark = event.start_mark
        raise Unreadable(Problem(Place(self.file, mark.line + 1, mark.column + 1), message))


def place_of(value: Value, file: str) -> Place:
    """Where a value begins."""
    return Place(file, value.mark.line + 1, value.mark.column + 1)
