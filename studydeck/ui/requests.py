"""What a screen asks of the app."""

from textual.message import Message

from studydeck.problems import StudydeckError
from studydeck.ui.quiz import Quiz


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


class Return(Message):
    """Go back to the first screen."""


class LeaveQuiz(Message):
    """End the app: with the fault that ended it, or with None because the learner wants to."""

    def __init__(self, fault: StudydeckError | None = None) -> None:
        super().__init__()
        self.fault = fault
