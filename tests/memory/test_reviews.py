from datetime import UTC, date, datetime, timedelta, timezone
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from studydeck.identity import CardId
from studydeck.memory.reviews import (
    Move,
    Review,
    Undo,
    at_ms,
    histories,
    owed,
    replay,
    study_day,
)
from studydeck.memory.sm2 import Memory, sm2

A, B, C = (CardId("muscle", name, "origin") for name in ("soleus", "psoas-major", "vastus"))
DAY = date(2025, 3, 1)
BERLIN = ZoneInfo("Europe/Berlin")
NEW_YORK = ZoneInfo("America/New_York")


def review(card, grade, day=DAY, *, drill=False, cap_days=36_500):
    return Review(card, 0, day, grade, cap_days, 900, "flip", "terminal", "0a1b2c3d", drill)


def undo(card):
    return Undo(card, 0, DAY)


def move(card, formerly):
    return Move(card, formerly, 0, DAY)


@pytest.mark.parametrize(
    ("clock", "day"),
    [
        ((2025, 3, 2, 0, 30), date(2025, 3, 1)),
        ((2025, 3, 2, 3, 59), date(2025, 3, 1)),
        ((2025, 3, 2, 4, 0), date(2025, 3, 2)),
        ((2025, 3, 2, 23, 59), date(2025, 3, 2)),
        ((2025, 1, 1, 2, 0), date(2024, 12, 31)),
    ],
)
def test_the_study_day_turns_at_four(clock, day):
    assert study_day(datetime(*clock, tzinfo=BERLIN)) == day


def test_the_hour_at_which_it_turns_can_be_chosen():
    late = datetime(2025, 3, 2, 0, 30, tzinfo=BERLIN)
    assert study_day(late, turns_at_hour=0) == date(2025, 3, 2)
    assert study_day(late.replace(hour=5), turns_at_hour=6) == date(2025, 3, 1)


@pytest.mark.parametrize("day", [date(2025, 3, 30), date(2025, 10, 26)])
def test_on_the_days_that_change_the_clocks_it_turns_at_four_all_the_same(day):
    midnight = datetime(day.year, day.month, day.day, tzinfo=BERLIN)
    for hour in range(24):
        for fold in (0, 1):
            now = midnight.replace(hour=hour, minute=59 if hour == 3 else 0, fold=fold)
            assert study_day(now) == (day if hour >= 4 else day - timedelta(days=1))


def test_a_traveller_studies_on_the_day_that_the_wall_clock_shows():
    instant = datetime(2025, 3, 2, 8, 0, tzinfo=UTC)
    assert study_day(instant.astimezone(BERLIN)) == date(2025, 3, 2)
    assert study_day(instant.astimezone(NEW_YORK)) == date(2025, 3, 1)
    assert at_ms(instant.astimezone(BERLIN)) == at_ms(instant.astimezone(NEW_YORK))


def test_a_time_without_a_zone_has_no_study_day():
    with pytest.raises(ValueError, match="zone"):
        study_day(datetime(2025, 3, 2, 8, 0))  # noqa: DTZ001 - that is the point


def test_an_instant_is_whole_milliseconds_in_utc():
    assert at_ms(datetime(1970, 1, 1, tzinfo=UTC)) == 0
    east = timezone(timedelta(hours=2))
    assert at_ms(datetime(1970, 1, 1, 2, 0, 1, 999_999, tzinfo=east)) == 1999


def test_the_hour_that_comes_twice_is_two_instants():
    twice = datetime(2025, 10, 26, 2, 30, tzinfo=BERLIN)
    assert at_ms(twice.replace(fold=1)) - at_ms(twice) == 3_600_000


def test_a_replay_gives_what_the_grades_lead_to():
    log = [review(A, 4), review(B, 1), review(A, 4, date(2025, 3, 2))]
    assert replay(log) == {
        A: Memory(2, 6, 250, date(2025, 3, 8), DAY),
        B: Memory(0, 1, 250, date(2025, 3, 2), DAY),
    }


