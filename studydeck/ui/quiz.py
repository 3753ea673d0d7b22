"""One sitting under way: a grade is kept first, and only then does the session move on."""

from collections import Counter
from datetime import date, timedelta

from studydeck.memory.session import Session
from studydeck.memory.sm2 import Grade
from studydeck.ui.face import Face, face
from studydeck.ui.study import Keeper, Now, Study


class Quiz:
    """The session as it stands, when its card was shown, and when its cards are due again."""

    def __init__(self, study: Study, keep: Keeper, now: Now) -> None:
        self.study = study
        self.session: Session = study.session
        self._keep = keep
        self._now = now
        self._due: list[date | None] = []
        """One for each grading that stands; None for a repeat, which moves no due day."""
        self.show()

    @property
    def face(self) -> Face:
        """The card asked now, in words."""
        return face(self.study, self.session)

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
        """Say that the card is before the learner from this moment on."""
        self._shown_at = self._now().timestamp()

    def grade(self, grade: Grade) -> None:
        """Grade the card. Raises what the keeper raises, and then nothing has moved."""
        now = self._now()
        taken_ms = max(0, round((now.timestamp() - self._shown_at) * 1000))
        interval_days = self.session.leads_to(grade).interval_days
        session, review = self.session.grade(grade, now, taken_ms)
        self._keep(review)
        self.session = session
        self._due.append(_due_on(review.study_day, interval_days))
        self.show()

    def undo(self) -> None:
        """Take the last grade back. Raises what the keeper raises, and then nothing has moved."""
        session, undo = self.session.undo(self._now())
        self._keep(undo)
        self.session = session
        self._due.pop()
        self.show()


def _due_on(study_day: date, interval_days: int | None) -> date | None:
    return None if interval_days is None else study_day + timedelta(days=interval_days)
