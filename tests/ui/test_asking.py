"""Each way of asking, by its keys: what is chosen, typed or ticked, and what it leads to."""

import pytest
from textual.events import Paste

from studydeck.facts.decks import Deck
from studydeck.facts.library import Library
from studydeck.identity import CardId
from studydeck.questions.generate import questions_for

TEXT = """
region: hip
landmark: {iliac-crest: {}, iliac-fossa: {}, pubic-crest: {}, linea-aspera: {}, ischial-spine: {}, sacral-crest: {}, lesser-trochanter: {}}
muscle:
  psoas: {insertion: lesser trochanter, origin: [iliac crest, iliac fossa, pubic crest]}
  other: {insertion: [iliac crest, linea aspera, ischial spine, sacral crest]}
  third: {origin: [lesser trochanter, linea aspera, ischial spine, sacral crest]}
condition:
  flu: {massage: none, reason: it spreads through the whole body}
source: {gray: {title: Anatomy}}
"""


@pytest.fixture
def asked(write, make_study):
    """A study of the cards named, asked in one way, out of a small library."""

    def asked(*cards, way="flip", memories=None):
        library = Library([Deck(write(TEXT), True, False)])
        by_card = {str(question.card): question for question in questions_for(library)}
        chosen = [by_card[card] for card in cards]
        return make_study(chosen, memories, library=library, way=way)

    return asked


async def test_a_right_choice_suggests_good_and_the_learner_still_grades(
    sitting, shown, keep, asked
):
    study = asked("muscle/psoas/insertion", way="choice")
    async with sitting(study) as pilot:
        await pilot.press("enter")
        right = next(row for row in shown(pilot.app).splitlines() if "lesser trochanter" in row)
        await pilot.press(right.split()[0].lower())
        assert "Right." in shown(pilot.app)
        assert "▸3 good" in shown(pilot.app)
        await pilot.press("4")
    assert [(entry.grade, entry.way) for entry in keep.entries] == [(5, "choice")]


async def test_a_wrong_choice_suggests_again(sitting, shown, asked):
    async with sitting(asked("muscle/psoas/insertion", way="choice")) as pilot:
        await pilot.press("enter")
        wrong = next(row for row in shown(pilot.app).splitlines() if row.endswith("  linea aspera"))
        await pilot.press(wrong.split()[0].lower())
        assert "Not right." in shown(pilot.app)
        assert "✗ linea aspera (your answer)" in shown(pilot.app)
        assert "▸1 again" in shown(pilot.app)


@pytest.mark.parametrize("size", [(40, 12), (80, 24)])
@pytest.mark.parametrize("grade", ["1", "2", "3", "4"])
async def test_an_unsafe_answer_is_graded_0_whatever_is_pressed(
    sitting, shown, keep, asked, grade, size
):
    async with sitting(asked("condition/flu/massage"), size) as pilot:
        await pilot.press("enter", "e")
        assert "Unsafe" in shown(pilot.app)
        assert "1 2 3 4 go on" in shown(pilot.app)
        await pilot.press(grade)
    assert keep.grades == [0]


async def test_why_it_is_unsafe_stands_right_below(sitting, shown, asked):
    async with sitting(asked("condition/flu/massage")) as pilot:
        await pilot.press("enter", "e")
        rows = [row.strip() for row in shown(pilot.app).splitlines()]
        unsafe = next(at for at, row in enumerate(rows) if row.startswith("Unsafe"))
        assert rows[unsafe + 1] == "Why: it spreads through the whole body"


async def test_a_stricter_class_is_only_wrong(sitting, shown, keep, asked):
    async with sitting(asked("condition/flu/massage")) as pilot:
        await pilot.press("enter", "b", "4")
    assert keep.grades == [1]


async def test_a_typed_answer_is_marked_and_letters_go_nowhere_else(sitting, shown, keep, asked):
    study = asked("muscle/psoas/insertion", "condition/flu/reason", way="typed")
    async with sitting(study, (40, 12)) as pilot:
        await pilot.press("enter", *"quwleser", "space", *"trochanter")
        assert "quwleser trochanter" in shown(pilot.app)
        await pilot.press(*["backspace"] * 19, *"leser", "space", *"trochanter", "enter")
        assert "≈ leser trochanter for le[s]ser" in shown(pilot.app)
        assert "▸2 hard" in shown(pilot.app)
        await pilot.press("3")
    assert [(entry.grade, entry.way) for entry in keep.entries] == [(4, "typed")]


async def test_while_typing_undo_help_and_look_up_have_keys_of_their_own(
    sitting, shown, keep, asked
):
    study = asked("muscle/psoas/insertion", "muscle/other/insertion", way="typed")
    async with sitting(study) as pilot:
        await pilot.press("enter", "enter", "1")
        assert "Ctrl+Z undo" in shown(pilot.app)
        await pilot.press("x", "ctrl+z")
        assert "Psoas: insertion?" in shown(pilot.app)
        await pilot.press("f1")
        assert "Help" in shown(pilot.app)
        await pilot.press("escape", "f3", *"trochan")
        assert "lesser trochanter (landmark)" in shown(pilot.app)
        await pilot.press("escape", "f2")
        assert "Asked by checklist where it can be; this card by flip." in shown(pilot.app)
    assert keep.grades == [1, "undo"]


