"""Keys in, reviews out."""

from studydeck.ui import keys
from studydeck.ui.screens.card import answered_view, asked_view
from studydeck.ui.view import Room


async def test_space_and_enter_show_the_answer_and_never_grade(sitting, shown, keep):
    async with sitting() as pilot:
        await pilot.press("enter", "enter", "enter", "space", "space")
        assert "• vertebral bodies" in shown(pilot.app)
    assert keep.entries == []


async def test_digits_do_nothing_before_the_answer_is_shown(sitting, shown, keep):
    async with sitting() as pilot:
        await pilot.press("enter", "1", "2", "3", "4")
        assert "Psoas major" in shown(pilot.app)
    assert keep.entries == []


async def test_each_digit_gives_its_grade_and_the_next_question(sitting, shown, keep, cards):
    async with sitting() as pilot:
        await pilot.press("enter", "space", "4")
        assert "A client takes warfarin" in shown(pilot.app)
        assert "Safety · Leg" in shown(pilot.app)
        assert "1 done · 2 left" in shown(pilot.app)
        await pilot.press("space", "2", "space", "3")
        assert "again · 2 done · 1 left" in shown(pilot.app)
        await pilot.press("space", "1")
    assert keep.grades == [5, 3, 4, 1]
    assert [entry.drill for entry in keep.entries] == [False, False, False, True]


async def test_undo_asks_the_last_card_again_with_its_answer_hidden(sitting, shown, keep):
    async with sitting() as pilot:
        await pilot.press("enter", "space", "1", "space", "3", "u")
        assert "A client takes warfarin" in shown(pilot.app)
        assert "any pressure" not in shown(pilot.app)
        await pilot.press("u")
        assert "Psoas major: origin? (2)" in shown(pilot.app)
        assert "u undo" not in shown(pilot.app)
    assert keep.grades == [1, 4, "undo", "undo"]


async def test_with_nothing_to_undo_there_is_a_quiet_word_until_the_next_key(sitting, shown, keep):
    async with sitting() as pilot:
        await pilot.press("enter", "u")
        assert "Nothing to undo in this sitting." in shown(pilot.app)
        await pilot.press("x")
        assert "Nothing to undo" not in shown(pilot.app)
        assert "Space answer" in shown(pilot.app)
    assert keep.entries == []


def test_a_view_is_frozen_and_names_only_keys_that_work(make_quiz):
    face = make_quiz().face
    room = Room.within(40, 12)
    assert asked_view(face, ()).keys == (keys.SHOW, keys.WAY, keys.FIND)
    assert answered_view(face, (keys.UNDO,), room).keys == (*keys.GRADES, keys.UNDO, keys.FIND)
    assert answered_view(face, (), room) == answered_view(face, (), room)
    assert asked_view(face, ()).foot == ()
