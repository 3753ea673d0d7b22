"""Where a sitting is prepared: decks and progress in, grades out."""

from collections.abc import Callable, Sequence
from datetime import date, datetime
from pathlib import Path

from studydeck.cli.console import counted
from studydeck.cli.decks import about, read_decks
from studydeck.cli.paths import Chosen
from studydeck.identity import CardId
from studydeck.memory.plan import overview, queue
from studydeck.memory.reviews import Review, Undo, at_ms, owed, study_day
from studydeck.memory.session import Session
from studydeck.memory.store import Store
from studydeck.questions.examiner import Examiner
from studydeck.questions.question import Question
from studydeck.questions.reference import Reference
from studydeck.ui.study import Study

PROGRESS = "progress.db"


class Desk:
    """Loads what a sitting shows, and keeps what it reports. Closed after use."""

    def __init__(
        self,
        decks: Chosen,
        data: Path,
        only: Sequence[str],
        new_per_day: int,
        way: str,
        now: Callable[[], datetime],
    ) -> None:
        self.decks = decks
        self.progress = data / PROGRESS
        self.only = only
        self.new_per_day = new_per_day
        self.way = way
        self.now = now
        self._store: Store | None = None

    def close(self) -> None:
        """Close the progress, if anything was kept."""
        if self._store is not None:
            self._store.close()

    def keep(self, entry: Review | Undo) -> None:
        """Commit a grade, or one taken back, to the disk."""
        if self._store is None:
            self._store = Store.open(self.progress)
        self._store.record(entry)

    def load(self) -> Study:
        """Read the decks and the progress. May run in a thread of its own."""
        read = read_decks(self.decks, self.only)
        moment = self.now()
        today = study_day(moment)
        with Store.open(self.progress) as store:
            _adopt(store, read.every, moment, today)
            memories = store.memories()
            repeats = owed(store.day(today))
            new_left = self.new_per_day - store.begun(today)
        questions = {question.card: question for question in read.questions}
        order = queue(read.questions, memories, today, new_left)
        again = [card for card in repeats if card in questions]
        return Study(
            questions=questions,
            overview=overview(read.questions, memories, today, new_left, again),
            session=Session.begin(order, again, questions, memories, today),
            decks=self.decks.words,
            about=about(self.decks, read.every),
            examiner=Examiner(read.library, seed=today.isoformat()),
            reference=Reference(read.library),
            way=self.way,
            notices=_notices(read.library.left_out, self.decks),
        )


def _adopt(store: Store, questions: Sequence[Question], moment: datetime, today: date) -> None:
    """Move the histories of renamed cards, from the newest of their old ids to the oldest."""
    renamed = [question for question in questions if question.formerly]
    for back in range(1, max((len(q.formerly) for q in renamed), default=0) + 1):
        moves: dict[CardId, CardId] = {
            question.card: question.formerly[-back]
            for question in renamed
            if len(question.formerly) >= back
        }
        store.adopt(moves, at_ms(moment), today)


def _notices(left_out: int, decks: Chosen) -> tuple[str, ...]:
    if not left_out:
        return ()
    are = "has problems and is" if left_out == 1 else "have problems and are"
    paths = " ".join(map(str, decks.paths))
    return (f"{counted(left_out, 'sheet')} {are} left out; studydeck check {paths} shows why.",)
