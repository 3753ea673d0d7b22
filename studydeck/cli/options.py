"""Options that several commands share."""

from pathlib import Path

import click

decks_option = click.option(
    "--decks",
    multiple=True,
    type=click.Path(path_type=Path),
    help="A file or folder with sheets; may be given several times. Without it what STUDYDECK_DECKS "
    "names, else ./decks if that holds sheets, else the decks that ship.",
)
data_option = click.option(
    "--data",
    type=click.Path(path_type=Path),
    help="The folder for your progress. Without it what STUDYDECK_DATA names, else the usual one of "
    "your system.",
)
only_option = click.option(
    "--only",
    multiple=True,
    metavar="WHAT",
    help="A region, kind, sheet, exam area or tag, such as hip, muscle, muscle/iliacus, 2.D, "
    "safety; may be given several times.",
)
