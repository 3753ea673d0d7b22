"""The quiz line by line: for screen readers and pipes, without colours or a moving cursor."""

from collections.abc import Iterable
from typing import TextIO

from studydeck.ui import keys
from studydeck.ui.closing import closing_lines
from studydeck.ui.face import GRADES, Face
from studydeck.ui.grades import grouped
from studydeck.ui.help import help_lines
from studydeck.ui.keys import Key
from studydeck.ui.lines import Line
from studydeck.ui.opening import can_begin, counts, opening_lines
from studydeck.ui.quiz import Quiz
from studydeck.ui.study import Keeper, Load, Now
from studydeck.ui.words import NAME, NOTHING_TO_UNDO, READING

SHOW = keys.SHOW._replace(cap="Enter", why="Show the answer. It never grades.")

END = Key(("enter",), "Enter", "end", "End the quiz.")

LEAVE = keys.LEAVE._replace(
    why="Leave, as does the end of the input. Every grade is already kept on disk."
)

TYPED = {
    SHOW: ("", "answer"),
    END: ("", "end"),
    keys.AGAIN: ("1", "again", "a"),
    keys.HARD: ("2", "hard", "h"),
    keys.GOOD: ("3", "good", "g"),
    keys.EASY: ("4", "easy", "e"),
    keys.UNDO: ("u", "undo"),
    keys.HELP: ("?", "help"),
    LEAVE: ("q", "quit", "leave"),
}
"""What may be typed for each key, in small letters."""


def run_plain(load: Load, keep: Keeper, now: Now, read: TextIO, write: TextIO) -> None:
    """Ask until nothing is left, the learner leaves or `read` ends.

    Raises StudydeckError where reading the decks or keeping a grade does.
    """
    talk = Talk(read, write)
    talk.say(NAME, READING)
    quiz = Quiz(load(), keep, now)
    talk.show(opening_lines(quiz.study, quiz.today, counts))
    if can_begin(quiz.study):
        Dialogue(quiz, talk).run()
        talk.show(closing_lines(quiz))


class Talk:
    """Lines out and lines in."""

    def __init__(self, read: TextIO, write: TextIO) -> None:
        self._read = read
        self._write = write

    def say(self, *sentences: str) -> None:
        """Write each on a line of its own, at once."""
        for sentence in sentences:
            self._write.write(f"{sentence}\n")
        self._write.flush()

    def show(self, lines: Iterable[Line]) -> None:
        """Write the lines below a blank one."""
        self.say("", *(str(shown).rstrip() for shown in lines))

    def hear(self) -> str | None:
        """What is typed, in small letters without the spaces around it; None at the end."""
        try:
            typed = self._read.readline()
        except KeyboardInterrupt:
            return None
        return typed.strip().lower() if typed else None


class Dialogue:
    """Asks the quiz's cards until it is over or left."""

    def __init__(self, quiz: Quiz, talk: Talk) -> None:
        self._quiz = quiz
        self._talk = talk

    def run(self) -> None:
        """Ask, grade and undo, each time as the learner says."""
        while True:
            key = self._end() if self._quiz.session.current is None else self._ask()
            if key in (LEAVE, END):
                return
            if key is keys.UNDO:
                self._quiz.undo()
                self._talk.say("Taken back.")
            else:
                self._quiz.grade(GRADES[key])

    def _ask(self) -> Key:
        """Ask the current card and show its answer. Returns what to do with it."""
        face = self._quiz.face
        self._talk.say("", asked_line(face), *map(str, (*face.question, *face.options)))
        key = self._choose(SHOW)
        if key is not SHOW:
            return key
        self._talk.show(face.answer)
        self._talk.say("", grades_line(face))
        return self._choose(*GRADES)

    def _end(self) -> Key:
        """The last card is graded: end, or take that back."""
        self._talk.say("", "That was the last card. Enter ends; u takes the last grade back.")
        return self._choose(END)

    def _choose(self, *wanted: Key) -> Key:
        """The key that is typed next; help and what is not possible are dealt with here."""
        undo = (keys.UNDO,) if self._quiz.session.can_undo else ()
        possible = (*wanted, *undo, keys.HELP, LEAVE)
        while (typed := self._talk.hear()) is not None:
            key: Key | None = next((key for key in possible if typed in TYPED[key]), None)
            if key is keys.HELP:
                self._talk.show(help_lines(possible))
            elif key is not None:
                return key
            elif typed in TYPED[keys.UNDO]:
                self._talk.say(NOTHING_TO_UNDO)
            else:
                self._talk.say(possible_line(possible))
        return LEAVE


def asked_line(face: Face) -> str:
    """`Question 3 of 20 (Hip)`, and whether it is a repeat or about safety."""
    again = ", again" if face.is_drill else ""
    safety = ". Safety" if face.safety else ""
    return f"Question {face.number} of {face.total} ({face.region}){again}{safety}"


def grades_line(face: Face) -> str:
    """`1 again (back today, then 1 day), 2 hard (back today, then 15 days), …`."""
    return ", ".join(
        f"{' or '.join(f'{way.key.cap} {way.key.word}' for way in ways)} ({ways[0].leads})"
        for ways in grouped(face.ways)
    )


def possible_line(possible: Iterable[Key]) -> str:
    """What may be typed: `Possible here: Enter answer, ? help, q leave`."""
    return f"Possible here: {', '.join(f'{key.cap} {key.word}' for key in possible)}."
