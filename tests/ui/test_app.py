import subprocess
import sys
import threading
from datetime import UTC, datetime

import pytest

from studydeck.problems import StoreError, UsageError
from studydeck.ui.app import QuizApp


async def test_the_first_picture_is_there_before_the_decks_are_read(
    make_study, keep, shown, settled
):
    may_load = threading.Event()

    def load():
        may_load.wait(5)
        return make_study()

    app = QuizApp(load, keep, lambda: datetime(2026, 11, 20, 12, tzinfo=UTC))
    async with app.run_test() as pilot:
        await pilot.pause()
        assert shown(app).splitlines()[:3] == [" studydeck", "", " Reading the decks…"]
        may_load.set()
        await settled(pilot, lambda: "Today: 0 due, 3 new." in shown(app))


async def test_q_leaves_while_the_decks_are_read(make_study, keep):
    may_load = threading.Event()

    def load():
        may_load.wait(5)
        return make_study()

    app = QuizApp(load, keep, lambda: None)
    async with app.run_test() as pilot:
        await pilot.press("q")
        may_load.set()
    assert app.return_value is None
    assert not app.is_running


@pytest.mark.parametrize("error", [UsageError("no such deck"), StoreError("it is locked")])
async def test_a_fault_in_reading_ends_the_app_with_it(keep, error, settled):
    def load():
        raise error

    app = QuizApp(load, keep, lambda: None)
    async with app.run_test() as pilot:
        await settled(pilot, lambda: app.return_value is error)


async def test_a_grade_that_cannot_be_kept_ends_the_app_with_nothing_moved(sitting, keep):
    async with sitting() as pilot:
        await pilot.press("enter", "space")
        quiz = pilot.app.screen._quiz
        before = quiz.session
        keep.fault = StoreError("the disk is full")
        await pilot.press("3")
    assert pilot.app.return_value is keep.fault
    assert quiz.session is before


@pytest.mark.parametrize("key", ["q", "Q", "ctrl+c", "ctrl+q"])
@pytest.mark.parametrize("way", [[], ["enter"], ["enter", "space"], ["question_mark"]])
async def test_it_can_be_left_from_anywhere(sitting, key, way):
    async with sitting() as pilot:
        await pilot.press(*way, key)
    assert pilot.app.return_value is None


async def test_the_command_palette_is_off(sitting):
    async with sitting() as pilot:
        await pilot.press("ctrl+p")
        assert len(pilot.app.screen_stack) == 2


def test_starting_loads_neither_the_decks_nor_the_memories_nor_later_screens():
    script = "import sys, studydeck.ui.app; print(*sys.modules)"
    done = subprocess.run(
        [sys.executable, "-c", script], capture_output=True, text=True, check=True
    )
    ours = {name for name in done.stdout.split() if name.startswith("studydeck.")}
    assert ours == {
        "studydeck.problems",
        *(f"studydeck.ui{module}" for module in ("", ".app", ".signals", ".words")),
    }
