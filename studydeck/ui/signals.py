"""Signals that ask a program to end: it leaves as if the learner had, the terminal put back."""

import asyncio
import signal
from collections.abc import Callable
from contextlib import suppress

LEAVING = ("SIGTERM", "SIGINT", "SIGHUP")

UNAVAILABLE = (AttributeError, NotImplementedError, RuntimeError, ValueError)
"""What is raised where the system has no such signal, or in a thread that gets none."""


def leave_on_signals(leave: Callable[[], object]) -> None:
    """Call `leave` in the running loop when one of them comes."""
    loop = asyncio.get_running_loop()
    for name in LEAVING:
        with suppress(*UNAVAILABLE):
            loop.add_signal_handler(getattr(signal, name), leave)
    with suppress(*UNAVAILABLE):
        signal.signal(signal.SIGHUP, _stay_down)


def _stay_down(*_: object) -> None:
    """When a terminal is closed, SIGCONT follows SIGHUP, and Textual would start to draw again.

    Its writer then dies on the terminal that is gone, and the app waits for it for ever.
    """
    signal.signal(signal.SIGCONT, signal.SIG_DFL)
