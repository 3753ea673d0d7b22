"""What `check` warns of, and that looking closely only at suspects misses nothing."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from studydeck.facts.decks import Deck
from studydeck.facts.library import Library
from studydeck.questions import worth
from studydeck.questions.generate import all_written
from studydeck.questions.wording import gives_away
from studydeck.questions.worth import question_problems


def said(library):
    return [(problem.severity, problem.message) for problem in question_problems(library)]


def test_a_list_over_seven_is_worth_a_warning(library):
    ((severity, message),) = said(library(f"muscle: {{m: {{worse: [{', '.join('abcdefgh')}]}}}}"))
    assert severity == "warning"
    assert message.startswith("muscle/m/worse demands 8 answers")
    assert not said(library(f"muscle: {{m: {{worse: [{', '.join('abcdefg')}]}}}}"))


def test_a_list_that_only_becomes_long_with_its_wholes_is_too(library):
    text = "muscle: {g: {parts: [m], worse: [a, b, c, d]}, m: {worse: [e, f, g, h]}}"
    ((_, message),) = said(library(text))
    assert message.startswith("muscle/m/worse demands 8")


def test_the_same_words_with_another_answer(library):
    text = "muscle: {m: {facts: {a: {ask: What now?, answer: x}, b: {ask: what now, answer: y}}}}"
    ((_, message),) = said(library(text))
    assert "is asked at" in message
    assert not said(library(text.replace("answer: y", "answer: X")))


def test_two_sheets_with_one_name(library):
    ((_, message),) = said(library("nerve: {a: {name: n, roots: L1}, b: {name: N, roots: L2}}"))
    assert "is asked at" in message


def test_a_question_that_contains_its_answer(library):
    ((_, message),) = said(
        library("muscle: {m: {facts: {a: {ask: Is the psoas deep?, answer: Psoas}}}}")
    )
    assert (
        message == "the question “Is the psoas deep?” contains its answer, so no card is made of it"
    )


def test_a_place_named_after_its_bone_needs_no_warning(library):
    assert not said(library("landmark: {spine: {}, tip-of-the-spine: {of: spine}}"))


@pytest.mark.parametrize(
    "text",
    [
        "test: {bridge: {how: x}}\nexercise: {bridge: {how: y}}",
        "condition: {x-y: {massage: none}}\npopulation: {q: {name: x y, massage: adapt}}",
        "muscle: {biceps: {parts: {short-head: {worse: x}}}, b: {name: 'biceps, short head', worse: y}}",
        "muscle: {psoas: {nerve: n}, m: {facts: {a: {ask: 'Psoas: nerve?', answer: x}}}}\nnerve: {n: {}}",
        "condition: {c: {massage: {a: {when: now, is: none}, b: {when: Now, is: adapt}}}}",
        "muscle: {m: {parts: {a: {}, b: {}, c: {}, d: {}, e: {}, f: {}, g: {}, h: {}}}}",
        "muscle: {g: {parts: [hip-flexion-helper], action: hip flexion}, hip-flexion-helper: {action: bend}}\nmovement: {hip-flexion: {opposite: bend}, bend: {}}",
        "movement: {up-and-down: {}, down: {opposite: up and down}}",
    ],
    ids=["kinds", "hyphens", "heads", "entries", "stages", "long", "wholes", "mirrored"],
)
def test_what_shows_only_when_sheets_are_seen_together_is_not_missed(library, text):
    assert any(severity == "warning" for severity, _ in said(library(text)))


def test_the_count_in_a_question_is_no_answer(asked):
    text = "muscle: {m: {facts: {a: {ask: How many heads and bellies?, answer: ['2', '3']}}}}"
    assert "muscle/m/facts.a" in asked(text)


NAMES = st.sampled_from(["a", "b", "a b", "b c", "what", "origin of a"])
ITEMS = st.lists(NAMES, min_size=1, max_size=9, unique=True)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    st.lists(st.tuples(NAMES, ITEMS, ITEMS, NAMES, ITEMS), min_size=1, max_size=4), st.booleans()
)
def test_the_suspects_are_all_that_can_be_warned_of(write, sheets, grouped):
    lines = ["muscle:"]
    for number, (name, worse, symptom, ask, answer) in enumerate(sheets):
        lines += [
            f"  m{number}:",
            f"    name: {name}",
            f"    worse: {list(worse)}",
            f"    symptom: {list(symptom)}",
        ]
        lines += [f"    facts: {{f: {{ask: {ask}, answer: {list(answer)}}}}}"]
    if grouped:
        lines += ["    parts: {a: {worse: [a, b]}, what: {}}"]
        lines += ["  group:", "    parts: [muscle/m0]", "    worse: [x, y, z, u, v]"]
    read = Library([Deck(write("\n".join(lines).replace("'", '"')), studied=True, shipped=False)])
    every = list(all_written(read, read.studied))
    asked = [question for question in every if not gives_away(question)]
    full = sorted({*worth._each(every), *worth._same_words(asked)})
    assert question_problems(read) == full
