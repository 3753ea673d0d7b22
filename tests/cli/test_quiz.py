"""Studying for real: the decks that ship, the disk, a terminal, and the days that follow."""

import os
import signal
import subprocess
import sys
from datetime import datetime, timedelta, timezone

import pytest

from studydeck.cli.desk import Desk
from studydeck.cli.paths import Chosen, shipped_decks
from studydeck.identity import CardId
from studydeck.memory.sm2 import Grade
from studydeck.memory.store import Store

SHEETS = """
region: hip
nerve: {a: {roots: L1}, b: {roots: L2}, c: {roots: L3}}
muscle: {m: {caution: {p: {ask: A pulse. What now?, answer: move off, safety: true}}}}
"""


def progress(tmp_path):
    with Store.open(tmp_path / "data" / "progress.db") as store:
        return store.memories()


def test_a_pipe_is_answered_line_by_line(run, write, tmp_path):
    told = run("quiz", "--decks", write(SHEETS), text="\n3\n\n4\n")
    assert told.returncode == 0
    assert "There is no terminal, so the quiz goes line by line." in told.stderr
    assert "Traceback" not in told.stderr
    assert len(progress(tmp_path)) == 2


def test_without_a_command_it_is_the_quiz(run, write, tmp_path):
    told = run("--decks", write(SHEETS), "--plain", "--only", "safety", text="\n3\n")
    assert told.returncode == 0
    assert list(progress(tmp_path)) == [CardId.parse("muscle/m/caution.p")]


def test_new_limits_how_many_are_begun(run, write, tmp_path):
    run("--decks", write(SHEETS), "--plain", "--new", "1", text="\n3\n\n3\n\n3\n")
    assert len(progress(tmp_path)) == 1


def test_sheets_with_problems_are_left_out_and_said_so(run, write):
    told = run("--decks", write(SHEETS + "zone: {z: {wher: x}}"), "--plain", text="")
    assert "1 sheet has problems and is left out" in told.stdout


def test_decks_without_questions_say_what_to_do(run, write):
    told = run("--decks", write("nerve: {a: {}}"), "--plain", text="")
    assert told.returncode == 0
    assert "Traceback" not in told.stderr


def test_a_file_that_is_no_database_is_a_sentence_and_exit_2(run, write, tmp_path):
    (tmp_path / "data").mkdir()
    (tmp_path / "data" / "progress.db").write_text(
        "no database, but long enough to be read as one" * 40
    )
    told = run("--decks", write(SHEETS), "--plain", text="")
    assert told.returncode == 2
    assert told.stderr.splitlines()[-1].startswith("studydeck: ")
    assert (tmp_path / "data" / "progress.db").read_text().startswith("no database")


@pytest.mark.skipif(os.name == "nt", reason="Windows has no kill -9")
def test_a_grade_survives_kill_9_right_after_it(write, tmp_path):
    command = [sys.executable, "-m", "studydeck", "--plain", "--data", str(tmp_path / "data")]
    quiz = subprocess.Popen(
        [*command, "--decks", str(write(SHEETS))],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
    )
    quiz.stdin.write(b"\n3\n")
    quiz.stdin.flush()
    seen = b""
    while b"Question 2" not in seen:
        seen += os.read(quiz.stdout.fileno(), 4096)
    quiz.kill()
    quiz.communicate()
    assert len(progress(tmp_path)) == 1


linux = pytest.mark.skipif(sys.platform == "win32", reason="needs a pseudo-terminal")


@linux
def test_ten_cards_in_a_terminal_then_kill_9_and_all_ten_are_there(tmp_path, terminal):
    quiz = terminal("--data", tmp_path / "data")
    quiz.until("Enter begin")
    quiz.press("\r")
    for done in range(10):
        quiz.until(f"{done} done")
        quiz.press(" ")
        quiz.until("1 again")
        quiz.press("3")
    quiz.until("10 done")
    assert os.WIFSIGNALED(quiz.leave(signal.SIGKILL))
    assert len(progress(tmp_path)) == 10
    again = terminal("--data", tmp_path / "data")
    assert "10 of" in again.until("Enter begin")
    again.press("q")
    assert again.leave() == 0


@linux
@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGHUP], ids=["SIGTERM", "SIGHUP"])
def test_signals_leave_like_q(tmp_path, number, terminal):
    quiz = terminal("--data", tmp_path / "data", columns=40, rows=12)
    quiz.until("Enter begin")
    assert quiz.leave(number) == 0


@linux
def test_the_quiz_is_seen_when_stderr_goes_to_a_file(tmp_path, terminal):
    quiz = terminal("--data", tmp_path / "data", stderr=tmp_path / "log")
    quiz.until("Enter begin")
    quiz.press("q")
    assert quiz.leave() == 0
    assert (tmp_path / "log").read_bytes() == b""


@linux
def test_a_fault_that_the_quiz_meets_is_a_sentence_and_exit_2(tmp_path, terminal):
    (tmp_path / "data" / "progress.db").mkdir(parents=True)
    quiz = terminal("--data", tmp_path / "data", stderr=tmp_path / "log")
    assert os.waitstatus_to_exitcode(quiz.leave()) == 2
    told = (tmp_path / "log").read_text()
    assert told.startswith("studydeck: ")
    assert "it is a folder" in told
    assert "Traceback" not in told


