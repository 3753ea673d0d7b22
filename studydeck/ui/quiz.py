"""One sitting under way: a grade is kept first, and only then does the session move on."""

from collections import Counter
from datetime import date, timedelta

from studydeck.identity import CardId
from studydeck.memory.ladder import way_for
from studydeck.memory.session import Session
from studydeck.memory.sm2 import Grade
from studydeck.questions.ways import LADDER, Way
from studydeck.ui.asking import Asking
from studydeck.ui.face import Face, face
from studydeck.ui.study import Keeper, Now, Study


def asked_by(quiz: "Quiz") -> str:
    """The way that is wanted, and that of the card where it is another."""
    other = quiz.asking is not None and quiz.way not in (LADDER, quiz.asking.way)
    only = f" where it can be; this card by {quiz.asking.way}" if other and quiz.asking else ""
    return f"Asked by {quiz.way}{only}."


WAYS = (LADDER, *Way)
"""What a learner may want, in the order in which a key goes through it."""


class Quiz:
    """The session as it stands, when its card was shown, and when its cards are due again."""

    def __init__(self, study: Study, keep: Keeper, now: Now) -> None:
        self.study = study
        self.session: Session = study.session
        self.way = study.way
        """How the learner wants to be asked: a way's name, or `ladder`."""
        self._keep = keep
        self._now = now
        self._due: list[date | None] = []
        """One for each grading that stands; None for a repeat, which moves no due day."""
        self.show()

    @property
    def face(self) -> Face:
        """The card asked now, in words. There has to be one."""
        if self.asking is None:
            raise ValueError("the session is over: it asks no card")
        return face(self._asked_in, self.asking)

    @property
    def today(self) -> date:
        """The calendar's day, for words such as tomorrow; the study day may still be another."""
        return self._now().date()

    @property
    def next_due(self) -> tuple[date, int] | None:
        """The first day after this sitting on which cards are due, and how many."""
        days = Counter(filter(None, self._due))
        overview = self.study.overview
        if overview.next_due_on is not None:
            days[overview.next_due_on] += overview.next_due
        return min(days.items(), default=None)

    def show(self) -> None:
        """Put the current card before the learner, from this moment on."""
        self._shown_at = self._now().timestamp()
        self._asked_in = self.session
        """The moment in which the card that is shown was asked."""
        card = self.session.current
        self.asking = None if card is None else self._asked(card)

    def _asked(self, card: CardId) -> Asking:
        question = self.study.questions[card]
        examiner = self.study.examiner
        way = way_for(self.way, examiner.ways(question), self.session.memory)
        options = examiner.options(question) if way is Way.CHOICE else ()
        return Asking(question, way, options)

    def next_way(self) -> None:
        """Want to be asked in the next way, from the current card on."""
        self.way = WAYS[(WAYS.index(self.way) + 1) % len(WAYS)]
        self.show()

    def turn(self) -> None:
        """Show the answer."""
        if self.asking is not None:
            self.asking = self.asking.shown()

    def choose(self, place: int) -> None:
        """Choose one of the options. Raises what the keeper raises."""
        if self.asking is not None:
            self.asking = self.asking.choose(place)
            self._keep_decided()

    def tick(self, place: int) -> None:
        """Say that one of the answers was known, or that it was not."""
        if self.asking is not None:
            self.asking = self.asking.tick(place)

    def type(self, text: str) -> None:
        """Have a typed answer marked. Raises what the keeper raises."""
        if self.asking is not None:
            marked = self.study.examiner.mark(self.asking.question, text)
            self.asking = self.asking.typed(marked)
            self._keep_decided()

    def grade(self, grade: Grade) -> None:
        """Grade the card, and go on; where its grade was decided and kept already, only go on.

        Raises what the keeper raises, and then nothing has moved.
        """
        if self._asked_in is self.session:
            self._give(int(grade))
        self.show()

    def _keep_decided(self) -> None:
        """Keep a grade that is decided at once: no key, and no leaving, lets it go by."""
        if self.asking is not None and self.asking.decided is not None:
            self._give(self.asking.decided)

    def _give(self, given: int) -> None:
        now = self._now()
        way = self.asking.way if self.asking is not None else Way.FLIP
        taken_ms = max(0, round((now.timestamp() - self._shown_at) * 1000))
        interval_days = self.session.leads_to(given).interval_days
        session, review = self.session.grade(given, now, taken_ms, way.value)
        self._keep(review)
        self.session = session
        self._due.append(_due_on(review.study_day, interval_days))

    def undo(self) -> None:
        """Take the last grade back. Raises what the keeper raises, and then nothing has moved."""
        session, undo = self.session.undo(self._now())
        self._keep(undo)
        self.session = session
        self._due.pop()
        self.show()


def _due_on(study_day: date, interval_days: int | None) -> date | None:
    return None if interval_days is None else study_day + timedelta(days=interval_days)
