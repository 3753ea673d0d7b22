"""The four answers and what each leads to, laid out for a width."""

import sys
from collections.abc import Sequence

from studydeck.ui.face import Way
from studydeck.ui.lines import Line, Role, Run

GAP = "    "
"""Between two columns."""

SUGGESTED = "▸"
"""Before the grade that the answer speaks for."""

NEAR = "  "
"""Between two answers that lead to the same."""


def grade_rows(ways: Sequence[Way], width: int) -> tuple[Line, ...]:
    """The four answers, each outcome said once: in columns if they fit, otherwise in rows."""
    groups = grouped(ways, width)
    columns = [max(len(_caps(group)), len(group[0].leads)) for group in groups]
    if sum(columns) + len(GAP) * (len(groups) - 1) > width:
        return tuple(Line((*_runs(group), Run(_leads(group)))) for group in groups)
    above: list[Run] = []
    below = ""
    for group, column in zip(groups, columns, strict=True):
        above += (*_runs(group), Run(" " * (column - len(_caps(group))) + GAP))
        below += group[0].leads.ljust(column) + GAP
    return (Line(tuple(above[:-1])), Line((Run(below.rstrip()),)))


def grouped(ways: Sequence[Way], width: int = sys.maxsize) -> list[list[Way]]:
    """Neighbours that lead to the same, as long as they fit in one row."""
    groups: list[list[Way]] = []
    for way in ways:
        joined = [*groups[-1], way] if groups else [way]
        if joined[0].leads == way.leads and len(_caps(joined) + _leads(joined)) <= width:
            groups[-1:] = [joined]
        else:
            groups.append([way])
    return groups


def _leads(group: Sequence[Way]) -> str:
    return f" · {group[0].leads}"


def _caps(group: Sequence[Way]) -> str:
    return NEAR.join(f"{_mark(way)}{way.key.cap} {way.key.word}" for way in group)


def _mark(way: Way) -> str:
    """A sign before the grade that is suggested."""
    return SUGGESTED if way.is_suggested else ""


def _runs(group: Sequence[Way]) -> list[Run]:
    runs: list[Run] = []
    for way in group:
        gap = NEAR if runs else ""
        runs += (
            Run(f"{gap}{_mark(way)}{way.key.cap} ", Role.KEY),
            Run(way.key.word, Role.STRONG),
        )
    return runs
