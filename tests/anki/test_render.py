import html
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from studydeck.anki.notetype import FIELD_IDS
from studydeck.anki.render import escape, field_texts, tag_text
from studydeck.facts.kinds import REGIONS
from studydeck.questions.question import Answer, Standing

READ_BY_ANKI = ["[sound:x]", "[latex]", "[$]", "[anki:tts]", "{{c1::x}}", r"\(x\)", "<img>", '"']

READABLE = st.text(st.characters(exclude_categories=("Cc", "Cs")) | st.sampled_from("\n\t"))


def fields(question, picture=""):
    return dict(zip(FIELD_IDS, field_texts(question, picture), strict=True))


@given(READABLE)
def test_escaped_text_reads_back_as_it_was(text):
    assert html.unescape(escape(text).replace("<br>", "")) == text


@given(st.lists(READABLE | st.sampled_from(READ_BY_ANKI)).map("".join))
def test_nothing_is_left_for_html_or_anki_to_read(text):
    assert not re.search(r'[<>"\[\]{}\\]', escape(text).replace("<br>", ""))


@given(st.text())
def test_no_text_can_break_out_of_its_field(text):
    assert "\x1f" not in escape(text)


def test_a_character_that_no_field_can_carry_is_seen_to_be_missing():
    assert escape("a\x1fb\x00\r\n") == "a\ufffdb\ufffd<br>\n"


def test_a_single_answer_is_no_list_and_can_be_typed(question):
    found = fields(question(answers=(Answer("lesser trochanter", "with iliacus"),)))
    assert found["Answer"] == "lesser trochanter <small>(with iliacus)</small>"
    assert found["TypeIn"] == "lesser trochanter"


def test_several_answers_are_a_list(question):
    found = fields(question(answers=(Answer("hip flexion"), Answer("trunk flexion"))))
    assert found["Answer"] == "<ul><li>hip flexion</li><li>trunk flexion</li></ul>"
    assert not found["TypeIn"]


def test_what_also_counts_comes_with_its_why_its_part_and_other_wordings(question):
    answers = (
        Answer("fibular nerve", also=("peroneal nerve", "L5")),
        Answer("tibial nerve", "S1", standing=Standing.ACCEPTED, part="long head", why="of two."),
    )
    assert fields(question(answers=answers))["Accepted"] == (
        "<b>tibial nerve <small>(S1; part: long head)</small></b>: of two."
        "<p><small>peroneal nerve, L5</small></p>"
    )


def test_wordings_of_several_answers_say_whose_they_are(question):
    answers = (Answer("hip flexion", also=("bending",)), Answer("trunk flexion", also=("a", "b")))
    assert fields(question(answers=answers))["Accepted"] == (
        "<p><small>bending (hip flexion); a, b (trunk flexion)</small></p>"
    )


def test_wrong_options_are_explained_under_their_letters_and_notes_follow(scenario):
    assert fields(scenario)["Detail"] == (
        "<ul><li><b>Not A. leave out the calf</b>: a clot may travel</li>"
        "<li><b>Not C. use light effleurage</b>: it may loosen a clot</li></ul>"
        "<p>Signs of a thrombosis.</p>"
    )


@pytest.mark.parametrize(
    ("why", "note", "remark"),
    [
        ("why.", "Note.", ": why. Note."),
        ("", "Note.", ": Note."),
        ("why", "", ": why"),
        ("", "", ""),
    ],
)
def test_an_item_is_followed_by_its_why_and_its_note(question, why, note, remark):
    extra = Answer("x", standing=Standing.ACCEPTED, why=why, note=note)
    found = fields(question(answers=(Answer("y"), extra)))["Accepted"]
    assert found.removeprefix("<b>").replace("</b>", "") == f"x{remark}"


def test_notes_of_several_answers_say_whose_they_are(question):
    answers = (Answer("hip flexion"), Answer("trunk flexion", note="both sides"))
    found = fields(question(answers=answers, note="A note."))["Detail"]
    assert found == "<p>trunk flexion: both sides</p><p>A note.</p>"


def test_an_answers_own_source_says_what_it_vouches_for(question, sources):
    book, paper = sources
    answers = (Answer("a", sources=(book,)), Answer("b", sources=(paper,)))
    assert fields(question(answers=answers))["Source"] == (
        '<ul><li><a href="https://example.org/book">Gray H., A Book of Muscles (1918)</a></li>'
        "<li>Skyrme, A Paper (1999), p. 3 <small>(on b)</small></li></ul>"
    )


def test_only_a_web_address_becomes_a_link(question, sources):
    assert "<a" not in fields(question(sources=sources[1:]))["Source"]


def test_a_card_says_where_it_stands_and_which_sheet_it_is_of(question):
    found = fields(question())
    assert found["CardId"] == "muscle/psoas-major/origin"
    assert found["Sheet"] == "muscle/psoas-major"
    assert found["Parent"] == "Muscle · Hip"


def test_safety_is_marked_only_where_it_is_meant(question, scenario):
    assert fields(scenario)["Safety"]
    assert not fields(question())["Safety"]


def test_the_reserves_stay_empty(question):
    found = fields(question())
    assert not any(found[name] for name in ("Hint", "Spare1", "Spare2", "Spare3", "Spare4"))


@pytest.mark.parametrize("region", REGIONS)
def test_no_tag_of_any_region_has_a_space(question, region):
    tags = tag_text(question(region=region)).split()
    assert f"studydeck::region::{region.replace(' ', '_')}" in tags
    assert len(tags) == 4


def test_tags_are_ours_or_marked_as_the_authors(question):
    asked = question(tags=frozenset({"caution", "week-2", "a: b"}), safety=True)
    assert tag_text(asked) == (
        " studydeck::area::2::D studydeck::caution studydeck::kind::muscle studydeck::level::1 studydeck::region::hip"
        " studydeck::safety studydeck::tag::a_b studydeck::tag::week-2 "
    )
