"""The export of 50,000 questions against a bare genanki script that writes the same notes.

    python tests/bench/bench_export.py [NOTES]

Each side is a whole process, in turn, and the median of several counts. Ours and the script begin
with the same questions and make the same texts of them. A third side, "texts ready", is stricter:
genanki alone, with no question to render. genanki stores without compression; we deflate.
"""

# ruff: noqa: PLC0415, T201 - each side loads only what it needs, and the result is printed

import json
import os
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

ROUNDS = 3
NOTES = 50_000


def questions(number):
    """As many questions as asked for, of the shape that real sheets make."""
    from studydeck.facts.kinds import REGIONS
    from studydeck.facts.source import Source
    from studydeck.identity import CardId
    from studydeck.questions.question import Answer, Question, Standing

    source = Source(
        "grays-1918",
        "Anatomy of the Human Body",
        "Gray H.",
        "1918",
        address="https://example.org/gray",
    )
    regions = list(REGIONS)
    return [
        Question(
            CardId("muscle", f"sample-muscle-{at}", "origin"),
            f"Sample muscle {at}: origin? (2)",
            (
                Answer(f"landmark {at}", "upper two-thirds", ("place",), link=f"landmark/l-{at}"),
                Answer(f"lip of landmark {at + 1}", "L1 to L5", link=f"landmark/l-{at + 1}"),
                Answer("a deeper line", standing=Standing.ACCEPTED, why="some texts list it"),
                Answer(f"landmark {at + 7}", standing=Standing.WRONG, why="it stops at the pelvis"),
            ),
            f"Sample muscle {at}",
            regions[at % len(regions)],
            "2.D",
            tags=frozenset({"hip-flexors"}),
            sources=(source,),
        )
        for at in range(number)
    ]


def ours(folder, number):
    import gc
    from datetime import UTC, datetime

    from studydeck.anki.ledger import Ledger
    from studydeck.anki.package import write_package

    gc.disable()  # as the command does
    at = datetime(2026, 1, 1, tzinfo=UTC)
    write_package(questions(number), Path(folder, "ours.apkg"), Ledger(), at, "A sample.")


def bare_genanki(folder, number):
    from studydeck.anki.decks import deck_name
    from studydeck.anki.render import field_texts, tag_text

    write_bare(
        folder,
        (
            (deck_name(q.region), q.guid, tag_text(q).split(), list(field_texts(q)))
            for q in questions(number)
        ),
    )


def ready_made(folder, _number):
    with Path(folder, "notes.jsonl").open(encoding="utf-8") as lines:
        write_bare(folder, map(json.loads, lines))


def write_bare(folder, notes):
    import genanki

    from studydeck.anki.looks import ANSWER_SIDE, CSS, QUESTION_SIDE
    from studydeck.anki.notetype import FIELD_IDS

    fields = [{"name": name} for name in FIELD_IDS]
    sides = [{"name": "Card", "qfmt": QUESTION_SIDE, "afmt": ANSWER_SIDE}]
    model = genanki.Model(1, "Bare", fields=fields, templates=sides, css=CSS)
    decks = {}
    for name, guid, tags, texts in notes:
        deck = decks.setdefault(name, genanki.Deck(len(decks) + 2, name))
        deck.add_note(genanki.Note(model, texts, tags=tags, guid=guid))
    genanki.Package(list(decks.values())).write_to_file(Path(folder, "bare.apkg"))


def write_notes(folder, number):
    from studydeck.anki.decks import deck_name
    from studydeck.anki.render import field_texts, tag_text

    with Path(folder, "notes.jsonl").open("w", encoding="utf-8") as lines:
        for q in questions(number):
            note = [deck_name(q.region), q.guid, tag_text(q).split(), field_texts(q)]
            lines.write(json.dumps(note) + "\n")


def measured(side, folder, number):
    """Seconds and peak megabytes of a whole process."""
    environment = os.environ | {
        "PYTHONPATH": os.pathsep.join(filter(None, sys.path)),
        "TMPDIR": folder,
    }
    command = [sys.executable, __file__, side, folder, str(number)]
    started = time.perf_counter()
    child = subprocess.Popen(command, env=environment)
    _, status, usage = os.wait4(child.pid, 0)
    child.returncode = os.waitstatus_to_exitcode(status)
    assert child.returncode == 0, side
    return time.perf_counter() - started, usage.ru_maxrss / 1024


def main(number=NOTES):
    with tempfile.TemporaryDirectory() as folder:
        write_notes(folder, number)
        runs = [[measured(side, folder, number) for side in SIDES] for _ in range(ROUNDS)]
        sizes = [Path(folder, name).stat().st_size / 1e6 for name in ("ours.apkg", "bare.apkg")]
    medians = [
        [statistics.median(run[at][what] for run in runs) for what in (0, 1)] for at in range(3)
    ]
    print(f"{number} notes, median of {ROUNDS}; packages of {sizes[0]:.1f} and {sizes[1]:.1f} MB")
    for name, (seconds, megabytes) in zip(SIDES, medians, strict=True):
        print(f"{name:14} {seconds:5.2f} s {megabytes:4.0f} MB", end="")
        print(
            f"   ours/it {medians[0][0] / seconds:.2f} time {medians[0][1] / megabytes:.2f} memory"
        )


SIDES = {"ours": ours, "bare genanki": bare_genanki, "texts ready": ready_made}

if __name__ == "__main__":
    if sys.argv[1:2] and sys.argv[1] in SIDES:
        SIDES[sys.argv[1]](sys.argv[2], int(sys.argv[3]))
    else:
        main(*map(int, sys.argv[1:2]))
