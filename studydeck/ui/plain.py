"""The quiz line by line: for screen readers and pipes, without colours or a moving cursor."""

from typing import TextIO

from studydeck.memory.sm2 import Grade
from studydeck.questions.ways import Way
from studydeck.ui import keys
from studydeck.ui.asking import Asking
from studydeck.ui.closing import closing_lines
from studydeck.ui.face import GRADES, Face
from studydeck.ui.found import NOTHING, looked_up
from studydeck.ui.grades import grouped
from studydeck.ui.help import help_lines
from studydeck.ui.keys import Key
from studydeck.ui.opening import can_begin, counts, opening_lines
from studydeck.ui.quiz import Quiz, asked_by
from studydeck.ui.study import Keeper, Load, Now
from studydeck.ui.talk import END, FIND, LEAVE, SHOW, TYPE, TYPED, Talk, meant, possible_line
from studydeck.ui.words import NAME, NOTHING_TO_UNDO, READING


def run_plain(load: Load, keep: Keeper, now: Now, read: TextIO, write: TextIO) -> None:
    """Ask until nothing is left, the learner leaves or `read` ends.

    Raises StudydeckError where reading the decks or keeping a grade does.
    """
    talk = Talk(read, write)
    talk.say(NAME, READING)
    quiz = Quiz(load(), keep, now)
    talk.show(opening_lines(quiz.study, quiz.way, quiz.today, counts))
    if can_begin(quiz.study):
        Dialogue(quiz, talk).run()
        talk.show(closing_lines(quiz))


class Dialogue:
    """Asks the quiz's cards until it is over or left."""

    def __init__(self, quiz: Quiz, talk: Talk) -> None:
        self._quiz = quiz
        self._talk = talk

    def run(self) -> None:
        """Ask, grade and undo, each time as the learner says."""
        while True:
            key, typed = self._end() if self._quiz.asking is None else self._ask(self._quiz.asking)
            if key in (LEAVE, END):
                return
            if key is keys.UNDO:
                self._quiz.undo()
                self._talk.say("Taken back.")
            elif key is keys.WAY:
                self._quiz.next_way()
                self._talk.say(asked_by(self._quiz))
            else:
                self._quiz.grade(_grade(key, typed))

    def _ask(self, asking: Asking) -> tuple[Key, str]:
        """Ask the current card, hear an answer and its grade. Returns what to do with it."""
        face = self._quiz.face
        shown = (*face.question, *face.hint, *face.options)
        self._talk.say("", asked_line(face), *map(str, shown))
        choose = (keys.choose(len(asking.options)),) if asking.options else ()
        type_ = (TYPE,) if asking.can_type else ()
        key, typed = self._choose(*choose, *type_, SHOW, keys.WAY)
        if key in choose:
            self._quiz.choose(keys.LETTERS.index(typed.lower()))
        elif key is TYPE:
            self._quiz.type(typed)
        elif key is SHOW:
            self._quiz.turn()
        else:
            return key, typed
        return self._graded()

    def _graded(self) -> tuple[Key, str]:
        """Show the answer and hear its grade; the items of a checklist are ticked before that."""
        face = self._quiz.face
        self._talk.show(face.answer)
        self._talk.say("", grades_line(face))
        demanded = len(face.asking.question.demanded)
        tick = (keys.tick(demanded),) if face.asking.way is Way.CHECKLIST else ()
        grades = keys.GRADES if face.asking.decided is None else (keys.NEXT,)
        key, typed = self._choose(*tick, *grades)
        while key in tick:
            self._quiz.tick(keys.LETTERS.index(typed.lower()))
            face = self._quiz.face
            self._talk.say(f"{len(face.asking.ticked)} of {demanded} known. {grades_line(face)}")
            key, typed = self._choose(*tick, *grades)
        return key, typed

    def _end(self) -> tuple[Key, str]:
        """The last card is graded: end, or take that back."""
        self._talk.say("", "That was the last card. Enter ends; u takes the last grade back.")
        return self._choose(END)

    def _choose(self, *wanted: Key) -> tuple[Key, str]:
        """The key that is typed next, and how; help and what is not possible are dealt with here."""
        undo = (keys.UNDO,) if self._quiz.session.can_undo else ()
        possible = (*wanted, *undo, FIND, keys.HELP, LEAVE)
        while (typed := self._talk.hear()) is not None:
            key = meant(typed, possible)
            if key is FIND:
                self._find(typed.removeprefix("/"))
            elif key is keys.HELP:
                self._talk.show(help_lines(possible))
            elif key is not None:
                return key, typed
            elif typed.lower() in TYPED[keys.UNDO]:
                self._talk.say(NOTHING_TO_UNDO)
            else:
                self._talk.say(possible_line(possible))
        return LEAVE, ""

    def _find(self, text: str) -> None:
        reference = self._quiz.study.reference
        self._talk.show(looked_up(reference, text, reference.find(text)) or (NOTHING,))


def _grade(key: Key, typed: str) -> Grade:
    """The grade that was typed; where it is decided already any will do."""
    by_number = {each.cap: grade for each, grade in GRADES.items()}
    return GRADES.get(key) or by_number.get(typed, GRADES[keys.AGAIN])


def asked_line(face: Face) -> str:
    """`Question 3 of 20 (Hip)`, and whether it is a repeat or about safety."""
    again = ", again" if face.is_drill else ""
    safety = ". Safety" if face.safety else ""
    return f"Question {face.number} of {face.total} ({face.region}){again}{safety}"


def grades_line(face: Face) -> str:
    """`1 again (back today, then 1 day), 2 hard (back today, then 15 days), …`."""
    ways = ", ".join(
        f"{' or '.join(f'{way.key.cap} {way.key.word}' for way in ways)} ({ways[0].leads})"
        for ways in grouped(face.ways)
    )
    suggested = next((way.key for way in face.ways if way.is_suggested), None)
    return f"{ways}. Suggested: {suggested.cap} {suggested.word}." if suggested else ways
