"""What a look-up found, and a whole sheet as a page, in lines."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from studydeck.facts.kinds import REGIONS
from studydeck.questions.question import Standing
from studydeck.ui.answer import BULLET, cited, item_lines
from studydeck.ui.lines import Line, Role, Run, blocks, line
from studydeck.ui.literal import one_line

if TYPE_CHECKING:  # only to name types: no look-up may ever be made
    from studydeck.facts.lookup import Found, Hit
    from studydeck.questions.page import Page, Section
    from studydeck.questions.reference import Reference

NOTHING = line("Nothing in the sheets has to do with that.")

MARKED, UNMARKED = "▸ ", "  "


def found_lines(found: "Found", marked: int = -1) -> tuple[Line, ...]:
    """Each sheet with why it was found, one of them marked."""
    read_as = (line(f"Read as: {found.read_as}", Role.QUIET),) if found.read_as else ()
    hits = [hit_line(hit, marked=at == marked) for at, hit in enumerate(found.hits)]
    return (*read_as, *hits)


def hit_line(hit: "Hit", *, marked: bool) -> Line:
    """`psoas major (muscle) · insertion: lesser trochanter`."""
    name = Run(one_line(hit.sheet.full_name), Role.STRONG)
    kind = Run(f" ({hit.sheet.kind})", Role.QUIET)
    whys = Run(f" · {one_line('; '.join(hit.whys))}")
    return Line((name, kind, whys), MARKED if marked else UNMARKED)


def looked_up(reference: "Reference", text: str, found: "Found") -> tuple[Line, ...]:
    """A sheet of that name or key whole, and below it what else has to do with the words."""
    sheet = reference.sheet(text)
    if sheet is None and found.hits and found.hits[0].is_named:
        sheet = found.hits[0].sheet
    others = tuple(hit for hit in found.hits if hit.sheet is not sheet)
    page = page_lines(reference.page(sheet)) if sheet else ()
    return blocks(page, found_lines(found._replace(hits=others)))


def page_lines(page: "Page") -> tuple[Line, ...]:
    """The sheet from end to end, its sources last."""
    return blocks(
        _head(page),
        [line(f"Note: {page.note}")] if page.note else (),
        *(_section(section, page) for section in page.sections),
        (*cited(page.sources), line(page.key, Role.QUIET)),
    )


def _head(page: "Page") -> Iterator[Line]:
    region = f" · {REGIONS[page.region]}" if page.region else ""
    yield line(page.title, Role.HEADING)
    yield line(f"{page.kind.capitalize()}{region}", Role.QUIET)
    if page.also:
        yield line(f"Also: {', '.join(page.also)}")


def _section(section: "Section", page: "Page") -> Iterator[Line]:
    yield line(section.heading, Role.HEADING)
    for answer in section.answers:
        wrong = answer.standing is Standing.WRONG
        yield from item_lines(answer, "✗ " if wrong else BULLET, Role.TEXT, page.sources)
    if section.note:
        yield line(section.note)
    yield from cited([source for source in section.sources if source not in page.sources])
