from studydeck.ui.lines import BLANK, Line, Role, Run, blocks, line


def test_a_line_reads_as_its_mark_and_its_words():
    assert str(Line((Run("psoas "), Run("major", Role.STRONG)), "• ")) == "• psoas major"


def test_blocks_are_a_blank_line_apart_and_empty_ones_leave_no_gap():
    one, two = line("one"), line("two")
    assert blocks([], [one, two], [], [two]) == (one, two, BLANK, two)


def test_a_decks_text_is_made_safe():
    assert str(line("\x1b[2J")) == "␛[2J"
