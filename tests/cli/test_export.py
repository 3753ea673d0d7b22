"""`studydeck export`, run as its users run it."""

import os
import sqlite3
import zipfile

import pytest

SHEETS = (
    "title: T\nnerve: {a: {roots: L1}, b: {roots: L2}}\nmuscle: {m: {region: hip, worse: sitting}}"
)


def notes(package, tmp_path):
    with zipfile.ZipFile(package) as opened:
        opened.extract("collection.anki2", tmp_path / "unpacked")
    db = sqlite3.connect(tmp_path / "unpacked" / "collection.anki2")
    try:
        return [guid for (guid,) in db.execute("SELECT guid FROM notes ORDER BY guid")]
    finally:
        db.close()


def test_every_question_is_a_note(run, write, tmp_path):
    told = run("export", "--decks", write(SHEETS), "-o", "out.apkg")
    assert told.returncode == 0, told.stderr
    assert told.stdout == ""
    assert "3 cards, 3 new or changed" in told.stderr
    assert notes(tmp_path / "out.apkg", tmp_path) == [
        "studydeck:muscle/m/worse",
        "studydeck:nerve/a/roots",
        "studydeck:nerve/b/roots",
    ]


def test_only_exports_what_is_asked_for(run, write, tmp_path):
    told = run("export", "--decks", write(SHEETS), "-o", "out.apkg", "--only", "hip")
    assert told.returncode == 0
    assert notes(tmp_path / "out.apkg", tmp_path) == ["studydeck:muscle/m/worse"]


def test_a_second_export_changes_nothing(run, write, tmp_path):
    decks = write(SHEETS)
    run("export", "--decks", decks, "-o", "one.apkg")
    told = run("export", "--decks", decks, "-o", "two.apkg")
    assert "none new or changed" in told.stderr
    assert (tmp_path / "one.apkg").read_bytes() == (tmp_path / "two.apkg").read_bytes()


def test_two_data_folders_give_the_same_bytes_of_the_decks_that_ship(run, tmp_path):
    for name in ("one", "two"):
        told = run("export", "-o", f"{name}.apkg", data=tmp_path / f"data-{name}")
        assert told.returncode == 0
        assert "none new or changed" in told.stderr, "the shipped ledger is not up to date"
    assert (tmp_path / "one.apkg").read_bytes() == (tmp_path / "two.apkg").read_bytes()
    assert not (tmp_path / "data-one").exists()


def test_it_refuses_sheets_with_problems_and_leaves_the_old_package(run, write, tmp_path):
    (tmp_path / "out.apkg").write_text("old")
    told = run(
        "export", "--decks", write("nerve: {a: {rots: L1}, b: {roots: L2}}"), "-o", "out.apkg"
    )
    assert told.returncode == 1
    assert "unknown field `rots`" in told.stderr
    assert "Nothing was exported" in told.stderr
    assert (tmp_path / "out.apkg").read_text() == "old"


def test_no_such_folder_is_a_sentence(run, write):
    told = run("export", "--decks", write(SHEETS), "-o", "nowhere/out.apkg")
    assert told.returncode == 2
    assert "nowhere" in told.stderr
    assert "Traceback" not in told.stderr


def test_a_damaged_ledger_is_a_sentence(run, write, tmp_path):
    ledger = tmp_path / "ledger.json"
    ledger.write_text("{")
    told = run("export", "--decks", write(SHEETS), "-o", "out.apkg", "--ledger", ledger)
    assert told.returncode == 2
    assert "damaged" in told.stderr
    assert ledger.read_text() == "{"


def test_a_card_that_anki_would_take_for_a_new_one_is_not_exported(run, write):
    run("export", "--decks", write("nerve: {a: {roots: L1}}"), "-o", "one.apkg")
    chained = write("nerve: {c: {roots: L1, formerly: [a, b]}}")
    assert run("export", "--decks", chained, "-o", "two.apkg").returncode == 0
    turned = write("nerve: {c: {roots: L1, formerly: [b, a]}}")
    told = run("export", "--decks", turned, "-o", "three.apkg")
    assert told.returncode == 1
    assert "nerve/c/roots was exported as nerve/a/roots before" in told.stderr


def test_a_card_that_was_exported_under_its_own_id_keeps_it(run, write):
    run("export", "--decks", write("nerve: {a: {roots: L1}}"), "-o", "one.apkg")
    told = run("export", "--decks", write("nerve: {a: {roots: L1, formerly: z}}"), "-o", "two.apkg")
    assert told.returncode == 1
    assert "the oldest id first, and none before it" in told.stderr


def test_only_a_file_is_replaced(run, write, tmp_path):
    (tmp_path / "folder").mkdir()
    told = run("export", "--decks", write(SHEETS), "-o", "folder")
    assert told.returncode == 2
    assert (tmp_path / "folder").is_dir()


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="needs a FIFO")
def test_a_pipe_or_a_device_stays_what_it_is(run, write, tmp_path):
    os.mkfifo(tmp_path / "pipe")
    told = run("export", "--decks", write(SHEETS), "-o", "pipe")
    assert told.returncode == 2
    assert "is no file that could be replaced" in told.stderr
    assert (tmp_path / "pipe").is_fifo()


def test_nothing_to_export_is_a_sentence(run, write):
    told = run("export", "--decks", write("nerve: {a: {}}"), "-o", "out.apkg")
    assert told.returncode == 2
    assert "no questions" in told.stderr
