"""What a learner installs: the wheel carries the decks, both licences and all that the quiz needs."""

import os
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]


@pytest.fixture(scope="module")
def installed(tmp_path_factory):
    """A folder with what the wheel holds, far from the source."""
    out = tmp_path_factory.mktemp("wheel")
    build = [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(out)]
    subprocess.run(build, cwd=ROOT, check=True, capture_output=True)
    (wheel,) = out.glob("*.whl")
    with zipfile.ZipFile(wheel) as opened:
        opened.extractall(out / "site")
    return out / "site"


def run(installed, *arguments, cwd):
    environment = {**os.environ, "PYTHONPATH": str(installed), "PYTHONSAFEPATH": "1"}
    command = [sys.executable, "-m", "studydeck", *arguments]
    return subprocess.run(
        command, cwd=cwd, env=environment, capture_output=True, text=True, check=False
    )


def test_the_wheel_carries_the_decks_and_both_licences(installed):
    decks = installed / "studydeck" / "decks"
    shipped = {file.name for file in (ROOT / "decks").iterdir()}
    assert {file.name for file in decks.iterdir()} == shipped
    assert "Attribution 4.0 International" in (decks / "LICENSE").read_text()
    assert (installed / "studydeck" / "py.typed").is_file()
    licences = list(installed.glob("*.dist-info/licenses/**/LICENSE"))
    assert {"MIT License" in file.read_text() for file in licences} == {True, False}


def test_it_checks_and_exports_its_own_decks_from_any_folder(installed, tmp_path):
    checked = run(installed, "check", cwd=tmp_path)
    assert (checked.returncode, checked.stdout) == (0, "")
    assert "the decks that ship" in checked.stderr
    exported = run(installed, "export", "-o", "x.apkg", "--data", "data", cwd=tmp_path)
    assert exported.returncode == 0, exported.stderr
    assert (tmp_path / "x.apkg").stat().st_size > 10_000


def test_a_clone_uses_the_decks_beside_the_package(tmp_path):
    told = run(ROOT, "check", cwd=tmp_path)
    assert (told.returncode, told.stdout) == (0, "")
    assert "the decks that ship" in told.stderr
