"""What makes no difference between two ways of writing a thing."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from studydeck.questions.judging.levels import with_ranges, within
from studydeck.questions.judging.spelling import tokens


@pytest.mark.parametrize(
    ("one", "two"),
    [
        ("The Lesser Trochanter", "lesser trochanter"),
        ("C7 to T12", "C7–T12"),
        ("L1 - L5", "l1-5"),
        ("L2, L3 and L4", "L2–L4"),
        ("L5, S1", "L5–S1"),
        ("ribs 3, 4 and 5", "ribs 3-5"),
        ("twelfth rib", "12th rib"),
        ("upper 2/3", "upper two-thirds"),
        ("transverse processes", "transverse process"),
        ("vertebrae", "vertebra"),
        ("Gerdy's tubercle", "gerdy tubercle"),
        ("contra-indicated", "contraindicated"),
        ("semi tendinosus", "semitendinosus"),
        ("cranial nerve XI", "cranial nerve 11"),
        ("médial", "medial"),
    ],
)
def test_two_ways_of_writing_are_one(one, two):
    assert tokens(one) == tokens(two)


@pytest.mark.parametrize(
    ("one", "two"),
    [
        ("L1–L4", "L1–L5"),
        ("C5", "L5"),
        ("abduction", "adduction"),
        ("hip flexion", "hip extension"),
    ],
)
def test_what_differs_stays_different(one, two):
    assert tokens(one) != tokens(two)


def test_levels_with_a_gap_are_no_range():
    assert with_ranges("L1, L3") == "L1, L3"


def test_a_level_lies_within_a_range():
    assert within("l3", "l2-l4")
    assert within("c8", "c5-t1")
    assert not within("s1", "l2-l4")
    assert not within("x", "l2-l4")


@given(st.text(max_size=80))
def test_any_text_has_words_and_reading_them_again_changes_nothing(text):
    once = tokens(text)
    assert all(once)
    assert tokens(text.upper().lower()) == tokens(text.lower())
