"""Options that several commands share, and what they stand for on this computer."""

import os
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import click

import studydeck

Command = Callable[..., Any]

decks_option = click.option(
    "--decks",
    multiple=True,
    type=click.Path(path_type=Path),
    envvar="STUDYDECK_DECKS",
    show_envvar=True,
    help="A file or folder with sheets; may be given several times. "
    "Without it ./decks if that holds sheets, else the decks that ship.",
)
data_option = click.option(
    "--data",
    type=click.Path(path_type=Path),
    envvar="STUDYDECK_DATA",
    show_envvar=True,
    help="The folder for your progress. Without it the usual one of your system.",
)
only_option = click.option(
    "--only",
    multiple=True,
    metavar="WHAT",
    help="A region, kind, sheet, exam area or tag, such as hip, muscle, muscle/iliacus, 2.D, "
    "safety; may be given several times.",
)


@dataclass(frozen=True, slots=True)
class Chosen:
    """The decks that a command is about."""

    paths: tuple[Path, ...]
    words: str
    """Which ones they are, as is said to a person."""


def shipped_decks() -> Path:
    """The decks that ship: inside the package (a wheel), or beside it (a clone)."""
    package = Path(studydeck.__file__).parent
    inside = package / "decks"
    return inside if inside.is_dir() else package.parent / "decks"


def chosen_decks(given: Sequence[Path]) -> Chosen:
    """The decks that were named, or `./decks`, or those that ship."""
    from studydeck.facts.library import sheet_files  # noqa: PLC0415  not for --help

    if given:
        return Chosen(tuple(given), ", ".join(map(str, given)))
    here, shipped = Path("decks"), shipped_decks()
    if here.is_dir() and sheet_files(here) and here.resolve() != shipped.resolve():
        return Chosen((here,), f"the decks in .{os.sep}decks")
    return Chosen((shipped,), "the decks that ship with studydeck")


def data_folder(given: Path | None) -> Path:
    """Where the learner's data lies."""
    if given is not None:
        return given
    from platformdirs import user_data_path  # noqa: PLC0415  not for --help

    return user_data_path("studydeck", appauthor=False)


def narrate(sentence: str) -> None:
    """Say on stderr what is being done."""
    click.echo(sentence, err=True)


def counted(number: int, noun: str) -> str:
    """`1 problem`, `2 problems`, `no problems`."""
    return f"{number or 'no'} {noun}{'' if number == 1 else 's'}"
