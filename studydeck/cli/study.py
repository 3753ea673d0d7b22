"""A sitting at the terminal: on the whole screen, or line by line."""

import gc
import os
import signal
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, NoReturn

from studydeck.cli.console import DONE, narrate

if TYPE_CHECKING:
    from studydeck.cli.desk import Desk
    from studydeck.memory.reviews import Review, Undo
    from studydeck.ui.study import Study

NEW_PER_DAY = 20
"""New cards a study day, over all decks together, where nothing else is said."""


def now() -> datetime:
    """The time of day, in the learner's time zone."""
    return datetime.now().astimezone()


def study(
    only: Sequence[str] = (),
    new: int = NEW_PER_DAY,
    decks: Sequence[Path] = (),
    data: Path | None = None,
    *,
    plain: bool = False,
) -> int:
    """Hold one sitting; the exit code. Raises StudydeckError."""
    sitting = Sitting(only, new, decks, data)
    if not plain and (reason := _no_screen()):
        narrate(f"{reason}, so the quiz goes line by line.")
        plain = True
    try:
        return _line_by_line(sitting) if plain else _on_the_screen(sitting)
    finally:
        sitting.close()


class Sitting:
    """The desk, set up when it is first needed: the first screen is painted before that."""

    def __init__(
        self, only: Sequence[str], new: int, decks: Sequence[Path], data: Path | None
    ) -> None:
        self._asked = only, new, decks, data
        self._desk: Desk | None = None

    def load(self) -> "Study":
        """Read the decks and the progress."""
        read = self._at_desk().load()
        gc.freeze()  # what was read stays: at no key is there anything to look for in it
        gc.enable()
        return read

    def keep(self, entry: "Review | Undo") -> None:
        """Commit a grade, or one taken back, to the disk."""
        self._at_desk().keep(entry)

    def close(self) -> None:
        """Close what was opened."""
        if self._desk is not None:
            self._desk.close()

    def _at_desk(self) -> "Desk":
        if self._desk is None:
            from studydeck.cli.desk import Desk  # noqa: PLC0415  after the first screen
            from studydeck.cli.paths import chosen_decks, data_folder  # noqa: PLC0415

            only, new, decks, data = self._asked
            self._desk = Desk(chosen_decks(decks), data_folder(data), only, new, now)
        return self._desk


def _no_screen() -> str:
    """Why the quiz cannot have the whole screen, or nothing."""
    if os.environ.get("TERM") == "dumb":
        return "This terminal cannot move its cursor"
    if not (sys.stdin.isatty() and sys.stdout.isatty()):
        return "There is no terminal"
    return ""


def _line_by_line(sitting: Sitting) -> int:
    from studydeck.ui.plain import run_plain  # noqa: PLC0415  without the other one's libraries

    for name in ("SIGTERM", "SIGHUP"):
        if number := getattr(signal, name, None):
            signal.signal(number, _leave)
    run_plain(sitting.load, sitting.keep, now, sys.stdin, sys.stdout)
    return DONE


def _leave(*_: object) -> NoReturn:
    """Leave as `q` does: every grade is on disk already."""
    raise SystemExit(DONE)


def _on_the_screen(sitting: Sitting) -> int:
    from studydeck.ui.app import QuizApp  # noqa: PLC0415  without the other one's libraries

    with _drawn_on_stdout():
        fault = QuizApp(sitting.load, sitting.keep, now).run()
    if fault:
        raise fault
    return DONE


@contextmanager
def _drawn_on_stdout() -> Iterator[None]:
    """Textual draws on stderr, where `2>log` would swallow it; stdout is known to be a terminal."""
    stderr = sys.__stderr__
    sys.__stderr__ = sys.__stdout__  # type: ignore[misc]
    try:
        yield
    finally:
        sys.__stderr__ = stderr  # type: ignore[misc]
