from collections import Counter
from dataclasses import replace
from datetime import date, timedelta
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from studydeck.identity import CardId
from studydeck.memory.plan import APART, Overview, RegionCount, overview, queue
from studydeck.memory.sm2 import Memory
from studydeck.questions.question import Answer, Question

TODAY = date(2025, 3, 1)


def question(name, *sisters, level=1, region="hip"):
    return Question(
        card=CardId("muscle", name, "origin"),
        text=f"{name}: origin?",
        answers=(Answer("here"),),
        subject=name,
        region=region,
        area="2.D",
        level=level,
        sisters=frozenset(sisters),
    )


def due(days_ago):
    return Memory(2, 6, 250, TODAY - timedelta(days=days_ago), TODAY - timedelta(days=60))


def names(cards):
    return [card.sheet for card in cards]


def test_due_cards_come_first_and_the_longest_due_before_the_others():
    questions = [question(name) for name in "abcd"]
    memories = {questions[1].card: due(0), questions[2].card: due(3), questions[3].card: due(-1)}
    assert names(queue(questions, memories, TODAY, 20)) == ["c", "b", "a"]


def test_the_first_level_of_every_sheet_comes_before_the_second_of_any():
    questions = [question("a", level=2), question("b", level=3), question("c"), question("d")]
    assert names(queue(questions, {}, TODAY, 3)) == ["c", "d", "a"]


def test_a_deeper_level_does_not_slip_in_to_keep_sisters_apart():
    questions = [question("a", "s"), question("b", "s"), question("c", level=2)]
    assert names(queue(questions, {}, TODAY, 3)) == ["a", "b", "c"]


def test_no_more_new_cards_come_in_than_the_day_has_left():
    questions = [question(name) for name in "abc"]
    assert names(queue(questions, {}, TODAY, 2)) == ["a", "b"]
    assert names(queue(questions, {}, TODAY, 0)) == []
    assert names(queue(questions, {}, TODAY, -1)) == []


def test_the_days_new_cards_are_chosen_before_they_are_spread():
    questions = [question("a", "s"), question("b", "s"), question("c", "s"), question("d")]
    assert names(queue(questions, {}, TODAY, 3)) == ["a", "b", "c"]


def test_sisters_are_kept_apart():
    sheets = [question(f"{sheet}{card}", sheet) for sheet in "abcdef" for card in "123"]
    asked = names(queue(sheets, {}, TODAY, len(sheets)))
    assert asked[:6] == ["a1", "b1", "c1", "d1", "e1", "a2"]
    places = {name: place for place, name in enumerate(asked)}
    for sheet in "abcd":
        assert all(places[f"{sheet}{n + 1}"] - places[f"{sheet}{n}"] > APART for n in (1, 2))


def test_where_only_sisters_are_left_the_one_longest_ago_comes_next():
    questions = [question(f"{sheet}{card}", sheet) for sheet in "ab" for card in "123"]
    assert names(queue(questions, {}, TODAY, 6)) == ["a1", "b1", "a2", "b2", "a3", "b3"]


def test_a_new_card_keeps_away_from_a_sister_that_was_due():
    questions = [question("due", "s"), question("new", "s"), question("other")]
    memories = {questions[0].card: due(0)}
    assert names(queue(questions, memories, TODAY, 2)) == ["due", "other", "new"]


@st.composite
def decks(draw):
    sisters = st.frozensets(st.sampled_from("stuvw"), max_size=3)
    made = draw(st.lists(st.tuples(sisters, st.integers(1, 3)), max_size=100))
    questions = [question(f"c{n}", *keys, level=level) for n, (keys, level) in enumerate(made)]
    days = draw(st.lists(st.none() | st.integers(-3, 9), min_size=len(made), max_size=len(made)))
    ages = zip(questions, days, strict=True)
    return questions, {asked.card: due(age) for asked, age in ages if age is not None}


