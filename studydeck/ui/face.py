"""One card in words: where it belongs, what is asked, what is known of the answer."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from string import ascii_uppercase

from studydeck.facts.kinds import REGIONS
from studydeck.facts.source import Source
from studydeck.memory.session import Outcome, Session
from studydeck.memory.sm2 import Grade
from studydeck.questions.question import Answer, Question, Standing
from studydeck.ui import keys
from studydeck.ui.lines import Line, Role, Run, blocks, line
from studydeck.ui.literal import literal, one_line
from studydeck.ui.study import Study
from studydeck.ui.words import count

BULLET = "• "

GRADES = {
    keys.AGAIN: Grade.AGAIN,
    keys.HARD: Grade.HARD,
    keys.GOOD: Grade.GOOD,
    keys.EASY: Grade.EASY,
}
"""The four answers, and SM-2's grade for each."""


@dataclass(frozen=True, slots=True)
class Way:
    """One answer on its key, and what it leads to."""

    key: keys.Key
    leads: str


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
    question: tuple[Line, ...]
    options: tuple[Line, ...]
    answer: tuple[Line, ...]
    ways: tuple[Way, ...]

    @property
    def total(self) -> int:
        """How many askings the sitting has as it stands; a repeat is one more."""
        return self.number - 1 + self.left

    @property
    def where(self) -> str:
        """`Hip · Muscle`."""
        return f"{self.region} · {self.kind}"


def face(study: Study, session: Session) -> Face:
    """The card that the session asks now. There has to be one."""
    if session.current is None:
        raise ValueError("the session is over: it asks no card")
    question = study.questions[session.current]
    return Face(
        region=one_line(REGIONS.get(question.region, question.region)),
        kind=question.card.kind.capitalize(),
        safety=question.safety,
        number=session.answered + 1,
        done=session.done,
        left=session.left,
        is_drill=session.is_drill,
        question=(line(question.text, Role.STRONG),),
        options=tuple(_options(question)),
        answer=tuple(answer_lines(question)),
        ways=tuple(Way(key, leads_to(session.leads_to(grade))) for key, grade in GRADES.items()),
    )


def leads_to(outcome: Outcome) -> str:
    """What a grade leads to: `15 days`, `back today, then 1 day`, or in a drill its end."""
    if outcome.interval_days is None:
        return "comes back" if outcome.comes_back else "done for today"
    interval = count(outcome.interval_days, "day")
    return f"back today, then {interval}" if outcome.comes_back else interval


def answer_lines(question: Question) -> tuple[Line, ...]:
    """All that is known of a question's answer, the demanded first, the sources last."""
    letters = dict(zip(question.options, ascii_uppercase, strict=False))
    return blocks(
        _demanded(question, letters),
        _group("Also accepted", question, Standing.ACCEPTED, letters),
        _group("Not", question, Standing.WRONG, letters),
        _distractors(question, letters),
        [line(f"Note: {question.note}")] if question.note else (),
        _wordings(question),
        _sources(question),
    )


def _options(question: Question) -> Iterator[Line]:
    for letter, option in zip(ascii_uppercase, question.options, strict=False):
        yield line(option, mark=f"{letter}  ")


def _demanded(question: Question, letters: dict[str, str]) -> Iterator[Line]:
    several = len(question.demanded) > 1
    for answer in question.demanded:
        mark = _mark(answer, letters) if several or answer.text in letters else ""
        yield from _item(answer, mark, Role.STRONG, question)


def _group(
    heading: str, question: Question, standing: Standing, letters: dict[str, str]
) -> Iterator[Line]:
    answers = question.with_standing(standing)
    if answers:
        yield line(heading, Role.WRONG if standing is Standing.WRONG else Role.HEADING)
    for answer in answers:
        yield from _item(answer, _mark(answer, letters), Role.TEXT, question)


def _distractors(question: Question, letters: dict[str, str]) -> Iterator[Line]:
    """Options that no answer explains: shown, so that every letter is accounted for."""
    explained = {answer.text for answer in question.answers}
    others = [option for option in question.options if option not in explained]
    if others:
        yield line("Not asked for", Role.HEADING)
    for option in others:
        yield line(option, mark=f"{letters.get(option, '•')}  ")


def _wordings(question: Question) -> Iterator[Line]:
    """Other words for what was asked, quietly: the answer itself stays short."""
    several = len(question.demanded) > 1
    for answer in question.demanded:
        if answer.also:
            of = f" for {answer.text}" if several else ""
            yield line(f"Also said{of}: {', '.join(answer.also)}", Role.QUIET)


def _mark(answer: Answer, letters: dict[str, str]) -> str:
    return f"{letters[answer.text]}  " if answer.text in letters else BULLET


def _item(answer: Answer, mark: str, role: Role, question: Question) -> Iterator[Line]:
    runs = [Run(literal(answer.text), role)]
    if answer.detail:
        runs.append(Run(literal(f" ({answer.detail})")))
    if answer.part:
        runs.append(Run(literal(f", in {answer.part}")))
    if answer.why:
        runs.append(Run(literal(f": {answer.why}")))
    yield Line(tuple(runs), mark)
    below = " " * len(mark)
    if answer.note:
        yield line(answer.note, mark=below)
    if own := _unsaid(answer.sources, question.sources):
        yield line(_cited(own), Role.QUIET, below)


def _sources(question: Question) -> Iterator[Line]:
    if question.sources:
        yield line(_cited(question.sources), Role.QUIET)


def _unsaid(sources: Iterable[Source], said: tuple[Source, ...]) -> tuple[Source, ...]:
    return tuple(source for source in sources if source not in said)


def _cited(sources: tuple[Source, ...]) -> str:
    heading = "Source" if len(sources) == 1 else "Sources"
    return f"{heading}: {'; '.join(map(str, sources))}"
