"""A question and its answers, as the quiz, the exporter and the marker take them."""

import hashlib
from dataclasses import dataclass
from enum import Enum
from typing import NamedTuple

from studydeck.facts.source import Source
from studydeck.identity import CardId
from studydeck.problems import Place


class Standing(Enum):
    """What an answer counts for."""

    DEMANDED = "demanded"
    """Right, and asked for."""
    ACCEPTED = "accepted"
    """Right or defensible, shown, never asked for: disputed, deeper, or true of a part only."""
    WRONG = "wrong"
    """Never accepted; a tempting mistake with the reason why."""


NOWHERE = Place("", 1, 1)
"""The place of a question that no file asks."""


class Answer(NamedTuple):
    """One item of a question's answer. A tuple, since tens of thousands are made."""

    text: str
    detail: str = ""
    """What the books put in brackets: levels, thirds, sides, lips."""
    also: tuple[str, ...] = ()
    """Other wordings that count as the same."""
    standing: Standing = Standing.DEMANDED
    why: str = ""
    """Why it is disputed or wrong; empty for a plain answer."""
    note: str = ""
    sources: tuple[Source, ...] = ()
    link: str = ""
    """`kind/id` of the sheet that the answer is, or empty for prose."""
    part: str = ""
    """The part that it is true of, where that is not the whole that was asked about."""

    @property
    def key(self) -> str:
        """What makes it the same answer as another: the sheet that it is, or its words."""
        return self.link or self.text


@dataclass(frozen=True, slots=True)
class Question:
    """One card: the words asked, all that is known of the answer, and where it belongs."""

    card: CardId
    text: str
    answers: tuple[Answer, ...]
    subject: str
    """The name of the sheet that it is asked of."""
    region: str
    area: str
    """The exam area's code, such as `2.D`."""
    level: int = 1
    tags: frozenset[str] = frozenset()
    """The author's tags, and `safety` or `caution` where they apply."""
    safety: bool = False
    """Whether a wrong answer could harm a client; such a card never drifts beyond 30 days."""
    note: str = ""
    reason: str = ""
    """Why the rule is as it is, where the card asks for a rule."""
    sources: tuple[Source, ...] = ()
    """Whom the card as a whole goes back to, each once."""
    options: tuple[str, ...] = ()
    """The choices that an author wrote, in an order fixed for ever; empty where there are none."""
    formerly: tuple[CardId, ...] = ()
    """Ids that this card had before, the oldest first."""
    sisters: frozenset[str] = frozenset()
    """What it shares with cards that should not be asked right beside it (`kind/id`)."""
    picture: str = ""
    place: Place = NOWHERE
    """Where its answer is written."""

    def with_standing(self, standing: Standing) -> tuple[Answer, ...]:
        """The answers of one standing, in the author's order."""
        return tuple(answer for answer in self.answers if answer.standing is standing)

    @property
    def demanded(self) -> tuple[Answer, ...]:
        """What has to be said for the card to be right; never empty."""
        return self.with_standing(Standing.DEMANDED)

    @property
    def guid(self) -> str:
        """The Anki note's guid, made from the oldest id that the card ever had."""
        return (self.formerly[0] if self.formerly else self.card).guid

    @property
    def fingerprint(self) -> str:
        """Eight hex digits that change when what is demanded does; kept with each review."""
        demanded = "\x1f".join(sorted(answer.key for answer in self.demanded))
        return hashlib.sha256(demanded.encode()).hexdigest()[:8]
