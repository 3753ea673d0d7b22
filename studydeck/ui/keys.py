"""Every key, declared once: dispatch, the hint bar and the help all read it here."""

from functools import cache
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
    spare: bool = False
    """Whether a small window leaves it to the help."""


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

NEXT = Key(
    ("1", "2", "3", "4"),
    "1 2 3 4",
    "go on",
    "The answer has its grade already, since it concerns a client's safety. Any of the four goes on.",
    hinted=False,
)

GRADES = (AGAIN, HARD, GOOD, EASY)

SAME_INTERVAL = (
    "Hard, good and easy lead to the same day. SM-2 counts the ease from the next review on: "
    "a card that was easy then grows faster, one that was hard more slowly."
)
"""Why three grades show one interval."""

LETTERS = tuple("abcdefghijklmnoprstvxyz")
"""The keys of options and of items to tick; q, u and w have a use of their own."""


@cache
def choose(number: int) -> Key:
    """The keys of so many options."""
    return Key(
        LETTERS[:number],
        f"A–{LETTERS[:number][-1].upper()}",
        "choose",
        "Choose this answer and see whether it is right. Space shows the answer without a choice.",
    )


@cache
def tick(number: int) -> Key:
    """The keys of so many items of a list."""
    last = LETTERS[:number][-1].upper()
    return Key(
        LETTERS[:number],
        f"A–{last}",
        "knew it",
        "Tick what you knew, or take the tick away; the grade is suggested from the share.",
    )


MARK = Key(
    ("enter",),
    "Enter",
    "mark",
    "Mark what you typed: item by item, in any order, small slips shown and left to you. "
    "With nothing typed it shows the answer.",
)

WAY = Key(
    ("w", "f2"),
    "w",
    "way",
    "Be asked in another way: ladder (choice while new, flip while young, typed or ticked later), "
    "flip, choice, typed, checklist. A card that cannot be asked so is asked as it can.",
    spare=True,
)

FIND = Key(
    ("slash", "f3"),
    "/",
    "find",
    "Look something up in all sheets: a place, a movement, a nerve, a symptom, any word.",
    spare=True,
)

OPEN = Key(("enter",), "Enter", "open", "Show the whole sheet that is marked.")

MOVE = Key(("down", "up"), "↓ ↑", "mark", "Mark another of the sheets that were found.")

UNDO = Key(
    ("u", "ctrl+z"),
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

HELP = Key(("question_mark", "f1"), "?", "help", "Show this help.")

CLOSE = Key(("escape",), "Esc", "close", "Close this; so does any key that is not named here.")

LEAVE = Key(
    ("q",), "q", "leave", "Leave, as do Ctrl+C and Ctrl+Q. Every grade is already kept on disk."
)

WHILE_TYPING = {"u": "Ctrl+Z", "?": "F1", "/": "F3", "w": "F2", "q": "Ctrl+C"}
"""By cap: the key that does the same where letters are typed."""


def while_typing(key: Key) -> Key:
    """A key as the hints name it where letters are typed."""
    return key._replace(cap=WHILE_TYPING.get(key.cap, key.cap))