def test_a_replay_keeps_to_the_cap_that_was_in_force():
    log = [review(A, 5, DAY + timedelta(at), cap_days=30) for at in range(9)]
    assert replay(log)[A].interval_days == 30


def test_a_second_scheduled_review_on_one_study_day_changes_nothing():
    assert replay([review(A, 4), review(A, 5)]) == replay([review(A, 4)])


def test_a_drill_is_logged_and_changes_nothing():
    assert replay([review(A, 1), review(A, 5, drill=True)]) == replay([review(A, 1)])
    assert replay([review(A, 5, drill=True)]) == {}


def test_an_undo_takes_back_the_latest_standing_review():
    log = [review(A, 4), review(A, 1), undo(A)]
    assert replay(log) == replay([review(A, 4)])
    assert replay([*log, undo(A)]) == {}
    assert replay([*log, undo(A), undo(A), review(A, 4)]) == replay([review(A, 4)])


def test_an_undo_takes_back_a_drill_before_the_grade_under_it():
    log = [review(A, 1), review(A, 5, drill=True), undo(A)]
    assert histories(log) == {A: [review(A, 1)]}


def test_a_history_is_moved_and_not_copied():
    log = [review(A, 4), move(B, A)]
    assert replay(log) == {B: sm2(None, 4, DAY)}
    assert replay([*log, move(C, A)]) == replay(log)
    assert replay([*log, undo(B)]) == {}


def test_histories_are_never_merged():
    log = [review(A, 4), review(B, 1)]
    assert replay([*log, move(B, A)]) == replay(log)


def test_a_move_to_itself_or_from_nothing_changes_nothing():
    log = [review(A, 4)]
    assert replay([*log, move(A, A), move(B, C)]) == replay(log)


def test_a_history_goes_to_a_card_whose_own_was_taken_back():
    log = [review(A, 4), review(B, 1), undo(B), move(B, A)]
    assert replay(log) == {B: sm2(None, 4, DAY)}


def test_another_scheduler_replays_the_same_log():
    def tomorrow(memory, grade, on, cap_days):
        return Memory(grade, 1, cap_days, on, memory.begun_on if memory else on)

    assert replay([review(A, 4), review(A, 5)], tomorrow) == {A: Memory(5, 1, 36_500, DAY, DAY)}


def test_cards_are_owed_in_the_order_in_which_they_wait():
    log = [review(A, 1), review(B, 3), review(C, 4)]
    assert owed(log) == (A, B)
    assert owed([*log, review(A, 1, drill=True)]) == (B, A)
    assert owed([*log, review(A, 4, drill=True)]) == (B,)


def test_an_undone_repeat_puts_the_card_back_in_its_place():
    log = [review(A, 1), review(B, 3), review(A, 1, drill=True), undo(A)]
    assert owed(log) == (A, B)
    assert owed([*log, undo(A)]) == (B,)


def test_a_card_that_was_renamed_is_owed_under_its_new_id():
    assert owed([review(A, 1), review(B, 1), move(C, A)]) == (C, B)


LOGS = st.lists(
    st.builds(review, st.sampled_from([A, B, C]), st.integers(0, 5), drill=st.booleans())
    | st.builds(undo, st.sampled_from([A, B, C]))
    | st.builds(move, st.sampled_from([A, B, C]), st.sampled_from([A, B, C])),
    max_size=30,
)


@given(LOGS, st.sampled_from([A, B, C]), st.integers(0, 5), st.booleans())
def test_a_review_and_its_undo_leave_no_trace(log, card, grade, drill):
    after = [*log, review(card, grade, drill=drill), undo(card)]
    assert replay(after) == replay(log)
    assert owed(after) == owed(log)


@given(LOGS)
def test_no_standing_review_belongs_to_two_cards_or_is_made_up(log):
    standing = [entry for reviews in histories(log).values() for entry in reviews]
    logged = [entry for entry in log if isinstance(entry, Review)]
    assert all(standing.count(entry) <= logged.count(entry) for entry in standing)
