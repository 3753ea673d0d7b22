"""A sitting at the terminal: on the whole screen, or line by line."""

import gc
import os
import signal
import sys
from collections.abc import Iterator, Sequence
from contextlib import ExitStack, contextmanager
from datetime import datetime
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, NoReturn

from studydeck.cli.console import DONE, narrate

if TYPE_CHECKING:
    from studydeck.cli.desk import Desk
    from studydeck.memory.reviews import Review, Undo
    from studydeck.ui.study import Keeper, Load, Study

WAY = "ladder"
"""How cards are asked, where nothing else is said."""

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
    way: str = WAY,
    plain: bool = False,
) -> int:
    """Hold one sitting; the exit code. Raises StudydeckError.

    The desk is set up when it is first needed: the first screen is painted before that.
    """
    with ExitStack() as opened:

        @cache
        def desk() -> "Desk":
            from studydeck.cli.desk import Desk  # noqa: PLC0415  after the first screen
            from studydeck.cli.paths import chosen_decks, data_folder  # noqa: PLC0415

            ours = Desk(chosen_decks(decks), data_folder(data), only, new, way, now)
            opened.callback(ours.close)
            return ours

        def load() -> "Study":
            read = desk().load()
            gc.freeze()  # what was read stays: at no key is there anything to look for in it
            gc.enable()
            return read

        def keep(entry: "Review | Undo") -> None:
            desk().keep(entry)

        if not plain and (reason := _no_screen()):
            narrate(f"{reason}, so the quiz goes line by line.")
            plain = True
        return _line_by_line(load, keep) if plain else _on_the_screen(load, keep)


def _no_screen() -> str:
    """Why the quiz cannot have the whole screen, or nothing."""
    if os.environ.get("TERM") == "dumb":
        return "This terminal cannot move its cursor"
    if not (sys.stdin.isatty() and sys.stdout.isatty()):
        return "There is no terminal"
    return ""


def _line_by_line(load: "Load", keep: "Keeper") -> int:
    from studydeck.ui.plain import run_plain  # noqa: PLC0415  without the other one's libraries

    for name in ("SIGTERM", "SIGHUP"):
        if number := getattr(signal, name, None):
            signal.signal(number, _leave)
    run_plain(load, keep, now, sys.stdin, sys.stdout)
    return DONE


def _leave(*_: object) -> NoReturn:
    """Leave as `q` does: every grade is on disk already."""
    raise SystemExit(DONE)


def _on_the_screen(load: "Load", keep: "Keeper") -> int:
    from studydeck.ui.app import QuizApp  # noqa: PLC0415  without the other one's libraries

    with _drawn_on_stdout():
        fault = QuizApp(load, keep, now).run()
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
