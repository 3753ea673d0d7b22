import io
import subprocess
import sys
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from studydeck.problems import StoreError, UsageError
from studydeck.ui.plain import run_plain


@pytest.fixture
def converse(make_study, keep):
    """What is written for what is typed, from the first question on."""

    def run(typed, study=None):
        clock = iter(range(10_000))
        write = io.StringIO()
        run_plain(
            lambda: study or make_study(), keep, lambda: _at(next(clock)), io.StringIO(typed), write
        )
        return write.getvalue()

    return run


def _at(second):
    return datetime(2026, 11, 20, 12, tzinfo=UTC) + timedelta(seconds=second)


def test_it_begins_with_counts_notices_and_sources(converse, make_study):
    written = converse("", make_study(notices=("3 sheets are left out",)))
    opening = written.split("Question")[0].splitlines()
    assert opening == [
        "studydeck",
        "Reading the decks…",
        "",
        "Today: 0 due, 3 new.",
        "Asked by flip: think, turn the card, say how it went.",
        "",
        "Note: 3 sheets are left out",
        "",
        "Hip: 0 due, 1 new.",
        "Leg: 0 due, 2 new.",
        "",
        "Decks: the decks that ship",
        "Facts from Gray (1918); version 1.0 of 20 November 2026.",
        "No medical advice.",
        "",
    ]


def test_a_card_is_asked_shown_and_graded(converse, keep):
    written = converse("\n3\n")
    assert "Question 1 of 3 (Hip)\nPsoas major: origin? (2)\n\n• vertebral bodies" in written
    assert "1 again or 2 hard (back today, then 1 day), 3 good or 4 easy (1 day)" in written
    assert "Question 2 of 3 (Leg). Safety\nA client" in written
    assert "A  light strokes only\nB  send her to a doctor at once\n" in written
    assert keep.grades == [4]


@pytest.mark.parametrize(
    ("typed", "grade"),
    [
        ("1", 1),
        ("a", 1),
        ("again", 1),
        ("2", 3),
        ("h", 3),
        ("hard", 3),
        ("3", 4),
        ("g", 4),
        ("good", 4),
        ("4", 5),
        ("e", 5),
        (" EASY ", 5),
    ],
)
def test_digits_words_and_first_letters_are_understood(converse, keep, typed, grade):
    converse(f"\n{typed}\n")
    assert keep.grades == [grade]


def test_enter_never_grades_and_digits_never_before_the_answer(converse, keep):
    written = converse("3\ngood\n\n\n\n")
    assert keep.grades == []
    more = "/ and words find, ? help, q leave."
    assert written.count(f"Possible here: Enter answer, w way, {more}") == 2
    assert written.count(f"Possible here: 1 again, 2 hard, 3 good, 4 easy, {more}") == 2


def test_a_repeat_comes_back_and_says_so(converse, make_study, cards):
    written = converse("\n1\n\n3\n", make_study([cards.nerve]))
    assert "Question 2 of 2 (Leg), again" in written
    assert "1 again or 2 hard (comes back), 3 good or 4 easy (done for today)" in written


def test_undo_asks_the_card_again(converse, keep):
    written = converse("\n1\nu\n\nu\n\n4\nq\n")
    assert keep.grades == [1, "undo", 5]
    assert written.count("Question 1 of 3") == 2
    assert "Nothing to undo in this sitting." in written


def test_the_last_grade_can_be_undone_before_the_end(converse, keep, make_study, cards):
    written = converse("\n3\nu\n\n1\n\n3\n\n", make_study([cards.nerve]))
    assert keep.grades == [4, "undo", 1, 4]
    assert written.endswith("Missed or hard (1)\n• Soleus: nerve?\n")


@pytest.mark.parametrize("typed", ["", "q\n", "\n", "\nq\n", "\n3", "\nx"])
def test_it_can_be_left_anywhere_with_a_summary(converse, typed):
    assert " given, all kept.\n" in converse(typed)


def test_a_grade_at_the_very_end_of_the_input_counts(converse, keep):
    converse("\n3")
    assert keep.grades == [4]


def test_help_lists_what_is_possible(converse):
    written = converse("?\n")
    assert "Enter  answer" in written
    assert "q  leave" in written
    assert "u  undo" not in written


def test_nothing_due_asks_nothing(converse, make_study, keep):
    written = converse("\n3\n", make_study(asked=[], new_left=0))
    assert "Nothing is due." in written
    assert "Question" not in written
    assert keep.grades == []


@pytest.mark.parametrize("error", [StoreError("the disk is full"), UsageError("no such deck")])
def test_a_fault_is_raised_for_the_command_to_tell(make_study, keep, error):
    def load():
        raise error

    with pytest.raises(type(error)):
        run_plain(load, keep, lambda: _at(0), io.StringIO(), io.StringIO())


def test_a_grade_that_cannot_be_kept_ends_it(converse, keep):
    keep.fault = StoreError("the disk is full")
    with pytest.raises(StoreError):
        converse("\n3\n\n3\n")


def test_no_order_to_the_terminal_is_written(converse, make_study, cards):
    written = converse("\n", make_study([replace(cards.nerve, text="\x1b[31m\x07 [/b]")]))
    assert "␛[31m␇ [/b]" in written
    assert not {letter for letter in written if ord(letter) < 32} - {"\n"}


def test_ctrl_c_leaves_with_the_summary(make_study, keep):
    class Interrupted(io.StringIO):
        def readline(self):
            raise KeyboardInterrupt

    write = io.StringIO()
    run_plain(make_study, keep, lambda: _at(0), Interrupted(), write)
    assert "0 answers given, all kept." in write.getvalue()


def test_plain_needs_no_textual_and_no_database():
    script = "import sys, studydeck.ui.plain; print(*sys.modules)"
    done = subprocess.run(
        [sys.executable, "-c", script], capture_output=True, text=True, check=True
    )
    assert not {"textual", "rich", "sqlite3", "genanki", "yaml"} & set(done.stdout.split())
