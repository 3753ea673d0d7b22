"""What was exported when, so that a note's time moves only when its content does.

Anki takes a changed note only if its time is later, and takes it whole: it would undo the learner's
own tags on every note whose time moved for nothing.
"""

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import NamedTuple, Self

from studydeck.anki.files import replacing
from studydeck.problems import StudydeckError


class Stamp(NamedTuple):
    """One note as it was last exported."""

    content: str
    """A hash of what the learner gets, in hex."""
    modified_at: int
    """Seconds since 1970, UTC."""


@dataclass(frozen=True, slots=True)
class Ledger:
    """The last stamp of everything exported, by guid, and of the note type."""

    stamps: Mapping[str, Stamp] = field(default_factory=dict)
    beneath: Mapping[str, Stamp] = field(default_factory=dict)
    """The base's stamps, where this ledger lies over one; they are read and never written."""

    def over(self, base: Self) -> Self:
        """The ledger laid over `base`: it holds and saves only what differs from it."""
        return type(self)(self.stamps, {**base.beneath, **base.stamps})

    def stamp(self, key: str, content: str, now: int) -> Stamp:
        """The stamp to export `content` with: the last one's, or a later time if it changed."""
        over, under = self.stamps.get(key), self.beneath.get(key)
        if over and over.content == content:
            return over
        last = max(filter(None, (over, under)), key=_time, default=None)
        if last is None:
            return Stamp(content, now)
        return last if last.content == content else Stamp(content, max(now, last.modified_at + 1))

    def knows(self, key: str) -> bool:
        """Whether it was ever exported."""
        return key in self.stamps or key in self.beneath

    def holds(self, key: str, stamp: Stamp) -> bool:
        """Whether exactly this was exported before."""
        return stamp in (self.stamps.get(key), self.beneath.get(key))

    def stamped(self, fresh: Mapping[str, Stamp]) -> Self:
        """The ledger after an export of `fresh`; what was not in that export is kept."""
        merged = {**self.stamps, **fresh}
        own = {key: s for key, s in merged.items() if self.beneath.get(key) != s}
        return type(self)(own, self.beneath)

    @classmethod
    def load(cls, path: Path) -> Self:
        """The ledger in `path`; an empty one if there is no such file."""
        try:
            return cls(_parsed(path.read_text(encoding="utf-8")))
        except FileNotFoundError:
            return cls()
        except OSError as error:
            raise StudydeckError(f"The ledger {path} cannot be read: {error.strerror}.") from error
        except (ValueError, RecursionError) as error:
            raise StudydeckError(
                f"The ledger {path} is damaged: restore it from a backup or from git, since without"
                " it Anki cannot tell which notes changed."
            ) from error

    def save(self, path: Path) -> None:
        """Write the ledger's own stamps, a line each and sorted, all or nothing."""
        lines = [
            f"{json.dumps(key)}: {json.dumps(self.stamps[key])}" for key in sorted(self.stamps)
        ]
        body = ",\n".join(lines)
        with replacing(path) as draft:
            draft.write_text(f"{{\n{body}\n}}\n", encoding="utf-8", newline="\n")


def _time(stamp: Stamp) -> int:
    return stamp.modified_at


def _parsed(text: str) -> dict[str, Stamp]:
    """The stamps that a ledger's JSON holds. Raises ValueError where it is not one."""
    match json.loads(text):
        case dict(found):
            return {str(key): _stamp(value) for key, value in found.items()}
        case _:
            raise ValueError("not a ledger")


def _stamp(value: object) -> Stamp:
    match value:
        case [str(content), int(modified_at)] if type(modified_at) is int and modified_at >= 0:
            return Stamp(content, modified_at)
        case _:
            raise ValueError(f"not a stamp: {value!r}")
