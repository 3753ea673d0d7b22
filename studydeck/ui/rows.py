"""Lines laid out as the rows of a window, no wider than it is."""

from collections.abc import Sequence

from textual.content import Content

from studydeck.ui.keys import Key
from studydeck.ui.lines import Line, Role, Run

STYLES = {
    Role.TEXT: "",
    Role.STRONG: "bold $strong",
    Role.HEADING: "bold $heading",
    Role.QUIET: "$quiet",
    Role.KEY: "bold $key",
    Role.RULE: "$rule",
    Role.DONE: "$key",
    Role.WARNING: "$caution",
    Role.WRONG: "bold $wrong",
}
"""How each role looks, in the palette's names."""


def wrapped(lines: Sequence[Line], width: int) -> list[Content]:
    """The lines as rows of at most `width` columns, each paragraph hanging from its mark."""
    return [row for shown in lines for row in _rows(shown, width)]


def cut(rows: Sequence[Content], width: int, most: int) -> Sequence[Content]:
    """At most so many of the rows, the last with an ellipsis if there are more."""
    if len(rows) <= most:
        return rows
    return [*rows[: most - 1], _shortened(rows[most - 1], width - 2).append(" …")]


def head_row(left: Line, right: Line, width: int) -> Content:
    """`left`, shortened where it has to be, and `right` at the right edge."""
    end = _styled(right)
    start = _styled(left)
    room = width - end.cell_length - 2
    if start.cell_length > room:
        start = start.truncate(room - 1).append("…")
    return start.pad_right(width - start.cell_length - end.cell_length).append(end)


def progress_bar(done: int, left: int, width: int) -> Line:
    """A rule, as much of it heavy as is done."""
    filled = width * done // max(1, done + left)
    return Line((Run("━" * filled, Role.DONE), Run("─" * (width - filled), Role.RULE)))


def more_row(above: bool, below: bool, width: int) -> Line:
    """A rule that says whether there is more to read, and how to get there."""
    if not (above or below):
        return Line((Run("─" * width, Role.RULE),))
    sides = " and ".join(filter(None, ("above ↑" if above else "", "below ↓" if below else "")))
    word = f" more {sides} {'PgDn' if below else 'PgUp'} "
    return Line(
        (
            Run("─" * max(0, width - len(word) - 2), Role.RULE),
            Run(word, Role.KEY),
            Run("──", Role.RULE),
        )
    )


def hint_rows(keys: Sequence[Key], width: int) -> tuple[Line, ...]:
    """The keys with a word each, in as few rows as hold them; no hint is torn apart."""
    rows: list[list[Run]] = []
    used = width
    for key in keys:
        size = len(key.cap) + 1 + len(key.word)
        hint = (Run(key.cap, Role.KEY), Run(f" {key.word}", Role.QUIET))
        if used + 2 + size > width:
            rows.append([*hint])
            used = size
        else:
            rows[-1] += (Run("  "), *hint)
            used += 2 + size
    return tuple(Line(tuple(row)) for row in rows)


def _rows(shown: Line, width: int) -> list[Content]:
    mark = Content(shown.mark)
    first, *others = _styled(shown).wrap(max(2, width - mark.cell_length)) or [Content("")]
    return [mark.append(first), *(other.pad_left(mark.cell_length) for other in others)]


def _styled(shown: Line) -> Content:
    return Content.assemble(*((run.text, STYLES[run.role]) for run in shown.runs))


def _shortened(row: Content, width: int) -> Content:
    """At most so many columns of the row, whole words if it has any."""
    if row.cell_length <= width:
        return row
    shorter = row.truncate(width)
    end = shorter.plain.rfind(" ")
    return shorter[:end] if end > 0 else shorter
