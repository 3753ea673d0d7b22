"""Options for a question: the right one, and others that nobody could defend as right.

They are drawn only from fields whose sheets say all of it, and reproducibly: the same seed gives the
same options. Where fewer than three are to be had, the question is not asked that way.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from hashlib import blake2b

from studydeck.facts.kinds import field_of
from studydeck.facts.library import Library
from studydeck.questions.options.pools import Candidate, Pools
from studydeck.questions.options.taboo import Taboo
from studydeck.questions.question import Answer, Question, Standing

OTHERS = 3
"""How many wrong options stand beside the right one."""


@dataclass(frozen=True, slots=True)
class Option:
    """One of the choices offered."""

    text: str
    is_right: bool = False
    why: str = ""
    """Why it is wrong, where its author said so."""
    link: str = ""
    """The sheet that it is, where it is one."""


class Choices:
    """Makes the options of questions about one library."""

    def __init__(self, library: Library, seed: str) -> None:
        self._seed = seed
        self._pools = Pools(library)
        self._taboo = Taboo(library)

    def options(self, question: Question) -> tuple[Option, ...]:
        """The options in the order in which they are offered; none where there are too few.

        Classes for massage are offered whole, in their order; an author's options in the order
        that is fixed for ever.
        """
        field = field_of(question.card.kind, question.card.prompt)
        if field.labels:
            return tuple(_class_option(question, label) for label in field.labels)
        if question.options:
            return tuple(_authored_options(question))
        right = self._right(question)
        others = self._others(question, right, closed=field.closed)
        if len(others) < OTHERS:
            return ()
        chosen = (Option(right.text, is_right=True, link=right.link), *others)
        return tuple(
            sorted(chosen, key=lambda option: self._draw(question, f"order {option.text}"))
        )

    def _right(self, question: Question) -> Answer:
        """One of the demanded answers, if there are several."""
        return min(question.demanded, key=lambda answer: self._draw(question, answer.text))

    def _others(self, question: Question, right: Answer, *, closed: bool) -> list[Option]:
        """An author's own wrong answers first, then the most tempting that are to be had."""
        written = [each for each in question.answers if each.standing is Standing.WRONG]
        written.sort(key=lambda answer: self._draw(question, answer.text))
        own = {each.text: Option(each.text, why=each.why, link=each.link) for each in written}
        own.pop(right.text, None)
        chosen = list(own.values())[:OTHERS]
        if closed and right.link and len(chosen) < OTHERS:
            drawn = self._ranked(question, right)
            chosen += self._picked(right, chosen, drawn)
        return chosen

    def _ranked(self, question: Question, right: Answer) -> list[Candidate]:
        """What may stand beside the right answer, what lies nearest to it first."""
        taboo = self._taboo.of(question)
        pool = (each for each in self._pools.of(question) if each.link not in taboo)
        near = self._pools.nearness(question, right)
        return sorted(pool, key=lambda each: (near(each), self._draw(question, each.link)))

    def _picked(
        self, right: Answer, chosen: list[Option], ranked: Iterable[Candidate]
    ) -> list[Option]:
        """The first that fill up the options: alike in form, and no two that mean the same."""
        picked: list[Option] = []
        links = [option.link for option in chosen if option.link]
        texts = {right.text, *(option.text for option in chosen)}
        for candidate in ranked:
            if len(chosen) + len(picked) == OTHERS:
                break
            apart = not any(self._taboo.are_related(candidate.link, link) for link in links)
            if apart and candidate.text not in texts and _is_alike(candidate.text, right.text):
                picked.append(Option(candidate.text, link=candidate.link))
                links.append(candidate.link)
                texts.add(candidate.text)
        return picked

    def _draw(self, question: Question, what: str) -> bytes:
        """A number drawn for one thing of one question, always the same for the same seed."""
        text = f"{self._seed}\x1f{question.card}\x1f{what}"
        return blake2b(text.encode(), digest_size=8).digest()


def _class_option(question: Question, label: str) -> Option:
    answer = next((each for each in question.answers if each.text == label), None)
    is_right = answer is not None and answer.standing is Standing.DEMANDED
    return Option(label, is_right=is_right, why=answer.why if answer else "")


def _authored_options(question: Question) -> Iterator[Option]:
    answers = {answer.text: answer for answer in question.answers}
    for text in question.options:
        answer = answers[text]
        is_right = answer.standing is Standing.DEMANDED
        yield Option(text, is_right=is_right, why="" if is_right else answer.why, link=answer.link)


LEAST_SHARE, MOST_SHARE = 0.5, 2.0
"""Between these shares of the right answer's length an option gives nothing away."""

FEW_LETTERS = 8
"""By so many letters lengths may differ whatever their share."""


def _is_alike(text: str, right: str) -> bool:
    """Whether an option looks like the right answer, so that neither stands out."""
    share = len(text) / len(right)
    near = abs(len(text) - len(right)) <= FEW_LETTERS
    return near or LEAST_SHARE <= share <= MOST_SHARE
