async def test_the_end_sums_up_and_enter_goes_back_to_fresh_counts(sitting, shown, keep, settled):
    async with sitting() as pilot:
        await pilot.press("enter", *["space", "3"] * 3)
        rows = shown(pilot.app)
        assert "3 answers given, all kept." in rows
        assert "Nothing was missed." in rows
        assert "Enter start  u undo  ? help  q leave" in rows
        await pilot.press("enter")
        await settled(pilot, lambda: "Today" in shown(pilot.app))
        assert "Today: 0 due, 3 new." in shown(pilot.app)
        await pilot.press("enter")
        assert "Psoas major: origin? (2)" in shown(pilot.app)
        assert len(pilot.app.screen_stack) == 2
    assert keep.grades == [4, 4, 4]


async def test_the_last_grade_is_undone_from_the_summary(sitting, shown, keep):
    async with sitting() as pilot:
        await pilot.press("enter", *["space", "3"] * 3, "u")
        assert "Soleus: nerve?" in shown(pilot.app)
        assert "tibial" not in shown(pilot.app)
        await pilot.press("u", "u")
        assert "Psoas major: origin? (2)" in shown(pilot.app)
    assert keep.grades == [4, 4, 4, "undo", "undo", "undo"]
