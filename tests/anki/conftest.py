"""Questions to export, and a learner's real Anki to bring them to."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from studydeck.anki.ledger import Ledger
from studydeck.anki.package import write_package
from studydeck.facts.source import Source
from studydeck.identity import CardId
from studydeck.questions.question import Answer, Question, Standing

BOOK = Source("book", "A Book of Muscles", "Gray H.", "1918", address="https://example.org/book")
PAPER = Source("paper", "A Paper", "Skyrme", "1999", address="javascript:alert(1)", where="p. 3")


@pytest.fixture
def question():
    """A muscle's origin, of any sheet, with any part of it changed."""

    def make(sheet="psoas-major", **changes):
        asked = Question(
            CardId("muscle", sheet, "origin"),
            f"{sheet.replace('-', ' ').capitalize()}: origin? (2)",
            (
                Answer("vertebral bodies", "T12 to L5"),
                Answer("lumbar transverse processes", "L1 to L5"),
            ),
            sheet,
            "hip",
            "2.D",
            sources=(BOOK,),
        )
        return replace(asked, **changes)

    return make


@pytest.fixture
def scenario():
    """An exam scenario with three options, a safety card."""
    return Question(
        CardId("scenario", "calf-after-flight", "answer"),
        "Two days after a flight a client's calf is sore, swollen and warm. What comes first?",
        (
            Answer("send the client to a physician today", note="Signs of a thrombosis."),
            Answer("leave out the calf", standing=Standing.WRONG, why="a clot may travel"),
            Answer("use light effleurage", standing=Standing.WRONG, why="it may loosen a clot"),
        ),
        "calf after flight",
        "leg",
        "3.B.1",
        tags=frozenset({"first-aid", "safety"}),
        safety=True,
        options=(
            "leave out the calf",
            "send the client to a physician today",
            "use light effleurage",
        ),
        sources=(BOOK,),
    )


@pytest.fixture
def sources():
    return BOOK, PAPER


@pytest.fixture
def export(tmp_path):
    """Write a package; give back the ledger, the summary and the file."""

    def write(questions, ledger=None, *, day=1, hour=12, name="deck.apkg", about="About it."):
        now = datetime(2026, 3, day, hour, tzinfo=UTC)
        path = tmp_path / name
        return *write_package(questions, path, ledger or Ledger(), now, about), path

    return write
