"""Lines out and lines in: what is typed for each key where there is no screen."""

from collections.abc import Iterable
from typing import TextIO

from studydeck.ui import keys
from studydeck.ui.keys import Key
from studydeck.ui.lines import Line

SHOW = keys.SHOW._replace(cap="Enter", why="Show the answer. It never grades.")

END = Key(("enter",), "Enter", "end", "End the quiz.")

FIND = keys.FIND._replace(
    cap="/ and words", word="find", why="Look the words up in all sheets, such as /groin."
)

TYPE = Key((), "any text", "answer", "Type the answers, a comma between them: they are marked.")

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
    keys.NEXT: ("1", "2", "3", "4", "go on"),
    keys.WAY: ("w", "way"),
    keys.UNDO: ("u", "undo"),
    keys.HELP: ("?", "help"),
    LEAVE: ("q", "quit", "leave"),
}
"""What may be typed for each key, in small letters."""


def meant(typed: str, possible: Iterable[Key]) -> Key | None:
    """The key that was typed: by its words, by a letter, or by any text where that is an answer."""
    low = typed.lower()
    for key in possible:
        if low in TYPED.get(key, ()) or (low in keys.LETTERS and low in key.keys):
            return key
        if key is FIND and typed.startswith("/"):
            return key
    return TYPE if typed and TYPE in possible else None


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
        """What is typed, without the spaces around it; None at the end."""
        try:
            typed = self._read.readline()
        except KeyboardInterrupt:
            return None
        return typed.strip() if typed else None


def possible_line(possible: Iterable[Key]) -> str:
    """What may be typed: `Possible here: Enter answer, ? help, q leave`."""
    return f"Possible here: {', '.join(f'{key.cap} {key.word}' for key in possible)}."
