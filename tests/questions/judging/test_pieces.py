"""A typed list is taken apart where its writer meant to."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from studydeck.questions.judging.pieces import pieces


class Known:
    """Answers known word for word, of a list."""

    are_several = True

    def __init__(self, *names):
        self.names = set(names)

    def is_said_by(self, text):
        return text.strip() in self.names

    def continues(self, before, text):
        return text.startswith("L")


@pytest.mark.parametrize(
    ("typed", "items"),
    [
        ("femur, tibia", ["femur", "tibia"]),
        ("femur; tibia\nfibula", ["femur", "tibia", "fibula"]),
        ("- femur\n- tibia", ["femur", "tibia"]),
        ("1. femur\n2. tibia", ["femur", "tibia"]),
        ("femur and tibia", ["femur", "tibia"]),
        ("femur / tibia & fibula", ["femur", "tibia", "fibula"]),
        ("vertex and eye", ["vertex and eye"]),
        ("vertex and eye, temple", ["vertex and eye", "temple"]),
        ("biceps, long head, tibia", ["biceps, long head", "tibia"]),
        ("gemellus superior and inferior", ["gemellus superior", "gemellus inferior"]),
        ("bodies (T12, L3), ribs", ["bodies (T12, L3)", "ribs"]),
        ("bodies, L1", ["bodies, L1"]),
        (" , ; ", [", ;"]),
        ("", []),
        ("?", ["?"]),
    ],
)
def test_what_a_list_names(typed, items):
    known = Known("vertex and eye", "biceps, long head", "gemellus superior", "gemellus inferior")
    assert pieces(typed, known) == items


@given(st.text(max_size=60))
def test_no_text_is_too_odd_to_be_taken_apart(text):
    assert all(piece.strip() for piece in pieces(text, Known()))
