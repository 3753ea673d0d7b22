"""`studydeck export`: the questions as an Anki deck."""

from collections.abc import Sequence
from datetime import UTC, date, datetime
from pathlib import Path
from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from studydeck.anki.ledger import Ledger
    from studydeck.questions.question import Question

from studydeck.cli.console import DONE, PROBLEMS, counted, narrate
from studydeck.cli.options import data_option, decks_option, only_option
from studydeck.cli.paths import SHIPPED_LEDGER, chosen_decks, data_folder, decks_beneath
from studydeck.problems import Problem, StudydeckError, UsageError


@click.command(epilog="Example: studydeck export -o hip.apkg --only hip")
@click.option(
    "-o",
    "--output",
    type=click.Path(path_type=Path, dir_okay=False),
    default="studydeck.apkg",
    show_default=True,
    help="The Anki package to write.",
)
@only_option
@click.option(
    "--ledger",
    type=click.Path(path_type=Path, dir_okay=False),
    help="The file that remembers what was exported when, so that Anki updates only what changed. "
    "Without it, one in the data folder.",
)
@decks_option
@data_option
def export(
    output: Path,
    only: Sequence[str],
    ledger: Path | None,
    decks: Sequence[Path],
    data: Path | None,
) -> int:
    """Write an Anki deck of the questions.

    Import it again after an update: what you have learned stays, and only cards that changed are
    replaced.
    """
    from studydeck.anki.ledger import Ledger  # noqa: PLC0415
    from studydeck.anki.package import write_package  # noqa: PLC0415
    from studydeck.cli.decks import about, read_decks  # noqa: PLC0415

    chosen = chosen_decks(decks)
    narrate(f"Exporting {chosen.words}.")
    read = read_decks(chosen, only)
    if errors := read.library.errors:
        return _refuse(errors)
    if not read.questions:
        raise UsageError(f"there are no questions in {chosen.words}")
    place = ledger or data_folder(data) / SHIPPED_LEDGER
    known = Ledger.load(place)
    if ledger is None:
        known = known.over(Ledger.load(decks_beneath(chosen) / SHIPPED_LEDGER))
    if strays := _strays(read.questions, known):
        return _refuse(strays)
    now, words = datetime.now(UTC), about(chosen, read.every)
    fresh, summary = write_package(_in_order(read.questions), output, known, now, words)
    if fresh.stamps != known.stamps:
        _remember(fresh, place, output)
    cards = counted(summary.notes, "card")
    narrate(f"{output}: {cards}, {summary.changed or 'none'} new or changed since the last export.")
    return DONE


def _refuse(errors: "Sequence[Problem]") -> int:
    """Say what has to be mended first: half a deck would look like a whole one."""
    for problem in errors:
        narrate(str(problem))
    narrate(f"Nothing was exported: {counted(len(errors), 'problem')} to mend first.")
    return PROBLEMS


def _strays(questions: "Sequence[Question]", ledger: "Ledger") -> list[Problem]:
    """Cards that were exported under another of their ids than the oldest that is named now.

    Anki would take each for a new one, and its learner would begin again.
    """
    problems = []
    for question in questions:
        chain = [card.guid for card in (*question.formerly, question.card)]
        known = [guid for guid in chain[1:] if ledger.knows(guid)]
        if known and not ledger.knows(chain[0]):
            before = known[0].removeprefix("studydeck:")
            cure = "write `formerly` with the oldest id first, and none before it"
            message = f"{question.card} was exported as {before} before; {cure}"
            problems.append(Problem(question.place, message))
    return problems


def _in_order(questions: "Sequence[Question]") -> "list[Question]":
    """The questions as new cards are to come: the core first, sisters apart."""
    from studydeck.memory.plan import queue  # noqa: PLC0415

    asked = {question.card: question for question in questions}
    return [asked[card] for card in queue(questions, {}, date.min, len(questions))]


def _remember(ledger: "Ledger", place: Path, output: Path) -> None:
    """Keep what was exported when; without it, the next export would stamp all cards anew."""
    try:
        place.parent.mkdir(parents=True, exist_ok=True)
        ledger.save(place)
    except (OSError, StudydeckError) as fault:
        raise StudydeckError(
            f"{output} is written, but not what was exported when: {fault}"
        ) from fault
