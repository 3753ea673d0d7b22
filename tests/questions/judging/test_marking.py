"""From verdicts to a grade, and a slip letter by letter."""

import pytest

from studydeck.questions.judging.marking import Item, Marked, Verdict, letter_by_letter, suggested
from studydeck.questions.question import Answer


@pytest.mark.parametrize(
    ("said", "demanded", "extra", "grade"),
    [
        (3, 3, False, 4),
        (3, 4, False, 3),
        (2, 3, False, 1),
        (3, 3, True, 3),
        (3, 4, True, 1),
        (0, 1, False, 1),
        (1, 1, False, 4),
    ],
)
def test_the_share_suggests_the_grade_and_wrong_things_cost_it(said, demanded, extra, grade):
    assert suggested(said, demanded, extra=extra) == grade


def test_a_near_miss_is_counted_as_said_but_never_as_easy():
    soleus = Answer("soleus")
    near = Marked((Item("solius", Verdict.NEAR, (soleus,)),), (soleus,), 1)
    assert (near.grade, near.is_near) == (3, True)


def test_a_slip_is_shown_letter_by_letter():
    assert letter_by_letter("Solius", "soleus") == ("Sol[i]us", "sol[e]us")
    assert letter_by_letter("gastrocnemus", "gastrocnemius") == ("gastrocnemus", "gastrocnem[i]us")