@given(decks(), st.integers(0, 120))
def test_every_due_card_is_asked_once_and_the_new_ones_within_the_limit(deck, new_left):
    questions, memories = deck
    cards = queue(questions, memories, TODAY, new_left)
    waits = [q.card for q in questions if q.card in memories and memories[q.card].due_on <= TODAY]
    unseen = sorted((q for q in questions if q.card not in memories), key=lambda q: q.level)
    assert Counter(cards[: len(waits)]) == Counter(waits)
    assert Counter(cards[len(waits) :]) == Counter(q.card for q in unseen[:new_left])
    levels = {q.card: q.level for q in questions}
    assert all(levels[a] <= levels[b] for a, b in pairwise(cards[len(waits) :]))
    assert cards == queue(questions, memories, TODAY, new_left)


@given(st.integers(APART + 1, 12), st.integers(1, 12))
def test_with_sheets_enough_no_card_follows_its_sister(sheets, cards):
    """Dealt one from each sheet in turn, so that an order that keeps them apart exists."""
    questions = [question(f"s{s}-{c}", f"s{s}") for c in range(cards) for s in range(sheets)]
    asked = names(queue(questions, {}, TODAY, len(questions)))
    keys = [name.split("-")[0] for name in asked]
    for place, key in enumerate(keys):
        assert key not in keys[max(0, place - APART) : place]


def test_fifty_thousand_cards_are_put_in_order_with_none_lost():
    questions = [question(f"m{n // 9}-{n % 9}", f"m{n // 9}") for n in range(50_000)]
    cards = queue(questions, {}, TODAY, 50_000)
    assert len(set(cards)) == 50_000
    assert all(a.sheet.split("-")[0] != b.sheet.split("-")[0] for a, b in pairwise(cards[:49_000]))


def test_the_overview_counts_by_region_in_the_order_of_the_questions():
    questions = [
        question("a", region="foot"),
        question("b", region="head"),
        question("c", region="foot"),
        question("d", region="hip"),
        question("e", region="hip"),
        question("f", region="head"),
    ]
    days = {"a": 0, "d": -2, "e": -2, "f": -5}
    memories = {q.card: due(days[q.subject]) for q in questions if q.subject in days}
    gone = question("gone").card
    seen = overview(questions, memories | {gone: due(0)}, TODAY, 1, (questions[0].card, gone))
    assert seen == Overview(
        regions=(RegionCount("foot", 1, 1), RegionCount("head", 0, 1), RegionCount("hip", 0, 0)),
        due=1,
        new=2,
        new_today=1,
        owed=1,
        next_due_on=TODAY + timedelta(days=2),
        next_due=2,
    )


def test_an_overview_of_nothing_is_nothing():
    assert overview([], {}, TODAY, 20, ()) == Overview((), 0, 0, 0, 0, None, 0)


def test_a_limit_that_was_lowered_during_the_day_lets_none_in():
    assert overview([question("a")], {}, TODAY, -1, ()).new_today == 0


@given(decks(), st.integers(0, 120))
def test_the_overview_and_the_queue_agree(deck, new_left):
    questions, memories = deck
    seen = overview(questions, memories, TODAY, new_left, ())
    assert seen.due + seen.new_today == len(queue(questions, memories, TODAY, new_left))
    assert sum(count.due for count in seen.regions) == seen.due
    assert sum(count.new for count in seen.regions) == seen.new


def test_new_cards_are_begun_on_a_few_sheets_in_turn():
    cards = [CardId("muscle", f"s{at // 3}", f"p{at}") for at in range(24)]
    questions = [
        replace(question("m"), card=card, sisters=frozenset((card.sheet,))) for card in cards
    ]
    begun = queue(questions, {}, TODAY, 9)
    assert {card.sheet for card in begun} == {f"s{at}" for at in range(6)}
    assert all(one.sheet != other.sheet for one, other in pairwise(begun))
    assert sorted(queue(questions, {}, TODAY, 24)) == sorted(cards)