@linux
def test_a_fault_of_our_own_is_a_sentence_too(tmp_path, terminal):
    broken = "studydeck.cli.desk.Desk.load = lambda self: 1 / 0"
    start = f"import studydeck.cli.desk, studydeck.cli.main; {broken}; studydeck.cli.main.main([])"
    quiz = terminal(code=start, stderr=tmp_path / "log")
    assert os.waitstatus_to_exitcode(quiz.leave()) == 2
    told = (tmp_path / "log").read_text()
    assert "fault of studydeck itself: ZeroDivisionError" in told
    assert len(told.splitlines()) == 1


@linux
def test_a_dumb_terminal_is_asked_line_by_line(tmp_path, terminal):
    quiz = terminal("--data", tmp_path / "data", TERM="dumb")
    quiz.until("Question 1")
    quiz.press("q\n")
    assert quiz.leave() == 0


MORNING = datetime(2026, 3, 2, 9, 0, tzinfo=timezone(timedelta(hours=1)))


def desk(tmp_path, decks, at, new=20):
    return Desk(Chosen((decks,), "decks"), tmp_path / "data", (), new, "ladder", lambda: at)


def study(at_desk, grades, at):
    session = at_desk.load().session
    for grade in grades:
        session, review = session.grade(grade, at, 1000)
        at_desk.keep(review)
    at_desk.close()


def test_the_right_cards_are_due_the_next_day_and_six_days_later(write, tmp_path):
    decks = write(SHEETS)
    study(desk(tmp_path, decks, MORNING), [Grade.GOOD, Grade.EASY], MORNING)
    same_day = desk(tmp_path, decks, MORNING + timedelta(hours=18)).load().overview
    assert (same_day.due, same_day.new) == (0, 2), "03:00 still is the same study day"
    next_day = MORNING + timedelta(hours=19)
    assert desk(tmp_path, decks, next_day).load().overview.due == 2
    study(desk(tmp_path, decks, next_day, new=0), [Grade.GOOD, Grade.GOOD], next_day)
    assert desk(tmp_path, decks, next_day + timedelta(days=5)).load().overview.due == 0
    assert desk(tmp_path, decks, next_day + timedelta(days=6)).load().overview.due == 2


def test_what_is_owed_survives_leaving_and_coming_back(write, tmp_path):
    decks = write(SHEETS)
    study(desk(tmp_path, decks, MORNING, new=1), [Grade.AGAIN], MORNING)
    overview = desk(tmp_path, decks, MORNING + timedelta(hours=3), new=1).load().overview
    assert (overview.owed, overview.due, overview.new_today) == (1, 0, 0)


def test_two_quizzes_side_by_side_count_a_day_once(write, tmp_path):
    decks = write("nerve: {a: {roots: L1}}")
    one, other = (desk(tmp_path, decks, MORNING) for _ in range(2))
    sessions = [each.load().session for each in (one, other)]
    for each, session in zip((one, other), sessions, strict=True):
        each.keep(session.grade(Grade.EASY, MORNING, 1000)[1])
        each.close()
    (memory,) = progress(tmp_path).values()
    assert (memory.repetition, memory.interval_days) == (1, 1)


def test_a_card_that_is_still_asked_keeps_its_history_whatever_lays_claim_to_it(write, tmp_path):
    study(desk(tmp_path, write("nerve: {a: {roots: L1}}"), MORNING), [Grade.GOOD], MORNING)
    decks = write("nerve: {a: {roots: L1}, b: {roots: L2, formerly: {roots: nerve/a/roots}}}")
    read = desk(tmp_path, decks, MORNING + timedelta(days=1)).load()
    assert list(progress(tmp_path)) == [CardId.parse("nerve/a/roots")]
    assert "1 sheet has problems" in read.notices[0]


def test_a_safety_card_never_drifts_beyond_thirty_days(write, tmp_path):
    decks = write("muscle: {m: {caution: {p: {ask: A pulse?, answer: move, safety: true}}}}")
    at = MORNING
    for _ in range(9):
        study(desk(tmp_path, decks, at), [Grade.EASY], at)
        (memory,) = progress(tmp_path).values()
        at = datetime.combine(memory.due_on, MORNING.timetz())
    assert memory.interval_days == 30


def test_a_renamed_sheet_keeps_its_history(write, tmp_path):
    before = "nerve: {old: {roots: L1}}"
    study(desk(tmp_path, write(before), MORNING), [Grade.GOOD], MORNING)
    decks = write("nerve: {new: {roots: L1, formerly: old}}")
    overview = desk(tmp_path, decks, MORNING + timedelta(days=1)).load().overview
    assert (overview.due, overview.new) == (1, 0)
    assert list(progress(tmp_path)) == [CardId.parse("nerve/new/roots")]


def test_a_mended_typo_loses_nobodys_progress(write, tmp_path):
    study(
        desk(tmp_path, write("nerve: {a: {name: nrve, roots: L1}}"), MORNING), [Grade.GOOD], MORNING
    )
    decks = write(
        "title: Another\nnerve: {a: {name: nerve, roots: [L1, L2]}, b: {roots: x}}",
        "moved/other.yml",
    )
    overview = desk(tmp_path, decks, MORNING + timedelta(days=1)).load().overview
    assert (overview.due, overview.new) == (1, 1)


def test_the_decks_that_ship_make_enough_questions(tmp_path):
    study = desk(tmp_path, shipped_decks(), MORNING).load()
    assert len(study.questions) >= 120
    assert "no medical advice" in study.about
