"""`studydeck check`, run as its users run it."""

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from studydeck.cli.paths import shipped_decks

SOUND = "nerve: {a: {roots: L1}}"
UNSOUND = "nerve: {a: {rots: L1}}"


def test_sound_sheets_are_exit_0_and_say_nothing_on_stdout(run, write):
    told = run("check", write(SOUND))
    assert (told.returncode, told.stdout) == (0, "")
    assert "1 sheet: no problems, no warnings." in told.stderr


def test_a_problem_is_exit_1_with_file_line_and_column(run, write):
    file = write(UNSOUND)
    told = run("check", file)
    assert told.returncode == 1
    assert told.stdout == (
        f"{file}:1:13: error: unknown field `rots` of a nerve; did you mean `roots`?\n"
    )


def test_warnings_do_not_change_the_exit(run, write):
    told = run("check", write("nerve: {a: {name: 'a, b'}}"))
    assert told.returncode == 0
    assert ": warning: " in told.stdout


def test_a_path_that_is_not_there_is_exit_2(run):
    told = run("check", "nowhere.yaml")
    assert (told.returncode, told.stdout) == (2, "")
    assert "there is no file or folder nowhere.yaml" in told.stderr


def test_an_unknown_option_is_exit_2(run):
    assert run("check", "--nonsense").returncode == 2


def test_the_decks_that_ship_are_clean(run):
    told = run("check")
    assert (told.returncode, told.stdout) == (0, "")
    assert "the decks that ship" in told.stderr


def test_decks_in_the_working_folder_go_before_those_that_ship(run, write):
    folder = write(SOUND).parent.parent
    assert "1 sheet" in run("check", cwd=folder).stderr


def test_an_empty_decks_folder_is_no_deck(run, tmp_path):
    (tmp_path / "decks").mkdir()
    assert "the decks that ship" in run("check").stderr


@pytest.mark.parametrize(
    "data",
    [b"a: *x", b"a: !x b", b"a:\n\tb: c", b"a: b\n---\nc: d", b"a: \x07", b"", b"\xff", b"[" * 100_000],
    ids=["alias", "tag", "tab", "second document", "control", "no text", "no UTF-8", "brackets"],
)  # fmt: skip
def test_what_is_no_sheet_is_one_clear_sentence(run, write, data):
    told = run("check", write(data))
    assert told.returncode == 1
    assert len(told.stdout.splitlines()) == 1
    assert "Traceback" not in told.stderr + told.stdout


def test_the_thirteen_mistakes_of_a_hurried_author(run, write):
    from tests.facts.test_sheetfile import MISTAKES, THIRTEEN, VOCABULARY  # noqa: PLC0415

    file = write(THIRTEEN)
    told = run("check", file, write(VOCABULARY, "vocabulary.yaml"))
    said = [line for line in told.stdout.splitlines() if ": note: " not in line]
    assert told.returncode == 1
    assert len(said) == len(MISTAKES)
    for line, start in zip(said, MISTAKES, strict=True):
        place = start.split(" ", maxsplit=1)[0]
        assert line.startswith(f"{file}:{place}: error: ")


def test_a_folder_called_like_a_file_is_a_folder(run, write):
    folder = write(SOUND, "x.yaml/inside.yaml").parent
    assert "1 sheet: no problems" in run("check", folder).stderr


def test_a_folder_without_sheets_says_so(run, tmp_path):
    told = run("check", tmp_path)
    assert told.returncode == 0
    assert "No sheets were found" in told.stderr


def test_paths_may_be_given_either_way_or_both(run, write):
    told = run("check", write(SOUND), "--decks", write(UNSOUND.replace("a:", "b:"), "other.yaml"))
    assert told.returncode == 1


def test_a_copy_of_the_decks_that_ship_hides_nothing_that_it_lacks(run, tmp_path):
    copy = tmp_path / "decks"
    shutil.copytree(shipped_decks(), copy)
    assert run("check").stdout == ""
    zones = copy / "zones.yaml"
    text = zones.read_text(encoding="utf-8")
    zones.write_text(text.replace("  groin:", "  groyne:"), encoding="utf-8")
    told = run("check")
    assert told.returncode == 1
    assert "unknown zone `groin`" in told.stdout


@pytest.mark.skipif(sys.platform == "win32", reason="a shell closes the streams")
@pytest.mark.parametrize("closed", [">&-", "2>&-", "<&-", "2>/dev/full"])
def test_streams_that_are_closed_or_full_change_no_exit(write, closed):
    told = subprocess.run(
        f'"{sys.executable}" -m studydeck check "{write(SOUND)}" {closed}',
        shell=True,
        capture_output=True,
        text=True,
        check=False,
    )
    assert told.returncode == 0
    assert "fault" not in told.stderr


def test_a_closed_pipe_is_no_traceback(write):
    sheets = write("muscle:\n" + "".join(f"  m{n}: {{orgin: x}}\n" for n in range(20_000)))
    told = subprocess.run(
        f'"{sys.executable}" -m studydeck check "{sheets}" | head -n 1',
        shell=True,
        capture_output=True,
        text=True,
        check=False,
    )
    assert len(told.stdout.splitlines()) == 1
    assert "Traceback" not in told.stderr
    assert "BrokenPipe" not in told.stderr


@pytest.mark.skipif(sys.platform != "linux", reason="/dev/full is Linux's")
def test_a_full_disk_is_a_sentence_and_exit_2(run, write):
    with Path("/dev/full").open("w") as full:
        told = run("check", write(UNSOUND), stdout=full)
    assert told.returncode == 2
    assert "the disk is full" in told.stderr
    assert "Traceback" not in told.stderr


def test_output_is_utf_8_also_where_the_locale_is_not(run, write, monkeypatch):
    monkeypatch.setenv("LC_ALL", "C")
    monkeypatch.setenv("PYTHONUTF8", "0")
    monkeypatch.setenv("PYTHONIOENCODING", "ascii")
    assert "“" in run("check", write("term: {a: {facts: {b: {ask: Is it a?, answer: a}}}}")).stdout
