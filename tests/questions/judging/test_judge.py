"""Typed answers, marked as a fair instructor would: the table was written before the marker."""

from pathlib import Path

import pytest
import yaml

import studydeck
from studydeck.facts.decks import Deck
from studydeck.facts.library import Library
from studydeck.questions.generate import questions_for
from studydeck.questions.judging.judge import Judge

HERE = Path(__file__).parent / "typed"
WORDING = Path(studydeck.__file__).parents[1] / "decks" / "wording.yaml"
ROWS = yaml.safe_load((HERE / "table.yaml").read_text(encoding="utf-8"))


@pytest.fixture(scope="module")
def taught():
    library = Library([Deck(HERE / "sheets.yaml", True, True), Deck(WORDING, False, True)])
    assert not library.errors
    return {str(q.card): q for q in questions_for(library)}, Judge(library)


def test_all_the_members_of_a_group_are_the_group_where_it_is_asked_back(library):
    read = library("""
landmark: {tuberosity: {reverse: whole}}
muscle: {quads: {parts: [rectus, vastus], insertion: tuberosity}, rectus: {}, vastus: {}, other: {insertion: tuberosity}}
""")
    question = next(q for q in questions_for(read) if q.card.prompt == "attached")
    judge = Judge(read)
    assert judge.mark(question, "rectus, vastus, other").missing == ()
    assert [answer.text for answer in judge.mark(question, "rectus, other").missing] == ["quads"]


@pytest.mark.parametrize("row", ROWS, ids=[f"{r['card']}: {r['typed']}" for r in ROWS])
def test_the_verdict_is_a_fair_instructors(row, taught):
    questions, judge = taught
    marked = judge.mark(questions[row["card"]], row["typed"])
    said = [item.verdict.value for item in marked.items]
    missing = sorted(answer.text for answer in marked.missing)
    assert (said, missing) == (row["says"], sorted(row["missing"])), row["why"]
