"""Whole processes, timed in turn, so that a ratio holds while the machine's speed drifts."""

import os
import statistics
import subprocess
import sys
import time

DEVNULL = subprocess.DEVNULL


def seconds(command, cwd=None):
    """One run of a command, from start to end."""
    begun = time.perf_counter()
    subprocess.run(command, stdout=DEVNULL, stderr=DEVNULL, cwd=cwd, check=True)
    return time.perf_counter() - begun


def told(command):
    """The seconds that a command measured inside itself."""
    return float(subprocess.run(command, capture_output=True, text=True, check=True).stdout)


def paired(ours, reference, rounds=9):
    """The medians of two measurements taken in turn, after a first that does not count."""
    ours(), reference()
    taken = [(ours(), reference()) for _ in range(rounds)]
    return tuple(map(statistics.median, zip(*taken, strict=True)))


def python(*arguments):
    """A command line for this interpreter."""
    return [sys.executable, *map(str, arguments)]


def report(what, ours, reference, against, target, unit="ms", scale=1000):
    """One line of the report."""
    ratio = ours / reference
    verdict = "reached" if ratio <= target else "NOT reached"
    print(  # noqa: T201
        f"{what:34} {ours * scale:9.1f} {unit}   {reference * scale:9.1f} {unit}   "
        f"{ratio:5.2f}  ≤ {target:4.2f}  {verdict:12} {against}",
        flush=True,
    )


def machine():
    """What it was measured on."""
    return f"Python {sys.version.split()[0]}, {os.cpu_count()} cores"
