"""The end of a sitting."""

from studydeck.problems import StudydeckError
from studydeck.ui import keys
from studydeck.ui.closing import closing_lines
from studydeck.ui.keys import Key
from studydeck.ui.lines import Role, line
from studydeck.ui.quiz import Quiz
from studydeck.ui.requests import Ask, LeaveQuiz, Return
from studydeck.ui.screens.helped import HelpedScreen
from studydeck.ui.view import View

HEAD = line("Done for now", Role.HEADING)


class ClosingScreen(HelpedScreen):
    """Sums up a quiz that has come to its end."""

    def __init__(self, quiz: Quiz) -> None:
        super().__init__()
        self._quiz = quiz

    def view(self) -> View:
        undo = (keys.UNDO,) if self._quiz.session.can_undo else ()
        return View(HEAD, body=closing_lines(self._quiz), keys=(keys.RETURN, *undo))

    def press(self, key: Key, name: str) -> None:  # noqa: ARG002
        if key is keys.RETURN:
            self.post_message(Return())
        else:
            self._undo()

    def _undo(self) -> None:
        try:
            self._quiz.undo()
        except StudydeckError as fault:
            self.post_message(LeaveQuiz(fault))
        else:
            self.post_message(Ask(self._quiz))
