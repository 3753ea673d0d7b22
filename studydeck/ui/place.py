"""A part of a screen that shows lines as they are, and repaints only what has changed."""

from collections.abc import Sequence

from textual.content import Content
from textual.widgets import Static


class Place(Static):
    """Shows rows that were already laid out; without any it takes no room."""

    def __init__(self, name: str) -> None:
        super().__init__(Content(""), id=name)
        self._rows: list[Content] = []
        self.display = False

    def show(self, rows: Sequence[Content]) -> None:
        """Show the rows; where as many stood before, nothing else on the screen has to move."""
        if len(rows) == len(self._rows) and all(map(Content.is_same, rows, self._rows)):
            return
        moves = len(rows) != len(self._rows)
        self._rows = list(rows)
        self.display = bool(rows)
        self.update(Content("\n").join(rows), layout=moves)
