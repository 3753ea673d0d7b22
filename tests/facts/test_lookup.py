"""Words in, sheets out, each with why, the likeliest first."""

import pytest

from studydeck.facts.lookup import Lookup

TEXT = """
landmark: {femur: {}, lesser-trochanter: {of: femur, also: [trochanter minor]}, greater-trochanter: {of: femur}}
movement: {hip-flexion: {}}
zone: {groin: {}}
muscle:
  psoas-major:
    also: [psoas]
    insertion: [lesser trochanter (tip), {is: greater trochanter, wrong: no}]
    action: {is: hip flexion, disputed: by few}
    pain: groin
    symptom: pain on climbing stairs
    facts: {long: {ask: How long is it?, answer: as long as a hand}}
  biceps: {parts: {long-head: {insertion: lesser trochanter}}}
condition: {hernia: {signs: a lump in the groin, note: seen on coughing}}
source: {gray: {title: The groin}}
"""


@pytest.fixture
def find(library):
    lookup = Lookup(library(TEXT))
    return lambda text: [(hit.sheet.key, *hit.whys) for hit in lookup.find(text).hits]


def test_a_zone_names_itself_and_what_sends_pain_there(find):
    assert find("groin") == [
        ("zone/groin", "by name"),
        ("muscle/psoas-major", "pain: groin"),
        ("condition/hernia", "signs: a lump in the groin"),
    ]


def test_a_landmark_names_what_attaches_there_but_nothing_that_is_wrong(find):
    assert find("lesser trochanter") == [
        ("landmark/lesser-trochanter", "by name"),
        ("muscle/psoas-major", "insertion: lesser trochanter (tip)"),
        ("muscle/biceps", "insertion, long head: lesser trochanter"),
    ]
    assert [key for key, *_ in find("greater trochanter")] == ["landmark/greater-trochanter"]


def test_other_names_lead_to_the_same(find):
    assert find("trochanter minor")[0] == (
        "landmark/lesser-trochanter",
        "also called trochanter minor",
    )
    assert find("psoas")[0][0] == "muscle/psoas-major"


def test_a_disputed_link_says_so(find):
    assert ("muscle/psoas-major", "action: hip flexion, disputed") in find("hip flexion")


def test_several_words_may_stand_in_several_lines(find):
    assert find("groin stairs") == [
        ("muscle/psoas-major", "pain: groin", "symptom: pain on climbing stairs")
    ]


def test_prose_questions_and_notes_are_searched(find):
    assert find("long hand")[0][1] == "How long is it? as long as a hand"
    assert find("coughing") == [("condition/hernia", "note: seen on coughing")]


@pytest.mark.parametrize("typed", ["lesser trocanter", "leser trochanter", "LESSER  Trochanters"])
def test_slips_are_forgiven(library, typed):
    found = Lookup(library(TEXT)).find(typed)
    assert found.hits[0].sheet.key == "landmark/lesser-trochanter"
    assert found.hits[0].is_named


def test_what_was_read_for_a_slip_is_said(library):
    lookup = Lookup(library(TEXT))
    assert lookup.find("lesser trocanter").read_as == "lesser trochanter"
    assert lookup.find("lesser trochanter").read_as == ""


def test_the_beginning_of_a_word_is_enough(find):
    assert [key for key, *_ in find("troch")][:2] == [
        "landmark/lesser-trochanter",
        "landmark/greater-trochanter",
    ]


@pytest.mark.parametrize("typed", ["", "   ", "the of", "xyzzy plugh", "[/b]", "\x1b[31m"])
def test_nothing_is_found_for_nothing(find, typed):
    assert find(typed) == []
