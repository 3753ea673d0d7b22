"""What `check` warns of: questions that could be asked better, and cards laid claim to twice."""

from collections.abc import Iterable, Iterator, Sequence

from studydeck.facts.kinds import FIELDS
from studydeck.facts.library import Library
from studydeck.identity import CardId
from studydeck.problems import Problem
from studydeck.questions.generate import all_written
from studydeck.questions.question import Question
from studydeck.questions.suspects import suspects
from studydeck.questions.wording import gives_away, words

LONGEST_LIST = 7
"""More than a learner holds in mind at once."""


def question_problems(library: Library) -> list[Problem]:
    """Every problem that shows only in the questions, sorted by place."""
    questions = list(all_written(library, suspects(library, LONGEST_LIST)))
    return sorted({*_each(questions), *_same_words(questions), *_claims(questions)})


def _each(questions: Iterable[Question]) -> Iterator[Problem]:
    for question in questions:
        if len(question.demanded) > LONGEST_LIST:
            cure = "split it, or write the finer ones with a deeper `level`"
            message = f"{question.card} demands {len(question.demanded)} answers; {cure}"
            yield Problem(question.place, message, "warning")
        obvious = FIELDS[question.card.kind][question.card.prompt].obvious
        if gives_away(question) and not obvious:
            message = (
                f"the question “{question.text}” contains its answer, so no card is made of it"
            )
            yield Problem(question.place, message, "warning")


def _same_words(questions: Sequence[Question]) -> Iterator[Problem]:
    """Two questions with the same words, of which a learner cannot know which is asked."""
    first: dict[str, Question] = {}
    for question in questions:
        other = first.setdefault(words(question.text), question)
        if other is not question and _said(other) != _said(question):
            message = f"“{question.text}” is asked at {other.place} too, with another answer"
            yield Problem(question.place, message, "warning")


def _said(question: Question) -> frozenset[str]:
    return frozenset(words(answer.text) for answer in question.demanded)


def _claims(questions: Sequence[Question]) -> Iterator[Problem]:
    """Old cards that are still asked, or that two cards want to be the heir of."""
    asked = {question.card: question for question in questions}
    heirs: dict[CardId, CardId] = {}
    for question in questions:
        for old in question.formerly:
            if old in asked:
                message = f"{question.card} cannot have been {old}, which is still asked"
                yield Problem(question.place, message)
            elif (heir := heirs.setdefault(old, question.card)) != question.card:
                message = f"{old} became {heir} already; {question.card} cannot be its heir too"
                yield Problem(question.place, message)
