import subprocess
import sys

import pytest


@pytest.fixture
def run(tmp_path):
    """Run the command in a process of its own, as a user would."""

    def run(*arguments, text=None, cwd=None, env=None, stdout=subprocess.PIPE, data=None):
        folder = [] if arguments[:1] == ("check",) else ["--data", str(data or tmp_path / "data")]
        return subprocess.run(
            [sys.executable, "-m", "studydeck", *map(str, arguments), *folder],
            input=text,
            stdout=stdout,
            stderr=subprocess.PIPE,
            encoding="utf-8",
            cwd=cwd or tmp_path,
            env=env,
            timeout=120,
            check=False,
        )

    return run
