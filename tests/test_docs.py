"""The documents keep their word: commands run, examples are sound, versions agree."""

import re
import shlex
import subprocess
import sys
from pathlib import Path

import pytest

import studydeck
from studydeck.facts.kinds import COMMON, KINDS

ROOT = Path(__file__).parents[1]
README = (ROOT / "README.md").read_text(encoding="utf-8")
CONTRIBUTING = (ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8")


def blocks(language, text=README):
    return re.findall(rf"```{language}\n(.*?)```", text, re.DOTALL)


COMMANDS = [
    line.split("  #")[0].strip()
    for block in blocks("sh", README + CONTRIBUTING)
    for line in block.splitlines()
    if line.startswith("studydeck")
]


@pytest.fixture
def classroom(tmp_path):
    """A folder with the README's sheet in `my-sheets`, and the decks of a clone."""
    (tmp_path / "my-sheets").mkdir()
    (tmp_path / "my-sheets" / "week-one.yaml").write_text(blocks("yaml")[0], encoding="utf-8")
    (tmp_path / "decks").symlink_to(ROOT / "decks")
    return tmp_path


@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_in_the_documents_runs(command, classroom):
    name, *arguments = shlex.split(command)
    told = subprocess.run(
        [sys.executable, "-m", name, *arguments],
        cwd=classroom,
        env=None,
        input="q\n",
        capture_output=True,
        text=True,
        check=False,
    )
    assert told.returncode == 0, told.stderr


def test_the_readmes_sheet_is_sound_and_makes_questions(classroom):
    told = subprocess.run(
        [sys.executable, "-m", "studydeck", "check", "my-sheets"],
        cwd=classroom,
        capture_output=True,
        text=True,
        check=True,
    )
    assert "muscle/psoas-major takes the place" in told.stdout


def test_the_readme_opens_with_the_two_commands():
    study, test = (block.strip() for block in blocks("sh")[:2])
    venv = "python3 -m venv .venv && .venv/bin/pip install -q"
    assert study == f"{venv} -e . && .venv/bin/studydeck"
    assert test == f"{venv} -e '.[test]' && .venv/bin/python -m pytest"


def test_the_version_and_its_date_are_said_alike_everywhere():
    said = f"{studydeck.__version__} of {studydeck.__released__}"
    assert said in README
    changelog = (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")
    assert f"## {studydeck.__version__} – {studydeck.__released__}" in changelog


def test_the_plan_of_the_house_names_every_room_and_module():
    plan = (ROOT / "ARCHITECTURE.md").read_text(encoding="utf-8")
    package = Path(studydeck.__file__).parent
    rooms = [path for path in package.iterdir() if (path / "__init__.py").is_file()]
    assert all(f"`{room.name}/`" in plan for room in rooms)
    for room in ("facts", "questions", "memory", "anki", "cli"):
        for module in (package / room).glob("[!_]*.py"):
            assert f"`{module.stem}`" in plan, f"{room}/{module.name}"


def test_the_format_names_every_common_field():
    page = README + CONTRIBUTING
    assert [name for name in COMMON if not re.search(rf"`?\b{name}\b", page)] == []
    assert set(KINDS) >= {"muscle", "scenario", "source"}
