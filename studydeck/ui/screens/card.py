"""One card: the question and how it is answered, then the answer and the keys that grade it."""

from collections.abc import Callable

from studydeck.problems import StudydeckError
from studydeck.questions.ways import Way
from studydeck.ui import keys
from studydeck.ui.face import GRADES, Face
from studydeck.ui.grades import grade_rows
from studydeck.ui.keys import Key
from studydeck.ui.lines import Line, Role, Run, blocks, line
from studydeck.ui.quiz import Quiz, asked_by
from studydeck.ui.requests import Finish, LeaveQuiz
from studydeck.ui.rows import wrapped
from studydeck.ui.screens.find import FindScreen
from studydeck.ui.screens.helped import HelpedScreen
from studydeck.ui.textbox import TextBox
from studydeck.ui.view import Room, View
from studydeck.ui.words import NOTHING_TO_UNDO


class CardScreen(HelpedScreen):
    """Asks the quiz's current card, and each that follows it."""

    def __init__(self, quiz: Quiz) -> None:
        super().__init__()
        self._quiz = quiz
        self._box = TextBox("your answer")
        quiz.show()

    def on_mount(self) -> None:
        self.mount_box(self._box)

    @property
    def is_typing(self) -> bool:
        return bool(self._box.display)

    def view(self) -> View:
        face = self._quiz.face
        self._box.ask(when=face.asking.can_type)
        undo = (keys.UNDO,) if self._quiz.session.can_undo else ()
        if face.asking.is_shown:
            return answered_view(face, undo, self.room)
        return asked_view(face, undo)

    def press(self, key: Key, name: str) -> None:
        if key in GRADES or key is keys.NEXT:
            grade = GRADES[next(each for each in GRADES if name in each.keys)]
            self._move(lambda: self._quiz.grade(grade))
        elif key is keys.UNDO:
            self._move(self._quiz.undo)
        elif key is keys.FIND:
            self.app.push_screen(FindScreen(self._quiz.study.reference))
        else:
            self._try(lambda: self._answer(key, name))

    def _try(self, step: Callable[[], None]) -> None:
        """Take a step that may keep a grade. A fault ends the app instead."""
        try:
            step()
        except StudydeckError as fault:
            self.post_message(LeaveQuiz(fault))
        else:
            self.show()

    def press_other(self, name: str) -> None:
        if name in keys.UNDO.keys:
            self.say(NOTHING_TO_UNDO)

    def _answer(self, key: Key, name: str) -> None:
        """What the learner says, before the card is graded."""
        if key is keys.MARK:
            self._quiz.type(self._box.take())
        elif key is keys.SHOW:
            self._quiz.turn()
        elif key is keys.WAY:
            self._quiz.next_way()
            self.say(asked_by(self._quiz))
        elif self._quiz.face.asking.is_shown:
            self._quiz.tick(keys.LETTERS.index(name))
            return
        else:
            self._quiz.choose(keys.LETTERS.index(name))
        self.to_top()

    def _move(self, step: Callable[[], None]) -> None:
        """Grade or undo, and show the card that is next. A fault ends the app instead."""
        try:
            step()
        except StudydeckError as fault:
            self.post_message(LeaveQuiz(fault))
            return
        self._box.take()
        if self._quiz.session.current is None:
            self.post_message(Finish(self._quiz))
            return
        self.to_top()
        self.show()


def asked_view(face: Face, undo: tuple[Key, ...]) -> View:
    """The question, with the whole body to itself."""
    return View(
        head=_head(face),
        at_right=_progress(face),
        done=face.done,
        left=face.left,
        body=blocks((*face.question, *face.hint), face.options),
        keys=(*_to_answer(face), *undo, keys.WAY, keys.FIND),
    )


def _to_answer(face: Face) -> tuple[Key, ...]:
    if face.options:
        return (keys.choose(len(face.options)), keys.SHOW)
    return (keys.MARK,) if face.asking.can_type else (keys.SHOW,)


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
        keys=(*_to_grade(face), *undo, keys.FIND),
    )


def _to_grade(face: Face) -> tuple[Key, ...]:
    ticks = face.asking.way is Way.CHECKLIST
    tick = (keys.tick(len(face.asking.question.demanded)),) if ticks else ()
    grades = keys.GRADES if face.asking.decided is None else (keys.NEXT,)
    return (*tick, *grades)


def _head(face: Face) -> Line:
    safety = (Run("Safety", Role.WARNING), Run(" · ", Role.QUIET)) if face.safety else ()
    return Line((*safety, Run(face.where, Role.QUIET)))


def _progress(face: Face) -> Line:
    again = (Run("again", Role.STRONG), Run(" · ", Role.QUIET)) if face.is_drill else ()
    return Line((*again, Run(f"{face.done} done · {face.left} left", Role.QUIET)))
