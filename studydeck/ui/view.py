"""What one screen shows at one moment, and the rows that have to know the window's width."""

from collections.abc import Sequence
from dataclasses import dataclass

from textual.content import Content

from studydeck.ui.face import Way
from studydeck.ui.keys import Key
from studydeck.ui.lines import Line, Role, Run

LEAST_WIDTH = 40
LEAST_HEIGHT = 12
WIDEST = 80
"""Columns of text, beyond which a line is hard to follow."""

TALLEST = 36
"""Rows of a screen, beyond which the eye has to travel."""

ROOMY = 18
"""Rows from which there is room for air."""

GAP = "   "


@dataclass(frozen=True, slots=True)
class View:
    """A frozen snapshot of a screen: it holds everything that is to be shown and nothing else."""

    head: tuple[Line, ...] = ()
    fixed: tuple[Line, ...] = ()
    """What stays in sight while the body scrolls."""
    body: tuple[Line, ...] = ()
    foot: tuple[Line, ...] = ()
    keys: tuple[Key, ...] = ()
    """The keys that work now."""


@dataclass(frozen=True, slots=True)
class Room:
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


def wrapped(lines: Sequence[Line], width: int) -> list[Content]:
    """The lines as rows of at most `width` columns, each paragraph hanging from its mark."""
    return [row for shown in lines for row in _rows(shown, width)]


def cut(lines: Sequence[Line], width: int, most: int) -> tuple[list[Content], bool]:
    """At most so many rows, the last with an ellipsis if there were more; and whether there were."""
    rows = wrapped(lines, width)
    if len(rows) <= most:
        return rows, False
    last = rows[most - 1]
    if last.cell_length > width - 2:
        last = last.truncate(width - 2)
    return [*rows[: most - 1], last.append(" …")], True


def head_rows(left: Line, right: str, width: int) -> tuple[Line, ...]:
    """`left`, and `right` at the right edge: on one row if both fit, otherwise on two."""
    room = width - _cells(str(left)) - _cells(right)
    end = Run(right, Role.QUIET)
    if room < 2:
        return (left, Line((end,)))
    return (Line((*left.runs, Run(" " * room), end), left.mark),)


def progress_bar(done: int, left: int, width: int) -> Line:
    """A rule, as much of it heavy as is done."""
    filled = width * done // max(1, done + left)
    return Line((Run("━" * filled, Role.DONE), Run("─" * (width - filled), Role.QUIET)))


def more_row(above: bool, below: bool, width: int) -> Line:
    """A rule that says whether there is more to read, and how to get there."""
    if not (above or below):
        return Line((Run("─" * width, Role.QUIET),))
    sides = " and ".join(filter(None, ("above ↑" if above else "", "below ↓" if below else "")))
    word = f" more {sides} {'PgDn' if below else 'PgUp'} "
    return Line(
        (Run("─" * max(0, width - len(word) - 2), Role.QUIET), Run(word, Role.KEY), Run("──", Role.QUIET))
    )


def hint_rows(keys: Sequence[Key], width: int) -> tuple[Line, ...]:
    """The keys with a word each, in as few rows as hold them; no hint is torn apart."""
    rows: list[list[Run]] = []
    used = width
    for key in keys:
        size = len(key.cap) + 1 + len(key.word)
        if not key.hinted:
            continue
        hint = (Run(key.cap, Role.KEY), Run(f" {key.word}", Role.QUIET))
        if used + 2 + size > width:
            rows.append([*hint])
            used = size
        else:
            rows[-1] += (Run("  "), *hint)
            used += 2 + size
    return tuple(Line(tuple(row)) for row in rows)


def grade_rows(ways: Sequence[Way], width: int) -> tuple[Line, ...]:
    """The four answers, each outcome said once: in columns if they fit, otherwise in rows."""
    groups = _grouped(ways)
    columns = [max(len(_caps(group)), len(group[0].leads)) for group in groups]
    if sum(columns) + len(GAP) * (len(groups) - 1) > width:
        return tuple(Line((*_runs(group), Run(f" · {group[0].leads}"))) for group in groups)
    above: list[Run] = []
    below = ""
    for group, column in zip(groups, columns, strict=True):
        above += (*_runs(group), Run(" " * (column - len(_caps(group))) + GAP))
        below += group[0].leads.ljust(column) + GAP
    return (Line(tuple(above)), Line((Run(below.rstrip()),)))


def _grouped(ways: Sequence[Way]) -> list[list[Way]]:
    """Neighbours that lead to the same."""
    groups: list[list[Way]] = []
    for way in ways:
        if groups and groups[-1][0].leads == way.leads:
            groups[-1].append(way)
        else:
            groups.append([way])
    return groups


def _caps(group: Sequence[Way]) -> str:
    return GAP.join(f"{way.key.cap} {way.key.word}" for way in group)


def _runs(group: Sequence[Way]) -> list[Run]:
    runs: list[Run] = []
    for way in group:
        gap = GAP if runs else ""
        runs += (Run(f"{gap}{way.key.cap} ", Role.KEY), Run(way.key.word, Role.STRONG))
    return runs


def _rows(shown: Line, width: int) -> list[Content]:
    mark = Content(shown.mark)
    words = Content.assemble(*((run.text, STYLES[run.role]) for run in shown.runs))
    first, *others = words.wrap(max(2, width - mark.cell_length)) or [Content("")]
    return [mark.append(first), *(other.pad_left(mark.cell_length) for other in others)]


def _cells(text: str) -> int:
    return Content(text).cell_length


STYLES = {
    Role.TEXT: "",
    Role.STRONG: "bold $strong",
    Role.HEADING: "bold $heading",
    Role.QUIET: "$quiet",
    Role.KEY: "bold $key",
    Role.DONE: "$key",
    Role.WARNING: "$caution",
    Role.WRONG: "bold $wrong",
}
"""How each role looks, in the palette's names."""
