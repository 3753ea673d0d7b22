import pytest
from hypothesis import given
from hypothesis import strategies as st

from studydeck.anki.ledger import Ledger, Stamp
from studydeck.problems import StudydeckError

ROSE, LILY = "a" * 16, "b" * 16

STAMPS = st.dictionaries(st.text(), st.builds(Stamp, st.text(), st.integers(0, 2**40)))


def ledger(**stamps):
    return Ledger({key: Stamp(*stamp) for key, stamp in stamps.items()})


def test_what_is_new_gets_the_time_of_now():
    assert Ledger().stamp("card", ROSE, 100) == (ROSE, 100)


def test_what_did_not_change_keeps_its_time():
    assert ledger(card=(ROSE, 100)).stamp("card", ROSE, 200) == (ROSE, 100)


@pytest.mark.parametrize(("now", "time"), [(200, 200), (100, 101), (50, 101)])
def test_what_changed_gets_a_later_time_even_if_the_clock_went_back(now, time):
    assert ledger(card=(ROSE, 100)).stamp("card", LILY, now) == (LILY, time)


def test_an_export_of_some_does_not_forget_the_others():
    before = ledger(one=(ROSE, 1), two=(ROSE, 2))
    after = before.stamped({"one": Stamp(LILY, 5)})
    assert after.stamps == {"one": (LILY, 5), "two": (ROSE, 2)}
    assert before.stamps["one"] == (ROSE, 1)


class TestOverABase:
    def test_the_base_gives_what_it_knows(self):
        over = Ledger().over(ledger(card=(ROSE, 100)))
        assert over.stamp("card", ROSE, 200) == (ROSE, 100)
        assert over.holds("card", Stamp(ROSE, 100))

    def test_ones_own_stamp_goes_first(self):
        over = ledger(card=(LILY, 50)).over(ledger(card=(ROSE, 100)))
        assert over.stamp("card", LILY, 200) == (LILY, 50)

    def test_what_neither_knows_is_later_than_both(self):
        for own, base in ((50, 100), (100, 50)):
            over = ledger(card=(ROSE, own)).over(ledger(card=(ROSE, base)))
            assert over.stamp("card", LILY, 7) == (LILY, 101)

    def test_going_back_to_the_base_is_a_change_that_reaches_the_learner(self):
        over = ledger(card=(LILY, 300)).over(ledger(card=(ROSE, 100)))
        assert over.stamp("card", ROSE, 7) == (ROSE, 301)

    def test_only_what_the_base_does_not_give_is_its_own(self):
        base = ledger(same=(ROSE, 1), other=(ROSE, 1))
        over = ledger(same=(LILY, 0)).over(base)
        after = over.stamped({"same": Stamp(ROSE, 1), "other": Stamp(LILY, 2)})
        assert after.stamps == {"other": (LILY, 2)}

    def test_a_base_may_lie_over_another(self):
        over = Ledger().over(ledger(a=(ROSE, 1)).over(ledger(a=(LILY, 2), b=(LILY, 2))))
        assert over.beneath == {"a": (ROSE, 1), "b": (LILY, 2)}


def test_it_is_read_as_it_was_written(tmp_path):
    @given(STAMPS)
    def check(stamps):
        Ledger(stamps).save(tmp_path / "ledger.json")
        assert Ledger.load(tmp_path / "ledger.json") == Ledger(stamps)

    check()


def test_a_note_is_a_line_and_the_lines_are_sorted(tmp_path):
    path = tmp_path / "ledger.json"
    ledger(b=(ROSE, 2), a=(LILY, 1)).save(path)
    assert path.read_bytes().decode() == f'{{\n"a": ["{LILY}", 1],\n"b": ["{ROSE}", 2]\n}}\n'


def test_no_file_is_an_empty_ledger(tmp_path):
    assert Ledger.load(tmp_path / "ledger.json") == Ledger()


@pytest.mark.parametrize(
    "text",
    [
        "",
        "{",
        "[]",
        "7",
        '{"a": 1}',
        '{"a": ["x"]}',
        '{"a": ["x", "1"]}',
        '{"a": ["x", true]}',
        '{"a": ["x", 1.5]}',
        '{"a": ["x", -1]}',
        "[" * 100_000,
        "<<<<<<< ours",
    ],
)
def test_a_damaged_file_is_said_and_not_guessed_at(tmp_path, text):
    path = tmp_path / "ledger.json"
    path.write_text(text)
    with pytest.raises(StudydeckError, match="damaged"):
        Ledger.load(path)


def test_bytes_that_are_no_text_are_damage(tmp_path):
    path = tmp_path / "ledger.json"
    path.write_bytes(b"\xff\xfe{}")
    with pytest.raises(StudydeckError, match="damaged"):
        Ledger.load(path)


def test_a_folder_in_its_place_cannot_be_read(tmp_path):
    with pytest.raises(StudydeckError, match="cannot be read"):
        Ledger.load(tmp_path)
