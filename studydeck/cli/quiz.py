"""`studydeck quiz`: study in the terminal."""

from collections.abc import Sequence
from pathlib import Path

import click

from studydeck.cli.options import data_option, decks_option, only_option
from studydeck.cli.study import NEW_PER_DAY, WAY, study


@click.command(epilog="Example: studydeck quiz --only hip --new 10")
@only_option
@click.option(
    "--new",
    type=click.IntRange(min=0),
    default=NEW_PER_DAY,
    show_default=True,
    help="How many new cards to begin in a day at most, over all decks together.",
)
@click.option(
    "--ask",
    type=click.Choice(["ladder", "flip", "choice", "typed", "checklist"]),
    default=WAY,
    show_default=True,
    help="How cards are asked: flip and say how it went; choice among four; typed; checklist for "
    "lists; or ladder: choice while new, flip while young, typed or checklist once mature. A card "
    "that cannot be asked so is asked as it can.",
)
@click.option("--plain", is_flag=True, help="Line by line, for screen readers and pipes.")
@decks_option
@data_option
def quiz(
    only: Sequence[str],
    new: int,
    ask: str,
    *,
    plain: bool,
    decks: Sequence[Path],
    data: Path | None,
) -> int:
    """Study in the terminal: what is due first, then new cards.

    Every answer is kept on disk at once; leave with q at any time.
    """
    return study(only, new, decks, data, way=ask, plain=plain)
