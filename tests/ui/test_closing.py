from studydeck.memory.sm2 import Grade
from studydeck.ui.closing import closing_lines


def texts(lines):
    return [str(line) for line in lines]


def test_a_summary_says_what_was_answered_missed_and_is_due(make_quiz):
    quiz = make_quiz()
    for grade in (Grade.AGAIN, Grade.HARD, Grade.EASY, Grade.AGAIN, Grade.GOOD, Grade.GOOD):
        quiz.grade(grade)
    assert texts(closing_lines(quiz)) == [
        "6 answers given, all kept.",
        "Next: 3 cards tomorrow, Saturday 21 November.",
        "",
        "Missed or hard (2)",
        "• Psoas major: origin? (2)",
        "• A client takes warfarin and one calf is warm, swollen and tender. What do you do first?",
    ]


def test_a_sitting_without_a_miss_says_so(make_quiz):
    quiz = make_quiz()
    for _ in range(3):
        quiz.grade(Grade.GOOD)
    assert texts(closing_lines(quiz))[-1] == "Nothing was missed."


def test_a_sitting_left_early_says_what_is_left(make_quiz):
    quiz = make_quiz()
    assert texts(closing_lines(quiz)) == [
        "0 answers given, all kept.",
        "3 cards still to ask today.",
    ]
