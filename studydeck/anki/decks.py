"""The decks in Anki: one a region, under one of our own."""

import hashlib
from collections.abc import Set as AbstractSet

import genanki

from studydeck.anki.render import escape
from studydeck.facts.kinds import REGIONS

TOP = "Studydeck"


def deck_name(region: str) -> str:
    return f"{TOP}::{REGIONS[region]}"


def made_id(name: str) -> int:
    """An id made from a name, the same for ever; Anki reads one as a time in ms: 2008 to 2016."""
    digest = hashlib.sha256(name.encode()).digest()
    return 1_200_000_000_000 + (int.from_bytes(digest[:8]) & (1 << 38) - 1)


def decks_for(regions: AbstractSet[str], about: str) -> list[genanki.Deck]:
    """The top deck, which carries `about`, and those of `regions` from head to foot."""
    top = genanki.Deck(made_id(TOP), TOP, escape(about))
    names = [deck_name(region) for region in REGIONS if region in regions]
    return [top, *(genanki.Deck(made_id(name), name) for name in names)]
