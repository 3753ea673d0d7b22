import gc
import signal
import sqlite3
import subprocess
import sys
import tempfile
from contextlib import closing
from datetime import date, timedelta
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import studydeck
from studydeck.identity import CardId
from studydeck.memory.reviews import Move, Review, Undo, histories, owed, replay
from studydeck.memory.schema import APPLICATION_ID, MIGRATIONS
from studydeck.memory.sm2 import Memory, sm2
from studydeck.memory.store import WAIT_MS, Store
from studydeck.problems import StoreError

A = CardId("muscle", "iliopsoas", "caution", "aortic-pulse")
B, C, D = (CardId("muscle", name, "origin") for name in ("soleus", "psoas-major", "vastus"))
DAY = date(2025, 3, 1)
NEXT = date(2025, 3, 2)
ROOT = Path(studydeck.__file__).parents[1]


def review(card, grade=4, day=DAY, *, drill=False, cap_days=36_500):
    return Review(card, 17, day, grade, cap_days, 900, "flip", "terminal", "0a1b2c3d", drill)


def undo(card, day=DAY):
    return Undo(card, 18, day)


def move(card, formerly, day=DAY):
    return Move(card, formerly, 19, day)


@pytest.fixture
def path(tmp_path):
    return tmp_path / "data" / "studydeck.db"


@pytest.fixture
def store(path):
    with Store.open(path) as opened:
        yield opened


def filled(store, *entries):
    for entry in entries:
        store.record(entry)
    return store


def run(code, *arguments):
    """Another process that runs `code` with our package."""
    return subprocess.Popen(
        [sys.executable, "-c", PRELUDE + code, *map(str, arguments)],
        cwd=ROOT,
        stderr=subprocess.PIPE,
        text=True,
    )


PRELUDE = """
import os, signal, sys
from datetime import date
from pathlib import Path
from studydeck.identity import CardId
from studydeck.memory.reviews import Review
from studydeck.memory.store import Store
def review(n):
    card = CardId("muscle", f"m{n}", "origin")
    return Review(card, n, date(2025, 3, 1), 4, 36_500, 900, "flip", "terminal", "0a1b2c3d")
"""


def test_a_new_store_is_made_with_its_folder_and_is_empty(store, path):
    assert path.exists()
    assert store.memories() == {}
    assert store.cards() == set()
    assert store.day(DAY) == []
    assert store.begun(DAY) == 0


def test_a_grade_and_its_memory_are_there_after_opening_again(path):
    with Store.open(path) as store:
        filled(store, review(A, 4), review(B, 1))
    with Store.open(path) as store:
        assert store.memories() == {A: sm2(None, 4, DAY), B: sm2(None, 1, DAY)}
        assert store.history(A) == [review(A, 4)]


def test_a_review_goes_on_from_the_memory_that_is_kept(store):
    filled(store, review(A, 4), review(A, 5, NEXT), review(A, 4, date(2025, 3, 8)))
    assert store.memories() == {A: Memory(3, 16, 260, date(2025, 3, 24), DAY)}


def test_a_drill_is_logged_and_no_memory_is_made_of_it(store):
    filled(store, review(A, 5, drill=True))
    assert store.memories() == {}
    assert store.cards() == {A}
    assert store.history(A) == [review(A, 5, drill=True)]


def test_an_undo_gives_back_the_memory_from_before(store):
    filled(store, review(A, 4), review(A, 1, NEXT), undo(A, NEXT))
    assert store.memories() == {A: sm2(None, 4, DAY)}
    filled(store, undo(A, NEXT))
    assert store.memories() == {}
    assert store.cards() == set()
    assert store.history(A) == []


def test_the_day_lists_all_that_was_logged_on_it(store):
    entries = [review(A, 1), review(B, 3), undo(B), move(C, B), review(A, 1, drill=True)]
    filled(store, *entries, review(B, 4, NEXT))
    assert store.day(DAY) == entries
    assert store.day(NEXT) == [review(B, 4, NEXT)]


