"""The bytes of a sheet file → its values, each with its place.

Reads a small, strict part of YAML: blocks, lists and text. What else YAML can do (types, aliases,
tags, several documents) would surprise an author, so it is refused with its place and its cure.
"""

import re
from collections.abc import Iterator
from typing import NoReturn

import yaml

from studydeck.facts import yamlwords
from studydeck.facts.values import Block, Broken, Listing, Text, Value
from studydeck.facts.yamltext import (
    UNWANTED,
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

_DOUBTFUL = re.compile(r"""[&!\\]|"\s+"|'\s+'""")
"""Signs of what has to be looked at closely: anchors, tags, escapes, nothing but blanks."""

BLOCK_EVENTS = yaml.MappingStartEvent, yaml.MappingEndEvent
LIST_EVENTS = yaml.SequenceStartEvent, yaml.SequenceEndEvent


def read_values(
    data: bytes, file: str, problems: list[Problem], parser: Parser | None = None
) -> Block | None:
    """The top-level block of a sheet file, or None where the file as a whole is at fault.

    Whatever is wrong is added to `problems`; a value that is wrong by itself becomes `Broken`.
    """
    parser = parser or fastest_parser()
    before = len(problems)
    try:
        text = decoded(data, file)
        eaten = eaten_comments(text, file, parser, DEEPEST)
        problems += eaten
        fold = _Fold(file, problems, frozenset(problem.place.line for problem in eaten))
        doubtful = bool(eaten) or _DOUBTFUL.search(text) is not None
        with events(text, file, parser) as found:
            return fold.run(found, doubtful=doubtful)
    except Unreadable as fault:
        problems[before:] = [fault.problem]
        return None


_DROPPED = Text("")
"""Stands for a key whose value is not kept."""


class _Fold:
    """Folds events into values without recursion, so that no nesting can exhaust the stack."""

    def __init__(self, file: str, problems: list[Problem], eaten_lines: frozenset[int]) -> None:
        self.file = file
        self.problems = problems
        self.eaten_lines = eaten_lines
        self.split = False
        """Whether a comma has split a text in brackets, whose end is still to come."""

    def run(self, events: Iterator[Event], *, doubtful: bool) -> Block:  # noqa: C901  one loop
        """Fold all events. Raises Unreadable at the first that fact sheets do not have.

        Between events there is a container that is open, and in a block the key that awaits its
        value; the outer ones lie on the stack. `doubtful` is whether every text has to be looked at
        closely; those in brackets are anyway. It is one loop, since it runs for every word of every
        deck: with its steps as methods it takes half as long again.
        """
        top: Listing = Listing()
        container: Block | Listing = top
        key: Text | None = None
        is_block = in_brackets = False
        stack: list[tuple[Block | Listing, Text | None, bool]] = []
        text_event, block_start, block_end = yaml.ScalarEvent, *BLOCK_EVENTS
        list_start, list_end = LIST_EVENTS
        for event in events:
            kind = type(event)
            if kind is text_event:
                text = Text(event.value)
                text.mark = event.start_mark
                if is_block and key is None:
                    key = text
                    if doubtful or self.split or not text or text in container:
                        key = self._doubted_key(text, container, event)
                    continue
                value: Value = text
                if doubtful or in_brackets or not text:
                    value = self._doubted(text, key, event, in_brackets=in_brackets)
            elif kind is block_start or kind is list_start:
                self._check_start(event, len(stack), keyless=is_block and key is None)
                stack.append((container, key, in_brackets))
                is_block = kind is block_start
                container = Block() if is_block else Listing()
                container.mark = event.start_mark
                key = None
                in_brackets = event.flow_style
                continue
            elif kind is block_end or kind is list_end:
                value = container
                container, key, in_brackets = stack.pop()
                is_block = type(container) is Block
                self.split = False
                if not value and kind is list_end:
                    value = self._empty(value, key)
            else:
                self._check_rest(event, top)
                continue
            if not is_block:
                container.append(value)  # type: ignore[union-attr]
                continue
            if key is not _DROPPED:
                container[key] = value  # type: ignore[index,call-overload]
            key = None
        return self._sheets(top)

    def _check_start(self, event: Event, depth: int, *, keyless: bool) -> None:
        if event.anchor is not None or event.tag is not None:
            self._refuse_decorated(event)
        if depth >= DEEPEST:
            self._refuse(event, yamlwords.TOO_DEEP)
        if keyless:
            self._refuse(event, yamlwords.KEY_NOT_TEXT)

    def _check_rest(self, event: Event, top: Listing) -> None:
        if type(event) is yaml.AliasEvent:
            self._refuse(event, yamlwords.ALIAS)
        if type(event) is yaml.DocumentStartEvent and top:
            self._refuse(event, yamlwords.SECOND_DOCUMENT)

    def _sheets(self, top: Listing) -> Block:
        place = Place(self.file, 1, 1)
        if not top:
            raise Unreadable(Problem(place, yamlwords.NO_TEXT))
        (found,) = top
        if not isinstance(found, Block) or not found:
            raise Unreadable(Problem(place, yamlwords.NO_SHEETS))
        return found

    def _doubted_key(self, key: Text, container: Block | Listing, event: Event) -> Text:
        if event.anchor is not None or event.tag is not None:
            self._refuse_decorated(event)
        if self.split:
            self.split = key.count(")") <= key.count("(")
            return _DROPPED
        if not key:
            raise Unreadable(Problem(place_of(key, self.file), yamlwords.NO_KEY))
        if key in container:
            self._problem(key, yamlwords.repeated(key))
            return _DROPPED
        if found := UNWANTED.search(key):
            self._problem(key, yamlwords.unwanted(found[0]))
            return _DROPPED
        return key

    def _doubted(
        self, text: Text, key: Text | None, event: Event, *, in_brackets: bool
    ) -> Text | Broken:
        """A text that is empty, or may have lost its end to a comment or to a comma."""
        if event.anchor is not None or event.tag is not None:
            self._refuse_decorated(event)
        eaten = not event.style and event.end_mark.line + 1 in self.eaten_lines
        if not text.strip():
            return Broken(text.mark) if eaten else self._empty(text, key)
        if event.style == '"' and (found := UNWANTED.search(text)):
            self._problem(text, yamlwords.unwanted(found[0]))
            return Broken(text.mark)
        if in_brackets and not event.style and self._is_split(text):
            return Broken(text.mark)
        return Broken(text.mark) if eaten else text

    def _empty(self, value: Value, key: Text | None) -> Broken:
        if key is not _DROPPED:
            self._problem(key or value, yamlwords.empty(key))
        return Broken(value.mark)

    def _is_split(self, text: Text) -> bool:
        unclosed = text.count("(") - text.count(")")
        if self.split:
            self.split = unclosed >= 0
            return True
        if unclosed > 0:
            self._problem(text, yamlwords.split(text))
            self.split = True
        return self.split

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
