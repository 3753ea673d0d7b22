import re

import pytest

from studydeck.anki import notetype
from studydeck.anki.looks import ANSWER_SIDE, CSS, QUESTION_SIDE
from studydeck.anki.notetype import FIELD_IDS, MODEL_ID, TEMPLATE_IDS, content_hash, note_type

DAY, NIGHT = (
    dict(re.findall(r"--([\w-]+): (#\w{6});", block))
    for block in re.findall(r"{(.*?)}", CSS, re.DOTALL)[:2]
)


def test_its_ids_are_what_every_learners_anki_knows():
    assert MODEL_ID == 1751380262418
    assert TEMPLATE_IDS == {"Card": 5108224617390442101, "Spare": 5108224617390442102}
    assert list(FIELD_IDS) == [
        *("CardId", "Question", "Options", "Answer", "Accepted", "Detail", "Safety", "Source"),
        *("Sheet", "Picture", "TypeIn", "Hint", "Parent", "Spare1", "Spare2", "Spare3", "Spare4"),
    ]
    first = FIELD_IDS["CardId"]
    assert first == 3410862709514338201
    assert list(FIELD_IDS.values()) == list(range(first, first + 17))


def test_every_field_that_a_template_names_is_there():
    named = re.findall(r"{{[#/]?(\w+)}}", QUESTION_SIDE + ANSWER_SIDE)
    assert set(named) <= {*FIELD_IDS, "FrontSide"}


def test_it_is_made_anew_each_time():
    one, other = note_type(), note_type()
    one.templates[0]["ord"] = 7
    assert "ord" not in other.templates[0]


@pytest.mark.parametrize("part", ["CSS", "ANSWER_SIDE", "QUESTION_SIDE", "SPARE_SIDE"])
def test_its_hash_moves_with_its_looks(monkeypatch, part):
    before = content_hash()
    assert content_hash() == before
    monkeypatch.setattr(notetype, part, "other")
    assert content_hash() != before


def luminance(colour):
    channels = (int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5))
    linear = (c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels)
    return sum(weight * c for weight, c in zip((0.2126, 0.7152, 0.0722), linear, strict=True))


@pytest.mark.parametrize("colours", [DAY, NIGHT], ids=["day", "night"])
@pytest.mark.parametrize(
    ("ink", "paper"),
    [
        *((ink, paper) for ink in ("ink", "soft", "accent") for paper in ("paper", "tint")),
        ("alarm", "alarm-paper"),
    ],
)
def test_every_text_stands_out_from_its_ground(colours, ink, paper):
    lighter, darker = sorted((luminance(colours[ink]), luminance(colours[paper])), reverse=True)
    assert (lighter + 0.05) / (darker + 0.05) >= 4.5


@pytest.mark.parametrize("name", [".nightMode", ".night_mode", ".mobile"])
def test_every_platforms_class_is_known(name):
    assert name in CSS
