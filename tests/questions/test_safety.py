"""What a wrong answer costs where it could harm a client."""

import pytest

from studydeck.facts.kinds import MASSAGE, MASSAGE_LABELS
from studydeck.questions.judging.judge import Judge
from studydeck.questions.safety import UNSAFE, decided, decided_for

LABELS = dict(zip(MASSAGE, MASSAGE_LABELS, strict=True))
TEXT = """
condition:
  a: {massage: none}
  b: {massage: clearance}
  c: {massage: local}
  d: {massage: adapt}
  e: {massage: indicated}
muscle:
  m:
    worse: [sitting, {is: standing, wrong: x}]
    caution: {pulse: {ask: A pulse?, safety: true, answer: [move off it, {is: press on, wrong: it harms}]}}
"""


@pytest.mark.parametrize(
    ("right", "chosen", "grade"),
    [
        ("none", "indicated", 0), ("none", "adapt", 0), ("none", "local", 0), ("none", "clearance", 1),
        ("clearance", "none", 1), ("clearance", "local", 0), ("local", "adapt", 0),
        ("local", "none", 1), ("adapt", "indicated", 0), ("adapt", "local", 1),
        ("indicated", "none", 1), ("indicated", "adapt", 1),
    ],
)  # fmt: skip
def test_more_of_the_hands_than_the_sheet_allows_is_unsafe_and_less_is_only_wrong(
    asked, right, chosen, grade
):
    sheet = "abcde"[MASSAGE.index(right)]
    assert decided(asked(TEXT)[f"condition/{sheet}/massage"], LABELS[chosen]) == grade


def test_any_mistake_that_an_author_names_in_a_matter_of_safety_is_unsafe(asked):
    questions = asked(TEXT)
    assert decided(questions["muscle/m/caution.pulse"], "press on") == UNSAFE
    assert decided(questions["muscle/m/worse"], "standing") is None


def test_a_typed_class_counts_as_a_chosen_one(asked, library):
    judge = Judge(library(TEXT))
    question = asked(TEXT)["condition/c/massage"]
    for typed, grade in (("indicated", 0), ("contraindicated", 1), ("avoid the area", None)):
        assert decided_for(question, judge.mark(question, typed)) == grade
