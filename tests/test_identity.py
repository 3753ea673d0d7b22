"""Ids are for ever: their form, and a few of them to the letter."""

import re

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from studydeck.cli.decks import read_decks
from studydeck.cli.paths import Chosen, shipped_decks
from studydeck.identity import SLUG, CardId, is_slug, slug

CARD = re.compile(rf"{SLUG.pattern}/{SLUG.pattern}/{SLUG.pattern}(\.{SLUG.pattern})?")
SLUGS = st.from_regex(SLUG, fullmatch=True).filter(is_slug)


@given(SLUGS, SLUGS, SLUGS, st.just("") | SLUGS)
def test_a_card_id_reads_back_as_it_was_written(kind, sheet, prompt, which):
    card = CardId(kind, sheet, prompt, which)
    assert CardId.parse(str(card)) == card


@given(
    st.tuples(SLUGS, SLUGS, SLUGS, st.just("") | SLUGS),
    st.tuples(SLUGS, SLUGS, SLUGS, st.just("") | SLUGS),
)
def test_two_cards_are_never_written_alike(one, other):
    assert (one == other) == (str(CardId(*one)) == str(CardId(*other)))


@given(st.text())
def test_what_is_no_card_id_is_refused(text):
    assume(not CARD.fullmatch(text))
    with pytest.raises(ValueError, match="not a card id"):
        CardId.parse(text)


@given(st.text())
def test_a_slug_made_of_anything_is_a_slug_or_nothing(text):
    made = slug(text)
    assert made == "" or is_slug(made)
    assert not is_slug(text) or made == text


@pytest.mark.parametrize("text", ["", "A", "a_b", "-a", "a-", "a--b", "a" * 81, "ä", "a b"])
def test_these_are_no_ids(text):
    assert not is_slug(text)


PINNED = [
    "muscle/psoas-major/origin",
    "muscle/iliopsoas/parts",
    "muscle/iliopsoas/caution.aortic-pulse",
    "movement/hip-flexion/opposite",
    "test/modified-thomas/how",
    "condition/snapping-hip/massage",
    "landmark/lesser-trochanter/of",
]


def test_these_cards_keep_their_ids_for_ever():
    read = read_decks(Chosen((shipped_decks(),), "the decks that ship"), ())
    asked = {str(question.card): question.guid for question in read.questions}
    for card in PINNED:
        assert asked[card] == f"studydeck:{card}"
