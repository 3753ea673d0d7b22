"""The first screen: it is there at once, and says what waits as soon as that is known."""

from typing import TYPE_CHECKING

from textual.worker import Worker, WorkerState

from studydeck.ui import keys
from studydeck.ui.keys import Key
from studydeck.ui.lines import Role, line
from studydeck.ui.requests import Ask, Leave
from studydeck.ui.screens.base import QuizScreen
from studydeck.ui.view import Room, View
from studydeck.ui.words import NAME, READING

if TYPE_CHECKING:  # only to name types: the screen is painted before these are loaded
    from studydeck.ui.quiz import Quiz
    from studydeck.ui.study import Keeper, Load, Now

HEAD = line(NAME, Role.HEADING)


class OpeningScreen(QuizScreen):
    """Reads the decks while it is shown."""

    def __init__(self, load: "Load", keep: "Keeper", now: "Now") -> None:
        super().__init__()
        self._load = load
        self._keep = keep
        self._now = now
        self._quiz: Quiz | None = None

    def on_mount(self) -> None:
        self.read()

    def read(self) -> None:
        """Read the decks and the memories once it is on the screen that this is done."""
        self._quiz = None
        self.show()
        self.call_after_refresh(self.run_worker, self._read, thread=True, exit_on_error=False)

    def view(self, room: Room) -> View:
        if self._quiz is None:
            return View(HEAD, body=(line(READING, Role.QUIET),))
        from studydeck.ui.opening import can_begin, opening_lines  # noqa: PLC0415 - loaded by now

        study = self._quiz.study
        begin = (keys.BEGIN,) if can_begin(study) else ()
        return View(HEAD, body=opening_lines(study, self._quiz.today), keys=begin)

    def press(self, key: Key) -> None:
        if key is keys.BEGIN and self._quiz is not None:
            self.post_message(Ask(self._quiz))

    def on_worker_state_changed(self, event: Worker.StateChanged) -> None:
        event.stop()
        if event.state is WorkerState.SUCCESS:
            self._quiz = event.worker.result
            self.show()
        elif event.state is WorkerState.ERROR:
            self._failed(event.worker.error)

    def _read(self) -> "Quiz":
        """Read everything, and load the modules of the next screen too. Runs in a thread."""
        from studydeck.ui import opening  # noqa: F401, PLC0415 - after the first picture
        from studydeck.ui.quiz import Quiz  # noqa: PLC0415 - likewise
        from studydeck.ui.screens import card  # noqa: F401, PLC0415 - before it is needed

        return Quiz(self._load(), self._keep, self._now)

    def _failed(self, error: BaseException | None) -> None:
        from studydeck.problems import StudydeckError  # noqa: PLC0415 - seldom needed

        if isinstance(error, StudydeckError):
            self.post_message(Leave(error))
        elif error is not None:
            raise error
