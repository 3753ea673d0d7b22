"""Which sheets a problem concerns: one sheet, all of a file, or none."""

from bisect import bisect_right
from collections.abc import Iterable, Mapping

from studydeck.facts.sheetfile import EVERY_SHEET, SheetFile
from studydeck.problems import Place


def concerned(places: Iterable[Place], files: Mapping[str, SheetFile]) -> set[str]:
    """The sheets (`kind/id`) in whose lines, or in whose file's defaults, these places lie."""
    found: set[str] = set()
    for file, line, column in places:
        read = files.get(file)
        if read is None:
            continue
        at = bisect_right(read.starts, (line, column, "~")) - 1
        owner = read.starts[at][2] if at >= 0 else EVERY_SHEET
        if owner == EVERY_SHEET:
            found.update(sheet.key for sheet in read.sheets)
        elif owner:
            found.add(owner)
    return found
