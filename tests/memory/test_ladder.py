"""Choice while new, flip while young, typed or checklist when mature."""

from datetime import date

import pytest

from studydeck.memory.ladder import way_for
from studydeck.memory.sm2 import Memory
from studydeck.questions.ways import LADDER, Way

DAY = date(2026, 11, 24)
ALL = tuple(Way)


def memory(days):
    return Memory(3, days, 250, DAY, DAY)


@pytest.mark.parametrize(
    ("remembered", "ways", "way"),
    [
        (None, ALL, Way.CHOICE),
        (None, (Way.FLIP, Way.TYPED), Way.FLIP),
        (memory(1), ALL, Way.FLIP),
        (memory(20), ALL, Way.FLIP),
        (memory(21), ALL, Way.TYPED),
        (memory(21), (Way.FLIP, Way.CHECKLIST), Way.CHECKLIST),
        (memory(400), (Way.FLIP,), Way.FLIP),
        (memory(400), (Way.CHOICE,), Way.CHOICE),
    ],
)
def test_the_ladder_follows_the_cards_age(remembered, ways, way):
    assert way_for(LADDER, ways, remembered) is way


@pytest.mark.parametrize("wanted", list(Way))
def test_a_way_that_is_wanted_is_taken_if_it_can_be_had(wanted):
    assert way_for(wanted.value, ALL, memory(50)) is wanted
    assert way_for(wanted.value, (Way.CHOICE,), memory(50)) is Way.CHOICE
