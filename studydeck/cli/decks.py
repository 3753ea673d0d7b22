"""What the quiz and the exporter share: the decks, read and turned into questions."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from studydeck import __released__, __version__
from studydeck.cli.paths import Chosen, decks_beneath
from studydeck.facts.decks import decks_at
from studydeck.facts.library import Library
from studydeck.questions.generate import questions_for
from studydeck.questions.question import Question
from studydeck.questions.select import chosen

NO_ADVICE = "For study only: no medical advice."


@dataclass(frozen=True, slots=True)
class Reading:
    """The decks, read."""

    library: Library
    every: tuple[Question, ...]
    """All questions of the decks."""
    questions: tuple[Question, ...]
    """Those that were chosen with `--only`."""


def read_decks(decks: Chosen, only: Sequence[str]) -> Reading:
    """Read the decks and make their questions. Raises UsageError for a path or word for nothing."""
    library = Library(decks_at(decks.paths, decks_beneath(decks)))
    every = questions_for(library)
    return Reading(library, every, chosen(every, only))


def about(decks: Chosen, questions: Iterable[Question]) -> str:
    """Where the facts are from, their version and date, and that they are no medical advice."""
    cited = Counter(source.title for question in questions for source in question.sources)
    named = [title for title, _ in cited.most_common(2)]
    more = f" and {len(cited) - len(named)} more" if len(cited) > len(named) else ""
    facts = f"Facts from {', '.join(named)}{more}; each answer names its own. " if named else ""
    ours = decks.paths == (decks_beneath(decks),)
    version = f"Decks {__version__} of {__released__}. " if ours else ""
    return f"{facts}{version}{NO_ADVICE}"
