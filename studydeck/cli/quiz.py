"""`studydeck quiz`: study in the terminal."""

import os
import sys
from collections.abc import Sequence
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from studydeck.cli.desk import Desk

from studydeck.cli.main import DONE
from studydeck.cli.options import (
    chosen_decks,
    data_folder,
    data_option,
    decks_option,
    narrate,
    only_option,
)


def now() -> datetime:
    """The time of day, in the learner's time zone."""
    return datetime.now().astimezone()


@click.command(epilog="Example: studydeck quiz --only hip --new 10")
@only_option
@click.option(
    "--new",
    type=click.IntRange(min=0),
    default=20,
    show_default=True,
    help="How many new cards to begin in a day at most, over all decks together.",
)
@click.option(
    "--plain",
    is_flag=True,
    help="Line by line, for screen readers and pipes.",
)
@decks_option
@data_option
def quiz(
    only: Sequence[str], new: int, *, plain: bool, decks: Sequence[Path], data: Path | None
) -> int:
    """Study in the terminal: what is due first, then new cards.

    Every answer is kept on disk at once; leave with q at any time.
    """
    from studydeck.cli.desk import Desk  # noqa: PLC0415

    desk = Desk(chosen_decks(decks), data_folder(data), only, new, now)
    if not plain and (reason := _no_screen()):
        narrate(f"{reason}, so the quiz goes line by line.")
        plain = True
    with desk:
        return _run_plain(desk) if plain else _run_app(desk)


def _no_screen() -> str:
    """Why the quiz cannot have the whole screen, or nothing."""
    if os.environ.get("TERM") == "dumb":
        return "This terminal cannot move its cursor"
    if not (sys.stdin.isatty() and sys.stdout.isatty()):
        return "There is no terminal"
    return ""


def _run_plain(desk: "Desk") -> int:
    from studydeck.ui.plain import run_plain  # noqa: PLC0415

    run_plain(desk.load, desk.keep, now, sys.stdin, sys.stdout)
    return DONE


def _run_app(desk: "Desk") -> int:
    from studydeck.ui.app import QuizApp  # noqa: PLC0415

    if fault := QuizApp(desk.load, desk.keep, now).run():
        raise fault
    return DONE