def test_what_is_owed_survives_leaving_and_coming_back(path):
    with Store.open(path) as store:
        filled(store, review(A, 1), review(B, 3), review(C, 4), review(A, 3, drill=True))
    with Store.open(path) as store:
        assert owed(store.day(DAY)) == (B, A)
        assert owed(store.day(NEXT)) == ()


def test_a_card_counts_as_begun_on_the_day_of_its_first_review_only(store):
    filled(store, review(A, 4), review(A, 4, NEXT), review(B, 1, NEXT), review(C, 4, drill=True))
    assert (store.begun(DAY), store.begun(NEXT)) == (1, 1)
    filled(store, undo(B, NEXT))
    assert store.begun(NEXT) == 0


def test_a_history_is_moved_to_the_new_id(store):
    filled(store, review(A, 4), review(A, 4, NEXT))
    store.adopt({B: A, D: C}, 20, NEXT)
    assert store.memories() == {B: sm2(sm2(None, 4, DAY), 4, NEXT)}
    assert store.cards() == {B}
    assert store.history(B) == [review(A, 4), review(A, 4, NEXT)]
    assert store.history(A) == []
    assert store.day(NEXT) == [review(A, 4, NEXT), Move(B, A, 20, NEXT)]


def test_a_moved_history_goes_on_and_can_be_undone(store):
    filled(store, review(A, 4), move(B, A), review(B, 4, NEXT), undo(B), undo(B))
    assert store.memories() == {}
    filled(store, review(A, 1))
    assert store.memories() == {A: sm2(None, 1, DAY)}


def test_a_history_is_moved_once_however_often_it_is_asked_for(store):
    filled(store, review(A, 4))
    for _ in range(3):
        store.adopt({B: A}, 20, DAY)
    assert [entry for entry in store.day(DAY) if isinstance(entry, Move)] == [Move(B, A, 20, DAY)]


def test_a_card_with_a_history_adopts_none(store):
    filled(store, review(A, 4), review(B, 1))
    store.adopt({B: A}, 20, DAY)
    assert store.memories() == {A: sm2(None, 4, DAY), B: sm2(None, 1, DAY)}
    assert len(store.day(DAY)) == 2


def test_a_chain_of_old_ids_is_tried_from_the_newest(store):
    filled(store, review(A, 4))
    store.adopt({C: B}, 20, DAY)
    store.adopt({C: A}, 20, DAY)
    assert store.cards() == {C}


def test_a_drilled_card_has_a_history_to_move(store):
    filled(store, review(A, 5, drill=True))
    store.adopt({B: A}, 20, DAY)
    assert store.cards() == {B}


def test_ids_that_change_hands_keep_their_histories_apart(store):
    filled(store, review(A, 4), review(B, 1))
    store.adopt({B: A, C: B}, 20, DAY)
    assert store.memories() == {B: sm2(None, 4, DAY), C: sm2(None, 1, DAY)}


def test_where_nothing_is_to_move_nothing_is_written(path):
    with Store.open(path) as store:
        filled(store, review(A, 4))
        store._db.execute("PRAGMA query_only = ON")
        store.adopt({C: B, A: D}, 20, DAY)
        assert store.day(DAY) == [review(A, 4)]


def test_the_memories_can_be_rebuilt_from_the_log(store):
    filled(store, review(A, 4), review(B, 1), review(A, 4, NEXT), undo(B))
    kept = store.memories()
    store._db.execute("UPDATE memory SET ease = 130")
    store._db.execute("INSERT INTO memory VALUES ('a/b/c', 1, 1, 250, '2025-01-01', '2025-01-01')")
    store.rebuild()
    assert store.memories() == kept


def test_another_scheduler_can_be_replayed_and_goes_on(path):
    def weekly(memory, grade, on, cap_days):
        return Memory(1, 7, 250, on + timedelta(days=7), memory.begun_on if memory else on)

    with Store.open(path) as store:
        filled(store, review(A, 4))
        store.rebuild(weekly)
        assert store.memories()[A].interval_days == 7
        filled(store, review(A, 4, NEXT))
        assert store.memories()[A] == Memory(1, 7, 250, date(2025, 3, 9), DAY)
    with Store.open(path, scheduler=weekly) as store:
        filled(store, review(B, 1))
        assert store.memories()[B].interval_days == 7


