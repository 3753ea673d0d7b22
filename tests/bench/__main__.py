"""All figures, each as a ratio to a named reference of the same run.

python -m tests.bench [version|check|generate|find|screen|export ...]
"""

# ruff: noqa: T201

import os
import statistics
import sys
import tempfile
import time
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

from studydeck.cli.decks import read_decks
from studydeck.cli.paths import Chosen, shipped_decks
from studydeck.memory import statements
from studydeck.memory.reviews import Review
from studydeck.memory.rows import entry_row
from studydeck.memory.store import Store
from studydeck.questions.reference import Reference
from tests.bench import bench_export, terminal
from tests.bench.sheets import write_sheets
from tests.bench.timing import machine, paired, python, report, seconds, told

BARE_YAML = """
import pathlib, sys, yaml
for file in sorted(pathlib.Path(sys.argv[1]).rglob("*.yaml")):
    yaml.load(file.read_bytes(), Loader=yaml.CSafeLoader)
"""
SHEETS = 1500
REVIEWS = 100_000


def version(_):
    """`--version` against importing click."""
    ours, reference = paired(
        lambda: seconds(python("-m", "studydeck", "--version")),
        lambda: seconds(python("-c", "import click")),
        21,
    )
    report("--version", ours, reference, 'python -c "import click"', 1.15)


def check(folder):
    """A cold `check` against reading the same bytes without places or checks."""
    write_sheets(folder / "sheets", SHEETS)
    ours, reference = paired(
        lambda: seconds(python("-m", "studydeck", "check", folder / "sheets")),
        lambda: seconds(python("-c", BARE_YAML, folder / "sheets")),
    )
    report(f"check, {SHEETS} sheets, cold", ours, reference, "yaml.load(CSafeLoader)", 0.70)


def screen(folder):
    """The quiz against a Textual app with one label, in a real terminal."""
    grow_log(folder / "data" / "progress.db")
    os.environ["STUDYDECK_DATA"] = str(folder / "data")
    quiz = python("-m", "studydeck")
    ours, reference = paired(lambda: terminal.first_screen(quiz), lambda: terminal.bare()[0])
    report("first screen, 100,000 reviews", ours, reference, "Textual app with one label", 1.10)
    ours, reference = paired(lambda: terminal.first_question(quiz)[0], lambda: terminal.bare()[0])
    report("first question", ours, reference, "the same", 1.30)
    ours, reference = paired(
        lambda: terminal.first_question(quiz)[1], lambda: terminal.bare()[1], 3
    )
    report("memory of the quiz", ours, reference, "the same", 1.50, "MiB", 1)
    for what, (median, p95) in zip(
        ("Space to answer", "grade to next card"),
        terminal.keys([*quiz, "--new", "500"], 100),
        strict=True,
    ):
        print(f"{what:34} median {median:.1f} ms, p95 {p95:.1f} ms, through the terminal")


def grow_log(path):
    """A learner's file with many reviews of the decks that ship."""
    cards = [q.card for q in read_decks(Chosen((shipped_decks(),), ""), ()).questions]
    begun = date(2026, 1, 1)
    with Store.open(path) as store:
        rows = []
        for number in range(REVIEWS):
            day = begun + timedelta(days=number // 400)
            at = (
                int(datetime(day.year, day.month, day.day, 9, tzinfo=UTC).timestamp() * 1000)
                + number
            )
            card = cards[number % (len(cards) // 2)]
            rows.append(entry_row(Review(card, at, day, 4, 36_500, 4000, "flip", "bench", "")))
        store._db.execute("BEGIN")
        store._db.executemany(statements.INSERT, rows)
        store._db.execute("COMMIT")
        store.rebuild()


IN_PROCESS = """
import gc, pathlib, sys, time
from studydeck.facts.decks import Deck
from studydeck.facts.library import Library
gc.disable()
files = sorted(pathlib.Path(sys.argv[1]).rglob("*.yaml"))
library = Library([Deck(file, True, False) for file in files])
begun = time.perf_counter()
{work}
print(time.perf_counter() - begun)
"""
PARSE = """
import pathlib, sys, time, yaml
texts = [file.read_bytes() for file in sorted(pathlib.Path(sys.argv[1]).rglob("*.yaml"))]
begun = time.perf_counter()
for text in texts:
    yaml.load(text, Loader=yaml.CSafeLoader)
print(time.perf_counter() - begun)
"""
GENERATE = "from studydeck.questions.generate import questions_for; questions_for(library)"


def generate(folder):
    """All questions of many sheets against parsing them, both inside a process."""
    write_sheets(folder, SHEETS)
    generating = python("-c", IN_PROCESS.format(work=GENERATE), folder)
    ours, reference = paired(lambda: told(generating), lambda: told(python("-c", PARSE, folder)))
    report(f"all questions, {SHEETS} sheets", ours, reference, "yaml.load(CSafeLoader)", 0.50)


LOOK_UPS = ("groin", "lesser trochanter", "femoral nerve", "lesser trocanter", "pain on stairs")


def find(_):
    """Look-ups in the decks that ship, after the index is made."""
    reference = Reference(read_decks(Chosen((shipped_decks(),), ""), ()).library)
    begun = time.perf_counter()
    reference.find("a")
    print(f"{'index for look-ups':34} {(time.perf_counter() - begun) * 1000:9.1f} ms")
    for text in LOOK_UPS:
        taken = []
        for _ in range(9):
            begun = time.perf_counter()
            reference.find(text)
            taken.append(time.perf_counter() - begun)
        print(f"{'find ' + text:34} {statistics.median(taken) * 1000:9.1f} ms  ≤ 20")


def export(_):
    """The exporter against genanki, over 50,000 questions."""
    bench_export.main()


BENCHES = {
    "version": version,
    "check": check,
    "generate": generate,
    "find": find,
    "screen": screen,
    "export": export,
}

if __name__ == "__main__":
    print(machine())
    print(f"{'':34} {'ours':>12} {'reference':>14}  ratio  target")
    for name in sys.argv[1:] or BENCHES:
        with tempfile.TemporaryDirectory() as folder:
            BENCHES[name](Path(folder))
