"""What is said to a person stays on one line and commands no terminal."""

import pytest

from studydeck.problems import Place, Problem, internal_fault, visible


def test_a_problem_is_one_line_whatever_its_file_is_called():
    problem = Problem(Place("a\n\x1b[31m.yaml", 1, 2), "unknown kind `\x07`")
    assert str(problem) == "a\\n\\x1b[31m.yaml:1:2: error: unknown kind `\\x07`"


def test_what_people_write_stays_as_it_is():
    text = "“עצם” – 🦴 é 100 %"
    assert visible(text) == text


def test_problems_are_sorted_by_place():
    places = [Place("b", 1, 1), Place("a", 10, 1), Place("a", 2, 5), Place("a", 2, 1)]
    found = sorted(Problem(place, "m") for place in places)
    assert [tuple(problem.place) for problem in found] == [
        ("a", 2, 1), ("a", 2, 5), ("a", 10, 1), ("b", 1, 1),
    ]  # fmt: skip


def test_a_fault_of_ours_says_what_and_where():
    with pytest.raises(IndexError) as raised:
        next(iter([[]]))[1]
    said = str(internal_fault(raised.value))
    assert "IndexError (test_problems.py:" in said
    assert "please report it" in said
