import pytest

from studydeck.ui import keys
from studydeck.ui.face import Way
from studydeck.ui.grades import grade_rows, grouped


def ways(*leads):
    return [Way(key, words) for key, words in zip(keys.GRADES, leads, strict=True)]


SM2 = ways("back today, then 1 day", "back today, then 15 days", "15 days", "15 days")
FIRST = ways("back today, then 1 day", "back today, then 1 day", "1 day", "1 day")
LONGEST = ways("back today, then 1 day", "back today, then 36,500 days", *["36,500 days"] * 2)
REPEAT = ways("comes back", "comes back", "done for today", "done for today")
OTHER = ways("1 day", "2 days", "3 days", "4 days")


def texts(shown, width):
    return [str(row) for row in grade_rows(shown, width)]


def test_the_shared_interval_is_said_once():
    assert texts(SM2, 38) == [
        "1 again · back today, then 1 day",
        "2 hard · back today, then 15 days",
        "3 good  4 easy · 15 days",
    ]


def test_in_a_wide_window_outcomes_stand_below_their_answers():
    assert texts(SM2, 78) == [
        "1 again                   2 hard                      3 good  4 easy",
        "back today, then 1 day    back today, then 15 days    15 days",
    ]


def test_a_repeat_says_what_becomes_of_it():
    assert texts(REPEAT, 38) == [
        "1 again  2 hard    3 good  4 easy",
        "comes back         done for today",
    ]


@pytest.mark.parametrize("shown", [SM2, FIRST, LONGEST, REPEAT, OTHER])
@pytest.mark.parametrize("width", [38, 48, 78])
def test_every_answer_has_its_word_and_fits(shown, width):
    rows = texts(shown, width)
    assert len(rows) <= 4
    assert max(map(len, rows)) <= width
    for key in keys.GRADES:
        assert f"{key.cap} {key.word}" in "\n".join(rows)


def test_only_neighbours_are_grouped():
    assert [len(group) for group in grouped(ways("x", "y", "x", "x"))] == [1, 1, 2]
