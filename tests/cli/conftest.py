import os
import select
import subprocess
import sys

import pyte
import pytest


@pytest.fixture
def run(tmp_path):
    """Run the command in a process of its own, as a user would."""

    def run(*arguments, text=None, cwd=None, env=None, stdout=subprocess.PIPE, data=None):
        folder = (
            []
            if arguments[:1] in (("check",), ("find",))
            else ["--data", str(data or tmp_path / "data")]
        )
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


class Terminal:
    """A real terminal: the quiz on a pseudo-terminal, its screen read by pyte."""

    def __init__(self, *arguments, columns=80, rows=24, stderr=None, code=None, **environment):
        self.screen = pyte.Screen(columns, rows)
        self.stream = pyte.ByteStream(self.screen)
        import pty  # noqa: PLC0415  not on Windows

        self.pid, self.fd = pty.fork()
        if self.pid == 0:
            try:
                size = {"COLUMNS": str(columns), "LINES": str(rows)}
                os.environ.update({"TERM": "xterm-256color"} | size | environment)
                if stderr:
                    os.dup2(os.open(stderr, os.O_WRONLY | os.O_CREAT), 2)
                program = ["-c", code] if code else ["-m", "studydeck"]
                os.execv(sys.executable, [sys.executable, *program, *map(str, arguments)])
            finally:
                os._exit(127)  # never go on as a second pytest

    def text(self):
        """What stands on the screen; cell by cell, since pyte's own way falls over emoji."""
        rows = (self.screen.buffer[row] for row in range(self.screen.lines))
        columns = range(self.screen.columns)
        return "\n".join("".join(row[at].data for at in columns).rstrip() for row in rows)

    def until(self, words, *, gone=False):
        """Read until the words stand on the screen (or do so no longer)."""
        while (words in self.text()) == gone:
            ready, _, _ = select.select([self.fd], [], [], 30)
            assert ready, f"nothing more came; no {words!r} in\n{self.text()}"
            try:
                self.stream.feed(os.read(self.fd, 65536))
            except OSError:
                raise AssertionError(f"it ended without {words!r}:\n{self.text()}") from None
        return self.text()

    def press(self, keys):
        os.write(self.fd, keys.encode())

    def leave(self, number=None):
        if number:
            os.kill(self.pid, number)
        while True:
            try:
                if not os.read(self.fd, 65536):
                    break
            except OSError:
                break
        _, status = os.waitpid(self.pid, 0)
        os.close(self.fd)
        return status


@pytest.fixture
def terminal():
    """A real terminal with studydeck in it, called with its arguments."""
    return Terminal
