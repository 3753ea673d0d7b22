"""`studydeck check`: every problem of every sheet."""

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

from studydeck.cli.console import DONE, PROBLEMS, counted, narrate
from studydeck.cli.options import decks_option
from studydeck.cli.paths import chosen_decks, decks_beneath

if TYPE_CHECKING:
    from studydeck.facts.library import Library


@click.command(epilog="Example: studydeck check my-sheets")
@click.argument("path", nargs=-1, type=click.Path(path_type=Path))
@click.option("--coverage", is_flag=True, help="Count the questions by area of the exam as well.")
@decks_option
def check(path: Sequence[Path], decks: Sequence[Path], *, coverage: bool) -> int:
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
    if coverage:
        _show_coverage(library)
    return PROBLEMS if errors else DONE


def _show_coverage(library: "Library") -> None:
    """A row for each area: how many questions, their share, and the exam's weight."""
    from studydeck.questions.coverage import coverage  # noqa: PLC0415
    from studydeck.questions.generate import questions_for  # noqa: PLC0415

    exam = library.exam
    name = exam.name if exam else "no exam"
    click.echo(f"{'area':<6} {'questions':>9} {'share':>6}  {name:>7}")
    for row in coverage(questions_for(library), exam):
        weight = "" if row.weight is None else f"{row.weight} %"
        thin = "  too few" if row.is_thin else ""
        share = f"{row.share:.1f} %"
        click.echo(f"{row.area:<6} {row.questions:>9} {share:>6}  {weight:>7}  {row.title}{thin}")
