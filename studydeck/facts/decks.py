"""Which files hold the sheets: those studied, and the decks that ship beneath them."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from studydeck.facts.yamltext import BIGGEST_BYTES
from studydeck.problems import UsageError

ENDINGS = (".yaml", ".yml")


@dataclass(frozen=True, slots=True)
class Deck:
    """One file with sheets, and where it belongs."""

    path: Path
    studied: bool
    """Whether its sheets are asked, or only linked to."""
    shipped: bool
    """Whether it belongs to the decks that ship, beneath all others."""

    def read(self) -> bytes:
        """Its bytes, of a file that is too large only as many as show that. Raises OSError."""
        with self.path.open("rb") as file:
            return file.read(BIGGEST_BYTES + 1)


def sheet_files(path: Path) -> list[Path]:
    """The files with sheets at a path: itself, or all in a folder. Raises UsageError for none."""
    if path.is_file():
        return [path]
    if not path.is_dir():
        raise UsageError(f"there is no file or folder {path}")
    found = (file for file in path.rglob("*") if file.suffix.lower() in ENDINGS)
    shown = (file for file in found if file.is_file() and not _is_hidden(file.relative_to(path)))
    return sorted(shown, key=lambda file: (file.with_suffix(""), file.suffix))


def _is_hidden(path: Path) -> bool:
    return any(part.startswith(".") for part in path.parts)


def decks_at(studied: Sequence[Path], shipped: Path) -> list[Deck]:
    """Every file to read, once each: those studied, and the decks that ship beneath them."""
    chosen = {file.resolve(): file for path in studied for file in sheet_files(path)}
    beneath = {file.resolve(): file for file in sheet_files(shipped)}
    return [
        Deck(chosen.get(real, file), studied=real in chosen, shipped=real in beneath)
        for real, file in {**beneath, **chosen}.items()
    ]
