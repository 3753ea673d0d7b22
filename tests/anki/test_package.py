import json
import os
import sqlite3
import subprocess
import sys
from contextlib import closing
from dataclasses import replace
from pathlib import Path
from zipfile import ZipFile

import pytest

from studydeck.anki.ledger import Ledger
from studydeck.problems import StudydeckError

ALONE = """
import sys
from datetime import UTC, datetime
from pathlib import Path
from studydeck.anki.ledger import Ledger
from studydeck.anki.package import write_package
from studydeck.identity import CardId
from studydeck.questions.question import Answer, Question

asked = [
    Question(
        CardId("muscle", f"m-{at}", "origin"), f"M {at}?", (Answer("x"),), "m", region, "2.D",
        tags=frozenset({"one", "two", "three", "four"}),
    )
    for at, region in enumerate(["hip", "leg", "neck", "arm", "hand"])
]
write_package(asked, Path(sys.argv[1]), Ledger(), datetime(2026, 1, 1, tzinfo=UTC), "About.")
"""


def rows(package, query):
    with ZipFile(package) as opened, closing(sqlite3.connect(":memory:")) as db:
        db.deserialize(opened.read("collection.anki2"))
        return db.execute(query).fetchall()


@pytest.fixture
def questions(question):
    return [question(f"muscle-{at}") for at in range(5)]


def test_the_same_questions_and_ledger_give_the_same_bytes_on_any_day(export, questions):
    ledger, first, one = export(questions)
    again, second, other = export(questions, ledger, day=9, hour=3, name="other.apkg")
    assert one.read_bytes() == other.read_bytes()
    assert again == ledger
    assert (first.changed, second.changed) == (5, 0)


def test_hash_seeds_do_not_reach_the_bytes(tmp_path):
    for seed in "12":
        environment = os.environ | {
            "PYTHONHASHSEED": seed,
            "PYTHONPATH": os.pathsep.join(filter(None, [str(Path.cwd()), *sys.path])),
        }
        command = [sys.executable, "-c", ALONE, tmp_path / seed]
        subprocess.run(command, env=environment, check=True)
    assert (tmp_path / "1").read_bytes() == (tmp_path / "2").read_bytes()


def test_a_change_moves_its_own_time_only(export, questions):
    ledger = export(questions)[0]
    changed = [replace(questions[0], note="new"), *questions[1:]]
    _, summary, package = export(changed, ledger, day=2)
    assert summary.changed == 1
    times = dict(rows(package, "SELECT guid, mod FROM notes"))
    moved = times.pop(questions[0].guid)
    (kept,) = set(times.values())
    assert moved - kept == 24 * 60 * 60
    assert rows(package, "SELECT mod / 1000 FROM col") == [(moved,)]


def test_a_partial_export_keeps_the_other_stamps(export, questions):
    ledger = export(questions)[0]
    after, summary, _ = export(questions[:1], ledger, day=2)
    assert after == ledger
    assert summary == (1, 0, 1)


def test_a_note_and_its_card_keep_their_id_whatever_else_is_exported(export, questions):
    query = "SELECT n.guid, n.id, c.id FROM notes n JOIN cards c ON c.nid = n.id"
    everything = rows(export(questions)[2], query)
    assert set(rows(export(questions[2:])[2], query)) < set(everything)


def test_two_questions_that_go_back_to_one_id_are_refused(export, question, tmp_path):
    heir = question("heir", formerly=(question().card,))
    with pytest.raises(StudydeckError, match="muscle/psoas-major/origin and muscle/heir/origin"):
        export([question(), heir])
    assert not list(tmp_path.iterdir())


def test_nothing_to_export_is_a_package_with_nothing_in_it(export):
    _, summary, package = export([])
    assert summary == (0, 0, 0)
    assert rows(package, "SELECT count(*) FROM notes") == [(0,)]


@pytest.mark.parametrize("name", ["database", "collection.anki2", "a.database"])
def test_any_name_will_do(export, questions, tmp_path, name):
    assert len(rows(export(questions, name=name)[2], "SELECT id FROM notes")) == 5
    assert [entry.name for entry in tmp_path.iterdir()] == [name]


def test_the_zip_is_deflated_and_knows_no_time(export, questions):
    with ZipFile(export(questions)[2]) as package:
        assert package.namelist() == ["collection.anki2", "media"]
        assert {entry.date_time for entry in package.infolist()} == {(1980, 1, 1, 0, 0, 0)}
        assert {entry.compress_type for entry in package.infolist()} == {8}
        assert package.read("media") == b"{}"


def test_the_indexes_of_genankis_schema_are_all_there(export, questions):
    found = rows(export(questions)[2], "SELECT count(*) FROM sqlite_master WHERE type = 'index'")
    assert found == [(7,)]


class TestPictures:
    def test_one_picture_is_packed_once_however_often_it_is_shown(self, export, question, tmp_path):
        for name in ("one.png", "copy.png", "other.jpg"):
            (tmp_path / name).write_bytes(name[-3:].encode())
        shown = [
            question(name[:-4], picture=str(tmp_path / name))
            for name in ("one.png", "copy.png", "other.jpg")
        ]
        with ZipFile(export(shown)[2]) as package:
            media = json.loads(package.read("media"))
            assert sorted(media) == ["0", "1"]
            contents = {name: package.read(number) for number, name in media.items()}
        assert sorted(contents.values()) == [b"jpg", b"png"]
        assert {name[-3:].encode() for name in contents} == {b"jpg", b"png"}

    def test_a_missing_one_is_named_and_nothing_is_left(self, export, question, tmp_path):
        with pytest.raises(StudydeckError, match=r"none.png of muscle/psoas-major/origin cannot"):
            export([question(picture=str(tmp_path / "none.png"))])
        assert not list(tmp_path.iterdir())

    def test_a_file_that_is_no_picture_is_refused(self, export, question, tmp_path):
        (tmp_path / "notes.txt").write_text("private")
        with pytest.raises(StudydeckError, match="none that Anki shows"):
            export([question(picture=str(tmp_path / "notes.txt"))])

    def test_a_changed_picture_is_a_changed_note(self, export, question, tmp_path):
        picture = tmp_path / "a.png"
        picture.write_bytes(b"old")
        ledger = export([question(picture=str(picture))])[0]
        picture.write_bytes(b"new")
        assert export([question(picture=str(picture))], ledger)[1].changed == 1


def test_a_folder_that_is_not_there_is_one_sentence(export, questions):
    with pytest.raises(StudydeckError, match="cannot be written"):
        export(questions, Ledger(), name="none/deck.apkg")