async def test_nothing_typed_shows_the_answer_and_suggests_again(sitting, shown, asked):
    async with sitting(asked("muscle/psoas/insertion", way="typed")) as pilot:
        await pilot.press("enter", "enter")
        assert "Nothing was typed." in shown(pilot.app)
        assert "▸1 again" in shown(pilot.app)


async def test_a_checklist_suggests_the_grade_from_what_is_ticked(sitting, shown, keep, asked):
    async with sitting(asked("muscle/psoas/origin", way="checklist"), (40, 12)) as pilot:
        await pilot.press("enter", "space")
        assert "0 of 3 known." in shown(pilot.app)
        await pilot.press("a", "b")
        assert "2 of 3 known." in shown(pilot.app)
        assert "A [x] iliac crest" in shown(pilot.app)
        assert "▸1 again" in shown(pilot.app)
        await pilot.press("c")
        assert "▸3 good" in shown(pilot.app)
        await pilot.press("c", "a", "a", "3")
    assert [(entry.grade, entry.way) for entry in keep.entries] == [(4, "checklist")]


async def test_the_ladder_goes_by_the_age_of_the_card(sitting, shown, asked, cards):
    card = CardId("muscle", "psoas", "origin")
    ways = []
    for days in (None, 6, 30):
        memories = {} if days is None else {card: cards.seen(cards.today, 3, days)}
        study = asked("muscle/psoas/origin", way="ladder", memories=memories)
        async with sitting(study) as pilot:
            await pilot.press("enter")
            rows = shown(pilot.app)
            ways.append([w for w in ("A–D choose", "Space answer", "Enter mark") if w in rows])
    assert ways == [["A–D choose", "Space answer"], ["Space answer"], ["Enter mark"]]


async def test_w_goes_through_the_ways_on_the_first_screen_too(sitting, shown, asked):
    async with sitting(asked("muscle/psoas/origin", way="ladder")) as pilot:
        assert "Asked by ladder:" in shown(pilot.app)
        await pilot.press("w", "w", "w")
        assert "Asked by typed:" in shown(pilot.app)
        await pilot.press("enter")
        assert "Type the answers" in shown(pilot.app)


async def test_undo_asks_the_card_afresh(sitting, shown, keep, asked):
    study = asked("condition/flu/massage", "muscle/psoas/insertion")
    async with sitting(study) as pilot:
        await pilot.press("enter", "e", "1", "u")
        assert "Unsafe" not in shown(pilot.app)
        await pilot.press("a", "3")
    assert keep.grades == [0, "undo", 4]


async def test_a_sheet_found_is_shown_whole_and_closed_again(sitting, shown, asked):
    async with sitting(asked("muscle/psoas/origin"), (40, 12)) as pilot:
        await pilot.press("enter", "slash", *"trochan", "enter")
        assert "Lesser trochanter" in shown(pilot.app)
        await pilot.press("x", "escape")
        assert "Psoas: origin? (3)" in shown(pilot.app)


async def test_a_look_up_without_a_hit_says_so(sitting, shown, asked):
    async with sitting(asked("muscle/psoas/origin")) as pilot:
        await pilot.press("slash")
        assert "Type a place" in shown(pilot.app)
        await pilot.press(*"qqqq", "enter", "down")
        assert "Nothing in the sheets" in shown(pilot.app)


async def test_what_is_typed_is_never_taken_for_markup(sitting, shown, asked):
    async with sitting(asked("muscle/psoas/insertion", way="typed")) as pilot:
        await pilot.press("enter", "[", *"red", "]", *"x", "[", "slash", "]", "enter")
        assert "✗ [red]x[/]" in shown(pilot.app)


@pytest.mark.parametrize("leave", ["q", "ctrl+c"])
async def test_leaving_does_not_let_an_unsafe_answer_go_by(sitting, keep, asked, leave):
    async with sitting(asked("condition/flu/massage")) as pilot:
        await pilot.press("enter", "e", leave)
    assert keep.grades == [0]


async def test_an_unsafe_answer_can_be_taken_back_before_going_on(sitting, shown, keep, asked):
    async with sitting(asked("condition/flu/massage")) as pilot:
        await pilot.press("enter", "e", "u")
        assert "Unsafe" not in shown(pilot.app)
        await pilot.press("a", "3")
    assert keep.grades == [0, "undo", 4]


async def test_lines_that_are_pasted_are_a_list(sitting, shown, asked):
    async with sitting(asked("muscle/psoas/origin", way="typed")) as pilot:
        await pilot.press("enter")
        pilot.app.screen.focused.post_message(Paste("iliac crest\niliac fossa\n"))
        await pilot.pause()
        await pilot.press("enter")
        assert "✓ iliac fossa" in shown(pilot.app)
        assert "Missing: pubic crest" in shown(pilot.app)


async def test_a_way_that_the_card_cannot_have_says_so(sitting, shown, asked):
    async with sitting(asked("condition/flu/massage")) as pilot:
        await pilot.press("enter", "w")
        assert "Asked by choice." in shown(pilot.app)
        await pilot.press("w")
        assert "Asked by typed where it can be; this card by choice." in shown(pilot.app)
