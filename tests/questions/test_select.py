import pytest

from studydeck.problems import UsageError
from studydeck.questions.select import chosen

TEXT = """
region: pelvic floor
tags: [week-one]
nerve: {a: {roots: L1}}
muscle: {m: {region: hip, worse: x, symptom: y, caution: {p: {ask: q, answer: r, safety: true, area: 3.B.2}}}}
"""


@pytest.mark.parametrize(
    ("only", "expected"),
    [
        ([], "nerve/a/roots muscle/m/symptom muscle/m/worse muscle/m/caution.p"),
        (["hip"], "muscle/m/symptom muscle/m/worse muscle/m/caution.p"),
        (["Pelvic-Floor"], "nerve/a/roots"),
        (["pelvic floor"], "nerve/a/roots"),
        (["nerve", "3.A"], "nerve/a/roots muscle/m/symptom"),
        (["muscle/m"], "muscle/m/symptom muscle/m/worse muscle/m/caution.p"),
        (["3"], "muscle/m/symptom muscle/m/caution.p"),
        (["3.b"], "muscle/m/caution.p"),
        (["safety"], "muscle/m/caution.p"),
        (["week-one"], "nerve/a/roots muscle/m/symptom muscle/m/worse muscle/m/caution.p"),
    ],
)
def test_only_takes_a_region_kind_sheet_area_or_tag(asked, only, expected):
    questions = asked(TEXT)
    assert {str(q.card) for q in chosen(questions.values(), only)} == set(expected.split())


def test_a_word_for_nothing_says_what_was_probably_meant(asked):
    with pytest.raises(UsageError, match="--only nerves; did you mean `nerve` or"):
        chosen(asked(TEXT).values(), ["hip", "nerves"])
