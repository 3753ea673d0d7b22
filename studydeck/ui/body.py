"""The part of a screen that scrolls where its words do not fit."""

from textual.containers import VerticalScroll
from textual.message import Message


class Body(VerticalScroll, can_focus=False):
    """Scrolls by the screen's keys and by the mouse, and says when it could show other rows."""

    class Moved(Message):
        """There may be more or less to read above or below than before."""

    @property
    def is_below_top(self) -> bool:
        return self.scroll_y > 0

    @property
    def is_above_end(self) -> bool:
        return self.scroll_y < self.max_scroll_y

    def on_mount(self) -> None:
        self.watch(self, "scroll_y", self._moved, init=False)
        self.watch(self, "virtual_size", self._moved, init=False)

    def on_resize(self) -> None:
        self._moved()

    def move(self, name: str) -> None:
        """Move as the key of that name says."""
        moves = {
            "down": self.scroll_down,
            "up": self.scroll_up,
            "pagedown": self.scroll_page_down,
            "pageup": self.scroll_page_up,
            "home": self.scroll_home,
            "end": self.scroll_end,
        }
        moves[name](animate=False)

    def _moved(self) -> None:
        self.post_message(self.Moved())
