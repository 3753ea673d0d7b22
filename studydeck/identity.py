"""What stays the same when wording changes: the ids of sheets and of cards."""

import re
from typing import NamedTuple

SLUG = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
"""An id: lower-case letters and digits, in groups joined by single hyphens."""

LONGEST_SLUG = 80


def is_slug(text: str) -> bool:
    """Whether `text` may be the id of a sheet, an entry, a stage or a part."""
    return len(text) <= LONGEST_SLUG and SLUG.fullmatch(text) is not None


def slug(text: str) -> str:
    """The id nearest to what an author wrote (`Psoas Major` → `psoas-major`); may be empty."""
    return "-".join(re.findall(r"[a-z0-9]+", text.lower()))[:LONGEST_SLUG].strip("-")


class CardId(NamedTuple):
    """Names one card for ever, from ids that an author declared and from nothing else.

    Written `kind/sheet/prompt` or, where a prompt has several, `kind/sheet/prompt.which`.
    """

    kind: str
    sheet: str
    prompt: str
    which: str = ""
    """Which one of the prompt's several: an entry's key, a part, a stage, a region; or empty."""

    def __str__(self) -> str:
        which = f".{self.which}" if self.which else ""
        return f"{self.kind}/{self.sheet}/{self.prompt}{which}"

    @classmethod
    def parse(cls, text: str) -> "CardId":
        """The card that `text` names. Raises ValueError where it names none."""
        slots = text.split("/")
        if len(slots) != 3:
            raise ValueError(f"not a card id: {text!r}")
        prompt, dot, which = slots[2].partition(".")
        named = [*slots[:2], prompt, *([which] if dot else [])]
        if not all(map(is_slug, named)):
            raise ValueError(f"not a card id: {text!r}")
        return cls(slots[0], slots[1], prompt, which)

    @property
    def guid(self) -> str:
        """The note's guid in Anki."""
        return f"studydeck:{self}"
