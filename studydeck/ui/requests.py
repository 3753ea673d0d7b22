"""What a screen asks of the app."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from textual.message import Message

from studydeck.problems import StudydeckError
from studydeck.ui.lines import Line
from studydeck.ui.quiz import Quiz

if TYPE_CHECKING:  # only to name a type
    from studydeck.questions.reference import Reference


class Ask(Message):
    """Ask the quiz's current card."""

    def __init__(self, quiz: Quiz) -> None:
        super().__init__()
        self.quiz = quiz


class Finish(Message):
    """Show the summary of the quiz."""

    def __init__(self, quiz: Quiz) -> None:
        super().__init__()
        self.quiz = quiz


class LookUp(Message):
    """Open the look-up on top of this screen."""

    def __init__(self, reference: "Reference") -> None:
        super().__init__()
        self.reference = reference


class Read(Message):
    """Show something to read on top of this screen."""

    def __init__(self, heading: str, lines: Sequence[Line]) -> None:
        super().__init__()
        self.heading = heading
        self.lines = lines


class Return(Message):
    """Go back to the first screen."""


class LeaveQuiz(Message):
    """End the app: with the fault that ended it, or with None because the learner wants to."""

    def __init__(self, fault: StudydeckError | None = None) -> None:
        super().__init__()
        self.fault = fault
