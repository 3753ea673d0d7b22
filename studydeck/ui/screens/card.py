"""One card: the question, then the answer and the four keys that grade it."""

from collections.abc import Callable

from studydeck.problems import StudydeckError
from studydeck.ui import keys
from studydeck.ui.face import GRADES, Face
from studydeck.ui.grades import grade_rows
from studydeck.ui.keys import Key
from studydeck.ui.lines import Line, Role, Run, blocks, line
from studydeck.ui.quiz import Quiz
from studydeck.ui.requests import Finish, LeaveQuiz
from studydeck.ui.rows import wrapped
from studydeck.ui.screens.base import QuizScreen
from studydeck.ui.view import Room, View
from studydeck.ui.words import NOTHING_TO_UNDO


class CardScreen(QuizScreen):
    """Asks the quiz's current card, and each that follows it."""

    def __init__(self, quiz: Quiz) -> None:
        super().__init__()
        self._quiz = quiz
        self._face = quiz.face
        self._is_shown = False
        quiz.show()

    def view(self) -> View:
        undo = (keys.UNDO,) if self._quiz.session.can_undo else ()
        if self._is_shown:
            return answered_view(self._face, undo, self.room)
        return asked_view(self._face, undo)

    def press(self, key: Key) -> None:
        if key is keys.SHOW:
            self._turn(is_shown=True)
        elif key is keys.UNDO:
            self._move(self._quiz.undo)
        else:
            self._move(lambda: self._quiz.grade(GRADES[key]))

    def press_other(self, name: str) -> None:
        if name in keys.UNDO.keys:
            self.say(NOTHING_TO_UNDO)

    def _move(self, step: Callable[[], None]) -> None:
        """Grade or undo, and show the card that is next. A fault ends the app instead."""
        try:
            step()
        except StudydeckError as fault:
            self.post_message(LeaveQuiz(fault))
            return
        if self._quiz.session.current is None:
            self.post_message(Finish(self._quiz))
            return
        self._face = self._quiz.face
        self._turn(is_shown=False)

    def _turn(self, *, is_shown: bool) -> None:
        self._is_shown = is_shown
        self.to_top()
        self.show()


def asked_view(face: Face, undo: tuple[Key, ...]) -> View:
    """The question, with the whole body to itself."""
    return View(
        head=_head(face),
        at_right=_progress(face),
        done=face.done,
        left=face.left,
        body=blocks(face.question, face.options),
        keys=(keys.SHOW, *undo),
    )


def answered_view(face: Face, undo: tuple[Key, ...], room: Room) -> View:
    """The answer below the question; what does not fit of the question follows the answer."""
    most = max(2, room.height // 4)
    is_cut = len(wrapped(face.question, room.width)) > most
    whole = (line("The whole question", Role.HEADING), *face.question) if is_cut else ()
    return View(
        head=_head(face),
        at_right=_progress(face),
        done=face.done,
        left=face.left,
        fixed=face.question,
        most_fixed=most,
        body=blocks(face.answer, whole),
        foot=grade_rows(face.ways, room.width),
        keys=(*keys.GRADES, *undo),
    )


def _head(face: Face) -> Line:
    safety = (Run("Safety", Role.WARNING), Run(" · ", Role.QUIET)) if face.safety else ()
    return Line((*safety, Run(face.where, Role.QUIET)))


def _progress(face: Face) -> Line:
    again = (Run("again", Role.STRONG), Run(" · ", Role.QUIET)) if face.is_drill else ()
    return Line((*again, Run(f"{face.done} done · {face.left} left", Role.QUIET)))
