"""All that is known of an answer, in lines: what is demanded first, the sources last."""

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from studydeck.facts.source import Source
from studydeck.questions.question import Answer, Question, Standing
from studydeck.questions.ways import Way
from studydeck.ui.asking import Asking
from studydeck.ui.keys import LETTERS
from studydeck.ui.lines import Line, Role, Run, blocks, line
from studydeck.ui.literal import literal

if TYPE_CHECKING:  # only to name a type: options are drawn after the first picture
    from studydeck.questions.options.choices import Option

BULLET = "• "
RIGHT, WRONG = "✓", "✗"


def answer_lines(asking: Asking) -> tuple[Line, ...]:
    """The answer of the card that is asked."""
    question = asking.question
    return blocks(
        _offered(asking),
        _demanded(asking),
        _group("Also accepted", question, question.with_standing(Standing.ACCEPTED)),
        _group("Not", question, _mistakes(asking)),
        _reason(asking),
        [line(f"Note: {question.note}")] if question.note else (),
        _wordings(question),
        cited(question.sources) if asking.decided is None else (),
    )


def _reason(asking: Asking) -> Iterator[Line]:
    """Why the rule is as it is; where the grade is decided, the verdict says so."""
    if asking.question.reason and asking.decided is None:
        yield line(f"Why: {asking.question.reason}")


def _offered(asking: Asking) -> Iterator[Line]:
    """The options again, with what each of them was."""
    answers = {answer.text: answer for answer in asking.question.answers}
    for option in asking.options:
        mark = f"{asking.letters.get(option.text, '•')} {RIGHT if option.is_right else WRONG} "
        yours = Run(" (your answer)", Role.STRONG) if option is asking.chosen else Run("")
        role = Role.STRONG if option.is_right else Role.TEXT
        why = Run(literal(f": {option.why}")) if option.why else Run("")
        yield Line((Run(literal(option.text), role), yours, why), mark)
        answer = answers.get(option.text)
        if answer and not (option.is_right and _is_listed(asking)):
            yield from _below(answer, asking.question, " " * len(mark))


def _demanded(asking: Asking) -> Iterator[Line]:
    """What had to be said; where the only one stands among the options, it stands there."""
    demanded = asking.question.demanded
    for place, answer in enumerate(demanded if _is_listed(asking) else ()):
        mark = BULLET if len(demanded) > 1 else ""
        if asking.way is Way.CHECKLIST:
            letter = LETTERS[place].upper() if place < len(LETTERS) else "•"
            mark = f"{letter} [{'x' if place in asking.ticked else ' '}] "
        yield from item_lines(answer, mark, Role.STRONG, asking.question.sources)


def _is_listed(asking: Asking) -> bool:
    """Whether what had to be said is listed: not where it stands whole among the options."""
    first, *others = asking.question.demanded
    return bool(others or first.detail) or first.text not in asking.letters


def _mistakes(asking: Asking) -> list[Answer]:
    """What is never accepted, as far as no option says so already."""
    wrong = asking.question.with_standing(Standing.WRONG)
    return [answer for answer in wrong if answer.text not in asking.letters]


def _group(heading: str, question: Question, answers: Iterable[Answer]) -> Iterator[Line]:
    shown = tuple(answers)
    if shown:
        is_wrong = shown[0].standing is Standing.WRONG
        yield line(heading, Role.WRONG if is_wrong else Role.HEADING)
    for answer in shown:
        yield from item_lines(answer, BULLET, Role.TEXT, question.sources)


def _wordings(question: Question) -> Iterator[Line]:
    """Other words for what was asked, quietly: the answer itself stays short."""
    several = len(question.demanded) > 1
    for answer in question.demanded:
        if answer.also:
            of = f" for {answer.text}" if several else ""
            yield line(f"Also said{of}: {', '.join(answer.also)}", Role.QUIET)


def item_lines(
    answer: Answer, mark: str, role: Role, said: tuple[Source, ...] = ()
) -> Iterator[Line]:
    """One answer with its brackets, its why, its note, and those of its sources not yet said."""
    runs = [Run(literal(answer.text), role)]
    if answer.detail:
        runs.append(Run(literal(f" ({answer.detail})")))
    if answer.part:
        runs.append(Run(literal(f", in {answer.part}")))
    if answer.why:
        runs.append(Run(literal(f": {answer.why}")))
    yield Line(tuple(runs), mark)
    below = " " * len(mark)
    if answer.note:
        yield line(answer.note, mark=below)
    yield from cited([source for source in answer.sources if source not in said], below)


def _below(answer: Answer, question: Question, mark: str) -> Iterator[Line]:
    """What is said of an option besides its text."""
    if answer.note:
        yield line(answer.note, mark=mark)
    yield from cited([each for each in answer.sources if each not in question.sources], mark)


def cited(sources: Iterable[Source], mark: str = "") -> Iterator[Line]:
    """Whom something goes back to."""
    named = [str(source) for source in sources]
    if named:
        heading = "Source" if len(named) == 1 else "Sources"
        yield line(f"{heading}: {'; '.join(named)}", Role.QUIET, mark)


def option_lines(options: "Iterable[Option]", letters: dict[str, str]) -> Iterator[Line]:
    """The options as they are offered."""
    for option in options:
        yield line(option.text, mark=f"{letters.get(option.text, '•')}  ")
