"""The quiz in a real terminal: signals, colours, and what is left behind."""

import os
import select
import signal
import sys
import time

import pyte
import pytest

pty = pytest.importorskip("pty", reason="no terminals of this sort on this system")

PROGRAM = """
from datetime import UTC, date, datetime
from studydeck.ui.app import QuizApp

def load():
    from studydeck.memory.plan import overview
    from studydeck.memory.session import Session
    from studydeck.facts.library import Library
    from studydeck.questions.examiner import Examiner
    from studydeck.questions.reference import Reference
    from studydeck.ui.study import Study
    today = date(2026, 11, 20)
    counts, session = overview([], {}, today, 20, []), Session.begin([], [], {}, {}, today)
    library = Library([])
    return Study({}, counts, session, "x", "y", Examiner(library, ""), Reference(library))

app = QuizApp(load, print, lambda: datetime.now(UTC))
app.run()
print("left with", app.return_value)
"""


class Terminal:
    """A process on a terminal of 80 by 24, and everything that it wrote."""

    def __init__(self, **environ: str) -> None:
        self.written = b""
        self.pid, self.fd = pty.fork()
        if self.pid == 0:
            kept = {k: v for k, v in os.environ.items() if k not in ("NO_COLOR", "COLORTERM")}
            kept |= {"TERM": "xterm-256color", "COLUMNS": "80", "LINES": "24"} | environ
            os.execve(sys.executable, [sys.executable, "-c", PROGRAM], kept)

    def read_until(self, words: str, seconds: float = 20) -> None:
        ends = time.monotonic() + seconds
        while words.encode() not in self.written:
            assert time.monotonic() < ends, self.written
            if not self._read(ends - time.monotonic()):
                break
        assert words.encode() in self.written

    def _read(self, seconds: float) -> bool:
        ready, _, _ = select.select([self.fd], [], [], max(0, seconds))
        try:
            more = os.read(self.fd, 65536) if ready else b""
        except OSError:
            more = b""
        self.written += more
        return bool(more)

    def end(self) -> int:
        while self._read(20):
            pass
        _, status = os.waitpid(self.pid, 0)
        os.close(self.fd)
        return os.waitstatus_to_exitcode(status)


@pytest.mark.parametrize("name", ["SIGTERM", "SIGHUP", "SIGINT"])
def test_a_signal_leaves_with_the_terminal_as_it_was(name):
    terminal = Terminal()
    terminal.read_until("no cards here")
    os.kill(terminal.pid, getattr(signal, name))
    assert terminal.end() == 0
    assert b"left with None" in terminal.written
    assert terminal.written.rindex(b"\x1b[?1049l") > terminal.written.rindex(b"\x1b[?1049h")


def test_a_terminal_that_is_closed_leaves_no_process_behind():
    for _ in range(3):
        terminal = Terminal()
        terminal.read_until("no cards here")
        os.close(terminal.fd)
        ends = time.monotonic() + 20
        pid = 0
        while not pid and time.monotonic() < ends:
            pid, _ = os.waitpid(terminal.pid, os.WNOHANG)
            time.sleep(0.01)
        if not pid:
            os.kill(terminal.pid, signal.SIGKILL)
            os.waitpid(terminal.pid, 0)
        assert pid


def test_the_terminal_shows_what_was_meant():
    terminal = Terminal()
    terminal.read_until("no cards here")
    os.write(terminal.fd, b"q")
    assert terminal.end() == 0
    screen = pyte.Screen(80, 24)
    pyte.ByteStream(screen).feed(terminal.written.split(b"\x1b[?1049l")[0])
    assert "There are no cards here." in "\n".join(screen.display)


def test_no_color_is_obeyed():
    colours = set()
    for environ in ({"NO_COLOR": "1"}, {}):
        terminal = Terminal(COLORTERM="truecolor", **environ)
        terminal.read_until("no cards here")
        os.write(terminal.fd, b"q")
        terminal.end()
        colours.add(b"\x1b[1;38;2;140;207;192" in terminal.written)
    assert colours == {False, True}
