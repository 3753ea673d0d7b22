"""Options that are truly wrong, drawn alike for the same seed."""

from itertools import count

import pytest

from studydeck.cli.decks import read_decks
from studydeck.cli.paths import Chosen, shipped_decks
from studydeck.facts.decks import Deck
from studydeck.facts.kinds import FIELDS, REVERSED
from studydeck.facts.library import Library
from studydeck.questions.answers import complete_answers
from studydeck.questions.generate import questions_for
from studydeck.questions.options.choices import Choices
from studydeck.questions.question import Standing
from studydeck.questions.ways import Way, possible
from tests.questions.options.made import made_library

CLOSED = {"origin", "insertion", "action", "nerve", "opposite", "of", "massage"}
OPTIONS = 100_000


def related(library, sheet):
    """The keys of a sheet, its wholes and its parts, told anew from what is written."""
    return {sheet.key, *(other.key for other in library.structure.related(sheet))}


def neighbours(library):
    """By sheet, whom it declares near, from both sides."""
    near = {}
    for sheet in library.sheets.values():
        for text in sheet.own.get("near", ()):
            other = library.find(sheet, text, (sheet.kind,))[0][0]
            near.setdefault(sheet.key, set()).add(other.key)
            near.setdefault(other.key, set()).add(sheet.key)
    return near


def sheets_of(library):
    return {e.key: e for s in library.sheets.values() for e in (s, *s.heads)}


def said(library, sheet, name):
    """All that is true of a sheet in a field, if disputed, deeper, or of a part or whole only."""
    answers = complete_answers(library, sheet, name, 3)
    return {answer.link for answer in answers if answer.standing is not Standing.WRONG}


def defended(library, question, link, sheets, near):
    """Whether somebody could defend a sheet as an answer to a question."""
    kind, prompt = question.card.kind, question.card.prompt.removesuffix("-in-full")
    mine = related(library, sheets[link])
    for answer in question.answers:
        if answer.link and (answer.link in mine or near.get(answer.link, set()) & {link}):
            return True
    if prompt not in REVERSED[kind]:
        return False
    asked = sheets[f"{kind}/{question.card.sheet}"]
    places = related(library, asked) | near.get(asked.key, set())
    return any(
        places & said(library, other, name)
        for maker, name in REVERSED[kind][prompt].made_of
        if maker == sheets[link].kind
        for other in (sheets[link], *sheets[link].heads)
    )


def draw_options(library, questions, wanted):
    """So many options that no author wrote, each with its question, under one seed after another."""
    drawn = 0
    for seed in count():
        choices = Choices(library, str(seed))
        before = drawn
        for question in questions:
            for option in choices.options(question):
                if option.link and not option.is_right and not option.why:
                    yield question, option
                    drawn += 1
        if drawn >= wanted or drawn == before:
            return


def hold(library, questions, wanted):
    sheets, near = sheets_of(library), neighbours(library)
    known = {}
    drawn = 0
    for question, option in draw_options(library, questions, wanted):
        pair = question.card, option.link
        if pair not in known:
            known[pair] = defended(library, question, option.link, sheets, near)
        assert not known[pair], f"{question.card}: {option.text}"
        drawn += 1
    return drawn


