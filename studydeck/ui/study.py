"""What the quiz is handed and what it hands back: the seam between the screens and the house."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING, Protocol

from studydeck.identity import CardId
from studydeck.memory.plan import Overview
from studydeck.memory.reviews import Review, Undo
from studydeck.memory.session import Session
from studydeck.questions.question import Question
from studydeck.questions.ways import LADDER

if TYPE_CHECKING:  # only to name types: the quiz is painted before the sheets are read
    from studydeck.questions.examiner import Examiner
    from studydeck.questions.reference import Reference


@dataclass(frozen=True, slots=True)
class Study:
    """Everything that one sitting shows, read once before it begins."""

    questions: Mapping[CardId, Question]
    overview: Overview
    session: Session
    decks: str
    """Which decks are studied, in words, such as `the decks that ship`."""
    about: str
    """Where the facts are from, their version and date, and that they are no medical advice."""
    examiner: "Examiner"
    """Knows in which ways a question can be asked, offers options, marks what is typed."""
    reference: "Reference"
    """Looks words up in all sheets, and shows a sheet as a page."""
    way: str = LADDER
    """How the learner wants to be asked: a way's name, or `ladder`."""
    notices: tuple[str, ...] = ()
    """What the learner should know first, such as how many sheets were left out."""


class Keeper(Protocol):
    """Keeps what is reported. Returns only when it is safe on disk; raises StoreError if not."""

    def __call__(self, entry: Review | Undo) -> None: ...


Load = Callable[[], Study]
"""Reads the decks and the learner's memories. May raise StudydeckError. May take a while."""

Now = Callable[[], datetime]
"""The time of day, aware, in the learner's time zone."""
