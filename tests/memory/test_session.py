from collections import Counter, deque
from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from studydeck.identity import CardId
from studydeck.memory.reviews import Undo, owed, replay
from studydeck.memory.session import Outcome, Session
from studydeck.memory.sm2 import Grade, Memory, sm2
from studydeck.questions.question import Answer, Question

TODAY = date(2025, 3, 1)
NOW = datetime(2025, 3, 1, 20, 0, tzinfo=UTC)
CARDS = tuple(CardId("muscle", f"m{n}", "origin") for n in range(6))
A, B, C = CARDS[:3]


def question(card, *, safety=False):
    return Question(card, "?", (Answer("here"),), card.sheet, "hip", "2.D", safety=safety)


QUESTIONS = {card: question(card) for card in CARDS}


def begin(order=(A, B), owed=(), memories=(), questions=QUESTIONS, **more):
    return Session.begin(order, owed, questions, dict(memories), TODAY, **more)


def graded(session, *grades):
    for grade in grades:
        session, _ = session.grade(grade, NOW, 900)
    return session


def seen(session):
    return (
        session.current,
        session.is_drill,
        session.done,
        session.left,
        session.can_undo,
        session.missed,
        session.answered,
    )


def test_the_scheduled_cards_come_in_their_order_and_then_the_session_ends():
    session = begin()
    assert seen(session) == (A, False, 0, 2, False, (), 0)
    session = graded(session, 4)
    assert seen(session) == (B, False, 1, 1, True, (), 1)
    session = graded(session, 5)
    assert (session.current, session.done, session.left) == (None, 2, 0)


def test_what_was_below_four_comes_round_until_it_is_not():
    session = graded(begin((A, B, C)), 1, 3, 4)
    assert (session.current, session.is_drill, session.left) == (A, True, 2)
    session = graded(session, 3)
    assert (session.current, session.left) == (B, 2)
    session = graded(session, 4)
    assert (session.current, session.left, session.done) == (A, 1, 2)
    session = graded(session, 3)
    assert (session.current, session.left) == (A, 1)
    session = graded(session, 5)
    assert (session.current, session.left, session.done) == (None, 0, 3)


def test_what_was_owed_from_before_is_repeated_after_the_scheduled_cards():
    session = begin((A,), (C, B))
    assert (session.current, session.is_drill, session.left) == (A, False, 3)
    session = graded(session, 1)
    assert (session.current, session.is_drill) == (C, True)
    assert graded(session, 4).current == B
    assert graded(session, 4, 4).current == A


def test_a_sitting_may_be_all_repeats():
    session = begin((), (A, B))
    assert (session.current, session.is_drill, session.left) == (A, True, 2)


def test_a_sitting_may_be_empty():
    assert seen(begin((), ())) == (None, False, 0, 0, False, (), 0)


def test_a_card_without_a_question_is_left_out_and_a_double_is_asked_once():
    gone = CardId("muscle", "gone", "origin")
    session = begin((A, gone, A, B), (gone, B, C, C))
    assert session.left == 3
    assert graded(session, 4, 4).current == C


def test_the_learner_is_told_what_a_grade_leads_to():
    session = begin((A,), memories={A: Memory(2, 6, 250, TODAY, TODAY)})
    assert session.leads_to(Grade.AGAIN) == Outcome(1, comes_back=True)
    assert session.leads_to(Grade.HARD) == Outcome(15, comes_back=True)
    assert session.leads_to(Grade.GOOD) == Outcome(15, comes_back=False)
    assert session.leads_to(Grade.EASY) == Outcome(15, comes_back=False)


def test_a_repeat_leads_to_no_new_interval():
    session = graded(begin((A,)), 1)
    assert session.leads_to(3) == Outcome(None, comes_back=True)
    assert session.leads_to(4) == Outcome(None, comes_back=False)


def test_a_safety_card_keeps_to_its_cap():
    memories = {A: Memory(4, 25, 250, TODAY, TODAY)}
    session = begin((A,), memories=memories, questions={A: question(A, safety=True)})
    assert session.leads_to(4).interval_days == 30
    assert session.grade(4, NOW, 900)[1].cap_days == 30


def test_the_review_says_all_that_the_log_keeps():
    session = begin(where="browser")
    after, review = session.grade(Grade.HARD, NOW, 1234, "typed")
    assert (review.card, review.grade, review.cap_days, review.taken_ms) == (A, 3, 36_500, 1234)
    assert (review.way, review.where, review.drill) == ("typed", "browser", False)
    assert review.fingerprint == QUESTIONS[A].fingerprint
    assert (review.at_ms, review.study_day) == (1_740_859_200_000, TODAY)
    assert after.today == TODAY
    assert graded(after, 4).grade(5, NOW, 1)[1].drill


def test_a_review_counts_to_the_study_day_of_its_own_hour():
    session = begin()
    assert session.grade(4, NOW + timedelta(hours=7), 1)[1].study_day == TODAY
    assert session.grade(4, NOW + timedelta(hours=8), 1)[1].study_day == date(2025, 3, 2)
    midnight = begin(turns_at_hour=0)
    assert midnight.grade(4, NOW + timedelta(hours=4), 1)[1].study_day == date(2025, 3, 2)
    assert midnight.grade(4, NOW, 1)[0].undo(NOW + timedelta(hours=4))[1].study_day > TODAY


def test_another_scheduler_can_be_asked():
    def weekly(memory, grade, on, cap_days):
        return Memory(1, 7, 250, on + timedelta(days=7), on)

    assert begin(scheduler=weekly).leads_to(1).interval_days == 7


