"""One card in words: where it belongs, what is asked, what is known of the answer."""

from dataclasses import dataclass

from studydeck.facts.kinds import REGIONS
from studydeck.memory.session import Outcome, Session
from studydeck.memory.sm2 import Grade
from studydeck.questions.ways import Way as HowAsked
from studydeck.ui import keys
from studydeck.ui.answer import answer_lines, option_lines
from studydeck.ui.asking import Asking
from studydeck.ui.lines import Line, Role, blocks, line
from studydeck.ui.literal import one_line
from studydeck.ui.verdict import verdict_lines
from studydeck.ui.words import count

GRADES = {
    keys.AGAIN: Grade.AGAIN,
    keys.HARD: Grade.HARD,
    keys.GOOD: Grade.GOOD,
    keys.EASY: Grade.EASY,
}
"""The four answers, and SM-2's grade for each."""

PROMPTS = {
    HowAsked.CHOICE: "Which of these is right?",
    HowAsked.TYPED: "Type the answers, a comma between them.",
    HowAsked.CHECKLIST: "Say them, then turn the card and tick what you knew.",
}
"""What is said below a question that asks for several answers."""


@dataclass(frozen=True, slots=True)
class Way:
    """One answer on its key, and what it leads to."""

    key: keys.Key
    leads: str
    is_suggested: bool = False
    """Whether what was answered speaks for it."""


@dataclass(frozen=True, slots=True)
class Face:
    """All that a card shows."""

    region: str
    kind: str
    """Of what sort the sheet is; its name could give the answer away."""
    safety: bool
    number: int
    """Which asking of this sitting it is, from 1."""
    done: int
    left: int
    """Cards, this one among them."""
    is_drill: bool
    asking: Asking
    question: tuple[Line, ...]
    hint: tuple[Line, ...]
    """How to answer a list, where that needs saying."""
    options: tuple[Line, ...]
    answer: tuple[Line, ...]
    ways: tuple[Way, ...]
    """The four answers; where the grade is decided, what all four lead to."""

    @property
    def total(self) -> int:
        """How many askings the sitting has as it stands; a repeat is one more."""
        return self.number - 1 + self.left

    @property
    def where(self) -> str:
        """`Hip · Muscle`."""
        return f"{self.region} · {self.kind}"


def face(session: Session, asking: Asking) -> Face:
    """The card that is asked now."""
    question = asking.question
    several = len(question.demanded) > 1
    hint = PROMPTS.get(asking.way, "") if several else ""
    return Face(
        region=one_line(REGIONS.get(question.region, question.region)),
        kind=question.card.kind.capitalize(),
        safety=question.safety,
        number=session.answered + 1,
        done=session.done,
        left=session.left,
        is_drill=session.is_drill,
        asking=asking,
        question=(line(question.text, Role.STRONG),),
        hint=(line(hint, Role.QUIET),) if hint else (),
        options=tuple(option_lines(asking.options, asking.letters)),
        answer=blocks(verdict_lines(asking), answer_lines(asking)),
        ways=_ways(session, asking),
    )


def _ways(session: Session, asking: Asking) -> tuple[Way, ...]:
    if asking.decided is not None:
        return (Way(keys.NEXT, leads_to(session.leads_to(asking.decided))),)
    return tuple(
        Way(key, leads_to(session.leads_to(grade)), is_suggested=grade == asking.suggested)
        for key, grade in GRADES.items()
    )


def leads_to(outcome: Outcome) -> str:
    """What a grade leads to: `15 days`, `back today, then 1 day`, or in a drill its end."""
    if outcome.interval_days is None:
        return "comes back" if outcome.comes_back else "done for today"
    interval = count(outcome.interval_days, "day")
    return f"back today, then {interval}" if outcome.comes_back else interval
