from dataclasses import replace

import pytest

from studydeck.memory.session import Outcome
from studydeck.memory.sm2 import Grade
from studydeck.questions.question import Answer, Standing
from studydeck.questions.ways import Way
from studydeck.ui.answer import answer_lines
from studydeck.ui.asking import Asking
from studydeck.ui.face import leads_to


def texts(lines):
    return [str(line) for line in lines]


def turned(question):
    return answer_lines(Asking(question, Way.FLIP, is_shown=True))


@pytest.mark.parametrize(
    ("outcome", "words"),
    [
        (Outcome(1, comes_back=True), "back today, then 1 day"),
        (Outcome(15, comes_back=True), "back today, then 15 days"),
        (Outcome(15, comes_back=False), "15 days"),
        (Outcome(None, comes_back=True), "comes back"),
        (Outcome(None, comes_back=False), "done for today"),
    ],
)
def test_an_outcome_in_words(outcome, words):
    assert leads_to(outcome) == words


def test_a_face_says_where_the_card_belongs_and_how_far_one_is(make_quiz):
    shown = make_quiz().face
    assert shown.where == "Hip · Muscle"
    assert (shown.number, shown.total, shown.done, shown.left) == (1, 3, 0, 3)
    assert not shown.is_drill
    assert not shown.safety


def test_a_repeat_is_marked_as_one_and_leads_to_no_interval(make_study, make_quiz, cards):
    quiz = make_quiz(make_study([cards.nerve]))
    quiz.grade(Grade.AGAIN)
    assert quiz.face.is_drill
    assert (quiz.face.number, quiz.face.total) == (2, 2)
    assert [way.leads for way in quiz.face.ways] == ["comes back"] * 2 + ["done for today"] * 2


def test_an_answer_shows_every_standing_with_its_reason(cards):
    assert texts(turned(cards.origin)) == [
        "• vertebral bodies (T12 to L5)",
        "• lumbar transverse processes (L1 to L5)",
        "",
        "Also accepted",
        "• iliac crest: some texts",
        "  Source: Skyrme, Biomechanics of the psoas (1999), p. 12",
        "",
        "Not",
        "• lesser trochanter: that is the insertion",
        "",
        "Note: Psoas minor is absent in about half of people.",
        "",
        "Also said for lumbar transverse processes: costal processes",
        "",
        "Source: Gray, Anatomy of the Human Body (1918)",
    ]


def test_one_answer_has_no_bullet(cards):
    assert texts(turned(cards.nerve)) == ["tibial nerve (S1, S2)"]


def test_an_answer_names_the_part_it_is_true_of(cards):
    answers = (Answer("knee flexion"), Answer("hip extension", part="the long head", note="weakly"))
    assert texts(turned(replace(cards.nerve, answers=answers))) == [
        "• knee flexion",
        "• hip extension, in the long head",
        "  weakly",
    ]


def test_options_keep_their_letters_in_the_answer(make_quiz, make_study, cards):
    quiz = make_quiz(make_study([cards.scenario]))
    assert texts(quiz.face.options) == [
        "A  light strokes only",
        "B  send her to a doctor at once",
    ]
    quiz.turn()
    assert texts(quiz.face.answer) == [
        "A ✗ light strokes only: any pressure may free a clot",
        "B ✓ send her to a doctor at once",
    ]


def test_no_deck_text_reaches_the_terminal_as_an_order(make_quiz, make_study, cards):
    bad = "\x1b[31m"
    answers = tuple(
        Answer(bad, bad, (bad,), standing, bad, bad, (replace(cards.gray, title=bad),), part=bad)
        for standing in Standing
    )
    question = replace(
        cards.scenario,
        text=bad,
        answers=answers,
        subject=bad,
        region=bad,
        note=bad,
        reason=bad,
        options=(bad,),
    )
    quiz = make_quiz(make_study([question]))
    quiz.choose(0)
    shown = quiz.face
    every = [shown.where, *texts((*shown.question, *shown.options, *shown.answer))]
    assert "\x1b" not in "".join(every)


def test_a_session_that_is_over_has_no_face(make_quiz, make_study):
    quiz = make_quiz(make_study(asked=[]))
    with pytest.raises(ValueError, match="over"):
        _ = quiz.face
