"""What `check` warns of: questions that could be asked better."""

from collections.abc import Iterable, Iterator, Sequence

from studydeck.facts.kinds import field_of
from studydeck.facts.library import Library
from studydeck.facts.words import words
from studydeck.problems import Problem
from studydeck.questions.depth import LONGEST_LIST
from studydeck.questions.generate import all_written
from studydeck.questions.question import Question
from studydeck.questions.suspects import suspects
from studydeck.questions.wording import gives_away


def question_problems(library: Library) -> list[Problem]:
    """Every problem that shows only in the questions, sorted by place."""
    questions = list(all_written(library, suspects(library, LONGEST_LIST)))
    asked = [question for question in questions if not gives_away(question)]
    return sorted({*_each(questions), *_same_words(asked)})


def _each(questions: Iterable[Question]) -> Iterator[Problem]:
    for question in questions:
        if len(question.demanded) > LONGEST_LIST:
            cure = "split it, or write the finer ones with a deeper `level`"
            message = f"{question.card} demands {len(question.demanded)} answers; {cure}"
            yield Problem(question.place, message, "warning")
        obvious = field_of(question.card.kind, question.card.prompt).obvious
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
