"""Questions → an Anki package: the same questions and ledger give the same bytes at any hour."""

import json
import shutil
from collections.abc import Mapping, Sequence
from datetime import datetime
from pathlib import Path
from typing import NamedTuple
from zipfile import ZIP_DEFLATED, ZipFile

from studydeck.anki.collection import NOTE_TYPE, write_collection
from studydeck.anki.files import replacing
from studydeck.anki.ledger import Ledger
from studydeck.anki.pictures import pictures_of
from studydeck.questions.question import Question

LEVEL = 3
"""Deflate's: a twentieth larger than its usual 6, in half the time."""


class PackageSummary(NamedTuple):
    """What a package holds."""

    notes: int
    changed: int
    """How many of the notes are new or say something else than at the last export."""
    decks: int


def write_package(
    questions: Sequence[Question], path: Path, ledger: Ledger, now: datetime, about: str = ""
) -> tuple[Ledger, PackageSummary]:
    """Write `questions` to `path` whole or not at all, new cards in the order given.

    `now` counts only for what changed since the ledger's last export; `about` is plain text for
    the top deck. The ledger returned is to be saved once the package is written. A question's
    `picture` is a path that can be opened from here. Raises StudydeckError where two questions go
    back to one id, a picture is missing or the package cannot be written.
    """
    pictures = pictures_of(questions)
    with replacing(path) as draft:
        database = draft.with_name(f"{draft.name}.database")
        stamps = write_collection(
            database,
            questions,
            pictures=pictures.names,
            ledger=ledger,
            now=int(now.timestamp()),
            about=about,
        )
        _pack(draft, database, pictures.files)
    changed = sum(not ledger.holds(key, stamp) for key, stamp in stamps.items() if key != NOTE_TYPE)
    decks = len({question.region for question in questions})
    return ledger.stamped(stamps), PackageSummary(len(questions), changed, decks)


def _pack(draft: Path, database: Path, pictures: Mapping[str, Path]) -> None:
    names = {str(number): name for number, name in enumerate(pictures)}
    with ZipFile(draft, "w", ZIP_DEFLATED, compresslevel=LEVEL) as package:
        with database.open("rb") as source, package.open("collection.anki2", "w") as target:
            shutil.copyfileobj(source, target, 1 << 20)
        with package.open("media", "w") as target:
            target.write(json.dumps(names).encode())
        for number, file in zip(names, pictures.values(), strict=True):
            with file.open("rb") as source, package.open(number, "w") as target:
                shutil.copyfileobj(source, target)
