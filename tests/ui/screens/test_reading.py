import pytest

from studydeck.ui import keys

CASES = {
    "opening": ([], [keys.BEGIN, keys.WAY, keys.FIND]),
    "question": (["enter"], [keys.SHOW, keys.WAY, keys.FIND]),
    "answer": (["enter", "space"], [*keys.GRADES, keys.FIND]),
    "options": (
        ["enter", "space", "3"],
        [keys.choose(2), keys.SHOW, keys.UNDO, keys.WAY, keys.FIND],
    ),
    "decided": (["enter", "space", "3", "a"], [keys.NEXT, keys.UNDO, keys.FIND]),
    "summary": (["enter", *["space", "3"] * 3], [keys.RETURN, keys.UNDO]),
}


@pytest.mark.parametrize("case", CASES)
async def test_help_lists_exactly_the_keys_that_work_below_it(sitting, shown, case):
    way, working = CASES[case]
    async with sitting(size=(80, 60)) as pilot:
        await pilot.press(*way)
        assert list(pilot.app.screen.keys_now) == [*working, keys.HELP, keys.LEAVE]
        await pilot.press("question_mark")
        rows = [row.strip() for row in shown(pilot.app).splitlines()]
        explained = [f"{key.cap}  {key.word}" for key in (*working, keys.HELP, keys.LEAVE)]
        assert [row for row in rows if "  " in row and not row.startswith("Esc ")] == explained


async def test_reading_on_is_explained_only_where_there_is_more(sitting):
    async with sitting(size=(40, 12)) as pilot:
        await pilot.press("enter")
        assert keys.SCROLL not in pilot.app.screen.keys_now
        await pilot.press("space")
        assert keys.SCROLL in pilot.app.screen.keys_now


@pytest.mark.parametrize("key", ["escape", "question_mark", "x", "3", "enter"])
async def test_any_other_key_closes_it_and_does_nothing_else(sitting, shown, keep, key):
    async with sitting() as pilot:
        await pilot.press("enter", "space", "question_mark", key)
        assert "• vertebral bodies" in shown(pilot.app)
    assert keep.entries == []
