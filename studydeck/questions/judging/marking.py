"""How an answer was marked: item by item, what is missing, and the grade that it suggests."""

from collections.abc import Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from enum import Enum

from studydeck.questions.question import Answer

GOOD, HARD, AGAIN = 4, 3, 1
"""SM-2's grades for right after a moment, right with trouble, and not known."""

MOSTLY = 0.75
"""The share of a list from which a learner knew it, if with trouble."""


class Verdict(Enum):
    """What one thing that was said counts for."""

    RIGHT = "right"
    NEAR = "near"
    """Perhaps meant, perhaps not: the learner decides."""
    WRONG = "wrong"


@dataclass(frozen=True, slots=True)
class Item:
    """One thing that a learner said."""

    said: str
    verdict: Verdict
    answers: tuple[Answer, ...] = ()
    """What it stands for: what it is right for, what it is near to, or the mistake that it is."""
    why: str = ""
    """Why it is not simply right, where there is more to say."""
    member: str = ""
    """The member (`kind/id`) of a demanded group that it is, where it is no more."""


@dataclass(frozen=True, slots=True)
class Marked:
    """A whole answer, marked."""

    items: tuple[Item, ...]
    missing: tuple[Answer, ...]
    """What was demanded and not said."""
    demanded: int
    """How many were demanded."""

    @property
    def is_near(self) -> bool:
        """Whether the learner has to decide about some of it."""
        return any(item.verdict is Verdict.NEAR for item in self.items)

    @property
    def has_wrong(self) -> bool:
        """Whether something was said that is not so."""
        return any(item.verdict is Verdict.WRONG for item in self.items)

    @property
    def lacking(self) -> tuple[Answer, ...]:
        """What is missing and not even near to anything that was said."""
        near = (item for item in self.items if item.verdict is Verdict.NEAR)
        meant = {answer.key for item in near for answer in item.answers}
        return tuple(answer for answer in self.missing if answer.key not in meant)

    @property
    def grade(self) -> int:
        """The grade that it suggests; a near miss counts as said, and the learner has the last word."""
        share = suggested(self.demanded - len(self.lacking), self.demanded, extra=self.has_wrong)
        return min(share, HARD) if self.is_near else share


def suggested(said: int, demanded: int, *, extra: bool = False) -> int:
    """The grade for so many of those demanded; wrong things said besides cost it."""
    share = said / demanded if demanded else 1.0
    if share < MOSTLY or (extra and share < 1):
        return AGAIN
    return HARD if extra or share < 1 else GOOD


def letter_by_letter(said: str, right: str) -> tuple[str, str]:
    """Both texts with what differs in brackets: `sol[i]us` and `sol[e]us`."""
    mine: list[str] = []
    theirs: list[str] = []
    matcher = SequenceMatcher(None, said.casefold(), right.casefold(), autojunk=False)
    for what, one, end, two, stop in matcher.get_opcodes():
        same = what == "equal"
        mine.append(_bracketed(said[one:end], same=same))
        theirs.append(_bracketed(right[two:stop], same=same))
    return "".join(mine), "".join(theirs)


def _bracketed(text: str, *, same: bool) -> str:
    return text if same or not text else f"[{text}]"


def joined(answers: Sequence[Answer]) -> str:
    """The answers' names in a row."""
    return ", ".join(answer.text for answer in answers)
