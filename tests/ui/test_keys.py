import pytest

from studydeck.ui import keys
from studydeck.ui.keys import Key

ALL = [key for key in vars(keys).values() if isinstance(key, Key)]


@pytest.mark.parametrize("key", ALL, ids=lambda key: key.cap)
def test_a_key_has_a_word_and_whole_sentences(key):
    assert key.word
    assert key.why[0].isupper()
    assert key.why.endswith(".")
    assert "!" not in key.why
    assert all(name == name.lower() for name in key.keys)


def test_the_four_answers_lie_on_1_to_4():
    assert [key.cap for key in keys.GRADES] == ["1", "2", "3", "4"]
