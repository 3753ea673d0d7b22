"""The quiz in the terminal: which screen is shown, and how it is left."""

import asyncio
import signal
from contextlib import suppress
from typing import TYPE_CHECKING, ClassVar

from textual.app import App
from textual.binding import Binding, BindingType
from textual.screen import Screen
from textual.theme import Theme

from studydeck.ui import requests
from studydeck.ui.screens.opening import OpeningScreen
from studydeck.ui.words import NAME

if TYPE_CHECKING:  # only to name types: the first screen is painted before these are loaded
    from studydeck.problems import StudydeckError
    from studydeck.ui.study import Keeper, Load, Now

LEAVING_SIGNALS = ("SIGTERM", "SIGHUP", "SIGINT")
"""What asks a program to end; the terminal is put back as if the learner had left."""

PALETTE = Theme(
    name=NAME,
    primary="#8ccfc0",
    foreground="#d5dbdf",
    background="#12181c",
    surface="#12181c",
    variables={
        "strong": "#f4f6f7",
        "heading": "#8ccfc0",
        "quiet": "#98a5ae",
        "key": "#8ccfc0",
        "caution": "#efc07a",
        "wrong": "#f0a08f",
    },
)


class QuizApp(App["StudydeckError"]):
    """Shows a study. `return_value` is the fault that ended it, or None if it was left."""

    CSS_PATH = "quiz.tcss"
    TITLE = NAME
    ENABLE_COMMAND_PALETTE = False
    ALLOW_SELECT = False
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("ctrl+c", "quit", show=False, priority=True),
    ]

    def __init__(self, load: "Load", keep: "Keeper", now: "Now") -> None:
        super().__init__()
        self._opening = OpeningScreen(load, keep, now)
        self.register_theme(PALETTE)
        self.theme = NAME

    def get_default_screen(self) -> Screen[None]:
        return self._opening

    def on_mount(self) -> None:
        """Leave on a signal, where the system and the thread have them."""
        loop = asyncio.get_running_loop()
        for name in LEAVING_SIGNALS:
            with suppress(AttributeError, NotImplementedError, RuntimeError, ValueError):
                loop.add_signal_handler(getattr(signal, name), self.exit)

    def on_ask(self, request: requests.Ask) -> None:
        from studydeck.ui.screens.card import CardScreen  # noqa: PLC0415 - not before it is shown

        self._put(CardScreen(request.quiz))

    def on_finish(self, request: requests.Finish) -> None:
        from studydeck.ui.screens.closing import ClosingScreen  # noqa: PLC0415 - likewise

        self._put(ClosingScreen(request.quiz))

    def on_return(self) -> None:
        self.pop_screen()
        self._opening.read()

    def on_leave(self, request: requests.Leave) -> None:
        self.exit(request.fault)

    def _put(self, screen: Screen[None]) -> None:
        """Show the screen in place of the one that lies on the first screen, if one does."""
        if self.screen is self._opening:
            self.push_screen(screen)
        else:
            self.switch_screen(screen)
