"""The export of 50,000 questions against a bare genanki script that writes the same notes.

    python tests/bench/bench_export.py [NOTES]

Each side is a whole process, in turn, and the median of several counts. The script is given its
notes' texts ready made, and stores them without compression, as genanki does.
"""

import json
import os
import resource
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
                Answer(f"lip of landmark {at + 1}", "L1–L5", link=f"landmark/l-{at + 1}"),
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
    from datetime import UTC, datetime

    from studydeck.anki.ledger import Ledger
    from studydeck.anki.package import write_package

    at = datetime(2026, 1, 1, tzinfo=UTC)
    write_package(questions(number), Path(folder, "ours.apkg"), Ledger(), at, "A sample.")


def bare_genanki(folder, _number):
    import genanki

    from studydeck.anki.looks import ANSWER_SIDE, CSS, QUESTION_SIDE
    from studydeck.anki.notetype import FIELD_IDS

    fields = [{"name": name} for name in FIELD_IDS]
    sides = [{"name": "Card", "qfmt": QUESTION_SIDE, "afmt": ANSWER_SIDE}]
    model = genanki.Model(1, "Bare", fields=fields, templates=sides, css=CSS)
    decks = {}
    with Path(folder, "notes.jsonl").open(encoding="utf-8") as lines:
        for line in lines:
            name, guid, tags, texts = json.loads(line)
            deck = decks.setdefault(name, genanki.Deck(len(decks) + 2, name))
            deck.add_note(genanki.Note(model, texts, tags=tags, guid=guid))
    genanki.Package(list(decks.values())).write_to_file(Path(folder, "bare.apkg"))


def write_notes(folder, number):
    from studydeck.anki.decks import deck_name
    from studydeck.anki.render import field_texts, tag_text

    with Path(folder, "notes.jsonl").open("w", encoding="utf-8") as lines:
        for q in questions(number):
            lines.write(
                json.dumps([deck_name(q.region), q.guid, tag_text(q).split(), field_texts(q)])
                + "\n"
            )


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
        ours_s, bare_s = (statistics.median(run[side][0] for run in runs) for side in (0, 1))
        ours_mb, bare_mb = (statistics.median(run[side][1] for run in runs) for side in (0, 1))
        sizes = [Path(folder, name).stat().st_size / 1e6 for name in ("ours.apkg", "bare.apkg")]
    print(f"{number} notes, median of {ROUNDS}")
    print(
        f"time    ours {ours_s:.2f} s   bare genanki {bare_s:.2f} s   ratio {ours_s / bare_s:.2f}"
    )
    print(
        f"memory  ours {ours_mb:.0f} MB   bare genanki {bare_mb:.0f} MB   ratio {ours_mb / bare_mb:.2f}"
    )
    print(f"size    ours {sizes[0]:.1f} MB   bare genanki {sizes[1]:.1f} MB")


SIDES = {"ours": ours, "bare": bare_genanki}

if __name__ == "__main__":
    if sys.argv[1:2] and sys.argv[1] in SIDES:
        SIDES[sys.argv[1]](sys.argv[2], int(sys.argv[3]))
    else:
        main(*map(int, sys.argv[1:2]))
