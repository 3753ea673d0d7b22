"""Typed answers, marked as a fair instructor would: the table was written before the marker."""

from pathlib import Path

import pytest
import yaml

import studydeck
from studydeck.facts.decks import Deck
from studydeck.facts.library import Library
from studydeck.questions.generate import questions_for
from studydeck.questions.judging.judge import Judge

HERE = Path(__file__).parent / "typed"
WORDING = Path(studydeck.__file__).parents[1] / "decks" / "wording.yaml"
ROWS = yaml.safe_load((HERE / "table.yaml").read_text(encoding="utf-8"))


@pytest.fixture(scope="module")
def taught():
    library = Library([Deck(HERE / "sheets.yaml", True, True), Deck(WORDING, False, True)])
    assert not library.errors
    return {str(q.card): q for q in questions_for(library)}, Judge(library)


def test_all_the_members_of_a_group_are_the_group_where_it_is_asked_back(library):
    read = library("""
landmark: {tuberosity: {reverse: whole}}
muscle: {quads: {parts: [rectus, vastus], insertion: tuberosity}, rectus: {}, vastus: {}, other: {insertion: tuberosity}}
""")
    question = next(q for q in questions_for(read) if q.card.prompt == "attached")
    judge = Judge(read)
    assert judge.mark(question, "rectus, vastus, other").missing == ()
    assert [answer.text for answer in judge.mark(question, "rectus, other").missing] == ["quads"]


@pytest.mark.parametrize("row", ROWS, ids=[f"{r['card']}: {r['typed']}" for r in ROWS])
def test_the_verdict_is_a_fair_instructors(row, taught):
    questions, judge = taught
    marked = judge.mark(questions[row["card"]], row["typed"])
    said = [item.verdict.value for item in marked.items]
    missing = sorted(answer.text for answer in marked.missing)
    assert (said, missing) == (row["says"], sorted(row["missing"])), row["why"]


FOUND_BY_ANOTHER = """
landmark:
  linea-aspera: {parts: [medial lip of the linea aspera, lateral lip of the linea aspera]}
  medial-lip-of-the-linea-aspera: {}
  lateral-lip-of-the-linea-aspera: {}
movement: {hip-flexion: {}, hip-lateral-rotation: {}, hip-abduction: {}}
nerve: {femoral-nerve: {}}
structure: {femoral-artery: {}}
muscle:
  m: {insertion: linea aspera (lateral lip), action: [hip flexion, hip abduction, hip lateral rotation]}
  longus: {name: adductor longus}
  brevis: {name: adductor brevis}
  all: {parts: [adductor longus, adductor brevis]}
site: {front: {holds: [femoral nerve, femoral artery]}}
term:
  artery: {means: vessel that carries blood away from the heart}
  transference: {means: the client turns feelings for another on the therapist}
"""


@pytest.mark.parametrize(
    ("card", "typed", "says"),
    [
        ("muscle/m/insertion", "medial lip of the linea aspera", ["wrong"]),
        ("muscle/m/insertion", "lateral lip of the linea aspera", ["right"]),
        ("muscle/m/action", "flexes, abducts and externally rotates the hip", ["right"] * 3),
        ("muscle/all/parts", "adductor longus, brevis", ["right", "right"]),
        ("site/front/holds", "femoral n., femoral a.", ["right", "right"]),
        ("term/artery/means", "vessel that carries blood to the heart", ["wrong"]),
        ("term/artery/means", "a vessel carries blood away from the heart", ["right"]),
        (
            "term/transference/means",
            "the therapist turns feelings for another on the client",
            ["wrong"],
        ),
    ],
)
def test_what_another_reader_found_unfair_stays_mended(library, card, typed, says):
    wording = WORDING.read_text(encoding="utf-8").split("\n", 1)[1]
    read = library(FOUND_BY_ANOTHER + wording)
    question = next(q for q in questions_for(read) if str(q.card) == card)
    marked = Judge(read).mark(question, typed)
    assert [item.verdict.value for item in marked.items] == says


@pytest.mark.parametrize(
    "text", ["laterally flexes", "proximal proximal", "PIP joint", "no none not"]
)
def test_bringing_words_together_comes_to_an_end(library, text):
    wording = WORDING.read_text(encoding="utf-8").split("\n", 1)[1]
    read = library("landmark: {a: {}}\nmuscle: {m: {origin: a}}\n" + wording)
    assert Judge(read).mark(questions_for(read)[0], text).items


ORDERED = """
term:
  stress:
    means: x
    facts:
      order:
        ask: In which order?
        answer:
          - {is: alarm then resistance then exhaustion, also: ["alarm, resistance, exhaustion"]}
          - {is: resistance then alarm then exhaustion, wrong: alarm comes first}
      ratio:
        ask: How many compressions to how many breaths?
        answer: [{is: 30 to 2, also: ["30:2"]}, {is: 2 to 30, also: ["2:30"], wrong: far too few}]
      cup:
        ask: How much?
        answer: [{is: a third of a cup}, {is: three cups, wrong: far too much}]
"""


@pytest.mark.parametrize(
    ("card", "typed", "says"),
    [
        ("order", "alarm, resistance, exhaustion", ["right"]),
        ("order", "alarm, resistance and then exhaustion", ["right"]),
        ("order", "resistance, alarm, exhaustion", ["wrong"]),
        ("order", "exhaustion, resistance, alarm", ["wrong"]),
        ("ratio", "30/2", ["right"]),
        ("ratio", "2:30", ["wrong"]),
        ("ratio", "2 to 30", ["wrong"]),
        ("cup", "a third of a cup", ["right"]),
        ("cup", "Three cups", ["wrong"]),
    ],
)
def test_the_order_counts_where_a_known_mistake_has_the_same_words(library, card, typed, says):
    read = library(ORDERED)
    question = next(q for q in questions_for(read) if q.card.which == card)
    marked = Judge(read).mark(question, typed)
    assert [item.verdict.value for item in marked.items] == says


def test_a_slip_is_seen_beside_words_of_the_question(library):
    read = library("""
term: {cold: {means: x, facts: {less: {ask: What did athletes feel less?, answer: fatigue}}}}
""")
    question = next(q for q in questions_for(read) if q.card.which)
    (item,) = Judge(read).mark(question, "less fatige").items
    assert item.verdict.value == "near"


def test_a_name_with_digits_in_it_is_that_name(library):
    read = library("""
movement: {up: {name: index finger extension, also: [extension of the second digit]}}
muscle: {m: {action: up}}
""")
    question = next(q for q in questions_for(read) if q.card.prompt == "action")
    (item,) = Judge(read).mark(question, "extension of the second digit").items
    assert item.verdict.value == "right"
