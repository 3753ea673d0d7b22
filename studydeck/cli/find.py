"""`studydeck find`: look something up in all sheets."""

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

from studydeck.cli.console import DONE, counted, narrate
from studydeck.cli.options import decks_option
from studydeck.cli.paths import chosen_decks, decks_beneath
from studydeck.problems import UsageError

if TYPE_CHECKING:
    from studydeck.questions.reference import Reference


@click.command(epilog="Example: studydeck find lesser trochanter")
@click.argument("words", nargs=-1, required=True)
@decks_option
def find(words: Sequence[str], decks: Sequence[Path]) -> int:
    """Look up a place, a movement, a nerve, a symptom, or any word.

    A sheet of that name is shown whole, with all that names it: what attaches there, what does it,
    what sends pain there. Below it stand the other sheets that have to do with the words, each with
    why. Slips of the keyboard are forgiven.
    """
    from studydeck.facts.decks import decks_at  # noqa: PLC0415
    from studydeck.facts.library import Library  # noqa: PLC0415
    from studydeck.questions.reference import Reference  # noqa: PLC0415

    chosen = chosen_decks(decks)
    narrate(f"Looking in {chosen.words}.")
    reference = Reference(Library(decks_at(chosen.paths, decks_beneath(chosen))))
    return _show(reference, " ".join(words))


def _show(reference: "Reference", text: str) -> int:
    from studydeck.ui.found import found_lines, page_lines  # noqa: PLC0415
    from studydeck.ui.lines import BLANK  # noqa: PLC0415

    found = reference.find(text)
    sheet = reference.sheet(text)
    hits = found.hits
    if sheet is None and not hits:
        raise UsageError(f"no sheet has to do with “{text}”")
    if found.read_as and sheet is None:
        narrate(f"Read as: {found.read_as}")
    if sheet is None and hits[0].is_named:
        sheet = hits[0].sheet
    others = found._replace(read_as="", hits=tuple(hit for hit in hits if hit.sheet is not sheet))
    lines = page_lines(reference.page(sheet)) if sheet else ()
    between = (BLANK,) if lines and others.hits else ()
    for line in (*lines, *between, *found_lines(others)):
        click.echo(str(line).rstrip())
    narrate(f"{counted(len(hits), 'sheet')} found.")
    return DONE
