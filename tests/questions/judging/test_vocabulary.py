"""Words that mean the same, and words that never pass for each other."""

import pytest

from studydeck.questions.judging.vocabulary import Vocabulary

WORDS = Vocabulary(
    same=[
        ("lateral rotation", "external rotation"),
        ("rotation", "rotate", "rotates"),
        ("ASIS", "anterior superior iliac spine"),
    ],
    opposite=[("medial", "lateral"), ("hyper-", "hypo-"), ("cervical", "thoracic", "lumbar")],
)


@pytest.mark.parametrize(
    ("one", "two"),
    [
        ("external rotation of the hip", "lateral rotation of the hip"),
        ("ASIS", "the anterior superior iliac spine"),
        ("rotates", "rotation"),
    ],
)
def test_synonyms_are_one(one, two):
    assert WORDS.canonical(one) == WORDS.canonical(two)


def test_opposites_are_told_apart():
    assert WORDS.are_opposed("medial", "lateral")
    assert WORDS.are_opposed("hyperlordosis", "hypolordosis")
    assert WORDS.are_opposed("lumbar", "cervical")
    assert not WORDS.are_opposed("medial", "medial")
    assert not WORDS.are_opposed("hyperlordosis", "hypotension")