CARDS = st.sampled_from([A, B, C, D])
DAYS = st.integers(0, 40).map(lambda days: DAY + timedelta(days=days))
ENTRIES = (
    st.builds(review, CARDS, st.integers(0, 5), DAYS, cap_days=st.sampled_from([30, 36_500]))
    | st.builds(review, CARDS, st.integers(0, 5), DAYS, drill=st.just(value=True))
    | st.builds(undo, CARDS, DAYS)
    | st.builds(move, CARDS, CARDS, DAYS)
)


@settings(max_examples=60, deadline=None)
@given(st.lists(ENTRIES, max_size=25))
def test_what_is_kept_step_by_step_is_what_a_replay_gives(entries):
    with tempfile.TemporaryDirectory() as folder, Store.open(Path(folder) / "s.db") as store:
        for count, entry in enumerate(entries, start=1):
            store.record(entry)
            assert store.memories() == replay(entries[:count])
        standing = histories(entries)
        assert store.cards() == set(standing)
        assert {card: store.history(card) for card in standing} == standing
        kept = store.memories()
        for day in {entry.study_day for entry in entries}:
            assert store.day(day) == [entry for entry in entries if entry.study_day == day]
            assert store.begun(day) == sum(memory.begun_on == day for memory in kept.values())
        store.rebuild()
        assert store.memories() == kept


def test_a_grade_that_does_not_exist_is_not_recorded(store):
    for drill in (False, True):
        with pytest.raises(ValueError, match="a grade is"):
            store.record(review(A, 6, drill=drill))
    assert store.day(DAY) == []


def test_a_fault_in_mid_record_leaves_neither_log_nor_memory(path):
    def broken(memory, grade, on, cap_days):
        raise RuntimeError

    with Store.open(path, scheduler=broken) as store:
        with pytest.raises(RuntimeError):
            store.record(review(A))
        assert store.day(DAY) == []
        filled(store, review(A, drill=True))


@pytest.mark.parametrize("change", ["UPDATE review SET grade = 5", "DELETE FROM review"])
def test_the_log_is_only_appended_to(store, change):
    filled(store, review(A, 1))
    with pytest.raises(sqlite3.IntegrityError, match="only appended to"):
        store._db.execute(change)


def test_a_grade_is_flushed_to_the_disk_before_it_counts(store):
    assert store._db.execute("PRAGMA journal_mode").fetchone() == ("wal",)
    assert store._db.execute("PRAGMA synchronous").fetchone() == (2,)
    assert store._db.execute("PRAGMA busy_timeout").fetchone() == (5000,)
    assert WAIT_MS == 5000


def test_due_cards_are_found_by_an_index(store):
    plan = store._db.execute(
        "EXPLAIN QUERY PLAN SELECT card FROM memory WHERE due_on <= ? ORDER BY due_on", ("2025",)
    ).fetchall()
    assert "USING COVERING INDEX memory_due_on" in plan[0][3]


@pytest.mark.parametrize("collecting", [True, False])
def test_reading_leaves_the_garbage_collector_as_it_was(store, collecting):
    (gc.enable if collecting else gc.disable)()
    try:
        store.memories()
        assert gc.isenabled() is collecting
    finally:
        gc.enable()


@pytest.mark.skipif(not hasattr(signal, "SIGKILL"), reason="this system has no kill -9")
def test_a_grade_is_there_after_kill_9(path):
    code = """
store = Store.open(Path(sys.argv[1]))
store.record(review(1))
store.record(review(2))
os.kill(os.getpid(), signal.SIGKILL)
"""
    with run(code, path) as killed:
        assert killed.wait() == -signal.SIGKILL
    with Store.open(path) as store:
        assert {card.sheet for card in store.memories()} == {"m1", "m2"}
        assert len(store.day(DAY)) == 2


