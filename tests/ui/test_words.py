from datetime import date

import pytest

from studydeck.ui.words import count, day

TODAY = date(2026, 12, 30)


@pytest.mark.parametrize(
    ("number", "words"), [(0, "0 cards"), (1, "1 card"), (2, "2 cards"), (36_500, "36,500 cards")]
)
def test_a_count_agrees_with_its_noun(number, words):
    assert count(number, "card") == words


def test_a_noun_may_bring_its_own_plural():
    assert count(2, "history", "histories") == "2 histories"


@pytest.mark.parametrize(
    ("on", "words"),
    [
        (date(2026, 12, 30), "later today, Wednesday 30 December"),
        (date(2026, 12, 31), "tomorrow, Thursday 31 December"),
        (date(2027, 1, 4), "in 5 days, Monday 4 January 2027"),
    ],
)
def test_a_day_is_said_by_its_distance_and_its_date(on, words):
    assert day(on, TODAY) == words
