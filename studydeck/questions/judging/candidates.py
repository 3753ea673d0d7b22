"""A question's answers, in the forms in which typed words are held against them."""

import re
from collections import defaultdict
from collections.abc import Sequence
from itertools import chain

from studydeck.facts.kinds import field_of
from studydeck.questions.judging.levels import has_digits
from studydeck.questions.judging.spelling import Tokens, in_order
from studydeck.questions.judging.terms import OWN_WORDS, Form, Terms
from studydeck.questions.question import Answer, Question, Standing

LONG = 5
"""From so many words on an answer is a sentence, in which their order counts."""

_DIGITS = re.compile(r"\bdigits?\b", re.IGNORECASE)


_WAYS = {"to": "to", "into": "to", "from": "from", "away": "from"}


def _ways(words: Sequence[str]) -> set[str]:
    """The words of a sentence that say which way."""
    return {_WAYS[word] for word in words if word in _WAYS}


class Answers:
    """Knows which answer a text is, word for word."""

    def __init__(self, question: Question, terms: Terms) -> None:
        self._terms = terms
        self.asked = f"{question.card.kind}/{question.card.sheet}"
        self.words_asked = set(terms.form(question.text))
        self.prompt = question.card.prompt
        self.field = field_of(question.card.kind, question.card.prompt)
        self.every: Sequence[Answer] = sorted(
            question.answers, key=lambda answer: answer.standing is not Standing.DEMANDED
        )
        self.true = [each for each in self.every if each.standing is not Standing.WRONG]
        self.by_key = {answer.key: answer for answer in reversed(self.every)}
        self.are_prose = not any(answer.link for answer in self.every)
        self.are_several = len(question.demanded) > 1
        self._own = set().union(*(OWN_WORDS.get(kind, ()) for kind in self._kinds()))
        self._verbatim: dict[str, Answer] = {}
        """By what an author wrote, in lower case."""
        self._exact: dict[Form, Answer] = {}
        self._glued: dict[str, Answer] = {}
        """By letters: names that may be written as one word or as several."""
        self._orders: dict[Form, dict[Tokens, Answer]] = defaultdict(dict)
        """By words: the orders in which they are an answer, right or wrong."""
        for answer in self.every:
            for form in self.forms(answer):
                self._exact.setdefault(form, answer)
            for text in terms.texts_of(answer):
                self._verbatim.setdefault(text.casefold(), answer)
                words = terms.vocabulary.canonical(text)
                self._glued.setdefault("".join(words), answer)
                self._orders[tuple(sorted(words))].setdefault(words, answer)
        self._digits = next((w for w in ("toe", "finger") if self._name(w)), "digit")

    def _kinds(self) -> set[str]:
        return {answer.link.split("/")[0] for answer in self.every}

    def forms(self, answer: Answer) -> list[Form]:
        """Every way to say one of the answers."""
        return self._terms.forms_of(answer)

    def with_words(self, text: str) -> Answer | None:
        """The answer that has just these words, in whatever order."""
        return self._exact.get(self._terms.form(text))

    def exact(self, text: str) -> Answer | None:
        """The answer that a text is, whatever the order of its words or the spaces in them."""
        if verbatim := self._verbatim.get(text.strip().casefold()):
            return verbatim
        form = self._terms.form(text)
        if self._does_order_count(form):
            return self._orders[form].get(self._terms.vocabulary.canonical(text))
        shorter = tuple(word for word in form if word not in self._own)
        found = self._exact.get(form) or self._exact.get(shorter)
        if found and not found.link and self.is_turned_round(text, found):
            return None
        return found or self._glued.get("".join(self._terms.vocabulary.canonical(text)))

    def is_turned_round(self, text: str, answer: Answer) -> bool:
        """Whether a sentence has an answer's words, but to for from, or who does what to whom."""
        if self._does_order_count(form := self._terms.form(text)):
            return self._terms.vocabulary.canonical(text) not in self._orders[form]
        said = in_order(text)
        texts = [in_order(each) for each in self._terms.texts_of(answer)]
        if len(said) >= LONG and any(sorted(said) == sorted(each) for each in texts):
            return said not in texts
        told = [_ways(each) for each in texts if _ways(each)]
        return (
            bool(told) and bool(_ways(said)) and all(_ways(said).isdisjoint(ways) for ways in told)
        )

    def _does_order_count(self, form: Form) -> bool:
        """Whether the same words are right in one order and a known mistake in another."""
        standings = {answer.standing for answer in self._orders.get(form, {}).values()}
        return Standing.WRONG in standings and len(standings) > 1

    def _name(self, word: str) -> bool:
        return any(word in form for answer in self.every for form in self.forms(answer))

    def read(self, piece: str) -> str:
        """A piece as it is meant here: digits are toes, or fingers."""
        return piece if self.is_said_by(piece) else _DIGITS.sub(self._digits, piece)

    def is_said_by(self, text: str) -> bool:
        """Whether a text is just one of the answers, or its words where their order counts."""
        return self.exact(text) is not None or self._does_order_count(self._terms.form(text))

    def detail_of(self, answer: Answer) -> set[str]:
        """The words in an answer's brackets."""
        return set(self._terms.form(answer.detail))

    def continues(self, before: str, text: str) -> bool:
        """Whether a text belongs to the one before it: its detail, or the place that it is on."""
        words = set(self._terms.form(text))
        if not words:
            return False
        if self.is_said_by(text):
            return not self.are_several and self._is_place_of(before, words)
        if all(map(has_digits, words)):
            return True
        whole = self.exact(before)
        if whole is not None:
            return bool(words & self.detail_of(whole)) and not self._terms.named(
                tuple(sorted(words))
            )
        return self._is_place_of(before, words)

    def _is_place_of(self, before: str, words: set[str]) -> bool:
        """Whether `before` is a place that one of the answers, which the words name, is on."""
        broader = self._terms.named(self._terms.form(before))
        named = [each for each in self.true if any(set(f) <= words for f in self.forms(each))]
        wholes = chain.from_iterable(self._terms.wholes_of(each.link) for each in named)
        return any(sheet in broader for sheet in wholes)
