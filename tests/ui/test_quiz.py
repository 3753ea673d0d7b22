from datetime import timedelta

import pytest

from studydeck.memory.reviews import Undo
from studydeck.memory.sm2 import Grade
from studydeck.problems import StoreError


def test_a_grade_is_kept_and_then_the_next_card_is_asked(make_quiz, keep, cards):
    quiz = make_quiz()
    quiz.grade(Grade.GOOD)
    assert [(entry.card, entry.grade) for entry in keep.entries] == [(cards.origin.card, 4)]
    assert quiz.session.current == cards.scenario.card


def test_the_time_taken_runs_from_the_question_to_the_grade(make_quiz, keep):
    quiz = make_quiz()
    quiz.show()
    quiz.grade(Grade.GOOD)
    quiz.grade(Grade.GOOD)
    assert [entry.taken_ms for entry in keep.entries] == [1000, 1000]


@pytest.mark.parametrize("step", ["grade", "undo"])
def test_nothing_moves_where_it_cannot_be_kept(make_quiz, keep, step):
    quiz = make_quiz()
    quiz.grade(Grade.AGAIN)
    before, next_due = quiz.session, quiz.next_due
    keep.fault = StoreError("the disk is full")
    with pytest.raises(StoreError):
        quiz.grade(Grade.GOOD) if step == "grade" else quiz.undo()
    assert quiz.session is before
    assert quiz.next_due == next_due


def test_undo_goes_back_to_the_first_grade(make_quiz, keep, cards):
    quiz = make_quiz()
    for _ in range(3):
        quiz.grade(Grade.EASY)
    assert quiz.session.current is None
    for _ in range(3):
        quiz.undo()
    assert quiz.session.current == cards.origin.card
    assert not quiz.session.can_undo
    assert [type(entry) for entry in keep.entries[3:]] == [Undo] * 3


def test_what_is_due_next_counts_this_sitting_and_the_cards_outside_it(
    make_quiz, make_study, cards
):
    tomorrow = cards.today + timedelta(days=1)
    memories = {cards.nerve.card: cards.seen(tomorrow)}
    quiz = make_quiz(make_study(memories=memories, asked=[cards.origin, cards.scenario]))
    assert quiz.next_due == (tomorrow, 1)
    quiz.grade(Grade.GOOD)
    quiz.grade(Grade.AGAIN)
    quiz.grade(Grade.GOOD)
    assert quiz.next_due == (tomorrow, 3)
    quiz.undo()
    quiz.undo()
    assert quiz.next_due == (tomorrow, 2)