@pytest.mark.parametrize("grade", [-1, 6])
def test_a_grade_that_does_not_exist_is_refused(grade):
    with pytest.raises(ValueError, match="a grade is"):
        begin().grade(grade, NOW, 1)
    with pytest.raises(ValueError, match="a grade is"):
        begin((), (A,)).leads_to(grade)


def test_nothing_can_be_graded_after_the_last_card():
    session = graded(begin((A,)), 4)
    with pytest.raises(IndexError):
        session.grade(4, NOW, 1)
    with pytest.raises(IndexError):
        session.leads_to(4)


def test_an_undo_names_the_card_whose_grade_it_takes_back():
    session = graded(begin(), 4)
    back, undo = session.undo(NOW + timedelta(seconds=1))
    assert undo == Undo(A, 1_740_859_201_000, TODAY)
    assert back.current == A


def test_before_the_first_grade_there_is_nothing_to_undo():
    with pytest.raises(IndexError):
        begin().undo(NOW)


def test_the_missed_cards_are_the_scheduled_ones_that_failed():
    session = graded(begin((A, B, C), (CARDS[3],)), 1, 4, 3)
    assert session.missed == (A, C)
    repeated = graded(session, 1, 1, 4)
    assert repeated.missed == (A, C)
    assert session.undo(NOW)[0].missed == (A,)


def test_undoing_a_repeat_gives_back_the_round_it_was_in():
    session = graded(begin((A, B)), 1, 1, 1)
    again = graded(session, 4)
    assert again.current == A
    back, undo = again.undo(NOW)
    assert undo.card == B
    assert back is session
    assert graded(back, 1, 4).current == B


def test_a_session_never_changes():
    session = begin()
    before = seen(session)
    graded(session, 1, 1, 1)
    assert seen(session) == before


class Model:
    """The same sitting told simply: a row of scheduled cards and a row that goes round."""

    def __init__(self, order, owing):
        self.order = deque(order)
        self.owing = deque(owing)

    @property
    def current(self):
        return (self.order or self.owing or [None])[0]

    def grade(self, grade):
        card = (self.order or self.owing).popleft()
        if grade < 4:
            self.owing.append(card)


SITTINGS = st.tuples(
    st.lists(st.sampled_from(CARDS), unique=True, max_size=6),
    st.lists(st.sampled_from(CARDS), unique=True, max_size=6),
).map(lambda pair: (pair[0], [card for card in pair[1] if card not in pair[0]]))
GRADES = st.lists(st.integers(0, 5), max_size=40)


@given(SITTINGS, GRADES)
def test_a_session_goes_as_the_simple_model_does(sitting, grades):
    session, model = begin(*sitting), Model(*sitting)
    for grade in grades:
        assert session.current == model.current
        assert session.is_drill == (not model.order) or session.current is None
        assert session.left == len(model.order) + len(model.owing)
        assert session.done == len(sitting[0]) + len(sitting[1]) - session.left
        if session.current is None:
            break
        session = graded(session, grade)
        model.grade(grade)


@given(SITTINGS, GRADES)
def test_every_card_is_asked_and_in_the_end_every_one_has_passed(sitting, grades):
    session, log = begin(*sitting), []
    for grade in [*grades, *[4] * 20]:
        if session.current is not None:
            session, review = session.grade(grade, NOW, 1)
            log.append(review)
    assert session.current is None
    assert {review.card for review in log} == {*sitting[0], *sitting[1]}
    assert [review.card for review in log if not review.drill] == list(sitting[0])
    assert all(passed == 1 for passed in Counter(r.card for r in log if r.grade >= 4).values())
    assert owed(log) == ()


@given(SITTINGS, GRADES)
def test_undoing_every_grade_leads_back_through_every_moment(sitting, grades):
    session, moments, log = begin(*sitting), [], []
    for grade in grades:
        if session.current is not None:
            moments.append((session, seen(session)))
            session, review = session.grade(grade, NOW, 1)
            log.append(review)
    for moment, was in reversed(moments):
        session, undo = session.undo(NOW)
        log.append(undo)
        assert session is moment
        assert seen(session) == was
    assert not session.can_undo
    assert replay(log) == {}
    assert owed(log) == ()


@given(SITTINGS, GRADES, st.data())
def test_leaving_and_coming_back_goes_on_where_it_was(sitting, grades, data):
    """Each sitting's failures and what it owed from before are found again from the log."""
    order, _ = sitting
    session, log = begin(order), []
    for grade in grades:
        if session.can_undo and data.draw(st.booleans(), "undo"):
            session, entry = session.undo(NOW)
        elif session.current is not None:
            session, entry = session.grade(grade, NOW, 1)
        else:
            break
        log.append(entry)
    memories = replay(log)
    waiting = [card for card in order if card not in memories]
    back = begin(waiting, owed(log), memories)
    while session.current is not None:
        assert (back.current, back.is_drill, back.left) == (
            session.current,
            session.is_drill,
            session.left,
        )
        session, back = graded(session, 4), graded(back, 4)
    assert back.current is None


@given(SITTINGS, GRADES)
def test_what_was_foretold_is_what_the_log_leads_to(sitting, grades):
    session = begin(*sitting)
    for grade in grades:
        if session.current is not None and not session.is_drill:
            outcome = session.leads_to(grade)
            session, review = session.grade(grade, NOW, 1)
            memory = sm2(None, review.grade, review.study_day, review.cap_days)
            assert outcome.interval_days == memory.interval_days


def test_a_very_long_sitting_is_graded_undone_and_forgotten():
    card = CARDS[0]
    session = begin((card,))
    for _ in range(50_000):
        session, _ = session.grade(1, NOW, 1)
    assert session.missed == (card,)
    assert len(repr(session)) < 1000
    for _ in range(50_000):
        session, _ = session.undo(NOW)
    assert not session.can_undo
