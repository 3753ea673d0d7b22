"""Everything that asking a question takes beyond its text: its ways, its options, its marks."""

from functools import cached_property

from studydeck.facts.library import Library
from studydeck.questions.judging.judge import Judge
from studydeck.questions.judging.marking import Marked
from studydeck.questions.options.choices import Choices, Option
from studydeck.questions.question import Question
from studydeck.questions.ways import Way, possible


class Examiner:
    """Asks the questions of one library. Builds what it needs when it is first needed."""

    def __init__(self, library: Library, seed: str) -> None:
        self._library = library
        self._seed = seed
        self._options: dict[str, tuple[Option, ...]] = {}

    @cached_property
    def _choices(self) -> Choices:
        return Choices(self._library, self._seed)

    @cached_property
    def _judge(self) -> Judge:
        return Judge(self._library)

    def options(self, question: Question) -> tuple[Option, ...]:
        """The options of a question, the same each time; none where there are too few."""
        card = str(question.card)
        if card not in self._options:
            self._options[card] = self._choices.options(question)
        return self._options[card]

    def ways(self, question: Question) -> tuple[Way, ...]:
        """The ways in which it can be asked."""
        return possible(question, has_options=bool(self.options(question)))

    def mark(self, question: Question, typed: str) -> Marked:
        """Mark what was typed."""
        return self._judge.mark(question, typed)
