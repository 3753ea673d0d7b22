"""Where things lie on this computer: the decks and the learner's data."""

import os
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import studydeck

SHIPPED_LEDGER = "anki-ledger.json"
"""What the decks that ship were last exported with; it lies beside them."""


@dataclass(frozen=True, slots=True)
class Chosen:
    """The decks that a command is about."""

    paths: tuple[Path, ...]
    words: str
    """Which ones they are, as is said to a person."""


def shipped_decks() -> Path:
    """The decks that ship: inside the package (a wheel), or beside it (a clone)."""
    package = Path(studydeck.__file__).parent
    inside = package / "decks"
    return inside if inside.is_dir() else package.parent / "decks"


def chosen_decks(given: Sequence[Path]) -> Chosen:
    """The decks that were named, on the command line or in STUDYDECK_DECKS; or `./decks` if that
    holds sheets; or those that ship.
    """
    from studydeck.facts.decks import sheet_files  # noqa: PLC0415  after the first screen

    named = os.environ.get("STUDYDECK_DECKS", "").split(os.pathsep)
    paths = tuple(given) or tuple(Path(name) for name in named if name)
    if paths:
        return Chosen(paths, ", ".join(map(str, paths)))
    here, shipped = Path("decks"), shipped_decks()
    if here.is_dir() and sheet_files(here) and here.resolve() != shipped.resolve():
        return Chosen((here,), f"the decks in .{os.sep}decks")
    return Chosen((shipped,), "the decks that ship with studydeck")


def decks_beneath(chosen: Chosen) -> Path:
    """The decks that lie beneath as vocabulary: those that ship, or a copy of them that is studied.

    A copy is known by its ledger; on top of the originals it would hide what is missing in it.
    """
    copies = (path for path in chosen.paths if (path / SHIPPED_LEDGER).is_file())
    return next(copies, shipped_decks())


def data_folder(given: Path | None) -> Path:
    """Where the learner's data lies: as named, in STUDYDECK_DATA, or the platform's usual place."""
    if named := given or os.environ.get("STUDYDECK_DATA"):
        return Path(named)
    from platformdirs import user_data_path  # noqa: PLC0415  not where a folder is named

    return user_data_path("studydeck", appauthor=False)
