from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from studydeck.identity import CardId
from studydeck.memory.reviews import Move, Review, Undo
from studydeck.memory.rows import (
    ENTRY_COLUMNS,
    MEMORY_COLUMNS,
    card_of,
    entry_of,
    entry_row,
    memories_of,
    memory_row,
)
from studydeck.memory.sm2 import Grade, Memory

SLUGS = st.from_regex(r"[a-z0-9]{1,5}(-[a-z0-9]{1,5})?", fullmatch=True)
CARDS = st.builds(CardId, SLUGS, SLUGS, SLUGS, st.just("") | SLUGS)
COUNTS = st.integers(0, 2**62)
ENTRIES = (
    st.builds(
        Review,
        CARDS,
        COUNTS,
        st.dates(),
        st.integers(0, 5),
        COUNTS,
        COUNTS,
        st.text(),
        st.text(),
        st.text(),
        st.booleans(),
    )
    | st.builds(Undo, CARDS, COUNTS, st.dates())
    | st.builds(Move, CARDS, CARDS, COUNTS, st.dates())
)


@given(ENTRIES)
def test_an_entry_comes_back_from_its_row(entry):
    row = entry_row(entry)
    assert len(row) == len(ENTRY_COLUMNS.split(", "))
    assert entry_of(row) == entry


@given(CARDS, st.builds(Memory, COUNTS, COUNTS, COUNTS, st.dates(), st.dates()))
def test_a_memory_comes_back_from_its_row(card, memory):
    row = memory_row(card, memory)
    assert len(row) == len(MEMORY_COLUMNS.split(", "))
    assert memories_of([row]) == {card: memory}


@given(CARDS)
def test_a_card_is_read_as_the_identity_reads_it(card):
    read = card_of(str(card))
    assert read == CardId.parse(str(card))
    assert isinstance(read, CardId)


def test_a_key_is_kept_as_a_plain_number():
    day = date(2025, 3, 1)
    row = entry_row(Review(CardId("a", "b", "c"), 1, day, Grade.GOOD, 1, 1, "", "", ""))
    assert type(row[4]) is int


def test_a_row_that_makes_no_sense_is_told_apart():
    with pytest.raises(ValueError, match="unpack"):
        card_of("no card")
    with pytest.raises(ValueError, match="Invalid isoformat"):
        memories_of([("a/b/c", 1, 1, 250, "yesterday", "2025-03-01")])
