import pytest

from studydeck.facts.decks import Deck
from studydeck.facts.library import Library


@pytest.fixture
def library(write):
    """The library of files given by name and text; `shipped_…` lie beneath."""

    def library(text="", **files):
        named = {"sheets": text, **files} if text else files
        return Library(
            Deck(
                write(body, f"{name}.yaml"),
                not name.startswith("shipped"),
                name.startswith("shipped"),
            )
            for name, body in named.items()
        )

    return library


@pytest.fixture
def said(library):
    """What is said of a file: `line:column severity message` of every problem."""

    def said(text, **files):
        return [
            f"{problem.place.line}:{problem.place.column} {problem.severity} {problem.message}"
            for problem in library(text, **files).problems
        ]

    return said
