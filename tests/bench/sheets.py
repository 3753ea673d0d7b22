"""Sheets to measure with: as many as asked for, about sixty lines each, with links to a vocabulary."""

import random

VOCABULARY = {
    "landmark": ("lomo", 200),
    "movement": ("moti", 60),
    "nerve": ("nervo", 45),
    "zone": ("zona", 24),
}
LINKS = {
    "origin": "landmark",
    "insertion": "landmark",
    "action": "movement",
    "nerve": "nerve",
    "pain": "zone",
}
PROSE = ("symptom", "worse", "shortens", "treatment")
PER_FILE = 30


def write_sheets(folder, number, seed=1):
    """Write `number` muscles and their vocabulary below `folder`."""
    draw = random.Random(seed)
    syllables = [a + b for a in "bcdfghklmnprstvw" for b in "aeiou"]
    known = ["".join(draw.choices(syllables, k=draw.randint(2, 4))) for _ in range(3000)]

    def words(count):
        return " ".join(draw.choices(known, k=count))

    folder.mkdir(parents=True, exist_ok=True)
    lines = ["source:", "  gray: {title: Anatomy}"]
    for kind, (name, count) in VOCABULARY.items():
        lines += [
            f"{kind}:",
            *(f"  {name}-{at}: {{also: [{name[:2]} {at}]}}" for at in range(count)),
        ]
    (folder / "vocabulary.yaml").write_text("\n".join(lines) + "\n")
    for first in range(0, number, PER_FILE):
        lines = ["title: A file", "region: hip", "cite: gray", "muscle:"]
        for at in range(first, min(number, first + PER_FILE)):
            lines += sheet(at, draw, words)
        (folder / f"muscles-{first:05}.yaml").write_text("\n".join(lines) + "\n")


def sheet(at, draw, words):
    """The lines of one muscle."""
    lines = [f"  musculus-{at}:", f"    also: [mm {at}]"]
    for field, kind in LINKS.items():
        name, count = VOCABULARY[kind]
        *plain, disputed = draw.sample(range(count), 4)
        lines += [f"    {field}:", *(f"      - {name} {each}" for each in plain)]
        lines += [
            f"      - is: {name} {disputed}",
            f"        disputed: {words(5)}",
            "        cite: gray",
        ]
    for field in PROSE:
        lines += [f"    {field}:", *(f"      - {words(4)}" for _ in range(3))]
    lines += ["    caution:", f"      c-{at}:", f"        ask: What {words(5)} {at}?"]
    lines += [f"        answer: {words(3)}", "        safety: true"]
    lines += [
        "    facts:",
        f"      f-{at}:",
        f"        ask: Why {words(6)} {at}?",
        "        answer:",
    ]
    return [*lines, f"          - {words(3)}", f"          - {words(3)}"]
