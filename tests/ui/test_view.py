import pytest

from studydeck.ui.view import Room, fits


@pytest.mark.parametrize(
    ("size", "room"),
    [((40, 12), (38, 12)), ((80, 24), (78, 24)), ((200, 60), (80, 36)), ((1, 1), (2, 1))],
)
def test_a_line_is_no_longer_than_the_eye_can_follow(size, room):
    assert Room.within(*size) == room


@pytest.mark.parametrize(
    ("size", "is_enough"), [((40, 12), True), ((39, 12), False), ((40, 11), False)]
)
def test_the_least_window(size, is_enough):
    assert fits(*size) is is_enough
