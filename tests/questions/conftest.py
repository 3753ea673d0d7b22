import pytest

from studydeck.facts.decks import Deck
from studydeck.facts.library import Library
from studydeck.questions.generate import questions_for


@pytest.fixture
def library(write):
    """The library of one text."""

    def library(text):
        read = Library([Deck(write(text), studied=True, shipped=False)])
        assert not read.errors, [str(problem) for problem in read.errors]
        return read

    return library


@pytest.fixture
def asked(library):
    """The questions of one text, by card."""
    return lambda text: {str(question.card): question for question in questions_for(library(text))}
