"""The sheets as a work of reference: looked up by words, read as pages."""

from functools import cached_property

from studydeck.facts.library import Library
from studydeck.facts.lookup import Found, Lookup
from studydeck.facts.sheets import Sheet
from studydeck.questions.page import Page, Pages


class Reference:
    """Looks things up in one library. Its indexes are made when they are first needed."""

    def __init__(self, library: Library) -> None:
        self._library = library

    @cached_property
    def _lookup(self) -> Lookup:
        return Lookup(self._library)

    @cached_property
    def _pages(self) -> Pages:
        return Pages(self._library)

    def find(self, text: str) -> Found:
        """The sheets that have to do with a text, the likeliest first."""
        return self._lookup.find(text)

    def sheet(self, key: str) -> Sheet | None:
        """The sheet of that `kind/id`."""
        return self._library.sheets.get(key)

    def page(self, sheet: Sheet) -> Page:
        """A whole sheet, with all that names it."""
        return self._pages.page(sheet)
