"""A program in a real terminal: when its words stand on the screen, and what memory it took."""

import os
import pty
import select
import statistics
import sys
import time

import pyte

BARE = """
from textual.app import App
from textual.widgets import Label
class Bare(App):
    def compose(self):
        yield Label("hello-there")
Bare().run()
"""


class Screen:
    """A process on a pseudo-terminal of 80×24."""

    def __init__(self, command):
        self.begun = time.perf_counter()
        self.pid, self.fd = pty.fork()
        if self.pid == 0:
            os.environ.update(TERM="xterm-256color", COLUMNS="80", LINES="24")
            os.execv(command[0], command)
        self.seen = b""
        self.screen = pyte.Screen(80, 24)
        self.stream = pyte.ByteStream(self.screen)

    def until(self, words):
        """Wait until the words are drawn; seconds since the start."""
        while words.encode() not in self.seen:
            ready, _, _ = select.select([self.fd], [], [], 30)
            if not ready:
                raise TimeoutError(f"{words!r} was never drawn")
            self.seen += os.read(self.fd, 1 << 16)
        return time.perf_counter() - self.begun

    def press(self, key, words):
        """Press a key and wait until the words stand on the screen; seconds until they came.

        The screen is read by pyte, whose own time does not count.
        """
        pressed = time.perf_counter()
        os.write(self.fd, key.encode())
        while True:
            ready, _, _ = select.select([self.fd], [], [], 30)
            if not ready:
                raise TimeoutError(f"{words!r} was never drawn")
            came = time.perf_counter()
            self.stream.feed(os.read(self.fd, 1 << 16))
            if any(words in line for line in self.screen.display):
                return came - pressed

    def end(self):
        """Leave; the most memory that it took, in MiB."""
        os.kill(self.pid, 15)
        try:
            while os.read(self.fd, 1 << 16):
                pass
        except OSError:
            pass
        _, _, used = os.wait4(self.pid, 0)
        os.close(self.fd)
        return used.ru_maxrss / 1024


def bare():
    """A Textual app with one label: seconds to its words, and its memory."""
    screen = Screen([sys.executable, "-c", BARE])
    return screen.until("hello-there"), screen.end()


def first_screen(command):
    """Seconds to our first words."""
    screen = Screen(command)
    taken = screen.until("studydeck")
    screen.end()
    return taken


def first_question(command):
    """Seconds to our first question, with Enter pressed as soon as it works, and our memory."""
    screen = Screen(command)
    screen.until("begin")
    os.write(screen.fd, b"\r")
    return screen.until("Space"), screen.end()


def keys(command, cards):
    """Milliseconds (median, p95) from Space to the answer and from a grade to the next card."""
    screen = Screen(command)
    screen.until("begin")
    screen.press("\r", "Space answer")
    shown, graded = [], []
    for done in range(1, cards + 1):
        shown.append(screen.press(" ", "1 again"))
        graded.append(screen.press("3", f" {done} done"))
    screen.end()
    return [_spread(times) for times in (shown, graded)]


def _spread(times):
    ordered = sorted(times)
    return statistics.median(ordered) * 1000, ordered[int(len(ordered) * 0.95)] * 1000