@pytest.mark.skipif(not hasattr(signal, "SIGKILL"), reason="this system has no kill -9")
def test_kill_9_in_mid_record_leaves_all_of_it_or_nothing(path):
    code = """
def killing(memory, grade, on, cap_days):
    os.kill(os.getpid(), signal.SIGKILL)
store = Store.open(Path(sys.argv[1]))
store.record(review(1))
store._scheduler = killing
store.record(review(2))
"""
    with run(code, path) as killed:
        assert killed.wait() == -signal.SIGKILL
    with Store.open(path) as store:
        assert {card.sheet for card in store.cards()} == {"m1"}
        assert len(store.day(DAY)) == 1


def test_two_programs_that_write_at_once_both_succeed(path):
    code = """
with Store.open(Path(sys.argv[1])) as store:
    for n in range(100):
        store.record(review(int(sys.argv[2]) * 1000 + n))
"""
    processes = [run(code, path, number) for number in range(4)]
    for process in processes:
        _, errors = process.communicate()
        assert (process.returncode, errors) == (0, "")
    with Store.open(path) as store:
        assert len(store.day(DAY)) == len(store.memories()) == 400


def test_while_one_program_rebuilds_no_other_writes(path):
    with Store.open(path) as one, Store.open(path, wait_ms=0) as other:
        filled(one, review(A))

        def watched(memory, grade, on, cap_days):
            with pytest.raises(StoreError, match="locked"):
                other.record(review(B))
            return sm2(memory, grade, on, cap_days)

        one.rebuild(watched)
        assert one.memories() == replay(one.day(DAY)) == {A: sm2(None, 4, DAY)}


def test_two_sittings_build_on_each_others_grades(path):
    with Store.open(path) as one, Store.open(path) as other:
        one.record(review(A, 4))
        other.record(review(A, 4, NEXT))
        assert one.memories() == replay([review(A, 4), review(A, 4, NEXT)])


def told(path, says, **more):
    """Opening fails with one sentence that names the file."""
    with pytest.raises(StoreError, match=says) as error:
        Store.open(path, **more)
    text = str(error.value)
    assert str(path) in text
    assert text.endswith(".")
    assert "\n" not in text


def test_a_store_of_a_newer_studydeck_is_left_alone(path):
    Store.open(path, migrations=[*MIGRATIONS, ["CREATE TABLE later (x) "]]).close()
    told(path, r"a newer studydeck wrote it \(version 2 .* knows 1\)")


def test_a_file_that_is_no_database_is_left_alone(tmp_path):
    path = tmp_path / "notes.txt"
    path.write_text("These are my notes, and no database at all. " * 50)
    told(path, "no SQLite database")
    assert path.read_text().startswith("These are my notes")


def test_a_folder_in_the_files_place_is_told(tmp_path):
    told(tmp_path, "it is a folder")


def test_a_file_in_the_folders_place_is_told(tmp_path):
    (tmp_path / "data").write_text("")
    told(tmp_path / "data" / "studydeck.db", "its folder cannot be made")


@pytest.mark.parametrize(
    "script",
    ["CREATE TABLE bookmarks (url)", "PRAGMA application_id = 77", "PRAGMA user_version = 1"],
)
def test_another_applications_database_is_left_alone(tmp_path, script):
    path = tmp_path / "places.db"
    with closing(sqlite3.connect(path)) as db:
        db.execute(script)
    before = path.read_bytes()
    told(path, "another application's database")
    assert path.read_bytes() == before


def test_an_empty_file_becomes_a_store(tmp_path):
    path = tmp_path / "studydeck.db"
    path.touch()
    with Store.open(path) as store:
        filled(store, review(A))


def test_a_damaged_file_is_told(path):
    with Store.open(path) as store:
        filled(store, *(review(CardId("muscle", f"m{n}", "origin")) for n in range(200)))
    with path.open("r+b") as file:
        file.seek(4096)
        file.write(b"\xff" * (path.stat().st_size - 4096))
    with Store.open(path) as store:
        for use in (store.memories, store.cards, lambda: store.record(review(A))):
            with pytest.raises(StoreError, match="damaged"):
                use()


def test_a_row_that_makes_no_sense_is_told_as_damage(store):
    store._db.execute("INSERT INTO memory VALUES ('nonsense', 1, 1, 250, 'today', 'then')")
    with pytest.raises(StoreError, match="damaged"):
        store.memories()


