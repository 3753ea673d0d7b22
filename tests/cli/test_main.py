"""The command line as a whole."""

import re
import subprocess
import sys
from pathlib import Path

import pytest

import studydeck
from studydeck.cli.commands import COMMANDS


def told(*arguments):
    command = [sys.executable, "-m", "studydeck", *arguments]
    return subprocess.run(command, capture_output=True, text=True, check=False)


def test_the_version():
    assert told("--version").stdout == f"studydeck {studydeck.__version__}\n"


@pytest.mark.parametrize("command", ["", *COMMANDS])
def test_every_command_has_help_with_an_example(command):
    shown = told(*command.split(), "--help").stdout
    assert "Example: studydeck" in shown
    assert "Options:" in shown


@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_is_named_in_the_readme(command):
    readme = Path(studydeck.__file__).parents[1] / "README.md"
    assert re.search(rf"studydeck {command}\b", readme.read_text(encoding="utf-8"))


def test_an_unknown_command_is_exit_2():
    answer = told("qiz")
    assert answer.returncode == 2
    assert "No such command 'qiz'" in answer.stderr
