"""The first screen: what waits today."""

from studydeck.ui import keys
from studydeck.ui.keys import Key
from studydeck.ui.lines import Role, line
from studydeck.ui.opening import can_begin, opening_lines
from studydeck.ui.quiz import Quiz
from studydeck.ui.requests import Ask
from studydeck.ui.screens.find import FindScreen
from studydeck.ui.screens.helped import HelpedScreen
from studydeck.ui.view import View
from studydeck.ui.words import NAME

HEAD = line(NAME, Role.HEADING)


class OpeningScreen(HelpedScreen):
    """Says what waits, and begins."""

    def __init__(self, quiz: Quiz) -> None:
        super().__init__()
        self._quiz = quiz

    def view(self) -> View:
        begin = (keys.BEGIN, keys.WAY) if can_begin(self._quiz.study) else ()
        lines = opening_lines(self._quiz.study, self._quiz.way, self._quiz.today)
        return View(HEAD, body=lines, keys=(*begin, keys.FIND))

    def press(self, key: Key, name: str) -> None:  # noqa: ARG002
        if key is keys.BEGIN:
            self.post_message(Ask(self._quiz))
        elif key is keys.WAY:
            self._quiz.next_way()
            self.show()
        else:
            self.app.push_screen(FindScreen(self._quiz.study.reference))
