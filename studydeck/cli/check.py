"""`studydeck check`: every problem of every sheet."""

from collections.abc import Sequence
from pathlib import Path

import click

from studydeck.cli.console import DONE, PROBLEMS, counted, narrate
from studydeck.cli.options import decks_option
from studydeck.cli.paths import chosen_decks, decks_beneath


@click.command(epilog="Example: studydeck check my-sheets")
@click.argument("path", nargs=-1, type=click.Path(path_type=Path))
@decks_option
def check(path: Sequence[Path], decks: Sequence[Path]) -> int:
    """Find every problem in fact sheets, each with its file, line and column.

    Exit 1 if there are any; warnings do not count.
    """
    from studydeck.facts.decks import decks_at  # noqa: PLC0415
    from studydeck.facts.library import Library  # noqa: PLC0415
    from studydeck.questions.worth import question_problems  # noqa: PLC0415

    chosen = chosen_decks((*path, *decks))
    narrate(f"Checking {chosen.words}.")
    library = Library(decks_at(chosen.paths, decks_beneath(chosen)))
    problems = sorted({*library.problems, *question_problems(library)})
    click.echo("".join(f"{problem}\n" for problem in problems), nl=False)
    errors = sum(problem.severity == "error" for problem in problems)
    warnings = sum(problem.severity == "warning" for problem in problems)
    if not library.problems and not library.studied:
        narrate(f"No sheets were found in {chosen.words}: they lie in files that end in .yaml.")
    sheets = counted(len(library.studied) + library.left_out, "sheet")
    narrate(f"{sheets}: {counted(errors, 'problem')}, {counted(warnings, 'warning')}.")
    return PROBLEMS if errors else DONE
