"""A library made by lot: places within places, neighbours, groups, heads, every standing."""

import random

PLAIN, DEEPER, DISPUTED, WRONG = (
    "{}",
    "{{is: {}, level: 2}}",
    "{{is: {}, disputed: x}}",
    "{{is: {}, wrong: x}}",
)
REGIONS = ("hip", "thigh", "leg", "arm")


def made_library(sheets, seed):
    """The text of a file with so many sheets, a quarter of them vocabulary."""
    draw = random.Random(seed)
    count = {"landmark": sheets // 8, "movement": sheets // 16, "nerve": sheets // 16}
    lines = ["reverse: whole"]
    for kind, number in count.items():
        lines.append(f"{kind}:")
        for at in range(number):
            lines.append(f"  {kind}-{at}:")
            lines.append(f"    region: {draw.choice(REGIONS)}")
            if kind != "movement" and at and draw.random() < 0.5:
                lines.append(f"    of: {kind} {draw.randrange(at)}")
            if draw.random() < 0.2:
                lines.append(f"    near: [{kind} {draw.randrange(number)}]")
            if kind == "movement":
                lines.append(f"    joint: joint {at // 6}")
    lines.append("muscle:")
    for at in range(sheets - sum(count.values())):
        lines += muscle(at, draw, count)
    return "\n".join(lines) + "\n"


def muscle(at, draw, count):
    """The lines of one muscle; some are groups of earlier ones, some have heads."""
    lines = [f"  muscle-{at}:", f"    region: {draw.choice(REGIONS)}"]
    if at > 4 and draw.random() < 0.1:
        members = draw.sample(range(at), 3)
        lines.append(f"    parts: [{', '.join(f'muscle {each}' for each in members)}]")
    elif draw.random() < 0.2:
        lines.append("    parts:")
        heads = ("long", "short")
        said = [fields(draw, count).replace("; ", ", ") for _ in heads]
        lines += [f"      {h}-head: {{{each}}}" for h, each in zip(heads, said, strict=True)]
    lines += [f"    {line}" for line in fields(draw, count).split("; ")]
    return lines


def fields(draw, count):
    """Its links, in their standings; joined by semicolons."""
    names = {"origin": "landmark", "insertion": "landmark", "action": "movement", "nerve": "nerve"}
    lines = []
    for name, kind in names.items():
        chosen = draw.sample(range(count[kind]), 4)
        standings = (PLAIN, draw.choice((PLAIN, DEEPER)), DISPUTED, WRONG)
        items = [
            standing.format(f"{kind} {each}")
            for each, standing in zip(chosen, standings[: draw.randint(1, 4)], strict=False)
        ]
        lines.append(f"{name}: [{', '.join(items)}]")
    return "; ".join(lines)
