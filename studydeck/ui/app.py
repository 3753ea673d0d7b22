"""The quiz in the terminal: which screen is shown, and how it is left."""

from typing import TYPE_CHECKING, ClassVar, cast

from textual.app import App, ComposeResult
from textual.binding import Binding, BindingType
from textual.content import Content
from textual.screen import Screen
from textual.theme import Theme
from textual.widgets import Static
from textual.worker import Worker, WorkerState

from studydeck.problems import StudydeckError, internal_fault
from studydeck.ui.signals import leave_on_signals
from studydeck.ui.words import NAME, READING

if TYPE_CHECKING:  # only to name types: they are loaded once the first picture is painted
    from studydeck.ui import requests
    from studydeck.ui.quiz import Quiz
    from studydeck.ui.study import Keeper, Load, Now

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
        "rule": "#46535b",
        "key": "#8ccfc0",
        "caution": "#efc07a",
        "wrong": "#f0a08f",
    },
)
"""The colours that the stylesheet and the roles name; on the ground each has 7:1 or more, but rules."""


class QuizApp(App[StudydeckError]):
    """Shows a study. `return_value` is the fault that ended it, or None if it was left."""

    CSS = """
    Screen { align: center middle; background: $background; color: $foreground; }
    #reading { width: 100%; max-width: 82; height: 100%; max-height: 36; padding: 0 1; }
    """
    TITLE = NAME
    ENABLE_COMMAND_PALETTE = False
    ALLOW_SELECT = False
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("ctrl+c", "quit", show=False, priority=True),
        Binding("q,Q", "quit", show=False),
    ]

    def __init__(self, load: "Load", keep: "Keeper", now: "Now") -> None:
        super().__init__()
        self._load = load
        self._keep = keep
        self._now = now
        self.register_theme(PALETTE)
        self.theme = NAME

    def get_theme(self, theme_name: str) -> Theme | None:
        """Asked for hundreds of times a picture, and each time all themes would be copied."""
        return PALETTE if theme_name == NAME else super().get_theme(theme_name)

    def compose(self) -> ComposeResult:
        """What is there at once, and below every other screen."""
        hint = (("q", "bold $key"), (" leave", "$quiet"))
        words = ((NAME, "bold $heading"), "\n\n", READING, "\n\n", *hint)
        yield Static(Content.assemble(*words), id="reading")

    def on_mount(self) -> None:
        leave_on_signals(self.exit)
        self._begin_reading()

    def on_worker_state_changed(self, event: Worker.StateChanged) -> None:
        """What was read is shown; a fault that a person can act on ends the app."""
        if event.state is WorkerState.SUCCESS:
            from studydeck.ui.screens.opening import OpeningScreen  # noqa: PLC0415 - loaded by now

            self._put(OpeningScreen(cast("Quiz", event.worker.result)))
        elif event.state is WorkerState.ERROR and event.worker.error is not None:
            self._end(event.worker.error)

    def on_ask(self, request: "requests.Ask") -> None:
        from studydeck.ui.screens.card import CardScreen  # noqa: PLC0415 - not before it is shown

        self._put(CardScreen(request.quiz))

    def on_finish(self, request: "requests.Finish") -> None:
        from studydeck.ui.screens.closing import ClosingScreen  # noqa: PLC0415 - likewise

        self._put(ClosingScreen(request.quiz))

    def on_return(self) -> None:
        self.pop_screen()
        self._begin_reading()

    def on_leave_quiz(self, request: "requests.LeaveQuiz") -> None:
        self.exit(request.fault)

    def _handle_exception(self, error: Exception) -> None:
        """End with a sentence where Textual would show a traceback; a test is shown the error."""
        if self.is_headless:
            super()._handle_exception(error)
        else:
            self._end(error)

    def _end(self, error: BaseException) -> None:
        self.exit(error if isinstance(error, StudydeckError) else internal_fault(error))

    def _begin_reading(self) -> None:
        """Read the decks and the memories once it is on the screen that this is done."""
        self.call_after_refresh(self.run_worker, self._read, thread=True, exit_on_error=False)

    def _read(self) -> "Quiz":
        """Read everything, and load the modules of the screens to come. Runs in a thread."""
        from studydeck.ui.quiz import Quiz  # noqa: PLC0415 - after the first picture
        from studydeck.ui.screens import card, opening  # noqa: F401, PLC0415 - likewise

        return Quiz(self._load(), self._keep, self._now)

    def _put(self, screen: Screen[None]) -> None:
        """Show the screen in place of the one that lies on the first picture, if one does."""
        if len(self.screen_stack) == 1:
            self.push_screen(screen)
        else:
            self.switch_screen(screen)