def test_a_table_that_is_gone_is_told(store):
    store._db.execute("DROP TABLE memory")
    with pytest.raises(StoreError, match="no such table: memory"):
        store.record(review(A))


def test_a_read_only_folder_is_told(open_folder, ordinary_user):
    Store.open(open_folder / "old.db").close()
    open_folder.chmod(0o555)
    with ordinary_user():
        told(open_folder / "new.db", "cannot be written")
        told(open_folder / "old.db", "cannot be written")
        told(open_folder / "sub" / "new.db", "its folder cannot be made")


def test_a_read_only_file_is_told_when_a_grade_is_recorded(store):
    store._db.execute("PRAGMA query_only = ON")
    with pytest.raises(StoreError, match="cannot be written"):
        store.record(review(A))


def test_a_full_disk_is_told_and_what_was_there_stays(store):
    filled(store, review(A, 4))
    pages = store._db.execute("PRAGMA page_count").fetchone()[0]
    store._db.execute(f"PRAGMA max_page_count = {pages}")
    kept = [review(A, 4)]

    def fill():
        for n in range(10_000):
            store.record(entry := review(CardId("muscle", f"m{n}", "origin")))
            kept.append(entry)

    with pytest.raises(StoreError, match="the disk is full"):
        fill()
    assert store.day(DAY) == kept
    assert store.memories() == replay(kept)
    store._db.execute("PRAGMA max_page_count = 1000000")
    filled(store, review(A, 4, NEXT))
    assert len(store.history(A)) == 2


def test_a_store_that_another_program_keeps_locked_is_told(path):
    with Store.open(path, wait_ms=0) as store, closing(sqlite3.connect(path)) as other:
        other.execute("BEGIN IMMEDIATE")
        with pytest.raises(StoreError, match="another program keeps it locked"):
            store.record(review(A))
        other.rollback()
        store.record(review(A))
        assert store.history(A) == [review(A)]


def test_a_new_store_that_is_locked_is_told(tmp_path):
    path = tmp_path / "studydeck.db"
    with closing(sqlite3.connect(path)) as other:
        other.execute("BEGIN EXCLUSIVE")
        told(path, "another program keeps it locked", wait_ms=0)


SECOND = (
    "ALTER TABLE review ADD COLUMN hint TEXT",
    "CREATE TABLE flagged (card TEXT PRIMARY KEY) STRICT",
)


def test_the_header_says_whose_it_is_and_which_version(store):
    assert store._db.execute("PRAGMA application_id").fetchone() == (APPLICATION_ID,)
    assert store._db.execute("PRAGMA user_version").fetchone() == (len(MIGRATIONS),)


def test_an_older_store_is_migrated_with_all_it_holds(path):
    with Store.open(path) as store:
        filled(store, review(A, 4))
    with Store.open(path, migrations=[*MIGRATIONS, SECOND]) as store:
        assert store._db.execute("PRAGMA user_version").fetchone() == (2,)
        assert store._db.execute("SELECT count(*) FROM flagged").fetchone() == (0,)
        assert store.history(A) == [review(A, 4)]
        assert store.memories() == {A: sm2(None, 4, DAY)}


def test_a_migration_that_fails_leaves_everything_as_it_was(path):
    with Store.open(path) as store:
        filled(store, review(A, 4))
    failing = [*MIGRATIONS, SECOND, ["CREATE TABLE more (x)", "INSERT INTO missing VALUES (1)"]]
    told(path, "no such table: missing", migrations=failing)
    with Store.open(path) as store:
        tables = store._db.execute("SELECT name FROM sqlite_schema WHERE type = 'table'").fetchall()
        assert sorted(tables) == [("memory",), ("review",)]
        assert store._db.execute("PRAGMA user_version").fetchone() == (1,)
        assert store.history(A) == [review(A, 4)]
        filled(store, review(B))


def test_a_first_version_that_fails_leaves_an_empty_file(path):
    told(path, "syntax error", migrations=[["CREATE TABLE one (x)", "NONSENSE"]])
    with Store.open(path) as store:
        assert store.cards() == set()


def test_closing_twice_does_no_harm(path):
    store = Store.open(path)
    store.close()
    store.close()
