import os

import pytest

from studydeck.anki.files import replacing
from studydeck.problems import StudydeckError


def write(path, text="new"):
    with replacing(path) as draft:
        draft.write_text(text)


def fail_half_way(draft):
    draft.write_text("half")
    raise LookupError


def test_the_file_takes_the_old_ones_place_and_leaves_nothing_else(tmp_path):
    path = tmp_path / "file"
    path.write_text("old")
    write(path)
    assert path.read_text() == "new"
    assert list(tmp_path.iterdir()) == [path]


def test_a_failure_leaves_the_old_file_and_nothing_else(tmp_path):
    path = tmp_path / "file"
    path.write_text("old")
    with pytest.raises(LookupError), replacing(path) as draft:
        fail_half_way(draft)
    assert path.read_text() == "old"
    assert list(tmp_path.iterdir()) == [path]


def test_the_file_behind_a_link_is_replaced_and_not_the_link(tmp_path):
    path, link = tmp_path / "file", tmp_path / "link"
    link.symlink_to(path)
    write(link)
    assert link.is_symlink()
    assert path.read_text() == "new"


def test_no_such_folder_is_one_sentence(tmp_path):
    with pytest.raises(StudydeckError, match=r"No such file or directory\.$"):
        write(tmp_path / "none" / "file")


def test_a_folder_in_its_place_is_one_sentence(tmp_path):
    (tmp_path / "file").mkdir()
    with pytest.raises(StudydeckError, match="no file that could be replaced"):
        write(tmp_path / "file")
    assert [entry.name for entry in tmp_path.iterdir()] == ["file"]


def test_a_folder_that_may_not_be_written_to_is_one_sentence(open_folder, ordinary_user):
    open_folder.chmod(0o555)
    with ordinary_user(), pytest.raises(StudydeckError, match="cannot be written"):
        write(open_folder / "file")
    assert not list(open_folder.iterdir())


def test_a_full_disk_is_one_sentence(tmp_path):
    with (
        pytest.raises(StudydeckError, match=r"file cannot be written: No space left on device\.$"),
        replacing(tmp_path / "file"),
    ):
        raise OSError(28, os.strerror(28))
    assert not list(tmp_path.iterdir())
