"""What every screen does, at the sizes that people have."""

from dataclasses import replace

import pytest

from studydeck.ui.screens.base import TOO_SMALL

SIZES = [(40, 12), (80, 24), (100, 30), (200, 60)]


@pytest.mark.parametrize("size", SIZES)
async def test_question_answer_and_keys_are_all_in_sight(sitting, shown, size):
    async with sitting(size=size) as pilot:
        assert "Today: 0 due, 3 new." in shown(pilot.app)
        assert "Enter begin" in shown(pilot.app)
        await pilot.press("enter")
        assert "Psoas major: origin? (2)" in shown(pilot.app)
        rare = "  w way  / find" if size[1] > 12 else ""
        assert f"Space answer{rare}  ? help  q leave" in shown(pilot.app)
        assert "vertebral bodies" not in shown(pilot.app)
        await pilot.press("space")
        rows = shown(pilot.app)
        for words in ("origin? (2)", "• vertebral bodies", "• lumbar", "1 again", "2 hard"):
            assert words in rows
        for words in ("3 good", "4 easy", "back today, then 1 day", "? help", "q leave"):
            assert words in rows
        assert max(len(row.strip()) for row in rows.splitlines()) <= 80


@pytest.mark.parametrize("size", SIZES)
async def test_a_long_question_leaves_room_for_its_answer(sitting, shown, make_study, cards, size):
    long = replace(cards.scenario, text="Warm, swollen and tender. " * 90 + "What now?")
    async with sitting(make_study([long]), size) as pilot:
        await pilot.press("enter")
        assert "more below ↓ PgDn" in shown(pilot.app)
        await pilot.press("end")
        assert "What now?" in shown(pilot.app)
        assert "A  light strokes only" in shown(pilot.app)
        await pilot.press("space")
        rows = shown(pilot.app)
        for words in ("Safety", "Warm, swollen", " …", "1 again"):
            assert words in rows
        await pilot.press("down")
        assert "B ✓ send her to a doctor" in shown(pilot.app)
        await pilot.press("end")
        assert "What now?" in shown(pilot.app)


@pytest.mark.parametrize("size", SIZES)
async def test_what_does_not_fit_is_said_and_can_be_reached(
    sitting, shown, make_study, cards, size
):
    wordy = replace(cards.nerve, note="Superficial to popliteus. " * 200 + "The end.")
    async with sitting(make_study([wordy]), size) as pilot:
        await pilot.press("enter", "space")
        assert "more below ↓ PgDn" in shown(pilot.app)
        await pilot.press("pagedown")
        assert "more above ↑ and below ↓ PgDn" in shown(pilot.app)
        await pilot.press("end")
        rows = shown(pilot.app)
        assert "The end." in rows
        assert "more above ↑ PgUp" in rows
        assert "Soleus: nerve?" in rows
        assert "3 good" in rows
        await pilot.press("3")
        assert "more" not in shown(pilot.app)


async def test_hostile_text_is_shown_as_it_is(sitting, shown, make_study, cards):
    text = "[/b] [red]x[/] \x1b[31m 😀 $primary " + "z" * 300
    card = replace(cards.nerve, text=text, subject="[/i]", region="[@click=app.quit]")
    async with sitting(make_study([card], notices=("[/notice]",)), (40, 12)) as pilot:
        assert "Note: [/notice]" in shown(pilot.app)
        await pilot.press("enter")
        rows = shown(pilot.app)
        assert "[@click=app.q" in rows
        assert "[/b] [red]x[/] ␛[31m" in rows
        assert rows.count("z") == 300
        assert "\x1b" not in rows


async def test_a_small_window_says_so_and_takes_no_grades(sitting, shown, keep, resized):
    async with sitting() as pilot:
        await pilot.press("enter", "space")
        await resized(pilot, 39, 24)
        assert shown(pilot.app).strip() == TOO_SMALL
        await pilot.press("3", "u", "question_mark")
        assert keep.entries == []
        await resized(pilot, 80, 11)
        assert shown(pilot.app).strip() == TOO_SMALL
        await resized(pilot, 40, 12)
        assert "• vertebral bodies" in shown(pilot.app)
        await pilot.press("3")
    assert keep.grades == [4]


async def test_a_window_resized_under_the_help_fits_when_that_is_closed(sitting, shown, resized):
    async with sitting() as pilot:
        await pilot.press("enter", "space", "question_mark")
        await resized(pilot, 40, 12)
        await pilot.press("escape")
        await pilot.pause()
        rows = shown(pilot.app).splitlines()
        assert "  4 easy · 1 day" in "\n".join(rows)
        assert not any("━" in row for row in rows)
        assert rows[1] == " Psoas major: origin? (2)"
