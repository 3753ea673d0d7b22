"""The pictures that go into a package."""

import hashlib
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from studydeck.problems import StudydeckError
from studydeck.questions.question import Question

SUFFIXES = frozenset({".png", ".jpg", ".jpeg", ".gif", ".svg", ".webp"})
"""What Anki shows on every device."""


@dataclass(frozen=True, slots=True)
class Pictures:
    """The files to pack, each under a name made from its content, so that no two can clash."""

    names: dict[str, str]
    """By path as the question gives it: the name in Anki."""
    files: dict[str, Path]
    """By name in Anki: where the file is; sorted."""


def pictures_of(questions: Iterable[Question]) -> Pictures:
    """The pictures that `questions` show. Raises StudydeckError for one that is not there."""
    names: dict[str, str] = {}
    for question in questions:
        if question.picture and question.picture not in names:
            names[question.picture] = _name(question)
    files = {name: Path(path) for path, name in sorted(names.items(), key=lambda item: item[1])}
    return Pictures(names, files)


def _name(question: Question) -> str:
    path = Path(question.picture)
    if path.suffix.lower() not in SUFFIXES:
        known = ", ".join(sorted(SUFFIXES))
        raise StudydeckError(
            f"The picture {path} of {question.card} is none that Anki shows: use {known}."
        )
    try:
        content = path.read_bytes()
    except OSError as error:
        raise StudydeckError(
            f"The picture {path} of {question.card} cannot be read: {error.strerror}."
        ) from error
    return f"studydeck-{hashlib.sha256(content).hexdigest()[:16]}{path.suffix.lower()}"
