import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from studydeck.ui.literal import literal, one_line


@pytest.mark.parametrize("text", ["[/b]", "[red]x[/]", "$primary", "😀", "עברית", "L5\nS1"])
def test_words_stay_as_they_are(text):
    assert literal(text) == text


@pytest.mark.parametrize(
    ("text", "picture"),
    [("\x1b[31m", "␛[31m"), ("\r", "␍"), ("\x7f", "␡"), ("\x9b1m", "�1m"), ("\u202ex", "�x")],
)
def test_orders_to_the_terminal_become_pictures(text, picture):
    assert literal(text) == picture


@given(st.text(st.characters(codec=None)))
def test_no_control_character_is_left(text):
    kinds = {unicodedata.category(letter) for letter in literal(text).replace("\n", "")}
    assert not kinds & {"Cc", "Cs", "Zl", "Zp"}


def test_one_line_has_no_breaks():
    assert one_line(" Psoas\n major\t") == "Psoas major"
