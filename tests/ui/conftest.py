"""A small study to sit, a keeper that remembers, and an app driven by its keys."""

from collections.abc import Callable, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta, timezone
from types import SimpleNamespace

import pytest

from studydeck.facts.library import Library
from studydeck.facts.source import Source
from studydeck.identity import CardId
from studydeck.memory.plan import overview
from studydeck.memory.reviews import Review, Undo
from studydeck.memory.session import Session
from studydeck.memory.sm2 import Memory
from studydeck.problems import StudydeckError
from studydeck.questions.examiner import Examiner
from studydeck.questions.question import Answer, Question, Standing
from studydeck.questions.reference import Reference
from studydeck.ui.app import QuizApp
from studydeck.ui.quiz import Quiz
from studydeck.ui.study import Study

TODAY = date(2026, 11, 20)
NOON = datetime(2026, 11, 20, 12, tzinfo=timezone(timedelta(hours=1)))
GRAY = Source("grays-1918", "Anatomy of the Human Body", "Gray", "1918")
SKYRME = Source("skyrme-1999", "Biomechanics of the psoas", "Skyrme", "1999", where="p. 12")

ORIGIN = Question(
    CardId("muscle", "psoas-major", "origin"),
    "Psoas major: origin? (2)",
    (
        Answer("vertebral bodies", "T12 to L5"),
        Answer("lumbar transverse processes", "L1 to L5", also=("costal processes",)),
        Answer("iliac crest", standing=Standing.ACCEPTED, why="some texts", sources=(SKYRME,)),
        Answer("lesser trochanter", standing=Standing.WRONG, why="that is the insertion"),
    ),
    "Psoas major",
    "hip",
    "2.D",
    note="Psoas minor is absent in about half of people.",
    sources=(GRAY,),
)
SCENARIO = Question(
    CardId("scenario", "swollen-calf", "answer"),
    "A client takes warfarin and one calf is warm, swollen and tender. What do you do first?",
    (
        Answer("send her to a doctor at once"),
        Answer("light strokes only", standing=Standing.WRONG, why="any pressure may free a clot"),
    ),
    "Swollen calf",
    "leg",
    "5.G",
    safety=True,
    options=("light strokes only", "send her to a doctor at once"),
)
NERVE = Question(
    CardId("muscle", "soleus", "nerve"),
    "Soleus: nerve?",
    (Answer("tibial nerve", "S1, S2"),),
    "Soleus",
    "leg",
    "2.D",
)
QUESTIONS = (ORIGIN, SCENARIO, NERVE)


def seen(due_on: date, repetition: int = 2, interval_days: int = 6) -> Memory:
    """What is known of a card that was seen a week ago."""
    return Memory(repetition, interval_days, 250, due_on, TODAY - timedelta(days=9))


def study_of(
    questions: Sequence[Question] = QUESTIONS,
    memories: dict[CardId, Memory] | None = None,
    *,
    asked: Sequence[Question] | None = None,
    owed: Sequence[CardId] = (),
    new_left: int = 20,
    notices: tuple[str, ...] = (),
    library: Library | None = None,
    way: str = "flip",
) -> Study:
    by_card = {question.card: question for question in questions}
    known = memories or {}
    library = library or Library([])
    order = [question.card for question in (questions if asked is None else asked)]
    return Study(
        by_card,
        overview(questions, known, TODAY, new_left, owed),
        Session.begin(order, owed, by_card, known, TODAY),
        "the decks that ship",
        "Facts from Gray (1918); version 1.0 of 20 November 2026.\nNo medical advice.",
        Examiner(library, "seed"),
        Reference(library),
        way,
        notices,
    )


@dataclass
class Keep:
    """A keeper that remembers what it was given, and fails where it is told to."""

    entries: list[Review | Undo] = field(default_factory=list)
    fault: StudydeckError | None = None

    def __call__(self, entry: Review | Undo) -> None:
        if self.fault is not None:
            raise self.fault
        self.entries.append(entry)

    @property
    def grades(self) -> list[int | str]:
        return [e.grade if isinstance(e, Review) else "undo" for e in self.entries]


class Watch:
    """The time of day; each look at it is a second later."""

    def __init__(self) -> None:
        self.looks = 0

    def __call__(self) -> datetime:
        self.looks += 1
        return NOON + timedelta(seconds=self.looks)


@pytest.fixture
def keep() -> Keep:
    return Keep()


@pytest.fixture
def make_study() -> Callable[..., Study]:
    return study_of


@pytest.fixture
def make_quiz(keep: Keep) -> Callable[..., Quiz]:
    return lambda study=None: Quiz(study or study_of(), keep, Watch())


@pytest.fixture
def make_app(keep: Keep) -> Callable[..., QuizApp]:
    return lambda study=None: QuizApp(lambda: study or study_of(), keep, Watch())


@pytest.fixture
def cards() -> SimpleNamespace:
    """The three questions, a source, and the day on which all this happens."""
    return SimpleNamespace(
        origin=ORIGIN, scenario=SCENARIO, nerve=NERVE, gray=GRAY, today=TODAY, seen=seen
    )


@pytest.fixture
def shown() -> Callable[[QuizApp], str]:
    """What stands on the app's screen, row by row."""

    def text(app: QuizApp) -> str:
        strips = app.screen._compositor.render_strips()
        return "\n".join("".join(segment.text for segment in strip).rstrip() for strip in strips)

    return text


async def until(pilot, condition):
    """Let the app go on until the condition holds and all that follows from it is shown."""
    for _ in range(200):
        if condition():
            break
        await pilot.pause(0.01)
    assert condition()
    await pilot.pause()


@pytest.fixture
def settled():
    return until


@pytest.fixture
def resized():
    """Give the app's window another size."""

    async def resize(pilot, width, height):
        await pilot.resize_terminal(width, height)
        await until(pilot, lambda: pilot.app.screen.size == (width, height))

    return resize


@pytest.fixture
def sitting(make_app):
    """An app in a window, read and ready for the first key."""

    @asynccontextmanager
    async def run(study=None, size=(80, 24)):
        app = make_app(study)
        async with app.run_test(size=size) as pilot:
            await until(pilot, lambda: len(app.screen_stack) == 2)
            yield pilot

    return run
