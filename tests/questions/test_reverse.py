"""Questions from the other end: made where an author says that the list is complete."""

import pytest

from studydeck.questions.question import Standing

BODY = """
cite: gray
source: {gray: {title: Anatomy, year: 1918}}
landmark:
  femur: {reverse: whole}
  lesser-trochanter: {of: femur, reverse: whole}
  iliac-fossa: {}
  tibia: {reverse: by region}
movement: {hip-flexion: {reverse: by region}, knee-extension: {reverse: whole}}
nerve: {femoral-nerve: {reverse: whole}}
structure: {artery: {reverse: whole}}
muscle:
  psoas: {region: hip, insertion: lesser trochanter, action: hip flexion, cite: gray (p. 1)}
  iliacus:
    region: hip
    insertion: lesser trochanter (below)
    action: {is: hip flexion, disputed: some say so}
  quads:
    region: thigh
    parts: [rectus, vastus]
    insertion: tibia
    action: knee extension
    nerve: femoral nerve
  rectus: {region: thigh, action: hip flexion}
  vastus: {region: thigh, origin: {is: femur, level: 2}}
  biceps:
    region: thigh
    parts: {long-head: {insertion: tibia}, short-head: {origin: {is: lesser trochanter, wrong: no}}}
site: {triangle: {holds: artery}}
test: {thomas: {checks: psoas}}
"""


def told(question, standing=Standing.DEMANDED):
    return [(answer.text, answer.detail) for answer in question.with_standing(standing)]


@pytest.fixture
def questions(asked):
    return asked(BODY)


def test_each_muscle_that_attaches_is_demanded_with_the_field_as_detail(questions):
    card = questions["landmark/lesser-trochanter/attached"]
    assert card.text == "Lesser trochanter: which muscles attach? (2)"
    assert told(card) == [("psoas", "insertion"), ("iliacus", "insertion")]
    assert (card.area, card.region) == ("2.D", "whole body")
    assert [str(source) for source in card.sources] == ["Anatomy (1918), p. 1"]


def test_a_link_to_a_part_is_a_link_to_its_whole(questions):
    card = questions["landmark/femur/attached"]
    assert told(card) == [("psoas", "insertion"), ("iliacus", "insertion")]
    assert told(card, Standing.ACCEPTED) == [("vastus", "origin")]


def test_what_lies_deeper_is_asked_in_full_and_changes_nothing_else(questions):
    card = questions["landmark/femur/attached-in-full"]
    assert card.text == "Femur: which muscles attach? In full (3)"
    assert {text for text, _ in told(card)} == {"psoas", "iliacus", "vastus"}
    assert (card.level, questions["landmark/femur/attached"].level) == (2, 1)


def test_by_region_there_is_a_card_for_each_and_heads_stand_under_their_muscle(questions):
    card = questions["landmark/tibia/attached.thigh"]
    assert card.text == "Tibia: which muscles of the thigh attach? (2)"
    assert told(card) == [("quads", "insertion"), ("biceps", "insertion, long head")]
    assert questions["movement/hip-flexion/muscles.hip"].text == (
        "Hip flexion: which muscles of the hip do it?"
    )


def test_a_group_stands_for_its_members_and_disputed_links_are_only_accepted(questions):
    card = questions["movement/knee-extension/muscles"]
    assert told(card) == [("quads", "")]
    assert {text for text, _ in told(card, Standing.ACCEPTED)} == {"rectus", "vastus"}
    hip = questions["movement/hip-flexion/muscles.hip"]
    assert told(hip) == [("psoas", "")]
    assert hip.with_standing(Standing.ACCEPTED)[0].why == "some say so"


def test_sites_and_tests_are_asked_of_what_they_hold_and_check(questions, asked):
    assert told(questions["structure/artery/sites"]) == [("triangle", "")]
    text = BODY.replace("psoas: {region: hip,", "psoas: {region: hip, reverse: whole,")
    assert told(asked(text)["muscle/psoas/tests"]) == [("thomas", "")]


def test_nothing_is_asked_back_where_nobody_claims_the_list_complete(questions):
    assert not any(card.startswith("landmark/iliac-fossa/") for card in questions)
    assert not any("/which" in card for card in questions)


NAMED = """
landmark: {a: {}, b: {}, c: {}}
movement: {m: {}, n: {}}
muscle:
  one: {reverse: whole, origin: a, insertion: b, action: m}
  two: {reverse: whole, origin: a, insertion: b, action: [m, n]}
  three: {reverse: whole, origin: c, insertion: b, action: m}
  four: {reverse: whole, origin: c, insertion: b}
term: {eccentric: {reverse: whole, means: the muscle works while it lengthens}}
"""


def test_a_muscle_is_asked_for_by_its_facts_only_where_they_fit_no_other(asked):
    questions = asked(NAMED)
    assert "muscle/one/which" not in questions, "all that is said of one holds for two"
    assert "muscle/four/which" not in questions, "its action is not known"
    card = questions["muscle/three/which"]
    assert card.text == "Which muscle is this? Origin: c. Insertion: b. Action: m."
    assert told(card) == [("three", "")]
    assert questions["term/eccentric/which"].text == (
        "Which term is this? Means: the muscle works while it lengthens."
    )


def test_a_name_that_its_facts_give_away_is_not_asked_for(asked):
    text = NAMED.replace("c: {}}", "c: {}, subscapular-fossa: {}}").replace(
        "term:",
        "  subscapularis: {reverse: whole, origin: subscapular fossa, insertion: c, action: n}\nterm:",
    )
    assert "muscle/subscapularis/which" not in asked(text)


def test_a_muscle_that_attaches_with_all_of_its_heads_is_named_without_them(asked):
    text = BODY.replace(
        "short-head: {origin: {is: lesser trochanter, wrong: no}}", "short-head: {insertion: tibia}"
    )
    assert ("biceps", "insertion") in told(asked(text)["landmark/tibia/attached.thigh"])


def test_a_muscle_more_changes_no_id(asked):
    before = asked(BODY)
    after = asked(BODY.replace("site:", "  sartorius: {region: thigh, insertion: tibia}\nsite:"))
    assert set(before) <= set(after)
    assert after["landmark/tibia/attached.thigh"].text.endswith("(3)")
