import pytest
from hypothesis import given
from hypothesis import strategies as st

from studydeck.ui import keys
from studydeck.ui.lines import Line, Run, line
from studydeck.ui.rows import cut, head_row, hint_rows, more_row, progress_bar, wrapped

HOSTILE = ["[/b]", "[red]x[/]", "\x1b[31m", "😀" * 50, "עברית " * 20, "w" * 300, "日本" * 40, ""]


def plain(rows):
    return [row.plain for row in rows]


@pytest.mark.parametrize("text", HOSTILE)
@pytest.mark.parametrize("mark", ["", "• ", "A  "])
@pytest.mark.parametrize("width", [38, 80])
def test_hostile_text_is_literal_and_within_the_width(text, mark, width):
    shown = line(text, mark=mark)
    rows = wrapped([shown], width)
    assert max(row.cell_length for row in rows) <= width
    assert "".join(plain(rows)).replace(" ", "") == str(shown).replace(" ", "")


@given(st.text(max_size=300), st.integers(38, 80))
def test_any_text_is_within_the_width(text, width):
    assert max(row.cell_length for row in wrapped([line(text, mark="• ")], width)) <= width


def test_a_paragraph_hangs_from_its_mark():
    assert plain(wrapped([line("one two three", mark="• ")], 9)) == ["• one two", "  three"]


def test_words_cut_short_end_in_an_ellipsis():
    rows = wrapped([line("one two three four five six")], 9)
    assert plain(cut(rows, 9, 2)) == ["one two", "three …"]
    assert cut(rows, 9, len(rows)) is rows


def test_a_long_word_is_cut_within_the_width():
    rows = cut(wrapped([line("w" * 50)], 10), 10, 2)
    assert plain(rows) == ["w" * 10, "w" * 8 + " …"]


@pytest.mark.parametrize("subject", ["Hip", "Hip · " + "w" * 90, "髄" * 40])
def test_a_head_is_one_row_and_keeps_its_right_side(subject):
    row = head_row(line(subject), Line((Run("again"), Run(" · 2 left"))), 38)
    assert row.cell_length == 38
    assert row.plain.endswith("  again · 2 left")


@pytest.mark.parametrize(
    ("done", "left", "heavy"), [(0, 0, 0), (0, 4, 0), (1, 3, 2), (4, 0, 8), (1, 99, 0)]
)
def test_the_bar_is_heavy_as_far_as_one_is(done, left, heavy):
    assert str(progress_bar(done, left, 8)) == "━" * heavy + "─" * (8 - heavy)


@pytest.mark.parametrize(
    ("above", "below", "words"),
    [
        (False, False, ""),
        (False, True, " more below ↓ PgDn "),
        (True, False, " more above ↑ PgUp "),
        (True, True, " more above ↑ and below ↓ PgDn "),
    ],
)
def test_the_rule_says_whether_there_is_more(above, below, words):
    row = str(more_row(above, below, 38))
    assert row.strip("─") == words
    assert len(row) == 38


def test_hints_are_never_torn_and_fit_40_columns_in_two_rows():
    for shown in ((keys.SHOW, keys.UNDO), (keys.RETURN, keys.UNDO), (keys.BEGIN,)):
        rows = hint_rows((*shown, keys.HELP, keys.LEAVE), 38)
        assert len(rows) == 1
        assert max(map(len, map(str, rows))) <= 38
    rows = hint_rows((keys.SHOW, keys.UNDO, keys.HELP, keys.LEAVE), 20)
    assert [str(row) for row in rows] == ["Space answer  u undo", "? help  q leave"]
