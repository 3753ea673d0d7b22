from hypothesis import given
from hypothesis import strategies as st

from studydeck.identity import CardId
from studydeck.memory.adoption import moves_in_order

A, B, C, D = (CardId("muscle", name, "origin") for name in "abcd")
CARDS = st.sampled_from([A, B, C, D])


def test_a_new_id_gets_the_history_of_the_old_one():
    assert moves_in_order({B: A}, {A}) == [(B, A)]


def test_a_card_with_a_history_keeps_its_own():
    assert moves_in_order({B: A}, {A, B}) == []


def test_there_is_nothing_to_move_from_a_card_without_a_history():
    assert moves_in_order({B: A}, {C}) == []


def test_one_history_goes_to_one_card_only():
    assert moves_in_order({B: A, C: A}, {A}) == [(B, A)]


def test_an_id_that_changes_hands_gives_its_history_away_first():
    assert moves_in_order({B: A, C: B}, {A, B}) == [(C, B), (B, A)]


def test_a_history_is_moved_one_step_and_no_further():
    assert moves_in_order({B: A, C: B}, {A}) == [(B, A)]


def test_two_cards_that_swap_their_ids_stay_as_they_are():
    assert moves_in_order({A: B, B: A}, {A, B}) == []


@given(st.dictionaries(CARDS, CARDS), st.sets(CARDS))
def test_every_move_is_one_that_a_replay_carries_out(moves, held):
    now = set(held)
    for new, old in moves_in_order(moves, held):
        assert old in now
        assert new not in now
        now = (now - {old}) | {new}
    assert len(now) == len(held)
