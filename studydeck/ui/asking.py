"""How one card is being asked, and what the learner has answered so far."""

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from studydeck.questions.judging.marking import AGAIN, GOOD, Marked, suggested
from studydeck.questions.question import Question
from studydeck.questions.safety import decided, decided_for
from studydeck.questions.ways import Way
from studydeck.ui.keys import LETTERS

if TYPE_CHECKING:  # only to name a type: options are drawn after the first picture
    from studydeck.questions.options.choices import Option


@dataclass(frozen=True, slots=True)
class Asking:
    """One moment of a card being asked. Answering gives the next one."""

    question: Question
    way: Way
    options: "tuple[Option, ...]" = ()
    """What is offered; empty unless it is asked by choice."""
    is_shown: bool = False
    """Whether the answer is shown."""
    chosen: "Option | None" = None
    marked: Marked | None = None
    """What was typed, marked."""
    ticked: frozenset[int] = frozenset()
    """Which of the demanded answers the learner knew, by their places."""

    def shown(self) -> "Asking":
        """With the answer shown."""
        return replace(self, is_shown=True)

    def choose(self, place: int) -> "Asking":
        """With one of the options chosen, and the answer shown."""
        return replace(self, chosen=self.options[place], is_shown=True)

    def typed(self, marked: Marked) -> "Asking":
        """With what was typed marked, and the answer shown."""
        return replace(self, marked=marked, is_shown=True)

    def tick(self, place: int) -> "Asking":
        """With one of the demanded answers ticked, or its tick taken away."""
        return replace(self, ticked=self.ticked ^ {place})

    @property
    def can_type(self) -> bool:
        """Whether the answer is to be typed now."""
        return self.way is Way.TYPED and not self.is_shown

    @property
    def is_wrong(self) -> bool:
        """Whether a wrong option was chosen."""
        return self.chosen is not None and not self.chosen.is_right

    @property
    def decided(self) -> int | None:
        """The grade that the answer has whatever key is pressed; None where the learner grades."""
        if self.chosen is not None and not self.chosen.is_right:
            return decided(self.question, self.chosen.text)
        return decided_for(self.question, self.marked) if self.marked else None

    @property
    def suggested(self) -> int | None:
        """The grade that the answer speaks for; None where nothing was answered."""
        if self.chosen is not None:
            return GOOD if self.chosen.is_right else AGAIN
        if self.marked is not None:
            return self.marked.grade if self.marked.items else AGAIN
        if self.way is Way.CHECKLIST and self.is_shown:
            return suggested(len(self.ticked), len(self.question.demanded))
        return None

    @property
    def letters(self) -> dict[str, str]:
        """The letter of each option, by its text."""
        return {
            option.text: letter.upper()
            for option, letter in zip(self.options, LETTERS, strict=False)
        }
