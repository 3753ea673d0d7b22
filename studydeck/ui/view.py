"""What one screen shows at one moment, and how much room there is for it."""

from typing import NamedTuple

from studydeck.ui.keys import Key
from studydeck.ui.lines import BLANK, Line

LEAST_WIDTH = 40
LEAST_HEIGHT = 12
WIDEST = 80
"""Columns of text, beyond which a line is hard to follow."""

TALLEST = 36
"""Rows of a screen, beyond which the eye has to travel."""

ROOMY = 18
"""Rows from which there is room for a bar and a blank row or two."""

AIRY = 30
"""Rows from which there is room for more of them."""

WIDTHS: list[tuple[int, str]] | None = [(0, "-cramped"), (LEAST_WIDTH, "-wide-enough")]
HEIGHTS: list[tuple[int, str]] | None = [
    (0, "-flat"),
    (LEAST_HEIGHT, "-high-enough"),
    (ROOMY, "-roomy"),
    (AIRY, "-airy"),
]
"""The classes that the stylesheet knows a window's size by."""


class View(NamedTuple):
    """A frozen snapshot of a screen: it holds everything that is to be shown and nothing else."""

    head: Line = BLANK
    at_right: Line = BLANK
    """What stands at the right edge of the head."""
    done: int = 0
    left: int = 0
    """Cards, for the bar below the head; none of either is an empty bar."""
    fixed: tuple[Line, ...] = ()
    """What stays in sight while the body scrolls."""
    most_fixed: int = TALLEST
    """How many rows of it at most."""
    body: tuple[Line, ...] = ()
    foot: tuple[Line, ...] = ()
    keys: tuple[Key, ...] = ()
    """The keys that work now."""


class Room(NamedTuple):
    """How much of the window there is for words."""

    width: int
    height: int

    @classmethod
    def within(cls, width: int, height: int) -> "Room":
        """The room in a window of so many columns and rows."""
        return cls(max(2, min(width - 2, WIDEST)), min(height, TALLEST))

    @property
    def roomy(self) -> bool:
        return self.height >= ROOMY


def fits(width: int, height: int) -> bool:
    """Whether a window is large enough for the quiz."""
    return width >= LEAST_WIDTH and height >= LEAST_HEIGHT
