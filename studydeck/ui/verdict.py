"""What the learner's answer was worth, in lines."""

from collections.abc import Iterator

from studydeck.questions.judging.marking import Item, Marked, Verdict, joined, letter_by_letter
from studydeck.questions.safety import UNSAFE
from studydeck.questions.ways import Way
from studydeck.ui.answer import cited
from studydeck.ui.asking import Asking
from studydeck.ui.lines import Line, Role, Run, line
from studydeck.ui.literal import literal

MARKS = {Verdict.RIGHT: "✓ ", Verdict.NEAR: "≈ ", Verdict.WRONG: "✗ "}


def verdict_lines(asking: Asking) -> Iterator[Line]:
    """The verdict on a choice, on what was typed, or on what was ticked; nothing for a flip."""
    if asking.chosen is not None:
        yield line("Right." if asking.chosen.is_right else "Not right.", _role(asking))
    elif asking.marked is not None:
        yield from _typed(asking.marked)
    elif asking.way is Way.CHECKLIST and asking.is_shown:
        yield line(f"{len(asking.ticked)} of {len(asking.question.demanded)} known.", Role.STRONG)
    yield from _decided(asking)


def _role(asking: Asking) -> Role:
    return Role.WRONG if asking.is_wrong else Role.STRONG


def _typed(marked: Marked) -> Iterator[Line]:
    if not marked.items:
        yield line("Nothing was typed.", Role.STRONG)
    for item in marked.items:
        yield _item(item)
    if marked.is_near:
        yield line("≈ is near: whether it was meant is for you to say.")
    if (lacking := marked.lacking) and marked.items:
        yield line(f"Missing: {joined(lacking)}")


def _item(item: Item) -> Line:
    said = item.said
    why = f": {item.why}" if item.why else ""
    if item.verdict is Verdict.NEAR and not item.why:
        said, meant = letter_by_letter(item.said, item.answers[0].text)
        why = f" for {meant}?"
    role = Role.WRONG if item.verdict is Verdict.WRONG else Role.STRONG
    return Line((Run(literal(said), role), Run(literal(why))), MARKS[item.verdict])


def _decided(asking: Asking) -> Iterator[Line]:
    """Where the grade is decided: which it is, why, and who says so."""
    if asking.decided is None:
        return
    if asking.decided == UNSAFE:
        yield line("Unsafe: with a client this could do harm. It counts as 0.", Role.WRONG)
    else:
        yield line("No harm today, but not the rule. It counts as again.")
    chosen = asking.chosen.why if asking.chosen else ""
    if why := asking.question.reason or chosen:
        yield line(f"Why: {why}")
    yield from cited(asking.question.sources)
