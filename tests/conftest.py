"""Keeps every test away from the learner's own data and decks."""

import os
import tempfile
from contextlib import contextmanager
from pathlib import Path

import pytest


@pytest.fixture(autouse=True)
def _away_from_home(monkeypatch, tmp_path_factory):
    for name in ("STUDYDECK_DECKS", "STUDYDECK_DATA"):
        monkeypatch.delenv(name, raising=False)
    home = tmp_path_factory.mktemp("home")
    for name in ("HOME", "USERPROFILE", "XDG_DATA_HOME", "LOCALAPPDATA"):
        monkeypatch.setenv(name, str(home))
    monkeypatch.chdir(tmp_path_factory.mktemp("elsewhere"))


@pytest.fixture
def write(tmp_path):
    """Write a file below a folder of the test's own, and give its path."""

    def write(text, name="sheets.yaml"):
        path = tmp_path / "decks" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(text if isinstance(text, bytes) else text.encode())
        return path

    return write


@pytest.fixture
def ordinary_user():
    """For root, to whom no folder is read-only, another user's rights for a while."""
    if not hasattr(os, "geteuid"):
        pytest.skip("this system has other permissions")

    @contextmanager
    def ordinary_user():
        root = os.geteuid() == 0
        if root:
            os.seteuid(65534)
        try:
            yield
        finally:
            if root:
                os.seteuid(0)

    return ordinary_user


@pytest.fixture
def open_folder():
    """A folder that every user can enter."""
    with tempfile.TemporaryDirectory() as folder:
        Path(folder).chmod(0o755)
        yield Path(folder)
        Path(folder).chmod(0o755)
