"""The one note type that every card of ours has in Anki.

Its ids are pinned and its number of fields and templates never changes: adding one would make Anki
keep a second note type beside it and refuse every note that a learner already has. The reserves
may be renamed and filled.
"""

import hashlib
import json

import genanki

from studydeck.anki.looks import ANSWER_SIDE, CSS, QUESTION_SIDE, SPARE_ANSWER_SIDE, SPARE_SIDE

MODEL_ID = 1751380262418
MODEL_NAME = "Studydeck"

FIELD_IDS = {
    "CardId": 3410862709514338201,
    "Question": 3410862709514338202,
    "Options": 3410862709514338203,
    "Answer": 3410862709514338204,
    "Accepted": 3410862709514338205,
    "Detail": 3410862709514338206,
    "Safety": 3410862709514338207,
    "Source": 3410862709514338208,
    "Sheet": 3410862709514338209,
    "Picture": 3410862709514338210,
    "TypeIn": 3410862709514338211,
    "Hint": 3410862709514338212,
    "Parent": 3410862709514338213,
    "Spare1": 3410862709514338214,
    "Spare2": 3410862709514338215,
    "Spare3": 3410862709514338216,
    "Spare4": 3410862709514338217,
}
"""The fields in their order. The first tells notes apart; the second is what the browser sorts by."""

SORT_FIELD = 1

TEMPLATE_IDS = {"Card": 5108224617390442101, "Spare": 5108224617390442102}
"""The card, and one in reserve that stays empty until Spare1 is filled."""


def note_type() -> genanki.Model:
    """The note type, made anew each time, since genanki writes into what it is given."""
    sides = {"Card": (QUESTION_SIDE, ANSWER_SIDE), "Spare": (SPARE_SIDE, SPARE_ANSWER_SIDE)}
    return genanki.Model(
        MODEL_ID,
        MODEL_NAME,
        fields=[{"name": name, "id": id_} for name, id_ in FIELD_IDS.items()],
        templates=[
            {"name": name, "id": id_, "qfmt": sides[name][0], "afmt": sides[name][1]}
            for name, id_ in TEMPLATE_IDS.items()
        ],
        css=CSS,
        sort_field_index=SORT_FIELD,
    )


def content_hash() -> str:
    """Sixteen hex digits that change when the templates, their names or the style do."""
    content = [
        MODEL_NAME,
        list(FIELD_IDS),
        list(TEMPLATE_IDS),
        [QUESTION_SIDE, ANSWER_SIDE, SPARE_SIDE, SPARE_ANSWER_SIDE, CSS],
    ]
    return hashlib.sha256(json.dumps(content).encode()).hexdigest()[:16]
