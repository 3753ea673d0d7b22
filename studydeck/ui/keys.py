"""Every key, declared once: dispatch, the hint bar and the help all read it here."""

from typing import NamedTuple


class Key(NamedTuple):
    """A key and what it is for."""

    keys: tuple[str, ...]
    """What the terminal calls it, and the keys that do the same."""
    cap: str
    """What is printed on it."""
    word: str
    """What it does, in the hint bar."""
    why: str
    """What it does, in the help: whole sentences."""
    hinted: bool = True
    """Whether the hint bar names it; otherwise the screen names it elsewhere."""


BEGIN = Key(("enter",), "Enter", "begin", "Begin with the first card.")

SHOW = Key(
    ("space", "enter"), "Space", "answer", "Show the answer; Enter does the same. It never grades."
)

AGAIN = Key(
    ("1",),
    "1",
    "again",
    "You did not know it. It is asked again today until you do, and is due tomorrow.",
    hinted=False,
)

HARD = Key(
    ("2",),
    "2",
    "hard",
    "Right, with serious difficulty. It is asked once more today.",
    hinted=False,
)

GOOD = Key(("3",), "3", "good", "Right, after some thought.", hinted=False)

EASY = Key(("4",), "4", "easy", "Right at once.", hinted=False)

GRADES = (AGAIN, HARD, GOOD, EASY)

SAME_INTERVAL = (
    "Hard, good and easy lead to the same day. SM-2 counts the ease from the next review on: "
    "a card that was easy then grows faster, one that was hard more slowly."
)
"""Why three grades show one interval."""

UNDO = Key(
    ("u",),
    "u",
    "undo",
    "Take back the last grade and ask its card again, back to the first of this sitting.",
)

SCROLL = Key(
    ("down", "up", "pagedown", "pageup", "home", "end"),
    "↓ ↑ PgDn PgUp",
    "more",
    "Read on where there is more above or below; Home and End go to its ends.",
    hinted=False,
)

RETURN = Key(("enter",), "Enter", "start", "Go back to the first screen and count again.")

HELP = Key(("question_mark",), "?", "help", "Show this help.")

CLOSE = Key(("escape",), "Esc", "close", "Close the help; so does any key that is not named here.")

LEAVE = Key(
    ("q",), "q", "leave", "Leave, as do Ctrl+C and Ctrl+Q. Every grade is already kept on disk."
)
