"""Whom a fact goes back to."""

from dataclasses import dataclass

from studydeck.facts.kinds import KINDS
from studydeck.facts.sheets import Sheet


@dataclass(frozen=True, slots=True)
class Source:
    """A work that facts are traced to: a book, a paper, a page."""

    id: str
    title: str
    author: str = ""
    year: str = ""
    publisher: str = ""
    address: str = ""
    licence: str = ""
    where: str = ""
    """Where in it, as the citation says: a page, a table; empty for the whole work."""

    def __str__(self) -> str:
        author = f"{self.author}, " if self.author else ""
        year = f" ({self.year})" if self.year else ""
        where = f", {self.where}" if self.where else ""
        return f"{author}{self.title}{year}{where}"


def source_of(sheet: Sheet, where: str) -> Source:
    """The work that a sheet describes, cited at a place in it."""
    told = {key: str(sheet.own[key]) for key in KINDS["source"].fields if key in sheet.own}
    return Source(**{"title": sheet.name, **told}, id=sheet.id, where=where)
