"""`studydeck find`: look something up in all sheets."""

from collections.abc import Sequence
from pathlib import Path

import click

from studydeck.cli.console import DONE, narrate
from studydeck.cli.options import decks_option
from studydeck.cli.paths import chosen_decks, decks_beneath
from studydeck.problems import UsageError


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
    from studydeck.ui.found import looked_up  # noqa: PLC0415

    chosen = chosen_decks(decks)
    narrate(f"Looking in {chosen.words}.")
    text = " ".join(words)
    reference = Reference(Library(decks_at(chosen.paths, decks_beneath(chosen))))
    found = reference.find(text)
    if found.read_as and reference.sheet(text) is None:
        narrate(f"Read as: {found.read_as}")
    lines = looked_up(reference, text, found._replace(read_as=""))
    if not lines:
        raise UsageError(f"no sheet has to do with “{text}”")
    for line in lines:
        click.echo(str(line).rstrip())
    return DONE
