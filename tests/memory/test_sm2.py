import math
from datetime import date, timedelta
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from studydeck.memory.sm2 import (
    LONGEST_INTERVAL_DAYS,
    SAFETY_INTERVAL_DAYS,
    Grade,
    Memory,
    sm2,
    step,
)

DAY = date(2025, 3, 1)
GRADES = st.lists(st.integers(0, 5), min_size=1, max_size=60)


def memories_after(grades, cap_days=LONGEST_INTERVAL_DAYS, on=DAY):
    memory = None
    for grade in grades:
        memory = sm2(memory, grade, on, cap_days)
        on = memory.due_on
        yield memory


@pytest.mark.parametrize(
    ("grades", "intervals", "ease"),
    [
        ("444444", [1, 6, 15, 38, 95, 238], 250),
        ("555555", [1, 6, 17, 48, 140, 420], 310),
        ("333333", [1, 6, 14, 30, 59, 107], 166),
        ("4442444", [1, 6, 15, 1, 1, 6, 15], 250),
    ],
)
def test_the_published_vectors_hold(grades, intervals, ease):
    memories = list(memories_after(map(int, grades)))
    assert [memory.interval_days for memory in memories] == intervals
    assert memories[-1].ease == ease


def test_the_keys_are_grades_of_sm2():
    assert [int(grade) for grade in Grade] == [1, 3, 4, 5]


def test_a_new_card_begins_on_the_day_of_its_first_review():
    assert sm2(None, Grade.GOOD, DAY) == Memory(1, 1, 250, date(2025, 3, 2), DAY)
    assert sm2(None, 0, DAY) == Memory(0, 1, 250, date(2025, 3, 2), DAY)


@pytest.mark.parametrize("grade", [0, 1, 2])
def test_a_failure_begins_again_and_leaves_the_ease(grade):
    assert step(7, 200, 217, grade, 36_500) == (0, 1, 217)


def test_the_interval_counts_from_the_review_and_not_from_the_due_day():
    memory = Memory(2, 6, 250, due_on=DAY, begun_on=DAY)
    late = DAY + timedelta(days=90)
    assert sm2(memory, 4, late).due_on == late + timedelta(days=15)


def test_the_arithmetic_is_exact_where_floating_point_is_not():
    wrong_in_floats = [
        (interval, ease)
        for interval in range(1, 400)
        for ease in range(130, 300)
        if math.ceil(interval * (ease / 100)) != -(interval * ease // -100)
    ]
    assert len(wrong_in_floats) == 113
    assert (25, 220) in wrong_in_floats
    assert step(2, 25, 220, 4, 36_500)[1] == 55
    for interval, ease in wrong_in_floats:
        days = step(2, interval, ease, 4, 36_500)[1]
        assert (days - 1) * 100 < interval * ease <= days * 100


@pytest.mark.parametrize("grade", [-1, 6, 100])
def test_a_grade_that_sm2_does_not_know_is_refused(grade):
    with pytest.raises(ValueError, match="a grade is"):
        sm2(None, grade, DAY)


@given(GRADES, st.sampled_from([LONGEST_INTERVAL_DAYS, SAFETY_INTERVAL_DAYS]))
def test_a_higher_grade_never_means_a_shorter_interval(grades, cap_days):
    *_, memory = memories_after(grades, cap_days)
    intervals = [sm2(memory, grade, DAY, cap_days).interval_days for grade in range(6)]
    assert all(low <= high for low, high in pairwise(intervals))
    assert len(set(intervals[3:])) == 1


def test_the_ease_stops_at_its_floor():
    assert [memory.ease for memory in memories_after([3] * 10)][-3:] == [138, 130, 130]


@given(GRADES)
def test_the_ease_stays_between_its_floor_and_what_a_review_can_add(grades):
    for count, memory in enumerate(memories_after(grades), start=1):
        assert 130 <= memory.ease <= 250 + 10 * count


@given(GRADES, st.integers(1, LONGEST_INTERVAL_DAYS), st.dates())
def test_there_is_always_a_due_day_within_the_cap_and_the_calendar(grades, cap_days, on):
    for memory in memories_after(grades, cap_days, on):
        assert 1 <= memory.interval_days <= cap_days
        assert memory.due_on >= on
        assert memory.begun_on == on


def test_the_calendar_ends_and_the_due_day_with_it():
    memory = Memory(9, 36_500, 250, DAY, DAY)
    assert sm2(memory, 5, date.max).due_on == date.max


def test_the_ease_is_not_monotone_in_the_grade():
    memory = Memory(3, 15, 250, DAY, DAY)
    assert [sm2(memory, grade, DAY).ease for grade in range(6)] == [250, 250, 250, 236, 250, 260]


def test_a_safety_card_stays_within_thirty_days():
    intervals = [memory.interval_days for memory in memories_after([5] * 12, SAFETY_INTERVAL_DAYS)]
    assert intervals[:3] == [1, 6, 17]
    assert set(intervals[3:]) == {30}
