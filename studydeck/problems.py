"""What can be wrong, where, and how it is said to a person."""

from dataclasses import dataclass
from pathlib import Path
from typing import Literal, NamedTuple


class Place(NamedTuple):
    """A point in a file. Lines and columns count from 1, columns in characters."""

    file: str
    line: int
    column: int

    def __str__(self) -> str:
        return f"{self.file}:{self.line}:{self.column}"


@dataclass(frozen=True, slots=True, order=True)
class Problem:
    """One thing for an author to mend, in whole sentences."""

    place: Place
    message: str
    severity: Literal["error", "warning", "note"] = "error"
    """A warning is worth mending but breaks nothing; a note only tells."""

    def __str__(self) -> str:
        return visible(f"{self.place}: {self.severity}: {self.message}")


def visible(text: str) -> str:
    """A text on one line, with nothing in it that a terminal would obey."""
    return "".join(sign if sign.isprintable() else repr(sign)[1:-1] for sign in text)


class StudydeckError(Exception):
    """A fault that a person can act on. Its text is one sentence, and it is all they see."""


class UsageError(StudydeckError):
    """The command was asked for something that cannot be had, such as a path that is not there."""


class StoreError(StudydeckError):
    """The learner's data cannot be read or written."""


def internal_fault(error: BaseException) -> StudydeckError:
    """A fault of ours that nobody foresaw, as a sentence that helps to report it."""
    trace = error.__traceback__
    while trace is not None and trace.tb_next is not None:
        trace = trace.tb_next
    where = f" ({Path(trace.tb_frame.f_code.co_filename).name}:{trace.tb_lineno})" if trace else ""
    kind = type(error).__name__
    return StudydeckError(
        f"this is a fault of studydeck itself: {kind}{where}: {error}. Every grade given is kept; "
        "please report it with this line"
    )
