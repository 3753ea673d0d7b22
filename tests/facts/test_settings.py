"""Words for the marker and the exam's weights: read from any deck, a learner's own first."""

import pytest

EXAM = 'exam: {name: Board, weights: {"1": "40", 2.D: "60"}}'


def test_an_exam_is_read_with_its_weights(library):
    exam = library(EXAM).exam
    assert (exam.name, exam.weights) == ("Board", {"1": 40, "2.D": 60})


def test_a_learners_exam_goes_before_the_one_that_ships(library):
    read = library(EXAM, shipped_exam=EXAM.replace("Board", "MBLEx"))
    assert read.exam.name == "Board"


def test_words_of_all_decks_count(library):
    read = library("wording: {same: [[a, b]]}", shipped_words="wording: {same: [[c, d]]}")
    assert sorted(read.wording("same")) == [("a", "b"), ("c", "d")]
    assert read.wording("opposite") == []


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("exam: MBLEx", "1:7 error below `exam` stand name and weights"),
        ("exam: {name: x}", "1:7 error below `exam` stand name and weights"),
        ("exam: {name: x, weights: 3}", "1:26 error below `weights` stand areas"),
        ("exam: {name: x, weights: {2.X: '3'}}", "1:27 error unknown area `2.X`"),
        ("exam: {name: x, weights: {'1': much}}", "1:32 error `much` is no whole number"),
    ],
)
def test_what_is_wrong_with_an_exam_is_said_in_its_place(said, text, problem):
    assert any(each.startswith(problem) for each in said(text)), said(text)