def test_no_option_of_a_library_made_by_lot_is_right_disputed_inherited_or_related(write):
    library = Library([Deck(write(made_library(2_000, seed=7)), True, False)])
    assert not library.errors
    assert hold(library, questions_for(library), OPTIONS // 2) >= OPTIONS // 2


def test_no_option_of_the_decks_that_ship_is_either():
    read = read_decks(Chosen((shipped_decks(),), ""), ())
    assert hold(read.library, read.questions, OPTIONS // 2) >= OPTIONS // 2


def test_options_are_drawn_from_closed_fields_alone():
    read = read_decks(Chosen((shipped_decks(),), ""), ())
    choices = Choices(read.library, "1")
    for question in read.questions:
        prompt = question.card.prompt.removesuffix("-in-full")
        drawn = [o for o in choices.options(question) if not o.is_right and not o.why]
        made_of = REVERSED[question.card.kind].get(prompt)
        names = [name for _, name in made_of.made_of] if made_of else [prompt]
        if drawn and prompt != "which":
            assert set(names) <= CLOSED, question.card


BODY = """
landmark: {a: {}, b: {}, c: {}, d: {near: [a]}, e: {of: a}, f: {}, a-place-with-a-very-long-name: {}}
muscle:
  m: {origin: [a, {is: b, wrong: that is n}]}
  n: {origin: b}
  o: {origin: [c, d, e, f]}
  p: {origin: a place with a very long name}
condition:
  flu: {massage: none, reason: it spreads}
"""


@pytest.fixture
def options(library):
    def options(text, card, seed="s"):
        read = library(text)
        question = next(q for q in questions_for(read) if str(q.card) == card)
        return Choices(read, seed).options(question)

    return options


def test_an_authors_own_come_first_with_their_reasons(options):
    found = options(BODY, "muscle/m/origin")
    assert {(o.text, o.why) for o in found} == {
        ("a", ""), ("b", "that is n"), ("c", ""), ("f", "")
    }  # fmt: skip
    assert [o.text for o in found if o.is_right] == ["a"]


def test_near_places_parts_and_give_aways_are_left_out(options):
    texts = {option.text for option in options(BODY, "muscle/m/origin")}
    assert texts.isdisjoint({"d", "e", "a place with a very long name"})


def test_with_fewer_than_three_others_it_is_not_asked_so(options):
    assert (
        options(BODY.replace("{origin: [c, d, e, f]}", "{origin: [c, d, e]}"), "muscle/m/origin")
        == ()
    )


def test_the_same_seed_gives_the_same_options_in_the_same_order(options):
    one, two = (options(BODY, "muscle/m/origin", "x") for _ in range(2))
    assert one == two
    orders = {tuple(o.text for o in options(BODY, "muscle/m/origin", str(s))) for s in range(20)}
    assert len(orders) > 1


def test_the_classes_for_massage_are_offered_whole_from_the_strictest(options):
    found = options(BODY, "condition/flu/massage")
    assert [o.text for o in found][::4] == ["no massage", "massage is indicated"]
    assert [o.is_right for o in found] == [True, False, False, False, False]


def test_open_fields_offer_options_only_where_three_are_written(options):
    wrong = ", ".join(f"{{is: w{at}, wrong: x}}" for at in range(3))
    text = "muscle: {m: {worse: [sitting, WRONG], treatment: [rest, {is: w, wrong: x}]}}"
    text = text.replace("WRONG", wrong)
    assert len(options(text, "muscle/m/worse")) == 4
    assert options(text, "muscle/m/treatment") == ()


def test_a_list_is_not_asked_by_choice_of_what_is_not_there(options):
    """`none` has no sheet, so that nothing can be held against it."""
    body = "movement: {go: {opposite: {is: none, note: x}}, up: {opposite: down}, down: {}, in: {opposite: out}, out: {}}"
    assert options(body, "movement/go/opposite") == ()


TERMS = (
    "consents",
    "fidelity",
    "advocacy",
    "autonomy",
    "membrane",
    "skeleton",
    "synovium",
    "collagen",
)


def of_terms(fields):
    """Terms asked backwards, each with fields of its own."""
    sheets = (
        f"{name}: {{{said}, means: it is {at}}}"
        for at, (name, said) in enumerate(zip(TERMS, fields, strict=True))
    )
    return f"reverse: whole\nterm: {{{', '.join(sheets)}}}"


def test_terms_stand_beside_terms_of_their_own_exam_area(options):
    body = of_terms(["area: '6'"] * 4 + ["area: 1.A"] * 4)
    found = options(body, "term/consents/which")
    assert {option.text for option in found} == set(TERMS[:4])


def test_terms_of_one_area_stand_beside_those_that_share_a_tag(options):
    body = of_terms(["area: '7', tags: [money]", "area: '7', tags: [linen]"] * 4)
    found = options(body, "term/consents/which")
    assert {option.text for option in found} == set(TERMS[::2])


def test_a_scenario_and_a_class_are_only_chosen(library):
    text = (
        BODY
        + "scenario: {s: {stem: What first?, answer: [x, {is: y, wrong: z}, {is: v, wrong: z}]}}"
    )
    ways = {str(q.card): possible(q, has_options=True) for q in questions_for(library(text))}
    assert ways["scenario/s/answer"] == ways["condition/flu/massage"] == (Way.CHOICE,)
    assert ways["muscle/o/origin"] == (Way.FLIP, Way.CHOICE, Way.TYPED, Way.CHECKLIST)
    assert ways["condition/flu/reason"] == (Way.FLIP, Way.CHOICE, Way.TYPED)
    assert FIELDS["muscle"]["origin"].closed
