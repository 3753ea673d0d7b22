async def test_with_nothing_due_enter_begins_nothing(sitting, shown, make_study):
    async with sitting(make_study(asked=[], new_left=0)) as pilot:
        assert "Nothing is due." in shown(pilot.app)
        assert "begin" not in shown(pilot.app).splitlines()[-1]
        await pilot.press("enter")
        assert "Nothing is due." in shown(pilot.app)


async def test_empty_decks_say_so(sitting, shown, make_study):
    async with sitting(make_study([])) as pilot:
        assert "There are no cards here." in shown(pilot.app)
