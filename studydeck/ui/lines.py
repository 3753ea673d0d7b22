"""What is shown, as lines of words with a role each; how a role looks is the stylesheet's matter."""

from collections.abc import Iterable
from enum import Enum
from typing import NamedTuple

from studydeck.ui.literal import literal


class Role(Enum):
    """What some words are there for."""

    TEXT = "text"
    STRONG = "strong"
    """What the eye should find first: the question, the answer."""
    HEADING = "heading"
    QUIET = "quiet"
    """What is there for whoever looks for it: sources, details, hints."""
    KEY = "key"
    RULE = "rule"
    """What only separates."""
    DONE = "done"
    """What is behind the learner, in a progress bar."""
    WARNING = "warning"
    WRONG = "wrong"


class Run(NamedTuple):
    """Some words of one role."""

    text: str
    role: Role = Role.TEXT


class Line(NamedTuple):
    """One paragraph. Where it is wrapped, what follows its mark lines up."""

    runs: tuple[Run, ...] = ()
    mark: str = ""
    """What stands before the words: a bullet, a letter, spaces."""

    def __str__(self) -> str:
        return self.mark + "".join(run.text for run in self.runs)


BLANK = Line()


def line(text: str, role: Role = Role.TEXT, mark: str = "") -> Line:
    """A line of one role. The text may be a deck's."""
    return Line((Run(literal(text), role),), mark)


def blocks(*groups: Iterable[Line]) -> tuple[Line, ...]:
    """The groups one below the other with a blank line between; empty ones leave no gap."""
    shown: list[Line] = []
    for group in map(tuple, groups):
        if group:
            shown += (BLANK, *group) if shown else group
    return tuple(shown)
