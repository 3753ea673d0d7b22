"""`formerly`: a history is moved once, never copied and never merged."""

from collections.abc import Iterator, Mapping
from typing import NamedTuple

from studydeck.facts.sheets import Sheet
from studydeck.facts.values import Text
from studydeck.facts.yamlfile import place_of
from studydeck.identity import CardId
from studydeck.problems import Problem


class Claim(NamedTuple):
    """A sheet's word that it, or one of its cards, was called otherwise before."""

    heir: str
    """`kind/id`, or the card."""
    old: str
    """The same of before."""
    at: Text


def formerly_problems(sheets: Mapping[str, Sheet]) -> list[Problem]:
    """Old ids that are in use, that two lay claim to, or that no card of the sheet can have had."""
    problems = []
    claimed: dict[str, Claim] = {}
    for sheet in sheets.values():
        for claim in _claims(sheet):
            other = claimed.setdefault(claim.old, claim)
            if message := _said(claim, other, claimed, sheets):
                problems.append(Problem(place_of(claim.at, sheet.place.file), message))
    return problems


def _claims(sheet: Sheet) -> Iterator[Claim]:
    for slot, olds in sheet.formerly.items():
        heir = f"{sheet.key}/{slot}" if slot else sheet.key
        for old in olds:
            yield Claim(heir, old_id(sheet, slot, old), old)


def old_id(sheet: Sheet, slot: str, old: str) -> str:
    """An old name in full: of a sheet (for an empty slot), or of a card."""
    if "/" in old:
        return str(old)
    return f"{sheet.key}/{old}" if slot else f"{sheet.kind}/{old}"


def _said(
    claim: Claim, other: Claim, claimed: Mapping[str, Claim], sheets: Mapping[str, Sheet]
) -> str:
    """What is wrong with a claim, or nothing."""
    if claim.heir.count("/") > 1 and not _is_card(claim.heir, sheets):
        return f"there is no card {claim.heir} that could have been {claim.old}"
    if claim.old in sheets or _is_card(claim.old, sheets):
        return f"{claim.old} is still in use; take it out of `formerly`, or rename that one"
    if other is not claim:
        return f"{claim.old} became {other.heir} already; only one can be its heir"
    sheet = claim.old.rpartition("/")[0]
    if sheet in claimed:
        return f"all of {sheet} became {claimed[sheet].heir} already; only one can be its heir"
    return ""


def _is_card(text: str, sheets: Mapping[str, Sheet]) -> bool:
    """Whether a sheet writes this card today."""
    if text.count("/") != 2:
        return False
    card = CardId.parse(text)
    sheet = sheets.get(f"{card.kind}/{card.sheet}")
    return sheet is not None and has_card(sheet, card)


def has_card(sheet: Sheet, card: CardId) -> bool:
    """Whether a sheet has what this card asks."""
    if not card.which:
        return card.prompt in sheet.said or (card.prompt == "parts" and bool(sheet.heads))
    keys = [entry.key for entry in sheet.entries.get(card.prompt, ())]
    keys += [stage.key for stage in sheet.stages.get(card.prompt, ())]
    heads = [head.id for head in sheet.heads if card.prompt in head.said]
    return card.which in (*keys, *heads)
